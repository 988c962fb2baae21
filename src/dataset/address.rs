//! The address of one figure, such as `share.usgs_mcs_2026.cobalt.mine.production.COD.2024`: what a link, a
//! report of an error and the note behind a number name it by.

mod kinds;
mod read;
mod write;

pub use kinds::{Amount, Changed, GroupTraded, HubFigure, Rebasing, Traded, Weighted};

use super::totals::Direction;
use super::{ContextIndicator, Dimension, Measure, SourceId};
use crate::domain::{CountryId, Mineral, Month, Origin, Role, Stage, Year};

/// One table of an official publication.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TableKey {
    /// Who says so.
    pub source: SourceId,
    /// Which mineral.
    pub mineral: Mineral,
    /// In which form.
    pub form: String,
    /// What is measured.
    pub measure: Measure,
}

/// One figure of the dataset, or one computed from a table of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureAddress {
    /// Output, capacity or reserves as the source gives them.
    Output {
        /// The table.
        table: TableKey,
        /// Whose.
        origin: Origin,
        /// When.
        year: Year,
    },
    /// A country's share of the table's world total.
    Share {
        /// The table.
        table: TableKey,
        /// Whose.
        country: CountryId,
        /// When.
        year: Year,
    },
    /// The Herfindahl-Hirschman index of the table.
    Concentration {
        /// The table.
        table: TableKey,
        /// When.
        year: Year,
    },
    /// A price or a unit value.
    Price {
        /// The series' id.
        series: String,
        /// When.
        month: Month,
    },
    /// The rolling volatility of a price.
    Volatility {
        /// The series' id.
        series: String,
        /// The last month of the window.
        month: Month,
        /// The window's length.
        window_months: u16,
    },
    /// What one country ships to another.
    Flow {
        /// Harmonized System code.
        code: String,
        /// When.
        year: Year,
        /// Who ships.
        exporter: CountryId,
        /// Who receives.
        importer: CountryId,
    },
    /// All trade in one code.
    World {
        /// Harmonized System code.
        code: String,
        /// When.
        year: Year,
    },
    /// A country's exports or imports in one code, and what of them.
    Trade {
        /// The whole, a partner's part, the partners.
        of: Traded,
        /// Which side.
        direction: Direction,
        /// Harmonized System code.
        code: String,
        /// When.
        year: Year,
        /// Whose.
        country: CountryId,
    },
    /// The trade of several countries with all others, or among themselves.
    Group {
        /// What of it.
        of: GroupTraded,
        /// Harmonized System code.
        code: String,
        /// When.
        year: Year,
        /// Who.
        members: Vec<CountryId>,
    },
    /// How a route or a country's trade changed from one year to another.
    Change {
        /// Of what.
        of: Changed,
        /// Counted how.
        amount: Amount,
        /// Harmonized System code.
        code: String,
        /// The year compared with.
        base: Year,
        /// The year compared.
        year: Year,
    },
    /// How much trade may be passing through a country.
    Hub {
        /// Which measure of it.
        what: HubFigure,
        /// Harmonized System code.
        code: String,
        /// When.
        year: Year,
        /// Whose.
        country: CountryId,
    },
    /// A price as an index, or in the dollars of another month.
    Rebased {
        /// Which of the two.
        how: Rebasing,
        /// The series' id.
        series: String,
        /// When.
        month: Month,
        /// The month that is 100, or whose dollars count.
        base: Month,
    },
    /// A parameter of the volatility model of a price.
    Parameter {
        /// An id of `analysis::garch`.
        parameter: String,
        /// The series' id.
        series: String,
    },
    /// How alike two prices move.
    Correlation {
        /// One series' id.
        series: String,
        /// The other's.
        other: String,
        /// The months that count; all that both have where none are chosen.
        months: Option<(Month, Month)>,
    },
    /// A number that USGS prints about the United States.
    Printed {
        /// Which mineral.
        mineral: Mineral,
        /// Line of the official file.
        line: u32,
    },
    /// A figure of a whole country that is context.
    Context {
        /// Which.
        indicator: ContextIndicator,
        /// Whose.
        country: CountryId,
    },
    /// What the output of a table rests on, weighted by output.
    Weighted {
        /// Of what.
        of: Weighted,
        /// The table.
        table: TableKey,
        /// When.
        year: Year,
    },
    /// A supplier's share of what a country or group uses.
    Supplier {
        /// Of which mineral.
        mineral: Mineral,
        /// At which stage.
        stage: Stage,
        /// Whose supply: an id of `analysis::supply_risk::Viewpoint`.
        viewer: String,
        /// The supplier.
        country: CountryId,
    },
    /// How well a role would fit a country, or one kind of evidence for it.
    Merit {
        /// An id of `analysis::role_finder::Clue`; none is all of them, weighted.
        clue: Option<String>,
        /// The role.
        role: Role,
        /// For which mineral.
        mineral: Mineral,
        /// Whose.
        country: CountryId,
        /// Points of each kind of evidence.
        weights: [u8; 6],
    },
    /// What several countries together have of a table's world total.
    Held {
        /// The table.
        table: TableKey,
        /// When.
        year: Year,
        /// Who.
        members: Vec<CountryId>,
    },
    /// A number that the judgement of a country's role rests on.
    Evidence {
        /// What the number is: an id of `analysis::roles::EvidenceKind`.
        kind: String,
        /// Which mineral.
        mineral: Mineral,
        /// At which stage.
        stage: Stage,
        /// Whose.
        country: CountryId,
    },
    /// The supply risk of a mineral at a stage.
    Risk {
        /// Which mineral.
        mineral: Mineral,
        /// At which stage.
        stage: Stage,
        /// From whose view: an id of `analysis::supply_risk::Viewpoint`.
        viewer: String,
    },
    /// A country's net import reliance on the goods of a code.
    Reliance {
        /// Harmonized System code.
        code: String,
        /// Whose.
        country: CountryId,
    },
    /// A share of the uses of a material in the European Union.
    Use {
        /// Of which mineral.
        mineral: Mineral,
        /// Line of the official file: several materials may be one mineral.
        line: u32,
    },
    /// How much of a mineral is in a technology.
    Content {
        /// The technology's id.
        technology: String,
        /// Which mineral.
        mineral: Mineral,
    },
    /// A governance score, or the mean of the six.
    Governance {
        /// Which; none is the mean.
        dimension: Option<Dimension>,
        /// Whose.
        country: CountryId,
        /// When.
        year: Year,
    },
}

