//! Every flow of a code and year with its share, rank and change on the year before; sorted and filtered.

use std::collections::BTreeMap;

use crate::domain::{CountryId, Flow, Order, Share};

/// One flow with what it means among the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowRow {
    /// The flow.
    pub flow: Flow,
    /// Of the value of all flows of the year.
    pub share: Share,
    /// 1 for the largest value.
    pub rank: usize,
    /// `value / value of the year before - 1`; none when that year does not hold the pair, which is not
    /// zero where only main partners are held.
    pub change: Option<f64>,
    /// US dollars per tonne: a unit value, not a price; none without a weight.
    pub unit_value: Option<f64>,
    /// How far the value may be off either way, US dollars; none where the source gives it as it is.
    pub rounding_usd: Option<f64>,
}

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// Value, and with it share and rank.
    #[default]
    Value,
    /// Weight.
    Weight,
    /// Change on the year before.
    Change,
    /// Unit value.
    UnitValue,
}

/// The rows of a year, largest value first. `rounding_usd` is in the order of the flows, or empty; `before`
/// holds the flows of the year before, if any.
#[must_use]
pub fn flow_rows(flows: &[Flow], rounding_usd: &[f64], before: Option<&[Flow]>) -> Vec<FlowRow> {
    let total: f64 = flows.iter().map(|flow| flow.value_usd).sum();
    let previous: BTreeMap<(CountryId, CountryId), f64> = before
        .unwrap_or_default()
        .iter()
        .map(|flow| ((flow.exporter, flow.importer), flow.value_usd))
        .collect();
    let mut sorted: Vec<(&Flow, Option<f64>)> =
        flows.iter().enumerate().map(|(at, flow)| (flow, rounding_usd.get(at).copied())).collect();
    sorted.order_by(|a, b| b.0.value_usd.total_cmp(&a.0.value_usd));
    let row = |(at, (flow, rounding_usd)): (usize, (&Flow, Option<f64>))| {
        let known = previous.get(&(flow.exporter, flow.importer)).filter(|value| **value > 0.0);
        let weight = flow.quantity_tonnes.filter(|tonnes| *tonnes > 0.0);
        Some(FlowRow {
            flow: *flow,
            share: Share::of(flow.value_usd, total)?,
            rank: at + 1,
            change: known.map(|value| flow.value_usd / value - 1.0),
            unit_value: weight.map(|tonnes| flow.value_usd / tonnes),
            rounding_usd,
        })
    };
    sorted.into_iter().enumerate().filter_map(row).collect()
}

impl SortBy {
    /// All orders.
    pub const ALL: [Self; 4] = [Self::Value, Self::Weight, Self::Change, Self::UnitValue];

    /// Sorts, largest first; rows without the figure come last, whichever way the rest runs.
    pub fn sort(self, rows: &mut [FlowRow], is_ascending: bool) {
        rows.order_by(|a, b| match (self.figure(a), self.figure(b)) {
            (Some(a), Some(b)) if is_ascending => a.total_cmp(&b),
            (Some(a), Some(b)) => b.total_cmp(&a),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
    }

    fn figure(self, row: &FlowRow) -> Option<f64> {
        match self {
            Self::Value => Some(row.flow.value_usd),
            Self::Weight => row.flow.quantity_tonnes,
            Self::Change => row.change,
            Self::UnitValue => row.unit_value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow(from: &str, to: &str, value_usd: f64, quantity_tonnes: Option<f64>) -> Flow {
        let id = |code: &str| CountryId::parse(code).unwrap();
        Flow { exporter: id(from), importer: id(to), value_usd, quantity_tonnes }
    }

    #[test]
    fn rows_carry_share_rank_change_and_unit_value() {
        let now = [flow("COD", "CHN", 30.0, Some(3.0)), flow("CHL", "CHN", 70.0, None)];
        let before = [flow("COD", "CHN", 20.0, None)];
        let rows = flow_rows(&now, &[4.0, 9.0], Some(&before));
        assert_eq!((rows[0].flow.exporter.as_str(), rows[0].rank, rows[0].share.percent()), ("CHL", 1, 70.0));
        assert_eq!((rows[0].change, rows[0].unit_value), (None, None));
        assert_eq!((rows[0].rounding_usd, rows[1].rounding_usd), (Some(9.0), Some(4.0)));
        assert_eq!((rows[1].change, rows[1].unit_value), (Some(0.5), Some(10.0)));
    }

    #[test]
    fn rows_without_the_figure_come_last_both_ways() {
        let now = [
            flow("A".repeat(3).as_str(), "BBB", 1.0, Some(2.0)),
            flow("CCC", "BBB", 5.0, None),
            flow("DDD", "BBB", 3.0, Some(9.0)),
        ];
        let order = |is_ascending| {
            let mut rows = flow_rows(&now, &[], None);
            SortBy::Weight.sort(&mut rows, is_ascending);
            rows.iter().map(|row| row.flow.exporter.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(order(false), ["DDD", "AAA", "CCC"]);
        assert_eq!(order(true), ["AAA", "DDD", "CCC"]);
    }
}
