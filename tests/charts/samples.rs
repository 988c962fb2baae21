//! Invented numbers that look like the real ones: a few giants, a long tail.

use std::ops::Range;

use minerals_observatory::charts::time_series::Series;
use minerals_observatory::domain::{CountryId, Flow, Frequency, Month, PriceKind};
use minerals_observatory::text::Locale;

pub(crate) fn id(code: &str) -> CountryId {
    CountryId::parse(code).unwrap()
}

pub(crate) fn english() -> Locale {
    Locale::plain().unwrap()
}

const EXPORTERS: [(&str, f64); 22] = [
    ("COD", 142.0),
    ("NAM", 118.0),
    ("FIN", 99.0),
    ("CHN", 74.0),
    ("BEL", 61.0),
    ("ZMB", 57.0),
    ("GBR", 22.0),
    ("USA", 11.0),
    ("BRA", 7.0),
    ("DEU", 6.0),
    ("ITA", 4.0),
    ("SWE", 3.0),
    ("JPN", 2.6),
    ("KOR", 2.1),
    ("FRA", 1.8),
    ("NLD", 1.5),
    ("ESP", 1.1),
    ("IND", 0.9),
    ("TUR", 0.7),
    ("CAN", 0.5),
    ("AUS", 0.4),
    ("MEX", 0.2),
];

const IMPORTERS: [(&str, f64); 28] = [
    ("CHN", 120.0),
    ("NAM", 90.0),
    ("KOR", 81.0),
    ("ZAF", 62.0),
    ("BEL", 60.0),
    ("USA", 41.0),
    ("DEU", 33.0),
    ("ESP", 22.0),
    ("JPN", 21.0),
    ("SAU", 16.0),
    ("CHE", 15.0),
    ("ITA", 12.0),
    ("IND", 11.0),
    ("FRA", 9.0),
    ("NLD", 8.0),
    ("TUR", 7.5),
    ("MEX", 7.0),
    ("BRA", 5.6),
    ("MYS", 5.0),
    ("GBR", 4.0),
    ("THA", 2.4),
    ("FIN", 2.0),
    ("RUS", 1.6),
    ("IDN", 1.3),
    ("ARE", 1.2),
    ("VNM", 1.1),
    ("POL", 0.8),
    ("AUT", 0.5),
];

/// Trade that falls with the product of both ranks, thinned out by a fixed rule; `year` bends it.
pub(crate) fn cobalt(year: u16) -> Vec<Flow> {
    let mut flows = Vec::new();
    for (i, (from, supply)) in EXPORTERS.iter().enumerate() {
        for (j, (to, demand)) in IMPORTERS.iter().enumerate() {
            let dice = (i * 31 + j * 17 + i * j * 7) % 11;
            if from == to || (dice > 1 && !(i + j).is_multiple_of(9)) {
                continue;
            }
            let bend = 1.0 + 0.5 * (f64::from(year) * 0.7 + i as f64 - 0.3 * j as f64).sin();
            let value_usd = supply * demand * bend * (1.0 + dice as f64) * 9_000.0;
            let quantity_tonnes = (dice != 3).then_some(value_usd / 11_000.0);
            flows.push(Flow { exporter: id(from), importer: id(to), value_usd, quantity_tonnes });
        }
    }
    flows
}

/// English names of the sample's countries.
pub(crate) fn name(country: CountryId) -> String {
    let name = match country.as_str() {
        "COD" => "DR Congo",
        "NAM" => "Namibia",
        "FIN" => "Finland",
        "CHN" => "China",
        "BEL" => "Belgium",
        "ZMB" => "Zambia",
        "GBR" => "United Kingdom",
        "USA" => "United States",
        "BRA" => "Brazil",
        "DEU" => "Germany",
        "ITA" => "Italy",
        "SWE" => "Sweden",
        "JPN" => "Japan",
        "KOR" => "South Korea",
        "FRA" => "France",
        "NLD" => "Netherlands",
        "ESP" => "Spain",
        "IND" => "India",
        "TUR" => "Türkiye",
        "CAN" => "Canada",
        "AUS" => "Australia",
        "MEX" => "Mexico",
        "ZAF" => "South Africa",
        "SAU" => "Saudi Arabia",
        "CHE" => "Switzerland",
        "MYS" => "Malaysia",
        "ARE" => "United Arab Emirates",
        other => return other.to_owned(),
    };
    name.to_owned()
}

/// A random walk from a fixed seed, with its own rolling volatility; months in `gap` are missing.
pub(crate) fn walk(seed: u32, start: Month, months: u32, level: f64, swing: f64, gap: Range<u32>) -> Walked {
    let mut state = seed;
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 8) / f64::from(1 << 24) - 0.5
    };
    let mut value = level;
    let (mut values, mut returns) = (Vec::new(), Vec::new());
    let mut volatility = Vec::new();
    for at in 0..months {
        let change = swing * (noise() + noise() + noise()) * (1.0 + (f64::from(at) / 17.0).sin().max(0.0));
        value *= change.exp();
        returns.push(change);
        let month = start.plus(at);
        values.push((month, (!gap.contains(&at)).then_some(value)));
        let window: Vec<f64> = returns.iter().rev().take(12).copied().collect();
        let mean = window.iter().sum::<f64>() / 12.0;
        let variance = window.iter().map(|r| (r - mean).powi(2)).sum::<f64>() / 11.0;
        let is_known = at >= 12 && !(gap.start..gap.end + 12).contains(&at);
        volatility.push((month, is_known.then_some((variance * 12.0).sqrt())));
    }
    (values, volatility)
}

type Walked = (Vec<(Month, Option<f64>)>, Vec<(Month, Option<f64>)>);

/// Five metals: four monthly prices, one with a gap, and an annual unit value.
pub(crate) fn metals() -> Vec<Series> {
    let start = Month::new(2010, 1).unwrap();
    let price = |id: &str, name: &str, (level, volatility): Walked| Series {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: PriceKind::Price,
        frequency: Frequency::Monthly,
        level,
        volatility,
    };
    let yearly = |values: Vec<(Month, Option<f64>)>| values.into_iter().step_by(12).collect();
    let (level, volatility) = walk(5, start, 180, 31_000.0, 0.09, 0..0);
    vec![
        price("cobalt", "Cobalt", walk(11, start, 197, 29_000.0, 0.1, 60..66)),
        price("nickel", "Nickel", walk(2, start, 197, 18_000.0, 0.08, 0..0)),
        price("copper", "Copper", walk(3, start, 197, 7_400.0, 0.05, 0..0)),
        price("tin", "Tin", walk(8, start, 197, 18_500.0, 0.06, 0..0)),
        Series {
            id: "lithium".into(),
            name: "Lithium carbonate".into(),
            kind: PriceKind::UnitValue,
            frequency: Frequency::Annual,
            level: yearly(level),
            volatility: yearly(volatility),
        },
    ]
}
