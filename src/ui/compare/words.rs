//! Text with its differences marked inside.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Galley, Stroke};

use crate::compare::{Piece, Side};
use crate::ui::theme::{LINE, Palette};

/// How text is set.
pub(super) struct Setting {
    pub(super) size: f32,
    pub(super) width: f32,
    /// The most rows; what is over is left out with `…`.
    pub(super) rows: usize,
}

/// Plain text.
pub(super) fn plain(ui: &egui::Ui, text: &str, setting: &Setting, color: Color32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.append(text, 0.0, format(setting.size, color));
    lay(ui, job, setting)
}

/// Pieces of two texts: what came is underlined, what went is struck through,
/// each on a ground of its own, so that neither rests on colour alone.
pub(super) fn marked(ui: &egui::Ui, pieces: &[Piece], setting: &Setting, palette: &Palette) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    append(&mut job, pieces, setting.size, palette);
    lay(ui, job, setting)
}

/// Appends pieces to a job.
pub(super) fn append(job: &mut LayoutJob, pieces: &[Piece], size: f32, palette: &Palette) {
    for piece in pieces {
        let plain = format(size, palette.text);
        let format = match piece.side {
            Side::Both => plain,
            Side::Later => TextFormat {
                color: palette.confirmed,
                background: palette.confirmed.gamma_multiply(0.14),
                underline: Stroke::new(1.0, palette.confirmed),
                ..plain
            },
            Side::Earlier => TextFormat {
                color: palette.bad,
                background: palette.bad.gamma_multiply(0.12),
                strikethrough: Stroke::new(1.0, palette.bad),
                ..plain
            },
        };
        job.append(&piece.text, 0.0, format);
    }
}

/// A format of a size and colour, with room between lines.
pub(super) fn format(size: f32, color: Color32) -> TextFormat {
    TextFormat { font_id: FontId::proportional(size), color, line_height: Some(line(size)), ..TextFormat::default() }
}

/// The height of a line.
pub(super) fn line(size: f32) -> f32 {
    (size * LINE).round()
}

fn lay(ui: &egui::Ui, mut job: LayoutJob, setting: &Setting) -> Arc<Galley> {
    job.wrap.max_width = setting.width.max(12.0);
    job.wrap.max_rows = setting.rows.max(1);
    job.wrap.break_anywhere = setting.rows == 1;
    ui.ctx().fonts_mut(|f| f.layout_job(job))
}

/// How many rows a text takes at a width, by the width of its characters: no
/// layout, so that the height of a thousand rows costs nothing. Never less
/// than it takes, seldom more.
pub(super) fn rows_needed(text: &str, size: f32, width: f32, most: usize) -> usize {
    let mut rows = 0;
    for line in text.split('\n') {
        let em: f32 = line.chars().map(|c| if c.is_ascii() { 0.62 } else { 1.0 }).sum();
        // A line may break a little before its end, where a word or a mark must not stand.
        let usable = (width - size * 1.2).max(size);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count of rows")]
        let needed = (em * size / usable).ceil().clamp(1.0, 1000.0) as usize;
        rows += needed;
        if rows >= most {
            return most.max(1);
        }
    }
    rows.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_by_the_width_of_characters() {
        assert_eq!(rows_needed("229", 13.0, 200.0, 6), 1);
        assert_eq!(rows_needed("", 13.0, 200.0, 6), 1);
        assert_eq!(rows_needed(&"長い文章".repeat(100), 13.0, 200.0, 6), 6);
        assert_eq!(rows_needed("一行\n二行\n三行", 13.0, 200.0, 6), 3);
    }
}
