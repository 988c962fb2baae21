//! What a country is in this field, as one sentence by rule.
//!
//! The first rule that holds speaks: a share of world output of [`LARGE`] or more; of reserves; of trade of
//! [`MATERIAL`] or more; any trade at all; nothing. Critical minerals with a trade code of their own come before
//! others, and a table that names fewer than [`FEWEST`] producers shows no world.

use std::collections::BTreeSet;

use super::roles::{MATERIAL_SHARE, SHARE_THRESHOLD};
use crate::dataset::profile::{CountryProfile, OutputFact, SideFact, TradeFact};
use crate::dataset::{Catalogue, Measure};
use crate::domain::{Mineral, Order, Role, Stage};
use crate::text::{Message, NumberStyle};

/// Share of world output or reserves that is worth a sentence: the threshold of the roles.
pub const LARGE: f64 = SHARE_THRESHOLD;

/// Producers that a table must name: boron has tables of two, each of a form of its own.
pub const FEWEST: usize = 3;

/// Share of world trade that is worth a sentence.
pub const MATERIAL: f64 = MATERIAL_SHARE;

/// The sentence: key `country-<rule>`, with `country`, and what the rule names.
#[must_use]
pub fn country_sentence(name: &str, profile: &CountryProfile, catalogue: &Catalogue) -> Message {
    let output = largest(profile, catalogue, Measure::Production).map(|fact| of_output(fact, profile));
    let said = output
        .or_else(|| largest(profile, catalogue, Measure::Reserves).map(|fact| of_reserves(fact, profile)))
        .or_else(|| of_trade(profile, catalogue))
        .unwrap_or_else(|| Message::new("country-nothing"));
    said.with("country", name)
}

/// On the official list, and traded under a code of its own: each counts.
fn importance(catalogue: &Catalogue, mineral: Mineral) -> usize {
    let is_critical = catalogue.minerals.iter().any(|facts| facts.id == mineral && facts.us_critical_2025);
    let has_code = catalogue.trade_codes.iter().any(|code| code.mineral == mineral);
    usize::from(is_critical) + usize::from(has_code)
}

/// The largest share of a measure, if it is large; that of an important mineral before any other.
fn largest<'a>(
    profile: &'a CountryProfile,
    catalogue: &Catalogue,
    measure: Measure,
) -> Option<&'a OutputFact> {
    let mut facts: Vec<(usize, f64, &OutputFact)> = profile
        .output
        .iter()
        .filter(|fact| fact.measure == measure && fact.of >= FEWEST)
        .filter_map(|fact| Some((importance(catalogue, fact.mineral), fact.share?, fact)))
        .filter(|(_, share, _)| *share >= LARGE)
        .collect();
    facts.order_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)));
    facts.first().map(|(_, _, fact)| *fact)
}

fn of_output(fact: &OutputFact, profile: &CountryProfile) -> Message {
    let key = match fact.stage {
        Stage::Processing => "country-refines",
        Stage::Extraction | Stage::Reserves | Stage::SemiManufactures | Stage::Recycling => "country-mines",
    };
    with_roles(with_share(Message::new(key), fact), profile)
}

fn of_reserves(fact: &OutputFact, profile: &CountryProfile) -> Message {
    with_roles(with_share(Message::new("country-holds"), fact), profile)
}

fn with_share(message: Message, fact: &OutputFact) -> Message {
    message
        .with("mineral", Message::new(format!("mineral-{}", fact.mineral)))
        .with("form", Message::new(format!("form-{}", fact.form)))
        .number("share", fact.share.unwrap_or_default(), NumberStyle::Percent(0))
        .number("rank", fact.rank.unwrap_or_default() as f64, NumberStyle::Integer)
        .number("of", fact.of as f64, NumberStyle::Integer)
        .year("year", fact.year.0)
}

/// How many minerals it plays a part in, and which part most often.
fn with_roles(message: Message, profile: &CountryProfile) -> Message {
    let played = profile.played();
    let minerals: BTreeSet<Mineral> = played.iter().map(|(track, _)| track.mineral).collect();
    let times = |role: Role| played.iter().filter(|(track, _)| track.role == role).count();
    // Of equally frequent ones the first along the chain.
    let most = Role::ALL.into_iter().reduce(|best, next| if times(next) > times(best) { next } else { best });
    let role = most.unwrap_or(Role::Holder);
    message
        .number("minerals", minerals.len() as f64, NumberStyle::Integer)
        .with("role", Message::new(format!("role-{}", role.id())))
}

