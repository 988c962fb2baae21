//! The roles of all countries and minerals, assembled once from the dataset for screen and files alike.

use std::collections::{BTreeMap, BTreeSet};

use super::country_trade::{CountryTrade, TradeStanding};
use super::roles::{Assessment, Role, RoleInputs, assess};
use super::stage_shares::{Part, StageShares, tables_by_part, tables_until};
use crate::dataset::{Catalogue, ProductionTable, TradeTotals};
use crate::domain::{CountryId, Mineral, Order, Stage, Year};

/// One country's roles for one mineral.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleProfile {
    /// Who.
    pub country: CountryId,
    /// Of which mineral.
    pub mineral: Mineral,
    assessments: [Assessment; 6],
}

/// Every pair of a country and a mineral of which anything is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoleTable {
    profiles: Vec<RoleProfile>,
}

impl RoleProfile {
    /// The six roles in the order of [`Role::ALL`].
    #[must_use]
    pub const fn assessments(&self) -> &[Assessment; 6] {
        &self.assessments
    }

    /// One role.
    #[must_use]
    pub fn assessment(&self, role: Role) -> &Assessment {
        let [holder, extractor, processor, trader, consumer, recycler] = &self.assessments;
        match role {
            Role::Holder => holder,
            Role::Extractor => extractor,
            Role::Processor => processor,
            Role::Trader => trader,
            Role::Consumer => consumer,
            Role::Recycler => recycler,
        }
    }

    /// The roles that reach the threshold of their definition (score .5), strongest first; equal ones
    /// in the order of the chain.
    #[must_use]
    pub fn played(&self) -> Vec<&Assessment> {
        let is_met = |item: &&Assessment| item.score().is_some_and(|score| score.is_met());
        let mut played: Vec<_> = self.assessments.iter().filter(is_met).collect();
        let value = |item: &Assessment| item.score().map_or(0.0, |score| score.value());
        played.order_by(|a, b| value(b).total_cmp(&value(a)));
        played
    }

    /// Whether no role could be scored.
    #[must_use]
    pub fn is_insufficient(&self) -> bool {
        self.assessments.iter().all(|item| item.score().is_none())
    }
}

impl RoleTable {
    /// Judges every country named or trading in the data.
    ///
    /// Shares are of the year of the trade totals, or the newest of the few before it that a source has; reserves
    /// are the newest there are. Give every production table at hand; what is preferred is chosen by source.
    #[must_use]
    pub fn of(catalogue: &Catalogue, production: &[&ProductionTable], totals: &TradeTotals) -> Self {
        let trade = CountryTrade::of(catalogue, totals);
        let mut shares = shares(production, totals.year);
        let mut profiles = Vec::new();
        for mineral in Mineral::all() {
            let mut take = |part| shares.remove(&(mineral, part));
            let stages = MineralShares {
                reserves: take(Part::Reserves),
                mining: take(Part::Mining),
                refining: take(Part::Refining),
            };
            let countries = countries_of(&stages, &trade, mineral);
            profiles.extend(countries.into_iter().map(|country| profile(country, mineral, &stages, &trade)));
        }
        profiles.order_by_key(|profile| (profile.country, profile.mineral));
        Self { profiles }
    }

    /// Every profile, by country, then mineral in display order.
    #[must_use]
    pub fn profiles(&self) -> &[RoleProfile] {
        &self.profiles
    }

    /// One pair; none when nothing is known of it.
    #[must_use]
    pub fn get(&self, country: CountryId, mineral: Mineral) -> Option<&RoleProfile> {
        let key = |profile: &RoleProfile| (profile.country, profile.mineral);
        let at = self.profiles.binary_search_by_key(&(country, mineral), key).ok()?;
        self.profiles.get(at)
    }

    /// A country's profiles, by mineral in display order.
    #[must_use]
    pub fn of_country(&self, country: CountryId) -> &[RoleProfile] {
        let from = self.profiles.partition_point(|profile| profile.country < country);
        let to = self.profiles.partition_point(|profile| profile.country <= country);
        self.profiles.get(from..to).unwrap_or_default()
    }

    /// A mineral's profiles, by country.
    pub fn of_mineral(&self, mineral: Mineral) -> impl Iterator<Item = &RoleProfile> {
        self.profiles.iter().filter(move |profile| profile.mineral == mineral)
    }
}

/// What is known of one mineral at the stages that tables describe.
struct MineralShares {
    reserves: Option<StageShares>,
    mining: Option<StageShares>,
    refining: Option<StageShares>,
}

fn shares(production: &[&ProductionTable], year: Year) -> BTreeMap<(Mineral, Part), StageShares> {
    let mut found = BTreeMap::new();
    for (key, tables) in tables_by_part(production) {
        let until = tables_until(key.1, &tables, year);
        if let Some(shares) = StageShares::of(&tables, until) {
            found.insert(key, shares);
        }
    }
    found
}

/// Everyone a table names or who trades the mineral.
fn countries_of(stages: &MineralShares, trade: &CountryTrade, mineral: Mineral) -> BTreeSet<CountryId> {
    let tables = [&stages.reserves, &stages.mining, &stages.refining];
    let named = tables.into_iter().flatten().flat_map(StageShares::countries);
    named.chain(trade.traders_of(mineral)).collect()
}

fn profile(
    country: CountryId,
    mineral: Mineral,
    stages: &MineralShares,
    trade: &CountryTrade,
) -> RoleProfile {
    let traded = |stage| trade.standing(country, mineral, stage);
    let [ore, refined, products, scrap]: [Option<TradeStanding>; 4] =
        [Stage::Extraction, Stage::Processing, Stage::SemiManufactures, Stage::Recycling].map(traded);
    let assessments = assess(&RoleInputs {
        reserves: stages.reserves.as_ref().map(|shares| shares.standing(country)),
        mining: stages.mining.as_ref().map(|shares| shares.standing(country)),
        refining: stages.refining.as_ref().map(|shares| shares.standing(country)),
        ore: ore.as_ref(),
        refined: refined.as_ref(),
        products: products.as_ref(),
        scrap: scrap.as_ref(),
    });
    RoleProfile { country, mineral, assessments }
}
