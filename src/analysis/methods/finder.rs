//! Which role could suit a country, worked on the country with most merit as a refiner of
//! the example.

use std::sync::Arc;

use super::{Bench, EXAMPLE, Example, Method};
use crate::analysis::role_finder::{Finder, Ranked, Relatedness, Target, Weights, ranking};
use crate::analysis::role_table::RoleTable;
use crate::analysis::roles::Role;
use crate::text::{Message, NumberStyle};

/// The id of how well a role would fit.
pub const ROLE_FINDER: &str = "role_finder";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: "relatedness",
        formula: "φ_ab = frac{N_ab}{max(N_a ; N_b)} , d = frac{sum_{b \"played\"} φ_ab}{sum_b φ_ab}",
        reference: "Hidalgo, C. A. and others (2007), The product space conditions the development of nations, Science 317",
        example: relatedness,
    },
    Method {
        id: ROLE_FINDER,
        formula: "\"merit\" = frac{sum_k w_k p_k}{sum_k w_k}",
        reference: "Own definition: six clues with points from 0 to 1 and adjustable weights; what is not known earns \
                    nothing. In a look back to 2014 it found no more than a country's own trade did",
        example: merit,
    },
];

/// The target of the example: refining it.
const TARGET: Target = Target { role: Role::Processor, mineral: EXAMPLE };

/// The suggestion with the highest merit.
fn first(bench: &Bench<'_>) -> Option<Ranked> {
    let governance = Arc::new(bench.shelf.governance?.clone());
    let (catalogue, production) = (bench.shelf.catalogue, bench.shelf.production);
    let found = Finder::of(catalogue, production, bench.totals, bench.before?, governance).of_target(TARGET);
    ranking(found.suggestions, &Weights::default()).into_iter().next()
}

fn of(bench: &Bench<'_>, country: crate::domain::CountryId) -> Message {
    Message::new("method-of-target")
        .with("country", bench.shelf.country_name(country))
        .with("mineral", Message::new(format!("mineral-{EXAMPLE}")))
}

fn relatedness(bench: &Bench<'_>) -> Option<Example> {
    let country = first(bench)?.suggestion.country;
    let roles = RoleTable::of(bench.shelf.catalogue, bench.shelf.production, bench.totals);
    let density = Relatedness::of(&roles).density(country, TARGET)?;
    let number = |value| bench.shelf.locale.number(value, NumberStyle::Decimal(3));
    let own: f64 = density.nearest.iter().map(|(_, near)| near).sum();
    // The value is the quotient of the two sums.
    let all = if density.value > 0.0 { own / density.value } else { return None };
    let line = format!("d = frac{{{}}}{{{}}} = {}", number(own), number(all), number(density.value));
    Some(Example { of: of(bench, country), lines: vec![line] })
}

fn merit(bench: &Bench<'_>) -> Option<Example> {
    let first = first(bench)?;
    let parts = Weights::default().parts();
    let number = |value| bench.shelf.locale.number(value, NumberStyle::Decimal(2));
    let weighed = first.suggestion.findings.iter().map(|finding| {
        (parts.get(finding.clue as usize).copied().unwrap_or_default(), finding.points.unwrap_or_default())
    });
    let products: Vec<String> =
        weighed.clone().map(|(part, points)| format!("{} * {}", number(part), number(points))).collect();
    let sum = number(weighed.map(|(part, _)| part).sum());
    let line = format!("\"merit\" = frac{{{}}}{{{sum}}} = {}", products.join(" + "), number(first.merit));
    Some(Example { of: of(bench, first.suggestion.country), lines: vec![line] })
}
