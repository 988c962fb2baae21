//! What is chosen on the overview: which minerals, in which order.

use super::url::{Changes, Part, Query};

/// An official list of critical minerals; the message key is `list-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfficialList {
    /// The United States' of 2025.
    #[default]
    Us2025,
    /// The European Union's of 2023, in law since 2024.
    Eu2023,
    /// Every mineral of the catalogue with data.
    All,
}

impl OfficialList {
    /// All lists.
    pub const ALL: [Self; 3] = [Self::Us2025, Self::Eu2023, Self::All];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Us2025 => "us_2025",
            Self::Eu2023 => "eu_2023",
            Self::All => "all",
        }
    }
}

/// The order of the rows; the message key is `sort-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowOrder {
    /// As the catalogue lists them.
    #[default]
    Catalogue,
    /// The most concentrated mining first.
    Mining,
    /// The most concentrated refining first.
    Refining,
    /// The largest change of world mine output first.
    Output,
    /// The largest rise of the price first.
    Price,
    /// The highest supply risk first.
    Risk,
}

impl RowOrder {
    /// All orders, as the columns stand.
    pub const ALL: [Self; 6] =
        [Self::Catalogue, Self::Mining, Self::Refining, Self::Output, Self::Price, Self::Risk];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Catalogue => "catalogue",
            Self::Mining => "mining",
            Self::Refining => "refining",
            Self::Output => "output",
            Self::Price => "price",
            Self::Risk => "risk",
        }
    }
}

/// The choice on the overview.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OverviewChoice {
    /// The list shown where no group is chosen.
    pub list: OfficialList,
    /// The order of the rows.
    pub order: RowOrder,
}

impl Part for OverviewChoice {
    fn write(&self, query: &mut Query) {
        query.unless_default("list", &self.list, &OfficialList::default(), |list| list.id().to_owned());
        query.unless_default("rows", &self.order, &RowOrder::default(), |order| order.id().to_owned());
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "list" => self.list = changes.choice("list", value, &OfficialList::ALL, OfficialList::id),
            "rows" => self.order = changes.choice("rows", value, &RowOrder::ALL, RowOrder::id),
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
    pub(in crate::state) fn choices() -> impl Strategy<Value = OverviewChoice> {
        let list = proptest::sample::select(OfficialList::ALL.to_vec());
        let order = proptest::sample::select(RowOrder::ALL.to_vec());
        (list, order).prop_map(|(list, order)| OverviewChoice { list, order })
    }
}
