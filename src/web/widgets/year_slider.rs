//! A slider over the years that there are.

use leptos::prelude::*;

use crate::domain::Year;

/// A page has one slider of years at most.
const ID: &str = "year-slider";

/// `on_drag` follows the movement, `on_settle` gets where it ends.
#[component]
pub(crate) fn YearSlider(
    #[prop(into)] label: String,
    #[prop(into)] years: Signal<Vec<Year>>,
    #[prop(into)] value: Signal<Option<Year>>,
    /// What stands beside the year, such as a reservation.
    #[prop(into)]
    note: Signal<String>,
    on_drag: impl Fn(Year) + 'static,
    on_settle: impl Fn(Year) + 'static,
) -> impl IntoView {
    // The positions are places in the list: years without data cannot be reached.
    let last = move || years.with(|years| years.len().saturating_sub(1)).to_string();
    let place = move || {
        let at = years.with(|years| years.iter().position(|year| Some(*year) == value.get()));
        at.unwrap_or_default().to_string()
    };
    let year_at = move |text: String| {
        let at: usize = text.parse().ok()?;
        years.with_untracked(|years| years.get(at).copied())
    };
    let end = move |year: Option<Year>| year.map(|year| year.to_string());
    let said = move || value.get().map(|year| year.to_string());
    view! {
        <div class="slider">
            // The year stands outside the label: as part of it, it would become part of the slider's name.
            <span>
                <label for=ID>{label}</label>
                " "
                <output for=ID>{said}</output>
                " "
                {move || note.get()}
            </span>
            <input
                id=ID
                type="range"
                min="0"
                max=last
                step="1"
                prop:value=place
                aria-valuetext=said
                on:input=move |event| {
                    if let Some(year) = year_at(event_target_value(&event)) {
                        on_drag(year);
                    }
                }
                on:change=move |event| {
                    if let Some(year) = year_at(event_target_value(&event)) {
                        on_settle(year);
                    }
                }
            />
            <span class="ends" aria-hidden="true">
                <span>{move || end(years.with(|years| years.first().copied()))}</span>
                <span>{move || end(years.with(|years| years.last().copied()))}</span>
            </span>
        </div>
    }
}
