//! What the colour of a country means: classes with round limits, the same for all years where asked.

use super::Reference;
use super::trade::{Trade, Trader};
use crate::charts::palette::Tone;

/// What countries are shaded by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shading {
    /// Exports less imports, in US dollars, to both sides of even.
    #[default]
    NetPosition,
    /// The share of all exports.
    ExportShare,
    /// The share of all imports.
    ImportShare,
}

/// Limits of the share classes.
const SHARES: [f64; 4] = [0.01, 0.05, 0.1, 0.25];

/// The classes of a map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Classes {
    pub(super) shading: Shading,
    /// Ascending, positive; a net position has them to both sides.
    pub(super) limits: Vec<f64>,
}

impl Classes {
    /// For net positions three limits, each ten times the one before: trade is that uneven.
    pub(super) fn new(shading: Shading, reference: &Reference) -> Self {
        let limits = match shading {
            Shading::NetPosition => {
                let top = round_below(reference.net_usd / 3.0);
                top.map_or_else(Vec::new, |top| vec![top / 100.0, top / 10.0, top])
            }
            Shading::ExportShare | Shading::ImportShare => SHARES.to_vec(),
        };
        Self { shading, limits }
    }

    /// The colours in the order of the legend, from the importers' side.
    pub(super) fn tones(&self) -> Vec<Tone> {
        let steps: &[i8] = match self.shading {
            Shading::NetPosition if self.limits.is_empty() => &[0],
            Shading::NetPosition => &[-5, -3, -1, 0, 1, 3, 5],
            Shading::ExportShare => &[0, 1, 2, 3, 4, 5],
            Shading::ImportShare => &[0, -1, -2, -3, -4, -5],
        };
        steps.iter().map(|step| Tone::Diverging(*step)).collect()
    }

    /// The colour of a country that trades.
    pub(super) fn tone(&self, trade: &Trade, trader: &Trader) -> Tone {
        let passed = |value: f64| self.limits.iter().filter(|limit| value >= **limit).count();
        let share = |value: f64| {
            let class = passed(trade.share(value)) as i8 + 1;
            if value > 0.0 { class } else { 0 }
        };
        let step = match self.shading {
            Shading::NetPosition => {
                let net = trader.net_usd();
                // Three classes to a side take every other of the five steps.
                let outwards = (2 * passed(net.abs()) as i8 - 1).max(0);
                if net < 0.0 { -outwards } else { outwards }
            }
            Shading::ExportShare => share(trader.exports_usd),
            Shading::ImportShare => -share(trader.imports_usd),
        };
        Tone::Diverging(step)
    }
}

/// The largest of 1, 2 and 5 times a power of ten that is not above a value; none below one dollar.
pub(super) fn round_below(value: f64) -> Option<f64> {
    if !(value.is_finite() && value >= 1.0) {
        return None;
    }
    let power = 10f64.powf(value.log10().floor());
    [5.0, 2.0, 1.0].into_iter().map(|factor| factor * power).find(|round| *round <= value).or(Some(power))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_round_and_ten_times_apart() {
        let reference = Reference { flow_usd: 0.0, net_usd: 1.9e9 };
        let classes = Classes::new(Shading::NetPosition, &reference);
        assert_eq!(classes.limits, [5e6, 5e7, 5e8]);
        assert_eq!(classes.tones().len(), 7);
        assert_eq!(Classes::new(Shading::NetPosition, &Reference::default()).tones(), [Tone::Diverging(0)]);
        assert_eq!([round_below(999.0), round_below(0.4)], [Some(500.0), None]);
        assert_eq!(round_below(1000.0), Some(1000.0));
    }
}
