//! Tables beside the drawings: the model's parameters, the deepest falls, the worst months.

use std::sync::Arc;

use leptos::prelude::*;

use super::subject::Subject;
use crate::analysis::garch::Garch;
use crate::analysis::volatility::{Drawdown, distribution, drawdowns};
use crate::dataset::FigureAddress;
use crate::domain::Month;
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::widgets::figure::FigureOr;

/// Falls listed.
const FALLS: usize = 5;

#[component]
pub(super) fn GarchTable(#[prop(into)] subject: Signal<Option<Arc<Subject>>>) -> impl IntoView {
    let words = words();
    move || {
        let subject = subject.get()?;
        let model = subject.model.as_ref().ok()?;
        Some(
            view! {
                <section class="price-block">
                    <h2>{say("garch-question")}</h2>
                    <p class="finding">{words.say(&sentence(&subject, model))}</p>
                    <div class="table-scroll tall" tabindex="0" role="region" aria-label=say("garch-question")>
                        <table>
                            <caption>{words.say(&caption(&subject, model))}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{say("garch-parameter")}</th>
                                    <th scope="col" class="number">{say("garch-estimate")}</th>
                                    <th scope="col" class="number">{say("garch-error")}</th>
                                </tr>
                            </thead>
                            <tbody>{parameters(model, subject.given.as_deref(), &words)}</tbody>
                        </table>
                    </div>
                    <p class="hint">{say("garch-method")}</p>
                </section>
            }
            .into_any(),
        )
    }
}

fn caption(subject: &Subject, model: &Garch) -> Message {
    let key = if model.has_converged { "garch-caption" } else { "garch-caption-unsure" };
    Message::new(key)
        .with("name", subject.name.as_str())
        .number("observations", model.observations as f64, NumberStyle::Integer)
        .number("likelihood", model.log_likelihood, NumberStyle::Decimal(1))
}

/// What the model says about how long a shock lasts.
fn sentence(subject: &Subject, model: &Garch) -> Message {
    match model.parameters.half_life() {
        Some(steps) => Message::new(format!("garch-finding-{}", subject.series.frequency().id())).number(
            "half-life",
            steps,
            NumberStyle::Decimal(1),
        ),
        None => Message::new("garch-finding-integrated"),
    }
}

/// `series` is the one of the dataset that the model is of.
fn parameters(model: &Garch, series: Option<&str>, words: &Words) -> AnyView {
    let (found, errors) = (model.parameters, model.standard_errors);
    let rows = [
        ("garch-mu", Some(found.mu), errors.map(|errors| errors.mu)),
        ("garch-omega", Some(found.omega), errors.map(|errors| errors.omega)),
        ("garch-alpha", Some(found.alpha), errors.map(|errors| errors.alpha)),
        ("garch-beta", Some(found.beta), errors.map(|errors| errors.beta)),
        ("garch-persistence", Some(found.persistence()), None),
        ("garch-half-life", found.half_life(), None),
    ];
    let figure = |value: Option<f64>| match value {
        Some(value) => words.number(value, NumberStyle::Decimal(if value.abs() < 1.0 { 4 } else { 3 })),
        None => "–".to_owned(),
    };
    rows.into_iter()
        .map(|(key, value, error)| {
            let address = series.filter(|_| value.is_some()).map(|series| FigureAddress::Parameter {
                parameter: key.trim_start_matches("garch-").replace('-', "_"),
                series: series.to_owned(),
            });
            view! {
                <tr>
                    <th scope="row">
                        {words.word(key)} <span class="hint">{words.word(&format!("{key}-meaning"))}</span>
                    </th>
                    <td class="number"><FigureOr address text=figure(value)/></td>
                    <td class="number">{figure(error)}</td>
                </tr>
            }
        })
        .collect_view()
        .into_any()
}

#[component]
pub(super) fn FallsTable(#[prop(into)] subject: Signal<Option<Arc<Subject>>>) -> impl IntoView {
    let words = words();
    move || {
        let subject = subject.get()?;
        let falls = drawdowns(subject.series.values());
        let deepest = falls.first()?;
        let month = |at: usize| {
            let month: Month = subject.series.month_at(at);
            words.month(month.year(), month.month())
        };
        let depth = |fall: &Drawdown| words.number(fall.depth, NumberStyle::Percent(0));
        let step = f64::from(subject.series.frequency().step_months());
        let rows = falls
            .iter()
            .take(FALLS)
            .map(|fall| {
                let length = fall.length(subject.series.values().len()) as f64 * step;
                let months = Message::new("window-months").number("months", length, NumberStyle::Integer);
                let back = fall.recovery.map_or_else(|| say("falls-not-yet"), month);
                view! {
                    <tr>
                        <th scope="row">{depth(fall)}</th>
                        <td>{month(fall.peak)}</td>
                        <td>{month(fall.trough)}</td>
                        <td>{back}</td>
                        <td class="number">{words.say(&months)}</td>
                    </tr>
                }
            })
            .collect_view();
        let finding = Message::new("falls-finding")
            .with("name", subject.name.as_str())
            .with("depth", depth(deepest))
            .with("from", month(deepest.peak))
            .with("to", month(deepest.trough));
        Some(
            view! {
                <section class="price-block">
                    <h2>{say("falls-question")}</h2>
                    <p class="finding">{words.say(&finding)}</p>
                    <div class="table-scroll" tabindex="0" role="region" aria-label=say("falls-question")>
                        <table>
                            <caption>{say("falls-caption")}</caption>
                            <thead>
                                <tr>
                                    {["falls-depth", "falls-peak", "falls-trough", "falls-back"]
                                        .map(|key| view! { <th scope="col">{say(key)}</th> })
                                        .collect_view()}
                                    <th scope="col" class="number">{say("falls-length")}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                </section>
            }
            .into_any(),
        )
    }
}

#[component]
pub(super) fn WorstMonths(#[prop(into)] subject: Signal<Option<Arc<Subject>>>) -> impl IntoView {
    let words = words();
    move || {
        let subject = subject.get()?;
        let found = distribution(&subject.returns)?;
        let items = found
            .worst
            .iter()
            .map(|(at, r)| {
                let month = subject.series.month_at(*at);
                let told = Message::new("spread-worst-item")
                    .with("month", words.month(month.year(), month.month()))
                    .number("change", r.exp() - 1.0, NumberStyle::Percent(1));
                view! { <li>{words.say(&told)}</li> }
            })
            .collect_view();
        Some(
            view! {
                <h3>{say("spread-worst")}</h3>
                <ol class="plain-list">{items}</ol>
            }
            .into_any(),
        )
    }
}
