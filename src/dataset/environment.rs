//! `environment.json`: power, air, health and land of whole countries, by year. Context, never the effect of a mine.

use serde::{Deserialize, Serialize};

use super::SourceId;
use super::panel::{Frame, Grid};
use super::read::Inconsistent;
use crate::domain::{CountryId, Year};

/// What is measured; the message key is `context-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContextIndicator {
    /// Grams of CO2 equivalent per kWh generated, over the life cycle.
    GridCarbonIntensity,
    /// Mean yearly exposure to fine dust, micrograms per cubic metre.
    FineDust,
    /// Years at birth.
    LifeExpectancy,
    /// Current health expenditure, percent of gross domestic product.
    HealthSpending,
    /// Physicians per 1,000 people.
    Physicians,
    /// People with safely managed sanitation, percent.
    Sanitation,
    /// Forest, percent of land.
    Forest,
    /// Renewable electricity, percent of output.
    RenewableElectricity,
    /// Freshwater withdrawal, percent of internal renewable resources.
    WaterWithdrawal,
    /// Depletion of energy, minerals and forest, percent of gross national income.
    Depletion,
}

/// How far an indicator can be trusted; the message key is `nature-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// Reported by statistics of the country.
    Reported,
    /// A model's estimate.
    Modelled,
    /// Of an edition of 2019: nothing newer is open.
    Old,
}

impl Nature {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Modelled => "modelled",
            Self::Old => "old",
        }
    }
}

impl ContextIndicator {
    /// All, in the order of the pages.
    pub const ALL: [Self; 10] = [
        Self::GridCarbonIntensity,
        Self::FineDust,
        Self::LifeExpectancy,
        Self::HealthSpending,
        Self::Physicians,
        Self::Sanitation,
        Self::Forest,
        Self::RenewableElectricity,
        Self::WaterWithdrawal,
        Self::Depletion,
    ];

    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::GridCarbonIntensity => "grid_carbon_intensity",
            Self::FineDust => "fine_dust",
            Self::LifeExpectancy => "life_expectancy",
            Self::HealthSpending => "health_spending",
            Self::Physicians => "physicians",
            Self::Sanitation => "sanitation",
            Self::Forest => "forest",
            Self::RenewableElectricity => "renewable_electricity",
            Self::WaterWithdrawal => "water_withdrawal",
            Self::Depletion => "depletion",
        }
    }

    /// How far it can be trusted.
    #[must_use]
    pub const fn nature(self) -> Nature {
        match self {
            Self::GridCarbonIntensity | Self::HealthSpending | Self::Physicians | Self::Sanitation => {
                Nature::Reported
            }
            Self::FineDust | Self::LifeExpectancy => Nature::Modelled,
            Self::Forest | Self::RenewableElectricity | Self::WaterWithdrawal | Self::Depletion => {
                Nature::Old
            }
        }
    }
}

/// One figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ContextFigure {
    /// What.
    pub indicator: ContextIndicator,
    /// Whose; none for the world.
    pub country: Option<CountryId>,
    /// When.
    pub year: Year,
    /// In the indicator's unit.
    pub value: f64,
}

/// One indicator over countries and years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "PanelWire", into = "PanelWire")]
pub struct ContextPanel {
    /// What is measured.
    pub indicator: ContextIndicator,
    /// Who says so.
    pub source: SourceId,
    frame: Frame,
    values: Grid,
    /// The world by year, where the source gives it; ascending.
    world: Vec<(Year, f64)>,
}

/// All indicators.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Environment {
    /// In the order of [`ContextIndicator::ALL`].
    indicators: Vec<ContextPanel>,
}

impl ContextPanel {
    /// Takes the figures of one indicator in any order.
    ///
    /// # Errors
    /// [`Inconsistent`] when a figure is not a finite number, or is given twice.
    pub fn new(
        indicator: ContextIndicator,
        source: SourceId,
        figures: &[ContextFigure],
    ) -> Result<Self, Inconsistent> {
        let of = || figures.iter().filter(|figure| figure.indicator == indicator);
        let rows = || of().filter_map(|row| Some((row.country?, row.year, row.value)));
        let frame = Frame::around(rows().map(|(country, year, _)| (country, year)));
        let mut world: Vec<_> =
            of().filter(|row| row.country.is_none()).map(|row| (row.year, row.value)).collect();
        world.sort_by_key(|(year, _)| *year);
        Ok(Self { indicator, source, values: frame.grid(rows())?, frame, world })
    }

    /// The countries and years there are.
    #[must_use]
    pub const fn frame(&self) -> &Frame {
        &self.frame
    }

    /// A country's newest figure with its year.
    #[must_use]
    pub fn newest(&self, country: CountryId) -> Option<(Year, f64)> {
        let at = |year| Some((year, self.frame.at(&self.values, country, year)?));
        self.frame.years().rev().find_map(at)
    }

    /// The world's newest figure with its year.
    #[must_use]
    pub fn world(&self) -> Option<(Year, f64)> {
        self.world.last().copied()
    }
}

impl Environment {
    /// Takes the panels in any order.
    #[must_use]
    pub fn new(mut indicators: Vec<ContextPanel>) -> Self {
        indicators.sort_by_key(|panel| panel.indicator);
        Self { indicators }
    }

    /// Every panel, in the order of [`ContextIndicator::ALL`].
    #[must_use]
    pub fn panels(&self) -> &[ContextPanel] {
        &self.indicators
    }

    /// One indicator.
    #[must_use]
    pub fn panel(&self, indicator: ContextIndicator) -> Option<&ContextPanel> {
        self.indicators.iter().find(|panel| panel.indicator == indicator)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct PanelWire {
    id: ContextIndicator,
    source: SourceId,
    #[serde(flatten)]
    frame: Frame,
    values: Grid,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    world: Vec<(Year, f64)>,
}

impl TryFrom<PanelWire> for ContextPanel {
    type Error = Inconsistent;

    fn try_from(wire: PanelWire) -> Result<Self, Self::Error> {
        let values = wire.frame.checked("values", wire.values)?;
        Ok(Self { indicator: wire.id, source: wire.source, frame: wire.frame, values, world: wire.world })
    }
}

impl From<ContextPanel> for PanelWire {
    fn from(panel: ContextPanel) -> Self {
        let ContextPanel { indicator, source, frame, values, world } = panel;
        Self { id: indicator, source, frame, values, world }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panel_reads_back_as_written_and_gives_the_newest_figure() {
        let id = |code| CountryId::parse(code).unwrap();
        let figure = |country, year, value| ContextFigure {
            indicator: ContextIndicator::GridCarbonIntensity,
            country,
            year: Year(year),
            value,
        };
        let figures = [
            figure(Some(id("CHL")), 2023, 302.0),
            figure(Some(id("CHL")), 2024, 266.0),
            figure(Some(id("COD")), 2023, 27.0),
            figure(None, 2024, 473.0),
        ];
        let source = SourceId("ember".into());
        let panel = ContextPanel::new(ContextIndicator::GridCarbonIntensity, source, &figures).unwrap();
        let text = serde_json::to_string(&panel).unwrap();
        let read: ContextPanel = serde_json::from_str(&text).unwrap();
        assert_eq!(read, panel);
        assert_eq!(read.newest(id("CHL")), Some((Year(2024), 266.0)));
        assert_eq!(read.newest(id("COD")), Some((Year(2023), 27.0)));
        assert_eq!(read.newest(id("USA")), None);
        assert_eq!(read.world(), Some((Year(2024), 473.0)));
        assert!(serde_json::from_str::<ContextPanel>(&text.replace("[[302,266],", "[[302],")).is_err());
    }
}
