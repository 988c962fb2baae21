//! Agreements and measures that concern the country, each with its source: fetched when the page is open.

use std::sync::Arc;

use leptos::prelude::*;

use super::shown::{Shown, beside};
use crate::dataset::actions::Party;
use crate::dataset::{Action, Ledger, Participation};
use crate::domain::CountryId;
use crate::state::{Selection, ViewId};
use crate::text::{Arg, Message};
use crate::web::app::{say, words};
use crate::web::store::{Core, Store};
use crate::web::widgets::gate::Gate;
use crate::web::widgets::nav_link::SelectionLink;

#[component]
pub(super) fn Events(shown: Arc<[Shown]>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let lists = Arc::clone(&core);
    view! {
        <Gate
            remote=move || store.ledger(&core)
            children={move |ledger: Arc<Ledger>| {
                let (core, shown) = (Arc::clone(&lists), Arc::clone(&shown));
                view! {
                    <Gate
                        remote=move || store.participation(&core)
                        children={move |lists: Arc<Participation>| block(&shown, &ledger, &lists)}
                    />
                }
                .into_any()
            }}
        />
    }
}

fn block(shown: &[Shown], ledger: &Ledger, lists: &Participation) -> AnyView {
    beside("country-events", "country-events-hint", shown, |one| {
        let mut actions = concerning(ledger, lists, one.country);
        actions.reverse();
        let bodies: Vec<Arg> =
            lists.of(one.country).map(|list| Message::new(format!("body-{}", list.id.id())).into()).collect();
        let on_lists = (!bodies.is_empty()).then(|| {
            let said = Message::new("country-bodies").with("bodies", Arg::List(bodies));
            view! { <p>{words().say(&said)}</p> }
        });
        if actions.is_empty() {
            return view! { {on_lists} <p>{say("country-no-events")}</p> }.into_any();
        }
        let country = one.country;
        let items = actions.into_iter().map(|action| item(action, country));
        view! { {on_lists} <ul class="plain events">{items.collect_view()}</ul> }.into_any()
    })
}

/// The entries that name the country, or a body it is on the list of; the earliest first.
fn concerning<'a>(ledger: &'a Ledger, lists: &Participation, country: CountryId) -> Vec<&'a Action> {
    let bodies: Vec<Party> = lists.of(country).map(|list| Party::Body(list.id)).collect();
    let is_concerned = |action: &&Action| {
        let named = action.members().any(|party| party == Party::Country(country));
        named || action.targets.contains(&country) || action.members().any(|party| bodies.contains(&party))
    };
    ledger.actions().iter().filter(is_concerned).collect()
}

fn item(action: &Action, country: CountryId) -> AnyView {
    let words = words();
    let body = |party: Party| match party {
        Party::Country(_) => None,
        Party::Body(body) => Some(Arg::Message(Message::new(format!("body-{}", body.id())))),
    };
    let is_named =
        action.members().any(|party| party == Party::Country(country)) || action.targets.contains(&country);
    let through: Vec<Arg> = action.members().filter_map(body).collect();
    let through = (!is_named && !through.is_empty())
        .then(|| words.say(&Message::new("country-event-through").with("bodies", Arg::List(through))));
    let minerals = action.minerals.named().iter();
    let minerals: Vec<Arg> =
        minerals.map(|mineral| Message::new(format!("mineral-{mineral}")).into()).collect();
    let minerals = (!minerals.is_empty()).then(|| words.plain_text(&Arg::List(minerals)));
    let about = Message::new("country-event")
        .with("date", action.date().to_string())
        .with("status", Message::new(format!("action-status-{}", action.status.id())));
    let (id, title) = (action.id.clone(), action.title.clone());
    let open = move |selection: &mut Selection| {
        selection.view = ViewId::Actions;
        selection.actions.entry = Some(id.clone());
    };
    let notes: Vec<String> = [Some(words.say(&about)), through, minerals].into_iter().flatten().collect();
    view! {
        <li>
            <SelectionLink change=open>{title}</SelectionLink>
            " "
            {action.says.clone()}
            " "
            <a href=action.source.clone() rel="external">{say("country-event-source")}</a>
            " "
            <span class="small">{notes.join(" · ")}</span>
        </li>
    }
    .into_any()
}
