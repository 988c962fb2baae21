//! The definitions of METHODS 3 on single countries.

mod trading;

use std::sync::Arc;

use super::*;
use crate::analysis::country_trade::{Good, TradeCell, TradeStanding};
use crate::analysis::specialisation::Rca;
use crate::analysis::stage_shares::{Known, Standing};
use crate::dataset::{Coverage, Direction, Measure, Series, SourceId};
use crate::domain::{Mineral, Share, Stage, Unit, Year};

fn mineral() -> Mineral {
    Mineral::parse("cobalt").unwrap()
}

fn standing(stage: Stage, known: Known) -> Standing {
    let series = Series {
        mineral: mineral(),
        form: "mine".into(),
        stage,
        measure: Measure::Production,
        unit: Unit::Tonnes,
        source: SourceId("usgs_mcs_2026".into()),
        title: String::new(),
    };
    Standing { known, series: Arc::new(series), year: Year(2024), flags: Flags::NONE }
}

fn share(stage: Stage, percent: f64) -> Standing {
    standing(stage, Known::Share(Share::of(percent, 100.0).unwrap()))
}

/// Exports and imports out of a world of 1,000 dollars, by a country that exports 1 % of everything.
fn trade(stage: Stage, export_usd: f64, import_usd: f64) -> TradeStanding {
    let rca = Rca::of(export_usd, 100.0, 1_000.0, 10_000.0);
    TradeStanding {
        good: Good {
            mineral: mineral(),
            stage,
            export_usd: 1_000.0,
            import_usd: 1_000.0,
            coverage: Coverage::Complete,
            flags: Flags::NONE,
        },
        cell: TradeCell { export_usd, import_usd, rca, given: None, betweenness: 0.0 },
        year: Year(2024),
        source: Arc::new(SourceId("cepii_baci_v202601".into())),
    }
}

/// The same by a country on a share of the routes of others.
fn between(trade: TradeStanding, betweenness: f64) -> TradeStanding {
    TradeStanding { cell: TradeCell { betweenness, ..trade.cell }, ..trade }
}

/// The same where only main routes are held, of which there is no advantage to measure, and the larger side is
/// given.
fn by_routes(trade: TradeStanding) -> TradeStanding {
    let exports = trade.cell.export_usd > trade.cell.import_usd;
    let given = Some(if exports { Direction::Exports } else { Direction::Imports });
    let good = Good { coverage: Coverage::MainRoutes, flags: Flags::INCOMPLETE, ..trade.good };
    TradeStanding { good, cell: TradeCell { rca: None, given, ..trade.cell }, ..trade }
}

fn role(inputs: &RoleInputs<'_>, role: Role) -> Assessment {
    assess(inputs).into_iter().find(|item| item.role == role).unwrap()
}

fn score(inputs: &RoleInputs<'_>, wanted: Role) -> Option<f64> {
    role(inputs, wanted).score().map(Score::value)
}

#[test]
fn five_percent_of_the_world_scores_one_half() {
    let (reserves, mine, refined) =
        (share(Stage::Reserves, 5.0), share(Stage::Extraction, 5.0), share(Stage::Processing, 5.0));
    let inputs = RoleInputs {
        reserves: Some(&reserves),
        mining: Some(&mine),
        refining: Some(&refined),
        ..RoleInputs::default()
    };
    for wanted in [Role::Holder, Role::Extractor, Role::Processor] {
        assert!((score(&inputs, wanted).unwrap() - 0.5).abs() < 1e-12);
    }
}

#[test]
fn nothing_known_is_insufficient_and_says_what_is_missing() {
    let found = role(&RoleInputs::default(), Role::Extractor);
    assert_eq!(found.outcome, Outcome::Insufficient);
    let needs: Vec<_> = found.missing.iter().map(|missing| (missing.need, missing.reason)).collect();
    assert_eq!(needs, [(Need::MineProduction, Reason::NoData), (Need::OreTrade, Reason::NoData)]);
}

