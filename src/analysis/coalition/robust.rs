//! The plan that survives the loss of any one supplier best.
//!
//! `maximise rho: for every k, sum over c != k of x_c >= rho D`, with the demand met within the caps
//! (METHODS 6). As the demand is met exactly, that is `x_k <= (1 - rho) D`. Then, among the plans that keep a chosen rho, the one with the least `sum of w_c x_c`. Both
//! are linear programmes and solved as such, in shares of the demand. The shadow prices of the caps are the
//! solution of the second programme's dual, whose optimum is the same (strong duality).

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, Variable};

use super::plan::{Line, Offer, Plan, Request, Shortfall};

/// A plan, and what is left of it without any one supplier.
#[derive(Clone, Debug, PartialEq)]
pub struct RobustPlan {
    /// Who delivers how much.
    pub plan: Plan,
    /// The share of the demand that is left whichever supplier is gone, 0 to 1.
    pub rho: f64,
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum NoPlan {
    /// The offers do not meet the demand.
    #[error(transparent)]
    Short(#[from] Shortfall),
    /// The demand can be met, but not so that this much is left.
    #[error("at most {best} of the demand can be left without the largest supplier, not {asked}")]
    TooFragile {
        /// The share asked for.
        asked: f64,
        /// The best there is.
        best: f64,
    },
    /// The solver gave up.
    #[error("the linear programme could not be solved: {0}")]
    Solver(String),
}

/// Rounding room of the solver.
const TOLERANCE: f64 = 1e-7;

/// The plan with the least weighted purchases that keeps `floor` of the demand whichever supplier is gone;
/// without a floor, the most that any plan keeps.
///
/// # Errors
/// [`NoPlan`] says what stands against it.
pub fn robust(request: &Request, floor: Option<f64>) -> Result<RobustPlan, NoPlan> {
    request.check()?;
    let best = best_rho(request)?;
    let rho = match floor {
        Some(asked) if asked > best + TOLERANCE => return Err(NoPlan::TooFragile { asked, best }),
        Some(asked) => asked.min(best),
        None => best,
    };
    // The optimum of one programme is the edge of the next one's ground: a hair's breadth of room.
    let rho = (rho - TOLERANCE).max(0.0);
    let shares = cheapest(request, rho)?;
    let cost: f64 = request.offers.iter().zip(&shares).map(|(offer, share)| offer.weight * share).sum();
    let prices = shadow_prices(request, rho)?;
    let lines = request.offers.iter().zip(shares).zip(prices).map(|((offer, share), price)| Line {
        offer: *offer,
        quantity: (share * request.demand).clamp(0.0, offer.cap),
        next: if cost > 0.0 && price > TOLERANCE { price / 100.0 / cost } else { 0.0 },
    });
    let plan = Plan::new(lines.collect(), request.demand);
    let rho = plan.without_largest().map_or(0.0, |left| left.fraction());
    Ok(RobustPlan { plan, rho })
}

/// The cap as a share of the demand; more than all of it is of no use.
fn share_cap(cap: f64, request: &Request) -> f64 {
    (cap / request.demand).min(1.0)
}

/// The first programme's optimum.
fn best_rho(request: &Request) -> Result<f64, NoPlan> {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let shares = shares(&mut problem, request, 0.0, |_| 0.0);
    let rho = problem.add_var(1.0, (0.0, 1.0));
    meets_demand(&mut problem, &shares, request);
    for share in &shares {
        problem.add_constraint([(*share, 1.0), (rho, met(request))], ComparisonOp::Le, met(request));
    }
    let solution = problem.solve().map_err(|error| solver(&error))?;
    Ok(*solution.var_value(rho))
}

/// The second programme's solution, as shares of the demand in the order of the offers.
fn cheapest(request: &Request, rho: f64) -> Result<Vec<f64>, NoPlan> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let shares = shares(&mut problem, request, rho, |weight| weight);
    meets_demand(&mut problem, &shares, request);
    let solution = problem.solve().map_err(|error| solver(&error))?;
    Ok(shares.iter().map(|share| *solution.var_value(*share)).collect())
}

/// The dual: `maximise y - sum of cap_k u_k - sum of (1 - rho) z_k` with `y - u_k - z_k <= w_k`; `u_k` is
/// what the next unit of cap k is worth.
fn shadow_prices(request: &Request, rho: f64) -> Result<Vec<f64>, NoPlan> {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let most = request.offers.iter().map(|offer| offer.weight).fold(0.0, f64::max);
    let y = problem.add_var(met(request), (0.0, most));
    let prices: Vec<Variable> = request
        .offers
        .iter()
        .map(|offer| {
            let u = problem.add_var(-share_cap(offer.cap, request), (0.0, most));
            let z = problem.add_var(-met(request) * (1.0 - rho), (0.0, most));
            let row = [(y, 1.0), (u, -1.0), (z, -1.0)];
            problem.add_constraint(row, ComparisonOp::Le, offer.weight);
            u
        })
        .collect();
    let solution = problem.solve().map_err(|error| solver(&error))?;
    Ok(prices.iter().map(|price| *solution.var_value(*price)).collect())
}

/// A variable for each offer, within its cap and at most `1 - rho`.
fn shares(problem: &mut Problem, request: &Request, rho: f64, cost: impl Fn(f64) -> f64) -> Vec<Variable> {
    let most = met(request) * (1.0 - rho);
    let bounds = |offer: &Offer| (0.0, share_cap(offer.cap, request).min(most));
    request.offers.iter().map(|offer| problem.add_var(cost(offer.weight), bounds(offer))).collect()
}

/// All of the demand; a rounding less where the caps add up to it exactly.
fn met(request: &Request) -> f64 {
    (request.deliverable() / request.demand).min(1.0)
}

fn meets_demand(problem: &mut Problem, shares: &[Variable], request: &Request) {
    let row: Vec<_> = shares.iter().map(|share| (*share, 1.0)).collect();
    problem.add_constraint(row.as_slice(), ComparisonOp::Eq, met(request));
}

fn solver(error: &Error) -> NoPlan {
    NoPlan::Solver(error.to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::coalition::samples::id;
    use crate::analysis::coalition::sourcing::tests::{request, requests};

    #[test]
    fn caps_80_30_20_for_100_keep_half_without_the_largest() {
        let asked = request(100.0, &[("AAA", 80.0, 1.0), ("BBB", 30.0, 1.0), ("CCC", 20.0, 1.0)]);
        let found = robust(&asked, None).unwrap();
        assert!((found.rho - 0.5).abs() < 1e-6);
        let quantities: Vec<f64> = found.plan.lines.iter().map(|line| line.quantity).collect();
        assert!((quantities[0] - 50.0).abs() < 1e-4 && (quantities[2] - 20.0).abs() < 1e-4, "{quantities:?}");
    }

    #[test]
    fn with_a_lower_floor_better_governance_is_bought_first_and_the_next_tonne_has_a_price() {
        let offers = [("AAA", 80.0, 1.0), ("BBB", 30.0, 2.0), ("CCC", 60.0, 4.0)];
        let found = robust(&request(100.0, &offers), Some(0.4)).unwrap();
        // AAA to the floor's 60, BBB to its cap, CCC the rest: 60 + 60 + 40 = 160 hundredths.
        let quantity = |code: &str| {
            let line = found.plan.lines.iter().find(|line| line.offer.country == id(code)).unwrap();
            (line.quantity, line.next)
        };
        assert!((quantity("AAA").0 - 60.0).abs() < 1e-3 && (quantity("CCC").0 - 10.0).abs() < 1e-3);
        // A tonne more from BBB takes the place of one from CCC: 2 of 160 saved. AAA's cap does not bind.
        assert!((quantity("BBB").1 - 2.0 / 160.0).abs() < 1e-6);
        assert_eq!((quantity("AAA").1, quantity("CCC").1), (0.0, 0.0));
        assert_eq!(found.plan.most_wanted().unwrap().offer.country, id("BBB"));
    }

    #[test]
    fn what_cannot_be_kept_is_refused_with_the_best_there_is() {
        let offers = [("AAA", 80.0, 1.0), ("BBB", 30.0, 1.0)];
        match robust(&request(100.0, &offers), Some(0.5)) {
            Err(NoPlan::TooFragile { asked, best }) => {
                assert!(asked == 0.5 && (best - 0.3).abs() < 1e-6, "{best}");
            }
            other => panic!("{other:?}"),
        }
        assert!(matches!(robust(&request(200.0, &offers), None), Err(NoPlan::Short(_))));
        // One supplier alone leaves nothing.
        assert!(robust(&request(50.0, &offers[..1]), None).unwrap().rho < 1e-6);
    }

    /// Without a solver: the level t with `sum of min(cap, t) = D` is the least largest supplier.
    fn least_largest(request: &Request) -> f64 {
        let (mut low, mut high) = (0.0, request.demand);
        for _ in 0..200 {
            let level = (low + high) / 2.0;
            let sum: f64 = request.offers.iter().map(|offer| offer.cap.min(level)).sum();
            if sum < request.demand { low = level } else { high = level }
        }
        high
    }

    /// Without a solver: the best governed first, each to its cap or the floor.
    fn least_cost(request: &Request, rho: f64) -> f64 {
        let mut offers = request.offers.clone();
        offers.sort_by(|a, b| a.weight.total_cmp(&b.weight));
        let (mut left, mut cost) = (request.demand, 0.0);
        for offer in offers {
            let taken = left.min(offer.cap).min(request.demand * (1.0 - rho));
            left -= taken;
            cost += taken * offer.weight;
        }
        cost / request.demand
    }

    proptest! {
        #[test]
        fn the_programmes_find_what_can_be_found_by_hand(request in requests(), share in 0.0f64..1.0) {
            let best = robust(&request, None).unwrap();
            prop_assert!((best.rho - (1.0 - least_largest(&request) / request.demand)).abs() < 1e-5);
            let floor = best.rho * share;
            let found = robust(&request, Some(floor)).unwrap();
            prop_assert!(found.rho >= floor - 1e-5);
            let sum: f64 = found.plan.lines.iter().map(|line| line.quantity).sum();
            prop_assert!((sum - request.demand).abs() < 1e-5 * request.demand);
            let cost: f64 = found.plan.lines.iter().map(|line| line.offer.weight * line.quantity).sum();
            prop_assert!((cost / request.demand - least_cost(&request, floor)).abs() < 1e-4);
        }

        #[test]
        fn the_dual_has_the_same_optimum(request in requests(), share in 0.0f64..0.99) {
            let rho = best_rho(&request).unwrap() * share;
            let primal: f64 = cheapest(&request, rho)
                .unwrap()
                .iter()
                .zip(&request.offers)
                .map(|(share, offer)| share * offer.weight)
                .sum();
            let u = shadow_prices(&request, rho).unwrap();
            // y - u - z <= w holds for every offer with the largest y that pays.
            let dual = |y: f64| -> f64 {
                let paid = request.offers.iter().zip(&u).map(|(offer, u)| {
                    let z = (y - u - offer.weight).max(0.0);
                    share_cap(offer.cap, &request) * u + (1.0 - rho) * z
                });
                y - paid.sum::<f64>()
            };
            let best = request.offers.iter().map(|offer| dual(offer.weight)).fold(f64::MIN, f64::max);
            prop_assert!((best - primal).abs() < 1e-6, "{best} {primal}");
        }
    }
}
