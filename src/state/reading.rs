//! What is opened on top of a page, whichever page it is: a figure's note, a part of the page, a tour.

use super::url::{Changes, Part, Query};

/// A guided tour; the message key is `tour-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tour {
    /// Lithium and cobalt, from the mine to the refined compound.
    Batteries,
    /// Rare earths, from the mine to the magnet.
    Magnets,
    /// Gallium and germanium, and the licences to export them.
    Chips,
    /// Who was in the room in February 2026.
    Room,
}

impl Tour {
    /// All tours.
    pub const ALL: [Self; 4] = [Self::Batteries, Self::Magnets, Self::Chips, Self::Room];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Batteries => "batteries",
            Self::Magnets => "magnets",
            Self::Chips => "chips",
            Self::Room => "room",
        }
    }
}

/// A step of a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stop {
    /// Which tour.
    pub tour: Tour,
    /// Which step, from 1 to [`Stop::LAST`].
    pub step: u8,
}

impl Stop {
    /// Every tour has so many steps.
    pub const LAST: u8 = 5;

    fn parse(text: &str) -> Option<Self> {
        let (tour, step) = text.split_once('.').unwrap_or((text, "1"));
        let tour = Tour::ALL.into_iter().find(|known| known.id() == tour)?;
        let step = step.parse().ok().filter(|step| (1..=Self::LAST).contains(step))?;
        Some(Self { tour, step })
    }
}

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.tour.id(), self.step)
    }
}

/// The reader's place beyond page and charts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The address of the figure whose note is open, as a link gives it: the note reads it as a
    /// [`crate::dataset::FigureAddress`] and says so when it is none.
    pub figure: Option<String>,
    /// The part of the page that is scrolled to: the id of a heading.
    pub section: Option<String>,
    /// The step of a tour that is told beside the page.
    pub stop: Option<Stop>,
}

impl Part for Reading {
    fn write(&self, query: &mut Query) {
        query.option("figure", self.figure.as_ref());
        query.option("section", self.section.as_ref());
        query.option("tour", self.stop.as_ref());
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "figure" => {
                let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
                self.figure = (!value.is_empty() && value.chars().all(is_plain)).then(|| value.to_owned());
                if self.figure.is_none() {
                    changes.note("figure", value, "");
                }
            }
            "section" => {
                let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
                self.section = (!value.is_empty() && value.chars().all(is_plain)).then(|| value.to_owned());
                if self.section.is_none() {
                    changes.note("section", value, "");
                }
            }
            "tour" => {
                self.stop = Stop::parse(value);
                if self.stop.is_none() {
                    changes.note("tour", value, "");
                }
            }
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any state a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = Reading> {
        let figures = vec![
            "share.usgs_mcs_2026.cobalt.mine.production.COD.2024",
            "price.copper.2026-05",
            "flow.282200.2024.COD.CHN",
        ];
        let figure = proptest::option::of(proptest::sample::select(figures));
        let section = proptest::option::of("[a-z][a-z0-9_]{0,12}");
        let stop = proptest::option::of((proptest::sample::select(Tour::ALL.to_vec()), 1..=Stop::LAST));
        (figure, section, stop).prop_map(|(figure, section, stop)| Reading {
            figure: figure.map(str::to_owned),
            section,
            stop: stop.map(|(tour, step)| Stop { tour, step }),
        })
    }

    #[test]
    fn a_tour_without_a_step_begins_and_a_step_too_far_is_none() {
        assert_eq!(Stop::parse("chips"), Some(Stop { tour: Tour::Chips, step: 1 }));
        assert_eq!(Stop::parse("chips.5").map(|stop| stop.to_string()).as_deref(), Some("chips.5"));
        assert_eq!([Stop::parse("chips.6"), Stop::parse("chips.0"), Stop::parse("moon.1")], [None; 3]);
    }
}
