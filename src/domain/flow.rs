//! One shipment total between two countries.

use super::CountryId;

/// The trade of one code and year from one country to another, free on board.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow {
    /// Who ships.
    pub exporter: CountryId,
    /// Who receives.
    pub importer: CountryId,
    /// Value in nominal US dollars.
    pub value_usd: f64,
    /// Gross weight in tonnes, where the source has it.
    pub quantity_tonnes: Option<f64>,
}
