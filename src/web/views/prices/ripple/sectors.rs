//! Which sectors of the EU use which minerals: exposure, never cost.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::block::Block;
use super::super::draw::heatmap;
use crate::charts::heatmap::{Heatmap, HeatmapAxis, HeatmapCell, HeatmapInput, HeatmapScale};
use crate::dataset::EuUses;
use crate::dataset::eu_uses::Material;
use crate::text::{Locale, Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::chart::{Drawing, drawing_memo};

/// The sectors shown: cars, other transport with aerospace, electronics, electrical, machinery, chemicals, fabricated
/// metal with weapons, basic metals. The message key is `sector-<code>`.
const SECTORS: [&str; 8] = ["C29", "C30", "C26", "C27", "C28", "C20", "C25", "C24"];

/// A sector that takes this part of a mineral's uses depends on it.
const MUCH: f64 = 0.5;

#[component]
pub(super) fn SectorsBlock(uses: Arc<EuUses>) -> impl IntoView {
    let words = words();
    let width = RwSignal::new(0.0);
    let sources = Signal::stored(vec![uses.source.clone()]);
    let notes = Signal::stored(notes(&uses));
    let drawing = drawing_memo(move || drawing(&uses, width.get(), &words));
    view! {
        <Block question=say("sectors-question") label=say("sectors-label") width drawing sources notes/>
    }
}

fn notes(uses: &EuUses) -> Vec<Message> {
    let covered = uses.materials.iter().map(Material::covered);
    let least = covered.clone().fold(1.0_f64, f64::min);
    let full = covered.filter(|share| *share >= 0.9).count() as f64;
    vec![
        Message::new("sectors-eu"),
        Message::new("sectors-exposure"),
        Message::new("sectors-defence"),
        Message::new("sectors-coverage")
            .number("materials", uses.materials.len() as f64, NumberStyle::Integer)
            .number("full", full, NumberStyle::Integer)
            .number("least", least, NumberStyle::Percent(0)),
        Message::new("sectors-missing"),
    ]
}

fn drawing(uses: &EuUses, width: f64, words: &Words) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let places: Vec<(usize, &str)> = SECTORS
        .into_iter()
        .filter_map(|code| Some((uses.sectors.iter().position(|sector| sector.code == code)?, code)))
        .collect();
    let column = |(_, code): &(usize, &str)| HeatmapAxis {
        id: (*code).to_owned(),
        name: words.word(&format!("sector-{code}")),
    };
    let row = |material: &Material| HeatmapAxis {
        id: material.name.replace('/', "-"),
        name: material_name(material, words),
    };
    let cells = |material: &Material| {
        let mut cells: Vec<HeatmapCell> = places.iter().map(|(place, _)| cell(material, *place)).collect();
        let shown: f64 = places.iter().map(|(place, _)| material.share_of(*place)).sum();
        let other = (material.covered() - shown).max(0.0);
        cells.push(HeatmapCell { value: Some(other), note: Message::new("sectors-other-note") });
        cells
    };
    let mut columns: Vec<HeatmapAxis> = places.iter().map(column).collect();
    columns.push(HeatmapAxis { id: "other".to_owned(), name: words.word("sectors-other") });
    let input = HeatmapInput {
        rows: uses.materials.iter().map(row).collect(),
        columns,
        cells: uses.materials.iter().map(cells).collect(),
        scale: HeatmapScale::Share,
        sentence: sentence(uses, &places, words),
        corner: Message::new("sectors-material"),
    };
    Some(heatmap(Heatmap::layout(input, width), words))
}

fn material_name(material: &Material, words: &Locale) -> String {
    let key = match material.group.as_deref() {
        Some("HREE") => "sectors-heavy",
        Some("LREE") => "sectors-light",
        _ => return material.name.clone(),
    };
    words.say(&Message::new(key).with("name", material.name.as_str()))
}

fn cell(material: &Material, sector: usize) -> HeatmapCell {
    let uses: Vec<&str> = material
        .uses
        .iter()
        .filter(|each| each.sector == Some(sector))
        .map(|each| each.application.as_str())
        .collect();
    let note = if uses.is_empty() {
        Message::new("sectors-no-use")
    } else {
        Message::new("sectors-uses").with("uses", uses.join("; "))
    };
    HeatmapCell { value: Some(material.share_of(sector)), note }
}

/// The sector that takes half or more of the uses of the most materials.
fn sentence(uses: &EuUses, places: &[(usize, &str)], words: &Locale) -> Message {
    let taken = |place: usize| uses.materials.iter().filter(move |material| material.share_of(place) >= MUCH);
    let most = places.iter().max_by_key(|(place, _)| taken(*place).count());
    let Some((place, code)) = most else { return Message::new("together-nothing") };
    let names: Vec<String> = taken(*place).take(4).map(|material| material.name.clone()).collect();
    Message::new("sectors-finding")
        .with("sector", words.word(&format!("sector-{code}")))
        .number("count", taken(*place).count() as f64, NumberStyle::Integer)
        .with("names", names.join(", "))
}
