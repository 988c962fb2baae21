//! The order of suggestions, and how often it holds when the weights are uncertain.

use super::suggestion::Suggestion;
use super::weights::Weights;
use crate::domain::Order;

/// Weightings that are drawn.
pub const STABILITY_DRAWS: usize = 1_000;

/// Their seed: the same for everyone, so that a link shows the same figures.
pub const STABILITY_SEED: u64 = 20_142_024;

/// Places that count as the top.
pub const STABILITY_TOP: usize = 3;

/// A suggestion in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The suggestion.
    pub suggestion: Suggestion,
    /// Its merit, 0 to 1.
    pub merit: f64,
    /// The part of the evidence that is known, 0 to 1.
    pub known: f64,
    /// How often it is among the first [`STABILITY_TOP`], 0 to 1.
    pub stability: f64,
}

/// Sorts by merit, then by what is known; equal ones keep the order of minerals and countries.
#[must_use]
pub fn ranking(suggestions: Vec<Suggestion>, weights: &Weights) -> Vec<Ranked> {
    let stability = stability(&suggestions, weights);
    let parts = weights.parts();
    let ranked = suggestions.into_iter().zip(stability).map(|(suggestion, stability)| Ranked {
        merit: suggestion.merit(&parts),
        known: suggestion.known(&parts),
        stability,
        suggestion,
    });
    let mut ranked: Vec<Ranked> = ranked.collect();
    ranked.order_by(|a, b| b.merit.total_cmp(&a.merit).then(b.known.total_cmp(&a.known)));
    ranked
}

fn stability(suggestions: &[Suggestion], weights: &Weights) -> Vec<f64> {
    let mut counts = vec![0_u32; suggestions.len()];
    for parts in weights.draws(STABILITY_SEED, STABILITY_DRAWS) {
        for at in top(suggestions, &parts) {
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
        }
    }
    counts.into_iter().map(|count| f64::from(count) / STABILITY_DRAWS as f64).collect()
}

/// The places of the best; of equal ones the earlier.
fn top(suggestions: &[Suggestion], parts: &[f64; 6]) -> Vec<usize> {
    let mut best: Vec<(usize, f64)> = Vec::with_capacity(STABILITY_TOP + 1);
    for (at, suggestion) in suggestions.iter().enumerate() {
        let merit = suggestion.merit(parts);
        let place = best.partition_point(|(_, kept)| *kept >= merit);
        if place < STABILITY_TOP {
            best.insert(place, (at, merit));
            best.truncate(STABILITY_TOP);
        }
    }
    best.into_iter().map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::role_finder::{Clue, Finding, Target};
    use crate::analysis::roles::Role;
    use crate::domain::{CountryId, Mineral};

    fn suggestion(mineral: &str, points: &[(Clue, Option<f64>)]) -> Suggestion {
        let finding = |(clue, points): &(Clue, Option<f64>)| Finding {
            clue: *clue,
            points: *points,
            facts: Vec::new(),
        };
        Suggestion {
            country: CountryId::parse("ZMB").unwrap(),
            target: Target { role: Role::Processor, mineral: Mineral::parse(mineral).unwrap() },
            findings: points.iter().map(finding).collect(),
            players: 9,
            missing: Vec::new(),
        }
    }

    #[test]
    fn the_best_under_any_weights_is_always_in_the_top_and_the_unknown_earns_nothing() {
        let clues = |points: [Option<f64>; 6]| Clue::ALL.into_iter().zip(points).collect::<Vec<_>>();
        let all = vec![
            suggestion("tin", &clues([Some(0.1); 6])),
            suggestion("cobalt", &clues([Some(0.9); 6])),
            suggestion("copper", &clues([Some(1.0), None, None, None, None, None])),
            suggestion("nickel", &clues([Some(0.5); 6])),
            suggestion("zinc", &clues([Some(0.4); 6])),
        ];
        let ranked = ranking(all, &Weights::default());
        let order: Vec<_> = ranked.iter().map(|ranked| ranked.suggestion.target.mineral.id()).collect();
        assert_eq!(order, ["cobalt", "nickel", "zinc", "copper", "tin"]);
        assert_eq!((ranked[0].stability, ranked[4].stability), (1.0, 0.0));
        assert!((ranked[3].merit - 0.2).abs() < 1e-12 && (ranked[3].known - 0.2).abs() < 1e-12);
        // Copper is third only where what is in the ground weighs over .4: seldom.
        assert!(ranked[3].stability > 0.0 && ranked[3].stability < 0.1, "{}", ranked[3].stability);
        let sum: f64 = ranked.iter().map(|ranked| ranked.stability).sum();
        assert!((sum - 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_clue_that_does_not_apply_does_not_weigh() {
        let one = suggestion("tin", &[(Clue::Foothold, Some(0.5)), (Clue::Governance, Some(0.5))]);
        assert!((one.merit(&Weights::default().parts()) - 0.5).abs() < 1e-12);
        assert_eq!(one.known(&Weights::default().parts()), 1.0);
    }
}
