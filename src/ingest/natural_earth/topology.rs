//! The TopoJSON form of world-atlas: quantised arcs and the objects made of them.

use serde::Deserialize;

use super::antimeridian::Degrees;
use crate::dataset::geometry::ArcRing;

/// The parts of the file that are read; the object `land` repeats the countries without borders.
#[derive(Debug, Deserialize)]
pub(super) struct Topology {
    transform: Transform,
    arcs: Vec<Vec<(i64, i64)>>,
    objects: Objects,
}

#[derive(Debug, Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Debug, Deserialize)]
struct Objects {
    countries: Countries,
}

#[derive(Debug, Deserialize)]
struct Countries {
    geometries: Vec<Geometry>,
}

#[derive(Debug, Deserialize)]
struct Geometry {
    #[serde(flatten)]
    land: Land,
    /// ISO 3166-1 numeric.
    id: Option<String>,
    properties: Properties,
}

#[derive(Debug, Deserialize)]
struct Properties {
    name: String,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Land {
    Polygon(Vec<ArcRing>),
    MultiPolygon(Vec<Vec<ArcRing>>),
}

/// One country as the file has it.
#[derive(Debug)]
pub(super) struct Territory {
    /// Three digits.
    pub(super) numeric: Option<String>,
    /// English name, shortened.
    pub(super) name: String,
    /// Polygons of rings.
    pub(super) polygons: Vec<Vec<ArcRing>>,
}

impl Topology {
    /// The arcs in degrees and the countries in the order of the file.
    pub(super) fn into_parts(self) -> (Vec<Vec<Degrees>>, Vec<Territory>) {
        let Transform { scale, translate } = self.transform;
        let degrees =
            |(x, y): (i64, i64)| (x as f64 * scale.0 + translate.0, y as f64 * scale.1 + translate.1);
        let arcs = self.arcs.into_iter().map(|steps| {
            let mut at = (0, 0);
            let walk = steps.into_iter().map(|(x, y)| {
                at = (at.0 + x, at.1 + y);
                degrees(at)
            });
            walk.collect()
        });
        let territories = self.objects.countries.geometries.into_iter().map(|geometry| Territory {
            numeric: geometry.id,
            name: geometry.properties.name,
            polygons: match geometry.land {
                Land::Polygon(rings) => vec![rings],
                Land::MultiPolygon(polygons) => polygons,
            },
        });
        (arcs.collect(), territories.collect())
    }
}
