//! From nominal to real prices: what a price would be in the money of one month.
//!
//! `real_t = nominal_t * CPI_base / CPI_t`, with the consumer price index of the United States, since the prices
//! are in US dollars. A month without an index has no real price; it is not filled in.

use crate::dataset::ConsumerPrices;
use crate::domain::{Frequency, Month, PriceSeries};

/// Months of a year whose index must be known before their mean stands for the year.
const LEAST_MONTHS: usize = 11;

/// The series in the money of `base`; none when `base` has no index or nothing is left.
///
/// An annual value is taken as the mean of its year and divided by the mean index of that year, for which eleven
/// of the twelve months must be known.
#[must_use]
pub fn deflated(series: &PriceSeries, prices: &ConsumerPrices, base: Month) -> Option<PriceSeries> {
    let at_base = prices.index(base)?;
    let index = |month: Month| match series.frequency() {
        Frequency::Monthly => prices.index(month),
        Frequency::Annual => mean_of_year(prices, month),
    };
    let real = |(at, value): (usize, &Option<f64>)| Some((*value)? * at_base / index(series.month_at(at))?);
    let values = series.values().iter().enumerate().map(real).collect();
    PriceSeries::new(series.start(), series.frequency(), values).ok()
}

fn mean_of_year(prices: &ConsumerPrices, january: Month) -> Option<f64> {
    let known: Vec<f64> = (0..12).filter_map(|month| prices.index(january.plus(month))).collect();
    (known.len() >= LEAST_MONTHS).then(|| known.iter().sum::<f64>() / known.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::SourceId;

    /// 100 in 2000, 110 in 2001, 120 in 2002; March 2001 was never published.
    fn sample() -> ConsumerPrices {
        let start = month("2000-01");
        let value = |at: u32| (at != 14).then(|| 100.0 + 10.0 * f64::from(at / 12));
        ConsumerPrices::new(SourceId("s".into()), start, (0..36).map(value).collect()).unwrap()
    }

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    #[test]
    fn a_price_is_carried_into_the_money_of_the_base_and_a_missing_index_leaves_a_gap() {
        let values = vec![Some(50.0), None, Some(55.0), Some(55.0)];
        let series = PriceSeries::new(month("2001-01"), Frequency::Monthly, values).unwrap();
        let real = deflated(&series, &sample(), month("2002-06")).unwrap();
        // 50 * 120 / 110.
        assert!((real.values()[0].unwrap() - 54.545_454_545).abs() < 1e-9);
        assert_eq!(real.values()[1..3], [None, None]);
        assert_eq!(real.values()[3], Some(60.0));
    }

    #[test]
    fn a_year_needs_eleven_months_of_the_index() {
        let values = vec![Some(10.0); 4];
        let series = PriceSeries::new(month("2000-01"), Frequency::Annual, values).unwrap();
        let real = deflated(&series, &sample(), month("2000-01")).unwrap();
        assert_eq!(real.values()[0], Some(10.0));
        assert!((real.values()[1].unwrap() - 10.0 / 1.1).abs() < 1e-12);
        assert_eq!(real.values().len(), 3, "2003 has no index");
        assert_eq!(deflated(&series, &sample(), month("2003-01")), None);
    }
}
