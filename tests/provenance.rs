//! What stands behind the figures of the shipped dataset: addresses, places, formulas, comparisons.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::path::Path;

use minerals_observatory::analysis::coverage::{CoverageTable, Extent, Subject};
use minerals_observatory::analysis::methods::{self, Bench, EXAMPLE};
use minerals_observatory::analysis::provenance::{Place, Shelf, of_evidence};
use minerals_observatory::analysis::revisions::{Kind, revisions};
use minerals_observatory::analysis::role_finder::{Finder, TREND_YEARS};
use minerals_observatory::analysis::role_table::RoleTable;
use minerals_observatory::analysis::supply_risk::Viewpoint;
use minerals_observatory::dataset::{
    Catalogue, ConsumerPrices, CountryGroups, Environment, EuSupply, EuUses, FigureAddress, FileIndex,
    Governance, PriceTable, ProductionTable, Sourcing, Technologies, TradeFile, TradeTotals, UsSalient,
    paths, read,
};
use minerals_observatory::domain::{CountryId, Mineral, Origin, Stage, Year};
use minerals_observatory::text::{Locale, NumberStyle};

fn file<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    let files: FileIndex =
        serde_json::from_slice(&std::fs::read(folder.join(paths::PACKAGE)).unwrap()).unwrap();
    read(&files, path, &std::fs::read(folder.join(path)).unwrap()).unwrap()
}

struct Data {
    catalogue: Catalogue,
    newest: ProductionTable,
    previous: ProductionTable,
    history: ProductionTable,
    prices: PriceTable,
    trade: TradeFile,
    copper: TradeFile,
    totals: TradeTotals,
    before: TradeTotals,
    governance: Governance,
    study: EuSupply,
    sourcing: Sourcing,
    groups: CountryGroups,
    uses: EuUses,
    technologies: Technologies,
    consumer_prices: ConsumerPrices,
    salient: UsSalient,
    environment: Environment,
    locale: Locale,
}

fn data() -> Data {
    let catalogue: Catalogue = file(paths::CATALOGUE);
    let year = catalogue.newest_trade_year();
    Data {
        totals: file(&paths::trade_totals(year)),
        before: file(&paths::trade_totals(Year(year.0 - TREND_YEARS))),
        copper: file(&paths::trade(Mineral::COPPER)),
        governance: file(paths::GOVERNANCE),
        study: file(paths::EU_SUPPLY),
        sourcing: file(paths::SOURCING),
        groups: file(paths::COUNTRY_GROUPS),
        uses: file(paths::EU_USES),
        technologies: file(paths::TECHNOLOGIES),
        consumer_prices: file(paths::CONSUMER_PRICES),
        salient: file(paths::US_SALIENT),
        environment: file(paths::ENVIRONMENT),
        catalogue,
        newest: file(paths::PRODUCTION),
        previous: file(paths::PRODUCTION_PREVIOUS),
        history: file(paths::PRODUCTION_HISTORY),
        prices: file(paths::PRICES),
        trade: file(&paths::trade(EXAMPLE)),
        locale: Locale::plain().unwrap(),
    }
}

