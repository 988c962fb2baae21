//! Colours by meaning: a mark names a [`Tone`], a [`Palette`] gives it a colour.
//!
//! The web layer's style sheet uses the same values through [`css_variables`]. Series colours keep at
//! least 3:1 against the surface and stay apart for red- and green-blind eyes; texts keep 4.5:1.

mod themes;

use std::fmt;
use std::fmt::Write as _;

use crate::analysis::roles::Role;
use crate::domain::Stage;

/// How many series colours there are; further series start over.
pub const SERIES_COLOURS: u8 = 8;

/// How many steps a [`Tone::Diverging`] has to each side of even.
pub const DIVERGING_STEPS: i8 = 5;

/// How many steps a [`Tone::Sequential`] has.
pub const SEQUENTIAL_STEPS: u8 = 6;

/// A colour without transparency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl fmt::Display for Rgb {
    /// As CSS writes it: `#1d1d1f`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// Which set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on paper.
    #[default]
    Light,
    /// Light ink on night.
    Dark,
    /// Black on white, nothing faint.
    HighContrast,
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The id used by the style sheet: `[data-theme="dark"]`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }
}

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Text and what matters most.
    Ink,
    /// Secondary text.
    InkMuted,
    /// Axis lines and ticks.
    Axis,
    /// Grid lines.
    Grid,
    /// The ground the chart stands on.
    Surface,
    /// Panels above the surface.
    Raised,
    /// Links, the chosen thing.
    Accent,
    /// Better.
    Positive,
    /// Worse.
    Negative,
    /// Nothing is known.
    NoData,
    /// Known, but not singled out: folded countries, context.
    Other,
    /// Under the pointer.
    Highlight,
    /// A series by its place; see [`SERIES_COLOURS`].
    Series(u8),
    /// A stage of the chain.
    Stage(Stage),
    /// A country's role.
    Role(Role),
    /// Areas of a map: 0 is even, -1 to -5 ever more on the importers' side, 1 to 5 on the exporters'. One
    /// side alone is a sequential scale; see [`DIVERGING_STEPS`].
    Diverging(i8),
    /// A step of a scale from little to much, 1 to [`SEQUENTIAL_STEPS`].
    Sequential(u8),
    /// Text on such a step: black or white, whichever reads better.
    OnSequential(u8),
    /// Text on a role's colour at so many percent opacity: black or white, whichever reads better.
    OnRole(Role, u8),
}

/// The tones with a fixed name, in the order of the style sheet.
const NAMED: [(Tone, &str); 12] = [
    (Tone::Ink, "ink"),
    (Tone::InkMuted, "ink-muted"),
    (Tone::Axis, "axis"),
    (Tone::Grid, "grid"),
    (Tone::Surface, "surface"),
    (Tone::Raised, "raised"),
    (Tone::Accent, "accent"),
    (Tone::Positive, "positive"),
    (Tone::Negative, "negative"),
    (Tone::NoData, "no-data"),
    (Tone::Other, "other"),
    (Tone::Highlight, "highlight"),
];

/// One theme's colours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    theme: Theme,
    ink: Rgb,
    ink_muted: Rgb,
    axis: Rgb,
    grid: Rgb,
    surface: Rgb,
    raised: Rgb,
    accent: Rgb,
    positive: Rgb,
    negative: Rgb,
    no_data: Rgb,
    other: Rgb,
    highlight: Rgb,
    series: [Rgb; SERIES_COLOURS as usize],
    /// In the order of [`Role::ALL`].
    roles: [Rgb; 6],
    semi_manufactures: Rgb,
    even: Rgb,
    /// From even outwards.
    importers: [Rgb; DIVERGING_STEPS as usize],
    /// From even outwards.
    exporters: [Rgb; DIVERGING_STEPS as usize],
    /// From little to much.
    sequential: [Rgb; SEQUENTIAL_STEPS as usize],
}

