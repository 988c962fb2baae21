//! Which role each country plays for each mineral: a row a country, a column a mineral, a tile a role.
//!
//! The strongest role gives colour and letter, so nothing is said by colour alone; the score gives the
//! strength of the colour. Only the window that is scrolled to is drawn, with its headers pinned.

pub(in crate::charts) mod draw;
mod words;

use crate::analysis::role_table::RoleProfile;
use crate::analysis::roles::Role;
use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::scene::{Point, Rect, Size};
use crate::charts::text_width::{Weight, text_width};
use crate::domain::{CountryId, Mineral, Order};
use crate::text::Locale;

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleColumn {
    /// A mineral: every role counts.
    Mineral(Mineral),
    /// A step of the chain of the mineral in focus: the role that is played there.
    Role(Role),
}

impl RoleColumn {
    /// What its header stands for.
    #[must_use]
    pub const fn datum(self) -> Datum {
        match self {
            Self::Mineral(mineral) => Datum::Mineral(mineral),
            Self::Role(role) => Datum::Role(role),
        }
    }

    /// What its tile of a country stands for.
    #[must_use]
    pub const fn tile(self, country: CountryId) -> Datum {
        match self {
            Self::Mineral(mineral) => Datum::Cell { country, mineral },
            Self::Role(role) => Datum::Part { country, role },
        }
    }

    /// The key of its name.
    fn key(self) -> String {
        match self {
            Self::Mineral(mineral) => format!("mineral-{mineral}"),
            Self::Role(role) => format!("step-{}", role.id()),
        }
    }
}

/// The roles of one country in one column.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleCell {
    /// The row.
    pub country: CountryId,
    /// The column.
    pub column: RoleColumn,
    /// Roles that reach their threshold (score .5 to 1), strongest first.
    pub roles: Vec<(Role, f64)>,
    /// Whether the data suffices to judge at all.
    pub is_judged: bool,
}

impl RoleCell {
    /// A mineral's tile: all roles, or one alone.
    #[must_use]
    pub fn of_mineral(profile: &RoleProfile, only: Option<Role>) -> Self {
        let played = profile.played();
        let is_shown = |role: Role| only.is_none_or(|only| only == role);
        let scored = played.iter().filter(|item| is_shown(item.role));
        let scored = scored.filter_map(|item| item.score().map(|score| (item.role, score.value())));
        let is_judged = match only {
            Some(role) => profile.assessment(role).score().is_some(),
            None => !profile.is_insufficient(),
        };
        let column = RoleColumn::Mineral(profile.mineral);
        Self { country: profile.country, column, roles: scored.collect(), is_judged }
    }

    /// The tile of one step of the chain.
    #[must_use]
    pub fn of_role(profile: &RoleProfile, role: Role) -> Self {
        let score = profile.assessment(role).score();
        let played = score.filter(|score| score.is_met()).map(|score| (role, score.value()));
        let (column, roles) = (RoleColumn::Role(role), played.into_iter().collect());
        Self { country: profile.country, column, roles, is_judged: score.is_some() }
    }
}

/// What is drawn.
pub struct RoleMatrixInput<'a> {
    /// The rows, from top to bottom.
    pub countries: &'a [CountryId],
    /// The columns, from left to right.
    pub columns: &'a [RoleColumn],
    /// The tiles in any order; those of other rows and columns are left out, those missing are empty.
    pub cells: &'a [RoleCell],
    /// A country's name for people.
    pub name: &'a dyn Fn(CountryId) -> String,
}

/// A matrix with its places; scrolling needs no new layout.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleMatrix {
    size: Size,
    rows: Vec<(CountryId, String)>,
    columns: Vec<(RoleColumn, String)>,
    /// Row by row.
    tiles: Vec<Option<RoleCell>>,
    /// Width of the row headers and height of the column headers.
    head: Size,
    /// Letter and name of each role, and what is said of tiles without data.
    legend: Vec<(Role, String, String)>,
    no_data: String,
}

/// Width and height of a tile with its gap.
const TILE: f64 = 26.0;
/// Type size of headers and letters.
const SIZE: f64 = 13.0;
/// Between a header's text and the tiles.
const GAP: f64 = 8.0;
/// Room for the longest name of a role beside its key.
const LEGEND_WIDTH: f64 = 132.0;
/// Room for the legend in the corner: one line for each role and one for no data.
const LEGEND_LINE: f64 = 17.0;
const LEGEND_HEIGHT: f64 = LEGEND_LINE * 7.0 + 10.0;

