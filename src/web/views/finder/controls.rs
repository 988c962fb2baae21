//! Which way the question is asked, of whom, and how large the new output is.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::FinderData;
use crate::analysis::role_finder::Target;
use crate::analysis::roles::Role;
use crate::domain::{CountryId, Mineral};
use crate::state::{Asked, FinderChoice};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::widgets::group_picker::GroupPicker;
use crate::web::widgets::picker::{Choice, Picker, order_by_label};
use crate::web::widgets::segments::Segments;

#[component]
pub(super) fn FinderControls(data: Arc<FinderData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let asked = navigator.part(|selection| selection.finder.asked);
    let other = Arc::clone(&data);
    view! {
        <div class="controls">
            <AskSwitch/>
            {move || match asked.get() {
                Asked::Country => view! { <CountryPicker data=Arc::clone(&data)/> <GroupPicker/> }.into_any(),
                Asked::Role => view! { <RolePicker/> <MineralPicker data=Arc::clone(&other)/> }.into_any(),
            }}
            <OutputSlider/>
        </div>
    }
}

#[component]
fn AskSwitch() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let asked = navigator.part(|selection| selection.finder.asked);
    let choices = Asked::ALL.map(|asked| Choice::new(asked.id(), say(&format!("finder-ask-{}", asked.id()))));
    view! {
        <Segments
            label=say("finder-ask")
            choices=choices.to_vec()
            value=Signal::derive(move || asked.get().id().to_owned())
            on_pick=move |id: String| {
                let picked = Asked::ALL.into_iter().find(|asked| asked.id() == id).unwrap_or_default();
                navigator.choose(|selection| selection.finder.asked = picked);
            }
        />
    }
}

#[component]
fn CountryPicker(data: Arc<FinderData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let country = navigator.part(FinderData::country);
    let mut choices: Vec<Choice> = data
        .core()
        .catalogue
        .countries
        .iter()
        .map(|country| Choice::new(country.id.as_str(), country.name.clone()))
        .collect();
    order_by_label(&mut choices);
    view! {
        <Picker
            label=say("finder-country-label")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(move || country.get().map_or_else(String::new, |id| id.to_string()))
            on_pick=move |id: String| {
                navigator
                    .choose(|selection| {
                        selection.country = CountryId::parse(&id).ok();
                        selection.bloc = None;
                    });
            }
        />
    }
}

#[component]
fn RolePicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let role = navigator.part(|selection| selection.finder.role_or_first());
    let choices: Vec<Choice> = Target::ROLES
        .into_iter()
        .map(|role| Choice::new(role.id(), say(&format!("role-{}", role.id()))))
        .collect();
    view! {
        <Picker
            label=say("finder-role")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(move || role.get().id().to_owned())
            on_pick=move |id: String| {
                if let Some(role) = Role::parse(&id) {
                    navigator.choose(|selection| selection.finder.role = Some(role));
                }
            }
        />
    }
}

#[component]
fn MineralPicker(data: Arc<FinderData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let mineral = navigator.part(|selection| selection.mineral);
    let choice = |mineral: &Mineral| {
        Choice::new(mineral.id(), say(&format!("mineral-{mineral}")))
            .under(say(&format!("group-{}", mineral.group().id())))
    };
    let choices: Vec<_> = data.minerals().iter().map(choice).collect();
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

/// The size of the new output, which moves the world's concentration and not the merit.
#[component]
fn OutputSlider() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let output = navigator.part(|selection| selection.finder.output_percent);
    let words = words();
    let said = move || {
        let part = f64::from(output.get()) / 100.0;
        words.say(&Message::new("finder-output-value").number("part", part, NumberStyle::Percent(0)))
    };
    let spoken = said.clone();
    let (dragging, settling) = (navigator.clone(), navigator);
    view! {
        <label class="slider" for="new-output">
            <span>{say("finder-output")}" "<output>{said}</output></span>
            <input
                id="new-output"
                type="range"
                min="1"
                max=FinderChoice::MOST_OUTPUT.to_string()
                step="1"
                prop:value=move || output.get().to_string()
                aria-valuetext=spoken
                on:input=move |event| {
                    if let Ok(percent) = event_target_value(&event).parse() {
                        dragging.drag(|selection| selection.finder.output_percent = percent);
                    }
                }
                on:change=move |event| {
                    if let Ok(percent) = event_target_value(&event).parse() {
                        settling.choose(|selection| selection.finder.output_percent = percent);
                    }
                }
            />
        </label>
    }
}
