//! Behind a country's exports or imports in one code: the total, a partner's part, how concentrated the partners
//! are.

use super::flow::{flags_of_block, flags_of_code, key};
use super::{Derivation, Input, Place, Provenance, Shelf, amount, quoted};
use crate::analysis::concentration::Concentration;
use crate::analysis::dependence::Dependence;
use crate::analysis::methods;
use crate::dataset::{Coverage, Direction, FigureAddress, TradeCode, Traded};
use crate::domain::{CountryId, Flags, Year};
use crate::text::{Message, NumberStyle};

/// Partners named beside an index: the largest.
const SHOWN: usize = 4;

impl Shelf<'_> {
    pub(super) fn side(
        &self,
        of: Traded,
        direction: Direction,
        code: &str,
        year: Year,
        country: CountryId,
    ) -> Option<Provenance> {
        let row = self.catalogue.trade_code(code)?;
        let title = |key: &str| {
            Message::new(format!("figure-title-{key}-{}", direction.id()))
                .with("mineral", Message::new(format!("mineral-{}", row.mineral)))
                .with("code", code)
                .with("country", self.country_name(country))
                .year("year", year.0)
        };
        match of {
            Traded::Total => self.total(direction, row, year, country, title("total")),
            Traded::Partner(partner) => {
                let title = title("partner").with("partner", self.country_name(partner));
                self.partner(direction, row, year, (country, partner), title)
            }
            Traded::Partners => self.partners(direction, row, year, country, title("partners")),
        }
    }

    fn total(
        &self,
        direction: Direction,
        row: &TradeCode,
        year: Year,
        country: CountryId,
        title: Message,
    ) -> Option<Provenance> {
        let totals = self.totals.filter(|totals| totals.year == year)?;
        let sums = totals.codes.iter().find(|sums| sums.code == row.code)?;
        let of = |total: &crate::dataset::CountryTotal| match direction {
            Direction::Exports => total.export_usd,
            Direction::Imports => total.import_usd,
        };
        let own = sums.totals.iter().find(|total| total.country == country)?;
        let (value, world) = (of(own), sums.totals.iter().map(of).sum::<f64>());
        // With main routes a side is a total of the source or a sum of the routes held.
        let is_given = sums.coverage == Coverage::Complete || own.given == Some(direction);
        Some(Provenance {
            title,
            value: amount(Some(value), Message::new("unit-usd")),
            heading: row.note.clone(),
            source: totals.source.clone(),
            place: side_key(direction, country, year, &row.code),
            flags: flags_of_code(row).with(if is_given { Flags::NONE } else { Flags::INCOMPLETE }),
            derivations: (world > 0.0)
                .then(|| Derivation { method: methods::SHARE, filled: self.quotient(country, value, world) })
                .into_iter()
                .collect(),
            inputs: Vec::new(),
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    fn partner(
        &self,
        direction: Direction,
        row: &TradeCode,
        year: Year,
        (country, partner): (CountryId, CountryId),
        title: Message,
    ) -> Option<Provenance> {
        let (partners, flags) = self.partners_of(direction, row, year, country)?;
        let found = partners.suppliers().iter().find(|known| known.country == partner)?;
        let whole = match direction {
            Direction::Exports => "figure-share-exports",
            Direction::Imports => "figure-share-imports",
        };
        Some(Provenance {
            title,
            value: Message::new(whole).number("share", found.share.fraction(), NumberStyle::Percent(1)),
            heading: row.note.clone(),
            source: self.trade?.source.clone(),
            place: Place::Computed,
            flags,
            derivations: vec![Derivation {
                method: methods::PARTNER_SHARE,
                filled: self.quotient(partner, found.quantity, partners.world()),
            }],
            inputs: self.flow_inputs(direction, row, year, country, &[partner]),
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    fn partners(
        &self,
        direction: Direction,
        row: &TradeCode,
        year: Year,
        country: CountryId,
        title: Message,
    ) -> Option<Provenance> {
        let (partners, flags) = self.partners_of(direction, row, year, country)?;
        let hhi = partners.hhi()?.value();
        let largest: Vec<CountryId> =
            partners.suppliers().iter().take(SHOWN).map(|one| one.country).collect();
        Some(Provenance {
            title,
            value: Message::new("figure-hhi").number("hhi", hhi, NumberStyle::Integer),
            heading: row.note.clone(),
            source: self.trade?.source.clone(),
            place: Place::Computed,
            flags,
            derivations: vec![Derivation {
                method: methods::PARTNERS_HHI,
                filled: self.squares(&partners, hhi),
            }],
            inputs: self.flow_inputs(direction, row, year, country, &largest),
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    /// The flows between a country and some of its partners.
    fn flow_inputs(
        &self,
        direction: Direction,
        row: &TradeCode,
        year: Year,
        country: CountryId,
        partners: &[CountryId],
    ) -> Vec<Input> {
        let flow = |partner: &CountryId| {
            let (exporter, importer) = match direction {
                Direction::Exports => (country, *partner),
                Direction::Imports => (*partner, country),
            };
            FigureAddress::Flow { code: row.code.clone(), year, exporter, importer }
        };
        self.inputs(partners.iter().map(flow))
    }

    fn partners_of(
        &self,
        direction: Direction,
        row: &TradeCode,
        year: Year,
        country: CountryId,
    ) -> Option<(Concentration, Flags)> {
        let block = self.trade?.block(&row.code, year)?;
        let dependence = Dependence::of(country, &block.flows);
        let partners = match direction {
            Direction::Exports => dependence.customers,
            Direction::Imports => dependence.suppliers,
        };
        Some((partners, flags_of_code(row).with(flags_of_block(block))))
    }

    /// A part over its whole, in US dollars.
    pub(super) fn quotient(&self, country: CountryId, part: f64, whole: f64) -> String {
        let dollars = |value: f64| self.locale.number(value, NumberStyle::Integer);
        let share = self.locale.number(part / whole, NumberStyle::Percent(1));
        format!("s_\"{country}\" = frac{{{}}}{{{}}} = {}", dollars(part), dollars(whole), quoted(&share))
    }
}

/// All rows of one side of a country's trade.
fn side_key(direction: Direction, country: CountryId, year: Year, code: &str) -> Place {
    match direction {
        Direction::Exports => key(Some(country), None, year, code),
        Direction::Imports => key(None, Some(country), year, code),
    }
}
