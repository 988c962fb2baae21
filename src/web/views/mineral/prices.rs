//! The mineral's price with its volatility: the chart of the prices page for this mineral alone.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::leading_price::leading_price;
use crate::charts::Datum;
use crate::dataset::ConsumerPrices;
use crate::domain::{Frequency, Mineral, PriceKind};
use crate::state::{PriceChoice, Scale, Selection, ViewId, Window};
use crate::web::app::{say, words};
use crate::web::chart::{Chart, drawing_memo};
use crate::web::store::{Core, Store};
use crate::web::views::prices::levels::drawing::{Lines, drawing, reservations};
use crate::web::widgets::gate::Gate;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(super) fn Prices(mineral: Mineral) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    view! {
        <Gate
            remote=move || store.consumer_prices(&core)
            children={move |consumer_prices: Arc<ConsumerPrices>| {
                view! { <PriceOf mineral consumer_prices/> }.into_any()
            }}
        />
    }
}

#[component]
fn PriceOf(mineral: Mineral, consumer_prices: Arc<ConsumerPrices>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let Some(best) = leading_price(&core.prices, mineral) else {
        return view! { <p>{say("price-none")}</p> }.into_any();
    };
    let series = vec![best.id.clone()];
    let opened = series.clone();
    // A value a year has no return within twelve months: the longest window holds five.
    let window = match best.series.frequency() {
        Frequency::Monthly => Window::M12,
        Frequency::Annual => Window::M60,
    };
    let choice = PriceChoice { series, scale: Scale::Level, window, ..PriceChoice::default() };
    let source = best.source.clone();
    let is_unit_value = best.kind == PriceKind::UnitValue;
    let lines = Lines::of(&core, &consumer_prices, &choice, &words);
    let reserved = Signal::stored(reservations(&core, &choice, &lines, &words));
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let said = Arc::clone(&words);
    let drawing = drawing_memo(move || drawing(&lines, &choice, width.get(), &words));
    let finding = move || drawing.get().map(|drawing| said.say(&drawing.summary.sentence));
    let open = move |selection: &mut Selection| {
        selection.open(ViewId::Prices);
        selection.prices.series = opened.clone();
        selection.prices.scale = Scale::Level;
        selection.prices.window = window;
    };
    view! {
        {is_unit_value.then(|| view! { <p>{say("price-unit-value")}</p> })}
        <p class="finding">{finding}</p>
        <Reservations messages=reserved/>
        <Chart label=Signal::derive(|| say("price-label")) width drawing hover/>
        <SourceLine sources=Signal::stored(vec![source])/>
        <p><SelectionLink change=open>{say("price-open")}</SelectionLink></p>
    }
    .into_any()
}
