//! What a view hands to [`super::Chart`]: a laid-out chart with everything that can be asked of it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::charts::{Datum, Point, Scene, Size, Summary, Tooltip, Walk};
use crate::domain::Month;

/// From a scroll offset to the marks in view.
pub(crate) type SceneAt = dyn Fn(Point) -> Scene + Send + Sync;

/// From a datum and an offset to the offset that shows it.
pub(crate) type ScrollTo = dyn Fn(&Datum, Point) -> Point + Send + Sync;

/// From a hovered datum, a brushed stretch of x and a scroll offset to what they add on top.
pub(crate) type Overlay = dyn Fn(Option<&Datum>, Option<(f64, f64)>, Point) -> Scene + Send + Sync;

/// From a datum to what is said about it.
pub(crate) type TooltipOf = dyn Fn(&Datum) -> Option<Tooltip> + Send + Sync;

/// From a place across a chart over time to its month.
pub(crate) type MonthAt = dyn Fn(f64) -> Month + Send + Sync;

/// What a drawing shows, apart from the moment: from one drawing of a subject to the next the marks move.
pub(crate) type Subject = dyn Fn() -> String + Send + Sync;

/// One chart, laid out.
pub(crate) struct Drawing {
    /// The part of the page it takes.
    pub(crate) size: Size,
    /// The extent that scrolls inside that part; the same where nothing scrolls.
    pub(crate) content: Size,
    /// Its subject in the view of the moment, if its marks move.
    pub(crate) subject: Option<Box<Subject>>,
    /// All its marks and what can be pointed at, at a scroll offset.
    pub(crate) scene: Box<SceneAt>,
    /// What can be walked to with the arrow keys.
    pub(crate) walk: Walk,
    /// The finding and the figures.
    pub(crate) summary: Summary,
    /// The offset nearest to another that brings a datum into view, for a chart that scrolls.
    pub(crate) scroll_to: Option<Box<ScrollTo>>,
    /// What a hovered datum and a brushed stretch of x add at a scroll offset.
    pub(crate) overlay: Box<Overlay>,
    /// The month at an x, for a chart over time: what a drag across it chooses.
    pub(crate) month_at: Option<Box<MonthAt>>,
    /// What is said about a datum.
    pub(crate) tooltip: Box<TooltipOf>,
}

/// A drawing that is laid out again when what `make` reads changes.
pub(crate) fn drawing_memo(
    make: impl Fn() -> Option<Drawing> + Send + Sync + 'static,
) -> Memo<Option<Arc<Drawing>>> {
    // Every layout is a new drawing; comparing two would cost more than painting one.
    Memo::new_with_compare(move |_| make().map(Arc::new), |_, _| true)
}
