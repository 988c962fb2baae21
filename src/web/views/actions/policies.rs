//! Policies side by side, mineral by mineral: who restricts, who supports, who has agreed; then clashes.

use std::sync::Arc;

use leptos::prelude::*;

use super::clashes::ClashesSection;
use super::data::ActionsData;
use super::figure::{ChartLink, supply};
use super::words::{EntryLink, entry_links};
use crate::analysis::actions::policy::{Row, compare};
use crate::charts::Table;
use crate::charts::timeline::words::parties;
use crate::dataset::SourceId;
use crate::dataset::actions::{Action, Side};
use crate::domain::Order;
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::hand_on::TableTools;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(super) fn PoliciesSheet(data: Arc<ActionsData>) -> impl IntoView {
    let tables = data.tables();
    let mut rows = compare(&data.ledger, &tables, &data.minerals(), data.newest(), data.today);
    rows.order_by_key(rank);
    let sources = sources(&data, &rows);
    let listed = sources.clone();
    view! {
        <p class="finding">{words().say(&finding(&rows))}</p>
        <p class="hint">{say("policies-method")}</p>
        {general(&data)}
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("policies-title")>
            <table class="policies-table">
                <thead>
                    <tr>
                        <th scope="col">{say("policies-what")}</th>
                        <th scope="col">{say("policies-supply")}</th>
                        <th scope="col">{say("action-side-restricts")}</th>
                        <th scope="col">{say("action-side-relaxes")}</th>
                        <th scope="col">{say("policies-helps")}</th>
                    </tr>
                </thead>
                <tbody>{rows.iter().map(|row| line(row, &data)).collect_view()}</tbody>
            </table>
        </div>
        <SourceLine sources=Signal::derive(move || listed.clone())/>
        <TableTools table=Some(table(&data, &rows)) title=say("policies-title") sources/>
        <ClashesSection data=Arc::clone(&data)/>
    }
}

/// What needs attention first: gaps under a restriction, other gaps, then the rest.
fn rank(row: &Row<'_>) -> (u8, u32) {
    let class = match (row.is_gap(), row.restricts.is_empty()) {
        (true, false) => 0,
        (true, true) => 1,
        (false, false) => 2,
        (false, true) => 3,
    };
    // The index is at most 10,000.
    let hhi = row.supply.as_ref().map_or(0.0, |supply| supply.hhi.value());
    (class, 10_000_u32.saturating_sub(hhi.round() as u32))
}

fn finding(rows: &[Row<'_>]) -> Message {
    let count = |is: fn(&Row<'_>) -> bool| rows.iter().filter(|row| is(row)).count() as f64;
    let is_all = rows.iter().all(|row| row.is_gap() || !row.is_weak_point());
    Message::new(if is_all { "policies-finding-all" } else { "policies-finding" })
        .number("weak", count(|row| row.is_weak_point()), NumberStyle::Integer)
        .number("gaps", count(|row| row.is_gap()), NumberStyle::Integer)
        .number("restricted", count(|row| row.is_gap() && !row.restricts.is_empty()), NumberStyle::Integer)
}

/// Entries about all minerals: who has agreed with whom, and who supports.
fn general(data: &ActionsData) -> AnyView {
    let words = words();
    let name = |party| data.party_name(party);
    let lines =
        data.ledger.of_all_minerals().filter(|action| matches!(action.side(), Side::Supports | Side::Agrees));
    let lines = lines.map(|action| {
        let who = words.plain_text(&parties(action, &name));
        view! {
            <li>
                <EntryLink id=action.id.clone() title=action.title.clone()/>
                " ("
                {who}
                ")"
            </li>
        }
    });
    view! {
        <h2>{say("policies-general")}</h2>
        <p class="hint">{say("policies-general-hint")}</p>
        <ul>{lines.collect_view()}</ul>
        <h2>{say("policies-title")}</h2>
    }
    .into_any()
}

fn line(row: &Row<'_>, data: &ActionsData) -> AnyView {
    let words = words();
    let is_traded = data.core.facts().traded_stages(row.mineral).contains(&row.stage);
    let supply_text = row
        .supply
        .as_ref()
        .map_or_else(|| words.word("no-data-by-country"), |measured| words.say(&supply(measured, data)));
    let helps: Vec<&Action> = row.supports.iter().chain(&row.agrees).copied().collect();
    view! {
        <tr>
            <th scope="row">
                <ChartLink mineral=row.mineral stage=row.stage is_traded/>
                {row.is_gap().then(|| view! { " " <span class="tag" data-state="overdue">{say("policies-gap")}</span> })}
            </th>
            <td>{supply_text}</td>
            <td>{entry_links(&row.restricts)}</td>
            <td>{entry_links(&row.relaxes)}</td>
            <td>{entry_links(&helps)}</td>
        </tr>
    }
    .into_any()
}

/// The ledger and whose figures stand beside it.
fn sources(data: &ActionsData, rows: &[Row<'_>]) -> Vec<SourceId> {
    let figures = rows.iter().filter_map(|row| row.supply.as_ref()).map(|supply| supply.table.source.clone());
    let mut figures: Vec<SourceId> = figures.collect();
    figures.order();
    figures.dedup();
    data.sources().into_iter().chain(figures).collect()
}

fn table(data: &ActionsData, rows: &[Row<'_>]) -> Table {
    let headers = [
        "column-mineral",
        "actions-column-stages",
        "policies-hhi",
        "policies-left",
        "policies-largest",
        "policies-year",
        "action-side-restricts",
        "action-side-relaxes",
        "policies-helps",
        "policies-gap",
    ];
    let titles = |actions: &mut dyn Iterator<Item = &&Action>| {
        Arg::List(actions.map(|action| action.title.as_str().into()).collect())
    };
    let row = |row: &Row<'_>| {
        let figure = |of: &dyn Fn(&crate::analysis::actions::addressed::Measured) -> Arg| {
            row.supply.as_ref().map_or_else(|| Message::new("chart-no-data").into(), of)
        };
        vec![
            Message::new(format!("mineral-{}", row.mineral)).into(),
            Message::new(format!("stage-{}", row.stage)).into(),
            figure(&|supply| Arg::Number(supply.hhi.value(), NumberStyle::Integer)),
            figure(&|supply| Arg::Number(supply.without_largest.fraction(), NumberStyle::Percent(0))),
            figure(&|supply| data.core.country_name(supply.largest.country).into()),
            figure(&|supply| Arg::Number(f64::from(supply.year.0), NumberStyle::Year)),
            titles(&mut row.restricts.iter()),
            titles(&mut row.relaxes.iter()),
            titles(&mut row.supports.iter().chain(&row.agrees)),
            if row.is_gap() { Message::new("policies-gap").into() } else { "".into() },
        ]
    };
    Table { headers: headers.map(Message::new).to_vec(), rows: rows.iter().map(row).collect() }
}
