//! How monthly returns are spread, and which months were the worst.

use super::cone::quantile;
use crate::domain::Order;

/// Returns needed before a spread is drawn.
const LEAST: usize = 12;

/// Months named as the worst.
const WORST: usize = 5;

/// Returns counted in bins of equal width.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// Width of a bin, as a log return.
    pub width: f64,
    /// Lower edge of the first bin: a whole multiple of the width.
    pub start: f64,
    /// Returns in each bin: edge <= r < edge + width.
    pub counts: Vec<u32>,
    /// How many returns.
    pub observations: usize,
    /// Their mean.
    pub mean: f64,
    /// Half of the returns lie below it.
    pub median: f64,
    /// The lowest, lowest first: place of the observation and its return.
    pub worst: Vec<(usize, f64)>,
    /// The highest.
    pub best: Option<(usize, f64)>,
}

/// Counts the returns; none with fewer than twelve.
///
/// The width is that of Freedman and Diaconis (1981), `2 IQR / n^(1/3)`, rounded to 1, 2 or 5 times a power of ten;
/// where half of the returns are nothing, as of a frozen price, a hundredth of the range.
#[must_use]
pub fn distribution(returns: &[Option<f64>]) -> Option<Distribution> {
    let mut dated: Vec<(usize, f64)> =
        returns.iter().enumerate().filter_map(|(at, r)| r.map(|r| (at, r))).collect();
    if dated.len() < LEAST {
        return None;
    }
    dated.order_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let sorted: Vec<f64> = dated.iter().map(|entry| entry.1).collect();
    let (low, high) = (*sorted.first()?, *sorted.last()?);
    let spread = quantile(&sorted, 0.75) - quantile(&sorted, 0.25);
    let ideal = 2.0 * spread / (sorted.len() as f64).cbrt();
    let width = nice(ideal.max((high - low) / 100.0).max(1e-4));
    let start = (low / width).floor();
    let bins = ((high / width).floor() - start) as usize + 1;
    let mut counts = vec![0; bins];
    for r in &sorted {
        if let Some(count) = counts.get_mut(((r / width).floor() - start) as usize) {
            *count += 1;
        }
    }
    Some(Distribution {
        width,
        start: start * width,
        counts,
        observations: sorted.len(),
        mean: sorted.iter().sum::<f64>() / sorted.len() as f64,
        median: quantile(&sorted, 0.5),
        worst: dated.iter().take(WORST).copied().collect(),
        best: dated.last().copied(),
    })
}

/// 1, 2 or 5 times a power of ten, at or above a width.
fn nice(width: f64) -> f64 {
    let power = 10_f64.powf(width.log10().floor());
    let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| factor * power >= width * 0.999_999);
    factor.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_return_is_in_its_bin_and_the_worst_months_come_first() {
        let returns: Vec<Option<f64>> =
            (0..40).map(|at| (at != 3).then(|| f64::from(at * 13 % 40 - 20) / 100.0)).collect();
        let found = distribution(&returns).unwrap();
        assert_eq!(found.observations, 39);
        assert_eq!(found.counts.iter().sum::<u32>(), 39);
        // 0 * 13 % 40 = 0, the lowest; the next lowest, 1, is 37 * 13 % 40.
        assert_eq!(found.worst[0], (0, -0.2));
        assert_eq!(found.worst[1], (37, -0.19));
        // 19 would be that of the gap: 3 * 13 % 40 = 39.
        assert_eq!(found.best.map(|best| best.1), Some(0.18));
        for (at, count) in found.counts.iter().enumerate() {
            let low = found.start + found.width * at as f64;
            let inside = |r: &&f64| **r >= low - 1e-12 && **r < low + found.width - 1e-12;
            let by_hand = returns.iter().flatten().filter(inside).count();
            assert_eq!(*count as usize, by_hand, "bin from {low}");
        }
    }

    #[test]
    fn widths_are_round() {
        assert_eq!(
            [0.013, 0.02, 0.021, 0.06].map(|width| (nice(width) * 1e6).round() / 1e6),
            [0.02, 0.02, 0.05, 0.1]
        );
        assert_eq!(distribution(&[Some(0.1); 11]), None);
    }
}
