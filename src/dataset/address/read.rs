//! From the text of a link to the address of a figure.

use std::str::FromStr;

use super::{
    ALL, Amount, Changed, FigureAddress, GroupTraded, HubFigure, InvalidAddress, MEAN, Rebasing, TableKey,
    Traded, Weighted,
};
use crate::dataset::{ContextIndicator, Dimension, Direction, Measure, SourceId};
use crate::domain::{CountryId, Mineral, Month, Origin, Role, Stage, Year};

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
            members: countries(members)?,
        },
        ["weighted", of, source, mineral, form, measure, year] => FigureAddress::Weighted {
            of: Weighted::parse(of)?,
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
        ["garch", parameter, series] => {
            FigureAddress::Parameter { parameter: slug(parameter)?, series: slug(series)? }
        }
        ["correlation", series, other] => {
            FigureAddress::Correlation { series: slug(series)?, other: slug(other)?, months: None }
        }
        ["correlation", series, other, from, to] => {
            let months = (Month::parse(from).ok()?, Month::parse(to).ok()?);
            let months = Some(months).filter(|(from, to)| from <= to);
            FigureAddress::Correlation { series: slug(series)?, other: slug(other)?, months: Some(months?) }
        }
        [how @ ("index" | "real"), series, month, base] => FigureAddress::Rebased {
            how: Rebasing::parse(how)?,
            series: slug(series)?,
            month: Month::parse(month).ok()?,
            base: Month::parse(base).ok()?,
        },
        ["group", ref of @ .., code, year, members] => FigureAddress::Group {
            of: group_traded(of)?,
            code: slug(code)?,
            year: read_year(year)?,
            members: countries(members)?,
        },
        ["change", amount, ref of @ .., code, base, year] => FigureAddress::Change {
            of: changed(of)?,
            amount: Amount::parse(amount)?,
            code: slug(code)?,
            base: read_year(base)?,
            year: read_year(year)?,
        },
        _ => return read_of_country(parts),
    })
}

fn group_traded(parts: &[&str]) -> Option<GroupTraded> {
    Some(match *parts {
        ["inside"] => GroupTraded::Inside,
        ["sufficiency"] => GroupTraded::Sufficiency,
        [side] => GroupTraded::Total(Direction::parse(side)?),
        ["partners", side] => GroupTraded::Partners(Direction::parse(side)?),
        ["partner", side, partner] => GroupTraded::Partner(Direction::parse(side)?, country(partner)?),
        _ => return None,
    })
}

fn changed(parts: &[&str]) -> Option<Changed> {
    Some(match *parts {
        ["flow", from, to] => Changed::Flow(country(from)?, country(to)?),
        [side, who] => Changed::Side(Direction::parse(side)?, country(who)?),
        _ => return None,
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
        ["world", code, year] => FigureAddress::World { code: slug(code)?, year: read_year(year)? },
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
            viewer: read_viewer(viewer)?,
        },
        ["supplier", mineral, stage, viewer, who] => FigureAddress::Supplier {
            mineral: Mineral::parse(mineral).ok()?,
            stage: Stage::parse(stage)?,
            viewer: read_viewer(viewer)?,
            country: country(who)?,
        },
        ["hub", what, code, year, who] => FigureAddress::Hub {
            what: HubFigure::parse(what)?,
            code: slug(code)?,
            year: read_year(year)?,
            country: country(who)?,
        },
        ["merit", clue, role, mineral, who, weights] => FigureAddress::Merit {
            clue: if clue == ALL { None } else { Some(slug(clue)?) },
            role: Role::parse(role)?,
            mineral: Mineral::parse(mineral).ok()?,
            country: country(who)?,
            weights: read_weights(weights)?,
        },
        ["printed", mineral, line] => {
            FigureAddress::Printed { mineral: Mineral::parse(mineral).ok()?, line: line.parse().ok()? }
        }
        ["context", indicator, who] => FigureAddress::Context {
            indicator: ContextIndicator::ALL.into_iter().find(|each| each.id() == indicator)?,
            country: country(who)?,
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

fn read_viewer(viewer: &str) -> Option<String> {
    country(viewer).map(|who| who.to_string()).or_else(|| slug(viewer))
}

/// One number a clue, not all of them zero.
fn read_weights(text: &str) -> Option<[u8; 6]> {
    let points: Vec<u8> = text.split('-').map(|each| each.parse().ok()).collect::<Option<_>>()?;
    <[u8; 6]>::try_from(points).ok().filter(|points| points.iter().any(|each| *each > 0))
}

fn countries(members: &str) -> Option<Vec<CountryId>> {
    members.split('-').map(country).collect()
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
