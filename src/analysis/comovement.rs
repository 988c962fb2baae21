//! Which prices move together: correlation of returns on shared months, over time, and in groups.

use crate::domain::{Month, Order, PriceSeries};

use super::clustering::like_beside_like;
use super::volatility::{log_returns, quantile};

/// Shared months needed before a correlation is given.
pub const MIN_SHARED: usize = 24;

/// The log returns of a series, by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Returns {
    start: u32,
    values: Vec<Option<f64>>,
}

/// A correlation with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// Pearson's coefficient, -1 to 1.
    pub value: f64,
    /// Months in which both series have a return.
    pub months: usize,
}

impl Returns {
    /// The returns of a monthly series that fall into `range`; all of them without one.
    #[must_use]
    pub fn of(series: &PriceSeries, range: Option<(Month, Month)>) -> Self {
        let start = series.start().ordinal();
        let is_inside = |at: usize| range.is_none_or(|(from, to)| (from..=to).contains(&series.month_at(at)));
        let values = log_returns(series.values());
        let values = values.into_iter().enumerate().map(|(at, r)| r.filter(|_| is_inside(at)));
        Self { start, values: values.collect() }
    }

    /// The return of a month.
    #[must_use]
    pub fn at(&self, month: Month) -> Option<f64> {
        let place = month.ordinal().checked_sub(self.start)?;
        self.values.get(place as usize).copied().flatten()
    }

    /// First and last month that may have a return.
    fn span(&self) -> (u32, u32) {
        (self.start, self.start + u32::try_from(self.values.len()).unwrap_or(0))
    }
}

/// Pairs of returns in the months both have, with the month.
fn shared(a: &Returns, b: &Returns) -> Vec<(Month, f64, f64)> {
    let (first, last) = (a.span().0.max(b.span().0), a.span().1.min(b.span().1));
    let months = (first..last.max(first)).map(Month::from_ordinal);
    months.filter_map(|month| Some((month, a.at(month)?, b.at(month)?))).collect()
}

/// Pearson's correlation of the returns on the months both have; none with fewer than 24 of them or when one did
/// not move.
#[must_use]
pub fn correlation(a: &Returns, b: &Returns) -> Option<Correlation> {
    let pairs = shared(a, b);
    let value = pearson(pairs.iter().map(|(_, a, b)| (*a, *b)))?;
    (pairs.len() >= MIN_SHARED).then_some(Correlation { value, months: pairs.len() })
}

fn pearson(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let count = pairs.clone().count() as f64;
    let (sum_a, sum_b) = pairs.clone().fold((0.0, 0.0), |(x, y), (a, b)| (x + a, y + b));
    let (mean_a, mean_b) = (sum_a / count, sum_b / count);
    let (mut product, mut square_a, mut square_b) = (0.0, 0.0, 0.0);
    for (a, b) in pairs {
        let (a, b) = (a - mean_a, b - mean_b);
        (product, square_a, square_b) = (product + a * b, square_a + a * a, square_b + b * b);
    }
    let scale = (square_a * square_b).sqrt();
    // A motionless price leaves dust of rounding here, which no return is as small as.
    (scale > 1e-15).then(|| (product / scale).clamp(-1.0, 1.0))
}

/// The correlation over the last `window` months up to each month, where both series have a return in all of them.
#[must_use]
pub fn rolling_correlation(a: &Returns, b: &Returns, window: usize) -> Vec<(Month, Option<f64>)> {
    let (first, last) = (a.span().0.max(b.span().0), a.span().1.min(b.span().1));
    let months = (first..last.max(first)).map(Month::from_ordinal);
    let pairs: Vec<(Month, Option<(f64, f64)>)> =
        months.map(|month| (month, a.at(month).zip(b.at(month)))).collect();
    let windows = pairs.windows(window.max(1)).filter_map(|full| {
        let (month, _) = *full.last()?;
        let whole: Option<Vec<(f64, f64)>> = full.iter().map(|(_, pair)| *pair).collect();
        Some((month, whole.and_then(|pairs| pearson(pairs.into_iter()))))
    });
    windows.collect()
}

/// Every series with every other: `matrix[i][j]`, the same on both sides of the diagonal, which is 1.
#[must_use]
pub fn matrix(series: &[Returns]) -> Vec<Vec<Option<Correlation>>> {
    let row = |a: &Returns| series.iter().map(|b| correlation(a, b)).collect();
    series.iter().map(row).collect()
}

/// An order in which series that move alike stand beside each other, by the distance `1 - r`. A pair without a
/// correlation counts as unrelated.
#[must_use]
pub fn clustered(matrix: &[Vec<Option<Correlation>>]) -> Vec<usize> {
    like_beside_like(matrix.len(), |a, b| {
        let found = matrix.get(a).and_then(|row| row.get(b)).copied().flatten();
        1.0 - found.map_or(0.0, |found| found.value)
    })
}

/// How many prices fell in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Breadth {
    /// Which month.
    pub month: Month,
    /// Places of the series that fell, the deepest fall first.
    pub fell: Vec<usize>,
    /// Series with a return in that month.
    pub of: usize,
    /// The median return.
    pub median: f64,
}

