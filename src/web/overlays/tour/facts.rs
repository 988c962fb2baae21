//! The sentences of the tours: numbers from the dataset, events from the ledger, each with its source. A
//! sentence whose data is missing is left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::stage_shares::{Part, best_tables, tables_by_part};
use crate::analysis::world_supply::world_supply;
use crate::dataset::actions::Body;
use crate::dataset::totals::CountryTotal;
use crate::dataset::{Ledger, Participation, ProductionTable, SourceId, TradeTotals};
use crate::domain::{CountryId, Mineral, Year};
use crate::state::{Stop, Tour};
use crate::text::{Message, NumberStyle};
use crate::web::store::Core;

/// What the sentences are computed from.
pub(super) struct Facts<'a> {
    pub(super) core: &'a Core,
    pub(super) history: &'a ProductionTable,
    pub(super) totals: &'a TradeTotals,
    pub(super) ledger: &'a Ledger,
    pub(super) participation: &'a Participation,
}

/// Who says so.
pub(super) enum Cited {
    Source(SourceId),
    Link(String),
}

/// One sentence with its source.
pub(super) struct Sentence {
    pub(super) message: Message,
    pub(super) cited: Cited,
}

/// What a step says.
pub(super) fn sentences(stop: Stop, facts: &Facts<'_>) -> Vec<Sentence> {
    let found: Vec<Option<Sentence>> = match (stop.tour, stop.step) {
        (Tour::Batteries, 1) => vec![facts.leader("lithium", Part::Mining), facts.holder("lithium")],
        (Tour::Batteries, 2) => vec![facts.trade("283691", "tour-code-283691")],
        (Tour::Batteries, 3) => vec![
            facts.leader("cobalt", Part::Mining),
            facts.event("cod-2025-cobalt-suspension"),
            facts.event("cod-2025-cobalt-quota"),
        ],
        (Tour::Batteries, 4) => {
            vec![facts.leader("cobalt", Part::Refining), facts.trade("282200", "tour-code-282200")]
        }
        (Tour::Batteries, _) => vec![facts.codes("tour-no-batteries")],
        (Tour::Magnets, 1) => vec![facts.leader("rare_earths", Part::Mining)],
        (Tour::Magnets, 2) => vec![facts.holder("rare_earths")],
        (Tour::Magnets, 3) => {
            vec![facts.trade("2846", "tour-code-2846"), facts.codes("tour-no-separation")]
        }
        (Tour::Magnets, 4) => vec![facts.trade("850511", "tour-code-850511")],
        (Tour::Magnets, _) => vec![
            facts.event("chn-2023-rare-earth-technology-ban"),
            facts.event("chn-2025-rare-earth-licence"),
            facts.event("chn-2025-october-controls"),
            facts.event("chn-2025-october-controls-suspended"),
        ],
        (Tour::Chips, 1) => vec![facts.leader("gallium", Part::Refining)],
        (Tour::Chips, 2) => vec![facts.leader("germanium", Part::Refining)],
        (Tour::Chips, 3) => {
            vec![facts.trade("811292", "tour-code-811292"), facts.codes("tour-shared-code")]
        }
        (Tour::Chips, 4) => {
            vec![facts.event("chn-2023-gallium-germanium-licence"), facts.event("chn-2024-ban-to-usa")]
        }
        (Tour::Chips, _) => vec![facts.event("chn-2025-ban-to-usa-suspended")],
        (Tour::Room, 1) => vec![facts.attendance(), facts.event("ministerial-2026-forge")],
        (Tour::Room, 2) => vec![facts.coverage()],
        (Tour::Room, 3) => vec![facts.absent()],
        (Tour::Room, 4) => vec![facts.signed(), facts.event("usa-2026-eleven-frameworks")],
        (Tour::Room, _) => vec![facts.not_agreement()],
    };
    found.into_iter().flatten().collect()
}

