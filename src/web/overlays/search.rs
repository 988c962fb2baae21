//! The search: minerals, countries, pages, methods and sources by name, with a slip forgiven.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::SearchOpen;
use super::dialog::{Dialog, close};
use crate::analysis::methods;
use crate::domain::{CountryId, Mineral, Order};
use crate::state::{Reading, Selection, ViewId};
use crate::text::{Locale, likeness};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Core;

/// Results shown at most.
const SHOWN: usize = 12;

/// Where a result leads.
#[derive(Clone, Debug, PartialEq)]
enum Target {
    Page(ViewId),
    Mineral(Mineral),
    Country(CountryId),
    Method(&'static str),
    Source(String),
}

impl Target {
    /// The message key of its kind.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Page(_) => "search-page",
            Self::Mineral(_) => "search-mineral",
            Self::Country(_) => "search-country",
            Self::Method(_) => "search-method",
            Self::Source(_) => "search-source",
        }
    }

    fn apply(&self, selection: &mut Selection) {
        match self {
            Self::Page(view) => selection.open(*view),
            Self::Mineral(mineral) => {
                selection.open(ViewId::Mineral);
                selection.mineral = *mineral;
            }
            Self::Country(country) => {
                selection.open(ViewId::Country);
                selection.bloc = None;
                selection.country = Some(*country);
            }
            Self::Method(id) => {
                selection.open(ViewId::Methods);
                selection.reading = Reading { section: Some((*id).to_owned()), ..Reading::default() };
            }
            Self::Source(id) => {
                selection.open(ViewId::Data);
                selection.reading = Reading { section: Some(id.clone()), ..Reading::default() };
            }
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    name: String,
    /// Another name it answers to, such as a country's code.
    also: String,
    target: Target,
}

#[component]
pub(crate) fn SearchDialog() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let open = expect_context::<SearchOpen>().0;
    let node = NodeRef::<html::Dialog>::new();
    let entries = StoredValue::new(entries(&core, &words()));
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| entries.with_value(|entries| ranked(entries, &query.get())));
    let chosen = RwSignal::new(0_usize);
    let go = Callback::new(move |entry: Entry| {
        close(node);
        navigator.choose(|selection| entry.target.apply(selection));
    });
    let key = move |event: KeyboardEvent| {
        let last = found.with(Vec::len).saturating_sub(1);
        let at = chosen.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => chosen.set(if at >= last { 0 } else { at + 1 }),
            "ArrowUp" => chosen.set(if at == 0 { last } else { at - 1 }),
            "Home" if event.ctrl_key() => chosen.set(0),
            "End" if event.ctrl_key() => chosen.set(last),
            "Enter" => {
                if let Some(entry) = found.with(|found| found.get(at).cloned()) {
                    go.run(entry);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let typed = move |event| {
        query.set(event_target_value(&event));
        chosen.set(0);
    };
    view! {
        <Dialog label=say("search-title") class="search" node on_close=move || open.set(false)>
            <div class="search-field">
                <input
                    type="text"
                    role="combobox"
                    aria-label=say("search-title")
                    aria-expanded="true"
                    aria-controls="search-results"
                    aria-autocomplete="list"
                    aria-activedescendant=move || format!("search-result-{}", chosen.get())
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=say("search-hint")
                    autofocus
                    on:input=typed
                    on:keydown=key
                />
                <button type="button" on:click=move |_| close(node)>{say("dismiss")}</button>
            </div>
            <ul id="search-results" role="listbox" aria-label=say("search-results")>
                {move || found.get().into_iter().enumerate().map(|(at, entry)| option(at, entry, chosen, go)).collect_view()}
            </ul>
            <p class="hint" role="status">
                {move || if found.with(Vec::is_empty) { say("search-nothing") } else { say("search-keys") }}
            </p>
        </Dialog>
    }
}

fn option(at: usize, entry: Entry, chosen: RwSignal<usize>, go: Callback<Entry>) -> AnyView {
    let kind = say(entry.target.kind());
    let name = entry.name.clone();
    view! {
        <li
            id=format!("search-result-{at}")
            role="option"
            aria-selected=move || (chosen.get() == at).to_string()
            on:pointermove=move |_| chosen.set(at)
            on:click=move |_| go.run(entry.clone())
        >
            <span>{name}</span>
            " "
            <span class="hint">{kind}</span>
        </li>
    }
    .into_any()
}

fn entries(core: &Core, words: &Locale) -> Vec<Entry> {
    let entry = |name: String, also: String, target| Entry { name, also, target };
    let pages = ViewId::ALL.into_iter().filter(|view| !matches!(view, ViewId::Mineral | ViewId::Country));
    let pages = pages.map(|view| {
        let name = words.word(&format!("view-{}", view.id()));
        entry(name, view.id().to_owned(), Target::Page(view))
    });
    let minerals = core.catalogue.minerals.iter().map(|facts| {
        let name = words.word(&format!("mineral-{}", facts.id));
        entry(name, facts.id.id().replace('_', " "), Target::Mineral(facts.id))
    });
    let countries = core
        .catalogue
        .countries
        .iter()
        .map(|country| entry(country.name.clone(), country.id.to_string(), Target::Country(country.id)));
    let methods = methods::all().map(|method| {
        let name = words.word(&format!("method-{}", method.id));
        entry(name, method.id.replace('_', " "), Target::Method(method.id))
    });
    let sources = core.catalogue.sources.iter().map(|source| {
        let name = format!("{}: {}", source.publisher, source.title);
        entry(name, source.id.to_string(), Target::Source(source.id.to_string()))
    });
    pages.chain(minerals).chain(countries).chain(methods).chain(sources).collect()
}

/// The best first; without a query the pages and the minerals the portal is about.
fn ranked(entries: &[Entry], query: &str) -> Vec<Entry> {
    if query.trim().is_empty() {
        return entries.iter().take(SHOWN).cloned().collect();
    }
    let rate = |entry: &Entry| {
        let by_name = likeness(query, &entry.name);
        let by_also = likeness(query, &entry.also).map(|value| value * 0.98);
        by_name.into_iter().chain(by_also).max_by(f64::total_cmp)
    };
    let mut rated: Vec<(f64, &Entry)> =
        entries.iter().filter_map(|entry| rate(entry).map(|value| (value, entry))).collect();
    rated.order_by(|a, b| b.0.total_cmp(&a.0));
    rated.into_iter().take(SHOWN).map(|(_, entry)| entry.clone()).collect()
}
