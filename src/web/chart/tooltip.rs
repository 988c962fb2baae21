//! What is said about the datum under the pointer or the keyboard's cursor.

use leptos::html;
use leptos::prelude::*;

use super::layers::Layers;
use crate::charts::Tooltip;
use crate::web::app::words;

/// The tooltip's box.
fn tooltip_box(tooltip: &Tooltip) -> AnyView {
    let words = words();
    let rows = tooltip.rows.iter().map(|(label, figure)| {
        view! {
            <dt>{words.plain_text(label)}</dt>
            <dd>{words.plain_text(figure)}</dd>
        }
    });
    view! {
        <p class="tooltip-title">{words.plain_text(&tooltip.title)}</p>
        <dl>{rows.collect_view()}</dl>
        {tooltip.note.as_ref().map(|note| view! { <p class="tooltip-note">{words.say(note)}</p> })}
    }
    .into_any()
}

/// The same as one line, for a screen reader.
pub(super) fn spoken(tooltip: &Tooltip) -> String {
    let words = words();
    let mut text = words.plain_text(&tooltip.title);
    for (label, figure) in &tooltip.rows {
        text.push_str(&format!("; {} {}", words.plain_text(label), words.plain_text(figure)));
    }
    text
}

/// The tooltip beside the cursor, kept inside the chart.
#[component]
pub(super) fn TooltipLayer(layers: Layers) -> impl IntoView {
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
