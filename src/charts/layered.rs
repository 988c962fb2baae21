//! Nodes in columns with ribbons between neighbouring columns: what every flow diagram of this project needs.
//!
//! The four steps of a diagram are columns, stack, relax, route. Which nodes and links there are (columns) is
//! the diagram's own; here are the order of the nodes (`stable` for all years, by `arrange`, with `crossings` to judge it), heights
//! (`stack`), places (`relax`) and ribbons (`route`). The Sankey is the case of two columns.

mod arrange;
mod crossings;
pub(super) mod label;
mod relax;
mod route;
mod stable;
mod stack;
mod totals;

pub use arrange::{Layers, arranged};
pub use crossings::{Crossings, Strand, crossings};
pub use route::Ribbon;

pub(super) use relax::{Bars, Pull, Rooms, pulls, relax};
pub(super) use route::{largest_first, outline};
pub(super) use stable::{End, Folding, Pairs, Picture, stable_order};
pub(super) use stack::{LABELLED, SLOT, Slot, rooms, scale, taken};
pub(super) use totals::{lookup, positions, ranked};
