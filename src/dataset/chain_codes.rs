//! Which trade codes carry a mineral from one stage to the next, and which stages no code stands for.

use super::{Catalogue, Coverage, TradeCode};
use crate::domain::{Mineral, Order, Stage, Year};

/// What is traded, in the order the material passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Ores and concentrates.
    Ore,
    /// Mattes and other intermediates, which are refined further.
    Intermediates,
    /// Metals, compounds and ferro-alloys.
    Processed,
    /// Products made of them.
    Products,
    /// Waste and scrap, which goes back into processing.
    Scrap,
}

impl Step {
    /// All steps.
    pub const ALL: [Self; 5] = [Self::Ore, Self::Intermediates, Self::Processed, Self::Products, Self::Scrap];

    /// The id in message keys: `chain-goods-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ore => "ore",
            Self::Intermediates => "intermediates",
            Self::Processed => "processed",
            Self::Products => "products",
            Self::Scrap => "scrap",
        }
    }

    /// The stage whose output this is.
    #[must_use]
    pub const fn stage(self) -> Stage {
        match self {
            Self::Ore => Stage::Extraction,
            Self::Intermediates | Self::Processed => Stage::Processing,
            Self::Products => Stage::SemiManufactures,
            Self::Scrap => Stage::Recycling,
        }
    }

    /// Who ships it.
    #[must_use]
    pub const fn origin(self) -> Place {
        match self {
            Self::Ore => Place::Mines,
            Self::Intermediates => Place::FirstProcessing,
            Self::Processed => Place::Processing,
            Self::Products => Place::Products,
            Self::Scrap => Place::ScrapOrigin,
        }
    }

    fn of(code: &TradeCode) -> Option<Self> {
        // The heading is "nickel mattes, nickel oxide sinters and other intermediate products of nickel
        // metallurgy": alone among the codes of processing it holds nothing that is not processed again.
        const INTERMEDIATES: [&str; 1] = ["7501"];
        match code.stage {
            Stage::Reserves => None,
            Stage::Extraction => Some(Self::Ore),
            Stage::Processing if INTERMEDIATES.contains(&code.code.as_str()) => Some(Self::Intermediates),
            Stage::Processing => Some(Self::Processed),
            Stage::SemiManufactures => Some(Self::Products),
            Stage::Recycling => Some(Self::Scrap),
        }
    }
}

/// Where in the chain a country stands; the same country may stand in several places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Ships ore.
    Mines,
    /// Receives ore, ships intermediates.
    FirstProcessing,
    /// Receives ore or intermediates, ships what was made of them.
    Processing,
    /// Receives processed material, ships products made of it.
    Products,
    /// Receives what the last known step ships: uses it, or works it up to goods of which nothing is known.
    Use,
    /// Receives scrap.
    ScrapIntake,
    /// Ships scrap.
    ScrapOrigin,
}

impl Place {
    /// All places, in chain order.
    pub const ALL: [Self; 7] = [
        Self::Mines,
        Self::FirstProcessing,
        Self::Processing,
        Self::Products,
        Self::Use,
        Self::ScrapIntake,
        Self::ScrapOrigin,
    ];

    /// The id in links and message keys: `chain-place-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Mines => "mines",
            Self::FirstProcessing => "first_processing",
            Self::Processing => "processing",
            Self::Products => "products",
            Self::Use => "use",
            Self::ScrapIntake => "scrap_intake",
            Self::ScrapOrigin => "scrap_origin",
        }
    }

    /// Whether it stands in the lane of what goes back.
    #[must_use]
    pub const fn is_of_scrap(self) -> bool {
        matches!(self, Self::ScrapIntake | Self::ScrapOrigin)
    }
}

/// A set of places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places(u8);

impl Places {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// The set with one place more.
    #[must_use]
    pub const fn with(self, place: Place) -> Self {
        Self(self.0 | 1 << place as u8)
    }

    /// Whether a place is in it.
    #[must_use]
    pub const fn contains(self, place: Place) -> bool {
        self.0 & 1 << place as u8 != 0
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The places in it, in chain order.
    pub fn iter(self) -> impl Iterator<Item = Place> {
        Place::ALL.into_iter().filter(move |place| self.contains(*place))
    }
}

/// The trade codes of a mineral by step.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainCodes<'a> {
    /// Which mineral.
    pub mineral: Mineral,
    /// From the first step that a code stands for to the last one, without a gap: a step between two known
    /// ones may be empty. Codes are sorted.
    pub steps: Vec<(Step, Vec<&'a TradeCode>)>,
}

impl<'a> ChainCodes<'a> {
    /// Takes the codes of a mineral from the catalogue. Of two codes of which one holds the other (2504 and
    /// 250490) the one with more years is taken, so that nothing counts twice.
    #[must_use]
    pub fn of(catalogue: &'a Catalogue, mineral: Mineral) -> Self {
        let codes: Vec<&TradeCode> = catalogue
            .trade_codes
            .iter()
            .filter(|code| code.mineral == mineral && !code.years.is_empty())
            .collect();
        let holds = |a: &TradeCode, b: &TradeCode| a.code.starts_with(&b.code) || b.code.starts_with(&a.code);
        let is_better = |a: &TradeCode, b: &TradeCode| (a.years.len(), &a.code) > (b.years.len(), &b.code);
        let is_taken = |code: &&TradeCode| {
            !codes.iter().any(|other| other.code != code.code && holds(other, code) && is_better(other, code))
        };
        let mut steps: Vec<(Step, Vec<&TradeCode>)> = Vec::new();
        for code in codes.iter().copied().filter(is_taken) {
            let Some(step) = Step::of(code) else { continue };
            match steps.iter_mut().find(|known| known.0 == step) {
                Some((_, codes)) => codes.push(code),
                None => steps.push((step, vec![code])),
            }
        }
        let has = |steps: &[(Step, Vec<&TradeCode>)], step| steps.iter().any(|known| known.0 == step);
        // Scrap goes back into processing, and products are made of what it ships, code or not.
        let leads_through_processing = has(&steps, Step::Scrap)
            || has(&steps, Step::Intermediates)
            || (has(&steps, Step::Ore) && has(&steps, Step::Products));
        if leads_through_processing && !has(&steps, Step::Processed) {
            steps.push((Step::Processed, Vec::new()));
        }
        steps.order_by_key(|known| known.0);
        Self { mineral, steps }
    }

