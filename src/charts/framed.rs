//! A chart as a picture of its own: title and finding above, sources and address below.
//!
//! What is handed on must still say what it shows and where the numbers come from.

use super::palette::Tone;
use super::scene::{Font, Point, Rect, Scene, Size};
use super::text_width::{Weight, text_width};

/// The words around a chart.
pub struct Frame<'a> {
    /// What it shows.
    pub title: &'a str,
    /// The finding.
    pub finding: &'a str,
    /// One line for each source with its licence, and reservations about the figures.
    pub notes: &'a [String],
    /// The address that brings the view back.
    pub link: &'a str,
}

const MARGIN: f64 = 24.0;
const TITLE: f64 = 22.0;
const FINDING: f64 = 15.0;
const NOTE: f64 = 11.5;
/// Line height over type size.
const LEADING: f64 = 1.35;

/// The chart inside its frame; the picture is as wide as the chart with margins.
#[must_use]
pub fn framed(chart: Scene, frame: &Frame<'_>) -> Scene {
    let width = chart.size.width;
    let title = wrapped(frame.title, TITLE, Weight::Semibold, width);
    let finding = wrapped(frame.finding, FINDING, Weight::Regular, width);
    let mut notes: Vec<String> =
        frame.notes.iter().flat_map(|note| wrapped(note, NOTE, Weight::Regular, width)).collect();
    notes.extend(wrapped(frame.link, NOTE, Weight::Regular, width));
    let above = block_height(&title, TITLE) + block_height(&finding, FINDING) + 12.0;
    let below = block_height(&notes, NOTE) + 12.0;
    let size = Size::new(width + 2.0 * MARGIN, chart.size.height + above + below + 2.0 * MARGIN);
    let mut scene = Scene::new(size);
    scene.rect(Rect::new(0.0, 0.0, size.width, size.height), Tone::Surface);
    let y = lines(&mut scene, &title, Font::size(TITLE).semibold(), Tone::Ink, MARGIN);
    let y = lines(&mut scene, &finding, Font::size(FINDING), Tone::Ink, y) + 12.0;
    let bottom = y + chart.size.height + 12.0;
    let mut scene = scene.under(chart.shifted(MARGIN, y));
    lines(&mut scene, &notes, Font::size(NOTE), Tone::InkMuted, bottom);
    scene
}

fn block_height(lines: &[String], size: f64) -> f64 {
    lines.len() as f64 * size * LEADING
}

/// Sets lines below each other from `top`; gives where the next would begin.
fn lines(scene: &mut Scene, lines: &[String], font: Font, tone: Tone, top: f64) -> f64 {
    let step = font.size * LEADING;
    for (at, line) in lines.iter().enumerate() {
        scene.text(Point::new(MARGIN, top + step * at as f64 + font.size), line.as_str(), font, tone);
    }
    top + step * lines.len() as f64
}

/// Breaks a text at its spaces; a word wider than the line gets a line of its own.
pub(super) fn wrapped(text: &str, size: f64, weight: Weight, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}"), size, weight) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::scene::Shape;

    #[test]
    fn a_picture_carries_title_finding_sources_and_address() {
        let mut chart = Scene::new(Size::new(400.0, 200.0));
        chart.rect(Rect::new(0.0, 0.0, 400.0, 200.0), Tone::Accent);
        let notes = ["CEPII, BACI. Licence Ouverte 2.0.".to_owned()];
        let frame = Frame {
            title: "Cobalt",
            finding: &"Many words ".repeat(20),
            notes: &notes,
            link: "https://x/flows",
        };
        let picture = framed(chart, &frame);
        let texts: Vec<&str> = picture
            .marks()
            .iter()
            .filter_map(|mark| match &mark.shape {
                Shape::Text { text, at, .. } => {
                    assert!(at.y < picture.size.height && at.x == MARGIN);
                    Some(text.as_str())
                }
                _ => None,
            })
            .collect();
        assert_eq!(texts.first(), Some(&"Cobalt"));
        assert!(texts.contains(&"CEPII, BACI. Licence Ouverte 2.0."));
        assert_eq!(texts.last(), Some(&"https://x/flows"));
        assert!(texts.len() > 5, "the finding is broken into lines: {texts:?}");
        let chart = picture.marks().iter().find(|mark| mark.style.tone == Tone::Accent).unwrap();
        assert!(matches!(chart.shape, Shape::Rect(rect) if rect.x == MARGIN && rect.y > 100.0));
    }
}
