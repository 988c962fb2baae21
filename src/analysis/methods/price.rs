//! How much a price moves, worked on the newest months of copper.

use super::{Bench, EXAMPLE_PRICE, Example, Method};
use crate::analysis::volatility::{
    Lambda, REGIME_WINDOW_MONTHS, Window, ewma_variance, log_returns, max_drawdown, regime,
    rolling_volatility,
};
use crate::dataset::{FigureAddress, PriceEntry};
use crate::domain::{Frequency, PriceKind};
use crate::text::{Arg, Message, MonthStyle, NumberStyle};

/// The id of the volatility.
pub const VOLATILITY: &str = "volatility";
/// The id of the unit value.
pub const UNIT_VALUE: &str = "unit_value";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: "log_return",
        formula: "r_t = ln frac{P_t}{P_{t-1}}",
        reference: "J.P. Morgan/Reuters, RiskMetrics Technical Document (1996)",
        example: log_return,
    },
    Method {
        id: VOLATILITY,
        formula: "σ = sqrt{frac{1}{n - 1} sum_t (r_t - \"mean\")^2} * sqrt{12}",
        reference: "Hull, J., Options, Futures, and Other Derivatives, chapter on estimating volatilities",
        example: volatility,
    },
    Method {
        id: "ewma",
        formula: "v_t = λ v_{t-1} + (1 - λ) r_t^2",
        reference: "J.P. Morgan/Reuters, RiskMetrics Technical Document (1996); λ = 0.97 for monthly prices",
        example: ewma,
    },
    Method {
        id: "drawdown",
        formula: "D = max_t (1 - frac{P_t}{max_{s ≤ t} P_s})",
        reference: "Magdon-Ismail, M. and Atiya, A. (2004), Maximum drawdown, Risk Magazine 17",
        example: drawdown,
    },
    Method {
        id: "regime",
        formula: "q = 100 frac{\"months with lower volatility\"}{\"all months\"}",
        reference: "Own bands on the percentile of the 12-month volatility in the series' own history: calm below 33, \
                    normal to 67, elevated to 90, stressed above",
        example: regime_now,
    },
    Method {
        id: UNIT_VALUE,
        formula: "u = frac{\"value of trade\"}{\"weight of trade\"}",
        reference: "CEPII, BACI: world trade of a code by value over its weight",
        example: unit_value,
    },
];

pub(super) fn entry<'a>(bench: &'a Bench<'_>) -> Option<&'a PriceEntry> {
    bench.shelf.prices.get(EXAMPLE_PRICE)
}

pub(super) fn of(entry: &PriceEntry) -> Message {
    let end = entry.series.end();
    Message::new("method-of-price")
        .with("mineral", Message::new(format!("mineral-{}", entry.mineral)))
        .with("month", Arg::Month(end.year(), end.month(), MonthStyle::Short))
}

fn log_return(bench: &Bench<'_>) -> Option<Example> {
    let entry = entry(bench)?;
    let &[.., Some(before), Some(now)] = entry.series.values() else { return None };
    let number = |value, style| bench.shelf.locale.number(value, style);
    let (before_text, now_text) = (number(before, NumberStyle::Integer), number(now, NumberStyle::Integer));
    let result = number((now / before).ln(), NumberStyle::Decimal(4));
    Some(Example {
        of: of(entry),
        lines: vec![format!("r = ln frac{{{now_text}}}{{{before_text}}} = {result}")],
    })
}

fn volatility(bench: &Bench<'_>) -> Option<Example> {
    let entry = entry(bench)?;
    let address = FigureAddress::Volatility {
        series: entry.id.clone(),
        month: entry.series.end(),
        window_months: u16::try_from(REGIME_WINDOW_MONTHS).ok()?,
    };
    Some(Example { of: of(entry), lines: vec![bench.filled(&address)?] })
}

fn ewma(bench: &Bench<'_>) -> Option<Example> {
    let entry = entry(bench)?;
    let returns = log_returns(entry.series.values());
    let lambda = Lambda::of(Frequency::Monthly);
    let variances = ewma_variance(&returns, lambda);
    let &[.., Some(before), Some(now)] = variances.as_slice() else { return None };
    let last = returns.last().copied().flatten()?;
    let number = |value, digits| bench.shelf.locale.number(value, NumberStyle::Decimal(digits));
    let (keep, rest) = (number(lambda.value(), 2), number(1.0 - lambda.value(), 2));
    let line =
        format!("v = {keep} * {} + {rest} * ({})^2 = {}", number(before, 6), number(last, 4), number(now, 6));
    Some(Example { of: of(entry), lines: vec![line] })
}

fn drawdown(bench: &Bench<'_>) -> Option<Example> {
    let entry = entry(bench)?;
    let fall = max_drawdown(entry.series.values())?;
    let value = |at: usize| entry.series.values().get(at).copied().flatten();
    let (peak, trough) = (value(fall.peak)?, value(fall.trough)?);
    let integer = |value| bench.shelf.locale.number(value, NumberStyle::Integer);
    let depth = bench.shelf.locale.number(fall.depth, NumberStyle::Percent(1));
    let line = format!("D = 1 - frac{{{}}}{{{}}} = \"{depth}\"", integer(trough), integer(peak));
    Some(Example { of: of(entry), lines: vec![line] })
}

fn regime_now(bench: &Bench<'_>) -> Option<Example> {
    let entry = entry(bench)?;
    let window = Window::of_months(REGIME_WINDOW_MONTHS, Frequency::Monthly)?;
    let volatilities = rolling_volatility(&log_returns(entry.series.values()), window);
    let reading = regime(&volatilities)?;
    let number = |value| bench.shelf.locale.number(value, NumberStyle::Integer);
    let word = bench.shelf.locale.word(&format!("regime-{}", reading.regime.id()));
    let months = reading.history;
    let line = format!("q = {} , \"{word}\" , n = {months}", number(reading.percentile));
    Some(Example { of: of(entry), lines: vec![line] })
}

fn unit_value(bench: &Bench<'_>) -> Option<Example> {
    let of_example =
        |entry: &&PriceEntry| entry.mineral == super::EXAMPLE && entry.kind == PriceKind::UnitValue;
    let entry = bench.shelf.prices.entries().iter().find(of_example)?;
    let end = entry.series.end();
    let value = bench.shelf.locale.number(entry.series.at(end)?, NumberStyle::Integer);
    let of = Message::new("method-of-unit-value")
        .with("mineral", Message::new(format!("mineral-{}", entry.mineral)))
        .year("year", end.year());
    Some(Example { of, lines: vec![format!("u = {value} \"US$ per t\"")] })
}
