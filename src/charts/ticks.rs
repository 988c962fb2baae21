//! Places for axis labels: round numbers, powers of ten, years and months.
