//! The figure that an action could change, in words and with the way to its chart.

use leptos::prelude::*;

use super::data::ActionsData;
use crate::analysis::actions::addressed::{Addressed, Measured};
use crate::dataset::FigureAddress;
use crate::domain::{Mineral, Stage};
use crate::state::{Selection, ViewId};
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::widgets::figure::FigureInSentence;
use crate::web::widgets::nav_link::SelectionLink;

/// HHI, N-1 and the largest country of one supply.
pub(super) fn supply(measured: &Measured, data: &ActionsData) -> Message {
    Message::new("figure-supply")
        .number("hhi", measured.hhi.value(), NumberStyle::Integer)
        .with("band", Message::new(format!("band-{}", measured.hhi.band().id())))
        .number("left", measured.without_largest.fraction(), NumberStyle::Percent(0))
        .with("country", data.core.country_name(measured.largest.country))
        .with("form", Message::new(format!("form-{}", measured.table.form)))
        .year("year", measured.year.0)
}

/// The figure in the year of the action and now, each sentence with the measure it is about.
fn then_and_now<'a>(addressed: &'a Addressed, data: &ActionsData) -> Vec<(Message, Option<&'a Measured>)> {
    let Some(now) = &addressed.now else { return vec![(Message::new("figure-none"), None)] };
    let mut messages = vec![(supply(now, data), Some(now))];
    match &addressed.then {
        Some(then) if then.year == now.year => messages.push((Message::new("figure-same-year"), None)),
        Some(then) => {
            let was = Message::new("figure-then")
                .number("hhi", then.hhi.value(), NumberStyle::Integer)
                .number("left", then.without_largest.fraction(), NumberStyle::Percent(0))
                .year("year", then.year.0);
            messages.push((was, Some(then)));
            let change = match addressed.change() {
                Some(change) if change >= 0.0 => {
                    Message::new("figure-up").number("change", change, NumberStyle::Integer)
                }
                Some(change) => Message::new("figure-down").number("change", -change, NumberStyle::Integer),
                None => Message::new("figure-other-source"),
            };
            messages.push((change, None));
        }
        None => messages.push((Message::new("figure-no-then"), None)),
    }
    messages
}

/// What a figure is about, as a link to the chart that shows it: the flows where they are traded, else the
/// table of concentration.
#[component]
pub(super) fn ChartLink(mineral: Mineral, stage: Stage, is_traded: bool) -> impl IntoView {
    let change = move |selection: &mut Selection| {
        if is_traded {
            selection.view = ViewId::Flows;
            selection.mineral = mineral;
            selection.stage = stage;
        } else {
            selection.view = ViewId::Overview;
            selection.group = Some(mineral.group());
        }
    };
    let label = Message::new("figure-title")
        .with("mineral", Message::new(format!("mineral-{mineral}")))
        .with("stage", Message::new(format!("stage-{stage}")));
    view! { <SelectionLink change>{words().say(&label)}</SelectionLink> }
}

/// A sentence in which the index can be asked.
fn sentence(message: &Message, of: Option<&Measured>, words: &Words) -> AnyView {
    let sentence = words.say(message);
    match of {
        Some(measured) => {
            let address = FigureAddress::Concentration { table: measured.table.clone(), year: measured.year };
            let number = words.number(measured.hhi.value(), NumberStyle::Integer);
            view! { <FigureInSentence address sentence number/> " " }.into_any()
        }
        None => format!("{sentence} ").into_any(),
    }
}

/// All figures of an entry, or that it names no mineral.
pub(super) fn list(figures: &[Addressed], data: &ActionsData, spread: &[Message]) -> AnyView {
    let words = words();
    if figures.is_empty() {
        let lines = spread.iter().map(|message| view! { <li>{words.say(message)}</li> }).collect_view();
        return view! {
            <p>
                {say("figure-all-minerals")}
                " "
                <SelectionLink change=|selection: &mut Selection| selection.view = ViewId::Overview>
                    {say("figure-overview")}
                </SelectionLink>
            </p>
            <ul>{lines}</ul>
        }
        .into_any();
    }
    let facts = data.core.facts();
    let lines = figures.iter().map(|figure| {
        let is_traded = facts.traded_stages(figure.mineral).contains(&figure.stage);
        let said = then_and_now(figure, data).into_iter().map(|(message, of)| sentence(&message, of, &words));
        view! {
            <li>
                <ChartLink mineral=figure.mineral stage=figure.stage is_traded/>
                ": "
                {said.collect_view()}
            </li>
        }
    });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}
