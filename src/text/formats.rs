//! Numbers and months as text. The browser does this with Intl; tests and the command line in English.

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberStyle {
    /// A year: no grouping, no decimals.
    Year,
    /// Grouped, no decimals: 1,234.
    Integer,
    /// Grouped, with so many decimals.
    Decimal(u8),
    /// A fraction as a percentage, with so many decimals: 0.25 is 25%.
    Percent(u8),
    /// Three significant digits with a scale word: 1.23M.
    Compact,
    /// As [`NumberStyle::Compact`], in US dollars: $1.23B.
    UsdCompact,
}

/// How a month is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MonthStyle {
    /// May 2026.
    Short,
}

/// The host's number and date formats.
pub trait Formats: Send + Sync {
    /// A number in a style.
    fn number(&self, value: f64, style: NumberStyle) -> String;
    /// A month (1 to 12) of a year.
    fn month(&self, year: u16, month: u8, style: MonthStyle) -> String;
}

/// English formats without a browser: for tests, golden files and the command line.
#[derive(Clone, Copy, Debug, Default)]
pub struct EnglishFormats;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const SCALES: [(f64, &str); 4] = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")];

impl Formats for EnglishFormats {
    fn number(&self, value: f64, style: NumberStyle) -> String {
        match style {
            NumberStyle::Year => format!("{value:.0}"),
            NumberStyle::Integer => grouped(value, 0),
            NumberStyle::Decimal(digits) => grouped(value, digits),
            NumberStyle::Percent(digits) => format!("{}%", grouped(value * 100.0, digits)),
            NumberStyle::Compact => compact(value),
            NumberStyle::UsdCompact if value < 0.0 => format!("-${}", compact(-value)),
            NumberStyle::UsdCompact => format!("${}", compact(value)),
        }
    }

    fn month(&self, year: u16, month: u8, style: MonthStyle) -> String {
        match style {
            MonthStyle::Short => {
                let name = MONTHS.get(usize::from(month).wrapping_sub(1)).unwrap_or(&"?");
                format!("{name} {year}")
            }
        }
    }
}

fn grouped(value: f64, digits: u8) -> String {
    let text = format!("{:.*}", usize::from(digits), value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::with_capacity(text.len() + 8);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    let is_zero = out.chars().all(|c| matches!(c, '0' | '.' | ','));
    if value < 0.0 && !is_zero { format!("-{out}") } else { out }
}

/// Three significant digits, trailing zeros dropped.
fn compact(value: f64) -> String {
    let (scale, word) =
        SCALES.into_iter().find(|(scale, _)| value.abs() >= scale * 0.999_5).unwrap_or((1.0, ""));
    let scaled = value / scale;
    let digits: usize = match scaled.abs() {
        size if size >= 99.95 => 0,
        size if size >= 9.995 => 1,
        _ => 2,
    };
    let text = format!("{scaled:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    format!("{text}{word}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_in_a_newspaper() {
        let number = |value, style| EnglishFormats.number(value, style);
        assert_eq!(number(2024.0, NumberStyle::Year), "2024");
        assert_eq!(number(1_234_567.0, NumberStyle::Integer), "1,234,567");
        assert_eq!(number(-0.4, NumberStyle::Integer), "0");
        assert_eq!(number(-1234.56, NumberStyle::Decimal(1)), "-1,234.6");
        assert_eq!(number(0.749_4, NumberStyle::Percent(1)), "74.9%");
        assert_eq!(number(13_700_000_000.0, NumberStyle::UsdCompact), "$13.7B");
        assert_eq!(number(999_999.0, NumberStyle::Compact), "1M");
        assert_eq!(number(1_500.0, NumberStyle::Compact), "1.5K");
        assert_eq!(number(0.0, NumberStyle::Compact), "0");
        assert_eq!(EnglishFormats.month(2026, 5, MonthStyle::Short), "May 2026");
    }
}
