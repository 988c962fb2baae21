//! The matrix of countries and minerals.

use minerals_observatory::analysis::roles::Role;
use minerals_observatory::charts::role_matrix::{RoleCell, RoleColumn, RoleMatrix, RoleMatrixInput};
use minerals_observatory::charts::{Datum, Point, Rect, Size, Step, Theme};
use minerals_observatory::domain::{CountryId, Mineral};

use crate::golden::assert_golden;
use crate::samples::{english, id, name};

const DESKTOP: Size = Size::new(1100.0, 620.0);
const PHONE: Size = Size::new(358.0, 520.0);
const TOP: Point = Point::new(0.0, 0.0);

const COUNTRIES: [&str; 27] = [
    "CHN", "USA", "COD", "CHL", "AUS", "ZAF", "CAN", "BRA", "RUS", "IDN", "JPN", "KOR", "DEU", "IND", "FIN",
    "BEL", "ZMB", "NAM", "GBR", "FRA", "ITA", "ESP", "NLD", "TUR", "MEX", "SWE", "ARE",
];

fn countries() -> Vec<CountryId> {
    COUNTRIES.iter().map(|code| id(code)).collect()
}

/// A fixed rule: the further up and the further left, the stronger.
fn cell(row: usize, column: usize, country: CountryId, mineral: Mineral) -> Option<RoleCell> {
    let dice = (row * 37 + column * 23 + row * column * 5) % 29;
    let score = |n: usize| 0.5 + ((n * 7 + 3 * row + column) % 11) as f64 / 20.0;
    let role = |n: usize| Role::ALL[n % 6];
    let roles = match dice {
        0..9 => vec![],
        9..20 => vec![(role(dice + row), score(dice))],
        _ => vec![(role(dice), score(dice).max(0.9)), (role(dice + 2), 0.55)],
    };
    (dice != 3).then_some(RoleCell {
        country,
        column: RoleColumn::Mineral(mineral),
        roles,
        is_judged: dice > 5,
    })
}

fn matrix(size: Size) -> RoleMatrix {
    let countries = countries();
    let minerals: Vec<Mineral> = Mineral::all().filter(|mineral| mineral.id().len() < 20).take(44).collect();
    let cells: Vec<RoleCell> = countries
        .iter()
        .enumerate()
        .flat_map(|(row, country)| {
            let at = move |(column, mineral): (usize, &Mineral)| cell(row, column, *country, *mineral);
            minerals.iter().enumerate().filter_map(at).collect::<Vec<_>>()
        })
        .collect();
    let columns: Vec<RoleColumn> = minerals.iter().copied().map(RoleColumn::Mineral).collect();
    let input = RoleMatrixInput { countries: &countries, columns: &columns, cells: &cells, name: &name };
    RoleMatrix::layout(&input, size, &english())
}

fn cobalt_of(country: &str) -> Datum {
    Datum::Cell { country: id(country), mineral: Mineral::parse("cobalt").unwrap() }
}

#[test]
fn the_sample_looks_as_drawn() {
    let matrix_desktop = matrix(DESKTOP);
    assert_golden("role-matrix-desktop", &matrix_desktop.scene(TOP), Theme::Light);
    let scroll = Point::new(33.0, 47.0);
    let hover = Datum::Cell { country: id("JPN"), mineral: Mineral::parse("tungsten").unwrap() };
    let scene = matrix_desktop.scene(scroll).under(matrix_desktop.overlay(&hover, scroll));
    assert_golden("role-matrix-hover", &scene, Theme::Dark);
    assert_golden("role-matrix-phone", &matrix(PHONE).scene(TOP), Theme::Light);
}

#[test]
fn only_the_window_is_drawn_and_headers_answer_before_the_tiles_under_them() {
    let matrix = matrix(PHONE);
    let content = matrix.content_size();
    assert!(content.width > PHONE.width && content.height > PHONE.height);
    let tiles = matrix.scene(TOP).to_string().matches("hit rect").count();
    assert!(tiles < 27 * 44 / 4, "{tiles}");
    let scene = matrix.scene(Point::new(10_000.0, 10_000.0));
    let corner = scene.hit(Point::new(357.0, 519.0), 0.0).unwrap();
    assert!(matches!(corner, Datum::Cell { country, .. } if *country == id("ARE")));
    assert!(matches!(scene.hit(Point::new(5.0, 500.0), 0.0), Some(Datum::Country(_))));
    assert!(matches!(scene.hit(Point::new(340.0, 20.0), 0.0), Some(Datum::Mineral(_))));
}