    /// The years that every step with a code has data for, each with the least coverage among the codes.
    #[must_use]
    pub fn years(&self) -> Vec<(Year, Coverage)> {
        let of_step = |codes: &Vec<&TradeCode>, year: Year| -> Option<Coverage> {
            let of_year =
                |code: &&TradeCode| code.years.iter().find(|known| known.0 == year).map(|known| known.1);
            codes.iter().filter_map(of_year).max()
        };
        let steps = || self.steps.iter().map(|step| &step.1).filter(|codes| !codes.is_empty());
        let mut years: Vec<Year> =
            steps().flatten().flat_map(|code| code.years.iter().map(|known| known.0)).collect();
        years.order();
        years.dedup();
        let coverage = |year: Year| {
            let all: Option<Vec<Coverage>> = steps().map(|codes| of_step(codes, year)).collect();
            Some((year, all?.into_iter().max()?))
        };
        years.into_iter().filter_map(coverage).collect()
    }

    /// The stages that no trade code of this dataset stands for; reserves are never traded.
    #[must_use]
    pub fn missing(&self) -> Vec<Stage> {
        let has_code =
            |stage: Stage| self.steps.iter().any(|(step, codes)| step.stage() == stage && !codes.is_empty());
        Stage::ALL.into_iter().filter(|stage| *stage != Stage::Reserves && !has_code(*stage)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Specificity;

    fn code(code: &str, stage: Stage, years: &[u16]) -> TradeCode {
        TradeCode {
            code: code.into(),
            mineral: Mineral::COBALT,
            stage,
            specificity: Specificity::Exact,
            note: String::new(),
            years: years.iter().map(|year| (Year(*year), Coverage::MainRoutes)).collect(),
        }
    }

    fn catalogue(trade_codes: Vec<TradeCode>) -> Catalogue {
        Catalogue {
            countries: Vec::new(),
            minerals: Vec::new(),
            trade_codes,
            sources: Vec::new(),
            price_series: Vec::new(),
        }
    }

    fn steps(chain: &ChainCodes<'_>) -> Vec<(Step, Vec<String>)> {
        let name = |code: &&TradeCode| code.code.clone();
        chain.steps.iter().map(|(step, codes)| (*step, codes.iter().map(name).collect())).collect()
    }

    #[test]
    fn a_code_inside_another_does_not_count_twice() {
        let catalogue = catalogue(vec![
            code("2504", Stage::Extraction, &[2024]),
            code("250490", Stage::Extraction, &[2023, 2024]),
            code("8105", Stage::Processing, &[2024]),
            code("282200", Stage::Processing, &[2023, 2024]),
        ]);
        let chain = ChainCodes::of(&catalogue, Mineral::COBALT);
        assert_eq!(
            steps(&chain),
            [
                (Step::Ore, vec!["250490".to_owned()]),
                (Step::Processed, vec!["8105".to_owned(), "282200".to_owned()])
            ]
        );
        assert_eq!(chain.missing(), [Stage::SemiManufactures, Stage::Recycling]);
        // 2023 has ore and one code of processing: enough to draw both steps.
        let years: Vec<u16> = chain.years().into_iter().map(|(year, _)| year.0).collect();
        assert_eq!(years, [2023, 2024]);
    }

    #[test]
    fn scrap_leads_into_processing_even_where_no_code_stands_for_it() {
        let catalogue = catalogue(vec![
            code("260600", Stage::Extraction, &[2002, 2024]),
            code("7602", Stage::Recycling, &[2024]),
        ]);
        let chain = ChainCodes::of(&catalogue, Mineral::COBALT);
        let names = steps(&chain);
        assert_eq!(names[1], (Step::Processed, Vec::new()));
        assert_eq!(names.len(), 3);
        assert_eq!(chain.missing(), [Stage::Processing, Stage::SemiManufactures]);
        assert_eq!(chain.years(), [(Year(2024), Coverage::MainRoutes)]);
    }
}
