//! No country chosen: all of them by name.

use std::sync::Arc;

use leptos::prelude::*;

use super::controls::by_name;
use crate::domain::CountryId;
use crate::state::Selection;
use crate::web::app::say;
use crate::web::store::Core;
use crate::web::widgets::nav_link::SelectionLink;

#[component]
pub(super) fn CountryIndex() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let links = by_name(&core).into_iter().filter_map(|choice| {
        let id = CountryId::parse(&choice.value).ok()?;
        let change = move |selection: &mut Selection| selection.country = Some(id);
        Some(view! { <li><SelectionLink change>{choice.label}</SelectionLink></li> })
    });
    view! {
        <h1>{say("view-country")}</h1>
        <p class="lead">{say("country-lead")}</p>
        <ul class="country-index">{links.collect_view()}</ul>
    }
}
