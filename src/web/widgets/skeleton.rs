//! The place of what is still on its way.

use leptos::prelude::*;

use crate::web::app::say;

#[component]
pub(crate) fn Skeleton() -> impl IntoView {
    view! {
        <div class="skeleton-body" role="status">
            <span class="visually-hidden">{say("loading")}</span>
            <div class="skeleton-line"></div>
            <div class="skeleton-line short"></div>
            <div class="skeleton-block"></div>
        </div>
    }
}
