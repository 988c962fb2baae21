//! What changed most between two years: routes, exporters and importers by the change of their trade.
//!
//! A country or route that one of the years does not hold is not zero there. It is kept apart: it appeared or
//! is no longer reported, has no percentage, and its change is what the other year holds, which is the most
//! it can be where the year without it holds only main partners.

use std::collections::BTreeMap;

use crate::dataset::Coverage;
use crate::domain::{CountryId, Flow, Order, Year};

/// Partners of each country that a year of [`Coverage::MainPartners`] holds, on each side.
pub const MAIN_PARTNERS: usize = 6;

/// Relative changes are ranked from this share of the base year's value on: a trickle multiplies easily.
pub const LEAST_BASE: f64 = 0.001;

/// The year that a year is compared with unless another is chosen: the newest that lies at least five years
/// back and is held as far as it is, else the newest that is held as far, else the same without regard to
/// that; none for the first year.
#[must_use]
pub fn usual_base(years: &[(Year, Coverage)], year: Year) -> Option<Year> {
    const YEARS_BACK: u16 = 5;
    let coverage = years.iter().find(|entry| entry.0 == year).map(|entry| entry.1)?;
    let newest = |is_fit: &dyn Fn(&(Year, Coverage)) -> bool| {
        years.iter().filter(|entry| entry.0 < year && is_fit(entry)).map(|entry| entry.0).max()
    };
    let is_back = |entry: &(Year, Coverage)| entry.0.0 + YEARS_BACK <= year.0;
    newest(&|entry| is_back(entry) && entry.1 == coverage)
        .or_else(|| newest(&|entry| entry.1 == coverage))
        .or_else(|| newest(&is_back))
        .or_else(|| newest(&|_| true))
}

/// Whose trade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// From one country to another.
    Route(CountryId, CountryId),
    /// Exports of a country.
    Exporter(CountryId),
    /// Imports of a country.
    Importer(CountryId),
}

/// What is ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ranked {
    /// Pairs of countries.
    Routes,
    /// Exports of each country.
    Exporters,
    /// Imports of each country.
    Importers,
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// Nominal US dollars.
    Value,
    /// Tonnes; none where a flow has no weight.
    Weight,
    /// US dollars per tonne of the flows with a weight: a unit value, not a price.
    UnitValue,
}

/// The flows of one year.
#[derive(Clone, Copy, Debug)]
pub struct YearFlows<'a> {
    /// Its flows.
    pub flows: &'a [Flow],
    /// How much of its trade they are.
    pub coverage: Coverage,
}

/// One route or country in both years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mover {
    /// Who.
    pub subject: Subject,
    /// In the base year; none where it is not reported.
    pub before: Option<f64>,
    /// In the year compared; none where it is not reported.
    pub after: Option<f64>,
    /// Share of the base year's value, 0 to 1.
    base_share: f64,
}

impl Mover {
    /// `after - before`, in the unit of the measure; what is not reported adds nothing.
    #[must_use]
    pub fn absolute(&self) -> f64 {
        self.after.unwrap_or(0.0) - self.before.unwrap_or(0.0)
    }

    /// `after / before - 1`; none unless both years report it.
    #[must_use]
    pub fn relative(&self) -> Option<f64> {
        let before = self.before.filter(|before| *before > 0.0)?;
        self.after.map(|after| after / before - 1.0)
    }
}

/// Two years side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// In the order of their subjects.
    movers: Vec<Mover>,
    /// All trade of the base year in the unit of the measure, as far as it is compared.
    pub before: Option<f64>,
    /// All trade of the other year.
    pub after: Option<f64>,
    /// Whether one year held all pairs and was cut to main partners, as the other one is.
    pub is_cut: bool,
}

