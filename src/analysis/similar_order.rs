//! An order that puts like beside like: clusters are joined from the most similar pair on, and lie in the order they
//! were joined in.

/// `sum(a b) / (|a| |b|)`; 0 when either is nothing.
fn cosine(a: &[f64], b: &[f64]) -> f64 {
    let product: f64 = a.iter().zip(b).map(|(a, b)| a * b).sum();
    let length = |v: &[f64]| v.iter().map(|x| x * x).sum::<f64>().sqrt();
    let lengths = length(a) * length(b);
    if lengths > 0.0 { product / lengths } else { 0.0 }
}

/// Places in a new order. Average linkage on the cosine (Sokal and Michener 1958); of the ways to lay two clusters end
/// to end, the one whose touching ends are most similar. Equal pairs keep the order given. The time grows with the
/// third power of the number: 200 rows take a few milliseconds.
#[must_use]
pub fn similar_order(vectors: &[Vec<f64>]) -> Vec<usize> {
    let likeness: Vec<Vec<f64>> =
        vectors.iter().map(|a| vectors.iter().map(|b| cosine(a, b)).collect()).collect();
    let like = |a: usize, b: usize| likeness.get(a).and_then(|row| row.get(b)).copied().unwrap_or_default();
    let mut clusters: Vec<Vec<usize>> = (0..vectors.len()).map(|at| vec![at]).collect();
    // Sums of likeness between clusters, kept up to date, so that each join costs one pass.
    let mut sums = likeness.clone();
    while clusters.len() > 1 {
        let Some((a, b)) = closest(&clusters, &sums) else { break };
        let taken = clusters.remove(b);
        let row = sums.remove(b);
        for line in &mut sums {
            line.remove(b);
        }
        let other: Vec<f64> =
            row.into_iter().enumerate().filter(|(at, _)| *at != b).map(|(_, sum)| sum).collect();
        if let Some(line) = sums.get_mut(a) {
            line.iter_mut().zip(&other).for_each(|(sum, more)| *sum += more);
        }
        for (at, more) in other.iter().enumerate() {
            if let Some(sum) = sums.get_mut(at).filter(|_| at != a).and_then(|line| line.get_mut(a)) {
                *sum += more;
            }
        }
        if let Some(kept) = clusters.get_mut(a) {
            *kept = laid(kept, &taken, like);
        }
    }
    clusters.into_iter().next().unwrap_or_default()
}

/// The most similar pair on average, the first of equals.
fn closest(clusters: &[Vec<usize>], sums: &[Vec<f64>]) -> Option<(usize, usize)> {
    let mut best: Option<(f64, usize, usize)> = None;
    for (a, (first, line)) in clusters.iter().zip(sums).enumerate() {
        for (b, (second, sum)) in clusters.iter().zip(line).enumerate().skip(a + 1) {
            let mean = sum / (first.len() * second.len()) as f64;
            if best.is_none_or(|(most, _, _)| mean > most) {
                best = Some((mean, a, b));
            }
        }
    }
    best.map(|(_, a, b)| (a, b))
}

/// Two runs end to end, each turned as it fits best.
fn laid(first: &[usize], second: &[usize], like: impl Fn(usize, usize) -> f64) -> Vec<usize> {
    let turned = |run: &[usize]| run.iter().rev().copied().collect::<Vec<usize>>();
    let ways = [
        (first.to_vec(), second.to_vec()),
        (first.to_vec(), turned(second)),
        (turned(first), second.to_vec()),
        (turned(first), turned(second)),
    ];
    let touch = |(a, b): &(Vec<usize>, Vec<usize>)| match (a.last(), b.first()) {
        (Some(a), Some(b)) => like(*a, *b),
        _ => 0.0,
    };
    // The first of equals, which keeps what was given.
    let best = ways.into_iter().reduce(|best, next| if touch(&next) > touch(&best) { next } else { best });
    best.map(|(a, b)| [a, b].concat()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likes_come_to_lie_beside_each_other() {
        let [copper, tin] = [[1.0, 0.1, 0.0], [0.0, 0.1, 1.0]];
        let vectors: Vec<Vec<f64>> = [copper, tin, copper, tin, copper].map(Vec::from).to_vec();
        let order = similar_order(&vectors);
        let is_tin: Vec<bool> = order.iter().map(|at| at % 2 == 1).collect();
        let changes = is_tin.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert_eq!((order.len(), changes), (5, 1), "{order:?}");
    }

    #[test]
    fn a_chain_is_laid_out_in_line() {
        // Each is like its neighbours only.
        let vectors: Vec<Vec<f64>> =
            [[1.0, 0.0, 0.0], [0.7, 0.7, 0.0], [0.0, 0.7, 0.7], [0.0, 0.0, 1.0]].map(Vec::from).to_vec();
        let order =
            similar_order(&[vectors[2].clone(), vectors[0].clone(), vectors[3].clone(), vectors[1].clone()]);
        // In terms of the chain: 2, 0, 3, 1 were given.
        let chain: Vec<usize> = order.iter().map(|at| [2, 0, 3, 1][*at]).collect();
        assert!(chain == [0, 1, 2, 3] || chain == [3, 2, 1, 0], "{chain:?}");
    }

    #[test]
    fn every_place_is_kept_once_and_nothing_is_no_order() {
        let mut order = similar_order(&vec![vec![0.0; 3]; 7]);
        order.sort_unstable();
        assert_eq!(order, (0..7).collect::<Vec<_>>());
        assert!(similar_order(&[]).is_empty());
    }
}
