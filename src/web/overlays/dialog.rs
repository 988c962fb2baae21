//! A modal dialog by the browser's own element: it keeps the focus, closes on Escape and on a click beside it.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// `on_close` must take the dialog off the page.
#[component]
pub(super) fn Dialog(
    /// What it is, for a screen reader.
    #[prop(into)]
    label: String,
    /// Its class, for the style sheet.
    class: &'static str,
    on_close: impl Fn() + 'static,
    node: NodeRef<html::Dialog>,
    children: Children,
) -> impl IntoView {
    Effect::new(move |_| {
        // A dialog that is open already is left alone; nothing else can go wrong with one on the page.
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    let beside = move |event: MouseEvent| {
        let dialog = node.get_untracked();
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let (Some(dialog), Some(target)) = (dialog, target)
            && target.tag_name() == "DIALOG"
        {
            dialog.close();
        }
    };
    view! {
        <dialog node_ref=node class=class aria-label=label on:close=move |_| on_close() on:click=beside>
            {children()}
        </dialog>
    }
}

/// Closes the dialog, so that the focus goes back to where it came from.
pub(super) fn close(node: NodeRef<html::Dialog>) {
    if let Some(dialog) = node.get_untracked() {
        dialog.close();
    }
}
