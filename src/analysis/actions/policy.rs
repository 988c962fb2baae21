//! Policies side by side: who restricts, who supports, who has agreed with whom, and which weak points nobody
//! addresses.

use super::addressed::{Measured, PARTS, Tables, measured};
use super::standing::standing;
use crate::analysis::concentration::Band;
use crate::dataset::Ledger;
use crate::dataset::actions::{Action, Side};
use crate::domain::{Day, Mineral, Stage, Year};

/// The policies on one mineral at one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// Which mineral.
    pub mineral: Mineral,
    /// At which stage.
    pub stage: Stage,
    /// Restrictions that name it, less those that were replaced or ran out.
    pub restricts: Vec<&'a Action>,
    /// Restrictions put on hold.
    pub relaxes: Vec<&'a Action>,
    /// Support that names it.
    pub supports: Vec<&'a Action>,
    /// Agreements that name it.
    pub agrees: Vec<&'a Action>,
    /// How concentrated world supply is; none where no source gives it by country.
    pub supply: Option<Measured>,
}

impl Row<'_> {
    /// World supply is highly concentrated: an HHI above 1,800.
    #[must_use]
    pub fn is_weak_point(&self) -> bool {
        self.supply.as_ref().is_some_and(|supply| supply.hhi.band() == Band::High)
    }

    /// A weak point that no support or agreement names. A restriction addresses nothing, and an entry about
    /// all minerals names none.
    #[must_use]
    pub fn is_gap(&self) -> bool {
        self.is_weak_point() && self.supports.is_empty() && self.agrees.is_empty()
    }
}

/// The policies on these minerals at the mine and the refinery: rows with an entry or a figure.
#[must_use]
pub fn compare<'a>(
    ledger: &'a Ledger,
    tables: &Tables<'_>,
    minerals: &[Mineral],
    newest: Year,
    today: Day,
) -> Vec<Row<'a>> {
    let at = |mineral: Mineral, stage: Stage| {
        let named: Vec<&Action> = ledger
            .of_mineral(mineral)
            .filter(|action| action.stages.holds(stage) && standing(action, ledger, today).is_alive())
            .collect();
        let of = |side: Side| named.iter().filter(|action| action.side() == side).copied().collect();
        Row {
            mineral,
            stage,
            restricts: of(Side::Restricts),
            relaxes: of(Side::Relaxes),
            supports: of(Side::Supports),
            agrees: of(Side::Agrees),
            supply: measured(tables, mineral, stage, newest),
        }
    };
    let is_said = |row: &Row<'_>| {
        let entries = [&row.restricts, &row.relaxes, &row.supports, &row.agrees];
        row.supply.is_some() || entries.iter().any(|entries| !entries.is_empty())
    };
    let both = |mineral: &Mineral| PARTS.map(|(stage, _)| at(*mineral, stage));
    minerals.iter().flat_map(both).filter(is_said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::{country, day, mineral, sample};
    use crate::analysis::stage_shares::tables_by_part;
    use crate::dataset::{Figure, Measure, ProductionTable, Series, SourceId};
    use crate::domain::{Flags, Origin, Unit};

    const TODAY: &str = "2026-11-24";

    #[test]
    fn a_weak_point_is_a_gap_unless_support_or_agreement_names_it() {
        let series = |id: &str| Series {
            mineral: mineral(id),
            form: "refined".into(),
            stage: Stage::Processing,
            measure: Measure::Production,
            unit: Unit::Tonnes,
            source: SourceId("usgs_mcs_2026".into()),
            title: String::new(),
        };
        let figure = |code: &str, value| Figure {
            origin: Origin::Country(country(code)),
            year: Year(2024),
            value: Some(value),
            flags: Flags::NONE,
            line: 1,
        };
        let figures = || vec![figure("CHN", 80.0), figure("FIN", 20.0)];
        let production =
            ProductionTable::new(vec![(series("cobalt"), figures()), (series("gallium"), figures())]);
        let tables = tables_by_part(&[&production]);
        let ledger = sample();
        let minerals = [mineral("cobalt"), mineral("gallium"), mineral("manganese")];
        let rows = compare(&ledger, &tables, &minerals, Year(2024), day(TODAY));
        let said: Vec<_> = rows.iter().map(|row| (row.mineral.id(), row.stage.id(), row.is_gap())).collect();
        // The action plan names cobalt; the stockpile is about all minerals and names none.
        assert_eq!(
            said,
            [
                ("cobalt", "processing", false),
                ("gallium", "processing", true),
                ("manganese", "extraction", false)
            ]
        );
        assert_eq!((rows[0].restricts.len(), rows[0].agrees.len(), rows[0].relaxes.len()), (1, 1, 0));
        assert!(rows[0].is_weak_point() && !rows[2].is_weak_point());
    }
}
