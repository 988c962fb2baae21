//! `at_a_glance.json`: what the overview shows beyond the newest edition: supply that only a survey gives by
//! country, supply risk, and what monthly prices come down to. The histories stay in the larger files.

use serde::{Deserialize, Serialize};

use super::{Measure, SourceId, TableKey, numbers};
use crate::domain::{CountryId, Flags, Mineral, Month, Regime, Stage, Year};

/// Who leads in one form of a mineral, and how concentrated its supply is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeadingSupply {
    /// Which mineral.
    pub mineral: Mineral,
    /// Mining or refining.
    pub stage: Stage,
    /// The form; forms are never added.
    pub form: String,
    /// Who says so.
    pub source: SourceId,
    /// When.
    pub year: Year,
    /// The largest producer.
    pub leader: CountryId,
    /// Its share of the world, 0 to 1.
    pub share: f64,
    /// Concentration, 0 to 10,000.
    pub hhi: f64,
    /// Reservations.
    pub flags: Flags,
}

impl LeadingSupply {
    /// The table it is computed from.
    #[must_use]
    pub fn table(&self) -> TableKey {
        TableKey {
            source: self.source.clone(),
            mineral: self.mineral,
            form: self.form.clone(),
            measure: Measure::Production,
        }
    }
}

/// The supply risk of a mineral for the world: that of its riskier stage.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorldRisk {
    /// Which mineral.
    pub mineral: Mineral,
    /// The stage with the higher risk.
    pub stage: Stage,
    /// The risk, about 0 to 10.
    pub risk: f64,
}

/// A monthly price at its newest month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PriceGlance {
    /// Of which mineral it is the price.
    pub mineral: Mineral,
    /// Id of the series.
    pub series: String,
    /// Who says so.
    pub source: SourceId,
    /// The newest month.
    pub month: Month,
    /// The price over that of twelve months before, less one; none without both.
    pub change: Option<f64>,
    /// How usual its 12-month volatility is; none for a short history.
    pub regime: Option<Regime>,
    /// The newest 12-month volatility, a fraction a year.
    pub volatility: Option<f64>,
    /// The last five years, oldest first.
    #[serde(serialize_with = "numbers::compact_gaps")]
    pub recent: Vec<Option<f64>>,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AtAGlance {
    /// Of minerals and stages on which the newest edition is silent; the most concentrated form of each first.
    pub supplies: Vec<LeadingSupply>,
    /// By mineral.
    pub risks: Vec<WorldRisk>,
    /// One monthly price of each mineral that has any.
    pub prices: Vec<PriceGlance>,
}
