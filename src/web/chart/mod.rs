//! A chart in the page: two canvases, a tooltip, the keyboard, and its table.
//!
//! The lower canvas holds the whole chart and is repainted when its data, size or theme change. The
//! upper one holds what a hover or a drag adds, so that pointing never repaints the whole.

mod canvas;
mod drawing;
mod gestures;
mod layers;
mod motion;
mod pointer;
mod stage;
mod table;
mod tooltip;

pub(crate) use canvas::{FINE, draw as draw_on_canvas};
pub(crate) use drawing::{Drawing, drawing_memo};
pub(crate) use gestures::Gestures;
pub(crate) use stage::Chart;
pub(crate) use table::Addresses;
