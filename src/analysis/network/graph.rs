//! A weighted directed graph in flat arrays: arcs by tail, then head.

use crate::domain::Order;

/// An arc: from, to, weight.
pub type Arc = (usize, usize, f64);

/// A graph of nodes `0..nodes`.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    /// The arcs of node `v` stand at `starts[v]..starts[v + 1]`.
    starts: Vec<usize>,
    /// Head and weight of every arc.
    arcs: Vec<(usize, f64)>,
}

impl Graph {
    /// Takes arcs in any order; parallel ones add up. Loops, arcs to nodes that are not there and weights
    /// that are not positive numbers say nothing about routes and are left out.
    #[must_use]
    pub fn new(nodes: usize, arcs: &[Arc]) -> Self {
        let is_route = |(from, to, weight): &Arc| {
            from != to && *from < nodes && *to < nodes && *weight > 0.0 && weight.is_finite()
        };
        let mut sorted: Vec<Arc> = arcs.iter().copied().filter(is_route).collect();
        sorted.order_by_key(|(from, to, _)| (*from, *to));
        let mut merged: Vec<Arc> = Vec::with_capacity(sorted.len());
        for (from, to, weight) in sorted {
            match merged.last_mut() {
                Some(last) if (last.0, last.1) == (from, to) => last.2 += weight,
                _ => merged.push((from, to, weight)),
            }
        }
        let starts = (0..=nodes).map(|node| merged.partition_point(|(from, _, _)| *from < node)).collect();
        Self { starts, arcs: merged.into_iter().map(|(_, to, weight)| (to, weight)).collect() }
    }

    /// How many nodes.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Heads and weights of the arcs that leave each node, by node.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &[(usize, f64)]> {
        self.starts.windows(2).map(|bounds| match bounds {
            [from, to] => self.arcs.get(*from..*to).unwrap_or_default(),
            _ => &[],
        })
    }

    /// Heads and weights of the arcs that leave a node.
    #[must_use]
    pub fn row(&self, node: usize) -> &[(usize, f64)] {
        match (self.starts.get(node), self.starts.get(node + 1)) {
            (Some(from), Some(to)) => self.arcs.get(*from..*to).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The heaviest arc; none without arcs.
    #[must_use]
    pub fn heaviest(&self) -> Option<f64> {
        self.arcs.iter().map(|(_, weight)| *weight).reduce(f64::max)
    }

    /// The same graph with every weight passed through `change`, which must keep it positive.
    #[must_use]
    pub(super) fn map(&self, change: impl Fn(f64) -> f64) -> Self {
        let arcs = self.arcs.iter().map(|(head, weight)| (*head, change(*weight))).collect();
        Self { starts: self.starts.clone(), arcs }
    }

    /// The same graph with the arcs of every node from the lightest on, instead of by head.
    #[must_use]
    pub(super) fn lightest_first(mut self) -> Self {
        for bounds in self.starts.windows(2) {
            if let [from, to] = bounds
                && let Some(row) = self.arcs.get_mut(*from..*to)
            {
                row.order_by(|a, b| a.1.total_cmp(&b.1));
            }
        }
        self
    }

    /// Sum of the weights that leave each node (weighted out-degree), in the unit of the weights.
    #[must_use]
    pub fn out_strength(&self) -> Vec<f64> {
        self.rows().map(|row| row.iter().map(|(_, weight)| weight).sum()).collect()
    }

    /// Sum of the weights that reach each node (weighted in-degree), in the unit of the weights.
    #[must_use]
    pub fn in_strength(&self) -> Vec<f64> {
        self.pushed(&vec![1.0; self.nodes()])
    }

    /// `sum over v of weight(v, w) * values[v]` for every node w.
    pub(super) fn pushed(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.nodes()];
        for (row, value) in self.rows().zip(values) {
            for (head, weight) in row {
                if let Some(sum) = sums.get_mut(*head) {
                    *sum += weight * value;
                }
            }
        }
        sums
    }

    /// `sum over w of weight(v, w) * values[w]` for every node v.
    pub(super) fn pulled(&self, values: &[f64]) -> Vec<f64> {
        let term = |(head, weight): &(usize, f64)| values.get(*head).map_or(0.0, |value| weight * value);
        self.rows().map(|row| row.iter().map(term).sum()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parallel_arcs_add_up_and_what_is_no_route_is_left_out() {
        let arcs = [
            (2, 0, 1.0),
            (0, 1, 2.0),
            (0, 1, 3.0),
            (1, 1, 9.0),
            (0, 7, 9.0),
            (1, 2, 0.0),
            (1, 0, f64::NAN),
            (1, 2, -1.0),
        ];
        let graph = Graph::new(3, &arcs);
        assert_eq!((graph.nodes(), graph.heaviest()), (3, Some(5.0)));
        assert_eq!(graph.rows().map(<[_]>::len).collect::<Vec<_>>(), [1, 0, 1]);
        assert_eq!((graph.row(0), graph.row(9)), (&[(1, 5.0)][..], &[][..]));
        assert_eq!((graph.out_strength(), graph.in_strength()), (vec![5.0, 0.0, 1.0], vec![1.0, 5.0, 0.0]));
    }

    #[test]
    fn a_graph_may_be_empty() {
        let graph = Graph::new(0, &[]);
        assert_eq!((graph.nodes(), graph.heaviest(), graph.in_strength().len()), (0, None, 0));
    }
}
