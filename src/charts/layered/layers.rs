//! Nodes in layers and what runs between neighbours, and orders of them.

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

/// What meets a node: the node, its partner and the weight between them.
pub(super) type Met = (usize, usize, f64);
/// For each layer its nodes from the top.
pub(super) type Rows = Vec<Vec<usize>>;

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

    /// The nodes of every layer as they are numbered.
    #[must_use]
    pub fn as_numbered(&self) -> Rows {
        self.sizes.iter().map(|size| (0..*size).collect()).collect()
    }

    /// What meets a layer on one side: the neighbour's place and the strands as own node, partner, weight.
    pub(super) fn beside(&self, at: usize, is_left: bool) -> Option<(usize, Vec<Met>)> {
        let (neighbour, gap) = if is_left { (at.checked_sub(1)?, at - 1) } else { (at + 1, at) };
        let ends = |strand: &Strand| match is_left {
            true => (strand.to, strand.from, strand.weight),
            false => (strand.from, strand.to, strand.weight),
        };
        Some((neighbour, self.strands.get(gap)?.iter().map(ends).collect()))
    }

    /// Sorts a layer by the weighted mean place of its neighbours on one side.
    pub(super) fn move_towards(&self, order: &mut [Vec<usize>], at: usize, is_left: bool) {
        let Some((neighbour, strands)) = self.beside(at, is_left) else { return };
        let Some(other) = order.get(neighbour).map(|layer| places(layer)) else { return };
        let Some(layer) = order.get_mut(at) else { return };
        let mut sums = vec![(0.0, 0.0); layer.len()];
        for (own, partner, weight) in strands {
            if let (Some(sum), Some(place)) = (sums.get_mut(own), other.get(partner)) {
                sum.0 += weight * *place as f64;
                sum.1 += weight;
            }
        }
        let mean = |node: &usize| match sums.get(*node) {
            Some((sum, weight)) if *weight > 0.0 => sum / weight,
            _ => f64::MAX,
        };
        // Stable: equal means keep the order they had.
        layer.order_by(|a, b| mean(a).total_cmp(&mean(b)));
    }
}

/// The place of every node of a layer; [`usize::MAX`] for one that is not in it.
pub(super) fn places(layer: &[usize]) -> Vec<usize> {
    let most = layer.iter().max().map_or(0, |most| most + 1);
    let mut places = vec![usize::MAX; most];
    for (place, node) in layer.iter().enumerate() {
        if let Some(slot) = places.get_mut(*node) {
            *slot = place;
        }
    }
    places
}
