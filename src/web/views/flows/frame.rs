//! What the forms of the flows share: heading, finding, reservations, the chart, the country in focus, sources.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::FlowsData;
use crate::charts::{Datum, Party, Side, Table};
use crate::dataset::{FigureAddress, SourceId};
use crate::state::{FlowForm, Selection, ViewId};
use crate::text::{Arg, Message};
use crate::web::app::{say, words};
use crate::web::chart::{Addresses, Chart, Drawing, Gestures};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::widgets::entity_link::linked;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;

/// The frame around a drawn form.
#[component]
pub(super) fn FlowsFrame(
    data: Arc<FlowsData>,
    width: RwSignal<f64>,
    drawing: Memo<Option<Arc<Drawing>>>,
    /// What the form itself must say, beside the reservations about the data.
    #[prop(into)]
    notes: Signal<Vec<Message>>,
    /// How to read the form, after what holds for all forms.
    method_key: &'static str,
    #[prop(optional)] gestures: Option<Gestures>,
    /// Sources beside that of the trade.
    #[prop(optional)]
    further: Option<Signal<Vec<SourceId>>>,
    /// Controls of the form itself, right above the chart.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let selection = navigator.part(Clone::clone);
    let (told, named, asked) = (Arc::clone(&data), Arc::clone(&data), Arc::clone(&data));
    let label_words = Arc::clone(&words);
    let label = Signal::derive(move || label_words.say(&selection.with(|selection| named.label(selection))));
    let finding = move || drawing.get().map(|drawing| linked(&words.say(&drawing.summary.sentence)));
    let reservations = Signal::derive(move || {
        let mut messages = selection.with(|selection| told.reservations(selection));
        messages.extend(notes.get());
        messages
    });
    let sources = Signal::derive(move || {
        let mut sources = vec![data.source().clone()];
        sources.extend(further.map(|further| further.get()).unwrap_or_default());
        sources
    });
    // A chain is read in its own way.
    let method = move || match selection.with(|selection| selection.flows.form) {
        FlowForm::Chain => say(method_key),
        _ => format!("{} {}", say("flows-method"), say(method_key)),
    };
    let on_pick = Callback::new(move |datum: Datum| navigator.choose(|selection| picked(selection, &datum)));
    let hover = RwSignal::new(None::<Datum>);
    let addresses = Some(Addresses::new(move |table, row, column| {
        selection.with_untracked(|selection| address(&asked, selection, table, row, column))
    }));
    let chart = match gestures {
        Some(gestures) => view! { <Chart label width drawing hover on_pick gestures addresses/> }.into_any(),
        None => view! { <Chart label width drawing hover on_pick addresses/> }.into_any(),
    };
    view! {
        <h2 class="selected">{label}</h2>
        <p class="finding">{finding}</p>
        <Reservations messages=reservations/>
        {children.map(|children| children())}
        {chart}
        <SourceLine sources/>
        <ToMineral/>
        <p class="hint">{method}</p>
        <HandOn drawing title=label sources reservations/>
    }
}

/// The value of a route in a table of exporters and importers; none for a folded rest.
fn address(
    data: &FlowsData,
    selection: &Selection,
    table: &Table,
    row: &[Arg],
    column: usize,
) -> Option<FigureAddress> {
    let is_of = |column: usize, key: &str| table.headers.get(column).is_some_and(|header| header.key == key);
    let ends = [(0, "sankey-table-exporter"), (1, "sankey-table-importer"), (column, "sankey-table-value")];
    let (code, block) = data.chosen(selection).filter(|_| ends.iter().all(|(at, key)| is_of(*at, key)))?;
    let country = |at: usize| match row.get(at) {
        Some(Arg::Text(name)) => data.country_named(name),
        _ => None,
    };
    let (exporter, importer) = (country(0)?, country(1)?);
    Some(FigureAddress::Flow { code: code.code.clone(), year: block.year, exporter, importer })
}

/// All about the mineral of the page.
#[component]
pub(super) fn ToMineral() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let mineral = navigator.part(|selection| selection.mineral);
    let name = move || {
        let mineral = Message::new(format!("mineral-{}", mineral.get()));
        words.say(&Message::new("flows-to-mineral").with("mineral", mineral))
    };
    view! {
        <p class="links">
            <SelectionLink change=|selection: &mut Selection| selection.open(ViewId::Mineral)>{name}</SelectionLink>
        </p>
    }
}

/// A country becomes the focus, and gives it up again; the folded rest opens.
fn picked(selection: &mut Selection, datum: &Datum) {
    let mut focus = |country| selection.toggle_country(country);
    match datum {
        Datum::Node(_, Party::Country(country)) | Datum::Country(country) => focus(*country),
        Datum::Flow { from: Party::Country(country), .. } => focus(*country),
        Datum::Node(Side::Exporter, Party::Other) => selection.flows.is_exporters_open = true,
        Datum::Node(Side::Importer, Party::Other) => selection.flows.is_importers_open = true,
        Datum::Flow { from: Party::Other, .. } => selection.flows.is_exporters_open = true,
        Datum::Stop(_, Party::Country(country)) => focus(*country),
        Datum::Stop(place, Party::Other) => {
            selection.flows.open_places = selection.flows.open_places.with(*place);
        }
        Datum::Leg { from: Party::Country(country), .. } => focus(*country),
        Datum::Leg { step, from: Party::Other, .. } => {
            selection.flows.open_places = selection.flows.open_places.with(step.origin());
        }
        _ => {}
    }
}
