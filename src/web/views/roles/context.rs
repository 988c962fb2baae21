//! What the output of each material rests on: grid carbon intensity and governance, weighted by output.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::StageContextTable;
use crate::dataset::profile::{StageContext, WeightedContext};
use crate::domain::Order;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::gate::Gate;

#[component]
pub(super) fn StageContextBlock() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    view! {
        <section class="block">
            <h2>{say("stage-context-title")}</h2>
            <p class="hint">{say("stage-context-hint")}</p>
            <Gate
                remote=move || store.stage_context(&core)
                children={|table: Arc<StageContextTable>| view! { <ContextTable table/> }.into_any()}
            />
        </section>
    }
}

/// Rows of the minerals shown, the most carbon-intensive first.
#[component]
fn ContextTable(table: Arc<StageContextTable>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let group = navigator.part(|selection| selection.group);
    let rows = move || {
        let is_shown = |row: &&StageContext| match group.get() {
            Some(group) => row.mineral.group() == group,
            None => {
                core.catalogue.minerals.iter().any(|facts| facts.id == row.mineral && facts.us_critical_2025)
            }
        };
        let mut rows: Vec<&StageContext> = table.rows.iter().filter(is_shown).collect();
        let carbon = |row: &StageContext| row.carbon.map_or(-1.0, |carbon| carbon.average);
        rows.order_by(|a, b| carbon(b).total_cmp(&carbon(a)));
        rows.into_iter().map(|row| line(row, &core)).collect_view()
    };
    view! {
        <div class="table-scroll" tabindex="0">
            <table>
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
                {words.word(&format!("mineral-{}", row.mineral))}
                " "
                <span class="small">{what} {(!flags.is_empty()).then(|| format!(" · {}", flags.join(", ")))}</span>
            </th>
            <td class="number">{number(row.carbon, 0)} " " <span class="small">{years}</span></td>
            <td>{largest}</td>
            <td class="number">{number(row.governance, 2)}</td>
            <td class="number">{covered(row.carbon)} " / " {covered(row.governance)}</td>
        </tr>
    }
    .into_any()
}
