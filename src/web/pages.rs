//! The pages, each but the first in a module of its own that arrives when it is first opened.
//!
//! `#[wasm_split]` marks where the program may be cut: what only `flows` reaches goes into the module
//! `flows`, what several pages reach and the frame does not into modules they share. `scripts/wasm.mjs`
//! does the cutting; docs/adr/0008 says why.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::future::try_join_all;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::app::{add_words, words};
use super::load::{LoadError, fetch_words};
use super::overlays::{figure::FigureDialog, search::SearchDialog, tour::TourPanel};
use super::store::{Core, Load, Remote, Store};
use super::views::{
    actions::ActionsPage, coalition::CoalitionPage, country::CountryPage, data::DataPage, finder::FinderPage,
    flows::FlowsPage, methods::MethodsPage, mineral::MineralPage, overview::OverviewPage, prices::PricesPage,
    risk::RiskPage, roles::RolesPage,
};
use super::widgets::failure::Failure;
use super::widgets::gate::Gate;
use crate::state::ViewId;
use crate::text::english::{self, TextFile};

/// What draws a page. Called in the tree where the page stands, so that it sees the tree's contexts;
/// the loading before knows none.
type Draw = fn() -> AnyView;

/// A part that has arrived: what draws it, and its texts.
pub(super) struct Part {
    draw: Draw,
    texts: Vec<String>,
}

impl Part {
    /// Draws it with its own words.
    fn draw(&self) -> AnyView {
        add_words(&self.texts);
        (self.draw)()
    }
}

/// A part of the program that arrives when it is first needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cut {
    /// A page.
    Page(ViewId),
    /// The search, over any page.
    Search,
    /// The note behind a figure, over any page.
    Figure,
    /// A tour, beside any page.
    Tour,
}

/// The parts asked for so far, each fetched once; it lives as long as the app.
#[derive(Clone, Copy)]
pub(super) struct Pages(StoredValue<BTreeMap<Cut, Remote<Part>>>);

impl Cut {
    /// The texts it needs beside the frame's.
    const fn texts(self) -> &'static [TextFile] {
        match self {
            Self::Page(ViewId::Overview) => &[],
            Self::Page(ViewId::Flows) => &[english::FLOWS],
            Self::Page(ViewId::Prices) => &[english::PRICES],
            Self::Page(ViewId::Roles | ViewId::Finder | ViewId::Risk) => {
                &[english::FLOWS, english::COUNTRIES]
            }
            Self::Page(ViewId::Country) => &[english::FLOWS, english::ACTIONS, english::COUNTRIES],
            Self::Page(ViewId::Coalition) => &[english::FLOWS, english::COUNTRIES, english::COALITION],
            Self::Page(ViewId::Actions) => &[english::ACTIONS],
            Self::Page(ViewId::Mineral) => &[
                english::FLOWS,
                english::PRICES,
                english::ACTIONS,
                english::COUNTRIES,
                english::DATA,
                english::FIGURE,
                english::MINERAL,
            ],
            Self::Page(ViewId::Data) => &[english::FIGURE, english::DATA],
            Self::Page(ViewId::Methods) => {
                &[english::FLOWS, english::PRICES, english::COUNTRIES, english::METHODS, english::FIGURE]
            }
            Self::Figure => {
                &[english::FLOWS, english::PRICES, english::COUNTRIES, english::METHODS, english::FIGURE]
            }
            Self::Search => &[english::METHODS, english::SEARCH],
            Self::Tour => &[english::TOURS],
        }
    }
}

impl Pages {
    /// Nothing asked for.
    pub(super) fn new() -> Self {
        Self(StoredValue::new(BTreeMap::new()))
    }

    /// Starts to fetch a part before it is shown.
    pub(super) fn fetch(self, cut: Cut) {
        self.remote(cut);
    }

    fn remote(self, cut: Cut) -> Remote<Part> {
        if let Some(known) = self.0.with_value(|known| known.get(&cut).cloned()) {
            return known;
        }
        let remote = Remote::start(move || async move {
            let texts = try_join_all(cut.texts().iter().copied().map(fetch_words));
            let (draw, texts) = futures::join!(program(cut), texts);
            // The loader has written the details to the console.
            Ok(Part { draw: draw.map_err(|_| LoadError::Program)?, texts: texts? })
        });
        self.0.update_value(|known| {
            known.insert(cut, remote.clone());
        });
        remote
    }
}

/// The module of a part; its loader says what draws it.
async fn program(cut: Cut) -> Result<Draw, SplitLoaderError> {
    match cut {
        Cut::Page(ViewId::Overview) => Ok(overview),
        Cut::Page(ViewId::Flows) => flows().await,
        Cut::Page(ViewId::Prices) => prices().await,
        Cut::Page(ViewId::Roles) => roles().await,
        Cut::Page(ViewId::Mineral) => mineral().await,
        Cut::Page(ViewId::Data) => data().await,
        Cut::Page(ViewId::Methods) => methods().await,
        Cut::Page(ViewId::Actions) => actions().await,
        Cut::Page(ViewId::Country) => country().await,
        Cut::Page(ViewId::Coalition) => coalition().await,
        Cut::Page(ViewId::Finder) => finder().await,
        Cut::Page(ViewId::Risk) => risk().await,
        Cut::Search => search().await,
        Cut::Figure => figure().await,
        Cut::Tour => tour().await,
    }
}

