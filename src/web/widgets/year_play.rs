//! Plays through the years, one after the other, until the last or until it is stopped.

use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use crate::domain::Year;
use crate::web::app::say;

/// Long enough to read a change, short enough to see a movement.
const STEP: Duration = Duration::from_millis(900);

#[component]
pub(crate) fn YearPlay(
    #[prop(into)] years: Signal<Vec<Year>>,
    #[prop(into)] value: Signal<Option<Year>>,
    on_step: impl Fn(Year) + Clone + 'static,
) -> impl IntoView {
    let running = RwSignal::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = running.get_untracked() {
            handle.clear();
            running.set(None);
        }
    };
    on_cleanup(move || {
        if let Some(handle) = running.try_get_untracked().flatten() {
            handle.clear();
        }
    });
    let after = move |year: Option<Year>| {
        years.with_untracked(|years| years.iter().copied().find(|each| Some(*each) > year))
    };
    let first = move || years.with_untracked(|years| years.first().copied());
    let toggle = move |_| {
        if running.with_untracked(Option::is_some) {
            stop();
            return;
        }
        // From the last year it starts over.
        if let Some(start) = after(value.get_untracked()).or_else(first) {
            on_step(start);
        }
        let on_step = on_step.clone();
        let tick = move || match after(value.get_untracked()) {
            Some(next) => on_step(next),
            None => stop(),
        };
        // A browser without timers has no play, and everything else.
        running.set(set_interval_with_handle(tick, STEP).ok());
    };
    view! {
        <button type="button" class="play" on:click=toggle>
            {move || say(if running.with(Option::is_some) { "pause-years" } else { "play-years" })}
        </button>
    }
}
