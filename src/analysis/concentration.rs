//! How few countries supply a mineral: the Herfindahl-Hirschman index, the largest suppliers, and what
//! is left without the first of them. Source: US Merger Guidelines 2023, section 2.1; METHODS 1.

use std::collections::{BTreeMap, BTreeSet};

use crate::dataset::Figure;
use crate::domain::{CountryId, Flags, Order, Origin, Share};

/// One country's part of the world total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Supplier {
    /// Who.
    pub country: CountryId,
    /// How much, in the unit of the series; always above zero.
    pub quantity: f64,
    /// `quantity / world`.
    pub share: Share,
}

/// The supply of one series in one year, and how it is spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    suppliers: Vec<Supplier>,
    other: f64,
    world: f64,
    /// Whether the figures show a whole that shares can be taken of.
    is_world: bool,
    flags: Flags,
}

/// A Herfindahl-Hirschman index: the sum of squared percentages, above 0 and at most 10,000.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Hhi(f64);

/// How concentrated; the message key is `band-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below 1,000 (the mark of the Guidelines of 1992).
    Low,
    /// 1,000 to 1,800.
    Moderate,
    /// Above 1,800: highly concentrated in the Guidelines of 2023.
    High,
}

impl Band {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
        }
    }
}

impl Hhi {
    /// Above this mark a market is highly concentrated (Guidelines of 2023).
    pub const HIGH: f64 = 1_800.0;

    /// An index that was measured before and stored.
    #[must_use]
    pub const fn stored(value: f64) -> Self {
        Self(value.clamp(0.0, 10_000.0))
    }

    /// The index, above 0 and at most 10,000.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// Below 1,000 low, 1,000 to 1,800 moderate, above 1,800 high.
    #[must_use]
    pub fn band(self) -> Band {
        match self.0 {
            value if value > Self::HIGH => Band::High,
            value if value >= 1_000.0 => Band::Moderate,
            _ => Band::Low,
        }
    }

    /// `10,000 / HHI`: how many equal suppliers would give the same index; 1 or more.
    #[must_use]
    pub fn effective_suppliers(self) -> f64 {
        10_000.0 / self.0
    }
}

impl Concentration {
    /// Measures the figures of one series in one year.
    ///
    /// The world is the named countries plus the "other" rows, never a printed total. Rows of one
    /// country add up: a series is one form, so they are parts of the same thing. A figure without a
    /// value is left out of every sum and marks the result [`Flags::INCOMPLETE`]; so does a table with
    /// a figure for a single origin (boron has one per country): it shows no world, and has no index or
    /// shares.
    #[must_use]
    pub fn of(figures: &[Figure]) -> Self {
        let mut flags = Flags::NONE;
        let mut other = 0.0;
        let mut named: BTreeMap<CountryId, f64> = BTreeMap::new();
        let mut origins = BTreeSet::new();
        for figure in figures {
            flags = flags.with(figure.flags);
            if figure.value.is_some() {
                origins.insert(figure.origin);
            }
            match (figure.origin, figure.value) {
                (_, None) => flags = flags.with(Flags::INCOMPLETE),
                (Origin::Country(country), Some(value)) => *named.entry(country).or_default() += value,
                (Origin::Other, Some(value)) => other += value,
            }
        }
        let is_world = origins.len() != 1;
        if !is_world {
            flags = flags.with(Flags::INCOMPLETE);
        }
        Self::spread(named, other, is_world, flags)
    }

    /// Measures quantities of countries that are the whole by themselves, such as a country's imports
    /// by supplier; several of one country add up.
    #[must_use]
    pub fn of_quantities(quantities: impl IntoIterator<Item = (CountryId, f64)>) -> Self {
        let mut named: BTreeMap<CountryId, f64> = BTreeMap::new();
        for (country, quantity) in quantities {
            *named.entry(country).or_default() += quantity;
        }
        Self::spread(named, 0.0, true, Flags::NONE)
    }

    /// The same with more from one country and all else as it is.
    #[must_use]
    pub fn with_more(&self, country: CountryId, quantity: f64) -> Self {
        let own = self.suppliers.iter().map(|supplier| (supplier.country, supplier.quantity));
        let mut named: BTreeMap<CountryId, f64> = own.collect();
        *named.entry(country).or_default() += quantity;
        Self::spread(named, self.other, self.is_world, self.flags)
    }

    fn spread(named: BTreeMap<CountryId, f64>, other: f64, is_world: bool, flags: Flags) -> Self {
        let world = named.values().sum::<f64>() + other;
        let mut suppliers: Vec<Supplier> = named
            .into_iter()
            .filter(|(_, quantity)| *quantity > 0.0)
            .filter_map(|(country, quantity)| {
                Share::of(quantity, world).map(|share| Supplier { country, quantity, share })
            })
            .collect();
        // Stable: equal quantities stay in the order of the codes.
        suppliers.order_by(|a, b| b.quantity.total_cmp(&a.quantity));
        Self { suppliers, other, world, is_world, flags }
    }

    /// The named countries with a figure above zero, largest first.
    #[must_use]
    pub fn suppliers(&self) -> &[Supplier] {
        &self.suppliers
    }

    /// What the source gives only together, in the unit of the series.
    #[must_use]
    pub const fn other(&self) -> f64 {
        self.other
    }

    /// Named countries plus other, in the unit of the series; 0 when every figure is withheld.
    #[must_use]
    pub const fn world(&self) -> f64 {
        self.world
    }

