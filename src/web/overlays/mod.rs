//! What lies over any page: the search and the note behind a figure, each fetched when first opened.

pub(super) mod dialog;
pub(super) mod figure;
pub(super) mod search;
pub(super) mod tour;

use leptos::ev;
use leptos::prelude::*;

use super::pages::{Cut, overlay};
use crate::web::app::say;
use crate::web::navigator::Navigator;

/// Whether the search is open; of no page and no link.
#[derive(Clone, Copy)]
pub(super) struct SearchOpen(pub(super) RwSignal<bool>);

impl SearchOpen {
    /// Closed; Ctrl or Cmd with K opens it anywhere.
    pub(super) fn new() -> Self {
        let open = RwSignal::new(false);
        let handle = window_event_listener(ev::keydown, move |event| {
            let is_shortcut = (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("k");
            if is_shortcut && !event.shift_key() && !event.alt_key() {
                event.prevent_default();
                open.set(true);
            }
        });
        on_cleanup(move || handle.remove());
        Self(open)
    }
}

/// The visible way into the search.
#[component]
pub(super) fn SearchButton() -> impl IntoView {
    let open = expect_context::<SearchOpen>().0;
    view! {
        <button type="button" class="search-button" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" on:click=move |_| open.set(true)>
            <svg viewBox="0 0 16 16" aria-hidden="true" width="16" height="16">
                <circle cx="6.8" cy="6.8" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6"></circle>
                <path d="M10.4 10.4 L14.4 14.4" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"></path>
            </svg>
            <span>{say("search")}</span>
        </button>
    }
}

/// The open ones.
#[component]
pub(super) fn Overlays() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let search = expect_context::<SearchOpen>().0;
    let has_figure = navigator.part(|selection| selection.reading.figure.is_some());
    let has_tour = navigator.part(|selection| selection.reading.stop.is_some());
    view! {
        <Show when=move || has_tour.get()>{overlay(Cut::Tour)}</Show>
        <Show when=move || has_figure.get()>{overlay(Cut::Figure)}</Show>
        <Show when=move || search.get()>{overlay(Cut::Search)}</Show>
    }
}
