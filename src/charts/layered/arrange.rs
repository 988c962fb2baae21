//! The order of the nodes in every layer: few crossings in one picture first, and in others beside it.
//!
//! Several starts are tried: the orders given and some by chance, what barycentre sweeps make of them (Sugiyama 1981),
//! and what the usual relaxation does. Each is sifted (Matuszewski 1999): every node is tried at every place of its layer
//! while all others stay, until no move helps. The best is then shaken, a few nodes at a time, and sifted again. All of
//! it is deterministic. The relaxation's own orders are among the starts, and having more crossings than the fewest of
//! them costs more than anything else gains: so no relaxation leaves the first picture with fewer of them and less width.

use super::aim::{Aim, cost, tally};
use super::layers::{Layers, Rows};
use super::pairs::PairTable;
use crate::domain::Random;

/// How often all layers are moved towards their neighbours; the order settles after a few.
const SWEEPS: usize = 6;
/// Rounds of sifting over all layers; they mostly stop by themselves before.
const ROUNDS: usize = 12;
/// Starts by chance beside those given.
const SHUFFLES: usize = 4;
/// How often in a row the best order is shaken in vain: for the first picture alone, and for all.
const PATIENCE_ALONE: usize = 120;
const PATIENCE: usize = 6;

/// An order of few crossings; every start names every node of every layer once. The first aim is the one that must
/// not fall behind the usual relaxation.
#[must_use]
pub fn arranged(mut aims: Vec<Aim>, starts: Vec<Rows>) -> Rows {
    let Some(first) = starts.first().cloned() else { return Vec::new() };
    let mut tried = Vec::new();
    let mut random = Random::of(1);
    let shuffled = (0..SHUFFLES).map(|_| {
        let mut order = first.clone();
        order.iter_mut().for_each(|layer| random.shuffle(layer));
        order
    });
    let starts: Vec<Rows> = starts.into_iter().chain(shuffled).collect();
    for start in starts {
        for (at, aim) in aims.iter_mut().enumerate() {
            let order = aim.measured_from(&start);
            if at == 0 {
                tried.push(completed(order, &start));
                tried.push(swept(&aim.layers, start.clone()));
            }
        }
        tried.push(start);
    }
    let others = aims.split_off(1.min(aims.len()));
    let mut search = Search { aims, best: first, least: f64::MAX };
    tried.into_iter().for_each(|start| search.try_from(start));
    search.shake(PATIENCE_ALONE);
    // What the relaxation makes of the best order is the hardest to beat.
    let best = search.best.clone();
    if let Some(aim) = search.aims.first_mut() {
        let order = completed(aim.measured_from(&best), &best);
        search.least = search.cost(&best);
        search.try_from(order);
        search.shake(PATIENCE_ALONE);
    }
    if !others.is_empty() {
        // What was found for the first picture stands: the others only choose among orders as good for it.
        let best = search.best.clone();
        search.aims.iter_mut().for_each(|aim| aim.keep(&best));
        search.aims.extend(others);
        search.least = f64::MAX;
        search.try_from(best);
        search.shake(PATIENCE);
    }
    search.best
}

struct Search {
    aims: Vec<Aim>,
    best: Rows,
    least: f64,
}

impl Search {
    fn cost(&self, order: &[Vec<usize>]) -> f64 {
        cost(&self.aims, tally(&self.aims, order).into_iter())
    }

    fn try_from(&mut self, start: Rows) {
        let (order, cost) = self.sifted(start);
        if cost < self.least - LEAST_GAIN {
            (self.best, self.least) = (order, cost);
        }
    }

    /// Moves a few nodes of the best order anywhere and sifts again, until so many times in a row nothing is won.
    fn shake(&mut self, patience: usize) {
        let mut random = Random::of(1);
        let mut in_vain = 0;
        while in_vain < patience {
            let mut order = self.best.clone();
            for _ in 0..3 {
                let at = random.below(order.len());
                if let Some(layer) = order.get_mut(at).filter(|layer| layer.len() > 1) {
                    let node = layer.remove(random.below(layer.len()));
                    layer.insert(random.below(layer.len() + 1), node);
                }
            }
            let before = self.least;
            self.try_from(order);
            in_vain = if self.least < before { 0 } else { in_vain + 1 };
        }
    }

