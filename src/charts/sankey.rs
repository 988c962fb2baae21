//! Who ships what to whom: exporters on the left, importers on the right, ribbons as wide as the trade.
//!
//! Steps: `relax` finds an order once from all years; `columns` folds and orders the nodes of one year;
//! `stack` gives them heights; `route` lays the ribbons. A node is (side, country), so trade both ways
//! makes no cycle. The order never depends on the year or the filters: a changing year moves heights
//! and never shuffles.

pub(in crate::charts) mod columns;
mod draw;
mod labels;
mod relax;
mod route;
mod similar;
mod stack;
mod words;

use crate::charts::datum::{Datum, Lanes, Party, Side, Walk};
use crate::charts::layered::label::Label;
use crate::charts::layered::{LABELLED, Ribbon, SLOT, largest_first};
use crate::charts::scene::{Rect, Size};
use crate::domain::{CountryId, Flow};
use crate::text::Locale;

use columns::Columns;

pub use relax::{Arrangement, StableOrder};
pub(in crate::charts) use words::name_nodes;

/// What a ribbon's width means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// US dollars.
    #[default]
    Value,
    /// Tonnes; flows without a weight are left out, and the summary says how many.
    Quantity,
}

/// The numbers of one mineral, stage and year.
pub struct SankeyInput<'a> {
    /// The flows; several of one pair are added up.
    pub flows: &'a [Flow],
    /// The order of the countries, from all years.
    pub order: &'a StableOrder,
    /// A country's name for people.
    pub name: &'a dyn Fn(CountryId) -> String,
}

/// How it is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SankeyOptions {
    /// Extent in CSS pixels.
    pub size: Size,
    /// What the widths mean.
    pub measure: Measure,
    /// The most countries on a side that is not opened; none is what fits the screen.
    pub most: Option<usize>,
    /// Countries with a smaller share of their side fold into "Other".
    pub min_share: f64,
    /// Whether all exporters are shown.
    pub is_exporters_open: bool,
    /// Whether all importers are shown.
    pub is_importers_open: bool,
    /// A country that is never folded.
    pub focus: Option<CountryId>,
    /// Pixels to a unit, where several diagrams are compared; none is what fills the height.
    pub scale: Option<f64>,
    /// Whether it may become taller than its size, until every node has room for its label.
    pub may_grow: bool,
}

impl SankeyOptions {
    /// Shares from half a percent on, in dollars.
    #[must_use]
    pub const fn new(size: Size) -> Self {
        Self {
            size,
            measure: Measure::Value,
            most: None,
            min_share: columns::MIN_SHARE,
            is_exporters_open: false,
            is_importers_open: false,
            focus: None,
            scale: None,
            may_grow: false,
        }
    }

    /// Whether the screen is a phone's: labels lie on the ribbons and fewer countries are shown.
    pub(in crate::charts) fn is_narrow(&self) -> bool {
        self.size.width < NARROW
    }

    fn is_open(&self, side: Side) -> bool {
        match side {
            Side::Exporter => self.is_exporters_open,
            Side::Importer => self.is_importers_open,
        }
    }
}

const NARROW: f64 = 600.0;

/// One country, or the folded rest, at one end.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Who.
    pub party: Party,
    /// The name for people.
    pub name: String,
    /// How many countries: 1, or those folded.
    pub countries: usize,
    /// What its height means.
    pub amount: f64,
    /// US dollars.
    pub value_usd: f64,
    /// Tonnes, where all its flows have a weight.
    pub tonnes: Option<f64>,
    /// 1 for the largest of its side; none for the folded rest.
    pub rank: Option<usize>,
    /// Which series colour, for the largest exporters over all years.
    pub colour: Option<u8>,
    /// Where its bar stands.
    pub bar: Rect,
}

/// The trade between two nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Index of the exporter.
    pub from: usize,
    /// Index of the importer.
    pub to: usize,
    /// What its width means.
    pub amount: f64,
    /// US dollars.
    pub value_usd: f64,
    /// Tonnes, where all its flows have a weight.
    pub tonnes: Option<f64>,
    /// Where it runs, from exporter to importer.
    pub ribbon: Ribbon,
}

/// The height at which every node has room for its label.
fn natural_height(columns: &Columns) -> f64 {
    let nodes = columns.sides.iter().map(Vec::len).max().unwrap_or(0);
    labels::HEAD + 8.0 + nodes as f64 * SLOT / LABELLED
}

/// A Sankey diagram with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct Sankey {
    options: SankeyOptions,
    columns: Columns,
    labels: [Vec<Label>; 2],
    headings: [(String, String); 2],
    /// Indices of the links, from the largest: hover draws in this order without sorting again.
    largest_first: Vec<usize>,
}

impl Sankey {
    /// Lays the diagram out.
    #[must_use]
    pub fn layout(input: &SankeyInput<'_>, options: &SankeyOptions, locale: &Locale) -> Self {
        let mut columns = columns::columns(input, options);
        words::name_nodes(&mut columns, input.name, locale);
        let mut options = *options;
        if options.may_grow {
            options.size.height = options.size.height.max(natural_height(&columns));
        }
        let frame = labels::frame(&columns, &options, locale);
        stack::stack(&mut columns, frame, &options);
        route::route(&mut columns);
        let labels = labels::labels(&columns, &options, locale);
        let headings = words::headings(&columns, options.measure, locale);
        let largest_first = largest_first(columns.links.iter().map(|link| link.amount));
        Self { options, columns, labels, headings, largest_first }
    }

    /// The size drawn: that of the options, or taller.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.options.size
    }

    /// Pixels to a unit; none where there is nothing to draw.
    #[must_use]
    pub fn scale(&self) -> Option<f64> {
        let nodes = self.columns.sides.iter().flatten();
        let tallest = nodes.max_by(|a, b| a.amount.total_cmp(&b.amount))?;
        (tallest.amount > 0.0).then(|| tallest.bar.height / tallest.amount)
    }

    /// The sum of all amounts.
    #[must_use]
    pub const fn total(&self) -> f64 {
        self.columns.total
    }

    /// The nodes of a side, from top to bottom.
    #[must_use]
    pub fn nodes(&self, side: Side) -> &[Node] {
        let [exporters, importers] = &self.columns.sides;
        match side {
            Side::Exporter => exporters,
            Side::Importer => importers,
        }
    }

    /// The ribbons, by exporter and importer from top to bottom.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.columns.links
    }

    /// Exporters, flows from the largest, importers: left and right lead from one to the next.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let nodes = |side| self.nodes(side).iter().map(|node| Datum::Node(side, node.party)).collect();
        let flows = self.by_size().filter_map(|link| self.flow(link)).collect();
        Walk::new(Lanes::Columns, vec![nodes(Side::Exporter), flows, nodes(Side::Importer)])
    }

    /// The links from the largest to the smallest.
    fn by_size(&self) -> impl Iterator<Item = &Link> {
        self.largest_first.iter().filter_map(|at| self.columns.links.get(*at))
    }

    fn ends(&self, link: &Link) -> Option<(&Node, &Node)> {
        let [exporters, importers] = &self.columns.sides;
        Some((exporters.get(link.from)?, importers.get(link.to)?))
    }

    fn flow(&self, link: &Link) -> Option<Datum> {
        self.ends(link).map(|(from, to)| Datum::Flow { from: from.party, to: to.party })
    }
}
