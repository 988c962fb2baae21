//! The state of critical minerals on one screen: who leads at the mine and at the refinery and how concentrated
//! that is, how output and price moved.

mod cells;
mod rows;
mod standing_out;

use std::sync::Arc;

use leptos::prelude::*;

use self::cells::row_view;
use self::rows::{Row, chosen, headline_message, rows, stand_outs};
use self::standing_out::StandingOut;
use crate::dataset::SourceId;
use crate::domain::{EU_LIST_SOURCE, Group, Order};
use crate::state::tour::show;
use crate::state::{OfficialList, RowOrder, Selection, Stop, Tour};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::brief::BriefButton;
use crate::web::widgets::copy_button::CopyButton;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::picker::{Choice, Picker};
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(crate) fn OverviewPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let choice = navigator.part(|selection| (selection.group, selection.overview));
    let everything = StoredValue::new(rows(&core));
    let shown = Memo::new(move |_| {
        let (group, overview) = choice.get();
        everything.with_value(|rows| chosen(rows, group, overview.list, overview.order))
    });
    let sources = move || {
        let mut sources: Vec<SourceId> = shown.with(|rows| rows.iter().flat_map(Row::sources).collect());
        sources.order();
        sources.dedup();
        sources
    };
    let finding = everything.with_value(|rows| headline_message(rows, &core));
    let is_eu = move || matches!(choice.get(), (None, overview) if overview.list == OfficialList::Eu2023);
    view! {
        <h1>{say("overview-title")}</h1>
        {finding.map(|finding| view! { <p class="finding">{words().say(&finding)}</p> })}
        {move || view! { <StandingOut found=shown.with(|rows| stand_outs(rows))/> }}
        <div class="controls"><ListPicker/><OrderPicker/></div>
        <div class="table-scroll tall" tabindex="0" role="region" aria-label=say("overview-title")>
            <table class="overview-table">
                <caption>{say("overview-caption")}</caption>
                <thead>
                    <tr>
                        <SortHead order=RowOrder::Catalogue label_key="column-mineral"/>
                        <SortHead order=RowOrder::Mining label_key="column-mining"/>
                        <SortHead order=RowOrder::Refining label_key="column-refining"/>
                        <SortHead order=RowOrder::Output label_key="column-output"/>
                        <SortHead order=RowOrder::Price label_key="column-price"/>
                        <SortHead order=RowOrder::Risk label_key="column-risk"/>
                    </tr>
                </thead>
                <tbody>{move || shown.get().into_iter().map(|row| row_view(&core, &row)).collect_view()}</tbody>
            </table>
        </div>
        <Stories/>
        <Show when=is_eu><p class="hint">{say("overview-eu-list")} " " {EU_LIST_SOURCE}</p></Show>
        <SourceLine sources=Signal::derive(sources)/>
        <p class="hint">{say("overview-method")}</p>
        <div class="chart-tools"><CopyButton label_key="copy-link" text=|| window().location().href().unwrap_or_default()/><BriefButton/></div>
    }
}

/// The guided tours, each from its first step.
#[component]
fn Stories() -> impl IntoView {
    let story = |tour: Tour| {
        let change = move |selection: &mut Selection| show(selection, Stop { tour, step: 1 });
        view! { <li><SelectionLink change>{say(&format!("story-{}", tour.id()))}</SelectionLink></li> }
    };
    view! {
        <section class="stand-outs" aria-label=say("stories")>
            <h2>{say("stories")}</h2>
            <ul>{Tour::ALL.map(story).into_iter().collect_view()}</ul>
        </section>
    }
}

/// A column's head, which sorts by it.
#[component]
fn SortHead(order: RowOrder, label_key: &'static str) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let current = navigator.part(move |selection| selection.overview.order == order);
    let is_downward = order != RowOrder::Catalogue;
    let sorted = move || current.get().then_some(if is_downward { "descending" } else { "ascending" });
    view! {
        <th scope="col" aria-sort=sorted>
            <button
                type="button"
                class="sort"
                on:click=move |_| navigator.choose(|selection| selection.overview.order = order)
            >
                {say(label_key)}
                <span aria-hidden="true">{move || if current.get() && is_downward { " ▾" } else { "" }}</span>
            </button>
        </th>
    }
}

/// An official list, or a group of uses.
#[component]
fn ListPicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let chosen = navigator.part(|selection| (selection.group, selection.overview.list));
    let (lists, groups) = (say("picker-lists"), say("picker-groups"));
    let of_lists = OfficialList::ALL
        .map(|list| Choice::new(list.id(), say(&format!("list-{}", list.id()))).under(&lists));
    let of_groups =
        Group::ALL.map(|group| Choice::new(group.id(), say(&format!("group-{}", group.id()))).under(&groups));
    let choices: Vec<Choice> = of_lists.into_iter().chain(of_groups).collect();
    let value = move || {
        let (group, list) = chosen.get();
        group.map_or(list.id(), Group::id).to_owned()
    };
    view! {
        <Picker
            label=say("minerals-shown")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(value)
            on_pick=move |id: String| {
                navigator
                    .choose(|selection| {
                        selection.group = Group::ALL.into_iter().find(|group| group.id() == id);
                        let list = OfficialList::ALL.into_iter().find(|list| list.id() == id);
                        selection.overview.list = list.unwrap_or(selection.overview.list);
                    });
            }
        />
    }
}

/// The order of the rows, for a screen without column heads.
#[component]
fn OrderPicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let order = navigator.part(|selection| selection.overview.order);
    let choices =
        RowOrder::ALL.map(|order| Choice::new(order.id(), say(&format!("sort-{}", order.id())))).to_vec();
    view! {
        <Picker
            label=say("sort-by")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(move || order.get().id().to_owned())
            on_pick=move |id: String| {
                if let Some(order) = RowOrder::ALL.into_iter().find(|order| order.id() == id) {
                    navigator.choose(|selection| selection.overview.order = order);
                }
            }
        />
    }
}
