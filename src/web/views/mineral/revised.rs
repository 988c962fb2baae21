//! What the newest edition revised for one mineral.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::provenance::{exact, table_name};
use crate::analysis::revisions::{Kind, Revision, of_mineral, revisions};
use crate::dataset::ProductionTable;
use crate::domain::{Mineral, Order, Origin};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;

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
        view! { <li>{words.say(&message)}</li> }
    };
    view! {
        <h3>{say("revised-title")}</h3>
        <p>{words.say(&sentence)}</p>
        <ul>{found.iter().take(SHOWN).map(row).collect_view()}</ul>
    }
    .into_any()
}
