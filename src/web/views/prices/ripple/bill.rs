//! The mineral bill of a car or a megawatt: now, after a price move, and over time.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::block::{Block, distinct};
use super::super::draw::{bars, panels};
use crate::analysis::mineral_bill::{Bill, Line, bill, over_time, pricing};
use crate::charts::Size;
use crate::charts::bars::{Bar, BarSection, Bars, BarsInput};
use crate::charts::time_panels::{Figures, PanelInput, PanelLine, Range, Stroke, TimePanelsInput};
use crate::dataset::technologies::Technology;
use crate::dataset::{PriceTable, SourceId, Technologies};
use crate::domain::{Frequency, Mineral};
use crate::state::{PriceChoice, Product};
use crate::text::{Arg, Locale, Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::chart::{Drawing, drawing_memo};
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::picker::{Choice, Picker};

#[component]
pub(super) fn BillBlocks(technologies: Arc<Technologies>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let (first, second) = (RwSignal::new(0.0), RwSignal::new(0.0));
    let choice = navigator.part(|selection| {
        let prices = &selection.prices;
        (prices.product, prices.moved, prices.shift)
    });
    let product = navigator.part(|selection| selection.prices.product);
    let sources = Signal::stored(sources(&core, &technologies));
    let (billed, timed) = (Arc::clone(&technologies), technologies);
    let (billed_core, timed_core) = (Arc::clone(&core), core);
    let (bill_words, time_words, label_words) = (Arc::clone(&words), Arc::clone(&words), Arc::clone(&words));
    let now = drawing_memo(move || {
        let (product, moved, shift) = choice.get();
        let technology = billed.get(product.id())?;
        let bill = bill(technology, &billed_core.prices, moved, f64::from(shift) / 100.0);
        bill_drawing(technology, &bill, shift, first.get(), &bill_words)
    });
    let then = drawing_memo(move || {
        let technology = timed.get(product.get().id())?;
        history(technology, &timed_core.prices, second.get(), &time_words)
    });
    let label = Signal::derive(move || {
        let name = Message::new(format!("technology-{}", product.get().id()));
        label_words.say(&Message::new("bill-label").with("name", name))
    });
    let notes = Signal::derive(move || notes(product.get()));
    view! {
        <Block question=say("panel-question-ripple") label width=first drawing=now sources notes>
            <BillControls/>
        </Block>
        <Block
            question=say("bill-history-question")
            label
            width=second
            drawing=then
            sources
            notes=Signal::derive(|| vec![Message::new("bill-history-note")])
        />
    }
}

fn notes(product: Product) -> Vec<Message> {
    let mut notes = Vec::new();
    if product == Product::ElectricCar {
        notes.push(Message::new("bill-battery"));
    }
    notes.extend(["bill-prices", "bill-forms", "bill-not-cost"].map(Message::new));
    notes
}

fn sources(core: &Core, technologies: &Technologies) -> Vec<SourceId> {
    let contents = technologies.technologies.iter().flat_map(|technology| &technology.contents);
    let priced = contents.filter_map(|content| pricing(&core.prices, content.mineral));
    distinct(priced.map(|(entry, _)| entry.source.clone()).chain([technologies.source.clone()]).collect())
}

#[component]
fn BillControls() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let product = navigator.part(|selection| selection.prices.product);
    let moved = navigator.part(|selection| selection.prices.moved);
    let products: Vec<Choice> = Product::ALL
        .into_iter()
        .map(|product| Choice::new(product.id(), words.word(&format!("technology-{}", product.id()))))
        .collect();
    let priced = Mineral::all().filter(|mineral| pricing(&core.prices, *mineral).is_some());
    let minerals: Vec<Choice> = std::iter::once(Choice::new("", say("bill-all-prices")))
        .chain(priced.map(|mineral| Choice::new(mineral.id(), words.word(&format!("mineral-{mineral}")))))
        .collect();
    let (pick_product, pick_mineral) = (navigator.clone(), navigator);
    view! {
        <div class="controls">
            <Picker
                label=say("bill-product")
                choices=Signal::stored(products)
                value=Signal::derive(move || product.get().id().to_owned())
                on_pick=move |id: String| {
                    let product = Product::ALL.into_iter().find(|product| product.id() == id).unwrap_or_default();
                    pick_product.choose(|selection| selection.prices.product = product);
                }
            />
            <Picker
                label=say("bill-moved")
                choices=Signal::stored(minerals)
                value=Signal::derive(move || moved.get().map(|mineral| mineral.id().to_owned()).unwrap_or_default())
                on_pick=move |id: String| {
                    pick_mineral.choose(|selection| selection.prices.moved = Mineral::parse(&id).ok());
                }
            />
            <ShiftSlider/>
        </div>
    }
}

/// The id of the slider.
const SHIFT: &str = "price-shift";

#[component]
fn ShiftSlider() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let shift = navigator.part(|selection| selection.prices.shift);
    let said = Signal::derive(move || {
        let message = Message::new("bill-shift-value");
        words.say(&message.number("shift", f64::from(shift.get()) / 100.0, NumberStyle::Percent(0)))
    });
    let (least, most) = PriceChoice::SHIFTS;
    let dragged = navigator.clone();
    let read = |event: &leptos::ev::Event| event_target_value(event).parse::<i16>().unwrap_or(0);
    view! {
        // An output can be labelled too, so the label says which control it means.
        <label class="slider" for=SHIFT>
            <span>{say("bill-shift")} " " <output>{said}</output></span>
            <input
                id=SHIFT
                type="range"
                min=least.to_string()
                max=most.to_string()
                step="5"
                prop:value=move || shift.get().to_string()
                aria-valuetext=said
                on:input=move |event| dragged.drag(|selection| selection.prices.shift = read(&event))
                on:change=move |event| navigator.choose(|selection| selection.prices.shift = read(&event))
            />
            <span class="ends" aria-hidden="true">
                <span>{format!("{least}%")}</span>
                <span>{format!("+{most}%")}</span>
            </span>
        </label>
    }
}

