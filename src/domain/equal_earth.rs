//! The Equal Earth map projection: areas keep their proportions, so a large country looks large.
//!
//! Šavrič, B., Patterson, T. and Jenny, B. (2018), "The Equal Earth map projection", *International
//! Journal of Geographical Information Science* 33(3), 454-465, doi 10.1080/13658816.2018.1504949.
//! With longitude λ and latitude φ in radians on a sphere of radius 1:
//!
//! ```text
//! sin θ = (√3 / 2) sin φ
//! x = 2 √3 λ cos θ / (3 (9 A4 θ⁸ + 7 A3 θ⁶ + 3 A2 θ² + A1))
//! y = A4 θ⁹ + A3 θ⁷ + A2 θ³ + A1 θ
//! ```

use std::f64::consts::PI;

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// √3 / 2.
const M: f64 = 0.866_025_403_784_438_6;

/// x of the equator at 180° east; the map reaches from `-MAX_X` to `MAX_X`.
pub const MAX_X: f64 = PI / (M * A1);
/// y of the north pole, where θ is 60°; the map reaches from `-MAX_Y` to `MAX_Y`.
pub const MAX_Y: f64 = y_from_theta(PI / 3.0);

/// Map coordinates (x east, y north) from degrees.
#[must_use]
pub fn project(longitude_degrees: f64, latitude_degrees: f64) -> (f64, f64) {
    let theta = (M * latitude_degrees.to_radians().sin()).asin();
    let x = longitude_degrees.to_radians() * theta.cos() / (M * y_slope(theta));
    (x, y_from_theta(theta))
}

/// How far the map reaches to the east, and as far to the west, at a height; above and below it, as far
/// as at the poles.
#[must_use]
pub fn half_width(y: f64) -> f64 {
    let theta = theta_from_y(y.clamp(-MAX_Y, MAX_Y));
    PI * theta.cos() / (M * y_slope(theta))
}

/// Degrees (longitude, latitude) from map coordinates; none outside the map.
#[must_use]
pub fn unproject(x: f64, y: f64) -> Option<(f64, f64)> {
    const EDGE: f64 = 1e-9;
    if y.abs() > MAX_Y + EDGE {
        return None;
    }
    let theta = theta_from_y(y);
    let latitude = (theta.sin() / M).clamp(-1.0, 1.0).asin();
    let longitude = x * M * y_slope(theta) / theta.cos();
    (longitude.abs() <= PI + EDGE).then(|| (longitude.to_degrees(), latitude.to_degrees()))
}

/// The outline of the whole map as a closed ring, a point every `step_degrees` along its sides.
#[must_use]
pub fn sphere(step_degrees: f64) -> Vec<(f64, f64)> {
    let up = meridian(180.0, 90.0, step_degrees);
    let down = meridian(-180.0, 90.0, step_degrees).into_iter().rev();
    up.into_iter().chain(down).chain([project(180.0, -90.0)]).collect()
}

/// Meridians and parallels every `step_degrees`, without those on the outline.
#[must_use]
pub fn graticule(step_degrees: f64) -> Vec<Vec<(f64, f64)>> {
    const MERIDIAN_STEP_DEGREES: f64 = 2.5;
    let between = |end: f64| {
        let lines = (end / step_degrees).ceil() as i32 - 1;
        (-lines..=lines).map(move |line| f64::from(line) * step_degrees)
    };
    let meridians = between(180.0).map(|longitude| meridian(longitude, 90.0, MERIDIAN_STEP_DEGREES));
    // Parallels are straight lines in this projection: two points are enough.
    let parallels = between(90.0).map(|latitude| vec![project(-180.0, latitude), project(180.0, latitude)]);
    meridians.chain(parallels).collect()
}

/// One meridian from south to north.
fn meridian(longitude: f64, end: f64, step_degrees: f64) -> Vec<(f64, f64)> {
    let steps = (2.0 * end / step_degrees).ceil().max(1.0);
    (0..=steps as u32).map(|step| project(longitude, -end + 2.0 * end * f64::from(step) / steps)).collect()
}

