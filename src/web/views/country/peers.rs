//! Countries with similar roles, and what the judgement lacks.

use std::sync::Arc;

use leptos::prelude::*;

use super::shown::{Shown, beside};
use crate::dataset::profile::{GapFact, Peer};
use crate::state::Selection;
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::nav_link::SelectionLink;

pub(super) fn block(shown: &[Shown], core: &Arc<Core>) -> AnyView {
    beside("country-peers", "country-peers-hint", shown, |one| {
        if one.profile.peers.is_empty() {
            return view! { <p>{say("country-no-peers")}</p> }.into_any();
        }
        let items = one.profile.peers.iter().map(|peer| item(peer, core));
        view! { <ul class="plain">{items.collect_view()}</ul> }.into_any()
    })
}

fn item(peer: &Peer, core: &Core) -> AnyView {
    let words = words();
    let id = peer.country;
    let shared = |(mineral, role): &(crate::domain::Mineral, crate::domain::Role)| {
        Arg::Message(
            Message::new("peer-shared")
                .with("mineral", Message::new(format!("mineral-{mineral}")))
                .with("role", Message::new(format!("role-{}", role.id()))),
        )
    };
    let said = Message::new("peer-likeness")
        .number("cosine", peer.cosine, NumberStyle::Decimal(2))
        .with("shared", Arg::List(peer.shared.iter().map(shared).collect()));
    let name = core.country_name(id);
    let change = move |selection: &mut Selection| {
        selection.country = Some(id);
        selection.beside.beside.retain(|other| *other != id);
    };
    view! {
        <li>
            <SelectionLink change>{name}</SelectionLink>
            " "
            <span class="small">{words.say(&said)}</span>
        </li>
    }
    .into_any()
}

/// What is missing, by name.
pub(super) fn gaps(shown: &[Shown]) -> AnyView {
    beside("country-gaps", "country-gaps-hint", shown, |one| {
        let words = words();
        let profile = &one.profile;
        let mut items: Vec<String> = profile.gaps.iter().map(|gap| words.say(&gap_message(gap))).collect();
        let lacking = [
            (profile.output.is_empty(), "gap-output"),
            (profile.trade.is_empty(), "gap-trade"),
            (profile.governance.is_none(), "gap-governance"),
            (profile.context.is_empty(), "gap-context"),
        ];
        items.extend(lacking.into_iter().filter(|(is_lacking, _)| *is_lacking).map(|(_, key)| say(key)));
        if items.is_empty() {
            items.push(say("gap-none"));
        }
        let items = items.into_iter().map(|item| view! { <li>{item}</li> });
        view! { <ul class="plain">{items.collect_view()}</ul> }.into_any()
    })
}

fn gap_message(gap: &GapFact) -> Message {
    let minerals = gap.minerals.iter().map(|mineral| Message::new(format!("mineral-{mineral}")).into());
    let what = Message::new(format!("need-{}", gap.need));
    let reason = Message::new(format!("missing-{}", gap.reason)).with("what", what);
    Message::new("gap-of").with("reason", reason).with("minerals", Arg::List(minerals.collect()))
}
