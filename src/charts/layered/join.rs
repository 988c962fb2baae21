//! Places for small nodes among large ones that keep theirs.

use super::layers::{Layers, Rows, places};
use super::pairs::PairTable;
use crate::domain::Order;

/// How often all layers are gone through, where that is quick.
const ROUNDS: usize = 4;
/// Work, as nodes of a layer times strands, beyond which once has to do.
const QUICK: usize = 1_500_000;
/// What the number of crossings counts beside their width.
const EACH: f64 = 0.15;
/// What all pictures together count beside the first.
const OTHERS: f64 = 0.02;

/// An order in which the first nodes of every layer keep theirs and the others go near their partners, then to
/// the cheapest place; `kept` says how many keep theirs. `first` is the picture that counts most, `layers` all of them.
pub(super) fn joined_by(first: &Layers, layers: &Layers, kept: &[usize]) -> Rows {
    let mut order = layers.as_numbered();
    let kept = |at: usize| kept.get(at).copied().unwrap_or_default();
    for at in 0..order.len() {
        let heights = heights_of_partners(layers, &order, at, &kept);
        let own = kept(at).max(1) as f64;
        if let Some(layer) = order.get_mut(at) {
            let height = |node: &usize| {
                if *node < kept(at) { *node as f64 / own } else { heights.get(*node).copied().unwrap_or(1.0) }
            };
            layer.order_by(|a, b| height(a).total_cmp(&height(b)));
        }
    }
    let prices: Vec<Price> =
        [(first, 1.0), (layers, OTHERS)].map(|(layers, weight)| Price::of(layers, weight)).into();
    let strands: usize = layers.strands.iter().map(Vec::len).sum();
    let work = layers.sizes.iter().sum::<usize>() * strands;
    for _ in 0..if work <= QUICK { ROUNDS } else { 1 } {
        let mut has_moved = false;
        for at in 0..order.len() {
            let table = PairTable::of([first, layers].into_iter(), &order, at);
            if let Some(layer) = order.get_mut(at) {
                has_moved |= sift(&prices, &table, layer, kept(at));
            }
        }
        if !has_moved {
            break;
        }
    }
    order
}

/// What crossings cost, by number and by width.
struct Price {
    each: f64,
    by_weight: f64,
}

impl Price {
    fn of(layers: &Layers, weight: f64) -> Self {
        let count = layers.strands.iter().map(Vec::len).sum::<usize>().max(1) as f64;
        let total: f64 = layers.strands.iter().flatten().map(|strand| strand.weight).sum();
        let by_weight = if total > 0.0 { weight / (total * total) } else { 0.0 };
        Self { each: weight * EACH / (count * count), by_weight }
    }
}

/// Moves each node that keeps no place to its cheapest, the nearest of equals; whether any moved.
fn sift(prices: &[Price], table: &PairTable, layer: &mut Vec<usize>, kept: usize) -> bool {
    let mut has_moved = false;
    for node in kept..table.size {
        let Some(from) = layer.iter().position(|each| *each == node) else { continue };
        let to = cheapest_place(prices, table, layer, node, from);
        if to != from {
            layer.remove(from);
            layer.insert(to, node);
            has_moved = true;
        }
    }
    has_moved
}

fn cheapest_place(prices: &[Price], table: &PairTable, layer: &[usize], node: usize, from: usize) -> usize {
    // A gain must be more than rounding, or two orders of one cost would take turns for ever.
    const LEAST_GAIN: f64 = 1e-12;
    let cost = |upper: usize, lower: usize| -> f64 {
        let pairs = table.pair(upper, lower).chunks_exact(2).zip(prices);
        let costs = pairs.map(|(pair, price)| match pair {
            [count, weighted] => price.each * count + price.by_weight * weighted,
            _ => 0.0,
        });
        costs.sum()
    };
    let mut best = (-LEAST_GAIN, from);
    let mut gain = 0.0;
    for (place, passed) in layer.iter().enumerate().take(from).rev() {
        gain += cost(node, *passed) - cost(*passed, node);
        if gain < best.0 {
            best = (gain, place);
        }
    }
    gain = 0.0;
    for (place, passed) in layer.iter().enumerate().skip(from + 1) {
        gain += cost(*passed, node) - cost(node, *passed);
        if gain < best.0 {
            best = (gain, place);
        }
    }
    best.1
}

/// The weighted mean height of each node's partners, 0 to 1 from the top; 1 for a node without any.
fn heights_of_partners(
    layers: &Layers,
    order: &[Vec<usize>],
    at: usize,
    kept: &impl Fn(usize) -> usize,
) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); layers.sizes.get(at).copied().unwrap_or_default()];
    for (column, strands) in [true, false].into_iter().filter_map(|is_left| layers.beside(at, is_left)) {
        let places = order.get(column).map(|layer| places(layer)).unwrap_or_default();
        for (node, partner, weight) in strands {
            // Partners that are themselves still to be placed say nothing yet.
            let is_known = partner < kept(column) || column < at;
            if let (true, Some(sum), Some(place)) = (is_known, sums.get_mut(node), places.get(partner)) {
                sum.0 += weight * *place as f64 / places.len() as f64;
                sum.1 += weight;
            }
        }
    }
    sums.into_iter().map(|(sum, weight)| if weight > 0.0 { sum / weight } else { 1.0 }).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::charts::layered::samples::{any_layers, layers};

    #[test]
    fn a_small_node_goes_beside_its_partner() {
        // Nodes 0 and 1 keep their places; 2 on the left trades with 0 on the right.
        let layers = layers(&[3, 2], &[&[(0, 0, 9.0), (1, 1, 9.0), (2, 0, 1.0)]]);
        let order = joined_by(&layers, &layers, &[2, 2]);
        assert_eq!(layers.crossings(&order).count, 0.0);
        assert_eq!(order[1], [0, 1]);
    }

    proptest! {
        #[test]
        fn large_nodes_keep_their_order(layers in any_layers()) {
            for layer in joined_by(&layers, &layers, &[3, 3, 3]) {
                let kept: Vec<usize> = layer.iter().copied().filter(|node| *node < 3).collect();
                prop_assert_eq!(kept, vec![0, 1, 2]);
            }
        }
    }
}
