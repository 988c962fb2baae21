//! Countries by their ISO 3166-1 alpha-3 code, small enough to copy and ordered by code.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An ISO 3166-1 alpha-3 code, or `XKX` for Kosovo, which has no ISO code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryId([u8; 3]);

/// A text that is not three capital letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a country code: three capital letters are expected, such as COD or CHL")]
pub struct InvalidCountryId(pub String);

impl CountryId {
    /// Reads a code; whether such a country exists in the data is for the dataset to say.
    ///
    /// # Errors
    /// [`InvalidCountryId`] unless `code` is exactly three ASCII capitals.
    pub fn parse(code: &str) -> Result<Self, InvalidCountryId> {
        match *code.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(InvalidCountryId(code.to_owned())),
        }
    }

    /// The three letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII capitals are ever stored, so the text is always valid.
        std::str::from_utf8(&self.0).unwrap_or("???")
    }
}

impl fmt::Display for CountryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for CountryId {
    type Err = InvalidCountryId;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::parse(code)
    }
}

impl TryFrom<String> for CountryId {
    type Error = InvalidCountryId;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code)
    }
}

impl From<CountryId> for String {
    fn from(id: CountryId) -> Self {
        id.as_str().to_owned()
    }
}

/// Who a production or reserve figure belongs to.
///
/// `Other` counts in the world total and never in a sum of squared shares: it is many countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// One country.
    Country(CountryId),
    /// The source's "other countries" row, or countries it lists only together.
    Other,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_capitals_are_a_code_and_nothing_else_is() {
        assert_eq!(CountryId::parse("COD").unwrap().as_str(), "COD");
        for bad in ["", "CO", "CODE", "cod", "C D", "ÄÄÄ"] {
            assert!(CountryId::parse(bad).is_err(), "{bad}");
        }
    }
}
