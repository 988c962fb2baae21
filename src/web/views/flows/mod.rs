//! Who ships what to whom: the flows of one mineral, stage and year, as a Sankey, on a map or in a table.

mod chain;
mod controls;
mod data;
mod focus;
mod fold_controls;
mod frame;
mod history;
mod map;
mod matrix;
mod questions;
mod sankey;
mod table;
mod years;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use self::chain::FlowsAsChain;
use self::controls::{FlowsControls, StageOfQuestions};
use self::data::FlowsData;
use self::focus::Blocs;
use self::history::FlowsOverYears;
use self::map::FlowsOnMap;
use self::matrix::FlowsInMatrix;
use self::questions::Questions;
use self::sankey::FlowsAsSankey;
use self::table::FlowsInTable;
use self::years::FlowsInYears;
use crate::dataset::{Outlines, ProductionTable, TradeFile};
use crate::state::FlowForm;
use crate::web::app::say;
use crate::web::load::LoadError;
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Remote, Store};
use crate::web::widgets::gate::Gate;

#[component]
pub(crate) fn FlowsPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let navigator = expect_context::<Navigator>();
    let mineral = navigator.part(|selection| selection.mineral);
    provide_context(Blocs::fetch());
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
    let below = Arc::clone(&data);
    let is_embedded = navigator.part(|selection| selection.is_embedded);
    let drawn = move || match form.get() {
        FlowForm::Sankey => view! { <FlowsAsSankey data=Arc::clone(&data)/> }.into_any(),
        FlowForm::Matrix => view! { <FlowsInMatrix data=Arc::clone(&data)/> }.into_any(),
        FlowForm::Years => view! { <FlowsInYears data=Arc::clone(&data)/> }.into_any(),
        FlowForm::Table => view! { <FlowsInTable data=Arc::clone(&data)/> }.into_any(),
        FlowForm::Chain => {
            let (core, data) = (Arc::clone(&core), Arc::clone(&data));
            let program = Remote::start(|| async { flow_chain().await.map_err(|_| LoadError::Program) });
            view! {
                <Gate
                    remote=move || program.clone()
                    children={move |draw: Arc<DrawChain>| {
                        let (core, data) = (Arc::clone(&core), Arc::clone(&data));
                        view! {
                            <Gate
                                remote=move || store.history(&core)
                                children={move |history: Arc<ProductionTable>| draw(Arc::clone(&data), history)}
                            />
                        }
                        .into_any()
                    }}
                />
            }
            .into_any()
        }
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
    };
    view! {
        {drawn}
        <Show when=move || !is_embedded.get()>
            // A chain shows all stages; questions and bands are of one.
            <Show when=move || form.get() == FlowForm::Chain><StageOfQuestions/></Show>
            <Below data=Arc::clone(&below)/>
        </Show>
    }
}

/// What stands below the flows, and follows a choice once they are painted.
#[component]
fn Below(data: Arc<FlowsData>) -> impl IntoView {
    provide_context(expect_context::<Navigator>().late());
    view! {
        <QuestionsOf data=Arc::clone(&data)/>
        <FlowsOverYears data/>
    }
}

/// What draws the questions.
type DrawQuestions = fn(Arc<FlowsData>) -> AnyView;

/// The questions below the flows come after them, as a program of their own.
#[component]
fn QuestionsOf(data: Arc<FlowsData>) -> impl IntoView {
    let program = Remote::start(|| async { flow_questions().await.map_err(|_| LoadError::Program) });
    view! {
        <Gate
            remote=move || program.clone()
            children={move |draw: Arc<DrawQuestions>| draw(Arc::clone(&data))}
        />
    }
}

#[wasm_split(flows_more, wasm_split_path = ::leptos::wasm_split, fallible)]
fn flow_questions() -> Result<DrawQuestions, SplitLoaderError> {
    Ok(|data| view! { <Questions data/> }.into_any())
}

/// What draws the map.
type DrawMap = fn(Arc<FlowsData>, Arc<Outlines>) -> AnyView;

/// The map is a third of the page's program and not its first form: it comes when it is asked for.
#[wasm_split(flows_more, wasm_split_path = ::leptos::wasm_split, fallible)]
fn flow_map() -> Result<DrawMap, SplitLoaderError> {
    Ok(|data, outlines| view! { <FlowsOnMap data outlines/> }.into_any())
}

/// What draws the supply chain.
type DrawChain = fn(Arc<FlowsData>, Arc<ProductionTable>) -> AnyView;

#[wasm_split(flows_more, wasm_split_path = ::leptos::wasm_split, fallible)]
fn flow_chain() -> Result<DrawChain, SplitLoaderError> {
    Ok(|data, history| view! { <FlowsAsChain data history/> }.into_any())
}
