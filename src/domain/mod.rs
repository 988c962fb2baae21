//! The words of the field as types: minerals, countries, stages, periods, quantities, flows, prices.
//!
//! Nothing here reads a file or knows a screen.

pub mod country;
pub mod day;
pub mod equal_earth;
pub mod eu_list;
pub mod flags;
pub mod flow;
pub mod mineral;
pub mod order;
pub mod period;
pub mod price;
pub mod quantity;
pub mod random;
pub mod regime;
pub mod role;
pub mod stage;

pub use country::{CountryId, Origin};
pub use day::{Day, Moment};
pub use eu_list::{EU_LIST_SOURCE, is_on_eu_list};
pub use flags::Flags;
pub use flow::Flow;
pub use mineral::{Group, Mineral};
pub use order::Order;
pub use period::{Month, Year};
pub use price::{Frequency, PriceKind, PriceSeries};
pub use quantity::{Share, Unit};
pub use random::Random;
pub use regime::Regime;
pub use role::Role;
pub use stage::Stage;
