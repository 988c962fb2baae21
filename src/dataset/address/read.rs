//! From the text of a link to the address of a figure.

use std::str::FromStr;

use super::{FigureAddress, InvalidAddress, MEAN, TableKey, Traded};
use crate::dataset::{Dimension, Direction, Measure, SourceId};
use crate::domain::{CountryId, Mineral, Month, Origin, Stage, Year};

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
            origin: if origin == "other" { Origin::Other } else { Origin::Country(country(origin)?) },
            year: read_year(year)?,
        },
        ["share", source, mineral, form, measure, who, year] => FigureAddress::Share {
            table: table(source, mineral, form, measure)?,
            country: country(who)?,
            year: read_year(year)?,
        },
        ["hhi", source, mineral, form, measure, year] => FigureAddress::Concentration {
            table: table(source, mineral, form, measure)?,
            year: read_year(year)?,
        },
        ["held", source, mineral, form, measure, year, members] => FigureAddress::Held {
            table: table(source, mineral, form, measure)?,
            year: read_year(year)?,
            members: members.split('-').map(country).collect::<Option<_>>()?,
        },
        ["price", series, month] => {
            FigureAddress::Price { series: slug(series)?, month: Month::parse(month).ok()? }
        }
        ["volatility", series, month, window] => FigureAddress::Volatility {
            series: slug(series)?,
            month: Month::parse(month).ok()?,
            window_months: window.parse().ok()?,
        },
        _ => return read_of_country(parts),
    })
}

/// Figures of trade, and of a country as such.
fn read_of_country(parts: &[&str]) -> Option<FigureAddress> {
    let trade = |of, side, code, year, who| {
        Some(FigureAddress::Trade {
            of,
            direction: Direction::parse(side)?,
            code: slug(code)?,
            year: read_year(year)?,
            country: country(who)?,
        })
    };
    Some(match *parts {
        ["flow", code, year, exporter, importer] => FigureAddress::Flow {
            code: slug(code)?,
            year: read_year(year)?,
            exporter: country(exporter)?,
            importer: country(importer)?,
        },
        ["total", side, code, year, who] => trade(Traded::Total, side, code, year, who)?,
        ["partner", side, code, year, who, partner] => {
            trade(Traded::Partner(country(partner)?), side, code, year, who)?
        }
        ["partners", side, code, year, who] => trade(Traded::Partners, side, code, year, who)?,
        ["evidence", kind, mineral, stage, who] => FigureAddress::Evidence {
            kind: slug(kind)?,
            mineral: Mineral::parse(mineral).ok()?,
            stage: Stage::parse(stage)?,
            country: country(who)?,
        },
        ["risk", mineral, stage, viewer] => FigureAddress::Risk {
            mineral: Mineral::parse(mineral).ok()?,
            stage: Stage::parse(stage)?,
            viewer: country(viewer).map(|who| who.to_string()).or_else(|| slug(viewer))?,
        },
        ["reliance", code, who] => FigureAddress::Reliance { code: slug(code)?, country: country(who)? },
        ["use", mineral, line] => {
            FigureAddress::Use { mineral: Mineral::parse(mineral).ok()?, line: line.parse().ok()? }
        }
        ["content", technology, mineral] => {
            FigureAddress::Content { technology: slug(technology)?, mineral: Mineral::parse(mineral).ok()? }
        }
        ["governance", dimension, who, year] => FigureAddress::Governance {
            dimension: if dimension == MEAN { None } else { Some(Dimension::parse(dimension)?) },
            country: country(who)?,
            year: read_year(year)?,
        },
        _ => return None,
    })
}

fn country(code: &str) -> Option<CountryId> {
    CountryId::parse(code).ok()
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
