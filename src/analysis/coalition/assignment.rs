//! The best pairing of posts and people: each post gets at most one, each of them at most one post.
//!
//! The Hungarian method in the form of Jonker and Volgenant with potentials, cubic time, exact. Source: Kuhn
//! (1955), The Hungarian Method for the Assignment Problem.

/// For each row the column it gets, so that the sum of the points is the largest possible. Every pairing
/// without points above zero is left out. `points` has one row for each post, all equally long.
#[must_use]
pub fn best_assignment(points: &[Vec<f64>]) -> Vec<Option<usize>> {
    let (rows, people) = (points.len(), points.first().map_or(0, Vec::len));
    // Every row has a column of its own that is worth nothing: to stay empty is always possible.
    let columns = people + rows;
    let point = |row: usize, column: usize| {
        points.get(row).and_then(|row| row.get(column)).copied().unwrap_or_default().max(0.0)
    };
    let mut search = Search::new(rows, columns);
    for row in 1..=rows {
        search.place(row, &|row, column| -point(row - 1, column - 1));
    }
    let mut found = vec![None; rows];
    for column in 0..people {
        let row = search.row_of.get(column + 1).copied().unwrap_or_default();
        if row > 0
            && point(row - 1, column) > 0.0
            && let Some(place) = found.get_mut(row - 1)
        {
            *place = Some(column);
        }
    }
    found
}

/// Rows and columns count from 1; column 0 holds the row that is being placed.
struct Search {
    /// Potentials of rows and columns.
    row_price: Vec<f64>,
    column_price: Vec<f64>,
    /// The row of each column; 0 for none.
    row_of: Vec<usize>,
}

impl Search {
    fn new(rows: usize, columns: usize) -> Self {
        Self {
            row_price: vec![0.0; rows + 1],
            column_price: vec![0.0; columns + 1],
            row_of: vec![0; columns + 1],
        }
    }

    /// Finds a cheapest way to place one more row, moving others along it.
    fn place(&mut self, row: usize, cost: &dyn Fn(usize, usize) -> f64) {
        let columns = self.row_of.len();
        let mut came_from = vec![0; columns];
        let mut least = vec![f64::INFINITY; columns];
        let mut is_done = vec![false; columns];
        self.set_row(0, row);
        let mut column = 0;
        loop {
            mark(&mut is_done, column);
            let here = self.row_at(column);
            let (mut step, mut next) = (f64::INFINITY, 0);
            for other in (1..columns).filter(|other| !at(&is_done, *other)) {
                let reduced = cost(here, other) - at(&self.row_price, here) - at(&self.column_price, other);
                if let (Some(least), Some(from)) = (least.get_mut(other), came_from.get_mut(other))
                    && reduced < *least
                {
                    (*least, *from) = (reduced, column);
                }
                if at(&least, other) < step {
                    (step, next) = (at(&least, other), other);
                }
            }
            self.shift(step, &is_done, &mut least);
            column = next;
            if self.row_at(column) == 0 {
                break;
            }
        }
        while column != 0 {
            let before = at(&came_from, column);
            let row = self.row_at(before);
            self.set_row(column, row);
            column = before;
        }
    }

    /// Moves the potentials so that the next column costs nothing.
    fn shift(&mut self, step: f64, is_done: &[bool], least: &mut [f64]) {
        for (column, is_done) in is_done.iter().enumerate() {
            if *is_done {
                let row = self.row_at(column);
                add(&mut self.row_price, row, step);
                add(&mut self.column_price, column, -step);
            } else {
                add(least, column, -step);
            }
        }
    }

    fn row_at(&self, column: usize) -> usize {
        at(&self.row_of, column)
    }

    fn set_row(&mut self, column: usize, row: usize) {
        if let Some(place) = self.row_of.get_mut(column) {
            *place = row;
        }
    }
}

fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

fn add(list: &mut [f64], place: usize, value: f64) {
    if let Some(entry) = list.get_mut(place) {
        *entry += value;
    }
}

fn mark(list: &mut [bool], place: usize) {
    if let Some(entry) = list.get_mut(place) {
        *entry = true;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn total(points: &[Vec<f64>], found: &[Option<usize>]) -> f64 {
        found.iter().enumerate().filter_map(|(row, column)| Some(points[row][(*column)?])).sum()
    }

    /// Every pairing there is.
    fn brute(points: &[Vec<f64>], row: usize, taken: &mut Vec<bool>) -> f64 {
        let Some(own) = points.get(row) else { return 0.0 };
        let mut best = brute(points, row + 1, taken);
        for column in 0..own.len() {
            if !taken[column] {
                taken[column] = true;
                best = best.max(own[column] + brute(points, row + 1, taken));
                taken[column] = false;
            }
        }
        best
    }

    #[test]
    fn the_sum_counts_not_the_best_of_each() {
        // The best for both posts is person 0; giving post 0 its second choice is worth more.
        let points = vec![vec![10.0, 9.0], vec![8.0, 1.0]];
        assert_eq!(best_assignment(&points), [Some(1), Some(0)]);
        assert_eq!(best_assignment(&[vec![0.0, 0.0]]), [None]);
        assert_eq!(best_assignment(&[]), []);
    }

    proptest! {
        #[test]
        fn no_other_pairing_has_more_points(
            points in (1usize..5, 1usize..5).prop_flat_map(|(rows, columns)| {
                proptest::collection::vec(proptest::collection::vec(0.0f64..1.0, columns), rows)
            })
        ) {
            let found = best_assignment(&points);
            let mut columns: Vec<usize> = found.iter().flatten().copied().collect();
            let count = columns.len();
            columns.sort_unstable();
            columns.dedup();
            prop_assert_eq!(columns.len(), count);
            let best = brute(&points, 0, &mut vec![false; points[0].len()]);
            prop_assert!((total(&points, &found) - best).abs() < 1e-9);
        }
    }
}
