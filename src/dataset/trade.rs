//! `trade/<mineral>.json`: who ships to whom, one block per code and year.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use super::{Coverage, SourceId, numbers};
use crate::domain::{CountryId, Flow, Mineral, Order, Year};

/// The first year that the source classifies by HS 2017; earlier ones are by HS 2002, so that a code may have
/// held other goods before.
pub const HS_CHANGE: Year = Year(2017);

/// The flows of one code in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeBlock {
    /// Harmonized System code.
    pub code: String,
    /// Year.
    pub year: Year,
    /// How much of the year's trade is here.
    pub coverage: Coverage,
    /// Sorted by exporter, then importer.
    pub flows: Vec<Flow>,
    /// How far each value may be off, in US dollars either way, in the order of the flows; empty where the
    /// source gives the values themselves.
    pub rounding_usd: Vec<f64>,
}

impl TradeBlock {
    /// Sorts the flows, each with its rounding.
    fn sort(&mut self) {
        let key = |flow: &Flow| (flow.exporter, flow.importer);
        if self.rounding_usd.is_empty() {
            self.flows.order_by_key(key);
            return;
        }
        let mut rows: Vec<(Flow, f64)> = self.flows.drain(..).zip(self.rounding_usd.drain(..)).collect();
        rows.order_by_key(|(flow, _)| key(flow));
        (self.flows, self.rounding_usd) = rows.into_iter().unzip();
    }
}

/// All bilateral trade of one mineral.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct TradeFile {
    /// Which mineral.
    pub mineral: Mineral,
    /// Who says so.
    pub source: SourceId,
    /// Sorted by code, then year.
    blocks: Vec<TradeBlock>,
}

impl TradeFile {
    /// Takes the blocks; sorts them and their flows.
    #[must_use]
    pub fn new(mineral: Mineral, source: SourceId, mut blocks: Vec<TradeBlock>) -> Self {
        blocks.order_by(|a, b| a.code.cmp(&b.code).then(a.year.cmp(&b.year)));
        for block in &mut blocks {
            block.sort();
        }
        Self { mineral, source, blocks }
    }

    /// Every block.
    #[must_use]
    pub fn blocks(&self) -> &[TradeBlock] {
        &self.blocks
    }

    /// The block of a code and year.
    #[must_use]
    pub fn block(&self, code: &str, year: Year) -> Option<&TradeBlock> {
        self.blocks
            .binary_search_by(|block| block.code.as_str().cmp(code).then(block.year.cmp(&year)))
            .ok()
            .and_then(|at| self.blocks.get(at))
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    mineral: Mineral,
    source: SourceId,
    countries: Vec<CountryId>,
    blocks: Vec<WireBlock>,
}

/// Columns; `quantity_t` and `rounding_usd` are left out where no flow of the block has one.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct WireBlock {
    code: String,
    year: Year,
    coverage: Coverage,
    exporter: Vec<usize>,
    importer: Vec<usize>,
    #[serde(serialize_with = "numbers::compact")]
    value_usd: Vec<f64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "numbers::compact_gaps")]
    quantity_t: Vec<Option<f64>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "numbers::compact")]
    rounding_usd: Vec<f64>,
}

impl TryFrom<Wire> for TradeFile {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let country = |index: usize| Inconsistent::lookup("countries", &wire.countries, index).copied();
        let block = |block: WireBlock| {
            let WireBlock { code, year, coverage, exporter, importer, value_usd, quantity_t, rounding_usd } =
                block;
            let quantities = if quantity_t.is_empty() { vec![None; value_usd.len()] } else { quantity_t };
            Inconsistent::unless_equal_lengths(&[
                ("exporter", exporter.len()),
                ("importer", importer.len()),
                ("value_usd", value_usd.len()),
                ("quantity_t", quantities.len()),
            ])?;
            if !rounding_usd.is_empty() {
                let lengths = [("exporter", exporter.len()), ("rounding_usd", rounding_usd.len())];
                Inconsistent::unless_equal_lengths(&lengths)?;
            }
            let flows = exporter.into_iter().zip(importer).zip(value_usd).zip(quantities).map(
                |(((exporter, importer), value_usd), quantity_tonnes)| {
                    Ok(Flow {
                        exporter: country(exporter)?,
                        importer: country(importer)?,
                        value_usd,
                        quantity_tonnes,
                    })
                },
            );
            let flows = flows.collect::<Result<_, Inconsistent>>()?;
            Ok(TradeBlock { code, year, coverage, flows, rounding_usd })
        };
        let blocks = wire.blocks.into_iter().map(block).collect::<Result<_, Inconsistent>>()?;
        Ok(Self::new(wire.mineral, wire.source, blocks))
    }
}

