//! `garch.csv`: the GARCH(1,1) model of every price series, up to its newest observation.

use super::table::{Column, Table, number};
use crate::analysis::garch::{Garch, NoModel, fit, newest_run};
use crate::analysis::volatility::log_returns;
use crate::dataset::{PriceEntry, PriceTable};
use crate::domain::Flags;

const COLUMNS: &[Column] = &[
    Column::text("series", "Id of the price series."),
    Column::text("kind", "`price`, or `unit_value` for trade value over quantity, which is not a price."),
    Column::integer("observations", "returns", "Log returns used: those since the last gap of the series."),
    Column::number("mu", "percent per step", "Mean return; a step is a month, of annual series a year."),
    Column::number("omega", "percent squared", "Constant part of the variance."),
    Column::number("alpha", "fraction", "Weight of the last squared surprise."),
    Column::number("beta", "fraction", "Weight of the last variance."),
    Column::number("persistence", "fraction", "alpha + beta."),
    Column::number(
        "half_life_months",
        "months",
        "Until half of a deviation of the variance is gone; empty at a persistence of 1, where it never goes.",
    ),
    Column::number("log_likelihood", "natural logarithm", "At the maximum, normal errors."),
    Column::text("converged", "`true` or `false`; empty when there is no model."),
    Column::text(
        "flags",
        "Names joined by `;`: `short` for fewer than 60 returns (no model), `integrated` for a maximum at persistence 1, `frozen` when the price stood still for a year or more somewhere in the series, `motionless` when it never moved (no model), and the series' own.",
    ),
];

pub(super) fn table(prices: &PriceTable) -> Table {
    Table {
        name: "garch",
        title: "GARCH(1,1) of prices and unit values",
        columns: COLUMNS,
        inputs: &["prices.json"],
        rows: prices.entries().iter().map(row).collect(),
    }
}

fn row(entry: &PriceEntry) -> Vec<String> {
    let returns = newest_run(&log_returns(entry.series.values()));
    let fitted = fit(&returns);
    let step_months = f64::from(entry.series.frequency().step_months());
    let model = fitted.as_ref().ok();
    let parameter = |of: fn(&Garch) -> f64| number(model.map(of));
    vec![
        entry.id.clone(),
        entry.kind.id().to_owned(),
        returns.len().to_string(),
        parameter(|model| model.parameters.mu),
        parameter(|model| model.parameters.omega),
        parameter(|model| model.parameters.alpha),
        parameter(|model| model.parameters.beta),
        parameter(|model| model.parameters.persistence()),
        number(model.and_then(|model| model.parameters.half_life()).map(|steps| steps * step_months)),
        parameter(|model| model.log_likelihood),
        model.map_or_else(String::new, |model| model.has_converged.to_string()),
        flags(entry, &fitted),
    ]
}

fn flags(entry: &PriceEntry, fitted: &Result<Garch, NoModel>) -> String {
    let mut names: Vec<&str> = entry.flags.without(Flags::SHORT).names().collect();
    match fitted {
        Err(NoModel::TooShort) => names.push("short"),
        Err(NoModel::NoVariance) => names.push("motionless"),
        Ok(model) if model.is_integrated => names.push("integrated"),
        Ok(_) => {}
    }
    names.join(";")
}
