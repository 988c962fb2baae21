//! `catalogue.json`: who, what and from where. Small, and read first.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::{CountryId, Flags, Mineral, Stage, Year};

/// Countries, mineral facts, trade codes and sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Sorted by id.
    pub countries: Vec<Country>,
    /// In catalogue order; only minerals with data.
    pub minerals: Vec<MineralFacts>,
    /// Sorted by code.
    pub trade_codes: Vec<TradeCode>,
    /// Sorted by id.
    pub sources: Vec<Source>,
    /// Ids of the price and unit-value series, as `prices.json` has them.
    pub price_series: Vec<String>,
}

/// One country that occurs in the data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166-1 alpha-3, or XKX.
    pub id: CountryId,
    /// ISO 3166-1 alpha-2, or XK: what Intl.DisplayNames and flags take.
    pub iso2: String,
    /// Short English name.
    pub name: String,
}

/// What the sources say about a mineral as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MineralFacts {
    /// Which.
    pub id: Mineral,
    /// On the US list of critical minerals of 2025, as the MCS 2026 data release marks it.
    pub us_critical_2025: bool,
}

/// How well a trade code stands for its mineral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Specificity {
    /// The code is the mineral at that stage.
    Exact,
    /// Most of it.
    Dominant,
    /// One form of several.
    Partial,
    /// A stand-in that holds other things too.
    Proxy,
    /// Several metals; never given to one.
    Mixed,
}

impl Specificity {
    /// The id used in files and message keys (`specificity-<id>`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Dominant => "dominant",
            Self::Partial => "partial",
            Self::Proxy => "proxy",
            Self::Mixed => "mixed",
        }
    }
}

/// How much of a year's trade the data holds; the message key is `coverage-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    /// Every pair of countries.
    Complete,
    /// The six largest suppliers and customers of each country.
    MainPartners,
    /// Only routes that were listed; a pair that is absent is not zero.
    MainRoutes,
}

impl Coverage {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::MainPartners => "main_partners",
            Self::MainRoutes => "main_routes",
        }
    }

    /// What must be said of every figure of such a year.
    #[must_use]
    pub const fn flags(self) -> Flags {
        match self {
            Self::Complete => Flags::NONE,
            Self::MainPartners | Self::MainRoutes => Flags::INCOMPLETE,
        }
    }
}

/// A Harmonized System code and the mineral and stage it is read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TradeCode {
    /// Four or six digits.
    pub code: String,
    /// The mineral, or the group of a shared code.
    pub mineral: Mineral,
    /// The stage: a judgement of this project.
    pub stage: Stage,
    /// How well the code fits.
    pub specificity: Specificity,
    /// What it holds and leaves out, in words.
    pub note: String,
    /// The years in the data with their coverage, ascending.
    pub years: Vec<(Year, Coverage)>,
}

/// The id of a source, such as `usgs_mcs_2026`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourceId(pub String);

impl fmt::Display for SourceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SourceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An official publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Id used throughout the data.
    pub id: SourceId,
    /// Official title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Edition or release, as the publisher names it.
    pub edition: String,
    /// Date of the edition, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub vintage: String,
    /// Licence in words.
    pub licence: String,
    /// How to cite it.
    pub citation: String,
    /// Where the publisher keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The official file's name, to which row numbers refer.
    pub file: String,
}

impl Catalogue {
    /// A country by its id.
    #[must_use]
    pub fn country(&self, id: CountryId) -> Option<&Country> {
        self.countries
            .binary_search_by_key(&id, |country| country.id)
            .ok()
            .and_then(|at| self.countries.get(at))
    }

    /// The newest year with bilateral trade: the newest that production, too, has settled figures for.
    #[must_use]
    pub fn newest_trade_year(&self) -> Year {
        let years = self.trade_codes.iter().flat_map(|code| &code.years);
        years.map(|(year, _)| *year).max().unwrap_or(Year(u16::MAX))
    }

    /// A source by its id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The trade codes read as this mineral and stage.
    pub fn codes_of(&self, mineral: Mineral, stage: Stage) -> impl Iterator<Item = &TradeCode> {
        self.trade_codes.iter().filter(move |code| code.mineral == mineral && code.stage == stage)
    }

    /// A trade code by its digits.
    #[must_use]
    pub fn trade_code(&self, code: &str) -> Option<&TradeCode> {
        self.trade_codes.iter().find(|row| row.code == code)
    }
}
