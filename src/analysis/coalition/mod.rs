//! What a set of countries can do together: how much of world supply it holds, who is missing, what each
//! member adds, from whom it would best buy, and who could take on which part.
//!
//! Every method takes a plain set of countries. How a country came into the set (it attended, it signed,
//! it is a member) is for the screen to say.

pub mod allocation;
pub mod assignment;
pub mod carry;
pub mod coverage;
pub mod inside;
pub mod links;
pub mod marginal;
pub mod offers;
pub mod plan;
pub mod robust;
pub mod shapley;
pub mod sourcing;

use std::collections::BTreeSet;

use crate::domain::CountryId;

/// A coalition: any set of countries.
pub type Members = BTreeSet<CountryId>;

#[cfg(test)]
pub(crate) mod samples;
