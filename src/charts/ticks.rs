//! Places for axis labels: round numbers, steps of 1, 2, 5 on a logarithmic axis, months and years.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use crate::domain::Month;
use crate::text::NumberStyle;

/// Round numbers inside a range, at most `most`, in ascending order.
#[must_use]
pub fn linear(low: f64, high: f64, most: usize) -> Vec<f64> {
    // plotters asserts on these.
    if !(low.is_finite() && high.is_finite() && low < high) || most == 0 {
        return Vec::new();
    }
    RangedCoordf64::from(low..high).key_points(most)
}

/// 1, 2 and 5 times the powers of ten inside a range, or only the powers where those are too many;
/// round numbers where a range holds fewer than three of them.
#[must_use]
pub fn logarithmic(low: f64, high: f64, most: usize) -> Vec<f64> {
    if !(low > 0.0 && high.is_finite() && low < high) {
        return Vec::new();
    }
    let decades = low.log10().floor() as i32..=high.log10().ceil() as i32;
    let of = |factors: &[f64]| -> Vec<f64> {
        let all = decades.clone().flat_map(|decade| factors.iter().map(move |f| f * 10f64.powi(decade)));
        all.filter(|tick| (low..=high).contains(tick)).collect()
    };
    let fine = of(&[1.0, 2.0, 5.0]);
    if fine.len() < 3 {
        return linear(low, high, most);
    }
    if fine.len() <= most {
        return fine;
    }
    let coarse = of(&[1.0]);
    let every = coarse.len().div_ceil(most.max(1)).max(1);
    coarse.into_iter().step_by(every).collect()
}

/// Months a number of months apart, so that at most `most` lie between the two (both included).
#[must_use]
pub fn months(from: Month, to: Month, most: usize) -> (Vec<Month>, u32) {
    const STEPS: [u32; 10] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
    let span = to.ordinal().saturating_sub(from.ordinal());
    let fits = |step: &u32| (span / step + 1) as usize <= most.max(1);
    let step = STEPS.into_iter().find(fits).unwrap_or(1200);
    let first = from.ordinal().div_ceil(step) * step;
    ((first..=to.ordinal()).step_by(step as usize).map(Month::from_ordinal).collect(), step)
}

/// A style in which neighbouring ticks read as different numbers, and none longer than need be.
#[must_use]
pub fn style(ticks: &[f64]) -> NumberStyle {
    let steps = ticks.iter().zip(ticks.iter().skip(1)).map(|(low, high)| high - low);
    let step = steps.fold(f64::INFINITY, f64::min);
    let highest = ticks.iter().copied().fold(0.0, f64::max);
    match step {
        _ if highest >= 1e6 => NumberStyle::Compact,
        step if step < 1.0 => NumberStyle::Decimal(decimals(step)),
        _ => NumberStyle::Integer,
    }
}

/// The fewest decimals in which a step is whole: 2 for 0.25.
fn decimals(step: f64) -> u8 {
    let is_whole = |digits: &u8| {
        let scaled = step * 10f64.powi(i32::from(*digits));
        (scaled - scaled.round()).abs() < 1e-6 * scaled.max(1.0) && scaled >= 0.999
    };
    (1..6).find(is_whole).unwrap_or(6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_ascend() {
        assert_eq!(linear(0.0, 37.0, 5), [0.0, 10.0, 20.0, 30.0]);
        assert_eq!(logarithmic(8.0, 300.0, 6), [10.0, 20.0, 50.0, 100.0, 200.0]);
        assert_eq!(logarithmic(0.5, 2e6, 4), [1.0, 100.0, 1e4, 1e6]);
        for (low, high) in [(1.0, 1.4), (90.0, 230.0), (0.02, 0.9)] {
            assert!(logarithmic(low, high, 6).windows(2).all(|pair| pair[0] < pair[1]));
        }
        assert!(linear(1.0, 1.0, 5).is_empty() && logarithmic(0.0, 1.0, 5).is_empty());
    }

    #[test]
    fn months_step_by_quarters_years_and_decades() {
        let month = |text| Month::parse(text).unwrap();
        let ticks = |from, to| {
            let (ticks, step) = months(month(from), month(to), 8);
            (ticks.first().unwrap().to_string(), ticks.len(), step)
        };
        assert_eq!(ticks("1960-01", "2026-05"), ("1960-01".into(), 7, 120));
        assert_eq!(ticks("2019-04", "2024-12"), ("2020-01".into(), 5, 12));
        assert_eq!(ticks("2024-02", "2024-12"), ("2024-04".into(), 3, 3));
    }

    #[test]
    fn labels_have_as_many_decimals_as_the_step_needs() {
        assert_eq!(style(&[0.0, 0.25, 0.5]), NumberStyle::Decimal(2));
        assert_eq!(style(&[0.0, 20.0, 40.0]), NumberStyle::Integer);
        assert_eq!(style(&[0.0, 1e6, 2e6]), NumberStyle::Compact);
    }
}
