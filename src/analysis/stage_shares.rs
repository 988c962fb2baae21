//! Every country's share of the world at a stage of a mineral, from the best table there is.
//!
//! Forms are never added: a country stands by its largest share among the forms of the stage, and the
//! form is named. One source and one year serve a stage, so that shares can be compared.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::concentration::Concentration;
use super::table_years::{TableYear, table_years};
use crate::dataset::{Figure, Measure, ProductionTable, Series, SourceId};
use crate::domain::{CountryId, Flags, Mineral, Origin, Share, Stage, Year};

/// Sources from the most preferred on: the newest edition, the one before, and where both are silent on
/// a stage (refined cobalt, nickel and zinc by country) the British survey.
const PREFERENCE: [&str; 4] = ["usgs_mcs_2026", "usgs_mcs_2025", "bgs_wms", "bgs_wms_2000_2021"];

/// How old a table may be to stand for a year: beyond, it is history.
pub const MAX_AGE_YEARS: u16 = 5;

/// One form of a mineral with its figures, sorted by year.
pub type Form<'a> = (&'a Series, &'a [Figure]);

/// What is known of a country's share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Known {
    /// The source gives it a figure.
    Share(Share),
    /// The source names it and keeps back or lacks the figure.
    Withheld,
    /// The source gives it a figure in a table that shows no world: a form of its own (boron), or one
    /// without the large producers.
    Incomparable,
    /// The source does not name it: it has at most what is left for all unnamed countries.
    AtMost(Share),
}

/// A country's place at one stage of one mineral.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// How much of the world.
    pub known: Known,
    /// The table it stands in.
    pub series: Arc<Series>,
    /// Year of the figure.
    pub year: Year,
    /// Reservations about the figure, and [`Flags::INCOMPLETE`] when the world lacks a country.
    pub flags: Flags,
}

/// All countries at one stage of one mineral.
#[derive(Clone, Debug, PartialEq)]
pub struct StageShares {
    named: BTreeMap<CountryId, Standing>,
    unnamed: Standing,
}

impl StageShares {
    /// Takes the shares from the tables of [`best_tables`]; none when there are none.
    #[must_use]
    pub fn of(tables: &[Form<'_>], until: Year) -> Option<Self> {
        let (year, source) = best_source(tables, until)?;
        let of_source = tables.iter().filter(|(series, _)| series.source == *source);
        let mut named = BTreeMap::new();
        let mut unnamed: Option<Standing> = None;
        for (series, figures) in of_source {
            let Some(rows) = table_years(figures).find(|rows| rows.year == year) else { continue };
            let form = FormShares::of(series, rows);
            for (country, standing) in form.named() {
                keep_stronger(named.entry(country), standing);
            }
            let rest = form.unnamed();
            if rows.is_world() && unnamed.as_ref().is_none_or(|kept| strength(&rest) > strength(kept)) {
                unnamed = Some(rest);
            }
        }
        unnamed.map(|unnamed| Self { named, unnamed })
    }

    /// The countries the source names.
    pub fn countries(&self) -> impl Iterator<Item = CountryId> {
        self.named.keys().copied()
    }

    /// The place of a country, named or not.
    #[must_use]
    pub fn standing(&self, country: CountryId) -> &Standing {
        self.named.get(&country).unwrap_or(&self.unnamed)
    }
}

/// The part of the chain that one set of shares describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// World reserves.
    Reserves,
    /// Mine production.
    Mining,
    /// Smelter and refinery production.
    Refining,
}

impl Part {
    /// The stage of the chain it stands for.
    #[must_use]
    pub const fn stage(self) -> Stage {
        match self {
            Self::Reserves => Stage::Reserves,
            Self::Mining => Stage::Extraction,
            Self::Refining => Stage::Processing,
        }
    }
}

/// The tables of all minerals, sorted by mineral and part in one pass; capacity is no output.
#[must_use]
pub fn tables_by_part<'a>(tables: &[&'a ProductionTable]) -> BTreeMap<(Mineral, Part), Vec<Form<'a>>> {
    let mut sorted: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (series, figures) in tables.iter().flat_map(|table| table.entries()) {
        let part = match (series.measure, series.stage) {
            (Measure::Reserves, _) => Part::Reserves,
            (Measure::Production, Stage::Extraction) => Part::Mining,
            (Measure::Production, Stage::Processing) => Part::Refining,
            (Measure::Production | Measure::Capacity, _) => continue,
        };
        sorted.entry((series.mineral, part)).or_default().push((series, figures));
    }
    sorted
}

