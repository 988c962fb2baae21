//! Behind a shipment between two countries.

use super::{Place, Provenance, Shelf, amount};
use crate::dataset::{Coverage, Specificity};
use crate::domain::{CountryId, Flags, Year};
use crate::text::Message;

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
        let of_code = match row.specificity {
            Specificity::Exact | Specificity::Dominant => Flags::NONE,
            Specificity::Partial | Specificity::Proxy => Flags::PROXY,
            Specificity::Mixed => Flags::SHARED_CODE,
        };
        let of_year = if block.coverage == Coverage::Complete { Flags::NONE } else { Flags::INCOMPLETE };
        let of_value = if block.rounding_usd.is_empty() { Flags::NONE } else { Flags::ROUNDED };
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
            place: Place::NotKept,
            flags: of_code.with(of_year).with(of_value),
            derivation: None,
            others: Vec::new(),
        })
    }
}
