//! What the sections of the page share: the data and the coalitions chosen.

use std::sync::Arc;

use crate::analysis::coalition::Members;
use crate::analysis::coalition::carry::Chain;
use crate::analysis::coalition::links::{Link, WorldLinks};
use crate::analysis::stage_shares::Part;
use crate::charts::bloc_matrix::PARTS;
use crate::dataset::{CountryGroup, CountryGroups, FigureAddress, GroupTraded, ProductionTable, SourceId};
use crate::domain::{CountryId, Group, Mineral, Order, Stage};
use crate::state::{CoalitionChoice, HeldOf, Selection};
use crate::text::{Arg, Message};
use crate::web::app::Words;
use crate::web::store::Core;

/// What of a selection the members and the minerals shown depend on.
pub(super) fn subject(selection: &Selection) -> Selection {
    let choice = &selection.coalition;
    let members = CoalitionChoice {
        plus: choice.plus.clone(),
        minus: choice.minus.clone(),
        ..CoalitionChoice::default()
    };
    Selection {
        bloc: selection.bloc.clone(),
        coalition: members,
        group: selection.group,
        ..Selection::default()
    }
}

/// The same, and the group compared with.
pub(super) fn compared_subject(selection: &Selection) -> Selection {
    let mut subject = subject(selection);
    subject.coalition.versus = selection.coalition.versus.clone();
    subject.coalition.held = selection.coalition.held;
    subject
}

/// The same as [`subject`], and the steps taken as a what-if.
pub(super) fn planned_subject(selection: &Selection) -> Selection {
    let mut subject = subject(selection);
    subject.coalition.steps = selection.coalition.steps.clone();
    subject
}

/// Shared by all sections.
pub(super) struct CoalitionData {
    pub(super) core: Arc<Core>,
    pub(super) groups: Arc<CountryGroups>,
    pub(super) history: Arc<ProductionTable>,
    pub(super) links: WorldLinks,
}

impl CoalitionData {
    pub(super) fn new(core: Arc<Core>, groups: Arc<CountryGroups>, history: Arc<ProductionTable>) -> Self {
        let links = WorldLinks::of(&[&core.production, &history], core.catalogue.newest_trade_year());
        Self { core, groups, history, links }
    }

    /// The listed group of the coalition; the one the page opens with where a link names none that is listed.
    pub(super) fn group(&self, selection: &Selection) -> Option<&CountryGroup> {
        let asked = selection.bloc.as_deref().unwrap_or(CoalitionChoice::DEFAULT);
        let default = || self.groups.get(CoalitionChoice::DEFAULT).filter(|_| asked != CoalitionChoice::NONE);
        self.groups.get(asked).or_else(default)
    }

    /// The group ids that a link asks for in vain.
    pub(super) fn unknown(&self, selection: &Selection) -> Vec<String> {
        let asked = selection.bloc.iter().chain(&selection.coalition.versus);
        asked.filter(|id| *id != CoalitionChoice::NONE && self.groups.get(id).is_none()).cloned().collect()
    }

    /// The members chosen.
    pub(super) fn members(&self, selection: &Selection) -> Members {
        selection.coalition.members(self.group(selection))
    }

    /// What the coalition is called.
    pub(super) fn name(&self, selection: &Selection, words: &Words) -> String {
        match self.group(selection) {
            None => words.word("bloc-own"),
            Some(group) if selection.coalition.is_as_listed() => group.name.clone(),
            Some(group) => words.say(&Message::new("bloc-changed").with("name", group.name.as_str())),
        }
    }

    /// The group compared with.
    pub(super) fn versus(&self, selection: &Selection) -> Option<&CountryGroup> {
        self.groups.get(selection.coalition.versus.as_ref()?)
    }

    /// One or two coalitions with their names.
    pub(super) fn blocs(&self, selection: &Selection, words: &Words) -> Vec<(String, Members)> {
        let mut blocs = vec![(self.name(selection, words), self.members(selection))];
        if let Some(versus) = self.versus(selection) {
            blocs.push((versus.name.clone(), versus.members.iter().copied().collect()));
        }
        blocs
    }

