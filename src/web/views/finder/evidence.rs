//! The suggestion in focus: evidence for and against, what is missing, and what it would change.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::{Answer, FinderData};
use crate::analysis::role_finder::{Ranked, Weights};
use crate::charts::merit_bars::Bar;
use crate::state::{Asked, Selection, ViewId};
use crate::text::{Message, NumberStyle, capital};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::widgets::clue_list::{clue_list, merit_of};
use crate::web::widgets::figure::FigureInSentence;
use crate::web::widgets::nav_link::SelectionLink;

#[component]
pub(super) fn ChosenSuggestion(data: Arc<FinderData>, found: Memo<Arc<Answer>>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let percent = navigator.part(|selection| selection.finder.output_percent);
    let asked = navigator.part(|selection| selection.finder.asked);
    let weights = navigator.part(|selection| selection.finder.weights);
    view! {
        <div aria-live="polite">
            {move || {
                let found = found.get();
                let (ranked, bar) = found.in_focus()?;
                Some(panel(&data, ranked, bar, &weights.get(), percent.get(), asked.get()))
            }}
        </div>
    }
}

fn panel(
    data: &FinderData,
    ranked: &Ranked,
    bar: &Bar,
    weights: &Weights,
    percent: u8,
    asked: Asked,
) -> AnyView {
    let words = words();
    let suggestion = &ranked.suggestion;
    let (country, aim) = (suggestion.country, suggestion.target);
    let name = data.core().country_name(country);
    let title = Message::new("finder-evidence-title").with("country", name).with("role", aim.message());
    let verdict = Message::new("finder-verdict")
        .number("merit", ranked.merit, NumberStyle::Decimal(2))
        .number("known", ranked.known, NumberStyle::Percent(0))
        .with("confidence", Message::new(format!("finder-confidence-{}", bar.confidence.id())))
        .number("stability", ranked.stability, NumberStyle::Percent(0))
        .number("players", suggestion.players as f64, NumberStyle::Integer);
    let number = words.number(ranked.merit, NumberStyle::Decimal(2));
    let doubts = suggestion.doubts();
    let doubts = if doubts.is_empty() {
        view! { <p class="hint">{say("finder-no-doubts")}</p> }.into_any()
    } else {
        let items = doubts.into_iter().map(|doubt| view! { <li>{words.say(&doubt.message())}</li> });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    };
    let missing =
        suggestion.missing.iter().map(|missing| view! { <li>{capital(&words.say(&missing.message()))}</li> });
    let missing = (!suggestion.missing.is_empty())
        .then(|| view! { <h3>{say("finder-gaps")}</h3> <ul>{missing.collect_view()}</ul> });
    let to_other = move |selection: &mut Selection| {
        selection.country = Some(country);
        (selection.mineral, selection.finder.role) = (aim.mineral, Some(aim.role));
        selection.finder.asked = if asked == Asked::Country { Asked::Role } else { Asked::Country };
    };
    let other_key = if asked == Asked::Country { "finder-ask-others" } else { "finder-ask-more" };
    let to_view = move |view: ViewId| {
        move |selection: &mut Selection| {
            selection.view = view;
            selection.country = Some(country);
            (selection.mineral, selection.stage) = (aim.mineral, aim.stage());
        }
    };
    view! {
        <section class="evidence" aria-labelledby="suggestion-title">
            <h2 id="suggestion-title">{words.say(&title)}</h2>
            <p><FigureInSentence address=merit_of(suggestion, None, weights) sentence=words.say(&verdict) number/></p>
            <p>{words.say(&change(bar, percent))}</p>
            <h3>{say("finder-for")}</h3>
            {clue_list(suggestion, weights)}
            <h3>{say("finder-against")}</h3>
            {doubts}
            {missing}
            <p class="links">
                <SelectionLink change=to_other>{say(other_key)}</SelectionLink>
                " · "
                <SelectionLink change=to_view(ViewId::Flows)>{say("finder-to-flows")}</SelectionLink>
                " · "
                <SelectionLink change=to_view(ViewId::Roles)>{say("finder-to-roles")}</SelectionLink>
                " · "
                <SelectionLink change=to_view(ViewId::Risk)>{say("finder-to-risk")}</SelectionLink>
            </p>
        </section>
    }
    .into_any()
}

/// What the new output would do to the world's concentration.
fn change(bar: &Bar, percent: u8) -> Message {
    let Some(found) = bar.diversified else { return Message::new("finder-change-unknown") };
    let key = if found.fall() >= 0.0 { "finder-change-falls" } else { "finder-change-rises" };
    Message::new(key)
        .number("part", f64::from(percent) / 100.0, NumberStyle::Percent(0))
        .number("before", found.before.value(), NumberStyle::Integer)
        .number("after", found.after, NumberStyle::Integer)
}
