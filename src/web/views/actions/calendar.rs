//! What is due: promises with their last day, terms that run out, measures that begin and end.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::ActionsData;
use super::words::{EntryLink, matter, timing, when};
use crate::analysis::actions::calendar::{Entry, Timing, calendar};
use crate::analysis::actions::filter::Filter;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};

#[component]
pub(super) fn CalendarList(data: Arc<ActionsData>, filter: Memo<Filter>) -> impl IntoView {
    move || {
        let actions = data.shown(filter.get());
        let entries = calendar(&actions, &data.ledger, data.today);
        if entries.is_empty() {
            return view! { <p>{say("calendar-empty")}</p> }.into_any();
        }
        let overdue = entries.iter().filter(|entry| entry.is_overdue()).count();
        let said = Message::new("calendar-finding").number("overdue", overdue as f64, NumberStyle::Integer);
        view! {
            <p>{words().say(&said)}</p>
            <ol class="dues">{entries.iter().map(|entry| line(entry, None)).collect_view()}</ol>
        }
        .into_any()
    }
}

/// One date, with what else there is to say. Its state is in words, not in its colour alone.
pub(super) fn line(entry: &Entry<'_>, more: Option<AnyView>) -> AnyView {
    let words = words();
    let state = match entry.timing {
        _ if entry.is_overdue() => "overdue",
        Timing::Delivered(_) => "delivered",
        Timing::Passed(_) => "passed",
        Timing::Ahead(_) | Timing::Undated => "open",
    };
    let proof = match entry.timing {
        Timing::Delivered(delivery) => Some(delivery.source.clone()),
        _ => None,
    };
    view! {
        <li data-state=state>
            <span class="due-day">{words.say(&when(entry))}</span>
            <span>
                <strong>{words.say(&matter(entry))}</strong>
                <br/>
                <EntryLink id=entry.action.id.clone() title=entry.action.title.clone()/>
                {more}
            </span>
            <span class="due-state">
                {words.say(&timing(entry))}
                {proof.map(|link| view! { " " <a href=link rel="noopener external">{say("entry-proof")}</a> })}
            </span>
        </li>
    }
    .into_any()
}
