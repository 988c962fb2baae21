//! Numbers in the data files: a whole number is written without `.0`, which saves a tenth of the bytes.

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

/// Whole numbers up to here have one form as integer and as float.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// A number that is written in its shortest form.
struct Compact(f64);

impl Serialize for Compact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(value) = *self;
        if value.fract() == 0.0 && value.abs() <= LARGEST_EXACT {
            serializer.serialize_i64(value as i64)
        } else {
            serializer.serialize_f64(value)
        }
    }
}

/// Writes a column of numbers.
pub(super) fn compact<S: Serializer>(column: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(column.iter().map(|value| Compact(*value)))
}

/// Writes a column with gaps.
pub(super) fn compact_gaps<S: Serializer>(column: &[Option<f64>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(column.iter().map(|value| value.map(Compact)))
}

/// Writes rows of columns with gaps.
pub(super) fn compact_rows<S: Serializer>(
    rows: &[Vec<Option<f64>>],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut sequence = serializer.serialize_seq(Some(rows.len()))?;
    for row in rows {
        sequence.serialize_element(&row.iter().map(|value| value.map(Compact)).collect::<Vec<_>>())?;
    }
    sequence.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_lose_their_point_and_read_back_the_same() {
        let column = [1.0, -2.5, 319_760.0, 0.0, 1e300];
        let text = serde_json::to_string(&column.map(Compact)).unwrap();
        assert_eq!(text, "[1,-2.5,319760,0,1e+300]");
        assert_eq!(serde_json::from_str::<Vec<f64>>(&text).unwrap(), column);
    }
}
