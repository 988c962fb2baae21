//! GARCH(1,1): how volatile the next months are, given how the last ones went.
//!
//! Returns in percent, `r_t = mu + e_t`, `v_t = omega + alpha e_(t-1)^2 + beta v_(t-1)`, normal errors, by
//! maximum likelihood (Bollerslev 1986). The first variance starts from the backcast of Python's `arch`, so that
//! results can be compared; `tests/garch.rs` does. The search is argmin's.

mod forecast;
mod likelihood;
mod search;
mod standard_errors;

pub use forecast::{Band, HORIZON_MONTHS, band};

use likelihood::{Likelihood, PARAMETERS};

/// Returns needed before the four parameters mean anything: five years of months.
pub const MIN_RETURNS: usize = 60;

/// A persistence from here on is taken as 1: the data do not tell it from a volatility without a mean.
const ALMOST_ONE: f64 = 0.999_5;

/// The four parameters; variances in percent squared of one step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameters {
    /// Mean return, percent a step.
    pub mu: f64,
    /// Constant part of the variance, above 0.
    pub omega: f64,
    /// Weight of the last surprise, 0 or more.
    pub alpha: f64,
    /// Weight of the last variance, 0 or more.
    pub beta: f64,
}

impl Parameters {
    /// `alpha + beta`: how much of today's deviation of the variance is left a step later, 0 to 1.
    #[must_use]
    pub fn persistence(&self) -> f64 {
        self.alpha + self.beta
    }

    /// Steps until half of a deviation is gone, `ln 0.5 / ln(alpha + beta)`; none at a persistence of 1, where
    /// it never goes.
    #[must_use]
    pub fn half_life(&self) -> Option<f64> {
        let persistence = self.persistence();
        (persistence > 0.0 && persistence < 1.0).then(|| 0.5_f64.ln() / persistence.ln())
    }

    /// The variance it returns to, `omega / (1 - alpha - beta)`; none at a persistence of 1.
    #[must_use]
    pub fn long_run_variance(&self) -> Option<f64> {
        (self.persistence() < 1.0).then(|| self.omega / (1.0 - self.persistence()))
    }

    const fn as_array(&self) -> [f64; PARAMETERS] {
        [self.mu, self.omega, self.alpha, self.beta]
    }

    const fn from_array([mu, omega, alpha, beta]: [f64; PARAMETERS]) -> Self {
        Self { mu, omega, alpha, beta }
    }
}

/// A model that was fitted.
#[derive(Clone, Debug, PartialEq)]
pub struct Garch {
    /// The maximum of the likelihood.
    pub parameters: Parameters,
    /// Robust standard errors (Bollerslev and Wooldridge 1992); none where the curvature at the maximum gives
    /// none, as at a persistence of 1.
    pub standard_errors: Option<Parameters>,
    /// Natural logarithm of the likelihood.
    pub log_likelihood: f64,
    /// Returns used.
    pub observations: usize,
    /// Whether the search ended at a maximum: the slope there is nothing in any direction that is open.
    pub has_converged: bool,
    /// Whether the maximum lies at a persistence of 1, where shocks never fade.
    pub is_integrated: bool,
    /// The variance of each return used, percent squared.
    pub variances: Vec<f64>,
    /// The variance of the step after the last return, percent squared.
    pub next_variance: f64,
}

/// Why there is no model; the message key is `garch-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoModel {
    /// Fewer than [`MIN_RETURNS`] returns in a row.
    TooShort,
    /// The price never moved.
    NoVariance,
}

impl NoModel {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::TooShort => "too-short",
            Self::NoVariance => "no-variance",
        }
    }
}

/// The returns since the last gap: the model needs them one after the other. Percent.
#[must_use]
pub fn newest_run(returns: &[Option<f64>]) -> Vec<f64> {
    let run = returns.rsplit(Option::is_none).next().unwrap_or_default();
    run.iter().flatten().map(|r| 100.0 * r).collect()
}

