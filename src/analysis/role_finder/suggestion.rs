//! A role that a country could take, with what speaks for it, against it, and what is not known.

use super::Target;
use super::fact::Fact;
use super::weights::{Clue, Weights};
use crate::analysis::roles::Missing;
use crate::domain::{CountryId, Flags};
use crate::text::{Message, NumberStyle};

/// Points below this speak against a suggestion.
const WEAK: f64 = 0.25;

/// An advantage that has fallen by less is noise.
const FALL: f64 = 0.05;

/// A role that fewer countries play is hard to take.
const RARE: usize = 5;

/// What one clue gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which.
    pub clue: Clue,
    /// 0 to 1; none where it is not known.
    pub points: Option<f64>,
    /// The numbers it rests on.
    pub facts: Vec<Fact>,
}

/// Something against; the message key is `doubt-<id>`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Doubt {
    /// The stage before is no larger than this one.
    NoMaterial,
    /// The stages beside it are hardly done.
    NoNeighbours,
    /// What it does elsewhere rarely comes with this.
    Unrelated,
    /// The advantage has fallen by so much.
    Falling(f64),
    /// Governance below the world's average of 0.
    WeakGovernance(f64),
    /// Only so many countries play the role.
    Rare(usize),
}

impl Doubt {
    /// The sentence.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::NoMaterial => Message::new("doubt-no_material"),
            Self::NoNeighbours => Message::new("doubt-no_neighbours"),
            Self::Unrelated => Message::new("doubt-unrelated"),
            Self::Falling(by) => Message::new("doubt-falling").number("by", by, NumberStyle::Decimal(2)),
            Self::WeakGovernance(mean) => {
                Message::new("doubt-weak_governance").number("mean", mean, NumberStyle::Decimal(2))
            }
            Self::Rare(count) => {
                Message::new("doubt-rare").number("count", count as f64, NumberStyle::Integer)
            }
        }
    }
}

/// How much the data can carry; the message key is `finder-confidence-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Under half of the evidence, by weight, is known.
    Low,
    /// Half of it or more.
    Medium,
    /// Four fifths or more, and none of it by proxy codes or incomplete figures.
    High,
}

impl Confidence {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A role to look into.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Who.
    pub country: CountryId,
    /// Which role.
    pub target: Target,
    /// The clues that apply to it, in the order of [`Clue::ALL`].
    pub findings: Vec<Finding>,
    /// How many countries play the role.
    pub players: usize,
    /// What is lacking.
    pub missing: Vec<Missing>,
}

impl Suggestion {
    /// What one clue gives; none where it does not apply.
    #[must_use]
    pub fn finding(&self, clue: Clue) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.clue == clue)
    }

    /// `sum of w p / sum of w` over the clues that apply, 0 to 1; unknown points are zero.
    #[must_use]
    pub fn merit(&self, parts: &[f64; 6]) -> f64 {
        self.weighted(parts, |finding| finding.points.unwrap_or(0.0))
    }

    /// The part of the evidence, by weight, that is known: 0 to 1. Were all the rest in favour, the merit would be
    /// higher by what is missing to 1.
    #[must_use]
    pub fn known(&self, parts: &[f64; 6]) -> f64 {
        self.weighted(parts, |finding| if finding.points.is_some() { 1.0 } else { 0.0 })
    }

    /// What each clue could add: its weight among those that apply, in the order of [`Clue::ALL`].
    #[must_use]
    pub fn shares(&self, parts: &[f64; 6]) -> [f64; 6] {
        let part = |clue: Clue| parts.get(clue as usize).copied().unwrap_or_default();
        let all: f64 = self.findings.iter().map(|finding| part(finding.clue)).sum();
        Clue::ALL.map(|clue| match self.finding(clue) {
            Some(_) if all > 0.0 => part(clue) / all,
            _ => 0.0,
        })
    }

    fn weighted(&self, parts: &[f64; 6], value: impl Fn(&Finding) -> f64) -> f64 {
        let (mut sum, mut all) = (0.0, 0.0);
        for finding in &self.findings {
            let part = parts.get(finding.clue as usize).copied().unwrap_or_default();
            sum += part * value(finding);
            all += part;
        }
        if all > 0.0 { sum / all } else { 0.0 }
    }

    /// How much the data can carry.
    #[must_use]
    pub fn confidence(&self, weights: &Weights) -> Confidence {
        let soft = [Flags::PROXY, Flags::SHARED_CODE, Flags::INCOMPLETE];
        let is_soft = |fact: &Fact| soft.iter().any(|flag| fact.flags().contains(*flag));
        // The earlier year of a trend always holds main partners alone.
        let others = self.findings.iter().filter(|finding| finding.clue != Clue::Trend);
        let is_hard = !others.flat_map(|finding| &finding.facts).any(is_soft);
        match self.known(&weights.parts()) {
            known if known >= 0.8 && is_hard => Confidence::High,
            known if known >= 0.5 => Confidence::Medium,
            _ => Confidence::Low,
        }
    }

    /// What speaks against it.
    #[must_use]
    pub fn doubts(&self) -> Vec<Doubt> {
        let is_weak =
            |clue| self.finding(clue).and_then(|finding| finding.points).is_some_and(|points| points < WEAK);
        let mut doubts = Vec::new();
        doubts.extend(is_weak(Clue::Material).then_some(Doubt::NoMaterial));
        doubts.extend(is_weak(Clue::Neighbours).then_some(Doubt::NoNeighbours));
        doubts.extend(is_weak(Clue::Related).then_some(Doubt::Unrelated));
        for fact in self.findings.iter().flat_map(|finding| &finding.facts) {
            match fact {
                Fact::Trend { before, after, .. } if before.1 - after.1 > FALL => {
                    doubts.push(Doubt::Falling(before.1 - after.1));
                }
                Fact::Governance { mean, .. } if *mean < 0.0 => doubts.push(Doubt::WeakGovernance(*mean)),
                _ => {}
            }
        }
        doubts.extend((self.players < RARE).then_some(Doubt::Rare(self.players)));
        doubts
    }
}
