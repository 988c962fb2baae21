//! The files that a figure is explained from, each fetched only for the figures that need it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::provenance::{Provenance, Shelf};
use crate::analysis::role_finder::{Finder, TREND_YEARS};
use crate::dataset::{
    ConsumerPrices, CountryGroups, Environment, EuSupply, EuUses, FigureAddress, Governance, ProductionTable,
    Rebasing, Sourcing, Technologies, TradeFile, TradeTotals, UsSalient,
};
use crate::domain::Year;
use crate::text::Locale;
use crate::web::store::{Core, Load, Remote, Store};
use crate::web::widgets::failure::Failure;
use crate::web::widgets::gate_all::Pending;

/// What of the dataset the note of one figure needs.
#[derive(Clone)]
pub(super) struct Files {
    previous: Remote<ProductionTable>,
    history: Remote<ProductionTable>,
    trade: Option<Remote<TradeFile>>,
    totals: Option<Remote<TradeTotals>>,
    governance: Option<Remote<Governance>>,
    study: Option<Remote<EuSupply>>,
    sourcing: Option<Remote<Sourcing>>,
    groups: Option<Remote<CountryGroups>>,
    uses: Option<Remote<EuUses>>,
    technologies: Option<Remote<Technologies>>,
    consumer_prices: Option<Remote<ConsumerPrices>>,
    salient: Option<Remote<UsSalient>>,
    environment: Option<Remote<Environment>>,
    /// Totals of the year from which the role finder takes its trends.
    before: Option<Remote<TradeTotals>>,
}

impl Files {
    pub(super) fn of(core: &Arc<Core>, store: Store, address: &FigureAddress) -> Self {
        let code = match address {
            FigureAddress::Flow { code, .. }
            | FigureAddress::Trade { code, .. }
            | FigureAddress::World { code, .. }
            | FigureAddress::Group { code, .. }
            | FigureAddress::Change { code, .. }
            | FigureAddress::Hub { code, .. }
            | FigureAddress::Reliance { code, .. } => core.catalogue.trade_code(code),
            _ => None,
        };
        let year = match address {
            FigureAddress::Trade { year, .. } | FigureAddress::World { year, .. } => Some(*year),
            FigureAddress::Evidence { .. } | FigureAddress::Merit { .. } => {
                Some(core.catalogue.newest_trade_year())
            }
            _ => None,
        };
        let is_risk = matches!(address, FigureAddress::Risk { .. } | FigureAddress::Supplier { .. });
        let is_mean = matches!(address, FigureAddress::Weighted { .. });
        let is_merit = matches!(address, FigureAddress::Merit { .. });
        let is_score = matches!(address, FigureAddress::Governance { .. }) || is_mean || is_merit;
        let is_real = matches!(address, FigureAddress::Rebased { how: Rebasing::Real, .. });
        let is_context = matches!(address, FigureAddress::Context { .. }) || is_mean;
        let earlier = Year(core.catalogue.newest_trade_year().0.saturating_sub(TREND_YEARS));
        Self {
            previous: store.previous(core),
            history: store.history(core),
            trade: code.map(|code| store.trade(core, code.mineral)),
            totals: year.map(|year| store.totals(core, year)),
            governance: (is_risk || is_score).then(|| store.governance(core)),
            study: is_risk.then(|| store.eu_supply(core)),
            sourcing: is_risk.then(|| store.sourcing(core)),
            groups: is_risk.then(|| store.groups(core)),
            uses: matches!(address, FigureAddress::Use { .. }).then(|| store.eu_uses(core)),
            technologies: matches!(address, FigureAddress::Content { .. }).then(|| store.technologies(core)),
            consumer_prices: is_real.then(|| store.consumer_prices(core)),
            salient: matches!(address, FigureAddress::Printed { .. }).then(|| store.us_salient(core)),
            environment: is_context.then(|| store.environment(core)),
            before: is_merit.then(|| store.totals(core, earlier)),
        }
    }

