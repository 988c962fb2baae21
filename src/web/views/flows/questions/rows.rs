//! Pieces of a ranking: the button that puts a country into focus, and bars beside figures.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::CountryId;
use crate::text::Message;
use crate::web::app::words;
use crate::web::navigator::Navigator;
use crate::web::store::Core;

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
