//! What a price did in the year after an event against the year before. An association: many things happen in two
//! years, and nothing here says that the event caused any of it.

use crate::domain::{Frequency, Month, PriceSeries, Year};

use super::volatility::log_returns;

/// Months looked at on each side of the event's month, which belongs to neither.
pub const SPAN_MONTHS: u32 = 12;

/// The two years beside an event, month by month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Monthly {
    /// Mean price of the twelve months before.
    pub price_before: f64,
    /// Mean price of the twelve months after.
    pub price_after: f64,
    /// Annualised standard deviation of the twelve monthly log returns before.
    pub volatility_before: f64,
    /// The same of the twelve after.
    pub volatility_after: f64,
}

impl Monthly {
    /// The mean price after over that before, less 1.
    #[must_use]
    pub fn change(&self) -> f64 {
        self.price_after / self.price_before - 1.0
    }
}

/// The years beside an event: an annual series has no more to say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Annual {
    /// The year before.
    pub before: Option<f64>,
    /// The year of the event.
    pub during: Option<f64>,
    /// The year after.
    pub after: Option<f64>,
}

impl Annual {
    /// The year after over the year before, less 1.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        Some(self.after? / self.before? - 1.0)
    }
}

/// What can be said of an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Study {
    /// From a monthly series with both years complete.
    Monthly(Monthly),
    /// The series does not hold twelve months on both sides: how many there are after.
    Incomplete {
        /// Months with a price after the event, at most twelve.
        after: u32,
    },
    /// From an annual series.
    Annual(Annual),
}

/// The study of one series around a month.
#[must_use]
pub fn study(series: &PriceSeries, event: Month) -> Study {
    match series.frequency() {
        Frequency::Monthly => monthly(series, event),
        Frequency::Annual => Study::Annual(annual(series, Year(event.year()))),
    }
}

fn monthly(series: &PriceSeries, event: Month) -> Study {
    let before: Option<Vec<f64>> = (1..=SPAN_MONTHS)
        .rev()
        .map(|months| series.at(Month::from_ordinal(event.ordinal().checked_sub(months)?)))
        .collect();
    let after: Vec<f64> = (1..=SPAN_MONTHS).map_while(|months| series.at(event.plus(months))).collect();
    let months_after = u32::try_from(after.len()).unwrap_or(0);
    let found = || {
        let before = before.filter(|_| months_after == SPAN_MONTHS)?;
        Some(Monthly {
            price_before: mean(&before),
            price_after: mean(&after),
            volatility_before: deviation_of_returns(series, event.ordinal().checked_sub(SPAN_MONTHS)?)?,
            volatility_after: deviation_of_returns(series, event.ordinal() + 1)?,
        })
    };
    found().map_or(Study::Incomplete { after: months_after }, Study::Monthly)
}

/// Of the twelve returns of the months from `first` on.
fn deviation_of_returns(series: &PriceSeries, first: u32) -> Option<f64> {
    let from = first.checked_sub(1)?;
    let prices: Vec<Option<f64>> =
        (from..=from + SPAN_MONTHS).map(|month| series.at(Month::from_ordinal(month))).collect();
    let returns: Option<Vec<f64>> = log_returns(&prices).into_iter().skip(1).collect();
    let returns = returns?;
    let middle = mean(&returns);
    let squares: f64 = returns.iter().map(|r| (r - middle).powi(2)).sum();
    Some((squares / (returns.len() as f64 - 1.0) * 12.0).sqrt())
}

fn annual(series: &PriceSeries, year: Year) -> Annual {
    let value = |year: u16| Month::new(year, 1).and_then(|january| series.at(january));
    Annual { before: value(year.0.saturating_sub(1)), during: value(year.0), after: value(year.0 + 1) }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    #[test]
    fn the_year_after_is_set_against_the_year_before() {
        // 100 and 110 in turn until the event in January 2020, then 200 throughout.
        let before = (0..24).map(|at| Some(if at % 2 == 0 { 100.0 } else { 110.0 }));
        let values = before.chain(vec![Some(200.0); 13]).collect();
        let series = PriceSeries::new(month("2018-01"), Frequency::Monthly, values).unwrap();
        let Study::Monthly(found) = study(&series, month("2020-01")) else {
            unreachable!("both years are there")
        };
        assert_eq!((found.price_before, found.price_after), (105.0, 200.0));
        assert!((found.change() - (200.0 / 105.0 - 1.0)).abs() < 1e-12);
        // Twelve returns of +-ln 1.1, mean 0: sd = ln 1.1 sqrt(12/11), times sqrt 12.
        let by_hand = 1.1_f64.ln() * (12.0_f64 / 11.0).sqrt() * 12.0_f64.sqrt();
        assert!((found.volatility_before - by_hand).abs() < 1e-12);
        assert_eq!(found.volatility_after, 0.0);
    }

    #[test]
    fn a_recent_event_is_incomplete_and_says_how_many_months_there_are() {
        let series = PriceSeries::new(month("2018-01"), Frequency::Monthly, vec![Some(1.0); 30]).unwrap();
        assert_eq!(study(&series, month("2020-01")), Study::Incomplete { after: 5 });
        assert_eq!(study(&series, month("2018-06")), Study::Incomplete { after: 12 });
    }

    #[test]
    fn an_annual_series_gives_the_years_around() {
        let values = [4.0, 5.0, 6.0].map(Some).to_vec();
        let series = PriceSeries::new(month("2022-01"), Frequency::Annual, values).unwrap();
        let Study::Annual(found) = study(&series, month("2023-07")) else { unreachable!("annual") };
        assert_eq!((found.before, found.during, found.after), (Some(4.0), Some(5.0), Some(6.0)));
        assert_eq!(found.change(), Some(0.5));
        let Study::Annual(last) = study(&series, month("2024-07")) else { unreachable!("annual") };
        assert_eq!((last.after, last.change()), (None, None));
    }
}
