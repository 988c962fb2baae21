//! Units and shares: numbers that say what they count.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The unit of a production, reserve, trade or price figure, as its source gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Metric tons (1,000 kg).
    Tonnes,
    /// Thousand metric tons.
    ThousandTonnes,
    /// Million metric tons.
    MillionTonnes,
    /// Kilograms.
    Kilograms,
    /// Million cubic metres (gases).
    MillionCubicMetres,
    /// Million litres (rare gases).
    MillionLitres,
    /// Million carats (diamond).
    MillionCarats,
    /// Thousand carats (gemstones).
    ThousandCarats,
    /// United States dollars, nominal.
    Usd,
    /// US dollars per metric ton.
    UsdPerTonne,
    /// US dollars per dry metric ton (iron ore).
    UsdPerDryTonne,
    /// US dollars per kilogram.
    UsdPerKilogram,
    /// US dollars per troy ounce.
    UsdPerTroyOunce,
}

impl Unit {
    /// The id used in files and message keys (`unit-<id>`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Tonnes => "tonnes",
            Self::ThousandTonnes => "thousand_tonnes",
            Self::MillionTonnes => "million_tonnes",
            Self::Kilograms => "kilograms",
            Self::MillionCubicMetres => "million_cubic_metres",
            Self::MillionLitres => "million_litres",
            Self::MillionCarats => "million_carats",
            Self::ThousandCarats => "thousand_carats",
            Self::Usd => "usd",
            Self::UsdPerTonne => "usd_per_tonne",
            Self::UsdPerDryTonne => "usd_per_dry_tonne",
            Self::UsdPerKilogram => "usd_per_kilogram",
            Self::UsdPerTroyOunce => "usd_per_troy_ounce",
        }
    }

    /// How many kilograms one unit is, for units of mass.
    #[must_use]
    pub const fn kilograms(self) -> Option<f64> {
        match self {
            Self::Kilograms => Some(1.0),
            Self::Tonnes => Some(1e3),
            Self::ThousandTonnes => Some(1e6),
            Self::MillionTonnes => Some(1e9),
            Self::MillionCarats => Some(200.0),
            Self::ThousandCarats => Some(0.2),
            _ => None,
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A part of a whole, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// No part of it.
    pub const NONE: Self = Self(0.0);

    /// `part / whole`; none when the whole is not positive or the part is negative or above it.
    #[must_use]
    pub fn of(part: f64, whole: f64) -> Option<Self> {
        // Sums of the same rows in another order may differ in the last bits.
        const ROUNDING: f64 = 1.0 + 1e-9;
        let share = part / whole;
        // Adding zero turns -0, the sum of nothing, into 0.
        (whole > 0.0 && (0.0..=ROUNDING).contains(&share)).then(|| Self(share.min(1.0) + 0.0))
    }

    /// The fraction, 0 to 1.
    #[must_use]
    pub const fn fraction(self) -> f64 {
        self.0
    }

    /// The percentage, 0 to 100.
    #[must_use]
    pub fn percent(self) -> f64 {
        self.0 * 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_lies_between_nothing_and_the_whole() {
        assert_eq!(Share::of(1.0, 4.0).unwrap().percent(), 25.0);
        assert_eq!(Share::of(1.0, 0.0), None);
        assert_eq!(Share::of(-1.0, 4.0), None);
        assert_eq!(Share::of(5.0, 4.0), None);
    }
}
