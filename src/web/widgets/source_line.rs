//! Where the numbers on a chart come from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::SourceId;
use crate::text::Message;
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
                    .filter_map(|id| core.catalogue.source(id))
                    .map(|source| {
                        let text = words
                            .say(
                                &Message::new("source-line")
                                    .with("publisher", source.publisher.as_str())
                                    .with("title", source.title.as_str())
                                    .with("edition", source.edition.as_str())
                                    .with("licence", source.licence.as_str()),
                            );
                        view! { <li title=source.citation.clone()>{text}</li> }
                    })
                    .collect_view()
            }}
        </ul>
    }
}
