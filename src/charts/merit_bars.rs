//! Suggestions as bars, the best first: a piece for each kind of evidence, and what is not known as an outline.

mod draw;
mod words;

use crate::analysis::role_finder::{Clue, Confidence, Diversified, Ranked, Target, Weights};
use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::scene::{Rect, Size};
use crate::charts::text_width::{Weight, text_width};
use crate::domain::CountryId;
use crate::text::{Locale, Message};

/// One suggestion, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Who.
    pub country: CountryId,
    /// Which role.
    pub target: Target,
    /// What it is called: the role, or the country where the role is given.
    pub name: Message,
    /// What each clue adds to the merit; none where it is not known or does not apply.
    pub pieces: [Option<f64>; 6],
    /// What each clue could add: its weight among those that apply.
    pub shares: [f64; 6],
    /// The sum of the pieces, 0 to 1.
    pub merit: f64,
    /// The part of the evidence that is known, 0 to 1.
    pub known: f64,
    /// How often it is among the first three, 0 to 1.
    pub stability: f64,
    /// How much the data can carry.
    pub confidence: Confidence,
    /// What the new output would do to the world's concentration; none without a table of the world.
    pub diversified: Option<Diversified>,
}

impl Bar {
    /// A suggestion in its place, by its name.
    #[must_use]
    pub fn of(ranked: &Ranked, weights: &Weights, name: Message, diversified: Option<Diversified>) -> Self {
        let suggestion = &ranked.suggestion;
        let shares = suggestion.shares(&weights.parts());
        let share = |clue: Clue| shares.get(clue as usize).copied().unwrap_or_default();
        let points = |clue: Clue| suggestion.finding(clue).and_then(|finding| finding.points);
        Self {
            country: suggestion.country,
            target: suggestion.target,
            name,
            pieces: Clue::ALL.map(|clue| points(clue).map(|points| points * share(clue))),
            shares,
            merit: ranked.merit,
            known: ranked.known,
            stability: ranked.stability,
            confidence: suggestion.confidence(weights),
            diversified,
        }
    }

    /// What it answers to.
    #[must_use]
    pub const fn datum(&self) -> Datum {
        Datum::Aim { country: self.country, target: self.target }
    }
}

/// The bars in their places.
#[derive(Clone, Debug, PartialEq)]
pub struct MeritBars {
    size: Size,
    /// Every bar there is: the table holds them all.
    bars: Vec<Bar>,
    /// How many of them are drawn.
    shown: usize,
    names: Vec<String>,
    legend: Vec<Key>,
    /// The finding, said by whoever knows what was asked.
    sentence: Message,
    /// Where the bars stand: from no merit to the full.
    plot: Rect,
    row_height: f64,
    heads: Heads,
}

/// An entry of the legend.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    at: Rect,
    text: String,
    /// The clue; none for what is not known.
    clue: Option<Clue>,
}

/// Heads of the two columns of figures.
#[derive(Clone, Debug, PartialEq)]
struct Heads {
    stability: String,
    fall: String,
}

/// Type size.
const SIZE: f64 = 13.0;
const LEGEND_LINE: f64 = 22.0;
const SWATCH: f64 = 12.0;
/// Width of each column of figures.
const FIGURES: f64 = 78.0;
const HEAD: f64 = 24.0;
const AXIS: f64 = 26.0;
/// Under this width names stand above their bars.
const NARROW: f64 = 640.0;

impl MeritBars {
    /// At most so many are drawn; more are in the table.
    pub const MOST: usize = 12;

    /// Lays out the bars, best first, in a width.
    #[must_use]
    pub fn layout(bars: Vec<Bar>, sentence: Message, width: f64, locale: &Locale) -> Self {
        let names: Vec<String> = bars.iter().map(|bar| locale.say(&bar.name)).collect();
        let shown = bars.len().min(Self::MOST);
        let is_narrow = width < NARROW;
        let (legend, legend_height) = legend(width, locale);
        let widest = names.iter().take(shown).map(|name| text_width(name, SIZE, Weight::Semibold));
        let left = if is_narrow { 0.0 } else { widest.fold(0.0, f64::max).min(width * 0.32).ceil() + 12.0 };
        let right = 2.0 * FIGURES;
        let row_height = if is_narrow { 48.0 } else { 32.0 };
        let top = legend_height + HEAD;
        let plot = Rect::new(left, top, (width - left - right).max(60.0), row_height * shown as f64);
        Self {
            size: Size::new(width, top + plot.height + AXIS),
            bars,
            shown,
            names,
            legend,
            sentence,
            plot,
            row_height,
            heads: Heads {
                stability: locale.word("finder-column-stability"),
                fall: locale.word("finder-column-fall"),
            },
        }
    }

    /// The extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// Arrows walk down the bars.
    #[must_use]
    pub fn walk(&self) -> Walk {
        Walk::new(Lanes::Columns, vec![self.bars.iter().take(self.shown).map(Bar::datum).collect()])
    }

    fn is_narrow(&self) -> bool {
        self.size.width < NARROW
    }

    fn find(&self, datum: &Datum) -> Option<(usize, &Bar)> {
        self.bars.iter().take(self.shown).enumerate().find(|(_, bar)| bar.datum() == *datum)
    }

    /// The whole row of a bar.
    fn row(&self, at: usize) -> Rect {
        Rect::new(0.0, self.plot.y + self.row_height * at as f64, self.size.width, self.row_height)
    }
}

fn legend(width: f64, locale: &Locale) -> (Vec<Key>, f64) {
    let clues = Clue::ALL.map(|clue| (Some(clue), locale.word(&format!("clue-{}", clue.id()))));
    let unknown = (None, locale.word("finder-unknown"));
    let (mut x, mut y) = (0.0, 0.0);
    let mut keys = Vec::new();
    for (clue, text) in clues.into_iter().chain([unknown]) {
        let wide = SWATCH + 6.0 + text_width(&text, SIZE, Weight::Regular);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + LEGEND_LINE);
        }
        keys.push(Key { at: Rect::new(x, y, SWATCH, SWATCH), text, clue });
        x += wide + 18.0;
    }
    (keys, y + LEGEND_LINE + 6.0)
}
