//! How monthly prices move with each other: all pairs, one pair over time, the months in which most fell.

use std::sync::Arc;

use leptos::prelude::*;

use super::block::{Block, distinct};
use super::draw::{heatmap, panels};
use super::pickers::{RangeReset, SeriesPicker, WindowSwitch};
use super::series::{monthly, name};
use crate::analysis::comovement::{
    Breadth, Correlation, MIN_SHARED, Returns, clustered, fell_together, matrix, rolling_correlation,
};
use crate::charts::Size;
use crate::charts::heatmap::{Heatmap, HeatmapAxis, HeatmapCell, HeatmapInput, HeatmapScale};
use crate::charts::time_panels::{Figures, PanelInput, PanelLine, Range, Stroke, TimePanelsInput};
use crate::dataset::{FigureAddress, PriceEntry};
use crate::domain::{Frequency, Month};
use crate::state::PriceChoice;
use crate::text::{Arg, Locale, Message, MonthStyle, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::chart::{Addresses, Drawing, drawing_memo};
use crate::web::navigator::Navigator;
use crate::web::store::Core;

/// The years that are asked about: crisis, glut, pandemic, war and rates.
const YEARS: [u16; 4] = [2008, 2015, 2020, 2022];

/// From which part of the prices on they fell together.
const MOST: f64 = 0.75;

#[component]
pub(super) fn TogetherPanel() -> impl IntoView {
    view! {
        <AllPairs/>
        <OnePair/>
        <FellTogether/>
    }
}

type Months = Option<(Month, Month)>;

fn range(prices: &PriceChoice) -> Months {
    prices.from.zip(prices.to)
}

fn sources(core: &Core) -> Vec<crate::dataset::SourceId> {
    distinct(monthly(&core.prices).into_iter().map(|entry| entry.source.clone()).collect())
}

#[component]
fn AllPairs() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let months = navigator.part(|selection| range(&selection.prices));
    let width = RwSignal::new(0.0);
    let sources = Signal::stored(sources(&core));
    let (asked, named) = (Arc::clone(&core), Arc::clone(&words));
    let addresses = Addresses::new(move |table, row, column| {
        // The columns stand in the order of the rows.
        let other = table.rows.get(column.checked_sub(1)?)?.first()?;
        let series = |shown: &Arg| {
            let Arg::Text(shown) = shown else { return None };
            let entries = monthly(&asked.prices);
            entries.into_iter().find(|entry| name(entry, &named) == *shown).map(|entry| entry.id.clone())
        };
        let (series, other) = (series(row.first()?)?, series(other)?);
        (series != other).then(|| FigureAddress::Correlation {
            series,
            other,
            months: months.get_untracked(),
        })
    });
    let drawing = drawing_memo(move || pairs(&core, months.get(), width.get(), &words));
    let notes = Signal::derive(move || {
        let mut notes = vec![Message::new("together-note-shared").number(
            "months",
            MIN_SHARED as f64,
            NumberStyle::Integer,
        )];
        notes.push(Message::new("together-note-order"));
        notes.push(match months.get() {
            None => Message::new("together-all-months"),
            Some((from, to)) => {
                let month = |month: Month| Arg::Month(month.year(), month.month(), MonthStyle::Short);
                Message::new("together-months").with("from", month(from)).with("to", month(to))
            }
        });
        notes
    });
    view! {
        <Block
            question=say("panel-question-together")
            label=say("together-label")
            width
            drawing
            sources
            notes
            addresses=Some(addresses)
        >
            <div class="controls"><RangeReset/></div>
        </Block>
    }
}

fn pairs(core: &Core, months: Months, width: f64, words: &Words) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let entries = monthly(&core.prices);
    let returns: Vec<Returns> = entries.iter().map(|entry| Returns::of(&entry.series, months)).collect();
    let found = matrix(&returns);
    let order = clustered(&found);
    let axis: Vec<HeatmapAxis> = order
        .iter()
        .filter_map(|at| entries.get(*at))
        .map(|entry| HeatmapAxis { id: entry.id.clone(), name: name(entry, words) })
        .collect();
    let at = |a: usize, b: usize| found.get(a).and_then(|row| row.get(b)).copied().flatten();
    let cells = order.iter().map(|a| order.iter().map(|b| cell(at(*a, *b))).collect()).collect();
    let sentence = sentence(&entries, &found, words);
    let input = HeatmapInput {
        rows: axis.clone(),
        columns: axis,
        cells,
        scale: HeatmapScale::Coefficient,
        sentence,
        corner: Message::new("league-series"),
    };
    Some(heatmap(Heatmap::layout(input, width), words))
}