/// The months of a year in which at least `share` of the series fell, in the order of time; at least five series must
/// have a return.
#[must_use]
pub fn fell_together(series: &[Returns], year: u16, share: f64) -> Vec<Breadth> {
    let months = (1..=12).filter_map(|month| Month::new(year, month));
    let breadth = |month: Month| {
        let mut returns: Vec<(usize, f64)> =
            series.iter().enumerate().filter_map(|(at, each)| Some((at, each.at(month)?))).collect();
        returns.order_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        let sorted: Vec<f64> = returns.iter().map(|entry| entry.1).collect();
        let fell: Vec<usize> = returns.iter().filter(|entry| entry.1 < 0.0).map(|entry| entry.0).collect();
        let is_broad = returns.len() >= 5 && fell.len() as f64 >= share * returns.len() as f64;
        let median = quantile(&sorted, 0.5);
        is_broad.then_some(Breadth { month, fell, of: returns.len(), median })
    };
    months.filter_map(breadth).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Frequency;

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    fn returns(start: &str, values: &[f64]) -> Returns {
        Returns { start: month(start).ordinal(), values: values.iter().map(|r| Some(*r)).collect() }
    }

    #[test]
    fn four_pairs_give_the_worked_correlation() {
        // Deviations -1.5 -.5 .5 1.5 and -2 2 -1 1 of a mean 3: product 3 - 1 - .5 + 1.5 = 3, squares 5 and 10.
        let pairs = [(1.0, 1.0), (2.0, 5.0), (3.0, 2.0), (4.0, 4.0)];
        let found = pearson(pairs.into_iter()).unwrap();
        assert!((found - 3.0 / 50.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(pearson([(0.1, 1.0), (0.1, 2.0), (0.1, 3.0)].into_iter()), None);
    }

    #[test]
    fn only_shared_months_count_and_fewer_than_24_give_nothing() {
        let wave: Vec<f64> = (0..40).map(|at| f64::from(at * 7 % 11) - 5.0).collect();
        let a = returns("2000-01", &wave);
        let b = returns("2001-01", &wave[12..]);
        assert_eq!(correlation(&a, &b), Some(Correlation { value: 1.0, months: 28 }));
        assert_eq!(correlation(&a, &returns("2001-05", &wave[16..39])), None);
        assert_eq!(correlation(&a, &returns("2010-01", &wave)), None);
    }

    #[test]
    fn returns_stay_inside_their_range_and_beside_gaps_there_are_none() {
        let values = [1.0, 2.0, 4.0].map(Some).to_vec();
        let series = PriceSeries::new(month("2000-01"), Frequency::Monthly, values).unwrap();
        let all = Returns::of(&series, None);
        assert_eq!((all.at(month("2000-01")), all.at(month("2000-03"))), (None, Some(2.0_f64.ln())));
        let some = Returns::of(&series, Some((month("2000-01"), month("2000-02"))));
        assert_eq!((some.at(month("2000-02")), some.at(month("2000-03"))), (Some(2.0_f64.ln()), None));
    }

    #[test]
    fn a_rolling_correlation_needs_every_month_of_its_window() {
        let a = returns("2000-01", &[1.0, 2.0, 3.0, 2.0]);
        let mut b = returns("2000-01", &[1.0, 2.0, 3.0, 4.0]);
        let found = rolling_correlation(&a, &b, 3);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], (month("2000-03"), Some(1.0)));
        // 2 3 2 against 2 3 4: products cancel.
        assert!(found[1].1.unwrap().abs() < 1e-12);
        b.values[3] = None;
        assert_eq!(rolling_correlation(&a, &b, 3)[1].1, None);
    }

    #[test]
    fn series_that_move_alike_stand_beside_each_other() {
        let found = |value| Some(Correlation { value, months: 30 });
        let near = [[0, 2], [1, 3]];
        let cell = |a: usize, b: usize| {
            let is_near = near.iter().any(|pair| pair.contains(&a) && pair.contains(&b));
            found(if a == b {
                1.0
            } else if is_near {
                0.9
            } else {
                0.1
            })
        };
        let matrix: Vec<Vec<_>> = (0..4).map(|a| (0..4).map(|b| cell(a, b)).collect()).collect();
        let order = clustered(&matrix);
        let place = |series: usize| order.iter().position(|each| *each == series).unwrap();
        assert_eq!(order.len(), 4);
        assert!(place(0).abs_diff(place(2)) == 1 && place(1).abs_diff(place(3)) == 1, "{order:?}");
        assert_eq!(clustered(&[]), Vec::<usize>::new());
    }

    #[test]
    fn a_month_in_which_most_prices_fell_is_found_with_the_deepest_first() {
        let series = [-0.1, -0.3, -0.2, 0.1, -0.05].map(|r| returns("2008-10", &[r, 0.1]));
        let found = fell_together(&series, 2008, 0.75);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].month, &found[0].fell, found[0].of), (month("2008-10"), &vec![1, 2, 0, 4], 5));
        assert_eq!(found[0].median, -0.1);
        assert_eq!(fell_together(&series, 2008, 0.9), []);
        assert_eq!(fell_together(&series[..4], 2008, 0.5), [], "four series are too few");
    }
}
