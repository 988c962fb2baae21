//! What the page says about dates, money and links to entries, in one place.

use leptos::prelude::*;

use crate::analysis::actions::calendar::{Entry, Matter, Timing};
use crate::analysis::actions::money::Total;
use crate::charts::words::moment;
use crate::dataset::actions::{Action, ActionKind, Bound, MoneyNature};
use crate::domain::Moment;
use crate::state::{Selection, Sheet};
use crate::text::{Message, NumberStyle};
use crate::web::widgets::nav_link::SelectionLink;

/// What a date is about.
pub(super) fn matter(entry: &Entry<'_>) -> Message {
    match entry.matter {
        Matter::Due(due) => Message::new("calendar-due").with("what", due.what.as_str()),
        Matter::Begins => Message::new("calendar-begins"),
        Matter::Ends if entry.action.kind == ActionKind::SuspensionOfMeasure => {
            Message::new("calendar-ends-hold")
        }
        Matter::Ends => Message::new("calendar-ends"),
    }
}

/// When, or that the source does not say.
pub(super) fn when(entry: &Entry<'_>) -> Message {
    entry.day.map_or_else(|| Message::new("calendar-no-day"), |day| moment(Moment::Day(day)))
}

/// How a date stands.
pub(super) fn timing(entry: &Entry<'_>) -> Message {
    let days = |key: &str, days: u32| Message::new(key).number("days", f64::from(days), NumberStyle::Integer);
    match entry.timing {
        Timing::Ahead(0) => Message::new("timing-today"),
        Timing::Ahead(count) => days("timing-ahead", count),
        Timing::Passed(count) if entry.is_promise() => days("timing-overdue", count),
        Timing::Passed(count) => days("timing-passed", count),
        Timing::Delivered(delivery) => Message::new("timing-delivered").with("date", moment(delivery.date)),
        Timing::Undated => Message::new("timing-undated"),
    }
}

/// A sum of money with what it is.
pub(super) fn money(usd: f64, nature: MoneyNature, bound: Bound) -> Message {
    Message::new(format!("bound-{}", bound.id()))
        .number("usd", usd, NumberStyle::UsdCompact)
        .with("nature", Message::new(format!("money-{}", nature.id())))
}

/// A total with what it is.
pub(super) fn total(total: &Total) -> Message {
    money(total.usd, total.nature, total.bound)
}

/// A link to an entry of the ledger, with all filters off so that it is there.
#[component]
pub(super) fn EntryLink(#[prop(into)] id: String, #[prop(into)] title: String) -> impl IntoView {
    let change = move |selection: &mut Selection| {
        selection.country = None;
        let among = selection.actions.among;
        selection.actions = crate::state::ActionChoice {
            sheet: Sheet::Ledger,
            entry: Some(id.clone()),
            among,
            ..crate::state::ActionChoice::default()
        };
    };
    view! { <SelectionLink change>{title}</SelectionLink> }
}

/// Links to entries, one a line; a dash where there are none.
pub(super) fn entry_links(actions: &[&Action]) -> AnyView {
    if actions.is_empty() {
        return view! { <span class="hint">"–"</span> }.into_any();
    }
    let links = actions.iter().map(|action| {
        view! { <li><EntryLink id=action.id.clone() title=action.title.clone()/></li> }
    });
    view! { <ul class="entry-links">{links.collect_view()}</ul> }.into_any()
}
