//! Agreements and measures that name the country, each with its source: fetched when the page is open.

use std::sync::Arc;

use leptos::prelude::*;

use super::shown::{Shown, beside};
use crate::dataset::{Action, Ledger};
use crate::text::{Arg, Message};
use crate::web::app::{say, words};
use crate::web::store::{Core, Store};
use crate::web::widgets::gate::Gate;

#[component]
pub(super) fn Events(shown: Arc<[Shown]>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    view! {
        <Gate
            remote=move || store.ledger(&core)
            children={move |ledger: Arc<Ledger>| block(&shown, &ledger)}
        />
    }
}

fn block(shown: &[Shown], ledger: &Ledger) -> AnyView {
    beside("country-events", "country-events-hint", shown, |one| {
        let mut actions: Vec<&Action> = ledger.of_country(one.country).collect();
        actions.reverse();
        if actions.is_empty() {
            return view! { <p>{say("country-no-events")}</p> }.into_any();
        }
        let items = actions.into_iter().map(item);
        view! { <ul class="plain events">{items.collect_view()}</ul> }.into_any()
    })
}

fn item(action: &Action) -> AnyView {
    let words = words();
    let minerals = action.minerals.named().iter();
    let minerals: Vec<Arg> =
        minerals.map(|mineral| Message::new(format!("mineral-{mineral}")).into()).collect();
    let minerals = if minerals.is_empty() { String::new() } else { words.plain_text(&Arg::List(minerals)) };
    let about = Message::new("country-event")
        .with("date", action.date().to_string())
        .with("status", Message::new(format!("country-event-{}", action.status.id())));
    view! {
        <li>
            <span class="small">{words.say(&about)}</span>
            <br/>
            <strong>{action.title.clone()}</strong>
            " "
            {action.says.clone()}
            " "
            <a href=action.source.clone() rel="external">{say("country-event-source")}</a>
            <br/>
            <span class="small">{minerals}</span>
        </li>
    }
    .into_any()
}
