//! `eu_supply.json`: who supplies the world and the European Union with each material by the EU study of
//! 2023, with its measures of trade, and how much of each material's input is recycled.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use super::{SourceId, numbers};
use crate::domain::{CountryId, Flags, Mineral, Order, Stage};

/// Whose supply a table describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The world's.
    Global,
    /// What the European Union uses: its own output and its imports.
    EuSourcing,
}

impl Scope {
    /// The id used in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::EuSourcing => "eu_sourcing",
        }
    }
}

/// One supplier of one table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SupplyRow {
    /// Who.
    pub country: CountryId,
    /// Its part of the supply as printed, a fraction of 1.
    pub share: f64,
    /// The study's measure of trade: 1 none, above 1 restrictions on exports, .8 inside the EU's market.
    pub trade_measure: f64,
    /// Reservations.
    pub flags: Flags,
    /// Line of the official file.
    pub line: u32,
}

/// The supply of one material at one stage, on the average of 2016 to 2020.
#[derive(Clone, Debug, PartialEq)]
pub struct SupplyTable {
    /// The material as the study names it.
    pub material: String,
    /// The mineral of the catalogue that it is; several rare earths are one, and cork is none.
    pub mineral: Option<Mineral>,
    /// Extraction or processing.
    pub stage: Stage,
    /// Of the world or of the European Union.
    pub scope: Scope,
    /// Sorted by country.
    pub rows: Vec<SupplyRow>,
}

/// How much of the input of a material comes from old scrap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecyclingRate {
    /// Which.
    pub mineral: Mineral,
    /// The material as the file names it.
    pub material: String,
    /// End-of-life recycling input rate, a fraction of 1.
    pub rate: f64,
    /// Reservations.
    pub flags: Flags,
    /// Line of the file.
    pub line: u32,
}

/// The study's tables with the recycling rates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct EuSupply {
    /// Who says so of the shares.
    pub source: SourceId,
    /// Who says so of recycling.
    pub recycling_source: SourceId,
    tables: Vec<SupplyTable>,
    recycling: Vec<RecyclingRate>,
}

impl EuSupply {
    /// Takes tables and rates in any order.
    #[must_use]
    pub fn new(
        source: SourceId,
        recycling_source: SourceId,
        mut tables: Vec<SupplyTable>,
        mut recycling: Vec<RecyclingRate>,
    ) -> Self {
        tables.order_by(|a, b| {
            a.material.cmp(&b.material).then(a.stage.cmp(&b.stage)).then(a.scope.cmp(&b.scope))
        });
        for table in &mut tables {
            table.rows.order_by_key(|row| row.country);
        }
        recycling.order_by_key(|rate| rate.mineral);
        Self { source, recycling_source, tables, recycling }
    }

    /// Every table, by material, stage and scope.
    #[must_use]
    pub fn tables(&self) -> &[SupplyTable] {
        &self.tables
    }

    /// The table of a material.
    #[must_use]
    pub fn table(&self, material: &str, stage: Stage, scope: Scope) -> Option<&SupplyTable> {
        let is_it =
            |table: &&SupplyTable| table.material == material && table.stage == stage && table.scope == scope;
        self.tables.iter().find(is_it)
    }

    /// The study's measure of a country's trade in a mineral: the strictest of the materials that are this
    /// mineral. None where the study lists no such supplier at that stage.
    #[must_use]
    pub fn trade_measure(&self, mineral: Mineral, stage: Stage, country: CountryId) -> Option<f64> {
        let tables = self
            .tables
            .iter()
            .filter(|table| table.mineral == Some(mineral) && table.stage == stage)
            .filter(|table| table.scope == Scope::Global);
        let rows = tables.filter_map(|table| {
            let at = table.rows.binary_search_by_key(&country, |row| row.country).ok()?;
            table.rows.get(at)
        });
        rows.map(|row| row.trade_measure).max_by(f64::total_cmp)
    }

    /// Every recycling rate, by mineral.
    #[must_use]
    pub fn recycling(&self) -> &[RecyclingRate] {
        &self.recycling
    }

