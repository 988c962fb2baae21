//! Questions answered below the flows, one section each: the heading asks, its first sentence answers.

mod depends;
mod hubs;
mod movers;
mod rows;

use std::sync::Arc;

use leptos::prelude::*;

use self::depends::WhoDepends;
use self::hubs::WhoPassesThrough;
use self::movers::WhatChanged;
use super::data::FlowsData;

#[component]
pub(super) fn Questions(data: Arc<FlowsData>) -> impl IntoView {
    let (depends, hubs) = (Arc::clone(&data), Arc::clone(&data));
    view! {
        <WhoDepends data=depends/>
        <WhoPassesThrough data=hubs/>
        <WhatChanged data/>
    }
}

/// A section that closes, so that a phone's reader gets past it.
#[component]
fn Question(
    /// Names the heading.
    id: &'static str,
    #[prop(into)] heading: Signal<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="question" aria-labelledby=id>
            <details open>
                <summary>
                    <h2 id=id>{move || heading.get()}</h2>
                </summary>
                {children()}
            </details>
        </section>
    }
}