/// A table of made-up countries, every tile with a role.
fn table_of(rows: usize, columns: usize, size: Size) -> RoleMatrix {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap());
    let code = |n: usize| id(&[letter(n / 26 / 26), letter(n / 26), letter(n)].iter().collect::<String>());
    let countries: Vec<CountryId> = (0..rows).map(code).collect();
    let minerals: Vec<Mineral> = Mineral::all().take(columns).collect();
    assert_eq!(minerals.len(), columns);
    let cell = |country: &CountryId, mineral: &Mineral| RoleCell {
        country: *country,
        column: RoleColumn::Mineral(*mineral),
        roles: vec![(Role::Processor, 0.8)],
        is_judged: true,
    };
    let cells: Vec<RoleCell> = countries
        .iter()
        .flat_map(|country| minerals.iter().map(move |mineral| cell(country, mineral)))
        .collect();
    let columns: Vec<RoleColumn> = minerals.into_iter().map(RoleColumn::Mineral).collect();
    let name = |country: CountryId| country.to_string();
    let input = RoleMatrixInput { countries: &countries, columns: &columns, cells: &cells, name: &name };
    RoleMatrix::layout(&input, size, &english())
}

#[test]
fn what_is_drawn_depends_on_the_window_and_not_on_the_table() {
    let drawn = |rows, columns, size| {
        table_of(rows, columns, size).scene(TOP).to_string().matches("hit rect").count()
    };
    // 200 rows of 60 are twelve times 50 of 20, and each is larger than the phone's window.
    assert_eq!(drawn(200, 60, PHONE), drawn(50, 60, PHONE));
    assert_eq!(drawn(200, 60, PHONE), drawn(200, 40, PHONE));
    assert!(drawn(200, 60, DESKTOP) > 2 * drawn(200, 60, PHONE));
    assert!(drawn(200, 60, DESKTOP) < 200 * 60 / 10);
    // The same after a scroll to the far corner.
    let matrix = table_of(200, 60, PHONE);
    let end = matrix.clamped(Point::new(1e6, 1e6));
    let tiles = |scroll| matrix.scene(scroll).to_string().matches("hit rect").count();
    assert!(tiles(end).abs_diff(tiles(TOP)) <= 60, "{} against {}", tiles(end), tiles(TOP));
}

#[test]
fn the_steps_of_one_mineral_look_as_drawn() {
    let countries = countries();
    let columns = Role::ALL.map(RoleColumn::Role);
    let step = |row: usize, at: usize, country: CountryId| {
        let dice = (row * 31 + at * 17) % 23;
        let roles = if dice > 11 { vec![(Role::ALL[at], 0.5 + (dice - 11) as f64 / 24.0)] } else { vec![] };
        (dice != 4).then_some(RoleCell { country, column: columns[at], roles, is_judged: dice > 2 })
    };
    let cells: Vec<RoleCell> = countries
        .iter()
        .enumerate()
        .flat_map(|(row, country)| (0..columns.len()).filter_map(move |at| step(row, at, *country)))
        .collect();
    let input = RoleMatrixInput { countries: &countries, columns: &columns, cells: &cells, name: &name };
    let matrix = RoleMatrix::layout(&input, Size::new(700.0, 620.0), &english());
    assert_golden("role-matrix-steps", &matrix.scene(TOP), Theme::Light);
    let header = matrix.scene(TOP).bounds(&Datum::Role(Role::Recycler)).unwrap().centre();
    assert_eq!(matrix.scene(TOP).hit(header, 0.0), Some(&Datum::Role(Role::Recycler)));
}

#[test]
fn every_tile_in_view_answers_for_its_country_and_mineral() {
    let matrix = matrix(DESKTOP);
    let scroll = Point::new(61.0, 17.0);
    let scene = matrix.scene(scroll);
    for datum in matrix.walk().iter() {
        if let Some(Rect { width, height, .. }) = scene.bounds(datum)
            && width > 0.0
            && height > 0.0
        {
            let middle = scene.bounds(datum).unwrap().centre();
            assert_eq!(scene.hit(middle, 0.0), Some(datum));
        }
    }
}

#[test]
fn the_keyboard_walks_tiles_and_scrolls_them_into_view() {
    let matrix = matrix(PHONE);
    let walk = matrix.walk();
    let down = walk.step(Some(&cobalt_of("CHN")), Step::Down).unwrap();
    assert_eq!(down, &cobalt_of("USA"));
    let last = walk.step(Some(&cobalt_of("ARE")), Step::Last).unwrap();
    assert_eq!(matrix.scene(TOP).bounds(last), None);
    let scroll = matrix.scroll_to(last, TOP);
    let bounds = matrix.scene(scroll).bounds(last).unwrap();
    assert!(bounds.width > 25.0 && bounds.height > 25.0);
    assert_eq!(matrix.scroll_to(last, scroll), scroll);
}

#[test]
fn words_tell_roles_and_what_is_missing() {
    let (matrix, english) = (matrix(DESKTOP), english());
    let tooltip = matrix.tooltip(&cobalt_of("CHN")).unwrap();
    assert_eq!(english.plain_text(&tooltip.title), "China: Cobalt");
    assert!(tooltip.rows.is_empty() != tooltip.note.is_none());
    assert!(english.say(&matrix.summary().sentence).contains("more than any other country"));
    let table = matrix.summary().table;
    assert_eq!((table.rows.len(), table.headers.len()), (27, 45));
}
