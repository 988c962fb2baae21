//! The prices page.

use leptos::prelude::*;

use crate::web::app::say;

#[component]
pub(crate) fn PricesPage() -> impl IntoView {
    view! { <h1>{say("view-prices")}</h1> }
}
