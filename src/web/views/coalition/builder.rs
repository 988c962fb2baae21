//! Who is in: a listed group, countries added and taken away, and a second group to compare with.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::CoalitionData;
use super::map::MembersOnMap;
use crate::dataset::CountryGroup;
use crate::domain::{CountryId, Order};
use crate::state::{Bloc, CoalitionChoice, Selection};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::widgets::group_picker::GroupPicker;
use crate::web::widgets::picker::{Choice, Picker};

/// Nothing chosen, in the pickers.
const NOTHING: &str = "";

#[component]
pub(super) fn Builder(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let choice = navigator.part(|selection| selection.coalition.clone());
    let (bloc_nav, versus_nav, add_nav) = (navigator.clone(), navigator.clone(), navigator);
    let mut blocs = groups(&data);
    let versus: Vec<Choice> =
        std::iter::once(Choice::new(NOTHING, say("versus-none"))).chain(blocs.clone()).collect();
    blocs.insert(0, Choice::new(Bloc::NONE, say("bloc-own")));
    let (shown, added) = (Arc::clone(&data), Arc::clone(&data));
    let bloc_id = move || {
        choice.with(|choice| shown.group(&choice.bloc).map_or(Bloc::NONE.to_owned(), |g| g.id.clone()))
    };
    view! {
        <div class="controls">
            <Picker
                label=say("bloc-label")
                choices=Signal::derive(move || blocs.clone())
                value=Signal::derive(bloc_id)
                on_pick=move |id: String| bloc_nav.choose(|selection| selection.coalition.bloc = Bloc::listed(&id))
            />
            <Picker
                label=say("versus-label")
                choices=Signal::derive(move || versus.clone())
                value=Signal::derive(move || choice.with(|choice| choice.versus.clone()).unwrap_or_default())
                on_pick=move |id: String| {
                    versus_nav.choose(|selection| selection.coalition.versus = Some(id).filter(|id| id != NOTHING));
                }
            />
            <Picker
                label=say("add-label")
                choices=Signal::derive(move || addable(&added, &choice.get()))
                value=Signal::derive(|| NOTHING.to_owned())
                on_pick={
                    let data = Arc::clone(&data);
                    move |code: String| {
                        if let Ok(country) = CountryId::parse(&code) {
                            toggle(&add_nav, &data, country);
                        }
                    }
                }
            />
            <GroupPicker/>
        </div>
        <MembershipNote data=Arc::clone(&data)/>
        <Members data=Arc::clone(&data)/>
        <MembersOnMap data/>
    }
}

/// Takes a country in or out.
pub(super) fn toggle(navigator: &Navigator, data: &CoalitionData, country: CountryId) {
    navigator.choose(|selection: &mut Selection| {
        let group = data.group(&selection.coalition.bloc);
        let is_listed = group.is_some_and(|group| group.contains(country));
        let id = group.map_or_else(|| Bloc::NONE.to_owned(), |group| group.id.clone());
        selection.coalition.bloc.id = id;
        selection.coalition.bloc.toggle(country, is_listed);
    });
}

/// The listed groups, coalitions before regions.
fn groups(data: &CoalitionData) -> Vec<Choice> {
    let choice = |group: &CountryGroup| {
        let heading = if group.is_region() { "bloc-regions" } else { "bloc-coalitions" };
        Choice::new(group.id.clone(), group.name.clone()).under(say(heading))
    };
    data.groups.all().iter().map(choice).collect()
}

/// The countries outside, by name.
fn addable(data: &CoalitionData, choice: &CoalitionChoice) -> Vec<Choice> {
    let members = Selection { coalition: choice.clone(), ..Selection::default() };
    let members = data.members(&members);
    let outside = data.core.catalogue.countries.iter().filter(|country| !members.contains(&country.id));
    let mut choices: Vec<Choice> =
        outside.map(|country| Choice::new(country.id.as_str(), country.name.clone())).collect();
    choices.order_by(|a, b| a.label.cmp(&b.label));
    choices.insert(0, Choice::new(NOTHING, say("add-none")));
    choices
}

/// What membership means, who says so and as of when, for each group chosen.
#[component]
fn MembershipNote(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    move || {
        let words = words();
        selection.with(|selection| {
            let unknown = data.unknown(selection).into_iter().map(|id| {
                let message = Message::new("bloc-unknown").with("id", id);
                view! { <p class="notice" role="status">{words.say(&message)}</p> }
            });
            let chosen = data.group(&selection.coalition.bloc).into_iter().chain(data.versus(selection));
            let notes = chosen.map(|group| {
                let line = Message::new("bloc-membership")
                    .with("name", group.name.as_str())
                    .number("members", group.members.len() as f64, NumberStyle::Integer)
                    .with("meaning", Message::new(format!("membership-{}", group.membership.id())))
                    .with("publisher", group.source.publisher.as_str())
                    .with("title", group.source.title.as_str())
                    .with("date", group.source.date.as_str());
                view! {
                    <p class="hint">
                        {words.say(&line)} " "
                        <a href=group.source.url.clone() rel="noreferrer">{words.word("bloc-source")}</a>
                        {group.note.clone().map(|note| format!(". {note}"))}
                    </p>
                }
            });
            view! { {unknown.collect_view()} {notes.collect_view()} }.into_any()
        })
    }
}

/// Every member as a button that takes it out.
#[component]
fn Members(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(|selection| selection.coalition.clone());
    let changed = navigator.part(|selection| {
        !selection.coalition.bloc.plus.is_empty() || !selection.coalition.bloc.minus.is_empty()
    });
    let reset = navigator.clone();
    view! {
        <details class="members">
            <summary>
                {
                    let data = Arc::clone(&data);
                    move || {
                        let members = selection.with(|choice| members_of(&data, choice));
                        let count = members.len() as f64;
                        words().say(&Message::new("members-count").number("members", count, NumberStyle::Integer))
                    }
                }
            </summary>
            <ul class="chips">
                {move || {
                    let members = selection.with(|choice| members_of(&data, choice));
                    let chip = |(country, name): (CountryId, String)| {
                        let (navigator, data) = (navigator.clone(), Arc::clone(&data));
                        let label = words().say(&Message::new("member-remove").with("country", name.as_str()));
                        view! {
                            <li>
                                <button
                                    type="button"
                                    aria-label=label
                                    on:click=move |_| toggle(&navigator, &data, country)
                                >
                                    {name}
                                    <span aria-hidden="true">"×"</span>
                                </button>
                            </li>
                        }
                    };
                    members.into_iter().map(chip).collect_view()
                }}
            </ul>
        </details>
        <Show when=move || changed.get()>
            {
                let navigator = reset.clone();
                view! {
                    <button
                        type="button"
                        on:click=move |_| {
                            navigator
                                .choose(|selection| {
                                    selection.coalition.bloc.plus.clear();
                                    selection.coalition.bloc.minus.clear();
                                });
                        }
                    >
                        {say("members-reset")}
                    </button>
                }
            }
        </Show>
    }
}

/// Members by name.
fn members_of(data: &CoalitionData, choice: &CoalitionChoice) -> Vec<(CountryId, String)> {
    let members = data.members(&Selection { coalition: choice.clone(), ..Selection::default() });
    let mut members: Vec<_> =
        members.into_iter().map(|country| (country, data.country_name(country))).collect();
    members.order_by(|a, b| a.1.cmp(&b.1));
    members
}
