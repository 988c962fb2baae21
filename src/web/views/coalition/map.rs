//! The members on the map; a click takes a country in or out. Fetched when asked for.

use std::sync::Arc;

use leptos::prelude::*;

use super::builder::toggle;
use super::data::{CoalitionData, compared_subject};
use super::drawing::still;
use crate::charts::flow_map::{Land, MemberMap, Standing};
use crate::charts::{Datum, Size};
use crate::dataset::Outlines;
use crate::web::app::{say, words};
use crate::web::chart::{Chart, drawing_memo};
use crate::web::navigator::Navigator;
use crate::web::store::Store;
use crate::web::widgets::gate::Gate;

#[component]
pub(super) fn MembersOnMap(data: Arc<CoalitionData>) -> impl IntoView {
    let store = expect_context::<Store>();
    let is_open = RwSignal::new(false);
    let label = move || say(if is_open.get() { "member-map-close" } else { "member-map-open" });
    view! {
        <p>
            <button
                type="button"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {label}
            </button>
        </p>
        <Show when=move || is_open.get()>
            {
                let (core, data) = (Arc::clone(&data.core), Arc::clone(&data));
                view! {
                    <Gate
                        remote=move || store.outlines(&core)
                        children={move |outlines: Arc<Outlines>| {
                            view! { <Map data=Arc::clone(&data) outlines/> }.into_any()
                        }}
                    />
                }
            }
        </Show>
    }
}

#[component]
fn Map(data: Arc<CoalitionData>, outlines: Arc<Outlines>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(compared_subject);
    let words = words();
    let (width, hover) = (RwSignal::new(0.0), RwSignal::new(None::<Datum>));
    let land = Arc::new(Land::new(&outlines));
    let drawn = Arc::clone(&data);
    let drawing = drawing_memo(move || {
        let width = width.get();
        let blocs = selection.with(|selection| drawn.blocs(selection, &words));
        let is_in = |at: usize, country| blocs.get(at).is_some_and(|(_, members)| members.contains(&country));
        let standing = |country| match (is_in(0, country), is_in(1, country)) {
            (true, true) => Standing::Both,
            (true, false) => Standing::Inside,
            (false, true) => Standing::Versus,
            (false, false) => Standing::Outside,
        };
        let size = Size::new(width, if width < 600.0 { width * 0.6 } else { (width * 0.48).min(560.0) });
        let name = |country| drawn.country_name(country);
        (width > 0.0).then(|| still(MemberMap::layout(&land, size, standing, name)))
    });
    let has_versus = navigator.part(|selection| selection.coalition.versus.is_some());
    let on_pick = Callback::new(move |datum: Datum| {
        if let Datum::Country(country) = datum {
            toggle(&navigator, &data, country);
        }
    });
    let key = |standing: Standing| {
        view! { <li><span class="swatch" data-standing=standing.id()></span>{say(&format!("standing-{}", standing.id()))}</li> }
    };
    view! {
        <Chart label=Signal::derive(|| say("member-map-label")) width drawing hover on_pick/>
        <ul class="legend">
            {key(Standing::Inside)}
            {move || has_versus.get().then(|| view! { {key(Standing::Both)} {key(Standing::Versus)} })}
        </ul>
        <p class="hint">{say("member-map-hint")}</p>
    }
}
