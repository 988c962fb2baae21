//! Figures as charts write them: short, and never more exact than they are.

use crate::text::{Arg, Message, NumberStyle};

/// A share of a whole: no decimal from ten percent on, one below, "<0.1%" for the rest.
#[must_use]
pub fn share(fraction: f64) -> Message {
    let key = if fraction > 0.0 && fraction < 0.000_5 { "chart-share-tiny" } else { "chart-share" };
    let digits = if fraction < 0.0995 && fraction > 0.0 { 1 } else { 0 };
    Message::new(key).number("share", fraction, NumberStyle::Percent(digits))
}

/// A difference of shares, in percentage points.
#[must_use]
pub fn percentage_points(fraction: f64) -> Message {
    let digits = if fraction < 0.0995 { 2 } else { 1 };
    Message::new("chart-points").number("points", fraction * 100.0, NumberStyle::Decimal(digits))
}

/// US dollars.
#[must_use]
pub fn dollars(value: f64) -> Arg {
    Arg::Number(value, NumberStyle::UsdCompact)
}

/// Tonnes.
#[must_use]
pub fn tonnes(value: f64) -> Message {
    Message::new("chart-tonnes").number("tonnes", value, NumberStyle::Compact)
}

/// Tonnes, or that they are not known.
#[must_use]
pub fn tonnes_if_known(value: Option<f64>) -> Message {
    value.map_or_else(no_data, tonnes)
}

/// That nothing is known.
#[must_use]
pub fn no_data() -> Message {
    Message::new("chart-no-data")
}
