//! A price series of the reader's own, as CSV: a date and a price a row. The page and the command line read the same
//! form; nothing here knows where the text comes from.
//!
//! Lines that begin with `#` may say what it is: `# name: Cobalt, spot`, `# mineral: cobalt`, `# unit: usd_per_tonne`,
//! `# source: ...`, `# licence: ...`. A first row that holds no date is a header. Cells are parted by comma, semicolon or
//! tab. Dates are `2024-03`, `2024-03-31`, `2024M03`, `03/2024`, or `2024` in a series by years.

use std::collections::BTreeMap;

use crate::domain::{Frequency, Month, PriceSeries};

/// What a file says about itself.
pub type Notes = BTreeMap<String, String>;

/// The names of what a file may say about itself.
pub const NOTES: [&str; 5] = ["name", "mineral", "unit", "source", "licence"];

/// Why a row is not used; the message key is `own-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has no second cell.
    NoPrice,
    /// The first cell is no date of a known form.
    NoDate,
    /// The second cell is no positive number.
    NotPositive,
    /// An earlier row is of the same month or year.
    Repeated,
    /// Years among months, or months among years: the form of most rows counts.
    OtherFrequency,
}

impl Fault {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoPrice => "no-price",
            Self::NoDate => "no-date",
            Self::NotPositive => "not-positive",
            Self::Repeated => "repeated",
            Self::OtherFrequency => "other-frequency",
        }
    }
}

/// A row that is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// Line of the file, from 1.
    pub line: usize,
    /// Why.
    pub fault: Fault,
    /// The row as it stands, shortened.
    pub text: String,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnSeries {
    /// The prices; none when no row could be used.
    pub series: Option<PriceSeries>,
    /// The line of each row used, in the order of time.
    pub lines: Vec<usize>,
    /// Rows that could not be used.
    pub bad: Vec<BadRow>,
    /// What the file says about itself.
    pub notes: Notes,
}

struct Row {
    line: usize,
    month: Month,
    is_year: bool,
    price: f64,
    text: String,
}

/// Reads a file. Rows may stand in any order; a month without a row is a gap.
#[must_use]
pub fn read(text: &str) -> OwnSeries {
    let (mut notes, mut bad, mut rows) = (Notes::new(), Vec::new(), Vec::new());
    let mut is_first = true;
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let trimmed = line.trim();
        if let Some(note) = trimmed.strip_prefix('#') {
            note_into(note, &mut notes);
        } else if !trimmed.is_empty() {
            match row(trimmed, at + 1) {
                // A header names its columns instead of a date and a price.
                Err(fault)
                    if is_first
                        && fault != Fault::NoPrice
                        && !trimmed.chars().any(|c| c.is_ascii_digit()) => {}
                Err(fault) => bad.push(bad_row(at + 1, fault, trimmed)),
                Ok(row) => rows.push(row),
            }
            is_first = false;
        }
    }
    let years = rows.iter().filter(|row| row.is_year).count();
    let frequency = if years * 2 > rows.len() { Frequency::Annual } else { Frequency::Monthly };
    let mut kept: BTreeMap<Month, Row> = BTreeMap::new();
    for row in rows {
        let fault = if row.is_year != (frequency == Frequency::Annual) {
            Some(Fault::OtherFrequency)
        } else if kept.contains_key(&row.month) {
            Some(Fault::Repeated)
        } else {
            None
        };
        match fault {
            Some(fault) => bad.push(bad_row(row.line, fault, &row.text)),
            None => {
                kept.insert(row.month, row);
            }
        }
    }
    OwnSeries {
        series: series(&kept, frequency),
        lines: kept.values().map(|row| row.line).collect(),
        bad,
        notes,
    }
}

fn series(rows: &BTreeMap<Month, Row>, frequency: Frequency) -> Option<PriceSeries> {
    let (first, last) = (*rows.first_key_value()?.0, *rows.last_key_value()?.0);
    let months = (first.ordinal()..=last.ordinal()).step_by(frequency.step_months() as usize);
    let values = months.map(|month| rows.get(&Month::from_ordinal(month)).map(|row| row.price)).collect();
    PriceSeries::new(first, frequency, values).ok()
}

