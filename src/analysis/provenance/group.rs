//! Behind the trade of several countries together: with all others, or among themselves.

use std::collections::BTreeSet;

use super::flow::{flags_of_block, flags_of_code};
use super::{Derivation, Place, Provenance, Shelf, amount, quoted};
use crate::analysis::coalition::inside::InsideTrade;
use crate::analysis::concentration::Concentration;
use crate::analysis::dependence::GroupDependence;
use crate::analysis::methods;
use crate::dataset::{Direction, FigureAddress, GroupTraded, TradeBlock};
use crate::domain::{CountryId, Flow, Order, Year};
use crate::text::{Message, NumberStyle};

/// Flows named beside a sum: the largest.
const SHOWN: usize = 5;

impl Shelf<'_> {
    pub(super) fn group(
        &self,
        of: GroupTraded,
        code: &str,
        year: Year,
        members: &[CountryId],
    ) -> Option<Provenance> {
        let trade = self.trade?;
        let row = self.catalogue.trade_code(code)?;
        let block = trade.block(code, year)?;
        let (value, derivation) = self.of_group(of, block, members)?;
        let title = match of {
            GroupTraded::Total(side) => Message::new(format!("figure-title-group-{}", side.id())),
            GroupTraded::Partner(side, partner) => {
                Message::new(format!("figure-title-group-partner-{}", side.id()))
                    .with("partner", self.country_name(partner))
            }
            GroupTraded::Partners(side) => Message::new(format!("figure-title-group-partners-{}", side.id())),
            GroupTraded::Inside => Message::new("figure-title-group-inside"),
            GroupTraded::Sufficiency => Message::new("figure-title-group-sufficiency"),
        };
        let flow = |flow: Flow| FigureAddress::Flow {
            code: code.to_owned(),
            year,
            exporter: flow.exporter,
            importer: flow.importer,
        };
        Some(Provenance {
            title: title
                .with("mineral", Message::new(format!("mineral-{}", row.mineral)))
                .with("code", code)
                .number("count", members.len() as f64, NumberStyle::Integer)
                .year("year", year.0),
            value,
            heading: row.note.clone(),
            source: trade.source.clone(),
            place: Place::Computed,
            flags: flags_of_code(row).with(flags_of_block(block)),
            derivations: derivation.into_iter().collect(),
            inputs: self.inputs(largest(of, &block.flows, members).into_iter().map(flow)),
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    fn of_group(
        &self,
        of: GroupTraded,
        block: &TradeBlock,
        members: &[CountryId],
    ) -> Option<(Message, Option<Derivation>)> {
        let usd = |value: f64| self.locale.number(value, NumberStyle::Integer);
        let percent = |share: f64| quoted(&self.locale.number(share, NumberStyle::Percent(1)));
        let partners = |side| outside(&block.flows, members, side);
        let inside = || InsideTrade::of(&block.flows, &members.iter().copied().collect::<BTreeSet<_>>());
        Some(match of {
            GroupTraded::Total(side) => {
                (amount(Some(partners(side).world().round()), Message::new("unit-usd")), None)
            }
            GroupTraded::Partner(side, partner) => {
                let partners = partners(side);
                let found = partners.suppliers().iter().find(|known| known.country == partner)?;
                let whole = match side {
                    Direction::Exports => "figure-share-exports",
                    Direction::Imports => "figure-share-imports",
                };
                let filled = self.quotient(partner, found.quantity, partners.world());
                let value =
                    Message::new(whole).number("share", found.share.fraction(), NumberStyle::Percent(1));
                (value, Some(Derivation { method: methods::PARTNER_SHARE, filled }))
            }
            GroupTraded::Partners(side) => {
                let partners = partners(side);
                let hhi = partners.hhi()?.value();
                let value = Message::new("figure-hhi").number("hhi", hhi, NumberStyle::Integer);
                let filled = self.squares(&partners, hhi);
                (value, Some(Derivation { method: methods::PARTNERS_HHI, filled }))
            }
            GroupTraded::Inside => {
                let found = inside();
                let share = found.inside_share()?.fraction();
                let value =
                    Message::new("figure-share-inside").number("share", share, NumberStyle::Percent(1));
                let (part, whole) = (usd(found.inside_usd), usd(found.imports_usd()));
                let filled = format!("I = frac{{{part}}}{{{whole}}} = {}", percent(share));
                (value, Some(Derivation { method: methods::INSIDE, filled }))
            }
            GroupTraded::Sufficiency => {
                let found = inside();
                let ratio = found.self_sufficiency()?;
                let value = Message::new("figure-bare").number("value", ratio, NumberStyle::Percent(0));
                let (exports, imports) = (usd(found.exports_usd), usd(found.imports_usd()));
                let filled = format!("a = frac{{{exports}}}{{{imports}}} = {}", percent(ratio));
                (value, Some(Derivation { method: methods::INSIDE, filled }))
            }
        })
    }
}

/// Partners outside on one side.
fn outside(flows: &[Flow], members: &[CountryId], side: Direction) -> Concentration {
    let found = GroupDependence::of(|country| members.contains(&country), flows);
    match side {
        Direction::Exports => found.customers,
        Direction::Imports => found.suppliers,
    }
}

/// The largest flows that a figure is made of.
fn largest(of: GroupTraded, flows: &[Flow], members: &[CountryId]) -> Vec<Flow> {
    let ends = |flow: &Flow| (members.contains(&flow.exporter), members.contains(&flow.importer));
    let is_part = |flow: &&Flow| match of {
        GroupTraded::Total(Direction::Exports) | GroupTraded::Partners(Direction::Exports) => {
            ends(flow) == (true, false)
        }
        GroupTraded::Total(Direction::Imports) | GroupTraded::Partners(Direction::Imports) => {
            ends(flow) == (false, true)
        }
        GroupTraded::Partner(Direction::Exports, partner) => ends(flow).0 && flow.importer == partner,
        GroupTraded::Partner(Direction::Imports, partner) => ends(flow).1 && flow.exporter == partner,
        GroupTraded::Inside => ends(flow) == (true, true),
        GroupTraded::Sufficiency => ends(flow).0 || ends(flow).1,
    };
    let mut found: Vec<Flow> = flows.iter().filter(is_part).copied().collect();
    found.order_by(|a, b| b.value_usd.total_cmp(&a.value_usd));
    found.truncate(SHOWN);
    found
}
