//! From a trade file and a selection to the drawing of the flows page.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::flows::label;
use crate::analysis::dependence::Dependence;
use crate::charts::sankey::{Arrangement, Measure, Sankey, SankeyInput, SankeyOptions, StableOrder};
use crate::charts::{Size, scene::Scene};
use crate::dataset::{Coverage, Specificity, TradeBlock, TradeCode, TradeFile};
use crate::domain::{CountryId, Year};
use crate::state::Selection;
use crate::text::{Message, NumberStyle};
use crate::web::app::Words;
use crate::web::chart::Drawing;
use crate::web::store::Core;

/// A trade file with what holds for all its years.
pub(super) struct FlowsData {
    trade: Arc<TradeFile>,
    core: Arc<Core>,
    /// The order of countries by code: found once, so that years never shuffle.
    orders: BTreeMap<String, StableOrder>,
}

impl FlowsData {
    pub(super) fn new(trade: Arc<TradeFile>, core: Arc<Core>) -> Self {
        let runs = trade.blocks().chunk_by(|a, b| a.code == b.code);
        let orders = runs
            .filter_map(|blocks| {
                let flows = blocks.iter().flat_map(|block| &block.flows);
                Some((blocks.first()?.code.clone(), StableOrder::of(flows, Arrangement::Size)))
            })
            .collect();
        Self { trade, core, orders }
    }

    fn code(&self, selection: &Selection) -> Option<&TradeCode> {
        self.core.facts().code(selection)
    }

    /// The code and the year drawn.
    fn chosen(&self, selection: &Selection) -> Option<(&TradeCode, &TradeBlock)> {
        let code = self.code(selection)?;
        let newest = code.years.last().map(|(year, _)| *year)?;
        let block = self.trade.block(&code.code, selection.year.unwrap_or(newest))?;
        Some((code, block))
    }

    pub(super) fn label(&self, selection: &Selection) -> Message {
        let year = self.chosen(selection).map_or(Year(0), |(_, block)| block.year);
        label(selection, year.0)
    }

    /// Whom the country in focus depends on, with the year; none without a focus.
    pub(super) fn dependence(&self, selection: &Selection) -> Option<(CountryId, Dependence, Year)> {
        let (country, (_, block)) = (selection.country?, self.chosen(selection)?);
        Some((country, Dependence::of(country, &block.flows), block.year))
    }

    /// What the reader must know about the code and the year, in a word or two each.
    pub(super) fn reservations(&self, selection: &Selection) -> Vec<Message> {
        let Some((code, block)) = self.chosen(selection) else { return Vec::new() };
        let mut messages = Vec::new();
        match block.coverage {
            Coverage::Complete => {}
            Coverage::MainPartners => {
                messages.push(Message::new("flows-main-partners").year("year", block.year.0))
            }
            Coverage::MainRoutes => messages.push(main_routes(block)),
        }
        if code.specificity != Specificity::Exact {
            messages.push(Message::new(format!("specificity-{}", code.specificity.id())));
        }
        messages.push(
            Message::new("flows-code").with("code", code.code.as_str()).with("note", code.note.as_str()),
        );
        if selection.flows.is_by_weight && !has_weights(block) {
            messages.push(Message::new("flows-no-weights").year("year", block.year.0));
        }
        messages
    }
}

/// What a list of routes leaves out, and by how much a rounded value may be off at most.
fn main_routes(block: &TradeBlock) -> Message {
    let rounding = block.rounding_usd.iter().copied().fold(0.0, f64::max);
    Message::new("flows-main-routes").year("year", block.year.0).number(
        "rounding",
        rounding,
        NumberStyle::UsdCompact,
    )
}

fn has_weights(block: &TradeBlock) -> bool {
    block.flows.iter().any(|flow| flow.quantity_tonnes.is_some())
}

fn options(selection: &Selection, block: &TradeBlock, width: f64) -> SankeyOptions {
    let height = if width < 600.0 { 620.0 } else { (width * 0.54).clamp(480.0, 660.0) };
    let is_by_weight = selection.flows.is_by_weight && has_weights(block);
    SankeyOptions {
        measure: if is_by_weight { Measure::Quantity } else { Measure::Value },
        is_exporters_open: selection.flows.is_exporters_open,
        is_importers_open: selection.flows.is_importers_open,
        focus: selection.country,
        ..SankeyOptions::new(Size { width, height })
    }
}

/// The drawing; none while the page has no width or the selection is on its way to another mineral.
pub(super) fn drawing(
    data: &Arc<FlowsData>,
    selection: &Selection,
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    if width <= 0.0 || selection.mineral != data.trade.mineral {
        return None;
    }
    let (code, block) = data.chosen(selection)?;
    let name = |id| data.core.country_name(id);
    let input = SankeyInput { flows: &block.flows, order: data.orders.get(&code.code)?, name: &name };
    let mut options = options(selection, block, width);
    let mut sankey = Sankey::layout(&input, &options, words);
    let needed = sankey.natural_height();
    if needed > options.size.height {
        options.size.height = needed;
        sankey = Sankey::layout(&input, &options, words);
    }
    let sankey = Arc::new(sankey);
    let (shown, hovered, told) = (Arc::clone(&sankey), Arc::clone(&sankey), Arc::clone(&sankey));
    let (size, focus, overlay_words) = (options.size, selection.country, Arc::clone(words));
    Some(Drawing {
        size,
        content: size,
        scene: Box::new(move |_| shown.scene(focus)),
        walk: sankey.walk(),
        summary: sankey.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| match hover {
            Some(datum) => hovered.overlay(datum, &overlay_words),
            None => Scene::new(size),
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    })
}
