//! What the page needs beside the core, fetched together, and the day it is.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::analysis::actions::addressed::Tables;
use crate::analysis::actions::filter::Filter;
use crate::analysis::actions::members::Members;
use crate::analysis::stage_shares::tables_by_part;
use crate::dataset::actions::{Action, Body, Party};
use crate::dataset::{Ledger, Participation, ProductionTable, SourceId, paths};
use crate::domain::{CountryId, Day, Mineral, Year};
use crate::state::{Among, Selection};
use crate::web::app::say;
use crate::web::load::fetch_resource;
use crate::web::store::{Core, Remote};

/// The ledger with everything it is read against.
pub(super) struct ActionsData {
    pub(super) core: Arc<Core>,
    pub(super) ledger: Ledger,
    pub(super) members: Members,
    participation: Participation,
    history: ProductionTable,
    pub(super) today: Day,
}

impl ActionsData {
    /// Fetches the four files beside each other.
    pub(super) fn fetch(core: &Arc<Core>) -> Remote<Self> {
        let core = Arc::clone(core);
        Remote::start(move || {
            let core = Arc::clone(&core);
            async move {
                let files = &core.files;
                let (ledger, participation, groups, history) = futures::join!(
                    fetch_resource::<Ledger>(files, paths::ACTIONS),
                    fetch_resource::<Participation>(files, paths::PARTICIPATION),
                    fetch_resource(files, paths::COUNTRY_GROUPS),
                    fetch_resource::<ProductionTable>(files, paths::PRODUCTION_HISTORY),
                );
                let participation = participation?;
                let members = Members::of(&participation, &groups?);
                let (ledger, history) = (ledger?, history?);
                Ok(Self { ledger, members, participation, history, today: today(), core })
            }
        })
    }

    /// Production by mineral and part of the chain, newest edition and history.
    pub(super) fn tables(&self) -> Tables<'_> {
        tables_by_part(&[&self.core.production, &self.history])
    }

    /// The newest settled year.
    pub(super) fn newest(&self) -> Year {
        self.core.catalogue.newest_trade_year()
    }

    /// The minerals of the official list and those that the ledger names, in catalogue order.
    pub(super) fn minerals(&self) -> Vec<Mineral> {
        let is_listed = |mineral: &Mineral| {
            self.core.catalogue.minerals.iter().any(|facts| facts.id == *mineral && facts.us_critical_2025)
        };
        let is_named = |mineral: &Mineral| self.ledger.of_mineral(*mineral).next().is_some();
        Mineral::all().filter(|mineral| is_listed(mineral) || is_named(mineral)).collect()
    }

    /// The minerals of the official list.
    pub(super) fn critical(&self) -> Vec<Mineral> {
        let listed = self.core.catalogue.minerals.iter().filter(|facts| facts.us_critical_2025);
        listed.map(|facts| facts.id).collect()
    }

    /// A country's or body's name.
    pub(super) fn party_name(&self, party: Party) -> String {
        match party {
            Party::Country(country) => self.core.country_name(country),
            Party::Body(body) => say(&format!("body-{}", body.id())),
        }
    }

    /// The countries among which clashes are looked for.
    pub(super) fn among(&self, among: Among) -> BTreeSet<CountryId> {
        match among {
            Among::Body(body) => self.members.countries(body).collect(),
            Among::Everyone => self.core.catalogue.countries.iter().map(|country| country.id).collect(),
        }
    }

    /// What being on a body's list means, in words.
    pub(super) fn membership(&self, among: Among) -> Option<&'static str> {
        match among {
            Among::Body(Body::EuropeanUnion) => Some("member"),
            Among::Body(body) => self.participation.list(body).map(|list| list.membership.id()),
            Among::Everyone => None,
        }
    }

    /// The entries asked for.
    pub(super) fn shown(&self, filter: Filter) -> Vec<&Action> {
        filter.of(&self.ledger, &self.members)
    }

    /// Sources of the ledger and of the figures beside it.
    pub(super) fn sources(&self) -> Vec<SourceId> {
        let ids = ["observatory_actions", "observatory_participation"];
        ids.map(|id| SourceId(id.to_owned())).to_vec()
    }
}

/// The filter of a selection.
pub(super) fn filter(selection: &Selection) -> Filter {
    let choice = &selection.actions;
    Filter {
        country: selection.country,
        mineral: choice.mineral,
        stage: choice.stage,
        kind: choice.kind,
        status: choice.status,
        year: choice.year,
    }
}

/// The day by the reader's clock and time zone.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    let year = u16::try_from(now.get_full_year()).unwrap_or_default();
    Day::new(year, part(now.get_month()) + 1, part(now.get_date())).unwrap_or(Day::from_ordinal(0))
}
