//! One file per page.

pub(super) mod flows;
pub(super) mod overview;
mod overview_rows;
pub(super) mod prices;
pub(super) mod roles;
