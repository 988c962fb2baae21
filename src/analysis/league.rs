//! Price series by volatility, in leagues: only what is observed alike is ranked together.

use crate::dataset::PriceEntry;
use crate::domain::{Flags, Frequency, Month, Order, PriceKind, Regime};

use super::volatility::{Window, log_returns, quantile, regime, rolling_volatility};

/// What makes two volatilities comparable: a league holds one kind at one frequency over one window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum League {
    /// Monthly prices over the last 36 months.
    MonthlyPrices,
    /// Annual prices over the last four yearly changes: all there are.
    AnnualPrices,
    /// Annual unit values over the last ten yearly changes; no prices.
    UnitValues,
    /// The few unit values that the US Geological Survey gives for five years only.
    ShortUnitValues,
}

impl League {
    /// All, in the order shown.
    pub const ALL: [Self; 4] =
        [Self::MonthlyPrices, Self::AnnualPrices, Self::UnitValues, Self::ShortUnitValues];

    /// The id used in message keys (`league-<id>`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::MonthlyPrices => "monthly-prices",
            Self::AnnualPrices => "annual-prices",
            Self::UnitValues => "unit-values",
            Self::ShortUnitValues => "short-unit-values",
        }
    }

    /// How far its window looks back.
    #[must_use]
    pub const fn window_months(self) -> u32 {
        match self {
            Self::MonthlyPrices => 36,
            Self::AnnualPrices | Self::ShortUnitValues => 48,
            Self::UnitValues => 120,
        }
    }

    /// The league of a series.
    #[must_use]
    pub fn of(entry: &PriceEntry) -> Self {
        let is_long = entry.series.values().len() > 10;
        match (entry.kind, entry.series.frequency()) {
            (PriceKind::Price, Frequency::Monthly) => Self::MonthlyPrices,
            (PriceKind::Price, Frequency::Annual) => Self::AnnualPrices,
            (PriceKind::UnitValue, _) if is_long => Self::UnitValues,
            (PriceKind::UnitValue, _) => Self::ShortUnitValues,
        }
    }
}

/// One series in its league.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Place in the table of series.
    pub place: usize,
    /// Annualised volatility over the league's window, up to the newest observation.
    pub volatility: f64,
    /// The middle of its own history: percentiles 10 and 90 of the same window; none where there are fewer than 24.
    pub usual: Option<(f64, f64)>,
    /// How its 12-month volatility compares with its own history; monthly prices only.
    pub regime: Option<Regime>,
    /// The newest observation.
    pub until: Month,
    /// Reservations, among them a price that stood still inside the window.
    pub flags: Flags,
}

/// Who is in a league, the most volatile first; series that do not fill the window are not ranked.
#[must_use]
pub fn standings(entries: &[PriceEntry], league: League) -> Vec<Standing> {
    let members = entries.iter().enumerate().filter(|(_, entry)| League::of(entry) == league);
    let mut standings: Vec<Standing> =
        members.filter_map(|(place, entry)| standing(place, entry, league)).collect();
    standings.order_by(|a, b| b.volatility.total_cmp(&a.volatility).then(a.place.cmp(&b.place)));
    standings
}

fn standing(place: usize, entry: &PriceEntry, league: League) -> Option<Standing> {
    let frequency = entry.series.frequency();
    let window = Window::of_months(league.window_months(), frequency)?;
    let returns = log_returns(entry.series.values());
    let history = rolling_volatility(&returns, window);
    let volatility = history.last().copied().flatten()?;
    let mut sorted: Vec<f64> = history.into_iter().flatten().collect();
    sorted.order_by(f64::total_cmp);
    let usual = (sorted.len() >= 24).then(|| (quantile(&sorted, 0.1), quantile(&sorted, 0.9)));
    let reading =
        Window::of_months(12, frequency).and_then(|window| regime(&rolling_volatility(&returns, window)));
    let until = entry.series.end();
    let start = until.ordinal().saturating_sub(league.window_months());
    let is_frozen = entry.series.frozen_stretches().any(|(_, end)| end.ordinal() > start);
    let flags = entry.flags.without(Flags::FROZEN);
    Some(Standing {
        place,
        volatility,
        usual,
        regime: reading.map(|reading| reading.regime),
        until,
        flags: if is_frozen { flags.with(Flags::FROZEN) } else { flags },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::SourceId;
    use crate::dataset::prices::Place;
    use crate::domain::{Mineral, PriceSeries, Unit};

    fn entry(id: &str, kind: PriceKind, frequency: Frequency, values: Vec<Option<f64>>) -> PriceEntry {
        PriceEntry {
            id: id.into(),
            mineral: Mineral::COBALT,
            kind,
            unit: Unit::UsdPerTonne,
            source: SourceId("s".into()),
            title: id.into(),
            flags: Flags::NONE,
            place: Place { column: "c".into(), rows: vec![1] },
            series: PriceSeries::new(Month::new(2010, 1).unwrap(), frequency, values).unwrap(),
        }
    }

    fn wave(count: usize, step: f64) -> Vec<Option<f64>> {
        (0..count).map(|at| Some(100.0 + if at % 2 == 0 { step } else { 0.0 })).collect()
    }

    #[test]
    fn kinds_and_frequencies_are_never_ranked_together() {
        let entries = [
            entry("calm", PriceKind::Price, Frequency::Monthly, wave(40, 1.0)),
            entry("wild", PriceKind::Price, Frequency::Monthly, wave(40, 9.0)),
            entry("short", PriceKind::Price, Frequency::Monthly, wave(36, 9.0)),
            entry("annual", PriceKind::Price, Frequency::Annual, wave(5, 9.0)),
            entry("unit", PriceKind::UnitValue, Frequency::Annual, wave(23, 9.0)),
            entry("five", PriceKind::UnitValue, Frequency::Annual, wave(5, 9.0)),
        ];
        let places = |league| standings(&entries, league).iter().map(|each| each.place).collect::<Vec<_>>();
        assert_eq!(places(League::MonthlyPrices), [1, 0], "36 prices give 35 returns");
        assert_eq!(places(League::AnnualPrices), [3]);
        assert_eq!(places(League::UnitValues), [4]);
        assert_eq!(places(League::ShortUnitValues), [5]);
        let annual = &standings(&entries, League::AnnualPrices)[0];
        // Four returns of +-ln 1.09, mean 0: sd = ln 1.09 sqrt(4/3); a year is one step.
        assert!((annual.volatility - 1.09_f64.ln() * (4.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert_eq!((annual.usual, annual.regime), (None, None));
    }

    #[test]
    fn a_stretch_without_movement_inside_the_window_is_flagged() {
        let mut values = wave(60, 2.0);
        values[40..54].fill(Some(100.0));
        let entries = [entry("list", PriceKind::Price, Frequency::Monthly, values)];
        assert!(standings(&entries, League::MonthlyPrices)[0].flags.contains(Flags::FROZEN));
    }
}
