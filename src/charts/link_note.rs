//! What must be said of a single flow, in its tooltip: how much of the year is held, how far the value may be off,
//! what else its code holds.

use crate::dataset::{Coverage, Specificity, TradeBlock};
use crate::domain::CountryId;
use crate::text::{Arg, Message, NumberStyle};

/// What is known of the trade codes behind a flow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkNote {
    parts: Vec<Message>,
}

impl LinkNote {
    /// Adds what a code and the coverage of its year make doubtful; the same thing once.
    #[must_use]
    pub fn with(mut self, specificity: Specificity, coverage: Coverage) -> Self {
        let specificity = (specificity != Specificity::Exact)
            .then(|| Message::new(format!("specificity-{}", specificity.id())));
        let coverage =
            (coverage != Coverage::Complete).then(|| Message::new(format!("coverage-{}", coverage.id())));
        for part in coverage.into_iter().chain(specificity) {
            if !self.parts.contains(&part) {
                self.parts.push(part);
            }
        }
        self
    }

    /// Adds by how much the value may be off.
    #[must_use]
    pub fn rounded(mut self, rounding_usd: Option<f64>) -> Self {
        if let Some(rounding) = rounding_usd.filter(|rounding| *rounding > 0.0) {
            self.parts.push(Message::new("link-rounded").number(
                "rounding",
                rounding,
                NumberStyle::UsdCompact,
            ));
        }
        self
    }

    /// In one sentence; none where nothing must be said.
    #[must_use]
    pub fn message(self) -> Option<Message> {
        let parts: Vec<Arg> = self.parts.into_iter().map(Arg::Message).collect();
        (!parts.is_empty()).then(|| Message::new("link-note").with("parts", Arg::List(parts)))
    }
}

/// How far the value between two countries may be off; none where the source gives the value itself.
#[must_use]
pub fn rounding(block: &TradeBlock, from: CountryId, to: CountryId) -> Option<f64> {
    let at = block.flows.iter().position(|flow| (flow.exporter, flow.importer) == (from, to))?;
    block.rounding_usd.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Flow, Year};
    use crate::text::Locale;

    #[test]
    fn a_flow_says_what_is_doubtful_about_it_and_nothing_else() {
        let say = |note: LinkNote| note.message().map(|message| Locale::plain().unwrap().say(&message));
        let exact = LinkNote::default().with(Specificity::Exact, Coverage::Complete);
        assert_eq!(say(exact.clone().rounded(None)), None);
        assert_eq!(
            say(exact.with(Specificity::Mixed, Coverage::MainRoutes).rounded(Some(500.0))).unwrap(),
            "Of this flow: main routes only, several metals in one code, the value rounded by $500 at most."
        );
        let twice = LinkNote::default().with(Specificity::Proxy, Coverage::MainRoutes);
        let twice = twice.with(Specificity::Proxy, Coverage::MainRoutes);
        assert_eq!(
            say(twice).unwrap(),
            "Of this flow: main routes only, a stand-in that holds other goods too."
        );
    }

    #[test]
    fn the_rounding_is_that_of_the_pair() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let flow = |from: &str, to: &str| Flow {
            exporter: id(from),
            importer: id(to),
            value_usd: 1.0,
            quantity_tonnes: None,
        };
        let mut block = TradeBlock {
            code: "2605".into(),
            year: Year(2024),
            coverage: Coverage::MainRoutes,
            flows: vec![flow("AAA", "BBB"), flow("AAA", "CCC")],
            rounding_usd: vec![50.0, 500.0],
        };
        assert_eq!(rounding(&block, id("AAA"), id("CCC")), Some(500.0));
        assert_eq!(rounding(&block, id("CCC"), id("AAA")), None);
        block.rounding_usd.clear();
        assert_eq!(rounding(&block, id("AAA"), id("CCC")), None);
    }
}
