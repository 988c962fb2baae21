//! What is said about the datum under the pointer or the keyboard's cursor.

use leptos::prelude::*;

use crate::charts::Tooltip;
use crate::web::app::words;

/// The tooltip's box.
pub(super) fn tooltip_box(tooltip: &Tooltip) -> AnyView {
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
