//! The countries' pages: every method of `analysis` applied to the compiled parts, a file for each first letter.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::context::{context_facts, governance_facts};
use crate::analysis::country_output::{country_output, producers};
use crate::analysis::country_partners::country_trade_facts;
use crate::analysis::import_reliance::country_reliance;
use crate::analysis::peers::peers;
use crate::analysis::role_history::{gaps, role_tracks};
use crate::analysis::role_table::RoleTable;
use crate::dataset::profile::{CountryProfile, PrintedReliance, ProfileShard};
use crate::dataset::{
    Catalogue, Environment, Governance, ProductionTable, TradeFile, TradeTotals, UsSalient,
};
use crate::domain::{CountryId, Year};

/// The parts of the dataset that profiles are made of.
pub struct Input<'a> {
    /// Countries and codes.
    pub catalogue: &'a Catalogue,
    /// Every table of production.
    pub production: &'a [&'a ProductionTable],
    /// Sums of trade, a year each, ascending.
    pub totals: &'a [TradeTotals],
    /// Flows of the minerals.
    pub trade: &'a [TradeFile],
    /// Statistics of the United States.
    pub us: &'a UsSalient,
    /// Governance.
    pub governance: &'a Governance,
    /// Power, air, health and land.
    pub environment: &'a Environment,
}

/// The United States, of which USGS prints a net import reliance.
const USA: &str = "USA";

/// The profiles of every country with any data, by first letter.
#[must_use]
pub fn shards(input: &Input<'_>) -> Vec<(char, ProfileShard)> {
    let mut shards: BTreeMap<char, ProfileShard> = BTreeMap::new();
    for profile in profiles(input) {
        if let Some(letter) = profile.country.as_str().chars().next() {
            shards.entry(letter).or_default().profiles.push(profile);
        }
    }
    shards.into_iter().collect()
}

fn profiles(input: &Input<'_>) -> Vec<CountryProfile> {
    let Some(newest) = input.totals.last() else { return Vec::new() };
    let tables: Vec<(Year, RoleTable)> = input
        .totals
        .iter()
        .map(|totals| (totals.year, RoleTable::of(input.catalogue, input.production, totals)))
        .collect();
    let mut tracks = role_tracks(&tables);
    let mut output = country_output(input.production, newest.year);
    let producers = producers(&output);
    let mut trade = country_trade_facts(input.catalogue, newest, input.trade);
    let mut reliance = country_reliance(input.catalogue, input.production, input.trade, newest.year);
    let mut governance = governance_facts(input.governance, &producers);
    let mut context = context_facts(input.environment, &producers);
    let present = tables.last().map(|(_, table)| table);
    let mut peers = present.map(peers).unwrap_or_default();
    let known: BTreeSet<CountryId> =
        output.keys().chain(trade.keys()).chain(governance.keys()).chain(context.keys()).copied().collect();
    let profile = |country: CountryId| CountryProfile {
        country,
        is_producer: producers.contains(&country),
        output: output.remove(&country).unwrap_or_default(),
        trade: trade.remove(&country).unwrap_or_default(),
        roles: tracks.remove(&country).unwrap_or_default(),
        reliance: reliance.remove(&country).unwrap_or_default(),
        printed_reliance: printed(input.us, country),
        governance: governance.remove(&country),
        context: context.remove(&country).unwrap_or_default(),
        peers: peers.remove(&country).unwrap_or_default(),
        gaps: present.map(|table| gaps(table.of_country(country))).unwrap_or_default(),
    };
    known.into_iter().map(profile).collect()
}

/// The newest year USGS prints.
fn printed(us: &UsSalient, country: CountryId) -> Vec<PrintedReliance> {
    if country.as_str() != USA {
        return Vec::new();
    }
    let years = us.statistics.iter().flat_map(|row| &row.figures).map(|figure| figure.year);
    years.max().map(|year| PrintedReliance::of(us, year)).unwrap_or_default()
}
