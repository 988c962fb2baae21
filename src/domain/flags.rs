//! What is uncertain about a figure, carried from the official file to the screen.

use serde::{Deserialize, Serialize};

/// A set of reservations about one figure; stored as bits, written as names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Flags(u16);

impl Flags {
    /// No reservation.
    pub const NONE: Self = Self(0);
    /// The source marks the figure as its own estimate.
    pub const ESTIMATED: Self = Self(1);
    /// The source withholds the figure (`W`) to protect a company.
    pub const WITHHELD: Self = Self(1 << 1);
    /// The source has no figure (`NA`, blank); this is not zero.
    pub const NOT_AVAILABLE: Self = Self(1 << 2);
    /// The source rounds the figure, or gives only a bound (`>95`, `<25`, less than half a unit).
    pub const ROUNDED: Self = Self(1 << 3);
    /// The figure is the source's first for that year and is usually revised.
    pub const PROVISIONAL: Self = Self(1 << 4);
    /// Some contributors are missing from the figure (a withheld country, main partners only).
    pub const INCOMPLETE: Self = Self(1 << 5);
    /// The trade code covers several metals and cannot be split.
    pub const SHARED_CODE: Self = Self(1 << 6);
    /// The trade code stands in for a product it covers only in part or with others.
    pub const PROXY: Self = Self(1 << 7);
    /// The value is gross weight, not contained metal.
    pub const GROSS_WEIGHT: Self = Self(1 << 8);
    /// The figure is a bound: the true value is above it.
    pub const LOWER_BOUND: Self = Self(1 << 9);
    /// The figure is a bound: the true value is below it.
    pub const UPPER_BOUND: Self = Self(1 << 10);
    /// A price that did not move for a year or more: a list price, whose calm is an artefact.
    pub const FROZEN: Self = Self(1 << 11);
    /// The series is too short for the window asked.
    pub const SHORT: Self = Self(1 << 12);

    /// The source prints the price in real terms, of a base year it does not state.
    pub const REAL_TERMS: Self = Self(1 << 13);

    const NAMES: [(Self, &'static str); 14] = [
        (Self::ESTIMATED, "estimated"),
        (Self::WITHHELD, "withheld"),
        (Self::NOT_AVAILABLE, "not_available"),
        (Self::ROUNDED, "rounded"),
        (Self::PROVISIONAL, "provisional"),
        (Self::INCOMPLETE, "incomplete"),
        (Self::SHARED_CODE, "shared_code"),
        (Self::PROXY, "proxy"),
        (Self::GROSS_WEIGHT, "gross_weight"),
        (Self::LOWER_BOUND, "lower_bound"),
        (Self::UPPER_BOUND, "upper_bound"),
        (Self::FROZEN, "frozen"),
        (Self::SHORT, "short"),
        (Self::REAL_TERMS, "real_terms"),
    ];

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// This set less the reservations of `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether every reservation of `other` is in this set.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether there is no reservation.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The names in this set, in a fixed order; each is also the key `flag-<name>` of a message.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Self::NAMES.into_iter().filter(move |(flag, _)| self.contains(*flag)).map(|(_, name)| name)
    }

    /// Every flag with its name, in the order of the bits: what the package documents.
    #[must_use]
    pub const fn all() -> [(Self, &'static str); 14] {
        Self::NAMES
    }

    /// The bits as stored in the data files.
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.0
    }
}

impl std::fmt::Display for Flags {
    /// Names joined by `;`, as the CSV files hold them.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.names().collect::<Vec<_>>().join(";"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_bits() {
        let flags = Flags::WITHHELD.with(Flags::ESTIMATED);
        assert_eq!(flags.to_string(), "estimated;withheld");
        assert_eq!(flags.without(Flags::WITHHELD), Flags::ESTIMATED);
        assert!(flags.contains(Flags::WITHHELD) && !flags.contains(Flags::ROUNDED));
        assert_eq!(Flags::NONE.to_string(), "");
    }

    #[test]
    fn every_flag_has_its_own_bit() {
        for (index, (flag, _)) in Flags::all().into_iter().enumerate() {
            assert_eq!(flag.bits(), 1 << index);
        }
    }
}
