//! Who could take on which part: a suggestion for each weak link of a coalition, to be checked.
//!
//! A weak link is the part of a mineral of which the members hold least, below half of the world. A member
//! could add there at most the larger of what it has at hand (a share of reserves, or of ore, above its share
//! of the part) and half of what it does today, [`EXPANSION`]; of that counts what lets the coalition carry
//! more ([`super::carry::Chain::worth`]). Points = that gain x the member's role score x governance (1 for the
//! best, .5 for the weakest). Posts and members are paired so that the sum of the points is the largest
//! possible, with at most [`MOST_POSTS`] posts a member. Source: METHODS 6.

use super::Members;
use super::assignment::best_assignment;
use super::carry::Chain;
use super::links::WorldLinks;
use crate::analysis::roles::Role;
use crate::analysis::stage_shares::Part;
use crate::domain::{CountryId, Mineral, Order};

/// By how much a member could expand what it does today: an assumption, the same for all.
pub const EXPANSION: f64 = 0.5;

/// More roles than this are no specialisation.
pub const MOST_POSTS: usize = 2;

/// From what share on a part is no weak link.
pub const STRONG: f64 = 0.5;

/// What speaks for a member at a post, from outside this module.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// The role that shows it: the strongest of those that lead to the part.
    pub role: Role,
    /// Its score, 0 to 1.
    pub score: f64,
    /// Whether something the score needs is missing or kept back.
    pub is_incomplete: bool,
    /// Mean of the six governance estimates, -2.5 to 2.5; none where there is none.
    pub governance: Option<f64>,
}

impl Fit {
    /// 1 for the best governance, .5 for the weakest; that of the world's mean where there is no estimate.
    #[must_use]
    pub fn governance_factor(&self) -> f64 {
        let estimate = self.governance.unwrap_or(0.0).clamp(-2.5, 2.5);
        0.5 + 0.5 * (estimate + 2.5) / 5.0
    }
}

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

/// What gives a member room to grow; the message key is `room-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It holds more of the world's reserves than it mines.
    Reserves,
    /// It mines more of the world's ore than it refines.
    Ore,
    /// It does the part already.
    Expansion,
}

impl Room {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reserves => "reserves",
            Self::Ore => "ore",
            Self::Expansion => "expansion",
        }
    }
}

/// How sure a suggestion is; the message key is `allocation-confidence-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A weak score, or data missing.
    Low,
    /// One of the two is good.
    Medium,
    /// A strong score on complete data, and room from reserves or ore at hand.
    High,
}

impl Confidence {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A member for a post.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Who.
    pub country: CountryId,
    /// What speaks for it.
    pub fit: Fit,
    /// Its share of the part today, 0 to 1.
    pub today: f64,
    /// By how much the share could grow.
    pub growth: f64,
    /// Where the growth would come from.
    pub room: Room,
    /// What the coalition would carry more, 0 to 1: the what-if.
    pub gain: f64,
    /// `gain x score x governance factor`.
    pub points: f64,
}

impl Candidate {
    /// By score, completeness of the data, and what the growth rests on.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        let is_strong = self.fit.score >= 0.75 && self.fit.governance.is_some();
        match (is_strong, self.fit.is_incomplete || self.room == Room::Expansion) {
            (true, false) => Confidence::High,
            (true, true) | (false, false) if self.fit.score >= 0.5 => Confidence::Medium,
            _ => Confidence::Low,
        }
    }
}

/// A suggestion: who could take a post, and who else.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The weak link.
    pub post: Post,
    /// The member that is suggested.
    pub candidate: Candidate,
    /// The next best by points, at most two.
    pub alternatives: Vec<Candidate>,
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

/// The suggestions, the largest gain first. Posts that no member has points for are left out.
#[must_use]
pub fn allocate(
    links: &WorldLinks,
    posts: &[Post],
    members: &Members,
    fit: &dyn Fn(CountryId, Mineral, Part) -> Option<Fit>,
) -> Vec<Suggestion> {
    let people: Vec<CountryId> = members.iter().copied().collect();
    let candidates: Vec<Vec<Option<Candidate>>> = posts
        .iter()
        .map(|post| people.iter().map(|country| candidate(links, post, *country, fit)).collect())
        .collect();
    let points = |row: &Vec<Option<Candidate>>| -> Vec<f64> {
        let own = row.iter().map(|found| found.map_or(0.0, |candidate| candidate.points));
        own.clone().cycle().take(row.len() * MOST_POSTS).collect()
    };
    let found = best_assignment(&candidates.iter().map(points).collect::<Vec<_>>());
    let rows = posts.iter().zip(&candidates).zip(found);
    let mut suggestions: Vec<Suggestion> = rows
        .filter_map(|((post, row), place)| {
            let candidate = (*row.get(place? % people.len())?)?;
            Some(Suggestion { post: *post, candidate, alternatives: alternatives(row, candidate.country) })
        })
        .collect();
    suggestions.order_by(|a, b| b.candidate.gain.total_cmp(&a.candidate.gain));
    suggestions
}

fn alternatives(row: &[Option<Candidate>], chosen: CountryId) -> Vec<Candidate> {
    let mut others: Vec<Candidate> =
        row.iter().flatten().filter(|other| other.country != chosen && other.points > 0.0).copied().collect();
    others.order_by(|a, b| b.points.total_cmp(&a.points));
    others.truncate(2);
    others
}

