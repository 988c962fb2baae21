//! One country, or up to four side by side: what it makes, trades, depends on, and how it is governed.

mod cells;
mod context;
mod controls;
mod events;
mod evidence;
mod governance;
mod index;
mod output;
mod peers;
mod reliance;
mod roles;
mod shown;
mod strip;
mod trade;

use std::sync::Arc;

use leptos::prelude::*;

use self::controls::CountryControls;
use self::index::CountryIndex;
use self::shown::{Shown, all_ready};
use crate::analysis::country_sentence::country_sentence;
use crate::domain::CountryId;
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Load, Store};
use crate::web::widgets::failure::Failure;
use crate::web::widgets::skeleton::Skeleton;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(crate) fn CountryPage() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let countries = navigator.part(|selection| {
        let beside = selection.beside.beside.iter().copied();
        selection.country.into_iter().chain(beside).collect::<Vec<CountryId>>()
    });
    let is_none = Memo::new(move |_| countries.with(Vec::is_empty));
    move || {
        if is_none.get() {
            view! { <CountryIndex/> }.into_any()
        } else {
            view! { <Countries countries/> }.into_any()
        }
    }
}

#[component]
fn Countries(countries: Memo<Vec<CountryId>>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let named = Arc::clone(&core);
    let title = move || {
        let names: Vec<_> = countries.get().iter().map(|id| named.country_name(*id).into()).collect();
        words().say(&Message::new("country-title").with("countries", crate::text::Arg::List(names)))
    };
    let remotes = move || {
        let countries = countries.get();
        let remotes: Vec<_> = countries.iter().map(|id| store.profiles(&core, *id)).collect();
        (countries, remotes, Arc::clone(&core))
    };
    view! {
        <h1>{title}</h1>
        <CountryControls/>
        {move || {
            let (countries, remotes, core) = remotes();
            match all_ready(&remotes) {
                Load::Waiting => view! { <Skeleton/> }.into_any(),
                Load::Failed(error) => {
                    let retry = move || remotes.iter().for_each(crate::web::store::Remote::retry);
                    view! { <Failure error on_retry=retry/> }.into_any()
                }
                Load::Ready(shards) => {
                    let shown: Vec<Shown> =
                        countries.iter().zip(shards.iter()).map(|(id, shard)| Shown::of(*id, shard, &core)).collect();
                    view! { <Profiles shown=shown.into()/> }.into_any()
                }
            }
        }}
    }
}

/// The blocks of the page, each for all countries shown.
#[component]
fn Profiles(shown: Arc<[Shown]>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let sentences = shown.iter().map(|one| {
        let sentence = country_sentence(&one.name, &one.profile, &core.catalogue);
        view! { <p class="finding">{words().say(&sentence)}</p> }
    });
    let sources = shown::sources(&shown, &core);
    view! {
        <div class="sentences">{sentences.collect_view()}</div>
        {roles::block(&shown)}
        <evidence::EvidenceBlock shown=Arc::clone(&shown)/>
        {strip::block(&shown, &core)}
        {output::block(&shown)}
        {trade::block(&shown, &core)}
        {reliance::block(&shown, &core)}
        {governance::block(&shown)}
        {context::block(&shown)}
        <events::Events shown=Arc::clone(&shown)/>
        {peers::block(&shown, &core)}
        {peers::gaps(&shown)}
        <h2>{say("sources-title")}</h2>
        <SourceLine sources=Signal::stored(sources)/>
    }
}
