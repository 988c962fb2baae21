//! Network measures against networkx, and what must hold of them whatever the network.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use minerals_observatory::analysis::network::{Graph, betweenness, hits, pagerank, pass_through};
use proptest::prelude::*;

const NODES: usize = 12;

// Printed by tests/reference/network.py: networkx 3.6.1, numpy 2.4.6, scipy 1.17.1 on Python 3.11.7.
const BETWEENNESS: [f64; 12] = [
    0.136363636364,
    0.309090909091,
    0.000000000000,
    0.327272727273,
    0.209090909091,
    0.000000000000,
    0.272727272727,
    0.000000000000,
    0.327272727273,
    0.309090909091,
    0.000000000000,
    0.000000000000,
];
const HUBS: [f64; 12] = [
    0.000530955747,
    0.000007790239,
    0.000213757872,
    0.000284715647,
    0.002854473310,
    0.000567615017,
    0.757044504450,
    0.000000000000,
    0.237659343330,
    0.000088146807,
    0.000748697581,
    0.000000000000,
];
const AUTHORITIES: [f64; 12] = [
    0.001752056295,
    0.767339939967,
    0.000003702757,
    0.000790398108,
    0.002506846644,
    0.000000000000,
    0.000439047104,
    0.000234677477,
    0.000021028780,
    0.226379123950,
    0.000249783991,
    0.000283394928,
];
const PAGERANK: [f64; 12] = [
    0.077042718060,
    0.125911347799,
    0.041631734407,
    0.053039684815,
    0.055220475414,
    0.025704001684,
    0.106583156443,
    0.142200668800,
    0.151105409959,
    0.143907844833,
    0.033444191042,
    0.044208766744,
];

type Arcs = Vec<(usize, usize, f64)>;

/// The graph of tests/reference/network.py: a fixed rule, weights over three orders of magnitude.
fn sample() -> Arcs {
    let mut arcs = Vec::new();
    for i in 0..NODES {
        for j in 0..NODES {
            let dice = (i * 31 + j * 17 + i * j * 7) % 11;
            if i != j && i != 11 && dice <= 3 {
                let weight = ((i * 5 + j * 3 + 1).pow(2) % 97 + 1) as f64 * 10f64.powi(dice as i32 - 1);
                arcs.push((i, j, weight));
            }
        }
    }
    arcs
}

#[track_caller]
fn assert_near(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (node, (a, b)) in found.iter().zip(expected).enumerate() {
        assert!((a - b).abs() <= tolerance, "node {node}: {a} is not {b}");
    }
}

#[test]
fn the_measures_agree_with_networkx() {
    let graph = Graph::new(NODES, &sample());
    assert_near(&betweenness(&graph), &BETWEENNESS, 1e-11);
    let found = hits(&graph).unwrap();
    assert_near(&found.hubs, &HUBS, 1e-10);
    assert_near(&found.authorities, &AUTHORITIES, 1e-10);
    assert_near(&pagerank(&graph), &PAGERANK, 1e-11);
}

/// A network of a few countries; weights of a few sizes, so that equally short routes occur. The sizes lie
/// within what rounding tells apart: a long way and a billionth of it make near-ties of what are none.
fn networks() -> impl Strategy<Value = (usize, Arcs)> {
    (3_usize..14).prop_flat_map(|nodes| {
        let weight = prop_oneof![(1_u32..5).prop_map(f64::from), 0.01..100.0_f64];
        let arc = (0..nodes, 0..nodes, weight);
        (Just(nodes), prop::collection::vec(arc, 1..nodes * nodes))
    })
}

/// Every ordered pair by Floyd and Warshall, and the paths through each node counted one by one.
fn direct_betweenness(graph: &Graph) -> Vec<f64> {
    let n = graph.nodes();
    let is_equal = |a: f64, b: f64| (a - b).abs() <= 1e-13 * a.abs().max(b.abs());
    let mut distance = vec![vec![f64::INFINITY; n]; n];
    for (from, row) in graph.rows().enumerate() {
        distance[from][from] = 0.0;
        row.iter().for_each(|(to, weight)| distance[from][*to] = 1.0 / weight);
    }
    for via in 0..n {
        for from in 0..n {
            for to in 0..n {
                distance[from][to] = distance[from][to].min(distance[from][via] + distance[via][to]);
            }
        }
    }
    // Paths by length in arcs: at most n - 1 of them.
    let mut paths = vec![vec![0.0; n]; n];
    for source in 0..n {
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|a, b| distance[source][*a].total_cmp(&distance[source][*b]));
        paths[source][source] = 1.0;
        for node in order.into_iter().filter(|node| distance[source][*node].is_finite()) {
            for (head, weight) in graph.row(node) {
                if is_equal(distance[source][node] + 1.0 / weight, distance[source][*head]) {
                    paths[source][*head] += paths[source][node];
                }
            }
        }
    }
    let through = |v: usize, s: usize, t: usize| {
        let leads = paths[s][t] > 0.0 && is_equal(distance[s][v] + distance[v][t], distance[s][t]);
        if leads { paths[s][v] * paths[v][t] / paths[s][t] } else { 0.0 }
    };
    let of = |v: usize| -> f64 {
        let others = || (0..n).filter(move |node| *node != v);
        others()
            .flat_map(|s| others().filter(move |t| *t != s).map(move |t| (s, t)))
            .map(|(s, t)| through(v, s, t))
            .sum()
    };
    (0..n).map(|v| of(v) / ((n - 1) * (n - 2)) as f64).collect()
}

