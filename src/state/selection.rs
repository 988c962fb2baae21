//! The durable choice of the reader: everything a copied link must bring back.

use crate::domain::{CountryId, Group, Mineral, Month, Stage, Year};

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ViewId {
    /// Where supply is concentrated now.
    #[default]
    Overview,
    /// Who ships what to whom.
    Flows,
    /// How prices move and how much.
    Prices,
    /// Which part each country plays.
    Roles,
}

impl ViewId {
    /// All pages in menu order.
    pub const ALL: [Self; 4] = [Self::Overview, Self::Flows, Self::Prices, Self::Roles];

    /// The path below the site's root, without a slash; also the message key `view-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Flows => "flows",
            Self::Prices => "prices",
            Self::Roles => "roles",
        }
    }

    /// The path below the site's root.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Overview => "",
            other => other.id(),
        }
    }
}

/// Months that a rolling volatility looks back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Window {
    /// One year.
    #[default]
    M12,
    /// Two years.
    M24,
    /// Three years.
    M36,
    /// Five years.
    M60,
}

impl Window {
    /// All windows, shortest first.
    pub const ALL: [Self; 4] = [Self::M12, Self::M24, Self::M36, Self::M60];

    /// Its length in months.
    #[must_use]
    pub const fn months(self) -> u16 {
        match self {
            Self::M12 => 12,
            Self::M24 => 24,
            Self::M36 => 36,
            Self::M60 => 60,
        }
    }

    /// The window nearest to a number of months; the shorter of two equally near.
    #[must_use]
    pub fn nearest(months: u16) -> Self {
        Self::ALL.into_iter().min_by_key(|window| window.months().abs_diff(months)).unwrap_or_default()
    }
}

/// How the flows are drawn; the message key is `form-of-flows-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowForm {
    /// Exporters on the left, importers on the right.
    #[default]
    Sankey,
    /// On the world.
    Map,
    /// Every flow with its figures.
    Table,
}

impl FlowForm {
    /// All forms.
    pub const ALL: [Self; 3] = [Self::Sankey, Self::Map, Self::Table];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sankey => "sankey",
            Self::Map => "map",
            Self::Table => "table",
        }
    }
}

/// The choice on the flows page beyond mineral, stage, year and country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FlowChoice {
    /// Sankey or map.
    pub form: FlowForm,
    /// Whether the folded exporters are shown.
    pub is_exporters_open: bool,
    /// Whether the folded importers are shown.
    pub is_importers_open: bool,
    /// Whether the flows are measured in tonnes instead of dollars.
    pub is_by_weight: bool,
}

/// How several prices share one axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// Each series is 100 at the first month shown.
    #[default]
    Index,
    /// In the unit of the series; only series of one unit share an axis.
    Level,
}

/// The choice on the prices page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceChoice {
    /// Ids of the series, in the order chosen; at least one, at most [`PriceChoice::MOST`].
    pub series: Vec<String>,
    /// Index or level.
    pub scale: Scale,
    /// Whether the price axis is logarithmic.
    pub is_log: bool,
    /// Window of the rolling volatility.
    pub window: Window,
    /// First month shown; none is the first there is.
    pub from: Option<Month>,
    /// Last month shown; none is the newest.
    pub to: Option<Month>,
}

impl PriceChoice {
    /// More lines than this cannot be told apart.
    pub const MOST: usize = 8;
}

impl Default for PriceChoice {
    fn default() -> Self {
        Self {
            series: ["copper", "nickel", "aluminium"].map(str::to_owned).to_vec(),
            scale: Scale::default(),
            is_log: false,
            window: Window::default(),
            from: None,
            to: None,
        }
    }
}

/// Everything chosen. What one page sets, the others keep: the mineral, the year, the country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The page.
    pub view: ViewId,
    /// The mineral in focus.
    pub mineral: Mineral,
    /// The stage of the flows.
    pub stage: Stage,
    /// The trade code of the flows, where a mineral and stage have several; none is the usual one.
    pub code: Option<String>,
    /// The year of the flows; none is the newest.
    pub year: Option<Year>,
    /// The country in focus.
    pub country: Option<CountryId>,
    /// The flows page.
    pub flows: FlowChoice,
    /// The prices page.
    pub prices: PriceChoice,
    /// The group of minerals on the overview and the roles page; none is the official list.
    pub group: Option<Group>,
    /// Whether the chart stands alone, inside another site's page.
    pub is_embedded: bool,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            view: ViewId::default(),
            mineral: Mineral::COBALT,
            stage: Stage::Processing,
            code: None,
            year: None,
            country: None,
            flows: FlowChoice::default(),
            prices: PriceChoice::default(),
            group: None,
            is_embedded: false,
        }
    }
}
