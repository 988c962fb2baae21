//! The flows page.

use leptos::prelude::*;

use crate::web::app::say;

#[component]
pub(crate) fn FlowsPage() -> impl IntoView {
    view! { <h1>{say("view-flows")}</h1> }
}
