//! What the data is: sources, coverage, limits, changes between editions, the files, and how to use them.

mod api;
mod changes;
mod coverage;
mod downloads;
mod sources;

use std::sync::Arc;

use leptos::prelude::*;

use self::api::Api;
use self::changes::Changes;
use self::coverage::CoveragePart;
use self::downloads::Downloads;
use self::sources::Sources;
use crate::dataset::ProductionTable;
use crate::domain::{Group, Mineral};
use crate::web::app::say;
use crate::web::store::{Core, Store};
use crate::web::widgets::contents::{Contents, follow_section};
use crate::web::widgets::gate::Gate;

/// The parts of the page; the message key of a heading is `data-<id>`.
const PARTS: [&str; 6] = ["sources", "coverage", "limits", "changes", "downloads", "api"];

/// What must be known before the data is used; each is the message `limit-<id>`.
const LIMITS: [&str; 12] = [
    "absent",
    "world",
    "newest_year",
    "partners",
    "routes",
    "shared_codes",
    "re_exports",
    "unit_values",
    "lithium",
    "exploration",
    "licence_bgs",
    "borders",
];

#[component]
pub(crate) fn DataPage() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let (first, second) = (Arc::clone(&core), core);
    let parts = PARTS.map(|id| (id, say(&format!("data-{id}")))).to_vec();
    follow_section();
    view! {
        <h1>{say("data-title")}</h1>
        <p class="lead">{say("data-lead")}</p>
        <div class="with-contents">
            <Contents parts/>
            <div>
                {part("sources", view! { <Sources/> }.into_any())}
                <Gate
                    remote=move || store.history(&first)
                    children={move |history: Arc<ProductionTable>| {
                        let core = Arc::clone(&second);
                        view! {
                            <Gate
                                remote=move || store.previous(&core)
                                children={move |previous: Arc<ProductionTable>| {
                                    of_tables(&history, previous)
                                }}
                            />
                        }
                        .into_any()
                    }}
                />
                {part("downloads", view! { <Downloads/> }.into_any())}
                {part("api", view! { <Api/> }.into_any())}
            </div>
        </div>
    }
}

/// Whether a mineral is of a group; without one, whether it is on the US list.
fn is_shown(core: &Core, group: Option<Group>, mineral: Mineral) -> bool {
    match group {
        Some(group) => mineral.group() == group,
        None => core.catalogue.minerals.iter().any(|facts| facts.id == mineral && facts.us_critical_2025),
    }
}

/// What needs the older tables.
fn of_tables(history: &Arc<ProductionTable>, previous: Arc<ProductionTable>) -> AnyView {
    let limits = LIMITS.map(|id| view! { <li>{say(&format!("limit-{id}"))}</li> });
    let history = Arc::clone(history);
    let older = Arc::clone(&previous);
    let shown = view! {
        {part("coverage", view! { <CoveragePart history previous=older/> }.into_any())}
        {part("limits", view! { <ul class="limits">{limits.into_iter().collect_view()}</ul> }.into_any())}
        {part("changes", view! { <Changes previous/> }.into_any())}
    };
    follow_section();
    shown.into_any()
}

fn part(id: &'static str, content: AnyView) -> AnyView {
    view! {
        <section id=id aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{say(&format!("data-{id}"))}</h2>
            {content}
        </section>
    }
    .into_any()
}
