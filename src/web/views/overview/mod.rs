//! Where supply is concentrated now: every mineral's largest supplier at the mine and at the refinery.

mod rows;

use std::sync::Arc;

use leptos::prelude::*;

use self::rows::{Cell, Row, headline_message, rows};
use crate::dataset::SourceId;
use crate::domain::{Group, Order};
use crate::state::ViewId;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::copy_button::CopyButton;
use crate::web::widgets::group_picker::GroupPicker;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(crate) fn OverviewPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let group = navigator.part(|selection| selection.group);
    let everything = StoredValue::new(rows(&core));
    let shown = Memo::new(move |_| everything.with_value(|rows| of_group(rows, group.get())));
    let sources = move || {
        let mut sources: Vec<SourceId> = shown.with(|rows| rows.iter().flat_map(Row::sources).collect());
        sources.order();
        sources.dedup();
        sources
    };
    let finding = everything.with_value(|rows| headline_message(rows, &core));
    view! {
        <h1>{say("overview-title")}</h1>
        {finding.map(|finding| view! { <p class="finding">{words().say(&finding)}</p> })}
        <div class="controls"><GroupPicker/></div>
        <div class="table-scroll tall" tabindex="0" role="region" aria-label=say("overview-title")>
            <table class="concentration-table">
                <caption>{say("overview-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say("column-mineral")}</th>
                        <th scope="col">{say("column-mining")}</th>
                        <th scope="col">{say("column-refining")}</th>
                    </tr>
                </thead>
                <tbody>{move || shown.get().into_iter().map(|row| row_view(&row)).collect_view()}</tbody>
            </table>
        </div>
        <SourceLine sources=Signal::derive(sources)/>
        <p class="hint">{say("overview-method")}</p>
        <div class="chart-tools"><CopyButton label_key="copy-link" text=|| window().location().href().unwrap_or_default()/></div>
    }
}

/// Without a group, the minerals of the official list: what the portal is about.
fn of_group(rows: &[Row], group: Option<Group>) -> Vec<Row> {
    let is_shown = |row: &&Row| match group {
        Some(group) => row.mineral.group() == group,
        None => row.is_critical,
    };
    rows.iter().filter(is_shown).cloned().collect()
}

fn row_view(row: &Row) -> AnyView {
    let mineral = row.mineral;
    view! {
        <tr>
            <th scope="row">
                <SelectionLink change=move |selection| {
                    selection.view = ViewId::Roles;
                    selection.mineral = mineral;
                }>{say(&format!("mineral-{mineral}"))}</SelectionLink>
            </th>
            <td data-label=say("column-mining")>{cells(&row.mining)}</td>
            <td data-label=say("column-refining")>{cells(&row.refining)}</td>
        </tr>
    }
    .into_any()
}

fn cells(cells: &[Cell]) -> AnyView {
    if cells.is_empty() {
        return view! { <span class="hint">{say("no-data-by-country")}</span> }.into_any();
    }
    cells.iter().map(|cell| cell_view(cell, cells.len() > 1)).collect_view().into_any()
}

fn cell_view(cell: &Cell, is_one_of_several: bool) -> AnyView {
    let words = words();
    let form = is_one_of_several.then(|| words.word(&format!("form-{}", cell.form)));
    let text = words.say(&Message::new("overview-leader").with("country", cell.leader.as_str()).number(
        "share",
        cell.share,
        NumberStyle::Percent(0),
    ));
    let detail = words.say(
        &Message::new("overview-detail")
            .number("hhi", cell.hhi.value(), NumberStyle::Integer)
            .with("band", Message::new(format!("band-{}", cell.hhi.band().id())))
            .number("suppliers", cell.suppliers as f64, NumberStyle::Integer)
            .year("year", cell.year.0),
    );
    let flags: Vec<_> = cell.flags.names().map(|name| words.word(&format!("flag-{name}"))).collect();
    view! {
        <div class="supply">
            {form.map(|form| view! { <span class="form">{form}</span> })}
            <span class="leader">{text}</span>
            <span class="bar" data-band=cell.hhi.band().id() style:--share=cell.share.to_string()>
                <span></span>
            </span>
            <span class="hint">
                {detail}
                {(!flags.is_empty()).then(|| format!(" · {}", flags.join(", ")))}
            </span>
        </div>
    }
    .into_any()
}
