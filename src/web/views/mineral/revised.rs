//! What the newest edition revised for one mineral.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::provenance::{exact, table_name};
use crate::analysis::revisions::{Kind, Revision, of_mineral, revisions};
use crate::dataset::{Figure, FigureAddress, ProductionTable, Series};
use crate::domain::{Mineral, Order, Origin};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::figure::FiguresInSentence;

/// Revisions named; the data page has all.
const SHOWN: usize = 6;

#[component]
pub(super) fn Revised(mineral: Mineral, previous: Arc<ProductionTable>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let all = revisions(&previous, &core.production);
    let mut found: Vec<&Revision> =
        of_mineral(&all, mineral).into_iter().filter(|row| row.kind == Kind::Revised).collect();
    if found.is_empty() {
        return view! { <p class="hint">{say("revised-none")}</p> }.into_any();
    }
    found.order_by(|a, b| b.weight.total_cmp(&a.weight));
    let sentence = Message::new("revised-sentence").number("count", found.len() as f64, NumberStyle::Integer);
    let row = |row: &&Revision| {
        let who = match row.origin {
            Origin::Country(country) => core.country_name(country),
            Origin::Other => words.word("changes-others"),
        };
        let amount = |value: Option<f64>| {
            value.map_or_else(|| words.word("chart-no-data"), |value| words.number(value, exact(value)))
        };
        let message = Message::new("revised-row")
            .with("country", who)
            .with("table", table_name(&row.series))
            .year("year", row.year.0)
            .with("before", amount(row.before))
            .with("after", amount(row.after))
            .with("unit", Message::new(format!("unit-{}", row.series.unit)));
        let of = |table| FigureAddress::Output { table, origin: row.origin, year: row.year };
        let (table, figures) = earlier(&previous, row)?;
        let year = figures.iter().find(|figure| figure.line == row.lines.0)?.year;
        let before = FigureAddress::Output { table: table.key(), origin: row.origin, year };
        let numbers = vec![(amount(row.before), before), (amount(row.after), of(row.series.key()))];
        Some(view! { <li><FiguresInSentence sentence=words.say(&message) numbers/></li> })
    };
    view! {
        <h3>{say("revised-title")}</h3>
        <p>{words.say(&sentence)}</p>
        <ul>{found.iter().take(SHOWN).filter_map(row).collect_view()}</ul>
    }
    .into_any()
}

/// The table of the edition before.
fn earlier<'a>(previous: &'a ProductionTable, row: &Revision) -> Option<(&'a Series, &'a [Figure])> {
    let is_same = |series: &Series| {
        (series.stage, series.measure) == (row.series.stage, row.series.measure)
            && series.form == row.series.form
    };
    previous.of(row.series.mineral).find(|(series, _)| is_same(series))
}
