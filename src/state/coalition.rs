//! What is chosen on the coalition page beyond mineral, stage and group.

mod reading;
mod sourcing;

use std::collections::BTreeSet;

pub use sourcing::{Caps, HeldOf, Sellers, Weights};

use self::reading::{codes, read_codes, read_id, read_percent, read_steps, steps};
use super::url::{Changes, Part, Query};
use crate::analysis::coalition::allocation::Step;
use crate::dataset::CountryGroup;
use crate::domain::{CountryId, Order};

/// The choice on the coalition page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoalitionChoice {
    /// Countries added to the group in focus, sorted.
    pub plus: Vec<CountryId>,
    /// Countries of the group taken away, sorted.
    pub minus: Vec<CountryId>,
    /// Id of a listed group to compare with.
    pub versus: Option<String>,
    /// Whether what members add is measured by the mineral in focus alone.
    pub is_one_mineral: bool,
    /// What the coverage is of.
    pub held: HeldOf,
    /// What limits a supplier.
    pub caps: Caps,
    /// Percent that each could deliver above its cap, to [`CoalitionChoice::MOST_EXTRA`].
    pub extra: u16,
    /// From whom the coalition buys.
    pub sellers: Sellers,
    /// How suppliers are weighed.
    pub weights: Weights,
    /// Percent of world output wanted, 1 to 100, where caps are production.
    pub wanted: u16,
    /// Percent of the demand that must be left without any one supplier; none is the most there can be.
    pub floor: Option<u16>,
    /// Steps taken as a what-if: who does more of what. Sorted.
    pub steps: Vec<Step>,
}

impl CoalitionChoice {
    /// The id that stands for no group: the set begins with nobody.
    pub const NONE: &'static str = "none";

    /// The group that the page opens with.
    pub const DEFAULT: &'static str = "ministerial_2026";

    /// The most that a cap is raised by, in percent.
    pub const MOST_EXTRA: u16 = 100;

    /// The countries of a group, or of none, with those added and taken away.
    #[must_use]
    pub fn members(&self, group: Option<&CountryGroup>) -> BTreeSet<CountryId> {
        let listed = group.map_or(&[][..], |group| &group.members);
        let all = listed.iter().chain(&self.plus).copied();
        all.filter(|country| !self.minus.contains(country)).collect()
    }

    /// Takes a country in or out; `is_listed` says whether the group has it by itself.
    pub fn toggle(&mut self, country: CountryId, is_listed: bool) {
        let changes = if is_listed { &mut self.minus } else { &mut self.plus };
        match changes.iter().position(|each| *each == country) {
            Some(at) => {
                changes.remove(at);
            }
            None => {
                changes.push(country);
                changes.order();
            }
        }
    }

    /// Takes a step as a what-if, or takes it back.
    pub fn toggle_step(&mut self, step: Step) {
        match self.steps.iter().position(|each| *each == step) {
            Some(at) => {
                self.steps.remove(at);
            }
            None => {
                self.steps.push(step);
                self.steps.order();
            }
        }
    }

    /// Whether the set is the group as it is listed.
    #[must_use]
    pub fn is_as_listed(&self) -> bool {
        self.plus.is_empty() && self.minus.is_empty()
    }

    /// Gives up what was added and taken away.
    pub fn reset(&mut self) {
        self.plus.clear();
        self.minus.clear();
    }
}

impl Default for CoalitionChoice {
    fn default() -> Self {
        Self {
            plus: Vec::new(),
            minus: Vec::new(),
            versus: None,
            is_one_mineral: false,
            held: HeldOf::default(),
            caps: Caps::default(),
            extra: 0,
            sellers: Sellers::default(),
            weights: Weights::default(),
            wanted: 25,
            floor: None,
            steps: Vec::new(),
        }
    }
}

