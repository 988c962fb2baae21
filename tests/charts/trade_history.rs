//! Trade over the years as bands.

use minerals_observatory::analysis::trade_history::{Followed, TradeHistory};
use minerals_observatory::charts::trade_history::{HistoryInput, HistorySide, TradeBands};
use minerals_observatory::charts::{Datum, Party, Side, Size, Theme};
use minerals_observatory::dataset::Coverage;
use minerals_observatory::domain::{CountryId, Flow, Month, Year};

use crate::golden::assert_golden;
use crate::samples::{cobalt, english, id, name};

const DESKTOP: Size = Size::new(1100.0, 420.0);
const PHONE: Size = Size::new(358.0, 460.0);

/// The sample's years moved to both sides of the change of nomenclature, one of them missing.
fn years() -> Vec<(Year, Vec<Flow>)> {
    [(2014, 2020), (2015, 2021), (2016, 2022), (2018, 2023), (2019, 2024)]
        .map(|(year, sample)| (Year(year), cobalt(sample)))
        .to_vec()
}

fn history(followed: Followed) -> TradeHistory {
    let years = years();
    TradeHistory::of(followed, years.iter().map(|(year, flows)| (*year, flows.as_slice())), 4)
}

fn coverage(year: Year) -> Coverage {
    if year.0 == 2019 { Coverage::Complete } else { Coverage::MainPartners }
}

fn colour(country: CountryId) -> Option<u8> {
    ["COD", "FIN", "CHN"].iter().position(|code| id(code) == country).and_then(|at| u8::try_from(at).ok())
}

fn bands(country: Option<&str>, size: Size) -> TradeBands {
    let code = country.map(id);
    let above = history(code.map_or(Followed::World, Followed::ExportsOf));
    let below = code.map(|code| history(Followed::ImportsOf(code)));
    let name_of = code.map(name);
    let input = HistoryInput {
        above: HistorySide {
            history: &above,
            partners: if code.is_some() { Side::Importer } else { Side::Exporter },
            colour: &|id| if code.is_some() { None } else { colour(id) },
        },
        below: below.as_ref().map(|history| HistorySide {
            history,
            partners: Side::Exporter,
            colour: &colour,
        }),
        country: name_of.as_deref(),
        coverage: &coverage,
        name: &name,
    };
    TradeBands::layout(&input, size, &english())
}

#[test]
fn the_sample_looks_as_drawn() {
    let china = bands(Some("CHN"), DESKTOP);
    assert_golden("history-country", &china.scene(&english()), Theme::Light);
    let supplier = Datum::Node(Side::Exporter, Party::Country(id("COD")));
    let scene = china.scene(&english()).under(china.overlay(&supplier));
    assert_golden("history-country-hover", &scene, Theme::Dark);
    assert_golden("history-world", &bands(None, DESKTOP).scene(&english()), Theme::Dark);
    assert_golden("history-country-phone", &bands(Some("CHN"), PHONE).scene(&english()), Theme::Light);
}

#[test]
fn every_year_and_every_partner_can_be_reached_and_says_something() {
    let china = bands(Some("CHN"), DESKTOP);
    assert_eq!(china.walk().iter().filter(|datum| matches!(datum, Datum::Month(_))).count(), 5);
    for datum in china.walk().iter() {
        assert!(china.tooltip(datum).is_some_and(|tooltip| !tooltip.rows.is_empty()), "{datum:?}");
    }
}

#[test]
fn a_year_tells_its_coverage_and_a_missing_one_nothing() {
    let china = bands(Some("CHN"), DESKTOP);
    let told = |year| {
        let tooltip = china.tooltip(&Datum::Month(Month::new(year, 1).unwrap()))?;
        tooltip.note.map(|note| english().say(&note))
    };
    assert_eq!(told(2018).as_deref(), Some("main partners only"));
    assert_eq!(told(2019).as_deref(), Some("complete"));
    assert_eq!(told(2017), None);
}

#[test]
fn a_country_without_trade_has_empty_panels_and_no_finding() {
    let fiji = bands(Some("FJI"), PHONE);
    assert_eq!(english().say(&fiji.summary().sentence), "No trade is recorded here.");
    assert!(fiji.scene(&english()).to_string().contains("no imports reported"));
}
