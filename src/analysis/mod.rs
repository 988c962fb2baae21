//! One file per method: formulas over slices and newtypes, without knowledge of files or screens.
//!
//! [`actions`] asks the ledger.
//! [`role_table`] is the thin layer that takes the compiled dataset; [`stage_shares`] and
//! [`country_trade`] arrange its tables for it.

pub mod actions;
pub mod at_a_glance;
pub mod clustering;
pub mod coalition;
pub mod comovement;
pub mod concentration;
pub mod context;
pub mod country_output;
pub mod country_partners;
pub mod country_sentence;
pub mod country_trade;
pub mod coverage;
pub mod deflate;
pub mod dependence;
pub mod event_study;
pub mod flow_table;
pub mod garch;
pub mod glance;
pub mod headline;
pub mod hubs;
pub mod import_reliance;
pub mod leading_price;
pub mod league;
pub mod methods;
pub mod mineral_bill;
pub mod movers;
pub mod network;
pub mod peers;
pub mod printed_reliance;
pub mod provenance;
pub mod revisions;
pub mod role_finder;
pub mod role_history;
pub mod role_table;
pub mod roles;
pub mod specialisation;
pub mod stage_shares;
pub mod supply_chain;
pub mod supply_risk;
pub mod table_years;
pub mod trade_history;
pub mod use_concentration;
pub mod volatility;
pub mod world_supply;
