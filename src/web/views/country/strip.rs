//! How the roles moved, a strip for each country with the same rows and years.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::shown::{Shown, beside, is_critical, sources};
use crate::charts::role_strip::{RoleStrip, RoleStripInput};
use crate::charts::{Datum, Scene};
use crate::domain::{Mineral, Order, Role, Year};
use crate::text::Message;
use crate::web::app::{Words, words};
use crate::web::chart::{Chart, Drawing, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::store::Core;

/// Rows of a strip: the minerals in which the most is played.
const MOST_ROWS: usize = 14;

pub(super) fn block(shown: &Arc<[Shown]>, core: &Arc<Core>) -> Option<AnyView> {
    let minerals: Arc<[Mineral]> = rows(shown, core).into();
    let years = years(shown).filter(|_| !minerals.is_empty())?;
    let hover = RwSignal::new(None::<Datum>);
    let is_single = shown.len() == 1;
    let of = sources(shown, core);
    Some(beside("country-history", "country-history-hint", shown, move |one| {
        let (one, minerals, of) = (one.clone(), Arc::clone(&minerals), of.clone());
        view! { <Strip one minerals years hover is_single sources=of/> }.into_any()
    }))
}

/// The minerals with the most of a role over the years, over all countries shown; those of the official list first.
fn rows(shown: &[Shown], core: &Core) -> Vec<Mineral> {
    let mut weights: BTreeMap<Mineral, f64> = BTreeMap::new();
    let tracks = shown.iter().flat_map(|one| &one.profile.roles).filter(|track| track.role != Role::Holder);
    for track in tracks {
        *weights.entry(track.mineral).or_default() += track.scores.iter().flatten().sum::<f64>();
    }
    let mut ranked: Vec<(Mineral, f64)> = weights.into_iter().collect();
    ranked.order_by(|a, b| {
        let critical = |mineral| is_critical(core, mineral);
        critical(b.0).cmp(&critical(a.0)).then(b.1.total_cmp(&a.1))
    });
    ranked.into_iter().take(MOST_ROWS).map(|(mineral, _)| mineral).collect()
}

fn years(shown: &[Shown]) -> Option<(Year, usize)> {
    let track = shown.iter().flat_map(|one| &one.profile.roles).next()?;
    Some((track.first_year, track.scores.len()))
}

#[component]
fn Strip(
    one: Shown,
    minerals: Arc<[Mineral]>,
    years: (Year, usize),
    hover: RwSignal<Option<Datum>>,
    is_single: bool,
    sources: Vec<crate::dataset::SourceId>,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let width = RwSignal::new(0.0);
    let label = words.say(&Message::new("country-history-label").with("country", one.name.as_str()));
    let said = Arc::clone(&words);
    let drawing = drawing_memo(move || drawing(&one, &minerals, years, width.get(), &words));
    let finding = move || drawing.get().map(|drawing| said.say(&drawing.summary.sentence));
    let pick = Callback::new(move |datum: Datum| {
        if let Datum::Past { mineral, .. } = datum {
            navigator.choose(|selection| selection.beside.evidence = Some(mineral));
        }
    });
    let title = label.clone();
    let hand_on = is_single.then(|| {
        view! {
            <HandOn
                drawing
                title=Signal::stored(title)
                sources=Signal::stored(sources)
                reservations=Signal::derive(Vec::new)
            />
        }
    });
    view! {
        <p>{finding}</p>
        <Chart label=Signal::stored(label) width drawing hover on_pick=pick/>
        {hand_on}
    }
}

/// The drawing; none while the page has no width.
fn drawing(
    one: &Shown,
    minerals: &[Mineral],
    years: (Year, usize),
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let input = RoleStripInput { tracks: &one.profile.roles, minerals, years, country: &one.name };
    let strip = Arc::new(RoleStrip::layout(&input, width, words));
    let (hovered, told, size) = (Arc::clone(&strip), Arc::clone(&strip), strip.size());
    Some(Drawing {
        size,
        content: size,
        subject: None,
        walk: strip.walk(),
        summary: strip.summary(),
        scene: Box::new(move |_| strip.scene()),
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| {
            hover.map_or_else(|| Scene::new(size), |datum| hovered.overlay(datum))
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    })
}
