//! What is chosen on the prices page.

use super::url::{Changes, Part, Query};
use crate::domain::{Mineral, Month};

/// A part of the prices page; the message keys are `panel-<id>` and `panel-question-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PricePanel {
    /// Several series and their rolling volatility.
    #[default]
    Levels,
    /// One series, all measures.
    Volatility,
    /// How prices move with each other.
    Together,
    /// Dated events on the lines.
    Events,
    /// What a price move means for products and sectors.
    Ripple,
    /// A series of the reader's own.
    Yours,
}

impl PricePanel {
    /// All, in the order of the tabs.
    pub const ALL: [Self; 6] =
        [Self::Levels, Self::Volatility, Self::Together, Self::Events, Self::Ripple, Self::Yours];

    /// The id used in links and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Levels => "levels",
            Self::Volatility => "volatility",
            Self::Together => "together",
            Self::Events => "events",
            Self::Ripple => "ripple",
            Self::Yours => "yours",
        }
    }
}

/// A technology whose minerals are priced; the message key is `technology-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Product {
    /// With a battery of nickel, manganese and cobalt.
    #[default]
    ElectricCar,
    /// With a combustion engine.
    ConventionalCar,
    /// A megawatt at sea.
    OffshoreWind,
    /// A megawatt on land.
    OnshoreWind,
    /// A megawatt of solar panels.
    SolarPv,
}

impl Product {
    /// All, in the order of the file.
    pub const ALL: [Self; 5] =
        [Self::ElectricCar, Self::ConventionalCar, Self::OffshoreWind, Self::OnshoreWind, Self::SolarPv];

    /// The id used in files, links and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ElectricCar => "electric_car",
            Self::ConventionalCar => "conventional_car",
            Self::OffshoreWind => "offshore_wind",
            Self::OnshoreWind => "onshore_wind",
            Self::SolarPv => "solar_pv",
        }
    }
}

/// Months that a rolling volatility looks back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Window {
    /// One year.
    #[default]
    M12,
    /// Two years.
    M24,
    /// Three years.
    M36,
    /// Five years.
    M60,
}

impl Window {
    /// All windows, shortest first.
    pub const ALL: [Self; 4] = [Self::M12, Self::M24, Self::M36, Self::M60];

    /// Its length in months.
    #[must_use]
    pub const fn months(self) -> u16 {
        match self {
            Self::M12 => 12,
            Self::M24 => 24,
            Self::M36 => 36,
            Self::M60 => 60,
        }
    }

    /// The window nearest to a number of months; the shorter of two equally near.
    #[must_use]
    pub fn nearest(months: u16) -> Self {
        Self::ALL.into_iter().min_by_key(|window| window.months().abs_diff(months)).unwrap_or_default()
    }
}

/// How several prices share one axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// Each series is 100 at the first month shown.
    #[default]
    Index,
    /// In the unit of the series; only series of one unit share an axis.
    Level,
}

impl Scale {
    /// All scales.
    pub const ALL: [Self; 2] = [Self::Index, Self::Level];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Index => "index",
            Self::Level => "level",
        }
    }
}

/// The choice on the prices page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceChoice {
    /// Ids of the series, in the order chosen; at least one, at most [`PriceChoice::MOST`].
    pub series: Vec<String>,
    /// Which part of the page.
    pub panel: PricePanel,
    /// Index or level.
    pub scale: Scale,
    /// Whether prices are in the money of the newest month of the consumer price index.
    pub is_real: bool,
    /// The month in which an index is 100; none is the first month shown.
    pub base: Option<Month>,
    /// Whether each series has a panel of its own.
    pub is_apart: bool,
    /// Whether the price axis is logarithmic.
    pub is_log: bool,
    /// Window of the rolling volatility.
    pub window: Window,
    /// First month shown; none is the first there is.
    pub from: Option<Month>,
    /// Last month shown; none is the newest.
    pub to: Option<Month>,
    /// The series looked at closely; none is the first of [`PriceChoice::series`].
    pub focus: Option<String>,
    /// The series it is set against; none is the second.
    pub other: Option<String>,
    /// The technology whose bill is shown.
    pub product: Product,
    /// The mineral whose price is moved; none is all that have a price.
    pub moved: Option<Mineral>,
    /// By how many per cent, -90 to 400.
    pub shift: i16,
}

impl PriceChoice {
    /// More lines than this cannot be told apart.
    pub const MOST: usize = 8;

    /// The furthest moves of a price, in per cent.
    pub const SHIFTS: (i16, i16) = (-90, 400);

    /// The series looked at closely.
    #[must_use]
    pub fn focus(&self) -> &str {
        self.focus.as_deref().or(self.series.first().map(String::as_str)).unwrap_or_default()
    }
}

impl Default for PriceChoice {
    fn default() -> Self {
        Self {
            series: ["copper", "nickel", "aluminium"].map(str::to_owned).to_vec(),
            panel: PricePanel::default(),
            scale: Scale::default(),
            is_real: false,
            base: None,
            is_apart: false,
            is_log: false,
            window: Window::default(),
            from: None,
            to: None,
            focus: None,
            other: None,
            product: Product::default(),
            moved: None,
            shift: 0,
        }
    }
}

