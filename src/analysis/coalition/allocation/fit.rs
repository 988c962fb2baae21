//! What speaks for a member at a post: the evidence of the role finder.

use crate::analysis::role_finder::{Confidence, Finder, Suggestion, Target, Weights};
use crate::domain::CountryId;

/// The finder's evidence with what it adds up to.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The evidence, for and against, with its numbers.
    pub evidence: Suggestion,
    /// Its merit, 0 to 1.
    pub merit: f64,
    /// The part of the evidence that is known, 0 to 1.
    pub known: f64,
    /// How much the data can carry.
    pub confidence: Confidence,
    /// Whether the role is played already.
    pub is_played: bool,
}

impl Fit {
    /// What the finder says of a country at a role; none where the data cannot say.
    #[must_use]
    pub fn of(finder: &Finder, weights: &Weights, country: CountryId, target: Target) -> Option<Self> {
        let found = finder.weigh(country, target)?;
        let parts = weights.parts();
        Some(Self {
            merit: found.evidence.merit(&parts),
            known: found.evidence.known(&parts),
            confidence: found.evidence.confidence(weights),
            is_played: found.is_played,
            evidence: found.evidence,
        })
    }
}
