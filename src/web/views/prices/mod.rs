//! How prices move, in six parts, each a question of its own and a module that comes when it is asked for.

mod block;
mod close_look;
mod draw;
mod events;
pub(super) mod levels;
mod pickers;
mod ripple;
mod series;
mod together;
mod yours;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use self::close_look::CloseLookPanel;
use self::events::EventsPanel;
use self::levels::LevelsPanel;
use self::ripple::RipplePanel;
use self::together::TogetherPanel;
use self::yours::YoursPanel;
use crate::dataset::ConsumerPrices;
use crate::state::{PricePanel, Selection};
use crate::web::app::say;
use crate::web::load::LoadError;
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Remote, Store};
use crate::web::widgets::gate::Gate;
use crate::web::widgets::nav_link::SelectionLink;

#[component]
pub(crate) fn PricesPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let navigator = expect_context::<Navigator>();
    let panel = navigator.part(|selection| selection.prices.panel);
    view! {
        <h1>{say("prices-title")}</h1>
        <Tabs/>
        <Gate
            remote=move || store.consumer_prices(&core)
            children={move |consumer_prices: Arc<ConsumerPrices>| {
                view! { <Part panel consumer_prices/> }.into_any()
            }}
        />
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let shown = navigator.part(|selection| selection.prices.panel);
    let tab = |panel: PricePanel| {
        view! {
            <li>
                <SelectionLink
                    change=move |selection: &mut Selection| selection.prices.panel = panel
                    current=Signal::derive(move || shown.get() == panel)
                >
                    {say(&format!("panel-{}", panel.id()))}
                </SelectionLink>
            </li>
        }
    };
    view! {
        <nav class="panel-tabs" aria-label=say("panels")>
            <ul>{PricePanel::ALL.map(tab).collect_view()}</ul>
        </nav>
    }
}

/// What draws a part; called in the tree where it stands.
type DrawPart = fn(Arc<ConsumerPrices>) -> AnyView;

#[component]
fn Part(panel: Memo<PricePanel>, consumer_prices: Arc<ConsumerPrices>) -> impl IntoView {
    move || {
        let (panel, consumer_prices) = (panel.get(), Arc::clone(&consumer_prices));
        let program = Remote::start(move || async move {
            let draw = match panel {
                PricePanel::Levels => price_levels().await,
                PricePanel::Volatility => price_volatility().await,
                PricePanel::Together => price_together().await,
                PricePanel::Events => price_events().await,
                PricePanel::Ripple => price_ripple().await,
                PricePanel::Yours => price_yours().await,
            };
            // The loader has written the details to the console.
            draw.map_err(|_| LoadError::Program)
        });
        view! {
            <Gate
                remote=move || program.clone()
                children={move |draw: Arc<DrawPart>| draw(Arc::clone(&consumer_prices))}
            />
        }
    }
}

#[wasm_split(prices, wasm_split_path = ::leptos::wasm_split, fallible)]
fn price_levels() -> Result<DrawPart, SplitLoaderError> {
    Ok(|consumer_prices| view! { <LevelsPanel consumer_prices/> }.into_any())
}

#[wasm_split(prices, wasm_split_path = ::leptos::wasm_split, fallible)]
fn price_volatility() -> Result<DrawPart, SplitLoaderError> {
    Ok(|consumer_prices| view! { <CloseLookPanel consumer_prices/> }.into_any())
}

#[wasm_split(prices, wasm_split_path = ::leptos::wasm_split, fallible)]
fn price_together() -> Result<DrawPart, SplitLoaderError> {
    Ok(|_| view! { <TogetherPanel/> }.into_any())
}

#[wasm_split(prices, wasm_split_path = ::leptos::wasm_split, fallible)]
fn price_events() -> Result<DrawPart, SplitLoaderError> {
    Ok(|_| view! { <EventsPanel/> }.into_any())
}

#[wasm_split(prices, wasm_split_path = ::leptos::wasm_split, fallible)]
fn price_ripple() -> Result<DrawPart, SplitLoaderError> {
    Ok(|_| view! { <RipplePanel/> }.into_any())
}

#[wasm_split(prices, wasm_split_path = ::leptos::wasm_split, fallible)]
fn price_yours() -> Result<DrawPart, SplitLoaderError> {
    Ok(|_| view! { <YoursPanel/> }.into_any())
}
