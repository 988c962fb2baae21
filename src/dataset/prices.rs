//! `prices.json`: every price and unit-value series, with its place in the official file.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use super::{SourceId, numbers};
use crate::domain::{Flags, Frequency, Mineral, Month, Order, PriceKind, PriceSeries, Unit};

/// Where the observations stand in the official file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Sheet and column, or column, as the file names it.
    pub column: String,
    /// Row of each observation, counted from 1 with the header; one entry means consecutive rows from it.
    pub rows: Vec<u32>,
}

impl Place {
    /// The row of the observation at `index`.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<u32> {
        match *self.rows.as_slice() {
            [first] => u32::try_from(index).ok().map(|offset| first + offset),
            _ => self.rows.get(index).copied(),
        }
    }
}

/// One series with what is known about it.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceEntry {
    /// Id used in links and files, such as `copper` or `unit_value_282200`.
    pub id: String,
    /// Which mineral.
    pub mineral: Mineral,
    /// Price or unit value.
    pub kind: PriceKind,
    /// Unit of every value.
    pub unit: Unit,
    /// Who says so.
    pub source: SourceId,
    /// The series' name as printed.
    pub title: String,
    /// Reservations about the series as a whole.
    pub flags: Flags,
    /// Where it stands.
    pub place: Place,
    /// The observations.
    pub series: PriceSeries,
}

/// All series, sorted by kind (prices first), frequency, mineral and id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct PriceTable {
    entries: Vec<PriceEntry>,
}

impl PriceTable {
    /// Takes the series; sorts them.
    #[must_use]
    pub fn new(mut entries: Vec<PriceEntry>) -> Self {
        entries.order_by(|a, b| {
            let key = |entry: &PriceEntry| (entry.kind, entry.series.frequency(), entry.mineral);
            key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
        });
        Self { entries }
    }

    /// Every series.
    #[must_use]
    pub fn entries(&self) -> &[PriceEntry] {
        &self.entries
    }

    /// A series by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&PriceEntry> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    series: Vec<WireSeries>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct WireSeries {
    id: String,
    mineral: Mineral,
    kind: PriceKind,
    frequency: Frequency,
    unit: Unit,
    source: SourceId,
    title: String,
    flags: Flags,
    place: Place,
    start: Month,
    #[serde(serialize_with = "numbers::compact_gaps")]
    values: Vec<Option<f64>>,
}

impl TryFrom<Wire> for PriceTable {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let entry = |wire: WireSeries| {
            let series = PriceSeries::new(wire.start, wire.frequency, wire.values)
                .map_err(|error| Inconsistent(format!("series `{}`: {error}", wire.id)))?;
            Ok(PriceEntry {
                id: wire.id,
                mineral: wire.mineral,
                kind: wire.kind,
                unit: wire.unit,
                source: wire.source,
                title: wire.title,
                flags: wire.flags,
                place: wire.place,
                series,
            })
        };
        Ok(Self::new(wire.series.into_iter().map(entry).collect::<Result<_, Inconsistent>>()?))
    }
}

impl From<PriceTable> for Wire {
    fn from(table: PriceTable) -> Self {
        let series = table.entries.into_iter().map(|entry| WireSeries {
            id: entry.id,
            mineral: entry.mineral,
            kind: entry.kind,
            frequency: entry.series.frequency(),
            unit: entry.unit,
            source: entry.source,
            title: entry.title,
            flags: entry.flags,
            place: entry.place,
            start: entry.series.start(),
            values: entry.series.values().to_vec(),
        });
        Self { series: series.collect() }
    }
}
