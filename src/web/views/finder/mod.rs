//! Which role a country could take, and which country could take a role: suggestions with their evidence.

mod controls;
mod data;
mod evidence;
mod gaps;
mod weights;

use std::sync::Arc;

use leptos::prelude::*;

use controls::FinderControls;
use data::FinderData;
use evidence::ChosenSuggestion;
use gaps::Gaps;
use weights::WeightSliders;

use crate::analysis::role_finder::TREND_YEARS;
use crate::charts::Datum;
use crate::charts::merit_bars::MeritBars;
use crate::domain::Year;
use crate::state::Selection;
use crate::web::app::{say, words};
use crate::web::chart::{Chart, Drawing, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::entity_link::linked;
use crate::web::widgets::gate_all::{GateAll, Pending};
use crate::web::widgets::look_back::LookBack;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(crate) fn FinderPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let year = core.catalogue.newest_trade_year();
    let before = Year(year.0 - TREND_YEARS);
    let (history, governance) = (store.history(&core), store.governance(&core));
    let (now, earlier) = (store.totals(&core, year), store.totals(&core, before));
    let remotes: Vec<Arc<dyn Pending>> = vec![
        Arc::new(history.clone()),
        Arc::new(governance.clone()),
        Arc::new(now.clone()),
        Arc::new(earlier.clone()),
    ];
    view! {
        <h1>{say("finder-title")}</h1>
        <p class="lead">{say("finder-lead")}</p>
        <GateAll
            remotes
            children={move || {
                let (history, now, earlier) = (history.ready()?, now.ready()?, earlier.ready()?);
                let data = FinderData::new(Arc::clone(&core), &history, &now, &earlier, governance.ready()?);
                Some(view! { <Suggestions data=Arc::new(data)/> }.into_any())
            }}
        />
    }
}

#[component]
fn Suggestions(data: Arc<FinderData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let selection = navigator.part(Clone::clone);
    let from = Arc::clone(&data);
    let found =
        Memo::new_with_compare(move |_| Arc::new(selection.with(|each| from.answer(each))), |_, _| true);
    let (said, drawn) = (Arc::clone(&words), Arc::clone(&words));
    let named = Arc::clone(&data);
    let label = Signal::derive(move || said.say(&selection.with(|each| named.label(each))));
    let drawing = drawing_memo(move || {
        let found = found.get();
        let bars = MeritBars::layout(found.bars.clone(), found.sentence.clone(), width.get(), &drawn);
        (width.get() > 0.0).then(|| into_drawing(bars, found.chosen.clone(), Arc::clone(&drawn)))
    });
    let finding = move || drawing.get().map(|drawing| linked(&words.say(&drawing.summary.sentence)));
    let pick = Callback::new(move |datum: Datum| navigator.choose(|selection| picked(selection, &datum)));
    let sources = data.sources();
    let sources = Signal::derive(move || sources.clone());
    let (panel, gaps) = (Arc::clone(&data), Arc::clone(&data));
    view! {
        <FinderControls data=Arc::clone(&data)/>
        <h2 class="selected">{label}</h2>
        <p class="finding">{finding}</p>
        <p class="hint">{say("finder-caution")}</p>
        <Chart label width drawing hover on_pick=pick/>
        <WeightSliders/>
        <ChosenSuggestion data=panel found/>
        <Gaps data=gaps found/>
        <LookBack/>
        <SourceLine sources/>
        <p class="hint">{say("finder-method")}</p>
        <HandOn
            drawing
            title=label
            sources
            reservations=Signal::derive(|| vec![crate::text::Message::new("finder-caution")])
        />
    }
}

fn into_drawing(bars: MeritBars, chosen: Option<Datum>, words: crate::web::app::Words) -> Drawing {
    let bars = Arc::new(bars);
    let (shown, hovered, told) = (Arc::clone(&bars), Arc::clone(&bars), Arc::clone(&bars));
    let size = bars.size();
    Drawing {
        size,
        content: size,
        subject: None,
        scene: Box::new(move |_| shown.scene(chosen.as_ref(), &words)),
        walk: bars.walk(),
        summary: bars.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| match hover {
            Some(datum) => hovered.overlay(datum),
            None => crate::charts::Scene::new(size),
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    }
}

/// A bar opens its evidence.
fn picked(selection: &mut Selection, datum: &Datum) {
    if let Datum::Aim { country, target } = datum {
        selection.country = Some(*country);
        selection.bloc = None;
        selection.mineral = target.mineral;
        selection.finder.role = Some(target.role);
    }
}
