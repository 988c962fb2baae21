//! The EU study's own shares put through the formula, beside today's.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::RiskPageData;
use crate::analysis::supply_risk::{Risk, StudyTerms};
use crate::dataset::eu_supply::{Scope, SupplyTable};
use crate::domain::{Mineral, Stage};
use crate::text::NumberStyle;
use crate::web::app::{say, words};

#[component]
pub(super) fn StudyPanel(
    data: Arc<RiskPageData>,
    risks: Memo<Arc<Vec<Risk>>>,
    focus: Memo<(Mineral, Stage)>,
) -> impl IntoView {
    move || {
        let risks = risks.get();
        RiskPageData::in_focus(&risks, focus.get()).and_then(|risk| panel(&data, risk))
    }
}

fn panel(data: &RiskPageData, risk: &Risk) -> Option<AnyView> {
    let words = words();
    let files = data.files();
    let is_it = |table: &&SupplyTable| table.mineral == Some(risk.mineral()) && table.stage == risk.stage;
    let tables: Vec<&SupplyTable> =
        files.study.tables().iter().filter(is_it).filter(|table| table.scope == Scope::Global).collect();
    if tables.is_empty() {
        return None;
    }
    let decimal = |value: Option<f64>, digits| {
        value.map_or_else(|| say("chart-no-data"), |value| words.number(value, NumberStyle::Decimal(digits)))
    };
    let row = |name: String, hhi: Option<f64>, global: Option<f64>, union: Option<f64>| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="number">{decimal(hhi, 0)}</td>
                <td class="number">{decimal(global, 2)}</td>
                <td class="number">{decimal(union, 2)}</td>
            </tr>
        }
    };
    let of_study = tables.into_iter().map(|table| {
        let terms = StudyTerms::of(table, &files.governance);
        let union = files.study.table(&table.material, table.stage, Scope::EuSourcing);
        let union = union.and_then(|union| StudyTerms::of(union, &files.governance).supply.weighted);
        row(table.material.clone(), Some(terms.hhi), terms.supply.weighted, union)
    });
    let of_study = of_study.collect_view();
    let today = row(
        say("risk-study-today"),
        risk.hhi.map(|hhi| hhi.value()),
        risk.factors.global,
        risk.factors.sourcing,
    );
    Some(
        view! {
            <details>
                <summary>{say("risk-study")}</summary>
                <p class="hint">{say("risk-study-hint")}</p>
                <div class="table-scroll" tabindex="0" role="region" aria-label=say("risk-study")>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{say("risk-study-material")}</th>
                                <th scope="col" class="number">{say("risk-supply-hhi")}</th>
                                <th scope="col" class="number">{say("risk-study-global")}</th>
                                <th scope="col" class="number">{say("risk-study-sourcing")}</th>
                            </tr>
                        </thead>
                        <tbody>{of_study} {today}</tbody>
                    </table>
                </div>
                <p class="hint">
                    <a href="data/indicators/eu_crm_comparison.csv">{say("risk-study-all")}</a>
                </p>
            </details>
        }
        .into_any(),
    )
}
