//! The figure that an action could change: how concentrated the world's supply of its minerals is at its
//! stages, in the year of the action and now.

use std::collections::BTreeMap;

use crate::analysis::concentration::{Hhi, Supplier};
use crate::analysis::headline::Headline;
use crate::analysis::stage_shares::{Form, Part};
use crate::analysis::world_supply::{WorldSupply, world_supply};
use crate::dataset::TableKey;
use crate::dataset::actions::Action;
use crate::domain::{Flags, Mineral, Share, Stage, Year};

/// Production tables by mineral and part of the chain, as `stage_shares::tables_by_part` sorts them.
pub type Tables<'a> = BTreeMap<(Mineral, Part), Vec<Form<'a>>>;

/// The parts that have figures, with the stages they stand for.
pub const PARTS: [(Stage, Part); 2] =
    [(Stage::Extraction, Part::Mining), (Stage::Processing, Part::Refining)];

/// How concentrated the supply of the most concentrated form is.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The table of the form.
    pub table: TableKey,
    /// Year of the figures.
    pub year: Year,
    /// Herfindahl-Hirschman index of the named countries.
    pub hhi: Hhi,
    /// What is left of world supply without the largest country (N-1).
    pub without_largest: Share,
    /// The largest country.
    pub largest: Supplier,
    /// Reservations about the figures.
    pub flags: Flags,
}

/// A mineral at a stage that an action names, with the figure then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct Addressed {
    /// Which mineral.
    pub mineral: Mineral,
    /// At which stage.
    pub stage: Stage,
    /// In the year of the action, or the nearest before it with figures.
    pub then: Option<Measured>,
    /// In the newest settled year.
    pub now: Option<Measured>,
}

impl Addressed {
    /// Change of the index from then to now; none unless both are there, of different years, one form and one
    /// source: figures of two publishers differ for other reasons than the passing of time.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        let (then, now) = (self.then.as_ref()?, self.now.as_ref()?);
        let is_comparable = then.year < now.year && then.table == now.table;
        is_comparable.then(|| now.hhi.value() - then.hhi.value())
    }
}

/// The supply of a mineral at a stage, in or shortly before a year.
#[must_use]
pub fn measured(tables: &Tables<'_>, mineral: Mineral, stage: Stage, until: Year) -> Option<Measured> {
    let (_, part) = PARTS.into_iter().find(|(of, _)| *of == stage)?;
    let supply = world_supply(tables.get(&(mineral, part))?, until).into_iter().next()?;
    of_supply(&supply)
}

fn of_supply(supply: &WorldSupply<'_>) -> Option<Measured> {
    let concentration = &supply.concentration;
    Some(Measured {
        table: supply.series.key(),
        year: supply.year,
        hhi: concentration.hhi()?,
        without_largest: concentration.without_largest()?,
        largest: *concentration.largest()?,
        flags: concentration.flags(),
    })
}

/// The figures of every mineral and stage that an action names; empty for one about all minerals, which
/// [`spread`] answers.
#[must_use]
pub fn addressed(action: &Action, tables: &Tables<'_>, newest: Year) -> Vec<Addressed> {
    let at = |mineral: &Mineral| {
        let mineral = *mineral;
        PARTS.into_iter().filter(|(stage, _)| action.stages.holds(*stage)).map(move |(stage, _)| Addressed {
            mineral,
            stage,
            then: measured(tables, mineral, stage, action.year()),
            now: measured(tables, mineral, stage, newest),
        })
    };
    action.minerals.named().iter().flat_map(at).collect()
}

/// How many of these minerals are highly concentrated at a stage, for actions about all of them.
#[must_use]
pub fn spread(tables: &Tables<'_>, minerals: &[Mineral], stage: Stage, until: Year) -> Option<Headline> {
    let (_, part) = PARTS.into_iter().find(|(of, _)| *of == stage)?;
    let supplies: Vec<_> = minerals
        .iter()
        .filter_map(|mineral| world_supply(tables.get(&(*mineral, part))?, until).into_iter().next())
        .collect();
    Headline::of(supplies.iter().map(|supply| &supply.concentration))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::{country, ledger, mineral};
    use crate::analysis::stage_shares::tables_by_part;
    use crate::dataset::{Figure, Measure, ProductionTable, Series};
    use crate::domain::{Origin, Unit};

    fn table() -> ProductionTable {
        let series = Series {
            mineral: mineral("nickel"),
            form: "mine".into(),
            stage: Stage::Extraction,
            measure: Measure::Production,
            unit: Unit::Tonnes,
            source: crate::dataset::SourceId("bgs_wms".into()),
            title: "Mine".into(),
        };
        let rows = [(2019, "IDN", 40.0), (2019, "PHL", 60.0), (2023, "IDN", 80.0), (2023, "PHL", 20.0)];
        let figure = |(year, code, value): (u16, &str, f64)| Figure {
            origin: Origin::Country(country(code)),
            year: Year(year),
            value: Some(value),
            flags: Flags::NONE,
            line: 1,
        };
        ProductionTable::new(vec![(series, rows.map(figure).to_vec())])
    }

    #[test]
    fn the_figure_is_taken_then_and_now() {
        let production = table();
        let tables = tables_by_part(&[&production]);
        let ledger =
            ledger(&[r#"{"id": "a", "in_force": "2020-01-01", "parties": ["IDN"], "minerals": ["nickel"],
            "stages": "all", "kind": "export_ban", "status": "in_force"}"#]);
        let found = addressed(&ledger.actions()[0], &tables, Year(2024));
        assert_eq!(found.len(), 2);
        let (then, now) = (found[0].then.as_ref().unwrap(), found[0].now.as_ref().unwrap());
        // 40 and 60 percent; then 80 and 20.
        assert_eq!((then.year, then.hhi.value().round()), (Year(2019), 5200.0));
        assert_eq!((now.year, now.hhi.value().round()), (Year(2023), 6800.0));
        assert_eq!(now.largest.country, country("IDN"));
        assert!((now.without_largest.fraction() - 0.2).abs() < 1e-12);
        assert!((found[0].change().unwrap() - 1600.0).abs() < 1e-9);
        assert_eq!((found[1].stage, &found[1].now), (Stage::Processing, &None));
        assert_eq!(found[1].change(), None);
    }

    #[test]
    fn an_action_about_all_minerals_is_answered_by_counts() {
        let production = table();
        let tables = tables_by_part(&[&production]);
        let counts = spread(&tables, &[mineral("nickel"), mineral("cobalt")], Stage::Extraction, Year(2024));
        assert_eq!(counts.map(|counts| (counts.minerals, counts.high)), Some((1, 1)));
        assert_eq!(spread(&tables, &[mineral("nickel")], Stage::Recycling, Year(2024)), None);
    }
}
