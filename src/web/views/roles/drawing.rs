//! From the table of roles and the reader's choice to the drawing of the matrix.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::analysis::clustering::{cosine_distance, like_beside_like};
use crate::analysis::role_table::{RoleProfile, RoleTable};
use crate::charts::role_matrix::{RoleCell, RoleColumn, RoleMatrix, RoleMatrixInput};
use crate::charts::{Scene, Size};
use crate::dataset::CountryGroups;
use crate::domain::{CountryId, Group, Mineral, Order, Role};
use crate::state::{RoleChoice, RoleColumns, RoleOrder};
use crate::web::app::Words;
use crate::web::chart::Drawing;
use crate::web::store::Core;

/// What the matrix depends on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub(super) choice: RoleChoice,
    pub(super) group: Option<Group>,
    pub(super) mineral: Mineral,
}

/// The table with what the page needs beside it.
pub(super) struct RolesData {
    table: Arc<RoleTable>,
    groups: Arc<CountryGroups>,
    core: Arc<Core>,
}

impl RolesData {
    pub(super) const fn new(table: Arc<RoleTable>, groups: Arc<CountryGroups>, core: Arc<Core>) -> Self {
        Self { table, groups, core }
    }

    fn columns(&self, asked: &Asked) -> Vec<RoleColumn> {
        match asked.choice.columns {
            RoleColumns::Stages => Role::ALL.map(RoleColumn::Role).to_vec(),
            RoleColumns::Minerals => {
                self.minerals(asked.group).into_iter().map(RoleColumn::Mineral).collect()
            }
        }
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

    /// The tiles of every country that passes the filter.
    fn cells(&self, asked: &Asked) -> Vec<RoleCell> {
        let among = asked.choice.among.as_ref().and_then(|id| self.groups.get(id));
        let is_shown = |profile: &&RoleProfile| among.is_none_or(|group| group.contains(profile.country));
        let profiles = self.table.profiles().iter().filter(is_shown);
        match asked.choice.columns {
            RoleColumns::Minerals => {
                profiles.map(|profile| RoleCell::of_mineral(profile, asked.choice.role)).collect()
            }
            RoleColumns::Stages => profiles
                .filter(|profile| profile.mineral == asked.mineral)
                .flat_map(|profile| Role::ALL.map(|role| RoleCell::of_role(profile, role)))
                .collect(),
        }
    }
}

/// Rows and columns in the order asked for; rows without any role are left out.
fn ordered(
    data: &RolesData,
    asked: &Asked,
    columns: Vec<RoleColumn>,
    cells: &[RoleCell],
) -> (Vec<CountryId>, Vec<RoleColumn>) {
    let mut weights: BTreeMap<CountryId, f64> = BTreeMap::new();
    for cell in cells.iter().filter(|cell| columns.contains(&cell.column)) {
        *weights.entry(cell.country).or_default() += strongest(cell);
    }
    let mut rows: Vec<(CountryId, f64)> = weights.into_iter().filter(|(_, weight)| *weight > 0.0).collect();
    // Stable, as all orders here: equal ones stay as they were, first by weight, then by code.
    rows.order_by(|a, b| b.1.total_cmp(&a.1));
    let rows: Vec<CountryId> = rows.into_iter().map(|(country, _)| country).collect();
    match asked.choice.order {
        RoleOrder::Weight => (rows, columns),
        RoleOrder::Name => (by_name(rows, &data.core), columns),
        RoleOrder::Column => (by_column(rows, focus(asked), cells), columns),
        RoleOrder::Similar => similar(&rows, columns, cells),
    }
}

fn by_name(mut rows: Vec<CountryId>, core: &Core) -> Vec<CountryId> {
    let name = |id: &CountryId| core.country_name(*id);
    rows.order_by(|a, b| name(a).cmp(&name(b)));
    rows
}

/// The column that an order by column goes by.
fn focus(asked: &Asked) -> RoleColumn {
    match asked.choice.columns {
        RoleColumns::Minerals => RoleColumn::Mineral(asked.mineral),
        RoleColumns::Stages => RoleColumn::Role(asked.choice.role.unwrap_or(Role::Holder)),
    }
}

/// The strongest in the column first.
fn by_column(mut rows: Vec<CountryId>, column: RoleColumn, cells: &[RoleCell]) -> Vec<CountryId> {
    let scores: BTreeMap<CountryId, f64> = cells
        .iter()
        .filter(|cell| cell.column == column)
        .map(|cell| (cell.country, strongest(cell)))
        .collect();
    let score = |id: &CountryId| scores.get(id).copied().unwrap_or_default();
    rows.order_by(|a, b| score(b).total_cmp(&score(a)));
    rows
}

/// Like beside like, in both directions.
fn similar(
    rows: &[CountryId],
    columns: Vec<RoleColumn>,
    cells: &[RoleCell],
) -> (Vec<CountryId>, Vec<RoleColumn>) {
    let roles = Role::ALL.len();
    let mut by_row = vec![vec![0.0; columns.len() * roles]; rows.len()];
    let mut by_column = vec![vec![0.0; rows.len() * roles]; columns.len()];
    let row_of: BTreeMap<CountryId, usize> = rows.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    for cell in cells {
        let place = row_of.get(&cell.country).zip(columns.iter().position(|column| *column == cell.column));
        let Some((row, column)) = place else { continue };
        for (role, score) in &cell.roles {
            let role = *role as usize;
            if let Some(entry) = by_row.get_mut(*row).and_then(|line| line.get_mut(column * roles + role)) {
                *entry = *score;
            }
            if let Some(entry) = by_column.get_mut(column).and_then(|line| line.get_mut(row * roles + role)) {
                *entry = *score;
            }
        }
    }
    let rows = alike(&by_row).into_iter().filter_map(|at| rows.get(at).copied()).collect();
    // Steps of a chain have an order of their own.
    let is_chain = columns.iter().all(|column| matches!(column, RoleColumn::Role(_)));
    let order = if is_chain { (0..columns.len()).collect() } else { alike(&by_column) };
    (rows, order.into_iter().filter_map(|at| columns.get(at).copied()).collect())
}

/// The places of profiles in an order that keeps alike ones together.
fn alike(profiles: &[Vec<f64>]) -> Vec<usize> {
    like_beside_like(profiles.len(), |a, b| match (profiles.get(a), profiles.get(b)) {
        (Some(a), Some(b)) => cosine_distance(a, b),
        _ => 1.0,
    })
}

/// The score of the strongest role of a tile; 0 where none is played.
fn strongest(cell: &RoleCell) -> f64 {
    cell.roles.first().map_or(0.0, |(_, score)| *score)
}

/// The drawing; none while the page has no width.
pub(super) fn drawing(data: &RolesData, asked: &Asked, width: f64, words: &Words) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let cells = data.cells(asked);
    let (countries, columns) = ordered(data, asked, data.columns(asked), &cells);
    let name = |id| data.core.country_name(id);
    let input = RoleMatrixInput { countries: &countries, columns: &columns, cells: &cells, name: &name };
    let window = Size { width, height: if width < 600.0 { 560.0 } else { 640.0 } };
    let matrix = Arc::new(RoleMatrix::layout(&input, window, words));
    // A short matrix takes no more room than it fills.
    let window = Size { height: window.height.min(matrix.content_size().height), ..window };
    let matrix = if window.height < matrix.content_size().height {
        matrix
    } else {
        Arc::new(RoleMatrix::layout(&input, window, words))
    };
    let (shown, hovered) = (Arc::clone(&matrix), Arc::clone(&matrix));
    let (scrolled, told) = (Arc::clone(&matrix), Arc::clone(&matrix));
    Some(Drawing {
        size: window,
        content: matrix.content_size(),
        subject: None,
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
