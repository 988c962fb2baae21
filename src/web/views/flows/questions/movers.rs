//! What changed most between a base year and the year shown.

mod words;

use std::sync::Arc;

use leptos::prelude::*;

use self::words::{finding, style, text};
use super::Question;
use super::rows::{FocusButton, RankingTools, diverging_bar};
use crate::analysis::movers::{Comparison, Measured, Mover, Ranked, Subject, YearFlows, usual_base};
use crate::charts::Table;
use crate::charts::words::{no_data, relative_change, share, signed};
use crate::dataset::{Amount, Changed, Coverage, Direction, FigureAddress, TradeBlock};
use crate::domain::{CountryId, Year};
use crate::state::{ChangeKind, FlowMeasure, MoverKind, Selection};
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::navigator::Navigator;
use crate::web::views::flows::data::{FlowsData, has_weights};
use crate::web::widgets::entity_link::linked;
use crate::web::widgets::figure::FigureOr;
use crate::web::widgets::picker::{Choice, Picker};
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::segments::Segments;

/// Rows shown.
const SHOWN: usize = 12;

/// The first year on the newer nomenclature (SOURCES of the data: HS 2002 to 2016, HS 2017 from then on).
const NEW_NOMENCLATURE: Year = Year(2017);

/// Two years of a code, compared as chosen.
struct Compared {
    base: Year,
    year: Year,
    measured: Measured,
    comparison: Comparison,
    notes: Vec<Message>,
}

#[component]
pub(super) fn WhatChanged(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let selection = navigator.part(Clone::clone);
    let asked = Arc::clone(&data);
    let compared = Memo::new_with_compare(
        move |_| selection.with(|selection| compare(&asked, selection)).map(Arc::new),
        |_, _| true,
    );
    let head = Arc::clone(&words);
    let heading = move || match compared.get() {
        Some(compared) => head.say(&Message::new("movers-title").year("since", compared.base.0)),
        None => head.word("movers-title-none"),
    };
    let notes = move || compared.get().map(|compared| compared.notes.clone()).unwrap_or_default();
    let base = {
        let data = Arc::clone(&data);
        move || view! { <BaseYear data=Arc::clone(&data) base=compared.get().map(|compared| compared.base)/> }
    };
    let (handed, listed) = (Arc::clone(&data), Arc::clone(&data));
    let file = Signal::derive(move || {
        selection.with(|selection| compared.get().map(|compared| figures(&listed, &compared, selection)))
    });
    let heading = Signal::derive(heading);
    // With one year there is nothing to choose.
    let has_choice = move || compared.with(Option::is_some);
    let answer = move || match compared.get() {
        Some(compared) => table(&data, &compared, &selection.get()),
        None => view! { <p>{say("movers-one-year")}</p> }.into_any(),
    };
    view! {
        <Question id="movers-title" heading>
            <Show when=has_choice><div class="controls">{base.clone()} <Kinds/></div></Show>
            <Reservations messages=Signal::derive(notes)/>
            <div aria-live="polite">{answer}</div>
            <Show when=has_choice>
                <RankingTools data=Arc::clone(&handed) title=heading table=file notes=Signal::derive(notes)/>
            </Show>
            <details class="formula">
                <summary>{say("how-computed")}</summary>
                <p>{say("movers-method")}</p>
            </details>
        </Question>
    }
}

