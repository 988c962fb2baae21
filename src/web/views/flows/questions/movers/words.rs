//! What the question of what changed says about a mover.

use super::Compared;
use crate::analysis::movers::{Measured, Mover, Subject};
use crate::charts::words::relative_change;
use crate::domain::CountryId;
use crate::text::{Message, NumberStyle};
use crate::web::views::flows::data::FlowsData;

/// What grew and what fell most.
pub(super) fn finding(data: &FlowsData, compared: &Compared, ranked: &[Mover]) -> Message {
    let said = |mover: &Mover| {
        let amount = size_of(mover, compared.measured);
        let change = mover.relative().map(relative_change);
        match change {
            Some(change) => Message::new("movers-by-both").with("amount", amount).with("change", change),
            None => amount,
        }
    };
    let up = ranked.iter().find(|mover| mover.absolute() > 0.0);
    let down = ranked.iter().find(|mover| mover.absolute() < 0.0);
    let key = match (up, down) {
        (Some(_), Some(_)) => "movers-finding",
        (Some(_), None) => "movers-finding-up",
        (None, Some(_)) => "movers-finding-down",
        (None, None) => "movers-finding-none",
    };
    let mut message = Message::new(key).year("since", compared.base.0).year("year", compared.year.0);
    if let Some(mover) = up {
        message = message.with("up", subject(data, mover.subject)).with("up_amount", said(mover));
    }
    if let Some(mover) = down {
        message = message.with("down", subject(data, mover.subject)).with("down_amount", said(mover));
    }
    message
}

/// By how much, with its unit and without a sign: the sentence says which way.
fn size_of(mover: &Mover, measured: Measured) -> Message {
    let key = match measured {
        Measured::Value => "movers-usd",
        Measured::Weight => "movers-tonnes",
        Measured::UnitValue => "movers-usd-a-tonne",
    };
    Message::new(key).number("amount", mover.absolute().abs(), style(measured))
}

fn subject(data: &FlowsData, subject: Subject) -> Message {
    let name = |id: CountryId| data.country_name(id);
    match subject {
        Subject::Route(from, to) => {
            Message::new("movers-trade-from").with("from", name(from)).with("to", name(to))
        }
        Subject::Exporter(id) => Message::new("movers-exports-of").with("country", name(id)),
        Subject::Importer(id) => Message::new("movers-imports-of").with("country", name(id)),
    }
}

/// Who or which route.
pub(super) fn text(data: &FlowsData, subject: Subject) -> Message {
    match subject {
        Subject::Route(from, to) => Message::new("sankey-flow")
            .with("from", data.country_name(from))
            .with("to", data.country_name(to)),
        Subject::Exporter(id) | Subject::Importer(id) => {
            Message::new("movers-country").with("country", data.country_name(id))
        }
    }
}

pub(super) const fn style(measured: Measured) -> NumberStyle {
    match measured {
        Measured::Value => NumberStyle::UsdCompact,
        Measured::Weight => NumberStyle::Compact,
        Measured::UnitValue => NumberStyle::Integer,
    }
}
