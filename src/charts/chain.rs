//! One mineral's supply chain: who ships ore to whom, who ships what is made of it, and the scrap that comes
//! back, in columns by stage.
//!
//! Steps: `order` finds the order of every column once from all years; `columns` folds and orders the nodes of
//! one year; `stack` gives bars and ribbons their places, by the same modules as the Sankey. A node is
//! (place, country), so what a country buys and sells never makes a cycle; scrap, which does lead back, has a lane
//! of its own along the bottom. Widths are US dollars on one scale; columns do not balance, and the chart says so.

mod columns;
mod draw;
mod finding;
mod labels;
mod order;
mod stack;
mod tooltip;
mod words;

use crate::analysis::supply_chain::{Context, Place, Places, Step, SupplyChain};
use crate::charts::datum::{Datum, Lanes, Party, Walk};
use crate::charts::layered::label::Label;
use crate::charts::layered::{Ribbon, largest_first};
use crate::charts::scene::{Rect, Size};
use crate::dataset::{Coverage, Specificity};
use crate::domain::CountryId;
use crate::text::{Locale, Message};

pub use order::ChainOrder;

/// What is drawn.
pub struct ChainInput<'a> {
    /// The trade of a year.
    pub chain: &'a SupplyChain<'a>,
    /// The order of the countries, from all years.
    pub order: &'a ChainOrder,
    /// What is known of the countries beside their trade.
    pub context: &'a Context,
    /// A country's name for people.
    pub name: &'a dyn Fn(CountryId) -> String,
}

/// How it is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChainOptions {
    /// Extent in CSS pixels.
    pub size: Size,
    /// How much of its width is seen at once.
    pub window: f64,
    /// Countries with a smaller share of what comes into a column and of what leaves it fold into "Other".
    pub min_share: f64,
    /// The places where all countries are shown.
    pub open: Places,
    /// A country that is never folded.
    pub focus: Option<CountryId>,
}

impl ChainOptions {
    /// Shares from one percent on.
    #[must_use]
    pub const fn new(size: Size) -> Self {
        Self { size, window: size.width, min_share: columns::MIN_SHARE, open: Places::NONE, focus: None }
    }

    /// The least width at which columns and labels of so many hops can be read; narrower screens scroll.
    #[must_use]
    pub fn least_width(hops: usize) -> f64 {
        240.0 + 230.0 * hops.max(1) as f64
    }
}

/// A country, or the folded rest, at one place of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Who.
    pub party: Party,
    /// The name for people.
    pub name: String,
    /// How many countries: 1, or those folded.
    pub countries: usize,
    /// What comes in, in US dollars.
    pub received_usd: f64,
    /// What leaves, in US dollars.
    pub shipped_usd: f64,
    /// The part of what comes in that may leave again under the same code.
    pub passing_in_usd: f64,
    /// The part of what leaves that may have come in under the same code.
    pub passing_out_usd: f64,
    /// 1 for the largest of its column; none for the folded rest.
    pub rank: Option<usize>,
    /// Which series colour, for the largest exporters of the chain.
    pub colour: Option<u8>,
    /// Where its bar stands; the left half is as high as what comes in, the right half as what leaves.
    pub bar: Rect,
}

/// One place of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Which place.
    pub place: Place,
    /// From top to bottom.
    pub stops: Vec<Stop>,
    /// All that comes in, in US dollars; none where nothing can.
    pub received_usd: Option<f64>,
    /// All that leaves, in US dollars; none where nothing can.
    pub shipped_usd: Option<f64>,
}

/// The trade between two stops.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Index of the stop in the left column.
    pub left: usize,
    /// Index of the stop in the right column.
    pub right: usize,
    /// US dollars.
    pub value_usd: f64,
    /// The same by code, in the order of [`Run::codes`].
    pub by_code: Vec<f64>,
    /// Where it runs, from left to right.
    pub ribbon: Ribbon,
}

/// A trade code of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// Its digits.
    pub code: String,
    /// How much of the year's trade is held.
    pub coverage: Coverage,
    /// How well it stands for the mineral.
    pub specificity: Specificity,
    /// By how much one of its values may be off at most; none where the source gives the values themselves.
    pub rounding_usd: Option<f64>,
}

/// All trade of one step, between two columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What is traded.
    pub step: Step,
    /// Index of the left column.
    pub left: usize,
    /// Index of the right column.
    pub right: usize,
    /// By left stop, then right one.
    pub links: Vec<Link>,
    /// US dollars.
    pub total_usd: f64,
    /// Its trade codes; none where no code stands for the step.
    pub codes: Vec<Code>,
    /// Indices of the links, from the largest.
    largest_first: Vec<usize>,
}

impl Run {
    /// Whether the goods go from right to left.
    #[must_use]
    pub fn is_back(&self) -> bool {
        self.step == Step::Scrap
    }

