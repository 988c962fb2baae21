//! Where the numbers on a chart come from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::SourceId;
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::words;
use crate::web::store::Core;

/// Up to so many sources are told in full; of more, who they are, and the rest on demand.
const IN_FULL: usize = 2;

#[component]
pub(crate) fn SourceLine(#[prop(into)] sources: Signal<Vec<SourceId>>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    move || sources.with(|sources| line(&core, sources))
}

fn line(core: &Core, sources: &[SourceId]) -> AnyView {
    let words = words();
    let items = sources
        .iter()
        .filter_map(|id| Some((core.source_line(id)?, core.catalogue.source(id)?.citation.clone())))
        .map(|(line, citation)| view! { <li title=citation>{words.say(&line)}</li> })
        .collect_view();
    if sources.len() <= IN_FULL {
        return view! { <ul class="source-line">{items}</ul> }.into_any();
    }
    let mut publishers: Vec<&str> = Vec::new();
    for source in sources.iter().filter_map(|id| core.catalogue.source(id)) {
        if !publishers.contains(&source.publisher.as_str()) {
            publishers.push(&source.publisher);
        }
    }
    let folded = Message::new("sources-folded")
        .number("count", sources.len() as f64, NumberStyle::Integer)
        .with("publishers", Arg::List(publishers.into_iter().map(Arg::from).collect()));
    view! {
        <details class="source-line">
            <summary>{words.say(&folded)}</summary>
            <ul>{items}</ul>
        </details>
    }
    .into_any()
}
