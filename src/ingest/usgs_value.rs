//! The words USGS prints in place of numbers, and what each is taken to mean.

use crate::domain::{Flags, Unit};

/// A cell as read: a number, or why there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount {
    /// The number; a bound's limit; none where the cell holds no single number.
    pub value: Option<f64>,
    /// Reservations the cell itself carries.
    pub flags: Flags,
    /// Both ends of a printed range such as `50–300`.
    pub range: Option<(f64, f64)>,
}

impl Amount {
    const fn absent(flags: Flags) -> Self {
        Self { value: None, flags, range: None }
    }

    const fn of(value: f64, flags: Flags) -> Self {
        Self { value: Some(value), flags, range: None }
    }
}

/// Words that stand for a size or for "does not apply": there is something, but no number.
const WORDS: &[&str] = &["XX", "Large", "Moderate to large", "Moderate", "Small", "Very small"];

/// Reads a cell with its footnote; none when the text is not one of USGS's documented forms.
///
/// A dash is zero. `W` and `NA` are unknown and never zero. `s` is "less than half a unit" only where
/// the footnote says so; the same letter also marks figures counted under another row.
#[must_use]
pub fn read(text: &str, note: &str) -> Option<Amount> {
    let text = text.trim();
    match text {
        "—" => return Some(Amount::of(0.0, Flags::NONE)),
        "W" => return Some(Amount::absent(Flags::WITHHELD)),
        "NA" => return Some(Amount::absent(Flags::NOT_AVAILABLE)),
        "s" if note.contains("ess than") => {
            return Some(Amount::absent(Flags::UPPER_BOUND.with(Flags::ROUNDED)));
        }
        "s" => return Some(Amount::absent(Flags::NOT_AVAILABLE)),
        _ if WORDS.contains(&text) => return Some(Amount::absent(Flags::NOT_AVAILABLE)),
        _ => {}
    }
    if let Some(limit) = text.strip_prefix('>').and_then(number) {
        return Some(Amount::of(limit, Flags::LOWER_BOUND));
    }
    if let Some(limit) = text.strip_prefix('<').and_then(number) {
        return Some(Amount::of(limit, Flags::UPPER_BOUND));
    }
    if let Some((low, high)) = text.split_once('–').or_else(|| text.split_once(" - ")) {
        let range = Some((number(low.trim())?, number(high.trim())?));
        return Some(Amount { value: None, flags: Flags::ROUNDED, range });
    }
    number(text).map(|value| Amount::of(value, Flags::NONE))
}

/// What the footnote of a cell says about it.
#[must_use]
pub fn note_flags(note: &str) -> Flags {
    let mut flags = Flags::NONE;
    if note.starts_with("Estimated") {
        flags = flags.with(Flags::ESTIMATED);
    }
    if note.contains("ounded to") {
        flags = flags.with(Flags::ROUNDED);
    }
    flags
}

/// The unit of a production, capacity or reserve table.
#[must_use]
pub fn unit(text: &str) -> Option<Unit> {
    Some(match text.trim() {
        "metric tons" => Unit::Tonnes,
        "thousand metric tons" | "thousand metric dry tons" => Unit::ThousandTonnes,
        "million metric tons" => Unit::MillionTonnes,
        "kilograms" => Unit::Kilograms,
        "thousands of carats" | "thousand carats" => Unit::ThousandCarats,
        "million carats" => Unit::MillionCarats,
        "million cubic meters" => Unit::MillionCubicMetres,
        "million liters" => Unit::MillionLitres,
        _ => return None,
    })
}

/// A number with thousands commas; a decimal comma or any other text is none.
fn number(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let has_commas = whole.contains(',');
    let first_fits = digits(first) && (!has_commas || (1..=3).contains(&first.len()));
    let groups_fit = groups.all(|group| group.len() == 3 && digits(group));
    let fraction_fits = fraction.is_none_or(|part| !part.is_empty() && digits(part));
    if !(first_fits && groups_fit && fraction_fits) {
        return None;
    }
    text.replace(',', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<f64> {
        read(text, "").unwrap().value
    }

    #[test]
    fn numbers_carry_commas_and_a_dash_is_zero() {
        assert_eq!(value("1,234,567"), Some(1_234_567.0));
        assert_eq!(value("20.6"), Some(20.6));
        assert_eq!(value("68\u{a0}"), Some(68.0));
        assert_eq!(value("—"), Some(0.0));
    }

    #[test]
    fn unknown_is_never_zero() {
        for (text, flag) in
            [("W", Flags::WITHHELD), ("NA", Flags::NOT_AVAILABLE), ("Large", Flags::NOT_AVAILABLE)]
        {
            assert_eq!(read(text, "").unwrap(), Amount::absent(flag));
        }
    }

    #[test]
    fn bounds_and_ranges_keep_their_limits() {
        assert_eq!(read(">95", "").unwrap(), Amount::of(95.0, Flags::LOWER_BOUND));
        assert_eq!(read("<200,000", "").unwrap(), Amount::of(200_000.0, Flags::UPPER_BOUND));
        assert_eq!(read("50–300", "").unwrap().range, Some((50.0, 300.0)));
        assert_eq!(read("10,000 - 15,000", "").unwrap().range, Some((10_000.0, 15_000.0)));
    }

    #[test]
    fn a_small_s_means_what_its_footnote_says() {
        let small = read("s", "Estimated. -- Less than ½ unit.").unwrap();
        assert_eq!(small.flags, Flags::UPPER_BOUND.with(Flags::ROUNDED));
        assert_eq!(read("s", "Included in “World total.”").unwrap().flags, Flags::NOT_AVAILABLE);
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "?1", "about 5", "1,23", "1.2.3", "12,3456", "-5", "E"] {
            assert_eq!(read(text, ""), None, "{text}");
        }
    }
}
