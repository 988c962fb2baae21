//! From the entries asked for to the drawing of the timeline.

use std::sync::Arc;

use super::data::ActionsData;
use crate::analysis::actions::filter::Filter;
use crate::charts::Scene;
use crate::charts::timeline::{Timeline, TimelineInput};
use crate::web::app::Words;
use crate::web::chart::Drawing;

/// The drawing; none while the page has no width.
pub(super) fn drawing(data: &ActionsData, filter: Filter, width: f64, words: &Words) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let actions = data.shown(filter);
    let name = |party| data.party_name(party);
    let input = TimelineInput { actions: &actions, ledger: &data.ledger, today: data.today, name: &name };
    let timeline = Arc::new(Timeline::layout(&input, width, words));
    let size = timeline.size();
    let (shown, hovered, told) = (Arc::clone(&timeline), Arc::clone(&timeline), Arc::clone(&timeline));
    let scene_words = Arc::clone(words);
    Some(Drawing {
        size,
        content: size,
        subject: None,
        scene: Box::new(move |_| shown.scene(&scene_words)),
        walk: timeline.walk(),
        summary: timeline.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| {
            hover.map_or_else(|| Scene::new(size), |datum| hovered.overlay(datum))
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    })
}
