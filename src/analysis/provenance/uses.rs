//! Behind an end use of a material, and behind the weight of a mineral in a technology.

use super::{Place, Provenance, Shelf};
use crate::domain::{Flags, Mineral};
use crate::text::{Message, NumberStyle};

impl Shelf<'_> {
    pub(super) fn used(&self, mineral: Mineral, line: u32) -> Option<Provenance> {
        let uses = self.uses?;
        let of_mineral = uses.materials.iter().filter(|material| material.mineral == mineral);
        let mut pairs =
            of_mineral.flat_map(|material| material.uses.iter().map(move |each| (material, each)));
        let (material, each) = pairs.find(|(_, each)| each.line == line)?;
        let sector = each.sector.and_then(|place| uses.sectors.get(place));
        let sector =
            sector.map(|sector| format!(", NACE {} {}", sector.code, sector.name)).unwrap_or_default();
        Some(Provenance {
            title: Message::new("figure-title-use")
                .with("material", material.name.as_str())
                .with("use", each.application.as_str()),
            value: Message::new("figure-share-uses").number("share", each.share, NumberStyle::Percent(0)),
            heading: format!("{}, {}{sector}", material.name, each.application),
            source: uses.source.clone(),
            place: Place::Line(line),
            flags: Flags::NONE,
            derivations: Vec::new(),
            inputs: Vec::new(),
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    pub(super) fn contained(&self, technology: &str, mineral: Mineral) -> Option<Provenance> {
        let technologies = self.technologies?;
        let found = technologies.get(technology)?;
        let content = found.contents.iter().find(|content| content.mineral == mineral)?;
        let piece = Message::new(format!("per-{}", found.piece.id()));
        Some(Provenance {
            title: Message::new("figure-title-content")
                .with("technology", Message::new(format!("technology-{technology}")))
                .with("mineral", Message::new(format!("mineral-{mineral}"))),
            value: Message::new("figure-content")
                .number("kg", content.kg, super::exact(content.kg))
                .with("piece", piece),
            heading: format!("{technology}, {mineral}, kg"),
            source: technologies.source.clone(),
            place: Place::Line(content.line),
            flags: Flags::NONE,
            derivations: Vec::new(),
            inputs: Vec::new(),
            others: Vec::new(),
            also: Vec::new(),
        })
    }
}
