//! Where the ribbons leave and arrive.

use super::columns::Columns;

/// Lets each ribbon start and end where the one before it left off; links are sorted, so one pass does.
pub(super) fn route(columns: &mut Columns) {
    let [exporters, importers] = &columns.sides;
    let mut from_y: Vec<f64> = exporters.iter().map(|node| node.bar.y).collect();
    let mut to_y: Vec<f64> = importers.iter().map(|node| node.bar.y).collect();
    for link in &mut columns.links {
        let (Some(from), Some(to)) = (exporters.get(link.from), from_y.get_mut(link.from)) else { continue };
        let thickness = if from.amount > 0.0 { link.amount / from.amount * from.bar.height } else { 0.0 };
        link.ribbon.thickness = thickness;
        link.ribbon.from_y = *to;
        *to += thickness;
        if let Some(y) = to_y.get_mut(link.to) {
            link.ribbon.to_y = *y;
            *y += thickness;
        }
    }
}
