//! How every number is computed: the formula, where it comes from, and a worked example by the same code.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::methods::{self, Bench, EXAMPLE, Method};
use crate::analysis::provenance::Shelf;
use crate::analysis::role_finder::TREND_YEARS;
use crate::dataset::{
    ConsumerPrices, CountryGroups, EuSupply, EuUses, Governance, ProductionTable, Sourcing, Technologies,
    TradeFile, TradeTotals,
};
use crate::domain::{Mineral, Year};
use crate::web::app::{say, words};
use crate::web::store::{Core, Remote, Store};
use crate::web::widgets::contents::{Contents, follow_section};
use crate::web::widgets::formula::Formula;
use crate::web::widgets::gate_all::{Pending, failure_of};
use crate::web::widgets::look_back::LookBack;
use crate::web::widgets::sight::Sight;

#[component]
pub(crate) fn MethodsPage() -> impl IntoView {
    let parts = methods::all().map(|method| (method.id, say(&format!("method-{}", method.id)))).collect();
    view! {
        <h1>{say("methods-title")}</h1>
        <p class="lead">{say("methods-lead")}</p>
        <div class="with-contents">
            <Contents parts/>
            <div>
                <Methods/>
                <LookBack/>
                <p class="hint">{say("methods-files")}</p>
            </div>
        </div>
    }
}

/// What the examples are computed from, beyond what every page has.
#[derive(Clone)]
struct Files {
    history: Remote<ProductionTable>,
    totals: Remote<TradeTotals>,
    before: Remote<TradeTotals>,
    trade: Remote<TradeFile>,
    copper: Remote<TradeFile>,
    governance: Remote<Governance>,
    study: Remote<EuSupply>,
    sourcing: Remote<Sourcing>,
    groups: Remote<CountryGroups>,
    uses: Remote<EuUses>,
    technologies: Remote<Technologies>,
    consumer_prices: Remote<ConsumerPrices>,
}

/// The same files, read.
struct Ready {
    history: Arc<ProductionTable>,
    totals: Arc<TradeTotals>,
    before: Arc<TradeTotals>,
    trade: Arc<TradeFile>,
    copper: Arc<TradeFile>,
    governance: Arc<Governance>,
    study: Arc<EuSupply>,
    sourcing: Arc<Sourcing>,
    groups: Arc<CountryGroups>,
    uses: Arc<EuUses>,
    technologies: Arc<Technologies>,
    consumer_prices: Arc<ConsumerPrices>,
}

impl Files {
    fn of(core: &Arc<Core>, store: Store) -> Self {
        let year = core.catalogue.newest_trade_year();
        Self {
            history: store.history(core),
            totals: store.totals(core, year),
            before: store.totals(core, Year(year.0 - TREND_YEARS)),
            trade: store.trade(core, EXAMPLE),
            copper: store.trade(core, Mineral::COPPER),
            governance: store.governance(core),
            study: store.eu_supply(core),
            sourcing: store.sourcing(core),
            groups: store.groups(core),
            uses: store.eu_uses(core),
            technologies: store.technologies(core),
            consumer_prices: store.consumer_prices(core),
        }
    }

    /// The contents, once all are there; tracked.
    fn ready(&self) -> Option<Ready> {
        Some(Ready {
            history: self.history.ready()?,
            totals: self.totals.ready()?,
            before: self.before.ready()?,
            trade: self.trade.ready()?,
            copper: self.copper.ready()?,
            governance: self.governance.ready()?,
            study: self.study.ready()?,
            sourcing: self.sourcing.ready()?,
            groups: self.groups.ready()?,
            uses: self.uses.ready()?,
            technologies: self.technologies.ready()?,
            consumer_prices: self.consumer_prices.ready()?,
        })
    }

    fn all(&self) -> Vec<Arc<dyn Pending>> {
        vec![
            Arc::new(self.history.clone()),
            Arc::new(self.totals.clone()),
            Arc::new(self.before.clone()),
            Arc::new(self.trade.clone()),
            Arc::new(self.copper.clone()),
            Arc::new(self.governance.clone()),
            Arc::new(self.study.clone()),
            Arc::new(self.sourcing.clone()),
            Arc::new(self.groups.clone()),
            Arc::new(self.uses.clone()),
            Arc::new(self.technologies.clone()),
            Arc::new(self.consumer_prices.clone()),
        ]
    }
}

/// The methods with their formulas, which need no file; each example is computed once it comes into sight.
#[component]
fn Methods() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let files = Files::of(&core, expect_context::<Store>());
    let remotes = files.all();
    let sight = Sight::new();
    follow_section();
    view! {
        {move || failure_of(&remotes)}
        {methods::all()
            .map(|method| view! { <MethodSection method core=Arc::clone(&core) files=files.clone() sight/> })
            .collect_view()}
    }
}

#[component]
fn MethodSection(method: &'static Method, core: Arc<Core>, files: Files, sight: Sight) -> impl IntoView {
    let id = method.id;
    let place = NodeRef::<leptos::html::Section>::new();
    let is_seen = sight.of(place);
    let shown = move || {
        let shelves = files.ready();
        is_seen.get().then(|| match shelves {
            Some(ready) => example_view(method, &core, &ready),
            None => view! { <p class="hint">{say("loading")}</p> }.into_any(),
        })
    };
    view! {
        <section class="method" id=id aria-labelledby=format!("{id}-title") node_ref=place>
            <h2 id=format!("{id}-title")>{say(&format!("method-{id}"))}</h2>
            <Formula formula=method.formula/>
            <p>{say(&format!("method-{id}-text"))}</p>
            {shown}
            <p class="hint">{say("methods-reference")} ": " {method.reference}</p>
        </section>
    }
}

fn example_view(method: &Method, core: &Core, files: &Ready) -> AnyView {
    let words = words();
    let production = [&core.production, files.history.as_ref()];
    let shelf = Shelf {
        trade: Some(&files.trade),
        totals: Some(&files.totals),
        governance: Some(&files.governance),
        study: Some(&files.study),
        sourcing: Some(&files.sourcing),
        groups: Some(&files.groups),
        ..Shelf::new(&core.catalogue, &production, &core.prices, &words)
    };
    let bench = Bench {
        shelf,
        totals: &files.totals,
        trade: &files.trade,
        before: Some(&files.before),
        copper: Some(&files.copper),
        uses: Some(&files.uses),
        technologies: Some(&files.technologies),
        consumer_prices: Some(&files.consumer_prices),
    };
    (method.example)(&bench)
        .map(|example| {
            view! {
                <p class="hint">{words.word("methods-example")} ": " {words.say(&example.of)}</p>
                {example.lines.into_iter().map(|formula| view! { <Formula formula/> }).collect_view()}
            }
        })
        .into_any()
}