fn compare(data: &FlowsData, selection: &Selection) -> Option<Compared> {
    let (code, after) = data.chosen(selection)?;
    let asked = selection.questions.since.filter(|since| *since != after.year);
    let before = data.block(code, asked.or_else(|| usual_base(&code.years, after.year))?)?;
    let ranked = match selection.questions.movers {
        MoverKind::Routes => Ranked::Routes,
        MoverKind::Exporters => Ranked::Exporters,
        MoverKind::Importers => Ranked::Importers,
    };
    let have_weights = has_weights(before) && has_weights(after);
    let measured = match selection.flows.measure {
        FlowMeasure::Weight if have_weights => Measured::Weight,
        FlowMeasure::UnitValue if have_weights => Measured::UnitValue,
        FlowMeasure::Value | FlowMeasure::Weight | FlowMeasure::UnitValue => Measured::Value,
    };
    let comparison = Comparison::of(year_flows(before), year_flows(after), ranked, measured);
    let mut notes = Vec::new();
    let partial = |block: &TradeBlock| block.coverage == Coverage::MainPartners;
    if comparison.is_cut {
        let complete = if partial(before) { after } else { before };
        notes.push(Message::new("movers-cut").year("year", complete.year.0));
    } else if partial(before) {
        notes.push(Message::new("movers-partners"));
    }
    if (before.year < NEW_NOMENCLATURE) != (after.year < NEW_NOMENCLATURE) {
        notes.push(Message::new("movers-nomenclature"));
    }
    if selection.flows.measure != FlowMeasure::Value && !have_weights {
        notes.push(Message::new("movers-no-weights"));
    }
    Some(Compared { base: before.year, year: after.year, measured, comparison, notes })
}

fn year_flows(block: &TradeBlock) -> YearFlows<'_> {
    YearFlows { flows: &block.flows, coverage: block.coverage }
}

/// The years to compare with, each with how much of its trade is held.
#[component]
fn BaseYear(data: Arc<FlowsData>, base: Option<Year>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let years = navigator.part(move |selection| {
        let Some((code, block)) = data.chosen(selection) else { return Vec::new() };
        code.years.iter().filter(|(year, _)| *year != block.year).copied().collect::<Vec<_>>()
    });
    let choices = move || {
        let choice = |(year, coverage): &(Year, Coverage)| {
            let coverage = Message::new(format!("coverage-{}", coverage.id()));
            let label = Message::new("year-choice").year("year", year.0).with("coverage", coverage);
            Choice::new(year.to_string(), words.say(&label))
        };
        years.with(|years| years.iter().rev().map(choice).collect::<Vec<_>>())
    };
    view! {
        <Picker
            is_short=true
            label=say("movers-since")
            choices=Signal::derive(choices)
            value=Signal::derive(move || base.map(|year| year.to_string()).unwrap_or_default())
            on_pick=move |year: String| {
                let year = year.parse().ok().map(Year);
                navigator.choose(|selection| selection.questions.since = year);
            }
        />
    }
}

#[component]
fn Kinds() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let questions = navigator.part(|selection| selection.questions);
    let changed = navigator.clone();
    let mover = |kind: MoverKind| Choice::new(kind.id(), say(&format!("movers-{}", kind.id())));
    let change = |kind: ChangeKind| Choice::new(kind.id(), say(&format!("change-{}", kind.id())));
    view! {
        <Segments
            label=say("movers-of")
            choices=MoverKind::ALL.map(mover).to_vec()
            value=Signal::derive(move || questions.get().movers.id().to_owned())
            on_pick=move |id: String| {
                let kind = MoverKind::ALL.into_iter().find(|kind| kind.id() == id).unwrap_or_default();
                navigator.choose(|selection| selection.questions.movers = kind);
            }
        />
        <Segments
            label=say("movers-by")
            choices=ChangeKind::ALL.map(change).to_vec()
            value=Signal::derive(move || questions.get().change.id().to_owned())
            on_pick=move |id: String| {
                let kind = ChangeKind::ALL.into_iter().find(|kind| kind.id() == id).unwrap_or_default();
                changed.choose(|selection| selection.questions.change = kind);
            }
        />
    }
}

/// The country that a row puts into focus.
fn country(subject: Subject) -> CountryId {
    match subject {
        Subject::Route(id, _) | Subject::Exporter(id) | Subject::Importer(id) => id,
    }
}

fn ranked(compared: &Compared, selection: &Selection) -> Vec<Mover> {
    match selection.questions.change {
        ChangeKind::Absolute => compared.comparison.by_absolute(),
        ChangeKind::Relative => compared.comparison.by_relative(),
    }
}

