//! What must hold of the methods whatever the numbers.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use minerals_observatory::analysis::concentration::{Band, Concentration};
use minerals_observatory::analysis::specialisation::rca_table;
use minerals_observatory::analysis::volatility::{
    Lambda, Window, ewma_variance, ewma_volatility, log_returns, max_drawdown, rolling_downside,
    rolling_volatility,
};
use minerals_observatory::dataset::Figure;
use minerals_observatory::domain::{CountryId, Flags, Frequency, Origin, Year};
use proptest::prelude::*;

fn country(index: usize) -> CountryId {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap());
    CountryId::parse(&format!("{}{}{}", letter(index / 676), letter(index / 26), letter(index))).unwrap()
}

/// One figure per country, and the last one for "other".
fn figures(quantities: &[f64], other: f64) -> Vec<Figure> {
    let figure =
        |origin, value| Figure { origin, year: Year(2024), value: Some(value), flags: Flags::NONE, line: 1 };
    let named = quantities.iter().enumerate().map(|(i, value)| figure(Origin::Country(country(i)), *value));
    named.chain([figure(Origin::Other, other)]).collect()
}

fn hhi(quantities: &[f64], other: f64) -> f64 {
    Concentration::of(&figures(quantities, other)).hhi().unwrap().value()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn quantities() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(0.01..1e6_f64, 1..40)
}

fn prices() -> impl Strategy<Value = Vec<Option<f64>>> {
    prop::collection::vec(prop::option::weighted(0.95, 0.5..5e4_f64), 2..160)
}

/// The definition, as directly as it can be written.
fn direct_deviation(window: &[Option<f64>]) -> Option<f64> {
    let values: Option<Vec<f64>> = window.iter().copied().collect();
    let values = values?;
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|r| (r - mean).powi(2)).sum();
    Some((squares / (n - 1.0)).sqrt() * 12.0_f64.sqrt())
}

