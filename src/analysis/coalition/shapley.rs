//! What each member brings: its Shapley value in the game of [`super::carry::Chain::worth`].
//!
//! `phi_i = sum over S without i of |S|! (n-|S|-1)! / n! * (v(S + i) - v(S))`: the mean of what a member
//! adds over all orders in which the members could have joined. The values of all members add up to what
//! the coalition carries. A member without a share of a mineral adds nothing in any order, so only those
//! with a share play. Exact to [`EXACT_PLAYERS`] of them; above, [`DRAWS`] orders are drawn with a fixed
//! seed and the standard error of the mean is given. Source: Shapley (1953), A Value for n-Person Games.

use std::collections::BTreeMap;

use super::Members;
use super::carry::Chain;
use crate::domain::{CountryId, Order, Random};

/// Up to so many players every set of them is looked at.
pub const EXACT_PLAYERS: usize = 20;

/// Orders drawn where there are more players.
pub const DRAWS: usize = 4_000;

const SEED: u64 = 0x00C0_BA17;

/// What one member brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Credit {
    /// Who.
    pub country: CountryId,
    /// Its Shapley value, in shares of world supply carried through; 0 to 1.
    pub value: f64,
    /// Standard error of the value where orders were drawn; 0 where it is exact.
    pub standard_error: f64,
}

/// The credits of the members that hold a share of one chain, largest first.
#[must_use]
pub fn shapley(chain: &Chain, members: &Members) -> Vec<Credit> {
    let players: Vec<Player<'_>> =
        chain.holders.iter().filter(|(country, _)| members.contains(country)).map(Player::of).collect();
    let mut credits =
        if players.len() <= EXACT_PLAYERS { exact(&players, chain) } else { sampled(&players, chain, DRAWS) };
    credits.order_by(|a, b| b.value.total_cmp(&a.value));
    credits
}

/// The mean credits over several chains, for every member, largest first. The draws of two chains are
/// independent, so their errors add in squares.
#[must_use]
pub fn mean_shapley(chains: &[Chain], members: &Members) -> Vec<Credit> {
    let mut sums: BTreeMap<CountryId, (f64, f64)> =
        members.iter().map(|country| (*country, (0.0, 0.0))).collect();
    for credit in chains.iter().flat_map(|chain| shapley(chain, members)) {
        let sum = sums.entry(credit.country).or_default();
        sum.0 += credit.value;
        sum.1 += credit.standard_error.powi(2);
    }
    let count = chains.len().max(1) as f64;
    let mean = |(country, (value, variance)): (CountryId, (f64, f64))| Credit {
        country,
        value: value / count,
        standard_error: variance.sqrt() / count,
    };
    let mut credits: Vec<Credit> = sums.into_iter().map(mean).collect();
    credits.order_by(|a, b| b.value.total_cmp(&a.value));
    credits
}

/// A player with its shares of the first and second part; of the first alone where there is one.
#[derive(Clone, Copy)]
struct Player<'a> {
    country: CountryId,
    shares: &'a [f64],
}

impl<'a> Player<'a> {
    fn of((country, shares): &'a (CountryId, Vec<f64>)) -> Self {
        Self { country: *country, shares }
    }

    fn share(&self, part: usize) -> f64 {
        self.shares.get(part).copied().unwrap_or_default()
    }
}

/// What a set holds of the parts, and what that is worth.
#[derive(Clone, Copy)]
struct Held {
    first: f64,
    second: f64,
    has_second: bool,
}

impl Held {
    fn nothing(chain: &Chain) -> Self {
        Self { first: 0.0, second: 0.0, has_second: chain.parts.len() > 1 }
    }

    fn with(self, player: &Player<'_>) -> Self {
        Self { first: self.first + player.share(0), second: self.second + player.share(1), ..self }
    }

    fn worth(self) -> f64 {
        if self.has_second { self.first.min(self.second) } else { self.first }
    }
}

