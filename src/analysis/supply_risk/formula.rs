//! The formula and its parts.

use crate::domain::CountryId;

/// One supplier's part in a governance-weighted concentration.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// Who.
    pub country: CountryId,
    /// Its share of the supply, 0 to 1.
    pub share: f64,
    /// [`governance_weight`]; none where no governance is measured.
    pub governance: Option<f64>,
    /// Factor t: .8 inside a common market, 1 none, above 1 restrictions on exports.
    pub trade: f64,
}

impl Term {
    /// `s² g t`, 0 to 10 and above only with restrictions; none without governance.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        Some(self.share * self.share * self.governance? * self.trade)
    }
}

/// `g = 10 (2.5 - WGI) / 5`, 0 for the best governed to 10; beyond the scale of -2.5 to 2.5 it is clamped.
#[must_use]
pub fn governance_weight(mean_of_estimates: f64) -> f64 {
    (10.0 * (2.5 - mean_of_estimates) / 5.0).clamp(0.0, 10.0)
}

/// `HHI_WGI = sum of s² g t`, 0 to 10 but for restrictions. Terms without governance add nothing, so that the
/// sum is then a lower bound; none when no term has it.
#[must_use]
pub fn weighted_hhi(terms: &[Term]) -> Option<f64> {
    let mut values = terms.iter().filter_map(Term::value).peekable();
    values.peek()?;
    Some(values.sum())
}

/// What the supply risk is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factors {
    /// `HHI_WGI` of the world's supply.
    pub global: Option<f64>,
    /// `HHI_WGI` of what the viewer makes and imports.
    pub sourcing: Option<f64>,
    /// Import reliance, 0 to 1.
    pub import_reliance: Option<f64>,
    /// End-of-life recycling input rate, 0 to 1.
    pub recycling: Option<f64>,
    /// Substitution index, 0 to 1; 1 is no substitute.
    pub substitution: f64,
}

impl Factors {
    /// `SR = [HHI_GS IR/2 + HHI_SRC (1 - IR/2)] (1 - EoL-RIR) SI`, about 0 to 10. With one scope, or without
    /// import reliance, one concentration stands for both; without a recycling rate nothing is taken off.
    ///
    /// Source: European Commission, Methodology for establishing the EU list of critical raw materials (2017).
    #[must_use]
    pub fn risk(&self) -> Option<f64> {
        let concentration = match (self.global, self.sourcing, self.import_reliance) {
            (Some(global), Some(sourcing), Some(reliance)) => {
                global * reliance / 2.0 + sourcing * (1.0 - reliance / 2.0)
            }
            (Some(alone), _, _) | (None, Some(alone), _) => alone,
            (None, None, _) => return None,
        };
        Some(concentration * (1.0 - self.recycling.unwrap_or(0.0)) * self.substitution)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(triples: [(f64, f64, f64); 3]) -> Vec<Term> {
        let country = CountryId::parse("AAA").unwrap();
        let term = |(share, governance, trade)| Term { country, share, governance: Some(governance), trade };
        triples.into_iter().map(term).collect()
    }

    #[test]
    fn the_worked_triples_give_the_worked_risk() {
        let global = weighted_hhi(&terms([(0.6, 5.5, 1.0), (0.25, 3.0, 1.1), (0.15, 2.0, 0.8)])).unwrap();
        let sourcing = weighted_hhi(&terms([(0.5, 5.5, 1.0), (0.3, 2.0, 0.8), (0.2, 3.0, 1.1)])).unwrap();
        assert!((global - 2.22225).abs() < 1e-12 && (sourcing - 1.651).abs() < 1e-12);
        let factors = Factors {
            global: Some(global),
            sourcing: Some(sourcing),
            import_reliance: Some(0.8),
            recycling: Some(0.22),
            substitution: 0.92,
        };
        assert!((factors.risk().unwrap() - 1.348_729).abs() < 5e-7);
        let alone = Factors { import_reliance: None, ..factors };
        assert!((alone.risk().unwrap() - global * 0.78 * 0.92).abs() < 1e-12);
        let own = Factors { global: None, recycling: None, ..factors };
        assert!((own.risk().unwrap() - sourcing * 0.92).abs() < 1e-12);
        assert_eq!(Factors { sourcing: None, ..own }.risk(), None);
    }

    #[test]
    fn governance_runs_from_best_to_worst() {
        assert_eq!([2.5, 0.0, -2.5, 3.0, -3.0].map(governance_weight), [0.0, 5.0, 10.0, 0.0, 10.0]);
    }

    #[test]
    fn a_supplier_without_governance_adds_nothing() {
        let mut some = terms([(0.5, 4.0, 1.0), (0.5, 4.0, 1.0), (0.0, 0.0, 1.0)]);
        some[1].governance = None;
        assert_eq!(weighted_hhi(&some), Some(1.0));
        some.iter_mut().for_each(|term| term.governance = None);
        assert_eq!(weighted_hhi(&some), None);
    }
}
