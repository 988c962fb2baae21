//! The overview page.

use leptos::prelude::*;

use crate::web::app::say;

#[component]
pub(crate) fn OverviewPage() -> impl IntoView {
    view! { <h1>{say("view-overview")}</h1> }
}
