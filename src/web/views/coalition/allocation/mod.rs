//! Who could take on which part: suggestions with their evidence, alternatives and what-ifs.

mod card;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;

use self::card::card;
use self::steps::StepsTaken;
use super::data::{CoalitionData, planned_subject};
use crate::analysis::coalition::allocation::{Fit, Step, Suggestion, WhatIf, allocate, weak_links};
use crate::analysis::coalition::carry::Chain;
use crate::analysis::role_finder::{Finder, TREND_YEARS, Weights};
use crate::analysis::stage_shares::Part;
use crate::charts::words::share;
use crate::dataset::SourceId;
use crate::domain::Year;
use crate::state::Selection;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Store;
use crate::web::widgets::gate_all::{GateAll, Pending};
use crate::web::widgets::source_line::SourceLine;

/// Suggestions in full; the others fold.
const SHOWN: usize = 6;

#[component]
pub(super) fn WhoCouldDoWhat(data: Arc<CoalitionData>) -> impl IntoView {
    let store = expect_context::<Store>();
    let core = Arc::clone(&data.core);
    let year = core.catalogue.newest_trade_year();
    let (now, governance) = (store.totals(&core, year), store.governance(&core));
    let before = store.totals(&core, Year(year.0 - TREND_YEARS));
    let remotes: Vec<Arc<dyn Pending>> =
        vec![Arc::new(now.clone()), Arc::new(before.clone()), Arc::new(governance.clone())];
    view! {
        <section aria-labelledby="allocation-title">
            <h2 id="allocation-title">{say("allocation-title")}</h2>
            <GateAll
                remotes
                children={move || {
                    let (now, before, governance) = (now.ready()?, before.ready()?, governance.ready()?);
                    let tables = [&data.core.production, data.history.as_ref()];
                    let sources = vec![now.source.clone(), governance.source.clone()];
                    let finder = Finder::of(&data.core.catalogue, &tables, &now, &before, governance);
                    let data = Arc::clone(&data);
                    Some(view! { <Suggestions data finder=Arc::new(finder) rests_on=sources/> }.into_any())
                }}
            />
            <p class="hint">{say("allocation-method")}</p>
        </section>
    }
}

#[component]
fn Suggestions(data: Arc<CoalitionData>, finder: Arc<Finder>, rests_on: Vec<SourceId>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(planned_subject);
    let sourced = Arc::clone(&data);
    let sources = Signal::derive(move || {
        let mut sources = sourced.sources(&sourced.minerals(selection.with(|selection| selection.group)));
        sources.extend(rests_on.iter().cloned());
        sources
    });
    let asked = Arc::clone(&data);
    let what_if = Memo::new_with_compare(
        move |_| selection.with(|selection| Arc::new(what_if(&asked, selection))),
        |_, _| true,
    );
    let shown = Arc::clone(&data);
    let body = move || selection.with(|selection| suggestions(&shown, selection, &what_if.get(), &finder));
    view! {
        <p class="notice">{say("allocation-caution")}</p>
        <StepsTaken data what_if/>
        <div>{body}</div>
        <SourceLine sources/>
    }
}

/// The steps in the link, taken together.
fn what_if(data: &CoalitionData, selection: &Selection) -> WhatIf {
    let (minerals, members) = (data.minerals(selection.group), data.members(selection));
    WhatIf::of(&data.links, &minerals, &members, &selection.coalition.steps)
}

fn suggestions(data: &CoalitionData, selection: &Selection, taken: &WhatIf, finder: &Finder) -> AnyView {
    let words = words();
    let members = data.members(selection);
    let minerals = data.minerals(selection.group);
    let posts = weak_links(&Chain::all(&taken.links, &minerals), &members);
    let weights = Weights::default();
    let fit = |country, target| Fit::of(finder, &weights, country, target);
    let found = allocate(&data.links, taken, &posts, &members, &fit);
    let mut all: Vec<Step> = taken.steps.iter().map(|(step, _)| *step).collect();
    all.extend(found.iter().map(|suggestion| suggestion.candidate.step));
    let together = WhatIf::of(&data.links, &minerals, &members, &all);
    let finding = match found.first() {
        None => Message::new("allocation-none"),
        Some(first) => Message::new("allocation-finding")
            .number("posts", posts.len() as f64, NumberStyle::Integer)
            .number("filled", found.len() as f64, NumberStyle::Integer)
            .with("country", data.country_name(first.candidate.step.country))
            .with("task", task(&first.candidate.step))
            .with("before", share(taken.carried.1))
            .with("after", share(together.carried.1)),
    };
    let (shown, folded) = found.split_at(found.len().min(SHOWN));
    let cards = |list: &[Suggestion]| list.iter().map(|item| card(data, item, &weights)).collect_view();
    let rest = (!folded.is_empty()).then(|| {
        let more = Message::new("allocation-more").number("count", folded.len() as f64, NumberStyle::Integer);
        view! { <details><summary>{words.say(&more)}</summary><div class="cards">{cards(folded)}</div></details> }
    });
    view! {
        <p class="finding">{words.say(&finding)}</p>
        <div class="cards">{cards(shown)}</div>
        {rest}
    }
    .into_any()
}

/// What is to be done: "mine more lithium".
fn task(step: &Step) -> Message {
    let mineral = Message::new(format!("mineral-{}", step.mineral));
    Message::new(match step.part {
        Part::Refining => "task-refine",
        Part::Mining | Part::Reserves => "task-mine",
    })
    .with("mineral", mineral)
}