/// Up to which year tables serve a year: reserves are of an edition, not of a year, so the newest always serve.
#[must_use]
pub fn tables_until(part: Part, tables: &[Form<'_>], year: Year) -> Year {
    match part {
        Part::Reserves => {
            tables.iter().flat_map(|(_, figures)| *figures).map(|f| f.year).max().unwrap_or(year)
        }
        Part::Mining | Part::Refining => year,
    }
}

/// Chooses source and year among the tables of one mineral and part, and gives the tables of that source
/// that show a world in that year.
///
/// The source is the first of the preferred ones that compares countries in `until` or the
/// [`MAX_AGE_YEARS`] before it; the year is its newest such year. None when no table does.
#[must_use]
pub fn best_tables<'a>(tables: &[Form<'a>], until: Year) -> Option<(Year, Vec<Form<'a>>)> {
    let (year, source) = best_source(tables, until)?;
    let is_world = |figures: &[Figure]| table_years(figures).any(|rows| rows.year == year && rows.is_world());
    let of_source = tables.iter().filter(|(series, figures)| series.source == *source && is_world(figures));
    Some((year, of_source.copied().collect()))
}

fn best_source<'a>(tables: &[Form<'a>], until: Year) -> Option<(Year, &'a SourceId)> {
    let mut sources: Vec<&SourceId> = tables.iter().map(|(series, _)| &series.source).collect();
    sources.sort_by_key(|source| (rank(&source.0), *source));
    sources.dedup();
    // Lazily: the long history is only looked through where the newer editions are silent.
    sources.into_iter().find_map(|source| {
        let of_source = tables.iter().filter(|(series, _)| series.source == *source);
        let year = of_source.filter_map(|(_, figures)| newest_year(figures, until)).max()?;
        Some((year, source))
    })
}

/// The figures of one year; `figures` is sorted by year, as [`ProductionTable`] keeps it.
#[must_use]
pub fn of_year(figures: &[Figure], year: Year) -> &[Figure] {
    let from = figures.partition_point(|figure| figure.year < year);
    let to = figures.partition_point(|figure| figure.year <= year);
    figures.get(from..to).unwrap_or_default()
}

/// The newest year up to `until`, and not too old for it, in which the table shows a world.
fn newest_year(figures: &[Figure], until: Year) -> Option<Year> {
    let is_near = |year: Year| year <= until && year.0 + MAX_AGE_YEARS >= until.0;
    table_years(figures).filter(|rows| is_near(rows.year) && rows.is_world()).last().map(|rows| rows.year)
}

fn rank(source: &str) -> usize {
    PREFERENCE.iter().position(|known| *known == source).unwrap_or(PREFERENCE.len())
}

struct FormShares<'a> {
    series: Arc<Series>,
    rows: TableYear<'a>,
    world: Concentration,
}

impl<'a> FormShares<'a> {
    fn of(series: &Series, rows: TableYear<'a>) -> Self {
        Self { series: Arc::new(series.clone()), rows, world: Concentration::of(rows.figures) }
    }

    fn standing(&self, known: Known, flags: Flags) -> Standing {
        let incomplete = self.world.flags().contains(Flags::INCOMPLETE);
        let flags = if incomplete { flags.with(Flags::INCOMPLETE) } else { flags };
        Standing { known, series: Arc::clone(&self.series), year: self.rows.year, flags }
    }

    /// Rows of one country stand together, as [`ProductionTable`] sorts them, and are parts of a whole.
    fn named(&self) -> impl Iterator<Item = (CountryId, Standing)> {
        self.rows.figures.chunk_by(|a, b| a.origin == b.origin).filter_map(|rows| {
            let Origin::Country(country) = rows.first()?.origin else { return None };
            let flags = rows.iter().fold(Flags::NONE, |flags, figure| flags.with(figure.flags));
            Some((country, self.standing(self.known(rows), flags)))
        })
    }

    fn known(&self, rows: &[Figure]) -> Known {
        if rows.iter().all(|figure| figure.value.is_none()) {
            return Known::Withheld;
        }
        let sum: f64 = rows.iter().filter_map(|figure| figure.value).sum();
        match Share::of(sum, self.world.world()).filter(|_| self.rows.is_world()) {
            Some(share) => Known::Share(share),
            None => Known::Incomparable,
        }
    }

    fn unnamed(&self) -> Standing {
        let hidden = |figure: &Figure| figure.origin == Origin::Other && figure.value.is_none();
        let rest = Share::of(self.world.other(), self.world.world());
        let known = match rest {
            Some(rest) if !self.rows.figures.iter().any(hidden) => Known::AtMost(rest),
            _ => Known::Withheld,
        };
        self.standing(known, Flags::NONE)
    }
}

/// Of two forms the one that says more: a share above zero, then what may be large (a figure without a
/// world, a withheld one), then a bound, then a zero.
fn strength(standing: &Standing) -> (u8, f64) {
    match standing.known {
        Known::Share(share) if share.fraction() > 0.0 => (4, share.fraction()),
        Known::Incomparable => (3, 0.0),
        Known::Withheld => (2, 0.0),
        Known::AtMost(share) => (1, share.fraction()),
        Known::Share(_) => (0, 0.0),
    }
}

