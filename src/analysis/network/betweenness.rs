//! How many of the strongest routes lead through a country.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::graph::Graph;

/// Two routes are equally long when they differ by less than the rounding of a few additions.
const TIE: f64 = 1e-14;

/// Betweenness centrality of every node on the distance `1 / weight`, normalised.
///
/// `B(v) = sum over s, t (both other than v) of paths(s, t, through v) / paths(s, t) / ((n - 1)(n - 2))`: the
/// share, 0 to 1, of all ordered pairs of other nodes whose shortest path leads through v; equally short
/// paths share a pair, and pairs without a path count as not through v. A distance of one over the flow makes
/// the strong routes short. Zero with fewer than three nodes. Scaling all weights changes nothing.
///
/// Source: Brandes, U. (2001), A faster algorithm for betweenness centrality, Journal of Mathematical
/// Sociology 25 (2), 163-177, for weighted graphs: one Dijkstra search a source, then the dependencies from
/// the farthest node back. The arcs of all shortest paths stand in one flat list instead of lists of
/// predecessors, and nothing is allocated per source.
#[must_use]
pub fn betweenness(graph: &Graph) -> Vec<f64> {
    let nodes = graph.nodes();
    let mut sums = vec![0.0; nodes];
    if nodes < 3 {
        return sums;
    }
    let lengths = graph.map(|weight| 1.0 / weight).lightest_first();
    let mut search = Search::new(&lengths);
    for source in 0..nodes {
        search.run(source);
        search.count_paths(source);
        search.collect(source, &mut sums);
    }
    let pairs = ((nodes - 1) * (nodes - 2)) as f64;
    sums.iter_mut().for_each(|sum| *sum /= pairs);
    sums
}

/// The state of the searches, reused from source to source.
struct Search<'a> {
    /// The arcs of every node, the shortest first.
    lengths: &'a Graph,
    /// Bits of a distance with its node, the nearest on top: bits of numbers that are not negative compare as
    /// the numbers do, only faster.
    heap: BinaryHeap<Reverse<(u64, usize)>>,
    /// Distance from the source; infinite where it does not lead.
    distance: Vec<f64>,
    /// Number of shortest paths from the source.
    paths: Vec<f64>,
    /// How much of all paths from the source depends on the node.
    dependency: Vec<f64>,
    /// Nodes the source leads to, the nearest first.
    order: Vec<usize>,
    /// Arcs on shortest paths, from the source outwards.
    shortest: Vec<(usize, usize)>,
}

impl<'a> Search<'a> {
    fn new(lengths: &'a Graph) -> Self {
        let nodes = lengths.nodes();
        Self {
            lengths,
            heap: BinaryHeap::new(),
            distance: vec![f64::INFINITY; nodes],
            paths: vec![0.0; nodes],
            dependency: vec![0.0; nodes],
            order: Vec::with_capacity(nodes),
            shortest: Vec::with_capacity(nodes),
        }
    }

    /// Dijkstra; entries that a shorter way has overtaken stay in the heap and are passed over.
    fn run(&mut self, source: usize) {
        self.distance.fill(f64::INFINITY);
        self.order.clear();
        self.reach(source, 0.0);
        while let Some(Reverse((bits, node))) = self.heap.pop() {
            let distance = f64::from_bits(bits);
            if distance > at(&self.distance, node) {
                continue;
            }
            self.order.push(node);
            let lengths = self.lengths;
            for (head, length) in lengths.row(node) {
                self.reach(*head, distance + length);
            }
        }
    }

    fn reach(&mut self, node: usize, distance: f64) {
        if let Some(known) = self.distance.get_mut(node)
            && distance < *known
        {
            *known = distance;
            self.heap.push(Reverse((distance.to_bits(), node)));
        }
    }

