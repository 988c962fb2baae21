//! What is measured of a coalition, and how it would buy.

/// What limits a supplier; the message key is `caps-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caps {
    /// What it exports today.
    #[default]
    Trade,
    /// What it produces today.
    Production,
}

impl Caps {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Trade, Self::Production];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Trade => "trade",
            Self::Production => "production",
        }
    }
}

/// From whom a coalition would buy; the message key is `sellers-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sellers {
    /// From anyone.
    #[default]
    World,
    /// From its own members only.
    Members,
}

impl Sellers {
    /// Both.
    pub const ALL: [Self; 2] = [Self::World, Self::Members];

    /// The id used in links and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::World => "world",
            Self::Members => "members",
        }
    }
}

/// How countries are weighed; the message key is `weights-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weights {
    /// By the Worldwide Governance Indicators.
    #[default]
    Governance,
    /// All alike.
    Plain,
}

impl Weights {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Governance, Self::Plain];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Governance => "governance",
            Self::Plain => "plain",
        }
    }
}

/// What the coverage of a coalition is of; the message key is `hold-of-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeldOf {
    /// Reserves, mine production and refining of the world.
    #[default]
    Supply,
    /// The members' own imports: the part that comes from members.
    Trade,
}

impl HeldOf {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Supply, Self::Trade];

    /// The id used in links and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Supply => "supply",
            Self::Trade => "trade",
        }
    }
}
