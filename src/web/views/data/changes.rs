//! What the newest edition says differently from the one before, the changes that weigh most first.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::provenance::{exact, table_name};
use crate::analysis::revisions::{Kind, Revision, revisions};
use crate::dataset::{FigureAddress, Measure, ProductionTable};
use crate::domain::Origin;
use crate::text::{Locale, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::figure::Figure;
use crate::web::widgets::group_picker::GroupPicker;

/// Rows shown before the reader asks for all.
const SHOWN: usize = 25;

use super::is_shown;

#[component]
pub(super) fn Changes(previous: Arc<ProductionTable>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let found = Arc::new(revisions(&previous, &core.production));
    let count = |kind: Kind| found.iter().filter(|row| row.kind == kind).count() as f64;
    let of_reserves = found.iter().filter(|row| row.series.measure == Measure::Reserves).count() as f64;
    let sentence = Message::new("changes-sentence")
        .number("revised", count(Kind::Revised), NumberStyle::Integer)
        .number("given", count(Kind::Given), NumberStyle::Integer)
        .number("withdrawn", count(Kind::Withdrawn), NumberStyle::Integer)
        .number("reserves", of_reserves, NumberStyle::Integer);
    let is_whole = RwSignal::new(false);
    let group = navigator.part(|selection| selection.group);
    let listed = Arc::clone(&core);
    let chosen = Memo::new(move |_| -> Vec<Revision> {
        let is_shown = |row: &&Revision| is_shown(&listed, group.get(), row.series.mineral);
        found.iter().filter(is_shown).cloned().collect()
    });
    let rows = move || {
        let shown = if is_whole.get() { usize::MAX } else { SHOWN };
        chosen.with(|rows| rows.iter().take(shown).map(|row| row_view(row, &core)).collect_view())
    };
    let has_more = move || chosen.with(|rows| rows.len() > SHOWN);
    view! {
        <p class="finding">{words.say(&sentence)}</p>
        <div class="controls"><GroupPicker/></div>
        <div class="table-scroll tall" tabindex="0" role="region" aria-label=say("data-changes-table")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say("mineral")}</th>
                        <th scope="col">{say("changes-what")}</th>
                        <th scope="col" class="number">{say("changes-before")}</th>
                        <th scope="col" class="number">{say("changes-after")}</th>
                        <th scope="col" class="number">{say("changes-change")}</th>
                        <th scope="col" class="number">{say("changes-weight")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <Show when=move || !is_whole.get() && has_more()>
            <button type="button" on:click=move |_| is_whole.set(true)>{say("changes-all")}</button>
        </Show>
        <p class="hint">{say("changes-hint")}</p>
    }
}

fn row_view(row: &Revision, core: &Core) -> AnyView {
    let words = words();
    let who = match row.origin {
        Origin::Country(country) => core.country_name(country),
        Origin::Other => words.word("changes-others"),
    };
    let what = Message::new("changes-of")
        .with("country", who)
        .with("table", table_name(&row.series))
        .year("year", row.year.0);
    let amount = |value: Option<f64>| {
        value.map_or_else(|| words.word("chart-no-data"), |value| words.number(value, exact(value)))
    };
    let address = FigureAddress::Output { table: row.series.key(), origin: row.origin, year: row.year };
    let unit = words.word(&format!("unit-{}", row.series.unit));
    let after = format!("{} {unit}", amount(row.after));
    view! {
        <tr>
            <th scope="row">{words.word(&format!("mineral-{}", row.series.mineral))}</th>
            <td>{words.say(&what)}</td>
            <td class="number">{amount(row.before)}</td>
            <td class="number"><Figure address>{after}</Figure></td>
            <td class="number">{change(row, &words)}</td>
            <td class="number">{words.number(row.weight, NumberStyle::Percent(1))}</td>
        </tr>
    }
    .into_any()
}

fn change(row: &Revision, words: &Locale) -> String {
    match (row.kind, row.change()) {
        (Kind::Revised, Some(change)) => {
            let sign = if change > 0.0 { "+" } else { "" };
            format!("{sign}{}", words.number(change, NumberStyle::Percent(1)))
        }
        (kind, _) => words.word(&format!("revision-{}", kind.id())),
    }
}
