//! Dated policy events as marks on the prices of the minerals they name, with what the price did around them.

use std::sync::Arc;

use leptos::prelude::*;

use super::block::{Block, distinct};
use super::draw::panels;
use super::series::name;
use crate::analysis::event_study::{Study, study};
use crate::charts::Size;
use crate::charts::time_panels::{Figures, PanelInput, PanelLine, Stroke, TimeMark, TimePanelsInput};
use crate::dataset::{Action, Ledger, PriceEntry, SourceId};
use crate::domain::{Frequency, Mineral, Month, Order, PriceKind, Unit};
use crate::text::{Arg, Locale, Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::chart::{Drawing, drawing_memo};
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::gate::Gate;
use crate::web::widgets::picker::{Choice, Picker};

/// Monthly lines begin this many months before the first event.
const BEFORE: u32 = 36;

#[component]
pub(super) fn EventsPanel() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    view! {
        <Gate
            remote=move || store.ledger(&core)
            children={|ledger: Arc<Ledger>| view! { <EventsOf ledger/> }.into_any()}
        />
    }
}

/// Minerals that an entry names and that have any series, in catalogue order.
fn minerals(core: &Core, ledger: &Ledger) -> Vec<Mineral> {
    let has_series = |mineral: &Mineral| core.prices.entries().iter().any(|entry| entry.mineral == *mineral);
    Mineral::all().filter(|mineral| ledger.of_mineral(*mineral).next().is_some()).filter(has_series).collect()
}

#[component]
fn EventsOf(ledger: Arc<Ledger>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let width = RwSignal::new(0.0);
    let offered = minerals(&core, &ledger);
    let first = offered.first().copied().unwrap_or(Mineral::COBALT);
    let choices: Vec<Choice> = offered
        .iter()
        .map(|mineral| Choice::new(mineral.id(), words.word(&format!("mineral-{mineral}"))))
        .collect();
    let mineral = navigator
        .part(move |selection| if offered.contains(&selection.mineral) { selection.mineral } else { first });
    let (drawn, listed, counted) = (Arc::clone(&ledger), Arc::clone(&ledger), Arc::clone(&ledger));
    let (drawn_core, listed_core, sourced) = (Arc::clone(&core), Arc::clone(&core), core);
    let (drawing_words, label_words) = (Arc::clone(&words), Arc::clone(&words));
    let drawing =
        drawing_memo(move || drawing(&drawn_core, &drawn, mineral.get(), width.get(), &drawing_words));
    let sources = Signal::derive(move || {
        distinct(
            series(&sourced, mineral.get())
                .into_iter()
                .map(|entry| entry.source.clone())
                .chain(ledger_source(&sourced))
                .collect(),
        )
    });
    let label = Signal::derive(move || {
        let name = Message::new(format!("mineral-{}", mineral.get()));
        label_words.say(&Message::new("events-label").with("name", name))
    });
    let notes = Signal::derive(move || {
        let all = counted.of_all_minerals().count() as f64;
        let mut notes = vec![Message::new("events-association"), Message::new("events-selection")];
        notes.push(Message::new("events-of-all").number("count", all, NumberStyle::Integer));
        notes
    });
    let items = move || items(&listed_core, &listed, mineral.get(), &words);
    view! {
        <Block question=say("panel-question-events") label width drawing sources notes>
            <div class="controls">
                <Picker
                    label=say("events-mineral")
                    choices=Signal::stored(choices)
                    value=Signal::derive(move || mineral.get().id().to_owned())
                    on_pick=move |id: String| {
                        if let Ok(mineral) = Mineral::parse(&id) {
                            navigator.choose(|selection| selection.mineral = mineral);
                        }
                    }
                />
            </div>
        </Block>
        <section class="price-block">
            <h2>{say("events-list")}</h2>
            <ol class="events">{items}</ol>
        </section>
    }
}

fn ledger_source(core: &Core) -> Option<SourceId> {
    let is_ledger = |source: &&crate::dataset::Source| source.id.0 == "observatory_actions";
    core.catalogue.sources.iter().find(is_ledger).map(|source| source.id.clone())
}

/// When it takes effect; else when it was announced.
fn month(action: &Action) -> Month {
    action.in_force.unwrap_or_else(|| action.date()).month()
}

fn events(ledger: &Ledger, mineral: Mineral) -> Vec<&Action> {
    let mut events: Vec<&Action> = ledger.of_mineral(mineral).collect();
    events.order_by_key(|action| month(action));
    events
}

/// Monthly prices where there are any, else annual prices and unit values, in one unit.
fn series(core: &Core, mineral: Mineral) -> Vec<&PriceEntry> {
    let of = |entry: &&PriceEntry| entry.mineral == mineral;
    let all: Vec<&PriceEntry> = core.prices.entries().iter().filter(of).collect();
    let monthly: Vec<&PriceEntry> =
        all.iter().copied().filter(|entry| entry.series.frequency() == Frequency::Monthly).collect();
    if !monthly.is_empty() {
        return monthly;
    }
    let unit = all.first().map_or(Unit::UsdPerTonne, |entry| entry.unit);
    all.into_iter().filter(|entry| entry.unit == unit).take(8).collect()
}

