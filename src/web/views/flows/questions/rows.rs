//! Pieces of a ranking: the button that puts a country into focus, bars beside figures, and the way out as a file.

use std::sync::Arc;

use leptos::prelude::*;

use crate::charts::Table;
use crate::domain::CountryId;
use crate::text::Message;
use crate::web::app::words;
use crate::web::hand_on::TableTools;
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::views::flows::data::FlowsData;

/// A name that puts its country into focus.
#[component]
pub(super) fn FocusButton(country: CountryId, #[prop(optional, into)] text: Option<String>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let chosen = navigator.part(move |selection| selection.country == Some(country));
    let name = core.country_name(country);
    let title = words().say(&Message::new("focus-row").with("country", name.as_str()));
    view! {
        <button
            type="button"
            class="row-pick"
            title=title
            aria-pressed=move || chosen.get().to_string()
            on:click=move |_| navigator.choose(|selection| selection.toggle_country(country))
        >
            {text.unwrap_or(name)}
        </button>
    }
}

/// A bar from the left, a part of the longest.
pub(super) fn bar(part: f64) -> impl IntoView {
    view! { <span class="rank-bar" aria-hidden="true"><span style:--part=part_text(part)></span></span> }
}

/// A bar from the middle: to the right what grew, to the left what fell.
pub(super) fn diverging_bar(part: f64) -> impl IntoView {
    let side = if part < 0.0 { "down" } else { "up" };
    view! {
        <span class="rank-bar is-diverging" data-side=side aria-hidden="true">
            <span style:--part=part_text(part.abs())></span>
        </span>
    }
}

fn part_text(part: f64) -> String {
    format!("{:.4}", part.clamp(0.0, 1.0))
}

/// The tools below a ranking: its whole table as a file, with what must be said of it.
#[component]
pub(super) fn RankingTools(
    data: Arc<FlowsData>,
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    #[prop(into)] table: Signal<Option<Table>>,
    /// What must be said beside the reservations about the data.
    #[prop(into)]
    notes: Signal<Vec<Message>>,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let words = words();
    let named = Arc::clone(&data);
    let title = Signal::derive(move || {
        format!("{} {}", words.say(&selection.with(|selection| named.stage_label(selection))), title.get())
    });
    let source = data.source().clone();
    let reservations = Signal::derive(move || {
        let mut messages = selection.with(|selection| data.stage_reservations(selection));
        messages.extend(notes.get());
        messages
    });
    view! { <TableTools table title sources=Signal::derive(move || vec![source.clone()]) reservations/> }
}
