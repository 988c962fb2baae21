//! Policies side by side: who restricts, who supports, who has agreed with whom, where one member's
//! restriction meets another's weak point, and which weak points nobody addresses.

use std::collections::BTreeSet;

use super::addressed::{Measured, PARTS, Tables, measured};
use super::standing::standing;
use crate::analysis::concentration::{Band, Hhi};
use crate::analysis::dependence::Dependence;
use crate::dataset::actions::{Action, Party, Side};
use crate::dataset::{Coverage, Ledger, Specificity, TradeBlock, TradeCode, TradeFile};
use crate::domain::{CountryId, Day, Mineral, Order, Share, Stage, Year};

/// A supplier below this part of a country's imports is not what makes it vulnerable.
pub const LEAST_SHARE: f64 = 0.1;

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

/// A restriction of one country that meets the weak point of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash<'a> {
    /// The restriction.
    pub action: &'a Action,
    /// Who restricts.
    pub by: CountryId,
    /// Whose weak point.
    pub of: CountryId,
    /// Which mineral.
    pub mineral: Mineral,
    /// The trade code that shows it.
    pub code: String,
    /// Year of the trade: the last before the restriction, or the first there is.
    pub year: Year,
    /// How much of that trade the data holds.
    pub coverage: Coverage,
    /// Its part of the importer's purchases.
    pub share: Share,
    /// How concentrated the importer's purchases are.
    pub hhi: Hhi,
    /// The importer's purchases, US dollars.
    pub imports_usd: f64,
}

/// What the trade data says about restrictions among a set of countries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clashes<'a> {
    /// The largest purchases first.
    pub found: Vec<Clash<'a>>,
    /// Restrictions on a mineral that has no trade code of its own at that stage: they cannot be judged.
    pub unjudged: Vec<(&'a Action, Mineral)>,
}

/// The restrictions of these countries: what [`clashes`] needs the trade of.
pub fn restrictions<'a>(
    ledger: &'a Ledger,
    countries: &BTreeSet<CountryId>,
    today: Day,
) -> impl Iterator<Item = (&'a Action, CountryId)> {
    let restricts = move |action: &&Action| {
        action.side() == Side::Restricts && standing(action, ledger, today).is_alive()
    };
    ledger.actions().iter().filter(restricts).flat_map(move |action| {
        let by = action.parties.iter().filter_map(|party| match party {
            Party::Country(country) if countries.contains(country) => Some(*country),
            _ => None,
        });
        by.map(|by| (action, by)).collect::<Vec<_>>()
    })
}

/// Clashes among these countries: one restricts, another is a net importer of the trade code whose
/// purchases are highly concentrated (HHI above 1,800) and come from the first by a tenth or more.
#[must_use]
pub fn clashes<'a>(
    ledger: &'a Ledger,
    countries: &BTreeSet<CountryId>,
    trade: &[&TradeFile],
    codes: &[TradeCode],
    today: Day,
) -> Clashes<'a> {
    let mut all = Clashes::default();
    for (action, by) in restrictions(ledger, countries, today) {
        for mineral in action.minerals.named() {
            let own = codes.iter().filter(|code| is_own(code, *mineral, action));
            let file = trade.iter().find(|file| file.mineral == *mineral);
            let blocks: Vec<_> = own.filter_map(|code| block_before(file?, &code.code, action)).collect();
            if blocks.is_empty() {
                all.unjudged.push((action, *mineral));
            }
            for block in blocks {
                all.found.extend(in_block(action, by, *mineral, countries, block));
            }
        }
    }
    all.found.order_by(|a, b| b.imports_usd.total_cmp(&a.imports_usd));
    all
}

fn is_own(code: &TradeCode, mineral: Mineral, action: &Action) -> bool {
    code.mineral == mineral && action.stages.holds(code.stage) && code.specificity != Specificity::Mixed
}

/// The last year before the restriction: afterwards, what it stopped no longer shows.
fn block_before<'a>(file: &'a TradeFile, code: &str, action: &Action) -> Option<&'a TradeBlock> {
    let year = action.in_force.unwrap_or(action.date()).year();
    let of_code = || file.blocks().iter().filter(|block| block.code == code);
    of_code().rfind(|block| block.year < year).or_else(|| of_code().next())
}

