//! What the data lacks of the mineral, found by looking, not by memory.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::coverage::{CoverageTable, Extent, Subject};
use crate::dataset::ProductionTable;
use crate::domain::{Mineral, Year};
use crate::text::Message;
use crate::web::app::words;
use crate::web::store::Core;

#[component]
pub(super) fn Gaps(
    mineral: Mineral,
    previous: Arc<ProductionTable>,
    history: Arc<ProductionTable>,
) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let tables = [&core.production, previous.as_ref(), history.as_ref()];
    let table = CoverageTable::of(&core.catalogue, &tables, &core.prices);
    let gaps = Subject::ALL.into_iter().filter_map(|subject| gap(&table, mineral, subject));
    let shown = gaps.map(|message| view! { <li>{words.say(&message)}</li> }).collect_view();
    view! { <ul class="limits">{shown}</ul> }
}

/// What is missing of a subject; none where the newest years are complete.
fn gap(table: &CoverageTable, mineral: Mineral, subject: Subject) -> Option<Message> {
    let name = Message::new(format!("subject-{}", subject.id()));
    let years: Vec<(Year, Extent)> = table.years(mineral, subject).collect();
    let Some((first, last)) = years.first().zip(years.last()) else {
        return Some(Message::new("gap-nothing").with("subject", name));
    };
    let complete = years.iter().filter(|(_, extent)| *extent == Extent::Complete).count();
    if complete == years.len() {
        return None;
    }
    let best = years.iter().map(|(_, extent)| *extent).max()?;
    let key = match (subject, complete) {
        (Subject::Prices, 0) => "gap-unit-value",
        (_, 0) if first.0 == last.0 => "gap-one-year",
        (_, 0) => "gap-never-complete",
        _ => "gap-some-years",
    };
    Some(
        Message::new(key)
            .with("subject", name)
            .with("extent", Message::new(format!("extent-{}", best.id())))
            .year("first", first.0.0)
            .year("last", last.0.0)
            .number("complete", complete as f64, crate::text::NumberStyle::Integer)
            .number("years", years.len() as f64, crate::text::NumberStyle::Integer),
    )
}
