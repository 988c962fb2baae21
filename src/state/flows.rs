//! What is chosen on the flows page beyond mineral, stage, code, year and country.

use super::url::{Changes, Part, Query};
use crate::dataset::chain_codes::{Place, Places};

/// How the flows are drawn; the message key is `form-of-flows-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowForm {
    /// Exporters on the left, importers on the right.
    #[default]
    Sankey,
    /// All stages of the mineral side by side.
    Chain,
    /// On the world.
    Map,
    /// Exporters down the side, importers across the top.
    Matrix,
    /// Chosen years beside each other.
    Years,
    /// Every flow with its figures.
    Table,
}

impl FlowForm {
    /// All forms.
    pub const ALL: [Self; 6] = [Self::Sankey, Self::Chain, Self::Map, Self::Matrix, Self::Years, Self::Table];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sankey => "sankey",
            Self::Chain => "chain",
            Self::Map => "map",
            Self::Matrix => "matrix",
            Self::Years => "years",
            Self::Table => "table",
        }
    }
}

/// What the flows are measured by; the message key is `measure-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowMeasure {
    /// US dollars.
    #[default]
    Value,
    /// Tonnes.
    Weight,
    /// US dollars per tonne: where something is compared. Nothing can be as wide as a ratio: widths and
    /// colours stay value.
    UnitValue,
}

impl FlowMeasure {
    /// All measures.
    pub const ALL: [Self; 3] = [Self::Value, Self::Weight, Self::UnitValue];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Weight => "weight",
            Self::UnitValue => "unit_value",
        }
    }
}

/// The choice on the flows page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FlowChoice {
    /// Sankey, supply chain, map, matrix or table.
    pub form: FlowForm,
    /// Whether the folded exporters are shown.
    pub is_exporters_open: bool,
    /// Whether the folded importers are shown.
    pub is_importers_open: bool,
    /// The places of the supply chain where the folded countries are shown.
    pub open_places: Places,
    /// What the flows are measured by.
    pub measure: FlowMeasure,
}

impl Part for FlowChoice {
    fn write(&self, query: &mut Query) {
        query.unless_default("as", &self.form, &FlowForm::default(), |form| form.id().to_owned());
        query.unless_default("open", &open_sides(*self), &String::new(), String::clone);
        query.unless_default("by", &self.measure, &FlowMeasure::default(), |by| by.id().to_owned());
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "as" => self.form = changes.choice("as", value, &FlowForm::ALL, FlowForm::id),
            "open" => self.read_open(value, changes),
            "by" => self.measure = changes.choice("by", value, &FlowMeasure::ALL, FlowMeasure::id),
            _ => return false,
        }
        true
    }
}

impl FlowChoice {
    /// Whether anything that is usually folded is shown.
    #[must_use]
    pub const fn is_anything_open(&self) -> bool {
        self.is_exporters_open || self.is_importers_open || !self.open_places.is_empty()
    }

    /// Folds everything again.
    pub const fn fold(&mut self) {
        self.is_exporters_open = false;
        self.is_importers_open = false;
        self.open_places = Places::NONE;
    }

    fn read_open(&mut self, value: &str, changes: &mut Changes) {
        for side in value.split(',').filter(|side| !side.is_empty()) {
            match side {
                "exporters" => self.is_exporters_open = true,
                "importers" => self.is_importers_open = true,
                other => match Place::ALL.into_iter().find(|place| place.id() == other) {
                    Some(place) => self.open_places = self.open_places.with(place),
                    None => changes.note("open", other, ""),
                },
            }
        }
    }
}

/// The sides and places that are not folded.
fn open_sides(flows: FlowChoice) -> String {
    let sides = [("exporters", flows.is_exporters_open), ("importers", flows.is_importers_open)];
    let sides = sides.into_iter().filter(|(_, is_open)| *is_open).map(|(side, _)| side);
    sides.chain(flows.open_places.iter().map(Place::id)).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any choice a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = FlowChoice> {
        (0usize..FlowForm::ALL.len(), 0usize..FlowMeasure::ALL.len(), any::<[bool; 2]>()).prop_map(
            |(form, measure, [exporters, importers])| FlowChoice {
                form: FlowForm::ALL[form],
                is_exporters_open: exporters,
                is_importers_open: importers,
                open_places: if importers {
                    Places::NONE.with(Place::Use).with(Place::Mines)
                } else {
                    Places::NONE
                },
                measure: FlowMeasure::ALL[measure],
            },
        )
    }
}
