//! What a country exports more of than the world does: revealed comparative advantage.
//! Sources: Balassa 1965; Laursen 1998 for the symmetric form; METHODS 3.

/// A revealed comparative advantage, 0 or more; 1 is as specialised as the world.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Rca(f64);

impl Rca {
    /// `(X_ij / X_i) / (X_wj / X_w)`: the good's part of the country's exports over its part of the
    /// world's. None when the country exports nothing or nobody exports the good.
    #[must_use]
    pub fn of(good: f64, country: f64, world_good: f64, world: f64) -> Option<Self> {
        (country > 0.0 && world_good > 0.0 && good >= 0.0)
            .then(|| Self((good / country) / (world_good / world)))
    }

    /// The ratio, 0 or more.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// `RSCA = (RCA - 1) / (RCA + 1)`: -1 for no exports of the good, 0 as the world, towards 1 above.
    #[must_use]
    pub fn symmetric(self) -> f64 {
        (self.0 - 1.0) / (self.0 + 1.0)
    }
}

/// The advantage of every country in every good.
///
/// `exports` holds one row of `goods` values per country, in one currency. The sums of rows and columns
/// are taken from the table itself: it is the whole universe that specialisation is measured against.
#[must_use]
pub fn rca_table(exports: &[f64], goods: usize) -> Vec<Option<Rca>> {
    if goods == 0 {
        return Vec::new();
    }
    let mut world_goods = vec![0.0; goods];
    for row in exports.chunks(goods) {
        for (sum, value) in world_goods.iter_mut().zip(row) {
            *sum += value;
        }
    }
    let world: f64 = world_goods.iter().sum();
    let advantages = |row: &[f64]| -> Vec<Option<Rca>> {
        let country: f64 = row.iter().sum();
        row.iter()
            .zip(&world_goods)
            .map(|(good, world_good)| Rca::of(*good, country, *world_good, world))
            .collect()
    };
    exports.chunks(goods).flat_map(advantages).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_table_gives_the_worked_values() {
        let table = rca_table(&[100.0, 50.0, 20.0, 80.0, 10.0, 40.0], 2);
        let expected = [
            (1.538_462, 0.212_121),
            (0.588_235, -0.259_259),
            (0.461_538, -0.368_421),
            (1.411_765, 0.170_732),
            (0.461_538, -0.368_421),
            (1.411_765, 0.170_732),
        ];
        assert_eq!(table.len(), expected.len());
        for (found, (rca, rsca)) in table.into_iter().zip(expected) {
            let found = found.unwrap();
            assert!((found.value() - rca).abs() < 5e-7, "{found:?}");
            assert!((found.symmetric() - rsca).abs() < 5e-7, "{found:?}");
        }
    }

    #[test]
    fn a_country_without_exports_has_no_advantage_and_a_good_not_exported_is_minus_one() {
        let table = rca_table(&[0.0, 0.0, 3.0, 0.0, 1.0, 2.0], 2);
        assert_eq!((table[0], table[1]), (None, None));
        assert_eq!(table[3].unwrap().symmetric(), -1.0);
        assert_eq!(rca_table(&[], 0), []);
    }
}
