//! One suggestion: what it would change, evidence for and against, who else could, and its what-if.

use leptos::prelude::*;

use super::super::data::CoalitionData;
use super::task;
use crate::analysis::coalition::allocation::{Candidate, Post, Step, Suggestion};
use crate::analysis::role_finder::{Finding, Weights};
use crate::charts::words::{percentage_points, share};
use crate::state::{Asked, Selection, ViewId};
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::widgets::clue_list::clue_list;
use crate::web::widgets::nav_link::SelectionLink;

/// Points from here on speak for a suggestion.
const GOOD: f64 = 0.5;

pub(super) fn card(data: &CoalitionData, suggestion: &Suggestion, weights: &Weights) -> AnyView {
    let words = words();
    let (post, candidate) = (&suggestion.post, &suggestion.candidate);
    let step = candidate.step;
    let title = Message::new("suggestion-title")
        .with("country", data.country_name(step.country))
        .with("task", task(&step));
    let verdict = Message::new("suggestion-verdict")
        .number("merit", candidate.fit.merit, NumberStyle::Decimal(2))
        .number("known", candidate.fit.known, NumberStyle::Percent(0))
        .with("confidence", Message::new(format!("finder-confidence-{}", candidate.fit.confidence.id())));
    let said = |messages: Vec<Message>| {
        messages.iter().map(|message| view! { <li>{words.say(message)}</li> }).collect_view()
    };
    let evidence = Message::new("suggestion-evidence").with("country", data.country_name(step.country));
    let alternatives = suggestion.alternatives.iter().map(|other| alternative(data, post, other));
    let others = Message::new("suggestion-alternatives").number(
        "count",
        suggestion.alternatives.len() as f64,
        NumberStyle::Integer,
    );
    let alternatives = (!suggestion.alternatives.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.say(&others)}</summary>
                <ul class="alternatives">{alternatives.collect_view()}</ul>
            </details>
        }
    });
    let unjudged: Vec<Arg> =
        suggestion.unjudged.iter().map(|country| data.country_name(*country).into()).collect();
    let unjudged = (!unjudged.is_empty()).then(|| {
        let message = Message::new("suggestion-unjudged").with("countries", Arg::List(unjudged));
        view! { <p class="hint">{words.say(&message)}</p> }
    });
    let to_finder = move |selection: &mut Selection| {
        selection.view = ViewId::Finder;
        selection.country = Some(step.country);
        selection.mineral = step.mineral;
        if let Some(target) = Step::target(step.mineral, step.part) {
            selection.finder.role = Some(target.role);
            selection.finder.asked = Asked::Role;
        }
    };
    view! {
        <article class="evidence">
            <h3>{words.say(&title)}</h3>
            <p class="hint">{words.say(&verdict)}</p>
            <p>{words.say(&what_if(data, post, candidate))}</p>
            <TakeStep step country=data.country_name(step.country) text="step-take-short"/>
            <h4>{say("suggestion-for")}</h4>
            <ul>{said(for_it(candidate))}</ul>
            <h4>{say("suggestion-against")}</h4>
            <ul>{said(against_it(candidate))}</ul>
            <details>
                <summary>{words.say(&evidence)}</summary>
                {clue_list(&candidate.fit.evidence, weights)}
                <p class="links"><SelectionLink change=to_finder>{say("suggestion-to-finder")}</SelectionLink></p>
            </details>
            {alternatives}
            {unjudged}
        </article>
    }
    .into_any()
}

/// The button that takes a step as a what-if.
#[component]
fn TakeStep(step: Step, country: String, text: &'static str) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let label = Message::new("step-take").with("country", country).with("task", task(&step));
    view! {
        <button
            type="button"
            class="take"
            aria-label=words().say(&label)
            on:click=move |_| navigator.choose(|selection| selection.coalition.toggle_step(step))
        >
            {say(text)}
        </button>
    }
}

fn what_if(data: &CoalitionData, post: &Post, candidate: &Candidate) -> Message {
    Message::new("suggestion-what-if")
        .with("country", data.country_name(candidate.step.country))
        .with("growth", percentage_points(candidate.growth.size))
        .with("own", share(candidate.growth.today))
        .with("then", share(post.share + candidate.gain))
        .with("now", share(post.share))
}

fn alternative(data: &CoalitionData, post: &Post, other: &Candidate) -> AnyView {
    let words = words();
    let name = data.country_name(other.step.country);
    let verdict = Message::new("suggestion-alternative")
        .with("country", name.as_str())
        .with("growth", percentage_points(other.growth.size))
        .with("then", share(post.share + other.gain))
        .number("merit", other.fit.merit, NumberStyle::Decimal(2))
        .with("confidence", Message::new(format!("finder-confidence-{}", other.fit.confidence.id())));
    view! {
        <li>
            {words.say(&verdict)}
            " "
            <TakeStep step=other.step country=name text="step-take-other"/>
        </li>
    }
    .into_any()
}

/// Room to grow, whether it is done already, and the clues with half of their points or more.
fn for_it(candidate: &Candidate) -> Vec<Message> {
    let room = Message::new(format!("room-{}", candidate.growth.room.id()))
        .with("growth", percentage_points(candidate.growth.size));
    let mut said = vec![room];
    if candidate.fit.is_played {
        said.push(Message::new("suggestion-played"));
    }
    let good = |finding: &&Finding| finding.points.is_some_and(|points| points >= GOOD);
    said.extend(candidate.fit.evidence.findings.iter().filter(good).map(clue));
    said
}

fn clue(finding: &Finding) -> Message {
    Message::new("suggestion-clue").with("clue", Message::new(format!("clue-{}", finding.clue.id()))).number(
        "points",
        finding.points.unwrap_or_default(),
        NumberStyle::Decimal(2),
    )
}

/// The doubts of the finder, what it does not know, and what no data here knows.
fn against_it(candidate: &Candidate) -> Vec<Message> {
    let evidence = &candidate.fit.evidence;
    let mut said: Vec<Message> = evidence.doubts().into_iter().map(|doubt| doubt.message()).collect();
    if candidate.growth.today == 0.0 {
        said.push(Message::new("suggestion-newcomer"));
    }
    let unknown = evidence.findings.iter().filter(|finding| finding.points.is_none());
    let unknown: Vec<Arg> =
        unknown.map(|finding| Message::new(format!("clue-{}", finding.clue.id())).into()).collect();
    if !unknown.is_empty() {
        said.push(Message::new("suggestion-unknown").with("clues", Arg::List(unknown)));
    }
    said.extend(evidence.missing.iter().map(|missing| missing.message()));
    said.push(Message::new("suggestion-unknown-cost"));
    said
}
