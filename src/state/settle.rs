//! Fits a selection to what the dataset holds.

use std::cmp::Reverse;

use super::Change;
use super::nearest_country::nearest_country;
use super::{FlowForm, PriceChoice, Selection, ViewId, YearsChoice};
use crate::dataset::chain_codes::ChainCodes;
use crate::dataset::{Catalogue, Coverage, TradeCode};
use crate::domain::{Mineral, Order, Stage, Year};

/// What there is to choose from.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// Countries and trade codes.
    pub catalogue: &'a Catalogue,
}

impl<'a> Facts<'a> {
    /// Minerals with bilateral trade, in catalogue order.
    #[must_use]
    pub fn traded_minerals(&self) -> Vec<Mineral> {
        let is_traded = |mineral: &Mineral| self.traded_codes().any(|code| code.mineral == *mineral);
        Mineral::all().filter(is_traded).collect()
    }

    /// Stages of a mineral with bilateral trade, in chain order.
    #[must_use]
    pub fn traded_stages(&self, mineral: Mineral) -> Vec<Stage> {
        Stage::ALL.into_iter().filter(|stage| !self.codes(mineral, *stage).is_empty()).collect()
    }

    /// The trade codes of a mineral and stage, the usual one first: that with the longest history, so that
    /// the years can be followed.
    #[must_use]
    pub fn codes(&self, mineral: Mineral, stage: Stage) -> Vec<&'a TradeCode> {
        let is_of = |code: &&TradeCode| code.mineral == mineral && code.stage == stage;
        let mut codes: Vec<&TradeCode> = self.traded_codes().filter(is_of).collect();
        codes.order_by_key(|code| Reverse(code.years.len()));
        codes
    }

    /// The trade code drawn for a selection: the chosen one, else the usual one of its mineral and stage.
    #[must_use]
    pub fn code(&self, selection: &Selection) -> Option<&'a TradeCode> {
        let codes = self.codes(selection.mineral, selection.stage);
        let chosen = codes.iter().find(|code| Some(&code.code) == selection.code.as_ref());
        chosen.or(codes.first()).copied()
    }

    /// The years of what a selection draws with their coverage, ascending: of its trade code, or those that all
    /// steps of its supply chain share.
    #[must_use]
    pub fn years(&self, selection: &Selection) -> Vec<(Year, Coverage)> {
        match selection.flows.form {
            FlowForm::Chain => ChainCodes::of(self.catalogue, selection.mineral).years(),
            _ => self.code(selection).map(|code| code.years.clone()).unwrap_or_default(),
        }
    }

    fn traded_codes(&self) -> impl Iterator<Item = &'a TradeCode> {
        self.catalogue.trade_codes.iter().filter(|code| !code.years.is_empty())
    }
}

/// The nearest selection that the dataset can show, and what had to change.
#[must_use]
pub fn settle(selection: Selection, facts: &Facts<'_>) -> (Selection, Vec<Change>) {
    let mut settled = selection;
    let mut changes = Vec::new();
    settle_country(&mut settled, facts, &mut changes);
    settle_focus(&mut settled, &mut changes);
    settle_beside(&mut settled, facts, &mut changes);
    settle_series(&mut settled.prices, facts, &mut changes);
    settle_range(&mut settled.prices, &mut changes);
    if settled.view == ViewId::Flows {
        settle_flows(&mut settled, facts, &mut changes);
    }
    (settled, changes)
}

fn settle_country(settled: &mut Selection, facts: &Facts<'_>, changes: &mut Vec<Change>) {
    let unknown = settled.country.filter(|id| facts.catalogue.country(*id).is_none());
    // A page of a country shows the nearest one; elsewhere a focus that is not there is none.
    let asked = settled.beside.asked.take().or(unknown.map(|id| id.to_string()));
    let Some(found) = asked else { return };
    let near = nearest_country(&found, facts.catalogue).filter(|_| settled.view == ViewId::Country);
    let used = near.map(|id| id.to_string()).unwrap_or_default();
    changes.push(Change { parameter: "country", found, used });
    settled.country = near;
}

/// Countries beside another are others, and in the data.
fn settle_beside(settled: &mut Selection, facts: &Facts<'_>, changes: &mut Vec<Change>) {
    let own = settled.country;
    settled.beside.beside.retain(|id| {
        let is_known = facts.catalogue.country(*id).is_some();
        if !is_known {
            changes.push(Change { parameter: "with", found: id.to_string(), used: String::new() });
        }
        is_known && Some(*id) != own
    });
}

/// One focus at a time: a country, being the narrower one, stays.
fn settle_focus(settled: &mut Selection, changes: &mut Vec<Change>) {
    if settled.country.is_some()
        && let Some(bloc) = settled.bloc.take()
    {
        changes.push(Change { parameter: "bloc", found: bloc, used: String::new() });
    }
}

