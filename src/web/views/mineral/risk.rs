//! How safe the supply is, at the mine and at the refinery, for the world and for two large buyers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::provenance::Shelf;
use crate::analysis::supply_risk::{CRITICAL_RISK, Viewpoint};
use crate::dataset::{FigureAddress, ProductionTable};
use crate::domain::{CountryId, Mineral, Stage};
use crate::state::{Selection, ViewId};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::{Core, Store};
use crate::web::widgets::figure::Figure;
use crate::web::widgets::gate_all::{GateAll, Pending};
use crate::web::widgets::nav_link::SelectionLink;

/// The viewpoints compared; the risk page has every other.
const VIEWERS: [&str; 3] = ["world", "eu27", "USA"];

#[component]
pub(super) fn SupplyRisk(mineral: Mineral, history: Arc<ProductionTable>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let (governance, study) = (store.governance(&core), store.eu_supply(&core));
    let (sourcing, groups) = (store.sourcing(&core), store.groups(&core));
    let remotes: Vec<Arc<dyn Pending>> = vec![
        Arc::new(governance.clone()),
        Arc::new(study.clone()),
        Arc::new(sourcing.clone()),
        Arc::new(groups.clone()),
    ];
    let judged = move || {
        let (governance, study) = (governance.ready()?, study.ready()?);
        let (sourcing, groups) = (sourcing.ready()?, groups.ready()?);
        let (production, words) = ([&core.production, history.as_ref()], words());
        let shelf = Shelf {
            governance: Some(&governance),
            study: Some(&study),
            sourcing: Some(&sourcing),
            groups: Some(&groups),
            ..Shelf::new(&core.catalogue, &production, &core.prices, &words)
        };
        let bloc = |id: &str| groups.get(id).map(|group| group.name.clone());
        Some(table(mineral, &shelf, &core, &bloc))
    };
    view! { <GateAll remotes children=judged/> }
}

fn table(mineral: Mineral, shelf: &Shelf<'_>, core: &Core, bloc: &dyn Fn(&str) -> Option<String>) -> AnyView {
    let words = words();
    let row = |stage: Stage| {
        let cells: Vec<Option<f64>> = VIEWERS
            .into_iter()
            .map(|viewer| shelf.risk_of(mineral, stage, &Viewpoint::parse(viewer)?)?.value())
            .collect();
        if cells.iter().all(Option::is_none) {
            return None;
        }
        let cells = VIEWERS.into_iter().zip(cells).map(|(viewer, value)| {
            let address = FigureAddress::Risk { mineral, stage, viewer: viewer.to_owned() };
            match value {
                None => view! { <td class="hint">{say("chart-no-data")}</td> }.into_any(),
                Some(value) => {
                    let number = words.number(value, NumberStyle::Decimal(2));
                    let mark = if value >= CRITICAL_RISK { "risk-above" } else { "risk-below" };
                    view! {
                        <td class="number"><Figure address>{number}</Figure> " " <span class="hint">{say(mark)}</span></td>
                    }
                    .into_any()
                }
            }
        });
        Some(view! { <tr><th scope="row">{say(&format!("stage-{stage}"))}</th>{cells.collect_view()}</tr> })
    };
    let rows: Vec<_> = [Stage::Extraction, Stage::Processing].into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return view! { <p>{say("mineral-no-risk")}</p> }.into_any();
    }
    let head = |viewer: &'static str| match (CountryId::parse(viewer), bloc(viewer)) {
        (Ok(country), _) => core.country_name(country),
        (Err(_), Some(name)) => name,
        (Err(_), None) => words.word("mineral-risk-world"),
    };
    let heads = VIEWERS.map(|viewer| view! { <th scope="col" class="number">{head(viewer)}</th> });
    let hint = Message::new("mineral-risk-hint").number("mark", CRITICAL_RISK, NumberStyle::Decimal(0));
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("mineral-risk-caption")>
            <table class="stacked" style:--columns=VIEWERS.len().to_string()>
                <caption>{say("mineral-risk-caption")}</caption>
                <thead><tr><td></td>{heads.into_iter().collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="hint">{words.say(&hint)}</p>
        <p>
            <SelectionLink change=move |selection: &mut Selection| {
                selection.open(ViewId::Risk);
                selection.mineral = mineral;
            }>{say("mineral-to-risk")}</SelectionLink>
        </p>
    }
    .into_any()
}
