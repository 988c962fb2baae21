//! Series, scale, window and range of the prices page.

use std::sync::Arc;

use leptos::prelude::*;

use super::drawing::name;
use crate::charts::palette::SERIES_COLOURS;
use crate::dataset::PriceEntry;
use crate::domain::PriceKind;
use crate::state::{PriceChoice, Scale, Window};
use crate::text::{Locale, Message, NumberStyle};
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
            <WindowSwitch/>
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
        let choices = open.map(|entry| series_choice(entry, &words));
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

fn series_choice(entry: &PriceEntry, words: &Locale) -> Choice {
    let heading = match entry.kind {
        PriceKind::Price => "series-prices",
        PriceKind::UnitValue => "series-unit-values",
    };
    Choice::new(entry.id.as_str(), name(entry, words)).under(words.word(heading))
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
fn WindowSwitch() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let window = navigator.part(|selection| selection.prices.window);
    let words = words();
    let choice = |window: Window| {
        let months = window.months();
        let label = Message::new("window-months").number("months", f64::from(months), NumberStyle::Integer);
        Choice::new(months.to_string(), words.say(&label))
    };
    view! {
        <Segments
            label=say("window")
            choices=Window::ALL.map(choice).to_vec()
            value=Signal::derive(move || window.get().months().to_string())
            on_pick=move |months: String| {
                let window = months.parse().map(Window::nearest).unwrap_or_default();
                navigator.choose(|selection| selection.prices.window = window);
            }
        />
    }
}

#[component]
fn RangeReset() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let range = navigator.part(|selection| (selection.prices.from, selection.prices.to));
    view! {
        <button
            type="button"
            disabled=move || range.get() == (None, None)
            on:click=move |_| {
                navigator
                    .choose(|selection| {
                        selection.prices.from = None;
                        selection.prices.to = None;
                    });
            }
        >
            {say("range-all")}
        </button>
    }
}
