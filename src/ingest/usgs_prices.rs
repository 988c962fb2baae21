//! Annual prices 2021-2025 from the United States' salient statistics: the only open prices of most minor metals.
//!
//! USGS prints them in eight units. Here a price by weight is in US dollars per metric ton, so that all can stand on
//! one axis; the factor of each row says how. What USGS itself calls a unit value is one.

use super::IngestError;
use super::usgs_mcs_2026::{LAYOUT, SOURCE};
use crate::dataset::prices::Place;
use crate::dataset::salient::Statistic;
use crate::dataset::{PriceEntry, SourceId, UsSalient};
use crate::domain::{Flags, Frequency, Month, PriceKind, PriceSeries, Unit};

/// The printed unit, and how many US dollars per metric ton one of it is.
#[derive(Clone, Copy)]
enum Printed {
    /// As it is wanted.
    PerTonne,
    /// 1,000 kilograms.
    PerKilogram,
    /// A pound is 0.45359237 kg.
    PerPound,
    /// A hundredth of the former.
    CentsPerPound,
    /// A metric ton unit is a hundredth of a metric ton of what is contained.
    PerTonneUnit,
    /// Left as it is, as for all precious metals.
    PerTroyOunce,
}

impl Printed {
    const fn unit(self) -> Unit {
        match self {
            Self::PerTroyOunce => Unit::UsdPerTroyOunce,
            _ => Unit::UsdPerTonne,
        }
    }

    const fn factor(self) -> f64 {
        const POUNDS: f64 = 1000.0 / 0.453_592_37;
        match self {
            Self::PerTonne | Self::PerTroyOunce => 1.0,
            Self::PerKilogram => 1000.0,
            Self::PerPound => POUNDS,
            Self::CentsPerPound => POUNDS / 100.0,
            Self::PerTonneUnit => 100.0,
        }
    }

    /// How the release prints it. Manganese is labelled dollars per metric ton; its heading and level say unit.
    const fn labels(self) -> &'static [&'static str] {
        match self {
            Self::PerTonne => &["dollars per metric ton", "dollars per ton"],
            Self::PerKilogram => &["dollars per kilogram"],
            Self::PerPound => &["dollars per pound"],
            Self::CentsPerPound => &["cents per pound"],
            Self::PerTonneUnit => &["dollars per dry metric ton unit", "dollars per metric ton"],
            Self::PerTroyOunce => &["dollars per troy ounce"],
        }
    }
}

use Printed::{CentsPerPound, PerKilogram, PerPound, PerTonne, PerTonneUnit, PerTroyOunce};

