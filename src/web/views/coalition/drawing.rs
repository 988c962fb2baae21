//! The page's charts as drawings.

use std::sync::Arc;

use crate::charts::bloc_matrix::BlocMatrix;
use crate::charts::flow_map::MemberMap;
use crate::charts::ranked_bars::RankedBars;
use crate::charts::{Datum, Scene, Size, Summary, Tooltip, Walk};
use crate::web::chart::Drawing;

/// A chart that neither scrolls nor moves.
pub(super) trait Still: Send + Sync + 'static {
    fn size(&self) -> Size;
    fn scene(&self) -> Scene;
    fn overlay(&self, hover: &Datum) -> Scene;
    fn walk(&self) -> Walk;
    fn summary(&self) -> Summary;
    fn tooltip(&self, datum: &Datum) -> Option<Tooltip>;
}

macro_rules! still {
    ($($chart:ty),*) => {$(
        impl Still for $chart {
            fn size(&self) -> Size {
                self.size()
            }
            fn scene(&self) -> Scene {
                self.scene()
            }
            fn overlay(&self, hover: &Datum) -> Scene {
                self.overlay(hover)
            }
            fn walk(&self) -> Walk {
                self.walk()
            }
            fn summary(&self) -> Summary {
                self.summary()
            }
            fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
                self.tooltip(datum)
            }
        }
    )*};
}

still!(BlocMatrix, RankedBars, MemberMap);

/// The drawing of a still chart.
pub(super) fn still(chart: impl Still) -> Drawing {
    let chart = Arc::new(chart);
    let (shown, hovered, told) = (Arc::clone(&chart), Arc::clone(&chart), Arc::clone(&chart));
    let size = chart.size();
    Drawing {
        size,
        subject: None,
        content: size,
        scene: Box::new(move |_| shown.scene()),
        walk: chart.walk(),
        summary: chart.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| {
            hover.map_or_else(|| Scene::new(size), |datum| hovered.overlay(datum))
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    }
}