fn drawing(core: &Core, ledger: &Ledger, mineral: Mineral, width: f64, words: &Words) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let (entries, events) = (series(core, mineral), events(ledger, mineral));
    let end = entries.iter().map(|entry| entry.series.end()).max()?;
    let first = events.first().map_or(end, |action| month(action));
    let last = events.last().map_or(end, |action| month(action)).max(end);
    let is_monthly = entries.iter().any(|entry| entry.series.frequency() == Frequency::Monthly);
    // Annual values stand in January: the year before the first event must be seen.
    let from = Month::from_ordinal(first.ordinal().saturating_sub(if is_monthly { BEFORE } else { 30 }));
    let line = |(at, entry): (usize, &&PriceEntry)| PanelLine {
        id: entry.id.clone(),
        name: name(entry, words),
        colour: u8::try_from(at).unwrap_or(0),
        stroke: if entry.kind == PriceKind::UnitValue { Stroke::Dashed } else { Stroke::Solid },
        frequency: entry.series.frequency(),
        values: entry
            .series
            .values()
            .iter()
            .enumerate()
            .map(|(at, value)| (entry.series.month_at(at), *value))
            .collect(),
    };
    // Prices of forms as unlike as ore and metal would press each other flat.
    let lines: Vec<PanelLine> = entries.iter().enumerate().map(line).collect();
    let unit = entries.first().map(|entry| Message::new(format!("unit-{}", entry.unit)))?;
    let key = if is_monthly { "price-events-title" } else { "price-events-title-annual" };
    let title = Message::new(key).with("unit", unit);
    let scale = if lines.len() > 1 { crate::charts::time_series::Scale::Log } else { Default::default() };
    let marks = events.iter().enumerate().map(|(at, action)| TimeMark {
        id: action.id.clone(),
        month: month(action),
        label: (at + 1).to_string(),
        title: action.title.clone(),
        text: action.says.clone(),
    });
    let input = TimePanelsInput {
        panels: vec![PanelInput { scale, ..PanelInput::new(title, Figures::Level, lines) }],
        marks: marks.collect(),
        columns: 1,
        is_shared: false,
        range: Some((from, last.plus(2))),
        sentence: sentence(mineral, &entries, &events),
    };
    Some(panels(&input, Size { width, height: if width < 600.0 { 420.0 } else { 440.0 } }, words))
}

/// How many events, and what the price did around the first that can be studied.
fn sentence(mineral: Mineral, entries: &[&PriceEntry], events: &[&Action]) -> Message {
    let mineral_name = Message::new(format!("mineral-{mineral}"));
    let count = events.len() as f64;
    let told = events.iter().find_map(|action| {
        let entry = entries.first()?;
        match study(&entry.series, month(action)) {
            Study::Monthly(found) => Some((action, found)),
            Study::Incomplete { .. } | Study::Annual(_) => None,
        }
    });
    match told {
        Some((action, found)) => Message::new("events-finding-monthly")
            .number("count", count, NumberStyle::Integer)
            .with("name", mineral_name)
            .with("event", action.title.as_str())
            .with("change", change(found.change())),
        None => Message::new("events-finding")
            .number("count", count, NumberStyle::Integer)
            .with("name", mineral_name),
    }
}

/// Up or down by a share.
fn change(fraction: f64) -> Message {
    let key = if fraction >= 0.0 { "time-series-up" } else { "time-series-down" };
    Message::new(key).number("share", fraction.abs(), NumberStyle::Percent(0))
}

fn items(core: &Core, ledger: &Ledger, mineral: Mineral, words: &Words) -> AnyView {
    let entries = series(core, mineral);
    events(ledger, mineral)
        .into_iter()
        .map(|action| {
            let at = month(action);
            let when = words.month(at.year(), at.month());
            let studies: Vec<String> =
                entries.iter().map(|entry| words.say(&study_message(entry, at, words))).collect();
            view! {
                <li>
                    <strong>{action.title.clone()}</strong>
                    " "
                    <span class="hint">{when}</span>
                    <p>{action.says.clone()} " " <a href=action.source.clone() rel="noopener noreferrer">{host(&action.source)}</a></p>
                    <ul class="plain-list">{studies.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                </li>
            }
        })
        .collect_view()
        .into_any()
}

/// The name of the site a link leads to.
fn host(link: &str) -> String {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest).trim_start_matches("www.").to_owned()
}

/// What the series did around a month, in words.
fn study_message(entry: &PriceEntry, at: Month, words: &Locale) -> Message {
    let what = name(entry, words);
    let percent = |value: f64| Arg::Number(value, NumberStyle::Percent(0));
    match study(&entry.series, at) {
        Study::Monthly(found) => Message::new("events-study-monthly")
            .with("name", what)
            .with("change", change(found.change()))
            .with("before", percent(found.volatility_before))
            .with("after", percent(found.volatility_after)),
        Study::Incomplete { after } => Message::new("events-study-incomplete").with("name", what).number(
            "months",
            f64::from(after),
            NumberStyle::Integer,
        ),
        Study::Annual(found) => {
            let level = |value: Option<f64>| match value {
                Some(value) => crate::charts::time_series::LevelUnit::AsGiven.figure(value),
                None => Message::new("chart-no-data").into(),
            };
            let year = at.year();
            Message::new(if entry.kind == PriceKind::UnitValue {
                "events-study-unit-value"
            } else {
                "events-study-annual"
            })
            .with("name", what)
            .year("year-before", year.saturating_sub(1))
            .year("year", year)
            .year("year-after", year + 1)
            .with("before", level(found.before))
            .with("during", level(found.during))
            .with("after", level(found.after))
            .with("unit", Message::new(format!("unit-{}", entry.unit)))
        }
    }
}
