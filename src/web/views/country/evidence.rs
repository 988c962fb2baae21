//! The numbers behind the labels of one mineral: fetched and judged when a label is opened, by the code that judges
//! the roles page.

use std::sync::Arc;

use leptos::prelude::*;

use super::shown::Shown;
use crate::analysis::role_table::RoleTable;
use crate::dataset::{ProductionTable, TradeTotals};
use crate::domain::{CountryId, Mineral};
use crate::state::{Selection, ViewId};
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::evidence::EvidencePanel;
use crate::web::widgets::gate::Gate;
use crate::web::widgets::nav_link::SelectionLink;

#[component]
pub(super) fn EvidenceBlock(shown: Arc<[Shown]>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let is_open = navigator.part(|selection| selection.beside.evidence.is_some());
    view! {
        <div aria-live="polite">
            {move || is_open.get().then(|| view! { <Evidence shown=Arc::clone(&shown)/> })}
        </div>
    }
}

#[component]
fn Evidence(shown: Arc<[Shown]>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let year = core.catalogue.newest_trade_year();
    let (history_core, totals_core) = (Arc::clone(&core), core);
    view! {
        <Gate
            remote=move || store.history(&history_core)
            children={move |history: Arc<ProductionTable>| {
                let (core, shown) = (Arc::clone(&totals_core), Arc::clone(&shown));
                view! {
                    <Gate
                        remote=move || store.totals(&core, year)
                        children={move |totals: Arc<TradeTotals>| {
                            view! { <Judged history=Arc::clone(&history) totals shown=Arc::clone(&shown)/> }.into_any()
                        }}
                    />
                }
                .into_any()
            }}
        />
    }
}

#[component]
fn Judged(history: Arc<ProductionTable>, totals: Arc<TradeTotals>, shown: Arc<[Shown]>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let mineral = navigator.part(|selection| selection.beside.evidence);
    let table = RoleTable::of(&core.catalogue, &[&core.production, history.as_ref()], &totals);
    move || {
        let mineral = mineral.get()?;
        let panels = shown.iter().map(|one| panel(&table, one, mineral));
        Some(view! {
            <div class="countries" data-count=shown.len().to_string()>{panels.collect_view()}</div>
        })
    }
}

fn panel(table: &RoleTable, one: &Shown, mineral: Mineral) -> AnyView {
    let country = one.country;
    match table.get(country, mineral) {
        Some(profile) => view! {
            <EvidencePanel profile=profile.clone() country=one.name.clone()>
                <Links country mineral/>
            </EvidencePanel>
        }
        .into_any(),
        None => {
            let none = Message::new("country-no-evidence")
                .with("country", one.name.as_str())
                .with("mineral", Message::new(format!("mineral-{mineral}")));
            view! { <p class="evidence">{words().say(&none)}</p> }.into_any()
        }
    }
}

/// On to the flows and to the matrix.
#[component]
fn Links(country: CountryId, mineral: Mineral) -> impl IntoView {
    let to = move |view: ViewId| {
        move |selection: &mut Selection| {
            selection.view = view;
            selection.country = Some(country);
            selection.mineral = mineral;
        }
    };
    let navigator = expect_context::<Navigator>();
    let close = move |_| navigator.choose(|selection| selection.beside.evidence = None);
    view! {
        <p class="links">
            <SelectionLink change=to(ViewId::Flows)>{say("evidence-flows")}</SelectionLink>
            <SelectionLink change=to(ViewId::Roles)>{say("evidence-matrix")}</SelectionLink>
            <button type="button" on:click=close>{say("dismiss")}</button>
        </p>
    }
}