fn cell(found: Option<Correlation>) -> HeatmapCell {
    let note = match found {
        Some(found) => {
            Message::new("together-shared").number("months", found.months as f64, NumberStyle::Integer)
        }
        None => Message::new("together-too-few").number("months", MIN_SHARED as f64, NumberStyle::Integer),
    };
    HeatmapCell { value: found.map(|found| found.value), note }
}

/// The pair that moves most alike, and the one that moves least alike.
fn sentence(entries: &[&PriceEntry], found: &[Vec<Option<Correlation>>], words: &Locale) -> Message {
    let pairs = found.iter().enumerate().flat_map(|(a, row)| {
        row.iter().enumerate().skip(a + 1).filter_map(move |(b, found)| Some((a, b, (*found)?.value)))
    });
    let pairs: Vec<(usize, usize, f64)> = pairs.collect();
    let most = pairs.iter().max_by(|a, b| a.2.total_cmp(&b.2));
    let least = pairs.iter().min_by(|a, b| a.2.total_cmp(&b.2));
    let named = |at: usize| entries.get(at).map(|entry| name(entry, words)).unwrap_or_default();
    match (most, least) {
        (Some(most), Some(least)) => Message::new("together-finding")
            .with("a", named(most.0))
            .with("b", named(most.1))
            .number("most", most.2, NumberStyle::Decimal(2))
            .with("c", named(least.0))
            .with("d", named(least.1))
            .number("least", least.2, NumberStyle::Decimal(2)),
        _ => Message::new("together-nothing"),
    }
}

#[component]
fn OnePair() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let width = RwSignal::new(0.0);
    let listed = Arc::clone(&core);
    let choice = navigator.part(move |selection| {
        let prices = &selection.prices;
        let (focus, other) = pair(&listed, prices);
        (focus, other, prices.window.months(), range(prices))
    });
    let sources = Signal::stored(sources(&core));
    let drawing = drawing_memo(move || {
        let (focus, other, window, months) = choice.get();
        let (a, b) = (core.prices.get(&focus)?, core.prices.get(&other)?);
        rolling((a, b), window, months, width.get(), &words)
    });
    view! {
        <Block
            question=say("pair-question")
            label=say("pair-question")
            width
            drawing
            sources
            notes=Signal::stored(vec![Message::new("pair-note")])
            is_zoomable=true
        >
            <div class="controls">
                <SeriesPicker
                    label_key="pair-first"
                    has_annual=false
                    value=Signal::derive(move || choice.get().0)
                    on_pick=|prices, id| prices.focus = Some(id)
                />
                <SeriesPicker
                    label_key="pair-second"
                    has_annual=false
                    value=Signal::derive(move || choice.get().1)
                    on_pick=|prices, id| prices.other = Some(id)
                />
                <WindowSwitch label_key="pair-window"/>
            </div>
        </Block>
    }
}

/// The two series: those chosen, where they are monthly, else the first two that are.
fn pair(core: &Core, prices: &PriceChoice) -> (String, String) {
    let monthly: Vec<&str> = monthly(&core.prices).into_iter().map(|entry| entry.id.as_str()).collect();
    let chosen = prices.focus.iter().chain(&prices.other).chain(&prices.series).map(String::as_str);
    let mut ids: Vec<&str> = Vec::new();
    let first = prices.focus.as_deref().filter(|id| monthly.contains(id));
    ids.extend(first);
    let second = prices.other.as_deref().filter(|id| monthly.contains(id) && first != Some(*id));
    for id in chosen.chain(monthly.iter().copied()) {
        if monthly.contains(&id) && !ids.contains(&id) && second != Some(id) {
            ids.push(id);
        }
    }
    let first = ids.first().copied().unwrap_or_default();
    let second = second.or(ids.get(1).copied()).unwrap_or_default();
    (first.to_owned(), second.to_owned())
}