/// The side of a code with the largest share of world trade; a small one is said in dollars.
fn of_trade(profile: &CountryProfile, catalogue: &Catalogue) -> Option<Message> {
    let facts = profile.trade.iter();
    let mut all: Vec<(&TradeFact, &str, &SideFact)> =
        facts.flat_map(|fact| [(fact, "exports", &fact.exports), (fact, "imports", &fact.imports)]).collect();
    all.retain(|(_, _, side)| side.usd > 0.0);
    let share = |side: &SideFact| side.world_share.unwrap_or_default();
    all.order_by(|a, b| share(b.2).total_cmp(&share(a.2)));
    let (fact, side, sums) = all.first()?;
    let code = catalogue.trade_code(&fact.code)?;
    let key = match (share(sums) >= MATERIAL, *side) {
        (true, "exports") => "country-exports",
        (true, _) => "country-imports",
        (false, "exports") => "country-exports-little",
        (false, _) => "country-imports-little",
    };
    let message = Message::new(key)
        .with("mineral", Message::new(format!("mineral-{}", code.mineral)))
        .with("goods", Message::new(format!("goods-{}", code.stage)))
        .number("share", share(sums), NumberStyle::Percent(1))
        .number("usd", sums.usd, NumberStyle::UsdCompact)
        .year("year", fact.year.0);
    Some(with_roles(message, profile))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::catalogue::MineralFacts;
    use crate::dataset::profile::RoleTrack;
    use crate::dataset::{SourceId, Specificity, TradeCode};
    use crate::domain::{CountryId, Flags, Unit, Year};
    use crate::text::Locale;

    fn mineral(id: &str) -> Mineral {
        Mineral::parse(id).unwrap()
    }

    fn catalogue() -> Catalogue {
        let facts = |id| MineralFacts { id: mineral(id), us_critical_2025: id != "salt" };
        Catalogue {
            countries: Vec::new(),
            minerals: ["cobalt", "nickel", "salt"].map(facts).to_vec(),
            trade_codes: vec![TradeCode {
                code: "282200".into(),
                mineral: mineral("cobalt"),
                stage: Stage::Processing,
                specificity: Specificity::Exact,
                note: String::new(),
                years: Vec::new(),
            }],
            sources: Vec::new(),
            price_series: Vec::new(),
        }
    }

    fn fact(of: &str, stage: Stage, measure: Measure, share: f64, rank: usize) -> OutputFact {
        OutputFact {
            mineral: mineral(of),
            stage,
            measure,
            form: "mine".into(),
            source: SourceId("usgs_mcs_2026".into()),
            year: Year(2024),
            unit: Unit::Tonnes,
            value: Some(1.0),
            share: Some(share),
            rank: Some(rank),
            of: 12,
            flags: Flags::NONE,
        }
    }

    fn said(output: Vec<OutputFact>, imports: Option<(f64, f64)>, roles: &[(&str, Role, f64)]) -> String {
        let side = |(usd, share)| SideFact { usd, world_share: Some(share), ..SideFact::default() };
        let track = |(of, role, score): &(&str, Role, f64)| RoleTrack {
            mineral: mineral(of),
            role: *role,
            first_year: Year(2024),
            scores: vec![Some(*score)],
        };
        let profile = CountryProfile {
            output,
            trade: imports
                .map(|imports| TradeFact {
                    code: "282200".into(),
                    year: Year(2024),
                    exports: SideFact::default(),
                    imports: side(imports),
                })
                .into_iter()
                .collect(),
            roles: roles.iter().map(track).collect(),
            ..CountryProfile::empty(CountryId::parse("COD").unwrap())
        };
        Locale::plain().unwrap().say(&country_sentence("DR Congo", &profile, &catalogue()))
    }

    #[test]
    fn the_largest_share_of_a_critical_mineral_leads() {
        let output = vec![
            fact("salt", Stage::Extraction, Measure::Production, 0.9, 1),
            fact("nickel", Stage::Processing, Measure::Production, 0.06, 4),
            fact("cobalt", Stage::Extraction, Measure::Production, 0.749, 1),
        ];
        let roles = [
            ("cobalt", Role::Extractor, 0.9),
            ("cobalt", Role::Holder, 0.4),
            ("nickel", Role::Processor, 0.5),
            ("nickel", Role::Extractor, 0.7),
        ];
        assert_eq!(
            said(output, None, &roles),
            "DR Congo mines 75% of the world’s cobalt (mine production, 2024), more than any other country, and plays a part in 2 \
             minerals, most often as extractor."
        );
    }

    #[test]
    fn a_refiner_that_is_not_first_is_placed() {
        let output = vec![fact("nickel", Stage::Processing, Measure::Production, 0.06, 4)];
        assert_eq!(
            said(output, None, &[("nickel", Role::Processor, 0.5)]),
            "DR Congo smelts or refines 6% of the world’s nickel (mine production, 2024), place 4 of 12, and plays a part in 1 mineral, \
             as processor."
        );
    }

    #[test]
    fn a_table_of_two_producers_is_no_world() {
        let ulexite = OutputFact { of: 2, ..fact("cobalt", Stage::Extraction, Measure::Production, 0.67, 1) };
        let text = said(vec![ulexite], None, &[]);
        assert!(text.starts_with("The sources used here"), "{text}");
    }

    #[test]
    fn reserves_speak_when_output_is_small_and_trade_when_there_is_neither() {
        let output = vec![
            fact("cobalt", Stage::Extraction, Measure::Production, 0.04, 5),
            fact("cobalt", Stage::Reserves, Measure::Reserves, 0.2, 2),
        ];
        let text = said(output, Some((5e6, 0.3)), &[]);
        assert!(
            text.starts_with("DR Congo holds 20% of world reserves of cobalt (2024), place 2 of 12"),
            "{text}"
        );
        let text = said(Vec::new(), Some((5e6, 0.3)), &[]);
        assert!(text.contains("takes 30.0% of world imports of cobalt: refined material (2024)"), "{text}");
        let text = said(Vec::new(), Some((5e6, 0.003)), &[]);
        assert!(text.contains("in small amounts") && text.contains("$5M"), "{text}");
        let text = said(Vec::new(), None, &[]);
        assert!(text.starts_with("The sources used here"), "{text}");
    }
}
