//! The roles that trade decides, on single countries.

use super::*;

/// A country that refines and mines the given percent of the world and ships 60 of 1,000 dollars.
fn trader_of(percent: f64, import_usd: f64, betweenness: f64) -> f64 {
    let (mining, refining) = (share(Stage::Extraction, percent), share(Stage::Processing, percent));
    let metal = between(trade(Stage::Processing, 60.0, import_usd), betweenness);
    let inputs = RoleInputs {
        mining: Some(&mining),
        refining: Some(&refining),
        refined: Some(&metal),
        ..RoleInputs::default()
    };
    score(&inputs, Role::Trader).unwrap()
}

#[test]
fn a_trader_is_even_on_the_routes_of_others_and_makes_nothing() {
    // Perfectly even, betweenness .2 against .05, 6 % of world exports against 1 %: the weakest is .8.
    assert!((trader_of(0.0, 60.0, 0.2) - 0.8).abs() < 1e-12);
    for at_threshold in [trader_of(0.0, 100.0, 9.0), trader_of(0.0, 60.0, 0.05), trader_of(1.0, 60.0, 9.0)] {
        assert!((at_threshold - 0.5).abs() < 1e-12, "{at_threshold}");
    }
    assert_eq!(trader_of(0.0, 0.0, 0.9), 0.0);
}

#[test]
fn without_a_figure_of_output_a_hub_is_open_and_any_other_country_is_no_trader() {
    let with = |betweenness| {
        let magnets = between(trade(Stage::SemiManufactures, 60.0, 60.0), betweenness);
        role(&RoleInputs { products: Some(&magnets), ..RoleInputs::default() }, Role::Trader)
    };
    let hub = with(0.2);
    assert_eq!(hub.missing, [Missing { need: Need::ProductOutput, reason: Reason::NoData }]);
    assert_eq!(hub.outcome, Outcome::Insufficient);
    assert!((with(0.0125).score().unwrap().value() - 0.2).abs() < 1e-12);
}

#[test]
fn main_routes_show_no_trader() {
    let metal = by_routes(between(trade(Stage::Processing, 60.0, 60.0), 0.9));
    let found = role(&RoleInputs { refined: Some(&metal), ..RoleInputs::default() }, Role::Trader);
    assert_eq!(found.missing, [Missing { need: Need::RefinedTrade, reason: Reason::RoutesOnly }]);
    let nothing = role(&RoleInputs::default(), Role::Trader);
    assert_eq!(nothing.missing, [Missing { need: Need::RefinedTrade, reason: Reason::NoData }]);
}

#[test]
fn main_routes_show_a_balance_only_of_countries_whose_larger_side_is_given() {
    let (ore, metal) = (trade(Stage::Extraction, 10.0, 30.0), trade(Stage::Processing, 90.0, 10.0));
    let (ore, metal) = (by_routes(ore), by_routes(metal));
    let inputs = RoleInputs { ore: Some(&ore), refined: Some(&metal), ..RoleInputs::default() };
    assert!((score(&inputs, Role::Processor).unwrap() - 0.75).abs() < 1e-12);
    assert_eq!(score(&inputs, Role::Consumer), Some(0.0));
    let not_given = |trade: &TradeStanding| TradeStanding {
        cell: TradeCell { given: None, ..trade.cell },
        ..trade.clone()
    };
    let (ore, metal) = (not_given(&ore), not_given(&metal));
    let inputs = RoleInputs { ore: Some(&ore), refined: Some(&metal), ..RoleInputs::default() };
    let needs = [
        (Role::Processor, Need::OreTrade),
        (Role::Consumer, Need::RefinedTrade),
        (Role::Extractor, Need::OreTrade),
    ];
    for (wanted, need) in needs {
        let found = role(&inputs, wanted);
        assert_eq!(found.outcome, Outcome::Insufficient);
        assert!(found.missing.contains(&Missing { need, reason: Reason::RoutesOnly }), "{found:?}");
    }
}

#[test]
fn a_recycler_takes_in_scrap_and_refines_or_trades_more_scrap_than_it_refines() {
    let recycler = |refining: &Standing, scrap: TradeStanding| {
        let scrap = by_routes(scrap);
        let inputs = RoleInputs { refining: Some(refining), scrap: Some(&scrap), ..RoleInputs::default() };
        role(&inputs, Role::Recycler)
    };
    let (refiner, none) = (share(Stage::Processing, 40.0), share(Stage::Processing, 0.0));
    let taker = || trade(Stage::Recycling, 20.0, 180.0);
    // 180 of 200, 18 % of world imports, 40 % of refining.
    assert!((recycler(&refiner, taker()).score().unwrap().value() - 0.9).abs() < 1e-12);
    // No refining, but 10 % of the trade in scrap.
    assert!((recycler(&none, taker()).score().unwrap().value() - 10.0 / 11.0).abs() < 1e-12);
    let small = recycler(&refiner, trade(Stage::Recycling, 9.0, 1.0));
    assert_eq!(small.outcome, Outcome::Insufficient);
    assert!(small.flags().contains(Flags::INCOMPLETE));
    let hidden = recycler(&standing(Stage::Processing, Known::Withheld), taker());
    assert!(hidden.missing.contains(&Missing { need: Need::RefinedProduction, reason: Reason::Withheld }));
    let unknown = role(&RoleInputs::default(), Role::Recycler);
    assert_eq!(unknown.missing, [Missing { need: Need::ScrapTrade, reason: Reason::NoData }]);
}
