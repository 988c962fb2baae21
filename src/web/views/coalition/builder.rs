//! Who is in: a listed group, countries added and taken away, and a second group to compare with.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::{CoalitionData, compared_subject};
use super::map::MembersOnMap;
use crate::dataset::{CountryGroup, ListCheck};
use crate::domain::{CountryId, Order};
use crate::state::{CoalitionChoice, Selection};
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::navigator::Navigator;
use crate::web::widgets::group_picker::GroupPicker;
use crate::web::widgets::picker::{Choice, Picker, order_by_label};

/// Nothing chosen, in the pickers.
const NOTHING: &str = "";

#[component]
pub(super) fn Builder(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let chosen = navigator.part(compared_subject);
    let (bloc_nav, versus_nav, add_nav) = (navigator.clone(), navigator.clone(), navigator);
    let mut blocs = groups(&data);
    let versus: Vec<Choice> =
        std::iter::once(Choice::new(NOTHING, say("versus-none"))).chain(blocs.clone()).collect();
    blocs.insert(0, Choice::new(CoalitionChoice::NONE, say("bloc-own")));
    let (shown, added) = (Arc::clone(&data), Arc::clone(&data));
    let bloc_id = move || {
        let group = chosen.with(|selection| shown.group(selection).map(|group| group.id.clone()));
        group.unwrap_or_else(|| CoalitionChoice::NONE.to_owned())
    };
    view! {
        <div class="controls">
            <Picker
                label=say("bloc-label")
                choices=Signal::derive(move || blocs.clone())
                value=Signal::derive(bloc_id)
                on_pick=move |id: String| bloc_nav.choose(|selection| begin_with(selection, id))/>
            <Picker
                label=say("versus-label")
                choices=Signal::derive(move || versus.clone())
                value=Signal::derive(move || chosen.with(|selection| selection.coalition.versus.clone()).unwrap_or_default())
                on_pick=move |id: String| {
                    versus_nav.choose(|selection| selection.coalition.versus = Some(id).filter(|id| id != NOTHING));
                }
            />
            <Picker
                label=say("add-label")
                choices=Signal::derive(move || chosen.with(|selection| addable(&added, selection)))
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

/// A group as it is listed; a country in focus gives way, as elsewhere.
fn begin_with(selection: &mut Selection, id: String) {
    selection.country = None;
    selection.bloc = Some(id);
    selection.coalition.reset();
}

/// Takes a country in or out.
pub(super) fn toggle(navigator: &Navigator, data: &CoalitionData, country: CountryId) {
    navigator.choose(|selection: &mut Selection| {
        let is_listed = data.group(selection).is_some_and(|group| group.contains(country));
        selection.coalition.toggle(country, is_listed);
    });
}

/// The listed groups, coalitions before regions.
fn groups(data: &CoalitionData) -> Vec<Choice> {
    let choice = |group: &CountryGroup| {
        let heading = if group.is_region() { "coalition-regions" } else { "coalition-groups" };
        Choice::new(group.id.clone(), group.name.clone()).under(say(heading))
    };
    data.groups.all().iter().map(choice).collect()
}

/// The countries outside, by name.
fn addable(data: &CoalitionData, selection: &Selection) -> Vec<Choice> {
    let members = data.members(selection);
    let outside = data.core.catalogue.countries.iter().filter(|country| !members.contains(&country.id));
    let mut choices: Vec<Choice> =
        outside.map(|country| Choice::new(country.id.as_str(), country.name.clone())).collect();
    order_by_label(&mut choices);
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
            let chosen = data.group(selection).into_iter().chain(data.versus(selection));
            let notes = chosen.map(|group| {
                let line = Message::new("bloc-membership")
                    .with("name", group.name.as_str())
                    .number("members", group.members.len() as f64, NumberStyle::Integer)
                    .with("meaning", Message::new(format!("coalition-means-{}", group.membership.id())))
                    .with("publisher", group.source.publisher.as_str())
                    .with("title", group.source.title.as_str())
                    .with("date", group.source.date.as_str());
                view! {
                    <p class="hint">
                        {words.say(&line)} " "
                        <a href=group.source.url.clone() rel="noreferrer">{words.word("coalition-source-link")}</a>
                        {group.note.clone().map(|note| format!(". {note}"))}
                        {group.checked.as_ref().map(|check| checked(check, &words))}
                    </p>
                }
            });
            view! { {unknown.collect_view()} {notes.collect_view()} }.into_any()
        })
    }
}

/// How a list was checked, with what was read.
fn checked(check: &ListCheck, words: &Words) -> AnyView {
    let said =
        Message::new("bloc-checked").with("date", check.date.as_str()).with("found", check.found.as_str());
    let links = check.urls.iter().enumerate().map(|(at, url)| {
        let name = Message::new("bloc-checked-link").number("at", (at + 1) as f64, NumberStyle::Integer);
        view! { " " <a href=url.clone() rel="noreferrer">{words.say(&name)}</a> }
    });
    view! { " " {words.say(&said)} {links.collect_view()} }.into_any()
}

/// Every member as a button that takes it out.
#[component]
fn Members(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(compared_subject);
    let changed = navigator.part(|selection| !selection.coalition.is_as_listed());
    let reset = navigator.clone();
    view! {
        <details class="members">
            <summary>
                {
                    let data = Arc::clone(&data);
                    move || {
                        let members = selection.with(|selection| members_of(&data, selection));
                        let count = members.len() as f64;
                        words().say(&Message::new("members-count").number("members", count, NumberStyle::Integer))
                    }
                }
            </summary>
            <ul class="chips">
                {move || {
                    let members = selection.with(|selection| members_of(&data, selection));
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
                            navigator.choose(|selection| selection.coalition.reset());
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
fn members_of(data: &CoalitionData, selection: &Selection) -> Vec<(CountryId, String)> {
    let members = data.members(selection);
    let mut members: Vec<_> =
        members.into_iter().map(|country| (country, data.country_name(country))).collect();
    members.order_by(|a, b| a.1.cmp(&b.1));
    members
}
