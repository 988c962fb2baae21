//! What the output of materials rests on: grid carbon intensity and governance, weighted by output.

use std::sync::Arc;

use leptos::prelude::*;

use super::entity_link::MineralLink;
use super::figure::FigureOr;
use super::gate::Gate;
use crate::dataset::profile::{StageContext, WeightedContext};
use crate::dataset::{FigureAddress, Measure, StageContextTable, TableKey, Weighted};
use crate::domain::{Mineral, Order};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::{Core, Store};

/// Explanation and table of some minerals, the most carbon-intensive first. The words are of
/// [`crate::text::english::COUNTRIES`].
#[component]
pub(crate) fn StageContextBlock(minerals: Signal<Vec<Mineral>>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    view! {
        <p class="hint">{say("stage-context-hint")}</p>
        <Gate
            remote=move || store.stage_context(&core)
            children={move |table: Arc<StageContextTable>| view! { <ContextTable table minerals/> }.into_any()}
        />
    }
}

#[component]
fn ContextTable(table: Arc<StageContextTable>, minerals: Signal<Vec<Mineral>>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let rows = move || {
        let shown = minerals.get();
        let mut rows: Vec<&StageContext> =
            table.rows.iter().filter(|row| shown.contains(&row.mineral)).collect();
        if rows.is_empty() {
            let none = view! { <tr><td colspan="5">{say("stage-context-none")}</td></tr> };
            return none.into_any();
        }
        let carbon = |row: &StageContext| row.carbon.map_or(-1.0, |carbon| carbon.average);
        rows.order_by(|a, b| carbon(b).total_cmp(&carbon(a)));
        rows.into_iter().map(|row| line(row, &core)).collect_view().into_any()
    };
    view! {
        <div class="table-scroll" tabindex="0">
            <table class="stacked" style:--columns="4">
                <caption class="visually-hidden">{say("stage-context-title")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say("column-material")}</th>
                        <th scope="col" class="number">{say("column-carbon")}</th>
                        <th scope="col">{say("column-largest")}</th>
                        <th scope="col" class="number">{say("column-governance")}</th>
                        <th scope="col" class="number">{say("column-covered")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn line(row: &StageContext, core: &Core) -> AnyView {
    let words = words();
    let what = format!(
        "{}, {} ({})",
        words.word(&format!("form-{}", row.form)),
        words.word(&format!("source-{}", row.source)),
        row.year
    );
    let flags: Vec<_> = row.flags.names().map(|name| words.word(&format!("flag-{name}"))).collect();
    let number = |found: Option<WeightedContext>, digits| {
        found.map_or_else(
            || words.word("chart-no-data"),
            |found| words.number(found.average, NumberStyle::Decimal(digits)),
        )
    };
    let covered = |found: Option<WeightedContext>| {
        found.map_or_else(
            || words.word("chart-no-data"),
            |found| words.number(found.covered, NumberStyle::Percent(0)),
        )
    };
    let address = |of, found: Option<WeightedContext>| {
        let table = TableKey {
            source: row.source.clone(),
            mineral: row.mineral,
            form: row.form.clone(),
            measure: Measure::Production,
        };
        found.map(|_| FigureAddress::Weighted { of, table, year: row.year })
    };
    let largest = row.carbon.map(|carbon| {
        let message = Message::new("stage-context-largest")
            .with("country", core.country_name(carbon.leader))
            .number("share", carbon.leader_share, NumberStyle::Percent(0))
            .number("value", carbon.leader_value, NumberStyle::Integer);
        words.say(&message)
    });
    let years = row.carbon.map(|carbon| {
        if carbon.from == carbon.to {
            carbon.to.to_string()
        } else {
            format!("{}–{}", carbon.from, carbon.to)
        }
    });
    view! {
        <tr>
            <th scope="row">
                <MineralLink mineral=row.mineral/>
                " "
                <span class="small">{what} {(!flags.is_empty()).then(|| format!(" · {}", flags.join(", ")))}</span>
            </th>
            <td class="number">
                <FigureOr address=address(Weighted::Carbon, row.carbon) text=number(row.carbon, 0)/>
                " "
                <span class="small">{years}</span>
            </td>
            <td>{largest}</td>
            <td class="number">
                <FigureOr address=address(Weighted::Governance, row.governance) text=number(row.governance, 2)/>
            </td>
            <td class="number">{covered(row.carbon)} " / " {covered(row.governance)}</td>
        </tr>
    }
    .into_any()
}
