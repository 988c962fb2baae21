//! The files as a static API, with examples to copy. The examples are files of their own, which
//! `tests/browser/data.test.mjs` runs or checks against the built site.

use leptos::prelude::*;

use crate::web::app::say;
use crate::web::widgets::copy_button::CopyButton;

/// What stands for the site's address in an example.
const BASE: &str = "{base}";

/// Name of the tool, as it calls itself, and the example.
const EXAMPLES: [(&str, &str); 4] = [
    ("curl", include_str!("../../../../assets/examples/curl.sh")),
    ("Python", include_str!("../../../../assets/examples/python.py")),
    ("R", include_str!("../../../../assets/examples/r.R")),
    ("DuckDB", include_str!("../../../../assets/examples/duckdb.sql")),
];

#[component]
pub(super) fn Api() -> impl IntoView {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let base = base.trim_end_matches('/').to_owned();
    let example = |(tool, text): (&'static str, &'static str)| {
        let code = text.replace(BASE, &base);
        let copied = code.clone();
        view! {
            <h3>{tool}</h3>
            <pre tabindex="0" aria-label=tool><code>{code}</code></pre>
            <CopyButton label_key="api-copy" text=move || copied.clone()/>
        }
    };
    view! {
        <p>{say("api-lead")}</p>
        <p>{say("api-form")}</p>
        {EXAMPLES.map(example).into_iter().collect_view()}
        <p class="hint">
            {say("api-schemas")}
            " "
            <a href="schema/datapackage.schema.json">"datapackage.schema.json"</a>
            ", "
            <a href="schema/production.schema.json">"production.schema.json"</a>
            ", "
            <a href="schema/prices.schema.json">"prices.schema.json"</a>
            ", "
            <a href="schema/trade.schema.json">"trade.schema.json"</a>
        </p>
    }
}
