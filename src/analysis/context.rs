//! What a material's output rests on: averages of its producers' power grids and governance, weighted by output.
//!
//! Context, never a verdict: the figures are national means, and a smelter with a power plant of its own is not
//! in the grid's.

use std::collections::{BTreeMap, BTreeSet};

use super::concentration::Concentration;
use super::stage_shares::{Form, Part, best_tables, of_year, tables_by_part};
use crate::dataset::environment::{ContextPanel, Environment, Nature};
use crate::dataset::profile::{ContextFact, GovernanceFact, StageContext, WeightedContext};
use crate::dataset::{ContextIndicator, Dimension, Governance, ProductionTable};
use crate::domain::{CountryId, Order, Year};

/// `sum(s_i x_i) / sum(s_i)` over the countries that have a figure; none when none has. Shares are of the world, so
/// that the sum below the line is the part of output covered.
#[must_use]
pub fn weighted(
    shares: &[(CountryId, f64)],
    figure: impl Fn(CountryId) -> Option<(Year, f64)>,
) -> Option<WeightedContext> {
    let known: Vec<(CountryId, f64, Year, f64)> = shares
        .iter()
        .filter_map(|(country, share)| figure(*country).map(|(year, value)| (*country, *share, year, value)))
        .collect();
    let covered: f64 = known.iter().map(|row| row.1).sum();
    let (leader, leader_share, _, leader_value) = *known.first().filter(|_| covered > 0.0)?;
    Some(WeightedContext {
        average: known.iter().map(|row| row.1 * row.3).sum::<f64>() / covered,
        covered: covered.min(1.0),
        from: known.iter().map(|row| row.2).min()?,
        to: known.iter().map(|row| row.2).max()?,
        leader,
        leader_share,
        leader_value,
    })
}

/// Every form of every material at the mine and at the refinery, for the year or the newest of the few before it.
#[must_use]
pub fn stage_context(
    production: &[&ProductionTable],
    environment: &Environment,
    governance: &Governance,
    year: Year,
) -> Vec<StageContext> {
    let carbon = environment.panel(ContextIndicator::GridCarbonIntensity);
    let mut rows = Vec::new();
    for ((_, part), tables) in tables_by_part(production) {
        let best = if part == Part::Reserves { None } else { best_tables(&tables, year) };
        let Some((year, best)) = best else { continue };
        rows.extend(best.into_iter().map(|form| row(form, year, carbon, governance)));
    }
    rows
}

fn row(
    (series, figures): Form<'_>,
    year: Year,
    carbon: Option<&ContextPanel>,
    governance: &Governance,
) -> StageContext {
    let world = Concentration::of(of_year(figures, year));
    let shares: Vec<(CountryId, f64)> =
        world.suppliers().iter().map(|supplier| (supplier.country, supplier.share.fraction())).collect();
    StageContext {
        mineral: series.mineral,
        stage: series.stage,
        form: series.form.clone(),
        source: series.source.clone(),
        year,
        carbon: carbon.and_then(|panel| weighted(&shares, |country| panel.newest(country))),
        governance: weighted(&shares, |country| newest_mean(governance, country)),
        flags: world.flags(),
    }
}

fn newest_mean(governance: &Governance, country: CountryId) -> Option<(Year, f64)> {
    governance.frame().years().rev().find_map(|year| Some((year, governance.mean(country, year)?)))
}

/// The newest figures of every country, those of producers with their place among producers, lowest first.
#[must_use]
pub fn context_facts(
    environment: &Environment,
    producers: &BTreeSet<CountryId>,
) -> BTreeMap<CountryId, Vec<ContextFact>> {
    let mut found: BTreeMap<CountryId, Vec<ContextFact>> = BTreeMap::new();
    for panel in environment.panels() {
        let newest: Vec<(CountryId, Year, f64)> = panel
            .frame()
            .countries()
            .iter()
            .filter_map(|country| panel.newest(*country).map(|(year, value)| (*country, year, value)))
            .collect();
        // An old figure places nobody: the years differ and much has changed since.
        let is_ranked = panel.indicator.nature() != Nature::Old;
        let ranks = ranks(newest.iter().map(|(country, _, value)| (*country, *value)), producers);
        for (country, year, value) in newest {
            let rank = ranks.get(&country).copied().filter(|_| is_ranked);
            let fact = ContextFact { indicator: panel.indicator, year, value, rank };
            found.entry(country).or_default().push(fact);
        }
    }
    found
}

