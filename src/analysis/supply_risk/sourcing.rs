//! What a viewer makes and imports of a good whose output and trade share a unit.

use std::collections::BTreeMap;

use super::viewpoint::View;
use crate::analysis::concentration::Concentration;
use crate::analysis::import_reliance::import_reliance;
use crate::dataset::sourcing::SourcedGood;
use crate::dataset::{Figure, Series};
use crate::domain::{CountryId, Origin};

/// How far import reliance may be uncertain, because output hides among other countries, to be given at all.
const WIDEST: f64 = 0.25;

/// Kilograms in a tonne.
const TONNE: f64 = 1_000.0;

/// The viewer's own supply of one good in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnSupply {
    /// Output of its members, tonnes.
    pub output_tonnes: f64,
    /// Imports from outside, tonnes.
    pub import_tonnes: f64,
    /// Exports to outside, tonnes.
    pub export_tonnes: f64,
    /// Output by member and imports by supplier.
    pub suppliers: Concentration,
    /// What is printed only for all "other countries", where a member may be among them, tonnes; else 0.
    pub hidden_tonnes: f64,
    /// Whether flows of the viewer have a value and no weight.
    pub lacks_weights: bool,
}

impl OwnSupply {
    /// [`import_reliance`], 0 to 1; none when more leaves than is made and arrives.
    #[must_use]
    pub fn import_reliance(&self) -> Option<f64> {
        import_reliance(self.output_tonnes, self.import_tonnes, self.export_tonnes)
    }

    /// By how much the reliance would be lower if all that is hidden were made by members, 0 to 1.
    fn uncertainty(&self) -> f64 {
        let output = self.output_tonnes + self.hidden_tonnes;
        let lowest = import_reliance(output, self.import_tonnes, self.export_tonnes);
        self.import_reliance().unwrap_or(0.0) - lowest.unwrap_or(0.0)
    }

    /// Adds up output and trade of the view's members; `figures` are of the year of the good. None when a
    /// member's output is withheld, hides among other countries to an extent that matters, or has no weight:
    /// then nothing can be said.
    #[must_use]
    pub fn of(view: &View, series: &Series, figures: &[Figure], good: &SourcedGood) -> Option<Self> {
        if view.members().is_empty() {
            return None;
        }
        let per_unit = series.unit.kilograms()? / TONNE;
        let output = output(view, figures)?;
        let mut supply: BTreeMap<CountryId, f64> =
            output.named.iter().map(|(country, quantity)| (*country, quantity * per_unit)).collect();
        // A sum of nothing is -0.
        let output_tonnes = supply.values().sum::<f64>() + 0.0;
        let (mut import_tonnes, mut export_tonnes, mut lacks_weights) = (0.0, 0.0, false);
        for flow in &good.flows {
            let sides = (view.contains(flow.exporter), view.contains(flow.importer));
            match (sides, flow.tonnes) {
                ((true, true) | (false, false), _) => {}
                (_, None) => lacks_weights = true,
                ((false, true), Some(tonnes)) => {
                    import_tonnes += tonnes;
                    *supply.entry(flow.exporter).or_default() += tonnes;
                }
                ((true, false), Some(tonnes)) => export_tonnes += tonnes,
            }
        }
        let suppliers = Concentration::of_quantities(supply);
        let hidden_tonnes = output.hidden * per_unit;
        let own =
            Self { output_tonnes, import_tonnes, export_tonnes, suppliers, hidden_tonnes, lacks_weights };
        (own.uncertainty() <= WIDEST).then_some(own)
    }
}

struct Output {
    named: BTreeMap<CountryId, f64>,
    hidden: f64,
}

