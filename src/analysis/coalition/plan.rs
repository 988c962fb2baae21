//! What is wanted, from whom it can come, and a plan of who delivers how much.

use crate::analysis::concentration::Concentration;
use crate::domain::{CountryId, Order, Share};

/// From what share of the demand on a supplier is worth naming.
pub const MATERIAL: f64 = 0.01;

/// What one country can deliver.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// Who.
    pub country: CountryId,
    /// The most that can be had from it, in the unit of the demand.
    pub cap: f64,
    /// Its weight in the risk, above 0: [`super::sourcing::weight_of`], or 1.
    pub weight: f64,
}

/// What is wanted, and from whom it can come.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// How much, above 0.
    pub demand: f64,
    /// One offer for each country.
    pub offers: Vec<Offer>,
}

impl Request {
    /// What all offers together can deliver.
    #[must_use]
    pub fn deliverable(&self) -> f64 {
        self.offers.iter().map(|offer| offer.cap).sum()
    }

    /// What is missing where the offers cannot meet the demand.
    ///
    /// # Errors
    /// [`Shortfall`] then, or when nothing is wanted.
    pub fn check(&self) -> Result<(), Shortfall> {
        let deliverable = self.deliverable();
        // A demand equal to the sum of the caps, added in another order, may differ in the last bits.
        if self.demand > 0.0 && deliverable >= self.demand * (1.0 - 1e-9) {
            return Ok(());
        }
        Err(Shortfall { demand: self.demand, deliverable })
    }
}

/// Why there is no plan: the offers do not add up to the demand.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error(
    "{deliverable} can be had of {demand} wanted; raise the caps, take in more suppliers, or ask for less"
)]
pub struct Shortfall {
    /// What is wanted.
    pub demand: f64,
    /// What all offers together can deliver.
    pub deliverable: f64,
}

/// One supplier of a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// The offer it uses.
    pub offer: Offer,
    /// How much of it, 0 to its cap.
    pub quantity: f64,
    /// By what fraction one more percent of the demand from here would lower the plan's objective (its
    /// shadow price); 0 where the cap does not bind.
    pub next: f64,
}

/// Who delivers how much.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Every offer, the largest quantity first.
    pub lines: Vec<Line>,
    /// What is met.
    pub demand: f64,
}

impl Plan {
    /// Sorts the lines.
    #[must_use]
    pub fn new(mut lines: Vec<Line>, demand: f64) -> Self {
        lines.order_by(|a, b| b.quantity.total_cmp(&a.quantity));
        Self { lines, demand }
    }

    /// How concentrated the plan is.
    #[must_use]
    pub fn concentration(&self) -> Concentration {
        Concentration::of_quantities(self.lines.iter().map(|line| (line.offer.country, line.quantity)))
    }

    /// `sum of w_c (x_c / D)^2`: with governance weights 0 to 10, with weights of 1 the HHI / 10,000.
    #[must_use]
    pub fn risk(&self) -> f64 {
        let part = |line: &Line| line.offer.weight * (line.quantity / self.demand).powi(2);
        self.lines.iter().map(part).sum()
    }

    /// The share of the demand that is left when the largest supplier is gone, 0 to 1.
    #[must_use]
    pub fn without_largest(&self) -> Option<Share> {
        self.concentration().without_largest()
    }

    /// The supplier of which one more tonne is worth most, among those that deliver [`MATERIAL`] of the demand or
    /// more: to ask for more where there is next to nothing helps nobody. None where no such cap binds.
    #[must_use]
    pub fn most_wanted(&self) -> Option<&Line> {
        let is_material = |line: &&Line| line.quantity >= MATERIAL * self.demand;
        let wanted = self.lines.iter().filter(|line| line.next > 0.0).filter(is_material);
        // The last maximum wins in `max_by`, so the largest quantity of several comes last.
        wanted.rev().max_by(|a, b| a.next.total_cmp(&b.next))
    }
}
