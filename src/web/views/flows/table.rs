//! The flows as a table: every one of them, sorted and filtered, and handed on as it stands.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::FlowsData;
use super::focus::{Focused, focused};
use super::frame::ToMineral;
use crate::analysis::flow_table::{FlowRow, SortBy, flow_rows};
use crate::charts::Table;
use crate::charts::words::relative_change;
use crate::dataset::{FigureAddress, Specificity};
use crate::domain::{Flags, Year};
use crate::state::{FlowMeasure, Selection, TableSort};
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::hand_on::TableTools;
use crate::web::navigator::Navigator;
use crate::web::widgets::figure::FigureOr;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;

/// Rows shown before the reader asks for all: more would slow a phone down.
const FIRST_ROWS: usize = 100;

/// The rows on screen with what holds for all of them.
#[derive(Clone, Debug, Default, PartialEq)]
struct Listed {
    rows: Vec<FlowRow>,
    flags: Flags,
    /// Code and year of all of them; none where there is nothing.
    of: Option<(String, Year)>,
}

#[component]
pub(super) fn FlowsInTable(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let words = words();
    let focus = focused();
    let is_whole = RwSignal::new(false);
    let (asked, named, told, reserved) =
        (Arc::clone(&data), Arc::clone(&data), Arc::clone(&data), Arc::clone(&data));
    let listed = Memo::new(move |_| selection.with(|selection| listed(&asked, selection, &focus.get())));
    let label = Signal::derive(move || words.say(&selection.with(|selection| named.label(selection))));
    let shown = move || {
        let most = if is_whole.get() { usize::MAX } else { FIRST_ROWS };
        listed.with(|listed| {
            listed.rows.iter().take(most).map(|row| row_view(&told, listed, row)).collect_view()
        })
    };
    let reservations = Signal::derive(move || selection.with(|selection| reserved.reservations(selection)));
    let (source, handed) = (data.source().clone(), data);
    let sources = Signal::derive(move || vec![source.clone()]);
    let table = Signal::derive(move || Some(listed.with(|listed| table(&handed, listed))));
    let has_more = move || !is_whole.get() && listed.with(|listed| listed.rows.len() > FIRST_ROWS);
    view! {
        <h2 class="selected">{label}</h2>
        <Reservations messages=reservations/>
        <Search/>
        <p class="hint" role="status">{move || count(listed.with(|listed| listed.rows.len()))}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("form-of-flows-table")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say("table-rank")}</th>
                        <th scope="col">{say("sankey-table-exporter")}</th>
                        <th scope="col">{say("sankey-table-importer")}</th>
                        <SortHead by=TableSort::Value label_key="sankey-table-value"/>
                        <th scope="col" class="number">{say("table-share")}</th>
                        <SortHead by=TableSort::Change label_key="table-change"/>
                        <SortHead by=TableSort::Weight label_key="sankey-table-quantity"/>
                        <SortHead by=TableSort::UnitValue label_key="table-unit-value"/>
                    </tr>
                </thead>
                <tbody>{shown}</tbody>
            </table>
        </div>
        <Show when=has_more>
            <button type="button" on:click=move |_| is_whole.set(true)>{say("table-all")}</button>
        </Show>
        <SourceLine sources/>
        <ToMineral/>
        <p class="hint">{say("table-hint")}</p>
        <TableTools table title=label sources reservations/>
    }
}

/// Looks for a country; what is looked for goes into the link.
#[component]
fn Search() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let find = navigator.part(|selection| selection.table.find.clone());
    view! {
        <label class="picker">
            <span>{say("table-filter")}</span>
            <input
                type="search"
                prop:value=find
                on:input=move |event| {
                    navigator.drag(|selection| selection.table.find = event_target_value(&event));
                }
            />
        </label>
    }
}

fn count(rows: usize) -> String {
    words().say(&Message::new("table-count").number("rows", rows as f64, NumberStyle::Integer))
}

/// The column that sorts: the chosen one, else that of the measure.
fn sort_of(selection: &Selection) -> TableSort {
    selection.table.sort.unwrap_or(match selection.flows.measure {
        FlowMeasure::Value => TableSort::Value,
        FlowMeasure::Weight => TableSort::Weight,
        FlowMeasure::UnitValue => TableSort::UnitValue,
    })
}

