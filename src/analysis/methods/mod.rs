//! The register of methods: each with its formula, where it comes from, and an example computed by the same
//! code that gives the numbers on the screen.
//!
//! To add a method: a [`Method`] in the file of its family (or a new file, added to [`all`]), and in
//! `assets/text/en-methods.ftl` the messages `method-<id>`, its name, and `method-<id>-text`, what it says and
//! what it does not. Search and the methods page find it by themselves.

mod coalition;
mod concentration;
mod dependence;
mod finder;
mod models;
mod network;
mod price;
mod risk;
mod roles;
mod specialisation;

use crate::analysis::provenance::Shelf;
use crate::dataset::{ConsumerPrices, EuUses, FigureAddress, Technologies, TradeFile, TradeTotals};
use crate::domain::Mineral;
use crate::text::Message;

pub use coalition::{COVERAGE, INSIDE};
pub use concentration::{HHI, SHARE};
pub use dependence::{IMPORT_RELIANCE, MOVERS, PARTNER_SHARE, PARTNERS_HHI};
pub use finder::ROLE_FINDER;
pub use models::{CORRELATION, GARCH, INDEX, REAL_PRICE};
pub use network::{BETWEENNESS, PASS_THROUGH, TRANSIT};
pub use price::{UNIT_VALUE, VOLATILITY};
pub use risk::{CONTEXT_AVERAGE, GOVERNANCE_HHI, GOVERNANCE_MEAN, SUPPLY_RISK};
pub use roles::UNTAPPED;
pub use specialisation::{NET_POSITION, RSCA};

/// One method.
#[derive(Clone, Copy)]
pub struct Method {
    /// The id used in links; the message keys are `method-<id>` and `method-<id>-text`.
    pub id: &'static str,
    /// The formula, as [`crate::text::formula`] reads it.
    pub formula: &'static str,
    /// Who defined it, and where.
    pub reference: &'static str,
    /// A worked example on the data at hand; none where the data lacks what it needs.
    pub example: fn(&Bench<'_>) -> Option<Example>,
}

/// A method at work.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Of what: a mineral, a country, a year.
    pub of: Message,
    /// The formula with the numbers put in, line by line, the result last.
    pub lines: Vec<String>,
}

/// What examples are computed from.
pub struct Bench<'a> {
    /// Production, prices, catalogue and words.
    pub shelf: Shelf<'a>,
    /// Trade totals of the newest year.
    pub totals: &'a TradeTotals,
    /// The trade of [`EXAMPLE`].
    pub trade: &'a TradeFile,
    /// Trade totals of the year from which the role finder takes its trends.
    pub before: Option<&'a TradeTotals>,
    /// The trade of copper, which is counted alike at the refinery and at the border.
    pub copper: Option<&'a TradeFile>,
    /// End uses in the European Union.
    pub uses: Option<&'a EuUses>,
    /// Minerals in a car.
    pub technologies: Option<&'a Technologies>,
    /// The consumer price index.
    pub consumer_prices: Option<&'a ConsumerPrices>,
}

impl Bench<'_> {
    /// The first formula of a figure with its numbers put in.
    fn filled(&self, address: &FigureAddress) -> Option<String> {
        Some(self.shelf.explain(address)?.derivations.into_iter().next()?.filled)
    }
}

/// The mineral of the examples.
pub const EXAMPLE: Mineral = Mineral::COBALT;

/// The price of the examples.
const EXAMPLE_PRICE: &str = "copper";

/// Every method, in the order of the page.
pub fn all() -> impl Iterator<Item = &'static Method> {
    let families = [
        concentration::METHODS,
        dependence::METHODS,
        risk::METHODS,
        specialisation::METHODS,
        roles::METHODS,
        finder::METHODS,
        network::METHODS,
        coalition::METHODS,
        price::METHODS,
        models::METHODS,
    ];
    families.into_iter().flatten()
}

/// A method by its id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Method> {
    all().find(|method| method.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const TEXTS: &str = include_str!("../../../assets/text/en-methods.ftl");

    #[test]
    fn every_method_has_an_id_of_its_own_a_name_and_a_text() {
        let ids: BTreeSet<_> = all().map(|method| method.id).collect();
        assert_eq!(ids.len(), all().count());
        for id in ids {
            for key in [format!("method-{id} = "), format!("method-{id}-text = ")] {
                assert!(TEXTS.lines().any(|line| line.starts_with(&key)), "{key} is missing");
            }
            assert!(by_id(id).is_some());
        }
    }

    #[test]
    fn every_formula_is_set_as_mathematics() {
        for method in all() {
            let math = crate::text::formula::mathml(method.formula);
            assert!(math.contains("<mo>=</mo>") && !math.contains('{'), "{}: {math}", method.id);
        }
    }
}
