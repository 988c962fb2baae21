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
use crate::charts::{Datum, Palette, Point, Scene};
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
    let pointer = Pointer { layers, scroller, on_pick, on_brush };
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
            <ChartTable drawing label/>
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

/// What both canvases, the tooltip and the pointer share.
#[derive(Clone, Copy)]
struct Layers {
    drawing: Memo<Option<Arc<Drawing>>>,
    scene: Memo<Option<Arc<Scene>>>,
    scroll: RwSignal<Point>,
    hover: RwSignal<Option<Datum>>,
    brush: RwSignal<Option<(f64, f64)>>,
    cursor: RwSignal<Cursor>,
}

impl Layers {
    /// Paints each canvas when it must.
    fn paint(self, base: NodeRef<html::Canvas>, top: NodeRef<html::Canvas>) {
        let theme = expect_context::<Theme>();
        Effect::new(move |_| {
            theme.fonts_arrived();
            if let (Some(canvas), Some(scene)) = (base.get(), self.scene.get()) {
                canvas::draw(&canvas, &scene, Palette::of(theme.palette()));
            }
        });
        Effect::new(move |_| {
            let (Some(canvas), Some(drawing)) = (top.get(), self.drawing.get()) else { return };
            let (hover, brush) = (self.hover.get(), self.brush.get());
            if hover.is_none() && brush.is_none() {
                canvas::clear(&canvas);
            } else {
                let scene = (drawing.overlay)(hover.as_ref(), brush, self.scroll.get());
                canvas::draw(&canvas, &scene, Palette::of(theme.palette()));
            }
        });
    }

    /// Where the tooltip belongs.
    fn anchor(self) -> Option<Point> {
        match self.cursor.get() {
            Cursor::Pointer(at) => Some(at),
            Cursor::Keyboard => {
                let (scene, datum) = (self.scene.get()?, self.hover.get()?);
                let bounds = scene.bounds(&datum)?;
                Some(Point::new(bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0))
            }
        }
    }
}

fn spoken_datum(drawing: Memo<Option<Arc<Drawing>>>, hover: RwSignal<Option<Datum>>) -> Option<String> {
    let (drawing, datum) = (drawing.get()?, hover.get()?);
    (drawing.tooltip)(&datum).map(|tooltip| spoken(&tooltip))
}

#[derive(Clone, Copy)]
struct Pointer {
    layers: Layers,
    scroller: NodeRef<html::Div>,
    on_pick: Option<Callback<Datum>>,
    on_brush: Option<Brush>,
}

impl Pointer {
    fn moved(self, event: &PointerEvent) {
        let at = place(event);
        self.layers.cursor.set(Cursor::Pointer(at));
        self.point_at(at);
        if self.layers.brush.with_untracked(Option::is_some) {
            self.layers.brush.update(|brush| {
                if let Some((_, to)) = brush {
                    *to = at.x;
                }
            });
        }
    }

    fn point_at(self, at: Point) {
        let found = self
            .layers
            .scene
            .with_untracked(|scene| scene.as_ref().and_then(|scene| scene.hit(at, REACH).cloned()));
        if self.layers.hover.with_untracked(|hover| *hover != found) {
            self.layers.hover.set(found);
        }
    }

    fn pressed(self, event: &PointerEvent) {
        let at = place(event);
        // A finger has no hover: the press is the pointing.
        self.layers.cursor.set(Cursor::Pointer(at));
        self.point_at(at);
        if self.on_brush.is_some() && event.button() == 0 && event.pointer_type() != "touch" {
            self.layers.brush.set(Some((at.x, at.x)));
            capture(event);
        }
    }

    fn released(self, event: &PointerEvent) {
        let brushed = self.layers.brush.get_untracked();
        self.layers.brush.set(None);
        match (brushed, self.on_brush) {
            (Some((from, to)), Some(on_brush)) if (from - to).abs() >= LEAST_BRUSH => {
                let months = self.layers.drawing.with_untracked(|drawing| {
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
        if let (Some(on_pick), Some(datum)) = (self.on_pick, self.layers.hover.get_untracked()) {
            on_pick.run(datum);
        }
    }

    fn left(self) {
        self.layers.brush.set(None);
        self.layers.hover.set(None);
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
        self.layers.cursor.set(Cursor::Keyboard);
        let next = self.layers.drawing.with_untracked(|drawing| {
            let drawing = drawing.as_ref()?;
            self.layers.hover.with_untracked(|hover| drawing.walk.step(hover.as_ref(), step).cloned())
        });
        if let Some(datum) = &next {
            self.bring_into_view(datum);
        }
        self.layers.hover.set(next);
    }

    fn bring_into_view(self, datum: &Datum) {
        let scroll = self.layers.scroll.get_untracked();
        let wanted = self.layers.drawing.with_untracked(|drawing| {
            let scroll_to = drawing.as_ref()?.scroll_to.as_ref()?;
            Some(scroll_to(datum, scroll))
        });
        if let (Some(wanted), Some(scroller)) = (wanted, self.scroller.get_untracked()) {
            scroller.set_scroll_left(wanted.x.round() as i32);
            scroller.set_scroll_top(wanted.y.round() as i32);
        }
    }

    fn scrolled(self) {
        if let Some(scroller) = self.scroller.get_untracked() {
            let at = Point::new(f64::from(scroller.scroll_left()), f64::from(scroller.scroll_top()));
            self.layers.scroll.set(at);
        }
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
fn TooltipLayer(layers: Layers) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let content = Memo::new(move |_| {
        let (drawing, datum) = (layers.drawing.get()?, layers.hover.get()?);
        (drawing.tooltip)(&datum)
    });
    Effect::new(move |_| {
        content.track();
        let room = layers.drawing.with(|drawing| drawing.as_ref().map(|drawing| drawing.size));
        let (Some(node), Some(at), Some(room)) = (node.get(), layers.anchor(), room) else { return };
        let (width, height) = (f64::from(node.offset_width()), f64::from(node.offset_height()));
        let x = beside(at.x, width, room.width);
        let y = (at.y - height - 14.0).max(0.0).min((room.height - height).max(0.0));
        // A transform of plain numbers is always valid.
        let _ =
            web_sys::HtmlElement::style(&node).set_property("transform", &format!("translate({x}px, {y}px)"));
    });
    move || {
        content.get().map(|tooltip| {
            view! { <div class="tooltip" aria-hidden="true" node_ref=node>{tooltip_box(&tooltip)}</div> }
        })
    }
}

/// To the right of `x` where there is room, else to its left.
fn beside(x: f64, width: f64, room: f64) -> f64 {
    const AWAY: f64 = 16.0;
    if x + AWAY + width <= room { x + AWAY } else { (x - AWAY - width).max(0.0) }
}
