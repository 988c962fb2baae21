//! Who could take on which part: suggestions with their evidence, alternatives and what-ifs.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::{CoalitionData, subject};
use crate::analysis::coalition::allocation::{Candidate, Fit, Suggestion, allocate, weak_links};
use crate::analysis::coalition::carry::{Chain, mean_worth};
use crate::analysis::role_table::RoleTable;
use crate::analysis::roles::Role;
use crate::analysis::stage_shares::Part;
use crate::charts::words::{percentage_points, share};
use crate::dataset::{Governance, TradeTotals};
use crate::domain::{CountryId, Flags, Mineral, Year};
use crate::state::Selection;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Store;
use crate::web::widgets::gate::Gate;
use crate::web::widgets::source_line::SourceLine;

/// Suggestions in full; the others fold.
const SHOWN: usize = 6;

#[component]
pub(super) fn WhoCouldDoWhat(data: Arc<CoalitionData>) -> impl IntoView {
    let store = expect_context::<Store>();
    let core = Arc::clone(&data.core);
    let year = core.catalogue.newest_trade_year();
    let governed = Arc::clone(&core);
    view! {
        <section aria-labelledby="allocation-title">
            <h2 id="allocation-title">{say("allocation-title")}</h2>
            <Gate
                remote=move || store.totals(&core, year)
                children={move |totals: Arc<TradeTotals>| {
                    let (core, data) = (Arc::clone(&governed), Arc::clone(&data));
                    view! {
                        <Gate
                            remote=move || store.governance(&core)
                            children={move |governance: Arc<Governance>| {
                                view! { <Suggestions data=Arc::clone(&data) totals=Arc::clone(&totals) governance/> }
                                    .into_any()
                            }}
                        />
                    }
                    .into_any()
                }}
            />
            <p class="hint">{say("allocation-method")}</p>
        </section>
    }
}

/// Scores and governance, as [`Fit`]s.
struct Scores {
    roles: RoleTable,
    governance: Arc<Governance>,
    year: Option<Year>,
}

impl Scores {
    /// The stronger of the two roles that lead to a part.
    fn fit(&self, country: CountryId, mineral: Mineral, part: Part) -> Option<Fit> {
        let leading = match part {
            Part::Mining => [Role::Holder, Role::Extractor],
            Part::Refining => [Role::Extractor, Role::Processor],
            Part::Reserves => return None,
        };
        let profile = self.roles.get(country, mineral)?;
        let scored = profile.assessments().iter().filter(|item| leading.contains(&item.role));
        let (assessment, score) = scored
            .filter_map(|item| Some((item, item.score()?.value())))
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        Some(Fit {
            role: assessment.role,
            score,
            is_incomplete: assessment.flags().contains(Flags::INCOMPLETE),
            governance: self.year.and_then(|year| self.governance.mean(country, year)),
        })
    }
}

#[component]
fn Suggestions(
    data: Arc<CoalitionData>,
    totals: Arc<TradeTotals>,
    governance: Arc<Governance>,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(subject);
    let tables = [&data.core.production, data.history.as_ref()];
    let year = governance.frame().years().next_back();
    let governance_source = governance.source.clone();
    let trade_source = totals.source.clone();
    let scores = Scores { roles: RoleTable::of(&data.core.catalogue, &tables, &totals), governance, year };
    let sourced = Arc::clone(&data);
    let sources = Signal::derive(move || {
        let mut sources = sourced.sources(&sourced.minerals(selection.with(|selection| selection.group)));
        sources.extend([trade_source.clone(), governance_source.clone()]);
        sources
    });
    let body = move || selection.with(|selection| suggestions(&data, selection, &scores));
    view! {
        <div>{body}</div>
        <SourceLine sources/>
    }
}

