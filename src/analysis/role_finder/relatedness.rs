//! Which roles come together in the same countries. Source: Hidalgo, Klinger, Barabási and Hausmann 2007, The
//! product space conditions the development of nations, Science 317.

use std::collections::{BTreeMap, BTreeSet};

use super::Target;
use crate::analysis::role_table::RoleTable;
use crate::domain::{CountryId, Order};

/// The players of every target, and how near any two targets are.
#[derive(Clone, Debug, PartialEq)]
pub struct Relatedness {
    /// Sorted.
    targets: Vec<Target>,
    /// Who plays each, in the order of the targets.
    players: Vec<BTreeSet<CountryId>>,
    /// Row by row, one cell per pair of targets.
    proximity: Vec<f64>,
}

/// How near a country is to a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Density {
    /// Sum of the proximities of the targets it plays over that of all others, 0 to 1.
    pub value: f64,
    /// What it plays, the nearest first, with the proximity.
    pub nearest: Vec<(Target, f64)>,
}

impl Relatedness {
    /// A role counts as played from a score of .5 on; what cannot be judged counts as not played.
    #[must_use]
    pub fn of(roles: &RoleTable) -> Self {
        let mut played: BTreeMap<Target, BTreeSet<CountryId>> = BTreeMap::new();
        for profile in roles.profiles() {
            for role in Target::ROLES {
                let players = played.entry(Target { role, mineral: profile.mineral }).or_default();
                if profile.assessment(role).score().is_some_and(|score| score.is_met()) {
                    players.insert(profile.country);
                }
            }
        }
        let (targets, players): (Vec<_>, Vec<_>) = played.into_iter().unzip();
        let proximity = players.iter().flat_map(|a| players.iter().map(move |b| proximity(a, b))).collect();
        Self { targets, players, proximity }
    }

    /// How many countries play a target.
    #[must_use]
    pub fn players(&self, target: Target) -> usize {
        let at = self.targets.binary_search(&target).ok();
        at.and_then(|at| self.players.get(at)).map_or(0, BTreeSet::len)
    }

    /// How near a country is to a target; none when no other target is ever played with it.
    #[must_use]
    pub fn density(&self, country: CountryId, target: Target) -> Option<Density> {
        let at = self.targets.binary_search(&target).ok()?;
        let row = self.proximity.get(at * self.targets.len()..(at + 1) * self.targets.len())?;
        let others = self.targets.iter().zip(&self.players).zip(row);
        let (mut all, mut own) = (0.0, 0.0);
        let mut nearest = Vec::new();
        for ((other, players), near) in others.filter(|((other, _), _)| **other != target) {
            all += near;
            if players.contains(&country) {
                own += near;
                nearest.push((*other, *near));
            }
        }
        nearest.order_by(|a, b| b.1.total_cmp(&a.1));
        (all > 0.0).then(|| Density { value: own / all, nearest })
    }
}

/// `min(P(a|b), P(b|a))`: of the countries that play the more common of the two, the part that plays both.
fn proximity(a: &BTreeSet<CountryId>, b: &BTreeSet<CountryId>) -> f64 {
    let larger = a.len().max(b.len());
    if larger == 0 { 0.0 } else { a.intersection(b).count() as f64 / larger as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::roles::Role;
    use crate::domain::Mineral;

    #[test]
    fn what_comes_together_is_near() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let target = |mineral| Target { role: Role::Processor, mineral: Mineral::parse(mineral).unwrap() };
        let set = |codes: &[&'static str]| codes.iter().map(|code| id(code)).collect::<BTreeSet<_>>();
        let players = vec![set(&["AAA", "BBB"]), set(&["AAA", "BBB", "CCC", "DDD"]), set(&["DDD"])];
        let proximity = players.iter().flat_map(|a| players.iter().map(|b| proximity(a, b))).collect();
        let related = Relatedness {
            targets: vec![target("lithium"), target("cobalt"), target("nickel")],
            players,
            proximity,
        };
        // Cobalt with lithium: 2 of 4; with nickel: 1 of 4.
        let density = related.density(id("AAA"), target("cobalt")).unwrap();
        assert!((density.value - 0.5 / 0.75).abs() < 1e-12);
        assert_eq!(density.nearest, [(target("lithium"), 0.5)]);
        let outsider = related.density(id("DDD"), target("lithium")).unwrap();
        assert_eq!(outsider.value, 1.0);
        assert_eq!(related.density(id("AAA"), target("tin")), None);
        assert_eq!(related.players(target("cobalt")), 4);
    }
}