    /// Tries every node at every place of its layer until no move makes the order cheaper.
    fn sifted(&self, start: Rows) -> (Rows, f64) {
        let mut order = start;
        let mut sums = tally(&self.aims, &order);
        let mut least = cost(&self.aims, sums.iter().copied());
        let last = order.len().saturating_sub(1);
        for _ in 0..ROUNDS {
            for at in (0..=last).chain((0..last).rev()) {
                let table = PairTable::of(self.aims.iter().map(|aim| &aim.layers), &order, at);
                if let Some(layer) = order.get_mut(at) {
                    self.sift(&table, layer, &mut sums);
                }
            }
            // Counted anew: sums of many small changes drift.
            sums = tally(&self.aims, &order);
            let next = cost(&self.aims, sums.iter().copied());
            let has_settled = next >= least - LEAST_GAIN;
            least = next;
            if has_settled {
                break;
            }
        }
        (order, least)
    }

    /// Moves each node of a layer to its cheapest place, the nearest of equals.
    fn sift(&self, table: &PairTable, layer: &mut Vec<usize>, sums: &mut [f64]) {
        for node in 0..table.size {
            let Some(from) = layer.iter().position(|each| *each == node) else { continue };
            let mut best = (cost(&self.aims, sums.iter().copied()) - LEAST_GAIN, from, Vec::new());
            let mut try_at = |place: usize, change: &[f64]| {
                let after = sums.iter().zip(change).map(|(sum, change)| (sum + change).max(0.0));
                let cost = cost(&self.aims, after);
                if cost < best.0 {
                    best = (cost, place, change.to_vec());
                }
            };
            let mut change = vec![0.0; sums.len()];
            for (place, passed) in layer.iter().enumerate().take(from).rev() {
                table.rise(&mut change, node, *passed);
                try_at(place, &change);
            }
            change.fill(0.0);
            for (place, passed) in layer.iter().enumerate().skip(from + 1) {
                // The node sinks: the one passed rises above it.
                table.rise(&mut change, *passed, node);
                try_at(place, &change);
            }
            let (_, to, change) = best;
            if to != from {
                layer.remove(from);
                layer.insert(to, node);
                sums.iter_mut().zip(change).for_each(|(sum, change)| *sum = (*sum + change).max(0.0));
            }
        }
    }
}

/// A gain must be more than rounding, or two orders of one cost would take turns for ever.
const LEAST_GAIN: f64 = 1e-9;

/// An order that lacks some nodes with these inserted behind the one they follow in another.
fn completed(order: Rows, other: &[Vec<usize>]) -> Rows {
    let complete = |(mut layer, other): (Vec<usize>, &Vec<usize>)| {
        let mut after = None;
        for node in other {
            if !layer.contains(node) {
                let place = after.and_then(|node| layer.iter().position(|each| *each == node));
                layer.insert(place.map_or(0, |place| place + 1), *node);
            }
            after = Some(*node);
        }
        layer
    };
    order.into_iter().zip(other).map(complete).collect()
}

