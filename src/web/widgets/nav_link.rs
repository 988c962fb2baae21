//! A link to a view of the app: a real address, opened without a page load.

use leptos::prelude::*;

use crate::state::{Selection, ViewId};
use crate::web::app::say;
use crate::web::navigator::Navigator;

/// A menu entry: another page with the rest of the selection kept.
#[component]
pub(crate) fn NavLink(view: ViewId, label_key: &'static str) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let current = navigator.part(move |selection| selection.view == view);
    view! {
        <SelectionLink
            change=move |selection: &mut Selection| selection.open(view)
            current=Signal::derive(move || current.get())
        >
            {say(label_key)}
        </SelectionLink>
    }
}

/// A link to the selection after `change`.
#[component]
pub(crate) fn SelectionLink(
    change: impl Fn(&mut Selection) + Clone + Send + Sync + 'static,
    #[prop(optional, into)] current: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let (address, clicked) = (navigator.clone(), change.clone());
    view! {
        <a
            href=move || address.address(&change)
            aria-current=move || current.get().then_some("page")
            on:click=move |event| {
                // A new tab, a new window or a download is the browser's to open.
                let is_plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
                if is_plain {
                    event.prevent_default();
                    navigator.choose(&clicked);
                }
            }
        >
            {children()}
        </a>
    }
}
