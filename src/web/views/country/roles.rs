//! The roles a country plays now, each a button that opens its evidence.

use leptos::prelude::*;

use super::shown::{Shown, beside};
use crate::domain::{Mineral, Role};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;

/// Labels of a role shown before the rest is folded.
const FIRST: usize = 8;

pub(super) fn block(shown: &[Shown]) -> AnyView {
    beside("country-roles", "country-roles-hint", shown, |one| {
        let played = one.profile.played();
        let lists = Role::ALL.into_iter().filter_map(|role| {
            let of: Vec<(Mineral, f64)> = played
                .iter()
                .filter(|(track, _)| track.role == role)
                .map(|(track, score)| (track.mineral, *score))
                .collect();
            (!of.is_empty()).then(|| list(role, of))
        });
        let lists: Vec<_> = lists.collect();
        if lists.is_empty() {
            view! { <p>{say("country-no-roles")}</p> }.into_any()
        } else {
            lists.into_any()
        }
    })
}

fn list(role: Role, mut minerals: Vec<(Mineral, f64)>) -> AnyView {
    let rest = minerals.split_off(minerals.len().min(FIRST));
    let words = words();
    let more = Message::new("more-roles").number("count", rest.len() as f64, NumberStyle::Integer);
    let folded = (!rest.is_empty()).then(|| {
        view! {
            <details class="more">
                <summary>{words.say(&more)}</summary>
                <ul class="chips">{rest.into_iter().map(label).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <div class="role-list">
            <p class="role-name">
                <span class="letter" data-role=role.id() aria-hidden="true">{words.word(&format!("letter-{}", role.id()))}</span>
                {words.word(&format!("role-{}", role.id()))}
            </p>
            <ul class="chips">{minerals.into_iter().map(label).collect_view()}</ul>
            {folded}
        </div>
    }
    .into_any()
}

fn label((mineral, score): (Mineral, f64)) -> AnyView {
    let navigator = expect_context::<Navigator>();
    let is_open = navigator.part(move |selection| selection.beside.evidence == Some(mineral));
    let words = words();
    let toggle = move |_| {
        navigator.choose(|selection| {
            let is_open = selection.beside.evidence == Some(mineral);
            selection.beside.evidence = (!is_open).then_some(mineral);
        });
    };
    view! {
        <li>
            <button type="button" aria-pressed=move || is_open.get().to_string() on:click=toggle>
                {words.word(&format!("mineral-{mineral}"))}
                <span class="small">{words.number(score, NumberStyle::Decimal(2))}</span>
            </button>
        </li>
    }
    .into_any()
}
