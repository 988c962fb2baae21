//! The mineral bill of a product: kilograms times price, and what a move of a price adds to it.
//!
//! Only a price is multiplied. A unit value is none, a group of metals has none, and what has no price is listed with
//! its weight alone: the bill says what part of the weight it covers.

use crate::dataset::technologies::Technology;
use crate::dataset::{PriceEntry, PriceTable};
use crate::domain::{Frequency, Mineral, Month, Order, PriceKind, PriceSeries, Unit};

/// Kilograms of lithium carbonate that hold one kilogram of lithium: (2 x 6.94 + 12.011 + 3 x 15.999) / (2 x 6.94), from
/// the atomic weights of IUPAC 2021.
pub const CARBONATE_PER_LITHIUM: f64 = 73.888 / 13.88;

/// How a mineral of a product is priced: the series, and how many kilograms of what it prices one kilogram of the
/// mineral takes. Manganese is priced as contained in ore, chromium as contained in ferrochromium, silicon as metal for
/// alloys (that for solar cells is purer and dearer).
const PRICED: &[(&str, &str, f64)] = &[
    ("copper", "copper", 1.0),
    ("nickel", "nickel", 1.0),
    ("zinc", "zinc", 1.0),
    ("aluminium", "aluminium", 1.0),
    ("lithium", "usgs_lithium_carbonate", CARBONATE_PER_LITHIUM),
    ("cobalt", "usgs_cobalt_lme", 1.0),
    ("manganese", "usgs_manganese_ore", 1.0),
    ("chromium", "usgs_ferrochromium", 1.0),
    ("molybdenum", "usgs_molybdenum", 1.0),
    ("silicon", "usgs_silicon_metal", 1.0),
];

/// One mineral of the bill.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which mineral.
    pub mineral: Mineral,
    /// Kilograms in one piece.
    pub kg: f64,
    /// What it costs; none without a price.
    pub price: Option<Priced>,
}

/// A priced weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Priced {
    /// The series that prices it.
    pub series: String,
    /// The newest observation.
    pub at: Month,
    /// How often it is observed.
    pub frequency: Frequency,
    /// US dollars for the weight at the newest price.
    pub dollars: f64,
    /// US dollars for the weight after the move.
    pub moved: f64,
}

/// The whole bill.
#[derive(Clone, Debug, PartialEq)]
pub struct Bill {
    /// The dearest first; those without a price last, the heaviest first.
    pub lines: Vec<Line>,
}

impl Bill {
    /// US dollars of all minerals with a price.
    #[must_use]
    pub fn dollars(&self) -> f64 {
        self.lines.iter().filter_map(|line| line.price.as_ref()).map(|price| price.dollars).sum()
    }

    /// The same after the move.
    #[must_use]
    pub fn moved(&self) -> f64 {
        self.lines.iter().filter_map(|line| line.price.as_ref()).map(|price| price.moved).sum()
    }

    /// The part of the weight that has a price, 0 to 1.
    #[must_use]
    pub fn covered(&self) -> f64 {
        let total: f64 = self.lines.iter().map(|line| line.kg).sum();
        let priced: f64 = self.lines.iter().filter(|line| line.price.is_some()).map(|line| line.kg).sum();
        if total > 0.0 { priced / total } else { 0.0 }
    }
}

/// The series that prices a mineral, with its factor; none without a price.
#[must_use]
pub fn pricing(prices: &PriceTable, mineral: Mineral) -> Option<(&PriceEntry, f64)> {
    let (_, id, factor) = PRICED.iter().find(|(priced, ..)| *priced == mineral.id())?;
    let entry =
        prices.get(id).filter(|entry| entry.kind == PriceKind::Price && entry.unit == Unit::UsdPerTonne)?;
    Some((entry, *factor))
}

