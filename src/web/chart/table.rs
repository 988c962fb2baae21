//! The figures of a chart as a table, behind a switch.

use std::sync::Arc;

use leptos::prelude::*;

use super::Drawing;
use crate::text::Arg;
use crate::web::app::{say, words};

#[component]
pub(super) fn ChartTable(drawing: Memo<Option<Arc<Drawing>>>, label: Signal<String>) -> impl IntoView {
    let is_open = RwSignal::new(false);
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
                    {move || drawing.get().map(|drawing| rows(&drawing))}
                </table>
            </div>
        </Show>
    }
}

fn rows(drawing: &Drawing) -> AnyView {
    let words = words();
    let table = &drawing.summary.table;
    let cell = |arg: &Arg| {
        let class = matches!(arg, Arg::Number(..)).then_some("number");
        view! { <td class=class>{words.plain_text(arg)}</td> }
    };
    view! {
        <thead>
            <tr>{table.headers.iter().map(|header| view! { <th scope="col">{words.say(header)}</th> }).collect_view()}</tr>
        </thead>
        <tbody>
            {table
                .rows
                .iter()
                .map(|row| view! { <tr>{row.iter().map(cell).collect_view()}</tr> })
                .collect_view()}
        </tbody>
    }
    .into_any()
}
