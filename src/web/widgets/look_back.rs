//! How the role finder would have done, whatever the answer is. The words are of
//! [`crate::text::english::COUNTRIES`].

use std::sync::Arc;

use leptos::prelude::*;

use super::gate::Gate;
use crate::dataset::BacktestRow;
use crate::text::NumberStyle;
use crate::web::app::{say, words};
use crate::web::store::{Core, Store};

/// A section of a page: finding, table of all ways to measure, method, and every case.
#[component]
pub(crate) fn LookBack() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    view! {
        <section aria-labelledby="lookback-title">
            <h2 id="lookback-title">{say("finder-lookback-title")}</h2>
            <Gate remote=move || store.backtest(&core) children={|rows: Arc<Vec<BacktestRow>>| look_back(&rows)}/>
        </section>
    }
}

fn look_back(rows: &[BacktestRow]) -> AnyView {
    let words = words();
    // The first row compares like with like; the others change the yardstick.
    let sentence = rows.first().and_then(BacktestRow::message).map(|message| words.say(&message));
    let count = |value: u32| words.number(f64::from(value), NumberStyle::Integer);
    let line = |row: &BacktestRow| {
        view! {
            <tr>
                <th scope="row">{words.word(&format!("lookback-{}", row.variant))}</th>
                <td class="number">{count(row.taken)}</td>
                <td class="number"><strong>{count(row.finder)}</strong></td>
                <td class="number">{count(row.own_trade)}</td>
                <td class="number">{count(row.world_trade)}</td>
                <td class="number">{words.number(row.chance, NumberStyle::Decimal(1))}</td>
            </tr>
        }
    };
    let lines = rows.iter().map(line).collect_view();
    let head = |key: &str| view! { <th scope="col" class="number">{words.word(key)}</th> };
    view! {
        <p>{sentence}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("finder-lookback-table")>
            <table class="stacked" style:--columns="5">
                <caption>{say("finder-lookback-table")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say("finder-lookback-measure")}</th>
                        {head("finder-lookback-taken")}
                        {head("finder-lookback-finder")}
                        {head("finder-lookback-own")}
                        {head("finder-lookback-world")}
                        {head("finder-lookback-chance")}
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        <p class="hint">
            {say("finder-lookback-method")} " "
            <a href="data/indicators/role_backtest_cases.csv">{say("finder-lookback-cases")}</a>
        </p>
    }
    .into_any()
}
