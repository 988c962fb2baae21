//! What is chosen on the page of the role finder.

use super::url::{Changes, Part, Query};
use crate::analysis::role_finder::{Target, Weights};
use crate::analysis::roles::Role;

/// Which way the question is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// What could this country do?
    #[default]
    Country,
    /// Which countries could do this?
    Role,
}

impl Asked {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Country, Self::Role];

    /// The id used in links; the message key is `finder-ask-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Role => "role",
        }
    }
}

/// The choice on the page beyond country and mineral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FinderChoice {
    /// Which way.
    pub asked: Asked,
    /// The role in focus, one of [`Target::ROLES`], once the reader chose one; with the mineral in focus it makes
    /// the target.
    pub role: Option<Role>,
    /// Size of the new output, percent of the world's.
    pub output_percent: u8,
    /// What the evidence counts.
    pub weights: Weights,
}

impl FinderChoice {
    /// The largest output that can be asked about, percent: beyond half, the country would be the market.
    pub const MOST_OUTPUT: u8 = 50;

    /// The role that the question of a role starts with: refining is where supply is most concentrated.
    #[must_use]
    pub fn role_or_first(&self) -> Role {
        self.role.unwrap_or(Role::Processor)
    }
}

impl Default for FinderChoice {
    fn default() -> Self {
        Self { asked: Asked::default(), role: None, output_percent: 10, weights: Weights::default() }
    }
}

impl Part for FinderChoice {
    fn write(&self, query: &mut Query) {
        let default = Self::default();
        query.unless_default("ask", &self.asked, &default.asked, |asked| asked.id().to_owned());
        query.option("as", self.role.map(Role::id).as_ref());
        query.unless_default("output", &self.output_percent, &default.output_percent, u8::to_string);
        query.unless_default("points", &self.weights, &default.weights, |weights| {
            weights.points().map(|points| points.to_string()).join(",")
        });
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "ask" => self.asked = changes.choice("ask", value, &Asked::ALL, Asked::id),
            "as" => self.read_role(value, changes),
            "output" => self.read_output(value, changes),
            "points" => self.read_points(value, changes),
            _ => return false,
        }
        true
    }
}

impl FinderChoice {
    fn read_role(&mut self, value: &str, changes: &mut Changes) {
        match Role::parse(value).filter(|role| Target::ROLES.contains(role)) {
            Some(role) => self.role = Some(role),
            None => changes.note("as", value, self.role.map_or("", Role::id)),
        }
    }

    fn read_output(&mut self, value: &str, changes: &mut Changes) {
        match value.parse().ok().filter(|percent| (1..=Self::MOST_OUTPUT).contains(percent)) {
            Some(percent) => self.output_percent = percent,
            None => changes.note("output", value, &self.output_percent.to_string()),
        }
    }

    fn read_points(&mut self, value: &str, changes: &mut Changes) {
        let points: Option<Vec<u8>> = value.split(',').map(|each| each.parse().ok()).collect();
        match points.and_then(|points| Weights::new(points.try_into().ok()?)) {
            Some(weights) => self.weights = weights,
            None => {
                changes.note("points", value, &self.weights.points().map(|each| each.to_string()).join(","));
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(in crate::state) fn choices() -> impl Strategy<Value = FinderChoice> {
        let weights = any::<[u8; 6]>().prop_map(|points| {
            Weights::new(points.map(|each| each % (Weights::MOST + 1))).unwrap_or_default()
        });
        let role = proptest::option::of(0usize..3);
        let parts = (0usize..2, role, 1..=FinderChoice::MOST_OUTPUT, weights);
        parts.prop_map(|(asked, role, output_percent, weights)| FinderChoice {
            asked: Asked::ALL[asked],
            role: role.map(|at| Target::ROLES[at]),
            output_percent,
            weights,
        })
    }

    #[test]
    fn what_cannot_be_read_keeps_the_default_and_says_so() {
        let (mut choice, mut changes) = (FinderChoice::default(), Changes::default());
        for (name, value) in
            [("as", "holder"), ("output", "90"), ("points", "1,2"), ("points", "0,0,0,0,0,0"), ("ask", "why")]
        {
            assert!(choice.read(name, value, &mut changes));
        }
        assert_eq!(choice, FinderChoice::default());
        assert!(choice.read("points", "1,0,2,0,0,3", &mut changes));
        assert_eq!(choice.weights.points(), [1, 0, 2, 0, 0, 3]);
        assert!(!choice.read("window", "12", &mut changes));
    }
}