fn output(view: &View, figures: &[Figure]) -> Option<Output> {
    let mut named: BTreeMap<CountryId, f64> = BTreeMap::new();
    let mut other = 0.0;
    for figure in figures {
        match (figure.origin, figure.value) {
            (Origin::Country(country), None) if view.contains(country) => return None,
            (Origin::Country(country), Some(value)) if view.contains(country) => {
                *named.entry(country).or_default() += value;
            }
            (Origin::Other, value) => other += value.unwrap_or(f64::INFINITY),
            (Origin::Country(_), _) => {}
        }
    }
    let is_all_named = view.members().iter().all(|member| named.contains_key(member));
    Some(Output { named, hidden: if is_all_named { 0.0 } else { other } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::supply_risk::Viewpoint;
    use crate::dataset::sourcing::WeighedFlow;
    use crate::dataset::{CountryGroups, Measure, SourceId};
    use crate::domain::{Flags, Mineral, Stage, Unit, Year};

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    fn view(viewpoint: &str) -> View {
        let text = r#"{"groups":[{"id":"pair","name":"P","membership":"member","members":["DEU","FRA"],
            "source":{"publisher":"a","title":"b","date":"2020","url":"https://example.org"},
             "checked":{"date":"2026-11-24","found":"c","urls":[]}}]}"#;
        let groups: CountryGroups = serde_json::from_str(text).unwrap();
        View::of(&Viewpoint::parse(viewpoint).unwrap(), &groups).unwrap()
    }

    fn own(viewpoint: &str, output: &[(&str, Option<f64>)]) -> Option<OwnSupply> {
        let mineral = Mineral::parse("copper").unwrap();
        let series = Series {
            mineral,
            form: "refined".into(),
            stage: Stage::Processing,
            measure: Measure::Production,
            unit: Unit::ThousandTonnes,
            source: SourceId("test".into()),
            title: String::new(),
        };
        let figure = |(code, value): &(&str, Option<f64>)| Figure {
            origin: if code.is_empty() { Origin::Other } else { Origin::Country(id(code)) },
            year: Year(2024),
            value: *value,
            flags: Flags::NONE,
            line: 1,
        };
        let figures: Vec<Figure> = output.iter().map(figure).collect();
        let flow = |from, to, tonnes| WeighedFlow { exporter: id(from), importer: id(to), tonnes };
        let flows = vec![
            flow("CHL", "DEU", Some(300.0)),
            flow("CHL", "FRA", Some(100.0)),
            flow("DEU", "FRA", Some(50.0)),
            flow("DEU", "USA", Some(150.0)),
            flow("PER", "USA", None),
        ];
        let good = SourcedGood {
            mineral,
            stage: Stage::Processing,
            form: "refined".into(),
            code: "740311".into(),
            year: Year(2024),
            flows,
        };
        OwnSupply::of(&view(viewpoint), &series, &figures, &good)
    }

    #[test]
    fn trade_inside_a_group_is_neither_import_nor_export() {
        let found = own("pair", &[("DEU", Some(0.6)), ("FRA", Some(0.0)), ("", Some(0.0))]).unwrap();
        assert_eq!((found.output_tonnes, found.import_tonnes, found.export_tonnes), (600.0, 400.0, 150.0));
        assert!((found.import_reliance().unwrap() - 250.0 / 850.0).abs() < 1e-12);
        let largest = found.suppliers.largest().unwrap();
        assert_eq!((largest.country, largest.quantity), (id("DEU"), 600.0));
        assert!(found.hidden_tonnes == 0.0 && !found.lacks_weights);
        let germany = own("DEU", &[("DEU", Some(0.6))]).unwrap();
        assert_eq!((germany.import_tonnes, germany.export_tonnes), (300.0, 200.0));
    }

    #[test]
    fn hidden_output_is_a_bound_and_withheld_output_is_unknown() {
        assert_eq!(own("pair", &[("DEU", Some(0.6)), ("", Some(0.1))]).unwrap().hidden_tonnes, 100.0);
        assert_eq!(own("pair", &[("DEU", Some(0.6)), ("", Some(9.0))]), None);
        assert_eq!(own("pair", &[("DEU", Some(0.6)), ("", None)]), None);
        assert_eq!(own("pair", &[("DEU", None)]), None);
        assert_eq!(own("world", &[("DEU", Some(0.6))]), None);
        assert!(own("USA", &[("DEU", Some(0.6))]).unwrap().lacks_weights);
    }
}
