//! What each kind of evidence counts: one slider each, and the way back.

use leptos::prelude::*;

use crate::analysis::role_finder::{Clue, Weights};
use crate::web::app::say;
use crate::web::navigator::Navigator;

#[component]
pub(super) fn WeightSliders() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let weights = navigator.part(|selection| selection.finder.weights);
    // What the reader changed is open; the evidence comes first for everyone else.
    let is_changed = weights.get_untracked() != Weights::default();
    let sliders = Clue::ALL.map(|clue| view! { <WeightSlider clue/> }).collect_view();
    view! {
        <details class="weights" open=is_changed>
            <summary>{say("finder-weights")}</summary>
            <p class="hint">{say("finder-weights-hint")}</p>
            <div class="weight-sliders">{sliders}</div>
            <button
                type="button"
                disabled=move || weights.get() == Weights::default()
                on:click=move |_| navigator.choose(|selection| selection.finder.weights = Weights::default())
            >
                {say("finder-weights-reset")}
            </button>
        </details>
    }
}

#[component]
fn WeightSlider(clue: Clue) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let points = navigator.part(move |selection| selection.finder.weights.of(clue));
    let (dragging, settling) = (navigator.clone(), navigator);
    let id = format!("about-{}", clue.id());
    // An output can be labelled too, so the label says which control it means.
    let input = format!("weight-{}", clue.id());
    let labelled = input.clone();
    view! {
        <div>
            <label class="slider" for=labelled>
                <span>{say(&format!("clue-{}", clue.id()))}" "<output>{move || points.get().to_string()}</output></span>
                <input
                    id=input
                    type="range"
                    min="0"
                    max=Weights::MOST.to_string()
                    step="1"
                    prop:value=move || points.get().to_string()
                    aria-describedby=id.clone()
                    on:input=move |event| dragging.drag(|selection| set(&mut selection.finder.weights, clue, &event))
                    on:change=move |event| settling.choose(|selection| set(&mut selection.finder.weights, clue, &event))
                />
            </label>
            <p class="hint" id=id>{say(&format!("clue-about-{}", clue.id()))}</p>
        </div>
    }
}

/// Nothing at all cannot be weighed: the last clue keeps a point.
fn set(weights: &mut Weights, clue: Clue, event: &leptos::ev::Event) {
    let Ok(points) = event_target_value(event).parse::<u8>() else { return };
    *weights = weights.with(clue, points);
}