    /// What is known so far, and whether more is on its way; tracked.
    pub(super) fn explain(
        &self,
        core: &Core,
        address: &FigureAddress,
        locale: &Locale,
    ) -> (Option<Provenance>, bool) {
        let tables = [self.previous.ready(), self.history.ready()];
        let mut production = vec![&core.production];
        production.extend(tables.iter().flatten().map(AsRef::as_ref));
        let (trade, totals) = (ready(&self.trade), ready(&self.totals));
        let (governance, study) = (ready(&self.governance), ready(&self.study));
        let (sourcing, groups) = (ready(&self.sourcing), ready(&self.groups));
        let (uses, technologies) = (ready(&self.uses), ready(&self.technologies));
        let (consumer_prices, salient) = (ready(&self.consumer_prices), ready(&self.salient));
        let environment = ready(&self.environment);
        let finder = self.finder(core);
        let shelf = Shelf {
            trade: trade.as_deref(),
            totals: totals.as_deref(),
            governance: governance.as_deref(),
            study: study.as_deref(),
            sourcing: sourcing.as_deref(),
            groups: groups.as_deref(),
            uses: uses.as_deref(),
            technologies: technologies.as_deref(),
            consumer_prices: consumer_prices.as_deref(),
            salient: salient.as_deref(),
            environment: environment.as_deref(),
            finder: finder.as_ref(),
            ..Shelf::new(&core.catalogue, &production, &core.prices, locale)
        };
        // A judgement changes with the tables: it waits for all of them.
        let needs_all = matches!(
            address,
            FigureAddress::Evidence { .. }
                | FigureAddress::Risk { .. }
                | FigureAddress::Supplier { .. }
                | FigureAddress::Weighted { .. }
        );
        let is_waiting = self.is_waiting();
        ((!needs_all || !is_waiting).then(|| shelf.explain(address)).flatten(), is_waiting)
    }

    /// The role finder, once all it rests on is there; on the tables that its page takes.
    fn finder(&self, core: &Core) -> Option<Finder> {
        let (history, before) = (self.history.ready()?, ready(&self.before)?);
        let (totals, governance) = (ready(&self.totals)?, ready(&self.governance)?);
        Some(Finder::of(&core.catalogue, &[&core.production, &history], &totals, &before, governance))
    }

    /// Every file that is fetched for the note.
    fn all(&self) -> Vec<Arc<dyn Pending>> {
        let asked = [
            pending(&self.trade),
            pending(&self.totals),
            pending(&self.governance),
            pending(&self.study),
            pending(&self.sourcing),
            pending(&self.groups),
            pending(&self.uses),
            pending(&self.technologies),
            pending(&self.consumer_prices),
            pending(&self.salient),
            pending(&self.environment),
            pending(&self.before),
        ];
        let tables: [Arc<dyn Pending>; 2] = [Arc::new(self.previous.clone()), Arc::new(self.history.clone())];
        tables.into_iter().chain(asked.into_iter().flatten()).collect()
    }

    fn is_waiting(&self) -> bool {
        self.all().iter().any(|file| matches!(file.progress(), Load::Waiting))
    }

    /// Every file that could not be fetched, with a way to try again; tracked.
    pub(super) fn failures(&self) -> Vec<AnyView> {
        self.all().into_iter().filter_map(failure).collect()
    }
}

fn ready<T: Send + Sync>(remote: &Option<Remote<T>>) -> Option<Arc<T>> {
    remote.as_ref().and_then(Remote::ready)
}

fn pending<T: Send + Sync>(remote: &Option<Remote<T>>) -> Option<Arc<dyn Pending>> {
    remote.clone().map(|remote| Arc::new(remote) as Arc<dyn Pending>)
}

fn failure(file: Arc<dyn Pending>) -> Option<AnyView> {
    match file.progress() {
        Load::Failed(error) => Some(view! { <Failure error on_retry=move || file.ask_again()/> }.into_any()),
        Load::Waiting | Load::Ready(_) => None,
    }
}
