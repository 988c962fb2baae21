//! From a laid-out chart to what the page shows of it.

use std::sync::Arc;

use crate::charts::bars::Bars;
use crate::charts::cone::Cone;
use crate::charts::heatmap::Heatmap;
use crate::charts::histogram::Histogram;
use crate::charts::time_panels::{TimePanels, TimePanelsInput};
use crate::charts::{Scene, Size};
use crate::web::app::Words;
use crate::web::chart::Drawing;

/// Panels over time.
pub(super) fn panels(input: &TimePanelsInput, size: Size, words: &Words) -> Drawing {
    let chart = Arc::new(TimePanels::layout(input, size, words));
    let (shown, hovered, placed, told) =
        (Arc::clone(&chart), Arc::clone(&chart), Arc::clone(&chart), Arc::clone(&chart));
    let words = Arc::clone(words);
    Drawing {
        size,
        content: size,
        subject: None,
        scene: Box::new(move |_| shown.scene()),
        walk: chart.walk(),
        summary: chart.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, brush, _| {
            let scene = hover.map_or_else(|| Scene::new(size), |datum| hovered.overlay(datum, &words));
            match brush {
                Some((from, to)) => hovered.brush(hovered.month_at(from), hovered.month_at(to)).under(scene),
                None => scene,
            }
        }),
        month_at: Some(Box::new(move |x| placed.month_at(x))),
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    }
}

/// The charts without a time axis have the same five questions to answer.
macro_rules! still {
    ($(#[$about:meta])* $name:ident, $chart:ty, $scene:expr) => {
        $(#[$about])*
        pub(super) fn $name(chart: $chart, words: &Words) -> Drawing {
            let chart = Arc::new(chart);
            let (shown, hovered, told) = (Arc::clone(&chart), Arc::clone(&chart), Arc::clone(&chart));
            let (size, words) = (chart.size(), Arc::clone(words));
            let draw: fn(&$chart, &Words) -> Scene = $scene;
            Drawing {
                size,
                content: size,
                subject: None,
                scene: Box::new(move |_| draw(&shown, &words)),
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
    };
}

still!(
    /// Rows against columns.
    heatmap, Heatmap, |chart, words| chart.scene(words)
);
still!(
    /// Bars in sections.
    bars, Bars, |chart, words| chart.scene(words)
);
still!(
    /// Returns by size.
    histogram, Histogram, |chart, words| chart.scene(words)
);
still!(
    /// The volatility cone.
    cone, Cone, |chart, words| chart.scene(words)
);
