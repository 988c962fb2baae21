//! The browser app: it loads, shows and listens; what is shown is decided in the pure modules above.

#![allow(
    unreachable_pub,
    clippy::needless_pass_by_value,
    reason = "the component macro makes public types, and takes every property by value"
)]

mod app;
mod appearance;
mod chart;
mod hand_on;
mod intl;
mod load;
mod navigator;
mod overlays;
mod pages;
mod size;
mod store;
mod url_sync;
mod views;
mod widgets;

pub use app::mount;
