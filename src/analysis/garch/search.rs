//! The search for the maximum, by argmin's BFGS with its line search of Moré and Thuente.
//!
//! The search runs over numbers without borders: `mu`, `ln omega`, the logit of the persistence and the logit of
//! alpha's part in it, so that omega stays positive and the persistence between 0 and 1.

use argmin::core::{CostFunction, Error, Executor, Gradient, State};
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::quasinewton::BFGS;

use super::Parameters;
use super::likelihood::{Likelihood, Slope};

const MAX_ITERATIONS: u64 = 200;

/// A slope below this, for a return, is none.
const FLAT: f64 = 1e-7;

/// A search that ends with a slope below this, for a return, is at a maximum: the line search cannot tell less.
const ENOUGH: f64 = 1e-5;

/// Where a search ended.
pub(super) struct Found {
    pub(super) parameters: Parameters,
    pub(super) log_likelihood: f64,
    pub(super) has_converged: bool,
    pub(super) is_integrated: bool,
}

/// Inside the borders.
pub(super) fn open(likelihood: &Likelihood<'_>) -> Found {
    search(&Free { likelihood, is_integrated: false }, start(likelihood))
}

/// On the border: persistence 1, three parameters.
pub(super) fn integrated(likelihood: &Likelihood<'_>, from: &Parameters) -> Found {
    let share = from.alpha / from.persistence();
    let start = vec![from.mu, from.omega.max(1e-12).ln(), logit(share.clamp(0.001, 0.999))];
    search(&Free { likelihood, is_integrated: true }, start)
}

/// The best of a coarse grid, each with the sample's variance as the one it returns to.
fn start(likelihood: &Likelihood<'_>) -> Vec<f64> {
    let variance = likelihood.sample_variance();
    let grid = [0.5, 0.8, 0.95, 0.99].into_iter().flat_map(|persistence| {
        [0.05, 0.15, 0.4].map(|share| {
            let (alpha, beta) = (persistence * share, persistence * (1.0 - share));
            Parameters { mu: likelihood.mean(), omega: variance * (1.0 - persistence), alpha, beta }
        })
    });
    let best = grid.map(|parameters| (likelihood.slope(&parameters).value, parameters));
    let best = best.max_by(|a, b| a.0.total_cmp(&b.0)).map(|found| found.1);
    best.map_or_else(Vec::new, |found| {
        let share = found.alpha / found.persistence();
        vec![found.mu, found.omega.ln(), logit(found.persistence()), logit(share)]
    })
}

fn search(problem: &Free<'_>, start: Vec<f64>) -> Found {
    let size = start.len();
    let unit: Vec<Vec<f64>> = (0..size)
        .map(|row| (0..size).map(|column| if row == column { 1.0 } else { 0.0 }).collect())
        .collect();
    let scale = problem.likelihood.count();
    let solver = BFGS::new(MoreThuenteLineSearch::new())
        .with_tolerance_grad(FLAT)
        .and_then(|solver| solver.with_tolerance_cost(f64::EPSILON));
    let ended = solver.and_then(|solver| {
        let run = Executor::new(Scaled { problem, scale }, solver);
        run.configure(|state| state.param(start.clone()).inv_hessian(unit).max_iters(MAX_ITERATIONS)).run()
    });
    let place = ended.ok().and_then(|ended| ended.state.get_best_param().cloned()).unwrap_or(start);
    let parameters = problem.parameters(&place);
    let slope = problem.likelihood.slope(&parameters);
    let steepest = problem.chain(&parameters, &slope).iter().fold(0.0_f64, |most, each| most.max(each.abs()));
    Found {
        parameters,
        log_likelihood: slope.value,
        has_converged: steepest / scale < ENOUGH,
        is_integrated: problem.is_integrated,
    }
}

/// The likelihood over numbers without borders.
struct Free<'a> {
    likelihood: &'a Likelihood<'a>,
    is_integrated: bool,
}

impl Free<'_> {
    fn parameters(&self, free: &[f64]) -> Parameters {
        let (persistence, share) = match *free {
            [_, _, persistence, share] => (logistic(persistence), logistic(share)),
            [_, _, share] => (1.0, logistic(share)),
            _ => (0.0, 0.0),
        };
        let (mu, omega) = match *free {
            [mu, omega, ..] => (mu, omega.exp()),
            _ => (0.0, 1.0),
        };
        Parameters { mu, omega, alpha: persistence * share, beta: persistence * (1.0 - share) }
    }

    /// The gradient over the free numbers, by the chain rule.
    fn chain(&self, parameters: &Parameters, slope: &Slope) -> Vec<f64> {
        let [by_mu, by_omega, by_alpha, by_beta] = slope.gradient;
        let persistence = parameters.persistence();
        let share = if persistence > 0.0 { parameters.alpha / persistence } else { 0.0 };
        let by_persistence = by_alpha * share + by_beta * (1.0 - share);
        let by_share = persistence * (by_alpha - by_beta);
        let mut chain = vec![by_mu, by_omega * parameters.omega];
        if !self.is_integrated {
            chain.push(by_persistence * persistence * (1.0 - persistence));
        }
        chain.push(by_share * share * (1.0 - share));
        chain
    }
}

/// What argmin lowers: the negative log-likelihood of a return, so that one tolerance fits all lengths.
struct Scaled<'a> {
    problem: &'a Free<'a>,
    scale: f64,
}

impl CostFunction for Scaled<'_> {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, free: &Self::Param) -> Result<Self::Output, Error> {
        let value = self.problem.likelihood.slope(&self.problem.parameters(free)).value;
        Ok(if value.is_finite() { -value / self.scale } else { f64::MAX })
    }
}

impl Gradient for Scaled<'_> {
    type Param = Vec<f64>;
    type Gradient = Vec<f64>;

    fn gradient(&self, free: &Self::Param) -> Result<Self::Gradient, Error> {
        let parameters = self.problem.parameters(free);
        let slope = self.problem.likelihood.slope(&parameters);
        Ok(self.problem.chain(&parameters, &slope).into_iter().map(|each| -each / self.scale).collect())
    }
}

fn logistic(free: f64) -> f64 {
    1.0 / (1.0 + (-free).exp())
}

fn logit(share: f64) -> f64 {
    (share / (1.0 - share)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_rule_gives_the_slope_over_the_free_numbers() {
        let returns = [1.0, -2.0, 0.5, 3.0, -1.5, 0.2, 1.1, -0.4];
        let likelihood = Likelihood::new(&returns);
        for (is_integrated, at) in [(false, vec![0.1, -0.3, 1.2, -0.8]), (true, vec![0.1, -0.3, -0.8])] {
            let free = Free { likelihood: &likelihood, is_integrated };
            let parameters = free.parameters(&at);
            let chain = free.chain(&parameters, &likelihood.slope(&parameters));
            for place in 0..at.len() {
                let value = |change: f64| {
                    let mut moved = at.clone();
                    moved[place] += change;
                    likelihood.slope(&free.parameters(&moved)).value
                };
                let difference = (value(1e-6) - value(-1e-6)) / 2e-6;
                assert!((chain[place] - difference).abs() < 1e-6, "{place}: {difference}");
            }
        }
    }

    #[test]
    fn logit_undoes_logistic() {
        for free in [-4.0, 0.0, 2.5] {
            assert!((logit(logistic(free)) - free).abs() < 1e-12);
        }
    }
}