#[test]
fn reserves_beyond_mining_are_untapped() {
    let (reserves, mine) = (share(Stage::Reserves, 30.0), share(Stage::Extraction, 10.0));
    let inputs = RoleInputs { reserves: Some(&reserves), mining: Some(&mine), ..RoleInputs::default() };
    let found = role(&inputs, Role::Holder);
    let untapped = found.evidence.iter().find(|item| item.kind == EvidenceKind::Untapped).unwrap();
    assert!((untapped.value - 0.5).abs() < 1e-12);
}

#[test]
fn specialised_net_exports_of_ore_make_an_extractor_of_a_small_miner() {
    let (mine, ore) = (share(Stage::Extraction, 1.0), trade(Stage::Extraction, 40.0, 10.0));
    let inputs = RoleInputs { mining: Some(&mine), ore: Some(&ore), ..RoleInputs::default() };
    // RCA 4 gives .8, the balance 40/50 = .8, the share of exports 4 % against 1 % = .8.
    assert!((score(&inputs, Role::Extractor).unwrap() - 0.8).abs() < 1e-12);
}

#[test]
fn ore_that_own_mines_cannot_supply_does_not_count() {
    let ore = trade(Stage::Extraction, 40.0, 10.0);
    let of = |percent| {
        let mine = share(Stage::Extraction, percent);
        score(&RoleInputs { mining: Some(&mine), ore: Some(&ore), ..RoleInputs::default() }, Role::Extractor)
    };
    // Exports are 4 % of the world's; a hundredth of that is .04 %.
    assert!((of(0.04).unwrap() - 0.5).abs() < 1e-12);
    assert!(of(0.001).unwrap() < 0.03);
}

#[test]
fn ore_shipped_by_a_country_that_mines_none_is_re_export() {
    let ore = trade(Stage::Extraction, 40.0, 10.0);
    let nothing_left = standing(Stage::Extraction, Known::AtMost(Share::of(0.0, 1.0).unwrap()));
    for mine in [share(Stage::Extraction, 0.0), nothing_left] {
        let inputs = RoleInputs { mining: Some(&mine), ore: Some(&ore), ..RoleInputs::default() };
        let found = role(&inputs, Role::Extractor);
        assert_eq!(found.outcome, Outcome::Scored(Score::NONE));
        assert!(found.evidence.iter().any(|item| item.kind == EvidenceKind::ReExports));
    }
}

#[test]
fn trade_can_show_a_role_behind_a_withheld_figure_but_not_its_absence() {
    let mine = standing(Stage::Extraction, Known::Withheld);
    let (strong, weak) = (trade(Stage::Extraction, 40.0, 10.0), trade(Stage::Extraction, 1.0, 90.0));
    let with = |ore| RoleInputs { mining: Some(&mine), ore: Some(ore), ..RoleInputs::default() };
    assert!(role(&with(&strong), Role::Extractor).score().unwrap().is_met());
    let found = role(&with(&weak), Role::Extractor);
    assert_eq!(found.outcome, Outcome::Insufficient);
    assert_eq!(found.missing, [Missing { need: Need::MineProduction, reason: Reason::Withheld }]);
}

#[test]
fn an_unnamed_country_scores_nothing_only_while_the_unnamed_hold_little() {
    let rest = |percent| standing(Stage::Reserves, Known::AtMost(Share::of(percent, 100.0).unwrap()));
    let (little, much) = (rest(4.0), rest(20.0));
    let with = |reserves| RoleInputs { reserves: Some(reserves), ..RoleInputs::default() };
    assert_eq!(score(&with(&little), Role::Holder), Some(0.0));
    let found = role(&with(&much), Role::Holder);
    assert_eq!(found.missing, [Missing { need: Need::Reserves, reason: Reason::WithinOther }]);
}

#[test]
fn ore_in_and_metal_out_makes_a_processor() {
    let (ore, metal) = (trade(Stage::Extraction, 10.0, 30.0), trade(Stage::Processing, 90.0, 10.0));
    let inputs = RoleInputs { ore: Some(&ore), refined: Some(&metal), ..RoleInputs::default() };
    assert!((score(&inputs, Role::Processor).unwrap() - 0.75).abs() < 1e-12);
}

