//! The address of one figure, such as `share.usgs_mcs_2026.cobalt.mine.production.COD.2024`: what a link, a
//! report of an error and the note behind a number name it by.

mod read;

use std::fmt;

use super::totals::Direction;
use super::{Dimension, Measure, SourceId};
use crate::domain::{CountryId, Mineral, Month, Origin, Stage, Year};

/// One table of an official publication.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TableKey {
    /// Who says so.
    pub source: SourceId,
    /// Which mineral.
    pub mineral: Mineral,
    /// In which form.
    pub form: String,
    /// What is measured.
    pub measure: Measure,
}

/// What of a country's trade in one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Traded {
    /// All of it.
    Total,
    /// The part of one partner.
    Partner(CountryId),
    /// How concentrated the partners are.
    Partners,
}

/// One figure of the dataset, or one computed from a table of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureAddress {
    /// Output, capacity or reserves as the source gives them.
    Output {
        /// The table.
        table: TableKey,
        /// Whose.
        origin: Origin,
        /// When.
        year: Year,
    },
    /// A country's share of the table's world total.
    Share {
        /// The table.
        table: TableKey,
        /// Whose.
        country: CountryId,
        /// When.
        year: Year,
    },
    /// The Herfindahl-Hirschman index of the table.
    Concentration {
        /// The table.
        table: TableKey,
        /// When.
        year: Year,
    },
    /// A price or a unit value.
    Price {
        /// The series' id.
        series: String,
        /// When.
        month: Month,
    },
    /// The rolling volatility of a price.
    Volatility {
        /// The series' id.
        series: String,
        /// The last month of the window.
        month: Month,
        /// The window's length.
        window_months: u16,
    },
    /// What one country ships to another.
    Flow {
        /// Harmonized System code.
        code: String,
        /// When.
        year: Year,
        /// Who ships.
        exporter: CountryId,
        /// Who receives.
        importer: CountryId,
    },
    /// A country's exports or imports in one code, and what of them.
    Trade {
        /// The whole, a partner's part, the partners.
        of: Traded,
        /// Which side.
        direction: Direction,
        /// Harmonized System code.
        code: String,
        /// When.
        year: Year,
        /// Whose.
        country: CountryId,
    },
    /// What several countries together have of a table's world total.
    Held {
        /// The table.
        table: TableKey,
        /// When.
        year: Year,
        /// Who.
        members: Vec<CountryId>,
    },
    /// A number that the judgement of a country's role rests on.
    Evidence {
        /// What the number is: an id of `analysis::roles::EvidenceKind`.
        kind: String,
        /// Which mineral.
        mineral: Mineral,
        /// At which stage.
        stage: Stage,
        /// Whose.
        country: CountryId,
    },
    /// The supply risk of a mineral at a stage.
    Risk {
        /// Which mineral.
        mineral: Mineral,
        /// At which stage.
        stage: Stage,
        /// From whose view: an id of `analysis::supply_risk::Viewpoint`.
        viewer: String,
    },
    /// A country's net import reliance on the goods of a code.
    Reliance {
        /// Harmonized System code.
        code: String,
        /// Whose.
        country: CountryId,
    },
    /// A share of the uses of a material in the European Union.
    Use {
        /// Of which mineral.
        mineral: Mineral,
        /// Line of the official file: several materials may be one mineral.
        line: u32,
    },
    /// How much of a mineral is in a technology.
    Content {
        /// The technology's id.
        technology: String,
        /// Which mineral.
        mineral: Mineral,
    },
    /// A governance score, or the mean of the six.
    Governance {
        /// Which; none is the mean.
        dimension: Option<Dimension>,
        /// Whose.
        country: CountryId,
        /// When.
        year: Year,
    },
}

/// A text that is no address of a figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the address of a figure, such as output.usgs_mcs_2026.cobalt.mine.production.COD.2024")]
pub struct InvalidAddress(pub String);

