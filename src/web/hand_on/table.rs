//! The buttons below a table that is no chart: link, figures, citation.

use leptos::prelude::*;

use super::handed::{Handed, link};
use crate::charts::Table;
use crate::dataset::SourceId;
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::widgets::copy_button::CopyButton;

#[component]
pub(crate) fn TableTools(
    #[prop(into)] table: Signal<Option<Table>>,
    /// What the table shows.
    #[prop(into)]
    title: Signal<String>,
    #[prop(into)] sources: Signal<Vec<SourceId>>,
    #[prop(optional, into)] reservations: Signal<Vec<Message>>,
) -> impl IntoView {
    let handed = Handed { core: expect_context(), words: words(), title, sources, reservations };
    let [csv, text, bibtex] = std::array::from_fn(|_| handed.clone());
    view! {
        <div class="chart-tools">
            <CopyButton label_key="copy-link" text=link/>
            <button type="button" on:click=move |_| save_csv(&csv, table)>{say("save-csv")}</button>
            <details class="cite">
                <summary>{say("hand-on-cite")}</summary>
                <div>
                    <CopyButton label_key="copy-citation" text=move || text.cited(|cited| cited.text(&text.words))/>
                    <CopyButton label_key="copy-bibtex" text=move || bibtex.cited(|cited| cited.bibtex())/>
                </div>
            </details>
        </div>
    }
}

fn save_csv(handed: &Handed, table: Signal<Option<Table>>) {
    if let Some(table) = table.get_untracked() {
        handed.save_csv(&table);
    }
}
