//! The matrix in words: figures in it, finding, table, tooltips.

use super::{FlowMatrix, Standing, is_weight};
use crate::charts::datum::{Datum, Party, Side};
use crate::charts::sankey::{Link, Node};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{dollars, relative_change, share, tonnes_if_known, unit_value_if_known};
use crate::dataset::Coverage;
use crate::domain::Order;
use crate::text::{Locale, Message, NumberStyle};

impl FlowMatrix {
    /// The share of each cell as it is printed in it.
    pub(super) fn printed_figures(&self, locale: &Locale) -> Vec<String> {
        if !self.frame.is_printed() {
            return Vec::new();
        }
        let text = |link: &Link| locale.say(&share(self.columns.share(link.amount)));
        self.cells.iter().map(|cell| cell.as_ref().map(text).unwrap_or_default()).collect()
    }

    /// The share of each row and column.
    pub(super) fn printed_totals(&self, locale: &Locale) -> [Vec<String>; 2] {
        let figure = |part: f64| match part {
            // Columns of a phone have no room for decimals.
            part if self.frame.is_narrow && part < 0.0995 => whole_share(part),
            part => share(part),
        };
        [Side::Exporter, Side::Importer].map(|side| {
            let text = |node: &Node| locale.say(&figure(self.columns.share(node.amount)));
            self.nodes(side).iter().map(text).collect()
        })
    }