/// A text that is no address of a figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the address of a figure, such as output.usgs_mcs_2026.cobalt.mine.production.COD.2024")]
pub struct InvalidAddress(pub String);

/// In place of a dimension.
const MEAN: &str = "mean";

/// In place of a clue.
const ALL: &str = "all";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_written() {
        for text in [
            "output.usgs_mcs_2026.cobalt.mine.production.COD.2024",
            "output.usgs_mcs_2026.cobalt.reserves.reserves.other.2025",
            "share.bgs_wms.cobalt.refined.production.CHN.2021",
            "hhi.usgs_mcs_2025.rare_earths.mine.production.2023",
            "price.copper.2026-05",
            "volatility.copper.2026-05.12",
            "flow.282200.2024.COD.CHN",
            "world.2846.2024",
            "total.exports.282200.2024.COD",
            "partner.imports.282200.2024.JPN.CHN",
            "partners.imports.282200.2024.JPN",
            "held.usgs_mcs_2026.cobalt.mine.production.2024.AUS-CAN-USA",
            "evidence.symmetry.cobalt.processing.BEL",
            "risk.cobalt.extraction.eu27",
            "risk.cobalt.extraction.USA",
            "reliance.740311.USA",
            "use.cobalt.23",
            "content.electric_car.cobalt",
            "governance.mean.COD.2024",
            "governance.rl.COD.2024",
            "group.imports.282200.2024.CAN-MEX-USA",
            "group.partner.exports.CHN.282200.2024.CAN-MEX-USA",
            "group.partners.imports.282200.2024.CAN-MEX-USA",
            "group.inside.282200.2024.CAN-MEX-USA",
            "change.value.flow.COD.CHN.282200.2019.2024",
            "change.weight.imports.CHN.282200.2019.2024",
            "hub.betweenness.282200.2024.NLD",
            "index.copper.2026-05.2020-01",
            "real.copper.2020-01.2026-05",
            "garch.half_life.copper",
            "correlation.copper.nickel",
            "correlation.copper.nickel.2010-01.2020-12",
            "printed.cobalt.3021",
            "context.fine_dust.COD",
            "weighted.carbon.usgs_mcs_2026.cobalt.mine.production.2024",
            "supplier.cobalt.extraction.eu27.COD",
            "merit.all.processor.cobalt.COD.4-3-4-4-2-3",
            "merit.trend.processor.cobalt.COD.4-3-4-4-2-3",
        ] {
            assert_eq!(text.parse::<FigureAddress>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "share",
            "share.a.b.c.d.e.f",
            "price.copper.soon",
            "price.<b>.2026-05",
            "flow.1.2.COD.chn",
            "held.usgs_mcs_2026.cobalt.mine.production.2024.",
            "total.sideways.282200.2024.COD",
            "governance.xx.COD.2024",
            "group.inside.282200.2024.",
            "change.colour.flow.COD.CHN.282200.2019.2024",
            "correlation.copper.nickel.2020-12.2010-01",
            "context.happiness.COD",
            "merit.all.processor.cobalt.COD.4-3-4-4-2",
            "merit.all.processor.cobalt.COD.0-0-0-0-0-0",
        ] {
            assert!(text.parse::<FigureAddress>().is_err(), "{text}");
        }
    }
}
