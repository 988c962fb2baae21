//! The six dimensions of governance with their standard error, on one axis.

use leptos::prelude::*;

use super::cells::{Row, small, table_block};
use super::shown::Shown;
use crate::dataset::{Dimension, FigureAddress};
use crate::domain::Year;
use crate::text::{Message, NumberStyle};
use crate::web::app::words;
use crate::web::widgets::figure::Figure;

/// The ends of the axis: the publisher's range.
const REACH: f64 = 2.5;

pub(super) fn block(shown: &[Shown]) -> AnyView {
    let dimension = |dimension: Dimension| Row {
        heading: words().word(&format!("governance-{}", dimension.id())).into_any(),
        cells: shown.iter().map(|one| score(one, dimension)).collect(),
    };
    let mut rows: Vec<Row> = Dimension::ALL.into_iter().map(dimension).collect();
    rows.push(Row {
        heading: words().word("governance-mean").into_any(),
        cells: shown.iter().map(mean).collect(),
    });
    if shown.iter().all(|one| one.profile.governance.is_none()) {
        rows.clear();
    }
    table_block("country-governance", "country-governance-hint", shown, rows, "country-no-governance")
}

fn score(one: &Shown, dimension: Dimension) -> Option<AnyView> {
    let governance = one.profile.governance.as_ref()?;
    let (_, estimate, error) = governance.scores.iter().find(|(of, _, _)| *of == dimension)?;
    let said = Message::new("governance-score")
        .number("estimate", *estimate, NumberStyle::Decimal(2))
        .number("error", *error, NumberStyle::Decimal(2));
    let year = words().number(f64::from(governance.year.0), NumberStyle::Year);
    Some(
        view! {
            <span class="figure"><Figure address=address(one, Some(dimension), governance.year)>{words().say(&said)}</Figure></span>
            {whisker(*estimate, *error)}
            <span class="small">{year}</span>
        }
        .into_any(),
    )
}

fn mean(one: &Shown) -> Option<AnyView> {
    let governance = one.profile.governance.as_ref()?;
    let mean = governance.mean?;
    let rank = governance.rank.map(|(rank, of)| {
        Message::new("country-rank-low").number("rank", rank as f64, NumberStyle::Integer).number(
            "of",
            of as f64,
            NumberStyle::Integer,
        )
    });
    let parts = rank.map(|rank| words().say(&rank)).into_iter().collect();
    Some(
        view! {
            <span class="figure"><Figure address=address(one, None, governance.year)>{words().number(mean, NumberStyle::Decimal(2))}</Figure></span>
            {whisker(mean, 0.0)}
            {small(parts)}
        }
        .into_any(),
    )
}

fn address(one: &Shown, dimension: Option<Dimension>, year: Year) -> FigureAddress {
    FigureAddress::Governance { dimension, country: one.country, year }
}

/// A dot with its error to both sides, from -2.5 to 2.5; the mean of the world stands in the middle.
fn whisker(estimate: f64, error: f64) -> AnyView {
    let place = |score: f64| format!("{:.4}", ((score + REACH) / (2.0 * REACH)).clamp(0.0, 1.0));
    view! {
        <span
            class="whisker"
            aria-hidden="true"
            style:--at=place(estimate)
            style:--from=place(estimate - error)
            style:--to=place(estimate + error)
        >
            <i></i>
            <b></b>
        </span>
    }
    .into_any()
}