/// Moves each layer to the mean place of its neighbours and keeps the order with the least width of crossings.
fn swept(layers: &Layers, start: Rows) -> Rows {
    let weighted = |order: &Rows| layers.crossings(order).weighted;
    let (mut best, mut least) = (start.clone(), weighted(&start));
    let mut order = start;
    let count = layers.sizes.len();
    for _ in 0..SWEEPS {
        (1..count).for_each(|at| layers.move_towards(&mut order, at, true));
        (0..count.saturating_sub(1)).rev().for_each(|at| layers.move_towards(&mut order, at, false));
        let found = weighted(&order);
        if found < least {
            (best, least) = (order.clone(), found);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::charts::layered::Strand;
    use crate::charts::layered::samples::{any_layers, layers};
    use crate::charts::layered::usual::usual;
    use crate::domain::Order;

    fn alone(layers: &Layers) -> Rows {
        arranged(vec![Aim::first(layers.clone())], vec![layers.as_numbered()])
    }

    #[test]
    fn partners_move_across_from_each_other_in_every_layer() {
        let layers =
            layers(&[3, 2, 2], &[&[(0, 1, 5.0), (1, 0, 4.9), (2, 0, 1.0)], &[(0, 1, 3.0), (1, 0, 3.0)]]);
        assert!(layers.crossings(&layers.as_numbered()).count > 0.0);
        assert_eq!(layers.crossings(&alone(&layers)).count, 0.0);
    }

    #[test]
    fn where_crossings_cannot_be_avoided_the_narrow_ribbons_cross() {
        // The complete graph of two by two: one pair crosses whatever the order.
        let layers = layers(&[2, 2], &[&[(0, 0, 1.0), (0, 1, 9.0), (1, 0, 9.0), (1, 1, 1.0)]]);
        let found = layers.crossings(&alone(&layers));
        assert_eq!((found.count, found.weighted), (1.0, 1.0));
    }

    #[test]
    fn the_first_picture_comes_before_the_others() {
        let first = layers(&[2, 2], &[&[(0, 0, 1.0), (1, 1, 1.0)]]);
        let other = layers(&[2, 2], &[&[(0, 1, 9.0), (1, 0, 9.0)]]);
        let order =
            arranged(vec![Aim::first(first.clone()), Aim::other(other, 0.9)], vec![first.as_numbered()]);
        assert_eq!(first.crossings(&order).count, 0.0);
    }

    #[test]
    fn others_choose_among_orders_as_good() {
        // The first picture says nothing of the nodes 2: the other one does.
        let first = layers(&[3, 3], &[&[(0, 0, 1.0), (1, 1, 1.0)]]);
        let other = layers(&[3, 3], &[&[(2, 0, 1.0), (0, 2, 1.0)]]);
        let order = arranged(
            vec![Aim::first(first.clone()), Aim::other(other.clone(), 0.5)],
            vec![first.as_numbered()],
        );
        assert_eq!((first.crossings(&order).count, other.crossings(&order).count), (0.0, 0.0));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn every_node_keeps_one_place_and_the_usual_relaxation_is_never_better(layers in any_layers()) {
            let start = layers.as_numbered();
            let order = alone(&layers);
            for (layer, given) in order.iter().zip(&start) {
                let mut sorted = layer.clone();
                sorted.order();
                prop_assert_eq!(&sorted, given);
            }
            let (ours, theirs) = (layers.crossings(&order), layers.crossings(&usual(&layers, &start)));
            let is_better = theirs.count < ours.count && theirs.weighted < ours.weighted - 1e-6;
            prop_assert!(!is_better, "{ours:?} and {theirs:?}");
            prop_assert_eq!(&alone(&layers), &order, "the same input gives the same order");
        }

        #[test]
        fn moves_are_priced_as_the_whole_is_counted(layers in any_layers(), at in 0usize..3, node in 0usize..5) {
            // Bringing a node to the top changes the crossings by what the table of pairs says.
            let order = layers.as_numbered();
            let table = PairTable::of(std::iter::once(&layers), &order, at);
            let mut change = vec![0.0; 2];
            (0..node).rev().for_each(|passed| table.rise(&mut change, node, passed));
            let mut moved = order.clone();
            let own = moved[at].remove(node);
            moved[at].insert(0, own);
            let (before, after) = (layers.crossings(&order), layers.crossings(&moved));
            prop_assert!((after.count - before.count - change[0]).abs() < 1e-6);
            prop_assert!((after.weighted - before.weighted - change[1]).abs() < 1e-6);
        }
    }

    #[test]
    fn an_order_is_completed_where_the_missing_nodes_stood() {
        assert_eq!(completed(vec![vec![3, 0]], &[vec![0, 1, 2, 3, 4]]), [vec![3, 4, 0, 1, 2]]);
        assert_eq!(completed(vec![vec![1]], &[vec![0, 1]]), [vec![0, 1]]);
        let strands: Vec<Strand> = Vec::new();
        assert_eq!(
            usual(&Layers { sizes: vec![2, 1], strands: vec![strands] }, &[vec![0, 1], vec![0]])
                .concat()
                .len(),
            0
        );
    }
}
