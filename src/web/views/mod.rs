//! One folder per page.

pub(super) mod finder;
pub(super) mod flows;
pub(super) mod overview;
pub(super) mod prices;
pub(super) mod risk;
pub(super) mod roles;
