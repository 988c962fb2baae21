//! One number behind a suggestion, with its source, ready to be said.

use std::sync::Arc;

use super::Target;
use crate::analysis::roles::{Evidence, Role};
use crate::dataset::SourceId;
use crate::domain::{Flags, Stage, Year};
use crate::text::{Arg, Message, NumberStyle};

/// A number for or against.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// What a role's score rests on.
    Evidence(Evidence),
    /// How far the country plays another role for the same mineral.
    Neighbour {
        /// Which.
        role: Role,
        /// 0 to 1.
        score: f64,
    },
    /// How near the country's other roles are.
    Related {
        /// 0 to 1 ([`super::Density`]).
        density: f64,
        /// The nearest of them, at most three.
        nearest: Vec<Target>,
    },
    /// Symmetric revealed comparative advantage in two years.
    Trend {
        /// In what.
        stage: Stage,
        /// Earlier, -1 to 1.
        before: (Year, f64),
        /// Now, -1 to 1.
        after: (Year, f64),
        /// Who says so.
        source: Arc<SourceId>,
        /// Reservations about either year.
        flags: Flags,
    },
    /// The mean of the six Worldwide Governance Indicators.
    Governance {
        /// About -2.5 to 2.5.
        mean: f64,
        /// Of which year.
        year: Year,
        /// Who says so.
        source: SourceId,
    },
}

impl Fact {
    /// The sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        let source = |id: &SourceId| Message::new(format!("source-{id}"));
        match self {
            Self::Evidence(evidence) => evidence.message(),
            Self::Neighbour { role, score } => Message::new("fact-neighbour")
                .with("role", Message::new(format!("role-{}", role.id())))
                .number("score", *score, NumberStyle::Decimal(2)),
            Self::Related { density, nearest } => {
                let key = if nearest.is_empty() { "fact-related-none" } else { "fact-related" };
                let names = nearest.iter().map(|target| Arg::Message(target.message()));
                Message::new(key)
                    .number("density", *density, NumberStyle::Percent(0))
                    .with("roles", Arg::List(names.collect()))
            }
            Self::Trend { stage, before, after, source: id, .. } => Message::new("fact-trend")
                .with("goods", Message::new(format!("goods-{stage}")))
                .year("from", before.0.0)
                .number("before", before.1, NumberStyle::Decimal(2))
                .year("to", after.0.0)
                .number("after", after.1, NumberStyle::Decimal(2))
                .with("source", source(id)),
            Self::Governance { mean, year, source: id } => Message::new("fact-governance")
                .number("mean", *mean, NumberStyle::Decimal(2))
                .year("year", year.0)
                .with("source", source(id)),
        }
    }

    /// Reservations about it.
    #[must_use]
    pub fn flags(&self) -> Flags {
        match self {
            Self::Evidence(evidence) => evidence.flags,
            Self::Trend { flags, .. } => *flags,
            Self::Neighbour { .. } | Self::Related { .. } | Self::Governance { .. } => Flags::NONE,
        }
    }
}
