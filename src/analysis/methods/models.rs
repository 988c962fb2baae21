//! What is made of prices: models, comparisons and bills, worked on copper and an electric car.

use super::price::{entry, of};
use super::{Bench, Example, Method};
use crate::analysis::comovement::{Returns, correlation};
use crate::analysis::deflate::deflated;
use crate::analysis::event_study::{SPAN_MONTHS, Study, study};
use crate::analysis::garch::{fit, newest_run};
use crate::analysis::mineral_bill::{bill, pricing};
use crate::analysis::volatility::log_returns;
use crate::dataset::{FigureAddress, Rebasing};
use crate::domain::Month;
use crate::text::{Arg, Message, MonthStyle, NumberStyle};

/// The price that copper is compared with.
const OTHER_PRICE: &str = "aluminium";

/// The product whose minerals are added up.
const PRODUCT: &str = "electric_car";

/// The id of the volatility model.
pub const GARCH: &str = "garch";
/// The id of a price in the money of another month.
pub const REAL_PRICE: &str = "real_price";
/// The id of how alike two prices move.
pub const CORRELATION: &str = "correlation";
/// The id of a price against that of another month.
pub const INDEX: &str = "index";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: GARCH,
        formula: "v_t = ω + α e_{t-1}^2 + β v_{t-1}",
        reference: "Bollerslev, T. (1986), Generalized autoregressive conditional heteroskedasticity, Journal of \
                    Econometrics 31; maximum likelihood with normal errors, agreeing with arch 8.0.0 for Python",
        example: garch,
    },
    Method {
        id: REAL_PRICE,
        formula: "P_\"real\" = P_t frac{I_0}{I_t}",
        reference: "U.S. Bureau of Labor Statistics, consumer price index for all urban consumers",
        example: real,
    },
    Method {
        id: INDEX,
        formula: "I_t = 100 frac{P_t}{P_0}",
        reference: "Own definition: the base is the first price in or after the month chosen",
        example: index,
    },
    Method {
        id: CORRELATION,
        formula: "ρ = frac{sum_t (a_t - \"mean a\") (b_t - \"mean b\")}{sqrt{sum_t (a_t - \"mean a\")^2 sum_t (b_t - \"mean b\")^2}}",
        reference: "Pearson's coefficient of monthly log returns on the months both have, 24 or more",
        example: together,
    },
    Method {
        id: "event_study",
        formula: "c = frac{\"mean price of the 12 months after\"}{\"mean price of the 12 months before\"} - 1",
        reference: "Own definition: an association. The month of the event belongs to neither side",
        example: event,
    },
    Method {
        id: "mineral_bill",
        formula: "b = sum_k \"kg\"_k P_k",
        reference: "Contents: IEA, The Role of Critical Minerals in Clean Energy Transitions (2021). Only a price is \
                    multiplied, never a unit value",
        example: minerals,
    },
];

fn garch(bench: &Bench<'_>) -> Option<Example> {
    let entry = entry(bench)?;
    let model = fit(&newest_run(&log_returns(entry.series.values()))).ok()?;
    let found = model.parameters;
    let number = |value: f64| bench.shelf.locale.number(value, NumberStyle::Decimal(4));
    let (alpha, beta) = (number(found.alpha), number(found.beta));
    let lines = vec![
        format!("v_t = {} + {alpha} e_{{t-1}}^2 + {beta} v_{{t-1}}", number(found.omega)),
        format!("α + β = {}", number(found.persistence())),
    ];
    let half_life = found.half_life().map(|steps| {
        let steps = bench.shelf.locale.number(steps, NumberStyle::Decimal(1));
        format!("frac{{ln 0.5}}{{ln {}}} = {steps} \"months\"", number(found.persistence()))
    });
    Some(Example { of: of(entry), lines: lines.into_iter().chain(half_life).collect() })
}

