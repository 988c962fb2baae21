//! From whom a coalition would buy with the least risk.
//!
//! `minimise sum of w_c (x_c / D)^2, sum of x_c = D, 0 <= x_c <= cap_c`, with `w_c` a governance weight (1 for
//! the plain case, where this is the least possible concentration). Exact: `x_c = min(cap_c, lambda / w_c)`,
//! with lambda found between the suppliers that reach their caps. Source: METHODS 6.

use std::collections::BTreeMap;

use super::plan::{Line, Offer, Plan, Request, Shortfall};
use crate::analysis::supply_risk;
use crate::domain::{CountryId, Order};

/// The EU method's governance factor `10 (2.5 - WGI) / 5` with the mean of the six estimates (METHODS 2), 0
/// (strong) to 10 (weak); not below .5, so that no country is free of risk.
#[must_use]
pub fn weight_of(mean_estimate: f64) -> f64 {
    supply_risk::governance_weight(mean_estimate).max(0.5)
}

/// The weight of a country without governance estimates: that of the world's mean, 0.
pub const UNRATED_WEIGHT: f64 = 5.0;

/// The plan with the least risk.
///
/// # Errors
/// [`Shortfall`] when the offers do not meet the demand.
pub fn least_risk(request: &Request) -> Result<Plan, Shortfall> {
    request.check()?;
    let level = level(request);
    let quantity = |offer: &Offer| offer.cap.min(level / offer.weight);
    let risk: f64 =
        request.offers.iter().map(|offer| offer.weight * (quantity(offer) / request.demand).powi(2)).sum();
    let lines = request.offers.iter().map(|offer| {
        // The derivative 2 (lambda - w cap) / D^2, for a hundredth of D, over the objective.
        let slack = (level - offer.weight * offer.cap).max(0.0);
        let next = if risk > 0.0 { 2.0 * slack / request.demand / 100.0 / risk } else { 0.0 };
        Line { offer: *offer, quantity: quantity(offer), next }
    });
    Ok(Plan::new(lines.collect(), request.demand))
}

/// Lambda: what suppliers below their caps have in common, `w_c x_c`.
fn level(request: &Request) -> f64 {
    let mut offers: Vec<&Offer> = request.offers.iter().collect();
    let cap_level = |offer: &Offer| offer.cap * offer.weight;
    offers.order_by(|a, b| cap_level(a).total_cmp(&cap_level(b)));
    let mut open: f64 = offers.iter().map(|offer| 1.0 / offer.weight).sum();
    let mut left = request.demand;
    for offer in offers {
        // Everyone from here on is below the cap, if this one is.
        if left <= cap_level(offer) * open {
            return left / open;
        }
        left -= offer.cap;
        open -= 1.0 / offer.weight;
    }
    // Every cap binds: the demand is all there is.
    f64::MAX
}

