//! The element that listens: pointer, keyboard, size.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, PointerEvent};

use super::table::ChartTable;
use super::tooltip::{spoken, tooltip_box};
use super::{Drawing, canvas};
use crate::charts::datum::Step;
use crate::charts::{Datum, Palette, Point};
use crate::domain::Month;
use crate::web::app::say;
use crate::web::size::follow_width;
use crate::web::widgets::theme_switch::Theme;

/// How far from a thin mark a pointer still means it, in CSS pixels.
const REACH: f64 = 6.0;

/// A shorter drag is a click.
const LEAST_BRUSH: f64 = 6.0;

/// Told the two ends of a finished drag across a chart over time.
pub(crate) type Brush = Callback<(Month, Month)>;

/// Where the pointer or the keyboard's cursor is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cursor {
    Pointer(Point),
    Keyboard,
}

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
) -> impl IntoView {
    let stage = NodeRef::<html::Div>::new();
    follow_width(stage, move |measured| width.set(measured));
    let height =
        move || drawing.with(|drawing| drawing.as_ref().map_or(FIRST_HEIGHT, |d| d.scene.size.height));
    let cursor = RwSignal::new(Cursor::Keyboard);
    let brush = RwSignal::new(None::<(f64, f64)>);
    let pointer = Pointer { drawing, hover, cursor, brush, on_pick, on_brush };
    let (base, top) = (NodeRef::<html::Canvas>::new(), NodeRef::<html::Canvas>::new());
    paint_layers(base, top, drawing, hover, brush);
    let is_pickable = move || on_pick.is_some() && hover.with(Option::is_some);
    view! {
        <figure class="chart">
            <div
                class="chart-stage"
                class:can-click=is_pickable
                node_ref=stage
                tabindex="0"
                role="application"
                aria-roledescription=say("chart")
                aria-label=move || label.get()
                style:height=move || format!("{}px", height())
                on:pointermove=move |event| pointer.moved(&event)
                on:pointerdown=move |event| pointer.pressed(&event)
                on:pointerup=move |event| pointer.released(&event)
                on:pointercancel=move |_| pointer.left()
                on:pointerleave=move |_| pointer.left()
                on:keydown=move |event| pointer.key(&event)
                on:blur=move |_| pointer.left()
            >
                <canvas class="base" aria-hidden="true" node_ref=base></canvas>
                <canvas aria-hidden="true" node_ref=top></canvas>
                <TooltipLayer drawing hover cursor/>
            </div>
            <p class="visually-hidden" aria-live="polite">
                {move || (cursor.get() == Cursor::Keyboard).then(|| spoken_datum(drawing, hover))}
            </p>
            <ChartTable drawing label/>
        </figure>
    }
}

/// Paints each layer when it must.
fn paint_layers(
    base: NodeRef<html::Canvas>,
    top: NodeRef<html::Canvas>,
    drawing: Memo<Option<Arc<Drawing>>>,
    hover: RwSignal<Option<Datum>>,
    brush: RwSignal<Option<(f64, f64)>>,
) {
    let theme = expect_context::<Theme>();
    Effect::new(move |_| {
        theme.fonts_arrived();
        if let (Some(canvas), Some(drawing)) = (base.get(), drawing.get()) {
            canvas::draw(&canvas, &drawing.scene, Palette::of(theme.palette()));
        }
    });
    Effect::new(move |_| {
        let (Some(canvas), Some(drawing)) = (top.get(), drawing.get()) else { return };
        let (hover, brush) = (hover.get(), brush.get());
        if hover.is_none() && brush.is_none() {
            canvas::clear(&canvas);
        } else {
            let scene = (drawing.overlay)(hover.as_ref(), brush);
            canvas::draw(&canvas, &scene, Palette::of(theme.palette()));
        }
    });
}

fn spoken_datum(drawing: Memo<Option<Arc<Drawing>>>, hover: RwSignal<Option<Datum>>) -> Option<String> {
    let (drawing, datum) = (drawing.get()?, hover.get()?);
    (drawing.tooltip)(&datum).map(|tooltip| spoken(&tooltip))
}

#[derive(Clone, Copy)]
struct Pointer {
    drawing: Memo<Option<Arc<Drawing>>>,
    hover: RwSignal<Option<Datum>>,
    cursor: RwSignal<Cursor>,
    brush: RwSignal<Option<(f64, f64)>>,
    on_pick: Option<Callback<Datum>>,
    on_brush: Option<Brush>,
}

impl Pointer {
    fn moved(self, event: &PointerEvent) {
        let at = place(event);
        self.cursor.set(Cursor::Pointer(at));
        self.point_at(at);
        if self.brush.with_untracked(Option::is_some) {
            self.brush.update(|brush| {
                if let Some((_, to)) = brush {
                    *to = at.x;
                }
            });
        }
    }