impl Part for CoalitionChoice {
    fn write(&self, query: &mut Query) {
        let default = Self::default();
        query.unless_default("plus", &self.plus, &default.plus, |list| codes(list));
        query.unless_default("minus", &self.minus, &default.minus, |list| codes(list));
        query.option("versus", self.versus.as_ref());
        query.unless_default("scope", &self.is_one_mineral, &false, |_| "mineral".to_owned());
        query.unless_default("of", &self.held, &default.held, |held| held.id().to_owned());
        query.unless_default("caps", &self.caps, &default.caps, |caps| caps.id().to_owned());
        query.unless_default("extra", &self.extra, &default.extra, u16::to_string);
        query.unless_default("sellers", &self.sellers, &default.sellers, |sellers| sellers.id().to_owned());
        query.unless_default("weights", &self.weights, &default.weights, |weights| weights.id().to_owned());
        query.unless_default("wanted", &self.wanted, &default.wanted, u16::to_string);
        query.option("floor", self.floor.as_ref());
        query.unless_default("steps", &self.steps, &default.steps, |list| steps(list));
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "plus" => self.plus = read_codes(value, "plus", changes),
            "minus" => self.minus = read_codes(value, "minus", changes),
            "versus" => self.versus = read_id(value, "versus", changes),
            "scope" => self.is_one_mineral = value == "mineral",
            "of" => self.held = changes.choice("of", value, &HeldOf::ALL, HeldOf::id),
            "caps" => self.caps = changes.choice("caps", value, &Caps::ALL, Caps::id),
            "extra" => self.extra = read_percent(value, "extra", 0, Self::MOST_EXTRA, changes).unwrap_or(0),
            "sellers" => self.sellers = changes.choice("sellers", value, &Sellers::ALL, Sellers::id),
            "weights" => self.weights = changes.choice("weights", value, &Weights::ALL, Weights::id),
            "wanted" => {
                let wanted = read_percent(value, "wanted", 1, 100, changes);
                self.wanted = wanted.unwrap_or(Self::default().wanted);
            }
            "floor" => self.floor = read_percent(value, "floor", 0, 100, changes),
            "steps" => self.steps = read_steps(value, "steps", changes),
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::stage_shares::Part as StagePart;
    use crate::domain::Mineral;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    fn lists() -> impl Strategy<Value = Vec<CountryId>> {
        proptest::collection::btree_set("[A-Z]{3}", 0..6)
            .prop_map(|codes| codes.iter().map(|code| id(code)).collect())
    }

    fn step_lists() -> impl Strategy<Value = Vec<Step>> {
        let minerals = proptest::sample::select(crate::domain::Mineral::all().collect::<Vec<_>>());
        let step = (minerals, any::<bool>(), "[A-Z]{3}").prop_map(|(mineral, is_mine, code)| Step {
            mineral,
            part: if is_mine { StagePart::Mining } else { StagePart::Refining },
            country: id(&code),
        });
        proptest::collection::btree_set(step, 0..5).prop_map(|steps| steps.into_iter().collect())
    }

    /// Any choice a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = CoalitionChoice> {
        let versus = proptest::option::of("[a-z_0-9]{1,12}");
        let switches = any::<[bool; 5]>();
        let figures = (0u16..=100, 1u16..=100, proptest::option::of(0u16..=100));
        ((lists(), lists(), step_lists()), versus, switches, figures).prop_map(
            |((plus, minus, steps), versus, [caps, sellers, weights, held, is_one_mineral], figures)| {
                let (extra, wanted, floor) = figures;
                CoalitionChoice {
                    plus,
                    minus,
                    versus,
                    is_one_mineral,
                    held: HeldOf::ALL[usize::from(held)],
                    caps: Caps::ALL[usize::from(caps)],
                    extra,
                    sellers: Sellers::ALL[usize::from(sellers)],
                    weights: Weights::ALL[usize::from(weights)],
                    wanted,
                    floor,
                    steps,
                }
            },
        )
    }

    #[test]
    fn a_country_goes_out_of_its_group_and_comes_back() {
        let mut bloc = CoalitionChoice::default();
        bloc.toggle(id("USA"), true);
        bloc.toggle(id("AUS"), false);
        assert_eq!((bloc.minus.as_slice(), bloc.plus.as_slice()), (&[id("USA")][..], &[id("AUS")][..]));
        bloc.toggle(id("USA"), true);
        bloc.toggle(id("AUS"), false);
        assert!(bloc.is_as_listed());
    }

    #[test]
    fn a_hand_edited_link_keeps_what_can_be_read() {
        let (mut choice, mut changes) = (CoalitionChoice::default(), Changes::default());
        for (name, value) in [
            ("plus", "zafchl,AUS,9"),
            ("versus", "the g7"),
            ("extra", "400"),
            ("wanted", "many"),
            ("floor", "30"),
            ("steps", "cobalt-processing-fin,cobalt-reserves-FIN,gold"),
        ] {
            assert!(choice.read(name, value, &mut changes));
        }
        assert_eq!(choice.plus, [id("AUS"), id("CHL"), id("ZAF")]);
        assert_eq!((choice.versus.as_ref(), choice.extra, choice.wanted), (None, 100, 25));
        assert_eq!(choice.floor, Some(30));
        let step = Step { mineral: Mineral::COBALT, part: StagePart::Refining, country: id("FIN") };
        assert_eq!(choice.steps, [step]);
        assert!(!choice.read("mineral", "cobalt", &mut changes));
        let noted = changes.into_list();
        let dropped: Vec<_> = noted.iter().filter(|note| note.parameter == "steps").collect();
        assert_eq!(
            dropped.iter().map(|note| note.found.as_str()).collect::<Vec<_>>(),
            ["cobalt-reserves-FIN", "gold"]
        );
        choice.toggle_step(step);
        assert!(choice.steps.is_empty());
    }
}
