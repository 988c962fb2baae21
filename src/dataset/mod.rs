//! The compiled dataset: its files as types, read with their hashes checked, and queries on them.
//!
//! Each file has a wire form (columns, dictionaries) and a checked form; reading turns one into the
//! other once, so that the rest of the program never meets a bad index or an unordered series.

pub mod actions;
pub mod address;
pub mod at_a_glance;
pub mod catalogue;
pub mod chain_codes;
pub mod consumer_prices;
pub mod context;
pub mod environment;
pub mod eu_supply;
pub mod eu_uses;
mod file_index;
pub mod geometry;
pub mod groups;
mod numbers;
pub mod own_series;
pub mod package;
pub mod panel;
pub mod participation;
pub mod prices;
pub mod production;
pub mod profile;
pub mod read;
pub mod role_backtest;
pub mod salient;
pub mod sourcing;
pub mod technologies;
pub mod totals;
pub mod trade;

pub use actions::{Action, Ledger};
pub use address::{
    Amount, Changed, FigureAddress, GroupTraded, HubFigure, InvalidAddress, Rebasing, TableKey, Traded,
    Weighted,
};
pub use at_a_glance::AtAGlance;
pub use catalogue::{Catalogue, Country, Coverage, Source, SourceId, Specificity, TradeCode};
pub use consumer_prices::ConsumerPrices;
pub use context::{Dimension, Economy, Governance, Score};
pub use environment::{ContextIndicator, Environment};
pub use eu_supply::EuSupply;
pub use eu_uses::EuUses;
pub use file_index::{FileIndex, ListedFile};
pub use geometry::{Outlines, Polygon, Shape};
pub use groups::{CountryGroup, CountryGroups, ListCheck, ListSource, Membership};
pub use package::{DataPackage, Resource};
pub use participation::Participation;
pub use prices::{PriceEntry, PriceTable};
pub use production::{Figure, Measure, ProductionTable, Series};
pub use profile::{CountryProfile, ProfileShard, StageContextTable};
pub use read::{ReadError, read};
pub use role_backtest::BacktestRow;
pub use salient::UsSalient;
pub use sourcing::Sourcing;
pub use technologies::Technologies;
pub use totals::{CodeTotals, CountryTotal, Direction, TradeTotals};
pub use trade::{HS_CHANGE, TradeBlock, TradeFile};

/// Paths inside the data folder, shared by the ingest that writes them and the readers.
pub mod paths {
    use crate::domain::{Mineral, Year};

    /// The descriptor of all other files.
    pub const PACKAGE: &str = "datapackage.json";
    /// The part of the descriptor that every page needs; made when the site is built.
    pub const FILES: &str = "files.json";
    /// Countries, minerals, trade codes, sources.
    pub const CATALOGUE: &str = "catalogue.json";
    /// Production, capacity and reserves of the newest editions.
    pub const PRODUCTION: &str = "production.json";
    /// The edition before: 2023, and how 2024 was revised; on demand.
    pub const PRODUCTION_PREVIOUS: &str = "production_previous.json";
    /// The longer production history, on demand.
    pub const PRODUCTION_HISTORY: &str = "production_history.json";
    /// United States: trade, prices, net import reliance, import sources; on demand.
    pub const US_SALIENT: &str = "us_salient.json";
    /// All price and unit-value series.
    pub const PRICES: &str = "prices.json";
    /// The consumer price index of the United States, on demand.
    pub const CONSUMER_PRICES: &str = "consumer_prices.json";
    /// Minerals in a car and in a megawatt, on demand.
    pub const TECHNOLOGIES: &str = "technologies.json";
    /// End uses of materials in the European Union, on demand.
    pub const EU_USES: &str = "eu_uses.json";
    /// Governance indicators by country and year, on demand.
    pub const GOVERNANCE: &str = "governance.json";
    /// Population and gross domestic product by country and year, on demand.
    pub const ECONOMY: &str = "economy.json";
    /// Power, air, health and land of countries by year; for download.
    pub const ENVIRONMENT: &str = "environment.json";
    /// Regions and coalitions as lists of countries, on demand.
    pub const COUNTRY_GROUPS: &str = "country_groups.json";
    /// Supply shares and recycling rates of the EU study, on demand.
    pub const EU_SUPPLY: &str = "eu_supply.json";
    /// Weights of trade where output shares their unit, on demand.
    pub const SOURCING: &str = "sourcing.json";
    /// Country outlines for the world at once.
    pub const WORLD_110M: &str = "world_110m.json";
    /// Country outlines for a closer look, with the small states; on demand.
    pub const WORLD_50M: &str = "world_50m.json";

    /// Averages of grid carbon intensity and governance by material and stage, on demand.
    pub const STAGE_CONTEXT: &str = "stage_context.json";

    /// What the overview shows beyond the newest edition, after the first paint.
    pub const AT_A_GLANCE: &str = "at_a_glance.json";

    /// What the pages of the countries show whose code begins with a letter, on demand.
    #[must_use]
    pub fn profiles(letter: char) -> String {
        format!("profiles/{letter}.json")
    }
    /// Agreements, measures and funds; on demand.
    pub const ACTIONS: &str = "actions.json";
    /// Who attended, signed or is a member; on demand.
    pub const PARTICIPATION: &str = "participation.json";

    /// Bilateral trade of one mineral, on demand.
    #[must_use]
    pub fn trade(mineral: Mineral) -> String {
        format!("trade/{mineral}.json")
    }

    /// Export and import totals of every country and code in one year, on demand.
    #[must_use]
    pub fn trade_totals(year: Year) -> String {
        format!("trade_totals/{year}.json")
    }
}
