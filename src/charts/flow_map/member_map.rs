//! Who belongs to which coalition, on the map: land coloured by membership, to be clicked.

use std::sync::Arc;

use super::land::Land;
use super::view::{MapView, MapWindow};
use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::palette::Tone;
use crate::charts::scene::{Point, Rect, Scene, Size, Style};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::domain::CountryId;
use crate::text::{Arg, Message, NumberStyle};

/// Where a country stands; the message key is `standing-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the coalition.
    Inside,
    /// In the one it is compared with, alone.
    Versus,
    /// In both.
    Both,
    /// In neither.
    Outside,
}

impl Standing {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Versus => "versus",
            Self::Both => "both",
            Self::Outside => "outside",
        }
    }

    /// Its colour.
    #[must_use]
    pub const fn tone(self) -> Tone {
        match self {
            Self::Inside => Tone::Diverging(-4),
            Self::Versus => Tone::Diverging(3),
            Self::Both => Tone::Diverging(-2),
            Self::Outside => Tone::NoData,
        }
    }
}

/// A country smaller than this, in pixels, gets a dot.
const SPECK: f64 = 6.0;
const DOT: f64 = 3.0;
/// Half of what answers for a dot.
const REACH: f64 = 6.0;

/// The land with the standing of its countries.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberMap {
    size: Size,
    land: Arc<Land>,
    /// Countries with a place on the map: standing and name.
    countries: Vec<(CountryId, Standing, String)>,
}

impl MemberMap {
    /// Colours the land.
    #[must_use]
    pub fn layout(
        land: &Arc<Land>,
        size: Size,
        standing: impl Fn(CountryId) -> Standing,
        name: impl Fn(CountryId) -> String,
    ) -> Self {
        let countries = land.countries().map(|country| (country, standing(country), name(country)));
        Self { size, countries: countries.collect(), land: Arc::clone(land) }
    }

    /// The extent of the drawing.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// The map.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let window = self.window();
        let lens = window.lens(MapView::WORLD);
        let mut scene = Scene::new(self.size);
        let sea: Vec<Point> = self.land.sea.iter().map(|at| lens.pixel_from_map(*at)).collect();
        scene.polygon(sea, Style::of(Tone::Grid).opacity(0.4));
        for (_, ring) in self.land.rings_in(&lens) {
            let tone = ring.country.map_or(Tone::NoData, |country| self.standing(country).tone());
            let points = scene.polygon(self.land.outline(ring, &lens), tone);
            if let Some(country) = ring.country {
                scene.hit_polygon(points, Datum::Country(country));
            }
        }
        for border in self.land.borders_in(&lens) {
            scene.line(border, 0.75, Style::of(Tone::Axis).opacity(0.5));
        }
        self.draw_specks(&mut scene);
        scene
    }

    /// Small states as dots that can be hit.
    fn draw_specks(&self, scene: &mut Scene) {
        let lens = self.window().lens(MapView::WORLD);
        for (country, standing, _) in &self.countries {
            let Some(place) = self.land.place(*country) else { continue };
            let (width, height) = lens.extent(&place.bounds);
            if width.max(height) < SPECK && *standing != Standing::Outside {
                let at = lens.pixel_from_map(place.label);
                scene.circle(at, DOT, Tone::InkMuted);
                scene.circle(at, DOT - 0.75, standing.tone());
                let area = Rect::new(at.x - REACH, at.y - REACH, 2.0 * REACH, 2.0 * REACH);
                scene.hit_rect(area, Datum::Country(*country));
            }
        }
    }

    /// The outline of the country under a hover.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let lens = self.window().lens(MapView::WORLD);
        let mut scene = Scene::new(self.size);
        let Datum::Country(country) = hover else { return scene };
        for (_, ring) in self.land.rings_in(&lens).filter(|(_, ring)| ring.country == Some(*country)) {
            let mut points: Vec<Point> = self.land.outline(ring, &lens).collect();
            points.extend(points.first().copied());
            scene.line(points, 1.5, Tone::Ink);
        }
        scene
    }

    /// Arrows walk the countries by name.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let mut countries: Vec<_> = self.countries.iter().collect();
        crate::domain::Order::order_by(countries.as_mut_slice(), |a, b| a.2.cmp(&b.2));
        Walk::new(Lanes::Columns, vec![countries.iter().map(|entry| Datum::Country(entry.0)).collect()])
    }

    /// How many belong, and who.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let inside =
            self.countries.iter().filter(|entry| matches!(entry.1, Standing::Inside | Standing::Both));
        let sentence =
            Message::new("member-map-summary").number("members", inside.count() as f64, NumberStyle::Integer);
        let listed = self.countries.iter().filter(|entry| entry.1 != Standing::Outside);
        let rows = listed.map(|(_, standing, name)| vec![name.as_str().into(), words(*standing)]);
        let headers = vec![Message::new("next-table-country"), Message::new("member-map-standing")];
        Summary { sentence, table: Table { headers, rows: rows.collect() } }
    }

    /// Who a country is, where it stands, and what a click does.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let Datum::Country(country) = datum else { return None };
        let (_, standing, name) = self.countries.iter().find(|entry| entry.0 == *country)?;
        let mut tooltip =
            Tooltip::new(name.as_str()).row(Message::new("member-map-standing"), words(*standing));
        let key = match standing {
            Standing::Inside | Standing::Both => "member-map-remove",
            Standing::Versus | Standing::Outside => "member-map-add",
        };
        tooltip.note = Some(Message::new(key));
        Some(tooltip)
    }

    fn standing(&self, country: CountryId) -> Standing {
        let found = self.countries.binary_search_by_key(&country, |entry| entry.0).ok();
        found.and_then(|at| self.countries.get(at)).map_or(Standing::Outside, |entry| entry.1)
    }

    fn window(&self) -> MapWindow {
        MapWindow { frame: Rect::new(0.0, 0.0, self.size.width, self.size.height) }
    }
}

fn words(standing: Standing) -> Arg {
    Message::new(format!("standing-{}", standing.id())).into()
}
