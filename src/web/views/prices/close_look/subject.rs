//! The series under the glass with everything computed once: returns, model, falls.

use crate::analysis::garch::{Band, Garch, NoModel, band, fit, newest_run};
use crate::analysis::volatility::{
    REGIME_WINDOW_MONTHS, Reading, Window, log_returns, regime, rolling_volatility,
};
use crate::dataset::SourceId;
use crate::domain::{Frequency, PriceKind, PriceSeries};
use crate::text::{Arg, Message, MonthStyle};

/// One series with its measures.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Subject {
    pub(in super::super) name: String,
    pub(in super::super) series: PriceSeries,
    pub(in super::super) sources: Vec<SourceId>,
    pub(super) kind: PriceKind,
    /// The unit of the prices, where it is known.
    unit: Option<Message>,
    pub(super) returns: Vec<Option<f64>>,
    pub(super) model: Result<Garch, NoModel>,
    pub(super) bands: Vec<Band>,
    pub(super) reading: Option<Reading>,
    notes: Vec<Message>,
    /// The series of the dataset that it is, as given; none for one in other money or of the reader's own.
    pub(super) given: Option<String>,
}

impl Subject {
    pub(in super::super) fn new(
        name: String,
        kind: PriceKind,
        unit: Option<Message>,
        series: PriceSeries,
        notes: Vec<Message>,
        sources: Vec<SourceId>,
    ) -> Self {
        let returns = log_returns(series.values());
        let model = fit(&newest_run(&returns));
        let newest = series.values().last().copied().flatten();
        let bands = match (&model, newest) {
            (Ok(model), Some(price)) => band(model, price),
            _ => Vec::new(),
        };
        let reading = Window::of_months(REGIME_WINDOW_MONTHS, series.frequency())
            .and_then(|window| regime(&rolling_volatility(&returns, window)));
        Self { name, series, sources, kind, unit, returns, model, bands, reading, notes, given: None }
    }

    /// The same, as a series of the dataset.
    pub(super) fn given(self, series: Option<String>) -> Self {
        Self { given: series, ..self }
    }

    pub(in super::super) fn is_monthly(&self) -> bool {
        self.series.frequency() == Frequency::Monthly
    }

    /// The unit of the prices, or that only the file knows it.
    pub(super) fn unit(&self) -> Message {
        self.unit.clone().unwrap_or_else(|| Message::new("own-unit"))
    }

    /// What must be said: money, a unit value, why there is no model, stretches without movement.
    pub(super) fn notes(&self) -> Vec<Message> {
        let mut notes = self.notes.clone();
        if self.kind == PriceKind::UnitValue {
            notes.push(Message::new("time-series-unit-value"));
        }
        if !self.is_monthly() {
            notes.push(Message::new("prices-too-coarse").with("name", self.name.as_str()));
        }
        match &self.model {
            Err(reason) => notes.push(Message::new(format!("garch-{}", reason.id()))),
            Ok(model) if !model.has_converged => notes.push(Message::new("garch-not-converged")),
            Ok(model) if model.is_integrated => notes.push(Message::new("garch-integrated")),
            Ok(_) => {}
        }
        let month = |month: crate::domain::Month| Arg::Month(month.year(), month.month(), MonthStyle::Short);
        let stretches: Vec<_> = self.series.frozen_stretches().collect();
        if let Some((from, until)) = stretches.last() {
            let frozen = Message::new("prices-frozen").with("name", self.name.as_str());
            notes.push(frozen.with("from", month(*from)).with("until", month(*until)));
        }
        notes
    }
}
