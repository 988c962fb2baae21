//! List prices that stand still: their calm is an artefact, so it is pointed out.

use crate::domain::Frequency;

/// Observations from `first` to `last` with the same value, for a year or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Index of the first observation.
    pub first: usize,
    /// Index of the last observation.
    pub last: usize,
}

impl Stretch {
    /// Whether it has at least one step in common with the last `steps` steps of `observations`.
    #[must_use]
    pub const fn reaches_last(&self, steps: usize, observations: usize) -> bool {
        self.last + steps >= observations
    }
}

/// Every stretch of at least twelve months without a move; a gap ends a stretch.
#[must_use]
pub fn frozen_stretches(prices: &[Option<f64>], frequency: Frequency) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut first = 0;
    for run in prices.chunk_by(|a, b| a.is_some() && a == b) {
        let last = first + run.len() - 1;
        let months = (last - first) * frequency.step_months() as usize;
        if months >= 12 {
            found.push(Stretch { first, last });
        }
        first = last + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_without_a_move_are_frozen_and_eleven_are_not() {
        let frozen = |months: usize| {
            let mut prices = vec![Some(2.0); months + 1];
            prices.insert(0, Some(1.0));
            prices.push(Some(3.0));
            frozen_stretches(&prices, Frequency::Monthly)
        };
        assert_eq!(frozen(11), []);
        assert_eq!(frozen(12), [Stretch { first: 1, last: 13 }]);
    }

    #[test]
    fn a_gap_is_not_a_price_that_stands_still() {
        assert_eq!(frozen_stretches(&[None; 30], Frequency::Monthly), []);
        let prices = [Some(1.0), Some(1.0), None, None];
        assert_eq!(frozen_stretches(&prices, Frequency::Annual), [Stretch { first: 0, last: 1 }]);
    }

    #[test]
    fn a_stretch_reaches_a_window_when_they_share_a_step() {
        let stretch = Stretch { first: 0, last: 13 };
        // Steps into observations 14 to 19 are the last six of twenty.
        assert!(!stretch.reaches_last(6, 20));
        assert!(stretch.reaches_last(7, 20));
    }
}