fn candidate(
    links: &WorldLinks,
    post: &Post,
    country: CountryId,
    fit: &dyn Fn(CountryId, Mineral, Part) -> Option<Fit>,
) -> Option<Candidate> {
    let share = |part: Part| {
        let suppliers = links.leading(post.mineral, part)?.world.suppliers();
        suppliers.iter().find(|supplier| supplier.country == country).map(|found| found.share.fraction())
    };
    let today = share(post.part).unwrap_or_default();
    let (before, at_hand) = match post.part {
        Part::Mining => (Part::Reserves, Room::Reserves),
        Part::Refining => (Part::Mining, Room::Ore),
        // What is in the ground cannot be assigned.
        Part::Reserves => return None,
    };
    let untapped = share(before).unwrap_or_default() - today;
    let expansion = today * EXPANSION;
    let (growth, room) =
        if untapped > expansion { (untapped, at_hand) } else { (expansion, Room::Expansion) };
    let gain = growth.min(post.most - post.share).max(0.0);
    let fit = fit(country, post.mineral, post.part)?;
    let points = gain * fit.score * fit.governance_factor();
    Some(Candidate { country, fit, today, growth, room, gain, points })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::coalition::samples::{id, members, table};
    use crate::domain::Year;

    fn links() -> WorldLinks {
        let production = table(&[
            (
                "cobalt",
                "mine",
                Part::Mining,
                &[("COD", Some(60.0)), ("AUS", Some(20.0)), ("IDN", Some(20.0))],
            ),
            ("cobalt", "refined", Part::Refining, &[("CHN", Some(80.0)), ("FIN", Some(20.0))]),
            ("lithium", "reserves", Part::Reserves, &[("CHL", Some(60.0)), ("AUS", Some(40.0))]),
            ("lithium", "mine", Part::Mining, &[("AUS", Some(30.0)), ("CHN", Some(70.0))]),
        ]);
        WorldLinks::of(&[&production], Year(2024))
    }

    fn even(_: CountryId, _: Mineral, _: Part) -> Option<Fit> {
        Some(Fit { role: Role::Extractor, score: 0.8, is_incomplete: false, governance: Some(0.0) })
    }

    #[test]
    fn a_weak_link_is_the_part_that_lets_least_through() {
        let links = links();
        let chains = Chain::all(&links, &links.minerals());
        let posts = weak_links(&chains, &members(&["COD", "FIN", "AUS", "CHL"]));
        let found: Vec<_> =
            posts.iter().map(|post| (post.mineral.id(), post.part, post.share, post.most)).collect();
        assert_eq!(found, [("lithium", Part::Mining, 0.3, 1.0), ("cobalt", Part::Refining, 0.2, 0.8)]);
    }

    #[test]
    fn ore_and_reserves_at_hand_fill_the_gaps_and_others_are_named() {
        let links = links();
        let chains = Chain::all(&links, &links.minerals());
        let coalition = members(&["COD", "FIN", "AUS", "CHL"]);
        let found = allocate(&links, &weak_links(&chains, &coalition), &coalition, &even);
        let said: Vec<_> = found
            .iter()
            .map(|found| (found.post.mineral.id(), found.candidate.country, found.candidate.room))
            .collect();
        // COD mines 60 % of the cobalt and refines none; Chile has 60 % of the lithium and mines none.
        assert_eq!(said, [("lithium", id("CHL"), Room::Reserves), ("cobalt", id("COD"), Room::Ore)]);
        let cobalt = &found[1];
        assert!((cobalt.candidate.gain - 0.6).abs() < 1e-12);
        assert!((cobalt.candidate.points - 0.6 * 0.8 * 0.75).abs() < 1e-12);
        assert_eq!(cobalt.candidate.confidence(), Confidence::High);
        // Australia has ore at hand for 20 %, Finland could add half of its 20 %.
        let others: Vec<_> = cobalt.alternatives.iter().map(|other| (other.country, other.room)).collect();
        assert_eq!(others, [(id("AUS"), Room::Ore), (id("FIN"), Room::Expansion)]);
        assert!((cobalt.alternatives[1].gain - 0.1).abs() < 1e-12);
        // The what-if is what the coalition carries when the growth is there.
        let grown = (cobalt.post.share + cobalt.candidate.growth).min(cobalt.post.most);
        assert!((grown - cobalt.post.share - cobalt.candidate.gain).abs() < 1e-12);
    }

    #[test]
    fn nobody_is_suggested_without_a_score_and_weak_evidence_is_of_low_confidence() {
        let links = links();
        let chains = Chain::all(&links, &links.minerals());
        let coalition = members(&["COD", "FIN", "AUS", "CHL"]);
        let posts = weak_links(&chains, &coalition);
        assert!(allocate(&links, &posts, &coalition, &|_, _, _| None).is_empty());
        let weak =
            |_, _, _| Some(Fit { role: Role::Processor, score: 0.2, is_incomplete: true, governance: None });
        let found = allocate(&links, &posts, &coalition, &weak);
        assert!(found.iter().all(|found| found.candidate.confidence() == Confidence::Low));
        assert_eq!(found[0].candidate.fit.governance_factor(), 0.75);
    }
}
