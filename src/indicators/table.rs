//! A table with described columns, and how its numbers are written.

use super::IndicatorError;

/// One column: its header and what the package says about it.
pub(super) struct Column {
    pub(super) name: &'static str,
    /// A Table Schema type.
    pub(super) kind: &'static str,
    pub(super) unit: Option<&'static str>,
    pub(super) description: &'static str,
}

impl Column {
    pub(super) const fn text(name: &'static str, description: &'static str) -> Self {
        Self { name, kind: "string", unit: None, description }
    }

    pub(super) const fn integer(name: &'static str, unit: &'static str, description: &'static str) -> Self {
        Self { name, kind: "integer", unit: Some(unit), description }
    }

    pub(super) const fn number(name: &'static str, unit: &'static str, description: &'static str) -> Self {
        Self { name, kind: "number", unit: Some(unit), description }
    }
}

/// The last column of every table.
pub(super) const FLAGS: Column = Column::text(
    "flags",
    "Reservations about the figures behind the row, names joined by `;`; empty when there is none.",
);

/// One indicator file in the making.
pub(super) struct Table {
    /// File name without extension.
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) columns: &'static [Column],
    /// Data files it was computed from, as path prefixes.
    pub(super) inputs: &'static [&'static str],
    pub(super) rows: Vec<Vec<String>>,
}

impl Table {
    /// The file: a header and the rows, UTF-8, lines ended by LF, absent values as empty cells.
    pub(super) fn render(&self) -> Result<Vec<u8>, IndicatorError> {
        let fault = |error| IndicatorError::Csv { table: self.name, error };
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(|column| column.name)).map_err(fault)?;
        for row in &self.rows {
            writer.write_record(row).map_err(fault)?;
        }
        writer.into_inner().map_err(|error| fault(error.into_error().into()))
    }
}

/// Six significant digits without trailing zeros: more than any source has, few enough to be the same on
/// every machine.
pub(super) fn number(value: Option<f64>) -> String {
    rounded(value, 5)
}

/// A share of 1 to its sixth decimal: beyond, an iteration has not settled.
pub(super) fn fraction(value: Option<f64>) -> String {
    number(value.map(|value| (value * 1e6).round() / 1e6))
}

/// A quantity as the source gives it: twelve digits, which only wipe out the dust of adding.
pub(super) fn quantity(value: Option<f64>) -> String {
    rounded(value, 11)
}

/// Whole dollars.
pub(super) fn dollars(value: f64) -> String {
    // Adding zero turns -0 into 0.
    format!("{:.0}", value.round() + 0.0)
}

fn rounded(value: Option<f64>, decimals: usize) -> String {
    value
        .and_then(|value| format!("{value:.decimals$e}").parse::<f64>().ok())
        // Adding zero turns -0 into 0.
        .map_or_else(String::new, |value| (value + 0.0).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_six_digits_and_absence_is_empty() {
        let texts = [Some(0.749_412_345), Some(1.0), Some(-0.0), Some(123_456_789.0), None].map(number);
        assert_eq!(texts, ["0.749412", "1", "0", "123457000", ""]);
        assert_eq!(quantity(Some(0.1 + 0.2)), "0.3");
        assert_eq!([Some(0.123_456_7), Some(4e-7), None].map(fraction), ["0.123457", "0", ""]);
        assert_eq!([dollars(1_999.6), dollars(-0.2)], ["2000", "0"]);
    }
}
