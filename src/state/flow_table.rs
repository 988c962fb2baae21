//! What is chosen on the table of flows: the column it is sorted by, and the country looked for.

use super::url::{Changes, Part, Query};

/// A column that sorts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableSort {
    /// Value, and with it share and rank.
    #[default]
    Value,
    /// Weight.
    Weight,
    /// Change on the year before.
    Change,
    /// Unit value.
    UnitValue,
}

impl TableSort {
    /// All columns.
    pub const ALL: [Self; 4] = [Self::Value, Self::Weight, Self::Change, Self::UnitValue];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Weight => "weight",
            Self::Change => "change",
            Self::UnitValue => "unit_value",
        }
    }
}

/// The choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableChoice {
    /// The column; none is that of the measure.
    pub sort: Option<TableSort>,
    /// Whether the smallest comes first.
    pub is_ascending: bool,
    /// Part of the name of a country; empty for all.
    pub find: String,
}

/// Ends the id of a column whose smallest figure comes first.
const UP: &str = "_up";

impl Part for TableChoice {
    fn write(&self, query: &mut Query) {
        let up = if self.is_ascending { UP } else { "" };
        query.option("sort", self.sort.map(|sort| format!("{}{up}", sort.id())).as_ref());
        query.unless_default("find", &self.find, &String::new(), String::clone);
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "sort" => {
                let (id, is_ascending) = value.strip_suffix(UP).map_or((value, false), |id| (id, true));
                self.sort = TableSort::ALL.into_iter().find(|sort| sort.id() == id);
                self.is_ascending = is_ascending && self.sort.is_some();
                if self.sort.is_none() {
                    changes.note("sort", value, "");
                }
            }
            "find" => self.find = value.to_owned(),
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any choice a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = TableChoice> {
        let sort = proptest::option::of((0usize..TableSort::ALL.len()).prop_map(|at| TableSort::ALL[at]));
        (sort, any::<bool>(), "([a-zäé&=]{1,5}( [a-z+%]{1,5})?)?").prop_map(|(sort, is_ascending, find)| {
            TableChoice { sort, is_ascending: is_ascending && sort.is_some(), find }
        })
    }

    #[test]
    fn a_column_is_read_with_its_direction_and_an_unknown_one_is_noted() {
        let read = |query: &str| {
            let (selection, changes) = crate::state::url::parse("flows", query);
            (selection.table.sort, selection.table.is_ascending, changes.len())
        };
        assert_eq!(read("sort=unit_value_up"), (Some(TableSort::UnitValue), true, 0));
        assert_eq!(read("sort=change"), (Some(TableSort::Change), false, 0));
        assert_eq!(read("sort=name_up"), (None, false, 1));
    }
}
