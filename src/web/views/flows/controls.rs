//! Mineral, stage, year, measure and focus of the flows page.

use std::sync::Arc;

use leptos::prelude::*;

use super::focus::{BlocPicker, focused};
use super::fold_controls::FoldControls;
use crate::dataset::Coverage;
use crate::domain::{Mineral, Order, Stage, Year};
use crate::state::{FlowForm, FlowMeasure, Selection, ViewId};
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::picker::{Choice, Picker};
use crate::web::widgets::segments::Segments;
use crate::web::widgets::year_play::YearPlay;
use crate::web::widgets::year_slider::YearSlider;

#[component]
pub(super) fn FlowsControls() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let form = navigator.part(|selection| selection.flows.form);
    view! {
        <div class="controls">
            <MineralPicker/>
            // A chain shows all stages.
            <Show when=move || form.get() != FlowForm::Chain>
                <StagePicker/>
                <CodePicker/>
            </Show>
            // Years beside each other are chosen one by one.
            <Show when=move || form.get() != FlowForm::Years><FlowYear/></Show>
            <FormSwitch/>
            // The map's widths are values: on this scale tonnes of a year alone could not be compared.
            // Over stages only dollars can be compared at all.
            <Show when=move || !matches!(form.get(), FlowForm::Map | FlowForm::Chain)><MeasureSwitch/></Show>
            <FoldControls/>
            <BlocPicker/>
        </div>
        <Focus/>
    }
}

/// Below a chain, which shows all stages: the one that the questions are about.
#[component]
pub(super) fn StageOfQuestions() -> impl IntoView {
    view! {
        <section class="stage-of-questions" aria-labelledby="stage-of-questions">
            <h2 id="stage-of-questions">{say("questions-stage")}</h2>
            <p class="hint">{say("questions-stage-hint")}</p>
            <div class="controls">
                <StagePicker/>
                <CodePicker/>
            </div>
        </section>
    }
}

#[component]
fn MineralPicker() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let mineral = navigator.part(|selection| selection.mineral);
    // Sorted by group, so that each heading stands once.
    let mut minerals = core.facts().traded_minerals();
    minerals.order_by_key(|mineral| (mineral.group(), *mineral));
    let choice = |mineral: &Mineral| {
        Choice::new(mineral.id(), say(&format!("mineral-{mineral}")))
            .under(say(&format!("group-{}", mineral.group().id())))
    };
    let choices: Vec<_> = minerals.iter().map(choice).collect();
    view! {
        <Picker
            label=say("mineral")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(move || mineral.get().id().to_owned())
            on_pick=move |id: String| {
                if let Ok(mineral) = Mineral::parse(&id) {
                    navigator.choose(|selection| selection.mineral = mineral);
                }
            }
        />
    }
}

#[component]
fn StagePicker() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let mineral = navigator.part(|selection| selection.mineral);
    let stage = navigator.part(|selection| selection.stage);
    let words = words();
    let choices = move || {
        let choice = |stage: &Stage| Choice::new(stage.id(), words.word(&format!("stage-{stage}")));
        core.facts().traded_stages(mineral.get()).iter().map(choice).collect::<Vec<_>>()
    };
    view! {
        <Picker
            label=say("stage")
            choices=Signal::derive(choices)
            value=Signal::derive(move || stage.get().id().to_owned())
            on_pick=move |id: String| {
                if let Some(stage) = Stage::parse(&id) {
                    navigator.choose(|selection| selection.stage = stage);
                }
            }
        />
    }
}

/// Only where a mineral and stage have more than one trade code.
#[component]
fn CodePicker() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let read = Arc::clone(&core);
    let codes = navigator.part(move |selection| {
        let codes = read.facts().codes(selection.mineral, selection.stage);
        codes.iter().map(|code| code.code.clone()).collect::<Vec<_>>()
    });
    let drawn = navigator.part(move |selection| core.facts().code(selection).map(|code| code.code.clone()));
    move || {
        let navigator = navigator.clone();
        let choices: Vec<_> = codes.get().iter().map(|code| Choice::new(code, code)).collect();
        (choices.len() > 1).then(|| {
            view! {
                <Picker
                    label=say("trade-code")
                    choices=Signal::derive(move || choices.clone())
                    value=Signal::derive(move || drawn.get().unwrap_or_default())
                    on_pick=move |code: String| navigator.choose(|selection| selection.code = Some(code))
                />
            }
        })
    }
}

