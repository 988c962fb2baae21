//! GARCH(1,1) of every monthly price series against Python's `arch`: see tests/reference/garch.py, whose output is
//! tests/reference/garch.csv with the version that gave it.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::collections::BTreeMap;

use minerals_observatory::analysis::garch::{Garch, band, fit, newest_run};
use minerals_observatory::analysis::volatility::log_returns;
use minerals_observatory::dataset::{PriceTable, read};

const EXPECTED: &str = include_str!("reference/garch.csv");

struct Case {
    series: String,
    expected: BTreeMap<&'static str, f64>,
    found: Garch,
}

fn cases() -> Vec<Case> {
    let prices: PriceTable =
        read::parse("prices.json", include_bytes!("../assets/data/prices.json")).unwrap();
    let mut lines = EXPECTED.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<&str> = lines.next().unwrap().split(',').skip(1).collect();
    let case = |line: &'static str| {
        let (series, numbers) = line.split_once(',').unwrap();
        let numbers = numbers.split(',').map(|number| number.parse().unwrap());
        let returns = newest_run(&log_returns(prices.get(series).unwrap().series.values()));
        Case {
            series: series.to_owned(),
            expected: names.iter().copied().zip(numbers).collect(),
            found: fit(&returns).unwrap(),
        }
    };
    lines.map(case).collect()
}

/// Within one per cent, or of numbers near zero within a hundredth of a standard error.
#[track_caller]
fn assert_near(case: &Case, name: &str, found: f64, slack: f64) {
    let expected = case.expected[name];
    let is_near = (found - expected).abs() <= (0.01 * expected.abs()).max(slack);
    assert!(is_near, "{} {name}: {found}, arch gives {expected}", case.series);
}

#[test]
fn every_series_agrees_with_arch_within_one_per_cent() {
    let cases = cases();
    assert_eq!(cases.len(), 14);
    for case in &cases {
        let parameters = case.found.parameters;
        assert!(case.found.has_converged, "{}", case.series);
        assert_eq!(case.found.observations as f64, case.expected["observations"], "{}", case.series);
        assert_near(case, "log_likelihood", case.found.log_likelihood, 0.0);
        assert!(case.found.log_likelihood > case.expected["log_likelihood"] - 0.01, "{}", case.series);
        assert_near(case, "mu", parameters.mu, 0.01 * case.expected["se_mu"]);
        assert_near(case, "omega", parameters.omega, 0.01 * case.expected["se_omega"]);
        assert_near(case, "alpha", parameters.alpha, 0.0);
        assert_near(case, "beta", parameters.beta, 0.0);
    }
}

#[test]
fn copper_and_nickel_agree_in_errors_variance_and_forecast() {
    for case in cases().iter().filter(|case| ["copper", "nickel"].contains(&case.series.as_str())) {
        let bands = band(&case.found, 100.0);
        assert_near(case, "last_variance", *case.found.variances.last().unwrap(), 0.0);
        assert_near(case, "variance_12", bands.last().unwrap().variance, 0.0);
        // At a persistence of 1, as nickel's, there is no curvature to take errors from: none are given.
        assert_eq!(case.found.standard_errors.is_none(), case.series == "nickel");
        if let Some(errors) = case.found.standard_errors {
            assert_near(case, "se_mu", errors.mu, 0.0);
            assert_near(case, "se_omega", errors.omega, 0.0);
            assert_near(case, "se_alpha", errors.alpha, 0.0);
            assert_near(case, "se_beta", errors.beta, 0.0);
        }
    }
}
