//! The figures of a chart as a table, behind a switch.

use std::sync::Arc;

use leptos::prelude::*;

use super::Drawing;
use crate::charts::Table;
use crate::dataset::FigureAddress;
use crate::text::Arg;
use crate::web::app::{say, words};
use crate::web::widgets::figure::FigureOr;

/// Finds the address of a cell by its table, its row and its column; none for a cell that is no figure of the data.
#[derive(Clone)]
pub(crate) struct Addresses(Arc<Find>);

type Find = dyn Fn(&Table, &[Arg], usize) -> Option<FigureAddress> + Send + Sync;

impl Addresses {
    pub(crate) fn new(
        find: impl Fn(&Table, &[Arg], usize) -> Option<FigureAddress> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(find))
    }
}

#[component]
pub(super) fn ChartTable(
    drawing: Memo<Option<Arc<Drawing>>>,
    label: Signal<String>,
    addresses: Option<Addresses>,
) -> impl IntoView {
    let (is_open, addresses) = (RwSignal::new(false), StoredValue::new(addresses));
    view! {
        <div class="chart-tools">
            <button
                type="button"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {move || say(if is_open.get() { "hide-table" } else { "show-table" })}
            </button>
        </div>
        <Show when=move || is_open.get()>
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || label.get()>
                <table>
                    <caption>{move || label.get()}</caption>
                    {move || drawing.get().map(|drawing| addresses.with_value(|addresses| rows(&drawing, addresses.as_ref())))}
                </table>
            </div>
        </Show>
    }
}

fn rows(drawing: &Drawing, addresses: Option<&Addresses>) -> AnyView {
    let words = words();
    let table = &drawing.summary.table;
    let cell = |row: &[Arg], column: usize, arg: &Arg| {
        let class = matches!(arg, Arg::Number(..)).then_some("number");
        let is_missing = matches!(arg, Arg::Message(message) if message.key == "chart-no-data");
        let address =
            addresses.filter(|_| !is_missing).and_then(|addresses| (addresses.0)(table, row, column));
        view! { <td class=class><FigureOr address text=words.plain_text(arg)/></td> }
    };
    let cells =
        |row: &Vec<Arg>| row.iter().enumerate().map(|(column, arg)| cell(row, column, arg)).collect_view();
    view! {
        <thead>
            <tr>{table.headers.iter().map(|header| view! { <th scope="col">{words.say(header)}</th> }).collect_view()}</tr>
        </thead>
        <tbody>
            {table
                .rows
                .iter()
                .map(|row| view! { <tr>{cells(row)}</tr> })
                .collect_view()}
        </tbody>
    }
    .into_any()
}
