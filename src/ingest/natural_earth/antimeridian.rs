//! Cuts rings at 180° so that nothing streaks across the map.
//!
//! world-atlas stitches the land that Natural Earth cuts at the antimeridian: Chukotka, Wrangel Island,
//! Fiji and Antarctica are whole on the sphere, and on a flat map would run back over its full width.

use crate::dataset::geometry::ArcRing;

/// Longitude and latitude in degrees.
pub(super) type Degrees = (f64, f64);

/// A ring that goes around the world more often than this can place.
#[derive(Debug, PartialEq)]
pub(super) struct TooManyCrossings(pub(super) usize);

const ANTIMERIDIAN: f64 = 180.0;
const POLE: f64 = 90.0;

/// The ring as it is when it does not cross, else its pieces on either side, each closed along the
/// meridian, or by way of the pole when the ring runs around it. New arcs are added to `arcs`.
pub(super) fn cut(ring: &ArcRing, arcs: &mut Vec<Vec<Degrees>>) -> Result<Vec<ArcRing>, TooManyCrossings> {
    let mut pieces: Vec<ArcRing> = vec![ArcRing::new()];
    for &number in ring {
        let parts = split(&oriented(arcs, number));
        let is_whole = parts.len() == 1;
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                pieces.push(ArcRing::new());
            }
            let number = if is_whole { number } else { push(arcs, part) };
            pieces.last_mut().into_iter().for_each(|piece| piece.push(number));
        }
    }
    match pieces.len() {
        1 => Ok(pieces),
        crossings_and_one @ 2..=3 => {
            // The walk began somewhere on land: its first and last piece are one.
            let first = pieces.remove(0);
            pieces.last_mut().into_iter().for_each(|last| last.extend(&first));
            debug_assert_eq!(pieces.len(), crossings_and_one - 1);
            pieces.iter_mut().for_each(|piece| close(piece, arcs));
            Ok(pieces)
        }
        more => Err(TooManyCrossings(more - 1)),
    }
}

/// The points of an arc in the direction it is walked.
pub(super) fn oriented(arcs: &[Vec<Degrees>], number: i32) -> Vec<Degrees> {
    let index = usize::try_from(if number < 0 { !number } else { number }).unwrap_or_default();
    let mut points = arcs.get(index).cloned().unwrap_or_default();
    if number < 0 {
        points.reverse();
    }
    points
}

fn push(arcs: &mut Vec<Vec<Degrees>>, arc: Vec<Degrees>) -> i32 {
    arcs.push(arc);
    // An atlas has a few thousand arcs.
    i32::try_from(arcs.len() - 1).unwrap_or_default()
}

/// The parts of a line between its crossings, each ending and beginning on the meridian.
fn split(points: &[Degrees]) -> Vec<Vec<Degrees>> {
    let mut parts = vec![Vec::new()];
    let mut before: Option<Degrees> = None;
    for &point in points {
        if let Some(before) = before
            && (point.0 - before.0).abs() > ANTIMERIDIAN
        {
            let side = ANTIMERIDIAN.copysign(before.0);
            let latitude = crossing_latitude(before, point);
            parts.last_mut().into_iter().for_each(|part| part.push((side, latitude)));
            parts.push(vec![(-side, latitude)]);
        }
        parts.last_mut().into_iter().for_each(|part| part.push(point));
        before = Some(point);
    }
    parts.iter_mut().for_each(Vec::dedup);
    parts
}

fn crossing_latitude(from: Degrees, to: Degrees) -> f64 {
    let before = ANTIMERIDIAN - from.0.abs();
    let after = ANTIMERIDIAN - to.0.abs();
    let whole = before + after;
    if whole > 0.0 { from.1 + (to.1 - from.1) * before / whole } else { from.1 }
}

fn close(piece: &mut ArcRing, arcs: &mut Vec<Vec<Degrees>>) {
    let start = piece.first().and_then(|arc| oriented(arcs, *arc).first().copied());
    let end = piece.last().and_then(|arc| oriented(arcs, *arc).last().copied());
    let (Some(start), Some(end)) = (start, end) else { return };
    if start == end {
        return;
    }
    let is_same_side = start.0 == end.0;
    let pole = POLE.copysign(start.1);
    let line = if is_same_side { vec![end, start] } else { vec![end, (end.0, pole), (start.0, pole), start] };
    piece.push(push(arcs, line));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_that_stays_on_one_side_is_left_alone() {
        let mut arcs = vec![vec![(170.0, 0.0), (180.0, 0.0), (180.0, 10.0), (170.0, 0.0)]];
        assert_eq!(cut(&vec![0], &mut arcs), Ok(vec![vec![0]]));
        assert_eq!(arcs.len(), 1);
    }

    #[test]
    fn a_ring_across_the_meridian_becomes_two_that_meet_it_at_the_same_heights() {
        let mut arcs = vec![vec![(170.0, 0.0), (-170.0, 4.0), (-170.0, 10.0), (170.0, 10.0), (170.0, 0.0)]];
        let pieces = cut(&vec![0], &mut arcs).unwrap();
        let rings: Vec<Vec<Degrees>> = pieces
            .iter()
            .map(|piece| piece.iter().flat_map(|number| oriented(&arcs, *number)).collect())
            .collect();
        assert_eq!(rings.len(), 2);
        for (ring, side) in rings.iter().zip([-1.0, 1.0]) {
            assert!(ring.iter().all(|point| point.0 * side > 0.0), "{ring:?}");
            assert_eq!(ring.first(), ring.last());
            for latitude in [2.0, 10.0] {
                assert!(ring.contains(&(180.0 * side, latitude)), "{ring:?}");
            }
        }
    }

    #[test]
    fn a_ring_around_the_pole_is_closed_along_it() {
        let coast = vec![(-180.0, -80.0), (-90.0, -70.0), (0.0, -70.0), (90.0, -70.0), (180.0, -80.0)];
        let mut arcs = vec![[coast, vec![(-180.0, -80.0)]].concat()];
        let pieces = cut(&vec![0], &mut arcs).unwrap();
        assert_eq!(pieces.len(), 1);
        let ring: Vec<Degrees> = pieces[0].iter().flat_map(|number| oriented(&arcs, *number)).collect();
        assert!(ring.contains(&(180.0, -90.0)) && ring.contains(&(-180.0, -90.0)), "{ring:?}");
        assert_eq!(ring.first(), ring.last());
    }

    #[test]
    fn a_spiral_is_refused() {
        let turn = [(170.0, 0.0), (-170.0, 0.0)];
        let mut arcs = vec![[turn, turn, turn, [(170.0, 0.0), (170.0, 0.0)]].concat()];
        assert_eq!(cut(&vec![0], &mut arcs), Err(TooManyCrossings(6)));
    }
}
