//! Tables with a row for each thing and a cell for each country, so that countries are read on one scale.

use leptos::prelude::*;

use super::shown::Shown;
use crate::domain::Flags;
use crate::web::app::{say, words};

/// Rows shown before the rest is folded.
const FIRST: usize = 10;

/// One row: what it is, and what is known of each country.
pub(super) struct Row {
    /// Its heading.
    pub(super) heading: AnyView,
    /// In the order of the countries; none is drawn as no data.
    pub(super) cells: Vec<Option<AnyView>>,
}

/// A block with one table; what goes beyond the first rows is folded.
pub(super) fn table_block(
    title_key: &'static str,
    hint_key: &'static str,
    shown: &[Shown],
    mut rows: Vec<Row>,
    empty_key: &'static str,
) -> AnyView {
    let rest = rows.split_off(rows.len().min(FIRST));
    let count = rest.len();
    let body = if rows.is_empty() {
        view! { <p>{say(empty_key)}</p> }.into_any()
    } else {
        table(title_key, shown, rows)
    };
    let folded = (count > 0).then(|| {
        let more = crate::text::Message::new("more-rows").number(
            "count",
            count as f64,
            crate::text::NumberStyle::Integer,
        );
        view! {
            <details class="more">
                <summary>{words().say(&more)}</summary>
                {table(title_key, shown, rest)}
            </details>
        }
    });
    view! {
        <section class="block">
            <h2>{say(title_key)}</h2>
            <p class="hint">{say(hint_key)}</p>
            {body}
            {folded}
        </section>
    }
    .into_any()
}

fn table(caption_key: &'static str, shown: &[Shown], rows: Vec<Row>) -> AnyView {
    let heads = shown.iter().map(|one| view! { <th scope="col">{one.name.clone()}</th> });
    let row = |row: Row| {
        let cells = row.cells.into_iter().map(|cell| match cell {
            Some(cell) => view! { <td><div class="cell">{cell}</div></td> }.into_any(),
            None => view! { <td class="hint">{say("chart-no-data")}</td> }.into_any(),
        });
        view! { <tr><th scope="row">{row.heading}</th>{cells.collect_view()}</tr> }
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    view! {
        <div class="table-scroll tall" tabindex="0">
            <table class="facts" data-count=shown.len().to_string()>
                <caption class="visually-hidden">{say(caption_key)}</caption>
                <thead><tr><td></td>{heads.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A bar of a share, 0 to 1, on the scale of the whole.
pub(super) fn bar(share: f64, tone: &'static str) -> AnyView {
    view! {
        <span class="bar" data-tone=tone aria-hidden="true" style:--share=format!("{share:.4}")>
            <span></span>
        </span>
    }
    .into_any()
}

/// A line of small print; nothing where there is nothing to say.
pub(super) fn small(parts: Vec<String>) -> Option<AnyView> {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| view! { <span class="small">{parts.join(" · ")}</span> }.into_any())
}

/// The reservations in words.
pub(super) fn flags_in_words(flags: Flags) -> Vec<String> {
    let words = words();
    flags.names().map(|name| words.word(&format!("flag-{name}"))).collect()
}
