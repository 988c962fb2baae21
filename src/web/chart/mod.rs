//! A chart in the page: two canvases, a tooltip, the keyboard, and its table.
//!
//! The lower canvas holds the whole chart and is repainted when its data, size or theme change. The
//! upper one holds what a hover adds; the lower is then dimmed by the style sheet, not repainted.

mod canvas;
mod drawing;
mod stage;
mod table;
mod tooltip;

pub(crate) use drawing::{Drawing, Overlay, drawing_memo};
pub(crate) use stage::{Brush, Chart};
