//! The flows as a matrix: exporters down the side, importers across the top.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::FlowsData;
use super::focus::{Focused, focused};
use super::frame::FlowsFrame;
use super::sankey::folding;
use crate::charts::flow_matrix::{FlowMatrix, FlowMatrixInput, FlowMatrixOptions};
use crate::charts::sankey::{Arrangement, SankeyInput, SankeyOptions, StableOrder};
use crate::charts::{Scene, Size};
use crate::state::{MatrixOrder, Selection};
use crate::web::app::{Words, words};
use crate::web::chart::{Drawing, drawing_memo};
use crate::web::navigator::Navigator;

/// Countries a side that fit a phone beside "Other".
const FITTING_A_PHONE: usize = 7;

#[component]
pub(super) fn FlowsInMatrix(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let width = RwSignal::new(0.0);
    let (drawn, ordered, words) = (Arc::clone(&data), Arc::clone(&data), words());
    // Found once for a code, from all its years: a year never shuffles rows and columns.
    let asked = {
        let data = Arc::clone(&data);
        navigator.part(move |selection| {
            data.chosen(selection).map(|(code, _)| (code.code.clone(), selection.questions.order))
        })
    };
    let order = Memo::new(move |_| {
        asked
            .get()
            .map(|(code, order)| Arc::new(StableOrder::of(ordered.flows_of(&code), arrangement(order))))
    });
    let focus = focused();
    let drawing = drawing_memo(move || {
        drawing(&drawn, &selection.get(), &focus.get(), order.get()?.as_ref(), width.get(), &words)
    });
    view! { <FlowsFrame data width drawing method_key="flows-method-matrix" notes=Signal::derive(Vec::new)/> }
}

const fn arrangement(order: MatrixOrder) -> Arrangement {
    match order {
        MatrixOrder::Size => Arrangement::Size,
        MatrixOrder::Similarity => Arrangement::Similarity,
    }
}

/// The drawing; none while the page has no width or the selection is on its way to another mineral.
fn drawing(
    data: &Arc<FlowsData>,
    selection: &Selection,
    focus: &Focused,
    order: &StableOrder,
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    if width <= 0.0 || selection.mineral != data.mineral() {
        return None;
    }
    let (_, block) = data.chosen(selection)?;
    let name = |id| data.country_name(id);
    let is_phone = width < 600.0;
    let size = Size { width, height: if is_phone { 620.0 } else { 820.0 } };
    let folding = folding(selection, block, size);
    let most = folding.most.or(is_phone.then_some(FITTING_A_PHONE));
    let input = FlowMatrixInput {
        flows: SankeyInput { flows: &block.flows, order, name: &name },
        year: block.year,
        coverage: block.coverage,
        before: data.before(block).map(|before| before.flows.as_slice()),
    };
    let options =
        FlowMatrixOptions { folding: SankeyOptions { most, ..folding }, focus: focus.countries.clone() };
    let matrix = Arc::new(FlowMatrix::layout(&input, &options, words));
    let (shown, hovered) = (Arc::clone(&matrix), Arc::clone(&matrix));
    let (scrolled, told) = (Arc::clone(&matrix), Arc::clone(&matrix));
    let size = matrix.size();
    Some(Drawing {
        size,
        content: matrix.content_size(),
        subject: None,
        scene: Box::new(move |scroll| shown.scene(scroll)),
        walk: matrix.walk(),
        summary: matrix.summary(),
        scroll_to: Some(Box::new(move |datum, scroll| scrolled.scroll_to(datum, scroll))),
        overlay: Box::new(move |hover, _, scroll| {
            hover.map_or_else(|| Scene::new(size), |datum| hovered.overlay(datum, scroll))
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    })
}
