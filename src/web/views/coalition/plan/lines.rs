//! The suppliers of the plans, as bars and as a table.

use leptos::prelude::*;

use super::answer::Answer;
use super::findings::{amount, findings};
use crate::analysis::coalition::plan::{Line, Plan};
use crate::charts::ranked_bars::{Bar, RankedBars};
use crate::charts::words::{no_data, share};
use crate::charts::{Datum, Tone};
use crate::domain::CountryId;
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::views::coalition::data::CoalitionData;
use crate::web::widgets::entity_link::CountryLink;

/// Suppliers drawn; the table has all with a part.
const SHOWN: usize = 15;

fn line_of(plan: Option<&Plan>, country: CountryId) -> Option<&Line> {
    plan?.lines.iter().find(|line| line.offer.country == country)
}

pub(super) fn chart(
    data: &CoalitionData,
    answer: &Answer,
    plan: &Plan,
    width: f64,
    words: &Words,
) -> RankedBars {
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
pub(super) fn table(answer: &Answer) -> Option<AnyView> {
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
                <th scope="row"><CountryLink country/></th>
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
