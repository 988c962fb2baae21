//! Countries with the same partners beside each other.

use crate::analysis::clustering::{cosine_distance, like_beside_like};
use crate::charts::layered::{lookup, positions};
use crate::domain::CountryId;

/// How many of the largest of a side are compared; smaller ones follow by size.
const COMPARED: usize = 60;

/// Each side ordered by the likeness of its countries' trade with the other side.
pub(super) fn similar(
    pairs: &[(CountryId, CountryId, f64)],
    by_size: &[Vec<CountryId>; 2],
) -> [Vec<CountryId>; 2] {
    let [exporters, importers] = by_size;
    let turned: Vec<_> = pairs.iter().map(|pair| (pair.1, pair.0, pair.2)).collect();
    [side(pairs, exporters, importers), side(&turned, importers, exporters)]
}

fn side(pairs: &[(CountryId, CountryId, f64)], own: &[CountryId], others: &[CountryId]) -> Vec<CountryId> {
    let compared = own.len().min(COMPARED);
    let (largest, rest) = own.split_at(compared);
    let (places, columns) = (positions(largest), positions(others));
    let mut profiles = vec![vec![0.0; others.len()]; compared];
    for (country, partner, amount) in pairs {
        let place = lookup(&places, *country).zip(lookup(&columns, *partner));
        let cell = place.and_then(|(row, column)| profiles.get_mut(row)?.get_mut(column));
        if let Some(cell) = cell {
            *cell += amount;
        }
    }
    let profile = |at: usize| profiles.get(at).map_or(&[][..], Vec::as_slice);
    // Each pair once: the clustering asks for it again and again.
    let rows =
        (0..compared).map(|a| (0..compared).map(|b| cosine_distance(profile(a), profile(b))).collect());
    let distances: Vec<Vec<f64>> = rows.collect();
    let distance = |a: usize, b: usize| distances.get(a).and_then(|row| row.get(b)).copied().unwrap_or(1.0);
    let order = like_beside_like(compared, distance);
    order.iter().filter_map(|at| largest.get(*at)).chain(rest).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exporters_with_the_same_customers_stand_beside_each_other() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let pairs = [
            (id("AAA"), id("XXX"), 9.0),
            (id("BBB"), id("YYY"), 8.0),
            (id("CCC"), id("XXX"), 3.0),
            (id("DDD"), id("YYY"), 2.0),
        ];
        let exporters = ["AAA", "BBB", "CCC", "DDD"].map(id).to_vec();
        let by_size = [exporters, vec![id("XXX"), id("YYY")]];
        let [order, _] = similar(&pairs, &by_size);
        assert_eq!(order, ["AAA", "CCC", "BBB", "DDD"].map(id));
    }
}