/// Governance of every country in its newest year.
#[must_use]
pub fn governance_facts(
    governance: &Governance,
    producers: &BTreeSet<CountryId>,
) -> BTreeMap<CountryId, GovernanceFact> {
    let countries = governance.frame().countries();
    let means = countries.iter().filter_map(|id| newest_mean(governance, *id).map(|(_, mean)| (*id, mean)));
    let ranks = ranks(means, producers);
    let fact = |country: CountryId| {
        let scores = |year| {
            let score = |dimension| {
                let score = governance.score(dimension, country, year)?;
                Some((dimension, score.estimate, score.standard_error))
            };
            Dimension::ALL.into_iter().filter_map(score).collect::<Vec<_>>()
        };
        let (year, scores) =
            governance.frame().years().rev().map(|year| (year, scores(year))).find(|(_, s)| !s.is_empty())?;
        let mean = governance.mean(country, year);
        let rank = ranks.get(&country).copied().filter(|_| mean.is_some());
        Some((country, GovernanceFact { year, scores, mean, rank }))
    };
    countries.iter().filter_map(|country| fact(*country)).collect()
}

/// The place of each producer among producers with a figure, from 1 for the lowest; equal figures share the better
/// place.
fn ranks(
    figures: impl Iterator<Item = (CountryId, f64)>,
    producers: &BTreeSet<CountryId>,
) -> BTreeMap<CountryId, (usize, usize)> {
    let mut of_producers: Vec<_> = figures.filter(|(country, _)| producers.contains(country)).collect();
    of_producers.order_by(|a, b| a.1.total_cmp(&b.1));
    let all = of_producers.len();
    let place = |value: f64| of_producers.partition_point(|(_, other)| *other < value) + 1;
    of_producers.iter().map(|(country, value)| (*country, (place(*value), all))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    #[test]
    fn the_average_is_over_the_output_whose_grid_is_known() {
        let shares = [(id("CHN"), 0.6), (id("NOR"), 0.2), (id("XKX"), 0.1)];
        let figure = |country: CountryId| match country.as_str() {
            "CHN" => Some((Year(2024), 560.0)),
            "NOR" => Some((Year(2023), 30.0)),
            _ => None,
        };
        let found = weighted(&shares, figure).unwrap();
        // (.6 × 560 + .2 × 30) / .8 = 427.5
        assert!((found.average - 427.5).abs() < 1e-9);
        assert!((found.covered - 0.8).abs() < 1e-12);
        assert_eq!((found.from, found.to), (Year(2023), Year(2024)));
        assert_eq!((found.leader, found.leader_share, found.leader_value), (id("CHN"), 0.6, 560.0));
        assert_eq!(weighted(&shares, |_| None), None);
        assert_eq!(weighted(&[], figure), None);
    }

    #[test]
    fn equal_figures_share_a_place_and_only_producers_have_one() {
        let figures =
            [(id("AUS"), 3.0), (id("CHL"), 1.0), (id("PER"), 3.0), (id("FJI"), 0.5), (id("ZMB"), 4.0)];
        let producers = BTreeSet::from([id("AUS"), id("CHL"), id("PER"), id("ZMB"), id("COD")]);
        let found = ranks(figures.into_iter(), &producers);
        let places: Vec<_> = ["CHL", "AUS", "PER", "ZMB"].map(|code| found[&id(code)]).to_vec();
        assert_eq!(places, [(1, 4), (2, 4), (2, 4), (4, 4)]);
        assert_eq!(found.get(&id("FJI")), None);
    }
}
