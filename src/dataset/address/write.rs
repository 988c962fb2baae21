//! From the address of a figure to the text of a link.

use std::fmt::{self, Display, Formatter};

use super::{ALL, Changed, FigureAddress, GroupTraded, MEAN, TableKey, Traded};
use crate::dataset::Dimension;
use crate::domain::Origin;

impl Display for TableKey {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        dotted(f, &[&self.source, &self.mineral, &self.form, &self.measure.id()])
    }
}

impl Display for FigureAddress {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Output { table, origin: Origin::Country(country), year } => {
                dotted(f, &[&"output", table, country, year])
            }
            Self::Output { table, origin: Origin::Other, year } => {
                dotted(f, &[&"output", table, &"other", year])
            }
            Self::Share { table, country, year } => dotted(f, &[&"share", table, country, year]),
            Self::Concentration { table, year } => dotted(f, &[&"hhi", table, year]),
            Self::Held { table, year, members } => dotted(f, &[&"held", table, year, &Listed(members)]),
            Self::Weighted { of, table, year } => dotted(f, &[&"weighted", &of.id(), table, year]),
            Self::Price { series, month } => dotted(f, &[&"price", series, month]),
            Self::Rebased { how, series, month, base } => dotted(f, &[&how.id(), series, month, base]),
            Self::Volatility { series, month, window_months } => {
                dotted(f, &[&"volatility", series, month, window_months])
            }
            Self::Parameter { parameter, series } => dotted(f, &[&"garch", parameter, series]),
            Self::Correlation { series, other, months: None } => dotted(f, &[&"correlation", series, other]),
            Self::Correlation { series, other, months: Some((from, to)) } => {
                dotted(f, &[&"correlation", series, other, from, to])
            }
            Self::Evidence { kind, mineral, stage, country } => {
                dotted(f, &[&"evidence", kind, mineral, stage, country])
            }
            Self::Risk { mineral, stage, viewer } => dotted(f, &[&"risk", mineral, stage, viewer]),
            Self::Supplier { mineral, stage, viewer, country } => {
                dotted(f, &[&"supplier", mineral, stage, viewer, country])
            }
            Self::Merit { clue, role, mineral, country, weights } => {
                let clue: &dyn Display = clue.as_ref().map_or(&ALL, |clue| clue);
                dotted(f, &[&"merit", clue, &role.id(), mineral, country, &Listed(weights)])
            }
            Self::Use { mineral, line } => dotted(f, &[&"use", mineral, line]),
            Self::Printed { mineral, line } => dotted(f, &[&"printed", mineral, line]),
            Self::Content { technology, mineral } => dotted(f, &[&"content", technology, mineral]),
            Self::Context { indicator, country } => dotted(f, &[&"context", &indicator.id(), country]),
            Self::Governance { dimension, country, year } => {
                dotted(f, &[&"governance", &dimension.map_or(MEAN, Dimension::id), country, year])
            }
            Self::Flow { code, year, exporter, importer } => {
                dotted(f, &[&"flow", code, year, exporter, importer])
            }
            Self::Trade { of: Traded::Total, direction, code, year, country } => {
                dotted(f, &[&"total", &direction.id(), code, year, country])
            }
            Self::Trade { of: Traded::Partner(partner), direction, code, year, country } => {
                dotted(f, &[&"partner", &direction.id(), code, year, country, partner])
            }
            Self::Trade { of: Traded::Partners, direction, code, year, country } => {
                dotted(f, &[&"partners", &direction.id(), code, year, country])
            }
            Self::Group { of, code, year, members } => {
                dotted(f, &[&"group", of, code, year, &Listed(members)])
            }
            Self::Change { of, amount, code, base, year } => {
                dotted(f, &[&"change", &amount.id(), of, code, base, year])
            }
            Self::Hub { what, code, year, country } => dotted(f, &[&"hub", &what.id(), code, year, country]),
            Self::World { code, year } => dotted(f, &[&"world", code, year]),
            Self::Reliance { code, country } => dotted(f, &[&"reliance", code, country]),
        }
    }
}

impl Display for GroupTraded {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Total(side) => f.write_str(side.id()),
            Self::Partner(side, partner) => dotted(f, &[&"partner", &side.id(), partner]),
            Self::Partners(side) => dotted(f, &[&"partners", &side.id()]),
            Self::Inside => f.write_str("inside"),
            Self::Sufficiency => f.write_str("sufficiency"),
        }
    }
}

impl Display for Changed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flow(from, to) => dotted(f, &[&"flow", from, to]),
            Self::Side(side, country) => dotted(f, &[&side.id(), country]),
        }
    }
}

/// Several of one kind.
struct Listed<'a, T>(&'a [T]);

impl<T: Display> Display for Listed<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(at, each)| {
            if at > 0 {
                f.write_str("-")?;
            }
            each.fmt(f)
        })
    }
}

fn dotted(f: &mut Formatter<'_>, parts: &[&dyn Display]) -> fmt::Result {
    parts.iter().enumerate().try_for_each(|(at, part)| {
        if at > 0 {
            f.write_str(".")?;
        }
        part.fmt(f)
    })
}
