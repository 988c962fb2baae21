//! One file per page.

pub(super) mod flows;
mod flows_controls;
mod flows_data;
mod flows_map;
mod flows_sankey;
mod flows_table;
pub(super) mod overview;
mod overview_rows;
pub(super) mod prices;
mod prices_controls;
mod prices_drawing;
pub(super) mod roles;
mod roles_drawing;
