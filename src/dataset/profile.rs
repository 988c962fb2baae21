//! `profiles/<letter>.json`: what a country's page shows, for the countries whose code begins with the letter.
//!
//! Everything here is computed from the other files by `analysis` when the data is compiled (docs/adr/0012), so
//! that a page needs one small file instead of eight megabytes.

use serde::{Deserialize, Serialize};

use super::environment::ContextIndicator;
use super::{Dimension, Measure, SourceId, UsSalient};
use crate::domain::{CountryId, Flags, Mineral, Order, Role, Stage, Unit, Year};

/// The countries of one letter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProfileShard {
    /// Sorted by country.
    pub profiles: Vec<CountryProfile>,
}

impl ProfileShard {
    /// One country.
    #[must_use]
    pub fn profile(&self, country: CountryId) -> Option<&CountryProfile> {
        self.profiles.iter().find(|profile| profile.country == country)
    }
}

/// One country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CountryProfile {
    /// Which.
    pub country: CountryId,
    /// Whether it has output of any mineral in the tables used: those it is ranked among.
    pub is_producer: bool,
    /// Production and reserves, by mineral and stage.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub output: Vec<OutputFact>,
    /// Trade by code, with suppliers and customers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trade: Vec<TradeFact>,
    /// Every role that was played in any year, by mineral.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleTrack>,
    /// Net import reliance where output and trade are counted alike.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reliance: Vec<RelianceFact>,
    /// Net import reliance as USGS prints it: the United States only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub printed_reliance: Vec<PrintedReliance>,
    /// Governance in its newest year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub governance: Option<GovernanceFact>,
    /// Power, air, health and land, each in its newest year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub context: Vec<ContextFact>,
    /// The countries with the most similar roles, most similar first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub peers: Vec<Peer>,
    /// What the judgement of its roles lacks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<GapFact>,
}

impl CountryProfile {
    /// A country of which nothing is known.
    #[must_use]
    pub const fn empty(country: CountryId) -> Self {
        Self {
            country,
            is_producer: false,
            output: Vec::new(),
            trade: Vec::new(),
            roles: Vec::new(),
            reliance: Vec::new(),
            printed_reliance: Vec::new(),
            governance: None,
            context: Vec::new(),
            peers: Vec::new(),
            gaps: Vec::new(),
        }
    }

    /// Every role played now, the strongest first.
    #[must_use]
    pub fn played(&self) -> Vec<(&RoleTrack, f64)> {
        let now = |track: &'_ RoleTrack| track.newest().filter(|score| *score >= 0.5);
        let mut played: Vec<_> = self.roles.iter().filter_map(|track| Some((track, now(track)?))).collect();
        played.order_by(|a, b| b.1.total_cmp(&a.1));
        played
    }
}

/// One figure of production or reserves with its place in the world.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutputFact {
    /// Which mineral.
    pub mineral: Mineral,
    /// Where in the chain.
    pub stage: Stage,
    /// Production or reserves.
    pub measure: Measure,
    /// The form; forms are never added.
    pub form: String,
    /// Who says so.
    pub source: SourceId,
    /// When.
    pub year: Year,
    /// Unit of the value.
    pub unit: Unit,
    /// None when the source names the country without a figure.
    pub value: Option<f64>,
    /// Share of the world, 0 to 1; none where the table shows no world.
    pub share: Option<f64>,
    /// Place among the countries named, from 1.
    pub rank: Option<usize>,
    /// How many countries are named with a figure above zero.
    pub of: usize,
    /// Reservations.
    pub flags: Flags,
}

/// One code's trade with its partners.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TradeFact {
    /// Harmonized System code; mineral, stage and coverage stand in the catalogue.
    pub code: String,
    /// When.
    pub year: Year,
    /// What it ships.
    pub exports: SideFact,
    /// What it receives.
    pub imports: SideFact,
}

/// One side of a country's trade in a code.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SideFact {
    /// Nominal US dollars.
    pub usd: f64,
    /// Share of the world's trade in the code, 0 to 1.
    pub world_share: Option<f64>,
    /// How many partners the data holds.
    pub partners: usize,
    /// Concentration of the partners, 0 to 10,000; none where only main routes are held.
    pub hhi: Option<f64>,
    /// The largest partners with their share of the flows held, 0 to 1.
    pub largest: Vec<(CountryId, f64)>,
}

/// One role over the years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoleTrack {
    /// Which mineral.
    pub mineral: Mineral,
    /// Which role.
    pub role: Role,
    /// Year of the first score.
    pub first_year: Year,
    /// A score a year, 0 to 1, cut off after three decimals; none where the data was insufficient.
    pub scores: Vec<Option<f64>>,
}

impl RoleTrack {
    /// The newest score: that of the present.
    #[must_use]
    pub fn newest(&self) -> Option<f64> {
        self.scores.last().copied().flatten()
    }

    /// The newest year.
    #[must_use]
    pub fn last_year(&self) -> Year {
        let years = u16::try_from(self.scores.len().saturating_sub(1)).unwrap_or_default();
        Year(self.first_year.0.saturating_add(years))
    }
}

