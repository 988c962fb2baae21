//! How much a price moves: returns, rolling and weighted volatility, drawdown, regime.
//!
//! Stretches in which a list price stood still, whose calm is an artefact, are found by
//! [`crate::domain::PriceSeries::frozen_stretches`].
//!
//! Every function takes or gives one value per observation of the series, so that index `i` is the month
//! [`crate::domain::PriceSeries::month_at`] of `i` throughout. Sources: METHODS 4; RiskMetrics Technical
//! Document (J.P. Morgan 1996) for the weighted form.

mod cone;
mod distribution;
mod drawdown;
mod ewma;
mod regime;
mod rolling;

pub use cone::{CONE_MONTHS, ConeSlice, cone, quantile};
pub use distribution::{Distribution, distribution};
pub use drawdown::{Drawdown, drawdowns, falls_from_peak, max_drawdown};
pub use ewma::{Lambda, ewma_variance, ewma_volatility};
pub use regime::{MIN_HISTORY, REGIME_WINDOW_MONTHS, Reading, regime, regimes};
pub use rolling::{Window, rolling_downside, rolling_volatility};

/// `r_t = ln(P_t / P_(t-1))`, one per observation; none for the first and beside a gap.
///
/// A gap breaks the chain on purpose: a return over two steps is not a return of one.
#[must_use]
pub fn log_returns(prices: &[Option<f64>]) -> Vec<Option<f64>> {
    let steps = prices.windows(2).map(|pair| match *pair {
        [Some(before), Some(now)] => Some((now / before).ln()),
        _ => None,
    });
    std::iter::once(None).chain(steps).take(prices.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_return_needs_both_neighbours() {
        let returns = log_returns(&[Some(1.0), Some(2.0), None, Some(2.0), Some(1.0)]);
        let ln2 = std::f64::consts::LN_2;
        assert_eq!(returns, [None, Some(ln2), None, None, Some(-ln2)]);
        assert_eq!(log_returns(&[]), []);
    }
}
