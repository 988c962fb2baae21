//! The flows as a table: every one of them, sorted and filtered.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::FlowsData;
use crate::analysis::flow_table::{FlowRow, SortBy, flow_rows};
use crate::state::Selection;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;

/// Rows shown before the reader asks for all: more would slow a phone down.
const FIRST_ROWS: usize = 100;

#[component]
pub(super) fn FlowsInTable(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let words = words();
    let order = RwSignal::new((SortBy::default(), false));
    let wanted = RwSignal::new(String::new());
    let is_whole = RwSignal::new(false);
    let (listed, named, told, source) = (Arc::clone(&data), Arc::clone(&data), Arc::clone(&data), data);
    let rows = Memo::new(move |_| {
        let (by, is_ascending) = order.get();
        let mut rows = selection.with(|selection| rows(&listed, selection, &wanted.get()));
        by.sort(&mut rows, is_ascending);
        rows
    });
    let label = move || words.say(&selection.with(|selection| named.label(selection)));
    let shown = move || {
        let most = if is_whole.get() { usize::MAX } else { FIRST_ROWS };
        rows.with(|rows| rows.iter().take(most).map(|row| row_view(&told, row)).collect_view())
    };
    let reserved = Arc::clone(&source);
    view! {
        <h2 class="selected">{label}</h2>
        <Reservations messages=Signal::derive(move || selection.with(|selection| reserved.reservations(selection)))/>
        <label class="picker">
            <span>{say("table-filter")}</span>
            <input type="search" prop:value=wanted on:input=move |event| wanted.set(event_target_value(&event))/>
        </label>
        <p class="hint" role="status">{move || count(rows.with(Vec::len))}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("form-of-flows-table")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say("table-rank")}</th>
                        <th scope="col">{say("sankey-table-exporter")}</th>
                        <th scope="col">{say("sankey-table-importer")}</th>
                        <SortHead by=SortBy::Value label_key="sankey-table-value" order/>
                        <th scope="col" class="number">{say("table-share")}</th>
                        <SortHead by=SortBy::Change label_key="table-change" order/>
                        <SortHead by=SortBy::Weight label_key="sankey-table-quantity" order/>
                        <SortHead by=SortBy::UnitValue label_key="table-unit-value" order/>
                    </tr>
                </thead>
                <tbody>{shown}</tbody>
            </table>
        </div>
        <Show when=move || !is_whole.get() && rows.with(|rows| rows.len() > FIRST_ROWS)>
            <button type="button" on:click=move |_| is_whole.set(true)>{say("table-all")}</button>
        </Show>
        <SourceLine sources=Signal::derive(move || vec![source.source().clone()])/>
        <p class="hint">{say("table-hint")}</p>
    }
}

fn count(rows: usize) -> String {
    words().say(&Message::new("table-count").number("rows", rows as f64, NumberStyle::Integer))
}

/// The rows of the year chosen that touch the country in focus and name what is looked for.
fn rows(data: &FlowsData, selection: &Selection, wanted: &str) -> Vec<FlowRow> {
    let Some((code, block)) = data.chosen(selection) else { return Vec::new() };
    let before = data.years_of(code).find(|each| each.year.0 + 1 == block.year.0);
    let wanted = wanted.trim().to_lowercase();
    let is_wanted = |row: &FlowRow| {
        let (exporter, importer) = (row.flow.exporter, row.flow.importer);
        let is_in_focus = selection.country.is_none_or(|country| country == exporter || country == importer);
        let names = |id| data.country_name(id).to_lowercase().contains(&wanted);
        is_in_focus && (wanted.is_empty() || names(exporter) || names(importer))
    };
    let mut rows = flow_rows(&block.flows, before.map(|block| block.flows.as_slice()));
    rows.retain(is_wanted);
    rows
}

fn row_view(data: &FlowsData, row: &FlowRow) -> AnyView {
    let words = words();
    let figure = |value: Option<f64>, style| {
        value.map_or_else(|| words.word("chart-no-data"), |value| words.number(value, style))
    };
    view! {
        <tr>
            <td class="number">{words.number(row.rank as f64, NumberStyle::Integer)}</td>
            <td>{data.country_name(row.flow.exporter)}</td>
            <td>{data.country_name(row.flow.importer)}</td>
            <td class="number">{words.number(row.flow.value_usd, NumberStyle::Integer)}</td>
            <td class="number">{words.number(row.share.fraction(), NumberStyle::Percent(1))}</td>
            <td class="number">{figure(row.change, NumberStyle::Percent(0))}</td>
            <td class="number">{figure(row.flow.quantity_tonnes, NumberStyle::Decimal(1))}</td>
            <td class="number">{figure(row.unit_value, NumberStyle::Integer)}</td>
        </tr>
    }
    .into_any()
}

/// A column that sorts: once largest first, again smallest first.
#[component]
fn SortHead(by: SortBy, label_key: &'static str, order: RwSignal<(SortBy, bool)>) -> impl IntoView {
    let direction = move || match order.get() {
        (current, true) if current == by => "ascending",
        (current, false) if current == by => "descending",
        _ => "none",
    };
    let mark = move || match direction() {
        "ascending" => " ▲",
        "descending" => " ▼",
        _ => "",
    };
    view! {
        <th scope="col" class="number" aria-sort=direction>
            <button
                type="button"
                class="sort"
                on:click=move |_| order.update(|order| *order = (by, order.0 == by && !order.1))
            >
                {say(label_key)}
                <span aria-hidden="true">{mark}</span>
            </button>
        </th>
    }
}
