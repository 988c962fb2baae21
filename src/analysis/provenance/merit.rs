//! Behind a suggestion of the role finder: how well a role would fit, and each kind of evidence for it.

use super::role::of_evidence;
use super::{Derivation, Input, Place, Provenance, Shelf};
use crate::analysis::methods;
use crate::analysis::role_finder::{Clue, Fact, Finding, Suggestion, Target, Weights};
use crate::dataset::FigureAddress;
use crate::domain::{CountryId, Flags};
use crate::text::{Message, NumberStyle};

impl Shelf<'_> {
    pub(super) fn merit(
        &self,
        clue: Option<&str>,
        target: Target,
        country: CountryId,
        weights: [u8; 6],
    ) -> Option<Provenance> {
        let finder = self.finder?;
        let weights = Weights::new(weights)?;
        let suggestion = finder.weigh(country, target)?.evidence;
        let points =
            |value: f64| Message::new("figure-points").number("value", value, NumberStyle::Decimal(2));
        let (what, value, derivations, inputs, flags) = match clue {
            None => {
                let value = points(suggestion.merit(&weights.parts()));
                let inputs = suggestion.findings.iter().map(|finding| {
                    let clue = Some(finding.clue.id().to_owned());
                    self.clue_input(
                        finding,
                        FigureAddress::Merit {
                            clue,
                            role: target.role,
                            mineral: target.mineral,
                            country,
                            weights: weights.points(),
                        },
                    )
                });
                let flags =
                    suggestion.findings.iter().fold(Flags::NONE, |flags, one| flags.with(flags_of(one)));
                let sum = self.weighted_sum(&suggestion, &weights);
                (Message::new("figure-merit"), value, vec![sum], inputs.collect(), flags)
            }
            Some(id) => {
                let clue = Clue::ALL.into_iter().find(|each| each.id() == id)?;
                let finding = suggestion.finding(clue)?;
                let value = finding.points.map_or_else(|| Message::new("figure-missing"), points);
                let facts = finding.facts.iter().map(|fact| self.fact(fact, country, target));
                (
                    Message::new(format!("clue-{id}")),
                    value,
                    Vec::new(),
                    facts.collect::<Vec<Input>>(),
                    flags_of(finding),
                )
            }
        };
        Some(Provenance {
            title: Message::new("figure-title-merit")
                .with("country", self.country_name(country))
                .with("role", target.message())
                .with("what", what),
            value,
            heading: self.locale.say(&target.message()),
            source: self.totals?.source.clone(),
            place: Place::Computed,
            flags,
            derivations,
            inputs,
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    fn clue_input(&self, finding: &Finding, address: FigureAddress) -> Input {
        Input {
            title: Message::new(format!("clue-{}", finding.clue.id())),
            value: match finding.points {
                Some(points) => {
                    Message::new("figure-points").number("value", points, NumberStyle::Decimal(2))
                }
                None => Message::new("figure-missing"),
            },
            address: Some(address),
        }
    }

    /// A number of the evidence: its sentence, and its note where it has one.
    fn fact(&self, fact: &Fact, country: CountryId, target: Target) -> Input {
        let (value, address) = match fact {
            Fact::Evidence(evidence) => (
                Message::new("figure-bare").number("value", evidence.value, evidence.kind.style()),
                Some(of_evidence(country, target.mineral, evidence)),
            ),
            Fact::Governance { mean, year, .. } => (
                Message::new("figure-bare").number("value", *mean, NumberStyle::Decimal(2)),
                Some(FigureAddress::Governance { dimension: None, country, year: *year }),
            ),
            Fact::Neighbour { score, .. } => {
                (Message::new("figure-bare").number("value", *score, NumberStyle::Decimal(2)), None)
            }
            Fact::Related { density, .. } => {
                (Message::new("figure-bare").number("value", *density, NumberStyle::Percent(0)), None)
            }
            Fact::Trend { before, after, .. } => (
                Message::new("figure-bare").number("value", after.1 - before.1, NumberStyle::Decimal(2)),
                None,
            ),
        };
        Input { title: fact.message(), value, address }
    }

    fn weighted_sum(&self, suggestion: &Suggestion, weights: &Weights) -> Derivation {
        let number = |value: f64| self.locale.number(value, NumberStyle::Decimal(2));
        let term = |finding: &Finding| {
            format!("{} * {}", weights.of(finding.clue), number(finding.points.unwrap_or(0.0)))
        };
        let terms: Vec<String> = suggestion.findings.iter().map(term).collect();
        let all: Vec<String> =
            suggestion.findings.iter().map(|finding| weights.of(finding.clue).to_string()).collect();
        let merit = number(suggestion.merit(&weights.parts()));
        let filled = format!("\"merit\" = frac{{{}}}{{{}}} = {merit}", terms.join(" + "), all.join(" + "));
        Derivation { method: methods::ROLE_FINDER, filled }
    }
}

fn flags_of(finding: &Finding) -> Flags {
    finding.facts.iter().fold(Flags::NONE, |flags, fact| flags.with(fact.flags()))
}
