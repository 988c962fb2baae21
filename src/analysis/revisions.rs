//! What a new edition says differently from the one before about the same figure.

use std::collections::BTreeMap;

use crate::dataset::{Figure, Measure, ProductionTable, Series};
use crate::domain::{Flags, Mineral, Order, Origin, Year};

/// What became of a figure; the message key is `revision-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Both editions give a value and the values differ.
    Revised,
    /// The new edition gives a value where the old one had none.
    Given,
    /// The old edition gave a value; the new one names the country without one.
    Withdrawn,
}

impl Kind {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Revised => "revised",
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// One figure that two editions give differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The table of the new edition.
    pub series: Series,
    /// Whose figure.
    pub origin: Origin,
    /// The year it is about; for reserves, which are of an edition, the newer one's.
    pub year: Year,
    /// What became of it.
    pub kind: Kind,
    /// Before, in the new table's unit.
    pub before: Option<f64>,
    /// Now, in its unit.
    pub after: Option<f64>,
    /// Reservations about the new figure.
    pub flags: Flags,
    /// What the change is of the larger of both editions' world totals, 0 to 1; 0 where a value is missing.
    pub weight: f64,
    /// Lines of the old and of the new file.
    pub lines: (u32, u32),
}

impl Revision {
    /// The change as a fraction of the value before; none where there is none or it was zero.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        let before = self.before.filter(|before| *before > 0.0)?;
        Some(self.after? / before - 1.0)
    }
}

/// Compares two editions figure by figure, the changes that weigh most in the world total first.
///
/// Production is compared for the years both hold. Reserves have one figure an edition and are compared as
/// such. A table or a unit that only one edition has cannot be compared and is left out.
#[must_use]
pub fn revisions(before: &ProductionTable, after: &ProductionTable) -> Vec<Revision> {
    let key = |series: &Series| (series.mineral, series.stage, series.form.clone(), series.measure);
    let old: BTreeMap<_, _> = before.entries().map(|entry| (key(entry.0), entry)).collect();
    let mut found = Vec::new();
    for (series, figures) in after.entries() {
        if let Some((old_series, old_figures)) = old.get(&key(series))
            && let Some(factor) = factor(old_series, series)
        {
            found.extend(of_table(series, figures, old_figures, factor));
        }
    }
    // Stable: equal weights stay in the order of the tables.
    found.order_by(|a, b| b.weight.total_cmp(&a.weight));
    found
}

/// The revisions of one mineral, by table, year and origin.
#[must_use]
pub fn of_mineral(all: &[Revision], mineral: Mineral) -> Vec<&Revision> {
    let mut found: Vec<_> = all.iter().filter(|revision| revision.series.mineral == mineral).collect();
    found.order_by(|a, b| {
        let key = |revision: &Revision| (revision.series.stage, revision.year, revision.origin);
        key(a).cmp(&key(b)).then_with(|| a.series.form.cmp(&b.series.form))
    });
    found
}

/// From the old table's unit to the new one's.
fn factor(old: &Series, new: &Series) -> Option<f64> {
    if old.unit == new.unit {
        return Some(1.0);
    }
    Some(old.unit.kilograms()? / new.unit.kilograms()?)
}

