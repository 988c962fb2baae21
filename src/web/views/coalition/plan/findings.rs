//! What the plans say, or what stands against them.

use super::answer::Answer;
use crate::analysis::coalition::plan::{Plan, Shortfall};
use crate::analysis::coalition::robust::NoPlan;
use crate::charts::words::{dollars, no_data, share};
use crate::domain::Unit;
use crate::text::{Arg, Message, NumberStyle};
use crate::web::views::coalition::data::CoalitionData;

/// A quantity in its unit.
pub(super) fn amount(value: f64, unit: Option<Unit>) -> Arg {
    match unit {
        None => dollars(value),
        Some(unit) => Message::new("sourcing-amount")
            .number("amount", value, NumberStyle::Compact)
            .with("unit", Message::new(format!("unit-{unit}")))
            .into(),
    }
}

/// One sentence for each.
pub(super) fn findings(data: &CoalitionData, answer: &Answer) -> Vec<Message> {
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
