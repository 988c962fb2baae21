//! Standard deviation over a moving window, the whole history in one pass.

use crate::domain::Frequency;

/// How far a moving window looks back: a whole number of returns, two or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    returns: usize,
    frequency: Frequency,
}

impl Window {
    /// `months` of a series of this frequency: `months` returns of a monthly one, `months / 12` of an
    /// annual one. None unless that is a whole number of at least two, which a deviation needs.
    #[must_use]
    pub fn of_months(months: u32, frequency: Frequency) -> Option<Self> {
        let step = frequency.step_months();
        let returns = usize::try_from(months / step).ok()?;
        (months.is_multiple_of(step) && returns >= 2).then_some(Self { returns, frequency })
    }

    /// Returns in the window; the prices are one more.
    #[must_use]
    pub const fn returns(self) -> usize {
        self.returns
    }

    /// `sqrt(observations a year)`: from one step to one year.
    fn annual_factor(self) -> f64 {
        f64::from(self.frequency.per_year()).sqrt()
    }
}

/// `sd(r, n - 1) * sqrt(observations a year)` over the last `window` returns, one value per observation;
/// a fraction per year, 0 or more. None until the window is full and while it spans a gap.
///
/// Takes time in proportion to the series, whatever the window. Sums are kept as mean and squared
/// deviation and only ever merged (Chan, Golub, LeVeque 1983), never subtracted, so nothing drifts and
/// the variance cannot fall below zero.
#[must_use]
pub fn rolling_volatility(returns: &[Option<f64>], window: Window) -> Vec<Option<f64>> {
    let factor = window.annual_factor();
    by_run(returns, window.returns, |run, emit| {
        rolling_moments(run, window.returns, |index, moments| emit(index, moments.deviation() * factor));
    })
}

/// `sqrt(mean of min(r, 0)^2) * sqrt(observations a year)` over the last `window` returns: the deviation
/// of the falls alone, against a target of zero and over all returns of the window (Sortino and van der
/// Meer 1991). A fraction per year, 0 or more; none as for [`rolling_volatility`].
#[must_use]
pub fn rolling_downside(returns: &[Option<f64>], window: Window) -> Vec<Option<f64>> {
    let factor = window.annual_factor();
    by_run(returns, window.returns, |run, emit| {
        let falls: Vec<f64> = run.iter().map(|r| r.min(0.0).powi(2)).collect();
        rolling_moments(&falls, window.returns, |index, moments| emit(index, moments.mean.sqrt() * factor));
    })
}

/// Applies `measure` to every unbroken run of returns that fills a window, and puts what it emits back
/// in place; a gap leaves nothing on either side of it.
fn by_run(
    returns: &[Option<f64>],
    width: usize,
    measure: impl Fn(&[f64], &mut dyn FnMut(usize, f64)),
) -> Vec<Option<f64>> {
    let mut out = vec![None; returns.len()];
    let mut start = 0;
    for run in returns.split(Option::is_none) {
        if run.len() >= width {
            let values: Vec<f64> = run.iter().copied().flatten().collect();
            measure(&values, &mut |index, value| {
                if let Some(slot) = out.get_mut(start + index) {
                    *slot = Some(value);
                }
            });
        }
        start += run.len() + 1;
    }
    out
}

/// Count, mean and sum of squared deviations of some numbers.
#[derive(Clone, Copy, Debug, Default)]
struct Moments {
    count: f64,
    mean: f64,
    squares: f64,
}

impl Moments {
    fn single(value: f64) -> Self {
        Self { count: 1.0, mean: value, squares: 0.0 }
    }

    fn merged(self, other: Self) -> Self {
        let count = self.count + other.count;
        if count == 0.0 {
            return self;
        }
        let step = other.mean - self.mean;
        Self {
            count,
            mean: self.mean + step * (other.count / count),
            squares: self.squares + other.squares + step * step * (self.count * other.count / count),
        }
    }

    fn deviation(self) -> f64 {
        (self.squares / (self.count - 1.0)).sqrt()
    }
}

/// The moments of every full window, by its last index.
///
/// Values are cut into blocks of the window's width. A window is then the tail of one block and the head
/// of the next; tails are summed once per block, backwards, and heads as the window moves (van Herk 1992).
fn rolling_moments(values: &[f64], width: usize, mut emit: impl FnMut(usize, Moments)) {
    let mut tails: Vec<Moments> = Vec::new();
    for (block_index, block) in values.chunks(width).enumerate() {
        let mut head = Moments::default();
        for (offset, value) in block.iter().enumerate() {
            head = head.merged(Moments::single(*value));
            let index = block_index * width + offset;
            if offset + 1 == width {
                emit(index, head);
            } else if let Some(tail) = tails.get(offset + 1) {
                emit(index, tail.merged(head));
            }
        }
        tails = tails_of(block);
    }
}

/// At each offset, the moments of the block from there to its end.
fn tails_of(block: &[f64]) -> Vec<Moments> {
    let mut tails: Vec<Moments> = block
        .iter()
        .rev()
        .scan(Moments::default(), |sum, value| {
            *sum = Moments::single(*value).merged(*sum);
            Some(*sum)
        })
        .collect();
    tails.reverse();
    tails
}

#[cfg(test)]
mod tests {
    use super::super::log_returns;
    use super::*;

    const PRICES: [f64; 6] = [100.0, 110.0, 99.0, 105.0, 95.0, 120.0];

    fn returns() -> Vec<Option<f64>> {
        log_returns(&PRICES.map(Some))
    }

    #[test]
    fn six_prices_give_the_worked_volatility() {
        let window = Window::of_months(5, Frequency::Monthly).unwrap();
        let rolling = rolling_volatility(&returns(), window);
        assert_eq!(rolling.iter().flatten().count(), 1);
        let annual = rolling.last().copied().flatten().unwrap();
        assert!((annual - 0.494_746_724_4).abs() < 1e-10, "{annual}");
        assert!((annual / 12.0_f64.sqrt() - 0.142_821_077_3).abs() < 1e-10);
    }

    #[test]
    fn a_window_that_spans_a_gap_is_empty() {
        let mut prices: Vec<_> = (1..=12).map(|i| Some(f64::from(i))).collect();
        prices[5] = None;
        let window = Window::of_months(3, Frequency::Monthly).unwrap();
        let present: Vec<_> = rolling_volatility(&log_returns(&prices), window)
            .iter()
            .enumerate()
            .filter_map(|(index, value)| value.map(|_| index))
            .collect();
        assert_eq!(present, [3, 4, 9, 10, 11]);
    }

    #[test]
    fn a_window_counts_returns_in_the_steps_of_the_series() {
        assert_eq!(Window::of_months(60, Frequency::Monthly).unwrap().returns(), 60);
        assert_eq!(Window::of_months(60, Frequency::Annual).unwrap().returns(), 5);
        for months in [0, 1, 12, 30] {
            assert_eq!(Window::of_months(months, Frequency::Annual), None, "{months}");
        }
    }

    #[test]
    fn only_falls_count_in_the_downside() {
        let window = Window::of_months(2, Frequency::Monthly).unwrap();
        let downside = rolling_downside(&[None, Some(0.3), Some(0.1), Some(-0.2)], window);
        assert_eq!(downside[2], Some(0.0));
        let expected = (0.04_f64 / 2.0).sqrt() * 12.0_f64.sqrt();
        assert!((downside[3].unwrap() - expected).abs() < 1e-12);
    }
}
