//! What is chosen on the prices page.

use super::url::{Changes, Part, Query};
use crate::domain::Month;

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
    /// Index or level.
    pub scale: Scale,
    /// Whether the price axis is logarithmic.
    pub is_log: bool,
    /// Window of the rolling volatility.
    pub window: Window,
    /// First month shown; none is the first there is.
    pub from: Option<Month>,
    /// Last month shown; none is the newest.
    pub to: Option<Month>,
}

impl PriceChoice {
    /// More lines than this cannot be told apart.
    pub const MOST: usize = 8;
}

impl Default for PriceChoice {
    fn default() -> Self {
        Self {
            series: ["copper", "nickel", "aluminium"].map(str::to_owned).to_vec(),
            scale: Scale::default(),
            is_log: false,
            window: Window::default(),
            from: None,
            to: None,
        }
    }
}

impl Part for PriceChoice {
    fn write(&self, query: &mut Query) {
        let default = Self::default();
        query.unless_default("series", &self.series, &default.series, |series| series.join(","));
        query.unless_default("scale", &self.scale, &default.scale, |scale| scale.id().to_owned());
        query.switch("log", self.is_log);
        query.unless_default("window", &self.window, &default.window, |window| window.months().to_string());
        query.option("from", self.from.as_ref());
        query.option("to", self.to.as_ref());
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "series" => self.read_series(value, changes),
            "scale" => self.scale = changes.choice("scale", value, &Scale::ALL, Scale::id),
            "log" => self.is_log = value == "1",
            "window" => self.read_window(value, changes),
            "from" => self.from = read_month("from", value, changes),
            "to" => self.to = read_month("to", value, changes),
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
        (series, 0usize..2, any::<bool>(), 0usize..4, month(), month()).prop_map(
            |(series, scale, is_log, window, from, to)| PriceChoice {
                series: series.into_iter().map(str::to_owned).collect(),
                scale: Scale::ALL[scale],
                is_log,
                window: Window::ALL[window],
                from,
                to,
            },
        )
    }
}
