//! The stages of a supply chain, in the order the material passes them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Where in the chain a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// What is known to be in the ground and economic to mine: all the data holds on exploration.
    Reserves,
    /// Mining and concentrating: ores and concentrates.
    Extraction,
    /// Smelting and refining: metals, compounds and ferro-alloys.
    Processing,
    /// Products made of the refined material; in this data, magnets only.
    SemiManufactures,
    /// Waste and scrap.
    Recycling,
}

impl Stage {
    /// All stages in chain order.
    pub const ALL: [Self; 5] =
        [Self::Reserves, Self::Extraction, Self::Processing, Self::SemiManufactures, Self::Recycling];

    /// The id used in files, links and message keys (`stage-<id>`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reserves => "reserves",
            Self::Extraction => "extraction",
            Self::Processing => "processing",
            Self::SemiManufactures => "semi_manufactures",
            Self::Recycling => "recycling",
        }
    }

    /// The stage with this id, if there is one.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.id() == id)
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