/// The same network with node `i` called `(i * 5 + 3) % nodes`, where that is another name for each.
fn renamed(nodes: usize, arcs: &Arcs) -> Option<(Vec<usize>, Arcs)> {
    let names: Vec<usize> = (0..nodes).map(|node| (node * 5 + 3) % nodes).collect();
    let mut seen = names.clone();
    seen.sort_unstable();
    seen.dedup();
    (seen.len() == nodes)
        .then(|| (names.clone(), arcs.iter().rev().map(|(i, j, w)| (names[*i], names[*j], *w)).collect()))
}

/// All measures of a node in a row; hub and authority are left out where they do not settle.
fn measures(graph: &Graph) -> Vec<Vec<f64>> {
    let mut all = vec![betweenness(graph), pagerank(graph)];
    if let Some(found) = hits(graph) {
        all.extend([found.hubs, found.authorities]);
    }
    (0..graph.nodes()).map(|node| all.iter().map(|values| values[node]).collect()).collect()
}

fn close(a: &[f64], b: &[f64]) -> bool {
    // HITS stops when it moves little, which near a tie is not yet where it ends.
    a.iter().zip(b).all(|(a, b)| (a - b).abs() <= 1e-7)
}

proptest! {
    #[test]
    fn betweenness_is_what_counting_every_path_gives((nodes, arcs) in networks()) {
        let graph = Graph::new(nodes, &arcs);
        let (found, expected) = (betweenness(&graph), direct_betweenness(&graph));
        for (a, b) in found.iter().zip(&expected) {
            prop_assert!((a - b).abs() < 1e-9, "{found:?} is not {expected:?}");
            prop_assert!((0.0..=1.0 + 1e-12).contains(a));
        }
    }

    #[test]
    fn names_change_nothing((nodes, arcs) in networks()) {
        if let Some((names, other)) = renamed(nodes, &arcs) {
            let (before, after) = (measures(&Graph::new(nodes, &arcs)), measures(&Graph::new(nodes, &other)));
            for (node, name) in names.into_iter().enumerate() {
                prop_assert!(close(&before[node], &after[name]), "{:?} is not {:?}", before[node], after[name]);
            }
        }
    }

    #[test]
    fn the_currency_changes_nothing((nodes, arcs) in networks(), rate in 1e-3..1e3_f64) {
        let other: Arcs = arcs.iter().map(|(i, j, weight)| (*i, *j, weight * rate)).collect();
        let (before, after) = (measures(&Graph::new(nodes, &arcs)), measures(&Graph::new(nodes, &other)));
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(close(before, after), "{before:?} is not {after:?}");
        }
    }

    #[test]
    fn ranks_hubs_and_authorities_add_up_to_one_and_all_that_leaves_arrives((nodes, arcs) in networks()) {
        let graph = Graph::new(nodes, &arcs);
        let sum = |values: &[f64]| values.iter().sum::<f64>();
        prop_assert!((sum(&pagerank(&graph)) - 1.0).abs() < 1e-9);
        if let Some(found) = hits(&graph) {
            prop_assert!((sum(&found.hubs) - 1.0).abs() < 1e-9 && (sum(&found.authorities) - 1.0).abs() < 1e-9);
            prop_assert!(found.hubs.iter().chain(&found.authorities).all(|value| *value >= 0.0));
        }
        let (out, into) = (sum(&graph.out_strength()), sum(&graph.in_strength()));
        prop_assert!((out - into).abs() <= 1e-9 * out.max(1.0));
    }

    #[test]
    fn evenness_does_not_depend_on_the_direction(out in 0.0..1e12_f64, into in 0.0..1e12_f64) {
        let found = pass_through(out, into);
        prop_assert_eq!(found, pass_through(into, out));
        prop_assert!(found.is_none_or(|share| (0.0..=1.0).contains(&share)));
    }
}
