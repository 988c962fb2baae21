//! What the mineral is for: end uses in the European Union, and how much of it is in a car or a megawatt.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::eu_uses::{Material, Use};
use crate::dataset::{EuUses, FigureAddress, Technologies};
use crate::domain::{Mineral, Order};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::{Core, Store};
use crate::web::widgets::figure::Figure;
use crate::web::widgets::gate_all::{GateAll, Pending};
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(super) fn Uses(mineral: Mineral) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let (uses, technologies) = (store.eu_uses(&core), store.technologies(&core));
    let remotes: Vec<Arc<dyn Pending>> = vec![Arc::new(uses.clone()), Arc::new(technologies.clone())];
    view! {
        <GateAll
            remotes
            children=move || {
                let (uses, technologies) = (uses.ready()?, technologies.ready()?);
                Some(shown(mineral, &uses, &technologies))
            }
        />
    }
}

fn shown(mineral: Mineral, uses: &EuUses, technologies: &Technologies) -> AnyView {
    let materials: Vec<&Material> = uses
        .materials
        .iter()
        .filter(|material| material.mineral == mineral && !material.uses.is_empty())
        .collect();
    let contents: Vec<AnyView> =
        technologies.technologies.iter().filter_map(|technology| content(technology, mineral)).collect();
    let mut sources = Vec::new();
    sources.extend((!materials.is_empty()).then(|| uses.source.clone()));
    sources.extend((!contents.is_empty()).then(|| technologies.source.clone()));
    if sources.is_empty() {
        return view! { <p>{say("mineral-no-uses")}</p> }.into_any();
    }
    // Several materials of the study may be one mineral; each stands by itself.
    let is_named = materials.len() > 1;
    let of_materials = materials.iter().map(|material| of_material(material, uses, is_named)).collect_view();
    let of_technologies = (!contents.is_empty()).then(|| {
        view! {
            <h3>{say("uses-contents")}</h3>
            <ul class="uses-contents">{contents}</ul>
        }
    });
    view! {
        {(!materials.is_empty()).then(|| view! { <h3>{say("uses-eu")}</h3> <p class="hint">{say("uses-eu-hint")}</p> })}
        {of_materials}
        {of_technologies}
        <SourceLine sources=Signal::stored(sources)/>
    }
    .into_any()
}

/// The uses of one material, the largest first, with a bar each.
fn of_material(material: &Material, uses: &EuUses, is_named: bool) -> AnyView {
    let mut sorted: Vec<&Use> = material.uses.iter().collect();
    sorted.order_by(|a, b| b.share.total_cmp(&a.share));
    let row = |each: &&Use| {
        let sector = each.sector.and_then(|place| uses.sectors.get(place)).map(|sector| sector.name.clone());
        let address = FigureAddress::Use { mineral: material.mineral, line: each.line };
        let share = words().number(each.share, NumberStyle::Percent(0));
        view! {
            <li>
                <span>{each.application.clone()}</span>
                <span class="number"><Figure address>{share}</Figure></span>
                <span class="bar" data-tone="use" aria-hidden="true" style:--share=format!("{:.4}", each.share)><span></span></span>
                <span class="hint">{sector}</span>
            </li>
        }
    };
    let list = view! { <ul class="uses">{sorted.iter().map(row).collect_view()}</ul> };
    if !is_named {
        return list.into_any();
    }
    // Many materials in full would push the rest of the page out of sight: each says its largest use.
    let largest = sorted.first().map(|first| {
        let share = words().number(first.share, NumberStyle::Percent(0));
        view! { <span class="hint">" " {first.application.clone()} " " {share}</span> }
    });
    view! { <details class="material"><summary>{material.name.clone()} {largest}</summary>{list}</details> }
        .into_any()
}

fn content(technology: &crate::dataset::technologies::Technology, mineral: Mineral) -> Option<AnyView> {
    let found = technology.contents.iter().find(|content| content.mineral == mineral)?;
    let words = words();
    let kilograms = words.number(found.kg, NumberStyle::Compact);
    let address = FigureAddress::Content { technology: technology.id.clone(), mineral };
    let piece =
        Message::new("uses-content").with("piece", Message::new(format!("per-{}", technology.piece.id())));
    Some(
        view! {
            <li>
                {words.word(&format!("technology-{}", technology.id))}
                ": "
                <Figure address>{kilograms} " kg"</Figure>
                " "
                {words.say(&piece)}
            </li>
        }
        .into_any(),
    )
}
