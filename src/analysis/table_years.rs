//! Whether a table shows the world in a year, or lacks too much of it to compare countries.
//!
//! The British survey lists China and South Africa without figures in several ferro-alloy tables since
//! they report kinds together. What is left is no world: shares of it would make small producers leaders.

use std::collections::BTreeMap;

use crate::dataset::Figure;
use crate::domain::{Origin, Year};

/// How much of a year's total may be missing, by the last figures of those without one.
pub const MAX_MISSING: f64 = 0.1;

/// The rows of one year of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TableYear<'a> {
    /// Which.
    pub year: Year,
    /// Sorted by origin.
    pub figures: &'a [Figure],
    /// What those listed without a figure had when last they had one, over that and this year's total;
    /// 0 to 1. Who never had a figure is not in it, because nothing is known.
    pub missing: f64,
}

impl TableYear<'_> {
    /// Whether more than one origin has a figure, one is above zero, and no more than [`MAX_MISSING`]
    /// lacks.
    #[must_use]
    pub fn is_world(&self) -> bool {
        let mut origins = self.figures.iter().filter(|row| row.value.is_some()).map(|row| row.origin);
        let is_several = origins.next().is_some_and(|first| origins.any(|origin| origin != first));
        let is_positive = self.figures.iter().any(|row| row.value.is_some_and(|value| value > 0.0));
        is_several && is_positive && self.missing <= MAX_MISSING
    }
}

/// The years of a table, ascending; `figures` is sorted by year and origin, as
/// [`crate::dataset::ProductionTable`] keeps it.
pub fn table_years(figures: &[Figure]) -> impl Iterator<Item = TableYear<'_>> {
    let mut last: BTreeMap<Origin, f64> = BTreeMap::new();
    figures.chunk_by(|a, b| a.year == b.year).filter_map(move |rows| {
        let year = rows.first()?.year;
        let (mut total, mut lost) = (0.0, 0.0);
        for of_origin in rows.chunk_by(|a, b| a.origin == b.origin) {
            let origin = of_origin.first()?.origin;
            let values = || of_origin.iter().filter_map(|row| row.value);
            if values().next().is_none() {
                lost += last.get(&origin).copied().unwrap_or_default();
            } else {
                let sum: f64 = values().sum();
                total += sum;
                last.insert(origin, sum);
            }
        }
        let missing = if lost > 0.0 { lost / (lost + total) } else { 0.0 };
        Some(TableYear { year, figures: rows, missing })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CountryId, Flags};

    fn row(year: u16, code: &str, value: Option<f64>) -> Figure {
        let origin = Origin::Country(CountryId::parse(code).unwrap());
        Figure { origin, year: Year(year), value, flags: Flags::NONE, line: 1 }
    }

    fn worlds(figures: &[Figure]) -> Vec<bool> {
        table_years(figures).map(|year| year.is_world()).collect()
    }

    #[test]
    fn a_large_producer_without_a_figure_leaves_no_world() {
        let figures = [
            row(2015, "CHN", Some(50.0)),
            row(2015, "KAZ", Some(40.0)),
            row(2015, "ZAF", Some(2.0)),
            row(2016, "CHN", None),
            row(2016, "KAZ", Some(40.0)),
            row(2016, "ZAF", Some(2.0)),
            row(2017, "CHN", Some(60.0)),
            row(2017, "KAZ", Some(40.0)),
            row(2017, "ZAF", None),
        ];
        assert_eq!(worlds(&figures), [true, false, true]);
        let missing: Vec<_> = table_years(&figures).map(|year| year.missing).collect();
        assert!((missing[1] - 50.0 / 92.0).abs() < 1e-12 && (missing[2] - 2.0 / 102.0).abs() < 1e-12);
    }

    #[test]
    fn one_figure_or_none_above_zero_is_no_world() {
        let figures = [
            row(2015, "CHN", Some(50.0)),
            row(2015, "KAZ", None),
            row(2016, "CHN", Some(0.0)),
            row(2016, "KAZ", Some(0.0)),
            row(2017, "CHN", Some(1.0)),
            row(2017, "KAZ", Some(0.0)),
        ];
        assert_eq!(worlds(&figures), [false, false, true]);
    }
}