    /// Outwards, every arc on a shortest path hands on the number of paths.
    fn count_paths(&mut self, source: usize) {
        self.shortest.clear();
        self.paths.fill(0.0);
        add(&mut self.paths, source, 1.0);
        let farthest = self.order.last().map_or(0.0, |node| at(&self.distance, *node));
        for node in &self.order {
            let (distance, paths) = (at(&self.distance, *node), at(&self.paths, *node));
            // Most arcs are weak, and too long for any shortest path.
            let arcs = self.lengths.row(*node).iter();
            for (head, length) in arcs.take_while(|arc| distance + arc.1 <= farthest * (1.0 + TIE)) {
                if is_shortest(distance, *length, at(&self.distance, *head)) {
                    add(&mut self.paths, *head, paths);
                    self.shortest.push((*node, *head));
                }
            }
        }
    }

    /// Back to the source, every node gathers what depends on it from the nodes it leads to.
    fn collect(&mut self, source: usize, sums: &mut [f64]) {
        self.dependency.fill(0.0);
        for (node, head) in self.shortest.iter().rev() {
            let part = at(&self.paths, *node) / at(&self.paths, *head) * (1.0 + at(&self.dependency, *head));
            add(&mut self.dependency, *node, part);
        }
        for (node, (sum, dependency)) in sums.iter_mut().zip(&self.dependency).enumerate() {
            if node != source {
                *sum += dependency;
            }
        }
    }
}

/// Whether an arc from a node at `tail` reaches its head as early as any route does. A head must lie farther
/// out, or a vanishing length would lead in circles.
fn is_shortest(tail: f64, length: f64, head: f64) -> bool {
    tail < head && tail + length <= head * (1.0 + TIE)
}

fn at(values: &[f64], node: usize) -> f64 {
    values.get(node).copied().unwrap_or(f64::INFINITY)
}

fn add(values: &mut [f64], node: usize, value: f64) {
    if let Some(sum) = values.get_mut(node) {
        *sum += value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, arcs: &[(usize, usize, f64)]) -> Vec<f64> {
        betweenness(&Graph::new(nodes, arcs))
    }

    #[test]
    fn the_inside_of_a_path_lies_between() {
        // 0 -> 1 -> 2 -> 3: of the 6 pairs of others, node 1 lies on 0-2 and 0-3, node 2 on 0-3 and 1-3.
        let third = 2.0 / 6.0;
        assert_eq!(of(4, &[(0, 1, 5.0), (1, 2, 2.0), (2, 3, 9.0)]), [0.0, third, third, 0.0]);
    }

    #[test]
    fn the_middle_of_a_star_is_on_every_route() {
        let spokes = [(0, 1, 1.0), (1, 0, 2.0), (0, 2, 3.0), (2, 0, 4.0), (0, 3, 5.0), (3, 0, 6.0)];
        assert_eq!(of(4, &spokes), [1.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn on_a_one_way_cycle_half_of_all_pairs_pass_by() {
        // n nodes: from each of the others, v lies before (n - 2), (n - 3), ..., 1, 0 of its targets.
        let arcs: Vec<_> = (0..5).map(|node| (node, (node + 1) % 5, 7.0)).collect();
        assert!(of(5, &arcs).iter().all(|found| (found - 0.5).abs() < 1e-12));
    }

    #[test]
    fn a_strong_detour_is_shorter_than_a_weak_direct_route() {
        // Direct 1/1; by way of node 1 it is 1/4 + 1/4.
        assert_eq!(of(3, &[(0, 2, 1.0), (0, 1, 4.0), (1, 2, 4.0)]), [0.0, 0.5, 0.0]);
        assert_eq!(of(3, &[(0, 2, 3.0), (0, 1, 4.0), (1, 2, 4.0)]), [0.0; 3]);
    }

    #[test]
    fn equally_short_routes_share_a_pair() {
        // From 0 to 3 by 1 or by 2, and a direct route just as long: a third each of one pair in six.
        let arcs = [(0, 1, 3.0), (1, 3, 3.0), (0, 2, 3.0), (2, 3, 3.0), (0, 3, 1.5)];
        let found = of(4, &arcs);
        assert!((found[1] - 1.0 / 18.0).abs() < 1e-15 && (found[2] - 1.0 / 18.0).abs() < 1e-15, "{found:?}");
    }

    #[test]
    fn two_nodes_have_nothing_between_them() {
        assert_eq!(of(2, &[(0, 1, 1.0)]), [0.0, 0.0]);
        assert_eq!(of(0, &[]), [0.0; 0]);
    }
}
