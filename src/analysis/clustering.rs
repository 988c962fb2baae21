//! An order in which like stands beside like: average linkage, read off leaf by leaf.

/// The items `0..count` in an order that keeps alike ones together.
///
/// Average linkage (UPGMA): every item starts as a cluster of its own; again and again the two clusters with
/// the least mean distance between their items are joined, until one is left. Joining lays the two lists end
/// to end, either of them turned round if that brings nearer items beside each other; the cluster with the
/// smallest item comes first, so that the order of the items decides what the distances do not.
///
/// `distance` must be symmetric and finite. The work grows with the cube of the count: 200 items take a few milliseconds.
///
/// Source: Sokal, R. R. and Michener, C. D. (1958), A statistical method for evaluating systematic
/// relationships, University of Kansas Science Bulletin 38, 1409-1438.
#[must_use]
pub fn like_beside_like(count: usize, distance: impl Fn(usize, usize) -> f64) -> Vec<usize> {
    let mut clusters: Vec<Vec<usize>> = (0..count).map(|item| vec![item]).collect();
    // Sums of the distances between clusters, kept up to date, so that each join costs one pass.
    let mut sums: Vec<Vec<f64>> = (0..count).map(|a| (0..count).map(|b| distance(a, b)).collect()).collect();
    while let Some((first, second)) = nearest(&clusters, &sums) {
        let right = clusters.remove(second);
        add_up(&mut sums, first, second);
        if let Some(left) = clusters.get_mut(first) {
            *left = joined(std::mem::take(left), right, &distance);
        }
    }
    clusters.pop().unwrap_or_default()
}

/// The places of the two nearest clusters, the earlier one first; none when fewer than two are left.
fn nearest(clusters: &[Vec<usize>], sums: &[Vec<f64>]) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize, f64)> = None;
    for (second, (right, line)) in clusters.iter().zip(sums).enumerate() {
        for (first, (left, sum)) in clusters.iter().zip(line).enumerate().take(second) {
            let mean = sum / (left.len() * right.len()) as f64;
            if best.is_none_or(|(_, _, least)| mean < least) {
                best = Some((first, second, mean));
            }
        }
    }
    best.map(|(first, second, _)| (first, second))
}

/// Lets the distances of one cluster include those of another, which goes.
fn add_up(sums: &mut Vec<Vec<f64>>, first: usize, second: usize) {
    let mut gone = sums.remove(second);
    gone.remove(second);
    for (at, line) in sums.iter_mut().enumerate() {
        line.remove(second);
        if let (Some(sum), Some(more)) = (line.get_mut(first), gone.get(at)) {
            *sum += more;
        }
    }
    if let Some(line) = sums.get_mut(first) {
        line.iter_mut().zip(&gone).for_each(|(sum, more)| *sum += more);
    }
}

/// Both lists end to end, turned so that the items that meet are the nearest of the four ends.
fn joined(
    mut left: Vec<usize>,
    mut right: Vec<usize>,
    distance: &impl Fn(usize, usize) -> f64,
) -> Vec<usize> {
    let (Some(left_ends), Some(right_ends)) = (ends(&left), ends(&right)) else {
        left.append(&mut right);
        return left;
    };
    // In this order, so that of equal ways the one that turns least is taken.
    let ways = [
        (left_ends.1, right_ends.0, false, false),
        (left_ends.1, right_ends.1, false, true),
        (left_ends.0, right_ends.0, true, false),
        (left_ends.0, right_ends.1, true, true),
    ];
    let way = ways.into_iter().reduce(|a, b| if distance(b.0, b.1) < distance(a.0, a.1) { b } else { a });
    if let Some((_, _, is_left_turned, is_right_turned)) = way {
        if is_left_turned {
            left.reverse();
        }
        if is_right_turned {
            right.reverse();
        }
    }
    left.append(&mut right);
    left
}

fn ends(list: &[usize]) -> Option<(usize, usize)> {
    Some((*list.first()?, *list.last()?))
}

/// `1 - cos` of the angle between two profiles, 0 to 1 for amounts: 0 where both are spread alike, whatever
/// their size, 1 where they share nothing or one is empty.
#[must_use]
pub fn cosine_distance(a: &[f64], b: &[f64]) -> f64 {
    let dot = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(p, q)| p * q).sum::<f64>();
    let lengths = (dot(a, a) * dot(b, b)).sqrt();
    if lengths > 0.0 { (1.0 - dot(a, b) / lengths).clamp(0.0, 1.0) } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_kept_once() {
        let mut order = like_beside_like(40, |a, b| ((a * 7 + b * 7) % 11) as f64);
        order.sort_unstable();
        assert_eq!(order, (0..40).collect::<Vec<_>>());
    }

    #[test]
    fn two_families_stand_apart_and_their_nearest_members_meet() {
        // Places on a line: 0 and 2 at its left, 1 and 3 at its right.
        let at = [0.0_f64, 10.0, 1.0, 12.0];
        // {0, 2} and {1, 3} are joined; 2 and 1 are nearest of the four ends.
        assert_eq!(like_beside_like(4, |a, b| (at[a] - at[b]).abs()), [0, 2, 1, 3]);
        assert_eq!(like_beside_like(0, |_, _| 0.0), Vec::<usize>::new());
        assert_eq!(like_beside_like(1, |_, _| 0.0), [0]);
        assert_eq!(like_beside_like(3, |_, _| 1.0), [0, 1, 2]);
    }

    #[test]
    fn linkage_is_by_the_mean_and_not_by_the_nearest() {
        // After 0 and 1 (at 0 and 4), the mean distance of 2 (at 9) is 7 and of 3 (at 15) to 2 is 6.
        let at = [0.0_f64, 4.0, 9.0, 15.0];
        let order = like_beside_like(4, |a, b| (at[a] - at[b]).abs());
        assert_eq!(order, [0, 1, 2, 3]);
        let mut sums = vec![vec![0.0, 4.0, 9.0], vec![4.0, 0.0, 5.0], vec![9.0, 5.0, 0.0]];
        add_up(&mut sums, 0, 1);
        // 9 and 5 to the third: a mean of 7 over two pairs.
        assert_eq!(sums.iter().map(|line| line[1]).collect::<Vec<_>>(), [14.0, 0.0]);
        assert_eq!(sums[1], [14.0, 0.0]);
    }

    #[test]
    fn profiles_are_compared_by_their_mix_and_not_their_size() {
        assert!(cosine_distance(&[1.0, 2.0], &[10.0, 20.0]) < 1e-12);
        assert_eq!(cosine_distance(&[1.0, 0.0], &[0.0, 3.0]), 1.0);
        // cos of (1, 1) and (1, 0) is 1 / sqrt 2.
        let half_way = cosine_distance(&[1.0, 1.0], &[1.0, 0.0]);
        assert!((half_way - (1.0 - 0.5_f64.sqrt())).abs() < 1e-12);
        assert_eq!(cosine_distance(&[0.0, 0.0], &[1.0, 0.0]), 1.0);
    }
}
