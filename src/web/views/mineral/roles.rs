//! Which countries play which part in the mineral, the strongest first.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::role_table::{RoleProfile, RoleTable};
use crate::analysis::roles::Role;
use crate::dataset::{ProductionTable, TradeTotals};
use crate::domain::{Mineral, Order};
use crate::state::{Selection, ViewId};
use crate::text::NumberStyle;
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::nav_link::SelectionLink;

/// Countries named for a role.
const SHOWN: usize = 6;

#[component]
pub(super) fn Roles(
    mineral: Mineral,
    history: Arc<ProductionTable>,
    totals: Arc<TradeTotals>,
) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let table = RoleTable::of(&core.catalogue, &[&core.production, history.as_ref()], &totals);
    let profiles: Vec<&RoleProfile> = table.of_mineral(mineral).collect();
    if profiles.is_empty() {
        return view! { <p>{say("roles-none")}</p> }.into_any();
    }
    let shown = Role::ALL.into_iter().map(|role| role_view(&core, mineral, role, &profiles)).collect_view();
    view! {
        <div class="role-columns">{shown}</div>
        <p class="hint">{say("evidence-hint")}</p>
    }
    .into_any()
}

fn role_view(core: &Core, mineral: Mineral, role: Role, profiles: &[&RoleProfile]) -> AnyView {
    let words = words();
    let score = |profile: &RoleProfile| {
        profile.assessment(role).score().filter(|score| score.is_met()).map(|score| score.value())
    };
    let mut players: Vec<(f64, &RoleProfile)> =
        profiles.iter().filter_map(|profile| score(profile).map(|score| (score, *profile))).collect();
    players.order_by(|a, b| b.0.total_cmp(&a.0));
    let id = role.id();
    let player = |(score, profile): &(f64, &RoleProfile)| {
        let country = profile.country;
        let change = move |selection: &mut Selection| {
            selection.open(ViewId::Roles);
            selection.mineral = mineral;
            selection.country = Some(country);
        };
        let (name, score) = (core.country_name(country), words.number(*score, NumberStyle::Decimal(2)));
        view! { <li><SelectionLink change>{name}</SelectionLink> " " <span class="hint">{score}</span></li> }
    };
    view! {
        <div>
            <h3>
                <span class="letter" data-role=id aria-hidden="true">{words.word(&format!("letter-{id}"))}</span>
                " "
                {words.word(&format!("role-{id}"))}
            </h3>
            <ul>
                {players.iter().take(SHOWN).map(player).collect_view()}
                {players.is_empty().then(|| view! { <li class="hint">{words.word("roles-nobody")}</li> })}
            </ul>
        </div>
    }
    .into_any()
}
