//! Exponentially weighted volatility: recent returns weigh more.

use crate::domain::Frequency;

/// How much of yesterday's variance is kept, above 0 and below 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lambda(f64);

impl Lambda {
    /// .97 for monthly series (RiskMetrics). RiskMetrics has no annual value; .97^12 = .694 is used,
    /// which forgets as much in a year as the monthly value does.
    #[must_use]
    pub fn of(frequency: Frequency) -> Self {
        match frequency {
            Frequency::Monthly => Self(0.97),
            Frequency::Annual => Self(0.97_f64.powi(12)),
        }
    }

    /// A chosen value; none unless it lies between 0 and 1.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        (value > 0.0 && value < 1.0).then_some(Self(value))
    }

    /// The value.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// `v_t = lambda v_(t-1) + (1 - lambda) r_t^2`.
    #[must_use]
    pub fn next(self, variance: f64, r: f64) -> f64 {
        self.0 * variance + (1.0 - self.0) * r * r
    }
}

/// `v_t = lambda v_(t-1) + (1 - lambda) r_t^2`, seeded with the first return squared; the variance of one
/// step, one value per observation. A gap has none, and the next return carries on from before it.
#[must_use]
pub fn ewma_variance(returns: &[Option<f64>], lambda: Lambda) -> Vec<Option<f64>> {
    let mut variance: Option<f64> = None;
    returns
        .iter()
        .map(|r| {
            let r = (*r)?;
            let next = variance.map_or(r * r, |before| lambda.next(before, r));
            variance = Some(next);
            variance
        })
        .collect()
}

/// `sqrt(v_t * observations a year)` with [`Lambda::of`] the frequency: a fraction per year, 0 or more.
#[must_use]
pub fn ewma_volatility(returns: &[Option<f64>], frequency: Frequency) -> Vec<Option<f64>> {
    let per_year = f64::from(frequency.per_year());
    let annual = |variance: Option<f64>| variance.map(|v| (v * per_year).sqrt());
    ewma_variance(returns, Lambda::of(frequency)).into_iter().map(annual).collect()
}

#[cfg(test)]
mod tests {
    use super::super::log_returns;
    use super::*;

    #[test]
    fn hulls_example_gives_the_printed_variance() {
        // Hull, Options, Futures and Other Derivatives: 1 % a day, a move of 2 %.
        let next = Lambda::new(0.9).unwrap().next(0.01 * 0.01, 0.02);
        assert!((next - 0.000_13).abs() < 1e-15);
    }

    #[test]
    fn six_prices_give_the_worked_variance() {
        let returns = log_returns(&[100.0, 110.0, 99.0, 105.0, 95.0, 120.0].map(Some));
        let last = ewma_variance(&returns, Lambda::of(Frequency::Monthly)).last().copied().flatten().unwrap();
        // METHODS prints .0103724600, which is right to eight decimals; ten are .0103724604.
        assert!((last - 0.010_372_460_4).abs() < 5e-11, "{last}");
    }

    #[test]
    fn a_gap_has_no_value_and_keeps_the_memory() {
        let with_gap = ewma_variance(&[None, Some(0.1), None, Some(0.2)], Lambda(0.9));
        let without = ewma_variance(&[None, Some(0.1), Some(0.2)], Lambda(0.9));
        assert_eq!((with_gap[2], with_gap[3]), (None, without[2]));
    }
}
