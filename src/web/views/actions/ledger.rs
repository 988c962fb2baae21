//! The ledger sheet: filters, timeline, what is due, and every entry.

use std::sync::Arc;

use leptos::prelude::*;

use super::calendar::CalendarList;
use super::data::{ActionsData, filter};
use super::drawing::drawing;
use super::entry::{EntryCard, Figures};
use super::filters::Filters;
use crate::charts::Datum;
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::chart::{Chart, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(super) fn LedgerSheet(data: Arc<ActionsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let filter = navigator.part(filter);
    let (drawn, said, listed, cards) =
        (Arc::clone(&data), Arc::clone(&words), Arc::clone(&data), Arc::clone(&data));
    let drawing = drawing_memo(move || drawing(&drawn, filter.get(), width.get(), &words));
    let finding = move || drawing.get().map(|drawing| said.say(&drawing.summary.sentence));
    let pick = Callback::new(move |datum: Datum| {
        if let Datum::Series(id) = datum {
            navigator.choose(|selection| selection.actions.entry = Some(id));
        }
    });
    let sources = Signal::derive({
        let sources = data.sources();
        move || sources.clone()
    });
    let reservations = Signal::derive(|| vec![Message::new("actions-reservation")]);
    view! {
        <Filters data=Arc::clone(&data)/>
        <p class="finding">{finding}</p>
        <UnknownEntry data=Arc::clone(&data)/>
        <Chart label=Signal::derive(|| say("timeline-label")) width drawing hover on_pick=pick/>
        <SourceLine sources/>
        <p class="hint">{say("timeline-method")}</p>
        <HandOn drawing title=Signal::derive(|| say("timeline-label")) sources reservations/>
        <h2>{say("calendar-title")}</h2>
        <CalendarList data=listed filter=filter/>
        <h2>{say("entries-title")}</h2>
        <p class="hint">{say("entries-hint")}</p>
        <div class="entries">
            {move || {
                let figures = Figures::of(&cards);
                cards
                    .shown(filter.get())
                    .into_iter()
                    .rev()
                    .map(|action| view! { <EntryCard data=Arc::clone(&cards) action=action.clone() figures=figures.of_action(&cards, action)/> })
                    .collect_view()
            }}
        </div>
    }
}

/// A link may ask for an entry that is not there.
#[component]
fn UnknownEntry(data: Arc<ActionsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let entry = navigator.part(|selection| selection.actions.entry.clone());
    let words = words();
    move || {
        let id = entry.get().filter(|id| data.ledger.get(id).is_none())?;
        let text = words.say(&Message::new("entry-unknown").with("id", id));
        Some(view! { <p class="notice" role="status">{text}</p> })
    }
}
