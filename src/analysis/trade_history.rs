//! One side of a country's trade, or the world's exports, year by year and partner by partner.

use crate::domain::{CountryId, Flow, Order, Year};

/// Whose trade is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// All exports of the world, by exporter.
    World,
    /// A country's exports, by destination.
    ExportsOf(CountryId),
    /// A country's imports, by supplier.
    ImportsOf(CountryId),
}

impl Followed {
    /// The partner under which a flow is counted; none where it is not followed.
    fn partner(self, flow: &Flow) -> Option<CountryId> {
        match self {
            Self::World => Some(flow.exporter),
            Self::ExportsOf(country) => (flow.exporter == country).then_some(flow.importer),
            Self::ImportsOf(country) => (flow.importer == country).then_some(flow.exporter),
        }
    }
}

/// Values by year and partner, US dollars of each year. The largest partners over all years stand alone, the
/// others are added up.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeHistory {
    /// The largest partners, from the largest.
    pub partners: Vec<CountryId>,
    /// How many further partners are added up in [`YearOfTrade::others_usd`].
    pub others: usize,
    /// Every year there is data for, in order.
    pub years: Vec<YearOfTrade>,
}

/// One year of a [`TradeHistory`].
#[derive(Clone, Debug, PartialEq)]
pub struct YearOfTrade {
    /// Year.
    pub year: Year,
    /// For each partner its value; none where no trade is reported.
    pub partners_usd: Vec<Option<f64>>,
    /// All other partners together.
    pub others_usd: f64,
}

impl YearOfTrade {
    /// All partners together.
    #[must_use]
    pub fn total_usd(&self) -> f64 {
        self.partners_usd.iter().flatten().sum::<f64>() + self.others_usd
    }

    /// The partner with the highest value of those that stand alone, as a place in the list.
    #[must_use]
    pub fn largest(&self) -> Option<usize> {
        let known = self.partners_usd.iter().enumerate().filter_map(|(at, value)| Some((at, (*value)?)));
        known.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(at, _)| at)
    }

    /// A partner's part of the year; none where nothing is traded or nothing is reported for it.
    #[must_use]
    pub fn share(&self, partner: usize) -> Option<f64> {
        let (value, total) = ((*self.partners_usd.get(partner)?)?, self.total_usd());
        (total > 0.0).then(|| value / total)
    }
}

impl TradeHistory {
    /// Adds up the flows of each year; `most` partners stand alone, and one more rather than a single "other".
    #[must_use]
    pub fn of<'a>(
        followed: Followed,
        years: impl Iterator<Item = (Year, &'a [Flow])> + Clone,
        most: usize,
    ) -> Self {
        let mut totals: Vec<(CountryId, f64)> = Vec::new();
        for (_, flows) in years.clone() {
            totals.extend(partners_of(followed, flows));
        }
        let mut ranked = added_up(totals);
        ranked.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let kept = if ranked.len() == most + 1 { ranked.len() } else { ranked.len().min(most) };
        let others = ranked.len() - kept;
        let partners: Vec<CountryId> = ranked.iter().take(kept).map(|entry| entry.0).collect();
        let year = |(year, flows): (Year, &[Flow])| {
            let mut partners_usd = vec![None; partners.len()];
            let mut others_usd = 0.0;
            for (partner, value) in partners_of(followed, flows) {
                let own = partners.iter().position(|each| *each == partner);
                match own.and_then(|at| partners_usd.get_mut(at)) {
                    Some(sum) => *sum = Some(sum.unwrap_or(0.0) + value),
                    None => others_usd += value,
                }
            }
            YearOfTrade { year, partners_usd, others_usd }
        };
        Self { years: years.map(year).collect(), partners, others }
    }

    /// The highest total of a year, US dollars.
    #[must_use]
    pub fn peak_usd(&self) -> f64 {
        self.years.iter().map(YearOfTrade::total_usd).fold(0.0, f64::max)
    }
}

fn partners_of(followed: Followed, flows: &[Flow]) -> impl Iterator<Item = (CountryId, f64)> {
    flows.iter().filter_map(move |flow| Some((followed.partner(flow)?, flow.value_usd)))
}

/// One entry a country.
fn added_up(mut entries: Vec<(CountryId, f64)>) -> Vec<(CountryId, f64)> {
    entries.order_by_key(|entry| entry.0);
    entries.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        kept.1 += if is_same { next.1 } else { 0.0 };
        is_same
    });
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    fn flow(from: &str, to: &str, value_usd: f64) -> Flow {
        Flow { exporter: id(from), importer: id(to), value_usd, quantity_tonnes: None }
    }

    fn history(followed: Followed, most: usize) -> TradeHistory {
        let first = [flow("COD", "CHN", 60.0), flow("ZMB", "CHN", 30.0), flow("CHN", "JPN", 5.0)];
        let second = [
            flow("COD", "CHN", 90.0),
            flow("FIN", "CHN", 6.0),
            flow("CUB", "CHN", 4.0),
            flow("COD", "FIN", 1.0),
        ];
        let years = [(Year(2023), first.as_slice()), (Year(2024), second.as_slice())];
        TradeHistory::of(followed, years.into_iter(), most)
    }

    #[test]
    fn imports_by_supplier_with_the_small_ones_together() {
        let china = history(Followed::ImportsOf(id("CHN")), 2);
        assert_eq!((china.partners.as_slice(), china.others), ([id("COD"), id("ZMB")].as_slice(), 2));
        let [first, second] = china.years.as_slice() else { panic!("two years") };
        assert_eq!(
            (first.partners_usd.as_slice(), first.others_usd),
            ([Some(60.0), Some(30.0)].as_slice(), 0.0)
        );
        // Zambia has no flow in 2024: not reported, which is not a reported zero.
        assert_eq!(
            (second.partners_usd.as_slice(), second.others_usd),
            ([Some(90.0), None].as_slice(), 10.0)
        );
        assert_eq!((second.largest(), second.share(0), second.share(1)), (Some(0), Some(0.9), None));
        assert_eq!(china.peak_usd(), 100.0);
    }

    #[test]
    fn a_single_small_partner_keeps_its_name() {
        let china = history(Followed::ImportsOf(id("CHN")), 3);
        assert_eq!((china.partners.len(), china.others), (4, 0));
    }

    #[test]
    fn exports_by_destination_and_the_world_by_exporter() {
        let congo = history(Followed::ExportsOf(id("COD")), 5);
        assert_eq!(congo.partners, [id("CHN"), id("FIN")]);
        let world = history(Followed::World, 5);
        assert_eq!(world.partners, [id("COD"), id("ZMB"), id("FIN"), id("CHN"), id("CUB")]);
        assert_eq!(world.years.iter().map(YearOfTrade::total_usd).collect::<Vec<_>>(), [95.0, 101.0]);
        assert_eq!(history(Followed::ImportsOf(id("FJI")), 5).peak_usd(), 0.0);
    }
}
