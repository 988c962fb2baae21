//! What meetings promised, one by one, each with the concentration it addresses, then and now.

use leptos::prelude::*;

use super::calendar::line;
use super::data::ActionsData;
use super::entry::Figures;
use super::figure::{self, supply};
use super::words::{matter, timing, when};
use crate::analysis::actions::addressed::{Addressed, Measured, PARTS};
use crate::analysis::actions::calendar::Entry;
use crate::analysis::actions::scorecard::Meeting;
use crate::charts::Table;
use crate::charts::words::{moment, no_data};
use crate::domain::Stage;
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::say;

/// One promise in the list of its meeting.
pub(super) fn commitment(promise: &Entry<'_>, data: &ActionsData, figures: &Figures<'_>) -> AnyView {
    let found = figures.of_action(data, promise.action);
    let then_and_now = view! {
        <details>
            <summary>{say("commitment-figure")}</summary>
            {figure::list(&found.named, data, &found.spread)}
        </details>
    };
    line(promise, Some(then_and_now.into_any()))
}

/// A row for each commitment and each supply that it addresses; a meeting without commitments has one row.
pub(super) fn table(meetings: &[Meeting<'_>], data: &ActionsData, figures: &Figures<'_>) -> Table {
    let headers = [
        "commitment-meeting-date",
        "commitment-meeting",
        "commitment-what",
        "clashes-entry",
        "commitment-last-day",
        "commitment-state",
        "column-mineral",
        "actions-column-stages",
        "commitment-hhi-then",
        "commitment-year-then",
        "commitment-hhi-now",
        "commitment-year-now",
        "commitment-note",
    ];
    let of_meeting = |meeting: &Meeting<'_>| -> Vec<Vec<Arg>> {
        let head = vec![moment(meeting.meeting.date()).into(), meeting.meeting.title.as_str().into()];
        if meeting.promises.is_empty() {
            let nothing = std::iter::once(Message::new("commitment-none").into());
            let row = head.into_iter().chain(nothing);
            return vec![row.chain((3..headers.len()).map(|_| "".into())).collect()];
        }
        let of_promise = |promise: &Entry<'_>| {
            let what = vec![
                matter(promise).into(),
                promise.action.title.as_str().into(),
                when(promise).into(),
                timing(promise).into(),
            ];
            let head: Vec<Arg> = head.iter().cloned().chain(what).collect();
            let tails = supplies(promise, data, figures).into_iter();
            tails.map(|tail| head.iter().cloned().chain(tail).collect()).collect::<Vec<Vec<Arg>>>()
        };
        meeting.promises.iter().flat_map(of_promise).collect()
    };
    Table {
        headers: headers.map(Message::new).to_vec(),
        rows: meetings.iter().flat_map(of_meeting).collect(),
    }
}

/// Mineral, stage, index and year then, index and year now, and a note.
fn supplies(promise: &Entry<'_>, data: &ActionsData, figures: &Figures<'_>) -> Vec<Vec<Arg>> {
    let found = figures.of_action(data, promise.action);
    if found.named.is_empty() {
        return PARTS.into_iter().map(|(stage, _)| of_all_minerals(promise, stage, data, figures)).collect();
    }
    found.named.iter().map(|addressed| of_mineral(addressed, data)).collect()
}

fn of_mineral(addressed: &Addressed, data: &ActionsData) -> Vec<Arg> {
    let hhi = |found: &Option<Measured>| {
        found.as_ref().map_or_else(no_figure, |found| Arg::Number(found.hhi.value(), NumberStyle::Integer))
    };
    let year = |found: &Option<Measured>| {
        found.as_ref().map_or_else(no_figure, |found| Arg::Number(f64::from(found.year.0), NumberStyle::Year))
    };
    let note = addressed.now.as_ref().map_or_else(|| Message::new("figure-none"), |now| supply(now, data));
    vec![
        Message::new(format!("mineral-{}", addressed.mineral)).into(),
        Message::new(format!("stage-{}", addressed.stage)).into(),
        hhi(&addressed.then),
        year(&addressed.then),
        hhi(&addressed.now),
        year(&addressed.now),
        note.into(),
    ]
}

/// A commitment about all minerals has no index; how many of them are highly concentrated stands in the note.
fn of_all_minerals(promise: &Entry<'_>, stage: Stage, data: &ActionsData, figures: &Figures<'_>) -> Vec<Arg> {
    let newest = data.newest();
    let then = promise.action.year().min(newest);
    let count = |year| figures.spread_at(stage, year).unwrap_or_else(no_data);
    let mut note = vec![count(newest).into()];
    if then < newest {
        note.push(count(then).into());
    }
    vec![
        Message::new("commitment-all-minerals").into(),
        Message::new(format!("stage-{stage}")).into(),
        no_figure(),
        Arg::Number(f64::from(then.0), NumberStyle::Year),
        no_figure(),
        Arg::Number(f64::from(newest.0), NumberStyle::Year),
        Arg::List(note),
    ]
}

fn no_figure() -> Arg {
    no_data().into()
}
