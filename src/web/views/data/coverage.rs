//! The coverage chart: every mineral, subject and year.

use std::sync::Arc;

use leptos::prelude::*;

use super::is_shown;
use crate::analysis::coverage::{CoverageTable, Subject};
use crate::charts::coverage::{CoverageChart, CoverageInput};
use crate::charts::{Datum, Scene};
use crate::dataset::ProductionTable;
use crate::domain::{Group, Mineral, Year};
use crate::state::{Selection, ViewId};
use crate::web::app::{Words, say, words};
use crate::web::chart::{Chart, Drawing, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::group_picker::GroupPicker;

/// The first year of the bands: trade begins in 2002 and the production history in 2000; prices go further back.
const FIRST: Year = Year(2000);

#[component]
pub(super) fn CoveragePart(history: Arc<ProductionTable>, previous: Arc<ProductionTable>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let tables = [&core.production, previous.as_ref(), history.as_ref()];
    let table = Arc::new(CoverageTable::of(&core.catalogue, &tables, &core.prices));
    let width = RwSignal::new(0.0);
    let hover = RwSignal::new(None::<Datum>);
    let group = navigator.part(|selection| selection.group);
    let said = Arc::clone(&words);
    let listed = Arc::clone(&core);
    let drawing = drawing_memo(move || {
        let minerals = minerals(&listed, &table, group.get());
        drawing(&table, &minerals, width.get(), &words)
    });
    let finding = move || drawing.get().map(|drawing| said.say(&drawing.summary.sentence));
    let pick = Callback::new(move |datum: Datum| {
        if let Datum::Mineral(mineral) = datum {
            navigator.choose(|selection: &mut Selection| {
                selection.open(ViewId::Mineral);
                selection.mineral = mineral;
            });
        }
    });
    let sources =
        Signal::derive(move || core.catalogue.sources.iter().map(|source| source.id.clone()).collect());
    view! {
        <p class="finding">{finding}</p>
        <div class="controls"><GroupPicker/></div>
        <Chart label=Signal::derive(|| say("coverage-label")) width drawing hover on_pick=pick/>
        <p class="hint">{say("coverage-hint")}</p>
        <HandOn
            drawing
            title=Signal::derive(|| say("coverage-label"))
            sources
            reservations=Signal::derive(Vec::new)
        />
    }
}

/// Those of the group or list of which there is anything.
fn minerals(core: &Core, table: &CoverageTable, group: Option<Group>) -> Vec<Mineral> {
    let known = table.minerals();
    let minerals = core.catalogue.minerals.iter().map(|facts| facts.id);
    minerals.filter(|mineral| known.contains(mineral) && is_shown(core, group, *mineral)).collect()
}

fn drawing(table: &Arc<CoverageTable>, minerals: &[Mineral], width: f64, words: &Words) -> Option<Drawing> {
    if width <= 0.0 || minerals.is_empty() {
        return None;
    }
    let newest = |mineral: &Mineral| {
        let years = Subject::ALL.into_iter().filter_map(|subject| table.years(*mineral, subject).next_back());
        years.map(|(year, _)| year).max()
    };
    let last = minerals.iter().filter_map(newest).max()?;
    let input = CoverageInput { minerals, table, years: (FIRST, last.max(FIRST)) };
    let chart = Arc::new(CoverageChart::layout(&input, width, words));
    let (shown, told) = (Arc::clone(&chart), Arc::clone(&chart));
    let hovered = Arc::clone(&chart);
    Some(Drawing {
        size: chart.size(),
        content: chart.content_size(),
        scene: Box::new(move |scroll| shown.scene(scroll)),
        walk: chart.walk(),
        summary: chart.summary(),
        subject: None,
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| -> Scene { hovered.overlay(hover) }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    })
}
