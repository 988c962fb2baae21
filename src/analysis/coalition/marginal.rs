//! Which country would add most to a coalition if it joined next.

use std::collections::BTreeSet;

use super::Members;
use super::carry::Chain;
use crate::domain::{CountryId, Mineral, Order};

/// What one country would add.
#[derive(Clone, Debug, PartialEq)]
pub struct Gain {
    /// Who.
    pub country: CountryId,
    /// Mean over all chains of `v(S + country) - v(S)`, 0 to 1.
    pub overall: f64,
    /// The same for each mineral where it is above zero, largest first.
    pub by_mineral: Vec<(Mineral, f64)>,
}

/// Every country outside that would add something, the one that adds most first; by
/// [`super::carry::Chain::worth`], so in shares of the world supply that the coalition can carry through.
#[must_use]
pub fn next_members(chains: &[Chain], members: &Members) -> Vec<Gain> {
    let before: Vec<f64> = chains.iter().map(|chain| chain.worth(members)).collect();
    let holders = chains.iter().flat_map(|chain| chain.holders.iter().map(|(country, _)| *country));
    let outside: BTreeSet<CountryId> = holders.filter(|country| !members.contains(country)).collect();
    let mut gains: Vec<Gain> =
        outside.into_iter().map(|country| gain(chains, members, &before, country)).collect();
    gains.retain(|gain| gain.overall > 0.0);
    // Stable: equal gains stay in the order of the codes.
    gains.order_by(|a, b| b.overall.total_cmp(&a.overall));
    gains
}

fn gain(chains: &[Chain], members: &Members, before: &[f64], country: CountryId) -> Gain {
    let mut joined = members.clone();
    joined.insert(country);
    let added = chains.iter().zip(before).map(|(chain, before)| {
        // Clamped: sums in another order may differ in the last bits.
        (chain.mineral, (chain.worth(&joined) - before).max(0.0))
    });
    let mut by_mineral: Vec<_> = added.filter(|(_, added)| *added > 0.0).collect();
    by_mineral.order_by(|a, b| b.1.total_cmp(&a.1));
    let sum: f64 = by_mineral.iter().map(|(_, added)| added).sum();
    Gain { country, overall: sum / chains.len().max(1) as f64, by_mineral }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::coalition::links::WorldLinks;
    use crate::analysis::coalition::samples::{id, members, table};
    use crate::analysis::stage_shares::Part;
    use crate::domain::Year;

    #[test]
    fn who_strengthens_the_weakest_part_adds_most_not_who_is_largest() {
        let production = table(&[
            (
                "cobalt",
                "mine",
                Part::Mining,
                &[("COD", Some(60.0)), ("AUS", Some(30.0)), ("IDN", Some(10.0))],
            ),
            ("cobalt", "refined", Part::Refining, &[("CHN", Some(70.0)), ("FIN", Some(30.0))]),
            ("lithium", "mine", Part::Mining, &[("AUS", Some(50.0)), ("CHL", Some(50.0))]),
        ]);
        let links = WorldLinks::of(&[&production], Year(2024));
        let chains = Chain::all(&links, &links.minerals());
        let gains = next_members(&chains, &members(&["AUS"]));
        // Cobalt: 30 % mined, nothing refined. Finland refines 30 %, China 70 % of which 30 % can be fed.
        // Chile adds half the world's lithium; more mines without a refinery add nothing.
        let found: Vec<_> = gains.iter().map(|gain| (gain.country, gain.overall)).collect();
        assert_eq!(found, [(id("CHL"), 0.25), (id("CHN"), 0.15), (id("FIN"), 0.15)]);
        assert_eq!(gains[1].by_mineral, [(Mineral::COBALT, 0.3)]);
        assert!(next_members(&chains, &links_holders(&chains)).is_empty());
    }

    fn links_holders(chains: &[Chain]) -> Members {
        chains.iter().flat_map(|chain| chain.holders.iter().map(|(country, _)| *country)).collect()
    }
}
