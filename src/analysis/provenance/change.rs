//! Behind a change between two years.

use super::flow::{flags_of_block, flags_of_code};
use super::{Derivation, Input, Place, Provenance, Shelf, amount, quoted};
use crate::analysis::methods;
use crate::analysis::movers::{Comparison, Measured, Mover, Ranked, Subject, YearFlows};
use crate::dataset::{Amount, Changed, Direction, FigureAddress, TradeBlock};
use crate::domain::{Flags, Year};
use crate::text::{Message, NumberStyle};

impl Shelf<'_> {
    pub(super) fn change(
        &self,
        of: Changed,
        counted: Amount,
        code: &str,
        (base, year): (Year, Year),
    ) -> Option<Provenance> {
        let trade = self.trade?;
        let row = self.catalogue.trade_code(code)?;
        let (before, after) = (trade.block(code, base)?, trade.block(code, year)?);
        let (ranked, subject) = match of {
            Changed::Flow(from, to) => (Ranked::Routes, Subject::Route(from, to)),
            Changed::Side(Direction::Exports, who) => (Ranked::Exporters, Subject::Exporter(who)),
            Changed::Side(Direction::Imports, who) => (Ranked::Importers, Subject::Importer(who)),
        };
        let comparison = Comparison::of(flows(before), flows(after), ranked, measured(counted));
        let mover = comparison.by_absolute().into_iter().find(|mover| mover.subject == subject)?;
        let cut = if comparison.is_cut { Flags::INCOMPLETE } else { Flags::NONE };
        let title = match of {
            Changed::Flow(from, to) => Message::new("figure-title-change-flow")
                .with("from", self.country_name(from))
                .with("to", self.country_name(to)),
            Changed::Side(side, who) => Message::new(format!("figure-title-change-{}", side.id()))
                .with("country", self.country_name(who)),
        };
        let in_year = |block: &TradeBlock, value: Option<f64>| self.side_of_change(of, counted, block, value);
        Some(Provenance {
            title: title
                .with("mineral", Message::new(format!("mineral-{}", row.mineral)))
                .with("code", code)
                .year("base", base.0)
                .year("year", year.0),
            value: said(&mover, counted),
            heading: row.note.clone(),
            source: trade.source.clone(),
            place: Place::Computed,
            flags: flags_of_code(row).with(flags_of_block(before)).with(flags_of_block(after)).with(cut),
            derivations: self.difference_line(&mover).into_iter().collect(),
            inputs: vec![in_year(before, mover.before), in_year(after, mover.after)],
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    /// What one year holds; the value of a route is a figure by itself.
    fn side_of_change(&self, of: Changed, counted: Amount, block: &TradeBlock, value: Option<f64>) -> Input {
        let route = match (of, counted) {
            (Changed::Flow(exporter, importer), Amount::Value) => {
                let (code, year) = (block.code.clone(), block.year);
                self.input(FigureAddress::Flow { code, year, exporter, importer })
            }
            _ => None,
        };
        route.unwrap_or_else(|| Input {
            title: Message::new("figure-in-year").year("year", block.year.0),
            value: match value {
                Some(_) => amount(value.map(f64::round), unit(counted)),
                None => Message::new("figure-not-reported"),
            },
            address: None,
        })
    }

    fn difference_line(&self, mover: &Mover) -> Option<Derivation> {
        let number = |value: f64| self.locale.number(value, NumberStyle::Integer);
        let (before, after) = (mover.before?, mover.after?);
        let change = format!("Δ = {} - {} = {}", number(after), number(before), number(mover.absolute()));
        let rate = mover.relative().map(|rate| {
            let rate = quoted(&self.locale.number(rate, NumberStyle::Percent(1)));
            format!(" , g = frac{{{}}}{{{}}} - 1 = {rate}", number(after), number(before))
        });
        Some(Derivation { method: methods::MOVERS, filled: change + &rate.unwrap_or_default() })
    }
}

fn flows(block: &TradeBlock) -> YearFlows<'_> {
    YearFlows { flows: &block.flows, coverage: block.coverage }
}

const fn measured(counted: Amount) -> Measured {
    match counted {
        Amount::Value => Measured::Value,
        Amount::Weight => Measured::Weight,
        Amount::UnitValue => Measured::UnitValue,
    }
}

fn unit(counted: Amount) -> Message {
    Message::new(match counted {
        Amount::Value => "unit-usd",
        Amount::Weight => "unit-tonnes",
        Amount::UnitValue => "unit-usd_per_tonne",
    })
}

/// Up or down by how much.
fn said(mover: &Mover, counted: Amount) -> Message {
    let change = mover.absolute();
    let size = amount(Some(change.abs().round()), unit(counted));
    let key = match (mover.before, mover.after) {
        (None, _) => "figure-appeared",
        (_, None) => "figure-vanished",
        _ if change < 0.0 => "figure-down-by",
        _ => "figure-up-by",
    };
    let said = Message::new(key).with("amount", size);
    match mover.relative() {
        Some(rate) => Message::new("figure-with-rate").with("change", said).number(
            "rate",
            rate.abs(),
            NumberStyle::Percent(1),
        ),
        None => said,
    }
}