/// Whole dollars; cents where there are few.
fn dollars(value: f64) -> Arg {
    let style = if value.abs() < 10.0 { NumberStyle::Decimal(2) } else { NumberStyle::Integer };
    Message::new("bill-usd").number("dollars", value, style).into()
}

fn bill_drawing(
    technology: &Technology,
    bill: &Bill,
    shift: i16,
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let sentence = Message::new(if shift == 0 { "bill-finding" } else { "bill-finding-moved" })
        .with("name", Message::new(format!("technology-{}", technology.id)))
        .with("dollars", dollars(bill.dollars()))
        .with("moved", dollars(bill.moved()))
        .with("added", dollars((bill.moved() - bill.dollars()).abs()))
        .with(
            "direction",
            Message::new(if bill.moved() >= bill.dollars() { "bill-more" } else { "bill-less" }),
        )
        .number("covered", bill.covered(), NumberStyle::Percent(0));
    let title =
        Message::new("bill-title").with("piece", Message::new(format!("per-{}", technology.piece.id())));
    let section = BarSection { title, bars: bill.lines.iter().map(|line| bar(line, words)).collect() };
    let headers = [Message::new("bill-mineral"), Message::new("bill-dollars")];
    let input = BarsInput { sections: vec![section], sentence, headers };
    Some(bars(Bars::layout(input, width, words), words))
}

fn bar(line: &Line, words: &Locale) -> Bar {
    let name = words.word(&format!("mineral-{}", line.mineral));
    let weight = Message::new("bill-kg").number(
        "kg",
        line.kg,
        NumberStyle::Decimal(if line.kg < 10.0 { 1 } else { 0 }),
    );
    let Some(price) = &line.price else {
        return Bar {
            id: line.mineral.id().to_owned(),
            name,
            value: None,
            figure: Message::new("bill-no-price").with("weight", weight.clone()).into(),
            band: None,
            colour: 0,
            is_hollow: false,
            notes: vec![(Message::new("bill-weight"), weight.into())],
        };
    };
    let is_moved = (price.moved - price.dollars).abs() > 1e-9;
    let figure = if is_moved {
        Message::new("bill-from-to")
            .with("now", dollars(price.dollars))
            .with("then", dollars(price.moved))
            .into()
    } else {
        dollars(price.dollars)
    };
    let at = match price.frequency {
        Frequency::Monthly => Arg::Month(price.at.year(), price.at.month(), crate::text::MonthStyle::Short),
        Frequency::Annual => Arg::Number(f64::from(price.at.year()), NumberStyle::Year),
    };
    let series = words.word(&format!("series-{}", price.series));
    let series = if words.has(&format!("series-{}", price.series)) { series } else { name.clone() };
    Bar {
        id: line.mineral.id().to_owned(),
        name,
        value: Some(price.dollars),
        figure,
        band: is_moved.then(|| (price.dollars.min(price.moved), price.dollars.max(price.moved))),
        colour: 0,
        is_hollow: false,
        notes: vec![
            (Message::new("bill-weight"), weight.into()),
            (Message::new("bill-price-of"), series.into()),
            (Message::new("bill-price-at"), at),
        ],
    }
}

/// Each mineral of the bill over the time of its price.
fn history(technology: &Technology, prices: &PriceTable, width: f64, words: &Words) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let lines: Vec<PanelLine> = technology
        .contents
        .iter()
        .filter_map(|content| Some((content, pricing(prices, content.mineral)?)))
        .enumerate()
        .map(|(at, (content, (entry, factor)))| PanelLine {
            id: content.mineral.id().to_owned(),
            name: words.word(&format!("mineral-{}", content.mineral)),
            colour: u8::try_from(at).unwrap_or(0),
            stroke: Stroke::Solid,
            frequency: entry.series.frequency(),
            values: over_time(&entry.series, content.kg, factor),
        })
        .collect();
    let longest = lines.iter().filter(|line| line.frequency == Frequency::Monthly).max_by(|a, b| {
        let newest = |line: &PanelLine| line.values.last().and_then(|entry| entry.1).unwrap_or(0.0);
        newest(a).total_cmp(&newest(b))
    })?;
    let present = || longest.values.iter().filter_map(|(month, value)| Some((*month, (*value)?)));
    let (high_month, high) = present().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let (_, now) = present().next_back()?;
    let sentence = Message::new("bill-history-finding")
        .with("mineral", longest.name.as_str())
        .with("now", dollars(now))
        .with("high", dollars(high))
        .with("month", Arg::Month(high_month.year(), high_month.month(), crate::text::MonthStyle::Short));
    let title =
        Message::new("bill-title").with("piece", Message::new(format!("per-{}", technology.piece.id())));
    let panel = PanelInput { range: Range::FromZero, ..PanelInput::new(title, Figures::Dollars, lines) };
    let input = TimePanelsInput {
        panels: vec![panel],
        marks: Vec::new(),
        columns: 1,
        is_shared: false,
        range: None,
        sentence,
    };
    Some(panels(&input, Size { width, height: 400.0 }, words))
}
