//! `governance.json`, `economy.json`: what a country is like apart from its minerals, by year.

use serde::{Deserialize, Serialize};

use super::SourceId;
use super::panel::{Frame, Grid};
use super::read::Inconsistent;
use crate::domain::{CountryId, Year};

/// The six dimensions of the Worldwide Governance Indicators; the message key is `governance-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Dimension {
    /// Citizens choose their government and speak freely.
    #[serde(rename = "va")]
    VoiceAndAccountability,
    /// Political instability and violence are unlikely.
    #[serde(rename = "pv")]
    PoliticalStability,
    /// Public services and policy are good.
    #[serde(rename = "ge")]
    GovernmentEffectiveness,
    /// Rules let the private sector develop.
    #[serde(rename = "rq")]
    RegulatoryQuality,
    /// Contracts, property, police and courts are trusted.
    #[serde(rename = "rl")]
    RuleOfLaw,
    /// Public power is not used for private gain.
    #[serde(rename = "cc")]
    ControlOfCorruption,
}

impl Dimension {
    /// All of them, in the publisher's order.
    pub const ALL: [Self; 6] = [
        Self::VoiceAndAccountability,
        Self::PoliticalStability,
        Self::GovernmentEffectiveness,
        Self::RegulatoryQuality,
        Self::RuleOfLaw,
        Self::ControlOfCorruption,
    ];

    /// The publisher's two letters.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::VoiceAndAccountability => "va",
            Self::PoliticalStability => "pv",
            Self::GovernmentEffectiveness => "ge",
            Self::RegulatoryQuality => "rq",
            Self::RuleOfLaw => "rl",
            Self::ControlOfCorruption => "cc",
        }
    }

    /// The dimension with these letters, if there is one.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.id() == id)
    }
}

/// A governance score: about -2.5 (weak) to 2.5 (strong), 0 the mean of the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The estimate.
    pub estimate: f64,
    /// Its standard error: two countries closer than this are not told apart.
    pub standard_error: f64,
}

/// Worldwide Governance Indicators.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "GovernanceWire", into = "GovernanceWire")]
pub struct Governance {
    /// Who says so.
    pub source: SourceId,
    frame: Frame,
    /// In the order of [`Dimension::ALL`].
    scores: Vec<(Grid, Grid)>,
}

impl Governance {
    /// Takes scores in any order.
    ///
    /// # Errors
    /// [`Inconsistent`] when a score is not a finite number, or is given twice.
    pub fn new(source: SourceId, rows: &[(Dimension, CountryId, Year, Score)]) -> Result<Self, Inconsistent> {
        let frame = Frame::around(rows.iter().map(|(_, country, year, _)| (*country, *year)));
        let scores = Dimension::ALL.into_iter().map(|dimension| {
            let of_dimension = || rows.iter().filter(move |row| row.0 == dimension);
            let estimates = of_dimension().map(|row| (row.1, row.2, row.3.estimate));
            let errors = of_dimension().map(|row| (row.1, row.2, row.3.standard_error));
            Ok((frame.grid(estimates)?, frame.grid(errors)?))
        });
        Ok(Self { source, scores: scores.collect::<Result<_, Inconsistent>>()?, frame })
    }

    /// The countries and years there are.
    #[must_use]
    pub const fn frame(&self) -> &Frame {
        &self.frame
    }

    /// One score.
    #[must_use]
    pub fn score(&self, dimension: Dimension, country: CountryId, year: Year) -> Option<Score> {
        let (estimates, errors) = self.scores.get(dimension as usize)?;
        Some(Score {
            estimate: self.frame.at(estimates, country, year)?,
            standard_error: self.frame.at(errors, country, year)?,
        })
    }

    /// The mean of the six estimates; none unless all six are there.
    #[must_use]
    pub fn mean(&self, country: CountryId, year: Year) -> Option<f64> {
        let estimate = |dimension| self.score(dimension, country, year).map(|score| score.estimate);
        let sum: Option<f64> = Dimension::ALL.into_iter().map(estimate).sum();
        sum.map(|sum| sum / Dimension::ALL.len() as f64)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct GovernanceWire {
    source: SourceId,
    #[serde(flatten)]
    frame: Frame,
    indicators: Vec<IndicatorWire>,
}

/// A row of each grid per country, a cell per year.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct IndicatorWire {
    id: Dimension,
    estimate: Grid,
    standard_error: Grid,
}

impl TryFrom<GovernanceWire> for Governance {
    type Error = Inconsistent;

    fn try_from(wire: GovernanceWire) -> Result<Self, Self::Error> {
        let found = wire.indicators.iter().map(|indicator| indicator.id);
        if !found.eq(Dimension::ALL) {
            return Err(Inconsistent("`indicators` are not va, pv, ge, rq, rl, cc in this order".to_owned()));
        }
        let scores = wire.indicators.into_iter().map(|indicator| {
            let estimate = wire.frame.checked(indicator.id.id(), indicator.estimate)?;
            Ok((estimate, wire.frame.checked(indicator.id.id(), indicator.standard_error)?))
        });
        let scores = scores.collect::<Result<_, Inconsistent>>()?;
        Ok(Self { source: wire.source, frame: wire.frame, scores })
    }
}

impl From<Governance> for GovernanceWire {
    fn from(governance: Governance) -> Self {
        let indicators = Dimension::ALL.into_iter().zip(governance.scores);
        let indicators = indicators
            .map(|(id, (estimate, standard_error))| IndicatorWire { id, estimate, standard_error })
            .collect();
        Self { source: governance.source, frame: governance.frame, indicators }
    }
}

/// Size of countries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "EconomyWire", into = "EconomyWire")]
pub struct Economy {
    /// Who says so.
    pub source: SourceId,
    frame: Frame,
    population: Grid,
    gdp_usd: Grid,
}

/// What one country has in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EconomyRow {
    /// Whose.
    pub country: CountryId,
    /// When.
    pub year: Year,
    /// People.
    pub population: Option<f64>,
    /// Gross domestic product in nominal US dollars.
    pub gdp_usd: Option<f64>,
}

