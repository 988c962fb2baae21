//! The deepest fall from an earlier peak.

use crate::domain::Order;

/// A fall from a running peak; indices count observations of the series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawdown {
    /// `1 - trough / peak`, 0 to 1; 0 when the price never fell below an earlier one.
    pub depth: f64,
    /// The observation it fell from.
    pub peak: usize,
    /// The lowest observation after it.
    pub trough: usize,
    /// The first observation back at the peak's level or above; none when it has not come back.
    pub recovery: Option<usize>,
}

impl Drawdown {
    /// Steps from the peak to the recovery, or to the last of `observations` while there is none.
    #[must_use]
    pub fn length(&self, observations: usize) -> usize {
        self.recovery.unwrap_or(observations.saturating_sub(1)).saturating_sub(self.peak)
    }
}

/// The deepest fall in the prices given, `max of 1 - P_t / max(P_s, s <= t)`; the earlier one of equals.
/// None when no price is present. Gaps are passed over: a peak stays a peak across them.
#[must_use]
pub fn max_drawdown(prices: &[Option<f64>]) -> Option<Drawdown> {
    let present = || prices.iter().enumerate().filter_map(|(index, price)| price.map(|p| (index, p)));
    let (mut peak, mut peak_price) = present().next()?;
    let mut deepest = Drawdown { depth: 0.0, peak, trough: peak, recovery: None };
    let mut deepest_from = peak_price;
    for (index, price) in present() {
        if price > peak_price {
            (peak, peak_price) = (index, price);
        }
        let depth = 1.0 - price / peak_price;
        if depth > deepest.depth {
            deepest = Drawdown { depth, peak, trough: index, recovery: None };
            deepest_from = peak_price;
        }
    }
    deepest.recovery = present()
        .find(|(index, price)| *index > deepest.trough && *price >= deepest_from)
        .map(|(index, _)| index)
        .filter(|_| deepest.depth > 0.0);
    Some(deepest)
}

/// How far each price lies below the highest before it, `1 - P_t / max(P_s, s <= t)`, 0 to 1.
#[must_use]
pub fn falls_from_peak(prices: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut peak = f64::NEG_INFINITY;
    let mut fall = |price: f64| {
        peak = peak.max(price);
        1.0 - price / peak
    };
    prices.iter().map(|price| price.map(&mut fall)).collect()
}

/// Every fall from a peak that was later reached again, and the last one, deepest first; the earlier of equals.
#[must_use]
pub fn drawdowns(prices: &[Option<f64>]) -> Vec<Drawdown> {
    let mut present = prices.iter().enumerate().filter_map(|(index, price)| price.map(|p| (index, p)));
    let Some((mut peak, mut peak_price)) = present.next() else { return Vec::new() };
    let mut found: Vec<Drawdown> = Vec::new();
    let mut current: Option<Drawdown> = None;
    for (index, price) in present {
        if price >= peak_price {
            found.extend(current.take().map(|fall| Drawdown { recovery: Some(index), ..fall }));
            (peak, peak_price) = (index, price);
            continue;
        }
        let depth = 1.0 - price / peak_price;
        if current.is_none_or(|fall| depth > fall.depth) {
            current = Some(Drawdown { depth, peak, trough: index, recovery: None });
        }
    }
    found.extend(current);
    found.order_by(|a, b| b.depth.total_cmp(&a.depth).then(a.peak.cmp(&b.peak)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_prices_give_the_worked_drawdown() {
        let found = max_drawdown(&[100.0, 110.0, 99.0, 105.0, 95.0, 120.0].map(Some)).unwrap();
        assert!((found.depth - 0.136_363_6).abs() < 1e-7);
        assert_eq!((found.peak, found.trough, found.recovery), (1, 4, Some(5)));
        assert_eq!(found.length(6), 4);
    }

    #[test]
    fn a_price_that_only_rises_has_no_depth() {
        let found = max_drawdown(&[Some(1.0), None, Some(2.0)]).unwrap();
        assert_eq!((found.depth, found.recovery), (0.0, None));
        assert_eq!(max_drawdown(&[None, None]), None);
    }

    #[test]
    fn a_fall_that_lasts_runs_to_the_end() {
        let found = max_drawdown(&[Some(4.0), None, Some(1.0), Some(2.0)]).unwrap();
        assert_eq!((found.depth, found.recovery, found.length(4)), (0.75, None, 3));
    }

    #[test]
    fn every_fall_is_listed_the_deepest_first() {
        let prices = [100.0, 90.0, 100.0, 120.0, 60.0, 90.0, 130.0, 117.0].map(Some);
        let found = drawdowns(&prices);
        let told: Vec<_> = found.iter().map(|fall| (fall.peak, fall.trough, fall.recovery)).collect();
        assert_eq!(told, [(3, 4, Some(6)), (0, 1, Some(2)), (6, 7, None)]);
        assert_eq!(found[0].depth, 0.5);
        assert_eq!(max_drawdown(&prices), found.first().copied());
        let falls = falls_from_peak(&prices);
        assert_eq!((falls[3], falls[4], falls[5]), (Some(0.0), Some(0.5), Some(0.25)));
        assert_eq!(drawdowns(&[None]), []);
    }
}
