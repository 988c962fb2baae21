//! Chosen years beside each other, each a Sankey: one order of the countries and one scale for all.

use crate::charts::datum::{Datum, Lanes, Party, Side, Walk};
use crate::charts::palette::Tone;
use crate::charts::sankey::{Measure, Sankey, SankeyInput, SankeyOptions, StableOrder};
use crate::charts::scene::{Font, Point, Scene, Size};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{dollars, no_data, share, tonnes};
use crate::dataset::Coverage;
use crate::domain::{CountryId, Flow, Year};
use crate::text::{Arg, Locale, Message, NumberStyle};

/// The flows of one year.
pub struct YearOfFlows<'a> {
    /// Year.
    pub year: Year,
    /// How much of the year's trade is known.
    pub coverage: Coverage,
    /// The flows.
    pub flows: &'a [Flow],
}

/// What is drawn in every year.
pub struct SankeyYearsInput<'a> {
    /// In order.
    pub years: &'a [YearOfFlows<'a>],
    /// The order of the countries, from all years.
    pub order: &'a StableOrder,
    /// A country's name for people.
    pub name: &'a dyn Fn(CountryId) -> String,
}

/// One year with its place.
struct Panel {
    year: Year,
    coverage: Coverage,
    title: String,
    at: Point,
    sankey: Sankey,
}

/// Several years with their places.
pub struct SankeyYears {
    size: Size,
    measure: Measure,
    panels: Vec<Panel>,
}

/// A year's title above it.
const TITLE: f64 = 26.0;
/// Between neighbours.
const GAP: f64 = 28.0;
/// The narrowest panel in which names and figures can be read.
const LEAST_WIDTH: f64 = 320.0;
const HEIGHT: f64 = 400.0;