fn suggestions(data: &CoalitionData, selection: &Selection, scores: &Scores) -> AnyView {
    let words = words();
    let members = data.members(selection);
    let chains = Chain::all(&data.links, &data.minerals(selection.group));
    let posts = weak_links(&chains, &members);
    let fit = |country, mineral, part| scores.fit(country, mineral, part);
    let found = allocate(&data.links, &posts, &members, &fit);
    let before = mean_worth(&chains, &members);
    let gained: f64 = found.iter().map(|suggestion| suggestion.candidate.gain).sum();
    let finding = match found.first() {
        None => Message::new("allocation-none"),
        Some(first) => Message::new("allocation-finding")
            .number("posts", posts.len() as f64, NumberStyle::Integer)
            .number("filled", found.len() as f64, NumberStyle::Integer)
            .with("country", data.country_name(first.candidate.country))
            .with("task", task(first))
            .with("before", share(before))
            .with("after", share(before + gained / chains.len().max(1) as f64)),
    };
    let (shown, folded) = found.split_at(found.len().min(SHOWN));
    let cards =
        |list: &[Suggestion]| list.iter().map(|item| card(data, item, &chains, before)).collect_view();
    let rest = (!folded.is_empty()).then(|| {
        let more = Message::new("allocation-more").number("count", folded.len() as f64, NumberStyle::Integer);
        view! { <details><summary>{words.say(&more)}</summary><div class="cards">{cards(folded)}</div></details> }
    });
    view! {
        <p class="finding">{words.say(&finding)}</p>
        <p class="notice">{say("allocation-caution")}</p>
        <div class="cards">{cards(shown)}</div>
        {rest}
    }
    .into_any()
}

/// What is to be done: "mine lithium".
fn task(suggestion: &Suggestion) -> Message {
    let mineral = Message::new(format!("mineral-{}", suggestion.post.mineral));
    Message::new(match suggestion.post.part {
        Part::Refining => "task-refine",
        Part::Mining | Part::Reserves => "task-mine",
    })
    .with("mineral", mineral)
}

fn card(data: &CoalitionData, suggestion: &Suggestion, chains: &[Chain], before: f64) -> AnyView {
    let words = words();
    let candidate = &suggestion.candidate;
    let title = Message::new("suggestion-title")
        .with("country", data.country_name(candidate.country))
        .with("task", task(suggestion));
    let confidence = Message::new(format!("allocation-confidence-{}", candidate.confidence().id()));
    let said = |messages: Vec<Message>| {
        messages.iter().map(|message| view! { <li>{words.say(message)}</li> }).collect_view()
    };
    let what_if = |candidate: &Candidate| {
        Message::new("suggestion-what-if")
            .with("country", data.country_name(candidate.country))
            .with("growth", percentage_points(candidate.growth))
            .with("own", share(candidate.today))
            .with("then", share(suggestion.post.share + candidate.gain))
            .with("now", share(suggestion.post.share))
            .with("before", share(before))
            .with("after", share(before + candidate.gain / chains.len().max(1) as f64))
    };
    let alternatives: Vec<Message> = suggestion.alternatives.iter().map(what_if).collect();
    let alternatives = (!alternatives.is_empty()).then(|| {
        view! {
            <h4>{say("suggestion-alternatives")}</h4>
            <ul>{said(alternatives)}</ul>
        }
    });
    view! {
        <article class="evidence">
            <h3>{words.say(&title)}</h3>
            <p class="hint">{words.say(&confidence)}</p>
            <p>{words.say(&what_if(candidate))}</p>
            <h4>{say("suggestion-for")}</h4>
            <ul>{said(for_it(suggestion))}</ul>
            <h4>{say("suggestion-against")}</h4>
            <ul>{said(against_it(candidate))}</ul>
            {alternatives}
        </article>
    }
    .into_any()
}

fn for_it(suggestion: &Suggestion) -> Vec<Message> {
    let candidate = &suggestion.candidate;
    let score = Message::new("suggestion-score")
        .with("role", Message::new(format!("role-{}", candidate.fit.role.id())))
        .number("score", candidate.fit.score, NumberStyle::Decimal(2));
    let room = Message::new(format!("room-{}", candidate.room.id()))
        .with("growth", percentage_points(candidate.growth));
    let mut said = vec![room, score];
    if let Some(estimate) = candidate.fit.governance.filter(|estimate| *estimate >= 0.0) {
        said.push(Message::new("suggestion-governed").number("estimate", estimate, NumberStyle::Decimal(1)));
    }
    said
}

fn against_it(candidate: &Candidate) -> Vec<Message> {
    let mut said = Vec::new();
    match candidate.fit.governance {
        None => said.push(Message::new("suggestion-unrated")),
        Some(estimate) if estimate < 0.0 => {
            said.push(Message::new("suggestion-weak").number("estimate", estimate, NumberStyle::Decimal(1)));
        }
        Some(_) => {}
    }
    if candidate.fit.score < 0.5 {
        said.push(Message::new("suggestion-low-score"));
    }
    if candidate.fit.is_incomplete {
        said.push(Message::new("suggestion-incomplete"));
    }
    if candidate.today == 0.0 {
        said.push(Message::new("suggestion-newcomer"));
    }
    said.push(Message::new("suggestion-unknown-cost"));
    said
}
