//! What could not be judged.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::{Answer, FinderData};
use crate::analysis::role_finder::Unjudged;
use crate::state::Asked;
use crate::text::{Message, NumberStyle};
use crate::web::app::words;
use crate::web::navigator::Navigator;

/// Roles of which the data cannot say whether they are played, with the reason.
#[component]
pub(super) fn Gaps(data: Arc<FinderData>, found: Memo<Arc<Answer>>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let asked = navigator.part(|selection| selection.finder.asked);
    move || {
        let (words, asked) = (words(), asked.get());
        let found = found.get();
        let name = |unjudged: &Unjudged| match asked {
            Asked::Country => words.say(&unjudged.target.message()),
            Asked::Role => data.core().country_name(unjudged.country),
        };
        let item = |unjudged: &Unjudged| {
            let reasons: Vec<String> =
                unjudged.missing.iter().map(|missing| words.say(&missing.message())).collect();
            view! { <li>{name(unjudged)} <span class="hint">{format!(": {}", reasons.join("; "))}</span></li> }
        };
        let count = found.unjudged.len();
        let title = Message::new("finder-unjudged").number("count", count as f64, NumberStyle::Integer);
        (count > 0).then(|| {
            let items = found.unjudged.iter().map(item).collect_view();
            view! {
                <details>
                    <summary>{words.say(&title)}</summary>
                    <ul>{items}</ul>
                </details>
            }
        })
    }
}
