//! What the matrix shows: columns, minerals, region or coalition, role, order.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::CountryGroups;
use crate::domain::{Mineral, Role};
use crate::state::{RoleColumns, RoleOrder};
use crate::web::app::say;
use crate::web::navigator::Navigator;
use crate::web::store::Core;
use crate::web::widgets::group_picker::GroupPicker;
use crate::web::widgets::picker::{Choice, Picker, order_by_label};
use crate::web::widgets::segments::Segments;

#[component]
pub(super) fn RolesControls(groups: Arc<CountryGroups>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let columns = navigator.part(|selection| selection.roles.columns);
    let ways = RoleColumns::ALL.map(|way| Choice::new(way.id(), say(&format!("columns-{}", way.id()))));
    view! {
        <div class="controls">
            <Segments
                label=say("columns")
                choices=ways.to_vec()
                value=Signal::derive(move || columns.get().id().to_owned())
                on_pick=move |id: String| {
                    let columns = RoleColumns::ALL.into_iter().find(|way| way.id() == id).unwrap_or_default();
                    navigator.choose(|selection| selection.roles.columns = columns);
                }
            />
            {move || match columns.get() {
                RoleColumns::Minerals => view! { <GroupPicker/> }.into_any(),
                RoleColumns::Stages => view! { <MineralPicker/> }.into_any(),
            }}
            <AmongPicker groups/>
            <RolePicker/>
            <OrderPicker/>
        </div>
    }
}

/// The mineral whose chain is shown.
#[component]
fn MineralPicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let core = expect_context::<Arc<Core>>();
    let mineral = navigator.part(|selection| selection.mineral);
    let name = |mineral: Mineral| say(&format!("mineral-{mineral}"));
    let known = core.catalogue.minerals.iter().map(|facts| Choice::new(facts.id.id(), name(facts.id)));
    let mut choices: Vec<Choice> = known.collect();
    order_by_label(&mut choices);
    view! {
        <Picker
            label=say("mineral")
            choices=Signal::stored(choices)
            value=Signal::derive(move || mineral.get().id().to_owned())
            on_pick=move |id: String| {
                if let Ok(mineral) = Mineral::parse(&id) {
                    navigator.choose(|selection| selection.mineral = mineral);
                }
            }
        />
    }
}

/// A region or a coalition.
#[component]
fn AmongPicker(groups: Arc<CountryGroups>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let among = navigator.part(|selection| selection.roles.among.clone());
    let heading = |is_region: bool| say(if is_region { "among-regions" } else { "among-coalitions" });
    let mut choices = vec![Choice::new("", say("among-all"))];
    choices.extend(
        groups
            .all()
            .iter()
            .map(|group| Choice::new(group.id.clone(), group.name.clone()).under(heading(group.is_region()))),
    );
    view! {
        <Picker
            label=say("among")
            choices=Signal::stored(choices)
            value=Signal::derive(move || among.get().unwrap_or_default())
            on_pick=move |id: String| {
                navigator.choose(|selection| selection.roles.among = (!id.is_empty()).then_some(id));
            }
        />
    }
}

#[component]
fn RolePicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let role = navigator.part(|selection| selection.roles.role);
    let mut choices = vec![Choice::new("", say("roles-all"))];
    choices.extend(Role::ALL.map(|role| Choice::new(role.id(), say(&format!("role-{}", role.id())))));
    view! {
        <Picker
            label=say("role")
            choices=Signal::stored(choices)
            value=Signal::derive(move || role.get().map_or("", Role::id).to_owned())
            on_pick=move |id: String| navigator.choose(|selection| selection.roles.role = Role::parse(&id))
        />
    }
}

#[component]
fn OrderPicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let order = navigator.part(|selection| selection.roles.order);
    let choices = RoleOrder::ALL.map(|order| Choice::new(order.id(), say(&format!("order-{}", order.id()))));
    view! {
        <Picker
            label=say("rows-order")
            choices=Signal::stored(choices.to_vec())
            value=Signal::derive(move || order.get().id().to_owned())
            on_pick=move |id: String| {
                let order = RoleOrder::ALL.into_iter().find(|order| order.id() == id).unwrap_or_default();
                navigator.choose(|selection| selection.roles.order = order);
            }
        />
    }
}