fn with_shelf<T>(data: &Data, use_it: impl FnOnce(Shelf<'_>) -> T) -> T {
    let production = [&data.newest, &data.previous, &data.history];
    use_it(Shelf {
        trade: Some(&data.trade),
        totals: Some(&data.totals),
        governance: Some(&data.governance),
        study: Some(&data.study),
        sourcing: Some(&data.sourcing),
        groups: Some(&data.groups),
        consumer_prices: Some(&data.consumer_prices),
        salient: Some(&data.salient),
        environment: Some(&data.environment),
        ..Shelf::new(&data.catalogue, &production, &data.prices, &data.locale)
    })
}

#[test]
fn a_share_shows_its_numbers_its_lines_and_what_others_say() {
    let data = data();
    with_shelf(&data, |shelf| {
        let address = "share.usgs_mcs_2026.cobalt.mine.production.COD.2024".parse().unwrap();
        let found = shelf.explain(&address).unwrap();
        // METHODS 1: DR Congo 74.94 % of cobalt mined in 2024.
        assert_eq!(found.derivations[0].filled, "s_\"COD\" = frac{226,000}{301,590} = \"74.9%\"");
        assert_eq!(found.place, Place::Lines { count: 13, first: 1850, last: 1862 });
        let sources: Vec<_> = found.others.iter().map(|other| other.source.0.as_str()).collect();
        assert_eq!(sources, ["usgs_mcs_2025"]);
        assert!(found.others[0].difference.unwrap().abs() < 0.05);
        assert_eq!(data.locale.say(&found.value), "74.9% of the world");
    });
}

#[test]
fn a_concentration_writes_its_squares_out() {
    let data = data();
    with_shelf(&data, |shelf| {
        let address = "hhi.usgs_mcs_2026.cobalt.mine.production.2024".parse().unwrap();
        let found = shelf.explain(&address).unwrap();
        assert!(found.derivations[0].filled.starts_with("\"HHI\" = 74.9^2 + 11.6^2 + "));
        assert!(data.locale.say(&found.value).starts_with("5,766 "));
    });
}

#[test]
fn every_figure_of_the_newest_edition_can_be_explained_by_its_address() {
    let data = data();
    with_shelf(&data, |shelf| {
        for (series, figures) in data.newest.entries() {
            for figure in figures {
                let address =
                    FigureAddress::Output { table: series.key(), origin: figure.origin, year: figure.year };
                let again: FigureAddress = address.to_string().parse().unwrap();
                let found = shelf.explain(&again).unwrap_or_else(|| panic!("{address}"));
                assert_eq!(found.source, series.source);
                assert!(!data.locale.say(&found.title).contains("figure-"), "{address}");
                assert_ne!(found.place, Place::NotKept, "{address}");
            }
        }
    });
}

#[test]
fn a_price_knows_its_cell_and_a_shipment_the_values_that_find_its_row() {
    let data = data();
    with_shelf(&data, |shelf| {
        let price = shelf.explain(&"price.copper.2026-05".parse().unwrap()).unwrap();
        assert!(matches!(price.place, Place::Cell { row, .. } if row > 700), "{:?}", price.place);
        let swing = shelf.explain(&"volatility.copper.2026-05.12".parse().unwrap()).unwrap();
        // METHODS 4: copper to 2026-05, 12 months .142837.
        assert!(swing.derivations[0].filled.ends_with("\"14.3%\""));
        let flow = shelf.explain(&"flow.282200.2024.COD.NAM".parse().unwrap()).unwrap();
        let Place::Key(columns) = flow.place else { panic!("{:?}", flow.place) };
        let values: Vec<_> = columns.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(values, ["COD", "NAM", "282200", "2024"]);
        assert_eq!(shelf.explain(&"price.copper.1900-01".parse().unwrap()), None);
    });
}

#[test]
fn every_method_is_worked_on_the_shipped_data() {
    let data = data();
    with_shelf(&data, |shelf| {
        let bench = Bench {
            shelf,
            totals: &data.totals,
            trade: &data.trade,
            before: Some(&data.before),
            copper: Some(&data.copper),
            uses: Some(&data.uses),
            technologies: Some(&data.technologies),
            consumer_prices: Some(&data.consumer_prices),
        };
        let mut worked = std::collections::BTreeMap::new();
        for method in methods::all() {
            let example = (method.example)(&bench).unwrap_or_else(|| panic!("{} has no example", method.id));
            assert!(!example.lines.is_empty(), "{}", method.id);
            for line in &example.lines {
                assert!(
                    line.contains('=') && line.chars().any(|c| c.is_ascii_digit()),
                    "{}: {line}",
                    method.id
                );
                assert!(!line.contains("NaN") && !line.contains("inf"), "{}: {line}", method.id);
            }
            let of = data.locale.say(&example.of);
            assert!(!of.contains("method-of-"), "{}: {of}", method.id);
            println!("{}: {of} | {:?}", method.id, example.lines);
            worked.insert(method.id, example.lines);
        }
        // METHODS 1 and 4: cobalt mined in 2024, copper to May 2026.
        for (id, value) in [("hhi", "= 5,766"), ("share", "\"74.9%\""), ("volatility", "\"14.3%\"")] {
            assert!(worked[id].join(" ").contains(value), "{id}: {:?}", worked[id]);
        }
    });
}

#[test]
fn revisions_between_the_editions_are_found_by_rule() {
    let data = data();
    let found = revisions(&data.previous, &data.newest);
    let cobalt = found.iter().find(|row| {
        let is_of = row.series.mineral == EXAMPLE && row.series.form == "mine" && row.year == Year(2024);
        is_of && matches!(row.origin, Origin::Country(id) if id.as_str() == "COD")
    });
    let cobalt = cobalt.unwrap();
    assert_eq!((cobalt.kind, cobalt.before, cobalt.after), (Kind::Revised, Some(220_000.0), Some(226_000.0)));
    assert!(found.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
}

#[test]
fn coverage_follows_the_catalogue() {
    let data = data();
    let table =
        CoverageTable::of(&data.catalogue, &[&data.newest, &data.previous, &data.history], &data.prices);
    let extent =
        |mineral: &str, subject, year| table.extent(Mineral::parse(mineral).unwrap(), subject, Year(year));
    assert_eq!(extent("cobalt", Subject::RefinedTrade, 2024), Some(Extent::Complete));
    assert_eq!(extent("cobalt", Subject::RefinedTrade, 2020), Some(Extent::MainPartners));
    assert_eq!(extent("copper", Subject::ScrapTrade, 2024), Some(Extent::MainRoutes));
    assert_eq!(extent("copper", Subject::ScrapTrade, 2020), None);
    assert_eq!(extent("copper", Subject::Prices, 1975), Some(Extent::Complete));
    // A unit value stands in for a price.
    assert_eq!(extent("cobalt", Subject::Prices, 2024), Some(Extent::Partial));
}

#[test]
fn every_number_behind_every_role_can_be_explained_and_says_the_same() {
    let data = data();
    with_shelf(&data, |shelf| {
        let tables = [&data.newest, &data.previous, &data.history];
        let roles = RoleTable::of(&data.catalogue, &tables, &data.totals);
        for country in ["COD", "CHN", "BEL"].map(|code| CountryId::parse(code).unwrap()) {
            let profile = roles.get(country, EXAMPLE).unwrap();
            for item in profile.assessments().iter().flat_map(|assessment| &assessment.evidence) {
                let address = of_evidence(country, EXAMPLE, item);
                let found = shelf.explain(&address.to_string().parse().unwrap());
                let found = found.unwrap_or_else(|| panic!("{address}"));
                let number = data.locale.number(item.value, item.kind.style());
                assert!(data.locale.say(&found.value).contains(&number), "{address}: {number}");
                assert!(!data.locale.say(&found.title).contains("figure-"), "{address}");
                for derivation in &found.derivations {
                    assert!(methods::by_id(derivation.method).is_some(), "{address}");
                }
            }
        }
    });
}

#[test]
fn figures_of_trade_of_coalitions_of_risk_and_of_governance_are_explained() {
    let data = data();
    with_shelf(&data, |shelf| {
        let say = |address: &str| {
            let found = shelf.explain(&address.parse().unwrap()).unwrap_or_else(|| panic!("{address}"));
            let lines: Vec<String> = found.derivations.iter().map(|each| each.filled.clone()).collect();
            assert!(!data.locale.say(&found.title).contains("figure-"), "{address}");
            (data.locale.say(&found.value), lines.join(" | "))
        };
        // Australia and Canada of the 301,590 tonnes of METHODS 1.
        let (value, line) = say("held.usgs_mcs_2026.cobalt.mine.production.2024.AUS-CAN");
        assert!(value.ends_with("% of the world") && line.starts_with("C = frac{"), "{value} {line}");
        assert!(line.contains("}{301,590}"), "{line}");
        let (total, of_world) = say("total.imports.282200.2024.CHN");
        assert!(total.ends_with("US$") && of_world.starts_with("s_\"CHN\" = frac{"), "{total} {of_world}");
        assert!(say("partners.imports.282200.2024.CHN").1.starts_with("\"HHI\" = "));
        assert!(say("governance.mean.COD.2023").1.contains("}{6} = "));
        let of_copper = Shelf { trade: Some(&data.copper), ..shelf };
        let reliance = of_copper.explain(&"reliance.740311.DEU".parse().unwrap()).unwrap();
        // The country's page says 34.8 %.
        assert_eq!(data.locale.say(&reliance.value), "34.8% of what is used");
        assert_eq!(
            reliance.derivations[0].filled,
            "\"NIR\" = frac{409,556 - 91,094}{597,000 + 409,556 - 91,094} = \"34.8%\""
        );
        let risk = shelf.risk_of(EXAMPLE, Stage::Extraction, &Viewpoint::World).unwrap();
        let number = data.locale.number(risk.value().unwrap(), NumberStyle::Decimal(2));
        let (value, line) = say("risk.cobalt.extraction.world");
        assert!(value.starts_with(&number) && line.contains("\"SR\" = "), "{value} {line}");
        for unknown in
            ["total.imports.282200.2023.CHN", "governance.rl.COD.1900", "risk.cobalt.extraction.moon"]
        {
            assert_eq!(shelf.explain(&unknown.parse().unwrap()), None, "{unknown}");
        }
    });
}

#[test]
fn computed_figures_put_their_numbers_in_and_name_what_they_rest_on() {
    let data = data();
    let governance = std::sync::Arc::new(data.governance.clone());
    let tables = [&data.newest, &data.history];
    let finder = Finder::of(&data.catalogue, &tables, &data.totals, &data.before, governance);
    with_shelf(&data, |shelf| {
        let shelf = Shelf { finder: Some(&finder), ..shelf };
        let say = |address: &str| {
            let found = shelf.explain(&address.parse().unwrap()).unwrap_or_else(|| panic!("{address}"));
            let lines: Vec<String> = found.derivations.iter().map(|each| each.filled.clone()).collect();
            let said = [&found.title, &found.value]
                .into_iter()
                .chain(found.inputs.iter().flat_map(|input| [&input.title, &input.value]))
                .map(|message| data.locale.say(message));
            for text in said {
                for family in ["figure-", "clue-", "garch-", "context-", "unit-", "mineral-", "evidence-"] {
                    assert!(!text.contains(family), "{address}: {text}");
                }
            }
            for input in found.inputs.iter().filter_map(|input| input.address.as_ref()) {
                assert!(input.to_string().parse::<FigureAddress>().is_ok(), "{address}: {input}");
            }
            assert!(found.derivations.iter().all(|each| methods::by_id(each.method).is_some()), "{address}");
            println!(
                "{address}: {} | {} | {lines:?}",
                data.locale.say(&found.title),
                data.locale.say(&found.value)
            );
            (data.locale.say(&found.value), lines.join(" | "), found.inputs.len())
        };
        let (value, line, inputs) = say("change.value.flow.CHN.KOR.282200.2022.2024");
        assert!(value.contains("US$ (") && line.starts_with("Δ = ") && inputs == 2, "{value} {line}");
        assert!(say("change.weight.imports.CHN.282200.2019.2024").0.contains("no figure"));
        let rare = file::<TradeFile>(&paths::trade(Mineral::parse("rare_earths").unwrap()));
        let of_rare = Shelf { trade: Some(&rare), ..shelf };
        let world = of_rare.explain(&"world.2846.2024".parse().unwrap()).unwrap();
        // The totals on the mineral's page, and the main routes on the page of flows.
        assert!(data.locale.say(&world.value).starts_with("2,4"), "{:?}", world.value);
        assert!(data.locale.say(&world.others[0].value).starts_with("2,39"), "{:?}", world.others);
        let (value, line, inputs) = say("hub.share.282200.2024.NLD");
        assert!(value.ends_with('%') && line.contains("min(") && inputs == 2, "{value} {line}");
        assert!(say("hub.betweenness.282200.2024.CHN").1.contains("g_\"CHN\""));
        let members = "AUS-CAN-FIN-JPN-KOR-USA";
        let (value, line, inputs) = say(&format!("group.inside.282200.2024.{members}"));
        assert!(value.contains("of their imports") && line.starts_with("I = frac{"), "{value} {line}");
        assert!(inputs > 0);
        for of in ["imports", "partner.imports.CHN", "partners.imports", "sufficiency"] {
            say(&format!("group.{of}.282200.2024.{members}"));
        }
        // METHODS 5: copper, GARCH on monthly returns.
        let (_, line, _) = say("garch.persistence.copper");
        assert!(line.starts_with("α + β = "), "{line}");
        assert!(say("garch.alpha.copper").0.contains("standard error"));
        assert!(say("correlation.copper.aluminium").1.starts_with("ρ = 0."));
        assert_eq!(say("index.copper.2020-01.2020-01").0, "100.0");
        let (value, line, _) = say("real.copper.2016-05.2026-05");
        assert!(value.ends_with(" US$ per t") && line.contains("P_\"real\""), "{value} {line}");
        assert_eq!(say("context.life_expectancy.JPN").0, format!("{} years", "84.7"));
        let (value, _, inputs) = say("weighted.carbon.usgs_mcs_2026.cobalt.mine.production.2024");
        assert!(value.ends_with("per kWh") && inputs == 6, "{value}");
        say("weighted.governance.usgs_mcs_2026.cobalt.mine.production.2024");
        let (value, line, _) = say("supplier.copper.processing.DEU.CHL");
        assert!(value.ends_with("of output and imports") && line.contains("frac{"), "{value} {line}");
        let (value, line, inputs) = say("merit.all.processor.cobalt.COD.4-3-4-4-2-3");
        assert!(value.ends_with("(0 to 1)") && line.starts_with("\"merit\" = frac{4 * "), "{value} {line}");
        assert_eq!(inputs, 6);
        say("merit.governance.processor.cobalt.COD.4-3-4-4-2-3");
        let (value, _, inputs) = say("share.usgs_mcs_2026.cobalt.mine.production.COD.2024");
        assert!(value.starts_with("74.9%") && inputs == 1);
        let of_cobalt = data.salient.of(EXAMPLE).find(|row| row.statistic == "Net import reliance").unwrap();
        let figure = of_cobalt.figures.iter().find(|figure| figure.value.is_some()).unwrap();
        let (value, _, _) = say(&format!("printed.cobalt.{}", figure.line));
        assert!(
            value.starts_with(&data.locale.number(figure.value.unwrap(), NumberStyle::Integer)),
            "{value}"
        );
        for unknown in [
            "garch.colour.copper",
            "printed.cobalt.1",
            "merit.luck.processor.cobalt.COD.4-3-4-4-2-3",
            "hub.share.282200.1990.NLD",
        ] {
            assert_eq!(shelf.explain(&unknown.parse().unwrap()), None, "{unknown}");
        }
    });
}
