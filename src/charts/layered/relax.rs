//! Places of the bars: each as near to its partners as the order and the room of its neighbours allow.
//!
//! For one column the best places are an isotonic regression (pool adjacent violators), exact in one pass;
//! the columns take turns. Order and room never change, so labels stay apart and nothing shuffles.

/// A ribbon that pulls its two ends to one height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Pull {
    /// Position in the left column.
    pub(in crate::charts) from: usize,
    /// Position in the right column.
    pub(in crate::charts) to: usize,
    /// How strongly: the ribbon's width.
    pub(in crate::charts) weight: f64,
    /// How much further down in its room the ribbon leaves than it arrives.
    pub(in crate::charts) drop: f64,
}

/// One column of rooms, from the top.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::charts) struct Rooms {
    /// Top of each room.
    pub(in crate::charts) tops: Vec<f64>,
    /// Height of each room.
    pub(in crate::charts) heights: Vec<f64>,
}

impl Rooms {
    /// The top of every bar, in the middle of its room.
    pub(in crate::charts) fn bar_tops<'a>(&'a self, bars: &'a [f64]) -> impl Iterator<Item = f64> + 'a {
        let rooms = self.tops.iter().zip(&self.heights);
        rooms.zip(bars).map(|((top, room), bar)| top + (room - bar) / 2.0)
    }

    /// Rooms without a gap, in the middle of a column.
    pub(in crate::charts) fn centred(heights: Vec<f64>, top: f64, height: f64) -> Self {
        let spare = (height - heights.iter().sum::<f64>()).max(0.0);
        let mut y = top + spare / 2.0;
        let tops = heights.iter().map(|height| {
            let top = y;
            y += height;
            top
        });
        Self { tops: tops.collect(), heights }
    }
}

/// The heights of a column's rooms and of the bars in their middles.
#[derive(Clone, Copy)]
pub(in crate::charts) struct Bars<'a> {
    pub(in crate::charts) rooms: &'a [f64],
    pub(in crate::charts) bars: &'a [f64],
}

impl Bars<'_> {
    /// Where a bar begins in its room.
    fn inset(&self, at: usize) -> f64 {
        let (room, bar) = (self.rooms.get(at), self.bars.get(at));
        (room.copied().unwrap_or_default() - bar.copied().unwrap_or_default()) / 2.0
    }
}

/// The pulls of ribbons between two columns, each as left, right and width; sorted by left, then right, since each
/// begins and ends where the one before it left off.
pub(in crate::charts) fn pulls(
    ribbons: impl Iterator<Item = (usize, usize, f64)>,
    left: Bars<'_>,
    right: Bars<'_>,
) -> Vec<Pull> {
    let mut starts = vec![0.0; left.rooms.len()];
    let mut ends = vec![0.0; right.rooms.len()];
    let pull = |(from, to, weight): (usize, usize, f64)| {
        let (start, end) = (starts.get_mut(from)?, ends.get_mut(to)?);
        let drop = left.inset(from) + *start - right.inset(to) - *end;
        *start += weight;
        *end += weight;
        Some(Pull { from, to, weight, drop })
    };
    ribbons.filter_map(pull).collect()
}

/// How often the columns take turns.
const SWEEPS: usize = 6;

/// Moves the rooms of all columns; `pulls` has one list less than there are columns.
pub(in crate::charts) fn relax(columns: &mut [Rooms], pulls: &[Vec<Pull>], top: f64, height: f64) {
    let last = columns.len().saturating_sub(1);
    for _ in 0..SWEEPS {
        for at in (0..=last).chain((0..last).rev()) {
            let wanted = wanted(columns, pulls, at);
            if let Some(column) = columns.get_mut(at) {
                column.tops = fitted(&wanted, &column.heights, top, height);
            }
        }
    }
}

