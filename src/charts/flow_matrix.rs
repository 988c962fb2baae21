//! Who ships what to whom as a matrix: exporters down the side, importers across the top, every cell coloured
//! by its share of the trade, the totals as bars in the margins.
//!
//! Countries fold into "Other" as in the Sankey and stand in an order found from all years. A pair without
//! trade in the data is a blank with a dot, not a pale cell: absent is not small.

mod draw;
mod frame;
mod legend;
mod words;

use crate::charts::datum::{Datum, Lanes, Party, Side, Walk};
use crate::charts::sankey::columns::{Columns, columns};
use crate::charts::sankey::{Link, Measure, Node, SankeyInput, SankeyOptions};
use crate::charts::scene::{Point, Size};
use crate::dataset::Coverage;
use crate::domain::{CountryId, Flow, Order, Year};
use crate::text::Locale;

use frame::Frame;

/// The numbers of one mineral, stage and year.
pub struct FlowMatrixInput<'a> {
    /// The flows with the order of the countries and their names.
    pub flows: SankeyInput<'a>,
    /// The year of the flows.
    pub year: Year,
    /// How much of the year's trade they are.
    pub coverage: Coverage,
    /// The flows of the year before, where the data has it.
    pub before: Option<&'a [Flow]>,
}

/// How it is laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowMatrixOptions {
    /// What folds, what is opened, what is measured, and the width; the height is the most it may take.
    pub folding: SankeyOptions,
    /// Countries whose rows and columns stand out.
    pub focus: Vec<CountryId>,
}

/// What is known of one pair beyond its flow.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Standing {
    /// 1 for the largest of all flows.
    rank: usize,
    /// Its value in the year before, US dollars; none where none was reported.
    before_usd: Option<f64>,
}

/// A matrix with its places; scrolling needs no new layout.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowMatrix {
    options: FlowMatrixOptions,
    columns: Columns,
    /// Row by row: the flow, where there is one.
    cells: Vec<Option<Link>>,
    /// By exporter and importer, for pairs of single countries that are drawn.
    standings: Vec<((CountryId, CountryId), Standing)>,
    /// How many flows there are.
    flows: usize,
    /// Whether the data has the year before, with its number.
    year_before: Option<Year>,
    year: Year,
    coverage: Coverage,
    frame: Frame,
    /// Share of the trade in each cell as it is printed, row by row; empty where there is no room for it.
    figures: Vec<String>,
    legend: legend::Legend,
    corner: [String; 2],
    /// Share of each row and column, as it is printed.
    totals: [Vec<String>; 2],
}

impl FlowMatrix {
    /// Lays the matrix out.
    #[must_use]
    pub fn layout(input: &FlowMatrixInput<'_>, options: &FlowMatrixOptions, locale: &Locale) -> Self {
        let mut columns = columns(&input.flows, &options.folding);
        crate::charts::sankey::name_nodes(&mut columns, input.flows.name, locale);
        let frame = Frame::new(&columns, &options.folding);
        let cells = cells(&columns);
        let corner = ["sankey-exporters", "sankey-importers"].map(|key| locale.word(key));
        let mut matrix = Self {
            options: options.clone(),
            cells,
            standings: standings(input, &columns),
            flows: input.flows.flows.iter().filter(|flow| flow.value_usd > 0.0).count(),
            year_before: input.before.map(|_| Year(input.year.0.saturating_sub(1))),
            year: input.year,
            coverage: input.coverage,
            figures: Vec::new(),
            legend: legend::Legend::new(&frame, locale),
            corner,
            totals: [Vec::new(), Vec::new()],
            frame,
            columns,
        };
        matrix.figures = matrix.printed_figures(locale);
        matrix.totals = matrix.printed_totals(locale);
        matrix
    }

    /// The part of the page it takes.
    #[must_use]
    pub fn size(&self) -> Size {
        self.frame.window
    }

    /// The extent of margins and all cells: what the scroll bars stand for.
    #[must_use]
    pub fn content_size(&self) -> Size {
        self.frame.content()
    }

    /// The offset nearest to `scroll` that brings a datum into view.
    #[must_use]
    pub fn scroll_to(&self, datum: &Datum, scroll: Point) -> Point {
        let (row, column) = self.place(datum);
        self.frame.scroll_to(row, column, scroll)
    }