/// The price of ten years before the newest month, in the money of the newest index.
fn real(bench: &Bench<'_>) -> Option<Example> {
    let (entry, prices) = (entry(bench)?, bench.consumer_prices?);
    let base = prices.newest();
    let then = Month::from_ordinal(base.ordinal().checked_sub(120)?);
    let nominal = entry.series.at(then)?;
    let real = deflated(&entry.series, prices, base)?.at(then)?;
    let number = |value: f64, digits| bench.shelf.locale.number(value, NumberStyle::Decimal(digits));
    let line = format!(
        "P_\"real\" = {} frac{{{}}}{{{}}} = {}",
        number(nominal, 0),
        number(prices.index(base)?, 1),
        number(prices.index(then)?, 1),
        number(real, 0)
    );
    let month = |month: Month| Arg::Month(month.year(), month.month(), MonthStyle::Short);
    let of = Message::new("method-of-real-price")
        .with("mineral", Message::new(format!("mineral-{}", entry.mineral)))
        .with("month", month(then))
        .with("base", month(base));
    Some(Example { of, lines: vec![line] })
}

/// The newest price against that of ten years before.
fn index(bench: &Bench<'_>) -> Option<Example> {
    let entry = entry(bench)?;
    let month = entry.series.end();
    let base = Month::from_ordinal(month.ordinal().checked_sub(120)?);
    let address = FigureAddress::Rebased { how: Rebasing::Index, series: entry.id.clone(), month, base };
    Some(Example { of: of(entry), lines: vec![bench.filled(&address)?] })
}

fn together(bench: &Bench<'_>) -> Option<Example> {
    let (entry, other) = (entry(bench)?, bench.shelf.prices.get(OTHER_PRICE)?);
    let found = correlation(&Returns::of(&entry.series, None), &Returns::of(&other.series, None))?;
    let of = Message::new("method-of-pair")
        .with("mineral", Message::new(format!("mineral-{}", entry.mineral)))
        .with("other", Message::new(format!("mineral-{}", other.mineral)))
        .number("months", found.months as f64, NumberStyle::Integer);
    let value = bench.shelf.locale.number(found.value, NumberStyle::Decimal(3));
    Some(Example { of, lines: vec![format!("ρ = {value} , n = {}", found.months)] })
}

/// Around the newest month that has a full year behind it; no event is meant.
fn event(bench: &Bench<'_>) -> Option<Example> {
    let entry = entry(bench)?;
    let month = Month::from_ordinal(entry.series.end().ordinal().checked_sub(SPAN_MONTHS)?);
    let Study::Monthly(found) = study(&entry.series, month) else { return None };
    let number = |value: f64| bench.shelf.locale.number(value, NumberStyle::Integer);
    let change = bench.shelf.locale.number(found.change(), NumberStyle::Percent(1));
    let line = format!(
        "c = frac{{{}}}{{{}}} - 1 = \"{change}\"",
        number(found.price_after),
        number(found.price_before)
    );
    let of = Message::new("method-of-event")
        .with("mineral", Message::new(format!("mineral-{}", entry.mineral)))
        .with("month", Arg::Month(month.year(), month.month(), MonthStyle::Short));
    Some(Example { of, lines: vec![line] })
}

fn minerals(bench: &Bench<'_>) -> Option<Example> {
    let technology = bench.technologies?.get(PRODUCT)?;
    let bill = bill(technology, bench.shelf.prices, None, 0.0);
    let number = |value: f64, digits| bench.shelf.locale.number(value, NumberStyle::Decimal(digits));
    let terms: Vec<String> = bill
        .lines
        .iter()
        .filter(|line| line.price.is_some())
        .filter_map(|line| {
            let (entry, factor) = pricing(bench.shelf.prices, line.mineral)?;
            let price = entry.series.values().last().copied().flatten()? * factor / 1_000.0;
            Some(format!("{} * {}", number(line.kg, 1), number(price, 2)))
        })
        .collect();
    let covered = bench.shelf.locale.number(bill.covered(), NumberStyle::Percent(0));
    let of = Message::new("method-of-product")
        .with("product", Message::new(format!("technology-{PRODUCT}")))
        .with("covered", covered);
    Some(Example {
        of,
        lines: vec![format!("b = {} = {} \"US$\"", terms.join(" + "), number(bill.dollars(), 0))],
    })
}
