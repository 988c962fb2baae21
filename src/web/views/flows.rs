//! Who ships what to whom: the flows of one mineral, stage and year, as a Sankey, on a map or in a table.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::flows_controls::FlowsControls;
use super::flows_data::FlowsData;
use super::flows_map::FlowsOnMap;
use super::flows_sankey::FlowsAsSankey;
use super::flows_table::FlowsInTable;
use crate::charts::{Datum, Party, Side};
use crate::dataset::{Outlines, TradeFile};
use crate::state::{FlowForm, Selection};
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::chart::{Chart, Drawing, Gestures};
use crate::web::hand_on::HandOn;
use crate::web::load::LoadError;
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Remote, Store};
use crate::web::widgets::dependence_panel::DependencePanel;
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
            children={|trade: Arc<TradeFile>| view! { <FlowsOf trade/> }.into_any()}
        />
    }
}

/// The flows of a mineral in the form chosen.
#[component]
fn FlowsOf(trade: Arc<TradeFile>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let navigator = expect_context::<Navigator>();
    let form = navigator.part(|selection| selection.flows.form);
    let data = Arc::new(FlowsData::new(trade, Arc::clone(&core)));
    move || match form.get() {
        FlowForm::Sankey => view! { <FlowsAsSankey data=Arc::clone(&data)/> }.into_any(),
        FlowForm::Table => view! { <FlowsInTable data=Arc::clone(&data)/> }.into_any(),
        FlowForm::Map => {
            let (core, data) = (Arc::clone(&core), Arc::clone(&data));
            let program = Remote::start(|| async { flow_map().await.map_err(|_| LoadError::Program) });
            view! {
                <Gate
                    remote=move || program.clone()
                    children={move |draw: Arc<DrawMap>| {
                        let (core, data) = (Arc::clone(&core), Arc::clone(&data));
                        view! {
                            <Gate
                                remote=move || store.outlines(&core)
                                children={move |outlines: Arc<Outlines>| draw(Arc::clone(&data), outlines)}
                            />
                        }
                        .into_any()
                    }}
                />
            }
            .into_any()
        }
    }
}

/// What draws the map.
type DrawMap = fn(Arc<FlowsData>, Arc<Outlines>) -> AnyView;

/// The map is a third of the page's program and not its first form: it comes when it is asked for.
#[wasm_split(flow_map, wasm_split_path = ::leptos::wasm_split, fallible)]
fn flow_map() -> Result<DrawMap, SplitLoaderError> {
    Ok(|data, outlines| view! { <FlowsOnMap data outlines/> }.into_any())
}

/// What both drawn forms share: heading, finding, reservations, the chart, the country in focus, sources.
#[component]
pub(super) fn FlowsFrame(
    data: Arc<FlowsData>,
    width: RwSignal<f64>,
    drawing: Memo<Option<Arc<Drawing>>>,
    /// What the form itself must say, beside the reservations about the data.
    #[prop(into)]
    notes: Signal<Vec<Message>>,
    #[prop(optional)] gestures: Option<Gestures>,
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
    let finding = move || drawing.get().map(|drawing| words.say(&drawing.summary.sentence));
    let reservations = Signal::derive(move || {
        let mut messages = selection.with(|selection| told.reservations(selection));
        messages.extend(notes.get());
        messages
    });
    let sources = Signal::derive(move || vec![data.source().clone()]);
    let dependence = move || {
        let (country, dependence, year) = selection.with(|selection| asked.dependence(selection))?;
        Some(view! { <DependencePanel country dependence year=year.0/> })
    };
    let on_pick = Callback::new(move |datum: Datum| navigator.choose(|selection| picked(selection, &datum)));
    let hover = RwSignal::new(None::<Datum>);
    let chart = match gestures {
        Some(gestures) => view! { <Chart label width drawing hover on_pick gestures/> }.into_any(),
        None => view! { <Chart label width drawing hover on_pick/> }.into_any(),
    };
    view! {
        <h2 class="selected">{label}</h2>
        <p class="finding">{finding}</p>
        <Reservations messages=reservations/>
        {children.map(|children| children())}
        {chart}
        <div aria-live="polite">{dependence}</div>
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
