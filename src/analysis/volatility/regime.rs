//! Whether today's volatility is high for this series, measured against its own history.

use crate::domain::{Order, Regime};

/// The window whose volatility is ranked.
pub const REGIME_WINDOW_MONTHS: u32 = 12;

/// Volatilities needed before a rank means anything: five years of months.
pub const MIN_HISTORY: usize = 60;

/// A regime with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Which.
    pub regime: Regime,
    /// Mid-rank of the latest volatility in its history: `100 (below + equal / 2) / n`, 0 to 100.
    pub percentile: f64,
    /// How many volatilities the history holds.
    pub history: usize,
}

/// Ranks the last of `volatilities` among all of them (12-month rolling values of a monthly series).
///
/// None when the last one is absent or the history is shorter than [`MIN_HISTORY`]. An annual series has
/// no 12-month volatility, hence no regime.
#[must_use]
pub fn regime(volatilities: &[Option<f64>]) -> Option<Reading> {
    let latest = volatilities.last().copied().flatten()?;
    let (mut below, mut equal, mut history) = (0_u32, 0_u32, 0_u32);
    for value in volatilities.iter().flatten() {
        history += 1;
        below += u32::from(*value < latest);
        equal += u32::from(*value == latest);
    }
    let percentile = 100.0 * (f64::from(below) + f64::from(equal) / 2.0) / f64::from(history);
    let history = history as usize;
    (history >= MIN_HISTORY).then(|| Reading {
        regime: Regime::of_percentile(percentile),
        percentile,
        history,
    })
}

/// The regime of every month, each ranked in the whole history, later months included: with hindsight, for
/// shading the past. All none when the history is shorter than [`MIN_HISTORY`].
#[must_use]
pub fn regimes(volatilities: &[Option<f64>]) -> Vec<Option<Regime>> {
    let mut sorted: Vec<f64> = volatilities.iter().flatten().copied().collect();
    if sorted.len() < MIN_HISTORY {
        return vec![None; volatilities.len()];
    }
    sorted.order_by(f64::total_cmp);
    let of = |value: f64| {
        let below = sorted.partition_point(|other| *other < value);
        let up_to = sorted.partition_point(|other| *other <= value);
        Regime::of_percentile(50.0 * (below + up_to) as f64 / sorted.len() as f64)
    };
    volatilities.iter().map(|value| value.map(of)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_is_stressed_and_the_lowest_calm() {
        let rising: Vec<_> = (0..100).map(|i| Some(f64::from(i))).collect();
        let falling: Vec<_> = rising.iter().rev().copied().collect();
        let found = regime(&rising).unwrap();
        assert_eq!((found.regime, found.percentile, found.history), (Regime::Stressed, 99.5, 100));
        assert_eq!(regime(&falling).unwrap().regime, Regime::Calm);
    }

    #[test]
    fn borders_belong_to_the_calmer_side_above_the_first() {
        let of = |p| Regime::of_percentile(p);
        assert_eq!([of(32.9), of(33.0)], [Regime::Calm, Regime::Normal]);
        assert_eq!([of(67.0), of(90.0)], [Regime::Normal, Regime::Elevated]);
        assert_eq!([of(67.1), of(90.1)], [Regime::Elevated, Regime::Stressed]);
    }

    #[test]
    fn a_short_history_or_a_missing_end_has_no_regime() {
        assert_eq!(regime(&[Some(1.0); MIN_HISTORY - 1]), None);
        assert_eq!(regime(&[]), None);
        let mut ends_in_a_gap = vec![Some(1.0); 100];
        ends_in_a_gap.push(None);
        assert_eq!(regime(&ends_in_a_gap), None);
    }

    #[test]
    fn the_last_month_has_the_same_regime_in_both_views() {
        let values: Vec<_> = (0..100).map(|at| (at != 7).then(|| f64::from(at * 37 % 100))).collect();
        let all = regimes(&values);
        assert_eq!(all.last().copied().flatten(), regime(&values).map(|reading| reading.regime));
        assert_eq!(all[7], None);
        // 0 is the lowest value, 99 the highest (27 * 37 = 999).
        assert_eq!((all[0], all[27]), (Some(Regime::Calm), Some(Regime::Stressed)));
        assert_eq!(regimes(&values[..50]), vec![None; 50]);
    }
}