#[component]
fn FlowYear() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let known = navigator.part(move |selection| core.facts().years(selection));
    // The steps of a chain are held in different measure: each says so itself.
    let is_chain = navigator.part(|selection| selection.flows.form == FlowForm::Chain);
    let chosen = navigator.part(|selection| selection.year);
    let shown = move || chosen.get().or_else(|| known.with(|years| years.last().map(|(year, _)| *year)));
    let words = words();
    let choice_words = Arc::clone(&words);
    let note = move || {
        let coverage = known.with(|years| years.iter().find(|(year, _)| Some(*year) == shown()).copied());
        match coverage {
            Some((_, Coverage::Complete)) | None => String::new(),
            _ if is_chain.get() => String::new(),
            Some((_, coverage)) => {
                let coverage = Message::new(format!("coverage-{}", coverage.id()));
                words.say(&Message::new("year-note").with("coverage", coverage))
            }
        }
    };

    let all =
        Signal::derive(move || known.with(|years| years.iter().map(|(year, _)| *year).collect::<Vec<_>>()));
    let (value, note) = (Signal::derive(shown), Signal::derive(note));
    let choices = move || {
        let choice = |(year, coverage): &(Year, Coverage)| {
            let label = match coverage {
                Coverage::Complete => year.to_string(),
                _ if is_chain.get() => year.to_string(),
                partial => choice_words.say(
                    &Message::new("year-choice")
                        .year("year", year.0)
                        .with("coverage", Message::new(format!("coverage-{}", partial.id()))),
                ),
            };
            Choice::new(year.to_string(), label)
        };
        // The newest first: it is asked for most.
        known.with(|years| years.iter().rev().map(choice).collect::<Vec<_>>())
    };
    view! {
        <Picker
            is_short=true
            label=say("year")
            choices=Signal::derive(choices)
            value=Signal::derive(move || shown().map(|year| year.to_string()).unwrap_or_default())
            on_pick=move |year: String| {
                let year = year.parse().ok().map(Year);
                navigator.choose(|selection| selection.year = year.or(selection.year));
            }
        />
        // One year is no movement.
        <Show when=move || all.with(|years| years.len() > 1)>
            <YearMovement years=all value note/>
        </Show>
    }
}

/// Playing and sliding through the years.
#[component]
fn YearMovement(
    years: Signal<Vec<Year>>,
    value: Signal<Option<Year>>,
    note: Signal<String>,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let (played, settled) = (navigator.clone(), navigator.clone());
    view! {
        <YearPlay
            years
            value
            on_step=move |year| played.drag(|selection| selection.year = Some(year))
        />
        <YearSlider
            label=say("years")
            years
            value
            note
            on_drag=move |year| navigator.drag(|selection| selection.year = Some(year))
            on_settle=move |year| settled.choose(|selection| selection.year = Some(year))
        />
    }
}

#[component]
fn FormSwitch() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let form = navigator.part(|selection| selection.flows.form);
    let choice = |form: FlowForm| Choice::new(form.id(), say(&format!("form-of-flows-{}", form.id())));
    view! {
        <Segments
            label=say("form-of-flows")
            choices=FlowForm::ALL.map(choice).to_vec()
            value=Signal::derive(move || form.get().id().to_owned())
            on_pick=move |id: String| {
                let form = FlowForm::ALL.into_iter().find(|form| form.id() == id).unwrap_or_default();
                navigator.choose(|selection| selection.flows.form = form);
            }
        />
    }
}

#[component]
fn MeasureSwitch() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let measure = navigator.part(|selection| selection.flows.measure);
    let choice = |measure: FlowMeasure| Choice::new(measure.id(), say(&format!("measure-{}", measure.id())));
    view! {
        <Segments
            label=say("measure")
            choices=FlowMeasure::ALL.map(choice).to_vec()
            value=Signal::derive(move || measure.get().id().to_owned())
            on_pick=move |id: String| {
                let measure = FlowMeasure::ALL.into_iter().find(|each| each.id() == id).unwrap_or_default();
                navigator.choose(|selection| selection.flows.measure = measure);
            }
        />
    }
}

/// What stands out or is unfolded, and the way back.
#[component]
fn Focus() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let state = navigator.part(|selection| (selection.country, selection.flows));
    let focus = focused();
    let (refold, unfocus, bloc_words) = (navigator.clone(), navigator.clone(), Arc::clone(&words));
    view! {
        <ul class="chips is-steady">
            {move || {
                let country = state.get().0?;
                let text = words.say(&Message::new("focus-on").with("country", core.country_name(country)));
                let navigator = navigator.clone();
                let leave = move || navigator.choose(|selection| selection.country = None);
                Some(view! {
                    <FocusChip text leave/>
                    <li class="more">
                        <SelectionLink change=move |selection: &mut Selection| {
                            selection.country = Some(country);
                            selection.open(ViewId::Country);
                        }>{say("to-country")}</SelectionLink>
                    </li>
                })
            }}
            {move || {
                let bloc = focus.get().bloc?;
                let text = bloc_words.say(&Message::new("focus-on").with("country", bloc.name));
                let navigator = unfocus.clone();
                let leave = move || navigator.choose(|selection| selection.bloc = None);
                Some(view! { <FocusChip text leave/> })
            }}
            {move || {
                let refold = refold.clone();
                let flows = state.get().1;
                flows.is_anything_open()
                    .then(|| {
                        view! {
                            <li>
                                <button
                                    type="button"
                                    on:click=move |_| {
                                        refold.choose(|selection| selection.flows.fold());
                                    }
                                >
                                    {say("fold-small")}
                                </button>
                            </li>
                        }
                    })
            }}
        </ul>
    }
}

/// Who is in focus, and the way out.
#[component]
fn FocusChip(text: String, leave: impl Fn() + 'static) -> impl IntoView {
    view! {
        <li>
            <button type="button" on:click=move |_| leave()>
                {text}
                <span aria-hidden="true">"×"</span>
            </button>
        </li>
    }
}
