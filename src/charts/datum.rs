//! What a mark stands for: ids of the domain, so that one hover highlights in every view.

use crate::analysis::role_finder::Target;
use crate::analysis::supply_chain::{Place, Step as ChainStep};
use crate::domain::{CountryId, Mineral, Month, Role, Stage, Year};

/// One country, or the many that are folded together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// One country.
    Country(CountryId),
    /// The folded rest.
    Other,
}

impl Party {
    /// The country, if it is one.
    #[must_use]
    pub const fn country(self) -> Option<CountryId> {
        match self {
            Self::Country(id) => Some(id),
            Self::Other => None,
        }
    }
}

/// Which end of a shipment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Ships.
    Exporter,
    /// Receives.
    Importer,
}

/// What lies under the pointer or the keyboard's cursor.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Datum {
    /// A country, whatever it does.
    Country(CountryId),
    /// A mineral.
    Mineral(Mineral),
    /// A party at one end of the flows.
    Node(Side, Party),
    /// The flow between two parties.
    Flow {
        /// Who ships.
        from: Party,
        /// Who receives.
        to: Party,
    },
    /// A party at a place of a supply chain.
    Stop(Place, Party),
    /// What two parties trade at one step of a supply chain.
    Leg {
        /// What is traded.
        step: ChainStep,
        /// Who ships.
        from: Party,
        /// Who receives.
        to: Party,
    },
    /// A series or an entry of a ledger, by its id.
    Series(String),
    /// A month.
    Month(Month),
    /// A role that a country could take.
    Aim {
        /// Who.
        country: CountryId,
        /// Which role.
        target: Target,
    },
    /// A mineral at a stage of its chain.
    Supply(Mineral, Stage),
    /// A country's cell for a mineral.
    Cell {
        /// The row.
        country: CountryId,
        /// The column.
        mineral: Mineral,
    },
    /// A role of a country, whichever mineral is in focus.
    Part {
        /// The row.
        country: CountryId,
        /// The column.
        role: Role,
    },
    /// A role, whoever plays it.
    Role(Role),
    /// The roles for a mineral in a year.
    Past {
        /// The row.
        mineral: Mineral,
        /// The column.
        year: Year,
    },
}

/// A move of the keyboard's cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// To the first of the lane.
    First,
    /// To the last of the lane.
    Last,
}

/// How the lanes of a [`Walk`] lie on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lanes {
    /// Each lane runs down; the lanes stand side by side.
    Columns,
    /// Each lane runs to the right; the lanes stand below each other.
    Rows,
}

/// The data of a chart in reading order, for the arrow keys; the same data the pointer hits.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    lanes: Vec<Vec<Datum>>,
    direction: Lanes,
}

impl Walk {
    /// Takes the lanes; empty ones are left out.
    #[must_use]
    pub fn new(direction: Lanes, mut lanes: Vec<Vec<Datum>>) -> Self {
        lanes.retain(|lane| !lane.is_empty());
        Self { lanes, direction }
    }

    /// Every datum in order.
    pub fn iter(&self) -> impl Iterator<Item = &Datum> {
        self.lanes.iter().flatten()
    }

    /// Where a step leads; from nowhere, or from something that is gone, to the first datum.
    #[must_use]
    pub fn step(&self, from: Option<&Datum>, step: Step) -> Option<&Datum> {
        let Some((lane, at)) = from.and_then(|datum| self.find(datum)) else {
            return self.iter().next();
        };
        let here = self.lanes.get(lane)?;
        let (lane, at) = match (self.direction, step) {
            (_, Step::First) => (lane, 0),
            (_, Step::Last) => (lane, here.len() - 1),
            (Lanes::Columns, Step::Up) | (Lanes::Rows, Step::Left) => (lane, at.saturating_sub(1)),
            (Lanes::Columns, Step::Down) | (Lanes::Rows, Step::Right) => (lane, at + 1),
            (Lanes::Columns, Step::Left) | (Lanes::Rows, Step::Up) => (lane.saturating_sub(1), at),
            (Lanes::Columns, Step::Right) | (Lanes::Rows, Step::Down) => (lane + 1, at),
        };
        let target = self.lanes.get(lane.min(self.lanes.len() - 1))?;
        target.get(at.min(target.len() - 1))
    }

    fn find(&self, datum: &Datum) -> Option<(usize, usize)> {
        self.lanes
            .iter()
            .enumerate()
            .find_map(|(lane, data)| data.iter().position(|each| each == datum).map(|at| (lane, at)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_run_along_a_lane_and_across_lanes_and_stop_at_the_edges() {
        let month = |m| Datum::Month(Month::new(2024, m).unwrap());
        let walk =
            Walk::new(Lanes::Columns, vec![vec![month(1), month(2), month(3)], vec![], vec![month(4)]]);
        let step = |from: u8, step| walk.step(Some(&month(from)), step).unwrap().clone();
        assert_eq!(walk.step(None, Step::Down), Some(&month(1)));
        assert_eq!(step(1, Step::Down), month(2));
        assert_eq!(step(3, Step::Down), month(3));
        assert_eq!(step(3, Step::Right), month(4));
        assert_eq!(step(4, Step::Left), month(1));
        assert_eq!(step(2, Step::Last), month(3));
        assert_eq!(Walk::new(Lanes::Rows, vec![]).step(None, Step::Up), None);
    }
}
