//! The one way to name a mineral or a country so that it leads to its page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{CountryId, Mineral};
use crate::state::{Selection, ViewId};
use crate::web::app::say;
use crate::web::store::Core;
use crate::web::widgets::nav_link::SelectionLink;

/// A mineral's name, to its page.
#[component]
pub(crate) fn MineralLink(mineral: Mineral) -> impl IntoView {
    let change = move |selection: &mut Selection| {
        selection.open(ViewId::Mineral);
        selection.mineral = mineral;
    };
    view! { <SelectionLink change>{say(&format!("mineral-{mineral}"))}</SelectionLink> }
}

/// A country's name, to its page.
#[component]
pub(crate) fn CountryLink(country: CountryId) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let change = move |selection: &mut Selection| {
        selection.open(ViewId::Country);
        (selection.country, selection.bloc) = (Some(country), None);
    };
    view! { <SelectionLink change>{core.country_name(country)}</SelectionLink> }
}