    /// The minerals shown: of a group or the official list, with at least one table that compares countries.
    pub(super) fn minerals(&self, group: Option<Group>) -> Vec<Mineral> {
        let facts = &self.core.catalogue.minerals;
        let is_critical =
            |mineral: Mineral| facts.iter().any(|fact| fact.id == mineral && fact.us_critical_2025);
        let is_shown = |mineral: &Mineral| match group {
            Some(group) => mineral.group() == group,
            None => is_critical(*mineral),
        };
        self.links.minerals().into_iter().filter(is_shown).collect()
    }

    /// The mineral in focus; the first one where it has no table.
    pub(super) fn mineral(&self, selection: &Selection) -> Mineral {
        let minerals = self.links.minerals();
        let chosen = Some(selection.mineral).filter(|mineral| minerals.contains(mineral));
        chosen.or(minerals.first().copied()).unwrap_or(selection.mineral)
    }

    /// The chains that count: of the minerals shown, or of the one in focus.
    pub(super) fn chains(&self, selection: &Selection) -> Vec<Chain> {
        if selection.coalition.is_one_mineral {
            return Chain::all(&self.links, &[self.mineral(selection)]);
        }
        Chain::all(&self.links, &self.minerals(selection.group))
    }

    /// The part that sourcing is about: refining if it was chosen and is known, else the first known.
    pub(super) fn part(&self, selection: &Selection) -> Option<&Link> {
        let mineral = self.mineral(selection);
        let link = |part| self.links.leading(mineral, part);
        match selection.stage {
            Stage::Extraction => link(Part::Mining).or_else(|| link(Part::Refining)),
            _ => link(Part::Refining).or_else(|| link(Part::Mining)),
        }
    }

    /// The figure in a column of the table of coalitions: by part of the chain, then coalition, each share followed by
    /// the largest country outside and, of trade, by what members export over what they import.
    pub(super) fn held(
        &self,
        selection: &Selection,
        name: &Arg,
        column: usize,
        words: &Words,
    ) -> Option<FigureAddress> {
        let Arg::Text(name) = name else { return None };
        let of_row = |mineral: &Mineral| words.word(&format!("mineral-{mineral}")) == *name;
        let mineral = self.minerals(selection.group).into_iter().find(of_row)?;
        let is_trade = selection.coalition.held == HeldOf::Trade;
        let (each, parts) = if is_trade { (3, &PARTS[1..]) } else { (2, &PARTS[..]) };
        let (place, cell) = (column.checked_sub(1)? / each, (column - 1) % each);
        let blocs = self.blocs(selection, words);
        let (_, members) = blocs.get(place % blocs.len().max(1))?;
        let part = *parts.get(place / blocs.len().max(1))?;
        let members = members.iter().copied().collect();
        if is_trade {
            let code = *self.core.facts().codes(mineral, part.stage()).first()?;
            let of = [Some(GroupTraded::Inside), None, Some(GroupTraded::Sufficiency)];
            let (of, (year, _)) = ((*of.get(cell)?)?, *code.years.last()?);
            return Some(FigureAddress::Group { of, code: code.code.clone(), year, members });
        }
        let link = self.links.leading(mineral, part).filter(|_| cell == 0)?;
        Some(FigureAddress::Held { table: link.series.key(), year: link.year, members })
    }

    pub(super) fn country_name(&self, country: CountryId) -> String {
        self.core.country_name(country)
    }

    /// Who says so, for the minerals shown.
    pub(super) fn sources(&self, minerals: &[Mineral]) -> Vec<SourceId> {
        let used = self.links.all().iter().filter(|link| minerals.contains(&link.mineral));
        let mut sources: Vec<SourceId> = used.map(|link| link.series.source.clone()).collect();
        sources.order();
        sources.dedup();
        sources
    }
}
