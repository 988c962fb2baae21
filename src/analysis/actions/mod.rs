//! Questions to the ledger of actions: what holds today, what is due, whose weak points it touches, what
//! came of it. Days are counted from a `today` that the caller gives, so that the answers can be tested.

pub mod addressed;
pub mod calendar;
pub mod clashes;
pub mod filter;
pub mod members;
pub mod money;
pub mod policy;
pub mod scorecard;
pub mod standing;

#[cfg(test)]
pub(crate) mod samples;
