//! A series of the reader's own: read in the browser, never sent anywhere, with all methods applied to it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, File, HtmlInputElement};

use super::close_look::{CloseLook, Subject};
use super::series::{monthly, name};
use crate::analysis::comovement::{Returns, correlation};
use crate::dataset::own_series::{BadRow, OwnSeries, read};
use crate::domain::{Order, PriceKind};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;

/// Bad rows listed one by one.
const LISTED: usize = 50;

/// A file larger than this is no series of prices.
const MOST_BYTES: f64 = 5e6;

/// A small series in the accepted form, as an example to look at.
const EXAMPLE: &str =
    "# name: My cobalt price\n# unit: usd_per_tonne\ndate,price\n2024-01,29500\n2024-02,28900\n2024-03,28100";

/// What became of a file.
#[derive(Clone, Debug, PartialEq)]
enum Reading {
    /// None was given yet.
    Waiting,
    /// It is read.
    Read(Arc<OwnSeries>, String),
    /// It is too large or cannot be opened.
    Refused(Message),
}

#[component]
pub(super) fn YoursPanel() -> impl IntoView {
    let words = words();
    let reading = RwSignal::new(Reading::Waiting);
    let subject = Memo::new(move |_| match reading.get() {
        Reading::Read(own, file) => subject(&own, &file),
        Reading::Waiting | Reading::Refused(_) => None,
    });
    let told = move || match reading.get() {
        Reading::Waiting => say("yours-waiting"),
        Reading::Refused(message) => words.say(&message),
        Reading::Read(own, file) => words.say(&summary(&own, &file)),
    };
    view! {
        <section class="price-block">
            <h2>{say("panel-question-yours")}</h2>
            <p>{say("yours-promise")}</p>
            <Intake reading/>
            <p class="finding" aria-live="polite">{told}</p>
            {move || match reading.get() {
                Reading::Read(own, _) if !own.bad.is_empty() => Some(bad_rows(&own.bad)),
                _ => None,
            }}
            <details>
                <summary>{say("yours-forms")}</summary>
                <p>{say("yours-forms-text")}</p>
                <pre tabindex="0">{EXAMPLE}</pre>
                <p class="hint">{say("yours-ingest")}</p>
            </details>
        </section>
        <Show when=move || subject.with(Option::is_some)>
            <CloseLook subject/>
            <Kin subject/>
        </Show>
    }
}

#[component]
fn Intake(reading: RwSignal<Reading>) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let picked = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
            take(file, reading);
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0))
        {
            take(file, reading);
        }
    };
    view! {
        <div
            class="drop-zone"
            class:is-over=is_over
            on:dragover=move |event: DragEvent| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=dropped
        >
            <label class="picker">
                <span>{say("yours-pick")}</span>
                <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" on:change=picked/>
            </label>
            <span class="hint">{say("yours-drop")}</span>
        </div>
    }
}

fn take(file: File, reading: RwSignal<Reading>) {
    let name = file.name();
    if file.size() > MOST_BYTES {
        reading.set(Reading::Refused(Message::new("yours-too-large").with("file", name)));
        return;
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        // The page may have been left while the file was read.
        let _ = reading.try_set(match text {
            Some(text) => Reading::Read(Arc::new(read(&text)), name),
            None => Reading::Refused(Message::new("yours-unreadable").with("file", name)),
        });
    });
}

fn subject(own: &OwnSeries, file: &str) -> Option<Arc<Subject>> {
    let series = own.series.clone()?;
    let name = own.notes.get("name").cloned().unwrap_or_else(|| file.to_owned());
    let unit = own.notes.get("unit").map(|unit| Message::new("own-unit-given").with("unit", unit.as_str()));
    let notes = vec![Message::new("yours-note")];
    Some(Arc::new(Subject::new(name, PriceKind::Price, unit, series, notes, Vec::new())))
}

fn summary(own: &OwnSeries, file: &str) -> Message {
    let Some(series) = &own.series else {
        return Message::new("yours-nothing").with("file", file).number(
            "bad",
            own.bad.len() as f64,
            NumberStyle::Integer,
        );
    };
    Message::new("yours-read")
        .with("file", file)
        .number("rows", own.lines.len() as f64, NumberStyle::Integer)
        .with("from", series.start().to_string())
        .with("to", series.end().to_string())
        .with("frequency", Message::new(format!("frequency-{}", series.frequency().id())))
        .number("bad", own.bad.len() as f64, NumberStyle::Integer)
}

fn bad_rows(bad: &[BadRow]) -> AnyView {
    let words = words();
    let mut bad: Vec<&BadRow> = bad.iter().collect();
    bad.order_by_key(|row| row.line);
    let rows = bad.iter().take(LISTED).map(|row| {
        view! {
            <tr>
                <td class="number">{words.number(row.line as f64, NumberStyle::Integer)}</td>
                <td>{words.word(&format!("own-{}", row.fault.id()))}</td>
                <td><code>{row.text.clone()}</code></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let caption = Message::new("yours-bad-caption").number("count", bad.len() as f64, NumberStyle::Integer);
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("yours-bad")>
            <table class="bad-rows">
                <caption>{words.say(&caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say("yours-line")}</th>
                        <th scope="col">{say("yours-reason")}</th>
                        <th scope="col">{say("yours-row")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Which prices of the dataset it moves with.
#[component]
fn Kin(#[prop(into)] subject: Signal<Option<Arc<Subject>>>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let rows = move || {
        let Some(subject) = subject.get().filter(|subject| subject.is_monthly()) else { return Vec::new() };
        let own = Returns::of(&subject.series, None);
        let mut found: Vec<_> = monthly(&core.prices)
            .into_iter()
            .filter_map(|entry| {
                Some((name(entry, &words), correlation(&own, &Returns::of(&entry.series, None))?))
            })
            .collect();
        found.order_by(|a, b| b.1.value.total_cmp(&a.1.value));
        found
            .into_iter()
            .map(|(name, found)| {
                let figures = (
                    words.number(found.value, NumberStyle::Decimal(2)),
                    words.number(found.months as f64, NumberStyle::Integer),
                );
                view! {
                    <tr>
                        <th scope="row">{name}</th>
                        <td class="number">{figures.0}</td>
                        <td class="number">{figures.1}</td>
                    </tr>
                }
            })
            .collect()
    };
    view! {
        <section class="price-block">
            <h2>{say("kin-question")}</h2>
            <div class="table-scroll" tabindex="0" role="region" aria-label=say("kin-question")>
                <table>
                    <caption>{say("kin-caption")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say("league-series")}</th>
                            <th scope="col" class="number">{say("kin-correlation")}</th>
                            <th scope="col" class="number">{say("kin-months")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}