impl Facts<'_> {
    /// Who mines or refines most; where the newest edition is silent, by the British survey.
    fn leader(&self, mineral: &str, part: Part) -> Option<Sentence> {
        let mineral = Mineral::parse(mineral).ok()?;
        let tables = tables_by_part(&[&self.core.production, self.history]);
        let until = self.core.catalogue.newest_trade_year();
        let supply = world_supply(tables.get(&(mineral, part))?, until).into_iter().next()?;
        let largest = supply.concentration.largest()?;
        let key = match part {
            Part::Mining => "tour-leader-mining",
            Part::Refining => "tour-leader-refining",
            Part::Reserves => "tour-leader-reserves",
        };
        let message = Message::new(key)
            .with("country", self.core.country_name(largest.country))
            .with("mineral", Message::new(format!("mineral-{mineral}")))
            .number("share", largest.share.fraction(), NumberStyle::Percent(0))
            .number("hhi", supply.concentration.hhi()?.value(), NumberStyle::Integer)
            .with("form", Message::new(format!("form-{}", supply.series.form)))
            .year("year", supply.year.0);
        Some(Sentence { message, cited: Cited::Source(supply.series.source.clone()) })
    }

    /// Who holds the largest reserves.
    fn holder(&self, mineral: &str) -> Option<Sentence> {
        let mineral = Mineral::parse(mineral).ok()?;
        let tables = tables_by_part(&[&self.core.production]);
        let tables = tables.get(&(mineral, Part::Reserves))?;
        let newest = tables.iter().flat_map(|(_, figures)| *figures).map(|figure| figure.year).max()?;
        let (_, forms) = best_tables(tables, newest)?;
        let supply = world_supply(&forms, newest).into_iter().next()?;
        let largest = supply.concentration.largest()?;
        let message = Message::new("tour-leader-reserves")
            .with("country", self.core.country_name(largest.country))
            .with("mineral", Message::new(format!("mineral-{mineral}")))
            .number("share", largest.share.fraction(), NumberStyle::Percent(0))
            .year("year", supply.year.0);
        Some(Sentence { message, cited: Cited::Source(supply.series.source.clone()) })
    }

    /// Who ships and who receives most of a code in the newest year.
    fn trade(&self, code: &str, goods: &'static str) -> Option<Sentence> {
        let sums = self.totals.codes.iter().find(|sums| sums.code == code)?;
        let exports = |total: &CountryTotal| total.export_usd;
        let imports = |total: &CountryTotal| total.import_usd;
        let world = |side: fn(&CountryTotal) -> f64| sums.totals.iter().map(side).sum::<f64>();
        let largest =
            |side: fn(&CountryTotal) -> f64| sums.totals.iter().max_by(|a, b| side(a).total_cmp(&side(b)));
        let (seller, buyer) = (largest(exports)?, largest(imports)?);
        let (out, into) = (world(exports), world(imports));
        if out <= 0.0 || into <= 0.0 {
            return None;
        }
        let message = Message::new("tour-trade")
            .with("goods", Message::new(goods))
            .with("coverage", Message::new(format!("coverage-{}", sums.coverage.id())))
            .number("total", out.max(into), NumberStyle::UsdCompact)
            .with("seller", self.core.country_name(seller.country))
            .number("sold", seller.export_usd / out, NumberStyle::Percent(0))
            .with("buyer", self.core.country_name(buyer.country))
            .number("bought", buyer.import_usd / into, NumberStyle::Percent(0))
            .year("year", self.totals.year.0);
        Some(Sentence { message, cited: Cited::Source(self.totals.source.clone()) })
    }

    /// An entry of the ledger in its own words.
    fn event(&self, id: &str) -> Option<Sentence> {
        let action = self.ledger.get(id)?;
        let message = Message::new("tour-event")
            .with("date", action.date().to_string())
            .with("title", action.title.as_str())
            .with("says", action.says.as_str());
        Some(Sentence { message, cited: Cited::Link(action.source.clone()) })
    }

    /// What follows from the list of trade codes itself.
    fn codes(&self, key: &'static str) -> Option<Sentence> {
        let source = SourceId("observatory_hs_codes".to_owned());
        Some(Sentence { message: Message::new(key), cited: Cited::Source(source) })
    }

    fn present(&self) -> BTreeSet<CountryId> {
        self.participation.countries(Body::Ministerial2026).collect()
    }

    fn of_participation(&self, message: Message) -> Option<Sentence> {
        Some(Sentence { message, cited: Cited::Source(self.participation.source.clone()) })
    }

    fn attendance(&self) -> Option<Sentence> {
        let list = self.participation.list(Body::Ministerial2026)?;
        let count = list.members.len() as f64;
        self.of_participation(Message::new("tour-attendance").number("count", count, NumberStyle::Integer))
    }

    fn signed(&self) -> Option<Sentence> {
        let list = self.participation.list(Body::Signed2026)?;
        let count = list.members.len() as f64;
        self.of_participation(Message::new("tour-signed").number("count", count, NumberStyle::Integer))
    }

    fn not_agreement(&self) -> Option<Sentence> {
        self.of_participation(Message::new("tour-not-agreement"))
    }

    /// What those present mined of the world's lithium, cobalt and rare earths.
    fn coverage(&self) -> Option<Sentence> {
        let present = self.present();
        let (lithium, year, source) = self.mined("lithium", &present)?;
        let (cobalt, _, _) = self.mined("cobalt", &present)?;
        let (rare, _, _) = self.mined("rare_earths", &present)?;
        let message = Message::new("tour-coverage")
            .number("lithium", lithium, NumberStyle::Percent(0))
            .number("cobalt", cobalt, NumberStyle::Percent(0))
            .number("rare", rare, NumberStyle::Percent(0))
            .year("year", year.0);
        Some(Sentence { message, cited: Cited::Source(source) })
    }

    fn mined(&self, mineral: &str, present: &BTreeSet<CountryId>) -> Option<(f64, Year, SourceId)> {
        let mineral = Mineral::parse(mineral).ok()?;
        let tables = tables_by_part(&[&self.core.production]);
        let until = self.core.catalogue.newest_trade_year();
        let supply = world_supply(tables.get(&(mineral, Part::Mining))?, until).into_iter().next()?;
        let suppliers = supply.concentration.suppliers();
        let inside = suppliers.iter().filter(|supplier| present.contains(&supplier.country));
        let share = inside.map(|supplier| supplier.share.fraction()).sum();
        Some((share, supply.year, supply.series.source.clone()))
    }

    /// The absentee that is the largest miner of most minerals on the US list.
    fn absent(&self) -> Option<Sentence> {
        let present = self.present();
        let tables = tables_by_part(&[&self.core.production]);
        let until = self.core.catalogue.newest_trade_year();
        let critical = self.core.catalogue.minerals.iter().filter(|facts| facts.us_critical_2025);
        let (mut minerals, mut leads) = (0_usize, BTreeMap::<CountryId, usize>::new());
        let mut source = None;
        for facts in critical {
            let Some(tables) = tables.get(&(facts.id, Part::Mining)) else { continue };
            let Some(supply) = world_supply(tables, until).into_iter().next() else { continue };
            let Some(largest) = supply.concentration.largest() else { continue };
            minerals += 1;
            source.get_or_insert_with(|| supply.series.source.clone());
            if !present.contains(&largest.country) {
                *leads.entry(largest.country).or_default() += 1;
            }
        }
        let all: usize = leads.values().sum();
        let (country, led) = leads.into_iter().rev().max_by_key(|(_, led)| *led)?;
        let message = Message::new("tour-absent")
            .with("country", self.core.country_name(country))
            .number("led", led as f64, NumberStyle::Integer)
            .number("all", all as f64, NumberStyle::Integer)
            .number("minerals", minerals as f64, NumberStyle::Integer)
            .year("year", until.0);
        Some(Sentence { message, cited: Cited::Source(source?) })
    }
}