    /// Who supplies how many of the importers shown with more than half, and the flows drawn.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    fn sentence(&self) -> Message {
        let Some(largest) = self.by_size().into_iter().find_map(|link| self.single_ends(link).map(|_| link))
        else {
            return Message::new("sankey-summary-empty");
        };
        let importers = self.nodes(Side::Importer).iter().filter(|node| node.party != Party::Other).count();
        let message = match self.main_supplier() {
            Some((name, count)) => Message::new("matrix-summary").with("country", name).number(
                "count",
                count as f64,
                NumberStyle::Integer,
            ),
            None => Message::new("matrix-summary-none"),
        };
        let (from, to) = self.ends(largest).map_or(("", ""), |(from, to)| (&*from.name, &*to.name));
        message
            .number("importers", importers as f64, NumberStyle::Integer)
            .with("from", from)
            .with("to", to)
            .with("share", share(self.columns.share(largest.amount)))
    }

    /// The exporter that supplies more than half of the imports of the most importers, with their number.
    fn main_supplier(&self) -> Option<(&str, usize)> {
        let mains = self.cells.iter().flatten().filter_map(|link| {
            let (from, to) = self.single_ends(link)?;
            (link.amount > to.amount / 2.0).then_some((from, link.from))
        });
        let mut counts: Vec<(usize, &Node, usize)> = Vec::new();
        for (node, at) in mains {
            match counts.iter_mut().find(|entry| entry.0 == at) {
                Some(entry) => entry.2 += 1,
                None => counts.push((at, node, 1)),
            }
        }
        // Stable: of equal counts the row further up.
        counts.order_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
        counts.first().map(|(_, node, count)| (node.name.as_str(), *count))
    }

    fn ends(&self, link: &Link) -> Option<(&Node, &Node)> {
        Some((self.nodes(Side::Exporter).get(link.from)?, self.nodes(Side::Importer).get(link.to)?))
    }

    /// Both ends, where neither is the folded rest.
    fn single_ends(&self, link: &Link) -> Option<(&Node, &Node)> {
        self.ends(link).filter(|(from, to)| from.party != Party::Other && to.party != Party::Other)
    }

    fn by_size(&self) -> Vec<&Link> {
        let mut links: Vec<&Link> = self.columns.links.iter().collect();
        links.order_by(|a, b| b.amount.total_cmp(&a.amount));
        links
    }

    fn table(&self) -> Table {
        let headers = ["sankey-table-exporter", "sankey-table-importer", "sankey-table-value"];
        let shares = ["sankey-table-share", "matrix-table-of-exports", "matrix-table-of-imports"];
        let headers = headers.into_iter().chain(["sankey-table-quantity"]).chain(shares).map(Message::new);
        let row = |link: &Link| {
            let (from, to) = self.ends(link)?;
            Some(vec![
                from.name.as_str().into(),
                to.name.as_str().into(),
                dollars(link.value_usd),
                tonnes_if_known(link.tonnes).into(),
                share(self.columns.share(link.amount)).into(),
                share(link.amount / from.amount).into(),
                share(link.amount / to.amount).into(),
            ])
        };
        Table { headers: headers.collect(), rows: self.by_size().into_iter().filter_map(row).collect() }
    }

    /// What the reader must know beside the data's own reservations.
    #[must_use]
    pub fn reservation(&self) -> Option<Message> {
        (is_weight(&self.options) && self.columns.unweighed_share > 0.0)
            .then(|| Message::new("sankey-unweighed").with("share", share(self.columns.unweighed_share)))
    }

    /// What is known about a cell, a row or a column.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        match datum {
            Datum::Flow { .. } => {
                let (Some(row), Some(column)) = self.place(datum) else { return None };
                let (from, to) =
                    (self.nodes(Side::Exporter).get(row)?, self.nodes(Side::Importer).get(column)?);
                Some(match self.cell(row, column) {
                    Some(link) => self.cell_tooltip(link, from, to),
                    None => self.empty_tooltip(from, to),
                })
            }
            Datum::Node(side, party) => {
                let node = self.nodes(*side).iter().find(|node| node.party == *party)?;
                Some(self.total_tooltip(*side, node))
            }
            Datum::Country(id) => [Side::Exporter, Side::Importer].into_iter().find_map(|side| {
                let node = self.nodes(side).iter().find(|node| node.party == Party::Country(*id))?;
                Some(self.total_tooltip(side, node))
            }),
            _ => None,
        }
    }

    fn cell_tooltip(&self, link: &Link, from: &Node, to: &Node) -> Tooltip {
        let of = |key: &str, name: &str| Message::new(key).with("country", name);
        let mut tooltip = Tooltip::new(pair(from, to))
            .row(Message::new("sankey-value"), dollars(link.value_usd))
            .row(Message::new("sankey-weight"), tonnes_if_known(link.tonnes))
            .row(Message::new("chart-unit-value"), unit_value_if_known(link.value_usd, link.tonnes))
            .row(of("sankey-of-exports-of", &from.name), share(link.amount / from.amount))
            .row(of("sankey-of-imports-of", &to.name), share(link.amount / to.amount))
            .row(Message::new("sankey-of-all"), share(self.columns.share(link.amount)));
        if let Some(standing) = self.standing(from.party, to.party) {
            let rank = Message::new("chart-rank-of")
                .number("rank", standing.rank as f64, NumberStyle::Integer)
                .number("of", self.flows as f64, NumberStyle::Integer);
            tooltip = tooltip.row(Message::new("matrix-rank"), rank);
            if let Some(year) = self.year_before {
                let label = Message::new("matrix-change").year("year", year.0);
                tooltip = tooltip.row(label, change(link, standing));
            }
        }
        if [from.party, to.party].contains(&Party::Other) {
            tooltip.note = Some(Message::new("sankey-open-other"));
        }
        tooltip
    }

    /// What a blank means: the less the data holds, the less it says.
    fn empty_tooltip(&self, from: &Node, to: &Node) -> Tooltip {
        let mut tooltip = Tooltip::new(pair(from, to));
        let key = match self.coverage {
            _ if from.party == to.party => "matrix-empty-home",
            Coverage::Complete => "matrix-empty-complete",
            Coverage::MainPartners => "matrix-empty-partners",
            Coverage::MainRoutes => "matrix-empty-routes",
        };
        tooltip.note = Some(Message::new(key).year("year", self.year.0));
        tooltip
    }

    fn total_tooltip(&self, side: Side, node: &Node) -> Tooltip {
        let (what, share_of, countries) = match (side, self.columns.countries) {
            (Side::Exporter, [exporters, _]) => ("sankey-exports", "sankey-share-of-exports", exporters),
            (Side::Importer, [_, importers]) => ("sankey-imports", "sankey-share-of-imports", importers),
        };
        let mut tooltip = Tooltip::new(node.name.as_str())
            .row(Message::new(what), dollars(node.value_usd))
            .row(Message::new("sankey-weight"), tonnes_if_known(node.tonnes))
            .row(Message::new("chart-unit-value"), unit_value_if_known(node.value_usd, node.tonnes))
            .row(Message::new(share_of), share(self.columns.share(node.amount)));
        if let Some(rank) = node.rank {
            let rank = Message::new("chart-rank-of")
                .number("rank", rank as f64, NumberStyle::Integer)
                .number("of", countries as f64, NumberStyle::Integer);
            tooltip = tooltip.row(Message::new("chart-rank"), rank);
        } else {
            tooltip.note = Some(Message::new("sankey-open-other"));
        }
        tooltip
    }
}

/// A share below a tenth in whole percent.
fn whole_share(part: f64) -> Message {
    let key = if part > 0.0 && part < 0.005 { "chart-share-below-one" } else { "chart-share" };
    Message::new(key).number("share", part, NumberStyle::Percent(0))
}

fn pair(from: &Node, to: &Node) -> Message {
    Message::new("sankey-flow").with("from", from.name.as_str()).with("to", to.name.as_str())
}

/// In percent; a pair without trade in the year before has none to compare with.
fn change(link: &Link, standing: Standing) -> Message {
    match standing.before_usd.filter(|before| *before > 0.0) {
        Some(before) => relative_change(link.value_usd / before - 1.0),
        None => Message::new("change-none-before"),
    }
}