    fn point_at(self, at: Point) {
        let found = self.drawing.with_untracked(|drawing| {
            drawing.as_ref().and_then(|drawing| drawing.scene.hit(at, REACH).cloned())
        });
        if self.hover.with_untracked(|hover| *hover != found) {
            self.hover.set(found);
        }
    }

    fn pressed(self, event: &PointerEvent) {
        let at = place(event);
        // A finger has no hover: the press is the pointing.
        self.cursor.set(Cursor::Pointer(at));
        self.point_at(at);
        if self.on_brush.is_some() && event.button() == 0 && event.pointer_type() != "touch" {
            self.brush.set(Some((at.x, at.x)));
            capture(event);
        }
    }

    fn released(self, event: &PointerEvent) {
        let brushed = self.brush.get_untracked();
        self.brush.set(None);
        match (brushed, self.on_brush) {
            (Some((from, to)), Some(on_brush)) if (from - to).abs() >= LEAST_BRUSH => {
                let months = self.drawing.with_untracked(|drawing| {
                    let month_at = drawing.as_ref()?.month_at.as_ref()?;
                    Some((month_at(from.min(to)), month_at(from.max(to))))
                });
                if let Some(months) = months {
                    on_brush.run(months);
                }
            }
            _ if event.button() == 0 => self.pick(),
            _ => {}
        }
    }

    fn pick(self) {
        if let (Some(on_pick), Some(datum)) = (self.on_pick, self.hover.get_untracked()) {
            on_pick.run(datum);
        }
    }

    fn left(self) {
        self.brush.set(None);
        self.hover.set(None);
    }

    fn key(self, event: &KeyboardEvent) {
        let step = match event.key().as_str() {
            "ArrowLeft" => Step::Left,
            "ArrowRight" => Step::Right,
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "Home" => Step::First,
            "End" => Step::Last,
            "Enter" | " " => {
                event.prevent_default();
                self.pick();
                return;
            }
            "Escape" => {
                self.left();
                return;
            }
            _ => return,
        };
        event.prevent_default();
        self.cursor.set(Cursor::Keyboard);
        let next = self.drawing.with_untracked(|drawing| {
            let drawing = drawing.as_ref()?;
            self.hover.with_untracked(|hover| drawing.walk.step(hover.as_ref(), step).cloned())
        });
        self.hover.set(next);
    }
}

fn place(event: &PointerEvent) -> Point {
    Point::new(f64::from(event.offset_x()), f64::from(event.offset_y()))
}

/// A drag goes on outside the element.
fn capture(event: &PointerEvent) {
    let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(element) = element {
        // A pointer that is gone already needs no capture.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// The tooltip beside the cursor, kept inside the chart.
#[component]
fn TooltipLayer(
    drawing: Memo<Option<Arc<Drawing>>>,
    hover: RwSignal<Option<Datum>>,
    cursor: RwSignal<Cursor>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let content = Memo::new_with_compare(
        move |_| {
            let (drawing, datum) = (drawing.get()?, hover.get()?);
            (drawing.tooltip)(&datum)
        },
        |old, new| old != new,
    );
    Effect::new(move |_| {
        content.track();
        let (Some(node), Some(at)) = (node.get(), anchor(drawing, hover, cursor)) else { return };
        let Some(room) = drawing.with(|drawing| drawing.as_ref().map(|drawing| drawing.scene.size)) else {
            return;
        };
        let (width, height) = (f64::from(node.offset_width()), f64::from(node.offset_height()));
        let x = beside(at.x, width, room.width);
        let y = (at.y - height - 14.0).max(0.0).min((room.height - height).max(0.0));
        let _ =
            web_sys::HtmlElement::style(&node).set_property("transform", &format!("translate({x}px, {y}px)"));
    });
    move || {
        content.get().map(|tooltip| view! { <div class="tooltip" aria-hidden="true" node_ref=node>{tooltip_box(&tooltip)}</div> })
    }
}

/// To the right of `x` where there is room, else to its left.
fn beside(x: f64, width: f64, room: f64) -> f64 {
    const AWAY: f64 = 16.0;
    if x + AWAY + width <= room { x + AWAY } else { (x - AWAY - width).max(0.0) }
}

fn anchor(
    drawing: Memo<Option<Arc<Drawing>>>,
    hover: RwSignal<Option<Datum>>,
    cursor: RwSignal<Cursor>,
) -> Option<Point> {
    match cursor.get() {
        Cursor::Pointer(at) => Some(at),
        Cursor::Keyboard => {
            let (drawing, datum) = (drawing.get()?, hover.get()?);
            let bounds = drawing.scene.bounds(&datum)?;
            Some(Point::new(bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0))
        }
    }
}
