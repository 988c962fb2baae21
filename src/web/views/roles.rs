//! The roles page.

use leptos::prelude::*;

use crate::web::app::say;

#[component]
pub(crate) fn RolesPage() -> impl IntoView {
    view! { <h1>{say("view-roles")}</h1> }
}
