//! Behind all trade in a code: the totals of all countries, beside what the flows held add up to.

use super::flow::{flags_of_code, key};
use super::{Alternative, Input, Provenance, Shelf, amount, difference};
use crate::domain::Year;
use crate::text::Message;

impl Shelf<'_> {
    /// What was traded, by the side that knows more; the flows held are fewer where only main routes are.
    pub(super) fn world(&self, code: &str, year: Year) -> Option<Provenance> {
        let row = self.catalogue.trade_code(code)?;
        let totals = self.totals.filter(|totals| totals.year == year)?;
        let sums = totals.codes.iter().find(|sums| sums.code == code)?;
        let exports: f64 = sums.totals.iter().map(|total| total.export_usd).sum();
        let imports: f64 = sums.totals.iter().map(|total| total.import_usd).sum();
        let usd = |value: f64| amount(Some(value.round()), Message::new("unit-usd"));
        let side =
            |title: &str, value: f64| Input { title: Message::new(title), value: usd(value), address: None };
        let traded = exports.max(imports);
        let held = self.trade.and_then(|trade| trade.block(code, year));
        let others = held.map(|block| {
            let sum: f64 = block.flows.iter().map(|flow| flow.value_usd).sum();
            Alternative {
                source: totals.source.clone(),
                value: Message::new("figure-held").with("amount", usd(sum)),
                difference: difference(Some(traded), Some(sum)),
                place: key(None, None, year, code),
                flags: super::flow::flags_of_block(block),
            }
        });
        Some(Provenance {
            title: Message::new("figure-title-world")
                .with("mineral", Message::new(format!("mineral-{}", row.mineral)))
                .with("code", code)
                .year("year", year.0),
            value: usd(traded),
            heading: row.note.clone(),
            source: totals.source.clone(),
            place: key(None, None, year, code),
            flags: flags_of_code(row),
            derivations: Vec::new(),
            inputs: vec![side("figure-all-exports", exports), side("figure-all-imports", imports)],
            others: others.into_iter().collect(),
            also: Vec::new(),
        })
    }
}
