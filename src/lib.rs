//! Critical Minerals Observatory: a pure library, a browser app and a command-line tool on top of it.
//!
//! The modules stand in dependency order: each may use those above it, never those below
//! (`tests/architecture.rs` enforces it). The browser is reached only in [`web`], the file system
//! only in `ingest`, `indicators` and the command line.

pub mod text;

pub mod domain;

pub mod dataset;

pub mod analysis;
pub mod state;

pub mod charts;

pub mod paint;

#[cfg(feature = "cli")]
pub mod indicators;
#[cfg(feature = "cli")]
pub mod ingest;

#[cfg(feature = "web")]
pub mod web;