impl From<TradeFile> for Wire {
    fn from(file: TradeFile) -> Self {
        let mut countries: Vec<CountryId> = file
            .blocks
            .iter()
            .flat_map(|block| &block.flows)
            .flat_map(|flow| [flow.exporter, flow.importer])
            .collect();
        countries.order();
        countries.dedup();
        let index = |id: CountryId| countries.binary_search(&id).unwrap_or_default();
        let blocks = file.blocks.iter().map(|block| WireBlock {
            code: block.code.clone(),
            year: block.year,
            coverage: block.coverage,
            exporter: block.flows.iter().map(|flow| index(flow.exporter)).collect(),
            importer: block.flows.iter().map(|flow| index(flow.importer)).collect(),
            value_usd: block.flows.iter().map(|flow| flow.value_usd).collect(),
            quantity_t: if block.flows.iter().any(|flow| flow.quantity_tonnes.is_some()) {
                block.flows.iter().map(|flow| flow.quantity_tonnes).collect()
            } else {
                Vec::new()
            },
            rounding_usd: block.rounding_usd.clone(),
        });
        Self { mineral: file.mineral, source: file.source, blocks: blocks.collect(), countries }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_reads_back_as_written_and_finds_its_blocks() {
        let id = |code| CountryId::parse(code).unwrap();
        let flow = |a, b, value_usd, quantity_tonnes| Flow {
            exporter: id(a),
            importer: id(b),
            value_usd,
            quantity_tonnes,
        };
        let block = |year, flows| TradeBlock {
            code: "282200".into(),
            year: Year(year),
            coverage: Coverage::Complete,
            flows,
            rounding_usd: Vec::new(),
        };
        let file = TradeFile::new(
            Mineral::parse("cobalt").unwrap(),
            SourceId("cepii_baci_v202601".into()),
            vec![
                block(2024, vec![flow("ZMB", "CHN", 2.0, None), flow("COD", "CHN", 9.5, Some(1.0))]),
                block(2022, vec![flow("COD", "CHN", 3.0, None)]),
            ],
        );
        let text = serde_json::to_string(&file).unwrap();
        assert_eq!(serde_json::from_str::<TradeFile>(&text).unwrap(), file);
        assert_eq!(file.block("282200", Year(2024)).unwrap().flows[0].exporter, id("COD"));
        assert_eq!(file.block("282200", Year(2023)), None);
    }

    #[test]
    fn a_rounding_stays_with_its_flow() {
        let id = |code| CountryId::parse(code).unwrap();
        let flow =
            |a, value_usd| Flow { exporter: id(a), importer: id("CHN"), value_usd, quantity_tonnes: None };
        let block = TradeBlock {
            code: "8105".into(),
            year: Year(2024),
            coverage: Coverage::MainRoutes,
            flows: vec![flow("ZMB", 20.0), flow("COD", 90.0)],
            rounding_usd: vec![2.0, 9.0],
        };
        let cobalt = Mineral::parse("cobalt").unwrap();
        let file = TradeFile::new(cobalt, SourceId("cepii_baci_v202601".into()), vec![block]);
        let text = serde_json::to_string(&file).unwrap();
        let read: TradeFile = serde_json::from_str(&text).unwrap();
        let block = &read.blocks()[0];
        assert_eq!((block.flows[0].exporter, block.rounding_usd[0]), (id("COD"), 9.0));
        assert!(serde_json::from_str::<TradeFile>(&text.replace("[9,2]", "[9]")).is_err());
    }
}
