//! Layers for tests.

use proptest::prelude::*;

use super::{Layers, Strand};

pub(super) fn layers(sizes: &[usize], strands: &[&[(usize, usize, f64)]]) -> Layers {
    let list = |list: &&[(usize, usize, f64)]| {
        list.iter().map(|(from, to, weight)| Strand { from: *from, to: *to, weight: *weight }).collect()
    };
    Layers { sizes: sizes.to_vec(), strands: strands.iter().map(list).collect() }
}

pub(super) fn any_layers() -> impl Strategy<Value = Layers> {
    let strands = |from: usize, to: usize| {
        proptest::collection::vec((0..from, 0..to, 0.01..9.0f64), 0..40).prop_map(|list| {
            list.into_iter().map(|(from, to, weight)| Strand { from, to, weight }).collect::<Vec<_>>()
        })
    };
    (strands(7, 6), strands(6, 5))
        .prop_map(|(first, second)| Layers { sizes: vec![7, 6, 5], strands: vec![first, second] })
}
