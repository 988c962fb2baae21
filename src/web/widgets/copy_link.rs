//! Copies the address of what is on the screen.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::web::app::say;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

#[component]
pub(crate) fn CopyLink() -> impl IntoView {
    let copied = RwSignal::new(Copied::NotYet);
    let copy = move |_| {
        let address = window().location().href().unwrap_or_default();
        let written = window().navigator().clipboard().write_text(&address);
        spawn_local(async move {
            let outcome = if JsFuture::from(written).await.is_ok() { Copied::Done } else { Copied::Refused };
            // The page may have been left meanwhile.
            let _ = copied.try_set(outcome);
        });
    };
    view! {
        <button type="button" on:click=copy>
            {say("copy-link")}
        </button>
        <span class="hint" role="status">
            {move || match copied.get() {
                Copied::NotYet => String::new(),
                Copied::Done => say("link-copied"),
                Copied::Refused => say("link-not-copied"),
            }}
        </span>
    }
}
