//! What is opened on top of a page, whichever page it is: a figure's note, a part of the page, a tour.

use super::url::{Changes, Part, Query};
use crate::dataset::FigureAddress;

/// The reader's place beyond page and charts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The figure whose note is open.
    pub figure: Option<FigureAddress>,
    /// The part of the page that is scrolled to: the id of a heading.
    pub section: Option<String>,
}

impl Part for Reading {
    fn write(&self, query: &mut Query) {
        query.option("figure", self.figure.as_ref());
        query.option("at", self.section.as_ref());
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "figure" => {
                self.figure = value.parse().ok();
                if self.figure.is_none() {
                    changes.note("figure", value, "");
                }
            }
            "at" => {
                let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
                self.section = (!value.is_empty() && value.chars().all(is_plain)).then(|| value.to_owned());
                if self.section.is_none() {
                    changes.note("at", value, "");
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
        (figure, section).prop_map(|(figure, section)| Reading {
            figure: figure.map(|text| text.parse().unwrap()),
            section,
        })
    }
}
