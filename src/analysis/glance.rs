//! What a mineral's figures come down to on one line: how the price moved within a year and whether that is
//! usual, how world output and the leader's share of it moved.

use super::concentration::Concentration;
use super::stage_shares::of_year;
use super::table_years::table_years;
use super::volatility::{REGIME_WINDOW_MONTHS, Window, log_returns, regime, rolling_volatility};
use crate::dataset::at_a_glance::PriceGlance;
use crate::dataset::{Figure, PriceEntry};
use crate::domain::{CountryId, Flags, Frequency, Year};

/// Months of a price that are drawn small: five years.
pub const RECENT_MONTHS: usize = 60;

/// Looks at a monthly series; none for an annual one, which has no month and no regime.
#[must_use]
pub fn price_glance(entry: &PriceEntry) -> Option<PriceGlance> {
    if entry.series.frequency() != Frequency::Monthly {
        return None;
    }
    let values = entry.series.values();
    let window = Window::of_months(REGIME_WINDOW_MONTHS, Frequency::Monthly)?;
    let volatilities = rolling_volatility(&log_returns(values), window);
    let before = values.len().checked_sub(13).and_then(|at| values.get(at).copied().flatten());
    let now = values.last().copied().flatten();
    Some(PriceGlance {
        mineral: entry.mineral,
        series: entry.id.clone(),
        source: entry.source.clone(),
        month: entry.series.end(),
        change: now.zip(before).map(|(now, before)| now / before - 1.0),
        regime: regime(&volatilities).map(|reading| reading.regime),
        volatility: volatilities.last().copied().flatten(),
        recent: values.get(values.len().saturating_sub(RECENT_MONTHS)..).unwrap_or_default().to_vec(),
    })
}

/// World output of a year against the year before, and the leader's part in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutputGlance {
    /// The newer year: usually the publisher's first estimate.
    pub year: Year,
    /// The year before.
    pub before: Year,
    /// World output over that of the year before, less one.
    pub change: f64,
    /// Whether no producer lacks a figure in either year.
    pub is_complete: bool,
    /// The largest producer of the year before.
    pub leader: CountryId,
    /// Its share in the year before and in the newer year, 0 to 1.
    pub shares: (f64, f64),
}

impl OutputGlance {
    /// Compares the two newest years of a table; none unless both show the world and follow each other.
    #[must_use]
    pub fn of(figures: &[Figure]) -> Option<Self> {
        let worlds: Vec<Year> =
            table_years(figures).filter(|year| year.is_world()).map(|year| year.year).collect();
        let &[.., before, year] = worlds.as_slice() else { return None };
        if before.0 + 1 != year.0 {
            return None;
        }
        let (old, new) = (of_year(figures, before), of_year(figures, year));
        // A producer that has a figure in one year only would pass for a change of the world.
        let known = |rows: &[Figure]| rows.iter().filter(|row| row.value.is_some()).count();
        if known(old) != known(new) {
            return None;
        }
        let (old, new) = (Concentration::of(old), Concentration::of(new));
        let leader = old.largest()?;
        let now = new.suppliers().iter().find(|supplier| supplier.country == leader.country)?;
        Some(Self {
            year,
            before,
            change: new.world() / old.world() - 1.0,
            is_complete: !old.flags().with(new.flags()).contains(Flags::INCOMPLETE),
            leader: leader.country,
            shares: (leader.share.fraction(), now.share.fraction()),
        })
    }

    /// By how much the leader's share moved, in fractions of the world.
    #[must_use]
    pub fn shift(&self) -> f64 {
        self.shares.1 - self.shares.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::SourceId;
    use crate::dataset::prices::Place;
    use crate::domain::{Mineral, Month, Origin, PriceKind, PriceSeries, Unit};

    fn entry(values: Vec<Option<f64>>, frequency: Frequency) -> PriceEntry {
        PriceEntry {
            id: "test".into(),
            mineral: Mineral::COBALT,
            kind: PriceKind::Price,
            unit: Unit::UsdPerTonne,
            source: SourceId("test".into()),
            title: String::new(),
            flags: Flags::NONE,
            place: Place { column: String::new(), rows: vec![1] },
            series: PriceSeries::new(Month::new(2000, 1).unwrap(), frequency, values).unwrap(),
        }
    }

    fn row(year: u16, code: &str, value: Option<f64>) -> Figure {
        let origin = Origin::Country(CountryId::parse(code).unwrap());
        Figure { origin, year: Year(year), value, flags: Flags::NONE, line: 1 }
    }

    #[test]
    fn a_price_is_compared_with_the_same_month_a_year_before() {
        let values: Vec<_> = (0..30).map(|month| Some(100.0 + f64::from(month))).collect();
        let glance = price_glance(&entry(values.clone(), Frequency::Monthly)).unwrap();
        assert!((glance.change.unwrap() - (129.0 / 117.0 - 1.0)).abs() < 1e-12);
        assert_eq!((glance.month, glance.recent.len()), (Month::new(2002, 6).unwrap(), 30));
        assert_eq!(glance.regime, None);
        assert_eq!(price_glance(&entry(values, Frequency::Annual)), None);
        let short = price_glance(&entry(vec![Some(1.0); 5], Frequency::Monthly)).unwrap();
        assert_eq!((short.change, short.volatility), (None, None));
    }

    #[test]
    fn output_and_the_leaders_share_are_compared_with_the_year_before() {
        let figures = [
            row(2024, "AUS", Some(40.0)),
            row(2024, "CHL", Some(60.0)),
            row(2025, "AUS", Some(60.0)),
            row(2025, "CHL", Some(60.0)),
        ];
        let glance = OutputGlance::of(&figures).unwrap();
        assert!((glance.change - 0.2).abs() < 1e-12 && (glance.shift() + 0.1).abs() < 1e-12);
        assert_eq!((glance.leader.as_str(), glance.year, glance.is_complete), ("CHL", Year(2025), true));
    }

    #[test]
    fn a_producer_that_falls_silent_is_no_change_of_the_world() {
        let figures = [
            row(2024, "AUS", Some(40.0)),
            row(2024, "CHL", Some(960.0)),
            row(2025, "AUS", None),
            row(2025, "CHL", Some(960.0)),
            row(2025, "CHN", Some(3.0)),
            row(2025, "USA", Some(3.0)),
        ];
        assert_eq!(OutputGlance::of(&figures), None);
        assert_eq!(OutputGlance::of(&figures[..2]), None);
    }
}
