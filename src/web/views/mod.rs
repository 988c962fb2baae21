//! One folder per page.

pub(super) mod coalition;
pub(super) mod flows;
pub(super) mod overview;
pub(super) mod prices;
pub(super) mod roles;
