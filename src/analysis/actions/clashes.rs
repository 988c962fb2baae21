//! Where one country's restriction meets another's weak point, by the trade data.
//!
//! A clash is one country's restrictions on one mineral at one stage against one importer: several measures and
//! several trade codes are its evidence, and count once.

use std::collections::{BTreeMap, BTreeSet};

use super::standing::standing;
use crate::analysis::concentration::{Band, Hhi};
use crate::analysis::dependence::Dependence;
use crate::dataset::actions::{Action, Party, Side};
use crate::dataset::{Coverage, Ledger, Specificity, TradeBlock, TradeCode, TradeFile};
use crate::domain::{CountryId, Day, Mineral, Order, Share, Stage, Year};

/// A supplier below this part of a country's imports is not what makes it vulnerable.
pub const LEAST_SHARE: f64 = 0.1;

/// What one trade code shows of a clash.
#[derive(Clone, Debug, PartialEq)]
pub struct Exposure {
    /// The trade code.
    pub code: String,
    /// Year of the trade: the last before the restriction, or the first there is.
    pub year: Year,
    /// How much of that trade the data holds.
    pub coverage: Coverage,
    /// The restricting country's part of the importer's purchases.
    pub share: Share,
    /// How concentrated the importer's purchases are.
    pub hhi: Hhi,
    /// The importer's purchases, US dollars.
    pub imports_usd: f64,
}

/// Restrictions of one country that meet the weak point of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash<'a> {
    /// Who restricts.
    pub by: CountryId,
    /// Whose weak point.
    pub of: CountryId,
    /// Which mineral.
    pub mineral: Mineral,
    /// At which stage.
    pub stage: Stage,
    /// The restrictions, in the order of the ledger.
    pub actions: Vec<&'a Action>,
    /// What the trade shows, one for each code, the largest purchases first; at least one.
    pub exposures: Vec<Exposure>,
}

impl Clash<'_> {
    /// The importer's purchases over all codes, US dollars.
    #[must_use]
    pub fn imports_usd(&self) -> f64 {
        self.exposures.iter().map(|exposure| exposure.imports_usd).sum()
    }
}

/// What the trade data says about restrictions among a set of countries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clashes<'a> {
    /// The largest purchases first.
    pub found: Vec<Clash<'a>>,
    /// Restrictions on a mineral that has no trade code of its own at that stage: they cannot be judged.
    pub unjudged: Vec<(&'a Action, Mineral)>,
}

impl Clashes<'_> {
    /// How many of these countries restrict, and how many are hit.
    #[must_use]
    pub fn sides(&self) -> (usize, usize) {
        let count =
            |side: fn(&Clash<'_>) -> CountryId| self.found.iter().map(side).collect::<BTreeSet<_>>().len();
        (count(|clash| clash.by), count(|clash| clash.of))
    }
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
    let mut found: BTreeMap<(CountryId, CountryId, Mineral, Stage), Clash<'a>> = BTreeMap::new();
    let mut unjudged = Vec::new();
    for (action, by) in restrictions(ledger, countries, today) {
        for mineral in action.minerals.named() {
            let own = codes.iter().filter(|code| is_own(code, *mineral, action));
            let file = trade.iter().find(|file| file.mineral == *mineral);
            let blocks = own.filter_map(|code| Some((code.stage, block_before(file?, &code.code, action)?)));
            let blocks: Vec<_> = blocks.collect();
            if blocks.is_empty() {
                unjudged.push((action, *mineral));
            }
            for (stage, block) in blocks {
                for (of, exposure) in in_block(action, by, countries, block) {
                    let key = (by, of, *mineral, stage);
                    let clash = found.entry(key).or_insert_with(|| Clash {
                        by,
                        of,
                        mineral: *mineral,
                        stage,
                        actions: Vec::new(),
                        exposures: Vec::new(),
                    });
                    clash.take(action, exposure);
                }
            }
        }
    }
    let mut found: Vec<Clash<'a>> = found.into_values().collect();
    for clash in &mut found {
        clash.exposures.order_by(|a, b| b.imports_usd.total_cmp(&a.imports_usd));
    }
    found.order_by(|a, b| b.imports_usd().total_cmp(&a.imports_usd()));
    Clashes { found, unjudged }
}

impl<'a> Clash<'a> {
    /// Adds an entry and what it shows; of several years of a code the newest stands.
    fn take(&mut self, action: &'a Action, exposure: Exposure) {
        if !self.actions.iter().any(|known| known.id == action.id) {
            self.actions.push(action);
        }
        match self.exposures.iter_mut().find(|known| known.code == exposure.code) {
            Some(known) if known.year < exposure.year => *known = exposure,
            Some(_) => {}
            None => self.exposures.push(exposure),
        }
    }
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

fn in_block(
    action: &Action,
    by: CountryId,
    countries: &BTreeSet<CountryId>,
    block: &TradeBlock,
) -> Vec<(CountryId, Exposure)> {
    let is_asked = |of: &&CountryId| action.targets.is_empty() || action.targets.contains(of);
    let others = countries.iter().filter(|of| **of != by).filter(is_asked);
    let judged = others.filter_map(|of| {
        let trade = Dependence::of(*of, &block.flows);
        let hhi = trade.suppliers.hhi().filter(|hhi| hhi.band() == Band::High)?;
        let share = trade.suppliers.suppliers().iter().find(|supplier| supplier.country == by)?.share;
        let is_weak = trade.net_exports_usd() < 0.0 && share.fraction() >= LEAST_SHARE;
        is_weak.then(|| {
            let exposure = Exposure {
                code: block.code.clone(),
                year: block.year,
                coverage: block.coverage,
                share,
                hhi,
                imports_usd: trade.suppliers.world(),
            };
            (*of, exposure)
        })
    });
    judged.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::{country, day, ledger, mineral, sample};
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
        let shown = &clash.exposures[0];
        assert_eq!((clash.by, clash.of, shown.year), (country("COD"), country("FIN"), Year(2024)));
        assert!((shown.share.fraction() - 0.9).abs() < 1e-12 && (shown.hhi.value() - 8200.0).abs() < 1e-9);
        assert_eq!((clash.imports_usd(), found.sides()), (100.0, (1, 1)));
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
    fn two_measures_and_two_codes_on_one_weak_point_are_one_clash() {
        let ban = |id: &str, day: &str| {
            format!(
                r#"{{"id": "{id}", "in_force": "{day}", "parties": ["COD"], "minerals": ["cobalt"],
                "stages": "all", "kind": "export_ban", "status": "in_force"}}"#
            )
        };
        let both = [ban("a", "2024-06-01"), ban("b", "2025-06-01")];
        let ledger = ledger(&[both[0].as_str(), both[1].as_str()]);
        let rows: Routes<'_> = &[("COD", "FIN", 90.0), ("ZMB", "FIN", 10.0)];
        let newer: Routes<'_> = &[("COD", "FIN", 180.0), ("ZMB", "FIN", 20.0)];
        let file = trade(&[(2023, rows), (2024, newer)]);
        let found =
            clashes(&ledger, &set(&["COD", "FIN"]), &[&file], &[code(Specificity::Exact)], day(TODAY));
        assert_eq!((found.found.len(), found.found[0].actions.len()), (1, 2));
        let exposures = &found.found[0].exposures;
        assert_eq!((exposures.len(), exposures[0].year, exposures[0].imports_usd), (1, Year(2024), 200.0));
    }
}
