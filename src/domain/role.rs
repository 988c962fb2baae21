//! The parts that a country can play in the chain of a mineral.

use serde::{Deserialize, Serialize};

/// A part in the chain of a mineral; the message key is `role-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Holds reserves.
    Holder,
    /// Mines.
    Extractor,
    /// Smelts and refines.
    Processor,
    /// Passes goods on.
    Trader,
    /// Takes in refined material and products.
    Consumer,
    /// Wins material back from scrap.
    Recycler,
}

impl Role {
    /// All roles along the chain.
    pub const ALL: [Self; 6] =
        [Self::Holder, Self::Extractor, Self::Processor, Self::Trader, Self::Consumer, Self::Recycler];

    /// The id used in files, links and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Holder => "holder",
            Self::Extractor => "extractor",
            Self::Processor => "processor",
            Self::Trader => "trader",
            Self::Consumer => "consumer",
            Self::Recycler => "recycler",
        }
    }

    /// The role with this id, if there is one.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }
}
