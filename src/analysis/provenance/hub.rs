//! Behind the trade that may be passing through a country.

use super::flow::{flags_of_block, flags_of_code};
use super::{Derivation, Input, Place, Provenance, Shelf, amount, quoted};
use crate::analysis::hubs::{Hub, hubs};
use crate::analysis::methods;
use crate::dataset::HubFigure;
use crate::domain::{CountryId, Year};
use crate::text::{Message, NumberStyle};

impl Shelf<'_> {
    pub(super) fn hub(
        &self,
        what: HubFigure,
        code: &str,
        year: Year,
        country: CountryId,
    ) -> Option<Provenance> {
        let trade = self.trade?;
        let row = self.catalogue.trade_code(code)?;
        let block = trade.block(code, year)?;
        let hub = hubs(&block.flows).into_iter().find(|hub| hub.country == country)?;
        let world: f64 = block.flows.iter().map(|flow| flow.value_usd).sum();
        let side = |key: &str, usd: f64| Input {
            title: Message::new(key).with("country", self.country_name(country)).year("year", year.0),
            value: amount(Some(usd.round()), Message::new("unit-usd")),
            address: None,
        };
        let percent =
            |share: f64| Message::new("figure-bare").number("value", share, NumberStyle::Percent(1));
        let value = match what {
            HubFigure::Share => percent(hub.hub_share.fraction()),
            HubFigure::Passing => amount(Some(hub.passing_usd().round()), Message::new("unit-usd")),
            HubFigure::Betweenness => percent(hub.betweenness),
        };
        Some(Provenance {
            title: Message::new(format!("figure-title-hub-{}", what.id()))
                .with("mineral", Message::new(format!("mineral-{}", row.mineral)))
                .with("code", code)
                .with("country", self.country_name(country))
                .year("year", year.0),
            value,
            heading: row.note.clone(),
            source: trade.source.clone(),
            place: Place::Computed,
            flags: flags_of_code(row).with(flags_of_block(block)),
            derivations: vec![self.passing(&hub, what, world)],
            inputs: match what {
                HubFigure::Betweenness => Vec::new(),
                _ => {
                    let sides =
                        [("figure-exports-held", hub.exports_usd), ("figure-imports-held", hub.imports_usd)];
                    sides.into_iter().map(|(key, usd)| side(key, usd)).collect()
                }
            },
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    fn passing(&self, hub: &Hub, what: HubFigure, world: f64) -> Derivation {
        let usd = |value: f64| self.locale.number(value, NumberStyle::Integer);
        let percent = |share: f64| quoted(&self.locale.number(share, NumberStyle::Percent(1)));
        let smaller = format!("min({} ; {})", usd(hub.exports_usd), usd(hub.imports_usd));
        let (method, filled) = match what {
            HubFigure::Betweenness => {
                (methods::BETWEENNESS, format!("g_\"{}\" = {}", hub.country, percent(hub.betweenness)))
            }
            HubFigure::Passing => (methods::TRANSIT, format!("T = {smaller} = {}", usd(hub.passing_usd()))),
            HubFigure::Share => {
                let share = percent(hub.hub_share.fraction());
                (methods::TRANSIT, format!("t = frac{{{smaller}}}{{{}}} = {share}", usd(world)))
            }
        };
        Derivation { method, filled }
    }
}
