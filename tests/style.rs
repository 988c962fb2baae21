//! The style sheet's colours are the charts' colours.

use minerals_observatory::charts::Theme;
use minerals_observatory::charts::palette::css_variables;

/// What `assets/style/tokens.css` must hold.
fn tokens() -> String {
    let block = |selector: &str, theme| {
        let body: String = css_variables(theme).lines().map(|line| format!("  {line}\n")).collect();
        format!("{selector} {{\n{body}}}\n")
    };
    let mut css = String::from(
        "/* Written from src/charts/palette by tests/style.rs: WRITE=1 cargo test --test style */\n",
    );
    for theme in Theme::ALL {
        // Without a theme, light: before the app runs, and where it cannot.
        let root = if theme == Theme::Light { ":root, " } else { "" };
        css += &block(&format!("{root}[data-theme=\"{}\"]", theme.id()), theme);
    }
    // Before the app runs, a system that wants dark gets it.
    let dark = block(":root:not([data-theme])", Theme::Dark);
    let dark: String = dark.lines().map(|line| format!("  {line}\n")).collect();
    css += &format!("@media (prefers-color-scheme: dark) {{\n{dark}}}\n");
    css
}

#[test]
fn the_style_sheet_has_the_palette_of_the_charts() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/style/tokens.css");
    if std::env::var_os("WRITE").is_some() {
        std::fs::write(path, tokens()).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(path).unwrap_or_default(),
        tokens(),
        "run WRITE=1 cargo test --test style"
    );
}
