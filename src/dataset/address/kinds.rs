//! What of a figure's subject its address names.

use crate::dataset::Direction;
use crate::domain::CountryId;

/// What of a country's trade in one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Traded {
    /// All of it.
    Total,
    /// The part of one partner.
    Partner(CountryId),
    /// How concentrated the partners are.
    Partners,
}

/// What of the trade of several countries in one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupTraded {
    /// What comes from outside or goes there.
    Total(Direction),
    /// The part of one partner outside.
    Partner(Direction, CountryId),
    /// How concentrated the partners outside are.
    Partners(Direction),
    /// The part of all imports of the members that comes from members.
    Inside,
    /// Exports of the members over their imports, both with anyone.
    Sufficiency,
}

/// Whose trade changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// From one country to another.
    Flow(CountryId, CountryId),
    /// A country's exports or imports.
    Side(Direction, CountryId),
}

macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$of])* $variant,)+
        }

        impl $name {
            /// The id in an address.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }

            /// Reads an id.
            #[must_use]
            pub fn parse(id: &str) -> Option<Self> {
                match id {
                    $($id => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

ids! {
    /// How trade is counted.
    Amount {
        /// Nominal US dollars.
        Value = "value",
        /// Tonnes.
        Weight = "weight",
        /// US dollars a tonne of the flows with a weight.
        UnitValue = "unit_value",
    }
}

ids! {
    /// A measure of trade that may be passing through.
    HubFigure {
        /// The smaller side over all trade.
        Share = "share",
        /// The smaller side.
        Passing = "passing",
        /// The part of all strongest routes that leads through it.
        Betweenness = "betweenness",
    }
}

ids! {
    /// How a price is set against another month.
    Rebasing {
        /// The base month is 100.
        Index = "index",
        /// In the dollars of the base month.
        Real = "real",
    }
}

ids! {
    /// What is weighted by output.
    Weighted {
        /// Carbon intensity of power.
        Carbon = "carbon",
        /// The mean of the governance scores.
        Governance = "governance",
    }
}
