//! A price series: dated, ordered, with gaps that stay gaps.

use serde::{Deserialize, Serialize};

use super::Month;

/// Whether a series is a price or a trade value divided by a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriceKind {
    /// Quoted on a market or published by a price agency.
    Price,
    /// Trade value over trade quantity: moves with the mix of grades, and is never called a price.
    UnitValue,
}

impl PriceKind {
    /// The id used in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::UnitValue => "unit_value",
        }
    }
}

/// How often a series is observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    /// Twelve observations a year.
    Monthly,
    /// One observation a year, dated January.
    Annual,
}

impl Frequency {
    /// Months from one observation to the next.
    #[must_use]
    pub const fn step_months(self) -> u32 {
        match self {
            Self::Monthly => 1,
            Self::Annual => 12,
        }
    }

    /// Observations a year.
    #[must_use]
    pub const fn per_year(self) -> u32 {
        12 / self.step_months()
    }

    /// The id used in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Annual => "annual",
        }
    }
}

/// Observations at a fixed step from a first month; a missing one is `None`, a present one positive.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceSeries {
    start: Month,
    frequency: Frequency,
    values: Vec<Option<f64>>,
}

/// A series that breaks its own promise.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum InvalidSeries {
    /// A logarithm would fail.
    #[error("the value {value} at {month} is not a positive number")]
    NotPositive {
        /// When.
        month: Month,
        /// What was found.
        value: f64,
    },
    /// There is nothing to show.
    #[error("the series has no value at all")]
    Empty,
}

impl PriceSeries {
    /// Takes the observations in order; gaps at either end are cut off.
    ///
    /// # Errors
    /// [`InvalidSeries`] when a value is not positive and finite, or none is present.
    pub fn new(start: Month, frequency: Frequency, values: Vec<Option<f64>>) -> Result<Self, InvalidSeries> {
        let step = frequency.step_months();
        for (index, value) in values.iter().enumerate() {
            if let Some(value) = *value
                && !(value.is_finite() && value > 0.0)
            {
                return Err(InvalidSeries::NotPositive { month: start.plus(step * offset(index)), value });
            }
        }
        let first = values.iter().position(Option::is_some).ok_or(InvalidSeries::Empty)?;
        let last = values.iter().rposition(Option::is_some).ok_or(InvalidSeries::Empty)?;
        let values = values.into_iter().take(last + 1).skip(first).collect();
        Ok(Self { start: start.plus(step * offset(first)), frequency, values })
    }

    /// The month of the first observation.
    #[must_use]
    pub const fn start(&self) -> Month {
        self.start
    }

    /// The month of the last observation.
    #[must_use]
    pub fn end(&self) -> Month {
        self.month_at(self.values.len().saturating_sub(1))
    }

    /// How often it is observed.
    #[must_use]
    pub const fn frequency(&self) -> Frequency {
        self.frequency
    }

    /// The observations from [`PriceSeries::start`] on, one per step.
    #[must_use]
    pub fn values(&self) -> &[Option<f64>] {
        &self.values
    }

    /// The month of the observation at `index`.
    #[must_use]
    pub fn month_at(&self, index: usize) -> Month {
        self.start.plus(self.frequency.step_months() * offset(index))
    }

    /// First and last month of every stretch of a year or more in which the price did not move: a list
    /// price, a yearly contract or a fixed parity, whose calm is no low volatility.
    pub fn frozen_stretches(&self) -> impl Iterator<Item = (Month, Month)> {
        let at_least = (self.frequency.per_year() as usize).max(2);
        let runs = self.values.chunk_by(|a, b| a == b).scan(0, |next, run| {
            let first = *next;
            *next += run.len();
            Some((first, run))
        });
        let frozen = runs.filter(move |(_, run)| run.len() >= at_least && run.iter().all(Option::is_some));
        frozen.map(|(first, run)| (self.month_at(first), self.month_at(first + run.len() - 1)))
    }

    /// The observation of a month; none where there is a gap or the series does not reach.
    #[must_use]
    pub fn at(&self, month: Month) -> Option<f64> {
        let months = month.ordinal().checked_sub(self.start.ordinal())?;
        let index = (months / self.frequency.step_months()) as usize;
        (self.month_at(index) == month).then(|| self.values.get(index).copied().flatten()).flatten()
    }
}

/// An index as a month count; series are far shorter than `u32::MAX`.
fn offset(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    #[test]
    fn gaps_at_the_ends_are_cut_and_gaps_inside_stay() {
        let values = vec![None, Some(1.0), None, Some(2.0), None];
        let series = PriceSeries::new(month("2000-01"), Frequency::Monthly, values).unwrap();
        assert_eq!(series.start(), month("2000-02"));
        assert_eq!(series.end(), month("2000-04"));
        assert_eq!(series.at(month("2000-03")), None);
        assert_eq!(series.at(month("2000-04")), Some(2.0));
        assert_eq!(series.at(month("1999-04")), None);
    }

    #[test]
    fn a_price_that_stands_still_for_a_year_is_frozen_and_a_gap_is_not() {
        let year = |value| vec![value; 12];
        let values = [year(Some(5.0)), vec![Some(6.0); 11], year(None), vec![Some(6.0)]].concat();
        let series = PriceSeries::new(month("2000-01"), Frequency::Monthly, values).unwrap();
        assert_eq!(series.frozen_stretches().collect::<Vec<_>>(), [(month("2000-01"), month("2000-12"))]);
        let values = vec![Some(1.0), Some(2.0), Some(2.0)];
        let series = PriceSeries::new(month("2000-01"), Frequency::Annual, values).unwrap();
        assert_eq!(series.frozen_stretches().collect::<Vec<_>>(), [(month("2001-01"), month("2002-01"))]);
    }

    #[test]
    fn a_price_that_is_not_positive_is_refused() {
        let bad = |value| PriceSeries::new(month("2000-01"), Frequency::Annual, vec![Some(1.0), Some(value)]);
        for value in [0.0, -3.0, f64::NAN, f64::INFINITY] {
            assert!(
                matches!(bad(value), Err(InvalidSeries::NotPositive { month: at, .. }) if at == month("2001-01"))
            );
        }
        assert_eq!(
            PriceSeries::new(month("2000-01"), Frequency::Annual, vec![None]),
            Err(InvalidSeries::Empty)
        );
    }
}
