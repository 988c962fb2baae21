//! Levels and volatility over time.

use minerals_observatory::charts::time_series::{
    LevelUnit, Scale, Series, TimeSeries, TimeSeriesInput, TimeSeriesOptions,
};
use minerals_observatory::charts::{Datum, Point, Size, Step, Theme};
use minerals_observatory::domain::Month;
use minerals_observatory::text::Message;
use proptest::prelude::*;

use crate::golden::assert_golden;
use crate::samples::{english, metals};

const DESKTOP: Size = Size::new(1100.0, 620.0);
const PHONE: Size = Size::new(358.0, 520.0);

fn layout(series: &[Series], options: TimeSeriesOptions) -> TimeSeries {
    let input = TimeSeriesInput {
        series,
        level_title: Message::new("Price, US$ per tonne"),
        volatility_title: Message::new("Volatility, 12 months, % a year"),
    };
    TimeSeries::layout(&input, &options, &english())
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

#[test]
fn the_sample_looks_as_drawn() {
    let series = metals();
    let chart = layout(&series, TimeSeriesOptions::new(DESKTOP));
    assert_golden("time-series-desktop", &chart.scene(None), Theme::Light);
    let index = TimeSeriesOptions {
        scale: Scale::Log,
        unit: LevelUnit::Index(month("2010-01")),
        ..TimeSeriesOptions::new(DESKTOP)
    };
    let chart = layout(&series, index);
    let overlay = chart.overlay(&Datum::Month(month("2018-03")), &english());
    let scene = chart.scene(None).under(chart.brush(month("2021-01"), month("2023-06"))).under(overlay);
    assert_golden("time-series-index-hover", &scene, Theme::Dark);
    let phone = TimeSeriesOptions {
        range: Some((month("2015-01"), month("2026-05"))),
        ..TimeSeriesOptions::new(PHONE)
    };
    assert_golden("time-series-phone", &layout(&series, phone).scene(Some("nickel")), Theme::Light);
}

#[test]
fn a_gap_breaks_the_line_and_is_never_bridged() {
    let series = metals();
    let text = layout(&series[..1], TimeSeriesOptions::new(DESKTOP)).scene(None).to_string();
    let runs = text.lines().filter(|line| line.starts_with("line 1.8")).count();
    assert_eq!(runs, 4, "two runs in each panel");
}

#[test]
fn months_are_found_where_they_are_drawn() {
    let series = metals();
    let chart = layout(&series, TimeSeriesOptions::new(PHONE));
    let scene = chart.scene(None);
    let (first, last) = chart.months();
    for ordinal in first.ordinal()..=last.ordinal() {
        let month = Month::from_ordinal(ordinal);
        let at = Point::new(chart.x_at(month), chart.plot().centre().y);
        assert_eq!(scene.hit(at, 0.0), Some(&Datum::Month(month)));
    }
    let walk = chart.walk();
    let start = Datum::Month(first);
    assert_eq!(walk.step(Some(&start), Step::Right), Some(&Datum::Month(first.plus(1))));
    assert_eq!(walk.step(Some(&start), Step::Down), Some(&Datum::Series("cobalt".into())));
}

#[test]
fn the_tooltip_holds_an_annual_value_for_its_whole_year_and_no_data_in_a_gap() {
    let (series, english) = (metals(), english());
    let chart = layout(&series, TimeSeriesOptions::new(DESKTOP));
    let tooltip = chart.tooltip(&Datum::Month(month("2015-03"))).unwrap();
    let figures: Vec<String> = tooltip.rows.iter().map(|row| english.plain_text(&row.1)).collect();
    assert_eq!(english.plain_text(&tooltip.title), "Mar 2015");
    assert_eq!(figures[0], "no data");
    let january = chart.tooltip(&Datum::Month(month("2015-01"))).unwrap();
    assert_eq!(english.plain_text(&january.rows[4].1), figures[4]);
    assert!(english.say(&chart.summary().sentence).contains("most volatile of these 5"));
    assert_eq!(chart.summary().table.headers.len(), 11);
}

#[test]
fn nothing_to_draw_is_drawn_as_an_empty_panel() {
    let chart = layout(&[], TimeSeriesOptions::new(DESKTOP));
    assert!(chart.scene(None).to_string().contains("Price"));
    assert_eq!(
        english().say(&chart.summary().sentence),
        "There are too few observations to say how volatile this is."
    );
}

#[test]
fn values_of_years_have_no_panel_of_volatility_and_the_sentence_says_so() {
    let annual = Series { volatility: Vec::new(), ..metals().remove(4) };
    let chart = layout(std::slice::from_ref(&annual), TimeSeriesOptions::new(DESKTOP));
    let scene = chart.scene(None);
    assert!(!scene.to_string().contains("Volatility"), "no empty panel");
    assert_eq!(chart.summary().table.headers.len(), 2, "no empty column");
    let told = english().say(&chart.summary().sentence);
    assert!(told.contains("With one value a year") && told.contains("no volatility"), "{told}");
    assert!(chart.plot().height > 500.0, "the level has the room: {:?}", chart.plot());
    assert_golden("time-series-annual", &scene, Theme::Light);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn month_at_undoes_x_at(start in 12_000u32..25_000, span in 1u32..1_000, width in 320.0..1500.0) {
        let months = (start..=start + span).map(|at| (Month::from_ordinal(at), Some(f64::from(at))));
        let series = Series {
            level: months.collect(),
            volatility: Vec::new(),
            ..metals().remove(1)
        };
        let chart = layout(&[series], TimeSeriesOptions::new(Size::new(width, 500.0)));
        let mut last = f64::NEG_INFINITY;
        for at in start..=start + span {
            let x = chart.x_at(Month::from_ordinal(at));
            prop_assert!(x > last && (0.0..=width).contains(&x));
            prop_assert_eq!(chart.month_at(x), Month::from_ordinal(at));
            last = x;
        }
    }
}