/// Where each room of a column would stand if it stood alone, and how strongly it wants to.
fn wanted(columns: &[Rooms], pulls: &[Vec<Pull>], at: usize) -> Vec<(f64, f64)> {
    let Some(column) = columns.get(at) else { return Vec::new() };
    let mut sums = vec![(0.0, 0.0); column.tops.len()];
    let mut pulled = |own: usize, to: f64, weight: f64| {
        if let Some(sum) = sums.get_mut(own) {
            sum.0 += weight * to;
            sum.1 += weight;
        }
    };
    let left = at.checked_sub(1).and_then(|left| Some((columns.get(left)?, pulls.get(left)?)));
    if let Some((other, pulls)) = left {
        for pull in pulls {
            if let Some(partner) = other.tops.get(pull.from) {
                pulled(pull.to, partner + pull.drop, pull.weight);
            }
        }
    }
    let right = columns.get(at + 1).zip(pulls.get(at));
    if let Some((other, pulls)) = right {
        for pull in pulls {
            if let Some(partner) = other.tops.get(pull.to) {
                pulled(pull.from, partner - pull.drop, pull.weight);
            }
        }
    }
    // What has no partner stays, and gives way to everything else.
    const SLACK: f64 = 1e-6;
    let stays = column.tops.iter().zip(sums);
    stays
        .map(|(top, (sum, weight))| if weight > SLACK { (sum / weight, weight) } else { (*top, SLACK) })
        .collect()
}

/// The tops nearest to those wanted (least weighted squares) that leave every room its height in the column.
fn fitted(wanted: &[(f64, f64)], heights: &[f64], top: f64, height: f64) -> Vec<f64> {
    // Less the room above, tops must not fall: blocks that would are pooled at their mean.
    let mut blocks: Vec<(f64, f64, usize)> = Vec::with_capacity(wanted.len());
    let mut above = 0.0;
    for ((want, weight), room) in wanted.iter().zip(heights) {
        let mut block = (want - above, *weight, 1);
        while let Some(before) = blocks.pop_if(|before| before.0 >= block.0) {
            let weight = before.1 + block.1;
            block = ((before.0 * before.1 + block.0 * block.1) / weight, weight, before.2 + block.2);
        }
        blocks.push(block);
        above += room;
    }
    let lowest = (top + height - above).max(top);
    let shifts =
        blocks.iter().flat_map(|(shift, _, rooms)| std::iter::repeat_n(shift.clamp(top, lowest), *rooms));
    let mut above = 0.0;
    let place = |(shift, room): (f64, &f64)| {
        let y = shift + above;
        above += room;
        y
    };
    shifts.zip(heights).map(place).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rooms_that_want_the_same_place_share_it_by_weight() {
        // Three rooms of 10 all want to stand at 50: the middle one does, the others beside it.
        let wanted = [(50.0, 1.0); 3];
        assert_eq!(fitted(&wanted, &[10.0; 3], 0.0, 200.0), [40.0, 50.0, 60.0]);
        // At the lower edge of the column they stop.
        assert_eq!(fitted(&[(190.0, 1.0); 2], &[10.0; 2], 0.0, 195.0), [175.0, 185.0]);
        // Rooms that do not meet stand where they want.
        assert_eq!(fitted(&[(5.0, 1.0), (90.0, 2.0)], &[10.0; 2], 0.0, 200.0), [5.0, 90.0]);
    }

    #[test]
    fn a_ribbon_alone_runs_level() {
        let mut columns =
            vec![Rooms::centred(vec![20.0], 0.0, 100.0), Rooms::centred(vec![60.0, 20.0], 0.0, 100.0)];
        relax(&mut columns, &[vec![Pull { from: 0, to: 1, weight: 3.0, drop: 4.0 }]], 0.0, 100.0);
        assert!((columns[0].tops[0] + 4.0 - columns[1].tops[1]).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn rooms_keep_their_order_and_stay_in_the_column(
            wanted in proptest::collection::vec((-50.0..300.0f64, 0.1..9.0f64), 1..12),
            room in 1.0..15.0f64,
        ) {
            let heights = vec![room; wanted.len()];
            let tops = fitted(&wanted, &heights, 10.0, 200.0);
            prop_assert!(tops.windows(2).all(|pair| pair[1] >= pair[0] + room - 1e-9));
            prop_assert!(tops[0] >= 10.0 - 1e-9 && tops[tops.len() - 1] + room <= 210.0 + 1e-9);
        }
    }
}