proptest! {
    #[test]
    fn the_index_lies_between_equal_shares_and_one_supplier(q in quantities(), other in 0.0..1e5_f64) {
        let found = Concentration::of(&figures(&q, other));
        let index = found.hhi().unwrap();
        prop_assert!(index.value() > 0.0 && index.value() <= 10_000.0);
        prop_assert!(index.effective_suppliers() >= 1.0 - 1e-12);
        // With nothing in "other", n suppliers are never less concentrated than n equal ones.
        prop_assert!(hhi(&q, 0.0) >= 10_000.0 / q.len() as f64 - 1e-6);
        let top = |n| found.top_share(n).unwrap().fraction();
        prop_assert!(top(1) <= top(3) && top(3) <= 1.0);
        prop_assert!(close(top(1) + found.without_largest().unwrap().fraction(), 1.0));
    }

    #[test]
    fn order_and_unit_do_not_matter(q in quantities(), other in 0.0..1e5_f64, factor in 1e-3..1e3_f64, seed in any::<u64>()) {
        let mut shuffled = figures(&q, other);
        let len = shuffled.len() as u64;
        for i in 0..shuffled.len() {
            let j = usize::try_from(seed.wrapping_mul(i as u64 + 1) % len).unwrap();
            shuffled.swap(i, j);
        }
        prop_assert_eq!(Concentration::of(&shuffled), Concentration::of(&figures(&q, other)));
        let scaled: Vec<f64> = q.iter().map(|value| value * factor).collect();
        prop_assert!(close(hhi(&scaled, other * factor), hhi(&q, other)));
    }

    #[test]
    fn a_merger_of_two_suppliers_raises_the_index(mut q in prop::collection::vec(0.01..1e6_f64, 2..40), other in 0.0..1e5_f64) {
        let before = hhi(&q, other);
        let sold = q.pop().unwrap();
        q[0] += sold;
        prop_assert!(hhi(&q, other) > before);
    }

    #[test]
    fn more_in_other_never_raises_the_index(q in quantities(), other in 0.0..1e5_f64, more in 0.0..1e5_f64) {
        prop_assert!(hhi(&q, other + more) <= hhi(&q, other) + 1e-9);
    }

    #[test]
    fn advantages_average_to_one_and_lie_in_their_range(
        rows in prop::collection::vec(prop::collection::vec(0.0..1e9_f64, 4), 1..30), factor in 1e-3..1e3_f64,
    ) {
        let cells: Vec<f64> = rows.concat();
        let table = rca_table(&cells, 4);
        let world: f64 = cells.iter().sum();
        // Weighted by the country's part of world exports, the advantages in a good average to one.
        for good in 0..4 {
            let of_good: f64 = rows.iter().map(|row| row[good]).sum();
            if of_good > 0.0 {
                let mean: f64 = rows.iter().enumerate().map(|(i, row)| {
                    table[i * 4 + good].map_or(0.0, |rca| rca.value()) * row.iter().sum::<f64>() / world
                }).sum();
                prop_assert!(close(mean, 1.0), "{mean}");
            }
        }
        let scaled: Vec<f64> = cells.iter().map(|value| value * factor).collect();
        for (a, b) in table.iter().zip(rca_table(&scaled, 4)) {
            prop_assert_eq!(a.is_some(), b.is_some());
            if let (Some(a), Some(b)) = (a, b) {
                prop_assert!((-1.0..1.0).contains(&a.symmetric()));
                prop_assert!(close(a.value(), b.value()));
            }
        }
    }

    #[test]
    fn the_rolling_volatility_is_that_of_each_window(p in prices(), width in 2..40_u32) {
        let returns = log_returns(&p);
        let window = Window::of_months(width, Frequency::Monthly).unwrap();
        let rolling = rolling_volatility(&returns, window);
        let downside = rolling_downside(&returns, window);
        prop_assert_eq!(rolling.len(), p.len());
        for (end, value) in rolling.iter().enumerate() {
            let direct = (end + 1).checked_sub(window.returns())
                .and_then(|first| direct_deviation(&returns[first..=end]));
            prop_assert_eq!(value.is_some(), direct.is_some());
            if let (Some(value), Some(direct)) = (value, direct) {
                prop_assert!(*value >= 0.0 && close(*value, direct), "{value} {direct}");
                prop_assert!(downside[end].unwrap() >= 0.0);
            }
        }
    }

    #[test]
    fn the_unit_of_a_price_does_not_matter(p in prices(), factor in 1e-3..1e3_f64) {
        let scaled: Vec<_> = p.iter().map(|price| price.map(|price| price * factor)).collect();
        let window = Window::of_months(6, Frequency::Monthly).unwrap();
        let all = |p: &[Option<f64>]| {
            let returns = log_returns(p);
            let mut values = rolling_volatility(&returns, window);
            values.extend(ewma_volatility(&returns, Frequency::Monthly));
            values.push(max_drawdown(p).map(|found| found.depth));
            values
        };
        for (a, b) in all(&p).into_iter().zip(all(&scaled)) {
            prop_assert_eq!(a.is_some(), b.is_some());
            prop_assert!(close(a.unwrap_or(0.0), b.unwrap_or(0.0)));
        }
    }

    #[test]
    fn a_weighted_variance_stays_between_the_smallest_and_largest_move(p in prices()) {
        let returns = log_returns(&p);
        let squares: Vec<f64> = returns.iter().flatten().map(|r| r * r).collect();
        let (low, high) = squares.iter().fold((f64::MAX, 0.0_f64), |(l, h), s| (l.min(*s), h.max(*s)));
        for v in ewma_variance(&returns, Lambda::of(Frequency::Monthly)).into_iter().flatten() {
            prop_assert!(v >= low * (1.0 - 1e-12) && v <= high * (1.0 + 1e-12));
        }
    }

    #[test]
    fn a_drawdown_is_a_fall_between_its_own_dates(p in prices()) {
        if let Some(found) = max_drawdown(&p) {
            prop_assert!((0.0..1.0).contains(&found.depth));
            let (peak, trough) = (p[found.peak].unwrap(), p[found.trough].unwrap());
            prop_assert!(found.peak <= found.trough && close(found.depth, 1.0 - trough / peak));
            prop_assert!(found.recovery.is_none_or(|at| at > found.trough && p[at].unwrap() >= peak));
        }
    }
}

#[test]
fn a_price_that_stands_still_has_no_volatility() {
    let returns = log_returns(&[Some(3.0); 30]);
    let window = Window::of_months(12, Frequency::Monthly).unwrap();
    assert_eq!(rolling_volatility(&returns, window).last(), Some(&Some(0.0)));
    assert_eq!(ewma_volatility(&returns, Frequency::Monthly).last(), Some(&Some(0.0)));
}

#[test]
fn one_supplier_is_the_highest_concentration() {
    let found = Concentration::of(&figures(&[7.0], 0.0));
    let index = found.hhi().unwrap();
    assert_eq!((index.value(), index.band()), (10_000.0, Band::High));
    assert_eq!(found.without_largest().unwrap().fraction(), 0.0);
}
