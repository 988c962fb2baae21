//! What a new supplier would do to the concentration of the world's supply.

use crate::analysis::concentration::{Concentration, Hhi};
use crate::domain::CountryId;

/// The index before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Diversified {
    /// Today's.
    pub before: Hhi,
    /// With the new output.
    pub after: f64,
}

impl Diversified {
    /// How far the index falls; below zero it rises, as when a large supplier grows.
    #[must_use]
    pub fn fall(&self) -> f64 {
        self.before.value() - self.after
    }
}

/// The index when a country adds output of `size`, a part of 1 of the world's output afterwards, and everyone
/// keeps their part of the rest: `HHI' = (1 - q)² HHI + 2 q (1 - q) 100² s + (100 q)²`, s its share today.
///
/// None when the table shows no world.
#[must_use]
pub fn diversified(supply: &Concentration, country: CountryId, size: f64) -> Option<Diversified> {
    let before = supply.hhi()?;
    let own = supply.suppliers().iter().find(|supplier| supplier.country == country);
    let share = own.map_or(0.0, |supplier| supplier.share.percent());
    let (new, rest) = (100.0 * size, 1.0 - size);
    let after = rest * rest * before.value() + 2.0 * new * rest * share + new * new;
    Some(Diversified { before, after })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newcomer_lowers_the_index_and_a_giant_that_grows_raises_it() {
        let id = |code| CountryId::parse(code).unwrap();
        let shares = [("AAA", 40.0), ("BBB", 30.0), ("CCC", 20.0), ("DDD", 10.0)];
        let supply = Concentration::of_quantities(shares.map(|(code, share)| (id(code), share)));
        let newcomer = diversified(&supply, id("EEE"), 0.2).unwrap();
        // .64 × 3,000 + 400.
        assert!((newcomer.after - 2_320.0).abs() < 1e-9 && (newcomer.fall() - 680.0).abs() < 1e-9);
        let giant = diversified(&supply, id("AAA"), 0.2).unwrap();
        // 52, 24, 16 and 8 %.
        assert!((giant.after - (52.0_f64.powi(2) + 24.0_f64.powi(2) + 256.0 + 64.0)).abs() < 1e-9);
        assert!(giant.fall() < 0.0);
        assert_eq!(diversified(&supply, id("EEE"), 0.0).unwrap().fall(), 0.0);
    }
}