    /// Arrows walk the cells; at the end of each row and below each column stand their totals.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let row = |exporter: &Node| {
            let cells = self.nodes(Side::Importer).iter().map(|importer| flow(exporter, importer));
            cells.chain([Datum::Node(Side::Exporter, exporter.party)]).collect()
        };
        let totals = self.nodes(Side::Importer).iter();
        let totals = totals.map(|importer| Datum::Node(Side::Importer, importer.party)).collect();
        let rows = self.nodes(Side::Exporter).iter().map(row);
        Walk::new(Lanes::Rows, rows.chain([totals]).collect())
    }

    fn nodes(&self, side: Side) -> &[Node] {
        let [exporters, importers] = &self.columns.sides;
        match side {
            Side::Exporter => exporters,
            Side::Importer => importers,
        }
    }

    fn cell(&self, row: usize, column: usize) -> Option<&Link> {
        self.cells.get(row * self.nodes(Side::Importer).len() + column)?.as_ref()
    }

    /// Row and column of a datum.
    fn place(&self, datum: &Datum) -> (Option<usize>, Option<usize>) {
        let find = |side, party: Party| self.nodes(side).iter().position(|node| node.party == party);
        let (row, column) = (|party| find(Side::Exporter, party), |party| find(Side::Importer, party));
        match datum {
            Datum::Flow { from, to } => (row(*from), column(*to)),
            Datum::Node(Side::Exporter, party) => (row(*party), None),
            Datum::Node(Side::Importer, party) => (None, column(*party)),
            Datum::Country(id) => (row(Party::Country(*id)), column(Party::Country(*id))),
            _ => (None, None),
        }
    }

    fn standing(&self, from: Party, to: Party) -> Option<Standing> {
        let pair = (from.country()?, to.country()?);
        let at = self.standings.binary_search_by_key(&pair, |entry| entry.0).ok()?;
        self.standings.get(at).map(|entry| entry.1)
    }

    fn is_in_focus(&self, party: Party) -> bool {
        party.country().is_some_and(|country| self.options.focus.contains(&country))
    }

    /// Whether any row or column is in focus: a focus without trade here changes nothing.
    fn has_focus(&self) -> bool {
        self.columns.sides.iter().flatten().any(|node| self.is_in_focus(node.party))
    }
}

fn flow(exporter: &Node, importer: &Node) -> Datum {
    Datum::Flow { from: exporter.party, to: importer.party }
}

/// The links row by row in the order of rows and columns.
fn cells(columns: &Columns) -> Vec<Option<Link>> {
    let [exporters, importers] = &columns.sides;
    let mut cells = vec![None; exporters.len() * importers.len()];
    for link in &columns.links {
        if let Some(cell) = cells.get_mut(link.from * importers.len() + link.to) {
            *cell = Some(link.clone());
        }
    }
    cells
}

/// Rank and former value of every pair drawn by itself, sorted by pair.
fn standings(input: &FlowMatrixInput<'_>, columns: &Columns) -> Vec<((CountryId, CountryId), Standing)> {
    let mut before: Vec<((CountryId, CountryId), f64)> = input
        .before
        .unwrap_or_default()
        .iter()
        .map(|flow| ((flow.exporter, flow.importer), flow.value_usd))
        .collect();
    before.order_by_key(|entry| entry.0);
    let former = |pair| {
        let at = before.binary_search_by_key(&pair, |entry| entry.0).ok()?;
        before.get(at).map(|entry| entry.1)
    };
    let mut ranked: Vec<&Flow> = input.flows.flows.iter().filter(|flow| flow.value_usd > 0.0).collect();
    ranked.order_by(|a, b| b.value_usd.total_cmp(&a.value_usd));
    let is_drawn = |side: usize, country| {
        let nodes = columns.sides.get(side);
        nodes.is_some_and(|nodes| nodes.iter().any(|node| node.party == Party::Country(country)))
    };
    let mut standings: Vec<_> = ranked
        .into_iter()
        .enumerate()
        .filter(|(_, flow)| is_drawn(0, flow.exporter) && is_drawn(1, flow.importer))
        .map(|(at, flow)| {
            let pair = (flow.exporter, flow.importer);
            (pair, Standing { rank: at + 1, before_usd: former(pair) })
        })
        .collect();
    standings.order_by_key(|entry| entry.0);
    standings
}

/// Whether tonnes are measured, and not what they cost.
fn is_weight(options: &FlowMatrixOptions) -> bool {
    options.folding.measure == Measure::Quantity
}
