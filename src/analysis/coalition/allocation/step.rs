//! One step: a member that takes on a part of a mineral, and how much it could add.

use super::super::links::{Link, WorldLinks};
use crate::analysis::role_finder::Target;
use crate::analysis::roles::Role;
use crate::analysis::stage_shares::Part;
use crate::domain::{CountryId, Mineral};

/// By how much a member could expand what it does today: an assumption, the same for all.
pub const EXPANSION: f64 = 0.5;

/// A member at a part of a mineral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// Of which mineral.
    pub mineral: Mineral,
    /// [`Part::Mining`] or [`Part::Refining`]: what is in the ground cannot be assigned.
    pub part: Part,
    /// Who.
    pub country: CountryId,
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

/// How much a step would add.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// The member's share of the part today, 0 to 1.
    pub today: f64,
    /// What it would add, as a part of the world's output today.
    pub size: f64,
    /// Where it would come from.
    pub room: Room,
}

impl Step {
    /// The role of the finder that stands for a part; none for reserves.
    #[must_use]
    pub const fn target(mineral: Mineral, part: Part) -> Option<Target> {
        let role = match part {
            Part::Mining => Role::Extractor,
            Part::Refining => Role::Processor,
            Part::Reserves => return None,
        };
        Some(Target { role, mineral })
    }

    /// The larger of what is at hand (a share of reserves, or of ore, above the share of the part) and
    /// [`EXPANSION`] of what is done today; none where no table compares countries at the part.
    #[must_use]
    pub fn growth(&self, links: &WorldLinks) -> Option<Growth> {
        let share = |part: Part| links.leading(self.mineral, part).map(|link| held(link, self.country));
        let today = share(self.part)?;
        let (before, at_hand) = match self.part {
            Part::Mining => (Part::Reserves, Room::Reserves),
            Part::Refining => (Part::Mining, Room::Ore),
            Part::Reserves => return None,
        };
        let untapped = share(before).unwrap_or_default() - today;
        let expansion = today * EXPANSION;
        let (size, room) =
            if untapped > expansion { (untapped, at_hand) } else { (expansion, Room::Expansion) };
        Some(Growth { today, size, room })
    }
}

fn held(link: &Link, country: CountryId) -> f64 {
    let own = link.world.suppliers().iter().find(|supplier| supplier.country == country);
    own.map_or(0.0, |supplier| supplier.share.fraction())
}
