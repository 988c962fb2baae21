//! The filters of the ledger: each offers what the ledger holds, and all of them are in the link.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::data::ActionsData;
use crate::dataset::actions::{Action, ActionKind, Status};
use crate::domain::{CountryId, Mineral, Order, Stage, Year};
use crate::state::{ActionChoice, Selection};
use crate::web::app::say;
use crate::web::navigator::Navigator;
use crate::web::widgets::picker::{Choice, Picker};

#[component]
pub(super) fn Filters(data: Arc<ActionsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let is_filtered =
        navigator.part(|selection| selection.country.is_some() || selection.actions.is_filtered());
    view! {
        <div class="controls">
            <FilterPicker
                label_key="filter-country"
                choices=countries(&data)
                value=|selection| selection.country.map(|country| country.to_string())
                set=|selection, id| selection.country = id.and_then(|id| CountryId::parse(id).ok())
            />
            <FilterPicker
                label_key="filter-mineral"
                choices=minerals(&data)
                value=|selection| selection.actions.mineral.map(|mineral| mineral.to_string())
                set=|selection, id| selection.actions.mineral = id.and_then(|id| Mineral::parse(id).ok())
            />
            <FilterPicker
                label_key="filter-stage"
                choices=stages(&data)
                value=|selection| selection.actions.stage.map(|stage| stage.to_string())
                set=|selection, id| selection.actions.stage = id.and_then(Stage::parse)
            />
            <FilterPicker
                label_key="filter-kind"
                choices=kinds(&data)
                value=|selection| selection.actions.kind.map(|kind| kind.id().to_owned())
                set=|selection, id| selection.actions.kind = id.and_then(ActionKind::parse)
            />
            <FilterPicker
                label_key="filter-status"
                choices=statuses(&data)
                value=|selection| selection.actions.status.map(|status| status.id().to_owned())
                set=|selection, id| selection.actions.status = id.and_then(Status::parse)
            />
            <FilterPicker
                label_key="filter-year"
                choices=years(&data)
                value=|selection| selection.actions.year.map(|year| year.to_string())
                set=|selection, id| selection.actions.year = id.and_then(|id| id.parse().ok()).map(Year)
            />
            <button
                type="button"
                disabled=move || !is_filtered.get()
                on:click=move |_| {
                    navigator
                        .choose(|selection| {
                            selection.country = None;
                            let kept = std::mem::take(&mut selection.actions);
                            selection.actions = ActionChoice { sheet: kept.sheet, among: kept.among, ..ActionChoice::default() };
                        });
                }
            >
                {say("filter-reset")}
            </button>
        </div>
    }
}

#[component]
fn FilterPicker(
    label_key: &'static str,
    choices: Vec<Choice>,
    value: fn(&Selection) -> Option<String>,
    set: fn(&mut Selection, Option<&str>),
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let chosen = navigator.part(move |selection| value(selection).unwrap_or_default());
    let every = Choice::new("", say("filter-all"));
    let all: Vec<Choice> = std::iter::once(every).chain(choices).collect();
    // What a link or another page chose is shown, even where the ledger has nothing on it.
    let choices = move || {
        let (mut all, chosen) = (all.clone(), chosen.get());
        if !all.iter().any(|choice| choice.value == chosen) {
            all.push(Choice::new(chosen.as_str(), chosen.as_str()));
        }
        all
    };
    view! {
        <Picker
            label=say(label_key)
            choices=Signal::derive(choices)
            value=chosen
            on_pick=move |id: String| {
                navigator.choose(|selection| set(selection, Some(id.as_str()).filter(|id| !id.is_empty())));
            }
        />
    }
}

fn countries(data: &ActionsData) -> Vec<Choice> {
    let is_involved = |country: &CountryId| {
        data.ledger.actions().iter().any(|action| data.members.involves(action, *country))
    };
    let involved = data.core.catalogue.countries.iter().filter(|country| is_involved(&country.id));
    let mut choices: Vec<Choice> =
        involved.map(|country| Choice::new(country.id.to_string(), country.name.as_str())).collect();
    choices.order_by_key(|choice| choice.label.clone());
    choices
}

fn minerals(data: &ActionsData) -> Vec<Choice> {
    let is_named = |mineral: &Mineral| data.ledger.of_mineral(*mineral).next().is_some();
    let named = Mineral::all().filter(is_named);
    named.map(|mineral| Choice::new(mineral.id(), say(&format!("mineral-{mineral}")))).collect()
}

fn stages(data: &ActionsData) -> Vec<Choice> {
    let is_named =
        |stage: &Stage| data.ledger.actions().iter().any(|action| action.stages.named().contains(stage));
    let named = Stage::ALL.into_iter().filter(is_named);
    named.map(|stage| Choice::new(stage.id(), say(&format!("stage-{stage}")))).collect()
}

fn kinds(data: &ActionsData) -> Vec<Choice> {
    let kinds: BTreeSet<ActionKind> = data.ledger.actions().iter().map(|action| action.kind).collect();
    let choice = |kind: ActionKind| {
        Choice::new(kind.id(), say(&format!("action-kind-{}", kind.id())))
            .under(say(&format!("action-side-{}", kind.side().id())))
    };
    kinds.into_iter().map(choice).collect()
}

fn statuses(data: &ActionsData) -> Vec<Choice> {
    let statuses: BTreeSet<Status> = data.ledger.actions().iter().map(|action| action.status).collect();
    let choice = |status: Status| Choice::new(status.id(), say(&format!("action-status-{}", status.id())));
    statuses.into_iter().map(choice).collect()
}

fn years(data: &ActionsData) -> Vec<Choice> {
    let years: BTreeSet<Year> = data.ledger.actions().iter().map(Action::year).collect();
    years.into_iter().rev().map(|year| Choice::new(year.to_string(), year.to_string())).collect()
}
