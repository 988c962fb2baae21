//! The order of the nodes in every layer: few crossings, wide ribbons first.
//!
//! Barycentre sweeps give a good start (Sugiyama 1981), sifting makes it better node by node (Matuszewski
//! 1999): each node is tried at every place of its layer while all others stay, until no move helps. Two
//! starts are tried, the order given and the swept one, and the better end is kept.

use super::crossings::{Crossings, Strand, crossings};
use crate::domain::Order;

/// Nodes in layers and what runs between neighbours.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layers {
    /// How many nodes each layer has.
    pub sizes: Vec<usize>,
    /// From each layer to the next: one list less than there are layers.
    pub strands: Vec<Vec<Strand>>,
}

/// How often all layers are moved towards their neighbours; the order settles after a few.
const SWEEPS: usize = 6;
/// Rounds of sifting over all layers, and passes over a layer in each; both mostly stop by themselves before.
const ROUNDS: usize = 8;
const PASSES: usize = 4;

impl Layers {
    /// The crossings of all strands in an order: for each layer its nodes from the top.
    #[must_use]
    pub fn crossings(&self, order: &[Vec<usize>]) -> Crossings {
        let places: Vec<Vec<usize>> = order.iter().map(|layer| places(layer)).collect();
        self.strands.iter().zip(places.windows(2)).fold(Crossings::default(), |sum, (strands, pair)| {
            match pair {
                [from, to] => sum.with(crossings(strands, from, to)),
                _ => sum,
            }
        })
    }

    /// What all crossings cost: by the widths, as parts of the whole, and a little by their mere number, so that
    /// neither grows much for a little less of the other.
    fn cost(&self, order: &[Vec<usize>]) -> f64 {
        let places: Vec<Vec<usize>> = order.iter().map(|layer| places(layer)).collect();
        let layers = self.strands.iter().zip(places.windows(2));
        let costs = layers.map(|(strands, pair)| match pair {
            [from, to] => Price::of(strands).sum(crossings(strands, from, to)),
            _ => 0.0,
        });
        costs.sum()
    }
}

/// What crossings between two layers cost.
#[derive(Clone, Copy)]
struct Price {
    each: f64,
    by_weight: f64,
}

impl Price {
    fn of(strands: &[Strand]) -> Self {
        let count = strands.len().max(1) as f64;
        let total: f64 = strands.iter().map(|strand| strand.weight).sum();
        let by_weight = if total > 0.0 { 1.0 / (total * total) } else { 0.0 };
        Self { each: EACH / (count * count), by_weight }
    }

    fn sum(self, found: Crossings) -> f64 {
        self.each * found.count + self.by_weight * found.weighted
    }
}

/// What the number of crossings counts beside their width.
const EACH: f64 = 0.15;

/// An order with few crossings, from a given one; `start` names every node of every layer once.
#[must_use]
pub fn arranged(layers: &Layers, start: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let swept = swept(layers, start.clone());
    let (from_start, from_swept) = (sifted(layers, start), sifted(layers, swept));
    if layers.cost(&from_swept) < layers.cost(&from_start) { from_swept } else { from_start }
}

/// An order in which the first nodes of every layer keep theirs and the others go near their partners, then to
/// the cheapest place; `kept` says how many keep theirs.
pub(super) fn joined_by(layers: &Layers, kept: &[usize]) -> Vec<Vec<usize>> {
    let mut order: Vec<Vec<usize>> = layers.sizes.iter().map(|size| (0..*size).collect()).collect();
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
    for at in 0..order.len() {
        let table = PairCosts::of(layers, &order, at);
        if let Some(layer) = order.get_mut(at) {
            table.sift(layer, |node| node >= kept(at), 1);
        }
    }
    order
}

/// The weighted mean height of each node's partners, 0 to 1 from the top; 1 for a node without any.
fn heights_of_partners(
    layers: &Layers,
    order: &[Vec<usize>],
    at: usize,
    kept: &impl Fn(usize) -> usize,
) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); layers.sizes.get(at).copied().unwrap_or_default()];
    let mut add = |node: usize, partner: usize, column: usize, places: &[usize], weight: f64| {
        // Partners that are themselves still to be placed say nothing yet.
        let is_known = partner < kept(column) || column < at;
        if let (true, Some(sum), Some(place)) = (is_known, sums.get_mut(node), places.get(partner)) {
            sum.0 += weight * *place as f64 / places.len() as f64;
            sum.1 += weight;
        }
    };
    let left = at.checked_sub(1).and_then(|left| Some((left, order.get(left)?, layers.strands.get(left)?)));
    if let Some((column, layer, strands)) = left {
        let places = places(layer);
        strands.iter().for_each(|strand| add(strand.to, strand.from, column, &places, strand.weight));
    }
    if let (Some(layer), Some(strands)) = (order.get(at + 1), layers.strands.get(at)) {
        let places = places(layer);
        strands.iter().for_each(|strand| add(strand.from, strand.to, at + 1, &places, strand.weight));
    }
    sums.into_iter().map(|(sum, weight)| if weight > 0.0 { sum / weight } else { 1.0 }).collect()
}

