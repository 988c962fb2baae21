//! From months and values to pixels, and from pixels back to months.

use super::Scale;
use crate::domain::Month;

/// Months along x.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct TimeAxis {
    pub(in crate::charts) first: Month,
    pub(in crate::charts) last: Month,
    left: f64,
    right: f64,
}

impl TimeAxis {
    pub(in crate::charts) fn new((first, last): (Month, Month), left: f64, right: f64) -> Self {
        Self { first, last: last.max(first), left, right: right.max(left + 1.0) }
    }

    fn pixels_per_month(&self) -> f64 {
        let months = self.last.ordinal() - self.first.ordinal();
        (self.right - self.left) / f64::from(months.max(1))
    }

    pub(in crate::charts) fn pixel_from_month(&self, month: Month) -> f64 {
        let months = f64::from(month.ordinal()) - f64::from(self.first.ordinal());
        self.left + months * self.pixels_per_month()
    }

    pub(in crate::charts) fn month_from_pixel(&self, x: f64) -> Month {
        let months = ((x - self.left) / self.pixels_per_month()).round().max(0.0) as u32;
        self.first.plus(months).min(self.last)
    }

    pub(in crate::charts) fn width(&self) -> f64 {
        self.right - self.left
    }
}

/// Values along y.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct ValueAxis {
    pub(in crate::charts) scale: Scale,
    pub(in crate::charts) low: f64,
    pub(in crate::charts) high: f64,
    pub(in crate::charts) top: f64,
    pub(in crate::charts) bottom: f64,
}

impl ValueAxis {
    pub(in crate::charts) fn pixel_from_value(&self, value: f64) -> f64 {
        let along = |value: f64| match self.scale {
            Scale::Linear => value,
            Scale::Log => value.max(f64::MIN_POSITIVE).ln(),
        };
        let (low, high) = (along(self.low), along(self.high));
        self.bottom - (along(value) - low) / (high - low) * (self.bottom - self.top)
    }
}
