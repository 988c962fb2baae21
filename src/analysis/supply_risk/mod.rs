//! How far the supply of a mineral hangs on few and badly governed suppliers, from a chosen viewpoint.
//!
//! Sources: European Commission, Methodology for establishing the EU list of critical raw materials (2017);
//! Study on the critical raw materials for the EU 2023, doi 10.2873/725585; METHODS 2. The viewpoint is a
//! parameter: the same formula serves any country, coalition, the EU or the world.

mod assess;
mod formula;
mod note;
mod sourcing;
mod study;
mod viewpoint;

pub use assess::{Concentrated, Risk, RiskData, risks};
pub use formula::{Factors, Term, governance_weight, weighted_hhi};
pub use note::Note;
pub use sourcing::OwnSupply;
pub use study::{STUDY_YEARS, StudyTerms};
pub use viewpoint::{View, Viewpoint};

/// From here on the EU counts a material as critical by supply risk (study of 2023).
pub const CRITICAL_RISK: f64 = 1.0;