fn settle_series(prices: &mut PriceChoice, facts: &Facts<'_>, changes: &mut Vec<Change>) {
    let (known, unknown): (Vec<_>, Vec<_>) =
        prices.series.drain(..).partition(|id| facts.catalogue.price_series.contains(id));
    prices.series = if known.is_empty() { PriceChoice::default().series } else { known };
    if !unknown.is_empty() {
        let used = prices.series.join(", ");
        changes.push(Change { parameter: "series", found: unknown.join(", "), used });
    }
    for (parameter, id) in [("focus", &mut prices.focus), ("against", &mut prices.other)] {
        if let Some(found) = id.take_if(|id| !facts.catalogue.price_series.contains(id)) {
            changes.push(Change { parameter, found, used: String::new() });
        }
    }
}

fn settle_range(prices: &mut PriceChoice, changes: &mut Vec<Change>) {
    if let (Some(from), Some(to)) = (prices.from, prices.to)
        && from >= to
    {
        changes.push(Change { parameter: "from", found: format!("{from} – {to}"), used: String::new() });
        prices.from = None;
        prices.to = None;
    }
}

/// A mineral without trade gives way to the default, a stage to the mineral's first, a year to the nearest.
fn settle_flows(settled: &mut Selection, facts: &Facts<'_>, changes: &mut Vec<Change>) {
    let minerals = facts.traded_minerals();
    if !minerals.contains(&settled.mineral) {
        let used = Selection::default().mineral;
        changes.push(Change {
            parameter: "mineral",
            found: settled.mineral.id().to_owned(),
            used: used.id().to_owned(),
        });
        settled.mineral = used;
    }
    let stages = facts.traded_stages(settled.mineral);
    if let Some(first) = stages.first().copied()
        && !stages.contains(&settled.stage)
    {
        // The default stage gives way without a word: nobody asked for it.
        if settled.stage != Selection::default().stage {
            changes.push(Change {
                parameter: "stage",
                found: settled.stage.id().to_owned(),
                used: first.id().to_owned(),
            });
        }
        settled.stage = first;
    }
    let Some(code) = facts.code(settled) else { return };
    settle_years(&mut settled.years, code, changes);
    settle_code(settled, code, facts, changes);
    if let Some(asked) = settled.year {
        settled.year = Some(settle_year("year", asked, &facts.years(settled), changes));
    }
    if let Some(asked) = settled.questions.since {
        settled.questions.since = Some(settle_year("since", asked, &code.years, changes));
    }
}

/// The usual code is the choice of none, and a code of another mineral or stage is none.
fn settle_code(settled: &mut Selection, drawn: &TradeCode, facts: &Facts<'_>, changes: &mut Vec<Change>) {
    let Some(asked) = settled.code.take() else { return };
    if asked != drawn.code {
        changes.push(Change { parameter: "code", found: asked, used: drawn.code.clone() });
    } else if facts.codes(settled.mineral, settled.stage).first() != Some(&drawn) {
        settled.code = Some(asked);
    }
}

/// Years that the code lacks are left out.
fn settle_years(years: &mut YearsChoice, code: &TradeCode, changes: &mut Vec<Change>) {
    let has = |year: &Year| code.years.iter().any(|(known, _)| known == year);
    let (known, unknown): (Vec<Year>, Vec<Year>) = years.years().iter().partition(|year| has(year));
    if !unknown.is_empty() {
        let text = |years: &[Year]| years.iter().map(Year::to_string).collect::<Vec<_>>().join(", ");
        changes.push(Change { parameter: "years", found: text(&unknown), used: text(&known) });
        *years = YearsChoice::new(known);
    }
}

