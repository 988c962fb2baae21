//! The charts of the prices page: panels over time, heatmap, bars with ranges, histogram, cone.

use minerals_observatory::analysis::volatility::{cone, distribution, log_returns};
use minerals_observatory::charts::bars::{Bar, BarSection, Bars, BarsInput};
use minerals_observatory::charts::cone::{Cone, ConeInput};
use minerals_observatory::charts::heatmap::{Heatmap, HeatmapAxis, HeatmapCell, HeatmapInput, HeatmapScale};
use minerals_observatory::charts::histogram::{Histogram, HistogramInput};
use minerals_observatory::charts::time_panels::{
    Figures, PanelBand, PanelInput, PanelLine, Range, Shade, Stroke, TimeMark, TimePanels, TimePanelsInput,
};
use minerals_observatory::charts::{Datum, Point, Size, Step, Theme, Tone};
use minerals_observatory::domain::{Frequency, Month};
use minerals_observatory::text::{Arg, Message, NumberStyle};

use crate::golden::assert_golden;
use crate::samples::english;

/// A price that wanders by a fixed rule, with one fall.
fn prices() -> Vec<Option<f64>> {
    let mut price = 100.0;
    let step = |at: u32| {
        let move_by = f64::from(at * 7919 % 41) / 400.0 - 0.05;
        price *= if at == 60 { 0.7 } else { 1.0 + move_by };
        Some(price)
    };
    (0..120).map(step).collect()
}

fn month(at: usize) -> Month {
    Month::new(2016, 1).unwrap().plus(u32::try_from(at).unwrap())
}

fn line(id: &str, stroke: Stroke, factor: f64) -> PanelLine {
    PanelLine {
        id: id.into(),
        name: format!("Price {id}"),
        colour: u8::from(stroke == Stroke::Dashed),
        stroke,
        frequency: Frequency::Monthly,
        values: prices()
            .into_iter()
            .enumerate()
            .map(|(at, price)| (month(at), price.map(|p| p * factor)))
            .collect(),
    }
}

fn panels() -> TimePanelsInput {
    let band = PanelBand {
        name: "Range".into(),
        colour: 2,
        values: (119..132).map(|at| (month(at), 90.0 - at as f64 / 4.0, 90.0 + at as f64 / 3.0)).collect(),
    };
    let first = PanelInput {
        band: Some(band),
        shades: vec![Shade { from: month(60), to: month(72), tone: Tone::Negative, opacity: 0.3 }],
        ..PanelInput::new(
            Message::new("Level"),
            Figures::Level,
            vec![line("a", Stroke::Solid, 1.0), line("b", Stroke::Dashed, 0.6)],
        )
    };
    let share =
        PanelLine { values: line("a", Stroke::Solid, 0.002).values, ..line("share", Stroke::Solid, 1.0) };
    let second = PanelInput {
        range: Range::FromZero,
        weight: 0.6,
        ..PanelInput::new(Message::new("Share"), Figures::Percent, vec![share])
    };
    TimePanelsInput {
        panels: vec![first, second],
        marks: vec![TimeMark {
            id: "ban".into(),
            month: month(58),
            label: "1".into(),
            title: "A ban".into(),
            text: "No exports.".into(),
        }],
        columns: 1,
        is_shared: false,
        range: None,
        sentence: Message::new("Prices wandered."),
    }
}

#[test]
fn panels_stand_below_each_other_with_band_shade_and_mark() {
    let chart = TimePanels::layout(&panels(), Size::new(900.0, 480.0), &english());
    let scene = chart.scene().under(chart.overlay(&Datum::Month(month(30)), &english()));
    assert_golden("time-panels-stack", &scene, Theme::Light);
    let tooltip = chart.tooltip(&Datum::Series("ban".into())).unwrap();
    assert_eq!(english().plain_text(&tooltip.rows[0].1), "No exports.");
    let told = chart.tooltip(&Datum::Month(month(125))).unwrap();
    assert_eq!(told.rows.len(), 1, "beyond the prices only the band has something to say");
}

#[test]
fn panels_side_by_side_share_one_axis() {
    let panel = |id: &str, factor| {
        PanelInput::new(Message::new("Level"), Figures::Level, vec![line(id, Stroke::Solid, factor)])
    };
    let input = TimePanelsInput {
        panels: vec![panel("a", 1.0), panel("b", 0.3), panel("c", 0.6)],
        columns: 2,
        is_shared: true,
        marks: Vec::new(),
        ..panels()
    };
    let chart = TimePanels::layout(&input, Size::new(800.0, 420.0), &english());
    assert_golden("time-panels-grid", &chart.scene(), Theme::Dark);
    // A month is found where it is drawn, in every column.
    let scene = chart.scene();
    for x in [120.0, 620.0] {
        let found = chart.month_at(x);
        assert_eq!(scene.hit(Point::new(x, 100.0), 0.0), Some(&Datum::Month(found)));
    }
    let walk = chart.walk();
    assert_eq!(walk.step(Some(&Datum::Month(month(0))), Step::Right), Some(&Datum::Month(month(1))));
}

