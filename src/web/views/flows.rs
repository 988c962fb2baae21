//! Who ships what to whom: the flows of one mineral, stage and year.

use std::sync::Arc;

use leptos::prelude::*;

use super::flows_controls::FlowsControls;
use super::flows_drawing::{FlowsData, drawing};
use crate::charts::{Datum, Party, Side};
use crate::dataset::TradeFile;
use crate::state::Selection;
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::chart::{Chart, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::gate::Gate;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(crate) fn FlowsPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let navigator = expect_context::<Navigator>();
    let mineral = navigator.part(|selection| selection.mineral);
    view! {
        <h1>{say("flows-title")}</h1>
        <FlowsControls/>
        <Gate
            remote=move || store.trade(&core, mineral.get())
            children={|trade: Arc<TradeFile>| view! { <FlowsChart trade/> }.into_any()}
        />
    }
}

#[component]
fn FlowsChart(trade: Arc<TradeFile>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let selection = navigator.part(Clone::clone);
    let source = trade.source.clone();
    let data = Arc::new(FlowsData::new(trade, Arc::clone(&core)));
    let (drawn, told, kept) = (Arc::clone(&data), Arc::clone(&data), Arc::clone(&data));
    let label_words = Arc::clone(&words);
    let drawing = drawing_memo(move || drawing(&drawn, &selection.get(), width.get(), &words));
    let finding_words = Arc::clone(&label_words);
    let finding = move || drawing.get().map(|drawing| finding_words.say(&drawing.summary.sentence));
    let reservations = Signal::derive(move || selection.with(|selection| told.reservations(selection)));
    let sources = Signal::derive(move || vec![source.clone()]);
    let pick = Callback::new(move |datum: Datum| navigator.choose(|selection| picked(selection, &datum)));
    let label = Signal::derive(move || label_words.say(&selection.with(|selection| kept.label(selection))));
    view! {
        <h2 class="selected">{label}</h2>
        <p class="finding">{finding}</p>
        <Reservations messages=reservations/>
        <Chart
            label
            width
            drawing
            hover
            on_pick=pick
        />
        <SourceLine sources/>
        <p class="hint">{say("flows-method")}</p>
        <HandOn drawing title=label sources reservations/>
    }
}

/// A country becomes the focus, and gives it up again; the folded rest opens.
fn picked(selection: &mut Selection, datum: &Datum) {
    let mut focus = |country| {
        selection.country = if selection.country == Some(country) { None } else { Some(country) };
    };
    match datum {
        Datum::Node(_, Party::Country(country)) | Datum::Country(country) => focus(*country),
        Datum::Flow { from: Party::Country(country), .. } => focus(*country),
        Datum::Node(Side::Exporter, Party::Other) => selection.flows.is_exporters_open = true,
        Datum::Node(Side::Importer, Party::Other) => selection.flows.is_importers_open = true,
        Datum::Flow { from: Party::Other, .. } => selection.flows.is_exporters_open = true,
        Datum::Mineral(_) | Datum::Series(_) | Datum::Month(_) | Datum::Cell { .. } => {}
    }
}

/// The name of what is drawn: mineral, stage and year.
pub(super) fn label(selection: &Selection, year: u16) -> Message {
    Message::new("flows-label")
        .with("mineral", Message::new(format!("mineral-{}", selection.mineral)))
        .with("stage", Message::new(format!("stage-{}", selection.stage)))
        .year("year", year)
}
