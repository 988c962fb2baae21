//! The bars in words: tooltip, summary and table.

use super::{Bar, MeritBars};
use crate::analysis::role_finder::Clue;
use crate::charts::datum::Datum;
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{no_data, signed};
use crate::text::{Arg, Message, NumberStyle};

/// By how much the world's index would change, with its sign; that it is not known where there is no table.
pub(super) fn fall(bar: &Bar) -> Arg {
    let change = bar.diversified.map(|found| -found.fall());
    change.map_or_else(no_data, |change| signed(change, NumberStyle::Integer)).into()
}

fn clue_name(clue: Clue) -> Message {
    Message::new(format!("clue-{}", clue.id()))
}

fn decimal(value: f64) -> Arg {
    Arg::Number(value, NumberStyle::Decimal(2))
}

impl MeritBars {
    /// The pieces of a bar.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let (_, bar) = self.find(datum)?;
        let mut tooltip =
            Tooltip::new(bar.name.clone()).row(Message::new("finder-merit"), decimal(bar.merit));
        for (clue, (piece, share)) in Clue::ALL.into_iter().zip(bar.pieces.into_iter().zip(bar.shares)) {
            if share > 0.0 {
                let figure = piece.map_or_else(|| no_data().into(), |piece| of_possible(piece, share));
                tooltip = tooltip.row(clue_name(clue), figure);
            }
        }
        let confidence = Message::new(format!("finder-confidence-{}", bar.confidence.id()));
        tooltip = tooltip.row(Message::new("finder-confidence"), confidence);
        tooltip.note = Some(Message::new("finder-pick"));
        Some(tooltip)
    }

    /// The finding and every suggestion.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let mut headers = ["finder-suggestion", "finder-merit", "finder-known", "finder-column-stability"]
            .map(Message::new)
            .to_vec();
        headers.push(Message::new("finder-confidence"));
        headers.push(Message::new("finder-column-fall"));
        headers.extend(Clue::ALL.map(clue_name));
        let row = |bar: &Bar| {
            let mut row = vec![
                Arg::Message(bar.name.clone()),
                decimal(bar.merit),
                Arg::Number(bar.known, NumberStyle::Percent(0)),
                Arg::Number(bar.stability, NumberStyle::Percent(0)),
                Message::new(format!("finder-confidence-{}", bar.confidence.id())).into(),
                fall(bar),
            ];
            row.extend(bar.pieces.map(|piece| piece.map_or_else(|| no_data().into(), decimal)));
            row
        };
        let rows = self.bars.iter().map(row).collect();
        Summary { sentence: self.sentence.clone(), table: Table { headers, rows } }
    }
}

fn of_possible(piece: f64, share: f64) -> Arg {
    Message::new("finder-of")
        .number("piece", piece, NumberStyle::Decimal(2))
        .number("share", share, NumberStyle::Decimal(2))
        .into()
}
