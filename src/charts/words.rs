//! Figures as charts write them: short, and never more exact than they are.

use crate::domain::Moment;
use crate::text::{Arg, Message, MonthStyle, NumberStyle};

/// A share of a whole: no decimal from ten percent on, one below, "<0.1%" for the rest.
#[must_use]
pub fn share(fraction: f64) -> Message {
    let key = if fraction > 0.0 && fraction < 0.000_5 { "chart-share-tiny" } else { "chart-share" };
    let digits = if fraction.abs() < 0.0995 && fraction > 0.0 { 1 } else { 0 };
    Message::new(key).number("share", fraction, NumberStyle::Percent(digits))
}

/// A difference of shares, in percentage points.
#[must_use]
pub fn percentage_points(fraction: f64) -> Message {
    let digits = if fraction.abs() < 0.0995 { 2 } else { 1 };
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

/// US dollars per tonne, a unit value and not a price, or that it is not known.
#[must_use]
pub fn unit_value_if_known(value_usd: f64, tonnes: Option<f64>) -> Arg {
    match tonnes.filter(|tonnes| *tonnes > 0.0) {
        Some(tonnes) => Arg::Number(value_usd / tonnes, NumberStyle::Integer),
        None => no_data().into(),
    }
}

/// An amount with its sign.
#[must_use]
pub fn signed(amount: f64, style: NumberStyle) -> Message {
    let key = if amount < 0.0 { "change-down" } else { "change-up" };
    Message::new(key).number("amount", amount.abs(), style)
}

/// A change in percent; from a tenfold rise on as a multiple.
#[must_use]
pub fn relative_change(fraction: f64) -> Message {
    if fraction >= 9.0 {
        return Message::new("change-times").number("times", fraction + 1.0, NumberStyle::Integer);
    }
    let digits = if fraction.abs() < 0.0995 { 1 } else { 0 };
    signed(fraction, NumberStyle::Percent(digits))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn changes_carry_their_sign_and_large_ones_are_multiples() {
        let english = Locale::plain().unwrap();
        let said = [0.123, -0.5, 0.004, 8.0, 11.4].map(|change| english.say(&relative_change(change)));
        assert_eq!(said, ["+12%", "−50%", "+0.4%", "+800%", "12 times"]);
        assert_eq!(english.say(&signed(-2.5e6, NumberStyle::UsdCompact)), "−$2.5M");
    }

    #[test]
    fn a_unit_value_needs_a_weight() {
        assert_eq!(unit_value_if_known(900.0, Some(3.0)), Arg::Number(300.0, NumberStyle::Integer));
        for unknown in [None, Some(0.0)] {
            assert_eq!(unit_value_if_known(900.0, unknown), no_data().into());
        }
    }
}
