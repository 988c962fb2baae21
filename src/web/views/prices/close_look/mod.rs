//! One series closely: volatility by four measures, falls, the cone, the spread of its returns.

mod garch_table;
mod subject;
mod views;

use std::sync::Arc;

use leptos::prelude::*;

use self::garch_table::{FallsTable, GarchTable, WorstMonths};
pub(super) use self::subject::Subject;
use super::block::{Block, distinct};
use super::pickers::{MoneySwitch, RangeReset, SeriesPicker, WindowSwitch};
use super::series::{in_money, name};
use crate::dataset::{ConsumerPrices, SourceId};
use crate::text::{Message, MonthStyle};
use crate::web::app::words;
use crate::web::chart::drawing_memo;
use crate::web::navigator::Navigator;
use crate::web::store::Core;

#[component]
pub(super) fn CloseLookPanel(consumer_prices: Arc<ConsumerPrices>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let choice = navigator.part(|selection| (selection.prices.focus().to_owned(), selection.prices.is_real));
    let focus = navigator.part(|selection| selection.prices.focus().to_owned());
    let subject = Memo::new(move |_| {
        let (id, is_real) = choice.get();
        let entry = core.prices.get(&id)?;
        let series = in_money(entry, &consumer_prices, is_real)?;
        let newest = consumer_prices.newest();
        let money = if is_real {
            let month = crate::text::Arg::Month(newest.year(), newest.month(), MonthStyle::Short);
            Message::new("prices-real").with("month", month)
        } else {
            Message::new("prices-nominal")
        };
        let mut sources = vec![entry.source.clone()];
        if is_real {
            sources.push(consumer_prices.source.clone());
        }
        let unit = Message::new(format!("unit-{}", entry.unit));
        let of_dataset = (!is_real).then_some(id);
        let named = name(entry, &words);
        let subject = Subject::new(named, entry.kind, Some(unit), series, vec![money], distinct(sources));
        Some(Arc::new(subject.given(of_dataset)))
    });
    view! {
        <div class="controls">
            <SeriesPicker
                label_key="focus-series"
                has_annual=true
                value=focus
                on_pick=|prices, id| prices.focus = Some(id)
            />
            <WindowSwitch label_key="window"/>
            <MoneySwitch/>
            <RangeReset/>
        </div>
        <CloseLook subject/>
    }
}

/// All measures of one series.
#[component]
pub(super) fn CloseLook(#[prop(into)] subject: Signal<Option<Arc<Subject>>>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let choice = navigator.part(|selection| {
        let prices = &selection.prices;
        (prices.window, prices.from.zip(prices.to))
    });
    let widths = [RwSignal::new(0.0), RwSignal::new(0.0), RwSignal::new(0.0)];
    let [first, second, third] = widths;
    let [swing_words, cone_words, spread_words] = [0, 1, 2].map(|_| Arc::clone(&words));
    let swing = drawing_memo(move || {
        let (window, range) = choice.get();
        views::swing(subject.get()?.as_ref(), window, range, first.get(), &swing_words)
    });
    let cone = drawing_memo(move || views::cone_of(subject.get()?.as_ref(), second.get(), &cone_words));
    let spread = drawing_memo(move || views::spread(subject.get()?.as_ref(), third.get(), &spread_words));
    let notes = Signal::derive(move || subject.get().map(|subject| subject.notes()).unwrap_or_default());
    let sources: Signal<Vec<SourceId>> =
        Signal::derive(move || subject.get().map(|subject| subject.sources.clone()).unwrap_or_default());
    let label = move |key: &'static str| {
        let words = Arc::clone(&words);
        Signal::derive(move || {
            let name = subject.get().map(|subject| subject.name.clone()).unwrap_or_default();
            words.say(&Message::new(key).with("name", name))
        })
    };
    let no_notes = Signal::stored(vec![Message::new("cone-note")]);
    let is_monthly = move || subject.get().is_some_and(|subject| subject.is_monthly());
    let (cone_label, spread_label) = (label("cone-question"), label("spread-question"));
    view! {
        <Block
            question=label("panel-question-volatility")
            label=label("volatility-label")
            width=first
            drawing=swing
            sources
            notes
            is_zoomable=true
        />
        <GarchTable subject/>
        <FallsTable subject/>
        <Show when=is_monthly>
            <Block question=cone_label label=cone_label width=second drawing=cone sources notes=no_notes/>
            <Block question=spread_label label=spread_label width=third drawing=spread sources notes=Signal::stored(Vec::new())/>
            <WorstMonths subject/>
        </Show>
    }
}
