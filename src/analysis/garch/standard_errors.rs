//! Robust standard errors of the parameters: right even where errors are not normal.
//!
//! `H^-1 S H^-1 / n` (Bollerslev and Wooldridge 1992), with `H` the mean curvature of the negative
//! log-likelihood, by central differences of the analytic gradient, and `S` the covariance of the scores.

use super::Parameters;
use super::likelihood::{Likelihood, PARAMETERS};

type Matrix = [[f64; PARAMETERS]; PARAMETERS];

/// The standard errors at the maximum; none where the curvature cannot be inverted.
pub(super) fn robust(likelihood: &Likelihood<'_>, at: &Parameters) -> Option<Parameters> {
    let count = likelihood.count();
    let inverse = inverse(curvature(likelihood, at).map(|row| row.map(|each| each / count)))?;
    let scores = covariance(&likelihood.scores(at));
    let sandwich = product(&product(&inverse, &scores), &inverse);
    let mut errors = [0.0; PARAMETERS];
    for (place, error) in errors.iter_mut().enumerate() {
        let variance = cell(&sandwich, place, place) / count;
        if !(variance.is_finite() && variance >= 0.0) {
            return None;
        }
        *error = variance.sqrt();
    }
    Some(Parameters::from_array(errors))
}

/// Second derivatives of the negative log-likelihood.
fn curvature(likelihood: &Likelihood<'_>, at: &Parameters) -> Matrix {
    let centre = at.as_array();
    let mut matrix = [[0.0; PARAMETERS]; PARAMETERS];
    for (place, row) in matrix.iter_mut().enumerate() {
        let size = centre.get(place).map_or(0.0, |value| value.abs());
        let step = 1e-5 * size.max(1e-3);
        let gradient = |change: f64| {
            let mut moved = centre;
            if let Some(value) = moved.get_mut(place) {
                *value += change;
            }
            likelihood.slope(&Parameters::from_array(moved)).gradient
        };
        let (after, before) = (gradient(step), gradient(-step));
        for (cell, (after, before)) in row.iter_mut().zip(after.into_iter().zip(before)) {
            *cell = -(after - before) / (2.0 * step);
        }
    }
    let transposed = matrix;
    for (row, line) in matrix.iter_mut().enumerate() {
        for (column, value) in line.iter_mut().enumerate() {
            *value = 0.5 * (*value + cell(&transposed, column, row));
        }
    }
    matrix
}

/// Covariance (n - 1) of the scores.
fn covariance(scores: &[[f64; PARAMETERS]]) -> Matrix {
    let count = scores.len() as f64;
    let mut means = [0.0; PARAMETERS];
    for score in scores {
        for (mean, value) in means.iter_mut().zip(score) {
            *mean += value / count;
        }
    }
    let mut matrix = [[0.0; PARAMETERS]; PARAMETERS];
    for score in scores {
        let mut centred = *score;
        for (value, mean) in centred.iter_mut().zip(means) {
            *value -= mean;
        }
        for (row, a) in matrix.iter_mut().zip(centred) {
            for (cell, b) in row.iter_mut().zip(centred) {
                *cell += a * b / (count - 1.0);
            }
        }
    }
    matrix
}

fn cell(matrix: &Matrix, row: usize, column: usize) -> f64 {
    matrix.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0.0)
}

fn product(a: &Matrix, b: &Matrix) -> Matrix {
    let mut product = [[0.0; PARAMETERS]; PARAMETERS];
    for (row, line) in product.iter_mut().enumerate() {
        for (column, value) in line.iter_mut().enumerate() {
            *value = (0..PARAMETERS).map(|inner| cell(a, row, inner) * cell(b, inner, column)).sum();
        }
    }
    product
}

/// Gauss and Jordan with the largest pivot; none for a matrix without inverse.
fn inverse(mut matrix: Matrix) -> Option<Matrix> {
    let mut inverse = [[0.0; PARAMETERS]; PARAMETERS];
    for (place, row) in inverse.iter_mut().enumerate() {
        *row.get_mut(place)? = 1.0;
    }
    for column in 0..PARAMETERS {
        let size = |row: &usize| cell(&matrix, *row, column).abs();
        let pivot = (column..PARAMETERS).max_by(|a, b| size(a).total_cmp(&size(b)))?;
        matrix.swap(column, pivot);
        inverse.swap(column, pivot);
        let value = cell(&matrix, column, column);
        if value == 0.0 || !value.is_finite() {
            return None;
        }
        let scaled = |row: [f64; PARAMETERS]| row.map(|each| each / value);
        let (line, image) = (scaled(*matrix.get(column)?), scaled(*inverse.get(column)?));
        for row in 0..PARAMETERS {
            let factor = if row == column { 0.0 } else { cell(&matrix, row, column) };
            reduce(matrix.get_mut(row)?, &line, factor, row == column);
            reduce(inverse.get_mut(row)?, &image, factor, row == column);
        }
    }
    Some(inverse)
}

fn reduce(row: &mut [f64; PARAMETERS], line: &[f64; PARAMETERS], factor: f64, is_pivot: bool) {
    if is_pivot {
        *row = *line;
    } else {
        for (value, other) in row.iter_mut().zip(line) {
            *value -= factor * other;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_times_its_inverse_is_one() {
        let matrix = [[0.0, 2.0, 0.0, 1.0], [1.0, 0.0, 3.0, 0.0], [0.0, 1.0, 1.0, 4.0], [2.0, 0.0, 0.0, 1.0]];
        let product = product(&matrix, &inverse(matrix).unwrap());
        for (row, line) in product.iter().enumerate() {
            for (column, value) in line.iter().enumerate() {
                assert!((value - f64::from(u8::from(row == column))).abs() < 1e-12);
            }
        }
        assert_eq!(inverse([[1.0; PARAMETERS]; PARAMETERS]), None);
    }

    #[test]
    fn scores_that_do_not_vary_have_no_covariance() {
        assert_eq!(covariance(&[[1.0, 2.0, 3.0, 4.0]; 3]), [[0.0; PARAMETERS]; PARAMETERS]);
        let matrix = covariance(&[[1.0, 0.0, 0.0, 0.0], [-1.0, 0.0, 0.0, 0.0]]);
        assert_eq!(matrix[0][0], 2.0);
    }
}
