//! The role matrix at 200 x 60, larger than the data: layout, one window drawn, one point asked.
//! `cargo bench --bench role_matrix --profile tool --features cli`; figures in docs/benchmarks.md.
#![allow(clippy::unwrap_used, clippy::print_stdout)] // A tool for developers may fail loudly and print.

use std::hint::black_box;
use std::time::Instant;

use minerals_observatory::analysis::roles::Role;
use minerals_observatory::charts::role_matrix::{RoleCell, RoleColumn, RoleMatrix, RoleMatrixInput};
use minerals_observatory::charts::{Point, Size};
use minerals_observatory::domain::{CountryId, Mineral};
use minerals_observatory::text::Locale;

const ROWS: usize = 200;
const COLUMNS: usize = 60;
const WINDOW: Size = Size::new(1_360.0, 620.0);
/// Rounds of a timing; the median counts.
const ROUNDS: usize = 51;

fn main() {
    let locale = Locale::plain().unwrap();
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap());
    let code = |n: usize| [letter(n / 676), letter(n / 26), letter(n)].iter().collect::<String>();
    let countries: Vec<CountryId> = (0..ROWS).map(|n| CountryId::parse(&code(n)).unwrap()).collect();
    let minerals: Vec<Mineral> = Mineral::all().take(COLUMNS).collect();
    assert_eq!(minerals.len(), COLUMNS);
    let cell = |(row, country): (usize, &CountryId), (at, mineral): (usize, &Mineral)| RoleCell {
        country: *country,
        column: RoleColumn::Mineral(*mineral),
        roles: vec![(Role::ALL[(row + at) % 6], 0.5 + ((row * 7 + at) % 50) as f64 / 100.0)],
        is_judged: true,
    };
    let cells: Vec<RoleCell> = countries
        .iter()
        .enumerate()
        .flat_map(|row| minerals.iter().enumerate().map(move |column| cell(row, column)))
        .collect();
    let columns: Vec<RoleColumn> = minerals.iter().copied().map(RoleColumn::Mineral).collect();
    let name = |country: CountryId| country.to_string();
    let input = RoleMatrixInput { countries: &countries, columns: &columns, cells: &cells, name: &name };
    let matrix = RoleMatrix::layout(&input, WINDOW, &locale);
    let scroll = Point::new(200.0, 2_000.0);
    let scene = matrix.scene(scroll);
    say("layout of 200 x 60", || {
        black_box(RoleMatrix::layout(black_box(&input), WINDOW, &locale));
    });
    say("scene of one window", || {
        black_box(matrix.scene(black_box(scroll)));
    });
    say("hit test in it", || {
        black_box(scene.hit(black_box(Point::new(900.0, 400.0)), 0.0));
    });
}

/// The median of the rounds, in microseconds.
fn say(what: &str, run: impl Fn()) {
    let round = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    let mut times: Vec<_> = (0..ROUNDS).map(round).collect();
    times.sort();
    println!("{what}: {:.1} µs", times[ROUNDS / 2].as_secs_f64() * 1e6);
}
