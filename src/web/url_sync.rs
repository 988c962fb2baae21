//! The address bar and the selection: one place reads links, one place writes them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::state::{Change, Selection, url};

/// How a change of the selection enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A step of its own: the back button undoes it.
    Push,
    /// Part of a movement (dragging a slider): it replaces the last step.
    Replace,
}

/// The folder the site lives in, such as `/` or `/observatory/`.
fn base_path() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    web_sys::Url::new(&base).map_or_else(|_| "/".to_owned(), |url| url.pathname())
}

/// Reads the address bar.
pub(super) fn read() -> (Selection, Vec<Change>) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    let base = base_path();
    let path = path.strip_prefix(base.trim_end_matches('/')).unwrap_or(&path);
    url::parse(path, query.trim_start_matches('?'))
}

/// The address of a selection, from the host's root.
pub(super) fn address(selection: &Selection) -> String {
    format!("{}{}", base_path(), url::format(selection))
}

/// Writes the address bar.
pub(super) fn write(selection: &Selection, step: Step) {
    let address = address(selection);
    let Ok(history) = window().history() else { return };
    let state = wasm_bindgen::JsValue::NULL;
    // A browser refuses only addresses of another host and floods; neither loses the selection.
    let _ = match step {
        Step::Push => history.push_state_with_url(&state, "", Some(&address)),
        Step::Replace => history.replace_state_with_url(&state, "", Some(&address)),
    };
}

/// Calls `listener` whenever the reader goes back or forward. For the life of the page.
pub(super) fn on_travel(listener: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(listener);
    let added = window().add_event_listener_with_callback("popstate", closure.as_ref().unchecked_ref());
    if added.is_ok() {
        closure.forget();
    }
}
