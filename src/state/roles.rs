//! What is chosen on the roles page beyond the mineral, the country and the group of minerals.

use super::url::{Changes, Part, Query};
use crate::domain::Role;

/// What the columns of the matrix are; the message key is `columns-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleColumns {
    /// A mineral each.
    #[default]
    Minerals,
    /// The roles along the chain of one mineral.
    Stages,
}

impl RoleColumns {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Minerals, Self::Stages];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Minerals => "minerals",
            Self::Stages => "stages",
        }
    }
}

/// The order of the rows; the message key is `order-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleOrder {
    /// Those with the strongest roles first.
    #[default]
    Weight,
    /// Those with similar roles beside each other; the columns too.
    Similar,
    /// By name.
    Name,
    /// By the column in focus: the mineral of the selection, or [`RoleChoice::role`].
    Column,
}

impl RoleOrder {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Weight, Self::Similar, Self::Name, Self::Column];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Weight => "weight",
            Self::Similar => "similar",
            Self::Name => "name",
            Self::Column => "column",
        }
    }
}

/// The choice on the roles page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleChoice {
    /// What the columns are.
    pub columns: RoleColumns,
    /// How the rows are ordered.
    pub order: RoleOrder,
    /// The only role shown, or the column the rows are ordered by; none is all.
    pub role: Option<Role>,
    /// Id of the region or coalition whose countries are shown; none is all. Whether there is such a group, the
    /// dataset's file of groups says, which the page reads.
    pub among: Option<String>,
}

impl Part for RoleChoice {
    fn write(&self, query: &mut Query) {
        query.unless_default("columns", &self.columns, &RoleColumns::default(), |columns| {
            columns.id().to_owned()
        });
        query.unless_default("sort", &self.order, &RoleOrder::default(), |order| order.id().to_owned());
        query.option("role", self.role.map(Role::id).as_ref());
        query.option("countries", self.among.as_ref());
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "columns" => self.columns = changes.choice("columns", value, &RoleColumns::ALL, RoleColumns::id),
            "sort" => self.order = changes.choice("sort", value, &RoleOrder::ALL, RoleOrder::id),
            "role" => {
                self.role = Role::parse(value);
                if self.role.is_none() {
                    changes.note("role", value, "");
                }
            }
            "countries" => {
                let is_id = !value.is_empty()
                    && value.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_');
                self.among = is_id.then(|| value.to_owned());
                if !is_id {
                    changes.note("countries", value, "");
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

    /// Any choice a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = RoleChoice> {
        let role = proptest::option::of((0usize..Role::ALL.len()).prop_map(|at| Role::ALL[at]));
        let among = proptest::option::of("[a-z][a-z0-9_]{0,12}");
        (0usize..RoleColumns::ALL.len(), 0usize..RoleOrder::ALL.len(), role, among).prop_map(
            |(columns, order, role, among)| RoleChoice {
                columns: RoleColumns::ALL[columns],
                order: RoleOrder::ALL[order],
                role,
                among,
            },
        )
    }
}
