//! `sourcing.json`: who ships how much of the goods whose output and trade share a unit.
//!
//! Import reliance divides trade by output, so both must weigh the same thing. That holds for few goods: a
//! metal traded as such, or a mineral whose output is counted as it is shipped. Ores are mined by contained
//! metal and shipped by gross weight; compounds and alloys are neither.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use super::{Coverage, SourceId, TradeFile, numbers};
use crate::domain::{CountryId, Mineral, Order, Stage, Year};

/// Mineral, stage, form of the table of production, and trade code: a judgement of this project. Bauxite is
/// none of them (mined dry, shipped wet), nor fluorspar (the code is acid grade alone).
pub const COMPARABLE: [(&str, Stage, &str, &str); 7] = [
    ("copper", Stage::Processing, "refined", "740311"),
    ("titanium", Stage::Processing, "sponge", "810820"),
    ("magnesium", Stage::Processing, "smelter", "810411"),
    ("silicon", Stage::Processing, "silicon_metal", "280469"),
    ("baryte", Stage::Extraction, "mine", "251110"),
    ("phosphate", Stage::Extraction, "mine", "251010"),
    ("feldspar", Stage::Extraction, "mine", "252910"),
];

/// A shipment by weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeighedFlow {
    /// Who ships.
    pub exporter: CountryId,
    /// Who receives.
    pub importer: CountryId,
    /// How much; none where the source gives a value alone.
    pub tonnes: Option<f64>,
}

/// One good in its newest complete year.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcedGood {
    /// Which mineral.
    pub mineral: Mineral,
    /// At which stage.
    pub stage: Stage,
    /// Form of the table of production that weighs the same.
    pub form: String,
    /// Harmonized System code.
    pub code: String,
    /// Year of trade.
    pub year: Year,
    /// Sorted by exporter, then importer.
    pub flows: Vec<WeighedFlow>,
}

/// All goods of [`COMPARABLE`] that the data has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Sourcing {
    /// Who says so.
    pub source: SourceId,
    /// By mineral and stage.
    goods: Vec<SourcedGood>,
}

impl Sourcing {
    /// Takes the newest year of which every pair of countries is held and some flows have a weight.
    #[must_use]
    pub fn of(source: SourceId, files: &[TradeFile]) -> Self {
        let good = |&(id, stage, form, code): &(&str, Stage, &str, &str)| {
            let mineral = Mineral::parse(id).ok()?;
            let file = files.iter().find(|file| file.mineral == mineral)?;
            let of_code = file.blocks().iter().filter(|block| block.code == code);
            let block = of_code
                .filter(|block| block.coverage == Coverage::Complete)
                .filter(|block| block.flows.iter().any(|flow| flow.quantity_tonnes.is_some()))
                .max_by_key(|block| block.year)?;
            let weighed = block.flows.iter().map(|flow| WeighedFlow {
                exporter: flow.exporter,
                importer: flow.importer,
                tonnes: flow.quantity_tonnes,
            });
            let (form, code) = (form.to_owned(), code.to_owned());
            Some(SourcedGood { mineral, stage, form, code, year: block.year, flows: weighed.collect() })
        };
        let mut goods: Vec<SourcedGood> = COMPARABLE.iter().filter_map(good).collect();
        goods.order_by_key(|good| (good.mineral, good.stage));
        Self { source, goods }
    }

    /// Every good.
    #[must_use]
    pub fn goods(&self) -> &[SourcedGood] {
        &self.goods
    }

