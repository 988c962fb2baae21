//! Whose supply, and of which minerals.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::RiskPageData;
use crate::analysis::supply_risk::Viewpoint;
use crate::dataset::CountryGroup;
use crate::web::app::say;
use crate::web::navigator::Navigator;
use crate::web::widgets::group_picker::GroupPicker;
use crate::web::widgets::picker::{Choice, Picker, order_by_label};

#[component]
pub(super) fn RiskControls(data: Arc<RiskPageData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let viewpoint = navigator.part(RiskPageData::viewpoint);
    let choices = choices(&data);
    let note = move || {
        let id = viewpoint.get();
        let Viewpoint::Group(id) = &id else { return None };
        let unknown = data.group(id).is_none().then(|| say("risk-bloc-unknown"));
        let note = data.group(id).and_then(|group| group.note.clone());
        unknown.or(note).map(|text| view! { <p class="hint">{text}</p> })
    };
    view! {
        <div class="controls">
            <Picker
                label=say("risk-viewpoint")
                choices=Signal::derive(move || choices.clone())
                value=Signal::derive(move || viewpoint.get().id().to_owned())
                on_pick=move |id: String| {
                    let picked = Viewpoint::parse(&id).unwrap_or_default();
                    navigator
                        .choose(|selection| {
                            (selection.country, selection.bloc) = match &picked {
                                Viewpoint::World => (None, None),
                                Viewpoint::Group(id) => (None, Some(id.clone())),
                                Viewpoint::Country(country) => (Some(*country), None),
                            };
                        });
                }
            />
            <GroupPicker/>
        </div>
        {note}
    }
}

fn choices(data: &RiskPageData) -> Vec<Choice> {
    let (regions, states): (Vec<&CountryGroup>, Vec<_>) =
        data.files().groups.all().iter().partition(|group| group.is_region());
    let under = |groups: Vec<&CountryGroup>, heading: &str| {
        let choice =
            |group: &CountryGroup| Choice::new(group.id.clone(), group.name.clone()).under(say(heading));
        groups.into_iter().map(choice).collect::<Vec<_>>()
    };
    let mut countries: Vec<Choice> = data
        .core()
        .catalogue
        .countries
        .iter()
        .map(|country| Choice::new(country.id.as_str(), country.name.clone()).under(say("risk-countries")))
        .collect();
    order_by_label(&mut countries);
    let mut choices = vec![Choice::new(Viewpoint::World.id(), say("risk-viewer-world"))];
    choices.extend(under(states, "risk-groups"));
    choices.extend(under(regions, "risk-regions"));
    choices.extend(countries);
    choices
}