impl fmt::Display for TableKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}", self.source, self.mineral, self.form, self.measure.id())
    }
}

impl fmt::Display for FigureAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Output { table, origin: Origin::Country(country), year } => {
                write!(f, "output.{table}.{country}.{year}")
            }
            Self::Output { table, origin: Origin::Other, year } => write!(f, "output.{table}.other.{year}"),
            Self::Share { table, country, year } => write!(f, "share.{table}.{country}.{year}"),
            Self::Concentration { table, year } => write!(f, "hhi.{table}.{year}"),
            Self::Price { series, month } => write!(f, "price.{series}.{month}"),
            Self::Volatility { series, month, window_months } => {
                write!(f, "volatility.{series}.{month}.{window_months}")
            }
            Self::Flow { code, year, exporter, importer } => {
                write!(f, "flow.{code}.{year}.{exporter}.{importer}")
            }
            Self::Trade { of, direction, code, year, country } => {
                let side = direction.id();
                match of {
                    Traded::Total => write!(f, "total.{side}.{code}.{year}.{country}"),
                    Traded::Partner(partner) => write!(f, "partner.{side}.{code}.{year}.{country}.{partner}"),
                    Traded::Partners => write!(f, "partners.{side}.{code}.{year}.{country}"),
                }
            }
            Self::Held { table, year, members } => {
                write!(f, "held.{table}.{year}.")?;
                members.iter().enumerate().try_for_each(|(at, member)| {
                    if at > 0 { write!(f, "-{member}") } else { write!(f, "{member}") }
                })
            }
            Self::Evidence { kind, mineral, stage, country } => {
                write!(f, "evidence.{kind}.{mineral}.{stage}.{country}")
            }
            Self::Risk { mineral, stage, viewer } => write!(f, "risk.{mineral}.{stage}.{viewer}"),
            Self::Reliance { code, country } => write!(f, "reliance.{code}.{country}"),
            Self::Use { mineral, line } => write!(f, "use.{mineral}.{line}"),
            Self::Content { technology, mineral } => write!(f, "content.{technology}.{mineral}"),
            Self::Governance { dimension, country, year } => {
                write!(f, "governance.{}.{country}.{year}", dimension.map_or(MEAN, Dimension::id))
            }
        }
    }
}

/// In place of a dimension.
const MEAN: &str = "mean";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_written() {
        for text in [
            "output.usgs_mcs_2026.cobalt.mine.production.COD.2024",
            "output.usgs_mcs_2026.cobalt.reserves.reserves.other.2025",
            "share.bgs_wms.cobalt.refined.production.CHN.2021",
            "hhi.usgs_mcs_2025.rare_earths.mine.production.2023",
            "price.copper.2026-05",
            "volatility.copper.2026-05.12",
            "flow.282200.2024.COD.CHN",
            "total.exports.282200.2024.COD",
            "partner.imports.282200.2024.JPN.CHN",
            "partners.imports.282200.2024.JPN",
            "held.usgs_mcs_2026.cobalt.mine.production.2024.AUS-CAN-USA",
            "evidence.symmetry.cobalt.processing.BEL",
            "risk.cobalt.extraction.eu27",
            "risk.cobalt.extraction.USA",
            "reliance.740311.USA",
            "use.cobalt.23",
            "content.electric_car.cobalt",
            "governance.mean.COD.2024",
            "governance.rl.COD.2024",
        ] {
            assert_eq!(text.parse::<FigureAddress>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "share",
            "share.a.b.c.d.e.f",
            "price.copper.soon",
            "price.<b>.2026-05",
            "flow.1.2.COD.chn",
            "held.usgs_mcs_2026.cobalt.mine.production.2024.",
            "total.sideways.282200.2024.COD",
            "governance.xx.COD.2024",
        ] {
            assert!(text.parse::<FigureAddress>().is_err(), "{text}");
        }
    }
}
