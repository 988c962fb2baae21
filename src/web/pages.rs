//! The pages, each but the first in a module of its own that arrives when it is first opened.
//!
//! `#[wasm_split]` marks where the program may be cut: what only `flows` reaches goes into the module
//! `flows`, what several pages reach and the frame does not into modules they share. `scripts/wasm.mjs`
//! does the cutting; docs/adr/0008 says why.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::load::LoadError;
use super::store::Remote;
use super::views::{
    actions::ActionsPage, coalition::CoalitionPage, country::CountryPage, flows::FlowsPage,
    overview::OverviewPage, prices::PricesPage, roles::RolesPage,
};
use super::widgets::gate::Gate;
use crate::state::ViewId;

/// What draws a page. Called in the tree where the page stands, so that it sees the tree's contexts;
/// the loading before knows none.
type Draw = fn() -> AnyView;

/// The pages asked for so far, each fetched once; it lives as long as the app.
#[derive(Clone, Copy)]
pub(super) struct Pages(StoredValue<BTreeMap<ViewId, Remote<Draw>>>);

impl Pages {
    /// Nothing asked for.
    pub(super) fn new() -> Self {
        Self(StoredValue::new(BTreeMap::new()))
    }

    /// Starts to fetch a page before it is shown.
    pub(super) fn fetch(self, view: ViewId) {
        self.remote(view);
    }

    fn remote(self, view: ViewId) -> Remote<Draw> {
        if let Some(known) = self.0.with_value(|known| known.get(&view).cloned()) {
            return known;
        }
        let remote = Remote::start(move || async move {
            let draw = match view {
                ViewId::Overview => Ok::<Draw, _>(overview),
                ViewId::Flows => flows().await,
                ViewId::Prices => prices().await,
                ViewId::Roles => roles().await,
                ViewId::Actions => actions().await,
                ViewId::Country => country().await,
                ViewId::Coalition => coalition().await,
            };
            // The loader has written the details to the console.
            draw.map_err(|_| LoadError::Program)
        });
        self.0.update_value(|known| {
            known.insert(view, remote.clone());
        });
        remote
    }
}

/// The page of a view: at once if it is part of the frame's module, else a skeleton until it is there.
pub(super) fn page(view: ViewId) -> AnyView {
    if view == ViewId::Overview {
        return overview();
    }
    let pages = expect_context::<Pages>();
    view! { <Gate remote=move || pages.remote(view) children={|draw| draw()}/> }.into_any()
}

fn overview() -> AnyView {
    view! { <OverviewPage/> }.into_any()
}

#[wasm_split(flows, wasm_split_path = ::leptos::wasm_split, fallible)]
fn flows() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <FlowsPage/> }.into_any())
}

#[wasm_split(prices, wasm_split_path = ::leptos::wasm_split, fallible)]
fn prices() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <PricesPage/> }.into_any())
}

#[wasm_split(roles, wasm_split_path = ::leptos::wasm_split, fallible)]
fn roles() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <RolesPage/> }.into_any())
}

#[wasm_split(actions, wasm_split_path = ::leptos::wasm_split, fallible)]
fn actions() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <ActionsPage/> }.into_any())
}

#[wasm_split(country, wasm_split_path = ::leptos::wasm_split, fallible)]
fn country() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <CountryPage/> }.into_any())
}

#[wasm_split(coalition, wasm_split_path = ::leptos::wasm_split, fallible)]
fn coalition() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <CoalitionPage/> }.into_any())
}
