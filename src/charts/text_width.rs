//! Text widths from the bundled font's advance table: measuring through the browser forces a reflow.
//!
//! Kerning is left out; it makes a line slightly narrower, so a text that fits here fits on screen.

mod advances;

use advances::{REGULAR, REGULAR_EXTRA, SEMIBOLD, SEMIBOLD_EXTRA};

/// The bundled font and what stands in until it has loaded, as CSS names families.
pub const FONT_FAMILY: &str = "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";

/// The height of a digit or capital over the font size.
pub const CAP_HEIGHT: f64 = 0.66;

/// The weights used in charts. The font face is declared with `font-weight: 200 600`, so that the
/// only heavier style plotters knows, bold, comes out as semibold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 600.
    Semibold,
}

/// What a character without an entry takes: wide enough for most letters.
const FALLBACK: u16 = 600;

/// The width of a line of text in the unit of `size`.
#[must_use]
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    text.chars().map(|c| f64::from(advance(c, weight))).sum::<f64>() * size / 1000.0
}

/// The text, or its beginning with an ellipsis where it is wider than `max`; empty if not even that fits.
#[must_use]
pub fn ellipsize(text: &str, size: f64, weight: Weight, max: f64) -> String {
    if text_width(text, size, weight) <= max {
        return text.to_owned();
    }
    let mut room = max - text_width("…", size, weight);
    let mut kept = String::new();
    for c in text.chars() {
        room -= f64::from(advance(c, weight)) * size / 1000.0;
        if room < 0.0 {
            break;
        }
        kept.push(c);
    }
    let kept = kept.trim_end_matches([' ', ',', '.', '(', '-']);
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

fn advance(c: char, weight: Weight) -> u16 {
    let (low, extra): (&[u16], &[(u32, u16)]) = match weight {
        Weight::Regular => (&REGULAR, &REGULAR_EXTRA),
        Weight::Semibold => (&SEMIBOLD, &SEMIBOLD_EXTRA),
    };
    let code = u32::from(c);
    let in_low = (code as usize).checked_sub(0x20).and_then(|at| low.get(at)).copied();
    let width = in_low.or_else(|| {
        let at = extra.binary_search_by_key(&code, |entry| entry.0).ok()?;
        extra.get(at).map(|entry| entry.1)
    });
    width.filter(|width| *width > 0).unwrap_or(FALLBACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_of_one_width_and_semibold_is_wider() {
        let width = |text| text_width(text, 10.0, Weight::Regular);
        assert_eq!(width("111"), width("888"));
        assert!(text_width("Chile", 12.0, Weight::Semibold) > text_width("Chile", 12.0, Weight::Regular));
        assert_eq!(width("€"), 4.97);
    }

    #[test]
    fn a_shortened_text_fits_and_keeps_its_beginning() {
        let text = "United Arab Emirates";
        for max in [5.0, 30.0, 60.0, 90.0, 400.0] {
            let short = ellipsize(text, 12.0, Weight::Regular, max);
            assert!(text_width(&short, 12.0, Weight::Regular) <= max, "{short}");
            assert!(text.starts_with(short.trim_end_matches('…')));
        }
        assert_eq!(ellipsize(text, 12.0, Weight::Regular, 400.0), text);
        assert_eq!(ellipsize(text, 12.0, Weight::Regular, 2.0), "");
    }
}