fn of_table(series: &Series, new: &[Figure], old: &[Figure], factor: f64) -> Vec<Revision> {
    // Reserves carry the year of their edition.
    let year_of = |figure: &Figure| if series.measure == Measure::Reserves { Year(0) } else { figure.year };
    let known: BTreeMap<_, _> = old.iter().map(|figure| ((year_of(figure), figure.origin), figure)).collect();
    let world = |figures: &[Figure], year: Year| -> f64 {
        figures.iter().filter(|row| year_of(row) == year).filter_map(|row| row.value).sum()
    };
    let mut worlds: BTreeMap<Year, f64> = BTreeMap::new();
    for year in new.iter().map(year_of) {
        worlds.entry(year).or_insert_with(|| world(new, year).max(world(old, year) * factor));
    }
    let revision = |figure: &Figure| {
        let before = known.get(&(year_of(figure), figure.origin))?;
        let value = before.value.map(|value| value * factor);
        let (kind, difference) = match (value, figure.value) {
            (Some(old), Some(new)) if !is_same(old, new) => (Kind::Revised, (new - old).abs()),
            (None, Some(_)) => (Kind::Given, 0.0),
            (Some(_), None) => (Kind::Withdrawn, 0.0),
            _ => return None,
        };
        let world = worlds.get(&year_of(figure)).copied().filter(|world| *world > 0.0);
        Some(Revision {
            series: series.clone(),
            origin: figure.origin,
            year: figure.year,
            kind,
            before: value,
            after: figure.value,
            flags: figure.flags,
            weight: world.map_or(0.0, |world| difference / world),
            lines: (before.line, figure.line),
        })
    };
    new.iter().filter_map(revision).collect()
}

/// Equal but for the rounding of a conversion.
fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::SourceId;
    use crate::domain::{CountryId, Stage, Unit};

    fn table(unit: Unit, measure: Measure, rows: &[(u16, &str, Option<f64>)]) -> ProductionTable {
        let series = Series {
            mineral: Mineral::COBALT,
            form: "mine".into(),
            stage: Stage::Extraction,
            measure,
            unit,
            source: SourceId("test".into()),
            title: String::new(),
        };
        let figure = |(line, (year, code, value)): (u32, &(u16, &str, Option<f64>))| Figure {
            origin: Origin::Country(CountryId::parse(code).unwrap()),
            year: Year(*year),
            value: *value,
            flags: Flags::NONE,
            line,
        };
        ProductionTable::new(vec![(series, (1..).zip(rows).map(figure).collect())])
    }

    #[test]
    fn a_revision_a_new_figure_and_a_withdrawal_are_told_apart() {
        let old = [
            (2024, "COD", Some(220.0)),
            (2024, "CHN", None),
            (2024, "RUS", Some(8.0)),
            (2023, "COD", Some(1.0)),
        ];
        let new = [
            (2024, "COD", Some(226.0)),
            (2024, "CHN", Some(2.0)),
            (2024, "RUS", None),
            (2025, "COD", Some(9.0)),
        ];
        let found = revisions(
            &table(Unit::Tonnes, Measure::Production, &old),
            &table(Unit::Tonnes, Measure::Production, &new),
        );
        let kinds: Vec<_> = found.iter().map(|row| (row.kind, row.lines)).collect();
        assert_eq!(kinds, [(Kind::Revised, (1, 1)), (Kind::Given, (2, 2)), (Kind::Withdrawn, (3, 3))]);
        // 6 of the larger world, 228 both before and now.
        assert!((found[0].weight - 6.0 / 228.0).abs() < 1e-12);
        assert!((found[0].change().unwrap() - 6.0 / 220.0).abs() < 1e-12);
        assert_eq!((found[1].change(), found[2].change()), (None, None));
        assert_eq!(of_mineral(&found, Mineral::COBALT).len(), 3);
    }

    #[test]
    fn units_are_brought_together_and_reserves_compare_across_editions() {
        let old = table(Unit::ThousandTonnes, Measure::Reserves, &[(2024, "COD", Some(6.0))]);
        let same = table(Unit::Tonnes, Measure::Reserves, &[(2025, "COD", Some(6_000.0))]);
        assert_eq!(revisions(&old, &same), []);
        let more = table(Unit::Tonnes, Measure::Reserves, &[(2025, "COD", Some(6_600.0))]);
        let found = revisions(&old, &more);
        assert_eq!((found[0].before, found[0].year), (Some(6_000.0), Year(2025)));
        let volume = table(Unit::MillionCubicMetres, Measure::Reserves, &[(2025, "COD", Some(1.0))]);
        assert_eq!(revisions(&old, &volume), []);
    }
}
