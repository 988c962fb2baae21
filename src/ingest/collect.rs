//! Gathers the figures of one source into series and refuses to give a country two of them.

use std::collections::BTreeMap;

use super::IngestError;
use crate::dataset::{Figure, Measure, Series, SourceId};
use crate::domain::{Flags, Mineral, Origin, Stage, Unit, Year};

/// What a figure belongs to: one table, of one mineral in one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heading {
    /// Which mineral.
    pub mineral: Mineral,
    /// Where in the chain.
    pub stage: Stage,
    /// The form's slug.
    pub form: &'static str,
    /// What is measured.
    pub measure: Measure,
    /// Unit of the figures.
    pub unit: Unit,
}

/// How a second figure for the same country and year is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// The file says the same thing twice: an error.
    Refuse,
    /// The file splits a whole into parts of the same form: they are added.
    Add,
}

/// The series of one file while it is read.
#[derive(Debug)]
pub struct Collector {
    file: &'static str,
    source: SourceId,
    series: BTreeMap<Heading, (String, Figures)>,
}

#[derive(Debug, Default)]
struct Figures {
    by_country: BTreeMap<(Year, Origin), Figure>,
    /// Rows of several countries: a table may have more than one.
    others: Vec<Figure>,
}

impl Collector {
    /// An empty collection for a file.
    #[must_use]
    pub fn new(file: &'static str, source: SourceId) -> Self {
        Self { file, source, series: BTreeMap::new() }
    }

    /// Adds a figure; `title` is the heading as printed, kept from the first figure.
    ///
    /// # Errors
    /// [`IngestError::Duplicate`] when the country already has a figure that it must not be added to.
    pub fn push(
        &mut self,
        heading: Heading,
        title: &str,
        figure: Figure,
        repeat: Repeat,
    ) -> Result<(), IngestError> {
        let (_, figures) =
            self.series.entry(heading).or_insert_with(|| (title.to_owned(), Figures::default()));
        if figure.origin == Origin::Other {
            figures.others.push(figure);
            return Ok(());
        }
        match figures.by_country.get_mut(&(figure.year, figure.origin)) {
            None => {
                figures.by_country.insert((figure.year, figure.origin), figure);
                Ok(())
            }
            Some(sum) if repeat == Repeat::Add => {
                *sum = added(*sum, figure);
                Ok(())
            }
            Some(earlier) => Err(IngestError::Duplicate {
                file: self.file.to_owned(),
                line: u64::from(figure.line),
                first_line: u64::from(earlier.line),
                key: format!("{:?}, {}, {title}", figure.origin, figure.year),
            }),
        }
    }

    /// Gives `absent` to every series that `belongs` and has no figure of that country and year: the
    /// file holds it only inside a sum of several series.
    pub fn mark_absent(&mut self, absent: Figure, belongs: impl Fn(&Heading, &Seen<'_>) -> bool) {
        for (heading, (_, figures)) in &mut self.series {
            if belongs(heading, &Seen { figures, of: absent }) {
                figures.by_country.entry((absent.year, absent.origin)).or_insert(absent);
            }
        }
    }

    /// The series with their figures.
    #[must_use]
    pub fn finish(self) -> Vec<(Series, Vec<Figure>)> {
        let source = self.source;
        let series = self.series.into_iter().map(|(heading, (title, figures))| {
            let series = Series {
                mineral: heading.mineral,
                form: heading.form.to_owned(),
                stage: heading.stage,
                measure: heading.measure,
                unit: heading.unit,
                source: source.clone(),
                title,
            };
            (series, figures.by_country.into_values().chain(figures.others).collect())
        });
        series.collect()
    }
}

/// What a series already holds of a country.
pub struct Seen<'a> {
    figures: &'a Figures,
    of: Figure,
}

impl Seen<'_> {
    /// Whether the series has a row of the country in an earlier year.
    #[must_use]
    pub fn is_earlier(&self) -> bool {
        let years = self.figures.by_country.keys().filter(|(_, origin)| *origin == self.of.origin);
        years.into_iter().any(|(year, _)| *year < self.of.year)
    }
}

/// Two parts of one whole; a part without a number leaves the sum incomplete.
fn added(a: Figure, b: Figure) -> Figure {
    let flags = a.flags.with(b.flags);
    let (value, flags) = match (a.value, b.value) {
        (Some(a), Some(b)) => (Some(a + b), flags),
        (Some(known), None) | (None, Some(known)) => (Some(known), flags.with(Flags::INCOMPLETE)),
        (None, None) => (None, flags),
    };
    Figure { value, flags, line: a.line.min(b.line), ..a }
}

/// A line number as the dataset stores it; official files are far shorter than `u32::MAX`.
#[must_use]
pub fn line_of(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CountryId;

    fn figure(code: &str, value: Option<f64>, line: u32) -> Figure {
        let origin = Origin::Country(CountryId::parse(code).unwrap());
        Figure { origin, year: Year(2023), value, flags: Flags::NONE, line }
    }

    fn heading() -> Heading {
        Heading {
            mineral: Mineral::parse("lithium").unwrap(),
            stage: Stage::Extraction,
            form: "mine",
            measure: Measure::Production,
            unit: Unit::Tonnes,
        }
    }

    #[test]
    fn a_second_figure_is_refused_with_both_lines() {
        let mut all = Collector::new("a.csv", SourceId("a".into()));
        all.push(heading(), "Mine", figure("ARG", Some(1.0), 3), Repeat::Refuse).unwrap();
        let error = all.push(heading(), "Mine", figure("ARG", Some(1.0), 9), Repeat::Refuse).unwrap_err();
        assert!(error.to_string().starts_with("a.csv:9: repeats line 3"), "{error}");
    }

    #[test]
    fn parts_of_a_whole_are_added_and_a_missing_part_is_said() {
        let mut all = Collector::new("a.csv", SourceId("a".into()));
        for (value, line) in [(Some(2.0), 5), (Some(3.0), 4), (None, 8)] {
            all.push(heading(), "Mine", figure("ARG", value, line), Repeat::Add).unwrap();
        }
        let sum = all.finish()[0].1[0];
        assert_eq!((sum.value, sum.line, sum.flags), (Some(5.0), 4, Flags::INCOMPLETE));
    }

    #[test]
    fn a_country_that_goes_into_a_sum_is_marked_from_then_on() {
        let mut all = Collector::new("a.csv", SourceId("a".into()));
        all.push(heading(), "Mine", figure("CHN", Some(2.0), 5), Repeat::Refuse).unwrap();
        let later = |code| Figure { year: Year(2024), ..figure(code, None, 9) };
        all.mark_absent(later("CHN"), |_, seen| seen.is_earlier());
        all.mark_absent(later("ZAF"), |_, seen| seen.is_earlier());
        let figures = &all.finish()[0].1;
        assert_eq!(figures.iter().map(|figure| figure.line).collect::<Vec<_>>(), [5, 9]);
    }
}
