//! One file per method: formulas over slices and newtypes, without knowledge of files or screens.
pub mod concentration;
pub mod specialisation;
pub mod volatility;
