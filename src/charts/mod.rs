//! Charts as data: a layout from numbers and a size, a scene of marks from the layout, and hits back.
//!
//! Nothing here draws. A chart's `layout` is computed once for its data and size; `scene` gives all
//! its marks, `overlay` only what a hover adds, so that pointing never repaints the whole.

pub mod coverage;
pub mod datum;
pub mod flow_map;
pub mod framed;
pub mod palette;
pub mod role_matrix;
pub mod sankey;
pub mod scene;
pub mod summary;
pub mod text_width;
pub mod ticks;
pub mod time_series;
pub mod words;

pub use datum::{Datum, Party, Side, Step, Walk};
pub use palette::{Palette, Rgb, Theme, Tone};
pub use scene::{Emphasis, Point, Rect, Scene, Size};
pub use summary::{Summary, Table, Tooltip};
