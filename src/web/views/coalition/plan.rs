//! The plans side by side: today's purchases, those with the least risk, those that survive any loss best.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::CoalitionData;
use super::drawing::still;
use crate::analysis::coalition::offers::{Sourcing, Terms, by_production, by_trade};
use crate::analysis::coalition::robust::{NoPlan, RobustPlan, robust};
use crate::analysis::coalition::sourcing::{Line, Plan, Shortfall, least_risk, present};
use crate::charts::ranked_bars::{Bar, RankedBars};
use crate::charts::words::{dollars, no_data, share};
use crate::charts::{Datum, Tone};
use crate::dataset::{Coverage, Governance, SourceId, TradeFile};
use crate::domain::{CountryId, Share, Stage, Unit};
use crate::state::{Caps, Selection, Sellers};
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::chart::{Chart, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::widgets::reservations::Reservations;
use crate::web::widgets::source_line::SourceLine;

/// Suppliers drawn; the table has all with a part.
const SHOWN: usize = 15;

/// What was asked, and what came of it.
#[derive(Clone, Debug)]
struct Answer {
    sourcing: Sourcing,
    today: Option<Plan>,
    least: Result<Plan, Shortfall>,
    robust: Result<RobustPlan, NoPlan>,
    /// None for US dollars of trade.
    unit: Option<Unit>,
    /// Source of the quantities.
    source: SourceId,
    notes: Vec<Message>,
}

#[component]
pub(super) fn Plans(
    data: Arc<CoalitionData>,
    governance: Option<Arc<Governance>>,
    trade: Option<Arc<TradeFile>>,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let rated = governance.as_ref().map(|governance| governance.source.clone());
    let asked = Arc::clone(&data);
    let answer = Memo::new_with_compare(
        move |_| {
            selection
                .with(|selection| answer(&asked, selection, governance.as_deref(), trade.as_deref()))
                .map(Arc::new)
        },
        |_, _| true,
    );
    let sources = Signal::derive(move || {
        let quantities = answer.with(|answer| answer.as_ref().map(|answer| answer.source.clone()));
        quantities.into_iter().chain(rated.clone()).collect::<Vec<_>>()
    });
    let notes = Signal::derive(move || {
        answer.with(|answer| answer.as_ref().map(|a| a.notes.clone()).unwrap_or_default())
    });
    let (told, drawn, tabled) = (Arc::clone(&data), Arc::clone(&data), data);
    let drawn_words = words();
    let (width, hover) = (RwSignal::new(0.0), RwSignal::new(None::<Datum>));
    let drawing = drawing_memo(move || {
        let (answer, width) = (answer.get()?, width.get());
        let plan = answer.least.as_ref().ok()?;
        (width > 0.0).then(|| still(chart(&drawn, &answer, plan, width, &drawn_words)))
    });
    let has_plan =
        Memo::new(move |_| answer.with(|answer| answer.as_ref().is_some_and(|answer| answer.least.is_ok())));
    let label = Signal::derive(|| say("sourcing-label"));
    let findings = move || {
        let words = words();
        let Some(answer) = answer.get() else {
            return view! { <p class="notice" role="status">{say("sourcing-nothing")}</p> }.into_any();
        };
        findings(&told, &answer)
            .iter()
            .enumerate()
            .map(|(at, message)| {
                let class = if at == 0 { "finding" } else { "" };
                view! { <p class=class>{words.say(message)}</p> }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <div aria-live="polite">{findings}</div>
        <Reservations messages=notes/>
        <Show when=move || has_plan.get()>
            <Chart label width drawing hover/>
            <p class="hint">{say("sourcing-key")}</p>
            {
                let data = Arc::clone(&tabled);
                move || answer.get().map(|answer| table(&data, &answer))
            }
            <SourceLine sources/>
            <HandOn drawing title=label sources reservations=notes/>
        </Show>
    }
}

fn answer(
    data: &CoalitionData,
    selection: &Selection,
    governance: Option<&Governance>,
    trade: Option<&TradeFile>,
) -> Option<Answer> {
    let choice = &selection.coalition;
    let members = data.members(selection);
    let year = governance.and_then(|governance| governance.frame().years().next_back());
    let terms = Terms {
        members: &members,
        sellers: (choice.sellers == Sellers::Members).then_some(&members),
        headroom: f64::from(choice.extra) / 100.0,
        governance: governance.zip(year),
    };
    let mut notes = Vec::new();
    let (sourcing, unit, source) = match choice.caps {
        Caps::Production => {
            let link = data.part(selection)?;
            let wanted = Share::of(f64::from(choice.wanted), 100.0)?;
            notes.push(
                Message::new("sourcing-by-production")
                    .with("form", Message::new(format!("form-{}", link.series.form)))
                    .year("year", link.year.0)
                    .with("wanted", share(wanted.fraction())),
            );
            (by_production(link, wanted, &terms), Some(link.series.unit), link.series.source.clone())
        }
        Caps::Trade => {
            let file = trade?;
            let stage = match selection.stage {
                Stage::Extraction => Stage::Extraction,
                _ => Stage::Processing,
            };
            let codes = data.core.facts().codes(file.mineral, stage);
            let (code, (year, coverage)) =
                codes.first().and_then(|code| Some((*code, *code.years.last()?)))?;
            let block = file.block(&code.code, year)?;
            let known = Message::new(format!("specificity-{}", code.specificity.id()));
            notes.push(
                Message::new("sourcing-by-trade")
                    .with("code", code.code.as_str())
                    .year("year", year.0)
                    .with("known", known),
            );
            if coverage != Coverage::Complete {
                notes.push(Message::new(format!("coverage-{}", coverage.id())));
            }
            (by_trade(&block.flows, &terms), None, file.source.clone())
        }
    };
    if !sourcing.unrated.is_empty() {
        let names: Vec<Arg> =
            sourcing.unrated.iter().map(|country| data.country_name(*country).into()).collect();
        notes.push(Message::new("sourcing-unrated").with("countries", Arg::List(names)));
    }
    let floor = choice.floor.map(|floor| f64::from(floor) / 100.0);
    Some(Answer {
        today: present(&sourcing.request, &sourcing.today),
        least: least_risk(&sourcing.request),
        robust: robust(&sourcing.request, floor),
        sourcing,
        unit,
        source,
        notes,
    })
}

/// A quantity in its unit.
fn amount(value: f64, unit: Option<Unit>) -> Arg {
    match unit {
        None => dollars(value),
        Some(unit) => Message::new("sourcing-amount")
            .number("amount", value, NumberStyle::Compact)
            .with("unit", Message::new(format!("unit-{unit}")))
            .into(),
    }
}

/// What the plans say, or what stands against them.
fn findings(data: &CoalitionData, answer: &Answer) -> Vec<Message> {
    let plan = match &answer.least {
        Ok(plan) => plan,
        Err(short) => return vec![shortfall(short, answer.unit)],
    };
    let hhi = |plan: &Plan| plan.concentration().hhi().map_or(0.0, |hhi| hhi.value());
    let left = |plan: &Plan| plan.without_largest().map_or_else(no_data, |left| share(left.fraction()));
    let mut said = Vec::new();
    let least =
        Message::new(if answer.today.is_some() { "sourcing-finding" } else { "sourcing-finding-alone" })
            .number("after", hhi(plan), NumberStyle::Integer)
            .with("left", left(plan));
    said.push(match &answer.today {
        None => least,
        Some(today) => {
            let change = if plan.risk() < today.risk() { 1.0 - plan.risk() / today.risk() } else { 0.0 };
            least
                .number("before", hhi(today), NumberStyle::Integer)
                .with("left_before", left(today))
                .with("change", share(change))
        }
    });
    said.push(match plan.most_wanted() {
        None => Message::new("sourcing-no-next"),
        Some(line) => Message::new("sourcing-next")
            .with("country", data.country_name(line.offer.country))
            .with("next", share(line.next)),
    });
    said.push(robust_finding(data, answer));
    said
}

fn shortfall(short: &Shortfall, unit: Option<Unit>) -> Message {
    if short.demand <= 0.0 {
        return Message::new("sourcing-no-demand");
    }
    Message::new("sourcing-short")
        .with("demand", amount(short.demand, unit))
        .with("deliverable", amount(short.deliverable, unit))
        .with("share", share(short.deliverable / short.demand))
}

fn robust_finding(data: &CoalitionData, answer: &Answer) -> Message {
    match &answer.robust {
        Ok(found) => {
            let wanted = found.plan.most_wanted().map(|line| data.country_name(line.offer.country));
            let key = if wanted.is_some() { "sourcing-robust-next" } else { "sourcing-robust" };
            Message::new(key).with("left", share(found.rho)).with("country", wanted.unwrap_or_default())
        }
        Err(NoPlan::TooFragile { asked, best }) => {
            Message::new("sourcing-fragile").with("asked", share(*asked)).with("best", share(*best))
        }
        Err(NoPlan::Short(short)) => shortfall(short, answer.unit),
        Err(NoPlan::Solver(detail)) => Message::new("sourcing-solver").with("detail", detail.as_str()),
    }
}

fn line_of(plan: Option<&Plan>, country: CountryId) -> Option<&Line> {
    plan?.lines.iter().find(|line| line.offer.country == country)
}

fn chart(data: &CoalitionData, answer: &Answer, plan: &Plan, width: f64, words: &Words) -> RankedBars {
    let part = |plan: Option<&Plan>, country| {
        line_of(plan, country).map_or(0.0, |line| line.quantity / answer.sourcing.request.demand)
    };
    let robust = answer.robust.as_ref().ok().map(|found| &found.plan);
    let bar = |line: &Line| {
        let country = line.offer.country;
        let value = line.quantity / plan.demand;
        let mut detail: Vec<(Arg, Arg)> = Vec::new();
        if answer.today.is_some() {
            detail.push((
                Message::new("sourcing-today").into(),
                share(part(answer.today.as_ref(), country)).into(),
            ));
        }
        detail.push((Message::new("sourcing-robust-column").into(), share(part(robust, country)).into()));
        detail.push((Message::new("sourcing-cap").into(), amount(line.offer.cap, answer.unit)));
        Bar {
            datum: Datum::Country(country),
            label: data.country_name(country),
            value,
            error: 0.0,
            mark: answer.today.as_ref().map(|today| part(Some(today), country)),
            shown: share(value),
            detail,
        }
    };
    let bars = plan.lines.iter().filter(|line| line.quantity > 0.0).take(SHOWN).map(bar).collect();
    let sentence = findings(data, answer).into_iter().next().unwrap_or_else(no_data);
    let headers = [Message::new("sourcing-supplier"), Message::new("sourcing-least-column")];
    RankedBars::layout(bars, sentence, &headers, Tone::Series(2), width, words)
}

/// Every supplier that has a part in one of the plans.
fn table(data: &CoalitionData, answer: &Answer) -> Option<AnyView> {
    let words = words();
    let least = answer.least.as_ref().ok()?;
    let robust = answer.robust.as_ref().ok().map(|found| &found.plan);
    let demand = least.demand;
    let percent =
        |line: Option<&Line>| words.say(&line.map_or_else(no_data, |line| share(line.quantity / demand)));
    let row = |line: &Line| {
        let country = line.offer.country;
        let today = line_of(answer.today.as_ref(), country);
        let next = if line.next > 0.0 { words.say(&share(line.next)) } else { String::new() };
        view! {
            <tr>
                <th scope="row">{data.country_name(country)}</th>
                <td class="number">{words.plain_text(&amount(line.offer.cap, answer.unit))}</td>
                <td class="number">{words.number(line.offer.weight, NumberStyle::Decimal(1))}</td>
                <td class="number">{percent(today)}</td>
                <td class="number">{percent(Some(line))}</td>
                <td class="number">{percent(line_of(robust, country))}</td>
                <td class="number">{next}</td>
            </tr>
        }
    };
    let header = |key: &str| view! { <th scope="col" class="number">{words.word(key)}</th> };
    let rows = least.lines.iter().map(row).collect_view();
    Some(
        view! {
            <details>
                <summary>{say("sourcing-table")}</summary>
                <div class="table-scroll" tabindex="0" role="region" aria-label=say("sourcing-table")>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{say("sourcing-supplier")}</th>
                                {header("sourcing-cap")}
                                {header("sourcing-weight")}
                                {header("sourcing-today")}
                                {header("sourcing-least-column")}
                                {header("sourcing-robust-column")}
                                {header("sourcing-next-column")}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        }
        .into_any(),
    )
}