impl SankeyYears {
    /// Lays the years out in a width; `options.size` is not used, since the panels share it.
    #[must_use]
    pub fn layout(
        input: &SankeyYearsInput<'_>,
        width: f64,
        options: &SankeyOptions,
        locale: &Locale,
    ) -> Self {
        let count = input.years.len().max(1);
        let fit = (((width + GAP) / (LEAST_WIDTH + GAP)).floor().max(1.0) as usize).min(3);
        // Two by two rather than three and one.
        let across = if count == 4 && fit == 3 { 2 } else { fit.min(count) };
        let panel_width = (width - GAP * (across as f64 - 1.0)) / across as f64;
        let own = SankeyOptions { size: Size::new(panel_width, HEIGHT), ..*options };
        let sankey = |year: &YearOfFlows<'_>, options: &SankeyOptions| {
            let input = SankeyInput { flows: year.flows, order: input.order, name: input.name };
            Sankey::layout(&input, options, locale)
        };
        let scales = input.years.iter().filter_map(|year| sankey(year, &own).scale());
        let scale = scales.fold(f64::INFINITY, f64::min);
        let shared = SankeyOptions { scale: scale.is_finite().then_some(scale), ..own };
        let panel = |(at, year): (usize, &YearOfFlows<'_>)| {
            let (column, row) = (at % across, at / across);
            let x = column as f64 * (panel_width + GAP);
            let y = row as f64 * (TITLE + HEIGHT + GAP);
            let title = match year.coverage {
                Coverage::Complete => Message::new("years-title"),
                partial => Message::new("years-title-partial")
                    .with("coverage", Message::new(format!("coverage-{}", partial.id()))),
            };
            Panel {
                year: year.year,
                coverage: year.coverage,
                title: locale.say(&title.year("year", year.year.0)),
                at: Point::new(x, y),
                sankey: sankey(year, &shared),
            }
        };
        let rows = count.div_ceil(across) as f64;
        let size = Size::new(width, rows * (TITLE + HEIGHT) + (rows - 1.0) * GAP);
        Self { size, measure: options.measure, panels: input.years.iter().enumerate().map(panel).collect() }
    }

    /// Its extent: as high as the years need.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// All marks; with countries in focus their flows stand out.
    #[must_use]
    pub fn scene(&self, focus: &[CountryId]) -> Scene {
        let mut all = self.each(|sankey| sankey.scene(focus));
        for panel in &self.panels {
            let at = Point::new(panel.at.x, panel.at.y + 16.0);
            all.text(at, &panel.title, Font::size(16.0).semibold(), Tone::Ink);
        }
        all
    }

    /// What a hover adds: the same country or flow in every year.
    #[must_use]
    pub fn overlay(&self, hover: &Datum, locale: &Locale) -> Scene {
        self.each(|sankey| sankey.overlay(hover, locale))
    }

    fn each(&self, scene: impl Fn(&Sankey) -> Scene) -> Scene {
        let panels =
            self.panels.iter().map(|panel| scene(&panel.sankey).shifted(panel.at.x, panel.at.y + TITLE));
        panels.fold(Scene::new(self.size), Scene::under)
    }

    /// Exporters, then importers, each once.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let lane = |side| {
            let mut lane: Vec<Datum> = Vec::new();
            for node in self.panels.iter().flat_map(|panel| panel.sankey.nodes(side)) {
                let datum = Datum::Node(side, node.party);
                if !lane.contains(&datum) {
                    lane.push(datum);
                }
            }
            lane
        };
        Walk::new(Lanes::Columns, vec![lane(Side::Exporter), lane(Side::Importer)])
    }

    /// What a country or a flow was in each year.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum, name: &dyn Fn(CountryId) -> String) -> Option<Tooltip> {
        let said = |party: Party| match party {
            Party::Country(id) => Arg::from(name(id)),
            Party::Other => Message::new("years-other").into(),
        };
        let title = match datum {
            Datum::Node(Side::Exporter, party) => Message::new("years-exports").with("country", said(*party)),
            Datum::Node(Side::Importer, party) => Message::new("years-imports").with("country", said(*party)),
            Datum::Flow { from, to } => {
                Message::new("sankey-flow").with("from", said(*from)).with("to", said(*to))
            }
            _ => return None,
        };
        let mut tooltip = Tooltip::new(title);
        for panel in &self.panels {
            let figure = self.amount(panel, datum).map_or_else(no_data, |(amount, part)| {
                Message::new("history-figure").with("amount", self.figure(amount)).with("share", share(part))
            });
            tooltip = tooltip.row(Arg::Number(f64::from(panel.year.0), NumberStyle::Year), figure);
        }
        Some(tooltip)
    }

    /// An amount with its part of the year's whole; none where the year shows no such thing.
    fn amount(&self, panel: &Panel, datum: &Datum) -> Option<(f64, f64)> {
        let sankey = &panel.sankey;
        let amount = match datum {
            Datum::Node(side, party) => {
                sankey.nodes(*side).iter().find(|node| node.party == *party).map(|node| node.amount)
            }
            Datum::Flow { from, to } => sankey.links().iter().find_map(|link| {
                let exporter = sankey.nodes(Side::Exporter).get(link.from)?.party;
                let importer = sankey.nodes(Side::Importer).get(link.to)?.party;
                (exporter == *from && importer == *to).then_some(link.amount)
            }),
            _ => None,
        }?;
        Some((amount, amount / sankey.total()))
    }

    fn figure(&self, amount: f64) -> Arg {
        match self.measure {
            Measure::Value => dollars(amount),
            Measure::Quantity => tonnes(amount).into(),
        }
    }

    /// Who led in the first and the last year, and the flows drawn in all.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    fn sentence(&self) -> Message {
        let leader = |panel: &Panel| {
            let nodes = panel.sankey.nodes(Side::Exporter).iter();
            nodes.filter(|node| node.rank == Some(1)).map(|node| (node.name.clone(), node.amount)).next()
        };
        let ends = self.panels.first().zip(self.panels.last());
        let told = ends.and_then(|(first, last)| {
            let ((then, then_amount), (now, now_amount)) = (leader(first)?, leader(last)?);
            let key = match (self.panels.len(), then == now) {
                (1, _) => "years-summary-one",
                (_, true) => "years-summary-same",
                (_, false) => "years-summary",
            };
            let message = Message::new(key)
                .year("first", first.year.0)
                .year("last", last.year.0)
                .with("then", then)
                .with("then_share", share(then_amount / first.sankey.total()))
                .with("now", now)
                .with("now_share", share(now_amount / last.sankey.total()))
                .with("then_total", self.figure(first.sankey.total()))
                .with("now_total", self.figure(last.sankey.total()));
            Some(message)
        });
        told.unwrap_or_else(|| Message::new("sankey-summary-empty"))
    }

    fn table(&self) -> Table {
        let mut table = Table::default();
        for panel in &self.panels {
            let own = panel.sankey.summary().table;
            if table.headers.is_empty() {
                let added = ["history-table-year", "history-table-coverage"].map(Message::new);
                table.headers = added.into_iter().chain(own.headers).collect();
            }
            let year = Arg::Number(f64::from(panel.year.0), NumberStyle::Year);
            let coverage = Message::new(format!("coverage-{}", panel.coverage.id()));
            table.rows.extend(
                own.rows
                    .into_iter()
                    .map(|row| [year.clone(), coverage.clone().into()].into_iter().chain(row).collect()),
            );
        }
        table
    }
}
