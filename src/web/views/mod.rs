//! One folder per page.

pub(super) mod actions;
pub(super) mod coalition;
pub(super) mod country;
pub(super) mod flows;
pub(super) mod overview;
pub(super) mod prices;
pub(super) mod roles;