/// Net import reliance of one material.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelianceFact {
    /// Harmonized System code of the trade.
    pub code: String,
    /// Form of the production.
    pub form: String,
    /// When.
    pub year: Year,
    /// Net imports over output and net imports, 0 to 1; none for a net exporter.
    pub share: Option<f64>,
    /// Output, tonnes.
    pub output_t: f64,
    /// Imports, tonnes.
    pub imports_t: f64,
    /// Exports, tonnes.
    pub exports_t: f64,
    /// Reservations.
    pub flags: Flags,
}

/// A net import reliance as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedReliance {
    /// Which mineral.
    pub mineral: Mineral,
    /// The commodity as printed.
    pub commodity: String,
    /// What it is of, as printed.
    pub detail: String,
    /// When.
    pub year: Year,
    /// The cell as printed, such as `79`, `>50` or `E` for a net exporter; percent.
    pub printed: String,
    /// Line of the official file, counted from 1 with the header.
    pub line: u32,
    /// Reservations.
    pub flags: Flags,
}

impl PrintedReliance {
    /// What the heading says after the standing words, such as a form.
    #[must_use]
    pub fn of_what(&self) -> &str {
        let tail = self.detail.split_once("consumption").map_or("", |(_, tail)| tail);
        tail.trim_start_matches([':', ',', ' '])
    }

    /// Whether USGS prints that more left the country than came in.
    #[must_use]
    pub fn is_net_exporter(&self) -> bool {
        self.printed == "E"
    }

    /// Every row of the United States for a year with a number or a bound, or `E`.
    #[must_use]
    pub fn of(table: &UsSalient, year: Year) -> Vec<Self> {
        let rows = table.statistics.iter().filter(|row| row.statistic == "Net import reliance");
        rows.filter_map(|row| {
            let figure = row.figures.iter().find(|figure| figure.year == year)?;
            let number = figure.value.map(|value| value.to_string());
            let printed = figure.printed.clone().or(number).filter(|text| text != "NA" && text != "s")?;
            Some(Self {
                mineral: row.mineral,
                commodity: row.commodity.clone(),
                detail: row.detail.clone(),
                year,
                printed,
                line: figure.line,
                flags: figure.flags,
            })
        })
        .collect()
    }
}

/// Governance in one year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GovernanceFact {
    /// When.
    pub year: Year,
    /// Dimension, estimate and standard error.
    pub scores: Vec<(Dimension, f64, f64)>,
    /// Mean of the six estimates; none unless all are there.
    pub mean: Option<f64>,
    /// Place of the mean among producers, from 1 for the lowest, and of how many; none for others.
    pub rank: Option<(usize, usize)>,
}

/// One figure of power, air, health or land.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContextFact {
    /// What.
    pub indicator: ContextIndicator,
    /// When.
    pub year: Year,
    /// In the indicator's unit.
    pub value: f64,
    /// Place among producers, from 1 for the lowest, and of how many; none for others, and for figures of an old
    /// edition.
    pub rank: Option<(usize, usize)>,
}

/// A country with similar roles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Peer {
    /// Who.
    pub country: CountryId,
    /// Cosine of the role scores, 0 to 1.
    pub cosine: f64,
    /// Roles both play, by mineral, those of the highest scores first.
    pub shared: Vec<(Mineral, Role)>,
}

/// One thing that is lacking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapFact {
    /// Id of what is lacking.
    pub need: String,
    /// Id of why.
    pub reason: String,
    /// For which minerals.
    pub minerals: Vec<Mineral>,
}

/// How strongly the output of a material rests on countries of a kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageContext {
    /// Which mineral.
    pub mineral: Mineral,
    /// Where in the chain.
    pub stage: Stage,
    /// The form; forms are never added.
    pub form: String,
    /// Who gives the output.
    pub source: SourceId,
    /// Year of the output.
    pub year: Year,
    /// Grid carbon intensity, grams of CO2 equivalent per kWh.
    pub carbon: Option<WeightedContext>,
    /// Mean of the six governance estimates.
    pub governance: Option<WeightedContext>,
    /// Reservations about the output.
    pub flags: Flags,
}

/// An average weighted by output.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeightedContext {
    /// In the indicator's unit.
    pub average: f64,
    /// Share of world output whose country has a figure, 0 to 1.
    pub covered: f64,
    /// First year of the figures used.
    pub from: Year,
    /// Last year of the figures used.
    pub to: Year,
    /// The largest producer with a figure.
    pub leader: CountryId,
    /// Its share of world output, 0 to 1.
    pub leader_share: f64,
    /// Its figure.
    pub leader_value: f64,
}

/// `stage_context.json`: every material and stage whose output is given by country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StageContextTable {
    /// By mineral and stage.
    pub rows: Vec<StageContext>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_reads_back_as_written_and_empty_parts_take_no_room() {
        let profile = CountryProfile {
            roles: vec![RoleTrack {
                mineral: Mineral::parse("copper").unwrap(),
                role: Role::Extractor,
                first_year: Year(2002),
                scores: vec![None, Some(0.875)],
            }],
            ..CountryProfile::empty(CountryId::parse("CHL").unwrap())
        };
        assert_eq!((profile.roles[0].last_year(), profile.roles[0].newest()), (Year(2003), Some(0.875)));
        let shard = ProfileShard { profiles: vec![profile] };
        let text = serde_json::to_string(&shard).unwrap();
        assert!(!text.contains("peers"), "{text}");
        assert_eq!(serde_json::from_str::<ProfileShard>(&text).unwrap(), shard);
    }
}
