//! From the role table and a group of minerals to the drawing of the roles page.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::analysis::role_table::{RoleProfile, RoleTable};
use crate::charts::role_matrix::{RoleCell, RoleMatrix, RoleMatrixInput};
use crate::charts::{Scene, Size};
use crate::domain::{CountryId, Group, Mineral, Order};
use crate::web::app::Words;
use crate::web::chart::Drawing;
use crate::web::store::Core;

/// The role table with what the page needs beside it.
pub(super) struct RolesData {
    table: Arc<RoleTable>,
    core: Arc<Core>,
}

impl RolesData {
    pub(super) const fn new(table: Arc<RoleTable>, core: Arc<Core>) -> Self {
        Self { table, core }
    }

    /// Without a group, the minerals of the official list; only those of which anything is known.
    fn minerals(&self, group: Option<Group>) -> Vec<Mineral> {
        let is_critical = |mineral: Mineral| {
            self.core.catalogue.minerals.iter().any(|facts| facts.id == mineral && facts.us_critical_2025)
        };
        let is_shown = |mineral: &Mineral| match group {
            Some(group) => mineral.group() == group,
            None => is_critical(*mineral),
        };
        Mineral::all()
            .filter(is_shown)
            .filter(|mineral| self.table.of_mineral(*mineral).next().is_some())
            .collect()
    }

    /// Countries with any role in the minerals shown, the sum of their strongest scores first.
    fn countries(&self, minerals: &[Mineral]) -> Vec<CountryId> {
        let mut weights: BTreeMap<CountryId, f64> = BTreeMap::new();
        for profile in self.table.profiles().iter().filter(|profile| minerals.contains(&profile.mineral)) {
            *weights.entry(profile.country).or_default() += strongest(profile);
        }
        let mut ranked: Vec<_> = weights.into_iter().filter(|(_, weight)| *weight > 0.0).collect();
        // Stable: equal weights stay in the order of the codes.
        ranked.order_by(|a, b| b.1.total_cmp(&a.1));
        ranked.into_iter().map(|(country, _)| country).collect()
    }
}

/// The score of the strongest role that is played; 0 where none is.
fn strongest(profile: &RoleProfile) -> f64 {
    let played = profile.played();
    played.first().and_then(|role| role.score()).map_or(0.0, |score| score.value())
}

/// The drawing; none while the page has no width.
pub(super) fn drawing(
    data: &Arc<RolesData>,
    group: Option<Group>,
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let minerals = data.minerals(group);
    let countries = data.countries(&minerals);
    let cells: Vec<RoleCell> = data.table.profiles().iter().map(RoleCell::from).collect();
    let name = |id| data.core.country_name(id);
    let input = RoleMatrixInput { countries: &countries, minerals: &minerals, cells: &cells, name: &name };
    let window = Size { width, height: if width < 600.0 { 560.0 } else { 640.0 } };
    let matrix = Arc::new(RoleMatrix::layout(&input, window, words));
    let (shown, hovered) = (Arc::clone(&matrix), Arc::clone(&matrix));
    let (scrolled, told) = (Arc::clone(&matrix), Arc::clone(&matrix));
    Some(Drawing {
        size: window,
        subject: None,
        content: matrix.content_size(),
        scene: Box::new(move |scroll| shown.scene(scroll)),
        walk: matrix.walk(),
        summary: matrix.summary(),
        scroll_to: Some(Box::new(move |datum, scroll| scrolled.scroll_to(datum, scroll))),
        overlay: Box::new(move |hover, _, scroll| {
            hover.map_or_else(|| Scene::new(window), |datum| hovered.overlay(datum, scroll))
        }),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    })
}
