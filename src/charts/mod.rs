//! Charts as data: a layout from numbers and a size, a scene of marks from the layout, and hits back.
//!
//! Nothing here draws. A chart's `layout` is computed once for its data and size; `scene` gives all
//! its marks, `overlay` only what a hover adds, so that pointing never repaints the whole.

pub mod bars;
pub mod bloc_matrix;
pub mod chain;
pub mod cone;
pub mod coverage;
pub mod datum;
pub mod flow_map;
pub mod flow_matrix;
pub mod framed;
pub mod heatmap;
pub mod histogram;
pub mod layered;
pub mod link_note;
pub mod merit_bars;
pub mod palette;
pub mod ranked_bars;
pub mod risk_scatter;
pub mod role_matrix;
pub mod role_strip;
pub mod sankey;
pub mod sankey_years;
pub mod scene;
mod spread;
pub mod summary;
pub mod text_width;
pub mod ticks;
pub mod time_panels;
pub mod time_series;
pub mod timeline;
pub mod trade_history;
pub mod words;

pub use datum::{Datum, Party, Side, Step, Walk};
pub use palette::{Palette, Rgb, Theme, Tone};
pub use scene::{Emphasis, Morph, Point, Rect, Scene, Size};
pub use summary::{Summary, Table, Tooltip};
