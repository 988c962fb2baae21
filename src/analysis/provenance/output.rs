//! Behind a production or reserve figure, a share of the world, and a concentration.

use super::{Alternative, Derivation, Place, Provenance, Shelf, amount, difference, table_name};
use crate::analysis::concentration::Concentration;
use crate::analysis::methods;
use crate::analysis::stage_shares::of_year;
use crate::dataset::{Figure, FigureAddress, Measure, Series, TableKey};
use crate::domain::{CountryId, Flags, Origin, Unit, Year};
use crate::text::{Message, NumberStyle};

/// Squares written out before the sum goes on with dots.
const SHOWN_SQUARES: usize = 4;

impl Shelf<'_> {
    pub(super) fn output(&self, key: &TableKey, origin: Origin, year: Year) -> Option<Provenance> {
        let (series, figures) = self.table(key)?;
        let rows = of_origin(figures, origin, year);
        let line = rows.first()?.line;
        let value = sum(&rows);
        let who = match origin {
            Origin::Country(country) => {
                Message::new("figure-who").with("country", self.country_name(country))
            }
            Origin::Other => Message::new("figure-others"),
        };
        let alternative = |(other, figures): (&Series, &[Figure])| {
            let rows = of_origin(figures, origin, year_in(other, figures, series, year));
            let line = rows.first()?.line;
            let theirs = sum(&rows);
            let converted = theirs.and_then(|value| converted(value, other.unit, series.unit));
            Some(Alternative {
                source: other.source.clone(),
                value: amount(theirs, unit(other.unit)),
                difference: difference(value, converted),
                place: Place::Line(line),
                flags: flags_of(&rows),
            })
        };
        Some(Provenance {
            title: titled("figure-title-output", series, year).with("who", who),
            value: amount(value, unit(series.unit)),
            heading: series.title.clone(),
            source: series.source.clone(),
            place: if rows.len() == 1 { Place::Line(line) } else { lines(&rows) },
            flags: flags_of(&rows),
            derivations: Vec::new(),
            inputs: Vec::new(),
            others: self.same_thing(series).filter_map(alternative).collect(),
            also: Vec::new(),
        })
    }

    pub(super) fn share(&self, key: &TableKey, country: CountryId, year: Year) -> Option<Provenance> {
        let found = self.part(key, year, &[country])?;
        let titled = |series: &Series| {
            titled("figure-title-share", series, year).with("country", self.country_name(country))
        };
        Some(self.part_note(&found, year, &[country], &titled, methods::SHARE))
    }

    pub(super) fn concentration(&self, key: &TableKey, year: Year) -> Option<Provenance> {
        let (series, figures) = self.table(key)?;
        let rows: Vec<&Figure> = of_year(figures, year).iter().collect();
        let world = Concentration::of(of_year(figures, year));
        let hhi = world.hhi()?.value();
        let alternative = |(other, figures): (&Series, &[Figure])| {
            let year = year_in(other, figures, series, year);
            let rows: Vec<&Figure> = of_year(figures, year).iter().collect();
            let world = Concentration::of(of_year(figures, year));
            let theirs = world.hhi()?.value();
            Some(Alternative {
                source: other.source.clone(),
                value: hhi_message(theirs),
                difference: difference(Some(hhi), Some(theirs)),
                place: lines(&rows),
                flags: world.flags(),
            })
        };
        Some(Provenance {
            title: titled("figure-title-hhi", series, year),
            value: hhi_message(hhi),
            heading: series.title.clone(),
            source: series.source.clone(),
            place: lines(&rows),
            flags: world.flags(),
            derivations: vec![Derivation { method: methods::HHI, filled: self.squares(&world, hhi) }],
            inputs: self.inputs(world.suppliers().iter().take(SHOWN_SQUARES).map(|supplier| {
                FigureAddress::Share { table: key.clone(), country: supplier.country, year }
            })),
            others: self.same_thing(series).filter_map(alternative).collect(),
            also: Vec::new(),
        })
    }

    /// The index with the largest shares put in.
    pub(crate) fn squares(&self, world: &Concentration, hhi: f64) -> String {
        let square = |share: f64| format!("{}^2", self.locale.number(share, NumberStyle::Decimal(1)));
        let suppliers = world.suppliers();
        let mut terms: Vec<String> =
            suppliers.iter().take(SHOWN_SQUARES).map(|supplier| square(supplier.share.percent())).collect();
        if suppliers.len() > SHOWN_SQUARES {
            terms.push("…".to_owned());
        }
        format!("\"HHI\" = {} = {}", terms.join(" + "), self.locale.number(hhi, NumberStyle::Integer))
    }

    pub(super) fn table(&self, key: &TableKey) -> Option<(&Series, &[Figure])> {
        self.production.iter().find_map(|table| table.table(key))
    }

    /// The tables of other sources about the same form of the same mineral.
    pub(super) fn same_thing<'a>(
        &'a self,
        series: &'a Series,
    ) -> impl Iterator<Item = (&'a Series, &'a [Figure])> {
        let is_same = |other: &Series| {
            other.source != series.source
                && (other.stage, other.measure) == (series.stage, series.measure)
                && other.form == series.form
        };
        self.production
            .iter()
            .flat_map(|table| table.of(series.mineral))
            .filter(move |(other, _)| is_same(other))
    }
}

/// The year to compare with: the same, but of reserves, which carry their edition's year, the newest.
pub(super) fn year_in(other: &Series, figures: &[Figure], series: &Series, year: Year) -> Year {
    let newest = || figures.iter().map(|figure| figure.year).max();
    let is_edition = other.measure == Measure::Reserves && series.measure == Measure::Reserves;
    if is_edition { newest().unwrap_or(year) } else { year }
}

pub(super) fn titled(key: &'static str, series: &Series, year: Year) -> Message {
    Message::new(key)
        .with("mineral", Message::new(format!("mineral-{}", series.mineral)))
        .with("table", table_name(series))
        .year("year", year.0)
}

fn of_origin(figures: &[Figure], origin: Origin, year: Year) -> Vec<&Figure> {
    of_year(figures, year).iter().filter(|figure| figure.origin == origin).collect()
}

/// Rows of one origin are parts of a whole; none when no row has a value.
fn sum(rows: &[&Figure]) -> Option<f64> {
    let values = || rows.iter().filter_map(|figure| figure.value);
    values().next()?;
    Some(values().sum())
}

fn flags_of(rows: &[&Figure]) -> Flags {
    rows.iter().fold(Flags::NONE, |flags, figure| flags.with(figure.flags))
}

pub(super) fn lines(rows: &[&Figure]) -> Place {
    let all = || rows.iter().map(|figure| figure.line);
    match (all().min(), all().max()) {
        (Some(first), Some(last)) => Place::Lines { count: rows.len(), first, last },
        _ => Place::NotKept,
    }
}

fn converted(value: f64, from: Unit, to: Unit) -> Option<f64> {
    if from == to { Some(value) } else { Some(value * from.kilograms()? / to.kilograms()?) }
}

fn unit(unit: Unit) -> Message {
    Message::new(format!("unit-{unit}"))
}

pub(super) fn share_message(share: f64) -> Message {
    Message::new("figure-share").number("share", share, NumberStyle::Percent(1))
}

fn hhi_message(hhi: f64) -> Message {
    Message::new("figure-hhi").number("hhi", hhi, NumberStyle::Integer)
}
