//! One folder per page.

pub(super) mod actions;
pub(super) mod coalition;
pub(super) mod country;
pub(super) mod data;
pub(super) mod finder;
pub(super) mod flows;
pub(super) mod methods;
pub(super) mod mineral;
pub(super) mod overview;
pub(super) mod prices;
pub(super) mod risk;
pub(super) mod roles;
