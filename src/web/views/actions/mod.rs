//! What governments announced, signed and did: the ledger over time, policies side by side, meetings
//! against results.

mod calendar;
mod clashes;
mod commitments;
mod data;
mod drawing;
mod entry;
mod figure;
mod filters;
mod ledger;
mod policies;
mod scorecard;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use self::data::ActionsData;
use self::ledger::LedgerSheet;
use self::policies::PoliciesSheet;
use self::scorecard::ScorecardSheet;
use crate::state::Sheet;
use crate::web::app::say;
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::gate::Gate;
use crate::web::widgets::picker::Choice;
use crate::web::widgets::segments::Segments;

#[component]
pub(crate) fn ActionsPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let sheet = navigator.part(|selection| selection.actions.sheet);
    let data = ActionsData::fetch(&core);
    view! {
        <h1>{say("actions-title")}</h1>
        <p class="lead">{say("actions-lead")}</p>
        <div class="controls"><SheetSwitch/></div>
        <Gate
            remote=move || data.clone()
            children={move |data: Arc<ActionsData>| {
                (move || match sheet.get() {
                    Sheet::Ledger => view! { <LedgerSheet data=Arc::clone(&data)/> }.into_any(),
                    Sheet::Policies => view! { <PoliciesSheet data=Arc::clone(&data)/> }.into_any(),
                    Sheet::Scorecard => view! { <ScorecardSheet data=Arc::clone(&data)/> }.into_any(),
                })
                .into_any()
            }}
        />
        <p class="hint">{say("actions-selection")}</p>
    }
}

#[component]
fn SheetSwitch() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let sheet = navigator.part(|selection| selection.actions.sheet);
    let choices = Sheet::ALL.map(|sheet| Choice::new(sheet.id(), say(&format!("sheet-{}", sheet.id()))));
    view! {
        <Segments
            label=say("sheet")
            choices=choices.to_vec()
            value=Signal::derive(move || sheet.get().id().to_owned())
            on_pick=move |id: String| {
                let sheet = Sheet::ALL.into_iter().find(|sheet| sheet.id() == id).unwrap_or_default();
                navigator.choose(|selection| selection.actions.sheet = sheet);
            }
        />
    }
}