    /// The good of a mineral, stage and form.
    #[must_use]
    pub fn good(&self, mineral: Mineral, stage: Stage, form: &str) -> Option<&SourcedGood> {
        self.goods.iter().find(|good| good.mineral == mineral && good.stage == stage && good.form == form)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    source: SourceId,
    countries: Vec<CountryId>,
    goods: Vec<WireGood>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct WireGood {
    mineral: Mineral,
    stage: Stage,
    form: String,
    code: String,
    year: Year,
    exporter: Vec<usize>,
    importer: Vec<usize>,
    #[serde(serialize_with = "numbers::compact_gaps")]
    tonnes: Vec<Option<f64>>,
}

impl TryFrom<Wire> for Sourcing {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let country = |index| Inconsistent::lookup("countries", &wire.countries, index).copied();
        let good = |good: WireGood| {
            Inconsistent::unless_equal_lengths(&[
                ("exporter", good.exporter.len()),
                ("importer", good.importer.len()),
                ("tonnes", good.tonnes.len()),
            ])?;
            let pairs = good.exporter.into_iter().zip(good.importer).zip(good.tonnes);
            let flows = pairs.map(|((exporter, importer), tonnes)| {
                Ok(WeighedFlow { exporter: country(exporter)?, importer: country(importer)?, tonnes })
            });
            let flows = flows.collect::<Result<_, Inconsistent>>()?;
            let (form, code) = (good.form, good.code);
            Ok(SourcedGood { mineral: good.mineral, stage: good.stage, form, code, year: good.year, flows })
        };
        let goods = wire.goods.into_iter().map(good).collect::<Result<_, Inconsistent>>()?;
        Ok(Self { source: wire.source, goods })
    }
}

impl From<Sourcing> for Wire {
    fn from(sourcing: Sourcing) -> Self {
        let flows = sourcing.goods.iter().flat_map(|good| &good.flows);
        let mut countries: Vec<CountryId> = flows.flat_map(|flow| [flow.exporter, flow.importer]).collect();
        countries.order();
        countries.dedup();
        let index = |id: CountryId| countries.binary_search(&id).unwrap_or_default();
        let goods = sourcing.goods.iter().map(|good| WireGood {
            mineral: good.mineral,
            stage: good.stage,
            form: good.form.clone(),
            code: good.code.clone(),
            year: good.year,
            exporter: good.flows.iter().map(|flow| index(flow.exporter)).collect(),
            importer: good.flows.iter().map(|flow| index(flow.importer)).collect(),
            tonnes: good.flows.iter().map(|flow| flow.tonnes).collect(),
        });
        let goods = goods.collect();
        Self { source: sourcing.source, countries, goods }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::TradeBlock;
    use crate::domain::Flow;

    #[test]
    fn the_newest_complete_year_with_weights_is_kept_and_reads_back() {
        let id = |code| CountryId::parse(code).unwrap();
        let flow = |quantity_tonnes| Flow {
            exporter: id("CHL"),
            importer: id("CHN"),
            value_usd: 9.0,
            quantity_tonnes,
        };
        let block = |code: &str, year, coverage, quantity| TradeBlock {
            code: code.into(),
            year: Year(year),
            coverage,
            flows: vec![flow(quantity), Flow { importer: id("USA"), ..flow(None) }],
            rounding_usd: Vec::new(),
        };
        let copper = Mineral::parse("copper").unwrap();
        let blocks = vec![
            block("740311", 2022, Coverage::Complete, None),
            block("740311", 2023, Coverage::Complete, Some(4.5)),
            block("740311", 2024, Coverage::MainPartners, Some(5.0)),
            block("7404", 2024, Coverage::Complete, Some(6.0)),
        ];
        let source = SourceId("baci".into());
        let sourcing = Sourcing::of(source.clone(), &[TradeFile::new(copper, source, blocks)]);
        let good = sourcing.good(copper, Stage::Processing, "refined").unwrap();
        assert_eq!((sourcing.goods().len(), good.year, good.flows.len()), (1, Year(2023), 2));
        assert_eq!((good.flows[0].tonnes, good.flows[1].tonnes), (Some(4.5), None));
        let text = serde_json::to_string(&sourcing).unwrap();
        assert_eq!(serde_json::from_str::<Sourcing>(&text).unwrap(), sourcing);
        assert!(serde_json::from_str::<Sourcing>(&text.replace("[4.5,null]", "[4.5]")).is_err());
        assert!(COMPARABLE.iter().all(|row| Mineral::parse(row.0).is_ok()));
    }
}
