//! The parts of a long page: a table of contents that stays in view, and the part a link asks for.

use leptos::prelude::*;

use crate::state::Selection;
use crate::web::app::say;
use crate::web::navigator::Navigator;
use crate::web::widgets::nav_link::SelectionLink;

/// A part's id and its heading.
pub(crate) type PartHeading = (&'static str, String);

#[component]
pub(crate) fn Contents(parts: Vec<PartHeading>) -> impl IntoView {
    let entry = |(id, heading): PartHeading| {
        let change = move |selection: &mut Selection| selection.reading.section = Some(id.to_owned());
        view! { <li><SelectionLink change>{heading}</SelectionLink></li> }
    };
    view! {
        <nav class="contents" aria-label=say("contents")>
            <ul>{parts.into_iter().map(entry).collect_view()}</ul>
        </nav>
    }
}

/// Scrolls to the part the selection names, now and whenever it names another. Call it where the parts are on
/// the page.
pub(crate) fn follow_section() {
    let navigator = expect_context::<Navigator>();
    let section = navigator.part(|selection| selection.reading.section.clone());
    Effect::new(move |_| {
        let Some(id) = section.get() else { return };
        request_animation_frame(move || {
            if let Some(part) = document().get_element_by_id(&id) {
                part.scroll_into_view();
            }
        });
    });
}
