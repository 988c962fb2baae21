//! Small tables for the tests of this module.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use super::Members;
use crate::analysis::stage_shares::Part;
use crate::dataset::{Figure, Measure, ProductionTable, Series, SourceId};
use crate::domain::{CountryId, Flags, Mineral, Origin, Stage, Unit, Year};

pub(crate) fn id(code: &str) -> CountryId {
    CountryId::parse(code).unwrap()
}

pub(crate) fn members(codes: &[&str]) -> Members {
    codes.iter().map(|code| id(code)).collect()
}

/// Mineral, form, part and rows; an empty code is "other countries".
pub(crate) type Sample<'a> = (&'a str, &'a str, Part, &'a [(&'a str, Option<f64>)]);

pub(crate) fn table(samples: &[Sample<'_>]) -> ProductionTable {
    let entry = |(mineral, form, part, rows): &Sample<'_>| {
        let (stage, measure) = match part {
            Part::Reserves => (Stage::Reserves, Measure::Reserves),
            Part::Mining => (Stage::Extraction, Measure::Production),
            Part::Refining => (Stage::Processing, Measure::Production),
        };
        let series = Series {
            mineral: Mineral::parse(mineral).unwrap(),
            form: (*form).into(),
            stage,
            measure,
            unit: Unit::Tonnes,
            source: SourceId("usgs_mcs_2026".into()),
            title: String::new(),
        };
        let figure = |(code, value): &(&str, Option<f64>)| Figure {
            origin: if code.is_empty() { Origin::Other } else { Origin::Country(id(code)) },
            year: Year(2024),
            value: *value,
            flags: if value.is_none() { Flags::WITHHELD } else { Flags::NONE },
            line: 1,
        };
        (series, rows.iter().map(figure).collect())
    };
    ProductionTable::new(samples.iter().map(entry).collect())
}