    /// The reservations of all figures together, and whether one has no value.
    #[must_use]
    pub const fn flags(&self) -> Flags {
        self.flags
    }

    /// `sum of (100 s_i)^2` over named countries; none when no country has a figure, or one origin
    /// only.
    ///
    /// "Other" is many countries, so it adds nothing: the index is then a lower bound, and close to the
    /// true one because its members are small.
    #[must_use]
    pub fn hhi(&self) -> Option<Hhi> {
        self.largest()?;
        let sum: f64 = self.suppliers.iter().map(|supplier| supplier.share.percent().powi(2)).sum();
        (sum > 0.0).then(|| Hhi(sum.min(10_000.0)))
    }

    /// The largest named country; none when the table does not compare any.
    #[must_use]
    pub fn largest(&self) -> Option<&Supplier> {
        self.suppliers.first().filter(|_| self.is_world)
    }

    /// The share of the `count` largest named countries together, 0 to 1.
    #[must_use]
    pub fn top_share(&self, count: usize) -> Option<Share> {
        self.largest()?;
        Share::of(self.suppliers.iter().take(count).map(|supplier| supplier.quantity).sum(), self.world)
    }

    /// `(S - S_max) / S`: the share of world supply that is left when the largest named country is
    /// gone, 0 to 1 (the N-1 view of IEA, Global Critical Minerals Outlook 2025).
    #[must_use]
    pub fn without_largest(&self) -> Option<Share> {
        // Clamped: the subtraction of equal sums may end a rounding below zero.
        Share::of((self.world - self.largest()?.quantity).max(0.0), self.world)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Year;

    fn figure(origin: Origin, value: Option<f64>) -> Figure {
        Figure { origin, year: Year(2024), value, flags: Flags::NONE, line: 1 }
    }

    fn country(code: &str, value: f64) -> Figure {
        figure(Origin::Country(CountryId::parse(code).unwrap()), Some(value))
    }

    fn hhi(figures: &[Figure]) -> f64 {
        Concentration::of(figures).hhi().unwrap().value()
    }

    #[test]
    fn forty_thirty_twenty_ten_gives_three_thousand_in_any_order() {
        let mut figures =
            vec![country("AAA", 40.0), country("BBB", 30.0), country("CCC", 20.0), country("DDD", 10.0)];
        assert!((hhi(&figures) - 3_000.0).abs() < 1e-9);
        figures.reverse();
        assert!((hhi(&figures) - 3_000.0).abs() < 1e-9);
        let found = Concentration::of(&figures);
        assert_eq!(found.largest().unwrap().country.as_str(), "AAA");
        assert!((found.top_share(3).unwrap().fraction() - 0.9).abs() < 1e-12);
        assert!((found.without_largest().unwrap().fraction() - 0.6).abs() < 1e-12);
    }

    #[test]
    fn equal_shares_give_ten_thousand_over_n() {
        for n in 2..=26_u8 {
            let figures: Vec<_> =
                (0..n).map(|i| country(std::str::from_utf8(&[b'A', b'A', b'A' + i]).unwrap(), 7.0)).collect();
            let index = Concentration::of(&figures).hhi().unwrap();
            assert!((index.value() - 10_000.0 / f64::from(n)).abs() < 1e-9);
            assert!((index.effective_suppliers() - f64::from(n)).abs() < 1e-9);
        }
    }

    #[test]
    fn other_is_in_the_world_and_not_in_the_squares() {
        let figures = [country("AAA", 50.0), figure(Origin::Other, Some(50.0))];
        let found = Concentration::of(&figures);
        assert!((found.hhi().unwrap().value() - 2_500.0).abs() < 1e-9);
        assert_eq!((found.suppliers().len(), found.world(), found.other()), (1, 100.0, 50.0));
    }

    #[test]
    fn a_withheld_figure_is_incomplete_and_not_zero() {
        let withheld = Figure {
            flags: Flags::WITHHELD,
            ..figure(Origin::Country(CountryId::parse("USA").unwrap()), None)
        };
        let found = Concentration::of(&[country("AAA", 5.0), withheld]);
        assert_eq!(found.flags(), Flags::WITHHELD.with(Flags::INCOMPLETE));
        assert_eq!(found.suppliers().len(), 1);
        let nothing = Concentration::of(&[withheld]);
        assert_eq!((nothing.hhi(), nothing.top_share(1), nothing.without_largest()), (None, None, None));
    }

    #[test]
    fn a_table_of_one_country_is_no_world() {
        let found = Concentration::of(&[country("TUR", 5.0)]);
        assert_eq!((found.hhi(), found.largest(), found.top_share(1)), (None, None, None));
        assert_eq!((found.world(), found.flags()), (5.0, Flags::INCOMPLETE));
        let unknown = figure(Origin::Country(CountryId::parse("CHN").unwrap()), None);
        assert_eq!(Concentration::of(&[country("TUR", 5.0), unknown]).hhi(), None);
        assert_eq!(hhi(&[country("TUR", 5.0), figure(Origin::Other, Some(0.0))]), 10_000.0);
    }

    #[test]
    fn bands_follow_the_guidelines() {
        let bands = [999.9, 1_000.0, 1_800.0, 1_800.1].map(|value| Hhi(value).band());
        assert_eq!(bands, [Band::Low, Band::Moderate, Band::Moderate, Band::High]);
    }
}
