//! The flows on the world, with zooming and panning.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::FlowsData;
use super::focus::{Focused, focused};
use super::frame::FlowsFrame;
use super::sankey::folding;
use crate::charts::flow_map::{FlowMap, FlowMapInput, FlowMapOptions, Land, MapView, Reference};
use crate::charts::sankey::{Measure, SankeyOptions};
use crate::charts::{Datum, Point, Scene, Size};
use crate::dataset::{Outlines, TradeBlock};
use crate::state::Selection;
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::chart::{Drawing, Gestures, drawing_memo};
use crate::web::navigator::Navigator;

/// One step of the zoom buttons.
const STEP: f64 = 1.5;

#[component]
pub(super) fn FlowsOnMap(data: Arc<FlowsData>, outlines: Arc<Outlines>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let opened = StoredValue::new(navigator);
    let width = RwSignal::new(0.0);
    let view = RwSignal::new(MapView::WORLD);
    let land = Arc::new(Land::new(&outlines));
    let (drawn, words) = (Arc::clone(&data), words());
    let (layout_words, words_of_others) = (Arc::clone(&words), Arc::clone(&words));
    let focus = focused();
    let referred = Arc::clone(&data);
    // One scale for all years of a code, so that widths can be compared between them; a year does not ask again.
    let code = Memo::new(move |_| {
        selection.with(|selection| referred.code(selection).map(|code| code.code.clone()))
    });
    let referred = Arc::clone(&data);
    let reference = Memo::new(move |_| {
        let flows = code
            .get()
            .map(|code| Reference::of(referred.years_of(&code).map(|block| block.flows.as_slice())));
        flows.unwrap_or_default()
    });
    let map = Memo::new_with_compare(
        move |_| {
            let (selection, focus) = (selection.get(), focus.get());
            let options = options(&drawn, &selection, width.get(), reference.get())?;
            layout(&drawn, &land, &selection, &focus, &options, &layout_words).map(Arc::new)
        },
        |_, _| true,
    );
    let shown = Memo::new(move |_| {
        let chosen = selection.with(|chosen| (chosen.flows, chosen.questions.top, chosen.questions.least));
        format!("{:?} {chosen:?} {:?}", code.get(), focus.get().countries)
    });
    let drawing = drawing_memo(move || map.get().map(|map| drawing(&map, view, &words, shown.get())));
    let notes = Signal::derive(move || map.get().map(|map| map.notes()).unwrap_or_default());
    let others = Arc::clone(&words_of_others);
    let smaller = Memo::new(move |_| map.get().map_or(0, |map| map.smaller().flows));
    let has_smaller = move || smaller.get() != 0;
    let open_others = move || {
        let text = Message::new("map-open-other").number("flows", smaller.get() as f64, NumberStyle::Integer);
        others.say(&text)
    };
    let gestures = gestures(map, view);
    let zoom = move |factor: f64| {
        if let Some(map) = map.get_untracked() {
            let centre = map.window().frame.centre();
            view.update(|view| *view = view.zoomed(map.window(), centre, factor));
        }
    };
    view! {
        <FlowsFrame data width drawing method_key="flows-method-map" notes gestures>
            <div class="view-tools">
                <button type="button" aria-label=say("zoom-in") on:click=move |_| zoom(STEP)>"+"</button>
                <button type="button" aria-label=say("zoom-out") on:click=move |_| zoom(1.0 / STEP)>"−"</button>
                <button type="button" on:click=move |_| view.set(MapView::WORLD)>{say("zoom-world")}</button>
                // A map has no place for the folded rest: this stands for it.
                <Show when=has_smaller>
                    <button
                        type="button"
                        on:click=move |_| {
                            opened
                                .get_value()
                                .choose(|selection| {
                                    selection.flows.is_exporters_open = true;
                                    selection.flows.is_importers_open = true;
                                });
                        }
                    >
                        {open_others.clone()}
                    </button>
                </Show>
                <span class="hint">{say("zoom-hint")}</span>
            </div>
        </FlowsFrame>
    }
}

/// Wheel, fingers and keys on the view.
fn gestures(map: Memo<Option<Arc<FlowMap>>>, view: RwSignal<MapView>) -> Gestures {
    let changed = move |change: &dyn Fn(&FlowMap, MapView) -> MapView| {
        if let Some(map) = map.get_untracked() {
            view.update(|view| *view = change(&map, *view));
        }
    };
    Gestures {
        zoom: Callback::new(move |(at, factor): (Point, f64)| {
            changed(&|map, view| view.zoomed(map.window(), at, factor));
        }),
        pan: Callback::new(move |(dx, dy): (f64, f64)| {
            changed(&|map, view| view.panned(map.window(), dx, dy));
        }),
        reset: Callback::new(move |()| view.set(MapView::WORLD)),
        reveal: Callback::new(move |datum: Datum| changed(&|map, view| map.revealing(&datum, view))),
    }
}

/// How the map is to be; none while the page has no width or the selection is on its way to another mineral.
fn options(
    data: &FlowsData,
    selection: &Selection,
    width: f64,
    reference: Reference,
) -> Option<FlowMapOptions> {
    if width <= 0.0 || selection.mineral != data.mineral() {
        return None;
    }
    let (_, block) = data.chosen(selection)?;
    let height = if width < 600.0 { width * 0.78 } else { (width * 0.52).clamp(420.0, 660.0) };
    let mut options = FlowMapOptions::new(Size { width, height }, selection.stage);
    options.reference = reference;
    options.folding = folded(selection, block, options.size);
    if selection.flows.is_exporters_open && selection.flows.is_importers_open {
        options.most_flows = usize::MAX;
    }
    Some(options)
}

fn layout(
    data: &FlowsData,
    land: &Arc<Land>,
    selection: &Selection,
    focus: &Focused,
    options: &FlowMapOptions,
    words: &Words,
) -> Option<FlowMap> {
    let (_, block) = data.chosen(selection)?;
    let name = |id| data.country_name(id);
    let input = FlowMapInput { land, flows: &block.flows, name: &name, focus: &focus.countries };
    Some(FlowMap::layout(&input, options, words))
}

/// What folds where the reader asked for it; else the size of a flow alone decides what is drawn.
fn folded(selection: &Selection, block: &TradeBlock, size: Size) -> Option<SankeyOptions> {
    let is_asked = selection.questions.top.is_some() || selection.questions.least.is_some();
    is_asked.then(|| SankeyOptions { measure: Measure::Value, ..folding(selection, block, size) })
}

/// `shown` is all that was chosen but the year.
fn drawing(map: &Arc<FlowMap>, view: RwSignal<MapView>, words: &Words, shown: String) -> Drawing {
    let (drawn, hovered, told) = (Arc::clone(map), Arc::clone(map), Arc::clone(map));
    let (overlay_words, size) = (Arc::clone(words), map.size());
    Drawing {
        size,
        // Flows grow and shrink from year to year; a zoom or a drag is followed at once.
        subject: Some(Box::new(move || format!("{shown} {size:?} {:?}", view.get_untracked()))),
        content: size,
        // Both read the view where it is tracked: zooming repaints and lays nothing out again.
        scene: Box::new(move |_| drawn.scene(view.get())),
        overlay: Box::new(move |hover, _, _| match hover {
            Some(datum) => hovered.overlay(datum, view.get(), &overlay_words),
            None => Scene::new(size),
        }),
        walk: map.walk(),
        summary: map.summary(),
        scroll_to: None,
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    }
}
