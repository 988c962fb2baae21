//! The numbers a role rests on, each with its table, year and reservations, ready to be said.

use std::sync::Arc;

use crate::analysis::country_trade::TradeStanding;
use crate::analysis::stage_shares::Standing;
use crate::dataset::{Series, SourceId};
use crate::domain::{Flags, Stage, Year};
use crate::text::{Message, NumberStyle};

/// What a number is; the message key is `evidence-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// Share of world reserves, 0 to 1.
    ReserveShare,
    /// `(R - P) / (R + P)` of the shares of reserves and of mining, -1 to 1: above 0 it holds more than
    /// it mines.
    Untapped,
    /// Share of world mine production, 0 to 1.
    MineShare,
    /// Share of world refining, 0 to 1.
    RefiningShare,
    /// The country is not named; all unnamed ones together have this share, 0 to 1.
    UnnamedShare,
    /// Symmetric revealed comparative advantage, -1 to 1.
    Specialisation,
    /// Share of world exports by value, 0 to 1.
    ExportShare,
    /// Exports less imports, US dollars; below 0 it imports more.
    NetExports,
    /// Imports less exports, US dollars; below 0 it exports more.
    NetImports,
    /// Net imports over world imports by value, 0 to 1.
    NetImportShare,
    /// Share of the pairs of other countries whose strongest route leads through it, 0 to 1.
    Betweenness,
    /// `min(X, M) / max(X, M)`, 0 to 1: how much of what comes in may pass through.
    Symmetry,
    /// `min(X, M) / M`, 0 to 1: the most of its imports that could be passing through. Inferred.
    PassingShare,
    /// `min(X, M)` over world exports, 0 to 1: how much of the world's trade could be passing through.
    TransitShare,
    /// Exports and imports together over those of the world by value, 0 to 1.
    TradeShare,
    /// Exports of a good, US dollars, though no output of it is reported: most likely re-exports.
    ReExports,
}

impl EvidenceKind {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ReserveShare => "reserve_share",
            Self::Untapped => "untapped",
            Self::MineShare => "mine_share",
            Self::RefiningShare => "refining_share",
            Self::UnnamedShare => "unnamed_share",
            Self::Specialisation => "specialisation",
            Self::ExportShare => "export_share",
            Self::NetExports => "net_exports",
            Self::NetImports => "net_imports",
            Self::NetImportShare => "net_import_share",
            Self::Betweenness => "betweenness",
            Self::Symmetry => "symmetry",
            Self::PassingShare => "passing_share",
            Self::TransitShare => "transit_share",
            Self::TradeShare => "trade_share",
            Self::ReExports => "re_exports",
        }
    }

    /// How its number is written.
    #[must_use]
    pub const fn style(self) -> NumberStyle {
        match self {
            Self::ReserveShare
            | Self::MineShare
            | Self::RefiningShare
            | Self::UnnamedShare
            | Self::ExportShare
            | Self::NetImportShare
            | Self::Betweenness
            | Self::PassingShare
            | Self::TransitShare
            | Self::TradeShare => NumberStyle::Percent(1),
            Self::Untapped | Self::Specialisation | Self::Symmetry => NumberStyle::Decimal(2),
            Self::NetExports | Self::NetImports | Self::ReExports => NumberStyle::UsdCompact,
        }
    }
}

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Basis {
    /// A table of production or reserves.
    Table(Arc<Series>),
    /// Trade in what belongs to a stage.
    Trade(Stage, Arc<SourceId>),
}

impl Basis {
    /// Who says so.
    #[must_use]
    pub fn source(&self) -> &SourceId {
        match self {
            Self::Table(series) => &series.source,
            Self::Trade(_, source) => source,
        }
    }

    /// The stage it describes.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match self {
            Self::Table(series) => series.stage,
            Self::Trade(stage, _) => *stage,
        }
    }
}

/// One number for or against a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// What the number is.
    pub kind: EvidenceKind,
    /// The number, in the unit of its kind.
    pub value: f64,
    /// Where it comes from.
    pub basis: Basis,
    /// Year of the figures.
    pub year: Year,
    /// Reservations about them.
    pub flags: Flags,
}

impl Evidence {
    /// A number from a table of production or reserves.
    pub(super) fn of_table(kind: EvidenceKind, value: f64, standing: &Standing) -> Self {
        let basis = Basis::Table(Arc::clone(&standing.series));
        Self { kind, value, basis, year: standing.year, flags: standing.flags }
    }

    /// A number from trade.
    pub(super) fn of_trade(kind: EvidenceKind, value: f64, trade: &TradeStanding) -> Self {
        let basis = Basis::Trade(trade.good.stage, Arc::clone(&trade.source));
        Self { kind, value, basis, year: trade.year, flags: trade.good.flags }
    }

    /// What is said of it: imports that fall short of exports are net exports, and the other way round, so
    /// that no reader has to turn a sign.
    #[must_use]
    pub fn said(&self) -> (EvidenceKind, f64) {
        match self.kind {
            EvidenceKind::NetImports if self.value < 0.0 => (EvidenceKind::NetExports, -self.value),
            EvidenceKind::NetExports if self.value < 0.0 => (EvidenceKind::NetImports, -self.value),
            kind => (kind, self.value),
        }
    }

    /// The sentence: key `evidence-<kind>` of what is said, with `value`, `year`, `source` and either `form` (a table's) or
    /// `goods` (what is traded).
    #[must_use]
    pub fn message(&self) -> Message {
        let (kind, value) = self.said();
        let message = Message::new(format!("evidence-{}", kind.id()))
            .number("value", value, kind.style())
            .year("year", self.year.0)
            .with("source", Message::new(format!("source-{}", self.basis.source())))
            .with("stage", Message::new(format!("stage-{}", self.basis.stage())));
        match &self.basis {
            Basis::Table(series) => message.with("form", Message::new(format!("form-{}", series.form))),
            Basis::Trade(stage, _) => message.with("goods", Message::new(format!("goods-{stage}"))),
        }
    }
}
