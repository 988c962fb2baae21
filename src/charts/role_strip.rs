//! How a country's roles moved: a row a mineral, a column a year, the strongest role in the cell.
//!
//! A letter stands where a role begins and the colour says how strongly it is played, as in the matrix. Holders are
//! left out: reserves are known for the newest year only.

mod draw;
mod words;

use super::datum::{Datum, Lanes, Walk};
use super::scene::Size;
use super::text_width::{Weight, text_width};
use crate::dataset::profile::RoleTrack;
use crate::domain::{Mineral, Order, Role, Year};
use crate::text::Locale;

/// What is drawn.
pub struct RoleStripInput<'a> {
    /// The tracks of one country, by mineral.
    pub tracks: &'a [RoleTrack],
    /// The rows, from top to bottom; one without a track stays empty.
    pub minerals: &'a [Mineral],
    /// The first year and how many there are.
    pub years: (Year, usize),
    /// The country's name.
    pub country: &'a str,
}

/// One mineral over the years.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    mineral: Mineral,
    name: String,
    /// Roles with their scores, the strongest first; a list a year.
    years: Vec<Vec<(Role, f64)>>,
}

/// A strip with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleStrip {
    size: Size,
    country: String,
    first_year: Year,
    years: usize,
    rows: Vec<Row>,
    head: f64,
    cell_width: f64,
    /// Letter and name of each role drawn.
    legend: Vec<(Role, String, String)>,
}

/// Height of a row with its gap.
const ROW: f64 = 24.0;
/// Room for the years above the rows.
const TOP: f64 = 20.0;
/// Type size of names and letters.
const SIZE: f64 = 13.0;
/// Between a name and its cells, and between entries of the legend.
const GAP: f64 = 8.0;
/// One line of the legend.
const LEGEND_LINE: f64 = 20.0;

impl RoleStrip {
    /// Lays the strip out for a width; the rows decide the height.
    #[must_use]
    pub fn layout(input: &RoleStripInput<'_>, width: f64, locale: &Locale) -> Self {
        let (first_year, years) = input.years;
        let rows: Vec<Row> =
            input.minerals.iter().map(|mineral| row(*mineral, input.tracks, years, locale)).collect();
        let widest = rows.iter().map(|row| text_width(&row.name, SIZE, Weight::Semibold)).fold(0.0, f64::max);
        let head = (widest + GAP).min(width * 0.34).ceil();
        let legend = Role::ALL.into_iter().filter(|role| is_drawn(*role)).map(|role| {
            let id = role.id();
            (role, locale.word(&format!("letter-{id}")), locale.word(&format!("role-{id}")))
        });
        let mut strip = Self {
            size: Size::new(width, 0.0),
            country: input.country.to_owned(),
            first_year,
            years,
            head,
            cell_width: if years > 0 { ((width - head) / years as f64).clamp(1.0, 46.0) } else { 0.0 },
            legend: legend.collect(),
            rows,
        };
        let legend = strip.legend_places().iter().map(|place| place.y + LEGEND_LINE).fold(0.0, f64::max);
        strip.size.height = legend.max(strip.body_height());
        strip
    }

    /// Its extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// Whether there is anything to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Arrows walk the years, a lane for each mineral.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let lane = |row: &Row| (0..self.years).map(|at| self.datum(row, at)).collect();
        Walk::new(Lanes::Rows, self.rows.iter().map(lane).collect())
    }

    fn datum(&self, row: &Row, at: usize) -> Datum {
        Datum::Past { mineral: row.mineral, year: self.year(at) }
    }

    fn year(&self, at: usize) -> Year {
        Year(self.first_year.0.saturating_add(u16::try_from(at).unwrap_or_default()))
    }

    /// Row and column of a datum.
    fn place(&self, datum: &Datum) -> Option<(usize, usize)> {
        let Datum::Past { mineral, year } = datum else { return None };
        let row = self.rows.iter().position(|row| row.mineral == *mineral)?;
        let at = usize::from(year.0.checked_sub(self.first_year.0)?);
        (at < self.years).then_some((row, at))
    }

    fn body_height(&self) -> f64 {
        TOP + ROW * self.rows.len() as f64
    }
}

/// Reserves have no history.
const fn is_drawn(role: Role) -> bool {
    !matches!(role, Role::Holder)
}

fn row(mineral: Mineral, tracks: &[RoleTrack], years: usize, locale: &Locale) -> Row {
    let of: Vec<&RoleTrack> =
        tracks.iter().filter(|track| track.mineral == mineral && is_drawn(track.role)).collect();
    let year = |at: usize| {
        let score = |track: &&RoleTrack| Some((track.role, track.scores.get(at).copied().flatten()?));
        let mut scores: Vec<(Role, f64)> = of.iter().filter_map(score).collect();
        scores.order_by(|a, b| b.1.total_cmp(&a.1));
        scores
    };
    let name = locale.word(&format!("mineral-{mineral}"));
    Row { mineral, name, years: (0..years).map(year).collect() }
}

/// The role that is played most, if one is.
fn strongest(year: &[(Role, f64)]) -> Option<(Role, f64)> {
    year.first().copied().filter(|(_, score)| *score >= 0.5)
}
