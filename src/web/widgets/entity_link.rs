//! The one way to name a mineral or a country so that it leads to its page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{CountryId, Mineral};
use crate::state::{Selection, ViewId};
use crate::text::pieces;
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

/// What a sentence names.
#[derive(Clone, Copy)]
enum Named {
    Country(CountryId),
    Mineral(Mineral),
}

/// A sentence in which every country and mineral leads to its page.
pub(crate) fn linked(sentence: &str) -> AnyView {
    let core = expect_context::<Arc<Core>>();
    let countries = core.catalogue.countries.iter();
    let countries = countries.map(|country| (country.name.clone(), Named::Country(country.id)));
    let minerals = Mineral::all().flat_map(|mineral| {
        let name = say(&format!("mineral-{mineral}"));
        [(name.to_lowercase(), Named::Mineral(mineral)), (name, Named::Mineral(mineral))]
    });
    let names: Vec<(String, Named)> = countries.chain(minerals).collect();
    let piece = |(text, named): (&str, Option<Named>)| {
        let text = text.to_owned();
        let Some(named) = named else { return text.into_any() };
        let change = move |selection: &mut Selection| match named {
            Named::Country(country) => {
                selection.open(ViewId::Country);
                (selection.country, selection.bloc) = (Some(country), None);
            }
            Named::Mineral(mineral) => {
                selection.open(ViewId::Mineral);
                selection.mineral = mineral;
            }
        };
        view! { <SelectionLink change>{text}</SelectionLink> }.into_any()
    };
    pieces(sentence, &names).into_iter().map(piece).collect_view().into_any()
}
