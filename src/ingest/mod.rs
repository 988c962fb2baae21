//! From the official files to the compiled dataset.
//!
//! One file per official format. Each parser reads rows through [`table`], answers for every one of
//! them in a [`report`], and stops at the first thing it does not understand with an [`IngestError`]
//! that names file, line, column and remedy.

pub mod baci;
pub mod bgs;
mod bgs_headings;
pub mod bls_cpi;
pub mod check;
pub mod collect;
pub mod compile;
pub mod countries;
pub mod country_groups;
pub mod environment;
pub mod error;
pub mod eu_supply;
pub mod eu_uses;
pub mod iea_contents;
pub mod kind;
pub mod ledger;
pub mod natural_earth;
pub mod operator;
pub mod pink_sheet;
pub mod policy;
pub mod profiles;
pub mod publish;
pub mod report;
pub mod schema;
pub mod sources;
pub mod table;
pub mod usgs_lithium;
pub mod usgs_mcs_2025;
mod usgs_mcs_2025_headings;
pub mod usgs_mcs_2026;
mod usgs_mcs_2026_headings;
pub mod usgs_prices;
mod usgs_salient;
pub mod usgs_value;
pub mod wdi;
pub mod wgi;

pub use error::IngestError;
pub use report::{FileReport, Report};
