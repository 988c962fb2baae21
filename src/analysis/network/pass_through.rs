//! How much of what comes in may go out again. Trade statistics do not mark re-exports: all of this is
//! inference from totals, and every screen that shows it says so.

/// `min(X, M) / max(X, M)` of exports X and imports M in one unit: 0 for a country that only ships or only
/// receives, 1 for one that ships as much as it receives. None when it does neither. Source: METHODS 3.
#[must_use]
pub fn pass_through(exports: f64, imports: f64) -> Option<f64> {
    let larger = exports.max(imports);
    (larger > 0.0).then(|| exports.min(imports).max(0.0) / larger)
}

/// `min(X, M) / M`: the most of a country's imports that could be passing through it, 0 to 1; an upper bound,
/// since it may also ship its own output and use what it buys. None without imports. Source: METHODS 3.
#[must_use]
pub fn passing_share(exports: f64, imports: f64) -> Option<f64> {
    (imports > 0.0).then(|| exports.min(imports).max(0.0) / imports)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_in_and_goes_out_may_pass_through() {
        assert_eq!((pass_through(60.0, 80.0), passing_share(60.0, 80.0)), (Some(0.75), Some(0.75)));
        assert_eq!((pass_through(80.0, 60.0), passing_share(80.0, 60.0)), (Some(0.75), Some(1.0)));
        assert_eq!((pass_through(0.0, 5.0), passing_share(0.0, 5.0)), (Some(0.0), Some(0.0)));
        assert_eq!((pass_through(5.0, 0.0), passing_share(5.0, 0.0)), (Some(0.0), None));
        assert_eq!((pass_through(0.0, 0.0), passing_share(0.0, 0.0)), (None, None));
    }
}
