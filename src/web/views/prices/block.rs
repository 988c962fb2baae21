//! One question with its chart: heading, finding, reservations, chart, sources, what to hand on.

use std::sync::Arc;

use leptos::prelude::*;

use crate::charts::Datum;
use crate::dataset::SourceId;
use crate::domain::{Month, Order};
use crate::text::Message;
use crate::web::app::words;
use crate::web::chart::{Addresses, Chart, Drawing};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;

/// A shorter range would hold no return a year apart.
pub(super) const LEAST_MONTHS: u32 = 12;

#[component]
pub(super) fn Block(
    /// The question it answers.
    #[prop(into)]
    question: Signal<String>,
    /// What the chart shows, for a screen reader, files and citations.
    #[prop(into)]
    label: Signal<String>,
    width: RwSignal<f64>,
    drawing: Memo<Option<Arc<Drawing>>>,
    #[prop(into)] sources: Signal<Vec<SourceId>>,
    #[prop(into)] notes: Signal<Vec<Message>>,
    /// Whether a drag across the chart chooses the months of the page.
    #[prop(optional)]
    is_zoomable: bool,
    /// Where the figures of the chart's table come from.
    #[prop(optional_no_strip)]
    addresses: Option<Addresses>,
    /// Controls between the finding and the chart.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = words();
    let hover = RwSignal::new(None::<Datum>);
    let finding = move || drawing.get().map(|drawing| words.say(&drawing.summary.sentence));
    let chart = if is_zoomable {
        let on_brush = zoom();
        view! { <Chart label width drawing hover on_brush addresses/> }.into_any()
    } else {
        view! { <Chart label width drawing hover addresses/> }.into_any()
    };
    view! {
        <section class="price-block">
            <h2>{question}</h2>
            <p class="finding">{finding}</p>
            {children.map(|children| children())}
            <Reservations messages=notes/>
            {chart}
            <SourceLine sources/>
            <HandOn drawing title=label sources reservations=notes/>
        </section>
    }
}

/// Chooses the months of the page.
pub(super) fn zoom() -> Callback<(Month, Month)> {
    let navigator = expect_context::<Navigator>();
    Callback::new(move |(from, to): (Month, Month)| {
        navigator.choose(|selection| {
            selection.prices.from = Some(from);
            selection.prices.to = Some(to.max(from.plus(LEAST_MONTHS)));
        });
    })
}

/// Each source once.
pub(super) fn distinct(mut sources: Vec<SourceId>) -> Vec<SourceId> {
    sources.order();
    sources.dedup();
    sources
}
