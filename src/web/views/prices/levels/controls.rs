//! Series, scale, window and range of the prices page.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::pickers::{MoneySwitch, RangeReset, Switch, WindowSwitch};
use super::super::series::{choice, name};
use crate::charts::palette::SERIES_COLOURS;
use crate::domain::Month;
use crate::state::{PriceChoice, Scale};
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::picker::{Choice, Picker};
use crate::web::widgets::segments::Segments;

#[component]
pub(super) fn PricesControls() -> impl IntoView {
    view! {
        <div class="controls">
            <AddSeries/>
            <ScaleSwitch/>
            <LogSwitch/>
            <MoneySwitch/>
            <BaseMonth/>
            <Switch
                label_key="layout"
                off_key="layout-shared"
                on_key="layout-apart"
                get=|prices| prices.is_apart
                set=|prices, is_on| prices.is_apart = is_on
            />
            <WindowSwitch label_key="window"/>
            <RangeReset/>
        </div>
        <ChosenSeries/>
    }
}

#[component]
fn AddSeries() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let chosen = navigator.part(|selection| selection.prices.series.clone());
    let choices = move || {
        let is_full = chosen.with(|chosen| chosen.len() >= PriceChoice::MOST);
        let first = words.word(if is_full { "series-full" } else { "series-choose" });
        let open = core
            .prices
            .entries()
            .iter()
            .filter(|entry| !is_full && !chosen.with(|ids| ids.contains(&entry.id)));
        let choices = open.map(|entry| choice(entry, &words));
        std::iter::once(Choice::new("", first)).chain(choices).collect::<Vec<_>>()
    };
    view! {
        <Picker
            label=say("series-add")
            choices=Signal::derive(choices)
            value=Signal::derive(String::new)
            on_pick=move |id: String| {
                if !id.is_empty() {
                    navigator.choose(|selection| selection.prices.series.push(id));
                }
            }
        />
    }
}

#[component]
fn ChosenSeries() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let chosen = navigator.part(|selection| selection.prices.series.clone());
    view! {
        <ul class="chips" aria-label=say("series-chosen")>
            {move || {
                let chosen = chosen.get();
                let is_last = chosen.len() == 1;
                chosen
                    .iter()
                    .enumerate()
                    .filter_map(|(at, id)| {
                        let name = name(core.prices.get(id)?, &words);
                        let (navigator, id) = (navigator.clone(), id.clone());
                        let colour = format!("var(--series-{})", at % usize::from(SERIES_COLOURS) + 1);
                        let label = words.say(&Message::new("series-remove").with("name", name.as_str()));
                        Some(
                            view! {
                                <li>
                                    <button
                                        type="button"
                                        aria-label=label
                                        disabled=is_last
                                        on:click=move |_| {
                                            navigator.choose(|selection| selection.prices.series.retain(|each| *each != id));
                                        }
                                    >
                                        <span class="swatch" aria-hidden="true" style:background=colour></span>
                                        {name}
                                        <span aria-hidden="true">"×"</span>
                                    </button>
                                </li>
                            },
                        )
                    })
                    .collect_view()
            }}
        </ul>
    }
}

#[component]
fn ScaleSwitch() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let scale = navigator.part(|selection| selection.prices.scale);
    let choices = vec![Choice::new("index", say("scale-index")), Choice::new("level", say("scale-level"))];
    let pressed = move || match scale.get() {
        Scale::Index => "index".to_owned(),
        Scale::Level => "level".to_owned(),
    };
    view! {
        <Segments
            label=say("scale")
            choices
            value=Signal::derive(pressed)
            on_pick=move |id: String| {
                let scale = if id == "level" { Scale::Level } else { Scale::Index };
                navigator.choose(|selection| selection.prices.scale = scale);
            }
        />
    }
}

#[component]
fn LogSwitch() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let is_log = navigator.part(|selection| selection.prices.is_log);
    let choices = vec![Choice::new("linear", say("scale-linear")), Choice::new("log", say("scale-log"))];
    view! {
        <Segments
            label=say("axis")
            choices
            value=Signal::derive(move || if is_log.get() { "log" } else { "linear" }.to_owned())
            on_pick=move |id: String| navigator.choose(|selection| selection.prices.is_log = id == "log")
        />
    }
}

#[component]
fn BaseMonth() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let choice = navigator.part(|selection| (selection.prices.scale, selection.prices.base));
    let value = move || choice.get().1.map(|month| month.to_string()).unwrap_or_default();
    view! {
        <Show when=move || choice.get().0 == Scale::Index>
            <label class="picker">
                <span>{say("base-month")}</span>
                <input
                    type="month"
                    placeholder="2010-01"
                    prop:value=value
                    on:change={
                        let navigator = navigator.clone();
                        move |event| {
                            let base = Month::parse(&event_target_value(&event)).ok();
                            navigator.choose(|selection| selection.prices.base = base);
                        }
                    }
                />
            </label>
        </Show>
    }
}
