//! What members add: the country that would add most by joining next, and what each member brings.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::{CoalitionData, subject};
use super::drawing::still;
use crate::analysis::coalition::carry::{Chain, mean_worth};
use crate::analysis::coalition::marginal::{Gain, next_members};
use crate::analysis::coalition::shapley::{Credit, mean_shapley};
use crate::charts::ranked_bars::{Bar, RankedBars};
use crate::charts::words::{percentage_points, share};
use crate::charts::{Datum, Tone};
use crate::state::Selection;
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::chart::{Chart, Drawing, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::widgets::picker::Choice;
use crate::web::widgets::segments::Segments;
use crate::web::widgets::source_line::SourceLine;

/// Countries shown that could join next, and members.
const NEXT: usize = 12;
const MEMBERS: usize = 20;
/// Minerals named in a tooltip.
const NAMED: usize = 5;

/// What the two charts depend on.
fn scoped_subject(selection: &Selection) -> Selection {
    let mut subject = subject(selection);
    subject.coalition.is_one_mineral = selection.coalition.is_one_mineral;
    Selection { mineral: selection.mineral, ..subject }
}

#[component]
pub(super) fn WhatMembersAdd(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(scoped_subject);
    let picked = navigator.clone();
    let mineral = navigator.part(|selection| selection.mineral);
    let choices = vec![Choice::new("all", say("scope-all")), Choice::new("mineral", say("scope-mineral"))];
    let (next_data, member_data, sourced) = (Arc::clone(&data), Arc::clone(&data), data);
    let sources = Signal::derive(move || {
        selection.with(|selection| match selection.coalition.is_one_mineral {
            true => sourced.sources(&[sourced.mineral(selection)]),
            false => sourced.sources(&sourced.minerals(selection.group)),
        })
    });
    let at =
        move |selection: &Selection,
              width: f64,
              draw: fn(&CoalitionData, &Selection, f64, &Words) -> RankedBars,
              data: &CoalitionData,
              words: &Words| { (width > 0.0).then(|| still(draw(data, selection, width, words))) };
    let laid_out = move |data: Arc<CoalitionData>,
                         draw: fn(&CoalitionData, &Selection, f64, &Words) -> RankedBars| {
        let (width, words) = (RwSignal::new(0.0), words());
        let drawing = drawing_memo(move || {
            let width = width.get();
            selection.with(|selection| at(selection, width, draw, &data, &words))
        });
        (width, drawing)
    };
    let (next_width, next) = laid_out(next_data, next_chart);
    let (member_width, members) = laid_out(member_data, member_chart);
    let value = Signal::derive(move || {
        if selection.with(|selection| selection.coalition.is_one_mineral) { "mineral" } else { "all" }
            .to_owned()
    });
    view! {
        <section aria-labelledby="next-title">
            <h2 id="next-title">{say("next-title")}</h2>
            <div class="controls">
                <Segments
                    label=say("scope-label")
                    choices
                    value
                    on_pick=move |id: String| {
                        picked.choose(|selection| selection.coalition.is_one_mineral = id == "mineral");
                    }
                />
                <p class="hint">
                    {move || {
                        let mineral = Message::new(format!("mineral-{}", mineral.get()));
                        words().say(&Message::new("scope-hint").with("mineral", mineral))
                    }}
                </p>
            </div>
            <Bars label_key="next-label" width=next_width drawing=next sources/>
            <p class="hint">{say("next-method")}</p>
        </section>
        <section aria-labelledby="credit-title">
            <h2 id="credit-title">{say("credit-title")}</h2>
            <Bars label_key="credit-label" width=member_width drawing=members sources/>
            <p class="hint">{say("credit-method")}</p>
            <SourceLine sources/>
        </section>
    }
}

#[component]
fn Bars(
    label_key: &'static str,
    width: RwSignal<f64>,
    drawing: Memo<Option<Arc<Drawing>>>,
    sources: Signal<Vec<crate::dataset::SourceId>>,
) -> impl IntoView {
    let hover = RwSignal::new(None::<Datum>);
    let label = Signal::derive(move || say(label_key));
    let said = words();
    let finding = move || drawing.get().map(|drawing| said.say(&drawing.summary.sentence));
    view! {
        <p class="finding">{finding}</p>
        <Chart label width drawing hover/>
        <HandOn drawing title=label sources reservations=Signal::derive(Vec::new)/>
    }
}

fn next_chart(data: &CoalitionData, selection: &Selection, width: f64, words: &Words) -> RankedBars {
    let (chains, members) = (data.chains(selection), data.members(selection));
    let gains = next_members(&chains, &members);
    let before = mean_worth(&chains, &members);
    let sentence = match gains.first() {
        None => Message::new("next-none"),
        Some(first) => Message::new("next-finding")
            .with("country", data.country_name(first.country))
            .with("before", share(before))
            .with("after", share(before + first.overall))
            .with(
                "mineral",
                first
                    .by_mineral
                    .first()
                    .map_or_else(String::new, |gain| words.word(&format!("mineral-{}", gain.0))),
            )
            .number("minerals", chains.len() as f64, NumberStyle::Integer),
    };
    let bar = |gain: &Gain| Bar {
        datum: Datum::Country(gain.country),
        label: data.country_name(gain.country),
        value: gain.overall,
        error: 0.0,
        mark: None,
        shown: percentage_points(gain.overall),
        detail: gain
            .by_mineral
            .iter()
            .take(NAMED)
            .map(|(mineral, gain)| {
                (Message::new(format!("mineral-{mineral}")).into(), percentage_points(*gain).into())
            })
            .collect(),
    };
    let bars = gains.iter().take(NEXT).map(bar).collect();
    let headers = [Message::new("next-table-country"), Message::new("next-table-gain")];
    RankedBars::layout(bars, sentence, &headers, Tone::Accent, width, words)
}

fn member_chart(data: &CoalitionData, selection: &Selection, width: f64, words: &Words) -> RankedBars {
    let (chains, members) = (data.chains(selection), data.members(selection));
    let credits = mean_shapley(&chains, &members);
    let total = mean_worth(&chains, &members);
    let sentence = credit_finding(data, &credits, total, &chains);
    let bar = |credit: &Credit| Bar {
        datum: Datum::Country(credit.country),
        label: data.country_name(credit.country),
        value: credit.value,
        error: 2.0 * credit.standard_error,
        mark: None,
        shown: percentage_points(credit.value),
        detail: error_row(credit),
    };
    let bars = credits.iter().filter(|credit| credit.value > 0.0).take(MEMBERS).map(bar).collect();
    let headers = [Message::new("credit-table-member"), Message::new("credit-table-value")];
    RankedBars::layout(bars, sentence, &headers, Tone::Series(1), width, words)
}

fn error_row(credit: &Credit) -> Vec<(Arg, Arg)> {
    if credit.standard_error == 0.0 {
        return Vec::new();
    }
    vec![(Message::new("credit-error").into(), percentage_points(credit.standard_error).into())]
}

/// Who brings most, and how many bring nothing that counts here.
fn credit_finding(data: &CoalitionData, credits: &[Credit], total: f64, chains: &[Chain]) -> Message {
    let Some(first) = credits.first().filter(|credit| credit.value > 0.0) else {
        return Message::new("credit-none");
    };
    let idle = credits.iter().filter(|credit| credit.value <= 0.0).count();
    Message::new("credit-finding")
        .with("country", data.country_name(first.country))
        .with("value", percentage_points(first.value))
        .with("total", percentage_points(total))
        .number("idle", idle as f64, NumberStyle::Integer)
        .number("members", credits.len() as f64, NumberStyle::Integer)
        .number("minerals", chains.len() as f64, NumberStyle::Integer)
}
