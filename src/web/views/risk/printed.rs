//! What USGS itself prints as the net import reliance of the United States, beside the computed one.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::RiskPageData;
use crate::analysis::printed_reliance::{difference, is_same_good};
use crate::analysis::supply_risk::{Risk, Viewpoint};
use crate::charts::words::{no_data, percentage_points, share};
use crate::dataset::profile::PrintedReliance;
use crate::dataset::{FigureAddress, UsSalient};
use crate::domain::{Mineral, Stage};
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::store::{Core, Store};
use crate::web::widgets::figure::Figure;
use crate::web::widgets::gate::Gate;

/// Whether the supply is the United States'.
pub(super) fn is_united_states(viewpoint: &Viewpoint) -> bool {
    matches!(viewpoint, Viewpoint::Country(country) if country.as_str() == "USA")
}

#[component]
pub(super) fn PrintedByUsgs(risks: Memo<Arc<Vec<Risk>>>, focus: Memo<(Mineral, Stage)>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    view! {
        <section class="evidence" aria-labelledby="printed-title">
            <h2 id="printed-title">{say("risk-printed-title")}</h2>
            <p class="hint">{say("risk-printed-hint")}</p>
            <Gate
                remote=move || store.us_salient(&core)
                children={move |salient: Arc<UsSalient>| {
                    view! { {move || tables(&salient, &risks.get(), focus.get())} }.into_any()
                }}
            />
        </section>
    }
}

/// The mineral in focus, then all minerals shown.
fn tables(salient: &UsSalient, risks: &[Risk], focus: (Mineral, Stage)) -> AnyView {
    let Some(in_focus) = RiskPageData::in_focus(risks, focus).map(Risk::mineral) else {
        return ().into_any();
    };
    let Some(year) = risks.iter().map(|risk| risk.year).max() else { return ().into_any() };
    let printed = PrintedReliance::of(salient, year);
    let of_focus: Vec<&PrintedReliance> = printed.iter().filter(|row| row.mineral == in_focus).collect();
    let is_shown = |row: &&PrintedReliance| risks.iter().any(|risk| risk.mineral() == row.mineral);
    let all: Vec<&PrintedReliance> = printed.iter().filter(is_shown).collect();
    let none = Message::new("risk-printed-none")
        .with("mineral", Message::new(format!("mineral-{in_focus}")))
        .year("year", year.0);
    let focused = if of_focus.is_empty() {
        view! { <p>{words().say(&none)}</p> }.into_any()
    } else {
        table(&of_focus, risks)
    };
    view! {
        {focused}
        <details>
            <summary>{say("risk-printed-all")}</summary>
            {table(&all, risks)}
        </details>
    }
    .into_any()
}

fn table(rows: &[&PrintedReliance], risks: &[Risk]) -> AnyView {
    let words = words();
    let rows = rows.iter().map(|row| line(row, risks, &words)).collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("risk-printed-title")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say("risk-printed-of")}</th>
                        <th scope="col" class="number">{say("risk-printed-year")}</th>
                        <th scope="col" class="number">{say("risk-printed-usgs")}</th>
                        <th scope="col" class="number">{say("risk-printed-computed")}</th>
                        <th scope="col" class="number">{say("risk-printed-difference")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(row: &PrintedReliance, risks: &[Risk], words: &Words) -> AnyView {
    let same = risks.iter().find(|risk| is_same_good(row, risk.mineral(), &risk.series.form));
    let computed = same.filter(|risk| risk.year == row.year).and_then(|risk| risk.factors.import_reliance);
    let apart = computed.and_then(|computed| difference(&row.printed, computed));
    let apart = match apart {
        None => words.say(&no_data()),
        Some(0.0) => words.word("risk-printed-agrees"),
        Some(apart) => words.say(&percentage_points(apart)),
    };
    let usgs =
        if row.is_net_exporter() { words.word("country-net-exporter") } else { format!("{} %", row.printed) };
    let address = FigureAddress::Printed { mineral: row.mineral, line: row.line };
    view! {
        <tr>
            <th scope="row">{row.commodity.clone()} " " <span class="small">{row.of_what().to_owned()}</span></th>
            <td class="number">{words.number(f64::from(row.year.0), NumberStyle::Year)}</td>
            <td class="number"><Figure address>{usgs}</Figure></td>
            <td class="number">{words.say(&computed.map_or_else(no_data, share))}</td>
            <td class="number">{apart}</td>
        </tr>
    }
    .into_any()
}