impl Economy {
    /// Takes rows in any order.
    ///
    /// # Errors
    /// [`Inconsistent`] when a figure is not a finite number, or is given twice.
    pub fn new(source: SourceId, rows: &[EconomyRow]) -> Result<Self, Inconsistent> {
        let frame = Frame::around(rows.iter().map(|row| (row.country, row.year)));
        let grid = |figure: fn(&EconomyRow) -> Option<f64>| {
            frame.grid(rows.iter().filter_map(|row| Some((row.country, row.year, figure(row)?))))
        };
        let population = grid(|row| row.population)?;
        let gdp_usd = grid(|row| row.gdp_usd)?;
        Ok(Self { source, population, gdp_usd, frame })
    }

    /// The countries and years there are.
    #[must_use]
    pub const fn frame(&self) -> &Frame {
        &self.frame
    }

    /// People.
    #[must_use]
    pub fn population(&self, country: CountryId, year: Year) -> Option<f64> {
        self.frame.at(&self.population, country, year)
    }

    /// Gross domestic product in nominal US dollars.
    #[must_use]
    pub fn gdp_usd(&self, country: CountryId, year: Year) -> Option<f64> {
        self.frame.at(&self.gdp_usd, country, year)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct EconomyWire {
    source: SourceId,
    #[serde(flatten)]
    frame: Frame,
    population: Grid,
    gdp_usd: Grid,
}

impl TryFrom<EconomyWire> for Economy {
    type Error = Inconsistent;

    fn try_from(wire: EconomyWire) -> Result<Self, Self::Error> {
        let population = wire.frame.checked("population", wire.population)?;
        let gdp_usd = wire.frame.checked("gdp_usd", wire.gdp_usd)?;
        Ok(Self { source: wire.source, frame: wire.frame, population, gdp_usd })
    }
}

impl From<Economy> for EconomyWire {
    fn from(economy: Economy) -> Self {
        let Economy { source, frame, population, gdp_usd } = economy;
        Self { source, frame, population, gdp_usd }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    fn governance() -> Governance {
        let rows: Vec<_> = (1_u8..)
            .zip(Dimension::ALL)
            .map(|(number, dimension)| {
                let score = Score { estimate: f64::from(number), standard_error: 0.25 };
                (dimension, id("CHL"), Year(2023), score)
            })
            .chain([(
                Dimension::RuleOfLaw,
                id("COD"),
                Year(2021),
                Score { estimate: -1.5, standard_error: 0.2 },
            )])
            .collect();
        Governance::new(SourceId("wgi".into()), &rows).unwrap()
    }

    #[test]
    fn governance_reads_back_as_written_and_keeps_its_gaps() {
        let text = serde_json::to_string(&governance()).unwrap();
        assert!(text.contains(r#""id":"rl","estimate":[[null,null,5],[-1.5,null,null]]"#), "{text}");
        let read: Governance = serde_json::from_str(&text).unwrap();
        assert_eq!(read, governance());
        assert_eq!(read.score(Dimension::RuleOfLaw, id("COD"), Year(2021)).unwrap().standard_error, 0.2);
        assert_eq!(read.score(Dimension::RuleOfLaw, id("COD"), Year(2022)), None);
        assert_eq!(read.score(Dimension::RuleOfLaw, id("AUS"), Year(2021)), None);
    }

    #[test]
    fn a_mean_needs_all_six() {
        assert_eq!(governance().mean(id("CHL"), Year(2023)), Some(3.5));
        assert_eq!(governance().mean(id("COD"), Year(2021)), None);
    }

    #[test]
    fn an_economy_reads_back_and_a_grid_of_another_size_is_refused() {
        let row = |year, gdp_usd| EconomyRow {
            country: id("ZMB"),
            year: Year(year),
            population: Some(20e6),
            gdp_usd,
        };
        let economy =
            Economy::new(SourceId("wdi".into()), &[row(2024, None), row(2023, Some(28e9))]).unwrap();
        let text = serde_json::to_string(&economy).unwrap();
        assert!(text.contains(r#""first_year":2023,"years":2,"countries":["ZMB"]"#), "{text}");
        assert!(text.contains(r#""gdp_usd":[[28000000000,null]]"#), "{text}");
        assert_eq!(serde_json::from_str::<Economy>(&text).unwrap(), economy);
        assert_eq!(economy.gdp_usd(id("ZMB"), Year(2023)), Some(28e9));
        assert_eq!(economy.gdp_usd(id("ZMB"), Year(2024)), None);
        let cut = text.replace("[[28000000000,null]]", "[[28000000000]]");
        let error = serde_json::from_str::<Economy>(&cut).unwrap_err().to_string();
        assert!(error.contains("`gdp_usd` is not a table of 1 countries by 2 years"), "{error}");
        let twice = Economy::new(SourceId("wdi".into()), &[row(2023, None), row(2023, None)]).unwrap_err();
        assert!(twice.to_string().contains("ZMB 2023 is given twice"), "{twice}");
    }
}
