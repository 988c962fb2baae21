//! What the model says about the next year: variances, and the band in which the price would lie.

use super::Garch;

/// How far ahead is shown.
pub const HORIZON_MONTHS: usize = 12;

/// Half the width of a 95 % interval of the normal distribution.
const NORMAL_95: f64 = 1.959_963_985;

/// One step ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Variance of this step's return, percent squared: `v_(T+1)`, then `omega + (alpha + beta) v_(T+h-1)`.
    pub variance: f64,
    /// The price below which it lies with a chance of 2.5 %.
    pub low: f64,
    /// The middle, `P exp(mu h)`.
    pub middle: f64,
    /// The price above which it lies with a chance of 2.5 %.
    pub high: f64,
}

/// [`HORIZON_MONTHS`] steps ahead of `price`, the last one observed: `P exp(mu h +- 1.96 sqrt(sum of v))`.
/// A range, no prediction: it holds if the model does, and surprises are normal, which large ones are not.
#[must_use]
pub fn band(model: &Garch, price: f64) -> Vec<Band> {
    let parameters = &model.parameters;
    let mut total = 0.0;
    let next = |variance: &f64| Some(parameters.omega + parameters.persistence() * variance);
    let variances = std::iter::successors(Some(model.next_variance), next).take(HORIZON_MONTHS);
    variances
        .zip(1_u32..)
        .map(|(variance, steps)| {
            total += variance;
            let drift = parameters.mu * f64::from(steps);
            let half = NORMAL_95 * total.sqrt();
            let at = |percent: f64| price * (percent / 100.0).exp();
            Band { variance, low: at(drift - half), middle: at(drift), high: at(drift + half) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Parameters;
    use super::*;

    #[test]
    fn variances_return_to_the_long_run_and_the_band_widens() {
        let model = Garch {
            parameters: Parameters { mu: 0.0, omega: 2.0, alpha: 0.1, beta: 0.4 },
            standard_errors: None,
            log_likelihood: 0.0,
            observations: 60,
            has_converged: true,
            is_integrated: false,
            variances: Vec::new(),
            next_variance: 36.0,
        };
        let bands = band(&model, 100.0);
        assert_eq!(bands.len(), HORIZON_MONTHS);
        // 2 + .5 * 36 = 20, then 12; the long run is 2 / .5 = 4.
        let variances: Vec<f64> = bands.iter().map(|band| band.variance).collect();
        assert_eq!(variances[..3], [36.0, 20.0, 12.0]);
        assert!((variances[11] - 4.0).abs() < 0.02);
        // One step: 1.96 * 6 %.
        assert!((bands[0].high - 100.0 * 0.117_597_839_f64.exp()).abs() < 1e-6);
        assert!((bands[0].low * bands[0].high - 10_000.0).abs() < 1e-6);
        assert!(bands.windows(2).all(|pair| pair[1].high - pair[1].low > pair[0].high - pair[0].low));
    }
}
