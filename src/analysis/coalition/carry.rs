//! The worth of a coalition for one mineral: how much of the world's supply it can carry through.
//!
//! `v(S) = min over parts p of sum over i in S of share_ip`, with the parts mining and refining as far as
//! tables compare countries there; 0 to 1, in shares of world supply. A chain is as strong as its weakest
//! link: a coalition that mines 60 % and refines 10 % carries 10 % from the mine to the refinery. So miners
//! and refiners are worth more together than apart, which a plain sum of shares would not show. Reserves do
//! not count: what is in the ground supplies nobody today. v of nobody is 0, and v never falls when a
//! country joins. Figures that are kept back count for nothing. Over several minerals the worth is the
//! plain mean, so every mineral counts alike; nothing is weighted by price or volume.

use super::Members;
use super::links::WorldLinks;
use crate::analysis::stage_shares::Part;
use crate::domain::{CountryId, Mineral, Order};

/// The parts that a supply is carried through.
const PARTS: [Part; 2] = [Part::Mining, Part::Refining];

/// One mineral as a game: who holds how much of each part.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// Which mineral.
    pub mineral: Mineral,
    /// The parts known, in chain order; at least one.
    pub parts: Vec<Part>,
    /// Every country with a share above zero, by code, with its shares in the order of the parts.
    pub holders: Vec<(CountryId, Vec<f64>)>,
}

impl Chain {
    /// The chain of one mineral; none where no table compares countries at mine or refinery.
    #[must_use]
    pub fn of(links: &WorldLinks, mineral: Mineral) -> Option<Self> {
        let known: Vec<_> = PARTS.into_iter().filter_map(|part| links.leading(mineral, part)).collect();
        let suppliers = |at: usize| known.get(at).map_or(&[][..], |link| link.world.suppliers());
        let mut countries: Vec<CountryId> =
            (0..known.len()).flat_map(|at| suppliers(at).iter().map(|supplier| supplier.country)).collect();
        countries.order();
        countries.dedup();
        let share = |at: usize, country: CountryId| {
            let found = suppliers(at).iter().find(|supplier| supplier.country == country);
            found.map_or(0.0, |supplier| supplier.share.fraction())
        };
        let shares = |country: CountryId| (0..known.len()).map(|at| share(at, country)).collect();
        let holders = countries.iter().map(|country| (*country, shares(*country))).collect();
        let parts: Vec<Part> = known.iter().map(|link| link.part).collect();
        (!parts.is_empty()).then_some(Self { mineral, parts, holders })
    }

    /// The chains of the minerals that have one.
    #[must_use]
    pub fn all(links: &WorldLinks, minerals: &[Mineral]) -> Vec<Self> {
        minerals.iter().filter_map(|mineral| Self::of(links, *mineral)).collect()
    }

    /// What the members hold of each part, 0 to 1.
    #[must_use]
    pub fn held(&self, members: &Members) -> Vec<(Part, f64)> {
        let sum = |at: usize| {
            let inside = self.holders.iter().filter(|(country, _)| members.contains(country));
            inside.filter_map(|(_, shares)| shares.get(at)).fold(0.0, |sum, share| sum + share)
        };
        self.parts.iter().enumerate().map(|(at, part)| (*part, sum(at))).collect()
    }

    /// `v(S)`, 0 to 1.
    #[must_use]
    pub fn worth(&self, members: &Members) -> f64 {
        self.weakest(members).map_or(0.0, |(_, share)| share)
    }

    /// The part of which the members hold least, the first of several, with that share.
    #[must_use]
    pub fn weakest(&self, members: &Members) -> Option<(Part, f64)> {
        self.held(members).into_iter().min_by(|a, b| a.1.total_cmp(&b.1))
    }
}

/// The mean of `v(S)` over the chains, 0 to 1; 0 without any.
#[must_use]
pub fn mean_worth(chains: &[Chain], members: &Members) -> f64 {
    let sum: f64 = chains.iter().map(|chain| chain.worth(members)).sum();
    if chains.is_empty() { 0.0 } else { sum / chains.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::coalition::samples::{id, members, table};
    use crate::domain::Year;

    #[test]
    fn a_coalition_carries_what_its_weakest_part_lets_through() {
        let production = table(&[
            ("cobalt", "mine", Part::Mining, &[("COD", Some(60.0)), ("AUS", Some(40.0))]),
            ("cobalt", "refined", Part::Refining, &[("CHN", Some(70.0)), ("FIN", Some(30.0))]),
            ("lithium", "mine", Part::Mining, &[("AUS", Some(50.0)), ("CHL", Some(50.0))]),
        ]);
        let links = WorldLinks::of(&[&production], Year(2024));
        let chain = Chain::of(&links, Mineral::COBALT).unwrap();
        assert_eq!(chain.worth(&members(&["COD"])), 0.0);
        assert_eq!(chain.worth(&members(&["COD", "FIN"])), 0.3);
        assert_eq!(chain.weakest(&members(&["COD", "FIN"])), Some((Part::Refining, 0.3)));
        assert!((chain.worth(&members(&["COD", "AUS", "CHN", "FIN"])) - 1.0).abs() < 1e-12);
        // Reserves are no supply, and a part without a table does not bind.
        let chains = Chain::all(&links, &[Mineral::COBALT, Mineral::parse("lithium").unwrap()]);
        assert_eq!(chains.iter().map(|chain| chain.parts.len()).collect::<Vec<_>>(), [2, 1]);
        assert!((mean_worth(&chains, &members(&["AUS", "FIN"])) - (0.3 + 0.5) / 2.0).abs() < 1e-12);
        assert_eq!(mean_worth(&[], &members(&["AUS"])), 0.0);
        assert!(chain.holders.iter().any(|(country, shares)| *country == id("FIN") && *shares == [0.0, 0.3]));
    }
}
