//! Chosen years beside each other.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::FlowsData;
use super::focus::{Focused, focused};
use super::frame::FlowsFrame;
use super::sankey::folding;
use crate::charts::sankey_years::{SankeyYears, SankeyYearsInput, YearOfFlows};
use crate::charts::{Scene, Size};
use crate::domain::Year;
use crate::state::{Selection, YearsChoice};
use crate::text::Message;
use crate::web::app::{Words, say, words};
use crate::web::chart::{Drawing, drawing_memo};
use crate::web::navigator::Navigator;
use crate::web::widgets::picker::{Choice, Picker};

#[component]
pub(super) fn FlowsInYears(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let width = RwSignal::new(0.0);
    let (drawn, listed, words) = (Arc::clone(&data), Arc::clone(&data), words());
    let focus = focused();
    let drawing = drawing_memo(move || drawing(&drawn, &selection.get(), &focus.get(), width.get(), &words));
    let known = Memo::new(move |_| selection.with(|selection| known_years(&listed, selection)));
    let shown = Memo::new(move |_| selection.with(|selection| selection.years.among(&known.get())));
    view! {
        <FlowsFrame data width drawing method_key="flows-method-sankey" notes=Signal::derive(Vec::new)>
            <YearChips known shown/>
        </FlowsFrame>
    }
}

fn known_years(data: &FlowsData, selection: &Selection) -> Vec<Year> {
    data.code(selection).map(|code| code.years.iter().map(|(year, _)| *year).collect()).unwrap_or_default()
}

/// The years shown, each of which can go, and those that can come.
#[component]
fn YearChips(known: Memo<Vec<Year>>, shown: Memo<Vec<Year>>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let adding = navigator.clone();
    let more = move || {
        let none = Choice::new("", say("years-add"));
        let absent = known.get().into_iter().rev().filter(|year| !shown.get().contains(year));
        std::iter::once(none)
            .chain(absent.map(|year| Choice::new(year.to_string(), year.to_string())))
            .collect::<Vec<_>>()
    };
    let has_room = move || shown.with(Vec::len) < YearsChoice::MOST;
    view! {
        <div class="controls">
            <ul class="chips" aria-label=say("years-shown")>
                {move || {
                    let years = shown.get();
                    let may_go = years.len() > 1;
                    let chip = |year: Year| {
                        let navigator = navigator.clone();
                        let left: Vec<Year> = years.iter().copied().filter(|each| *each != year).collect();
                        let label = words.say(&Message::new("years-remove").year("year", year.0));
                        view! {
                            <li>
                                <button
                                    type="button"
                                    aria-label=label
                                    disabled=!may_go
                                    on:click=move |_| {
                                        let left = YearsChoice::new(left.clone());
                                        navigator.choose(|selection| selection.years = left);
                                    }
                                >
                                    {year.to_string()}
                                    <span aria-hidden="true">"×"</span>
                                </button>
                            </li>
                        }
                    };
                    years.iter().copied().map(chip).collect_view()
                }}
            </ul>
            <Show when=has_room>
                {
                    let adding = adding.clone();
                    view! {
                        <Picker
                            is_short=true
                            label=say("years-add-label")
                            choices=Signal::derive(more)
                            value=Signal::derive(String::new)
                            on_pick=move |year: String| {
                                if let Ok(year) = year.parse() {
                                    let years = shown.get_untracked().into_iter().chain([Year(year)]);
                                    let years = YearsChoice::new(years.collect());
                                    adding.choose(|selection| selection.years = years);
                                }
                            }
                        />
                    }
                }
            </Show>
        </div>
    }
}

fn drawing(
    data: &Arc<FlowsData>,
    selection: &Selection,
    focus: &Focused,
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    if width <= 0.0 || selection.mineral != data.mineral() {
        return None;
    }
    let (code, block) = data.chosen(selection)?;
    let shown = selection.years.among(&known_years(data, selection));
    let years: Vec<YearOfFlows<'_>> = data
        .years_of(&code.code)
        .filter(|block| shown.contains(&block.year))
        .map(|block| YearOfFlows { year: block.year, coverage: block.coverage, flows: &block.flows })
        .collect();
    let name = |id| data.country_name(id);
    let input = SankeyYearsInput { years: &years, order: data.order(code)?, name: &name };
    let options = folding(selection, block, Size::new(width, 0.0));
    let chart = Arc::new(SankeyYears::layout(&input, width, &options, words));
    let (shown, hovered, told, named) =
        (Arc::clone(&chart), Arc::clone(&chart), Arc::clone(&chart), Arc::clone(data));
    let (size, focus, overlay_words) = (chart.size(), focus.countries.clone(), Arc::clone(words));
    Some(Drawing {
        size,
        content: size,
        subject: None,
        scene: Box::new(move |_| shown.scene(&focus)),
        walk: chart.walk(),
        summary: chart.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, _, _| match hover {
            Some(datum) => hovered.overlay(datum, &overlay_words),
            None => Scene::new(size),
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum, &|id| named.country_name(id))),
    })
}
