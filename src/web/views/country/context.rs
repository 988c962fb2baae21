//! Power, air, health and land of the whole country: context, with year and source, ranked among producers.

use leptos::prelude::*;

use super::cells::{Row, small, table_block};
use super::shown::Shown;
use crate::dataset::environment::Nature;
use crate::dataset::{ContextIndicator, FigureAddress};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::widgets::figure::Figure;

pub(super) fn block(shown: &[Shown]) -> AnyView {
    let row = |indicator: ContextIndicator| {
        let cells: Vec<_> = shown.iter().map(|one| cell(one, indicator)).collect();
        cells.iter().any(Option::is_some).then(|| Row { heading: heading(indicator), cells })
    };
    let rows = ContextIndicator::ALL.into_iter().filter_map(row).collect();
    table_block("country-context", "country-context-hint", shown, rows, "country-no-context")
}

fn heading(indicator: ContextIndicator) -> AnyView {
    let words = words();
    let nature = match indicator.nature() {
        Nature::Reported => None,
        nature => Some(words.word(&format!("nature-{}", nature.id()))),
    };
    view! {
        {words.word(&format!("context-{}", indicator.id()))}
        {small(nature.into_iter().collect())}
    }
    .into_any()
}

fn cell(one: &Shown, indicator: ContextIndicator) -> Option<AnyView> {
    let fact = one.profile.context.iter().find(|fact| fact.indicator == indicator)?;
    let words = words();
    let digits = if fact.value >= 100.0 { 0 } else { 1 };
    let value = Message::new(format!("context-value-{}", indicator.id())).number(
        "value",
        fact.value,
        NumberStyle::Decimal(digits),
    );
    let rank = fact.rank.map(|(rank, of)| {
        Message::new("country-rank-low").number("rank", rank as f64, NumberStyle::Integer).number(
            "of",
            of as f64,
            NumberStyle::Integer,
        )
    });
    let unranked = (indicator.nature() == Nature::Old).then(|| say("country-not-ranked"));
    let year = words.number(f64::from(fact.year.0), NumberStyle::Year);
    let rank = rank.map(|rank| words.say(&rank)).or(unranked);
    let source = words.word(&format!("context-source-{}", indicator.id()));
    let parts = [Some(year), rank, Some(source)].into_iter().flatten().collect();
    let address = FigureAddress::Context { indicator, country: one.country };
    Some(
        view! { <span class="figure"><Figure address>{words.say(&value)}</Figure></span> {small(parts)} }
            .into_any(),
    )
}