fn row(text: &str, line: usize) -> Result<Row, Fault> {
    let parting =
        ['\t', ';', ','].into_iter().find(|parting| text.contains(*parting)).ok_or(Fault::NoPrice)?;
    let mut cells = text.split(parting).map(|cell| cell.trim().trim_matches('"').trim());
    let (date, price) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
    let (month, is_year) = date_of(date).ok_or(Fault::NoDate)?;
    let price = price.parse().ok().filter(|price: &f64| price.is_finite() && *price > 0.0);
    Ok(Row { line, month, is_year, price: price.ok_or(Fault::NotPositive)?, text: text.to_owned() })
}

/// The month a date lies in, and whether it names a year only.
fn date_of(text: &str) -> Option<(Month, bool)> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() == 4 && digits(text) {
        return Some((Month::new(text.parse().ok()?, 1)?, true));
    }
    let month = |year: &str, month: &str| {
        let is_form = year.len() == 4 && (1..=2).contains(&month.len()) && digits(year) && digits(month);
        is_form.then(|| Month::new(year.parse().ok()?, month.parse().ok()?)).flatten()
    };
    if let Some((year, rest)) = text.split_once(['M', 'm']) {
        return month(year, rest).map(|month| (month, false));
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let found = match *parts.as_slice() {
        [year, of_year] if year.len() == 4 => month(year, of_year),
        [of_year, year] => month(year, of_year),
        [year, of_year, day] if day.len() <= 2 && digits(day) => month(year, of_year),
        _ => None,
    };
    found.map(|month| (month, false))
}

fn note_into(note: &str, notes: &mut Notes) {
    if let Some((name, value)) = note.split_once(':') {
        let name = name.trim().to_lowercase();
        if NOTES.contains(&name.as_str()) && !value.trim().is_empty() {
            notes.insert(name, value.trim().to_owned());
        }
    }
}

fn bad_row(line: usize, fault: Fault, text: &str) -> BadRow {
    BadRow { line, fault, text: text.chars().take(60).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    #[test]
    fn every_accepted_form_gives_the_same_series() {
        let expected = [Some(10.0), None, Some(12.5)];
        for text in [
            "date,price\n2024-01,10\n2024-03,12.5\n",
            "2024-03-29;12.5\n2024-01-31;10\n",
            "\u{feff}Month\tPrice\n2024M01\t10\n2024m3\t12.5\r\n",
            "01/2024,10\n03/2024,12.5,extra\n\n",
            "# name: Cobalt\n\"2024.01\",\"10\"\n2024/03,12.5",
        ] {
            let found = read(text);
            let series = found.series.unwrap();
            assert_eq!((series.start(), series.values()), (month("2024-01"), expected.as_slice()), "{text}");
            assert_eq!((series.frequency(), found.bad), (Frequency::Monthly, Vec::new()), "{text}");
        }
    }

    #[test]
    fn years_make_an_annual_series() {
        let found = read("year,price\n2020,5\n2021,6\n2023,8\n");
        let series = found.series.unwrap();
        assert_eq!(
            (series.frequency(), series.values()),
            (Frequency::Annual, [Some(5.0), Some(6.0), None, Some(8.0)].as_slice())
        );
        assert_eq!(found.lines, [2, 3, 4]);
    }

    #[test]
    fn bad_rows_are_listed_with_their_line_and_reason() {
        let text = "date,price\n2024-01,10\n2024-02,n.a.\nsoon,3\n2024-01,11\n2024-13,1\n2024-03,-4\n2024\n2023,9\n2024-04,12\n";
        let found = read(text);
        let told: Vec<_> = found.bad.iter().map(|bad| (bad.line, bad.fault)).collect();
        assert_eq!(
            told,
            [
                (3, Fault::NotPositive),
                (4, Fault::NoDate),
                (6, Fault::NoDate),
                (7, Fault::NotPositive),
                (8, Fault::NoPrice),
                (5, Fault::Repeated),
                (9, Fault::OtherFrequency),
            ]
        );
        assert_eq!(found.series.unwrap().values().iter().flatten().count(), 2);
        assert_eq!(found.bad[1].text, "soon,3");
    }

    #[test]
    fn a_file_may_say_what_it_is_and_an_empty_one_has_no_series() {
        let found = read("# Mineral: cobalt\n# unit: usd_per_tonne\n# remark: none\nno numbers here\n");
        assert_eq!(found.series, None);
        assert_eq!(found.notes.get("mineral").map(String::as_str), Some("cobalt"));
        assert_eq!(found.notes.len(), 2);
        assert_eq!(read("").bad, []);
    }
}
