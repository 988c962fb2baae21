//! Production and reserves with their share of the world.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::cells::{Row, bar, flags_in_words, small, table_block};
use super::shown::Shown;
use crate::charts::words as chart_words;
use crate::dataset::profile::OutputFact;
use crate::dataset::{FigureAddress, Measure, TableKey};
use crate::domain::{CountryId, Mineral, Order, Origin};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::widgets::entity_link::MineralLink;
use crate::web::widgets::figure::Figure;

/// What a row is about.
type Key = (Mineral, Measure, String);

pub(super) fn block(shown: &[Shown]) -> AnyView {
    let mut facts: BTreeMap<Key, Vec<Option<&OutputFact>>> = BTreeMap::new();
    for (at, one) in shown.iter().enumerate() {
        for fact in &one.profile.output {
            let key = (fact.mineral, fact.measure, fact.form.clone());
            let cells = facts.entry(key).or_insert_with(|| vec![None; shown.len()]);
            if let Some(cell) = cells.get_mut(at) {
                *cell = Some(fact);
            }
        }
    }
    let largest = |cells: &[Option<&OutputFact>]| {
        cells.iter().flatten().map(|fact| fact.share.unwrap_or(-1.0)).fold(-1.0, f64::max)
    };
    let mut rows: Vec<(Key, Vec<Option<&OutputFact>>)> = facts.into_iter().collect();
    rows.order_by(|a, b| largest(&b.1).total_cmp(&largest(&a.1)));
    let rows = rows.into_iter().map(|((mineral, measure, form), cells)| Row {
        heading: heading(mineral, measure, &form),
        cells: cells
            .into_iter()
            .zip(shown)
            .map(|(fact, one)| fact.map(|fact| cell(fact, one.country)))
            .collect(),
    });
    table_block("country-output", "country-output-hint", shown, rows.collect(), "country-no-output")
}

fn heading(mineral: Mineral, measure: Measure, form: &str) -> AnyView {
    let words = words();
    let what = match measure {
        Measure::Reserves if form == "reserves" => words.word("stage-reserves"),
        Measure::Reserves => {
            format!("{}, {}", words.word("stage-reserves"), words.word(&format!("form-{form}")))
        }
        Measure::Production | Measure::Capacity => words.word(&format!("form-{form}")),
    };
    view! { <MineralLink mineral/> <span class="small">{what}</span> }.into_any()
}

fn cell(fact: &OutputFact, country: CountryId) -> AnyView {
    let words = words();
    let table = TableKey {
        source: fact.source.clone(),
        mineral: fact.mineral,
        form: fact.form.clone(),
        measure: fact.measure,
    };
    let address = match fact.share {
        Some(_) => FigureAddress::Share { table, country, year: fact.year },
        None => FigureAddress::Output { table, origin: Origin::Country(country), year: fact.year },
    };
    let share = match (fact.value, fact.share) {
        (None, _) => say("country-withheld"),
        (Some(_), Some(share)) => words.say(&chart_words::share(share)),
        (Some(value), None) if value > 0.0 => say("country-no-world"),
        (Some(_), None) => words.number(0.0, NumberStyle::Percent(0)),
    };
    let rank = fact.rank.map(|rank| {
        Message::new("country-rank").number("rank", rank as f64, NumberStyle::Integer).number(
            "of",
            fact.of as f64,
            NumberStyle::Integer,
        )
    });
    let mut parts = vec![
        rank.map(|rank| words.say(&rank)).unwrap_or_default(),
        amount(fact),
        words.number(f64::from(fact.year.0), NumberStyle::Year),
        words.word(&format!("source-{}", fact.source)),
    ];
    parts.extend(flags_in_words(fact.flags));
    view! {
        <span class="figure"><Figure address>{share}</Figure></span>
        {fact.share.map(|share| bar(share, fact.stage.id()))}
        {small(parts)}
    }
    .into_any()
}

/// In tonnes where it is a mass, else in the source's unit.
fn amount(fact: &OutputFact) -> String {
    let Some(value) = fact.value else { return String::new() };
    let words = words();
    match fact.unit.kilograms() {
        Some(kilograms) if value * kilograms >= 1_000.0 || value == 0.0 => {
            words.say(&chart_words::tonnes(value * kilograms / 1_000.0))
        }
        _ => {
            // A unit of millions takes no scale word of its own.
            let style = if value >= 1_000.0 { NumberStyle::Integer } else { NumberStyle::Compact };
            let number = words.number(value, style);
            format!("{number} {}", words.word(&format!("unit-{}", fact.unit)))
        }
    }
}
