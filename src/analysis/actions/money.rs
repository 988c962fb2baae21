//! Money in the ledger, by what it is: amounts of different nature are never added, and a letter of
//! interest is no commitment at all.

use crate::dataset::actions::{Action, Amount, Bound, MoneyNature};

/// The amounts of one nature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Total {
    /// What the money is.
    pub nature: MoneyNature,
    /// Their sum, nominal US dollars.
    pub usd: f64,
    /// The weakest of their bounds: a sum with one "up to" is itself an "up to".
    pub bound: Bound,
    /// How many amounts.
    pub count: usize,
}

/// Totals by nature, those that are there, in the order of [`MoneyNature::ALL`].
#[must_use]
pub fn totals<'a>(actions: impl IntoIterator<Item = &'a Action>) -> Vec<Total> {
    let amounts: Vec<&Amount> = actions.into_iter().flat_map(|action| &action.amounts).collect();
    let total = |nature: &MoneyNature| {
        let of_nature: Vec<_> = amounts.iter().filter(|amount| amount.nature == *nature).collect();
        (!of_nature.is_empty()).then(|| Total {
            nature: *nature,
            usd: of_nature.iter().map(|amount| amount.usd).sum(),
            bound: weakest(of_nature.iter().map(|amount| amount.bound)),
            count: of_nature.len(),
        })
    };
    MoneyNature::ALL.iter().filter_map(total).collect()
}

fn weakest(bounds: impl Iterator<Item = Bound>) -> Bound {
    bounds.fold(Bound::Exact, |weakest, bound| match (weakest, bound) {
        (Bound::UpTo, _) | (_, Bound::UpTo) => Bound::UpTo,
        (Bound::About, _) | (_, Bound::About) => Bound::About,
        (Bound::Exact, Bound::Exact) => Bound::Exact,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::sample;

    #[test]
    fn a_letter_of_interest_is_never_summed_with_funding() {
        let ledger = sample();
        let found = totals(ledger.actions());
        let of = |nature| found.iter().find(|total| total.nature == nature).copied().unwrap();
        let loans = of(MoneyNature::PublicLoan);
        assert_eq!((loans.usd, loans.bound, loans.count), (12e9, Bound::UpTo, 2));
        assert_eq!(of(MoneyNature::LetterOfInterest).usd, 5e9);
        assert_eq!(found.len(), 2);
    }
}
