//! `consumer_prices.json`: the consumer price index that turns nominal dollars into real ones; on demand.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use super::{SourceId, numbers};
use crate::domain::Month;

/// An index by month; none in a month for which it was never published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct ConsumerPrices {
    /// Who says so.
    pub source: SourceId,
    start: Month,
    values: Vec<Option<f64>>,
}

impl ConsumerPrices {
    /// Takes the values from a first month on.
    ///
    /// # Errors
    /// [`Inconsistent`] when a value is not positive or the last one is missing.
    pub fn new(source: SourceId, start: Month, values: Vec<Option<f64>>) -> Result<Self, Inconsistent> {
        if values.iter().flatten().any(|value| !(value.is_finite() && *value > 0.0)) {
            return Err(Inconsistent("an index is not a positive number".to_owned()));
        }
        if values.last().is_none_or(Option::is_none) {
            return Err(Inconsistent("the index does not end in a value".to_owned()));
        }
        Ok(Self { source, start, values })
    }

    /// The index of a month.
    #[must_use]
    pub fn index(&self, month: Month) -> Option<f64> {
        let place = month.ordinal().checked_sub(self.start.ordinal())?;
        self.values.get(place as usize).copied().flatten()
    }

    /// The newest month.
    #[must_use]
    pub fn newest(&self) -> Month {
        self.start.plus(u32::try_from(self.values.len().saturating_sub(1)).unwrap_or(0))
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    source: SourceId,
    start: Month,
    #[serde(serialize_with = "numbers::compact_gaps")]
    values: Vec<Option<f64>>,
}

impl TryFrom<Wire> for ConsumerPrices {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        Self::new(wire.source, wire.start, wire.values)
    }
}

impl From<ConsumerPrices> for Wire {
    fn from(prices: ConsumerPrices) -> Self {
        Self { source: prices.source, start: prices.start, values: prices.values }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_reads_back_and_keeps_its_gap() {
        let start = Month::parse("2025-09").unwrap();
        let values = vec![Some(324.8), None, Some(324.122)];
        let prices = ConsumerPrices::new(SourceId("bls_cpi_u".into()), start, values).unwrap();
        let text = serde_json::to_string(&prices).unwrap();
        assert_eq!(serde_json::from_str::<ConsumerPrices>(&text).unwrap(), prices);
        assert_eq!((prices.index(start), prices.index(start.plus(1))), (Some(324.8), None));
        assert_eq!((prices.newest(), prices.index(start.plus(3))), (start.plus(2), None));
        assert!(serde_json::from_str::<ConsumerPrices>(&text.replace("324.8", "-1")).is_err());
        assert!(serde_json::from_str::<ConsumerPrices>(&text.replace("324.122", "null")).is_err());
    }
}
