//! Which part each country plays for each mineral, with the evidence.

mod drawing;

use std::sync::Arc;

use leptos::prelude::*;

use self::drawing::{RolesData, drawing};
use crate::analysis::role_table::RoleTable;
use crate::charts::Datum;
use crate::dataset::{ProductionTable, TradeTotals};
use crate::domain::{CountryId, Order};
use crate::state::{Selection, ViewId};
use crate::web::app::{say, words};
use crate::web::chart::{Chart, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::evidence::EvidencePanel;
use crate::web::widgets::gate::Gate;
use crate::web::widgets::group_picker::GroupPicker;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(crate) fn RolesPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let year = core.catalogue.newest_trade_year();
    let (history_core, totals_core) = (Arc::clone(&core), core);
    view! {
        <h1>{say("roles-title")}</h1>
        <p class="lead">{say("roles-lead")}</p>
        <div class="controls"><GroupPicker/></div>
        <Gate
            remote=move || store.history(&history_core)
            children={move |history: Arc<ProductionTable>| {
                let core = Arc::clone(&totals_core);
                view! {
                    <Gate
                        remote=move || store.totals(&core, year)
                        children={move |totals: Arc<TradeTotals>| {
                            view! { <RolesChart history=Arc::clone(&history) totals/> }.into_any()
                        }}
                    />
                }
                .into_any()
            }}
        />
    }
}

#[component]
fn RolesChart(history: Arc<ProductionTable>, totals: Arc<TradeTotals>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let tables = [&core.production, history.as_ref()];
    let table = Arc::new(RoleTable::of(&core.catalogue, &tables, &totals));
    let data = Arc::new(RolesData::new(Arc::clone(&table), Arc::clone(&core)));
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let group = navigator.part(|selection| selection.group);
    let chosen = navigator.part(|selection| (selection.country, selection.mineral));
    let said = Arc::clone(&words);
    let drawing = drawing_memo(move || drawing(&data, group.get(), width.get(), &words));
    let finding = move || drawing.get().map(|drawing| said.say(&drawing.summary.sentence));
    let pick = Callback::new(move |datum: Datum| navigator.choose(|selection| picked(selection, &datum)));
    let source = totals.source.clone();
    let named = Arc::clone(&core);
    let sources = Signal::derive(move || {
        let tables = [&core.production, history.as_ref()];
        let mut sources: Vec<_> = tables
            .iter()
            .flat_map(|table| table.entries())
            .map(|(series, _)| series.source.clone())
            .collect();
        sources.push(source.clone());
        sources.order();
        sources.dedup();
        sources
    });
    let evidence = move || {
        let (country, mineral) = chosen.get();
        let country = country?;
        let profile = table.get(country, mineral)?.clone();
        Some(view! {
            <EvidencePanel profile country=named.country_name(country)>
                <EvidenceLinks country/>
            </EvidencePanel>
        })
    };
    view! {
        <p class="finding">{finding}</p>
        <div class="beside" class:is-split=move || chosen.with(|(country, _)| country.is_some())>
            <Chart label=Signal::derive(|| say("roles-label")) width drawing hover on_pick=pick/>
            <div aria-live="polite">{evidence}</div>
        </div>
        <SourceLine sources/>
        <p class="hint">{say("roles-method")}</p>
        <HandOn
            drawing
            title=Signal::derive(|| say("roles-label"))
            sources
            reservations=Signal::derive(Vec::new)
        />
    }
}

/// A tile opens its evidence; a country's or a mineral's name changes that half of the choice.
fn picked(selection: &mut Selection, datum: &Datum) {
    match datum {
        Datum::Cell { country, mineral } => {
            selection.country = Some(*country);
            selection.mineral = *mineral;
        }
        Datum::Country(country) => selection.country = Some(*country),
        Datum::Mineral(mineral) => selection.mineral = *mineral,
        _ => {}
    }
}

/// Where a reader goes next: who this country trades the mineral with.
#[component]
fn EvidenceLinks(country: CountryId) -> impl IntoView {
    view! {
        <p>
            <SelectionLink change=move |selection: &mut Selection| {
                selection.view = ViewId::Flows;
                selection.country = Some(country);
            }>{say("evidence-flows")}</SelectionLink>
        </p>
    }
}
