//! What reaches a backend.

use std::convert::Infallible;

use plotters_backend::{BackendCoord, BackendStyle, BackendTextStyle};

use super::*;
use crate::charts::palette::{Theme, Tone};
use crate::charts::scene::{Font, Point, Rect, Size};

/// Writes down what it is asked to draw.
#[derive(Default)]
struct Notes(Vec<String>);

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Notes {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (400, 400)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _at: BackendCoord, _colour: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.0.push(format!("rect {a:?} {b:?} {:.2}", style.color().alpha));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<_> = path.into_iter().collect();
        self.0.push(format!("path {points:?} {}", style.stroke_width()));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.0.push(format!("text {text} {} {at:?}", style.size()));
        Ok(())
    }
}

fn painted(scene: &Scene, grid: Grid) -> Vec<String> {
    let mut notes = Notes::default();
    paint(scene, Palette::of(Theme::Light), &mut notes, grid).unwrap();
    notes.0
}

#[test]
fn the_ratio_multiplies_geometry_strokes_and_fonts() {
    let mut scene = Scene::new(Size::new(100.0, 100.0));
    scene.rect(Rect::new(1.0, 2.0, 3.0, 4.0), Style::of(Tone::Ink).opacity(0.5));
    scene.line([Point::new(0.0, 0.0), Point::new(10.0, 5.5)], 1.5, Tone::Ink);
    scene.text(Point::new(10.0, 20.0), "Chile", Font::size(13.0), Tone::Ink);
    assert_eq!(
        painted(&scene, Grid::of_units(2.0)),
        ["rect (2, 4) (8, 12) 0.50", "path [(0, 0), (20, 11)] 3", "text Chile 26 (20, 47)"]
    );
}

#[test]
fn neighbours_share_an_edge_and_the_thinnest_bar_still_shows() {
    let mut scene = Scene::new(Size::new(100.0, 100.0));
    scene.rect(Rect::new(0.0, 0.0, 10.4, 10.0), Tone::Ink);
    scene.rect(Rect::new(10.4, 0.0, 10.4, 0.01), Tone::Ink);
    assert_eq!(
        painted(&scene, Grid::of_units(1.0)),
        ["rect (0, 0) (10, 10) 1.00", "rect (10, 0) (21, 1) 1.00"]
    );
}

#[test]
fn what_is_upright_or_level_lies_on_whole_pixels_and_curves_between_them() {
    let mut scene = Scene::new(Size::new(100.0, 100.0));
    scene.rect(Rect::new(0.3, 0.0, 10.4, 10.0), Tone::Ink);
    scene.line([Point::new(0.0, 5.2), Point::new(10.0, 5.2)], 1.0, Tone::Ink);
    scene.line([Point::new(0.0, 5.2), Point::new(10.0, 5.3)], 1.25, Tone::Ink);
    scene.text(Point::new(10.0, 20.3), "Chile", Font::size(13.0), Tone::Ink);
    assert_eq!(
        painted(&scene, Grid::of_pixels(1.0, 16.0)),
        [
            "rect (0, 0) (176, 160) 1.00",
            "path [(0, 88), (160, 88)] 16",
            "path [(0, 83), (160, 85)] 20",
            "text Chile 208 (160, 378)",
        ]
    );
}
