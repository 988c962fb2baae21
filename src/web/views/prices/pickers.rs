//! Controls that several parts share.

use std::sync::Arc;

use leptos::prelude::*;

use super::series::{choice, monthly};
use crate::state::{PriceChoice, Window};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::picker::{Choice, Picker};
use crate::web::widgets::segments::Segments;

/// One series out of those there are.
#[component]
pub(super) fn SeriesPicker(
    label_key: &'static str,
    /// Whether annual series are offered too.
    has_annual: bool,
    #[prop(into)] value: Signal<String>,
    on_pick: impl Fn(&mut PriceChoice, String) + Clone + 'static,
) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let choices: Vec<Choice> = if has_annual {
        core.prices.entries().iter().map(|entry| choice(entry, &words)).collect()
    } else {
        monthly(&core.prices).into_iter().map(|entry| choice(entry, &words)).collect()
    };
    view! {
        <Picker
            label=say(label_key)
            choices=Signal::stored(choices)
            value
            on_pick=move |id: String| {
                let on_pick = on_pick.clone();
                navigator.choose(|selection| on_pick(&mut selection.prices, id));
            }
        />
    }
}

/// How far a rolling measure looks back.
#[component]
pub(super) fn WindowSwitch(label_key: &'static str) -> impl IntoView {
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
            label=say(label_key)
            choices=Window::ALL.map(choice).to_vec()
            value=Signal::derive(move || window.get().months().to_string())
            on_pick=move |months: String| {
                let window = months.parse().map(Window::nearest).unwrap_or_default();
                navigator.choose(|selection| selection.prices.window = window);
            }
        />
    }
}

/// Two choices, the second of which is a switch that is on.
#[component]
pub(super) fn Switch(
    label_key: &'static str,
    off_key: &'static str,
    on_key: &'static str,
    get: fn(&PriceChoice) -> bool,
    set: fn(&mut PriceChoice, bool),
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let is_on = navigator.part(move |selection| get(&selection.prices));
    let choices = vec![Choice::new("off", say(off_key)), Choice::new("on", say(on_key))];
    view! {
        <Segments
            label=say(label_key)
            choices
            value=Signal::derive(move || if is_on.get() { "on" } else { "off" }.to_owned())
            on_pick=move |id: String| navigator.choose(|selection| set(&mut selection.prices, id == "on"))
        />
    }
}

/// Nominal or real money: a switch that is always visible where levels are.
#[component]
pub(super) fn MoneySwitch() -> impl IntoView {
    view! {
        <Switch
            label_key="money"
            off_key="money-nominal"
            on_key="money-real"
            get=|prices| prices.is_real
            set=|prices, is_on| prices.is_real = is_on
        />
    }
}

/// Back to all years.
#[component]
pub(super) fn RangeReset() -> impl IntoView {
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