fn in_block<'a>(
    action: &'a Action,
    by: CountryId,
    mineral: Mineral,
    countries: &BTreeSet<CountryId>,
    block: &TradeBlock,
) -> Vec<Clash<'a>> {
    let is_asked = |of: &&CountryId| action.targets.is_empty() || action.targets.contains(of);
    let others = countries.iter().filter(|of| **of != by).filter(is_asked);
    let judged = others.filter_map(|of| {
        let trade = Dependence::of(*of, &block.flows);
        let hhi = trade.suppliers.hhi().filter(|hhi| hhi.band() == Band::High)?;
        let share = trade.suppliers.suppliers().iter().find(|supplier| supplier.country == by)?.share;
        let is_weak = trade.net_exports_usd() < 0.0 && share.fraction() >= LEAST_SHARE;
        is_weak.then(|| Clash {
            action,
            by,
            of: *of,
            mineral,
            code: block.code.clone(),
            year: block.year,
            coverage: block.coverage,
            share,
            hhi,
            imports_usd: trade.suppliers.world(),
        })
    });
    judged.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::{country, day, mineral, sample};
    use crate::dataset::SourceId;
    use crate::domain::Flow;

    const TODAY: &str = "2026-11-24";

    fn flows(rows: Routes<'_>) -> Vec<Flow> {
        let flow = |(from, to, value_usd): &(&str, &str, f64)| Flow {
            exporter: country(from),
            importer: country(to),
            value_usd: *value_usd,
            quantity_tonnes: None,
        };
        rows.iter().map(flow).collect()
    }

    /// Exporter, importer, value.
    type Routes<'a> = &'a [(&'a str, &'a str, f64)];

    fn trade(years: &[(u16, Routes<'_>)]) -> TradeFile {
        let block = |(year, rows): &(u16, Routes<'_>)| TradeBlock {
            code: "282200".into(),
            year: Year(*year),
            coverage: Coverage::Complete,
            flows: flows(rows),
            rounding_usd: Vec::new(),
        };
        TradeFile::new(mineral("cobalt"), SourceId("baci".into()), years.iter().map(block).collect())
    }

    fn code(specificity: Specificity) -> TradeCode {
        TradeCode {
            code: "282200".into(),
            mineral: mineral("cobalt"),
            stage: Stage::Processing,
            specificity,
            note: String::new(),
            years: Vec::new(),
        }
    }

    fn set(codes: &[&str]) -> BTreeSet<CountryId> {
        codes.iter().map(|code| country(code)).collect()
    }

    #[test]
    fn a_restriction_clashes_with_a_concentrated_net_importer_of_the_set() {
        let ledger = sample();
        let rows: Routes<'_> = &[
            // Finland: nine tenths from DR Congo. Japan: a twentieth. Belgium: a net exporter. China: not in the set.
            ("COD", "FIN", 90.0),
            ("ZMB", "FIN", 10.0),
            ("COD", "JPN", 5.0),
            ("AUS", "JPN", 95.0),
            ("COD", "BEL", 50.0),
            ("BEL", "USA", 80.0),
            ("COD", "CHN", 900.0),
        ];
        let file = trade(&[(2024, rows), (2025, &[("ZMB", "FIN", 1.0)])]);
        let members = set(&["COD", "FIN", "JPN", "BEL"]);
        let found = clashes(&ledger, &members, &[&file], &[code(Specificity::Exact)], day(TODAY));
        assert_eq!(found.found.len(), 1);
        let clash = &found.found[0];
        // The ban is of 2025, so the trade of 2024 shows what it could stop.
        assert_eq!((clash.by, clash.of, clash.year), (country("COD"), country("FIN"), Year(2024)));
        assert!((clash.share.fraction() - 0.9).abs() < 1e-12 && (clash.hhi.value() - 8200.0).abs() < 1e-9);
        assert!(found.unjudged.is_empty());
    }

    #[test]
    fn a_shared_code_judges_nobody() {
        let ledger = sample();
        let file = trade(&[(2024, &[("COD", "FIN", 90.0)])]);
        let members = set(&["COD", "FIN"]);
        let found = clashes(&ledger, &members, &[&file], &[code(Specificity::Mixed)], day(TODAY));
        assert_eq!((found.found.len(), found.unjudged.len()), (0, 1));
        let outside = clashes(&ledger, &set(&["FIN"]), &[&file], &[code(Specificity::Exact)], day(TODAY));
        assert_eq!(outside, Clashes::default());
    }

    #[test]
    fn a_weak_point_is_a_gap_unless_support_or_agreement_names_it() {
        use crate::analysis::stage_shares::tables_by_part;
        use crate::dataset::{Figure, Measure, ProductionTable, Series};
        use crate::domain::{Flags, Origin, Unit};
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