    /// The recycling rate of a mineral.
    #[must_use]
    pub fn recycling_rate(&self, mineral: Mineral) -> Option<&RecyclingRate> {
        let at = self.recycling.binary_search_by_key(&mineral, |rate| rate.mineral).ok()?;
        self.recycling.get(at)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    source: SourceId,
    recycling_source: SourceId,
    countries: Vec<CountryId>,
    tables: Vec<WireTable>,
    recycling: Vec<RecyclingRate>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct WireTable {
    material: String,
    mineral: Option<Mineral>,
    stage: Stage,
    scope: Scope,
    country: Vec<usize>,
    #[serde(serialize_with = "numbers::compact")]
    share: Vec<f64>,
    #[serde(serialize_with = "numbers::compact")]
    trade_measure: Vec<f64>,
    flags: Vec<Flags>,
    line: Vec<u32>,
}

impl TryFrom<Wire> for EuSupply {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let tables = wire.tables.into_iter().map(|table| table.checked(&wire.countries));
        let tables = tables.collect::<Result<_, Inconsistent>>()?;
        Ok(Self::new(wire.source, wire.recycling_source, tables, wire.recycling))
    }
}

impl WireTable {
    fn checked(self, countries: &[CountryId]) -> Result<SupplyTable, Inconsistent> {
        Inconsistent::unless_equal_lengths(&[
            ("country", self.country.len()),
            ("share", self.share.len()),
            ("trade_measure", self.trade_measure.len()),
            ("flags", self.flags.len()),
            ("line", self.line.len()),
        ])?;
        let figures = self.share.into_iter().zip(self.trade_measure);
        let rows = self.country.into_iter().zip(figures).zip(self.flags).zip(self.line);
        let rows = rows.map(|(((index, (share, trade_measure)), flags), line)| {
            let country = *Inconsistent::lookup("countries", countries, index)?;
            Ok(SupplyRow { country, share, trade_measure, flags, line })
        });
        let rows = rows.collect::<Result<_, Inconsistent>>()?;
        let (material, mineral) = (self.material, self.mineral);
        Ok(SupplyTable { material, mineral, stage: self.stage, scope: self.scope, rows })
    }
}

impl From<EuSupply> for Wire {
    fn from(supply: EuSupply) -> Self {
        let rows = supply.tables.iter().flat_map(|table| &table.rows);
        let mut countries: Vec<CountryId> = rows.map(|row| row.country).collect();
        countries.order();
        countries.dedup();
        let index = |id: CountryId| countries.binary_search(&id).unwrap_or_default();
        let tables = supply.tables.iter().map(|table| WireTable {
            material: table.material.clone(),
            mineral: table.mineral,
            stage: table.stage,
            scope: table.scope,
            country: table.rows.iter().map(|row| index(row.country)).collect(),
            share: table.rows.iter().map(|row| row.share).collect(),
            trade_measure: table.rows.iter().map(|row| row.trade_measure).collect(),
            flags: table.rows.iter().map(|row| row.flags).collect(),
            line: table.rows.iter().map(|row| row.line).collect(),
        });
        let tables = tables.collect();
        let EuSupply { source, recycling_source, recycling, .. } = supply;
        Self { source, recycling_source, countries, tables, recycling }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    fn supply() -> EuSupply {
        let row = |code, share, trade_measure| SupplyRow {
            country: id(code),
            share,
            trade_measure,
            flags: Flags::NONE,
            line: 2,
        };
        let mineral = Mineral::parse("rare_earths").ok();
        let table = |material: &str, scope, rows| SupplyTable {
            material: material.to_owned(),
            mineral,
            stage: Stage::Extraction,
            scope,
            rows,
        };
        let tables = vec![
            table("Neodymium", Scope::Global, vec![row("USA", 0.1, 1.0), row("CHN", 0.7, 1.1)]),
            table("Cerium", Scope::Global, vec![row("CHN", 0.6, 1.0)]),
            table("Cerium", Scope::EuSourcing, vec![row("EST", 0.6, 0.8)]),
        ];
        let rate = RecyclingRate {
            mineral: Mineral::COBALT,
            material: "Cobalt".into(),
            rate: 0.22,
            flags: Flags::NONE,
            line: 8,
        };
        EuSupply::new(SourceId("study".into()), SourceId("atlas".into()), tables, vec![rate])
    }

    #[test]
    fn it_reads_back_as_written_and_finds_its_tables() {
        let text = serde_json::to_string(&supply()).unwrap();
        let read: EuSupply = serde_json::from_str(&text).unwrap();
        assert_eq!(read, supply());
        assert_eq!(read.table("Cerium", Stage::Extraction, Scope::EuSourcing).unwrap().rows.len(), 1);
        assert_eq!(read.recycling_rate(Mineral::COBALT).unwrap().rate, 0.22);
        let cut = text.replace("\"share\":[0.7,0.1]", "\"share\":[0.7]");
        assert!(serde_json::from_str::<EuSupply>(&cut).is_err(), "{text}");
    }

    #[test]
    fn the_strictest_measure_of_the_materials_of_a_mineral_counts() {
        let mineral = Mineral::parse("rare_earths").unwrap();
        let measure = |code, stage| supply().trade_measure(mineral, stage, id(code));
        assert_eq!(measure("CHN", Stage::Extraction), Some(1.1));
        assert_eq!(measure("EST", Stage::Extraction), None);
        assert_eq!(measure("CHN", Stage::Processing), None);
    }
}
