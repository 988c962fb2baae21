//! `volatility.csv`: one row per price series and window, as of its newest month.

use super::table::{Column, Table, number};
use crate::analysis::volatility::{
    REGIME_WINDOW_MONTHS, Window, ewma_volatility, log_returns, max_drawdown, regime, rolling_volatility,
};
use crate::dataset::{PriceEntry, PriceTable};
use crate::domain::{Flags, Frequency, Month, Regime};

const COLUMNS: &[Column] = &[
    Column::text("series", "Id of the price series."),
    Column::text("mineral", "Id of the mineral."),
    Column::text("kind", "`price`, or `unit_value` for trade value over quantity, which is not a price."),
    Column::text("frequency", "`monthly` or `annual`."),
    Column::integer("window_months", "months", "How far the window looks back from `end`."),
    Column::text("end", "Newest month of the series, YYYY-MM; annual observations are dated January."),
    Column::number(
        "annualised_volatility",
        "fraction per year",
        "Standard deviation (n - 1) of the log returns in the window times the root of the observations a year; empty when the series does not fill the window without a gap.",
    ),
    Column::number(
        "ewma_volatility",
        "fraction per year",
        "Exponentially weighted over the whole series, the same in every row of it: lambda .97 monthly, .97^12 annual, seeded with the first return squared.",
    ),
    Column::number(
        "max_drawdown",
        "fraction 0 to 1",
        "Deepest fall from a running peak inside the window; empty when the series does not fill it.",
    ),
    Column::text(
        "regime",
        "Percentile of the 12-month volatility in the series' own history, the same in every row of it: calm below 33, normal to 67, elevated to 90, stressed above; empty for annual series and histories under 60 months.",
    ),
    Column::text(
        "flags",
        "Names joined by `;`, empty when there is none: `short` when the series does not fill the window without a gap, `frozen` when the price stood still for a year or more and that reaches into the window.",
    ),
];

const fn windows(frequency: Frequency) -> &'static [u32] {
    match frequency {
        Frequency::Monthly => &[12, 24, 36, 60],
        // Four returns say little; more than that the annual prices do not have.
        Frequency::Annual => &[48, 60, 120],
    }
}

pub(super) fn table(prices: &PriceTable) -> Table {
    Table {
        name: "volatility",
        title: "Volatility of prices and unit values by window",
        columns: COLUMNS,
        inputs: &["prices.json"],
        rows: prices.entries().iter().flat_map(rows).collect(),
    }
}

fn rows(entry: &PriceEntry) -> Vec<Vec<String>> {
    let frequency = entry.series.frequency();
    let measured = Measured::of(entry);
    windows(frequency)
        .iter()
        .filter_map(|months| Some((*months, Window::of_months(*months, frequency)?)))
        .map(|(months, window)| measured.row(entry, months, window))
        .collect()
}

/// What does not depend on the window.
struct Measured {
    returns: Vec<Option<f64>>,
    /// The last month of the last stretch in which the price stood still.
    frozen_until: Option<Month>,
    ewma: Option<f64>,
    regime: Option<Regime>,
}

impl Measured {
    fn of(entry: &PriceEntry) -> Self {
        let (prices, frequency) = (entry.series.values(), entry.series.frequency());
        let returns = log_returns(prices);
        let reading = Window::of_months(REGIME_WINDOW_MONTHS, frequency)
            .and_then(|window| regime(&rolling_volatility(&returns, window)));
        Self {
            frozen_until: entry.series.frozen_stretches().last().map(|(_, until)| until),
            ewma: ewma_volatility(&returns, frequency).last().copied().flatten(),
            regime: reading.map(|reading| reading.regime),
            returns,
        }
    }

    fn row(&self, entry: &PriceEntry, months: u32, window: Window) -> Vec<String> {
        let prices = entry.series.values();
        let volatility = rolling_volatility(&self.returns, window).last().copied().flatten();
        let drawdown = volatility.and_then(|_| {
            let first = prices.len().checked_sub(window.returns() + 1)?;
            max_drawdown(prices.get(first..)?)
        });
        // A series is frozen in the windows that reach its stretches, not as a whole.
        let start = entry.series.month_at(prices.len().saturating_sub(window.returns() + 1));
        let mut flags = entry.flags.without(Flags::FROZEN);
        if volatility.is_none() {
            flags = flags.with(Flags::SHORT);
        }
        if self.frozen_until.is_some_and(|until| until > start) {
            flags = flags.with(Flags::FROZEN);
        }
        vec![
            entry.id.clone(),
            entry.mineral.to_string(),
            entry.kind.id().to_owned(),
            entry.series.frequency().id().to_owned(),
            months.to_string(),
            entry.series.end().to_string(),
            number(volatility),
            number(self.ewma),
            number(drawdown.map(|drawdown| drawdown.depth)),
            self.regime.map_or_else(String::new, |regime| regime.id().to_owned()),
            flags.to_string(),
        ]
    }
}