#[test]
fn a_heatmap_tells_what_is_missing_from_nothing() {
    let axis = |id: &str| HeatmapAxis { id: id.into(), name: format!("Price of {id}") };
    let cell = |value: Option<f64>| HeatmapCell { value, note: Message::new("Shared months") };
    let input = HeatmapInput {
        rows: ["tin", "zinc", "gold"].map(axis).to_vec(),
        columns: ["tin", "zinc", "gold"].map(axis).to_vec(),
        cells: vec![
            vec![cell(Some(1.0)), cell(Some(0.62)), cell(None)],
            vec![cell(Some(0.62)), cell(Some(1.0)), cell(Some(-0.3))],
            vec![cell(None), cell(Some(-0.3)), cell(Some(1.0))],
        ],
        scale: HeatmapScale::Coefficient,
        sentence: Message::new("Tin and zinc move alike."),
        corner: Message::new("Series"),
    };
    let chart = Heatmap::layout(input, 420.0);
    let hover = Datum::Series("zinc/gold".into());
    assert_golden("heatmap", &chart.scene(&english()).under(chart.overlay(&hover)), Theme::Light);
    let tooltip = chart.tooltip(&hover).unwrap();
    assert_eq!(english().plain_text(&tooltip.rows[0].1), "−0.30");
    let missing = chart.tooltip(&Datum::Series("tin/gold".into())).unwrap();
    assert_eq!(english().plain_text(&missing.rows[0].1), "no data");
    assert_eq!(chart.tooltip(&Datum::Series("tin/lead".into())), None);
    assert_eq!(chart.summary().table.rows.len(), 3);
}

#[test]
fn bars_of_two_sections_have_two_scales_and_a_hollow_form_for_unit_values() {
    let bar = |id: &str, value: Option<f64>, band, is_hollow| Bar {
        id: id.into(),
        name: format!("Mineral {id}"),
        value,
        figure: value.map_or(Arg::from("no price"), |value| Arg::Number(value, NumberStyle::Percent(0))),
        band,
        colour: u8::from(is_hollow),
        is_hollow,
        notes: vec![(Message::new("league-until"), "2026".into())],
    };
    let input = BarsInput {
        sections: vec![
            BarSection {
                title: Message::new("Prices"),
                bars: vec![bar("a", Some(0.4), Some((0.1, 0.5)), false), bar("b", None, None, false)],
            },
            BarSection { title: Message::new("Unit values"), bars: vec![bar("c", Some(2.0), None, true)] },
        ],
        sentence: Message::new("A swings most."),
        headers: [Message::new("Series"), Message::new("Volatility")],
    };
    let chart = Bars::layout(input, 560.0, &english());
    let hover = Datum::Series("c".into());
    assert_golden("bars", &chart.scene(&english()).under(chart.overlay(&hover)), Theme::Light);
    assert_eq!(chart.tooltip(&hover).unwrap().rows.len(), 2);
    let table = chart.summary().table;
    assert_eq!((table.headers.len(), table.rows.len()), (4, 3));
}

#[test]
fn a_histogram_names_its_columns() {
    let returns = log_returns(&prices());
    let input = HistogramInput {
        distribution: distribution(&returns).unwrap(),
        title: Message::new("Months by change"),
        sentence: Message::new("One month was bad."),
    };
    let chart = Histogram::layout(input, Size::new(560.0, 300.0), &english());
    let hover = Datum::Series("0".into());
    assert_golden("histogram", &chart.scene(&english()).under(chart.overlay(&hover)), Theme::Light);
    assert!(english().plain_text(&chart.tooltip(&hover).unwrap().title).contains("to"));
}

#[test]
fn a_cone_narrows_and_marks_today() {
    let input = ConeInput {
        slices: cone(&log_returns(&prices())),
        title: Message::new("Volatility by window"),
        sentence: Message::new("As usual."),
    };
    let chart = Cone::layout(input, Size::new(560.0, 340.0), &english());
    let hover = Datum::Series("12".into());
    assert_golden("cone", &chart.scene(&english()).under(chart.overlay(&hover)), Theme::Dark);
    assert_eq!(chart.tooltip(&hover).unwrap().rows.len(), 8);
    assert_eq!(chart.tooltip(&Datum::Series("11".into())), None);
}