/// Every set once, as the leaves of a tree that decides on one player after the other:
/// `phi_i = sum over S with i of (a + b)(|S|) v(S) - sum over all S of b(|S|) v(S)`, where a set of s weighs
/// `a(s) = (s-1)! (n-s)! / n!` for its members and `b(s) = s! (n-s-1)! / n!` for the others.
fn exact(players: &[Player<'_>], chain: &Chain) -> Vec<Credit> {
    let count = players.len();
    let mut tree = Tree { players, weights: weights(count), sums: vec![0.0; count] };
    let (_, outside) = tree.descend(0, 0, Held::nothing(chain));
    let credit = |(player, sum): (&Player<'_>, &f64)| Credit {
        country: player.country,
        // Clamped: the difference of two sums may end a rounding below zero.
        value: (sum - outside).max(0.0),
        standard_error: 0.0,
    };
    players.iter().zip(&tree.sums).map(credit).collect()
}

/// For sets of 0 to n players: `(a + b, b)`.
fn weights(count: usize) -> Vec<(f64, f64)> {
    // 1 / (n C(n-1, s)), from s = 0 on.
    let mut outside = Vec::with_capacity(count + 1);
    let mut weight = 1.0 / count.max(1) as f64;
    for size in 0..count {
        outside.push(weight);
        weight *= (size + 1) as f64 / count.saturating_sub(size + 1).max(1) as f64;
    }
    outside.push(0.0);
    let inside = |size: usize| size.checked_sub(1).and_then(|before| outside.get(before)).copied();
    outside.iter().enumerate().map(|(size, b)| (inside(size).unwrap_or_default() + b, *b)).collect()
}

struct Tree<'a> {
    players: &'a [Player<'a>],
    weights: Vec<(f64, f64)>,
    /// For each player the weighted worth of the sets with it.
    sums: Vec<f64>,
}

impl Tree<'_> {
    /// The weighted worth of all sets below a node, by either weight.
    fn descend(&mut self, depth: usize, size: usize, held: Held) -> (f64, f64) {
        let Some(player) = self.players.get(depth).copied() else {
            let worth = held.worth();
            return self.weights.get(size).map_or((0.0, 0.0), |(both, b)| (both * worth, b * worth));
        };
        let without = self.descend(depth + 1, size, held);
        let with = self.descend(depth + 1, size + 1, held.with(&player));
        if let Some(sum) = self.sums.get_mut(depth) {
            *sum += with.0;
        }
        (without.0 + with.0, without.1 + with.1)
    }
}

