//! Nodes in columns with ribbons between neighbouring columns: what every flow diagram of this project needs.
//!
//! The four steps of a diagram are columns, stack, relax, route. Which nodes and links there are (columns) is
//! the diagram's own; here are the order of the nodes (`stable` for all years: `arrange` searches for the large ones by `aim`, beside `usual`, and `join` adds the small), heights
//! (`stack`), places (`relax`) and ribbons (`route`). The Sankey is the case of two columns.

mod aim;
mod arrange;
mod crossings;
mod join;
pub(super) mod label;
mod layers;
mod pairs;
mod relax;
mod route;
#[cfg(test)]
mod samples;
mod stable;
mod stack;
mod totals;
mod usual;

pub use aim::Aim;
pub use arrange::arranged;
pub use crossings::{Crossings, Strand, crossings};
pub use layers::Layers;
pub use route::Ribbon;

pub(super) use relax::{Bars, Pull, Rooms, pulls, relax};
pub(super) use route::{largest_first, outline};
pub(super) use stable::{End, Folding, Pairs, Picture, stable_order};
pub(super) use stack::{LABELLED, SLOT, Slot, rooms, scale, taken};
pub(super) use totals::{lookup, positions, ranked};
