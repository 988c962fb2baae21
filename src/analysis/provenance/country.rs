//! Behind what a country is like as such: its governance, and its reliance on imports.

use super::{Column, Derivation, Place, Provenance, Shelf, quoted};
use crate::analysis::import_reliance::country_reliance;
use crate::analysis::methods;
use crate::dataset::{Dimension, FigureAddress, Measure, Series};
use crate::domain::{CountryId, Flags, Origin, Year};
use crate::text::{Message, NumberStyle};

impl Shelf<'_> {
    pub(super) fn governance(
        &self,
        dimension: Option<Dimension>,
        country: CountryId,
        year: Year,
    ) -> Option<Provenance> {
        let governance = self.governance?;
        let number = |value: f64| self.locale.number(value, NumberStyle::Decimal(2));
        let (value, derivation) = match dimension {
            Some(dimension) => {
                let score = governance.score(dimension, country, year)?;
                let value = Message::new("figure-score")
                    .number("value", score.estimate, NumberStyle::Decimal(2))
                    .number("error", score.standard_error, NumberStyle::Decimal(2));
                (value, None)
            }
            None => {
                let mean = governance.mean(country, year)?;
                let scores =
                    Dimension::ALL.into_iter().filter_map(|each| governance.score(each, country, year));
                let sum: Vec<String> = scores.map(|score| number(score.estimate)).collect();
                let filled =
                    format!("m = frac{{{}}}{{6}} = {}", sum.join(" + ").replace("+ −", "- "), number(mean));
                let value = Message::new("figure-bare").number("value", mean, NumberStyle::Decimal(2));
                (value, Some(Derivation { method: methods::GOVERNANCE_MEAN, filled }))
            }
        };
        let place = dimension.map_or(Place::Computed, |dimension| {
            Place::Key(vec![
                (Column::Country, country.to_string()),
                (Column::Indicator, dimension.id().to_owned()),
                (Column::Year, year.to_string()),
            ])
        });
        let each = |each| FigureAddress::Governance { dimension: Some(each), country, year };
        let inputs = match dimension {
            Some(_) => Vec::new(),
            None => self.inputs(Dimension::ALL.map(each)),
        };
        let what = Message::new(format!("governance-{}", dimension.map_or("mean", Dimension::id)));
        Some(Provenance {
            title: Message::new("figure-title-governance")
                .with("country", self.country_name(country))
                .with("what", what)
                .year("year", year.0),
            value,
            heading: dimension.map_or("WGI", Dimension::id).to_ascii_uppercase(),
            source: governance.source.clone(),
            place,
            flags: Flags::NONE,
            derivations: derivation.into_iter().collect(),
            inputs,
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    pub(super) fn reliance(&self, code: &str, country: CountryId) -> Option<Provenance> {
        let trade = self.trade?;
        let row = self.catalogue.trade_code(code)?;
        let year = self.catalogue.newest_trade_year();
        let found = country_reliance(self.catalogue, self.production, std::slice::from_ref(trade), year);
        let fact = found.get(&country)?.iter().find(|fact| fact.code == code)?;
        let of_output = |series: &&Series| series.form == fact.form && series.measure == Measure::Production;
        let tables = self.production.iter().flat_map(|table| table.of(row.mineral));
        let series = tables.map(|(series, _)| series).find(of_output)?;
        let tonnes = |value: f64| self.locale.number(value, NumberStyle::Integer);
        let (output, imports, exports) =
            (tonnes(fact.output_t), tonnes(fact.imports_t), tonnes(fact.exports_t));
        let net = format!("{imports} - {exports}");
        let (value, result) = match fact.share {
            Some(share) => {
                let text = self.locale.number(share, NumberStyle::Percent(1));
                let value = Message::new("figure-reliance").number("share", share, NumberStyle::Percent(1));
                (value, format!(" = {}", quoted(&text)))
            }
            None => (Message::new("figure-net-exporter"), " < 0".to_owned()),
        };
        let made =
            FigureAddress::Output { table: series.key(), origin: Origin::Country(country), year: fact.year };
        Some(Provenance {
            title: Message::new("figure-title-reliance")
                .with("country", self.country_name(country))
                .with("mineral", Message::new(format!("mineral-{}", series.mineral)))
                .with("code", code)
                .year("year", fact.year.0),
            value,
            heading: series.title.clone(),
            source: series.source.clone(),
            place: Place::Computed,
            flags: fact.flags,
            derivations: vec![Derivation {
                method: methods::IMPORT_RELIANCE,
                filled: format!("\"NIR\" = frac{{{net}}}{{{output} + {net}}}{result}"),
            }],
            inputs: self.inputs([made]),
            others: Vec::new(),
            also: vec![trade.source.clone()],
        })
    }
}
