//! The evidence of the role finder, clue by clue, with the numbers it rests on. The words are of
//! [`crate::text::english::COUNTRIES`].

use leptos::prelude::*;

use crate::analysis::role_finder::{Clue, Fact, Finding, Suggestion};
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, words};

/// Every clue that applies; `shares` is what each could add, in the order of [`Clue::ALL`].
pub(crate) fn clue_list(suggestion: &Suggestion, shares: &[f64; 6]) -> AnyView {
    let words = words();
    suggestion.findings.iter().map(|finding| clue_view(finding, shares, &words)).collect_view().into_any()
}

fn clue_view(finding: &Finding, shares: &[f64; 6], words: &Words) -> AnyView {
    let at = Clue::ALL.iter().position(|clue| *clue == finding.clue).unwrap_or_default();
    let share = shares.get(at).copied().unwrap_or_default();
    let points = match finding.points {
        Some(points) => Message::new("finder-points")
            .number("points", points, NumberStyle::Decimal(2))
            .number("weight", share, NumberStyle::Percent(0)),
        None => Message::new("finder-points-unknown").number("weight", share, NumberStyle::Percent(0)),
    };
    let facts = finding.facts.iter().map(|fact| fact_view(fact, words)).collect_view();
    view! {
        <div class="score">
            <div>
                <h4>
                    <span class="swatch" data-series=at aria-hidden="true"></span>
                    {words.word(&format!("clue-{}", finding.clue.id()))}
                </h4>
                <p class="hint">{words.say(&points)}</p>
            </div>
            <ul>{facts}</ul>
        </div>
    }
    .into_any()
}

fn fact_view(fact: &Fact, words: &Words) -> AnyView {
    let flags: Vec<_> = fact.flags().names().map(|name| words.word(&format!("flag-{name}"))).collect();
    let flags = (!flags.is_empty()).then(|| format!(" ({})", flags.join(", ")));
    view! { <li>{words.say(&fact.message())} <span class="hint">{flags}</span></li> }.into_any()
}
