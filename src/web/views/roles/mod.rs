//! Which part each country plays for each mineral, with the evidence.

mod controls;
mod drawing;

use std::sync::Arc;

use leptos::prelude::*;

use self::controls::RolesControls;
use self::drawing::{Asked, RolesData, drawing};
use crate::analysis::role_table::RoleTable;
use crate::charts::Datum;
use crate::dataset::{CountryGroups, ProductionTable, TradeTotals};
use crate::domain::{CountryId, Mineral, Order};
use crate::state::{RoleColumns, RoleOrder, Selection, ViewId};
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::chart::{Chart, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::entity_link::linked;
use crate::web::widgets::evidence::EvidencePanel;
use crate::web::widgets::gate::Gate;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;
use crate::web::widgets::stage_context::StageContextBlock;

#[component]
pub(crate) fn RolesPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let year = core.catalogue.newest_trade_year();
    let [history_core, totals_core, groups_core] = std::array::from_fn(|_| Arc::clone(&core));
    view! {
        <h1>{say("roles-title")}</h1>
        <p class="lead">{say("roles-lead")}</p>
        <Gate
            remote=move || store.groups(&groups_core)
            children={move |groups: Arc<CountryGroups>| {
                let (history_core, totals_core) = (Arc::clone(&history_core), Arc::clone(&totals_core));
                view! {
                    <RolesControls groups=Arc::clone(&groups)/>
                    <Gate
                        remote=move || store.history(&history_core)
                        children={move |history: Arc<ProductionTable>| {
                            let (core, groups) = (Arc::clone(&totals_core), Arc::clone(&groups));
                            view! {
                                <Gate
                                    remote=move || store.totals(&core, year)
                                    children={move |totals: Arc<TradeTotals>| {
                                        let (history, groups) = (Arc::clone(&history), Arc::clone(&groups));
                                        view! { <RolesChart history totals groups/> }.into_any()
                                    }}
                                />
                            }
                            .into_any()
                        }}
                    />
                }
                .into_any()
            }}
        />
        <OutputRestsOn/>
    }
}

/// Grid carbon and governance behind the minerals of the group shown, or of the official list.
#[component]
fn OutputRestsOn() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let group = navigator.part(|selection| selection.group);
    let minerals = Signal::derive(move || {
        let group = group.get();
        let shown = core.catalogue.minerals.iter().filter(move |facts| match group {
            Some(group) => facts.id.group() == group,
            None => facts.us_critical_2025,
        });
        shown.map(|facts| facts.id).collect::<Vec<_>>()
    });
    view! {
        <section class="block">
            <h2>{say("stage-context-title")}</h2>
            <StageContextBlock minerals/>
            <p class="on-paper">{say("roles-on-paper")}</p>
        </section>
    }
}

#[component]
fn RolesChart(
    history: Arc<ProductionTable>,
    totals: Arc<TradeTotals>,
    groups: Arc<CountryGroups>,
) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let tables = [&core.production, history.as_ref()];
    let table = Arc::new(RoleTable::of(&core.catalogue, &tables, &totals));
    let data = RolesData::new(Arc::clone(&table), Arc::clone(&groups), Arc::clone(&core));
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let asked = navigator.part(|selection| Asked {
        choice: selection.roles.clone(),
        group: selection.group,
        mineral: selection.mineral,
    });
    let chosen = navigator.part(|selection| (selection.country, selection.mineral));
    let said = Arc::clone(&words);
    let drawing = drawing_memo(move || drawing(&data, &asked.get(), width.get(), &words));
    let finding = move || drawing.get().map(|drawing| linked(&said.say(&drawing.summary.sentence)));
    let pick = Callback::new(move |datum: Datum| navigator.choose(|selection| picked(selection, &datum)));
    let sources = Signal::stored(sources(&core, &history, &totals));
    let named = Arc::clone(&core);
    let evidence = move || {
        let (country, mineral) = chosen.get();
        let country = country?;
        let name = named.country_name(country);
        let panel = match table.get(country, mineral).cloned() {
            Some(profile) => view! {
                <EvidencePanel profile country=name>
                    <EvidenceLinks country/>
                </EvidencePanel>
            }
            .into_any(),
            None => nothing_known(country, &name, mineral),
        };
        Some(panel)
    };
    let reservations = Signal::derive(move || notes(&asked.get(), &groups));
    view! {
        <p class="finding">{finding}</p>
        <Reservations messages=reservations/>
        <div class="beside" class:is-split=move || chosen.with(|(country, _)| country.is_some())>
            <Chart label=Signal::derive(|| say("roles-label")) width drawing hover on_pick=pick/>
            <div aria-live="polite">{evidence}</div>
        </div>
        <SourceLine sources/>
        <p class="hint">{say("roles-method")}</p>
        <HandOn drawing title=Signal::derive(|| say("roles-label")) sources reservations/>
    }
}

/// A country of which nothing is known for the mineral in focus.
fn nothing_known(country: CountryId, name: &str, mineral: Mineral) -> AnyView {
    let none = Message::new("country-no-evidence")
        .with("country", name)
        .with("mineral", Message::new(format!("mineral-{mineral}")));
    view! {
        <div class="evidence">
            <p>{words().say(&none)}</p>
            <EvidenceLinks country/>
        </div>
    }
    .into_any()
}

/// Everyone whose figures the matrix rests on.
fn sources(core: &Core, history: &ProductionTable, totals: &TradeTotals) -> Vec<crate::dataset::SourceId> {
    let tables = [&core.production, history];
    let series = tables.iter().flat_map(|table| table.entries()).map(|(series, _)| series.source.clone());
    let mut sources: Vec<_> = series.chain([totals.source.clone()]).collect();
    sources.order();
    sources.dedup();
    sources
}

/// What must be known about the group chosen, or that there is no such group.
fn notes(asked: &Asked, groups: &CountryGroups) -> Vec<Message> {
    let Some(id) = &asked.choice.among else { return Vec::new() };
    match groups.get(id) {
        Some(group) => vec![
            Message::new("among-source")
                .with("group", group.name.as_str())
                .with("membership", Message::new(format!("among-{}", group.membership.id())))
                .with("publisher", group.source.publisher.as_str())
                .with("date", group.source.date.as_str()),
        ],
        None => vec![Message::new("among-unknown").with("group", id.as_str())],
    }
}

/// A tile opens its evidence; a country's name puts it in focus, and a column's name orders the rows by it.
fn picked(selection: &mut Selection, datum: &Datum) {
    match datum {
        Datum::Cell { country, mineral } => {
            selection.country = Some(*country);
            selection.mineral = *mineral;
        }
        Datum::Part { country, .. } | Datum::Country(country) => selection.country = Some(*country),
        Datum::Mineral(mineral) => {
            selection.mineral = *mineral;
            selection.roles.order = RoleOrder::Column;
        }
        Datum::Role(role) => {
            selection.roles.role = Some(*role);
            selection.roles.order = RoleOrder::Column;
            selection.roles.columns = RoleColumns::Stages;
        }
        _ => {}
    }
}

/// Where a reader goes next: the country's own page, or who it trades the mineral with.
#[component]
fn EvidenceLinks(country: CountryId) -> impl IntoView {
    let to = move |view: ViewId| {
        move |selection: &mut Selection| {
            selection.view = view;
            selection.country = Some(country);
        }
    };
    view! {
        <p class="links">
            <SelectionLink change=to(ViewId::Country)>{say("to-country")}</SelectionLink>
            <SelectionLink change=to(ViewId::Flows)>{say("evidence-flows")}</SelectionLink>
        </p>
    }
}