impl Palette {
    /// The colours of a theme.
    #[must_use]
    pub const fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &themes::LIGHT,
            Theme::Dark => &themes::DARK,
            Theme::HighContrast => &themes::HIGH_CONTRAST,
        }
    }

    /// Which theme this is.
    #[must_use]
    pub const fn theme(&self) -> Theme {
        self.theme
    }

    /// The colour of a tone.
    #[must_use]
    pub fn colour(&self, tone: Tone) -> Rgb {
        match tone {
            Tone::Ink => self.ink,
            Tone::InkMuted => self.ink_muted,
            Tone::Axis => self.axis,
            Tone::Grid => self.grid,
            Tone::Surface => self.surface,
            Tone::Raised => self.raised,
            Tone::Accent => self.accent,
            Tone::Positive => self.positive,
            Tone::Negative => self.negative,
            Tone::NoData => self.no_data,
            Tone::Other => self.other,
            Tone::Highlight => self.highlight,
            Tone::Series(at) => {
                self.series.get(usize::from(at % SERIES_COLOURS)).copied().unwrap_or(self.other)
            }
            Tone::Stage(stage) => self.stage(stage),
            Tone::Role(role) => self.role(role),
            Tone::Diverging(step) => self.diverging(step),
            Tone::Sequential(step) => self.sequential(step),
            Tone::OnSequential(step) => readable_on(self.sequential(step)),
            Tone::OnRole(role, percent) => {
                readable_on(mix(self.role(role), self.surface, f64::from(percent) / 100.0))
            }
        }
    }

    fn role(&self, role: Role) -> Rgb {
        let [holder, extractor, processor, trader, consumer, recycler] = self.roles;
        match role {
            Role::Holder => holder,
            Role::Extractor => extractor,
            Role::Processor => processor,
            Role::Trader => trader,
            Role::Consumer => consumer,
            Role::Recycler => recycler,
        }
    }

    /// A step beyond the last is the last.
    fn diverging(&self, step: i8) -> Rgb {
        let side = if step < 0 { &self.importers } else { &self.exporters };
        let outwards = usize::from(step.clamp(-DIVERGING_STEPS, DIVERGING_STEPS).unsigned_abs());
        outwards.checked_sub(1).and_then(|at| side.get(at)).copied().unwrap_or(self.even)
    }

    /// A step beyond an end is the end.
    fn sequential(&self, step: u8) -> Rgb {
        let at = usize::from(step.clamp(1, SEQUENTIAL_STEPS) - 1);
        self.sequential.get(at).copied().unwrap_or(self.other)
    }

    /// A stage has the hue of the role that does it.
    fn stage(&self, stage: Stage) -> Rgb {
        match stage {
            Stage::Reserves => self.role(Role::Holder),
            Stage::Extraction => self.role(Role::Extractor),
            Stage::Processing => self.role(Role::Processor),
            Stage::SemiManufactures => self.semi_manufactures,
            Stage::Recycling => self.role(Role::Recycler),
        }
    }
}

/// The theme's tokens as CSS custom properties, one `--name: #rrggbb;` a line.
#[must_use]
pub fn css_variables(theme: Theme) -> String {
    let palette = Palette::of(theme);
    let named = NAMED.iter().map(|(tone, name)| (*tone, (*name).to_owned()));
    let series = (0..SERIES_COLOURS).map(|at| (Tone::Series(at), format!("series-{}", at + 1)));
    let stages = Stage::ALL
        .into_iter()
        .map(|stage| (Tone::Stage(stage), format!("stage-{}", stage.id().replace('_', "-"))));
    let roles = Role::ALL.into_iter().map(|role| (Tone::Role(role), format!("role-{}", role.id())));
    let diverging = (-DIVERGING_STEPS..=DIVERGING_STEPS).map(|step| {
        let side = match step {
            0 => "even".to_owned(),
            step if step < 0 => format!("importers-{}", -step),
            step => format!("exporters-{step}"),
        };
        (Tone::Diverging(step), format!("diverging-{side}"))
    });
    let sequential =
        (1..=SEQUENTIAL_STEPS).map(|step| (Tone::Sequential(step), format!("sequential-{step}")));
    let mut css = String::new();
    for (tone, name) in named.chain(series).chain(stages).chain(roles).chain(diverging).chain(sequential) {
        // Writing to a String does not fail.
        let _ = writeln!(css, "--{name}: {};", palette.colour(tone));
    }
    css
}

/// `top` laid over `ground` with an opacity, 0 to 1.
#[must_use]
pub fn mix(top: Rgb, ground: Rgb, opacity: f64) -> Rgb {
    let blend = |a: u8, b: u8| (f64::from(a) * opacity + f64::from(b) * (1.0 - opacity)).round() as u8;
    Rgb(blend(top.0, ground.0), blend(top.1, ground.1), blend(top.2, ground.2))
}

