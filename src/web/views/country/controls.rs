//! Which country, and which beside it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::CountryId;
use crate::state::CountryChoice;
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::picker::{Choice, Picker, order_by_label};

#[component]
pub(super) fn CountryControls() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let country = navigator.part(|selection| selection.country);
    let beside = navigator.part(|selection| selection.beside.beside.clone());
    let choices = Arc::new(by_name(&core));
    let (all, others) = (Arc::clone(&choices), choices);
    let (picked, added, removed) = (navigator.clone(), navigator.clone(), navigator);
    let can_add =
        move || beside.with(|beside| beside.len() < CountryChoice::MOST_BESIDE) && country.get().is_some();
    view! {
        <div class="controls">
            <Picker
                label=say("country")
                choices=Signal::derive(move || all.to_vec())
                value=Signal::derive(move || country.get().map_or_else(String::new, |id| id.to_string()))
                on_pick=move |code: String| {
                    picked
                        .choose(|selection| {
                            selection.country = CountryId::parse(&code).ok();
                            selection.beside.beside.retain(|id| Some(*id) != selection.country);
                        });
                }
            />
            {move || {
                let (others, added) = (Arc::clone(&others), added.clone());
                can_add()
                    .then(|| {
                        view! {
                            <Picker
                                label=say("compare-with")
                                choices=Signal::derive(move || not_shown(&others, country.get(), &beside.get()))
                                value=Signal::stored(String::new())
                                on_pick=move |code: String| {
                                    if let Ok(id) = CountryId::parse(&code) {
                                        added.choose(|selection| selection.beside.beside.push(id));
                                    }
                                }
                            />
                        }
                    })
            }}
            <ul class="chips">
                {move || {
                    let core = Arc::clone(&core);
                    let removed = removed.clone();
                    beside.get().into_iter().map(move |id| chip(id, &core, removed.clone())).collect_view()
                }}
            </ul>
        </div>
    }
}

/// Takes a country away from beside the first.
fn chip(id: CountryId, core: &Core, navigator: Navigator) -> AnyView {
    let remove = Message::new("remove-country").with("country", core.country_name(id));
    let gone = move |_| navigator.choose(|selection| selection.beside.beside.retain(|other| *other != id));
    view! { <li><button type="button" on:click=gone>{words().say(&remove)}</button></li> }.into_any()
}

/// Every country in the order of names.
pub(super) fn by_name(core: &Core) -> Vec<Choice> {
    let countries = core.catalogue.countries.iter();
    let mut choices: Vec<Choice> =
        countries.map(|country| Choice::new(country.id.to_string(), country.name.clone())).collect();
    order_by_label(&mut choices);
    choices
}

fn not_shown(all: &[Choice], country: Option<CountryId>, beside: &[CountryId]) -> Vec<Choice> {
    let is_shown = |choice: &&Choice| {
        let id = CountryId::parse(&choice.value).ok();
        id != country && !beside.iter().any(|other| Some(*other) == id)
    };
    let first = Choice::new("", say("choose-country"));
    std::iter::once(first).chain(all.iter().filter(is_shown).cloned()).collect()
}