/// Series id without `usgs_`, commodity, end of the heading, printed unit. Metals with a monthly price are left out, and
/// of several qualities those furthest from a metal or an oxide in trade.
const SERIES: &[(&str, &str, &str, Printed)] = &[
    ("lithium_carbonate", "Lithium", "battery-grade lithium carbonate, dollars per metric ton", PerTonne),
    ("cobalt_spot", "Cobalt", "U.S. spot, cathode", PerPound),
    ("cobalt_lme", "Cobalt", "London Metal Exchange (LME), cash", PerPound),
    ("graphite_flake", "Graphite (Natural)", "at foreign ports: Flake", PerTonne),
    ("graphite_amorphous", "Graphite (Natural)", "at foreign ports: Amorphous", PerTonne),
    ("ndpr_oxide", "Rare Earths", "Neodymium-praseodymium (NdPr) oxide, 99% minimum", PerKilogram),
    ("neodymium_oxide", "Neodymium", "Neodymium oxide, 99.5% minimum", PerKilogram),
    ("praseodymium_oxide", "Praseodymium", "Praseodymium oxide, 99.99% minimum", PerKilogram),
    ("dysprosium_oxide", "Dysprosium", "Dysprosium oxide, 99.5% minimum", PerKilogram),
    ("terbium_oxide", "Terbium", "Terbium oxide, 99.99% minimum", PerKilogram),
    ("lanthanum_oxide", "Lanthanum", "Lanthanum oxide, 99.5% minimum", PerKilogram),
    ("cerium_oxide", "Cerium", "Cerium oxide, 99.5% minimum", PerKilogram),
    ("samarium_oxide", "Samarium", "Samarium oxide, 99.5% minimum", PerKilogram),
    ("europium_oxide", "Europium", "Europium oxide, 99.99% minimum", PerKilogram),
    ("gadolinium_oxide", "Gadolinium", "Gadolinium oxide, 99.99% minimum", PerKilogram),
    ("manganese_ore", "Manganese", "dollars per metric ton unit", PerTonneUnit),
    ("chromite_ore", "Chromium", "Chromite ore (gross weight), dollars per metric ton", PerTonne),
    ("ferrochromium", "Chromium", "Ferrochromium (chromium content), dollars per pound", PerPound),
    ("chromium_metal", "Chromium", "Chromium metal (gross weight), dollars per pound", PerPound),
    (
        "tungsten_concentrate",
        "Tungsten",
        "dollars per dry metric ton unit of tungsten trioxide",
        PerTonneUnit,
    ),
    ("antimony_metal", "Antimony", "Price, metal, average, dollars per pound", PerPound),
    ("gallium", "Gallium", "Price, average unit value of imports, dollars per kilogram", PerKilogram),
    ("germanium_metal", "Germanium", "Germanium metal", PerKilogram),
    ("germanium_dioxide", "Germanium", "Germanium dioxide", PerKilogram),
    ("palladium", "Palladium", "Palladium", PerTroyOunce),
    ("rhodium", "Rhodium", "Rhodium", PerTroyOunce),
    ("iridium", "Iridium", "Iridium", PerTroyOunce),
    ("ruthenium", "Ruthenium", "Ruthenium", PerTroyOunce),
    ("titanium_sponge", "Titanium sponge metal", "Price, dollars per kilogram", PerKilogram),
    ("rutile", "Titanium Mineral Concentrates", "free on board (f.o.b.) Australia", PerTonne),
    ("ilmenite", "Titanium Mineral Concentrates", "Ilmenite, average unit value of imports", PerTonne),
    ("vanadium_pentoxide", "Vanadium", "vanadium pentoxide, dollars per pound", PerPound),
    ("ferroniobium", "Niobium (Columbium)", "ferroniobium, dollars per kilogram", PerKilogram),
    ("tantalite", "Tantalum", "dollars per kilogram of tantalum oxide (Ta2O5) content", PerKilogram),
    ("magnesium_us", "Magnesium Metal", "U.S. spot Western, dollars per pound", PerPound),
    ("magnesium_europe", "Magnesium Metal", "European free market, dollars per metric ton", PerTonne),
    ("silicon_metal", "Silicon", "Silicon metal", CentsPerPound),
    ("ferrosilicon", "Silicon", "Ferrosilicon, 75% silicon", CentsPerPound),
    ("fluorspar_acid", "Fluorspar", "Acid grade", PerTonne),
    ("baryte", "Barite", "ground, ex-works, dollars per metric ton", PerTonne),
    ("beryllium", "Beryllium", "dollars per kilogram of contained beryllium", PerKilogram),
    ("celestite", "Strontium", "dollars per ton", PerTonne),
    ("boron", "Boron", "dollars per metric ton", PerTonne),
    ("molybdenum", "Molybdenum", "Price, average, dollars per kilogram", PerKilogram),
    ("bismuth", "Bismuth", "Price, average, dollars per pound", PerPound),
    ("indium", "Indium", "Rotterdam, duties unpaid", PerKilogram),
    ("tellurium", "Tellurium", "United States", PerKilogram),
    ("selenium", "Selenium", "United States", PerKilogram),
    ("arsenic_metal", "Arsenic", "dollars per pound", PerPound),
    ("cadmium", "Cadmium", "dollars per kilogram", PerKilogram),
    ("rhenium", "Rhenium", "Metal, 99.99% pure", PerKilogram),
    ("zirconium_sponge", "Zirconium", "dollars per kilogram", PerKilogram),
    ("zircon", "Zirconium And Hafnium", "Imported", PerTonne),
    ("hafnium", "Hafnium", "Hafnium, unwrought, dollars per kilogram", PerKilogram),
    ("scandium_metal", "Scandium", "1- to 10-kilogram lot size", PerKilogram),
    ("yttrium_oxide", "Yttrium", "Y2O3, minimum 99.999% purity", PerKilogram),
];

/// The series of the commodities that the release holds, in the order of the list.
///
/// # Errors
/// [`IngestError`] when a commodity has prices but not the one listed, or in another unit.
pub fn entries(us: &UsSalient) -> Result<Vec<PriceEntry>, IngestError> {
    let wanted = |row: &&(&str, &str, &str, Printed)| prices(us, row.1).next().is_some();
    SERIES.iter().filter(wanted).map(|row| entry(us, row)).collect()
}

fn prices<'a>(us: &'a UsSalient, commodity: &'a str) -> impl Iterator<Item = &'a Statistic> {
    us.statistics.iter().filter(move |each| each.statistic == "Price" && each.commodity == commodity)
}

