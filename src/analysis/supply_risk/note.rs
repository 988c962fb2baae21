//! What a reader must know about one supply risk.

use crate::text::Message;

/// A reservation about a supply risk; the message key is `risk-note-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// No open file has substitution indices: 1 is assumed.
    SubstitutionAssumed,
    /// The world's supply stands for the viewer's own.
    GlobalOnly,
    /// The output of a member is withheld or printed only with that of other countries, so that import reliance is unknown.
    OutputWithheld,
    /// A member's output may hide among other countries: import reliance is at most this.
    RelianceAtMost,
    /// The viewer's own output is its largest supplier, which the method counts like any other.
    OwnOutput,
    /// Some of the viewer's flows have no weight and are left out.
    WeightsMissing,
    /// No recycling rate: nothing is taken off.
    RecyclingMissing,
    /// The recycling rate is a copy that was not checked against the study.
    RecyclingCopied,
    /// A recycling rate of zero, which may stand for "not listed".
    RecyclingZero,
    /// The study measures no trade of suppliers with a part of the supply: 1 is assumed for them.
    TradeAssumed,
    /// Suppliers without a measure of governance are left out: the risk is at least this.
    GovernanceMissing,
}

impl Note {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SubstitutionAssumed => "si_assumed",
            Self::GlobalOnly => "gs_only",
            Self::OutputWithheld => "output_withheld",
            Self::RelianceAtMost => "ir_at_most",
            Self::OwnOutput => "own_output",
            Self::WeightsMissing => "weights_missing",
            Self::RecyclingMissing => "rir_missing",
            Self::RecyclingCopied => "rir_copied",
            Self::RecyclingZero => "rir_zero",
            Self::TradeAssumed => "t_assumed",
            Self::GovernanceMissing => "wgi_missing",
        }
    }

    /// The sentence.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(format!("risk-note-{}", self.id()))
    }
}