/// The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance).
#[must_use]
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Rgb) -> f64 {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

fn readable_on(ground: Rgb) -> Rgb {
    let (black, white) = (Rgb(0, 0, 0), Rgb(255, 255, 255));
    if contrast(black, ground) >= contrast(white, ground) { black } else { white }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_keep_four_and_a_half_to_one_and_marks_three_to_one() {
        for theme in Theme::ALL {
            let palette = Palette::of(theme);
            for ground in [palette.surface, palette.raised] {
                for tone in [Tone::Ink, Tone::InkMuted, Tone::Accent, Tone::Positive, Tone::Negative] {
                    let ratio = contrast(palette.colour(tone), ground);
                    assert!(ratio >= 4.5, "{theme:?} {tone:?} {ratio:.2}");
                }
                let series = (0..SERIES_COLOURS).map(Tone::Series);
                let roles = Role::ALL.into_iter().map(Tone::Role);
                let stages = Stage::ALL.into_iter().map(Tone::Stage);
                let ends = [-DIVERGING_STEPS, DIVERGING_STEPS].map(Tone::Diverging);
                for tone in series
                    .chain(roles)
                    .chain(stages)
                    .chain([Tone::Axis, Tone::Other, Tone::Highlight])
                    .chain(ends)
                {
                    let ratio = contrast(palette.colour(tone), ground);
                    assert!(ratio >= 3.0, "{theme:?} {tone:?} {ratio:.2}");
                }
            }
        }
    }

    #[test]
    fn letters_read_on_every_role_at_every_opacity() {
        for theme in Theme::ALL {
            let palette = Palette::of(theme);
            for role in Role::ALL {
                for percent in 0..=100 {
                    let ground = mix(palette.role(role), palette.surface, f64::from(percent) / 100.0);
                    assert!(contrast(palette.colour(Tone::OnRole(role, percent)), ground) >= 4.5);
                }
            }
        }
    }

    #[test]
    fn figures_read_on_every_step_and_every_step_is_darker_or_lighter_than_the_one_before() {
        for theme in Theme::ALL {
            let palette = Palette::of(theme);
            let from_ground = |step| contrast(palette.colour(Tone::Sequential(step)), palette.surface);
            for step in 1..=SEQUENTIAL_STEPS {
                let text = palette.colour(Tone::OnSequential(step));
                assert!(contrast(text, palette.colour(Tone::Sequential(step))) >= 4.5, "{theme:?} {step}");
                assert!(step == 1 || from_ground(step) > from_ground(step - 1) * 1.25, "{theme:?} {step}");
            }
        }
    }

    #[test]
    fn series_stay_apart_for_red_and_green_blind_eyes() {
        // Machado, Oliveira and Fernandes (2009), severity 1.
        const DEUTERANOPIA: [[f64; 3]; 3] = [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ];
        const PROTANOPIA: [[f64; 3]; 3] = [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ];
        for (matrix, name) in [(DEUTERANOPIA, "deuteranopia"), (PROTANOPIA, "protanopia")] {
            for theme in Theme::ALL {
                let steps = |side: i8| (0..=DIVERGING_STEPS).map(move |step| Tone::Diverging(side * step));
                let colour = |tone| seen(Palette::of(theme).colour(tone), matrix);
                for side in [-1, 1] {
                    for (a, b) in steps(side).zip(steps(side).skip(1)) {
                        let distance = lab_distance(colour(a), colour(b));
                        assert!(distance > 6.0, "{theme:?} {name}: {a:?} and {b:?} are {distance:.1} apart");
                    }
                }
                for (a, b) in steps(-1).zip(steps(1)).skip(1) {
                    let distance = lab_distance(colour(a), colour(b));
                    assert!(distance > 12.0, "{theme:?} {name}: {a:?} and {b:?} are {distance:.1} apart");
                }
                let steps: Vec<Tone> = (1..=SEQUENTIAL_STEPS).map(Tone::Sequential).collect();
                for pair in steps.windows(2) {
                    let distance = lab_distance(colour(pair[0]), colour(pair[1]));
                    assert!(distance > 9.0, "{theme:?} {name}: {pair:?} are {distance:.1} apart");
                }
                let series = Palette::of(theme).series;
                for (at, a) in series.iter().enumerate() {
                    for b in series.iter().skip(at + 1) {
                        let distance = lab_distance(seen(*a, matrix), seen(*b, matrix));
                        assert!(distance > 12.0, "{theme:?} {name}: {a} and {b} are {distance:.1} apart");
                    }
                }
            }
        }
    }

    fn seen(colour: Rgb, matrix: [[f64; 3]; 3]) -> [f64; 3] {
        let linear = [colour.0, colour.1, colour.2].map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        let [r, g, b] =
            matrix.map(|row| row.iter().zip(linear).map(|(m, c)| m * c).sum::<f64>().clamp(0.0, 1.0));
        let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47);
        let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    fn lab_distance(a: [f64; 3], b: [f64; 3]) -> f64 {
        a.iter().zip(b).map(|(p, q)| (p - q).powi(2)).sum::<f64>().sqrt()
    }

    #[test]
    fn the_style_sheet_gets_every_token_once() {
        let css = css_variables(Theme::Light);
        assert!(css.starts_with("--ink: #1d1d1f;\n"), "{css}");
        assert!(css.contains("--series-8: ") && css.contains("--stage-semi-manufactures: "));
        let names: std::collections::BTreeSet<_> = css.lines().map(|line| line.split(':').next()).collect();
        assert_eq!(names.len(), css.lines().count());
    }
}
