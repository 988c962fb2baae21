//! What each country produces and holds, with its share of the world and its place among the countries named.
//!
//! Tables and years are those the roles are judged by ([`super::stage_shares`]); every form stands by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::concentration::Concentration;
use super::stage_shares::{Form, best_tables, of_year, tables_by_part, tables_until};
use crate::dataset::profile::OutputFact;
use crate::dataset::{Figure, Measure, ProductionTable};
use crate::domain::{CountryId, Flags, Origin, Year};

/// Every country's figures, by mineral and stage, for the year or the newest of the few before it; reserves are the
/// newest there are.
#[must_use]
pub fn country_output(production: &[&ProductionTable], year: Year) -> BTreeMap<CountryId, Vec<OutputFact>> {
    let mut found: BTreeMap<CountryId, Vec<OutputFact>> = BTreeMap::new();
    for ((_, part), tables) in tables_by_part(production) {
        let until = tables_until(part, &tables, year);
        let Some((year, best)) = best_tables(&tables, until) else { continue };
        for form in best {
            for (country, fact) in facts(form, year) {
                found.entry(country).or_default().push(fact);
            }
        }
    }
    found
}

/// The countries with output of anything.
#[must_use]
pub fn producers(output: &BTreeMap<CountryId, Vec<OutputFact>>) -> BTreeSet<CountryId> {
    let produces = |fact: &OutputFact| {
        fact.measure == Measure::Production && fact.value.is_some_and(|value| value > 0.0)
    };
    output.iter().filter(|(_, facts)| facts.iter().any(produces)).map(|(country, _)| *country).collect()
}

fn facts((series, figures): Form<'_>, year: Year) -> Vec<(CountryId, OutputFact)> {
    let rows = of_year(figures, year);
    let world = Concentration::of(rows);
    let incomplete = world.flags().contains(Flags::INCOMPLETE);
    let fact = |country: CountryId, rows: &[Figure]| {
        let at = world.suppliers().iter().position(|supplier| supplier.country == country);
        let flags = rows.iter().fold(Flags::NONE, |flags, row| flags.with(row.flags));
        let is_known = rows.iter().any(|row| row.value.is_some());
        OutputFact {
            mineral: series.mineral,
            stage: series.stage,
            measure: series.measure,
            form: series.form.clone(),
            source: series.source.clone(),
            year,
            unit: series.unit,
            value: is_known.then(|| rows.iter().filter_map(|row| row.value).sum()),
            share: at.and_then(|at| world.suppliers().get(at)).map(|supplier| supplier.share.fraction()),
            rank: at.map(|at| at + 1),
            of: world.suppliers().len(),
            flags: if incomplete { flags.with(Flags::INCOMPLETE) } else { flags },
        }
    };
    let of_country = |rows: &[Figure]| match rows.first()?.origin {
        Origin::Country(country) => Some((country, fact(country, rows))),
        Origin::Other => None,
    };
    rows.chunk_by(|a, b| a.origin == b.origin).filter_map(of_country).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Series, SourceId};
    use crate::domain::{Mineral, Stage, Unit};

    #[test]
    fn a_country_stands_with_its_share_and_place_and_a_withheld_figure_has_neither() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let series = Series {
            mineral: Mineral::parse("cobalt").unwrap(),
            form: "mine".into(),
            stage: Stage::Extraction,
            measure: Measure::Production,
            unit: Unit::Tonnes,
            source: SourceId("usgs_mcs_2026".into()),
            title: String::new(),
        };
        let row = |code: &str, value| Figure {
            origin: if code.is_empty() { Origin::Other } else { Origin::Country(id(code)) },
            year: Year(2024),
            value,
            flags: Flags::NONE,
            line: 1,
        };
        let figures =
            vec![row("COD", Some(75.0)), row("IDN", Some(20.0)), row("USA", None), row("", Some(5.0))];
        let table = ProductionTable::new(vec![(series, figures)]);
        let output = country_output(&[&table], Year(2024));
        let fact = |code: &str| output[&id(code)][0].clone();
        assert_eq!((fact("COD").share, fact("COD").rank, fact("COD").of), (Some(0.75), Some(1), 2));
        assert_eq!((fact("IDN").share, fact("IDN").rank), (Some(0.2), Some(2)));
        assert_eq!((fact("USA").value, fact("USA").share, fact("USA").rank), (None, None, None));
        assert_eq!(producers(&output), BTreeSet::from([id("COD"), id("IDN")]));
    }
}