fn entry(us: &UsSalient, row: &(&str, &str, &str, Printed)) -> Result<PriceEntry, IngestError> {
    let (id, commodity, ending, printed) = *row;
    let malformed = |what: String| IngestError::Malformed {
        file: LAYOUT.path.to_owned(),
        what: format!("price of {commodity}: {what}; see src/ingest/usgs_prices.rs"),
    };
    let statistic = prices(us, commodity)
        .find(|statistic| statistic.detail.ends_with(ending))
        .ok_or_else(|| malformed(format!("no heading ends in `{ending}`")))?;
    if !printed.labels().contains(&statistic.unit.as_str()) {
        return Err(malformed(format!("the unit is `{}`", statistic.unit)));
    }
    let first = statistic.figures.first().ok_or_else(|| malformed("no year".to_owned()))?.year;
    let follows = |(at, year): (usize, u16)| usize::from(year) == usize::from(first.0) + at;
    if !statistic.figures.iter().map(|figure| figure.year.0).enumerate().all(follows) {
        return Err(malformed("a year is missing or doubled".to_owned()));
    }
    // Ten digits keep what is printed and drop the dust of the conversion.
    let converted = |value: f64| (value * printed.factor() * 1e4).round() / 1e4;
    let values = statistic.figures.iter().map(|figure| figure.value.map(converted)).collect();
    let start = Month::new(first.0, 1).ok_or_else(|| malformed(format!("no January in {first}")))?;
    let series =
        PriceSeries::new(start, Frequency::Annual, values).map_err(|error| malformed(error.to_string()))?;
    Ok(PriceEntry {
        id: format!("usgs_{id}"),
        mineral: statistic.mineral,
        kind: kind(statistic),
        unit: printed.unit(),
        source: SourceId(SOURCE.to_owned()),
        title: statistic.detail.clone(),
        flags: flags(statistic),
        place: Place {
            column: "Value".to_owned(),
            rows: statistic.figures.iter().map(|figure| figure.line).collect(),
        },
        series,
    })
}

fn kind(statistic: &Statistic) -> PriceKind {
    if statistic.detail.contains("unit value") { PriceKind::UnitValue } else { PriceKind::Price }
}

/// An estimate stands at the end; what USGS prints in real terms must not be deflated again.
fn flags(statistic: &Statistic) -> Flags {
    let is_estimate = statistic.figures.last().is_some_and(|figure| figure.flags.contains(Flags::ESTIMATED));
    let flags = if is_estimate { Flags::ESTIMATED } else { Flags::NONE };
    if statistic.detail.contains("-real") { flags.with(Flags::REAL_TERMS) } else { flags }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::salient::SalientFigure;
    use crate::domain::{Mineral, Year};

    fn statistic(commodity: &str, detail: &str, unit: &str, values: &[f64]) -> Statistic {
        let figure = |(at, value): (u16, &f64)| SalientFigure {
            year: Year(2021 + at),
            value: Some(*value),
            flags: if usize::from(at) + 1 == values.len() { Flags::ESTIMATED } else { Flags::NONE },
            range: None,
            printed: None,
            line: 7 + u32::from(at),
        };
        Statistic {
            mineral: Mineral::COBALT,
            commodity: commodity.into(),
            statistic: "Price".into(),
            detail: detail.into(),
            unit: unit.into(),
            figures: (0..).zip(values).map(figure).collect(),
        }
    }

    fn us(statistics: Vec<Statistic>) -> UsSalient {
        UsSalient { source: SourceId("s".into()), statistics, import_sources: Vec::new() }
    }

    fn cobalt(unit: &str) -> UsSalient {
        let detail = |end: &str| format!("Price, average, dollars per pound: {end}");
        us(vec![
            statistic("Cobalt", &detail("U.S. spot, cathode"), unit, &[10.0, 20.0]),
            statistic("Cobalt", &detail("London Metal Exchange (LME), cash"), unit, &[1.0, 2.0]),
        ])
    }

    #[test]
    fn pounds_become_tonnes_and_the_last_year_is_an_estimate() {
        let found = entries(&cobalt("dollars per pound")).unwrap();
        assert_eq!(found.len(), 2, "other commodities are not in the release");
        // 10 / 0.45359237 * 1000.
        assert_eq!(found[0].series.values(), [Some(22_046.226_2), Some(44_092.452_4)]);
        assert_eq!(
            (found[0].id.as_str(), found[0].unit, found[0].flags),
            ("usgs_cobalt_spot", Unit::UsdPerTonne, Flags::ESTIMATED)
        );
        assert_eq!((found[0].place.row(0), found[0].place.row(1)), (Some(7), Some(8)));
    }

    #[test]
    fn a_unit_value_is_called_one_and_a_price_in_real_terms_says_so() {
        let gallium = "Price, average unit value of imports, dollars per kilogram";
        let lithium = "Price, annual average-real, battery-grade lithium carbonate, dollars per metric ton";
        let found = entries(&us(vec![
            statistic("Gallium", gallium, "dollars per kilogram", &[277.0]),
            statistic("Lithium", lithium, "dollars per metric ton", &[9000.0]),
        ]));
        let found = found.unwrap();
        assert!(found[0].flags.contains(Flags::REAL_TERMS) && found[0].kind == PriceKind::Price);
        assert_eq!(
            (found[1].kind, found[1].series.values()),
            (PriceKind::UnitValue, [Some(277_000.0)].as_slice())
        );
    }

    #[test]
    fn a_renamed_heading_and_another_unit_are_refused() {
        let text = entries(&cobalt("dollars per kilogram")).unwrap_err().to_string();
        assert!(text.contains("price of Cobalt: the unit is `dollars per kilogram`"), "{text}");
        let renamed = us(vec![statistic("Cobalt", "Price: spot", "dollars per pound", &[1.0])]);
        let text = entries(&renamed).unwrap_err().to_string();
        assert!(text.contains("no heading ends in `U.S. spot, cathode`"), "{text}");
    }
}
