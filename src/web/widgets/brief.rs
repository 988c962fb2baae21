//! The page on paper: a button that prints, and the line that says which page it was, where and when.

use leptos::prelude::*;

use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;

/// Opens the browser's printing; the style sheet leaves title, findings, charts and sources.
#[component]
pub(crate) fn BriefButton() -> impl IntoView {
    let print = |_| {
        // A browser without printing has no such button either way.
        let _ = window().print();
    };
    view! { <button type="button" on:click=print>{say("brief")}</button> }
}

/// Only on paper: the address of what is shown, and the day.
#[component]
pub(crate) fn PrintLine() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let line = move || {
        let path = navigator.address(|_| ());
        let origin = window().location().origin().unwrap_or_default();
        let now: String = js_sys::Date::new_0().to_iso_string().into();
        let message = Message::new("print-line")
            .with("link", format!("{origin}{path}"))
            .with("day", now.get(..10).unwrap_or_default());
        words.say(&message)
    };
    view! { <p class="print-line">{line}</p> }
}
