//! Labels at ascending heights, moved apart where they would touch.

/// Moves ascending heights at least `least` apart, as near to where they were as neighbours allow:
/// touching ones form blocks around their mean.
pub(super) fn spread(heights: &mut [f64], least: f64, top: f64, bottom: f64) {
    // Each block: the sum of what its members would have as its first height, and how many they are.
    let mut blocks: Vec<(f64, usize)> = Vec::with_capacity(heights.len());
    let first = |block: &(f64, usize)| {
        let lowest = bottom - least * (block.1 as f64 - 1.0);
        (block.0 / block.1 as f64).min(lowest).max(top)
    };
    for height in heights.iter() {
        let mut block = (*height, 1);
        while let Some(above) = blocks.last() {
            let shift = least * above.1 as f64;
            if first(above) + shift <= first(&block) {
                break;
            }
            block = (above.0 + block.0 - shift * block.1 as f64, above.1 + block.1);
            blocks.pop();
        }
        blocks.push(block);
    }
    let places = blocks.iter().flat_map(|block| {
        let start = first(block);
        (0..block.1).map(move |at| start + least * at as f64)
    });
    for (height, place) in heights.iter_mut().zip(places) {
        *height = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread_of(mut heights: Vec<f64>) -> Vec<f64> {
        spread(&mut heights, 10.0, 5.0, 95.0);
        heights
    }

    #[test]
    fn touching_labels_move_apart_around_their_mean_and_stay_inside() {
        assert_eq!(spread_of(vec![20.0, 50.0]), [20.0, 50.0]);
        assert_eq!(spread_of(vec![50.0, 50.0]), [45.0, 55.0]);
        assert_eq!(spread_of(vec![95.0, 95.0, 95.0]), [75.0, 85.0, 95.0]);
        assert_eq!(spread_of(vec![0.0, 1.0, 40.0]), [5.0, 15.0, 40.0]);
    }
}
