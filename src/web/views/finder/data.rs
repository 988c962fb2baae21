//! From the dataset and the selection to the suggestions in their order.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::analysis::concentration::Concentration;
use crate::analysis::role_finder::{Diversified, Finder, Ranked, Target, Unjudged, diversified, ranking};
use crate::analysis::stage_shares::{Part, tables_by_part};
use crate::analysis::world_supply::world_supply;
use crate::charts::Datum;
use crate::charts::merit_bars::Bar;
use crate::dataset::{Governance, ProductionTable, SourceId, TradeTotals};
use crate::domain::{CountryId, Mineral, Order};
use crate::state::{Asked, Selection};
use crate::text::{Message, NumberStyle};
use crate::web::store::Core;

/// Under this merit hardly anything speaks for the best suggestion.
const WEAK: f64 = 0.25;

/// Everything the page rests on.
pub(super) struct FinderData {
    core: Arc<Core>,
    finder: Finder,
    /// The most concentrated form of every mineral and part.
    supply: BTreeMap<(Mineral, Part), Concentration>,
    sources: Vec<SourceId>,
}

/// The suggestions that a selection asks for.
pub(super) struct Answer {
    /// Best first.
    pub(super) ranked: Vec<Ranked>,
    /// The same as bars.
    pub(super) bars: Vec<Bar>,
    /// What cannot be judged.
    pub(super) unjudged: Vec<Unjudged>,
    /// The one in focus: as chosen, or else the best.
    pub(super) chosen: Option<Datum>,
    /// The finding.
    pub(super) sentence: Message,
}

impl Answer {
    /// The suggestion in focus.
    pub(super) fn in_focus(&self) -> Option<(&Ranked, &Bar)> {
        let chosen = self.chosen.as_ref()?;
        self.ranked.iter().zip(&self.bars).find(|(_, bar)| bar.datum() == *chosen)
    }
}

impl FinderData {
    pub(super) fn new(
        core: Arc<Core>,
        history: &ProductionTable,
        now: &TradeTotals,
        before: &TradeTotals,
        governance: Arc<Governance>,
    ) -> Self {
        let production = [&core.production, history];
        let mut sources: Vec<SourceId> = production
            .iter()
            .flat_map(|table| table.entries())
            .map(|(series, _)| series.source.clone())
            .collect();
        sources.extend([now.source.clone(), governance.source.clone()]);
        sources.order();
        sources.dedup();
        let most_concentrated =
            |tables: &Vec<_>| Some(world_supply(tables, now.year).into_iter().next()?.concentration);
        let tables = tables_by_part(&production);
        let supply =
            tables.iter().filter_map(|(key, tables)| Some((*key, most_concentrated(tables)?))).collect();
        let finder = Finder::of(&core.catalogue, &production, now, before, governance);
        Self { finder, supply, sources, core }
    }

    pub(super) fn core(&self) -> &Core {
        &self.core
    }

    pub(super) fn sources(&self) -> Vec<SourceId> {
        self.sources.clone()
    }

    /// The country that is asked about.
    pub(super) fn country(selection: &Selection) -> Option<CountryId> {
        // Where nobody is chosen, the largest miner of cobalt stands as an example.
        selection.country.or_else(|| CountryId::parse("COD").ok())
    }

    /// Minerals with a role that somebody plays, by group.
    pub(super) fn minerals(&self) -> Vec<Mineral> {
        let mut minerals: Vec<Mineral> =
            self.finder.roles().profiles().iter().map(|profile| profile.mineral).collect();
        minerals.order_by_key(|mineral| (mineral.group(), *mineral));
        minerals.dedup();
        minerals.retain(|mineral| mineral.group() != crate::domain::Group::SharedCode);
        minerals
    }

    /// What is asked.
    pub(super) fn label(&self, selection: &Selection) -> Message {
        let country = Self::country(selection).map_or_else(String::new, |id| self.core.country_name(id));
        match selection.finder.asked {
            Asked::Country => Message::new("finder-label-country").with("country", country),
            Asked::Role => Message::new("finder-label-role").with("role", target(selection).message()),
        }
    }

