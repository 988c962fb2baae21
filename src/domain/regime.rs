//! How volatile a price is by its own history.

use serde::{Deserialize, Serialize};

/// How the latest volatility compares; the message key is `regime-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// Percentile below 33.
    Calm,
    /// 33 to 67.
    Normal,
    /// Above 67 to 90.
    Elevated,
    /// Above 90.
    Stressed,
}

impl Regime {
    /// The regime of a percentile, 0 to 100.
    #[must_use]
    pub fn of_percentile(percentile: f64) -> Self {
        match percentile {
            p if p < 33.0 => Self::Calm,
            p if p <= 67.0 => Self::Normal,
            p if p <= 90.0 => Self::Elevated,
            _ => Self::Stressed,
        }
    }

    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Normal => "normal",
            Self::Elevated => "elevated",
            Self::Stressed => "stressed",
        }
    }
}