/// The rows of the year chosen that touch the focus and name what is looked for, sorted.
fn listed(data: &FlowsData, selection: &Selection, focus: &Focused) -> Listed {
    let Some((code, block)) = data.chosen(selection) else { return Listed::default() };
    let wanted = selection.table.find.trim().to_lowercase();
    let is_wanted = |row: &FlowRow| {
        let ends = [row.flow.exporter, row.flow.importer];
        let is_in_focus = focus.countries.is_empty() || ends.iter().any(|end| focus.countries.contains(end));
        let is_named = |id| data.country_name(id).to_lowercase().contains(&wanted);
        is_in_focus && (wanted.is_empty() || ends.into_iter().any(is_named))
    };
    let before = data.before(block).map(|before| before.flows.as_slice());
    let mut rows = flow_rows(&block.flows, &block.rounding_usd, before);
    rows.retain(is_wanted);
    let by = match sort_of(selection) {
        TableSort::Value => SortBy::Value,
        TableSort::Weight => SortBy::Weight,
        TableSort::Change => SortBy::Change,
        TableSort::UnitValue => SortBy::UnitValue,
    };
    by.sort(&mut rows, selection.table.is_ascending);
    let flags = match code.specificity {
        Specificity::Exact | Specificity::Dominant => Flags::NONE,
        Specificity::Partial | Specificity::Proxy => Flags::PROXY,
        Specificity::Mixed => Flags::SHARED_CODE,
    };
    Listed { rows, flags: flags.with(block.coverage.flags()), of: Some((block.code.clone(), block.year)) }
}

/// The reservations about one row, by name.
fn flags_of(listed: &Listed, row: &FlowRow) -> Flags {
    let rounded = if row.rounding_usd.is_some() { Flags::ROUNDED } else { Flags::NONE };
    listed.flags.with(rounded)
}

/// What leaves as CSV: every row listed, also those not yet shown, with its rounding and its reservations.
fn table(data: &FlowsData, listed: &Listed) -> Table {
    let headers = [
        "table-rank",
        "sankey-table-exporter",
        "sankey-table-importer",
        "sankey-table-value",
        "table-rounding",
        "table-share",
        "table-change",
        "sankey-table-quantity",
        "table-unit-value",
        "table-flags",
    ];
    let figure = |value: Option<f64>, style| match value {
        Some(value) => Arg::Number(value, style),
        None => Message::new("chart-no-data").into(),
    };
    let row = |row: &FlowRow| {
        vec![
            Arg::Number(row.rank as f64, NumberStyle::Integer),
            data.country_name(row.flow.exporter).into(),
            data.country_name(row.flow.importer).into(),
            Arg::Number(row.flow.value_usd, NumberStyle::Integer),
            figure(row.rounding_usd, NumberStyle::Integer),
            Arg::Number(row.share.fraction(), NumberStyle::Percent(1)),
            figure(row.change, NumberStyle::Percent(1)),
            figure(row.flow.quantity_tonnes, NumberStyle::Decimal(1)),
            figure(row.unit_value, NumberStyle::Integer),
            flags_of(listed, row).to_string().into(),
        ]
    };
    Table { headers: headers.map(Message::new).to_vec(), rows: listed.rows.iter().map(row).collect() }
}

fn row_view(data: &FlowsData, listed: &Listed, row: &FlowRow) -> AnyView {
    let words = words();
    let address = listed.of.as_ref().map(|(code, year)| FigureAddress::Flow {
        code: code.clone(),
        year: *year,
        exporter: row.flow.exporter,
        importer: row.flow.importer,
    });
    let figure = |value: Option<f64>, style| {
        value.map_or_else(|| words.word("chart-no-data"), |value| words.number(value, style))
    };
    let change =
        row.change.map_or_else(|| words.word("chart-no-data"), |change| words.say(&relative_change(change)));
    let rounding = row.rounding_usd.map(|rounding| {
        let text = Message::new("table-within").number("rounding", rounding, NumberStyle::Integer);
        view! { <span class="hint">{words.say(&text)}</span> }
    });
    view! {
        <tr>
            <td class="number">{words.number(row.rank as f64, NumberStyle::Integer)}</td>
            <td>{data.country_name(row.flow.exporter)}</td>
            <td>{data.country_name(row.flow.importer)}</td>
            <td class="number"><FigureOr address text=words.number(row.flow.value_usd, NumberStyle::Integer)/> {rounding}</td>
            <td class="number">{words.number(row.share.fraction(), NumberStyle::Percent(1))}</td>
            <td class="number">{change}</td>
            <td class="number">{figure(row.flow.quantity_tonnes, NumberStyle::Decimal(1))}</td>
            <td class="number">{figure(row.unit_value, NumberStyle::Integer)}</td>
        </tr>
    }
    .into_any()
}

/// A column that sorts: once largest first, again smallest first.
#[component]
fn SortHead(by: TableSort, label_key: &'static str) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let direction = navigator.part(move |selection| match sort_of(selection) == by {
        true if selection.table.is_ascending => "ascending",
        true => "descending",
        false => "none",
    });
    let mark = move || match direction.get() {
        "ascending" => " ▲",
        "descending" => " ▼",
        _ => "",
    };
    let sort = move |_| {
        navigator.choose(|selection| {
            let is_turned = sort_of(selection) == by && !selection.table.is_ascending;
            selection.table.sort = Some(by);
            selection.table.is_ascending = is_turned;
        });
    };
    view! {
        <th scope="col" class="number" aria-sort=direction>
            <button type="button" class="sort" on:click=sort>
                {say(label_key)}
                <span aria-hidden="true">{mark}</span>
            </button>
        </th>
    }
}
