//! What it costs to have one node of a layer above another: crossings depend on nothing else while the neighbouring
//! layers stay.

use super::layers::{Layers, Met, places};
use crate::domain::Order;

/// For every pair of nodes of a layer the crossings of several pictures, each by number and by width.
pub(super) struct PairTable {
    pub(super) size: usize,
    /// Numbers to a pair: two a picture.
    pub(super) width: usize,
    /// By upper node, then lower one.
    costs: Vec<f64>,
}

impl PairTable {
    pub(super) fn of<'a>(
        pictures: impl ExactSizeIterator<Item = &'a Layers>,
        order: &[Vec<usize>],
        at: usize,
    ) -> Self {
        let size = order.get(at).map_or(0, Vec::len);
        let width = 2 * pictures.len();
        let mut table = Self { size, width, costs: vec![0.0; size * size * width] };
        for (which, layers) in pictures.enumerate() {
            for is_left in [true, false] {
                if let Some((neighbour, strands)) = layers.beside(at, is_left)
                    && let Some(neighbours) = order.get(neighbour)
                {
                    table.add(2 * which, &places(neighbours), strands);
                }
            }
        }
        table
    }

    /// Adds the crossings on one side; strands as own node, partner and weight.
    fn add(&mut self, slot: usize, neighbours: &[usize], mut own: Vec<Met>) {
        own.iter_mut().for_each(|strand| strand.1 = neighbours.get(strand.1).copied().unwrap_or(usize::MAX));
        own.order_by_key(|strand| (strand.0, strand.1));
        let mut before = vec![(0.0, 0.0); neighbours.len() + 1];
        for lower in own.chunk_by(|a, b| a.0 == b.0) {
            let Some(node) = lower.first().map(|strand| strand.0) else { continue };
            before_each_place(&mut before, lower);
            for (upper, place, weight) in &own {
                let at = (upper * self.size + node) * self.width + slot;
                if let (Some((count, sum)), Some([by_count, by_weight])) =
                    (before.get(*place), self.costs.get_mut(at..at + 2))
                {
                    *by_count += count;
                    *by_weight += weight * sum;
                }
            }
        }
    }

    /// The crossings of a pair in every picture.
    pub(super) fn pair(&self, upper: usize, lower: usize) -> &[f64] {
        let at = (upper * self.size + lower) * self.width;
        self.costs.get(at..at + self.width).unwrap_or_default()
    }

    /// Adds to a change of the tally what it does to bring one node from below another to above it.
    pub(super) fn rise(&self, change: &mut [f64], node: usize, passed: usize) {
        let (after, before) = (self.pair(node, passed), self.pair(passed, node));
        for ((change, after), before) in change.iter_mut().zip(after).zip(before) {
            *change += after - before;
        }
    }
}

/// For every place, how many strands end before it, and their weight; `strands` is sorted by place.
fn before_each_place(before: &mut [(f64, f64)], strands: &[Met]) {
    let mut rest = strands.iter().peekable();
    let mut sum = (0.0, 0.0);
    for (place, slot) in before.iter_mut().enumerate() {
        while let Some((_, _, weight)) = rest.next_if(|strand| strand.1 < place) {
            sum = (sum.0 + 1.0, sum.1 + weight);
        }
        *slot = sum;
    }
}
