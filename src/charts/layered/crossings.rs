//! How often ribbons cross, counted in near-linear time.

use crate::domain::Order;

/// A link between neighbouring layers, by positions in their lists.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strand {
    /// Position of its start in the left layer.
    pub from: usize,
    /// Position of its end in the right layer.
    pub to: usize,
    /// How wide it is drawn, in any unit.
    pub weight: f64,
}

/// The crossings of a set of strands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Crossings {
    /// Pairs that cross.
    pub count: f64,
    /// The same, each pair by the product of its two weights: wide ribbons that cross cover more.
    pub weighted: f64,
}

impl Crossings {
    /// Both of two sets.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self { count: self.count + other.count, weighted: self.weighted + other.weighted }
    }
}

/// The crossings of strands between two layers whose nodes stand at `from_places` and `to_places`, counted
/// from the top. Strands that share a node do not cross.
#[must_use]
pub fn crossings(strands: &[Strand], from_places: &[usize], to_places: &[usize]) -> Crossings {
    let place = |places: &[usize], at: usize| places.get(at).copied().unwrap_or(usize::MAX);
    let mut placed: Vec<(usize, usize, f64)> = strands
        .iter()
        .map(|strand| (place(from_places, strand.from), place(to_places, strand.to), strand.weight))
        .collect();
    placed.order_by_key(|strand| (strand.0, strand.1));
    let mut seen = PrefixSums::new(to_places.len());
    let mut found = Crossings::default();
    // Strands of one node do not cross each other, so they are added only after all were counted.
    for group in placed.chunk_by(|a, b| a.0 == b.0) {
        for (_, to, weight) in group {
            let above = seen.above(*to);
            found.count += above.count;
            found.weighted += weight * above.weighted;
        }
        group.iter().for_each(|(_, to, weight)| seen.add(*to, *weight));
    }
    found
}

/// A Fenwick tree: sums over a prefix, and additions, in logarithmic time.
struct PrefixSums {
    tree: Vec<Crossings>,
    total: Crossings,
}

impl PrefixSums {
    fn new(len: usize) -> Self {
        Self { tree: vec![Crossings::default(); len + 1], total: Crossings::default() }
    }

    fn add(&mut self, at: usize, weight: f64) {
        let one = Crossings { count: 1.0, weighted: weight };
        self.total = self.total.with(one);
        let mut node = at.saturating_add(1);
        while let Some(sum) = self.tree.get_mut(node) {
            *sum = sum.with(one);
            node += node & node.wrapping_neg();
        }
    }

    /// The sum of everything after `at`.
    fn above(&self, at: usize) -> Crossings {
        let mut node = at.saturating_add(1);
        let mut below = Crossings::default();
        while let (true, Some(sum)) = (node > 0, self.tree.get(node)) {
            below = below.with(*sum);
            node &= node - 1;
        }
        Crossings {
            count: self.total.count - below.count,
            // Sums taken in another order leave a trace of rounding.
            weighted: (self.total.weighted - below.weighted).max(0.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn one_by_one(strands: &[Strand], from: &[usize], to: &[usize]) -> Crossings {
        let mut found = Crossings::default();
        for (at, a) in strands.iter().enumerate() {
            for b in &strands[at + 1..] {
                let left = from[a.from] as f64 - from[b.from] as f64;
                let right = to[a.to] as f64 - to[b.to] as f64;
                if left * right < 0.0 {
                    found = found.with(Crossings { count: 1.0, weighted: a.weight * b.weight });
                }
            }
        }
        found
    }

    proptest! {
        #[test]
        fn the_count_is_that_of_comparing_every_pair(
            strands in proptest::collection::vec((0usize..9, 0usize..7, 0.0..50.0f64), 0..60),
            from in Just((0..9).collect::<Vec<usize>>()).prop_shuffle(),
            to in Just((0..7).collect::<Vec<usize>>()).prop_shuffle(),
        ) {
            let strands: Vec<Strand> =
                strands.into_iter().map(|(from, to, weight)| Strand { from, to, weight }).collect();
            let (found, expected) = (crossings(&strands, &from, &to), one_by_one(&strands, &from, &to));
            prop_assert_eq!(found.count, expected.count);
            prop_assert!((found.weighted - expected.weighted).abs() <= 1e-6);
        }
    }
}