impl RoleMatrix {
    /// Lays the matrix out for a viewport of a size.
    #[must_use]
    pub fn layout(input: &RoleMatrixInput<'_>, size: Size, locale: &Locale) -> Self {
        let rows: Vec<_> = input.countries.iter().map(|id| (*id, (input.name)(*id))).collect();
        let columns: Vec<_> =
            input.columns.iter().map(|column| (*column, locale.word(&column.key()))).collect();
        let widest = |names: &mut dyn Iterator<Item = &String>| {
            names.map(|name| text_width(name, SIZE, Weight::Semibold)).fold(0.0, f64::max) + 2.0 * GAP
        };
        let head = Size::new(
            widest(&mut rows.iter().map(|row| &row.1)).max(LEGEND_WIDTH).min(size.width * 0.36).ceil(),
            widest(&mut columns.iter().map(|column| &column.1)).clamp(LEGEND_HEIGHT, 190.0).ceil(),
        );
        let legend = Role::ALL.into_iter().map(|role| {
            let id = role.id();
            (role, locale.word(&format!("letter-{id}")), locale.word(&format!("role-{id}")))
        });
        Self {
            size,
            tiles: tiles(input),
            rows,
            columns,
            head,
            legend: legend.collect(),
            no_data: locale.word("outcome-insufficient"),
        }
    }

    /// The extent of headers and all tiles: what the scroll bar stands for.
    #[must_use]
    pub fn content_size(&self) -> Size {
        Size::new(
            self.head.width + TILE * self.columns.len() as f64,
            self.head.height + TILE * self.rows.len() as f64,
        )
    }

    /// A scroll offset within what there is.
    #[must_use]
    pub fn clamped(&self, scroll: Point) -> Point {
        let content = self.content_size();
        let within = |offset: f64, content: f64, view: f64| offset.min(content - view).max(0.0);
        Point::new(
            within(scroll.x, content.width, self.size.width),
            within(scroll.y, content.height, self.size.height),
        )
    }

    /// The offset nearest to `scroll` that brings a datum into view.
    #[must_use]
    pub fn scroll_to(&self, datum: &Datum, scroll: Point) -> Point {
        let (row, column) = self.place(datum);
        let body = self.body();
        let near = |offset: f64, at: Option<usize>, view: f64| {
            let Some(at) = at else { return offset };
            let start = TILE * at as f64;
            offset.min(start).max(start + TILE - view)
        };
        self.clamped(Point::new(near(scroll.x, column, body.width), near(scroll.y, row, body.height)))
    }

    /// Arrows walk the tiles, a lane for each country.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let lane = |country: CountryId| self.columns.iter().map(|(column, _)| column.tile(country)).collect();
        Walk::new(Lanes::Rows, self.rows.iter().map(|(country, _)| lane(*country)).collect())
    }

    /// The area of the tiles.
    fn body(&self) -> Rect {
        let (left, top) = (self.head.width, self.head.height);
        Rect::new(left, top, (self.size.width - left).max(0.0), (self.size.height - top).max(0.0))
    }

    /// Row and column of a datum.
    fn place(&self, datum: &Datum) -> (Option<usize>, Option<usize>) {
        let row = |country: &CountryId| self.rows.iter().position(|row| row.0 == *country);
        let column = |of: RoleColumn| self.columns.iter().position(|column| column.0 == of);
        match datum {
            Datum::Cell { country, mineral } => (row(country), column(RoleColumn::Mineral(*mineral))),
            Datum::Part { country, role } => (row(country), column(RoleColumn::Role(*role))),
            Datum::Role(role) => (None, column(RoleColumn::Role(*role))),
            Datum::Country(country) => (row(country), None),
            Datum::Mineral(mineral) => (None, column(RoleColumn::Mineral(*mineral))),
            Datum::Node(_, party) => (party.country().and_then(|country| row(&country)), None),
            Datum::Stop(_, party) => (party.country().and_then(|country| row(&country)), None),
            _ => (None, None),
        }
    }

    /// Whether the columns are the steps of one mineral's chain.
    fn is_of_steps(&self) -> bool {
        self.columns.iter().any(|(column, _)| matches!(column, RoleColumn::Role(_)))
    }

    fn tile(&self, row: usize, column: usize) -> Option<&RoleCell> {
        self.tiles.get(row * self.columns.len() + column)?.as_ref()
    }
}

/// The cells row by row in the order of rows and columns.
fn tiles(input: &RoleMatrixInput<'_>) -> Vec<Option<RoleCell>> {
    let mut sorted: Vec<&RoleCell> = input.cells.iter().collect();
    sorted.order_by_key(|cell| (cell.country, cell.column));
    let find = |country: CountryId, column: RoleColumn| {
        let at = sorted.binary_search_by_key(&(country, column), |cell| (cell.country, cell.column)).ok()?;
        sorted.get(at).map(|cell| (*cell).clone())
    };
    let row = |country: CountryId| input.columns.iter().map(move |column| (country, *column));
    input.countries.iter().flat_map(|country| row(*country)).map(|(c, m)| find(c, m)).collect()
}
