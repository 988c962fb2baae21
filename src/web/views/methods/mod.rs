//! How every number is computed: the formula, where it comes from, and a worked example by the same code.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::methods::{self, Bench, EXAMPLE, Method};
use crate::analysis::provenance::Shelf;
use crate::dataset::{ProductionTable, TradeFile, TradeTotals};
use crate::web::app::{Words, say, words};
use crate::web::store::{Core, Store};
use crate::web::widgets::contents::{Contents, follow_section};
use crate::web::widgets::formula::Formula;
use crate::web::widgets::gate::Gate;
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

/// The methods, once what their examples need is there.
#[component]
fn Examples() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let (first, second) = (Arc::clone(&core), Arc::clone(&core));
    let year = core.catalogue.newest_trade_year();
    view! {
        <Gate
            remote=move || store.history(&first)
            children={move |history: Arc<ProductionTable>| {
                let (totals_core, trade_core) = (Arc::clone(&second), Arc::clone(&second));
                view! {
                    <Gate
                        remote=move || store.totals(&totals_core, year)
                        children={move |totals: Arc<TradeTotals>| {
                            let core = Arc::clone(&trade_core);
                            let history = Arc::clone(&history);
                            view! {
                                <Gate
                                    remote=move || store.trade(&core, EXAMPLE)
                                    children={move |trade: Arc<TradeFile>| all(&history, &totals, &trade)}
                                />
                            }
                            .into_any()
                        }}
                    />
                }
                .into_any()
            }}
        />
    }
}

fn all(history: &ProductionTable, totals: &TradeTotals, trade: &TradeFile) -> AnyView {
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let shelf = Shelf {
        catalogue: &core.catalogue,
        production: &[&core.production, history],
        prices: &core.prices,
        trade: Some(trade),
        locale: &words,
    };
    let bench = Bench { shelf, totals, trade };
    let shown = methods::all().map(|method| method_view(method, &bench, &words)).collect_view();
    follow_section();
    shown.into_any()
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
