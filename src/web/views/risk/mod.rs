//! Whose supply hangs on few and badly governed suppliers, from a chosen viewpoint.

mod controls;
mod data;
mod printed;
mod study;
mod terms;

use std::sync::Arc;

use leptos::prelude::*;

use controls::RiskControls;
use data::{RiskFiles, RiskPageData};
use printed::PrintedByUsgs;
use study::StudyPanel;
use terms::TermsPanel;

use crate::charts::Datum;
use crate::charts::risk_scatter::RiskScatter;
use crate::state::Selection;
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::chart::{Chart, Drawing, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::entity_link::linked;
use crate::web::widgets::gate_all::{GateAll, Pending};
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(crate) fn RiskPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let (history, governance, groups) = (store.history(&core), store.governance(&core), store.groups(&core));
    let (study, sourcing, uses) = (store.eu_supply(&core), store.sourcing(&core), store.eu_uses(&core));
    let remotes: Vec<Arc<dyn Pending>> = vec![
        Arc::new(history.clone()),
        Arc::new(governance.clone()),
        Arc::new(groups.clone()),
        Arc::new(study.clone()),
        Arc::new(sourcing.clone()),
        Arc::new(uses.clone()),
    ];
    view! {
        <h1>{say("risk-title")}</h1>
        <p class="lead">{say("risk-lead")}</p>
        <GateAll
            remotes
            children={move || {
                let files = RiskFiles {
                    history: history.ready()?,
                    governance: governance.ready()?,
                    groups: groups.ready()?,
                    study: study.ready()?,
                    sourcing: sourcing.ready()?,
                    uses: uses.ready()?,
                };
                let data = RiskPageData::new(Arc::clone(&core), files);
                Some(view! { <Risks data=Arc::new(data)/> }.into_any())
            }}
        />
    }
}

#[component]
fn Risks(data: Arc<RiskPageData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let viewpoint = navigator.part(RiskPageData::viewpoint);
    let group = navigator.part(|selection| selection.group);
    let focus = navigator.part(|selection| (selection.mineral, selection.stage));
    let from = Arc::clone(&data);
    // The risks of a viewpoint, which a change of focus does not touch.
    let risks =
        Memo::new_with_compare(move |_| Arc::new(from.risks(&viewpoint.get(), group.get())), |_, _| true);
    let (label_words, drawn, named, shown) =
        (Arc::clone(&words), Arc::clone(&words), Arc::clone(&data), Arc::clone(&data));
    let label = Signal::derive(move || {
        let viewer = named.viewer(&viewpoint.get());
        label_words.say(&Message::new("risk-label").with("viewer", viewer))
    });
    let drawing = drawing_memo(move || {
        let risks = risks.get();
        let (points, sentence) = shown.points(&risks, &viewpoint.get());
        let chosen = RiskPageData::in_focus(&risks, focus.get()).map(data::datum);
        let scatter = RiskScatter::layout(points, data::THRESHOLDS, sentence, width.get(), &drawn);
        (width.get() > 0.0).then(|| into_drawing(scatter, chosen))
    });
    let finding = move || drawing.get().map(|drawing| linked(&words.say(&drawing.summary.sentence)));
    let pick = Callback::new(move |datum: Datum| navigator.choose(|selection| picked(selection, &datum)));
    let sources = data.sources();
    let sources = Signal::derive(move || sources.clone());
    let reservations = Signal::derive(|| vec![Message::new("risk-note-si_assumed")]);
    let of_study = Arc::clone(&data);
    let is_us = Memo::new(move |_| viewpoint.with(printed::is_united_states));
    view! {
        <RiskControls data/>
        <h2 class="selected">{label}</h2>
        <p class="finding">{finding}</p>
        <Chart label width drawing hover on_pick=pick/>
        <TermsPanel risks focus/>
        <Show when=move || is_us.get()><PrintedByUsgs risks focus/></Show>
        <StudyPanel data=of_study risks focus/>
        <SourceLine sources/>
        <p class="hint">{say("risk-method")}</p>
        <HandOn drawing title=label sources reservations/>
    }
}

fn into_drawing(scatter: RiskScatter, chosen: Option<Datum>) -> Drawing {
    let scatter = Arc::new(scatter);
    let (shown, hovered, told) = (Arc::clone(&scatter), Arc::clone(&scatter), Arc::clone(&scatter));
    let size = scatter.size();
    Drawing {
        size,
        content: size,
        subject: None,
        scene: Box::new(move |_| shown.scene(chosen.as_ref())),
        walk: scatter.walk(),
        summary: scatter.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| match hover {
            Some(datum) => hovered.overlay(datum),
            None => crate::charts::Scene::new(size),
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    }
}

/// A mark opens its terms.
fn picked(selection: &mut Selection, datum: &Datum) {
    if let Datum::Supply(mineral, stage) = datum {
        (selection.mineral, selection.stage) = (*mineral, *stage);
    }
}
