//! One entry of the ledger: what its source says, how it stands, what is due and the figure it could change.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::data::ActionsData;
use super::figure;
use super::words::{matter, money, timing, when};
use crate::analysis::actions::addressed::{Addressed, PARTS, Tables, addressed, spread};
use crate::analysis::actions::calendar as dates;
use crate::analysis::actions::standing::standing;
use crate::charts::timeline::words::{minerals, parties, stages, standing_message};
use crate::charts::words::{age, moment};
use crate::dataset::actions::Action;
use crate::domain::{Mineral, Stage, Year};
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;

/// Figures for all entries from tables that are sorted once.
pub(super) struct Figures<'a> {
    tables: Tables<'a>,
    critical: Vec<Mineral>,
}

/// The figures of one entry.
#[derive(Clone)]
pub(super) struct FiguresOfEntry {
    pub(super) named: Vec<Addressed>,
    pub(super) spread: Vec<Message>,
}

impl<'a> Figures<'a> {
    pub(super) fn of(data: &'a ActionsData) -> Self {
        Self { tables: data.tables(), critical: data.critical() }
    }

    /// Of named minerals the figures, of all minerals the counts.
    pub(super) fn of_action(&self, data: &ActionsData, action: &Action) -> FiguresOfEntry {
        let named = addressed(action, &self.tables, data.newest());
        let spread = if named.is_empty() { self.spread(data, action) } else { Vec::new() };
        FiguresOfEntry { named, spread }
    }

    /// How many critical minerals are highly concentrated in the year of an action and now.
    pub(super) fn spread(&self, data: &ActionsData, action: &Action) -> Vec<Message> {
        let newest = data.newest();
        let mut messages = self.spread_in(newest);
        if action.year() < newest {
            messages.extend(self.spread_in(action.year()));
        } else {
            messages.push(Message::new("figure-same-year"));
        }
        messages
    }

    /// At the mine and at the refinery, in a year.
    fn spread_in(&self, year: Year) -> Vec<Message> {
        PARTS.into_iter().filter_map(|(stage, _)| self.spread_at(stage, year)).collect()
    }

    /// At one stage, in a year.
    pub(super) fn spread_at(&self, stage: Stage, year: Year) -> Option<Message> {
        let counts = spread(&self.tables, &self.critical, stage, year)?;
        let message = Message::new("figure-spread")
            .with("stage", Message::new(format!("stage-{stage}")))
            .number("high", counts.high as f64, NumberStyle::Integer)
            .number("minerals", counts.minerals as f64, NumberStyle::Integer)
            .year("year", year.0);
        Some(message)
    }
}

#[component]
pub(super) fn EntryCard(data: Arc<ActionsData>, action: Action, figures: FiguresOfEntry) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let id = action.id.clone();
    let is_chosen = navigator.part(move |selection| selection.actions.entry.as_ref() == Some(&id));
    let place = NodeRef::<html::Article>::new();
    // Bring what a link or the timeline chose into view; no state follows from it.
    Effect::new(move |_| {
        if let Some(place) = place.get().filter(|_| is_chosen.get()) {
            place.scroll_into_view();
        }
    });
    let rows = facts(&action, &data);
    let rows = rows.iter().map(|(label, fact)| {
        view! { <dt>{say(label)}</dt> <dd>{words.plain_text(fact)}</dd> }
    });
    let rows = rows.collect_view();
    let amounts: Vec<String> = action
        .amounts
        .iter()
        .map(|amount| words.say(&money(amount.usd, amount.nature, amount.bound)))
        .collect();
    let due = dates::calendar(&[&action], &data.ledger, data.today);
    let due = (!due.is_empty()).then(|| {
        let lines = due.iter().map(|entry| {
            let text = Message::new("entry-due")
                .with("what", matter(entry))
                .with("when", when(entry))
                .with("state", timing(entry));
            view! { <li>{words.say(&text)}</li> }
        });
        view! { <h4>{say("entry-due-title")}</h4> <ul>{lines.collect_view()}</ul> }
    });
    let brief = Message::new("entry-brief")
        .with("date", moment(action.date()))
        .with("kind", Message::new(format!("action-kind-{}", action.kind.id())))
        .with("status", Message::new(format!("action-status-{}", action.status.id())));
    let since = standing_message(&standing(&action, &data.ledger, data.today));
    let brief: Vec<String> = std::iter::once(brief).chain(since).map(|part| words.say(&part)).collect();
    let brief = brief.join(" · ");
    let source = Message::new("entry-source")
        .with("kind", Message::new(format!("source-kind-{}", action.source_kind.id())))
        .with("confidence", Message::new(format!("entry-confidence-{}", action.confidence.id())));
    view! {
        <article node_ref=place class="entry" class:is-chosen=move || is_chosen.get() data-side=action.side().id()>
            <details prop:open=move || is_chosen.get()>
            <summary><h3>{action.title.clone()}</h3> <span class="hint">{brief}</span></summary>
            <p class="says">{action.says.clone()}</p>
            <dl>{rows}</dl>
            {(!amounts.is_empty()).then(|| view! { <h4>{say("entry-money")}</h4> <ul>{amounts.into_iter().map(|amount| view! { <li>{amount}</li> }).collect_view()}</ul> })}
            {due}
            <h4>{say("entry-figure")}</h4>
            {figure::list(&figures.named, &data, &figures.spread)}
            <p class="hint">
                <a href=action.source.clone() rel="noopener external">{host(&action.source)}</a>
                " · "
                {words.say(&source)}
            </p>
            </details>
        </article>
    }
}

/// Label and fact of an entry.
fn facts(action: &Action, data: &ActionsData) -> Vec<(&'static str, Arg)> {
    let name = |party| data.party_name(party);
    let mut facts = vec![("actions-column-date", date_with_age(action, data))];
    if let Some(in_force) = action.in_force.filter(|in_force| Some(*in_force) != action.announced) {
        facts.push(("actions-column-in-force", moment(in_force).into()));
    }
    facts.push(("actions-column-kind", Message::new(format!("action-kind-{}", action.kind.id())).into()));
    facts.push((
        "actions-column-status",
        Message::new(format!("action-status-{}", action.status.id())).into(),
    ));
    if let Some(since) = standing_message(&standing(action, &data.ledger, data.today)) {
        facts.push(("actions-column-since", since.into()));
    }
    facts.push(("actions-column-parties", parties(action, &name)));
    if !action.targets.is_empty() {
        let targets = action.targets.iter().map(|country| data.core.country_name(*country).into());
        facts.push(("actions-column-targets", Arg::List(targets.collect())));
    }
    facts.push(("actions-column-minerals", minerals(action)));
    facts.push(("actions-column-stages", stages(action)));
    facts
}

fn date_with_age(action: &Action, data: &ActionsData) -> Arg {
    let date = moment(action.date());
    match action.age_days(data.today) {
        Some(days) => Message::new("entry-date").with("date", date).with("age", age(days)).into(),
        None => date.into(),
    }
}

/// The site a link leads to: what the reader wants to know before following it.
fn host(link: &str) -> String {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.trim_start_matches("www.").to_owned()
}
