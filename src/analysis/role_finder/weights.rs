//! How much each kind of evidence counts, and how the ranking holds when nobody is sure of that.

use crate::domain::{Order, Random};

/// A kind of evidence; the message key is `clue-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clue {
    /// The stage before is larger than this one: reserves for a mine, ore for a refinery.
    Material,
    /// Some output or trade is there, short of the role.
    Foothold,
    /// The stages beside it are done in the country.
    Neighbours,
    /// Roles that elsewhere come together with this one are played.
    Related,
    /// Exports of the good have become more specialised.
    Trend,
    /// Institutions that investors and partners can rely on.
    Governance,
}

impl Clue {
    /// All of them, in the order of [`Weights`].
    pub const ALL: [Self; 6] =
        [Self::Material, Self::Foothold, Self::Neighbours, Self::Related, Self::Trend, Self::Governance];

    /// The id used in files, links and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Material => "material",
            Self::Foothold => "foothold",
            Self::Neighbours => "neighbours",
            Self::Related => "related",
            Self::Trend => "trend",
            Self::Governance => "governance",
        }
    }
}

/// Points for each clue, 0 to [`Weights::MOST`]; at least one is above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([u8; 6]);

impl Weights {
    /// The most points that one clue can have.
    pub const MOST: u8 = 10;

    /// Takes points in the order of [`Clue::ALL`]; none when all are zero or one is too large.
    #[must_use]
    pub fn new(points: [u8; 6]) -> Option<Self> {
        let is_valid = points.iter().all(|points| *points <= Self::MOST) && points.iter().any(|p| *p > 0);
        is_valid.then_some(Self(points))
    }

    /// The points of every clue, in the order of [`Clue::ALL`].
    #[must_use]
    pub const fn points(&self) -> [u8; 6] {
        self.0
    }

    /// The points of one clue.
    #[must_use]
    pub fn of(&self, clue: Clue) -> u8 {
        self.0.get(clue as usize).copied().unwrap_or_default()
    }

    /// The same with other points for one clue, at most [`Weights::MOST`]; unchanged where nothing would be left.
    #[must_use]
    pub fn with(&self, clue: Clue, points: u8) -> Self {
        let mut all = self.0;
        if let Some(place) = all.get_mut(clue as usize) {
            *place = points.min(Self::MOST);
        }
        Self::new(all).unwrap_or(*self)
    }

    /// Parts of 1, in the order of [`Clue::ALL`].
    #[must_use]
    pub fn parts(&self) -> [f64; 6] {
        let sum: f64 = self.0.iter().map(|points| f64::from(*points)).sum();
        self.0.map(|points| f64::from(points) / sum)
    }

    /// `count` weightings drawn from the Dirichlet distribution with these points as parameters: the mean is
    /// [`Weights::parts`], and with 20 points in all a part of .2 varies by about .09 either way.
    ///
    /// With whole parameters it is the distribution of sums of gaps between sorted uniform numbers, so no
    /// logarithm is needed, and every machine draws the same.
    #[must_use]
    pub fn draws(&self, seed: u64, count: usize) -> Vec<[f64; 6]> {
        let mut random = Random::of(seed);
        (0..count).map(|_| self.draw(&mut random)).collect()
    }

    fn draw(&self, random: &mut Random) -> [f64; 6] {
        let sum: usize = self.0.iter().map(|points| usize::from(*points)).sum();
        let mut cuts: Vec<f64> = (1..sum).map(|_| random.unit()).collect();
        cuts.order_by(f64::total_cmp);
        let (mut taken, mut from) = (0, 0.0);
        self.0.map(|points| {
            taken += usize::from(points);
            // The last cut is the whole.
            let to = if taken == 0 { 0.0 } else { cuts.get(taken - 1).copied().unwrap_or(1.0) };
            let part = to - from;
            from = to;
            part
        })
    }
}

impl Default for Weights {
    /// Chosen before the look back at history and not fitted to it: what is in the ground, what is done beside
    /// it and what is done elsewhere alike count most; a trend of five years is noisy and counts least.
    fn default() -> Self {
        Self([4, 3, 4, 4, 2, 3])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_add_up_to_one_around_the_weights() {
        let weights = Weights::new([4, 0, 4, 4, 2, 6]).unwrap();
        let draws = weights.draws(1, 4_000);
        for draw in &draws {
            assert!((draw.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            assert!(draw.iter().all(|part| *part >= 0.0) && draw[1] == 0.0);
        }
        for (at, part) in weights.parts().into_iter().enumerate() {
            let mean = draws.iter().map(|draw| draw[at]).sum::<f64>() / 4_000.0;
            assert!((mean - part).abs() < 0.01, "{at}: {mean} is not {part}");
        }
        // Var = a (1 - a) / (n + 1) with a = .2 and n = 20.
        let variance = draws.iter().map(|draw| (draw[0] - 0.2).powi(2)).sum::<f64>() / 4_000.0;
        assert!((variance - 0.16 / 21.0).abs() < 5e-4, "{variance}");
        assert_eq!(weights.draws(1, 3), draws[..3]);
    }

    #[test]
    fn weights_of_nothing_or_too_much_are_none() {
        assert_eq!(Weights::new([0; 6]), None);
        assert_eq!(Weights::new([11, 0, 0, 0, 0, 0]), None);
        assert_eq!(Weights::default().points().iter().map(|p| u32::from(*p)).sum::<u32>(), 20);
        assert_eq!(Weights::default().of(Clue::Governance), 3);
        let one = Weights::new([0, 0, 0, 0, 0, 2]).unwrap();
        assert_eq!(one.with(Clue::Governance, 0), one);
        assert_eq!(one.with(Clue::Trend, 30).points(), [0, 0, 0, 0, 10, 2]);
    }
}
