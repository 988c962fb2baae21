//! A trade file with what holds for all its years, and what a selection asks of it.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::analysis::supply_chain::ChainCodes;
use crate::charts::link_note::{LinkNote, rounding};
use crate::charts::sankey::{Arrangement, StableOrder};
use crate::charts::{Datum, Party};
use crate::dataset::{Coverage, ProductionTable, SourceId, Specificity, TradeBlock, TradeCode, TradeFile};
use crate::domain::{CountryId, Flow, Mineral, Year};
use crate::state::{FlowForm, FlowMeasure, Selection};
use crate::text::{Message, NumberStyle};
use crate::web::store::Core;

/// A trade file with what holds for all its years.
pub(crate) struct FlowsData {
    trade: Arc<TradeFile>,
    core: Arc<Core>,
    /// The order of countries by code: found once, when the code is first drawn, so that years never shuffle.
    orders: BTreeMap<String, OnceLock<StableOrder>>,
}

impl FlowsData {
    pub(super) fn new(trade: Arc<TradeFile>, core: Arc<Core>) -> Self {
        let codes = trade.blocks().chunk_by(|a, b| a.code == b.code).filter_map(|run| run.first());
        let orders = codes.map(|block| (block.code.clone(), OnceLock::new())).collect();
        Self { trade, core, orders }
    }

    pub(super) fn source(&self) -> &SourceId {
        &self.trade.source
    }

    pub(super) fn mineral(&self) -> Mineral {
        self.trade.mineral
    }

    pub(super) fn trade(&self) -> &TradeFile {
        &self.trade
    }

    pub(super) fn production(&self) -> &ProductionTable {
        &self.core.production
    }