impl Comparison {
    /// Compares two years like with like: where one holds only main partners, the other is cut to them.
    #[must_use]
    pub fn of(before: YearFlows<'_>, after: YearFlows<'_>, ranked: Ranked, measured: Measured) -> Self {
        let is_partial = |year: &YearFlows<'_>| year.coverage == Coverage::MainPartners;
        let is_cut = is_partial(&before) != is_partial(&after);
        let flows = |year: &YearFlows<'_>| match is_cut && !is_partial(year) {
            true => main_partners(year.flows),
            false => year.flows.to_vec(),
        };
        let (before, after) = (flows(&before), flows(&after));
        let total = before.iter().map(|flow| flow.value_usd).sum::<f64>();
        let mut pairs: BTreeMap<Subject, [Sum; 2]> = BTreeMap::new();
        for (at, flows) in [&before, &after].into_iter().enumerate() {
            for flow in flows.iter().filter(|flow| flow.value_usd > 0.0) {
                let sums = pairs.entry(subject(flow, ranked)).or_default();
                if let Some(sum) = sums.get_mut(at) {
                    sum.add(flow);
                }
            }
        }
        let mover = |(subject, [before, after]): (Subject, [Sum; 2])| Mover {
            subject,
            before: before.measured(measured),
            after: after.measured(measured),
            base_share: if total > 0.0 { before.value_usd / total } else { 0.0 },
        };
        let whole = |flows: &[Flow]| {
            let mut sum = Sum::default();
            flows.iter().for_each(|flow| sum.add(flow));
            sum.measured(measured)
        };
        let movers = pairs.into_iter().map(mover);
        let movers = movers.filter(|mover| mover.before.is_some() || mover.after.is_some()).collect();
        Self { movers, before: whole(&before), after: whole(&after), is_cut }
    }

    /// The largest changes first, up or down.
    #[must_use]
    pub fn by_absolute(&self) -> Vec<Mover> {
        let mut movers = self.movers.clone();
        // Stable: equal changes stay in the order of the codes.
        movers.order_by(|a, b| b.absolute().abs().total_cmp(&a.absolute().abs()));
        movers
    }

    /// The largest changes in percent first, up or down, of those that both years report and that had at
    /// least [`LEAST_BASE`] of the base year's value. A fall is set against the rise that undoes it: halving
    /// counts as much as doubling.
    #[must_use]
    pub fn by_relative(&self) -> Vec<Mover> {
        let swing = |mover: &Mover| mover.relative().map_or(0.0, |change| (1.0 + change).ln().abs());
        let is_ranked = |mover: &&Mover| mover.base_share >= LEAST_BASE && mover.relative().is_some();
        let mut movers: Vec<Mover> = self.movers.iter().filter(is_ranked).copied().collect();
        movers.order_by(|a, b| swing(b).total_cmp(&swing(a)));
        movers
    }
}

/// What flows of one subject add up to.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    flows: usize,
    value_usd: f64,
    weighed: usize,
    weighed_usd: f64,
    tonnes: f64,
}

impl Sum {
    fn add(&mut self, flow: &Flow) {
        self.flows += 1;
        self.value_usd += flow.value_usd;
        if let Some(tonnes) = flow.quantity_tonnes.filter(|tonnes| *tonnes > 0.0) {
            self.weighed += 1;
            self.weighed_usd += flow.value_usd;
            self.tonnes += tonnes;
        }
    }

    fn measured(&self, measured: Measured) -> Option<f64> {
        match measured {
            Measured::Value => (self.flows > 0).then_some(self.value_usd),
            Measured::Weight => (self.flows > 0 && self.weighed == self.flows).then_some(self.tonnes),
            Measured::UnitValue => (self.tonnes > 0.0).then(|| self.weighed_usd / self.tonnes),
        }
    }
}

fn subject(flow: &Flow, ranked: Ranked) -> Subject {
    match ranked {
        Ranked::Routes => Subject::Route(flow.exporter, flow.importer),
        Ranked::Exporters => Subject::Exporter(flow.exporter),
        Ranked::Importers => Subject::Importer(flow.importer),
    }
}