/// The year nearest to one that was asked for; itself where there is none at all.
fn settle_year(
    parameter: &'static str,
    asked: Year,
    years: &[(Year, Coverage)],
    changes: &mut Vec<Change>,
) -> Year {
    let years = years.iter().map(|(year, _)| *year);
    let nearest = years.min_by_key(|year| year.0.abs_diff(asked.0)).unwrap_or(asked);
    if nearest != asked {
        changes.push(Change { parameter, found: asked.to_string(), used: nearest.to_string() });
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Country, Coverage, Specificity};
    use crate::domain::CountryId;

    fn catalogue() -> Catalogue {
        let code = |code: &str, mineral: &str, stage, years: &[u16]| TradeCode {
            code: code.into(),
            mineral: Mineral::parse(mineral).unwrap(),
            stage,
            specificity: Specificity::Exact,
            note: String::new(),
            years: years.iter().map(|year| (Year(*year), Coverage::Complete)).collect(),
        };
        Catalogue {
            countries: vec![Country {
                id: CountryId::parse("COD").unwrap(),
                iso2: "CD".into(),
                name: "DR Congo".into(),
            }],
            minerals: Vec::new(),
            trade_codes: vec![
                code("2605", "cobalt", Stage::Extraction, &[]),
                code("2822", "cobalt", Stage::Processing, &[2024]),
                code("282200", "cobalt", Stage::Processing, &[2002, 2024]),
                code("8105", "cobalt", Stage::Processing, &[2024]),
                code("260600", "aluminium", Stage::Extraction, &[2002, 2024]),
            ],
            sources: Vec::new(),
            price_series: Vec::new(),
        }
    }

    fn settled(selection: Selection) -> (Selection, Vec<(&'static str, String)>) {
        let catalogue = catalogue();
        let mut selection = selection;
        selection.prices.series = Vec::new();
        let (settled, changes) = settle(selection, &Facts { catalogue: &catalogue });
        (settled, changes.into_iter().map(|change| (change.parameter, change.used)).collect())
    }

    #[test]
    fn the_nearest_year_country_stage_and_mineral_are_shown() {
        let asked = Selection {
            view: ViewId::Flows,
            mineral: Mineral::parse("gold").unwrap(),
            stage: Stage::Recycling,
            year: Some(Year(2031)),
            country: CountryId::parse("XYZ").ok(),
            ..Selection::default()
        };
        let (settled, changes) = settled(asked);
        assert_eq!(settled.mineral, Mineral::COBALT);
        assert_eq!((settled.stage, settled.year), (Stage::Processing, Some(Year(2024))));
        assert_eq!(settled.country, None);
        let changed: Vec<_> = changes.iter().map(|(parameter, used)| (*parameter, used.as_str())).collect();
        assert_eq!(
            changed,
            [("country", ""), ("mineral", "cobalt"), ("stage", "processing"), ("year", "2024")]
        );
    }

    #[test]
    fn the_code_with_the_longest_history_is_the_usual_one_and_another_can_be_chosen() {
        let asked = |code: Option<&str>, year| Selection {
            view: ViewId::Flows,
            code: code.map(str::to_owned),
            year: Some(Year(year)),
            ..Selection::default()
        };
        let catalogue = catalogue();
        let facts = Facts { catalogue: &catalogue };
        let drawn = |code| facts.code(&asked(code, 2024)).unwrap().code.clone();
        assert_eq!([drawn(None), drawn(Some("8105")), drawn(Some("2605"))], ["282200", "8105", "282200"]);
        let codes = facts.codes(Mineral::COBALT, Stage::Processing);
        assert_eq!(
            codes.iter().map(|code| code.code.as_str()).collect::<Vec<_>>(),
            ["282200", "2822", "8105"]
        );
        // The usual code needs no word, a code of another place is said, and the year follows the code.
        let (found, changes) = settled(asked(Some("282200"), 2002));
        assert_eq!((found.code, found.year, changes), (None, Some(Year(2002)), vec![]));
        let (found, changes) = settled(asked(Some("8105"), 2002));
        assert_eq!((found.code.as_deref(), found.year), (Some("8105"), Some(Year(2024))));
        assert_eq!(changes, [("year", "2024".to_owned())]);
        let (found, changes) = settled(asked(Some("260600"), 2024));
        assert_eq!((found.code, changes), (None, vec![("code", "282200".to_owned())]));
    }

    #[test]
    fn a_default_stage_that_a_mineral_lacks_gives_way_silently() {
        let asked = Selection {
            view: ViewId::Flows,
            mineral: Mineral::parse("aluminium").unwrap(),
            ..Selection::default()
        };
        let (settled, changes) = settled(asked);
        assert_eq!((settled.stage, changes.len()), (Stage::Extraction, 0));
    }

    #[test]
    fn a_range_that_ends_before_it_begins_is_dropped() {
        let mut asked = Selection::default();
        asked.prices.from = crate::domain::Month::new(2020, 5);
        asked.prices.to = crate::domain::Month::new(2010, 5);
        let (settled, changes) = settled(asked);
        assert_eq!((settled.prices.from, settled.prices.to), (None, None));
        assert_eq!(changes, [("from", String::new())]);
    }

    #[test]
    fn the_base_year_is_the_nearest_there_is_and_one_focus_stays() {
        let mut asked = Selection { view: ViewId::Flows, year: Some(Year(2024)), ..Selection::default() };
        asked.questions.since = Some(Year(2010));
        asked.country = CountryId::parse("COD").ok();
        asked.bloc = Some("eu27".into());
        let (settled, changes) = settled(asked);
        assert_eq!((settled.questions.since, settled.bloc), (Some(Year(2002)), None));
        assert_eq!(changes, [("bloc", String::new()), ("since", "2002".to_owned())]);
    }
}