    /// The trade codes of the mineral's supply chain.
    pub(super) fn chain_codes(&self) -> ChainCodes<'_> {
        ChainCodes::of(&self.core.catalogue, self.trade.mineral)
    }

    /// The year of the chain: the one chosen, or the newest that all steps share.
    pub(super) fn chain_year(&self, selection: &Selection) -> Option<Year> {
        let years = self.chain_codes().years();
        let newest = years.last().map(|known| known.0);
        let chosen = selection.year.filter(|year| years.iter().any(|known| known.0 == *year));
        chosen.or(newest)
    }

    pub(super) fn country_name(&self, id: CountryId) -> String {
        self.core.country_name(id)
    }

    /// The country of a name; none for what is no country of the catalogue, such as a folded rest.
    pub(super) fn country_named(&self, name: &str) -> Option<CountryId> {
        self.core.catalogue.countries.iter().find(|country| country.name == name).map(|country| country.id)
    }

    /// The order of a code's countries.
    pub(super) fn order(&self, code: &TradeCode) -> Option<&StableOrder> {
        let found = || {
            let years = self.years_of(&code.code).map(|block| (block.year, block.flows.as_slice()));
            StableOrder::of_years(years, Arrangement::default())
        };
        self.orders.get(&code.code).map(|order| order.get_or_init(found))
    }

    /// All years of a code.
    pub(super) fn years_of<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a TradeBlock> {
        self.trade.blocks().iter().filter(move |block| block.code == code)
    }

    /// Every flow of a code, of all years.
    pub(super) fn flows_of<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Flow> {
        self.trade.blocks().iter().filter(move |block| block.code == code).flat_map(|block| &block.flows)
    }

    /// The same code a year earlier.
    pub(super) fn before(&self, block: &TradeBlock) -> Option<&TradeBlock> {
        self.trade.block(&block.code, Year(block.year.0.checked_sub(1)?))
    }

    /// A year of a code.
    pub(super) fn block(&self, code: &TradeCode, year: Year) -> Option<&TradeBlock> {
        self.trade.block(&code.code, year)
    }

    /// The code drawn for a selection.
    pub(super) fn code(&self, selection: &Selection) -> Option<&TradeCode> {
        self.core.facts().code(selection)
    }

    /// The code and the year drawn.
    pub(super) fn chosen(&self, selection: &Selection) -> Option<(&TradeCode, &TradeBlock)> {
        let code = self.code(selection)?;
        let newest = code.years.last().map(|(year, _)| *year)?;
        let block = self.trade.block(&code.code, selection.year.unwrap_or(newest))?;
        Some((code, block))
    }

    /// The name of what is drawn: mineral, stage and year.
    pub(super) fn label(&self, selection: &Selection) -> Message {
        if selection.flows.form == FlowForm::Chain {
            return Message::new("flows-chain-label")
                .with("mineral", Message::new(format!("mineral-{}", selection.mineral)))
                .year("year", self.chain_year(selection).map_or(0, |year| year.0));
        }
        if selection.flows.form == FlowForm::Years {
            return Message::new("flows-label-years")
                .with("mineral", Message::new(format!("mineral-{}", selection.mineral)))
                .with("stage", Message::new(format!("stage-{}", selection.stage)));
        }
        self.stage_label(selection)
    }

    /// Mineral, stage and year, whatever the form.
    pub(super) fn stage_label(&self, selection: &Selection) -> Message {
        let year = self.chosen(selection).map_or(Year(0), |(_, block)| block.year);
        Message::new("flows-label")
            .with("mineral", Message::new(format!("mineral-{}", selection.mineral)))
            .with("stage", Message::new(format!("stage-{}", selection.stage)))
            .year("year", year.0)
    }

    /// The question about the years of the code drawn, for the country in focus or the world.
    pub(super) fn history_label(&self, selection: &Selection) -> Message {
        let first = self.code(selection).and_then(|code| code.years.first());
        let first = first.map_or(Year(0), |(year, _)| *year);
        let message = match selection.country {
            Some(country) => Message::new("history-question-of").with("country", self.country_name(country)),
            None => Message::new("history-question"),
        };
        message.year("year", first.0)
    }

    /// What the reader must know about the code and the year, in a word or two each; a chain speaks of its codes
    /// itself.
    pub(super) fn reservations(&self, selection: &Selection) -> Vec<Message> {
        if selection.flows.form == FlowForm::Chain {
            return Vec::new();
        }
        let mut messages = self.stage_reservations(selection);
        if selection.flows.measure == FlowMeasure::UnitValue && selection.flows.form != FlowForm::Table {
            messages.push(Message::new("flows-unit-value-width"));
        }
        messages
    }

    /// The same of the code and the year, whatever the form.
    pub(super) fn stage_reservations(&self, selection: &Selection) -> Vec<Message> {
        let Some((code, block)) = self.chosen(selection) else { return Vec::new() };
        let mut messages = Vec::new();
        match block.coverage {
            Coverage::Complete => {}
            Coverage::MainPartners => {
                messages.push(Message::new("flows-main-partners").year("year", block.year.0));
            }
            Coverage::MainRoutes => messages.push(main_routes(block)),
        }
        if code.specificity != Specificity::Exact {
            messages.push(Message::new(format!("specificity-{}", code.specificity.id())));
        }
        messages.push(
            Message::new("flows-code").with("code", code.code.as_str()).with("note", code.note.as_str()),
        );
        if selection.flows.measure == FlowMeasure::Weight && !has_weights(block) {
            messages.push(Message::new("flows-no-weights").year("year", block.year.0));
        }
        messages
    }
}

impl FlowsData {
    /// What must be said of the flow between two countries; none of anything else.
    pub(super) fn link_note(&self, selection: &Selection, datum: &Datum) -> Option<Message> {
        let Datum::Flow { from: Party::Country(from), to: Party::Country(to) } = datum else { return None };
        let (code, block) = self.chosen(selection)?;
        let note = LinkNote::default().with(code.specificity, block.coverage);
        note.rounded(rounding(block, *from, *to)).message()
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

pub(super) fn has_weights(block: &TradeBlock) -> bool {
    block.flows.iter().any(|flow| flow.quantity_tonnes.is_some())
}
