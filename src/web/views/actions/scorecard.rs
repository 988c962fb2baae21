//! Meetings against results: promised, due, overdue, delivered, and the concentration they were about.

use std::sync::Arc;

use leptos::prelude::*;

use super::commitments::{commitment, table};
use super::data::ActionsData;
use super::entry::Figures;
use super::figure;
use super::words::{EntryLink, entry_links, total};
use crate::analysis::actions::addressed::addressed;
use crate::analysis::actions::scorecard::{Meeting, meetings};
use crate::charts::words::moment;
use crate::dataset::actions::{Action, Side, Status};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::hand_on::TableTools;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(super) fn ScorecardSheet(data: Arc<ActionsData>) -> impl IntoView {
    let words = words();
    let meetings = meetings(&data.ledger, data.today);
    let sum = |count: fn(&Meeting<'_>) -> usize| meetings.iter().map(count).sum::<usize>() as f64;
    let finding = Message::new("scorecard-finding")
        .number("promised", sum(|meeting| meeting.counts.promised), NumberStyle::Integer)
        .number("delivered", sum(|meeting| meeting.counts.delivered), NumberStyle::Integer)
        .number("overdue", sum(|meeting| meeting.counts.overdue), NumberStyle::Integer)
        .number("undated", sum(|meeting| meeting.counts.undated), NumberStyle::Integer);
    let figures = Figures::of(&data);
    let sources = data.sources();
    let listed = sources.clone();
    view! {
        <p class="finding">{words.say(&finding)}</p>
        <p class="hint">{say("scorecard-method")}</p>
        {meetings.iter().map(|meeting| card(meeting, &data, &figures)).collect_view()}
        <h2>{say("scorecard-restrictions")}</h2>
        <p class="hint">{say("scorecard-restrictions-hint")}</p>
        {restrictions(&data)}
        <SourceLine sources=Signal::derive(move || listed.clone())/>
        <TableTools table=Some(table(&meetings, &data, &figures)) title=say("scorecard-title") sources/>
    }
}

fn card(meeting: &Meeting<'_>, data: &ActionsData, figures: &Figures<'_>) -> AnyView {
    let words = words();
    let counts = meeting.counts;
    let tiles = [
        ("scorecard-promised", counts.promised, "open"),
        ("scorecard-due", counts.due, "open"),
        ("scorecard-overdue", counts.overdue, "overdue"),
        ("scorecard-delivered", counts.delivered, "delivered"),
        ("scorecard-undated", counts.undated, "passed"),
    ];
    let tiles = tiles.map(|(label, count, state)| {
        view! {
            <div data-state=(count > 0).then_some(state)>
                <dt>{say(label)}</dt>
                <dd>{words.number(count as f64, NumberStyle::Integer)}</dd>
            </div>
        }
    });
    let reached = [Status::Announced, Status::Signed, Status::InForce, Status::Funded, Status::Delivered];
    let reached = reached.into_iter().filter(|status| meeting.at(*status) > 0).map(|status| {
        let text = Message::new("scorecard-reached")
            .with("status", Message::new(format!("action-status-{}", status.id())))
            .number("count", meeting.at(status) as f64, NumberStyle::Integer);
        view! { <li>{words.say(&text)}</li> }
    });
    let reached = reached.collect_view();
    let money: Vec<String> = meeting.money.iter().map(|sum| words.say(&total(sum))).collect();
    let promises = meeting.promises.iter().map(|promise| commitment(promise, data, figures)).collect_view();
    let spread = figures.spread(data, meeting.meeting);
    let has_promises = !meeting.promises.is_empty();
    // Zeros and a dash would read as if something had been counted.
    let found = if meeting.is_empty() {
        view! { <p>{say("scorecard-nothing")}</p> }.into_any()
    } else {
        view! {
            <dl class="tiles">{tiles.collect_view()}</dl>
            {has_promises.then(|| view! { <ol class="dues">{promises}</ol> })}
            <h3>{say("scorecard-results")}</h3>
            {entry_links(&meeting.results)}
            <ul>{reached}</ul>
        }
        .into_any()
    };
    view! {
        <section class="meeting">
            <h2><EntryLink id=meeting.meeting.id.clone() title=meeting.meeting.title.clone()/></h2>
            <p class="hint">{words.say(&moment(meeting.meeting.date()))}</p>
            {found}
            {(!money.is_empty()).then(|| view! { <h3>{say("entry-money")}</h3> <ul>{money.into_iter().map(|sum| view! { <li>{sum}</li> }).collect_view()}</ul> })}
            <h3>{say("scorecard-figure")}</h3>
            {figure::list(&[], data, &spread)}
        </section>
    }
    .into_any()
}

/// Restrictions and the concentration of what they are about, then and now.
fn restrictions(data: &ActionsData) -> AnyView {
    let tables = data.tables();
    let restricts = |action: &&Action| action.side() == Side::Restricts;
    let lines = data.ledger.actions().iter().filter(restricts).map(|action| {
        let figures = addressed(action, &tables, data.newest());
        view! {
            <li>
                <EntryLink id=action.id.clone() title=action.title.clone()/>
                " ("
                {words().say(&moment(action.date()))}
                ")"
                {figure::list(&figures, data, &[])}
            </li>
        }
    });
    view! { <ul class="then-and-now">{lines.collect_view()}</ul> }.into_any()
}