fn keep_stronger(entry: std::collections::btree_map::Entry<'_, CountryId, Standing>, standing: Standing) {
    use std::collections::btree_map::Entry;
    match entry {
        Entry::Vacant(place) => {
            place.insert(standing);
        }
        Entry::Occupied(mut kept) => {
            if strength(&standing) > strength(kept.get()) {
                kept.insert(standing);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Unit;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    fn series(form: &str, source: &str) -> Series {
        Series {
            mineral: Mineral::parse("aluminium").unwrap(),
            form: form.into(),
            stage: Stage::Processing,
            measure: Measure::Production,
            unit: Unit::ThousandTonnes,
            source: SourceId(source.into()),
            title: String::new(),
        }
    }

    fn rows(year: u16, rows: &[(&str, Option<f64>)]) -> Vec<Figure> {
        let figure = |(code, value): &(&str, Option<f64>)| Figure {
            origin: if code.is_empty() { Origin::Other } else { Origin::Country(id(code)) },
            year: Year(year),
            value: *value,
            flags: Flags::NONE,
            line: 1,
        };
        rows.iter().map(figure).collect()
    }

    fn share(shares: &StageShares, code: &str) -> (f64, String) {
        match shares.standing(id(code)) {
            Standing { known: Known::Share(share), series, .. } => (share.fraction(), series.form.clone()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_country_stands_by_its_largest_share_and_the_form_is_named() {
        let (alumina, metal) = (series("alumina", "usgs_mcs_2026"), series("aluminium", "usgs_mcs_2026"));
        let of_alumina = rows(2024, &[("CHN", Some(60.0)), ("AUS", Some(20.0)), ("", Some(20.0))]);
        let of_metal = rows(2024, &[("CHN", Some(50.0)), ("AUS", Some(2.0)), ("IND", Some(48.0))]);
        let tables: [Form<'_>; 2] = [(&alumina, &of_alumina), (&metal, &of_metal)];
        let shares = StageShares::of(&tables, Year(2024)).unwrap();
        assert_eq!(share(&shares, "CHN"), (0.6, "alumina".into()));
        assert_eq!(share(&shares, "AUS"), (0.2, "alumina".into()));
        assert_eq!(share(&shares, "IND"), (0.48, "aluminium".into()));
        assert_eq!(shares.standing(id("FRA")).known, Known::AtMost(Share::of(20.0, 100.0).unwrap()));
    }

    #[test]
    fn the_preferred_source_wins_and_an_older_one_fills_in() {
        let (new, old) = (series("refined", "usgs_mcs_2026"), series("refined", "bgs_wms"));
        let figures = rows(2024, &[("CHN", Some(1.0)), ("", Some(0.0))]);
        let year = |year| rows(year, &[("BEL", Some(1.0)), ("FIN", Some(2.0))]);
        let history: Vec<_> = [2021, 2023].into_iter().flat_map(year).collect();
        let both: [Form<'_>; 2] = [(&old, &history), (&new, &figures)];
        let found = StageShares::of(&both, Year(2024)).unwrap();
        assert_eq!(found.standing(id("CHN")).series.source.0, "usgs_mcs_2026");
        let before = StageShares::of(&both, Year(2022)).unwrap();
        assert_eq!(
            (before.standing(id("FIN")).year, before.standing(id("FIN")).series.source.0.as_str()),
            (Year(2021), "bgs_wms")
        );
        assert_eq!(StageShares::of(&both, Year(2020)), None);
        assert_eq!(StageShares::of(&both, Year(2030)), None);
    }

    #[test]
    fn rows_of_one_country_add_up_and_a_table_of_one_country_is_no_world() {
        let metal = series("content", "bgs_wms");
        let alone = series("datolite", "bgs_wms");
        let figures = rows(2023, &[("AUS", Some(3.0)), ("AUS", Some(5.0)), ("CHL", Some(2.0))]);
        let one = rows(2023, &[("RUS", Some(9.0))]);
        let shares = StageShares::of(&[(&metal, &figures), (&alone, &one)], Year(2024)).unwrap();
        assert_eq!(share(&shares, "AUS").0, 0.8);
        assert_eq!(shares.standing(id("RUS")).known, Known::Incomparable);
        assert_eq!(StageShares::of(&[(&alone, &one)], Year(2024)), None);
    }

    #[test]
    fn a_withheld_figure_is_not_a_zero() {
        let metal = series("refined", "usgs_mcs_2026");
        let figures = rows(2024, &[("CHN", Some(9.0)), ("USA", None), ("PER", Some(0.0))]);
        let shares = StageShares::of(&[(&metal, &figures)], Year(2024)).unwrap();
        assert_eq!(shares.standing(id("USA")).known, Known::Withheld);
        assert_eq!(share(&shares, "PER").0, 0.0);
        assert!(shares.standing(id("CHN")).flags.contains(Flags::INCOMPLETE));
    }
}
