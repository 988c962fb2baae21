//! A look back: would the roles that countries took have been among the first suggestions?
//!
//! The search is built on the data of an earlier year, ranks what each country did not do then, and is
//! measured by what it does now. A role is taken when its score was below .5 and is .5 or more (METHODS 3).

use super::suggestion::Suggestion;
use super::{Finder, Target, Weights};
use crate::analysis::country_trade::CountryTrade;
use crate::analysis::role_table::RoleTable;
use crate::dataset::{BacktestRow, Coverage, TradeTotals};
use crate::domain::{CountryId, Order, Year};

/// Places that count as found.
pub const FOUND_WITHIN: usize = 5;

/// What ranks the roles a country did not play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rival {
    /// This search with its default weights.
    Finder,
    /// How much the country traded of the good already, dollars of exports and imports.
    OwnTrade,
    /// How much the world traded of it, dollars of exports.
    WorldTrade,
}

impl Rival {
    /// All of them; the search first.
    pub const ALL: [Self; 3] = [Self::Finder, Self::OwnTrade, Self::WorldTrade];
}

/// A role that a country took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Taken {
    /// Who.
    pub country: CountryId,
    /// Which role.
    pub target: Target,
    /// Its score then, below .5.
    pub before: f64,
    /// Its score now, .5 or more.
    pub after: f64,
}

/// A taken role with the place it had in each ranking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Case {
    /// What was taken.
    pub taken: Taken,
    /// Roles that the country did not play then, this one included.
    pub candidates: usize,
    /// Its place from 1 in the order of [`Rival::ALL`].
    pub places: [usize; 3],
}

/// The whole look back.
#[derive(Clone, Debug, PartialEq)]
pub struct Backtest {
    /// The year that the search was built on.
    pub from: Year,
    /// The year it is measured by.
    pub to: Year,
    /// Every role taken, by country.
    pub cases: Vec<Case>,
}

impl Backtest {
    /// Ranks on `then` and measures by `now`. To compare like with like, `now` should rest on the same tables and
    /// trade codes: a new source is no new role.
    #[must_use]
    pub fn of(then: &Finder, now: &RoleTable, to: Year) -> Self {
        let mut countries: Vec<CountryId> =
            then.roles().profiles().iter().map(|profile| profile.country).collect();
        countries.dedup();
        let cases = countries.into_iter().flat_map(|country| cases(then, now, country)).collect();
        Self { from: then.now.year(), to, cases }
    }

    /// How often a ranking found what was taken.
    #[must_use]
    pub fn hits(&self, rival: Rival) -> usize {
        let place =
            |case: &&Case| case.places.get(rival as usize).is_some_and(|place| *place <= FOUND_WITHIN);
        self.cases.iter().filter(place).count()
    }

    /// How many a blind choice of [`FOUND_WITHIN`] would have found on average.
    #[must_use]
    pub fn by_chance(&self) -> f64 {
        let part = |case: &Case| FOUND_WITHIN.min(case.candidates) as f64 / case.candidates as f64;
        self.cases.iter().map(part).sum()
    }

    /// The result as it is published.
    #[must_use]
    pub fn row(&self, variant: &str) -> BacktestRow {
        let hits = |rival| self.hits(rival) as u32;
        BacktestRow {
            variant: variant.to_owned(),
            from: self.from,
            to: self.to,
            taken: self.cases.len() as u32,
            finder: hits(Rival::Finder),
            own_trade: hits(Rival::OwnTrade),
            world_trade: hits(Rival::WorldTrade),
            chance: self.by_chance(),
        }
    }
}

/// The totals without codes of which only main routes are held: no earlier year has them.
#[must_use]
pub fn without_routes(totals: &TradeTotals) -> TradeTotals {
    let mut kept = totals.clone();
    kept.codes.retain(|code| code.coverage != Coverage::MainRoutes);
    kept
}

fn cases(then: &Finder, now: &RoleTable, country: CountryId) -> Vec<Case> {
    let candidates = then.of_country(country).suggestions;
    let ranked: Vec<Vec<Target>> =
        Rival::ALL.into_iter().map(|rival| ranked_by(rival, &candidates, &then.now)).collect();
    let place = |rival: Rival, target: Target| {
        let order = ranked.get(rival as usize).map_or(&[][..], Vec::as_slice);
        order.iter().position(|other| *other == target).map_or(order.len(), |at| at + 1)
    };
    let case = |candidate: &Suggestion| {
        let target = candidate.target;
        let score = |roles: &RoleTable| {
            roles.get(country, target.mineral)?.assessment(target.role).score().map(|score| score.value())
        };
        let taken = Taken { country, target, before: score(then.roles())?, after: score(now)? };
        (taken.after >= 0.5).then(|| Case {
            taken,
            candidates: candidates.len(),
            places: Rival::ALL.map(|rival| place(rival, target)),
        })
    };
    candidates.iter().filter_map(case).collect()
}

/// Best first; equal ones in the order of minerals and roles.
fn ranked_by(rival: Rival, candidates: &[Suggestion], trade: &CountryTrade) -> Vec<Target> {
    let parts = Weights::default().parts();
    let value = |candidate: &Suggestion| {
        let target = candidate.target;
        let standing = trade.standing(candidate.country, target.mineral, target.stage());
        match rival {
            Rival::Finder => candidate.merit(&parts),
            Rival::OwnTrade => standing.map_or(0.0, |held| held.cell.export_usd + held.cell.import_usd),
            Rival::WorldTrade => standing.map_or(0.0, |held| held.good.export_usd),
        }
    };
    let mut valued: Vec<(Target, f64)> =
        candidates.iter().map(|candidate| (candidate.target, value(candidate))).collect();
    valued.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    valued.into_iter().map(|(target, _)| target).collect()
}
