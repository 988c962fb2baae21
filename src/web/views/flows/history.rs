//! How the trade changed over the years: of the country in focus, or of the world.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::FlowsData;
use crate::analysis::trade_history::{Followed, TradeHistory};
use crate::charts::trade_history::{HistoryInput, HistorySide, TradeBands};
use crate::charts::{Datum, Party, Scene, Side, Size};
use crate::dataset::Coverage;
use crate::domain::{CountryId, Year};
use crate::state::Selection;
use crate::text::Message;
use crate::web::app::{Words, say, words};
use crate::web::chart::{Chart, Drawing, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::widgets::source_line::SourceLine;

/// Partners with a band of their own in each direction.
const PARTNERS: usize = 5;

/// What of a selection the bands depend on: the year shown above does not matter.
fn subject(selection: &Selection) -> Selection {
    Selection { year: None, flows: Default::default(), ..selection.clone() }
}

#[component]
pub(super) fn FlowsOverYears(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(subject);
    let (named, asked, drawn, words) = (Arc::clone(&data), Arc::clone(&data), Arc::clone(&data), words());
    let has_years =
        move || selection.with(|selection| asked.code(selection).is_some_and(|code| code.years.len() > 1));
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let drawing_words = Arc::clone(&words);
    let drawing = drawing_memo(move || drawing(&drawn, &selection.get(), width.get(), &drawing_words));
    let label_words = Arc::clone(&words);
    let label =
        Signal::derive(move || label_words.say(&selection.with(|selection| named.history_label(selection))));
    let finding = {
        let words = Arc::clone(&words);
        move || drawing.get().map(|drawing| words.say(&drawing.summary.sentence))
    };
    let sources = Signal::derive(move || vec![data.source().clone()]);
    let reservations = Signal::derive(|| vec![Message::new("history-method")]);
    let on_pick = Callback::new(move |datum: Datum| navigator.choose(|selection| picked(selection, &datum)));
    view! {
        <Show when=has_years>
            <section class="question" aria-labelledby="history-title">
                <h2 id="history-title">{move || label.get()}</h2>
                <p class="finding">{finding.clone()}</p>
                <Chart label width drawing hover on_pick/>
                <p class="hint">{say("history-method")}</p>
                <SourceLine sources/>
                <HandOn drawing title=label sources reservations/>
            </section>
        </Show>
    }
}

/// A year is shown above, a country becomes the focus.
fn picked(selection: &mut Selection, datum: &Datum) {
    match datum {
        Datum::Month(month) => selection.year = Some(Year(month.year())),
        Datum::Node(_, Party::Country(country)) => selection.country = Some(*country),
        _ => {}
    }
}

fn drawing(data: &FlowsData, selection: &Selection, width: f64, words: &Words) -> Option<Drawing> {
    if width <= 0.0 || selection.mineral != data.mineral() {
        return None;
    }
    let code = data.code(selection)?;
    let years = data.years_of(&code.code).map(|block| (block.year, block.flows.as_slice()));
    let years: Vec<_> = years.collect();
    let history = |followed| TradeHistory::of(followed, years.iter().copied(), PARTNERS);
    let country = selection.country;
    let above = history(country.map_or(Followed::World, Followed::ExportsOf));
    let below = country.map(|country| history(Followed::ImportsOf(country)));
    // The colours of the Sankey above, which knows the largest exporters.
    let order = data.order(code)?;
    let supplier_colour = |id: CountryId| order.colour(id);
    let no_colour = |_: CountryId| None;
    let above_colour: &dyn Fn(CountryId) -> Option<u8> =
        if country.is_some() { &no_colour } else { &supplier_colour };
    let coverage = |year: Year| {
        let found = data.years_of(&code.code).find(|block| block.year == year);
        found.map_or(Coverage::MainRoutes, |block| block.coverage)
    };
    let name = |id| data.country_name(id);
    let country_name = country.map(name);
    let input = HistoryInput {
        above: HistorySide {
            history: &above,
            partners: if country.is_some() { Side::Importer } else { Side::Exporter },
            colour: above_colour,
        },
        below: below.as_ref().map(|history| HistorySide {
            history,
            partners: Side::Exporter,
            colour: &supplier_colour,
        }),
        country: country_name.as_deref(),
        coverage: &coverage,
        name: &name,
    };
    let height = if country.is_some() { 480.0 } else { 380.0 };
    let size = Size { width, height };
    let bands = Arc::new(TradeBands::layout(&input, size, words));
    let (shown, hovered, told, words) =
        (Arc::clone(&bands), Arc::clone(&bands), Arc::clone(&bands), Arc::clone(words));
    Some(Drawing {
        size,
        content: size,
        subject: None,
        scene: Box::new(move |_| shown.scene(&words)),
        walk: bands.walk(),
        summary: bands.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| match hover {
            Some(datum) => hovered.overlay(datum),
            None => Scene::new(size),
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    })
}
