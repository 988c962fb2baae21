//! All official files to all data files, in memory: nothing is written until everything is understood.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::baci::Trade;
use super::kind::Kind;
use super::operator::{self, OperatorSeries};
use super::sources::{HS_CODES, SOURCES};
use super::{
    IngestError, Report, baci, bgs, bls_cpi, countries, country_groups, environment, eu_supply, eu_uses,
    iea_contents, ledger, natural_earth, pink_sheet, policy, profiles, usgs_lithium, usgs_mcs_2025,
    usgs_mcs_2026, usgs_prices, wdi, wgi,
};
use crate::analysis::at_a_glance::at_a_glance;
use crate::analysis::context::stage_context;
use crate::analysis::stage_shares::tables_by_part;
use crate::analysis::supply_risk::{RiskData, View, Viewpoint};
use crate::dataset::catalogue::MineralFacts;
use crate::dataset::{
    Catalogue, ConsumerPrices, CountryGroups, Economy, Environment, EuSupply, EuUses, Governance, Ledger,
    Outlines, Participation, PriceTable, ProductionTable, Source, SourceId, Sourcing, StageContextTable,
    Technologies, UsSalient,
};
use crate::domain::{CountryId, Mineral, Origin, Year};

/// A data file ready to be written.
#[derive(Debug)]
pub struct DataFile {
    /// What it is.
    pub kind: Kind,
    /// Ids of the sources it was compiled from.
    pub sources: Vec<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The whole dataset with the account of every official row.
#[derive(Debug)]
pub struct Compiled {
    /// In the order of their kinds.
    pub files: Vec<DataFile>,
    /// One account per official file.
    pub report: Report,
    /// Sources an operator added, beside the official ones.
    pub added: Vec<Source>,
}

/// Everything the parsers give.
struct Parts {
    production: ProductionTable,
    previous: ProductionTable,
    history: ProductionTable,
    us: UsSalient,
    us_critical: BTreeMap<Mineral, bool>,
    prices: PriceTable,
    added: Vec<Source>,
    consumer_prices: ConsumerPrices,
    technologies: Technologies,
    eu_uses: EuUses,
    trade: Trade,
    ledger: Ledger,
    participation: Participation,
    governance: Governance,
    economy: Economy,
    environment: Environment,
    groups: CountryGroups,
    eu_supply: EuSupply,
    coarse: Outlines,
    fine: Outlines,
}

/// Reads every official file below `from` and the operator's own series, and compiles the data files.
///
/// # Errors
/// [`IngestError`] at the first thing that is not understood.
pub fn compile(from: &Path, own: &[PathBuf]) -> Result<Compiled, IngestError> {
    let mut report = Report::default();
    let parts = read_all(from, own, &mut report)?;
    let catalogue = catalogue(&parts);
    let mut files = files(&parts, &catalogue)?;
    files.sort_by_key(|file| file.kind);
    Ok(Compiled { files, report, added: parts.added })
}

fn read_all(from: &Path, own: &[PathBuf], report: &mut Report) -> Result<Parts, IngestError> {
    let newest = usgs_mcs_2026::read(from, report)?;
    let previous = usgs_mcs_2025::read(from, report)?;
    let history = bgs::read(from, report)?;
    let mut prices = pink_sheet::read(from, report)?;
    let mut trade = baci::read(from, report)?;
    prices.append(&mut trade.unit_values);
    prices.append(&mut usgs_prices::entries(&newest.us)?);
    prices.push(usgs_lithium::read(from, report)?);
    let mut added = Vec::with_capacity(own.len());
    for path in own {
        let OperatorSeries { entry, source } = operator::read(path, report)?;
        prices.push(entry);
        added.push(source);
    }
    let consumer_prices = bls_cpi::read(from, report)?;
    let technologies = iea_contents::read(from, report)?;
    let eu_uses = eu_uses::read(from, report)?;
    let ledger = ledger::read()?;
    policy::reconcile(from, &ledger, report)?;
    let participation = policy::participation(from, report)?;
    let governance = wgi::read(from, report)?;
    let economy = wdi::read(from, report)?;
    let environment = environment::read(from, report)?;
    let groups = country_groups::read()?;
    let eu_supply = eu_supply::read(from, report)?;
    let maps = natural_earth::read(from, report)?;
    Ok(Parts {
        production: ProductionTable::new(newest.series),
        previous: ProductionTable::new(previous),
        history: ProductionTable::new(history),
        us: newest.us,
        us_critical: newest.us_critical,
        prices: PriceTable::new(prices),
        added,
        consumer_prices,
        technologies,
        eu_uses,
        trade,
        ledger,
        participation,
        governance,
        economy,
        environment,
        groups,
        eu_supply,
        coarse: maps.coarse,
        fine: maps.fine,
    })
}

fn catalogue(parts: &Parts) -> Catalogue {
    let minerals = minerals(parts);
    let facts = Mineral::all().filter(|mineral| minerals.contains(mineral)).map(|id| MineralFacts {
        id,
        us_critical_2025: parts.us_critical.get(&id).copied().unwrap_or_default(),
    });
    Catalogue {
        countries: country_ids(parts).into_iter().filter_map(countries::country).collect(),
        minerals: facts.collect(),
        trade_codes: parts.trade.codes.clone(),
        sources: SOURCES.iter().map(super::sources::Official::source).chain(parts.added.clone()).collect(),
        price_series: parts.prices.entries().iter().map(|entry| entry.id.clone()).collect(),
    }
}

fn minerals(parts: &Parts) -> BTreeSet<Mineral> {
    let tables = [&parts.production, &parts.previous, &parts.history];
    let of_tables = tables.into_iter().flat_map(ProductionTable::entries).map(|(series, _)| series.mineral);
    let of_us = parts.us.statistics.iter().map(|statistic| statistic.mineral);
    let of_imports = parts.us.import_sources.iter().map(|imports| imports.mineral);
    let of_prices = parts.prices.entries().iter().map(|entry| entry.mineral);
    let of_uses = parts.eu_uses.materials.iter().map(|material| material.mineral);
    let of_trade = parts.trade.codes.iter().map(|code| code.mineral);
    of_tables.chain(of_us).chain(of_imports).chain(of_prices).chain(of_uses).chain(of_trade).collect()
}

fn country_ids(parts: &Parts) -> BTreeSet<CountryId> {
    let tables = [&parts.production, &parts.previous, &parts.history];
    let figures = tables.into_iter().flat_map(ProductionTable::entries).flat_map(|(_, figures)| figures);
    let shares = parts.us.import_sources.iter().flat_map(|imports| &imports.shares);
    let origins = figures.map(|figure| figure.origin).chain(shares.map(|share| share.origin));
    let producers = origins.filter_map(|origin| match origin {
        Origin::Country(id) => Some(id),
        Origin::Other => None,
    });
    let totals = parts.trade.totals.iter().flat_map(|year| &year.codes).flat_map(|code| &code.totals);
    let suppliers = parts.eu_supply.tables().iter().flat_map(|table| &table.rows).map(|row| row.country);
    let shapes = parts.coarse.shapes().iter().chain(parts.fine.shapes());
    producers
        .chain(totals.map(|total| total.country))
        .chain(shapes.filter_map(|shape| shape.country))
        .chain(parts.governance.frame().countries().iter().copied())
        .chain(parts.economy.frame().countries().iter().copied())
        .chain(parts.environment.panels().iter().flat_map(|panel| panel.frame().countries()).copied())
        .chain(suppliers)
        .chain(parts.participation.lists().iter().flat_map(|list| parts.participation.countries(list.id)))
        .collect()
}

fn files(parts: &Parts, catalogue: &Catalogue) -> Result<Vec<DataFile>, IngestError> {
    let bgs_files = &[bgs::SOURCE, bgs::SECOND_SOURCE];
    let official = [pink_sheet::SOURCE, baci::UNIT_VALUE_SOURCE, usgs_mcs_2026::SOURCE, usgs_lithium::SOURCE];
    let added = parts.added.iter().map(|source| source.id.0.as_str());
    let price_sources: Vec<&str> = official.into_iter().chain(added).collect();
    let all: Vec<&str> = SOURCES.iter().map(|source| source.id).collect();
    let mut files = vec![
        file(Kind::Catalogue, &all, catalogue)?,
        file(Kind::Production, &[usgs_mcs_2026::SOURCE], &parts.production)?,
        file(Kind::ProductionPrevious, &[usgs_mcs_2025::SOURCE], &parts.previous)?,
        file(Kind::ProductionHistory, bgs_files, &parts.history)?,
        file(Kind::UsSalient, &[usgs_mcs_2026::SOURCE], &parts.us)?,
        file(Kind::Prices, &price_sources, &parts.prices)?,
        file(Kind::ConsumerPrices, &[bls_cpi::SOURCE], &parts.consumer_prices)?,
        file(Kind::Technologies, &[iea_contents::SOURCE], &parts.technologies)?,
        file(Kind::EuUses, &[eu_uses::SOURCE], &parts.eu_uses)?,
        file(Kind::Actions, &[ledger::SOURCE], &parts.ledger)?,
        file(Kind::Participation, &[policy::PARTICIPATION_SOURCE], &parts.participation)?,
        file(Kind::Governance, &[wgi::SOURCE], &parts.governance)?,
        file(Kind::Economy, &[wdi::SOURCE], &parts.economy)?,
        file(Kind::Environment, &environment::SOURCES, &parts.environment)?,
        file(Kind::CountryGroups, &[country_groups::SOURCE], &parts.groups)?,
        file(Kind::EuSupply, &[eu_supply::RECYCLING_SOURCE, eu_supply::SOURCE], &parts.eu_supply)?,
        file(
            Kind::Sourcing,
            &[baci::SOURCE],
            &Sourcing::of(SourceId(baci::SOURCE.to_owned()), &parts.trade.files),
        )?,
        file(Kind::World110m, &[natural_earth::SOURCE], &parts.coarse)?,
        file(Kind::World50m, &[natural_earth::SOURCE], &parts.fine)?,
    ];
    files.extend(derived(parts, catalogue)?);
    for trade in &parts.trade.files {
        files.push(file(Kind::Trade(trade.mineral), &[baci::SOURCE, HS_CODES], trade)?);
    }
    for totals in &parts.trade.totals {
        files.push(file(Kind::TradeTotals(totals.year), &[baci::SOURCE], totals)?);
    }
    Ok(files)
}

/// What pages would have to compute from most of the dataset.
fn derived(parts: &Parts, catalogue: &Catalogue) -> Result<Vec<DataFile>, IngestError> {
    let production = [&parts.production, &parts.previous, &parts.history];
    let input = profiles::Input {
        catalogue,
        production: &production,
        totals: &parts.trade.totals,
        trade: &parts.trade.files,
        us: &parts.us,
        governance: &parts.governance,
        environment: &parts.environment,
    };
    let output = [usgs_mcs_2026::SOURCE, usgs_mcs_2025::SOURCE, bgs::SOURCE, bgs::SECOND_SOURCE];
    let context = [environment::POWER_SOURCE, wgi::SOURCE];
    let year = catalogue.newest_trade_year();
    let rows = stage_context(&production, &parts.environment, &parts.governance, year);
    let sources = [output.as_slice(), &context].concat();
    let mut files = vec![file(Kind::StageContext, &sources, &StageContextTable { rows })?];
    files.push(glance(parts, &production, &output, year)?);
    let sources = [output.as_slice(), &[baci::SOURCE, HS_CODES, wgi::SOURCE], &environment::SOURCES].concat();
    for (letter, shard) in profiles::shards(&input) {
        files.push(file(Kind::Profiles(letter), &sources, &shard)?);
    }
    Ok(files)
}

/// What the overview fetches after its first paint.
fn glance(
    parts: &Parts,
    production: &[&ProductionTable],
    output: &[&str],
    year: Year,
) -> Result<DataFile, IngestError> {
    let sourcing = Sourcing::of(SourceId(baci::SOURCE.to_owned()), &parts.trade.files);
    let tables = tables_by_part(production);
    let data = RiskData {
        tables: &tables,
        governance: &parts.governance,
        study: &parts.eu_supply,
        sourcing: &sourcing,
        until: year,
    };
    let view = View::of(&Viewpoint::World, &parts.groups);
    let glance =
        view.map(|view| at_a_glance(&parts.production, &parts.prices, &data, &view)).unwrap_or_default();
    let further = [wgi::SOURCE, eu_supply::SOURCE, eu_supply::RECYCLING_SOURCE, baci::SOURCE];
    let prices: Vec<&str> = glance.prices.iter().map(|price| price.source.0.as_str()).collect();
    file(Kind::AtAGlance, &[output, &further, &prices].concat(), &glance)
}

/// Compact JSON with a line end, so that text tools see a whole line.
pub(super) fn file(kind: Kind, sources: &[&str], content: &impl Serialize) -> Result<DataFile, IngestError> {
    let mut bytes = serde_json::to_vec(content)
        .map_err(|error| IngestError::Io { file: kind.path(), error: std::io::Error::other(error) })?;
    bytes.push(b'\n');
    Ok(DataFile { kind, sources: sources.iter().map(|id| (*id).to_owned()).collect(), bytes })
}
