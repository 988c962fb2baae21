//! The points of every clue, and the numbers they rest on.

use std::sync::Arc;

use super::fact::Fact;
use super::suggestion::{Finding, Suggestion};
use super::weights::Clue;
use super::{Finder, Target};
use crate::analysis::role_table::RoleProfile;
use crate::analysis::roles::{Assessment, Evidence, EvidenceKind, Missing, Role, SHARE_THRESHOLD, Score};
use crate::analysis::specialisation::Rca;
use crate::domain::CountryId;

/// Density at which related roles earn half of their points: a country with a fifth of what usually comes with
/// a role is near it.
const NEAR: f64 = 0.2;

/// Rise of the symmetric advantage that earns half of the points.
const RISE: f64 = 0.25;

/// How many related roles are named.
const NAMED: usize = 3;

/// The span of the governance estimates, -2.5 to 2.5.
const SPAN: f64 = 5.0;

impl Finder {
    /// Everything known about a country and a role it does not play.
    pub(super) fn suggestion(&self, profile: &RoleProfile, target: Target) -> Suggestion {
        let mut missing: Vec<Missing> = profile.assessment(target.role).missing.clone();
        if let Some(before) = role_before(target.role) {
            missing.extend(&profile.assessment(before).missing);
        }
        missing.sort_unstable();
        missing.dedup();
        let findings = [
            material(profile, target.role),
            Some(foothold(profile.assessment(target.role))),
            Some(neighbours(profile, target.role)),
            Some(self.related(profile.country, target)),
            self.trend(profile.country, target),
            Some(self.governed(profile.country)),
        ];
        Suggestion {
            country: profile.country,
            target,
            findings: findings.into_iter().flatten().collect(),
            players: self.related.players(target),
            missing,
        }
    }

    fn related(&self, country: CountryId, target: Target) -> Finding {
        let density = self.related.density(country, target);
        let facts = density.iter().map(|density| Fact::Related {
            density: density.value,
            nearest: density.nearest.iter().take(NAMED).map(|(target, _)| *target).collect(),
        });
        Finding {
            clue: Clue::Related,
            points: density.as_ref().map(|density| Score::half_at(NEAR, density.value).value()),
            facts: facts.collect(),
        }
    }

    /// A rise earns points, a fall none; scrap has no advantage, for there are main routes of it alone.
    fn trend(&self, country: CountryId, target: Target) -> Option<Finding> {
        if target.role == Role::Recycler {
            return None;
        }
        let advantage = |trade: &crate::analysis::country_trade::CountryTrade| {
            let standing = trade.standing(country, target.mineral, target.stage())?;
            Some((standing.cell.rca.map(Rca::symmetric)?, standing))
        };
        let fact = advantage(&self.before).zip(advantage(&self.now)).map(|((before, then), (after, now))| {
            Fact::Trend {
                stage: target.stage(),
                before: (then.year, before),
                after: (now.year, after),
                source: Arc::clone(&now.source),
                flags: then.good.flags.with(now.good.flags),
            }
        });
        let points = fact.as_ref().and_then(|fact| match fact {
            Fact::Trend { before, after, .. } => Some(Score::half_at(RISE, after.1 - before.1).value()),
            _ => None,
        });
        Some(Finding { clue: Clue::Trend, points, facts: fact.into_iter().collect() })
    }

    /// `(WGI + 2.5) / 5` of the newest mean up to the year of the trade.
    fn governed(&self, country: CountryId) -> Finding {
        let until = self.now.year();
        let years = self.governance.frame().years().rev().filter(|year| *year <= until);
        let newest = years.into_iter().find_map(|year| Some((year, self.governance.mean(country, year)?)));
        let fact = newest.map(|(year, mean)| Fact::Governance {
            mean,
            year,
            source: self.governance.source.clone(),
        });
        Finding {
            clue: Clue::Governance,
            points: newest.map(|(_, mean)| ((mean + SPAN / 2.0) / SPAN).clamp(0.0, 1.0)),
            facts: fact.into_iter().collect(),
        }
    }
}

/// The role whose output this one takes in.
const fn role_before(role: Role) -> Option<Role> {
    match role {
        Role::Extractor => Some(Role::Holder),
        Role::Processor => Some(Role::Extractor),
        Role::Holder | Role::Trader | Role::Consumer | Role::Recycler => None,
    }
}

/// Share of the stage before, less the share of this one: reserves beyond mining, mining beyond refining.
fn material(profile: &RoleProfile, role: Role) -> Option<Finding> {
    let before = role_before(role)?;
    let (of_before, of_own) = match role {
        Role::Extractor => (EvidenceKind::ReserveShare, &[EvidenceKind::MineShare][..]),
        // Where no table of refining compares countries, exports of refined material stand for it.
        _ => (EvidenceKind::MineShare, &[EvidenceKind::RefiningShare, EvidenceKind::ExportShare][..]),
    };
    let ahead = share(profile.assessment(before), &[of_before]);
    let own = share(profile.assessment(role), of_own);
    let points =
        ahead.zip(own).map(|((ahead, _), (own, _))| Score::half_at(SHARE_THRESHOLD, ahead - own).value());
    let facts = [ahead, own].into_iter().flatten().map(|(_, evidence)| Fact::Evidence(evidence.clone()));
    Some(Finding { clue: Clue::Material, points, facts: facts.collect() })
}

/// The first of these shares that is known; none named among countries that together stay below the threshold.
fn share<'a>(assessment: &'a Assessment, kinds: &[EvidenceKind]) -> Option<(f64, &'a Evidence)> {
    let of = |kind: EvidenceKind| assessment.evidence.iter().find(|evidence| evidence.kind == kind);
    let known = kinds.iter().find_map(|kind| of(*kind)).map(|evidence| (evidence.value, evidence));
    let unnamed = of(EvidenceKind::UnnamedShare).filter(|evidence| evidence.value < SHARE_THRESHOLD);
    known.or(unnamed.map(|evidence| (0.0, evidence)))
}

/// Twice the role's own score, which is below .5.
fn foothold(assessment: &Assessment) -> Finding {
    Finding {
        clue: Clue::Foothold,
        points: assessment.score().map(|score| (2.0 * score.value()).min(1.0)),
        facts: assessment.evidence.iter().cloned().map(Fact::Evidence).collect(),
    }
}

/// The best of the neighbouring roles that can be judged.
fn neighbours(profile: &RoleProfile, role: Role) -> Finding {
    let beside: &[Role] = match role {
        Role::Extractor => &[Role::Processor],
        Role::Processor => &[Role::Extractor, Role::Consumer],
        Role::Recycler => &[Role::Processor, Role::Consumer],
        Role::Holder | Role::Trader | Role::Consumer => &[],
    };
    let known = beside.iter().filter_map(|role| Some((*role, profile.assessment(*role).score()?.value())));
    let known: Vec<(Role, f64)> = known.collect();
    Finding {
        clue: Clue::Neighbours,
        points: known.iter().map(|(_, score)| *score).max_by(f64::total_cmp),
        facts: known.into_iter().map(|(role, score)| Fact::Neighbour { role, score }).collect(),
    }
}
