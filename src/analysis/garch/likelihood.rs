//! The log-likelihood of the model and its gradient, in one pass over the returns.

use super::Parameters;

pub(super) const PARAMETERS: usize = 4;

/// Residuals that the backcast weighs, and how fast its weights fall: the values of Python's `arch`.
const BACKCAST_RETURNS: usize = 75;
const BACKCAST_DECAY: f64 = 0.94;

/// Variances multiplied before one logarithm is taken of them: logarithms are most of the time. Sixteen numbers
/// between 1e-19 and 1e19 stay inside what a double holds.
const BATCH: usize = 16;

/// Returns with what does not depend on the parameters.
pub(super) struct Likelihood<'a> {
    returns: &'a [f64],
    backcast: f64,
    mean: f64,
}

/// A value of the log-likelihood with its slope in mu, omega, alpha and beta.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slope {
    pub(super) value: f64,
    pub(super) gradient: [f64; PARAMETERS],
}

impl<'a> Likelihood<'a> {
    /// The backcast is `sum of w_i (r_i - mean)^2` over the first 75 returns, `w_i` proportional to `.94^i`.
    pub(super) fn new(returns: &'a [f64]) -> Self {
        let mean = returns.iter().sum::<f64>() / returns.len().max(1) as f64;
        let weights = || std::iter::successors(Some(1.0), |weight| Some(weight * BACKCAST_DECAY));
        let first = returns.iter().take(BACKCAST_RETURNS);
        let (sum, total) = first.zip(weights()).fold((0.0, 0.0), |(sum, total), (r, weight)| {
            (sum + weight * (r - mean).powi(2), total + weight)
        });
        Self { returns, backcast: if total > 0.0 { sum / total } else { 0.0 }, mean }
    }

    /// How many returns there are.
    pub(super) fn count(&self) -> f64 {
        self.returns.len() as f64
    }

    pub(super) const fn mean(&self) -> f64 {
        self.mean
    }

    /// Mean squared deviation of the returns.
    pub(super) fn sample_variance(&self) -> f64 {
        self.returns.iter().map(|r| (r - self.mean).powi(2)).sum::<f64>() / self.count()
    }

    /// `-1/2 sum of (ln 2 pi + ln v_t + e_t^2 / v_t)` and its gradient.
    pub(super) fn slope(&self, parameters: &Parameters) -> Slope {
        let mut gradient = [0.0; PARAMETERS];
        let (mut logarithms, mut squares, mut product, mut in_product) = (0.0, 0.0, 1.0_f64, 0);
        self.walk(parameters, |step| {
            let inverse = 1.0 / step.variance;
            let standardised = step.surprise * step.surprise * inverse;
            squares += standardised;
            product *= step.variance;
            in_product += 1;
            if in_product == BATCH {
                logarithms += product.ln();
                (product, in_product) = (1.0, 0);
            }
            let factor = 0.5 * (standardised - 1.0) * inverse;
            for (sum, slope) in gradient.iter_mut().zip(step.slopes) {
                *sum += factor * slope;
            }
            let [mu, ..] = &mut gradient;
            *mu += step.surprise * inverse;
        });
        logarithms += product.ln();
        let constant = self.count() * (2.0 * std::f64::consts::PI).ln();
        Slope { value: -0.5 * (constant + logarithms + squares), gradient }
    }

    /// The slope of each return's own part, for the standard errors.
    pub(super) fn scores(&self, parameters: &Parameters) -> Vec<[f64; PARAMETERS]> {
        let mut scores = Vec::with_capacity(self.returns.len());
        self.walk(parameters, |step| {
            let inverse = 1.0 / step.variance;
            let factor = 0.5 * (step.surprise * step.surprise * inverse - 1.0) * inverse;
            let mut score = step.slopes.map(|slope| factor * slope);
            let [mu, ..] = &mut score;
            *mu += step.surprise * inverse;
            scores.push(score);
        });
        scores
    }

    /// The variance of each return.
    pub(super) fn variances(&self, parameters: &Parameters) -> Vec<f64> {
        let mut variances = Vec::with_capacity(self.returns.len());
        self.walk(parameters, |step| variances.push(step.variance));
        variances
    }