/// The place of every node of a layer.
fn places(layer: &[usize]) -> Vec<usize> {
    let mut places = vec![usize::MAX; layer.len()];
    for (place, node) in layer.iter().enumerate() {
        if let Some(slot) = places.get_mut(*node) {
            *slot = place;
        }
    }
    places
}

/// Moves each layer to the mean place of its neighbours and keeps the best order met on the way.
fn swept(layers: &Layers, start: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let mut best = start.clone();
    let mut least = layers.cost(&start);
    let mut order = start;
    let count = layers.sizes.len();
    for _ in 0..SWEEPS {
        for at in 1..count {
            move_towards(layers, &mut order, at, true);
        }
        for at in (0..count.saturating_sub(1)).rev() {
            move_towards(layers, &mut order, at, false);
        }
        let cost = layers.cost(&order);
        if cost < least {
            (best, least) = (order.clone(), cost);
        }
    }
    best
}

/// Sorts a layer by the weighted mean place of its neighbours on the left, or on the right.
fn move_towards(layers: &Layers, order: &mut [Vec<usize>], at: usize, is_left: bool) {
    let (neighbour, strands) = if is_left { (at.wrapping_sub(1), at.wrapping_sub(1)) } else { (at + 1, at) };
    let (Some(other), Some(strands)) =
        (order.get(neighbour).map(|layer| places(layer)), layers.strands.get(strands))
    else {
        return;
    };
    let Some(layer) = order.get_mut(at) else { return };
    let mut sums = vec![(0.0, 0.0); layer.len()];
    for strand in strands {
        let (own, partner) = if is_left { (strand.to, strand.from) } else { (strand.from, strand.to) };
        if let (Some(sum), Some(place)) = (sums.get_mut(own), other.get(partner)) {
            sum.0 += strand.weight * *place as f64;
            sum.1 += strand.weight;
        }
    }
    let mean = |node: &usize| match sums.get(*node) {
        Some((sum, weight)) if *weight > 0.0 => sum / weight,
        _ => f64::MAX,
    };
    // Stable: equal means keep the order they had.
    layer.order_by(|a, b| mean(a).total_cmp(&mean(b)));
}

/// Tries every node at every place of its layer until no move makes the order cheaper.
fn sifted(layers: &Layers, start: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let mut order = start;
    let mut cost = layers.cost(&order);
    let last = layers.sizes.len().saturating_sub(1);
    for _ in 0..ROUNDS {
        for at in (0..=last).chain((0..last).rev()) {
            let table = PairCosts::of(layers, &order, at);
            if let Some(layer) = order.get_mut(at) {
                table.sift(layer, |_| true, PASSES);
            }
        }
        let next = layers.cost(&order);
        if next >= cost * (1.0 - 1e-9) {
            break;
        }
        cost = next;
    }
    order
}

/// What it costs to have one node of a layer above another, for every pair: crossings depend on nothing else
/// while the neighbouring layers stay.
struct PairCosts {
    size: usize,
    /// By upper node, then lower one.
    costs: Vec<f64>,
}

impl PairCosts {
    fn of(layers: &Layers, order: &[Vec<usize>], at: usize) -> Self {
        let size = layers.sizes.get(at).copied().unwrap_or_default();
        let mut table = Self { size, costs: vec![0.0; size * size] };
        let left = at.checked_sub(1).and_then(|left| Some((order.get(left)?, layers.strands.get(left)?)));
        if let Some((neighbours, strands)) = left {
            table.add(&places(neighbours), strands, |strand| (strand.to, strand.from));
        }
        if let (Some(neighbours), Some(strands)) = (order.get(at + 1), layers.strands.get(at)) {
            table.add(&places(neighbours), strands, |strand| (strand.from, strand.to));
        }
        table
    }

    /// Adds the crossings on one side; `ends` gives a strand's own node and its partner.
    fn add(&mut self, neighbours: &[usize], strands: &[Strand], ends: impl Fn(&Strand) -> (usize, usize)) {
        let price = Price::of(strands);
        let mut own: Vec<(usize, usize, f64)> = strands
            .iter()
            .filter_map(|strand| {
                let (node, partner) = ends(strand);
                Some((node, *neighbours.get(partner)?, strand.weight))
            })
            .collect();
        own.order_by_key(|strand| (strand.0, strand.1));
        let mut before = vec![(0.0, 0.0); neighbours.len() + 1];
        for lower in own.chunk_by(|a, b| a.0 == b.0) {
            let Some(node) = lower.first().map(|strand| strand.0) else { continue };
            before_each_place(&mut before, lower);
            for (upper, place, weight) in &own {
                if let (Some((count, sum)), Some(cost)) =
                    (before.get(*place), self.costs.get_mut(upper * self.size + node))
                {
                    *cost += price.each * count + price.by_weight * weight * sum;
                }
            }
        }
    }

