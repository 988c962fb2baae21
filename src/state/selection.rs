//! The durable choice of the reader: everything a copied link must bring back.

use super::actions::ActionChoice;
use super::coalition::CoalitionChoice;
use super::country::CountryChoice;
use super::finder::FinderChoice;
use super::flow_table::TableChoice;
use super::flows::FlowChoice;
use super::overview::OverviewChoice;
use super::prices::PriceChoice;
use super::questions::QuestionChoice;
use super::reading::Reading;
use super::roles::RoleChoice;
use super::url::Part;
use super::years::YearsChoice;
use crate::domain::{CountryId, Group, Mineral, Stage, Year};

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
    /// One mineral, from the mine to the price.
    Mineral,
    /// What the data is, and the data itself.
    Data,
    /// How every number is computed.
    Methods,
    /// What governments announced, signed and did.
    Actions,
    /// One country, or several side by side.
    Country,
    /// Which part a country could play.
    Finder,
    /// Whose supply hangs on few and badly governed suppliers.
    Risk,
    /// What a set of countries holds together.
    Coalition,
}

impl ViewId {
    /// All pages in menu order.
    pub const ALL: [Self; 12] = [
        Self::Overview,
        Self::Mineral,
        Self::Flows,
        Self::Prices,
        Self::Risk,
        Self::Roles,
        Self::Country,
        Self::Finder,
        Self::Coalition,
        Self::Actions,
        Self::Data,
        Self::Methods,
    ];

    /// The path below the site's root, without a slash; also the message key `view-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Flows => "flows",
            Self::Prices => "prices",
            Self::Roles => "roles",
            Self::Mineral => "mineral",
            Self::Data => "data",
            Self::Methods => "methods",
            Self::Actions => "actions",
            Self::Country => "country",
            Self::Finder => "finder",
            Self::Risk => "risk",
            Self::Coalition => "coalition",
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
    /// The region or coalition in focus, by its id in `country_groups.json`; never beside a country.
    pub bloc: Option<String>,
    /// The flows page.
    pub flows: FlowChoice,
    /// The table of flows.
    pub table: TableChoice,
    /// What is asked of the flows.
    pub questions: QuestionChoice,
    /// The years beside each other on the flows page.
    pub years: YearsChoice,
    /// The prices page.
    pub prices: PriceChoice,
    /// The overview.
    pub overview: OverviewChoice,
    /// What is open on top of the page.
    pub reading: Reading,
    /// The actions page.
    pub actions: ActionChoice,
    /// The roles page.
    pub roles: RoleChoice,
    /// The countries' pages.
    pub beside: CountryChoice,
    /// The page of the role finder.
    pub finder: FinderChoice,
    /// The coalition page.
    pub coalition: CoalitionChoice,
    /// The group of minerals on the overview, the roles and the coalition page; none is the official list.
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
            bloc: None,
            flows: FlowChoice::default(),
            table: TableChoice::default(),
            questions: QuestionChoice::default(),
            years: YearsChoice::default(),
            prices: PriceChoice::default(),
            overview: OverviewChoice::default(),
            reading: Reading::default(),
            actions: ActionChoice::default(),
            roles: RoleChoice::default(),
            beside: CountryChoice::default(),
            finder: FinderChoice::default(),
            coalition: CoalitionChoice::default(),
            group: None,
            is_embedded: false,
        }
    }
}

impl Selection {
    /// Turns to a page, at its top and with nothing open on it.
    pub fn open(&mut self, view: ViewId) {
        self.view = view;
        self.reading = Reading::default();
    }

    /// Puts a country into focus, or gives it up where it is; a bloc gives way.
    pub fn toggle_country(&mut self, country: CountryId) {
        self.bloc = None;
        self.country = if self.country == Some(country) { None } else { Some(country) };
    }

    /// The parts of the page shown and what is open on it, each of which writes and reads its parameters. A
    /// link holds no other page's, so that it stays short and no two pages' parameters meet.
    #[must_use]
    pub fn parts(&self) -> Vec<&dyn Part> {
        let mut parts: Vec<&dyn Part> = match self.view {
            ViewId::Overview => vec![&self.overview],
            ViewId::Mineral => Vec::new(),
            ViewId::Flows => vec![&self.flows, &self.questions, &self.years, &self.table],
            ViewId::Prices => vec![&self.prices],
            ViewId::Risk => Vec::new(),
            ViewId::Roles => vec![&self.roles],
            ViewId::Country => vec![&self.beside],
            ViewId::Finder => vec![&self.finder],
            ViewId::Coalition => vec![&self.coalition],
            ViewId::Actions => vec![&self.actions],
            ViewId::Data => Vec::new(),
            ViewId::Methods => Vec::new(),
        };
        parts.push(&self.reading);
        parts
    }

    /// The same parts, to be read into.
    pub fn parts_mut(&mut self) -> Vec<&mut dyn Part> {
        let mut parts: Vec<&mut dyn Part> = match self.view {
            ViewId::Overview => vec![&mut self.overview],
            ViewId::Mineral => Vec::new(),
            ViewId::Flows => vec![&mut self.flows, &mut self.questions, &mut self.years, &mut self.table],
            ViewId::Prices => vec![&mut self.prices],
            ViewId::Risk => Vec::new(),
            ViewId::Roles => vec![&mut self.roles],
            ViewId::Country => vec![&mut self.beside],
            ViewId::Finder => vec![&mut self.finder],
            ViewId::Coalition => vec![&mut self.coalition],
            ViewId::Actions => vec![&mut self.actions],
            ViewId::Data => Vec::new(),
            ViewId::Methods => Vec::new(),
        };
        parts.push(&mut self.reading);
        parts
    }
}
