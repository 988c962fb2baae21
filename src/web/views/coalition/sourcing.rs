//! From whom the members would buy with the least risk: what is asked, and the data it needs.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::CoalitionData;
use super::plan::Plans;
use crate::analysis::stage_shares::Part;
use crate::dataset::{Governance, TradeFile};
use crate::domain::Stage;
use crate::state::{Caps, CoalitionChoice, Selection, Sellers, Weights};
use crate::web::app::say;
use crate::web::navigator::Navigator;
use crate::web::store::Store;
use crate::web::widgets::gate::Gate;
use crate::web::widgets::picker::{Choice, Picker};
use crate::web::widgets::segments::Segments;

const EXTRA: [u16; 5] = [0, 10, 25, 50, 100];
const WANTED: [u16; 8] = [5, 10, 15, 20, 25, 30, 40, 50];
const FLOORS: [u16; 5] = [50, 60, 70, 80, 90];
/// The floor as high as it can be.
const BEST: &str = "best";

#[component]
pub(super) fn LeastRisk(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let store = expect_context::<Store>();
    let needs = navigator
        .part(|selection| (selection.mineral, selection.coalition.caps, selection.coalition.weights));
    let full = navigator.part(Clone::clone);
    let body = {
        let data = Arc::clone(&data);
        move || {
            let (_, caps, weights) = needs.get();
            let governed = Arc::clone(&data.core);
            let (data, core) = (Arc::clone(&data), Arc::clone(&data.core));
            let mineral = full.with_untracked(|selection| data.mineral(selection));
            let with_trade = move |governance: Option<Arc<Governance>>| {
                let (data, core) = (Arc::clone(&data), Arc::clone(&core));
                if caps == Caps::Production {
                    return view! { <Plans data governance trade=None/> }.into_any();
                }
                if !core.facts().traded_minerals().contains(&mineral) {
                    return view! { <p class="notice" role="status">{say("sourcing-no-trade")}</p> }
                        .into_any();
                }
                view! {
                    <Gate
                        remote=move || store.trade(&core, mineral)
                        children={move |file: Arc<TradeFile>| {
                            view! { <Plans data=Arc::clone(&data) governance=governance.clone() trade=Some(file)/> }
                                .into_any()
                        }}
                    />
                }
                .into_any()
            };
            match weights {
                Weights::Plain => with_trade(None),
                Weights::Governance => {
                    let core = Arc::clone(&governed);
                    view! {
                        <Gate
                            remote=move || store.governance(&core)
                            children={move |governance: Arc<Governance>| with_trade(Some(governance))}
                        />
                    }
                    .into_any()
                }
            }
        }
    };
    view! {
        <section aria-labelledby="sourcing-title">
            <h2 id="sourcing-title">{say("sourcing-title")}</h2>
            <Controls data/>
            {body}
            <p class="hint">{say("sourcing-method")}</p>
        </section>
    }
}

#[component]
fn Controls(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let choice = navigator.part(|selection| selection.coalition.clone());
    let stage = navigator.part(move |selection| {
        let part = data.part(selection).map_or(Part::Refining, |link| link.part);
        if part == Part::Mining { Stage::Extraction } else { Stage::Processing }
    });
    let choose = move |change: fn(&mut CoalitionChoice, &str)| {
        let navigator = navigator.clone();
        move |id: String| navigator.choose(|selection| change(&mut selection.coalition, &id))
    };
    let stage_navigator = expect_context::<Navigator>();
    let by_stage = move |id: String| {
        stage_navigator.choose(|selection: &mut Selection| {
            selection.stage = Stage::parse(&id).unwrap_or(selection.stage);
        });
    };
    let segments = |family: &str, ids: &[&'static str]| -> Vec<Choice> {
        ids.iter().map(|id| Choice::new(*id, say(&format!("{family}-{id}")))).collect()
    };
    let percents = |list: &[u16]| -> Vec<Choice> {
        list.iter().map(|percent| Choice::new(percent.to_string(), format!("{percent} %"))).collect()
    };
    let (extra, wanted) = (percents(&EXTRA), percents(&WANTED));
    let mut floors = percents(&FLOORS);
    floors.insert(0, Choice::new(BEST, say("floor-best")));
    view! {
        <div class="controls">
            <Segments
                label=say("sourcing-stage")
                choices=vec![
                    Choice::new(Stage::Extraction.id(), say("bloc-part-extraction")),
                    Choice::new(Stage::Processing.id(), say("bloc-part-processing")),
                ]
                value=Signal::derive(move || stage.get().id().to_owned())
                on_pick=by_stage
            />
            <Segments
                label=say("caps-label")
                choices=segments("caps", &Caps::ALL.map(Caps::id))
                value=Signal::derive(move || choice.with(|choice| choice.caps.id().to_owned()))
                on_pick=choose(|choice, id| choice.caps = pick(&Caps::ALL, Caps::id, id))
            />
            <Picker
                label=say("extra-label")
                choices=Signal::derive(move || extra.clone())
                value=Signal::derive(move || choice.with(|choice| choice.extra.to_string()))
                on_pick=choose(|choice, id| choice.extra = id.parse().unwrap_or(0))
                is_short=true
            />
            <Segments
                label=say("sellers-label")
                choices=segments("sellers", &Sellers::ALL.map(Sellers::id))
                value=Signal::derive(move || choice.with(|choice| choice.sellers.id().to_owned()))
                on_pick=choose(|choice, id| choice.sellers = pick(&Sellers::ALL, Sellers::id, id))
            />
            <Segments
                label=say("weights-label")
                choices=segments("weights", &Weights::ALL.map(Weights::id))
                value=Signal::derive(move || choice.with(|choice| choice.weights.id().to_owned()))
                on_pick=choose(|choice, id| choice.weights = pick(&Weights::ALL, Weights::id, id))
            />
            <Picker
                label=say("floor-label")
                choices=Signal::derive(move || floors.clone())
                value=Signal::derive(move || {
                    choice.with(|choice| choice.floor.map_or_else(|| BEST.to_owned(), |floor| floor.to_string()))
                })
                on_pick=choose(|choice, id| choice.floor = id.parse().ok())
                is_short=true
            />
            <Show when=move || choice.with(|choice| choice.caps == Caps::Production)>
                <Wanted choices=wanted.clone()/>
            </Show>
        </div>
    }
}

/// How much of world output is asked for.
#[component]
fn Wanted(choices: Vec<Choice>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let wanted = navigator.part(|selection| selection.coalition.wanted);
    view! {
        <Picker
            label=say("wanted-label")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(move || wanted.get().to_string())
            on_pick=move |id: String| {
                navigator
                    .choose(|selection| {
                        selection.coalition.wanted = id.parse().unwrap_or(selection.coalition.wanted);
                    });
            }
            is_short=true
        />
    }
}

fn pick<T: Copy + Default>(all: &[T], id: impl Fn(T) -> &'static str, wanted: &str) -> T {
    all.iter().copied().find(|choice| id(*choice) == wanted).unwrap_or_default()
}