    fn cost(&self, upper: usize, lower: usize) -> f64 {
        self.costs.get(upper * self.size + lower).copied().unwrap_or_default()
    }

    /// Moves each node to its cheapest place, the nearest of equals; in passes, until one moves none.
    fn sift(&self, layer: &mut Vec<usize>, may_move: impl Fn(usize) -> bool, passes: usize) {
        for _ in 0..passes {
            let mut has_moved = false;
            for node in (0..self.size).filter(|node| may_move(*node)) {
                let Some(from) = layer.iter().position(|each| *each == node) else { continue };
                let to = self.cheapest_place(layer, node, from);
                if to != from {
                    layer.remove(from);
                    layer.insert(to, node);
                    has_moved = true;
                }
            }
            if !has_moved {
                break;
            }
        }
    }

    fn cheapest_place(&self, layer: &[usize], node: usize, from: usize) -> usize {
        // A gain must be more than rounding, or two orders of one cost would take turns for ever.
        const LEAST_GAIN: f64 = 1e-12;
        let mut best = (-LEAST_GAIN, from);
        let mut gain = 0.0;
        for (place, passed) in layer.iter().enumerate().take(from).rev() {
            gain += self.cost(node, *passed) - self.cost(*passed, node);
            if gain < best.0 {
                best = (gain, place);
            }
        }
        gain = 0.0;
        for (place, passed) in layer.iter().enumerate().skip(from + 1) {
            gain += self.cost(*passed, node) - self.cost(node, *passed);
            if gain < best.0 {
                best = (gain, place);
            }
        }
        best.1
    }
}

/// For every place, how many strands end before it, and their weight; `strands` is sorted by place.
fn before_each_place(before: &mut [(f64, f64)], strands: &[(usize, usize, f64)]) {
    let mut rest = strands.iter().peekable();
    let mut sum = (0.0, 0.0);
    for (place, slot) in before.iter_mut().enumerate() {
        while let Some((_, _, weight)) = rest.next_if(|strand| strand.1 < place) {
            sum = (sum.0 + 1.0, sum.1 + weight);
        }
        *slot = sum;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn layers(sizes: &[usize], strands: &[&[(usize, usize, f64)]]) -> Layers {
        let list = |list: &&[(usize, usize, f64)]| {
            list.iter().map(|(from, to, weight)| Strand { from: *from, to: *to, weight: *weight }).collect()
        };
        Layers { sizes: sizes.to_vec(), strands: strands.iter().map(list).collect() }
    }

    fn as_given(layers: &Layers) -> Vec<Vec<usize>> {
        layers.sizes.iter().map(|size| (0..*size).collect()).collect()
    }

    #[test]
    fn partners_move_across_from_each_other_in_every_layer() {
        let layers =
            layers(&[3, 2, 2], &[&[(0, 1, 5.0), (1, 0, 4.9), (2, 0, 1.0)], &[(0, 1, 3.0), (1, 0, 3.0)]]);
        assert!(layers.crossings(&as_given(&layers)).count > 0.0);
        assert_eq!(layers.crossings(&arranged(&layers, as_given(&layers))).count, 0.0);
    }

    #[test]
    fn where_crossings_cannot_be_avoided_the_narrow_ribbons_cross() {
        // The complete graph of two by two: one pair crosses whatever the order.
        let layers = layers(&[2, 2], &[&[(0, 0, 1.0), (0, 1, 9.0), (1, 0, 9.0), (1, 1, 1.0)]]);
        let found = layers.crossings(&arranged(&layers, as_given(&layers)));
        assert_eq!((found.count, found.weighted), (1.0, 1.0));
    }

    fn any_layers() -> impl Strategy<Value = Layers> {
        let strands = |from: usize, to: usize| {
            proptest::collection::vec((0..from, 0..to, 0.01..9.0f64), 0..40).prop_map(|list| {
                list.into_iter().map(|(from, to, weight)| Strand { from, to, weight }).collect::<Vec<_>>()
            })
        };
        (strands(7, 6), strands(6, 5))
            .prop_map(|(first, second)| Layers { sizes: vec![7, 6, 5], strands: vec![first, second] })
    }

    proptest! {
        #[test]
        fn every_node_keeps_one_place_and_the_order_is_never_dearer(layers in any_layers()) {
            let start = as_given(&layers);
            let order = arranged(&layers, start.clone());
            for (layer, given) in order.iter().zip(&start) {
                let mut sorted = layer.clone();
                sorted.order();
                prop_assert_eq!(&sorted, given);
            }
            prop_assert!(layers.cost(&order) <= layers.cost(&start) + 1e-9);
            prop_assert_eq!(&arranged(&layers, start), &order, "the same input gives the same order");
            let joined = joined_by(&layers, &[3, 3, 3]);
            for layer in &joined {
                let kept: Vec<usize> = layer.iter().copied().filter(|node| *node < 3).collect();
                prop_assert_eq!(kept, vec![0, 1, 2]);
            }
        }
    }
}
