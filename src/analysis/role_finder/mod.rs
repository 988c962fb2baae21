//! Where a country could specialise: roles it does not play yet, ranked by evidence, as suggestions to check.
//!
//! Six kinds of evidence earn points between 0 and 1; their weighted mean is the merit. What is not known
//! earns nothing and is shown as a gap. METHODS 3 and 6; ADR 13 says why these six and these weights.

mod backtest;
mod clues;
mod diversify;
mod fact;
mod ranking;
mod relatedness;
mod suggestion;
mod weights;

use std::sync::Arc;

pub use backtest::{Backtest, Case, FOUND_WITHIN, Rival, Taken, without_routes};
pub use diversify::{Diversified, diversified};
pub use fact::Fact;
pub use ranking::{Ranked, STABILITY_DRAWS, STABILITY_SEED, STABILITY_TOP, ranking};
pub use relatedness::{Density, Relatedness};
pub use suggestion::{Confidence, Doubt, Finding, Suggestion};
pub use weights::{Clue, Weights};

use super::country_trade::CountryTrade;
use super::role_table::{RoleProfile, RoleTable};
use super::roles::{Missing, Role};
use super::stage_shares::Part;
use crate::dataset::{Catalogue, Governance, ProductionTable, TradeTotals};
use crate::domain::{CountryId, Group, Mineral, Stage};
use crate::text::Message;

/// How far back the trend of exports looks, years.
pub const TREND_YEARS: u16 = 5;

/// A role in the chain of a mineral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    /// One of [`Target::ROLES`].
    pub role: Role,
    /// Of which mineral.
    pub mineral: Mineral,
}

impl Target {
    /// The roles that can be suggested. Reserves are held or not; passing goods on and consuming them are no
    /// aims of their own.
    pub const ROLES: [Role; 3] = [Role::Extractor, Role::Processor, Role::Recycler];

    /// The stage that the role works at.
    #[must_use]
    pub const fn stage(self) -> Stage {
        match self.role {
            Role::Holder => Stage::Reserves,
            Role::Extractor => Stage::Extraction,
            Role::Processor | Role::Trader | Role::Consumer => Stage::Processing,
            Role::Recycler => Stage::Recycling,
        }
    }

    /// The tables that hold the world's output of it; none for recycling, of which there are none.
    #[must_use]
    pub const fn part(self) -> Option<Part> {
        match self.stage() {
            Stage::Extraction => Some(Part::Mining),
            Stage::Processing => Some(Part::Refining),
            Stage::Reserves | Stage::SemiManufactures | Stage::Recycling => None,
        }
    }

    /// Its name: key `finder-target-<role>` with the argument `mineral`.
    #[must_use]
    pub fn message(self) -> Message {
        let mineral = Message::new(format!("mineral-{}", self.mineral));
        Message::new(format!("finder-target-{}", self.role.id())).with("mineral", mineral)
    }
}

/// A role of which the data cannot say whether a country plays it already.
#[derive(Clone, Debug, PartialEq)]
pub struct Unjudged {
    /// Who.
    pub country: CountryId,
    /// Which role.
    pub target: Target,
    /// What is lacking.
    pub missing: Vec<Missing>,
}

/// What speaks for a country at a role, whether it plays it already or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The evidence, for and against.
    pub evidence: Suggestion,
    /// Whether the role is played already.
    pub is_played: bool,
}

/// Suggestions and what could not be judged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Roles that are not played, in no order.
    pub suggestions: Vec<Suggestion>,
    /// Roles of which it is not known.
    pub unjudged: Vec<Unjudged>,
}

/// Everything the search rests on, of one year.
#[derive(Clone, Debug)]
pub struct Finder {
    roles: RoleTable,
    now: CountryTrade,
    before: CountryTrade,
    governance: Arc<Governance>,
    related: Relatedness,
}

impl Finder {
    /// Takes the tables and the trade of a year, and the trade of an earlier one for the trend. What is left out
    /// of `production` is not known: a look back leaves out the reserves of today.
    #[must_use]
    pub fn of(
        catalogue: &Catalogue,
        production: &[&ProductionTable],
        now: &TradeTotals,
        before: &TradeTotals,
        governance: Arc<Governance>,
    ) -> Self {
        let roles = RoleTable::of(catalogue, production, now);
        Self {
            related: Relatedness::of(&roles),
            roles,
            now: CountryTrade::of(catalogue, now),
            before: CountryTrade::of(catalogue, before),
            governance,
        }
    }

    /// The roles of all countries that the search starts from.
    #[must_use]
    pub const fn roles(&self) -> &RoleTable {
        &self.roles
    }

    /// Everything a country does not do yet.
    #[must_use]
    pub fn of_country(&self, country: CountryId) -> Found {
        let mut found = Found::default();
        for profile in self.roles.of_country(country) {
            for role in Target::ROLES {
                self.judge(profile, Target { role, mineral: profile.mineral }, &mut found);
            }
        }
        found
    }

    /// Everyone who does not play a role yet: the question of a coalition.
    #[must_use]
    pub fn of_target(&self, target: Target) -> Found {
        let mut found = Found::default();
        for profile in self.roles.of_mineral(target.mineral) {
            self.judge(profile, target, &mut found);
        }
        found
    }

    /// What speaks for a country at a role; none where that is no aim, or where the data cannot say.
    #[must_use]
    pub fn weigh(&self, country: CountryId, target: Target) -> Option<Weighed> {
        let profile = self.roles.get(country, target.mineral).filter(|_| self.is_aim(target))?;
        let is_played = profile.assessment(target.role).score()?.is_met();
        Some(Weighed { evidence: self.suggestion(profile, target), is_played })
    }

    /// A role that nobody plays, or one of a trade code that covers several metals, is no aim.
    fn is_aim(&self, target: Target) -> bool {
        target.mineral.group() != Group::SharedCode && self.related.players(target) > 0
    }

    fn judge(&self, profile: &RoleProfile, target: Target, found: &mut Found) {
        if !self.is_aim(target) {
            return;
        }
        let assessment = profile.assessment(target.role);
        match assessment.score() {
            None => found.unjudged.push(Unjudged {
                country: profile.country,
                target,
                missing: assessment.missing.clone(),
            }),
            Some(score) if score.is_met() => {}
            Some(_) => found.suggestions.push(self.suggestion(profile, target)),
        }
    }
}
