//! Charts: golden files of small scenes, and facts that hold for any numbers.

// A test that cannot get its sample should stop, with a trace.
#![allow(clippy::unwrap_used)]

mod golden;
mod samples;
mod sankey;
mod time_series;
