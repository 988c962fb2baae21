//! Who is in a coalition, what it holds, what each member adds, from whom it would buy, who could do what.

mod adds;
mod allocation;
mod builder;
mod coverage;
mod data;
mod drawing;
mod map;
mod mineral;
mod plan;
mod sourcing;

use std::sync::Arc;

use leptos::prelude::*;

use adds::WhatMembersAdd;
use allocation::WhoCouldDoWhat;
use builder::Builder;
use coverage::WhatMembersHold;
use data::CoalitionData;
use mineral::OneMineral;
use sourcing::LeastRisk;

use crate::dataset::{CountryGroups, ProductionTable};
use crate::web::app::say;
use crate::web::store::{Core, Store};
use crate::web::widgets::gate::Gate;

#[component]
pub(crate) fn CoalitionPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let (groups_core, history_core) = (Arc::clone(&core), core);
    view! {
        <h1>{say("coalition-title")}</h1>
        <p class="lead">{say("coalition-lead")}</p>
        <Gate
            remote=move || store.groups(&groups_core)
            children={move |groups: Arc<CountryGroups>| {
                let core = Arc::clone(&history_core);
                view! {
                    <Gate
                        remote=move || store.history(&core)
                        children={move |history: Arc<ProductionTable>| {
                            view! { <Sections groups=Arc::clone(&groups) history/> }.into_any()
                        }}
                    />
                }
                .into_any()
            }}
        />
    }
}

#[component]
fn Sections(groups: Arc<CountryGroups>, history: Arc<ProductionTable>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let data = Arc::new(CoalitionData::new(core, groups, history));
    view! {
        <Builder data=Arc::clone(&data)/>
        <WhatMembersHold data=Arc::clone(&data)/>
        <OneMineral data=Arc::clone(&data)/>
        <WhatMembersAdd data=Arc::clone(&data)/>
        <LeastRisk data=Arc::clone(&data)/>
        <WhoCouldDoWhat data/>
    }
}
