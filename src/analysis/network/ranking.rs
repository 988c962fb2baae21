//! Who sends to those who matter, and who receives from them: HITS and PageRank by iteration.

use super::graph::Graph;

/// Damping of PageRank: the chance that a step follows the trade instead of starting anew anywhere.
pub const DAMPING: f64 = 0.85;

/// Iterations stop when the values, which add up to 1, together move less than this.
const STILL: f64 = 1e-13;

/// More than a graph needs unless two structures in it are as good as equally strong.
const MOST_STEPS: usize = 20_000;

/// Hub and authority of every node.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    /// How much a node sends to good authorities.
    pub hubs: Vec<f64>,
    /// How much a node receives from good hubs.
    pub authorities: Vec<f64>,
}

/// HITS: `hub(v) = sum of w(v, u) authority(u)`, `authority(u) = sum of w(v, u) hub(v)`, iterated from equal
/// values, that is the first singular vectors of the weights.
///
/// Both are 0 to 1 and each adds up to 1, so they read as shares. None without arcs, or when two structures
/// are so nearly equally strong that no order between them settles. Scaling all weights changes nothing.
///
/// Source: Kleinberg, J. (1999), Authoritative sources in a hyperlinked environment, Journal of the ACM 46
/// (5), 604-632, with weights; normalised by the sum as in networkx.
#[must_use]
pub fn hits(graph: &Graph) -> Option<Hits> {
    let heaviest = graph.heaviest()?;
    // Else a long iteration on dollars would overflow.
    let weights = graph.map(|weight| weight / heaviest);
    let mut hubs = weights.out_strength();
    share_out(&mut hubs);
    for _ in 0..MOST_STEPS {
        let mut authorities = weights.pushed(&hubs);
        share_out(&mut authorities);
        let mut next = weights.pulled(&authorities);
        share_out(&mut next);
        let moved = distance(&next, &hubs);
        hubs = next;
        if moved < STILL {
            return Some(Hits { hubs, authorities });
        }
    }
    None
}

/// PageRank with damping [`DAMPING`]: `p(u) = (1 - d)/n + d * (sum of p(v) w(v, u) / out(v) + dangling/n)`,
/// where `dangling` is the rank of the nodes that ship to nobody, spread evenly.
///
/// In trade: where goods end up that at every step go on to a partner in proportion to the exports to it.
/// Values are 0 to 1 and add up to 1; scaling all weights changes nothing.
///
/// Source: Brin, S. and Page, L. (1998), The anatomy of a large-scale hypertextual Web search engine,
/// Computer Networks 30, 107-117; weights and dangling nodes as in networkx.
#[must_use]
pub fn pagerank(graph: &Graph) -> Vec<f64> {
    let nodes = graph.nodes();
    let out = graph.out_strength();
    let even = 1.0 / nodes.max(1) as f64;
    let mut ranks = vec![even; nodes];
    // Every step shrinks the error by the damping at least, so this ends long before the bound.
    for _ in 0..MOST_STEPS {
        let shares: Vec<f64> = ranks.iter().zip(&out).map(|(rank, out)| ratio(*rank, *out)).collect();
        let dangling: f64 =
            ranks.iter().zip(&out).filter(|(_, out)| **out <= 0.0).map(|(rank, _)| rank).sum();
        let mut next = graph.pushed(&shares);
        for rank in &mut next {
            *rank = (1.0 - DAMPING) * even + DAMPING * (*rank + dangling * even);
        }
        let moved = distance(&next, &ranks);
        ranks = next;
        if moved < STILL {
            break;
        }
    }
    ranks
}

fn ratio(rank: f64, out: f64) -> f64 {
    if out > 0.0 { rank / out } else { 0.0 }
}

/// Scales values to a sum of 1; all zeros stay.
fn share_out(values: &mut [f64]) {
    let sum: f64 = values.iter().sum();
    if sum > 0.0 {
        values.iter_mut().for_each(|value| *value /= sum);
    }
}

fn distance(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b).abs()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_near(found: &[f64], expected: &[f64]) {
        let is_near = found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-10);
        assert!(found.len() == expected.len() && is_near, "{found:?} is not {expected:?}");
    }

    #[test]
    fn one_seller_is_the_hub_and_its_customers_share_by_what_they_buy() {
        let found = hits(&Graph::new(3, &[(0, 1, 3.0), (0, 2, 1.0)])).unwrap();
        assert_near(&found.hubs, &[1.0, 0.0, 0.0]);
        assert_near(&found.authorities, &[0.0, 0.75, 0.25]);
    }

    #[test]
    fn the_stronger_of_two_separate_markets_takes_all() {
        let found = hits(&Graph::new(4, &[(0, 1, 2.0), (2, 3, 1.0)])).unwrap();
        assert_near(&found.hubs, &[1.0, 0.0, 0.0, 0.0]);
        let even = hits(&Graph::new(4, &[(0, 1, 2.0), (2, 3, 2.0)])).unwrap();
        assert_near(&even.hubs, &[0.5, 0.0, 0.5, 0.0]);
        assert_eq!(hits(&Graph::new(4, &[])), None);
    }

    #[test]
    fn on_a_cycle_all_ranks_are_equal() {
        let arcs: Vec<_> = (0..4).map(|node| (node, (node + 1) % 4, 1.0 + node as f64)).collect();
        assert_near(&pagerank(&Graph::new(4, &arcs)), &[0.25; 4]);
    }

    #[test]
    fn two_nodes_give_the_ranks_of_the_equations() {
        // p0 = .15/2 + .85 p1/2, p1 = .15/2 + .85 (p0 + p1/2), p0 + p1 = 1: p0 = 20/57.
        assert_near(&pagerank(&Graph::new(2, &[(0, 1, 9.0)])), &[20.0 / 57.0, 37.0 / 57.0]);
        assert_near(&pagerank(&Graph::new(3, &[])), &[1.0 / 3.0; 3]);
        assert_eq!(pagerank(&Graph::new(0, &[])), [0.0; 0]);
    }
}
