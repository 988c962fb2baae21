//! Behind what is computed from whole series of prices: the volatility model, how alike two move, an index.

use super::price::month_arg;
use super::{Derivation, Input, Place, Provenance, Shelf, amount};
use crate::analysis::comovement::{Returns, correlation};
use crate::analysis::deflate::deflated;
use crate::analysis::garch::{Parameters, fit, newest_run};
use crate::analysis::methods;
use crate::analysis::volatility::log_returns;
use crate::dataset::{FigureAddress, PriceEntry, Rebasing};
use crate::domain::{Month, PriceSeries};
use crate::text::{Message, NumberStyle};

impl Shelf<'_> {
    pub(super) fn parameter(&self, id: &str, series: &str) -> Option<Provenance> {
        let entry = self.prices.get(series)?;
        let model = fit(&newest_run(&log_returns(entry.series.values()))).ok()?;
        let found = model.parameters;
        let number = |value: f64| self.locale.number(value, NumberStyle::Decimal(4));
        let error = |pick: fn(&Parameters) -> f64| model.standard_errors.as_ref().map(pick);
        let (value, error) = match id {
            "mu" => (found.mu, error(|errors| errors.mu)),
            "omega" => (found.omega, error(|errors| errors.omega)),
            "alpha" => (found.alpha, error(|errors| errors.alpha)),
            "beta" => (found.beta, error(|errors| errors.beta)),
            "persistence" => (found.persistence(), None),
            "half_life" => (found.half_life()?, None),
            _ => return None,
        };
        let (alpha, beta) = (number(found.alpha), number(found.beta));
        let filled = match id {
            "persistence" => format!("α + β = {alpha} + {beta} = {}", number(value)),
            "half_life" => {
                let steps = self.locale.number(value, NumberStyle::Decimal(1));
                format!("frac{{ln 0.5}}{{ln {}}} = {steps}", number(found.persistence()))
            }
            _ => format!("v_t = {} + {alpha} e_{{t-1}}^2 + {beta} v_{{t-1}}", number(found.omega)),
        };
        let shown = Message::new("figure-bare").number("value", value, NumberStyle::Decimal(4));
        Some(Provenance {
            title: Message::new("figure-title-garch")
                .with("mineral", Message::new(format!("mineral-{}", entry.mineral)))
                .with("what", Message::new(format!("garch-{}", id.replace('_', "-"))))
                .number("count", model.observations as f64, NumberStyle::Integer)
                .with("month", month_arg(entry.series.end())),
            value: match error {
                Some(error) => Message::new("figure-score")
                    .number("value", value, NumberStyle::Decimal(4))
                    .number("error", error, NumberStyle::Decimal(4)),
                None => shown,
            },
            derivations: vec![Derivation { method: methods::GARCH, filled }],
            inputs: self.ends(entry, None),
            ..self.of_series(entry)
        })
    }

    pub(super) fn correlation(
        &self,
        series: &str,
        other: &str,
        months: Option<(Month, Month)>,
    ) -> Option<Provenance> {
        let (a, b) = (self.prices.get(series)?, self.prices.get(other)?);
        let found = correlation(&Returns::of(&a.series, months), &Returns::of(&b.series, months))?;
        let value = self.locale.number(found.value, NumberStyle::Decimal(3));
        let also = (a.source != b.source).then(|| b.source.clone());
        Some(Provenance {
            title: Message::new("figure-title-correlation")
                .with("mineral", Message::new(format!("mineral-{}", a.mineral)))
                .with("other", Message::new(format!("mineral-{}", b.mineral)))
                .number("months", found.months as f64, NumberStyle::Integer),
            value: Message::new("figure-bare").number("value", found.value, NumberStyle::Decimal(2)),
            heading: format!("{}; {}", a.title, b.title),
            flags: a.flags.with(b.flags),
            derivations: vec![Derivation {
                method: methods::CORRELATION,
                filled: format!("ρ = {value} , n = {}", found.months),
            }],
            inputs: [self.ends(a, months), self.ends(b, months)].concat(),
            also: also.into_iter().collect(),
            ..self.of_series(a)
        })
    }

    pub(super) fn rebased(
        &self,
        how: Rebasing,
        series: &str,
        month: Month,
        base: Month,
    ) -> Option<Provenance> {
        let entry = self.prices.get(series)?;
        let (given, nominal) =
            (entry.series.at(month)?, FigureAddress::Price { series: series.to_owned(), month });
        let title = Message::new(format!("figure-title-{}", how.id()))
            .with("mineral", Message::new(format!("mineral-{}", entry.mineral)))
            .with("month", month_arg(month))
            .with("base", month_arg(base));
        let rounded = |value: f64| (value * 100.0).round() / 100.0;
        match how {
            Rebasing::Index => {
                let (first, at_base) = first_from(&entry.series, base)?;
                let value = 100.0 * given / at_base;
                let base = FigureAddress::Price { series: series.to_owned(), month: first };
                let filled = format!(
                    "I = 100 frac{{{}}}{{{}}} = {}",
                    self.exact(given),
                    self.exact(at_base),
                    self.locale.number(value, NumberStyle::Decimal(1))
                );
                Some(Provenance {
                    title,
                    value: Message::new("figure-bare").number("value", value, NumberStyle::Decimal(1)),
                    derivations: vec![Derivation { method: methods::INDEX, filled }],
                    inputs: self.inputs([nominal, base]),
                    ..self.of_series(entry)
                })
            }
            Rebasing::Real => {
                let prices = self.consumer_prices?;
                let real = deflated(&entry.series, prices, base)?.at(month)?;
                let index = |month: Month| prices.index(month);
                let shown = |value: f64| self.locale.number(value, NumberStyle::Decimal(1));
                // A year is divided by the mean of its months.
                let then = index(base)? * given / real;
                let filled = format!(
                    "P_\"real\" = {} frac{{{}}}{{{}}} = {}",
                    self.exact(given),
                    shown(index(base)?),
                    shown(then),
                    self.exact(rounded(real))
                );
                let cpi = |month: Month, value: f64| Input {
                    title: Message::new("figure-cpi").with("month", month_arg(month)),
                    value: Message::new("figure-bare").number("value", value, NumberStyle::Decimal(1)),
                    address: None,
                };
                let inputs = self.inputs([nominal]).into_iter();
                Some(Provenance {
                    title,
                    value: amount(Some(rounded(real)), Message::new(format!("unit-{}", entry.unit))),
                    derivations: vec![Derivation { method: methods::REAL_PRICE, filled }],
                    inputs: inputs.chain([cpi(base, index(base)?), cpi(month, then)]).collect(),
                    also: vec![prices.source.clone()],
                    ..self.of_series(entry)
                })
            }
        }
    }

    /// What holds for everything computed from a series.
    fn of_series(&self, entry: &PriceEntry) -> Provenance {
        Provenance {
            title: Message::new(format!("mineral-{}", entry.mineral)),
            value: Message::new("figure-missing"),
            heading: entry.title.clone(),
            source: entry.source.clone(),
            place: Place::Computed,
            flags: entry.flags,
            derivations: Vec::new(),
            inputs: Vec::new(),
            others: Vec::new(),
            also: Vec::new(),
        }
    }

    /// The first and the last price that counted.
    fn ends(&self, entry: &PriceEntry, months: Option<(Month, Month)>) -> Vec<Input> {
        let (start, end) = (entry.series.start(), entry.series.end());
        let (from, to) = months.map_or((start, end), |(from, to)| (from.max(start), to.min(end)));
        let at = |month| FigureAddress::Price { series: entry.id.clone(), month };
        self.inputs([at(from), at(to)])
    }
}

/// The price in a month, or the first one after it.
fn first_from(series: &PriceSeries, base: Month) -> Option<(Month, f64)> {
    let dated = series.values().iter().enumerate().map(|(at, value)| (series.month_at(at), *value));
    dated.filter(|(month, _)| *month >= base).find_map(|(month, value)| Some((month, value?)))
}
