//! The net import reliance that USGS prints for the United States, beside a computed one.
//!
//! USGS counts apparent consumption: output, recovery from old scrap, net imports and changes of stocks. The
//! computed one knows primary output and trade alone, so the two differ where scrap and stocks matter.

use crate::dataset::profile::PrintedReliance;
use crate::domain::Mineral;

/// Which printed row is about the same good as a form of production: mineral, form, commodity and the end of
/// the heading.
const SAME_GOOD: [(&str, &str, &str, &str); 7] = [
    ("copper", "refined", "Copper", ""),
    ("titanium", "sponge", "Titanium sponge metal", ""),
    ("magnesium", "smelter", "Magnesium Metal", ""),
    ("silicon", "silicon_metal", "Silicon", "Silicon metal"),
    ("baryte", "mine", "Barite", ""),
    ("phosphate", "mine", "Phosphate Rock", ""),
    ("feldspar", "mine", "Feldspar", ""),
];

/// Whether a printed row is about the good of a form.
#[must_use]
pub fn is_same_good(printed: &PrintedReliance, mineral: Mineral, form: &str) -> bool {
    let is_it = |(id, of, commodity, tail): &&(&str, &str, &str, &str)| {
        *id == mineral.id()
            && *of == form
            && *commodity == printed.commodity
            && printed.detail.ends_with(tail)
    };
    printed.mineral == mineral && SAME_GOOD.iter().any(|row| is_it(&row))
}

/// What a printed cell says, as a range within 0..1: `79`, `>75`, `<50`, or `E` for a net exporter; none for
/// anything else.
#[must_use]
pub fn range(printed: &str) -> Option<(f64, f64)> {
    if printed == "E" {
        return Some((0.0, 0.0));
    }
    let number = printed.trim_start_matches(['<', '>']).parse::<f64>().ok()? / 100.0;
    Some(match printed.chars().next() {
        Some('>') => (number, 1.0),
        Some('<') => (0.0, number),
        _ => (number, number),
    })
}

/// Computed less printed, -1 to 1; 0 within a printed bound, or within half of the printed percent.
#[must_use]
pub fn difference(printed: &str, computed: f64) -> Option<f64> {
    const HALF_A_PERCENT: f64 = 0.005;
    let (least, most) = range(printed)?;
    let beyond = if computed < least { computed - least } else { (computed - most).max(0.0) };
    Some(if beyond.abs() <= HALF_A_PERCENT { 0.0 } else { beyond })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Flags, Year};

    #[test]
    fn a_bound_holds_or_is_missed_by_so_much() {
        assert_eq!(difference("45", 0.453), Some(0.0));
        assert!((difference("45", 0.30).unwrap() + 0.15).abs() < 1e-12);
        assert_eq!((difference(">75", 0.9), difference("<50", 0.2)), (Some(0.0), Some(0.0)));
        assert!((difference(">75", 0.70).unwrap() + 0.05).abs() < 1e-12);
        assert!((difference("E", 0.25).unwrap() - 0.25).abs() < 1e-12);
        assert_eq!(difference("NA", 0.5), None);
    }

    #[test]
    fn a_row_is_set_against_its_own_good_alone() {
        let row = |commodity: &str, detail: &str| PrintedReliance {
            mineral: Mineral::parse("silicon").unwrap(),
            commodity: commodity.into(),
            detail: detail.into(),
            year: Year(2024),
            printed: "50".into(),
            line: 7,
            flags: Flags::NONE,
        };
        let silicon = Mineral::parse("silicon").unwrap();
        assert!(is_same_good(&row("Silicon", "reliance: Silicon metal"), silicon, "silicon_metal"));
        assert!(!is_same_good(&row("Silicon", "reliance: Ferrosilicon"), silicon, "silicon_metal"));
        assert!(!is_same_good(&row("Silicon", "reliance: Silicon metal"), silicon, "ferrosilicon"));
        assert!(!is_same_good(&row("Silicon", "reliance: Silicon metal"), Mineral::COBALT, "silicon_metal"));
    }
}
