//! Soft scores: one curve for every condition, so that thresholds are the only parameters.

/// How far a condition holds, 0 to 1; at its threshold .5.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Score(f64);

impl Score {
    /// Not at all.
    pub const NONE: Self = Self(0.0);

    /// `value / (value + threshold)`: 0 at 0, .5 at the threshold, towards 1 far above it. A share of
    /// 20 % against a threshold of 5 % gives .8. Values below zero count as zero.
    #[must_use]
    pub fn half_at(threshold: f64, value: f64) -> Self {
        let value = value.max(0.0);
        if value + threshold > 0.0 { Self(value / (value + threshold)) } else { Self::NONE }
    }

    /// `threshold / (value + threshold)`, the curve turned round: 1 at 0, .5 at the threshold, towards 0 far
    /// above it.
    #[must_use]
    pub fn half_below(threshold: f64, value: f64) -> Self {
        Self::half_at(value.max(0.0), threshold)
    }

    /// `X / (X + M)`: the same curve on X/M with threshold 1, so .5 where both are equal; 0 without
    /// either.
    #[must_use]
    pub fn balance(towards: f64, against: f64) -> Self {
        Self::half_at(against.max(0.0), towards)
    }

    /// Every condition must hold: the weakest decides.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0.min(other.0))
    }

    /// Either suffices: the strongest decides.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0.max(other.0))
    }

    /// The score, 0 to 1.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// Whether the thresholds are reached: .5 or more.
    #[must_use]
    pub fn is_met(self) -> bool {
        self.0 >= 0.5
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_threshold_gives_one_half() {
        assert_eq!(Score::half_at(0.05, 0.05).value(), 0.5);
        assert_eq!(Score::half_at(0.05, 0.0), Score::NONE);
        assert_eq!(Score::half_at(0.05, -1.0), Score::NONE);
        assert!((Score::half_at(0.05, 0.2).value() - 0.8).abs() < 1e-12);
        assert_eq!([0.0, 0.01].map(|share| Score::half_below(0.01, share).value()), [1.0, 0.5]);
    }

    #[test]
    fn equal_flows_balance_at_one_half() {
        assert_eq!(Score::balance(3.0, 3.0).value(), 0.5);
        assert_eq!(Score::balance(3.0, 0.0).value(), 1.0);
        assert_eq!(Score::balance(0.0, 0.0), Score::NONE);
    }
}