fn rolling(
    (a, b): (&PriceEntry, &PriceEntry),
    window: u16,
    months: Months,
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let values = rolling_correlation(
        &Returns::of(&a.series, None),
        &Returns::of(&b.series, None),
        usize::from(window),
    );
    let (now, names) = (values.last().and_then(|entry| entry.1), (name(a, words), name(b, words)));
    let sentence = match now {
        Some(now) => {
            let key = match now {
                now if now >= 0.6 => "pair-finding-close",
                now if now >= 0.25 => "pair-finding-loose",
                now if now > -0.25 => "pair-finding-none",
                _ => "pair-finding-against",
            };
            Message::new(key)
                .with("a", names.0.as_str())
                .with("b", names.1.as_str())
                .number("now", now, NumberStyle::Decimal(2))
                .number("months", f64::from(window), NumberStyle::Integer)
        }
        None => Message::new("together-nothing"),
    };
    let line = PanelLine {
        id: "pair".to_owned(),
        name: words.say(
            &Message::new("heatmap-pair").with("row", names.0.as_str()).with("column", names.1.as_str()),
        ),
        colour: 0,
        stroke: Stroke::Solid,
        frequency: Frequency::Monthly,
        values,
    };
    let title = Message::new("pair-title").number("months", f64::from(window), NumberStyle::Integer);
    let panel = PanelInput {
        range: Range::Fixed(-1.0, 1.0),
        ..PanelInput::new(title, Figures::Coefficient, vec![line])
    };
    let input = TimePanelsInput {
        panels: vec![panel],
        marks: Vec::new(),
        columns: 1,
        is_shared: false,
        range: months,
        sentence,
    };
    Some(panels(&input, Size { width, height: 320.0 }, words))
}

#[component]
fn FellTogether() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let entries = monthly(&core.prices);
    let returns: Vec<Returns> = entries.iter().map(|entry| Returns::of(&entry.series, None)).collect();
    let years: Vec<(u16, Vec<Breadth>)> =
        YEARS.into_iter().map(|year| (year, fell_together(&returns, year, MOST))).collect();
    let names: Vec<String> = entries.iter().map(|entry| name(entry, &words)).collect();
    let rows = years.iter().map(|(year, months)| {
        let told: Vec<String> = months.iter().map(|breadth| words.say(&breadth_message(breadth, &names, &words))).collect();
        let told = if told.is_empty() { vec![say("fell-no-month")] } else { told };
        view! {
            <tr>
                <th scope="row">{words.number(f64::from(*year), NumberStyle::Year)}</th>
                <td>
                    <ul class="plain-list">{told.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                </td>
            </tr>
        }
    });
    let broadest = years.iter().flat_map(|(_, months)| months).min_by(|a, b| a.median.total_cmp(&b.median));
    let finding = broadest.map(|breadth| words.say(&breadth_finding(breadth)));
    view! {
        <section class="price-block">
            <h2>{say("fell-question")}</h2>
            <p class="finding">{finding}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=say("fell-question")>
                <table>
                    <caption>{say("fell-caption")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say("fell-year")}</th>
                            <th scope="col">{say("fell-months")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

fn counted(key: &'static str, breadth: &Breadth) -> Message {
    let month = Arg::Month(breadth.month.year(), breadth.month.month(), MonthStyle::Short);
    Message::new(key)
        .with("month", month)
        .number("fell", breadth.fell.len() as f64, NumberStyle::Integer)
        .number("of", breadth.of as f64, NumberStyle::Integer)
        .number("median", 1.0 - breadth.median.exp(), NumberStyle::Percent(1))
}

fn breadth_finding(breadth: &Breadth) -> Message {
    counted("fell-finding", breadth)
}

fn breadth_message(breadth: &Breadth, names: &[String], words: &Locale) -> Message {
    let deepest =
        breadth.fell.iter().take(3).filter_map(|at| names.get(*at)).map(|name| Arg::from(name.as_str()));
    counted("fell-item", breadth).with("deepest", words.plain_text(&Arg::List(deepest.collect())))
}