/// Every mover as figures, not only those shown.
fn figures(data: &FlowsData, compared: &Compared, selection: &Selection) -> Table {
    let style = style(compared.measured);
    let of = Message::new(format!("movers-{}", selection.questions.movers.id()));
    let year = |key: &'static str, year: Year| Message::new(key).year("year", year.0);
    let headers = vec![
        of,
        Message::new("movers-change"),
        Message::new("movers-percent"),
        year("movers-in", compared.base),
        year("movers-in", compared.year),
    ];
    let amount =
        |amount: Option<f64>| amount.map_or_else(|| no_data().into(), |amount| Arg::Number(amount, style));
    let row = |mover: &Mover| {
        vec![
            Arg::from(text(data, mover.subject)),
            Arg::Number(mover.absolute(), style),
            mover.relative().map_or_else(no_data, share).into(),
            amount(mover.before),
            amount(mover.after),
        ]
    };
    Table { headers, rows: ranked(compared, selection).iter().map(row).collect() }
}

fn table(data: &FlowsData, compared: &Compared, selection: &Selection) -> AnyView {
    let words = words();
    let ranked = ranked(compared, selection);
    // What stands first in the ranking has the longest bar; a percentage without end has none longer.
    let size = |mover: &Mover| match selection.questions.change {
        ChangeKind::Absolute => mover.absolute(),
        ChangeKind::Relative => mover.relative().map_or(0.0, |change| (1.0 + change).ln()),
    };
    let longest = ranked.first().map_or(1.0, |mover| size(mover).abs()).max(f64::MIN_POSITIVE);
    let sentence = words.say(&finding(data, compared, &ranked));
    let style = style(compared.measured);
    let code = data.chosen(selection).map(|(code, _)| code.code.as_str());
    let row = |mover: &Mover| {
        let address = code.map(|code| address(compared, code, mover.subject));
        row(data, &words, mover, size(mover) / longest, style, address)
    };
    let year = |year: Year| words.number(f64::from(year.0), NumberStyle::Year);
    view! {
        <p class="finding">{linked(&sentence)}</p>
        <div class="table-scroll tall" tabindex="0" role="region" aria-label=words.word("movers-table")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.word(&format!("movers-{}", selection.questions.movers.id()))}</th>
                        <th scope="col" class="bars"><span class="visually-hidden">{words.word("movers-bar")}</span></th>
                        <th scope="col" class="number">{words.word("movers-change")}</th>
                        <th scope="col" class="number">{words.word("movers-percent")}</th>
                        <th scope="col" class="number">{year(compared.base)}</th>
                        <th scope="col" class="number">{year(compared.year)}</th>
                    </tr>
                </thead>
                <tbody>{ranked.iter().take(SHOWN).map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The change of one mover as a figure of its own.
fn address(compared: &Compared, code: &str, subject: Subject) -> FigureAddress {
    FigureAddress::Change {
        of: match subject {
            Subject::Route(from, to) => Changed::Flow(from, to),
            Subject::Exporter(who) => Changed::Side(Direction::Exports, who),
            Subject::Importer(who) => Changed::Side(Direction::Imports, who),
        },
        amount: match compared.measured {
            Measured::Value => Amount::Value,
            Measured::Weight => Amount::Weight,
            Measured::UnitValue => Amount::UnitValue,
        },
        code: code.to_owned(),
        base: compared.base,
        year: compared.year,
    }
}

fn row(
    data: &FlowsData,
    words: &Words,
    mover: &Mover,
    part: f64,
    style: NumberStyle,
    address: Option<FigureAddress>,
) -> AnyView {
    let amount = |amount: Option<f64>| match amount {
        Some(amount) => words.number(amount, style),
        None => words.word("movers-none-reported"),
    };
    let text = words.say(&text(data, mover.subject));
    let percent = match (mover.relative(), mover.before) {
        (Some(change), _) => words.say(&relative_change(change)),
        (None, None) => words.word("movers-appeared"),
        (None, Some(_)) => words.word("movers-vanished"),
    };
    view! {
        <tr>
            <th scope="row"><FocusButton country=country(mover.subject) text/></th>
            <td class="bars">{diverging_bar(part)}</td>
            <td class="number"><FigureOr address text=words.say(&signed(mover.absolute(), style))/></td>
            <td class="number">{percent}</td>
            <td class="number">{amount(mover.before)}</td>
            <td class="number">{amount(mover.after)}</td>
        </tr>
    }
    .into_any()
}
