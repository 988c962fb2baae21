//! The steps taken as a what-if: what they change together, and the way back.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::data::{CoalitionData, planned_subject};
use super::task;
use crate::analysis::coalition::allocation::{Changed, Growth, Step, WhatIf};
use crate::charts::words::{no_data, percentage_points, share};
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::navigator::Navigator;

#[component]
pub(super) fn StepsTaken(data: Arc<CoalitionData>, what_if: Memo<Arc<WhatIf>>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let asked = navigator.part(|selection| planned_subject(selection).coalition.steps);
    view! {
        <div aria-live="polite">
            {move || {
                let asked = asked.get();
                (!asked.is_empty()).then(|| together(&data, &asked, &what_if.get()))
            }}
        </div>
    }
}

fn together(data: &CoalitionData, asked: &[Step], what_if: &WhatIf) -> AnyView {
    let words = words();
    let navigator = expect_context::<Navigator>();
    let title = Message::new("steps-title").number("count", asked.len() as f64, NumberStyle::Integer);
    let finding = Message::new("steps-finding")
        .with("after", share(what_if.carried.1))
        .with("before", share(what_if.carried.0));
    let left_out = asked.len() - what_if.steps.len();
    let left_out = (left_out > 0).then(|| {
        let message = Message::new("steps-left-out").number("count", left_out as f64, NumberStyle::Integer);
        view! { <p class="notice" role="status">{words.say(&message)}</p> }
    });
    let taken = asked.iter().map(|step| {
        let growth = what_if.steps.iter().find(|(each, _)| each == step).map(|(_, growth)| *growth);
        chip(data, *step, growth)
    });
    let taken = taken.collect_view();
    let rows = what_if.changed.iter().map(|changed| row(changed, &words)).collect_view();
    let table = (!what_if.changed.is_empty()).then(|| {
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.say(&title)>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say("steps-link")}</th>
                            <th scope="col" class="number">{say("steps-held-now")}</th>
                            <th scope="col" class="number">{say("steps-held-then")}</th>
                            <th scope="col" class="number">{say("steps-hhi-now")}</th>
                            <th scope="col" class="number">{say("steps-hhi-then")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <div class="evidence steps">
            <h3>{words.say(&title)}</h3>
            <p>{words.say(&finding)}</p>
            <ul class="chips">{taken}</ul>
            {left_out}
            {table}
            <p class="hint">{say("steps-method")}</p>
            <button type="button" on:click=move |_| navigator.choose(|selection| selection.coalition.steps.clear())>
                {say("steps-reset")}
            </button>
        </div>
    }
    .into_any()
}

/// A step as a button that takes it back.
fn chip(data: &CoalitionData, step: Step, growth: Option<Growth>) -> AnyView {
    let words = words();
    let navigator = expect_context::<Navigator>();
    let name = data.country_name(step.country);
    let text = Message::new("step-name").with("country", name.as_str()).with("task", task(&step));
    let size = growth.map(|growth| words.say(&percentage_points(growth.size)));
    view! {
        <li>
            <button
                type="button"
                on:click=move |_| navigator.choose(|selection| selection.coalition.toggle_step(step))
            >
                {words.say(&text)}
                {size.map(|size| view! { <span class="hint">" +" {size}</span> })}
                <span class="visually-hidden">": " {say("step-remove")}</span>
                <span aria-hidden="true">"×"</span>
            </button>
        </li>
    }
    .into_any()
}

fn row(changed: &Changed, words: &Words) -> AnyView {
    let link = Message::new("steps-link-name")
        .with("mineral", Message::new(format!("mineral-{}", changed.mineral)))
        .with("part", Message::new(format!("bloc-part-{}", changed.part.stage().id())));
    let index = |value: Option<f64>| {
        value.map_or_else(|| words.say(&no_data()), |value| words.number(value, NumberStyle::Integer))
    };
    view! {
        <tr>
            <th scope="row">{words.say(&link)}</th>
            <td class="number">{words.say(&share(changed.held.0))}</td>
            <td class="number"><strong>{words.say(&share(changed.held.1))}</strong></td>
            <td class="number">{index(changed.hhi.map(|(before, _)| before.value()))}</td>
            <td class="number"><strong>{index(changed.hhi.map(|(_, after)| after.value()))}</strong></td>
        </tr>
    }
    .into_any()
}
