//! Export controls, agreements and funds that name the mineral, the newest first, each with its link.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::Action;
use crate::dataset::Ledger;
use crate::domain::{Mineral, Moment};
use crate::text::{Arg, Message, MonthStyle};
use crate::web::app::{say, words};

#[component]
pub(super) fn Events(mineral: Mineral, ledger: Arc<Ledger>) -> impl IntoView {
    let mut found: Vec<&Action> = ledger.of_mineral(mineral).collect();
    if found.is_empty() {
        return view! { <p>{say("events-none")}</p> }.into_any();
    }
    // The ledger runs forward in time.
    found.reverse();
    view! {
        <ul class="events">{found.into_iter().map(event_view).collect_view()}</ul>
        <p class="hint">{say("events-hint")}</p>
    }
    .into_any()
}

fn event_view(action: &Action) -> AnyView {
    let words = words();
    let title =
        Message::new("events-title").with("date", date(action.date())).with("title", action.title.as_str());
    let source = Message::new("events-source")
        .with("kind", Message::new(format!("events-from-{}", action.source_kind.id())))
        .with("confidence", Message::new(format!("events-confidence-{}", action.confidence.id())));
    view! {
        <li>
            <strong>{words.say(&title)}</strong>
            " "
            {action.says.clone()}
            " "
            <a href=action.source.clone() rel="noreferrer">{words.say(&source)}</a>
        </li>
    }
    .into_any()
}

/// A day as ISO 8601 writes it, a month by its name.
fn date(moment: Moment) -> Arg {
    match moment.day() {
        Some(_) => moment.to_string().into(),
        None => Arg::Month(moment.month().year(), moment.month().month(), MonthStyle::Short),
    }
}
