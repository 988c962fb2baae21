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
use crate::web::app::{Words, say, words};
use crate::web::store::{Core, Remote, Store};
use crate::web::widgets::contents::{Contents, follow_section};
use crate::web::widgets::formula::Formula;
use crate::web::widgets::gate_all::{GateAll, Pending};
use crate::web::widgets::look_back::LookBack;

#[component]
pub(crate) fn MethodsPage() -> impl IntoView {
    let parts = methods::all().map(|method| (method.id, say(&format!("method-{}", method.id)))).collect();
    view! {
        <h1>{say("methods-title")}</h1>
        <p class="lead">{say("methods-lead")}</p>
        <div class="with-contents">
            <Contents parts/>
            <div>
                <Examples/>
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

/// The methods, once what their examples need is there.
#[component]
fn Examples() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let files = Files::of(&core, expect_context::<Store>());
    view! { <GateAll remotes=files.all() children=move || all(&core, &files)/> }
}

fn all(core: &Core, files: &Files) -> Option<AnyView> {
    let words = words();
    let (history, totals, trade) = (files.history.ready()?, files.totals.ready()?, files.trade.ready()?);
    let (governance, study, sourcing) =
        (files.governance.ready()?, files.study.ready()?, files.sourcing.ready()?);
    let (groups, before, copper) = (files.groups.ready()?, files.before.ready()?, files.copper.ready()?);
    let (uses, technologies) = (files.uses.ready()?, files.technologies.ready()?);
    let consumer_prices = files.consumer_prices.ready()?;
    let production = [&core.production, history.as_ref()];
    let shelf = Shelf {
        trade: Some(&trade),
        totals: Some(&totals),
        governance: Some(&governance),
        study: Some(&study),
        sourcing: Some(&sourcing),
        groups: Some(&groups),
        ..Shelf::new(&core.catalogue, &production, &core.prices, &words)
    };
    let bench = Bench {
        shelf,
        totals: &totals,
        trade: &trade,
        before: Some(&before),
        copper: Some(&copper),
        uses: Some(&uses),
        technologies: Some(&technologies),
        consumer_prices: Some(&consumer_prices),
    };
    let shown = methods::all().map(|method| method_view(method, &bench, &words)).collect_view();
    follow_section();
    Some(shown.into_any())
}

fn method_view(method: &Method, bench: &Bench<'_>, words: &Words) -> AnyView {
    let id = method.id;
    let example = (method.example)(bench).map(|example| {
        view! {
            <p class="hint">{words.word("methods-example")} ": " {words.say(&example.of)}</p>
            {example.lines.into_iter().map(|formula| view! { <Formula formula/> }).collect_view()}
        }
    });
    view! {
        <section class="method" id=id aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{words.word(&format!("method-{id}"))}</h2>
            <Formula formula=method.formula/>
            <p>{words.word(&format!("method-{id}-text"))}</p>
            {example}
            <p class="hint">{words.word("methods-reference")} ": " {method.reference}</p>
        </section>
    }
    .into_any()
}
