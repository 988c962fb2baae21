//! Behind a price and its volatility.

use super::{Derivation, Place, Provenance, Shelf, amount};
use crate::analysis::methods;
use crate::analysis::volatility::{Window, log_returns, rolling_volatility};
use crate::dataset::{FigureAddress, PriceEntry};
use crate::domain::{Flags, Month, PriceKind};
use crate::text::{Arg, Message, MonthStyle, NumberStyle};

impl Shelf<'_> {
    pub(super) fn price(&self, series: &str, month: Month) -> Option<Provenance> {
        let entry = self.prices.get(series)?;
        let value = entry.series.at(month)?;
        Some(Provenance {
            title: titled("figure-title-price", entry, month),
            value: amount(Some(value), Message::new(format!("unit-{}", entry.unit))),
            heading: entry.title.clone(),
            source: entry.source.clone(),
            place: place(entry, month),
            flags: flags(entry, month),
            derivations: (entry.kind == PriceKind::UnitValue)
                .then(|| Derivation {
                    method: methods::UNIT_VALUE,
                    filled: format!("u = {}", self.exact(value)),
                })
                .into_iter()
                .collect(),
            inputs: Vec::new(),
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    pub(super) fn volatility(&self, series: &str, month: Month, window_months: u16) -> Option<Provenance> {
        let entry = self.prices.get(series)?;
        let frequency = entry.series.frequency();
        let window = Window::of_months(u32::from(window_months), frequency)?;
        let returns = log_returns(entry.series.values());
        let volatilities = rolling_volatility(&returns, window);
        let at = (0..returns.len()).find(|index| entry.series.month_at(*index) == month)?;
        let volatility = volatilities.get(at).copied().flatten()?;
        let factor = f64::from(frequency.per_year());
        let decimal = |value: f64| self.locale.number(value, NumberStyle::Decimal(4));
        let first = month.ordinal().checked_sub(u32::from(window_months)).map(Month::from_ordinal);
        let price = |month| FigureAddress::Price { series: series.to_owned(), month };
        Some(Provenance {
            title: titled("figure-title-volatility", entry, month).number(
                "months",
                f64::from(window_months),
                NumberStyle::Integer,
            ),
            value: Message::new("figure-a-year").number("share", volatility, NumberStyle::Percent(1)),
            heading: entry.title.clone(),
            source: entry.source.clone(),
            place: Place::Computed,
            flags: flags(entry, month),
            derivations: vec![Derivation {
                method: methods::VOLATILITY,
                filled: format!(
                    "σ = {} * sqrt{{{}}} = \"{}\"",
                    decimal(volatility / factor.sqrt()),
                    self.locale.number(factor, NumberStyle::Integer),
                    self.locale.number(volatility, NumberStyle::Percent(1)),
                ),
            }],
            inputs: self.inputs([first?, month].map(price)),
            others: Vec::new(),
            also: Vec::new(),
        })
    }
}

fn titled(key: &'static str, entry: &PriceEntry, month: Month) -> Message {
    let kind = Message::new(format!("kind-{}", entry.kind.id()));
    Message::new(key)
        .with("mineral", Message::new(format!("mineral-{}", entry.mineral)))
        .with("kind", kind)
        .with("month", month_arg(month))
}

pub(super) fn month_arg(month: Month) -> Arg {
    Arg::Month(month.year(), month.month(), MonthStyle::Short)
}

fn place(entry: &PriceEntry, month: Month) -> Place {
    let step = entry.series.frequency().step_months();
    let index = month.ordinal().checked_sub(entry.series.start().ordinal()).map(|months| months / step);
    let row = index.and_then(|index| entry.place.row(index as usize));
    row.map_or(Place::NotKept, |row| Place::Cell { column: entry.place.column.clone(), row })
}

/// The series' own reservations, and whether the month lies in a stretch that did not move.
fn flags(entry: &PriceEntry, month: Month) -> Flags {
    let is_frozen = entry.series.frozen_stretches().any(|(from, to)| (from..=to).contains(&month));
    let flags = entry.flags.without(Flags::FROZEN);
    if is_frozen { flags.with(Flags::FROZEN) } else { flags }
}
