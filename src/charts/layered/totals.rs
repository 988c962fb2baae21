//! Amounts added up by country, and the places of countries in a list.

use crate::domain::{CountryId, Order};

/// The sum of every country, sorted by country.
pub(in crate::charts) fn totals(
    amounts: impl IntoIterator<Item = (CountryId, f64)>,
) -> Vec<(CountryId, f64)> {
    let mut sums: Vec<_> = amounts.into_iter().collect();
    sums.order_by_key(|entry| entry.0);
    sums.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        kept.1 += if is_same { next.1 } else { 0.0 };
        is_same
    });
    sums
}

/// The sums, largest first; equal ones by country.
pub(in crate::charts) fn ranked(
    amounts: impl IntoIterator<Item = (CountryId, f64)>,
) -> Vec<(CountryId, f64)> {
    let mut sums = totals(amounts);
    sums.order_by(|a, b| b.1.total_cmp(&a.1));
    sums
}

/// The place of every country of a list, sorted by country.
pub(in crate::charts) fn positions(list: &[CountryId]) -> Vec<(CountryId, usize)> {
    let mut places: Vec<_> = list.iter().copied().zip(0..).collect();
    places.order_by_key(|entry| entry.0);
    places
}

/// What stands beside a country in a list that is sorted by country.
pub(in crate::charts) fn lookup<T: Copy>(sorted: &[(CountryId, T)], country: CountryId) -> Option<T> {
    let found = sorted.binary_search_by_key(&country, |entry| entry.0).ok();
    found.and_then(|at| sorted.get(at)).map(|entry| entry.1)
}