    fn by_size(&self) -> impl Iterator<Item = &Link> {
        self.largest_first.iter().filter_map(|at| self.links.get(*at))
    }
}

/// A supply chain with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    options: ChainOptions,
    /// From left to right, then the two of the lane of scrap.
    columns: Vec<Column>,
    runs: Vec<Run>,
    /// Top of the lane of scrap.
    lane: Option<f64>,
    labels: Vec<Vec<Label>>,
    heads: Vec<words::Head>,
    captions: Vec<[String; 2]>,
    /// How to read bars and widths, in lines.
    legend: Vec<String>,
    context: Context,
    finding: Message,
    notes: Vec<Message>,
}

impl Chain {
    /// Lays the chain out.
    #[must_use]
    pub fn layout(input: &ChainInput<'_>, options: &ChainOptions, locale: &Locale) -> Self {
        let (mut columns, mut runs) = columns::columns(input, options);
        words::name_stops(&mut columns, input.name, locale);
        let figures = words::figures(&columns, input.context, locale);
        let legend = words::legend(&columns, options.window, locale);
        let foot = draw::legend_height(&legend);
        let frame = labels::frame(&columns, &figures, foot, options);
        let lane = stack::stack(&mut columns, &mut runs, frame);
        for run in &mut runs {
            run.largest_first = largest_first(run.links.iter().map(|link| link.value_usd));
        }
        let labels = labels::labels(&columns, &figures, options);
        let heads = words::heads(&columns, locale);
        let captions = words::captions(&runs, input.chain.year.0, locale);
        Self {
            options: *options,
            context: input.context.clone(),
            columns,
            runs,
            lane,
            labels,
            heads,
            captions,
            legend,
            finding: finding::finding(input),
            notes: finding::notes(input),
        }
    }

    /// Its extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.options.size
    }

    /// The height at which every stop has room for its label; more than the size given when opened.
    #[must_use]
    pub fn natural_height(&self) -> f64 {
        stack::natural_height(&self.columns) + draw::legend_height(&self.legend)
    }

    /// The columns from left to right, then the two of the lane of scrap.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The steps in chain order.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Column by column with the flows between them: left and right lead from one to the next.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let stops = |at: usize| -> Vec<Datum> {
            let column = self.columns.get(at);
            column.map_or_else(Vec::new, |column| {
                column.stops.iter().map(|stop| Datum::Stop(column.place, stop.party)).collect()
            })
        };
        let mut lanes = Vec::new();
        for run in &self.runs {
            // The column between two runs stands once.
            if run.is_back() || run.left == 0 {
                lanes.push(stops(run.left));
            }
            lanes.push(run.by_size().filter_map(|link| self.leg(run, link)).collect());
            lanes.push(stops(run.right));
        }
        Walk::new(Lanes::Columns, lanes)
    }

    /// Where across the chart a datum stands: a stop's bar, the middle of a flow.
    #[must_use]
    pub fn x_of(&self, datum: &Datum) -> Option<f64> {
        let bar = |place: Place, party: Party| self.stop(place, party).map(|(_, stop)| stop.bar.centre().x);
        match datum {
            Datum::Stop(place, party) => bar(*place, *party),
            Datum::Leg { step, .. } => {
                let run = self.runs.iter().find(|run| run.step == *step)?;
                let edge = |at: usize| self.columns.get(at)?.stops.first().map(|stop| stop.bar.centre().x);
                Some(f64::midpoint(edge(run.left)?, edge(run.right)?))
            }
            Datum::Country(country) => self.stops_of(*country).next().map(|(_, stop)| stop.bar.centre().x),
            _ => None,
        }
    }

    /// The shipping and the receiving stop of a link.
    fn ends(&self, run: &Run, link: &Link) -> Option<(&Stop, &Stop)> {
        let left = self.columns.get(run.left)?.stops.get(link.left)?;
        let right = self.columns.get(run.right)?.stops.get(link.right)?;
        Some(if run.is_back() { (right, left) } else { (left, right) })
    }

    fn leg(&self, run: &Run, link: &Link) -> Option<Datum> {
        self.ends(run, link).map(|(from, to)| Datum::Leg { step: run.step, from: from.party, to: to.party })
    }

    fn stop(&self, place: Place, party: Party) -> Option<(&Column, &Stop)> {
        let column = self.columns.iter().find(|column| column.place == place)?;
        column.stops.iter().find(|stop| stop.party == party).map(|stop| (column, stop))
    }

    /// Every stop of a country with its column, in chain order.
    fn stops_of(&self, country: CountryId) -> impl Iterator<Item = (&Column, &Stop)> {
        self.columns.iter().filter_map(move |column| {
            let party = Party::Country(country);
            column.stops.iter().find(|stop| stop.party == party).map(|stop| (column, stop))
        })
    }

    /// What the picture itself must say, beside the reservations about each code.
    #[must_use]
    pub fn notes(&self) -> &[Message] {
        &self.notes
    }
}
