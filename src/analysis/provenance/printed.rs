//! Behind a number that USGS prints about the United States.

use super::{Place, Provenance, Shelf};
use crate::domain::Mineral;
use crate::text::Message;

impl Shelf<'_> {
    pub(super) fn printed(&self, mineral: Mineral, line: u32) -> Option<Provenance> {
        let salient = self.salient?;
        let (statistic, figure) = salient.of(mineral).find_map(|statistic| {
            Some((statistic, statistic.figures.iter().find(|figure| figure.line == line)?))
        })?;
        let number = figure.value.map(|value| self.exact(value));
        let printed = figure.printed.clone().or(number)?;
        let value = match printed.as_str() {
            "E" => Message::new("figure-net-exporter"),
            _ => Message::new("figure-printed").with("value", printed).with("unit", statistic.unit.as_str()),
        };
        Some(Provenance {
            title: Message::new("figure-title-printed")
                .with("commodity", statistic.commodity.as_str())
                .with("what", statistic.statistic.as_str())
                .year("year", figure.year.0),
            value,
            heading: statistic.detail.clone(),
            source: salient.source.clone(),
            place: Place::Line(line),
            flags: figure.flags,
            derivations: Vec::new(),
            inputs: Vec::new(),
            others: Vec::new(),
            also: Vec::new(),
        })
    }
}
