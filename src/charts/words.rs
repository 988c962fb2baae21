//! Figures as charts write them: short, and never more exact than they are.

use crate::domain::Moment;
use crate::text::{Arg, Message, MonthStyle, NumberStyle};

/// A share of a whole: no decimal from ten percent on, one below, "<0.1%" for the rest.
#[must_use]
pub fn share(fraction: f64) -> Message {
    let key = if fraction > 0.0 && fraction < 0.000_5 { "chart-share-tiny" } else { "chart-share" };
    let digits = if fraction < 0.0995 && fraction > 0.0 { 1 } else { 0 };
    Message::new(key).number("share", fraction, NumberStyle::Percent(digits))
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

/// A day, or the month where no day is known.
#[must_use]
pub fn moment(moment: Moment) -> Message {
    let month = Arg::Month(moment.month().year(), moment.month().month(), MonthStyle::Short);
    match moment.day() {
        Some(day) => Message::new("date-day")
            .number("day", f64::from(day.day()), NumberStyle::Integer)
            .with("month", month),
        None => Message::new("date-month").with("month", month),
    }
}

/// An age as people give it: in days for two months, in months for two years, then in years.
#[must_use]
pub fn age(days: u32) -> Message {
    let (key, count) = match days {
        0..60 => ("age-days", days),
        60..730 => ("age-months", days * 12 / 365),
        _ => ("age-years", days * 4 / 1461),
    };
    Message::new(key).number("count", f64::from(count), NumberStyle::Integer)
}
