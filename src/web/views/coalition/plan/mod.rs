//! The plans side by side: today's purchases, those with the least risk, those that survive any loss best.

mod answer;
mod findings;
mod lines;

use std::sync::Arc;

use leptos::prelude::*;

use self::answer::answer;
use self::findings::findings;
use self::lines::{chart, table};
use super::data::CoalitionData;
use super::drawing::still;
use crate::charts::Datum;
use crate::dataset::{Governance, TradeFile};
use crate::web::app::{say, words};
use crate::web::chart::{Chart, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(super) fn Plans(
    data: Arc<CoalitionData>,
    governance: Option<Arc<Governance>>,
    trade: Option<Arc<TradeFile>>,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let rated = governance.as_ref().map(|governance| governance.source.clone());
    let asked = Arc::clone(&data);
    let answer = Memo::new_with_compare(
        move |_| {
            selection
                .with(|selection| answer(&asked, selection, governance.as_deref(), trade.as_deref()))
                .map(Arc::new)
        },
        |_, _| true,
    );
    let sources = Signal::derive(move || {
        let quantities = answer.with(|answer| answer.as_ref().map(|answer| answer.source.clone()));
        quantities.into_iter().chain(rated.clone()).collect::<Vec<_>>()
    });
    let notes = Signal::derive(move || {
        answer.with(|answer| answer.as_ref().map(|a| a.notes.clone()).unwrap_or_default())
    });
    let (told, drawn) = (Arc::clone(&data), data);
    let drawn_words = words();
    let (width, hover) = (RwSignal::new(0.0), RwSignal::new(None::<Datum>));
    let drawing = drawing_memo(move || {
        let (answer, width) = (answer.get()?, width.get());
        let plan = answer.least.as_ref().ok()?;
        (width > 0.0).then(|| still(chart(&drawn, &answer, plan, width, &drawn_words)))
    });
    let has_plan =
        Memo::new(move |_| answer.with(|answer| answer.as_ref().is_some_and(|answer| answer.least.is_ok())));
    let label = Signal::derive(|| say("sourcing-label"));
    let findings = move || {
        let words = words();
        let Some(answer) = answer.get() else {
            return view! { <p class="notice" role="status">{say("sourcing-nothing")}</p> }.into_any();
        };
        findings(&told, &answer)
            .iter()
            .enumerate()
            .map(|(at, message)| {
                let class = if at == 0 { "finding" } else { "" };
                view! { <p class=class>{words.say(message)}</p> }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <div aria-live="polite">{findings}</div>
        <Reservations messages=notes/>
        <Show when=move || has_plan.get()>
            <Chart label width drawing hover/>
            <p class="hint">{say("sourcing-key")}</p>
            {move || answer.get().map(|answer| table(&answer))}
            <SourceLine sources/>
            <HandOn drawing title=label sources reservations=notes/>
        </Show>
    }
}
