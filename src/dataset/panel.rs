//! Figures by country and year: the frame they share, and a grid for each.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::numbers;
use super::read::Inconsistent;
use crate::domain::{CountryId, Year};

/// The countries and the run of years of some grids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    first_year: Year,
    years: usize,
    countries: Vec<CountryId>,
}

/// One figure for each country and year: a row per country, a cell per year, none where there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Grid(#[serde(serialize_with = "numbers::compact_rows")] Vec<Vec<Option<f64>>>);

impl Frame {
    /// The smallest frame that holds every country and year of `cells`.
    pub(super) fn around(cells: impl Iterator<Item = (CountryId, Year)>) -> Self {
        let (countries, years): (BTreeSet<_>, BTreeSet<_>) = cells.unzip();
        let first_year = years.first().copied().unwrap_or(Year(0));
        let years = years.last().map_or(0, |last| usize::from(last.0 - first_year.0) + 1);
        Self { first_year, years, countries: countries.into_iter().collect() }
    }

    /// Every country, sorted.
    #[must_use]
    pub fn countries(&self) -> &[CountryId] {
        &self.countries
    }

    /// Every year, ascending.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + use<> {
        let first = self.first_year.0;
        (0..u16::try_from(self.years).unwrap_or(u16::MAX)).map(move |offset| Year(first + offset))
    }

    /// Places figures; those outside the frame cannot occur, as it is made around them.
    pub(super) fn grid(
        &self,
        figures: impl Iterator<Item = (CountryId, Year, f64)>,
    ) -> Result<Grid, Inconsistent> {
        let mut rows = vec![vec![None; self.years]; self.countries.len()];
        for (country, year, figure) in figures {
            let cell = self
                .place(country, year)
                .and_then(|(row, column)| rows.get_mut(row)?.get_mut(column))
                .ok_or_else(|| Inconsistent(format!("{country} {year} is outside the frame")))?;
            if cell.is_some() {
                return Err(Inconsistent(format!("{country} {year} is given twice")));
            }
            if !figure.is_finite() {
                return Err(Inconsistent(format!("{country} {year}: {figure} is not a number")));
            }
            *cell = Some(figure);
        }
        Ok(Grid(rows))
    }

    /// The grid if it is of this frame.
    pub(super) fn checked(&self, name: &str, grid: Grid) -> Result<Grid, Inconsistent> {
        let (height, width) = (self.countries.len(), self.years);
        if grid.0.len() == height && grid.0.iter().all(|row| row.len() == width) {
            return Ok(grid);
        }
        Err(Inconsistent(format!("`{name}` is not a table of {height} countries by {width} years")))
    }

    /// One figure.
    pub(super) fn at(&self, grid: &Grid, country: CountryId, year: Year) -> Option<f64> {
        let (row, column) = self.place(country, year)?;
        grid.0.get(row)?.get(column).copied().flatten()
    }

    fn place(&self, country: CountryId, year: Year) -> Option<(usize, usize)> {
        let row = self.countries.binary_search(&country).ok()?;
        Some((row, usize::from(year.0.checked_sub(self.first_year.0)?)))
    }
}
