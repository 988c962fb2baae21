//! A guided tour: a few sentences beside the live page, each with its source, five steps in all.

mod facts;

use std::sync::Arc;

use leptos::prelude::*;

use self::facts::{Cited, Facts, Sentence, sentences};
use crate::dataset::{Ledger, Participation, ProductionTable, TradeTotals};
use crate::state::{Stop, tour::show};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Load, Remote, Store};
use crate::web::widgets::failure::Failure;

/// The files the sentences are computed from.
#[derive(Clone)]
struct Files {
    history: Remote<ProductionTable>,
    totals: Remote<TradeTotals>,
    ledger: Remote<Ledger>,
    participation: Remote<Participation>,
}

#[component]
pub(crate) fn TourPanel() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let navigator = expect_context::<Navigator>();
    let files = Files {
        history: store.history(&core),
        totals: store.totals(&core, core.catalogue.newest_trade_year()),
        ledger: store.ledger(&core),
        participation: store.participation(&core),
    };
    let stop = navigator.part(|selection| selection.reading.stop);
    move || stop.get().map(|stop| view! { <Step stop files=files.clone()/> })
}

#[component]
fn Step(stop: Stop, files: Files) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let tour = stop.tour.id();
    let title = words.word(&format!("tour-{tour}"));
    let label = title.clone();
    let place = Message::new("tour-step").number("step", f64::from(stop.step), NumberStyle::Integer).number(
        "last",
        f64::from(Stop::LAST),
        NumberStyle::Integer,
    );
    let (back, next, close) = (navigator.clone(), navigator.clone(), navigator);
    let go = |navigator: Navigator, step: u8| {
        move |_| navigator.choose(|selection| show(selection, Stop { step, ..stop }))
    };
    view! {
        <aside class="tour" aria-label=label>
            <p class="hint">{title} " · " {words.say(&place)}</p>
            <h2>{words.word(&format!("tour-{tour}-{}", stop.step))}</h2>
            <div aria-live="polite">{move || told(&core, &files, stop)}</div>
            <div class="chart-tools">
                <button type="button" disabled=stop.step == 1 on:click=go(back, stop.step.saturating_sub(1).max(1))>
                    {say("tour-back")}
                </button>
                <button type="button" disabled=stop.step == Stop::LAST on:click=go(next, (stop.step + 1).min(Stop::LAST))>
                    {say("tour-next")}
                </button>
                <button type="button" on:click=move |_| close.choose(|selection| selection.reading.stop = None)>
                    {say("tour-end")}
                </button>
            </div>
        </aside>
    }
}

/// The sentences once their files are there; each stands with its source.
fn told(core: &Arc<Core>, files: &Files, stop: Stop) -> AnyView {
    let states = (files.history.get(), files.totals.get(), files.ledger.get(), files.participation.get());
    let (history, totals, ledger, participation) = match states {
        (Load::Ready(history), Load::Ready(totals), Load::Ready(ledger), Load::Ready(participation)) => {
            (history, totals, ledger, participation)
        }
        (Load::Failed(error), ..) => return failed(error, files.history.clone()),
        (_, Load::Failed(error), ..) => return failed(error, files.totals.clone()),
        (_, _, Load::Failed(error), _) => return failed(error, files.ledger.clone()),
        (_, _, _, Load::Failed(error)) => return failed(error, files.participation.clone()),
        _ => return view! { <p class="hint">{say("loading")}</p> }.into_any(),
    };
    let facts =
        Facts { core, history: &history, totals: &totals, ledger: &ledger, participation: &participation };
    sentences(stop, &facts)
        .into_iter()
        .map(|sentence| sentence_view(core, &sentence))
        .collect_view()
        .into_any()
}

fn failed<T: Send + Sync + 'static>(error: crate::web::load::LoadError, remote: Remote<T>) -> AnyView {
    view! { <Failure error on_retry=move || remote.retry()/> }.into_any()
}

fn sentence_view(core: &Core, sentence: &Sentence) -> AnyView {
    let words = words();
    let source = match &sentence.cited {
        Cited::Source(id) => {
            let name =
                core.catalogue.source(id).map(|source| format!("{}, {}", source.publisher, source.title));
            view! { <cite class="hint">{name.unwrap_or_else(|| id.to_string())}</cite> }.into_any()
        }
        Cited::Link(link) => {
            view! { <a class="hint" href=link.clone() rel="noreferrer">{words.word("tour-source")}</a> }
                .into_any()
        }
    };
    view! { <p>{words.say(&sentence.message)} " " {source}</p> }.into_any()
}
