//! Stable sorting that is compiled once, for all types together.
//!
//! The standard library compiles its sort anew for every type and comparison: in this program over
//! forty times, a seventh of the download. Here it sorts positions, and only the swaps are per type.

use std::cmp::Ordering;

/// Stable sorts of a slice.
pub trait Order<T> {
    /// Sorts by a comparison; equal elements keep their order.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Sorts by a key, computed at every comparison.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts by the elements' own order.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(Ord::cmp);
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        // Most of what is sorted was written sorted.
        if self.is_sorted_by(|a, b| compare(a, b) != Ordering::Greater) {
            return;
        }
        let mut sources: Vec<usize> = (0..self.len()).collect();
        let elements = &*self;
        sort_positions(&mut sources, &|a, b| match (elements.get(a), elements.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        rearrange(&mut sources, &mut |a, b| self.swap(a, b));
    }
}

fn sort_positions(positions: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    positions.sort_by(|a, b| compare(*a, *b));
}

/// Brings the element of `sources[i]` to place `i` for every `i`, along the cycles of the permutation.
fn rearrange(sources: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..sources.len() {
        let mut place = start;
        while let Some(source) = sources.get(place).copied() {
            if let Some(done) = sources.get_mut(place) {
                *done = place;
            }
            if source == start {
                break;
            }
            swap(place, source);
            place = source;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(values in proptest::collection::vec((0u8..6, any::<u16>()), 0..60)) {
            let (mut ours, mut theirs) = (values.clone(), values);
            ours.order_by_key(|value| value.0);
            theirs.sort_by_key(|value| value.0);
            prop_assert_eq!(&ours, &theirs);
            ours.order();
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
