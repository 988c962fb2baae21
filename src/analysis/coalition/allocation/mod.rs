//! Who could take on which part: a suggestion for each weak link of a coalition, to be checked.
//!
//! A weak link is the part of a mineral of which the members hold least, below half of the world. A member
//! could add there what [`Step::growth`] says; of that counts what lets the coalition carry more
//! ([`super::carry::Chain::worth`]). Points = that gain x the merit that the role finder gives the member at
//! the role ([`Fit`]). Posts and members are paired so that the sum of the points is the largest possible, with
//! at most [`MOST_POSTS`] posts a member, those taken already included. Source: METHODS 6.

mod fit;
mod step;
mod what_if;

pub use fit::Fit;
pub use step::{EXPANSION, Growth, Room, Step};
pub use what_if::{Changed, WhatIf};

use super::Members;
use super::assignment::best_assignment;
use super::carry::Chain;
use super::links::WorldLinks;
use crate::analysis::role_finder::Target;
use crate::analysis::stage_shares::Part;
use crate::domain::{CountryId, Mineral, Order};

/// More roles than this are no specialisation.
pub const MOST_POSTS: usize = 2;

/// From what share on a part is no weak link.
pub const STRONG: f64 = 0.5;

/// The others named beside a suggestion.
const ALTERNATIVES: usize = 3;

/// A weak link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Post {
    /// Of which mineral.
    pub mineral: Mineral,
    /// Which part.
    pub part: Part,
    /// What the members hold of it, 0 to 1.
    pub share: f64,
    /// What could be carried at most if this part were as strong as the others, 0 to 1.
    pub most: f64,
}

/// A member for a post.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// What it would do.
    pub step: Step,
    /// What speaks for it.
    pub fit: Fit,
    /// How much it could add.
    pub growth: Growth,
    /// What the coalition would carry more of the mineral, 0 to 1: the what-if.
    pub gain: f64,
    /// `gain x merit`.
    pub points: f64,
}

/// A suggestion: who could take a post, and who else.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The weak link.
    pub post: Post,
    /// The member that is suggested.
    pub candidate: Candidate,
    /// The next best by points, at most three.
    pub alternatives: Vec<Candidate>,
    /// Members with room to grow of which the data cannot say how they would do.
    pub unjudged: Vec<CountryId>,
}

/// The weak links of a coalition, in the order of the chains.
#[must_use]
pub fn weak_links(chains: &[Chain], members: &Members) -> Vec<Post> {
    let post = |chain: &Chain| {
        let (part, share) = chain.weakest(members)?;
        let others = chain.held(members).into_iter().filter(|held| held.0 != part).map(|held| held.1);
        let most = others.reduce(f64::min).unwrap_or(1.0);
        (share < STRONG && most > share).then_some(Post { mineral: chain.mineral, part, share, most })
    };
    chains.iter().filter_map(post).collect()
}

/// The suggestions beyond the steps of a what-if, the largest gain first. Posts that no member has points for are
/// left out. `links` is the world of today, which says how much a member could add.
#[must_use]
pub fn allocate(
    links: &WorldLinks,
    taken: &WhatIf,
    posts: &[Post],
    members: &Members,
    fit: &dyn Fn(CountryId, Target) -> Option<Fit>,
) -> Vec<Suggestion> {
    let people: Vec<CountryId> = members.iter().copied().collect();
    let rows: Vec<Vec<Standing>> = posts
        .iter()
        .map(|post| people.iter().map(|country| standing(links, taken, post, *country, fit)).collect())
        .collect();
    let held = |country: &CountryId| taken.steps.iter().filter(|(step, _)| step.country == *country).count();
    let held: Vec<usize> = people.iter().map(held).collect();
    let points = |row: &Vec<Standing>| -> Vec<f64> {
        let place = |at: usize| row.iter().zip(&held).map(move |(found, held)| found.points(*held <= at));
        (0..MOST_POSTS).flat_map(place).collect()
    };
    let found = best_assignment(&rows.iter().map(points).collect::<Vec<_>>());
    let mut suggestions: Vec<Suggestion> = posts
        .iter()
        .zip(&rows)
        .zip(found)
        .filter_map(|((post, row), place)| suggestion(post, row, place? % people.len()))
        .collect();
    suggestions.order_by(|a, b| b.candidate.gain.total_cmp(&a.candidate.gain));
    suggestions
}

fn suggestion(post: &Post, row: &[Standing], chosen: usize) -> Option<Suggestion> {
    let Standing::Fit(candidate) = row.get(chosen).filter(|found| found.points(true) > 0.0)? else {
        return None;
    };
    let others = row.iter().enumerate().filter(|(at, _)| *at != chosen).map(|(_, standing)| standing);
    let (mut alternatives, mut unjudged) = (Vec::new(), Vec::new());
    for other in others {
        match other {
            Standing::Fit(other) if other.points > 0.0 => alternatives.push((**other).clone()),
            Standing::Unjudged(country) => unjudged.push(*country),
            Standing::Fit(_) | Standing::NoRoom => {}
        }
    }
    alternatives.order_by(|a, b| b.points.total_cmp(&a.points));
    alternatives.truncate(ALTERNATIVES);
    Some(Suggestion { post: *post, candidate: (**candidate).clone(), alternatives, unjudged })
}

/// How a member stands to a post.
enum Standing {
    /// It would add nothing that counts, or has taken the step.
    NoRoom,
    /// The data cannot say.
    Unjudged(CountryId),
    Fit(Box<Candidate>),
}

impl Standing {
    fn points(&self, is_free: bool) -> f64 {
        match self {
            Self::Fit(candidate) if is_free => candidate.points,
            _ => 0.0,
        }
    }
}

fn standing(
    links: &WorldLinks,
    taken: &WhatIf,
    post: &Post,
    country: CountryId,
    fit: &dyn Fn(CountryId, Target) -> Option<Fit>,
) -> Standing {
    let step = Step { mineral: post.mineral, part: post.part, country };
    let is_taken = taken.steps.iter().any(|(each, _)| *each == step);
    let growth = step.growth(links).filter(|growth| growth.size > 0.0 && !is_taken);
    let (Some(growth), Some(target)) = (growth, Step::target(post.mineral, post.part)) else {
        return Standing::NoRoom;
    };
    let gain = gain(links, taken, post, growth);
    let Some(fit) = fit(country, target) else { return Standing::Unjudged(country) };
    let points = gain * fit.merit;
    Standing::Fit(Box::new(Candidate { step, fit, growth, gain, points }))
}

/// What is carried more: the members' share once the growth is part of the world's output, up to what the
/// other parts let through.
fn gain(links: &WorldLinks, taken: &WhatIf, post: &Post, growth: Growth) -> f64 {
    let world =
        |links: &WorldLinks| links.leading(post.mineral, post.part).map_or(0.0, |link| link.world.world());
    let (today, then) = (world(links), world(&taken.links));
    if then <= 0.0 {
        return 0.0;
    }
    let added = growth.size * today / then;
    let share = (post.share + added) / (1.0 + added);
    (share.min(post.most) - post.share).max(0.0)
}

#[cfg(test)]
mod tests;
