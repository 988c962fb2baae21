//! Behind a shipment between two countries.

use super::{Column, Derivation, Place, Provenance, Shelf, amount};
use crate::analysis::methods;
use crate::dataset::{Coverage, Specificity, TradeBlock, TradeCode};
use crate::domain::{CountryId, Flags, Flow, Year};
use crate::text::{Message, NumberStyle};

impl Shelf<'_> {
    pub(super) fn flow(
        &self,
        code: &str,
        year: Year,
        exporter: CountryId,
        importer: CountryId,
    ) -> Option<Provenance> {
        let trade = self.trade?;
        let row = self.catalogue.trade_code(code)?;
        let block = trade.block(code, year)?;
        let flow = block.flows.iter().find(|flow| (flow.exporter, flow.importer) == (exporter, importer))?;
        Some(Provenance {
            title: Message::new("figure-title-flow")
                .with("mineral", Message::new(format!("mineral-{}", row.mineral)))
                .with("code", code)
                .with("from", self.country_name(exporter))
                .with("to", self.country_name(importer))
                .year("year", year.0),
            value: amount(Some(flow.value_usd), Message::new("unit-usd")),
            heading: row.note.clone(),
            source: trade.source.clone(),
            place: key(Some(exporter), Some(importer), year, code),
            flags: flags_of_code(row).with(flags_of_block(block)),
            derivations: self.of_flow(block, flow),
            inputs: Vec::new(),
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    /// Its share of the trade held and, where it has a weight, its unit value.
    fn of_flow(&self, block: &TradeBlock, flow: &Flow) -> Vec<Derivation> {
        let world: f64 = block.flows.iter().map(|flow| flow.value_usd).sum();
        let share = (world > 0.0).then(|| Derivation {
            method: methods::SHARE,
            filled: self.quotient(flow.exporter, flow.value_usd, world),
        });
        let tonnes = flow.quantity_tonnes.filter(|tonnes| *tonnes > 0.0);
        let unit_value = tonnes.map(|tonnes| Derivation {
            method: methods::UNIT_VALUE,
            filled: format!(
                "u = frac{{{}}}{{{}}} = {}",
                self.locale.number(flow.value_usd, NumberStyle::Integer),
                self.exact(tonnes),
                self.locale.number(flow.value_usd / tonnes, NumberStyle::Integer),
            ),
        });
        share.into_iter().chain(unit_value).collect()
    }
}

/// The row or rows of BACI: `i` exporter, `j` importer, `k` product, `t` year.
pub(super) fn key(exporter: Option<CountryId>, importer: Option<CountryId>, year: Year, code: &str) -> Place {
    let ends = [(Column::Exporter, exporter), (Column::Importer, importer)];
    let ends = ends.into_iter().filter_map(|(column, who)| Some((column, who?.to_string())));
    let rest = [(Column::Product, code.to_owned()), (Column::Year, year.to_string())];
    Place::Key(ends.chain(rest).collect())
}

pub(super) const fn flags_of_code(code: &TradeCode) -> Flags {
    match code.specificity {
        Specificity::Exact | Specificity::Dominant => Flags::NONE,
        Specificity::Partial | Specificity::Proxy => Flags::PROXY,
        Specificity::Mixed => Flags::SHARED_CODE,
    }
}

pub(super) fn flags_of_block(block: &TradeBlock) -> Flags {
    let of_year = if matches!(block.coverage, Coverage::Complete) { Flags::NONE } else { Flags::INCOMPLETE };
    let of_value = if block.rounding_usd.is_empty() { Flags::NONE } else { Flags::ROUNDED };
    of_year.with(of_value)
}
