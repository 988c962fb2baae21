//! What the reader has chosen, as plain data, and its form in a link.
//!
//! A link is read in two steps: [`url::parse`] turns text into a [`Selection`], then [`settle`] fits
//! it to what the dataset holds. Both say what they had to change.

pub mod actions;
pub mod coalition;
pub mod country;
pub mod finder;
pub mod flow_table;
pub mod flows;
mod nearest_country;
pub mod overview;
pub mod prices;
pub mod questions;
pub mod reading;
pub mod roles;
pub mod selection;
pub mod settle;
pub mod tour;
pub mod url;
pub mod years;

pub use actions::{ActionChoice, Among, Sheet};
pub use coalition::{Caps, CoalitionChoice, HeldOf, Sellers, Weights};
pub use country::CountryChoice;
pub use finder::{Asked, FinderChoice};
pub use flow_table::{TableChoice, TableSort};
pub use flows::{FlowChoice, FlowForm, FlowMeasure};
pub use overview::{OfficialList, OverviewChoice, RowOrder};
pub use prices::{PriceChoice, PricePanel, Product, Scale, Window};
pub use questions::{ChangeKind, HubOrder, MatrixOrder, MoverKind, Permille, QuestionChoice};
pub use reading::{Reading, Stop, Tour};
pub use roles::{RoleChoice, RoleColumns, RoleOrder};
pub use selection::{Selection, ViewId};
pub use settle::{Facts, settle};
pub use years::YearsChoice;

use crate::text::Message;

/// One thing a link asked for that could not be had, and what is shown instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The parameter of the link, such as `year`.
    pub parameter: &'static str,
    /// What it asked for.
    pub found: String,
    /// What is shown; empty when the parameter was dropped.
    pub used: String,
}

impl Change {
    /// The change as a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        let key = if self.used.is_empty() { "link-dropped" } else { "link-changed" };
        Message::new(key)
            .with("parameter", self.parameter)
            .with("found", self.found.as_str())
            .with("used", self.used.as_str())
    }
}
