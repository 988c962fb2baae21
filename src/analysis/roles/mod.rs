//! Which roles a country plays for a mineral: soft scores with their evidence, never a bare label.
//!
//! The definitions are METHODS 3. Every condition goes through one curve, [`Score::half_at`], which gives
//! .5 at the definition's threshold; "and" takes the weakest condition, "or" the strongest. What cannot
//! be judged says what is missing.

mod assess;
mod draft;
mod evidence;
mod score;
#[cfg(test)]
mod tests;
mod trading;

pub use assess::{OWN_SHARE, RoleInputs, assess};
pub use draft::{MATERIAL_SHARE, SHARE_THRESHOLD};
pub use evidence::{Basis, Evidence, EvidenceKind};
pub use score::Score;
pub use trading::{HUB_BETWEENNESS, SYMMETRY_THRESHOLD, WELL_ABOVE};

use crate::domain::Flags;
pub use crate::domain::Role;
use crate::text::Message;

/// What a judgement would need; the message key is `need-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Reserves by country.
    Reserves,
    /// Mine production by country.
    MineProduction,
    /// Smelter or refinery production by country.
    RefinedProduction,
    /// Trade in ores and concentrates.
    OreTrade,
    /// Trade in refined material or products.
    RefinedTrade,
    /// Output of semi-manufactures by country.
    ProductOutput,
    /// Trade in waste and scrap.
    ScrapTrade,
}

impl Need {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reserves => "reserves",
            Self::MineProduction => "mine_production",
            Self::RefinedProduction => "refined_production",
            Self::OreTrade => "ore_trade",
            Self::RefinedTrade => "refined_trade",
            Self::ProductOutput => "product_output",
            Self::ScrapTrade => "scrap_trade",
        }
    }
}

/// Why it is missing; the message key is `missing-<id>` with the argument `what`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// No trade code holds it, or no table compares countries.
    NoData,
    /// The source names the country and keeps back or lacks the figure.
    Withheld,
    /// The source gives it in a table that shows no world, so that there is no share.
    Incomparable,
    /// The source gives it only together with other countries, which hold too much to be passed over.
    WithinOther,
    /// Only main routes are held: they can show that a role is played, not that it is not.
    RoutesOnly,
}

impl Reason {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoData => "no_data",
            Self::Withheld => "withheld",
            Self::Incomparable => "incomparable",
            Self::WithinOther => "within_other",
            Self::RoutesOnly => "routes_only",
        }
    }
}

/// Something a judgement lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// What.
    pub need: Need,
    /// Why.
    pub reason: Reason,
}

impl Missing {
    /// The sentence: key `missing-<reason>` with the argument `what`, itself `need-<need>`.
    #[must_use]
    pub fn message(self) -> Message {
        let what = Message::new(format!("need-{}", self.need.id()));
        Message::new(format!("missing-{}", self.reason.id())).with("what", what)
    }
}

/// What is made of the evidence; the message key is `outcome-<id>`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// How far the role is played, 0 to 1; .5 is the threshold of its definition.
    Scored(Score),
    /// The data cannot say; [`Assessment::missing`] lists what is lacking.
    Insufficient,
}

impl Outcome {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scored(_) => "scored",
            Self::Insufficient => "insufficient",
        }
    }
}

/// One role of one country for one mineral.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Which role.
    pub role: Role,
    /// The judgement.
    pub outcome: Outcome,
    /// The numbers it rests on, the decisive ones first.
    pub evidence: Vec<Evidence>,
    /// What is lacking, also where a score was possible without it.
    pub missing: Vec<Missing>,
}

impl Assessment {
    /// The score, where there is one.
    #[must_use]
    pub const fn score(&self) -> Option<Score> {
        match self.outcome {
            Outcome::Scored(score) => Some(score),
            Outcome::Insufficient => None,
        }
    }

    /// The reservations of all its evidence, and [`Flags::INCOMPLETE`] when something is lacking.
    #[must_use]
    pub fn flags(&self) -> Flags {
        let lacking = if self.missing.is_empty() { Flags::NONE } else { Flags::INCOMPLETE };
        self.evidence.iter().fold(lacking, |flags, item| flags.with(item.flags))
    }
}