    /// The variance of the step after the last.
    pub(super) fn next_variance(&self, parameters: &Parameters, variances: &[f64]) -> f64 {
        let surprise = self.returns.last().map_or(0.0, |r| r - parameters.mu);
        let last = variances.last().copied().unwrap_or(self.backcast);
        parameters.omega + parameters.alpha * surprise * surprise + parameters.beta * last
    }

    /// `v_t` and its slopes, return by return.
    fn walk(&self, parameters: &Parameters, mut each: impl FnMut(&Step)) {
        let Parameters { mu, omega, alpha, beta } = *parameters;
        let mut square = self.backcast;
        let mut previous = self.backcast;
        let mut slopes = [0.0; PARAMETERS];
        let mut surprise_before = 0.0;
        for r in self.returns {
            let [by_mu, by_omega, by_alpha, by_beta] = slopes;
            slopes = [
                -2.0 * alpha * surprise_before + beta * by_mu,
                1.0 + beta * by_omega,
                square + beta * by_alpha,
                previous + beta * by_beta,
            ];
            let variance = omega + alpha * square + beta * previous;
            let surprise = r - mu;
            each(&Step { variance, surprise, slopes });
            (square, previous, surprise_before) = (surprise * surprise, variance, surprise);
        }
    }
}

struct Step {
    variance: f64,
    surprise: f64,
    /// `d v_t` by mu, omega, alpha and beta.
    slopes: [f64; PARAMETERS],
}

#[cfg(test)]
mod tests {
    use super::*;

    const RETURNS: [f64; 6] = [1.0, -2.0, 0.5, 3.0, -1.5, 0.2];

    #[test]
    fn two_returns_give_the_worked_likelihood() {
        // Mean 0, backcast (4 + .94 * 4) / 1.94 = 4; v_1 = 1 + .1 * 4 + .8 * 4 = 4.6, v_2 = 1 + .4 + 3.68 = 5.08.
        let returns = [2.0, -2.0];
        let likelihood = Likelihood::new(&returns);
        let parameters = Parameters { mu: 0.0, omega: 1.0, alpha: 0.1, beta: 0.8 };
        assert_eq!(likelihood.variances(&parameters), [4.6, 5.08]);
        let by_hand = -0.5 * (2.0 * 1.837_877_066 + 4.6_f64.ln() + 5.08_f64.ln() + 4.0 / 4.6 + 4.0 / 5.08);
        assert!((likelihood.slope(&parameters).value - by_hand).abs() < 1e-9);
        // v_3 = 1 + .1 * 4 + .8 * 5.08.
        assert!((likelihood.next_variance(&parameters, &[4.6, 5.08]) - 5.464).abs() < 1e-12);
    }

    #[test]
    fn the_gradient_is_that_of_small_differences() {
        let likelihood = Likelihood::new(&RETURNS);
        let at = [0.1, 0.6, 0.2, 0.5];
        let slope = likelihood.slope(&Parameters::from_array(at));
        for place in 0..PARAMETERS {
            let value = |change: f64| {
                let mut moved = at;
                moved[place] += change;
                likelihood.slope(&Parameters::from_array(moved)).value
            };
            let difference = (value(1e-6) - value(-1e-6)) / 2e-6;
            assert!((slope.gradient[place] - difference).abs() < 1e-7, "{place}: {difference}");
        }
        let total = likelihood.scores(&Parameters::from_array(at)).iter().map(|score| score[2]).sum::<f64>();
        assert!((total - slope.gradient[2]).abs() < 1e-12);
    }

    #[test]
    fn many_returns_in_batches_give_the_sum_of_their_logarithms() {
        let returns: Vec<f64> = (0..50).map(|at| f64::from(at % 7) - 3.0).collect();
        let likelihood = Likelihood::new(&returns);
        let parameters = Parameters { mu: 0.1, omega: 0.6, alpha: 0.2, beta: 0.5 };
        let each = likelihood.variances(&parameters).into_iter().zip(&returns).map(|(variance, r)| {
            let surprise: f64 = r - 0.1;
            (2.0 * std::f64::consts::PI).ln() + variance.ln() + surprise * surprise / variance
        });
        assert!((likelihood.slope(&parameters).value + 0.5 * each.sum::<f64>()).abs() < 1e-10);
    }
}
