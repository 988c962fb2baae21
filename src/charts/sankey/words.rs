//! The Sankey in words: names, figures, headings, tooltip, summary.

use super::columns::Columns;
use super::{Link, Measure, Node, Sankey, SankeyOptions};
use crate::charts::datum::{Datum, Party, Side};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{dollars, share, tonnes, tonnes_if_known, unit_value_if_known};
use crate::domain::CountryId;
use crate::text::{Arg, Locale, Message, NumberStyle};

/// Gives the nodes their names.
pub(in crate::charts) fn name_nodes(
    columns: &mut Columns,
    name: &dyn Fn(CountryId) -> String,
    locale: &Locale,
) {
    for node in columns.sides.iter_mut().flatten() {
        node.name = match node.party {
            Party::Country(id) => name(id),
            Party::Other => locale.say(&other(node.countries)),
        };
    }
}

fn other(countries: usize) -> Message {
    Message::new("sankey-other").number("countries", countries as f64, NumberStyle::Integer)
}

/// What stands beside a name: the share alone where there is little room.
pub(super) fn figures(columns: &Columns, node: &Node, options: &SankeyOptions, locale: &Locale) -> String {
    let share = share(columns.share(node.amount));
    if options.is_narrow() {
        return locale.say(&share);
    }
    let amount = amount(node.amount, options.measure);
    locale.say(&Message::new("sankey-figures").with("amount", amount).with("share", share))
}

/// An amount in the measure's unit.
pub(super) fn amount(amount: f64, measure: Measure) -> Arg {
    match measure {
        Measure::Value => dollars(amount),
        Measure::Quantity => tonnes(amount).into(),
    }
}

/// Title and subtitle of both columns.
pub(super) fn headings(columns: &Columns, measure: Measure, locale: &Locale) -> [(String, String); 2] {
    let [exporters, importers] = columns.countries;
    let heading = |title: &str, subtitle: &str, countries: usize| {
        let subtitle = Message::new(subtitle).with("total", amount(columns.total, measure)).number(
            "countries",
            countries as f64,
            NumberStyle::Integer,
        );
        (locale.word(title), locale.say(&subtitle))
    };
    [
        heading("sankey-exporters", "sankey-exporters-total", exporters),
        heading("sankey-importers", "sankey-importers-total", importers),
    ]
}

impl Sankey {
    /// The finding and the flows drawn, from the largest.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    fn sentence(&self) -> Message {
        let largest = |side| self.nodes(side).iter().find(|node| node.rank == Some(1));
        let flow = self.by_size().find_map(|link| {
            let (from, to) = self.ends(link)?;
            (from.party != Party::Other && to.party != Party::Other).then_some((link, from, to))
        });
        let (Some(exporter), Some(importer), Some((link, from, to))) =
            (largest(Side::Exporter), largest(Side::Importer), flow)
        else {
            return Message::new("sankey-summary-empty");
        };
        let columns = &self.columns;
        Message::new("sankey-summary")
            .with("exporter", exporter.name.as_str())
            .with("exporter_share", share(columns.share(exporter.amount)))
            .with("importer", importer.name.as_str())
            .with("importer_share", share(columns.share(importer.amount)))
            .with("from", from.name.as_str())
            .with("to", to.name.as_str())
            .with("amount", amount(link.amount, self.options.measure))
            .with("total", amount(columns.total, self.options.measure))
    }

    fn table(&self) -> Table {
        let headers = vec![
            Message::new("sankey-table-exporter"),
            Message::new("sankey-table-importer"),
            Message::new("sankey-table-value"),
            Message::new("sankey-table-quantity"),
            Message::new("sankey-table-share"),
        ];
        let row = |link: &Link| {
            let (from, to) = self.ends(link)?;
            Some(vec![
                from.name.as_str().into(),
                to.name.as_str().into(),
                dollars(link.value_usd),
                tonnes_if_known(link.tonnes).into(),
                share(self.columns.share(link.amount)).into(),
            ])
        };
        Table { headers, rows: self.by_size().filter_map(row).collect() }
    }

    /// What part of the value has no weight and is missing from a diagram of quantities.
    #[must_use]
    pub fn reservation(&self) -> Option<Message> {
        (self.columns.unweighed_share > 0.0)
            .then(|| Message::new("sankey-unweighed").with("share", share(self.columns.unweighed_share)))
    }

    /// What is known about a node, a flow or a country.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        match datum {
            Datum::Node(side, party) => {
                self.node_of(*side, *party).map(|node| self.node_tooltip(*side, node))
            }
            Datum::Flow { from, to } => {
                let (link, from, to) = self.links().iter().find_map(|link| {
                    let ends = self.ends(link)?;
                    (ends.0.party == *from && ends.1.party == *to).then_some((link, ends.0, ends.1))
                })?;
                Some(self.flow_tooltip(link, from, to))
            }
            Datum::Country(id) => [Side::Exporter, Side::Importer].into_iter().find_map(|side| {
                self.node_of(side, Party::Country(*id)).map(|node| self.node_tooltip(side, node))
            }),
            _ => None,
        }
    }

    pub(super) fn node_of(&self, side: Side, party: Party) -> Option<&Node> {
        self.nodes(side).iter().find(|node| node.party == party)
    }

    fn node_tooltip(&self, side: Side, node: &Node) -> Tooltip {
        let (what, share_of) = match side {
            Side::Exporter => ("sankey-exports", "sankey-share-of-exports"),
            Side::Importer => ("sankey-imports", "sankey-share-of-imports"),
        };
        let mut tooltip = Tooltip::new(node.name.as_str())
            .row(Message::new(what), dollars(node.value_usd))
            .row(Message::new("sankey-weight"), tonnes_if_known(node.tonnes))
            .row(Message::new("chart-unit-value"), unit_value_if_known(node.value_usd, node.tonnes))
            .row(Message::new(share_of), share(self.columns.share(node.amount)));
        if let Some(rank) = node.rank {
            let [exporters, importers] = self.columns.countries;
            let of = if side == Side::Exporter { exporters } else { importers };
            let rank = Message::new("chart-rank-of")
                .number("rank", rank as f64, NumberStyle::Integer)
                .number("of", of as f64, NumberStyle::Integer);
            tooltip = tooltip.row(Message::new("chart-rank"), rank);
        } else {
            tooltip.note = Some(Message::new("sankey-open-other"));
        }
        tooltip
    }

    fn flow_tooltip(&self, link: &Link, from: &Node, to: &Node) -> Tooltip {
        let title = Message::new("sankey-flow").with("from", from.name.as_str()).with("to", to.name.as_str());
        let of = |key: &str, name: &str| Message::new(key).with("country", name);
        Tooltip::new(title)
            .row(Message::new("sankey-value"), dollars(link.value_usd))
            .row(Message::new("sankey-weight"), tonnes_if_known(link.tonnes))
            .row(Message::new("chart-unit-value"), unit_value_if_known(link.value_usd, link.tonnes))
            .row(of("sankey-of-exports-of", &from.name), share(link.amount / from.amount))
            .row(of("sankey-of-imports-of", &to.name), share(link.amount / to.amount))
            .row(Message::new("sankey-of-all"), share(self.columns.share(link.amount)))
    }
}
