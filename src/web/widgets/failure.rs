//! A file that did not arrive: what, where, and a way to try again.

use leptos::prelude::*;

use crate::web::app::{say, words};
use crate::web::load::LoadError;

#[component]
pub(crate) fn Failure(error: LoadError, on_retry: impl Fn() + 'static) -> impl IntoView {
    view! {
        <div class="notice" role="alert">
            <p>{words().say(&error.message())}</p>
            <button type="button" on:click=move |_| on_retry()>{say("retry")}</button>
        </div>
    }
}