/// The flows to one of the [`MAIN_PARTNERS`] largest customers of their exporter or from one of the largest
/// suppliers of their importer: what the years of main partners hold.
#[must_use]
pub fn main_partners(flows: &[Flow]) -> Vec<Flow> {
    let mut by_exporter: Vec<&Flow> = flows.iter().collect();
    by_exporter.order_by(|a, b| a.exporter.cmp(&b.exporter).then(b.value_usd.total_cmp(&a.value_usd)));
    let mut by_importer: Vec<&Flow> = flows.iter().collect();
    by_importer.order_by(|a, b| a.importer.cmp(&b.importer).then(b.value_usd.total_cmp(&a.value_usd)));
    let customers = by_exporter.chunk_by(|a, b| a.exporter == b.exporter);
    let suppliers = by_importer.chunk_by(|a, b| a.importer == b.importer);
    let kept = customers.chain(suppliers).flat_map(|run| run.iter().take(MAIN_PARTNERS));
    let mut kept: Vec<Flow> = kept.map(|flow| **flow).collect();
    kept.order_by_key(|flow| (flow.exporter, flow.importer));
    kept.dedup_by_key(|flow| (flow.exporter, flow.importer));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    fn flow(from: &str, to: &str, value_usd: f64, quantity_tonnes: Option<f64>) -> Flow {
        Flow { exporter: id(from), importer: id(to), value_usd, quantity_tonnes }
    }

    fn complete(flows: &[Flow]) -> YearFlows<'_> {
        YearFlows { flows, coverage: Coverage::Complete }
    }

    fn before() -> [Flow; 3] {
        [
            flow("COD", "CHN", 100.0, Some(10.0)),
            flow("COD", "FIN", 40.0, Some(5.0)),
            flow("ZMB", "CHN", 60.0, None),
        ]
    }

    fn after() -> [Flow; 3] {
        [
            flow("COD", "CHN", 250.0, Some(10.0)),
            flow("COD", "FIN", 10.0, Some(2.0)),
            flow("PER", "CHN", 30.0, Some(3.0)),
        ]
    }

    #[test]
    fn a_year_is_compared_with_one_held_as_far_and_some_way_back() {
        let held = |year: u16| match year {
            2022 | 2024 => Coverage::Complete,
            _ => Coverage::MainPartners,
        };
        let years: Vec<_> = (2002..=2024).map(|year| (Year(year), held(year))).collect();
        let base = |year| usual_base(&years, Year(year)).map(|base| base.0);
        assert_eq!(
            [2024, 2022, 2015, 2004, 2003].map(base),
            [Some(2022), Some(2017), Some(2010), Some(2003), Some(2002)]
        );
        assert_eq!((base(2002), base(1999)), (None, None));
    }

    #[test]
    fn routes_are_ranked_by_what_they_gained_or_lost() {
        let comparison =
            Comparison::of(complete(&before()), complete(&after()), Ranked::Routes, Measured::Value);
        let found: Vec<_> =
            comparison.by_absolute().iter().map(|m| (m.subject, m.absolute(), m.relative())).collect();
        assert_eq!(
            found,
            [
                (Subject::Route(id("COD"), id("CHN")), 150.0, Some(1.5)),
                // No longer reported and newly reported: no percentage.
                (Subject::Route(id("ZMB"), id("CHN")), -60.0, None),
                (Subject::Route(id("COD"), id("FIN")), -30.0, Some(-0.75)),
                (Subject::Route(id("PER"), id("CHN")), 30.0, None),
            ]
        );
        assert_eq!(
            (comparison.before, comparison.after, comparison.is_cut),
            (Some(200.0), Some(290.0), false)
        );
    }

    #[test]
    fn a_fall_to_a_quarter_outranks_a_rise_by_half_as_much_again() {
        let comparison =
            Comparison::of(complete(&before()), complete(&after()), Ranked::Routes, Measured::Value);
        // ln 4 is more than ln 2.5, and what one year lacks is not ranked.
        let found: Vec<_> = comparison.by_relative().iter().map(|m| m.relative().unwrap()).collect();
        assert_eq!(found, [-0.75, 1.5]);
    }

    #[test]
    fn a_trickle_that_multiplies_is_not_ranked() {
        let before = [flow("COD", "CHN", 1e6, None), flow("PER", "CHN", 1.0, None)];
        let after = [flow("COD", "CHN", 1e6, None), flow("PER", "CHN", 900.0, None)];
        let comparison = Comparison::of(complete(&before), complete(&after), Ranked::Routes, Measured::Value);
        assert_eq!(comparison.by_relative().len(), 1);
        assert_eq!(comparison.by_absolute()[0].subject, Subject::Route(id("PER"), id("CHN")));
    }

    #[test]
    fn countries_add_up_their_routes() {
        let exports =
            Comparison::of(complete(&before()), complete(&after()), Ranked::Exporters, Measured::Value);
        let congo = exports.by_absolute()[0];
        assert_eq!(
            (congo.subject, congo.before, congo.after),
            (Subject::Exporter(id("COD")), Some(140.0), Some(260.0))
        );
        let imports =
            Comparison::of(complete(&before()), complete(&after()), Ranked::Importers, Measured::Value);
        assert_eq!(imports.by_absolute()[0].absolute(), 120.0);
    }

    #[test]
    fn weights_and_unit_values_need_weights() {
        let of = |measured| {
            Comparison::of(complete(&before()), complete(&after()), Ranked::Importers, measured).by_absolute()
        };
        // China before: 100 with a weight, 60 without. After: 280 for 13 t.
        let china =
            of(Measured::Weight).into_iter().find(|m| m.subject == Subject::Importer(id("CHN"))).unwrap();
        assert_eq!((china.before, china.after), (None, Some(13.0)));
        let china =
            of(Measured::UnitValue).into_iter().find(|m| m.subject == Subject::Importer(id("CHN"))).unwrap();
        assert_eq!((china.before, china.after), (Some(10.0), Some(280.0 / 13.0)));
    }

    #[test]
    fn a_complete_year_is_cut_to_main_partners_beside_a_year_of_them() {
        // One exporter with eight customers, each of which buys from seven others more.
        let mut flows = Vec::new();
        for customer in 0..8_u8 {
            let to = format!("C{}C", char::from(b'A' + customer));
            flows.push(flow("BIG", &to, 10.0 - f64::from(customer), None));
            for other in 0..7_u8 {
                flows.push(flow(
                    &format!("S{}{}", char::from(b'A' + customer), char::from(b'A' + other)),
                    &to,
                    50.0,
                    None,
                ));
            }
        }
        let cut = main_partners(&flows);
        let big: f64 = cut.iter().filter(|f| f.exporter == id("BIG")).map(|f| f.value_usd).sum();
        // The six largest customers: 10 + 9 + 8 + 7 + 6 + 5.
        assert_eq!(big, 45.0);
        assert_eq!(main_partners(&cut), cut);
        let partial = YearFlows { flows: &cut, coverage: Coverage::MainPartners };
        let same = Comparison::of(partial, complete(&flows), Ranked::Routes, Measured::Value);
        assert!(same.is_cut && same.by_absolute().iter().all(|mover| mover.absolute() == 0.0));
    }
}