impl Part for PriceChoice {
    fn write(&self, query: &mut Query) {
        let default = Self::default();
        query.unless_default("panel", &self.panel, &default.panel, |panel| panel.id().to_owned());
        query.unless_default("series", &self.series, &default.series, |series| series.join(","));
        query.unless_default("scale", &self.scale, &default.scale, |scale| scale.id().to_owned());
        query.switch("real", self.is_real);
        query.option("base", self.base.as_ref());
        query.switch("apart", self.is_apart);
        query.switch("log", self.is_log);
        query.unless_default("window", &self.window, &default.window, |window| window.months().to_string());
        query.option("from", self.from.as_ref());
        query.option("to", self.to.as_ref());
        query.option("focus", self.focus.as_ref());
        query.option("against", self.other.as_ref());
        query.unless_default("product", &self.product, &default.product, |product| product.id().to_owned());
        query.option("moved", self.moved.as_ref());
        query.unless_default("shift", &self.shift, &0, i16::to_string);
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "panel" => self.panel = changes.choice("panel", value, &PricePanel::ALL, PricePanel::id),
            "series" => self.read_series(value, changes),
            "real" => self.is_real = value == "1",
            "base" => self.base = read_month("base", value, changes),
            "apart" => self.is_apart = value == "1",
            "scale" => self.scale = changes.choice("scale", value, &Scale::ALL, Scale::id),
            "log" => self.is_log = value == "1",
            "window" => self.read_window(value, changes),
            "from" => self.from = read_month("from", value, changes),
            "to" => self.to = read_month("to", value, changes),
            "focus" => self.focus = (!value.is_empty()).then(|| value.to_owned()),
            "against" => self.other = (!value.is_empty()).then(|| value.to_owned()),
            "product" => self.product = changes.choice("product", value, &Product::ALL, Product::id),
            "moved" => self.read_moved(value, changes),
            "shift" => self.read_shift(value, changes),
            _ => return false,
        }
        true
    }
}

impl PriceChoice {
    fn read_series(&mut self, value: &str, changes: &mut Changes) {
        let mut series: Vec<String> = Vec::new();
        for id in value.split(',').filter(|id| !id.is_empty()) {
            if !series.iter().any(|known| known == id) {
                series.push(id.to_owned());
            }
        }
        if series.len() > Self::MOST {
            series.truncate(Self::MOST);
            changes.note("series", value, &series.join(","));
        }
        if series.is_empty() {
            changes.note("series", value, &self.series.join(","));
        } else {
            self.series = series;
        }
    }

    fn read_moved(&mut self, value: &str, changes: &mut Changes) {
        self.moved = Mineral::parse(value).ok();
        if self.moved.is_none() {
            changes.note("moved", value, "");
        }
    }

    fn read_shift(&mut self, value: &str, changes: &mut Changes) {
        let (least, most) = Self::SHIFTS;
        self.shift = value.parse().map_or(0, |shift: i16| shift.clamp(least, most));
        let used = self.shift.to_string();
        if used != value {
            changes.note("shift", value, &used);
        }
    }

    fn read_window(&mut self, value: &str, changes: &mut Changes) {
        self.window = value.parse().map(Window::nearest).unwrap_or_default();
        let used = self.window.months().to_string();
        if used != value {
            changes.note("window", value, &used);
        }
    }
}

fn read_month(parameter: &'static str, value: &str, changes: &mut Changes) -> Option<Month> {
    let month = Month::parse(value).ok();
    if month.is_none() {
        changes.note(parameter, value, "");
    }
    month
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any choice a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = PriceChoice> {
        let month =
            || proptest::option::of((1960u16..2026, 1u8..=12).prop_map(|(y, m)| Month::new(y, m).unwrap()));
        let series =
            proptest::sample::subsequence(vec!["copper", "nickel", "tin", "unit_value_282200"], 1..4);
        let id =
            || proptest::option::of(proptest::sample::select(vec!["zinc", "tin"]).prop_map(str::to_owned));
        let moved = proptest::option::of(
            (0usize..Mineral::all().len()).prop_map(|at| Mineral::all().nth(at).unwrap()),
        );
        let ripple = (0usize..5, moved, -90i16..=400);
        let places = (0usize..2, 0usize..4, 0usize..6);
        (series, places, any::<[bool; 3]>(), (month(), month(), month()), (id(), id()), ripple).prop_map(
            |(
                series,
                (scale, window, panel),
                [is_log, is_real, is_apart],
                (from, to, base),
                (focus, other),
                ripple,
            )| {
                PriceChoice {
                    series: series.into_iter().map(str::to_owned).collect(),
                    panel: PricePanel::ALL[panel],
                    scale: Scale::ALL[scale],
                    is_real,
                    base,
                    is_apart,
                    is_log,
                    window: Window::ALL[window],
                    from,
                    to,
                    focus,
                    other,
                    product: Product::ALL[ripple.0],
                    moved: ripple.1,
                    shift: ripple.2,
                }
            },
        )
    }

    #[test]
    fn a_move_beyond_its_limits_is_the_furthest_and_a_foreign_mineral_is_dropped() {
        let mut choice = PriceChoice::default();
        let mut changes = Changes::default();
        assert!(
            choice.read("shift", "900", &mut changes) && choice.read("moved", "unobtainium", &mut changes)
        );
        assert!(choice.read("panel", "ripple", &mut changes));
        assert_eq!((choice.shift, choice.moved, choice.panel), (400, None, PricePanel::Ripple));
        assert_eq!(choice.focus(), "copper");
    }
}
