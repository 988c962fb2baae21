//! The flows as a Sankey: exporters on the left, importers on the right.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::{FlowsData, has_weights};
use super::focus::{Focused, focused};
use super::frame::FlowsFrame;
use crate::charts::sankey::{Measure, Sankey, SankeyInput, SankeyOptions};
use crate::charts::{Scene, Size};
use crate::dataset::TradeBlock;
use crate::state::{FlowMeasure, Permille, Selection};
use crate::web::app::{Words, words};
use crate::web::chart::{Drawing, drawing_memo};
use crate::web::navigator::Navigator;

#[component]
pub(super) fn FlowsAsSankey(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let width = RwSignal::new(0.0);
    let (drawn, words) = (Arc::clone(&data), words());
    let focus = focused();
    let drawing = drawing_memo(move || drawing(&drawn, &selection.get(), &focus.get(), width.get(), &words));
    view! { <FlowsFrame data width drawing method_key="flows-method-sankey" notes=Signal::derive(Vec::new)/> }
}

fn options(selection: &Selection, block: &TradeBlock, width: f64) -> SankeyOptions {
    let height = if width < 600.0 { 620.0 } else { (width * 0.54).clamp(480.0, 660.0) };
    folding(selection, block, Size { width, height })
}

/// What is measured, what folds and what is open: the same for Sankey and matrix.
pub(super) fn folding(selection: &Selection, block: &TradeBlock, size: Size) -> SankeyOptions {
    let is_by_weight = selection.flows.measure == FlowMeasure::Weight && has_weights(block);
    let usual = SankeyOptions::new(size);
    SankeyOptions {
        measure: if is_by_weight { Measure::Quantity } else { Measure::Value },
        is_exporters_open: selection.flows.is_exporters_open,
        is_importers_open: selection.flows.is_importers_open,
        most: selection.questions.top.map(usize::from),
        min_share: selection.questions.least.map_or(usual.min_share, Permille::fraction),
        focus: selection.country,
        ..usual
    }
}

/// The drawing; none while the page has no width or the selection is on its way to another mineral.
fn drawing(
    data: &Arc<FlowsData>,
    selection: &Selection,
    focus: &Focused,
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    if width <= 0.0 || selection.mineral != data.mineral() {
        return None;
    }
    let (code, block) = data.chosen(selection)?;
    let name = |id| data.country_name(id);
    let input = SankeyInput { flows: &block.flows, order: data.order(code)?, name: &name };
    let options = SankeyOptions { may_grow: true, ..options(selection, block, width) };
    let sankey = Arc::new(Sankey::layout(&input, &options, words));
    let (shown, hovered, told) = (Arc::clone(&sankey), Arc::clone(&sankey), Arc::clone(&sankey));
    let (reserved, asked) = (Arc::clone(data), selection.clone());
    let (size, focus, overlay_words) = (sankey.size(), focus.countries.clone(), Arc::clone(words));
    // All that was chosen but the year.
    let choice = (selection.flows, selection.questions.top, selection.questions.least);
    let subject = format!("{} {size:?} {choice:?} {focus:?}", code.code);
    Some(Drawing {
        size,
        subject: Some(Box::new(move || subject.clone())),
        content: size,
        scene: Box::new(move |_| shown.scene(&focus)),
        walk: sankey.walk(),
        summary: sankey.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| match hover {
            Some(datum) => hovered.overlay(datum, &overlay_words),
            None => Scene::new(size),
        }),
        month_at: None,
        tooltip: Box::new(move |datum| {
            let mut tooltip = told.tooltip(datum)?;
            tooltip.note = tooltip.note.or_else(|| reserved.link_note(&asked, datum));
            Some(tooltip)
        }),
    })
}
