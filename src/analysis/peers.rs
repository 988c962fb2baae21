//! Countries that play similar parts: the cosine of their role scores over all minerals.

use std::collections::BTreeMap;

use super::role_table::{RoleProfile, RoleTable};
use crate::dataset::profile::Peer;
use crate::domain::{CountryId, Mineral, Order, Role};

/// Peers named for each country.
pub const MOST_PEERS: usize = 6;

/// Shared roles named for each peer.
const MOST_SHARED: usize = 4;

/// A country's scores: role by role of every mineral, where there is one.
type Scores = BTreeMap<(Mineral, Role), f64>;

/// `sum(a b) / (|a| |b|)`, 0 to 1 for scores; none when either is nothing. What is absent counts as 0.
#[must_use]
pub fn cosine<K: Ord>(a: &BTreeMap<K, f64>, b: &BTreeMap<K, f64>) -> Option<f64> {
    let length = |scores: &BTreeMap<K, f64>| scores.values().map(|score| score * score).sum::<f64>().sqrt();
    let product: f64 = a.iter().filter_map(|(key, score)| Some(score * b.get(key)?)).sum();
    let lengths = length(a) * length(b);
    (lengths > 0.0).then(|| (product / lengths).min(1.0))
}

/// The nearest countries of every one that plays a role. Only roles that are played (score .5 and more) count:
/// everyone consumes a little of everything, which would make all alike.
#[must_use]
pub fn peers(table: &RoleTable) -> BTreeMap<CountryId, Vec<Peer>> {
    let mut all: BTreeMap<CountryId, Scores> = BTreeMap::new();
    for profile in table.profiles() {
        let played = played(profile);
        if !played.is_empty() {
            all.entry(profile.country).or_default().extend(played);
        }
    }
    all.iter().map(|(country, scores)| (*country, nearest(*country, scores, &all))).collect()
}

fn played(profile: &RoleProfile) -> Vec<((Mineral, Role), f64)> {
    let score = |role: Role| profile.assessment(role).score().filter(|score| score.is_met());
    Role::ALL.into_iter().filter_map(|role| Some(((profile.mineral, role), score(role)?.value()))).collect()
}

fn nearest(country: CountryId, scores: &Scores, all: &BTreeMap<CountryId, Scores>) -> Vec<Peer> {
    let others = all.iter().filter(|(other, _)| **other != country);
    let mut found: Vec<(CountryId, f64, &Scores)> = others
        .filter_map(|(other, theirs)| Some((*other, cosine(scores, theirs)?, theirs)))
        .filter(|(_, cosine, _)| *cosine > 0.0)
        .collect();
    // Stable: equal ones stay in the order of the codes.
    found.order_by(|a, b| b.1.total_cmp(&a.1));
    found.truncate(MOST_PEERS);
    found
        .into_iter()
        .map(|(country, cosine, theirs)| Peer {
            country,
            cosine: thousandths(cosine),
            shared: shared(scores, theirs),
        })
        .collect()
}

/// The roles both play, by the lower of the two scores.
fn shared(ours: &Scores, theirs: &Scores) -> Vec<(Mineral, Role)> {
    let mut both: Vec<_> =
        ours.iter().filter_map(|(key, score)| Some((*key, score.min(*theirs.get(key)?)))).collect();
    both.order_by(|a, b| b.1.total_cmp(&a.1));
    both.into_iter().take(MOST_SHARED).map(|(key, _)| key).collect()
}

fn thousandths(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cosine_is_that_of_the_angle() {
        let scores = |pairs: &[(&'static str, f64)]| pairs.iter().copied().collect::<BTreeMap<_, _>>();
        let chile = scores(&[("copper", 0.8), ("lithium", 0.6)]);
        // (.8 × .6) / (1 × .6) = .8
        let peru = scores(&[("copper", 0.6)]);
        assert!((cosine(&chile, &peru).unwrap() - 0.8).abs() < 1e-12);
        assert!((cosine(&chile, &chile).unwrap() - 1.0).abs() < 1e-12);
        assert_eq!(cosine(&chile, &scores(&[("tin", 1.0)])), Some(0.0));
        assert_eq!(cosine(&chile, &scores(&[])), None);
    }

    #[test]
    fn shared_roles_are_those_both_play_the_strongest_first() {
        let mineral = |id| Mineral::parse(id).unwrap();
        let ours = Scores::from([
            ((mineral("copper"), Role::Extractor), 0.9),
            ((mineral("tin"), Role::Processor), 0.6),
            ((mineral("zinc"), Role::Consumer), 0.6),
        ]);
        let theirs = Scores::from([
            ((mineral("copper"), Role::Extractor), 0.55),
            ((mineral("tin"), Role::Processor), 0.8),
        ]);
        let expected = [(mineral("tin"), Role::Processor), (mineral("copper"), Role::Extractor)];
        assert_eq!(shared(&ours, &theirs), expected);
    }
}
