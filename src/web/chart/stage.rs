//! The element that listens: pointer, keyboard, size.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::Drawing;
use super::gestures::{Gestures, Hand};
use super::layers::{Cursor, Layers};
use super::pointer::{Brush, Pointer};
use super::table::{Addresses, ChartTable};
use super::tooltip::{TooltipLayer, spoken};
use crate::charts::{Datum, Point};
use crate::web::app::say;
use crate::web::size::follow_width;

/// Until the first drawing says its own.
const FIRST_HEIGHT: f64 = 480.0;

/// One chart with its canvases, tooltip and table. `width` is written here and read by whoever lays the
/// drawing out; the drawing decides its height.
#[component]
pub(crate) fn Chart(
    /// What the chart is, for a screen reader and the table's caption.
    #[prop(into)]
    label: Signal<String>,
    width: RwSignal<f64>,
    drawing: Memo<Option<Arc<Drawing>>>,
    /// Shared by all charts on the page, so that they highlight together.
    hover: RwSignal<Option<Datum>>,
    #[prop(optional, into)] on_pick: Option<Callback<Datum>>,
    #[prop(optional)] on_brush: Option<Brush>,
    /// For a chart with a view of its own, such as a map.
    #[prop(optional)]
    gestures: Option<Gestures>,
    /// Where the figures of its table come from.
    #[prop(optional_no_strip)]
    addresses: Option<Addresses>,
) -> impl IntoView {
    let scroller = NodeRef::<html::Div>::new();
    follow_width(scroller, move |measured| width.set(measured));
    let scroll = RwSignal::new(Point::default());
    let scene = Memo::new_with_compare(
        move |_| drawing.get().map(|drawing| Arc::new((drawing.scene)(scroll.get()))),
        |_, _| true,
    );
    let layers = Layers {
        drawing,
        scene,
        scroll,
        hover,
        brush: RwSignal::new(None),
        cursor: RwSignal::new(Cursor::Keyboard),
    };
    let pointer = Pointer { layers, scroller, on_pick, on_brush, hand: gestures.map(Hand::new) };
    let (base, top) = (NodeRef::<html::Canvas>::new(), NodeRef::<html::Canvas>::new());
    layers.paint(base, top);
    let is_pickable = move || on_pick.is_some() && hover.with(Option::is_some);
    let extent = move |part: fn(&Drawing) -> f64| {
        format!("{}px", drawing.with(|drawing| drawing.as_deref().map_or(FIRST_HEIGHT, part)))
    };
    view! {
        <figure class="chart">
            <div
                class="chart-window"
                node_ref=scroller
                style:height=move || extent(|drawing| drawing.size.height)
                on:scroll=move |_| pointer.scrolled()
            >
                <div class="chart-extent" style:height=move || extent(|drawing| drawing.content.height) style:width=move || content_width(drawing)>
                    <div
                        class="chart-stage"
                        class:can-click=is_pickable
                        class:has-view=gestures.is_some()
                        tabindex="0"
                        role="application"
                        aria-roledescription=say("chart")
                        aria-label=move || label.get()
                        style:height=move || extent(|drawing| drawing.size.height)
                        style:width=move || format!("{}px", width.get())
                        on:pointermove=move |event| pointer.moved(&event)
                        on:pointerdown=move |event| pointer.pressed(&event)
                        on:pointerup=move |event| pointer.released(&event)
                        on:pointercancel=move |_| pointer.left()
                        on:pointerleave=move |_| pointer.left()
                        on:wheel=move |event| pointer.wheel(&event)
                        on:keydown=move |event| pointer.key(&event)
                        on:blur=move |_| pointer.left()
                    >
                        <canvas class="base" aria-hidden="true" node_ref=base></canvas>
                        <canvas aria-hidden="true" node_ref=top></canvas>
                        <TooltipLayer layers/>
                    </div>
                </div>
            </div>
            <p class="visually-hidden" aria-live="polite">
                {move || (layers.cursor.get() == Cursor::Keyboard).then(|| spoken_datum(drawing, hover))}
            </p>
            <ChartTable drawing label addresses/>
        </figure>
    }
}

/// Only a chart that scrolls sideways is wider than its window.
fn content_width(drawing: Memo<Option<Arc<Drawing>>>) -> String {
    let wider = drawing.with(|drawing| {
        drawing
            .as_ref()
            .filter(|drawing| drawing.content.width > drawing.size.width)
            .map(|drawing| drawing.content.width)
    });
    wider.map_or_else(|| "100%".to_owned(), |width| format!("{width}px"))
}

fn spoken_datum(drawing: Memo<Option<Arc<Drawing>>>, hover: RwSignal<Option<Datum>>) -> Option<String> {
    let (drawing, datum) = (drawing.get()?, hover.get()?);
    (drawing.tooltip)(&datum).map(|tooltip| spoken(&tooltip))
}