/// The mean over drawn orders, with its standard error `sd / sqrt(draws)`.
fn sampled(players: &[Player<'_>], chain: &Chain, draws: usize) -> Vec<Credit> {
    let mut random = Random::of(SEED ^ u64::from(chain.mineral.id().bytes().map(u32::from).sum::<u32>()));
    let mut order: Vec<usize> = (0..players.len()).collect();
    let mut sums = vec![(0.0, 0.0); players.len()];
    for _ in 0..draws {
        random.shuffle(&mut order);
        let (mut held, mut before) = (Held::nothing(chain), 0.0);
        for at in &order {
            let (Some(player), Some(sum)) = (players.get(*at), sums.get_mut(*at)) else { continue };
            held = held.with(player);
            let added = held.worth() - before;
            before += added;
            sum.0 += added;
            sum.1 += added * added;
        }
    }
    let count = draws as f64;
    let credit = |(player, (sum, squares)): (&Player<'_>, &(f64, f64))| {
        let mean = sum / count;
        let variance = ((squares - count * mean * mean) / (count - 1.0)).max(0.0);
        Credit { country: player.country, value: mean, standard_error: (variance / count).sqrt() }
    };
    players.iter().zip(&sums).map(credit).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::coalition::samples::{id, members};
    use crate::analysis::stage_shares::Part;
    use crate::domain::Mineral;

    fn chain(rows: &[(&str, f64, f64)]) -> Chain {
        Chain {
            mineral: Mineral::COBALT,
            parts: vec![Part::Mining, Part::Refining],
            holders: rows.iter().map(|(code, mine, refine)| (id(code), vec![*mine, *refine])).collect(),
        }
    }

    fn values(chain: &Chain, codes: &[&str]) -> Vec<(String, f64)> {
        let credits = shapley(chain, &members(codes));
        assert!(credits.iter().all(|credit| credit.standard_error == 0.0));
        credits.into_iter().map(|credit| (credit.country.to_string(), credit.value)).collect()
    }

    fn assert_near(found: &[(String, f64)], expected: &[(&str, f64)]) {
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for ((country, value), (code, wanted)) in found.iter().zip(expected) {
            assert!(country == code && (value - wanted).abs() < 1e-12, "{found:?}");
        }
    }

    #[test]
    fn a_miner_and_a_refiner_share_what_neither_carries_alone() {
        let two = chain(&[("COD", 1.0, 0.0), ("FIN", 0.0, 1.0)]);
        assert_near(&values(&two, &["COD", "FIN"]), &[("COD", 0.5), ("FIN", 0.5)]);
        // By hand: of six orders the refiner adds 1 in two, .5 in two, 0 in two; the rest is the miners'.
        let three = chain(&[("AUS", 0.5, 0.0), ("COD", 0.5, 0.0), ("FIN", 0.0, 1.0)]);
        assert_near(&values(&three, &["AUS", "COD", "FIN"]), &[("FIN", 0.5), ("AUS", 0.25), ("COD", 0.25)]);
        // Who is not in the coalition gets nothing, and who holds nothing plays no part.
        assert_near(&values(&three, &["AUS", "FIN", "DEU"]), &[("AUS", 0.25), ("FIN", 0.25)]);
        assert_near(&values(&three, &["DEU"]), &[]);
    }

    #[test]
    fn with_one_part_everyone_brings_its_own_share() {
        let mut one = chain(&[("AUS", 0.5, 0.0), ("CHL", 0.3, 0.0)]);
        one.parts.pop();
        assert_near(&values(&one, &["AUS", "CHL"]), &[("AUS", 0.5), ("CHL", 0.3)]);
        let two = chain(&[("COD", 1.0, 0.0), ("FIN", 0.0, 1.0)]);
        let mean = mean_shapley(&[one, two], &members(&["AUS", "COD", "FIN", "DEU"]));
        let found: Vec<_> =
            mean.into_iter().map(|credit| (credit.country.to_string(), credit.value)).collect();
        assert_near(&found, &[("AUS", 0.25), ("COD", 0.25), ("FIN", 0.25), ("DEU", 0.0)]);
    }

    fn games() -> impl Strategy<Value = Chain> {
        proptest::collection::vec((0.0f64..0.2, 0.0f64..0.2), 1..10).prop_map(|shares| Chain {
            mineral: Mineral::COBALT,
            parts: vec![Part::Mining, Part::Refining],
            holders: shares
                .into_iter()
                .enumerate()
                .map(|(at, (mine, refine))| {
                    let code = [b'A', b'A', b'A' + at as u8];
                    (id(std::str::from_utf8(&code).unwrap()), vec![mine, refine])
                })
                .collect(),
        })
    }

    fn everyone(chain: &Chain) -> Members {
        chain.holders.iter().map(|(country, _)| *country).collect()
    }

    proptest! {
        #[test]
        fn the_values_add_up_to_what_the_coalition_carries(chain in games()) {
            let members = everyone(&chain);
            let sum: f64 = shapley(&chain, &members).iter().map(|credit| credit.value).sum();
            prop_assert!((sum - chain.worth(&members)).abs() < 1e-9);
        }

        #[test]
        fn drawn_orders_come_near_the_exact_values_and_add_up_as_well(chain in games()) {
            let players: Vec<_> = chain.holders.iter().map(Player::of).collect();
            let (exact, drawn) = (exact(&players, &chain), sampled(&players, &chain, 2_000));
            for (exact, drawn) in exact.iter().zip(&drawn) {
                let off = (exact.value - drawn.value).abs();
                prop_assert!(off <= 5.0 * drawn.standard_error + 1e-9, "{exact:?} {drawn:?}");
            }
            let sum: f64 = drawn.iter().map(|credit| credit.value).sum();
            prop_assert!((sum - chain.worth(&everyone(&chain))).abs() < 1e-9);
        }

        #[test]
        fn equal_members_bring_the_same(chain in games()) {
            let mut twins = chain;
            let shares = twins.holders[0].1.clone();
            twins.holders.push((id("ZZZ"), shares));
            let credits = shapley(&twins, &everyone(&twins));
            let of = |code| credits.iter().find(|credit| credit.country == id(code)).unwrap().value;
            prop_assert!((of("AAA") - of("ZZZ")).abs() < 1e-9);
        }
    }

    #[test]
    fn above_twenty_players_orders_are_drawn_the_same_way_every_time() {
        let holders = (0..24u8)
            .map(|at| (id(std::str::from_utf8(&[b'A', b'A', b'A' + at]).unwrap()), vec![0.04, 0.03]))
            .collect();
        let many = Chain { holders, ..chain(&[]) };
        let members = everyone(&many);
        let credits = shapley(&many, &members);
        assert!(credits.iter().all(|credit| credit.standard_error >= 0.0 && credit.value > 0.0));
        assert_eq!(credits, shapley(&many, &members));
        let sum: f64 = credits.iter().map(|credit| credit.value).sum();
        assert!((sum - 0.72).abs() < 1e-9);
    }
}