#[test]
fn a_miner_that_ships_intermediates_does_not_re_export() {
    let (none, metal) = (share(Stage::Processing, 0.0), trade(Stage::Processing, 90.0, 10.0));
    let re_exports = |percent| {
        let mining = share(Stage::Extraction, percent);
        let inputs = RoleInputs {
            mining: Some(&mining),
            refining: Some(&none),
            refined: Some(&metal),
            ..RoleInputs::default()
        };
        role(&inputs, Role::Processor).evidence.iter().any(|item| item.kind == EvidenceKind::ReExports)
    };
    assert_eq!([re_exports(0.0), re_exports(60.0)], [true, false]);
}

#[test]
fn net_imports_make_a_consumer_and_net_exports_none() {
    let (into, out) = (trade(Stage::Processing, 10.0, 60.0), trade(Stage::Processing, 60.0, 10.0));
    let with = |refined| RoleInputs { refined: Some(refined), ..RoleInputs::default() };
    assert!((score(&with(&into), Role::Consumer).unwrap() - 0.5).abs() < 1e-12);
    assert_eq!(score(&with(&out), Role::Consumer), Some(0.0));
}

#[test]
fn every_sentence_has_its_words() {
    let english = crate::text::Locale::plain().unwrap();
    let mut keys: Vec<String> = Role::ALL.iter().map(|role| format!("role-{}", role.id())).collect();
    let (reserves, mine) = (share(Stage::Reserves, 30.0), share(Stage::Extraction, 0.0));
    let (unnamed, hidden) =
        (standing(Stage::Processing, Known::AtMost(Share::of(1.0, 9.0).unwrap())), Known::Withheld);
    let hidden = standing(Stage::Processing, hidden);
    let alone = standing(Stage::Reserves, Known::Incomparable);
    let (ore, metal) = (trade(Stage::Extraction, 40.0, 10.0), trade(Stage::Processing, 60.0, 80.0));
    let magnets = between(trade(Stage::SemiManufactures, 600.0, 600.0), 0.9);
    let (routes, scrap) = (by_routes(ore.clone()), by_routes(trade(Stage::Recycling, 1.0, 2.0)));
    let ways = [
        (Some(&reserves), Some(&mine), Some(&unnamed), Some(&ore)),
        (Some(&reserves), Some(&reserves), Some(&hidden), Some(&ore)),
        (Some(&alone), None, None, Some(&routes)),
    ];
    for (reserves, mining, refining, ore) in ways {
        let inputs =
            RoleInputs { reserves, mining, refining, ore, refined: Some(&metal), ..RoleInputs::default() };
        let others = RoleInputs { products: Some(&magnets), scrap: Some(&scrap), ..RoleInputs::default() };
        for item in assess(&inputs).into_iter().chain(assess(&others)) {
            keys.push(format!("outcome-{}", item.outcome.id()));
            keys.extend(item.evidence.iter().map(|evidence| evidence.message().key));
            keys.extend(item.missing.iter().map(|missing| missing.message().key));
            keys.extend(item.missing.iter().map(|missing| format!("need-{}", missing.need.id())));
        }
    }
    for stage in [Stage::Extraction, Stage::Processing, Stage::SemiManufactures, Stage::Recycling] {
        keys.push(format!("goods-{stage}"));
    }
    for key in keys {
        assert!(english.has(&key), "{key} is missing");
    }
}

#[test]
fn a_shortfall_of_imports_is_said_as_net_exports() {
    let sold = trade(Stage::Recycling, 500.0, 100.0);
    let item = Evidence::of_trade(EvidenceKind::NetImports, -400.0, &sold);
    assert_eq!(item.said(), (EvidenceKind::NetExports, 400.0));
    assert_eq!(item.message().key, "evidence-net_exports");
    let bought = Evidence::of_trade(EvidenceKind::NetExports, -3.0, &sold);
    assert_eq!(bought.said(), (EvidenceKind::NetImports, 3.0));
    let plain = Evidence::of_trade(EvidenceKind::NetImports, 0.0, &sold);
    assert_eq!(plain.said(), (EvidenceKind::NetImports, 0.0));
}