    /// The suggestions in their order.
    pub(super) fn answer(&self, selection: &Selection) -> Answer {
        let mut found = match selection.finder.asked {
            Asked::Country => {
                Self::country(selection).map(|country| self.finder.of_country(country)).unwrap_or_default()
            }
            Asked::Role => self.finder.of_target(target(selection)),
        };
        if selection.finder.asked == Asked::Country {
            found.suggestions.retain(|suggestion| self.is_shown(suggestion.target.mineral, selection));
            found.unjudged.retain(|unjudged| self.is_shown(unjudged.target.mineral, selection));
        }
        let ranked = ranking(found.suggestions, &selection.finder.weights);
        let bars: Vec<Bar> = ranked.iter().map(|ranked| self.bar(ranked, selection)).collect();
        let is_there = |datum: &Datum| bars.iter().any(|bar| bar.datum() == *datum);
        let chosen = picked(selection).filter(is_there).or_else(|| bars.first().map(Bar::datum));
        let sentence = self.sentence(&ranked, &bars, selection);
        Answer { ranked, bars, unjudged: found.unjudged, chosen, sentence }
    }

    /// Without a group, the minerals of the official list.
    fn is_shown(&self, mineral: Mineral, selection: &Selection) -> bool {
        match selection.group {
            Some(group) => mineral.group() == group,
            None => {
                self.core.catalogue.minerals.iter().any(|facts| facts.id == mineral && facts.us_critical_2025)
            }
        }
    }

    fn bar(&self, ranked: &Ranked, selection: &Selection) -> Bar {
        let suggestion = &ranked.suggestion;
        let name = match selection.finder.asked {
            Asked::Country => suggestion.target.message(),
            Asked::Role => self.name(suggestion.country),
        };
        let size = f64::from(selection.finder.output_percent) / 100.0;
        Bar::of(
            ranked,
            &selection.finder.weights,
            name,
            self.diversified(suggestion.country, suggestion.target, size),
        )
    }

    fn diversified(&self, country: CountryId, target: Target, size: f64) -> Option<Diversified> {
        diversified(self.supply.get(&(target.mineral, target.part()?))?, country, size)
    }

    fn name(&self, country: CountryId) -> Message {
        Message::new("finder-country").with("country", self.core.country_name(country))
    }

    fn sentence(&self, ranked: &[Ranked], bars: &[Bar], selection: &Selection) -> Message {
        let asked = match selection.finder.asked {
            Asked::Country => {
                Self::country(selection).map_or_else(|| Message::new("finder-nobody"), |id| self.name(id))
            }
            Asked::Role => target(selection).message(),
        };
        let suffix = selection.finder.asked.id();
        let Some((best, bar)) = ranked.first().zip(bars.first()) else {
            return Message::new(format!("finder-none-{suffix}")).with("asked", asked);
        };
        let kind = if best.merit < WEAK { "weak" } else { "best" };
        let next: Vec<_> = bars.iter().skip(1).take(2).map(|bar| bar.name.clone().into()).collect();
        Message::new(format!("finder-{kind}-{suffix}"))
            .with("asked", asked)
            .with("first", bar.name.clone())
            .with("next", crate::text::Arg::List(next))
            .number("count", bars.len() as f64, NumberStyle::Integer)
            .number("merit", best.merit, NumberStyle::Decimal(2))
            .number("stability", best.stability, NumberStyle::Percent(0))
    }
}

/// The role in focus.
pub(super) fn target(selection: &Selection) -> Target {
    Target { role: selection.finder.role_or_first(), mineral: selection.mineral }
}

/// The suggestion that the reader chose. A mineral alone is none: every link carries one, from whatever page the
/// reader comes.
fn picked(selection: &Selection) -> Option<Datum> {
    let country = match selection.finder.asked {
        Asked::Country => FinderData::country(selection).filter(|_| selection.finder.role.is_some()),
        Asked::Role => selection.country,
    };
    country.map(|country| Datum::Aim { country, target: target(selection) })
}
