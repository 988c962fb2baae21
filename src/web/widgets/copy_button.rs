//! Copies a text, and says whether the browser let it.

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

/// `text` is asked when the button is pressed.
#[component]
pub(crate) fn CopyButton(label_key: &'static str, text: impl Fn() -> String + 'static) -> impl IntoView {
    let copied = RwSignal::new(Copied::NotYet);
    let copy = move |_| {
        let written = window().navigator().clipboard().write_text(&text());
        spawn_local(async move {
            let outcome = if JsFuture::from(written).await.is_ok() { Copied::Done } else { Copied::Refused };
            // The page may have been left meanwhile.
            let _ = copied.try_set(outcome);
        });
    };
    view! {
        <button type="button" on:click=copy>
            {say(label_key)}
        </button>
        <span class="hint" role="status">
            {move || match copied.get() {
                Copied::NotYet => String::new(),
                Copied::Done => say("copied"),
                Copied::Refused => say("not-copied"),
            }}
        </span>
    }
}
