//! Heights of the bars: one scale for all columns, and room for a label beside each bar.

/// What a bar and the gap below it take at least, so that labels do not touch.
pub(in crate::charts) const SLOT: f64 = 17.0;
/// The part of the height that slots may take if all are to have labels; the rest is for what is larger.
pub(in crate::charts) const LABELLED: f64 = 0.8;
/// The gap between bars tall enough for their label.
const GAP: f64 = 5.0;

/// How close bars may stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Slot {
    least: f64,
    gap: f64,
}

impl Slot {
    /// With room for labels, if the longest column leaves it.
    pub(in crate::charts) fn for_nodes(most: usize, height: f64) -> Self {
        if most as f64 * SLOT <= height * LABELLED {
            Self { least: SLOT, gap: GAP }
        } else {
            Self { least: 1.5, gap: 0.5 }
        }
    }

    /// A bar with its gap, or the slot of its label if that is more.
    fn room(self, height: f64) -> f64 {
        (height + self.gap).max(self.least)
    }
}

/// Pixels per unit at which panels, one below the other, just fill the height: each is as high as its highest
/// column. Found by halving, since the room taken grows with the scale.
pub(in crate::charts) fn scale(panels: &[&[Vec<f64>]], slot: Slot, height: f64) -> f64 {
    let most = panels.iter().copied().flatten().map(|column| column.iter().sum()).fold(0.0, f64::max);
    if most <= 0.0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, height / most);
    for _ in 0..48 {
        let middle = (low + high) / 2.0;
        let needed: f64 = panels.iter().map(|columns| taken(columns, slot, middle)).sum();
        if needed > height { high = middle } else { low = middle }
    }
    low
}

/// The height a panel takes: that of its highest column.
pub(in crate::charts) fn taken(columns: &[Vec<f64>], slot: Slot, scale: f64) -> f64 {
    columns.iter().map(|amounts| rooms(amounts, slot, scale).iter().sum()).fold(0.0, f64::max)
}

/// The room of each bar, from the top.
pub(in crate::charts) fn rooms(amounts: &[f64], slot: Slot, scale: f64) -> Vec<f64> {
    amounts.iter().map(|amount| slot.room(amount * scale)).collect()
}
