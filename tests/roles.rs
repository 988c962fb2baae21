//! What must hold of role scores whatever is known of a country.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::sync::Arc;

use minerals_observatory::analysis::country_trade::{Good, TradeCell, TradeStanding};
use minerals_observatory::analysis::roles::{Assessment, Outcome, Role, RoleInputs, assess};
use minerals_observatory::analysis::specialisation::Rca;
use minerals_observatory::analysis::stage_shares::{Known, Standing};
use minerals_observatory::dataset::{Coverage, Measure, Series, SourceId};
use minerals_observatory::domain::{Flags, Mineral, Share, Stage, Unit, Year};
use proptest::prelude::*;

/// World totals that every case is measured against.
const WORLD_GOOD_USD: f64 = 1e9;
const WORLD_USD: f64 = 1e11;

fn standing(stage: Stage, known: Known) -> Standing {
    let series = Series {
        mineral: Mineral::all().next().unwrap(),
        form: "form".into(),
        stage,
        measure: Measure::Production,
        unit: Unit::Tonnes,
        source: SourceId("usgs_mcs_2026".into()),
        title: String::new(),
    };
    Standing { known, series: Arc::new(series), year: Year(2024), flags: Flags::NONE }
}

fn share(stage: Stage, fraction: f64) -> Standing {
    standing(stage, Known::Share(Share::of(fraction, 1.0).unwrap()))
}

/// Trade of a country that exports `country_usd` of other goods and lies on a share of the routes of others.
fn trade(
    stage: Stage,
    export_usd: f64,
    import_usd: f64,
    country_usd: f64,
    betweenness: f64,
) -> TradeStanding {
    let world = WORLD_GOOD_USD;
    let good = Good {
        mineral: Mineral::all().next().unwrap(),
        stage,
        export_usd: world,
        import_usd: world,
        // The dataset has main routes alone of scrap.
        coverage: if stage == Stage::Recycling { Coverage::MainRoutes } else { Coverage::Complete },
        flags: Flags::NONE,
    };
    let rca = Rca::of(export_usd, export_usd + country_usd, world, WORLD_USD);
    let source = Arc::new(SourceId("cepii_baci_v202601".into()));
    let cell = TradeCell { export_usd, import_usd, rca, given: None, betweenness };
    TradeStanding { good, cell, year: Year(2024), source }
}

fn any_standing(stage: Stage) -> impl Strategy<Value = Option<Standing>> {
    let fraction = 0.0..=1.0_f64;
    prop_oneof![
        Just(None),
        Just(Some(standing(stage, Known::Withheld))),
        Just(Some(standing(stage, Known::Incomparable))),
        fraction.clone().prop_map(move |f| Some(share(stage, f))),
        fraction.prop_map(move |f| Some(standing(stage, Known::AtMost(Share::of(f, 1.0).unwrap())))),
    ]
}

fn any_trade(stage: Stage) -> impl Strategy<Value = Option<TradeStanding>> {
    let flow = || prop_oneof![Just(0.0), 0.0..WORLD_GOOD_USD];
    let some = (flow(), flow(), flow(), 0.0..=1.0_f64)
        .prop_map(move |(out, into, rest, between)| Some(trade(stage, out, into, rest, between)));
    prop_oneof![Just(None), some]
}

type Case = ([Option<Standing>; 3], [Option<TradeStanding>; 4]);

fn any_case() -> impl Strategy<Value = Case> {
    let tables =
        (any_standing(Stage::Reserves), any_standing(Stage::Extraction), any_standing(Stage::Processing));
    let flows = (
        any_trade(Stage::Extraction),
        any_trade(Stage::Processing),
        any_trade(Stage::SemiManufactures),
        any_trade(Stage::Recycling),
    );
    (tables, flows).prop_map(|((a, b, c), (d, e, f, g))| ([a, b, c], [d, e, f, g]))
}

fn roles(case: &Case) -> [Assessment; 6] {
    let ([reserves, mining, refining], [ore, refined, products, scrap]) = case;
    assess(&RoleInputs {
        reserves: reserves.as_ref(),
        mining: mining.as_ref(),
        refining: refining.as_ref(),
        ore: ore.as_ref(),
        refined: refined.as_ref(),
        products: products.as_ref(),
        scrap: scrap.as_ref(),
    })
}

/// The score of a role, none counting as nothing.
fn score(case: &Case, role: Role) -> f64 {
    let found = roles(case).into_iter().find(|item| item.role == role).unwrap();
    found.score().map_or(0.0, |score| score.value())
}

proptest! {
    #[test]
    fn scores_lie_between_nothing_and_one_and_never_stand_bare(case in any_case()) {
        for item in roles(&case) {
            match item.outcome {
                Outcome::Scored(score) => {
                    prop_assert!((0.0..=1.0).contains(&score.value()));
                    prop_assert!(!item.evidence.is_empty(), "{:?}", item.role);
                }
                Outcome::Insufficient => prop_assert!(!item.missing.is_empty(), "{:?}", item.role),
            }
            prop_assert!(item.evidence.iter().all(|evidence| evidence.value.is_finite()));
        }
    }

    #[test]
    fn more_of_a_share_never_lowers_its_role(mut case in any_case(), a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
        let (low, high) = (a.min(b), a.max(b));
        let of = [(Role::Holder, Stage::Reserves), (Role::Extractor, Stage::Extraction), (Role::Processor, Stage::Processing)];
        for (index, (role, stage)) in of.into_iter().enumerate() {
            case.0[index] = Some(share(stage, low));
            let before = score(&case, role);
            case.0[index] = Some(share(stage, high));
            prop_assert!(score(&case, role) >= before);
        }
    }

    #[test]
    fn mining_and_trade_never_change_a_holder(mut case in any_case(), other in any_case()) {
        let before = score(&case, Role::Holder);
        case.0[1] = other.0[1].clone();
        case.1 = other.1;
        prop_assert_eq!(score(&case, Role::Holder), before);
    }

    #[test]
    fn more_imports_never_lower_a_consumer(mut case in any_case(), out in 0.0..1e9_f64, into in 0.0..1e9_f64, more in 0.0..1e9_f64) {
        case.1[1] = Some(trade(Stage::Processing, out, into, 1.0, 0.0));
        let before = score(&case, Role::Consumer);
        case.1[1] = Some(trade(Stage::Processing, out, into + more, 1.0, 0.0));
        prop_assert!(score(&case, Role::Consumer) >= before);
    }

    #[test]
    fn more_routes_of_others_never_lower_a_trader_and_own_output_never_raises_it(
        mut case in any_case(), flows in (1e8..1e9_f64, 1e8..1e9_f64), a in 0.0..=1.0_f64, b in 0.0..=1.0_f64,
    ) {
        let (low, high) = (a.min(b), a.max(b));
        case.1 = [None, None, None, case.1[3].clone()];
        case.0[2] = Some(share(Stage::Processing, 0.0));
        let of = |case: &mut Case, betweenness| {
            case.1[1] = Some(trade(Stage::Processing, flows.0, flows.1, 1.0, betweenness));
            score(case, Role::Trader)
        };
        let before = of(&mut case, low);
        let after = of(&mut case, high);
        prop_assert!(after >= before);
        case.0[2] = Some(share(Stage::Processing, a));
        prop_assert!(of(&mut case, high) <= after);
    }

    #[test]
    fn main_routes_of_scrap_never_say_that_a_country_is_no_recycler(case in any_case()) {
        let found = roles(&case).into_iter().find(|item| item.role == Role::Recycler).unwrap();
        prop_assert!(found.score().is_none_or(|score| score.is_met()));
    }
}
