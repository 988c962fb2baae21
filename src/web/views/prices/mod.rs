//! How prices move: several series since 1960, their rolling volatility beneath.

mod controls;
pub(super) mod drawing;

use std::sync::Arc;

use leptos::prelude::*;

use self::controls::PricesControls;
use self::drawing::{Lines, drawing, reservations};
use crate::charts::Datum;
use crate::dataset::SourceId;
use crate::domain::{Month, Order};
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::chart::{Chart, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;

/// A shorter range would hold no return a year apart.
const LEAST_MONTHS: u32 = 12;

#[component]
pub(crate) fn PricesPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let choice = navigator.part(|selection| selection.prices.clone());
    let (listed, reserved, named) = (Arc::clone(&core), Arc::clone(&core), Arc::clone(&words));
    let lines =
        Memo::new_with_compare(move |_| Lines::of(&core, &choice.get(), &named), |old, new| old != new);
    let drawn = Arc::clone(&words);
    let drawing =
        drawing_memo(move || lines.with(|lines| drawing(lines, &choice.get(), width.get(), &drawn)));
    let said = Arc::clone(&words);
    let finding = move || drawing.get().map(|drawing| said.say(&drawing.summary.sentence));
    let sources = Signal::derive(move || sources(&listed, &choice.get().series));
    let reservations =
        Signal::derive(move || lines.with(|lines| reservations(&reserved, &choice.get(), lines)));
    let zoom = Callback::new(move |(from, to): (Month, Month)| {
        navigator.choose(|selection| {
            selection.prices.from = Some(from);
            selection.prices.to = Some(to.max(from.plus(LEAST_MONTHS)));
        });
    });
    let label = Signal::derive(move || {
        let names = lines.with(Lines::names);
        words.say(&Message::new("prices-label").with("names", names))
    });
    view! {
        <h1>{say("prices-title")}</h1>
        <PricesControls/>
        <p class="finding">{finding}</p>
        <Reservations messages=reservations/>
        <Chart label width drawing hover on_brush=zoom/>
        <SourceLine sources/>
        <p class="hint">{say("prices-method")}</p>
        <HandOn drawing title=label sources reservations/>
    }
}

fn sources(core: &Core, series: &[String]) -> Vec<SourceId> {
    let mut sources: Vec<_> =
        series.iter().filter_map(|id| core.prices.get(id)).map(|entry| entry.source.clone()).collect();
    sources.order();
    sources.dedup();
    sources
}