/// Fits the model to returns in percent, one step apart.
///
/// # Errors
/// [`NoModel`] when there are too few of them or they are all the same.
pub fn fit(returns: &[f64]) -> Result<Garch, NoModel> {
    if returns.len() < MIN_RETURNS {
        return Err(NoModel::TooShort);
    }
    let likelihood = Likelihood::new(returns);
    if likelihood.sample_variance() <= 0.0 {
        return Err(NoModel::NoVariance);
    }
    let open = search::open(&likelihood);
    // At the border the open search only creeps towards it; the model on the border is searched by itself.
    let found = if open.parameters.persistence() < ALMOST_ONE {
        open
    } else {
        let border = search::integrated(&likelihood, &open.parameters);
        if border.log_likelihood >= open.log_likelihood { border } else { open }
    };
    let variances = likelihood.variances(&found.parameters);
    Ok(Garch {
        parameters: found.parameters,
        standard_errors: standard_errors::robust(&likelihood, &found.parameters)
            .filter(|_| !found.is_integrated),
        log_likelihood: found.log_likelihood,
        observations: returns.len(),
        has_converged: found.has_converged,
        is_integrated: found.is_integrated,
        next_variance: likelihood.next_variance(&found.parameters, &variances),
        variances,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persistence_gives_half_life_and_long_run_variance() {
        let parameters = Parameters { mu: 0.0, omega: 2.0, alpha: 0.1, beta: 0.8 };
        assert!((parameters.persistence() - 0.9).abs() < 1e-15);
        // 0.9^6.578813 is one half.
        assert!((parameters.half_life().unwrap() - 6.578_813).abs() < 1e-6);
        assert!((parameters.long_run_variance().unwrap() - 20.0).abs() < 1e-12);
        let integrated = Parameters { beta: 0.9, ..parameters };
        assert_eq!((integrated.half_life(), integrated.long_run_variance()), (None, None));
    }

    #[test]
    fn a_short_or_motionless_series_has_no_model() {
        assert_eq!(fit(&[1.0; MIN_RETURNS - 1]), Err(NoModel::TooShort));
        assert_eq!(fit(&[1.0; MIN_RETURNS]), Err(NoModel::NoVariance));
    }

    #[test]
    fn the_newest_run_begins_after_the_last_gap() {
        let run = newest_run(&[None, Some(0.5), None, Some(0.01), Some(-0.02)]);
        assert_eq!(run, [1.0, -2.0]);
        assert_eq!(newest_run(&[None, Some(0.5), None]), Vec::<f64>::new());
    }

    #[test]
    fn parameters_of_a_made_up_series_are_found_again() {
        let truth = Parameters { mu: 0.3, omega: 1.0, alpha: 0.15, beta: 0.75 };
        let fitted = fit(&simulated(&truth, 4_000)).unwrap();
        let found = fitted.parameters;
        assert!(fitted.has_converged && !fitted.is_integrated);
        assert!((found.alpha - truth.alpha).abs() < 0.04, "{found:?}");
        assert!((found.beta - truth.beta).abs() < 0.06, "{found:?}");
        assert!((found.mu - truth.mu).abs() < 0.12, "{found:?}");
        let errors = fitted.standard_errors.unwrap();
        assert!((found.alpha - truth.alpha).abs() < 3.0 * errors.alpha);
        assert!((found.beta - truth.beta).abs() < 3.0 * errors.beta);
    }

    /// Draws from the model with a fixed generator (a linear congruence and the sum of twelve).
    fn simulated(truth: &Parameters, count: usize) -> Vec<f64> {
        let mut state: u64 = 42;
        let mut uniform = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let mut variance = truth.omega / (1.0 - truth.persistence());
        let step = |_| {
            let normal = (0..12).map(|_| uniform()).sum::<f64>() - 6.0;
            let surprise = variance.sqrt() * normal;
            variance = truth.omega + truth.alpha * surprise * surprise + truth.beta * variance;
            truth.mu + surprise
        };
        (0..count).map(step).collect()
    }
}
