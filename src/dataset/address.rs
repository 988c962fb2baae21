//! The address of one figure, such as `share.usgs_mcs_2026.cobalt.mine.production.COD.2024`: what a link, a
//! report of an error and the note behind a number name it by.

use std::fmt;
use std::str::FromStr;

use super::{Measure, SourceId};
use crate::domain::{CountryId, Mineral, Month, Origin, Year};

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
}

/// A text that is no address of a figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the address of a figure, such as output.usgs_mcs_2026.cobalt.mine.production.COD.2024")]
pub struct InvalidAddress(pub String);

impl FigureAddress {
    /// The mineral, where the address itself names it.
    #[must_use]
    pub const fn mineral(&self) -> Option<Mineral> {
        match self {
            Self::Output { table, .. } | Self::Share { table, .. } | Self::Concentration { table, .. } => {
                Some(table.mineral)
            }
            Self::Price { .. } | Self::Volatility { .. } | Self::Flow { .. } => None,
        }
    }
}

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
        }
    }
}

impl FromStr for FigureAddress {
    type Err = InvalidAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = text.split('.').collect();
        read(&parts).ok_or_else(|| InvalidAddress(text.to_owned()))
    }
}

fn read(parts: &[&str]) -> Option<FigureAddress> {
    Some(match *parts {
        ["output", source, mineral, form, measure, origin, year] => FigureAddress::Output {
            table: table(source, mineral, form, measure)?,
            origin: if origin == "other" {
                Origin::Other
            } else {
                Origin::Country(CountryId::parse(origin).ok()?)
            },
            year: read_year(year)?,
        },
        ["share", source, mineral, form, measure, country, year] => FigureAddress::Share {
            table: table(source, mineral, form, measure)?,
            country: CountryId::parse(country).ok()?,
            year: read_year(year)?,
        },
        ["hhi", source, mineral, form, measure, year] => FigureAddress::Concentration {
            table: table(source, mineral, form, measure)?,
            year: read_year(year)?,
        },
        ["price", series, month] => {
            FigureAddress::Price { series: slug(series)?, month: Month::parse(month).ok()? }
        }
        ["volatility", series, month, window] => FigureAddress::Volatility {
            series: slug(series)?,
            month: Month::parse(month).ok()?,
            window_months: window.parse().ok()?,
        },
        ["flow", code, year, exporter, importer] => FigureAddress::Flow {
            code: slug(code)?,
            year: read_year(year)?,
            exporter: CountryId::parse(exporter).ok()?,
            importer: CountryId::parse(importer).ok()?,
        },
        _ => return None,
    })
}

fn table(source: &str, mineral: &str, form: &str, measure: &str) -> Option<TableKey> {
    Some(TableKey {
        source: SourceId(slug(source)?),
        mineral: Mineral::parse(mineral).ok()?,
        form: slug(form)?,
        measure: Measure::parse(measure)?,
    })
}

fn read_year(text: &str) -> Option<Year> {
    text.parse().ok().map(Year)
}

/// Ids hold lower-case letters, digits and underscores only.
fn slug(text: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    (!text.is_empty() && text.chars().all(is_plain)).then(|| text.to_owned())
}

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
        ] {
            assert_eq!(text.parse::<FigureAddress>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in
            ["", "share", "share.a.b.c.d.e.f", "price.copper.soon", "price.<b>.2026-05", "flow.1.2.COD.chn"]
        {
            assert!(text.parse::<FigureAddress>().is_err(), "{text}");
        }
    }
}
