//! The evidence of the role finder, clue by clue, with the numbers it rests on. The words are of
//! [`crate::text::english::COUNTRIES`].

use leptos::prelude::*;

use crate::analysis::provenance::of_evidence;
use crate::analysis::role_finder::{Clue, Fact, Finding, Suggestion, Weights};
use crate::dataset::FigureAddress;
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, words};
use crate::web::widgets::figure::FigureInSentence;

/// Every clue that applies, by what each could add.
pub(crate) fn clue_list(suggestion: &Suggestion, weights: &Weights) -> AnyView {
    let words = words();
    let shares = suggestion.shares(&weights.parts());
    let clue = |finding| clue_view(suggestion, finding, weights, &shares, &words);
    suggestion.findings.iter().map(clue).collect_view().into_any()
}

/// The address of a suggestion's merit, or of one clue's points.
pub(crate) fn merit_of(suggestion: &Suggestion, clue: Option<Clue>, weights: &Weights) -> FigureAddress {
    FigureAddress::Merit {
        clue: clue.map(|clue| clue.id().to_owned()),
        role: suggestion.target.role,
        mineral: suggestion.target.mineral,
        country: suggestion.country,
        weights: weights.points(),
    }
}

fn clue_view(
    suggestion: &Suggestion,
    finding: &Finding,
    weights: &Weights,
    shares: &[f64; 6],
    words: &Words,
) -> AnyView {
    let at = Clue::ALL.iter().position(|clue| *clue == finding.clue).unwrap_or_default();
    let share = shares.get(at).copied().unwrap_or_default();
    let points = match finding.points {
        Some(points) => Message::new("finder-points")
            .number("points", points, NumberStyle::Decimal(2))
            .number("weight", share, NumberStyle::Percent(0)),
        None => Message::new("finder-points-unknown").number("weight", share, NumberStyle::Percent(0)),
    };
    let sentence = words.say(&points);
    let asked = match finding.points {
        Some(points) => {
            let number = words.number(points, NumberStyle::Decimal(2));
            let address = merit_of(suggestion, Some(finding.clue), weights);
            view! { <FigureInSentence address sentence number/> }.into_any()
        }
        None => sentence.into_any(),
    };
    let facts = finding.facts.iter().map(|fact| fact_view(suggestion, fact, words)).collect_view();
    view! {
        <div class="score">
            <div>
                <h4>
                    <span class="swatch" data-series=at aria-hidden="true"></span>
                    {words.word(&format!("clue-{}", finding.clue.id()))}
                </h4>
                <p class="hint">{asked}</p>
            </div>
            <ul>{facts}</ul>
        </div>
    }
    .into_any()
}

fn fact_view(suggestion: &Suggestion, fact: &Fact, words: &Words) -> AnyView {
    let flags: Vec<_> = fact.flags().names().map(|name| words.word(&format!("flag-{name}"))).collect();
    let flags = (!flags.is_empty()).then(|| format!(" ({})", flags.join(", ")));
    let sentence = words.say(&fact.message());
    let asked = match fact {
        Fact::Evidence(evidence) => {
            let address = of_evidence(suggestion.country, suggestion.target.mineral, evidence);
            let (kind, value) = evidence.said();
            Some((address, words.number(value, kind.style())))
        }
        Fact::Governance { mean, year, .. } => {
            let address =
                FigureAddress::Governance { dimension: None, country: suggestion.country, year: *year };
            Some((address, words.number(*mean, NumberStyle::Decimal(2))))
        }
        Fact::Neighbour { .. } | Fact::Related { .. } | Fact::Trend { .. } => None,
    };
    let said = match asked {
        Some((address, number)) => view! { <FigureInSentence address sentence number/> }.into_any(),
        None => sentence.into_any(),
    };
    view! { <li>{said} " " <span class="hint">{flags}</span></li> }.into_any()
}