const fn y_from_theta(theta: f64) -> f64 {
    let square = theta * theta;
    theta * (A1 + square * (A2 + square * square * (A3 + A4 * square)))
}

/// y(θ) is odd, increasing and nearly linear: Newton's method settles in a few steps.
fn theta_from_y(y: f64) -> f64 {
    const STEPS: usize = 12;
    (0..STEPS).fold(y / A1, |theta, _| theta - (y_from_theta(theta) - y) / y_slope(theta))
}

/// dy/dθ.
const fn y_slope(theta: f64) -> f64 {
    let square = theta * theta;
    A1 + square * (3.0 * A2 + square * square * (7.0 * A3 + 9.0 * A4 * square))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_close(found: (f64, f64), expected: (f64, f64)) {
        let far = (found.0 - expected.0).abs().max((found.1 - expected.1).abs());
        assert!(far < 1e-9, "{found:?} is not {expected:?}");
    }

    #[test]
    fn the_map_has_the_published_proportions() {
        assert_close(project(0.0, 0.0), (0.0, 0.0));
        assert_close(project(180.0, 0.0), (MAX_X, 0.0));
        assert_close(project(0.0, 90.0), (0.0, MAX_Y));
        assert_close((MAX_X, MAX_Y), (2.706_629_983_585_28, 1.317_362_759_157_4));
        // The paper: the axes are as 1 to 2.05458, the poles 0.59247 times the equator.
        assert!((MAX_X / MAX_Y - 2.054_58).abs() < 1e-5);
        assert!((project(180.0, 90.0).0 / MAX_X - 0.592_47).abs() < 1e-5);
    }

    #[test]
    fn areas_keep_their_proportions() {
        // A cell of one degree: map area over the area on the sphere is 1 everywhere.
        let cell_ratio = |lon: f64, lat: f64| {
            let ring = [(lon, lat), (lon + 1.0, lat), (lon + 1.0, lat + 1.0), (lon, lat + 1.0)];
            let map: Vec<_> = ring.iter().map(|(lon, lat)| project(*lon, *lat)).collect();
            let twice: f64 = map
                .iter()
                .zip(map.iter().cycle().skip(1))
                .map(|((x0, y0), (x1, y1))| x0 * y1 - x1 * y0)
                .sum();
            let sphere = 1_f64.to_radians() * ((lat + 1.0).to_radians().sin() - lat.to_radians().sin());
            twice / 2.0 / sphere
        };
        for (lon, lat) in [(0.0, 0.0), (20.0, 45.0), (170.0, -60.0), (-120.0, 80.0)] {
            assert!((cell_ratio(lon, lat) - 1.0).abs() < 1e-3, "{lon} {lat}: {}", cell_ratio(lon, lat));
        }
    }

    #[test]
    fn the_inverse_gives_the_place_back_and_refuses_the_outside() {
        for lon in [-180.0, -70.5, 0.0, 12.25, 180.0] {
            for lat in [-90.0, -33.0, 0.0, 51.5, 89.0] {
                let (x, y) = project(lon, lat);
                assert_close(unproject(x, y).unwrap(), (lon, lat));
            }
        }
        assert_eq!(unproject(0.0, 1.4), None);
        assert_eq!(unproject(2.7, 1.0), None);
    }

    #[test]
    fn the_map_is_as_wide_as_its_180th_meridians() {
        for latitude in [-90.0, -40.0, 0.0, 15.0, 90.0] {
            let (x, y) = project(180.0, latitude);
            assert_close((half_width(y), 0.0), (x, 0.0));
        }
        assert_eq!(half_width(9.0), half_width(MAX_Y));
    }

    #[test]
    fn the_outline_is_closed_and_the_grid_stays_inside_it() {
        let ring = sphere(5.0);
        assert_close(ring[0], ring[ring.len() - 1]);
        assert_eq!(graticule(30.0).len(), 11 + 5);
        assert!(
            graticule(30.0).iter().flatten().all(|(x, y)| x.abs() < MAX_X + 1e-9 && y.abs() < MAX_Y + 1e-9)
        );
    }
}
