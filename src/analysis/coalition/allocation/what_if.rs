//! Several steps taken together: what the members would hold, and how concentrated the world would be.
//!
//! A step adds its growth to the world's output of today and nobody else makes less: a share of `s` becomes
//! `(s + g) / (1 + g)`. Steps at one link add up.

use super::super::Members;
use super::super::carry::{Chain, mean_worth};
use super::super::coverage::coverage;
use super::super::links::WorldLinks;
use super::step::{Growth, Step};
use crate::analysis::concentration::Hhi;
use crate::analysis::stage_shares::Part;
use crate::domain::{Mineral, Order};

/// A link before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Changed {
    /// Of which mineral.
    pub mineral: Mineral,
    /// Which part.
    pub part: Part,
    /// What the members hold, 0 to 1, today and then.
    pub held: (f64, f64),
    /// The Herfindahl-Hirschman index of the world, today and then.
    pub hhi: Option<(Hhi, Hhi)>,
}

/// What a set of steps would change.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// The steps that can be taken, with their growth.
    pub steps: Vec<(Step, Growth)>,
    /// The links they change, by mineral and part.
    pub changed: Vec<Changed>,
    /// What the coalition carries on the mean over the minerals, 0 to 1, today and then.
    pub carried: (f64, f64),
    /// The world as it would be.
    pub links: WorldLinks,
}

impl WhatIf {
    /// Takes those of the steps that are a member's and have a table; `minerals` are those that the mean is over.
    #[must_use]
    pub fn of(links: &WorldLinks, minerals: &[Mineral], members: &Members, steps: &[Step]) -> Self {
        let inside = steps.iter().filter(|step| members.contains(&step.country));
        let steps: Vec<(Step, Growth)> =
            inside.filter_map(|step| Some((*step, step.growth(links)?))).collect();
        let then = grown(links, &steps);
        let mut at: Vec<(Mineral, Part)> = steps.iter().map(|(step, _)| (step.mineral, step.part)).collect();
        at.order();
        at.dedup();
        let changed = at.into_iter().filter_map(|(mineral, part)| {
            let (before, after) =
                (coverage(links, members, mineral, part)?, coverage(&then, members, mineral, part)?);
            Some(Changed {
                mineral,
                part,
                held: (before.share.fraction(), after.share.fraction()),
                hhi: before.link.world.hhi().zip(after.link.world.hhi()),
            })
        });
        let changed = changed.collect();
        let carried = |links: &WorldLinks| mean_worth(&Chain::all(links, minerals), members);
        Self { carried: (carried(links), carried(&then)), steps, changed, links: then }
    }
}

/// The links with the output of the steps added.
fn grown(links: &WorldLinks, steps: &[(Step, Growth)]) -> WorldLinks {
    let mut then = links.clone();
    for (step, growth) in steps {
        let Some(today) = links.leading(step.mineral, step.part) else { continue };
        let added = growth.size * today.world.world();
        if let Some(link) = then.leading_mut(step.mineral, step.part) {
            link.world = link.world.with_more(step.country, added);
        }
    }
    then
}
