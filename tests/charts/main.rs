//! Charts: golden files of small scenes, and facts that hold for any numbers.

// A test that cannot get its sample should stop, with a trace.
#![allow(clippy::unwrap_used)]

mod chain;
mod coalition;
mod flow_map;
mod flow_matrix;
mod golden;
mod merit_bars;
mod prices;
mod risk_scatter;
mod role_matrix;
mod role_strip;
mod samples;
mod sankey;
mod time_series;
mod timeline;
mod trade_history;
