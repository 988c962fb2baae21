//! What is asked of the flows: how many countries are shown and in which order, and what changed since when.

use super::url::{Changes, Part, Query};
use crate::domain::Year;

/// In which order rows and columns of the matrix stand; the message key is `order-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatrixOrder {
    /// The largest first.
    #[default]
    Size,
    /// Countries with the same partners beside each other.
    Similarity,
}

impl MatrixOrder {
    /// All orders.
    pub const ALL: [Self; 2] = [Self::Size, Self::Similarity];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Similarity => "similarity",
        }
    }
}

/// Whose change is ranked; the message key is `movers-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoverKind {
    /// Pairs of countries.
    #[default]
    Routes,
    /// Exports of a country.
    Exporters,
    /// Imports of a country.
    Importers,
}

impl MoverKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Routes, Self::Exporters, Self::Importers];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Routes => "routes",
            Self::Exporters => "exporters",
            Self::Importers => "importers",
        }
    }
}

/// How a change is counted; the message key is `change-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// In the unit of the measure.
    #[default]
    Absolute,
    /// In percent of the base year.
    Relative,
}

impl ChangeKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Absolute, Self::Relative];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Absolute => "absolute",
            Self::Relative => "relative",
        }
    }
}

/// By what countries that trade may pass through are ranked; the message key is `hubs-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum HubOrder {
    /// By what they both receive and ship.
    #[default]
    Share,
    /// By the routes of others that lead through them.
    Betweenness,
}

impl HubOrder {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Share, Self::Betweenness];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Betweenness => "betweenness",
        }
    }
}

/// A share in tenths of a percent, exact in a link: `0.5` is 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Permille(u16);

impl Permille {
    /// Takes 0 to 1,000; none beyond.
    #[must_use]
    pub fn new(permille: u16) -> Option<Self> {
        (permille <= 1_000).then_some(Self(permille))
    }

    /// Reads a percentage with at most one decimal.
    #[must_use]
    pub fn parse(percent: &str) -> Option<Self> {
        let (whole, tenth) = percent.split_once('.').unwrap_or((percent, "0"));
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
        if !is_digits(whole) || !is_digits(tenth) || tenth.len() != 1 {
            return None;
        }
        let permille = whole.parse::<u16>().ok()?.checked_mul(10)?.checked_add(tenth.parse().ok()?)?;
        Self::new(permille)
    }

    /// 0 to 1.
    #[must_use]
    pub fn fraction(self) -> f64 {
        f64::from(self.0) / 1_000.0
    }
}

impl std::fmt::Display for Permille {
    /// The percentage as links hold it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 % 10 {
            0 => write!(f, "{}", self.0 / 10),
            tenth => write!(f, "{}.{tenth}", self.0 / 10),
        }
    }
}

/// The choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuestionChoice {
    /// Countries shown on each side, the rest folded; none is what fits the screen.
    pub top: Option<u8>,
    /// Countries with a smaller share of their side fold; none is half a percent.
    pub least: Option<Permille>,
    /// Rows and columns of the matrix.
    pub order: MatrixOrder,
    /// The year that the year shown is compared with; none is the usual one.
    pub since: Option<Year>,
    /// Whose change.
    pub movers: MoverKind,
    /// How it is counted.
    pub change: ChangeKind,
    /// The ranking of those that trade may pass through.
    pub hubs: HubOrder,
}

impl QuestionChoice {
    /// The most countries on a side that can be asked for; all are shown by opening a side.
    pub const MOST: u8 = 60;
}

impl Part for QuestionChoice {
    fn write(&self, query: &mut Query) {
        query.option("top", self.top.as_ref());
        query.option("min", self.least.as_ref());
        query.unless_default("order", &self.order, &MatrixOrder::default(), |order| order.id().to_owned());
        query.option("since", self.since.as_ref());
        query.unless_default("movers", &self.movers, &MoverKind::default(), |kind| kind.id().to_owned());
        query.unless_default("change", &self.change, &ChangeKind::default(), |kind| kind.id().to_owned());
        query.unless_default("hubs", &self.hubs, &HubOrder::default(), |order| order.id().to_owned());
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "top" => self.read_top(value, changes),
            "min" => self.read_least(value, changes),
            "order" => self.order = changes.choice("order", value, &MatrixOrder::ALL, MatrixOrder::id),
            "since" => self.read_since(value, changes),
            "movers" => self.movers = changes.choice("movers", value, &MoverKind::ALL, MoverKind::id),
            "change" => self.change = changes.choice("change", value, &ChangeKind::ALL, ChangeKind::id),
            "hubs" => self.hubs = changes.choice("hubs", value, &HubOrder::ALL, HubOrder::id),
            _ => return false,
        }
        true
    }
}

impl QuestionChoice {
    fn read_top(&mut self, value: &str, changes: &mut Changes) {
        let asked = value.parse::<u32>().ok().filter(|top| *top > 0);
        self.top = asked.map(|top| u8::try_from(top).unwrap_or(u8::MAX).min(Self::MOST));
        if self.top.map(u32::from) != asked || asked.is_none() {
            changes.note("top", value, &self.top.map(|top| top.to_string()).unwrap_or_default());
        }
    }

    fn read_least(&mut self, value: &str, changes: &mut Changes) {
        self.least = Permille::parse(value);
        if self.least.is_none() {
            changes.note("min", value, "");
        }
    }

    fn read_since(&mut self, value: &str, changes: &mut Changes) {
        self.since = value.parse().ok().map(Year);
        if self.since.is_none() {
            changes.note("since", value, "");
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any choice a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = QuestionChoice> {
        let top = proptest::option::of(1..=QuestionChoice::MOST);
        let least =
            proptest::option::of((0u16..=1_000).prop_map(|permille| Permille::new(permille).unwrap()));
        let since = proptest::option::of((1900u16..2100).prop_map(Year));
        (top, least, since, 0usize..2, 0usize..3, 0usize..2, 0usize..2).prop_map(
            |(top, least, since, order, movers, change, hubs)| QuestionChoice {
                top,
                least,
                order: MatrixOrder::ALL[order],
                since,
                movers: MoverKind::ALL[movers],
                change: ChangeKind::ALL[change],
                hubs: HubOrder::ALL[hubs],
            },
        )
    }

    fn read(name: &str, value: &str) -> (QuestionChoice, usize) {
        let (selection, changes) = crate::state::url::parse("flows", &format!("{name}={value}"));
        (selection.questions, changes.len())
    }

    #[test]
    fn a_percentage_is_exact_to_a_tenth() {
        let percent = |text| Permille::parse(text).map(|least| (least.fraction(), least.to_string()));
        assert_eq!(percent("0.5"), Some((0.005, "0.5".to_owned())));
        assert_eq!(percent("2.0"), Some((0.02, "2".to_owned())));
        for bad in ["", "-1", "1.25", "101", "half", "1.", "70000"] {
            assert_eq!(percent(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_is_out_of_reach_gives_way_and_is_noted() {
        assert_eq!((read("top", "12").0.top, read("top", "12").1), (Some(12), 0));
        assert_eq!((read("top", "999").0.top, read("top", "999").1), (Some(QuestionChoice::MOST), 1));
        assert_eq!((read("top", "0").0.top, read("top", "0").1), (None, 1));
        assert_eq!((read("min", "x").0.least, read("min", "x").1), (None, 1));
        assert_eq!((read("since", "2014").0.since, read("since", "2014").1), (Some(Year(2014)), 0));
        assert_eq!((read("movers", "all").0.movers, read("movers", "all").1), (MoverKind::Routes, 1));
    }
}
