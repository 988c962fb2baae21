//! What is chosen on the flows page beyond mineral, stage, code, year and country.

use super::url::{Changes, Part, Query};

/// How the flows are drawn; the message key is `form-of-flows-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowForm {
    /// Exporters on the left, importers on the right.
    #[default]
    Sankey,
    /// On the world.
    Map,
    /// Exporters down the side, importers across the top.
    Matrix,
    /// Every flow with its figures.
    Table,
}

impl FlowForm {
    /// All forms.
    pub const ALL: [Self; 4] = [Self::Sankey, Self::Map, Self::Matrix, Self::Table];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sankey => "sankey",
            Self::Map => "map",
            Self::Matrix => "matrix",
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
    /// Sankey, map, matrix or table.
    pub form: FlowForm,
    /// Whether the folded exporters are shown.
    pub is_exporters_open: bool,
    /// Whether the folded importers are shown.
    pub is_importers_open: bool,
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
    fn read_open(&mut self, value: &str, changes: &mut Changes) {
        for side in value.split(',').filter(|side| !side.is_empty()) {
            match side {
                "exporters" => self.is_exporters_open = true,
                "importers" => self.is_importers_open = true,
                other => changes.note("open", other, ""),
            }
        }
    }
}

/// The sides that are not folded.
fn open_sides(flows: FlowChoice) -> String {
    let sides = [("exporters", flows.is_exporters_open), ("importers", flows.is_importers_open)];
    let open: Vec<_> = sides.into_iter().filter(|(_, is_open)| *is_open).map(|(side, _)| side).collect();
    open.join(",")
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
                measure: FlowMeasure::ALL[measure],
            },
        )
    }
}