/// The bill at the newest price of each mineral, and after `shift` (0.5 is half as dear again) of the price of `moved`, or
/// of all prices.
#[must_use]
pub fn bill(technology: &Technology, prices: &PriceTable, moved: Option<Mineral>, shift: f64) -> Bill {
    let lines = technology.contents.iter().map(|content| {
        let price = pricing(prices, content.mineral).and_then(|(entry, factor)| {
            let newest = entry.series.values().last().copied().flatten()?;
            let dollars = content.kg * factor * newest / 1000.0;
            let is_moved = moved.is_none_or(|moved| moved == content.mineral);
            Some(Priced {
                series: entry.id.clone(),
                at: entry.series.end(),
                frequency: entry.series.frequency(),
                dollars,
                moved: if is_moved { dollars * (1.0 + shift) } else { dollars },
            })
        });
        Line { mineral: content.mineral, kg: content.kg, price }
    });
    let mut lines: Vec<Line> = lines.collect();
    let dollars = |line: &Line| line.price.as_ref().map_or(f64::NEG_INFINITY, |price| price.moved);
    lines.order_by(|a, b| dollars(b).total_cmp(&dollars(a)).then(b.kg.total_cmp(&a.kg)));
    Bill { lines }
}

/// What the weight of a mineral cost at each observation of its price, in US dollars: the contents of today at the
/// prices of then.
#[must_use]
pub fn over_time(series: &PriceSeries, kg: f64, factor: f64) -> Vec<(Month, Option<f64>)> {
    let cost = |(at, price): (usize, &Option<f64>)| {
        (series.month_at(at), price.map(|price| kg * factor * price / 1000.0))
    };
    series.values().iter().enumerate().map(cost).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::SourceId;
    use crate::dataset::prices::Place;
    use crate::dataset::technologies::{Content, Piece};
    use crate::domain::Flags;

    fn mineral(id: &str) -> Mineral {
        Mineral::parse(id).unwrap()
    }

    fn entry(id: &str, mineral_id: &str, kind: PriceKind, price: f64) -> PriceEntry {
        let start = Month::new(2024, 1).unwrap();
        PriceEntry {
            id: id.into(),
            mineral: mineral(mineral_id),
            kind,
            unit: Unit::UsdPerTonne,
            source: SourceId("s".into()),
            title: id.into(),
            flags: Flags::NONE,
            place: Place { column: "c".into(), rows: vec![1] },
            series: PriceSeries::new(start, Frequency::Annual, vec![Some(price / 2.0), Some(price)]).unwrap(),
        }
    }

    fn car() -> (Technology, PriceTable) {
        let content = |id, kg| Content { mineral: mineral(id), kg, line: 2 };
        let technology = Technology {
            id: "electric_car".into(),
            piece: Piece::Vehicle,
            contents: vec![content("copper", 50.0), content("lithium", 10.0), content("graphite", 60.0)],
        };
        let prices = PriceTable::new(vec![
            entry("copper", "copper", PriceKind::Price, 10_000.0),
            entry("usgs_lithium_carbonate", "lithium", PriceKind::Price, 9_000.0),
            entry("usgs_graphite_flake", "graphite", PriceKind::UnitValue, 1_000.0),
        ]);
        (technology, prices)
    }

    #[test]
    fn kilograms_times_price_and_a_unit_value_is_no_price() {
        let (technology, prices) = car();
        let bill = bill(&technology, &prices, None, 0.0);
        let dollars: Vec<Option<f64>> =
            bill.lines.iter().map(|line| line.price.as_ref().map(|price| price.dollars)).collect();
        // 50 kg at 10 $/kg; 10 kg of lithium are 53.23 kg of carbonate at 9 $/kg.
        assert_eq!(dollars[0], Some(500.0));
        assert!((dollars[1].unwrap() - 90.0 * 73.888 / 13.88).abs() < 1e-9);
        assert_eq!(dollars[2], None);
        assert!((bill.covered() - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_move_of_one_price_changes_one_line() {
        let (technology, prices) = car();
        let moved = bill(&technology, &prices, Some(mineral("copper")), 0.5);
        assert!((moved.moved() - moved.dollars() - 250.0).abs() < 1e-9);
        let all = bill(&technology, &prices, None, -0.1);
        assert!((all.moved() / all.dollars() - 0.9).abs() < 1e-12);
    }

    #[test]
    fn the_weight_of_today_at_the_prices_of_then() {
        let (_, prices) = car();
        let (copper, factor) = pricing(&prices, mineral("copper")).unwrap();
        let costs: Vec<_> =
            over_time(&copper.series, 50.0, factor).into_iter().map(|entry| entry.1).collect();
        assert_eq!(costs, [Some(250.0), Some(500.0)]);
        assert_eq!(pricing(&prices, mineral("rare_earths")), None);
    }
}
