//! The volatility cone: what each window's volatility has been, and where it is now.
//!
//! Source: Burghardt and Lane (1990), How to tell if options are cheap, Journal of Portfolio Management 16(2).

use super::rolling::{Window, rolling_volatility};
use crate::domain::Order;

/// Windows of the cone, in months.
pub const CONE_MONTHS: [u32; 6] = [3, 6, 12, 24, 36, 60];

/// Volatilities needed before percentiles say anything.
const LEAST: usize = 24;

/// One window's history.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConeSlice {
    /// How far the window looks back.
    pub months: u32,
    /// The lowest, the percentiles 10, 25, 50, 75 and 90, and the highest volatility; fractions a year.
    pub levels: [f64; 7],
    /// The newest one; none when the series ends in a gap.
    pub now: Option<f64>,
}

/// The cone of a monthly series of log returns; windows with fewer than 24 volatilities are left out.
#[must_use]
pub fn cone(returns: &[Option<f64>]) -> Vec<ConeSlice> {
    let slice = |months: u32| {
        let window = Window::of_months(months, crate::domain::Frequency::Monthly)?;
        let volatilities = rolling_volatility(returns, window);
        let now = volatilities.last().copied().flatten();
        let mut sorted: Vec<f64> = volatilities.into_iter().flatten().collect();
        if sorted.len() < LEAST {
            return None;
        }
        sorted.order_by(f64::total_cmp);
        let levels = [0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0].map(|share| quantile(&sorted, share));
        Some(ConeSlice { months, levels, now })
    };
    CONE_MONTHS.into_iter().filter_map(slice).collect()
}

/// The value below which `share` of the sorted numbers lie, between neighbours in proportion (type 7 of Hyndman and
/// Fan 1996, as spreadsheets do); 0 of none.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share.clamp(0.0, 1.0) * sorted.len().saturating_sub(1) as f64;
    let (below, part) = (place.floor(), place.fract());
    let at = |index: usize| sorted.get(index).or(sorted.last()).copied().unwrap_or(0.0);
    let low = at(below as usize);
    low + (at(below as usize + 1) - low) * part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_neighbours_in_proportion() {
        let sorted = [1.0, 2.0, 4.0, 8.0];
        assert_eq!([0.0, 0.5, 1.0].map(|share| quantile(&sorted, share)), [1.0, 3.0, 8.0]);
        // Place .25 * 3 = .75: 1 + .75.
        assert_eq!(quantile(&sorted, 0.25), 1.75);
        assert_eq!(quantile(&[], 0.5), 0.0);
    }

    #[test]
    fn short_windows_spread_wider_than_long_ones() {
        let returns: Vec<_> = (0..240).map(|at| Some(f64::from(at * 7919 % 101) / 500.0 - 0.1)).collect();
        let cone = cone(&returns);
        assert_eq!(cone.iter().map(|slice| slice.months).collect::<Vec<_>>(), CONE_MONTHS);
        let spread = |slice: &ConeSlice| slice.levels[6] - slice.levels[0];
        assert!(cone.windows(2).all(|pair| spread(&pair[0]) > spread(&pair[1])));
        for slice in &cone {
            assert!(slice.levels.windows(2).all(|pair| pair[0] <= pair[1]));
            let now = slice.now.unwrap();
            assert!((slice.levels[0]..=slice.levels[6]).contains(&now));
        }
    }

    #[test]
    fn a_short_series_has_only_the_windows_it_fills_often_enough() {
        let returns = vec![Some(0.01); 30];
        let months: Vec<u32> = cone(&returns).iter().map(|slice| slice.months).collect();
        assert_eq!(months, [3, 6]);
        assert_eq!(cone(&[]), []);
    }
}
