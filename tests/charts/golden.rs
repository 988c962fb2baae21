//! A scene against its golden files: the marks as text, and an SVG beside it to look at.
//!
//! `INSTA_UPDATE=always cargo test --test charts` accepts a change; look at the SVG before committing.

use minerals_observatory::charts::{Palette, Scene, Theme};
use minerals_observatory::paint::svg;

/// Compares the scene with `tests/goldens/<name>.snap` and its drawing with `<name>.svg.snap.svg`.
pub(crate) fn assert_golden(name: &str, scene: &Scene, theme: Theme) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../goldens");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!(name, scene);
        let drawing = svg(scene, Palette::of(theme)).unwrap();
        insta::assert_binary_snapshot!(&format!("{name}-drawing.svg"), drawing.into_bytes());
    });
}