/// The page of a view: at once if it is part of the frame's module, else a skeleton until it is there.
pub(super) fn page(view: ViewId) -> AnyView {
    if view == ViewId::Overview {
        describe(&content("meta[property='og:description']").unwrap_or_default());
        return overview();
    }
    let pages = expect_context::<Pages>();
    let cut = Cut::Page(view);
    let draw = move |part: Arc<Part>| {
        let drawn = part.draw();
        describe(&words().word(&format!("describe-{}", view.id())));
        drawn
    };
    view! { <Gate remote=move || pages.remote(cut) children=draw/> }.into_any()
}

/// What a search engine shows of the page; that of the overview stands in `index.html`.
fn describe(text: &str) {
    if let Ok(Some(meta)) = document().query_selector("meta[name='description']") {
        // An attribute of an element that is there takes any text.
        let _ = meta.set_attribute("content", text);
    }
}

fn content(selector: &str) -> Option<String> {
    document().query_selector(selector).ok().flatten()?.get_attribute("content")
}

/// What lies over a page: nothing until it is there.
pub(super) fn overlay(cut: Cut) -> AnyView {
    let remote = expect_context::<Pages>().remote(cut);
    let shown = move || match remote.get() {
        Load::Waiting => ().into_any(),
        Load::Failed(error) => {
            let remote = remote.clone();
            view! { <Failure error on_retry=move || remote.retry()/> }.into_any()
        }
        Load::Ready(part) => part.draw(),
    };
    shown.into_any()
}

fn overview() -> AnyView {
    view! { <OverviewPage/> }.into_any()
}

/// Draws once the prices are there, as part of the core of all that is below. Only pages in modules of their own
/// call it: the first module does not read the histories of prices.
fn with_prices(draw: Draw) -> AnyView {
    let (core, store) = (expect_context::<Arc<Core>>(), expect_context::<Store>());
    let asked = Arc::clone(&core);
    let draw = move |prices| {
        provide_context(Arc::new(core.with_prices(prices)));
        draw()
    };
    view! { <Gate remote=move || store.prices(&asked) children=draw/> }.into_any()
}

#[wasm_split(flows, wasm_split_path = ::leptos::wasm_split, fallible)]
fn flows() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <FlowsPage/> }.into_any())
}

#[wasm_split(prices, wasm_split_path = ::leptos::wasm_split, fallible)]
fn prices() -> Result<Draw, SplitLoaderError> {
    Ok(|| with_prices(|| view! { <PricesPage/> }.into_any()))
}

#[wasm_split(countries, wasm_split_path = ::leptos::wasm_split, fallible)]
fn roles() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <RolesPage/> }.into_any())
}

#[wasm_split(reference, wasm_split_path = ::leptos::wasm_split, fallible)]
fn mineral() -> Result<Draw, SplitLoaderError> {
    Ok(|| with_prices(|| view! { <MineralPage/> }.into_any()))
}

#[wasm_split(reference, wasm_split_path = ::leptos::wasm_split, fallible)]
fn data() -> Result<Draw, SplitLoaderError> {
    Ok(|| with_prices(|| view! { <DataPage/> }.into_any()))
}

#[wasm_split(reference, wasm_split_path = ::leptos::wasm_split, fallible)]
fn methods() -> Result<Draw, SplitLoaderError> {
    Ok(|| with_prices(|| view! { <MethodsPage/> }.into_any()))
}

#[wasm_split(reference, wasm_split_path = ::leptos::wasm_split, fallible)]
fn search() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <SearchDialog/> }.into_any())
}

#[wasm_split(reference, wasm_split_path = ::leptos::wasm_split, fallible)]
fn figure() -> Result<Draw, SplitLoaderError> {
    Ok(|| with_prices(|| view! { <FigureDialog/> }.into_any()))
}

#[wasm_split(reference, wasm_split_path = ::leptos::wasm_split, fallible)]
fn tour() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <TourPanel/> }.into_any())
}

#[wasm_split(countries, wasm_split_path = ::leptos::wasm_split, fallible)]
fn finder() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <FinderPage/> }.into_any())
}

#[wasm_split(countries, wasm_split_path = ::leptos::wasm_split, fallible)]
fn risk() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <RiskPage/> }.into_any())
}

#[wasm_split(coalition, wasm_split_path = ::leptos::wasm_split, fallible)]
fn actions() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <ActionsPage/> }.into_any())
}

#[wasm_split(countries, wasm_split_path = ::leptos::wasm_split, fallible)]
fn country() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <CountryPage/> }.into_any())
}

#[wasm_split(coalition, wasm_split_path = ::leptos::wasm_split, fallible)]
fn coalition() -> Result<Draw, SplitLoaderError> {
    Ok(|| view! { <CoalitionPage/> }.into_any())
}
