//! Behind what a whole country is like, and behind the mean of it that an output rests on.

use super::output::titled;
use super::{Column, Derivation, Place, Provenance, Shelf};
use crate::analysis::concentration::Concentration;
use crate::analysis::context::weighted;
use crate::analysis::methods;
use crate::analysis::stage_shares::of_year;
use crate::dataset::{ContextIndicator, FigureAddress, TableKey, Weighted};
use crate::domain::{CountryId, Flags, Year};
use crate::text::{Message, NumberStyle};

/// Producers written out.
const SHOWN: usize = 3;

impl Shelf<'_> {
    pub(super) fn context(&self, indicator: ContextIndicator, country: CountryId) -> Option<Provenance> {
        let panel = self.environment?.panel(indicator)?;
        let (year, value) = panel.newest(country)?;
        let digits = if value >= 100.0 { 0 } else { 1 };
        Some(Provenance {
            title: Message::new("figure-title-context")
                .with("country", self.country_name(country))
                .with("what", Message::new(format!("context-{}", indicator.id())))
                .year("year", year.0),
            value: Message::new(format!("context-value-{}", indicator.id())).number(
                "value",
                value,
                NumberStyle::Decimal(digits),
            ),
            heading: self.locale.word(&format!("context-{}", indicator.id())),
            source: panel.source.clone(),
            place: Place::Key(vec![(Column::Country, country.to_string()), (Column::Year, year.to_string())]),
            flags: Flags::NONE,
            derivations: Vec::new(),
            inputs: Vec::new(),
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    pub(super) fn weighted(&self, of: Weighted, key: &TableKey, year: Year) -> Option<Provenance> {
        let (series, figures) = self.table(key)?;
        let world = Concentration::of(of_year(figures, year));
        let shares: Vec<(CountryId, f64)> =
            world.suppliers().iter().map(|one| (one.country, one.share.fraction())).collect();
        let digits = if of == Weighted::Carbon { 0 } else { 2 };
        let style = NumberStyle::Decimal(digits);
        let of_country = |country| self.weighed(of, country);
        let found = weighted(&shares, of_country)?;
        let number = |value: f64, style| self.locale.number(value, style);
        let known = shares.iter().filter_map(|(who, share)| Some((*who, *share, of_country(*who)?)));
        let known: Vec<(CountryId, f64, (Year, f64))> = known.collect();
        let mut terms: Vec<String> = known
            .iter()
            .take(SHOWN)
            .map(|(_, share, (_, value))| {
                format!("{} * ({})", number(*share, NumberStyle::Decimal(3)), number(*value, style))
            })
            .collect();
        if known.len() > SHOWN {
            terms.push("…".to_owned());
        }
        let filled = format!(
            "c = frac{{{}}}{{{}}} = {}",
            terms.join(" + "),
            number(found.covered, NumberStyle::Decimal(3)),
            number(found.average, style)
        );
        let of_inputs = known.iter().take(SHOWN).flat_map(|(country, _, (at, _))| {
            let share = FigureAddress::Share { table: key.clone(), country: *country, year };
            let figure = match of {
                Weighted::Carbon => FigureAddress::Context {
                    indicator: ContextIndicator::GridCarbonIntensity,
                    country: *country,
                },
                Weighted::Governance => {
                    FigureAddress::Governance { dimension: None, country: *country, year: *at }
                }
            };
            [share, figure]
        });
        Some(Provenance {
            title: titled(
                match of {
                    Weighted::Carbon => "figure-title-weighted-carbon",
                    Weighted::Governance => "figure-title-weighted-governance",
                },
                series,
                year,
            ),
            value: match of {
                Weighted::Carbon => Message::new("context-value-grid_carbon_intensity"),
                Weighted::Governance => Message::new("figure-bare"),
            }
            .number("value", found.average, style),
            heading: series.title.clone(),
            source: series.source.clone(),
            place: Place::Computed,
            flags: world.flags(),
            derivations: vec![Derivation { method: methods::CONTEXT_AVERAGE, filled }],
            inputs: self.inputs(of_inputs),
            others: Vec::new(),
            also: match of {
                Weighted::Carbon => {
                    let panel = self.environment?.panel(ContextIndicator::GridCarbonIntensity)?;
                    vec![panel.source.clone()]
                }
                Weighted::Governance => vec![self.governance?.source.clone()],
            },
        })
    }

    /// What is averaged: a country's newest figure.
    fn weighed(&self, of: Weighted, country: CountryId) -> Option<(Year, f64)> {
        match of {
            Weighted::Carbon => {
                self.environment?.panel(ContextIndicator::GridCarbonIntensity)?.newest(country)
            }
            Weighted::Governance => {
                let governance = self.governance?;
                let years = governance.frame().years().rev();
                years.into_iter().find_map(|year| Some((year, governance.mean(country, year)?)))
            }
        }
    }
}
