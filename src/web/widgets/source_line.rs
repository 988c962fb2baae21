//! Where the numbers on a chart come from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::SourceId;
use crate::web::app::words;
use crate::web::store::Core;

#[component]
pub(crate) fn SourceLine(#[prop(into)] sources: Signal<Vec<SourceId>>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    view! {
        <ul class="source-line">
            {move || {
                let words = words();
                sources
                    .get()
                    .iter()
                    .filter_map(|id| Some((core.source_line(id)?, core.catalogue.source(id)?.citation.clone())))
                    .map(|(line, citation)| view! { <li title=citation>{words.say(&line)}</li> })
                    .collect_view()
            }}
        </ul>
    }
}