/// The plan that takes what it takes today, or shares as today's where the demand is another one.
#[must_use]
pub fn present(request: &Request, quantities: &BTreeMap<CountryId, f64>) -> Option<Plan> {
    let total: f64 = quantities.values().sum();
    if total <= 0.0 {
        return None;
    }
    let weight = |country: CountryId| {
        let offer = request.offers.iter().find(|offer| offer.country == country);
        offer.map_or(UNRATED_WEIGHT, |offer| offer.weight)
    };
    let lines = quantities.iter().map(|(country, quantity)| {
        let quantity = quantity / total * request.demand;
        let offer = Offer { country: *country, cap: quantity, weight: weight(*country) };
        Line { offer, quantity, next: 0.0 }
    });
    Some(Plan::new(lines.collect(), request.demand))
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::coalition::samples::id;

    pub(in crate::analysis::coalition) fn request(demand: f64, offers: &[(&str, f64, f64)]) -> Request {
        let offer =
            |(code, cap, weight): &(&str, f64, f64)| Offer { country: id(code), cap: *cap, weight: *weight };
        Request { demand, offers: offers.iter().map(offer).collect() }
    }

    pub(in crate::analysis::coalition) fn requests() -> impl Strategy<Value = Request> {
        let offers = proptest::collection::vec((1.0f64..100.0, 0.5f64..10.0), 2..12);
        (offers, 0.05f64..0.98).prop_map(|(offers, share)| {
            let offers: Vec<Offer> = offers
                .into_iter()
                .enumerate()
                .map(|(at, (cap, weight))| {
                    let code = [b'A', b'A', b'A' + at as u8];
                    Offer { country: id(std::str::from_utf8(&code).unwrap()), cap, weight }
                })
                .collect();
            let all: f64 = offers.iter().map(|offer| offer.cap).sum();
            Request { demand: all * share, offers }
        })
    }

    fn quantities(plan: &Plan) -> Vec<(String, f64)> {
        plan.lines.iter().map(|line| (line.offer.country.to_string(), line.quantity)).collect()
    }

    #[test]
    fn caps_80_30_20_for_100_give_50_30_20_and_hhi_3800() {
        let plan = least_risk(&request(100.0, &[("AAA", 80.0, 1.0), ("BBB", 30.0, 1.0), ("CCC", 20.0, 1.0)]));
        let plan = plan.unwrap();
        assert_eq!(quantities(&plan), [("AAA".into(), 50.0), ("BBB".into(), 30.0), ("CCC".into(), 20.0)]);
        assert!((plan.concentration().hhi().unwrap().value() - 3_800.0).abs() < 1e-9);
        assert!((plan.without_largest().unwrap().fraction() - 0.5).abs() < 1e-12);
        assert!((plan.risk() - 0.38).abs() < 1e-12);
        // One more tonne from CCC: 2 (50 - 20) / 100^2 = .006 of .38; from BBB 2 (50 - 30) / 100^2 = .004.
        let wanted = plan.most_wanted().unwrap();
        assert_eq!(wanted.offer.country, id("CCC"));
        assert!((wanted.next - 0.006 / 0.38).abs() < 1e-12 && plan.lines[0].next == 0.0);
    }

    #[test]
    fn a_supplier_of_next_to_nothing_is_not_the_one_to_ask() {
        let offers = [("AAA", 80.0, 1.0), ("BBB", 30.0, 1.0), ("CCC", 0.5, 1.0)];
        let plan = least_risk(&request(100.0, &offers)).unwrap();
        assert!(plan.lines[2].next > plan.lines[1].next);
        assert_eq!(plan.most_wanted().unwrap().offer.country, id("BBB"));
    }

    #[test]
    fn weights_turn_purchases_away_from_weak_governance() {
        let plan = least_risk(&request(90.0, &[("AAA", 80.0, 2.0), ("BBB", 80.0, 1.0)])).unwrap();
        // x_A = lambda / 2, x_B = lambda: 30 and 60.
        assert_eq!(quantities(&plan), [("BBB".into(), 60.0), ("AAA".into(), 30.0)]);
        assert_eq!(plan.most_wanted(), None);
        assert_eq!([2.5, 0.0, -2.5].map(weight_of), [0.5, 5.0, 10.0]);
    }

    #[test]
    fn a_demand_beyond_all_caps_is_explained_and_one_that_meets_them_is_met() {
        let offers = [("AAA", 60.0, 1.0), ("BBB", 30.0, 1.0)];
        let short = least_risk(&request(100.0, &offers)).unwrap_err();
        assert_eq!(short, Shortfall { demand: 100.0, deliverable: 90.0 });
        assert_eq!(least_risk(&request(0.0, &offers)).unwrap_err().demand, 0.0);
        let all = least_risk(&request(90.0, &offers)).unwrap();
        assert_eq!(quantities(&all), [("AAA".into(), 60.0), ("BBB".into(), 30.0)]);
    }

    #[test]
    fn todays_purchases_keep_their_shares() {
        let asked = request(50.0, &[("AAA", 80.0, 2.0)]);
        let today = present(&asked, &BTreeMap::from([(id("AAA"), 3.0), (id("ZZZ"), 1.0)])).unwrap();
        assert_eq!(quantities(&today), [("AAA".into(), 37.5), ("ZZZ".into(), 12.5)]);
        assert!((today.risk() - (2.0 * 0.5625 + UNRATED_WEIGHT * 0.0625)).abs() < 1e-12);
        assert_eq!(present(&asked, &BTreeMap::new()), None);
    }

    proptest! {
        #[test]
        fn a_plan_meets_the_demand_within_the_caps_and_no_swap_lowers_its_risk(request in requests()) {
            let plan = least_risk(&request).unwrap();
            let sum: f64 = plan.lines.iter().map(|line| line.quantity).sum();
            prop_assert!((sum - request.demand).abs() < 1e-6 * request.demand);
            for line in &plan.lines {
                prop_assert!(line.quantity >= 0.0 && line.quantity <= line.offer.cap + 1e-9);
            }
            let step = request.demand * 1e-4;
            for from in 0..plan.lines.len() {
                for to in 0..plan.lines.len() {
                    let mut other = plan.clone();
                    other.lines[from].quantity -= step;
                    other.lines[to].quantity += step;
                    let is_possible = from != to
                        && other.lines[from].quantity >= 0.0
                        && other.lines[to].quantity <= other.lines[to].offer.cap;
                    prop_assert!(!is_possible || other.risk() >= plan.risk() - 1e-12);
                }
            }
        }

        #[test]
        fn a_shadow_price_is_what_a_little_more_of_the_cap_is_worth(request in requests(), at in 0usize..12) {
            let plan = least_risk(&request).unwrap();
            let at = at % request.offers.len();
            let mut more = request.clone();
            let step = request.demand * 1e-6;
            more.offers[at].cap += step;
            let gained = (plan.risk() - least_risk(&more).unwrap().risk()) / plan.risk() / (step / request.demand * 100.0);
            let country = request.offers[at].country;
            let next = plan.lines.iter().find(|line| line.offer.country == country).unwrap().next;
            prop_assert!((gained - next).abs() <= 1e-3 * next.max(0.01), "{gained} {next}");
        }
    }
}
