//! The scatter in words.

use super::{RiskPoint, RiskScatter};
use crate::charts::datum::Datum;
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{no_data, share};
use crate::text::{Arg, Message, NumberStyle};

const HEADERS: [&str; 10] = [
    "mineral",
    "stage",
    "risk-value",
    "risk-supply-hhi",
    "risk-import-reliance",
    "risk-recycling",
    "risk-n-minus-1",
    "risk-largest",
    "risk-use-hhi",
    "risk-notes",
];

fn part(value: Option<f64>) -> Arg {
    value.map_or_else(no_data, share).into()
}

fn index(value: Option<f64>) -> Arg {
    value.map_or_else(|| no_data().into(), |value| Arg::Number(value, NumberStyle::Integer))
}

fn largest(point: &RiskPoint) -> Arg {
    point.largest.as_ref().map_or_else(|| no_data().into(), |(_, name)| name.as_str().into())
}

impl RiskScatter {
    /// The figures of a point.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let (_, point) = self.find(datum)?;
        let mut tooltip = Tooltip::new(point.name())
            .row(Message::new("risk-value"), Arg::Number(point.risk, NumberStyle::Decimal(2)))
            .row(Message::new("risk-supply-hhi"), index(point.supply_hhi))
            .row(Message::new("risk-largest"), largest(point))
            .row(Message::new("risk-n-minus-1"), part(point.n_minus_1))
            .row(Message::new("risk-import-reliance"), part(point.import_reliance))
            .row(Message::new("risk-recycling"), part(point.recycling))
            .row(Message::new("risk-use-hhi"), index(point.use_hhi));
        tooltip.note = Some(Message::new("risk-pick"));
        Some(tooltip)
    }

    /// The finding and every supply.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let row = |point: &RiskPoint| {
            vec![
                Message::new(format!("mineral-{}", point.mineral)).into(),
                Message::new(format!("stage-{}", point.stage)).into(),
                Arg::Number(point.risk, NumberStyle::Decimal(2)),
                index(point.supply_hhi),
                part(point.import_reliance),
                part(point.recycling),
                part(point.n_minus_1),
                largest(point),
                index(point.use_hhi),
                Arg::List(point.notes.iter().cloned().map(Arg::Message).collect()),
            ]
        };
        let headers = HEADERS.map(Message::new).to_vec();
        let rows = self.points.iter().map(row).collect();
        Summary { sentence: self.sentence.clone(), table: Table { headers, rows } }
    }
}
