//! Fonts and colours of the window. Those of charts stand in `chart::look`,
//! as pictures use them too.

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, FontData, FontFamily, FontId, Margin, Stroke, TextStyle, Theme, Vec2, Visuals,
};

use crate::fonts::{BOLD, REGULAR};

const MONO: &[u8] = include_bytes!("../../assets/fonts/BIZUDGothic-Regular.ttf");

/// Height of a line of text over its size: the face's own box is tight.
pub(crate) const LINE: f32 = 1.4;

/// Running text, with room between its lines.
pub(crate) fn para(text: impl Into<String>) -> egui::RichText {
    egui::RichText::new(text).line_height(Some((13.5 * LINE).round()))
}

/// The family of the bold face.
pub(crate) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The bold face.
pub(crate) fn bold(size: f32) -> FontId {
    FontId::new(size, bold_family())
}

/// Sets fonts and styles; called once, before the first frame.
pub(super) fn install(ctx: &Context) {
    let mut fonts = egui::FontDefinitions::empty();
    for (name, bytes, family) in [
        ("regular", REGULAR, FontFamily::Proportional),
        ("bold", BOLD, bold_family()),
        ("mono", MONO, FontFamily::Monospace),
    ] {
        let mut data = FontData::from_static(bytes);
        // The faces' instructions flatten the thin `_` to nothing at 10 to 12
        // and 16 to 21 pixels; all other characters look the same without them.
        data.tweak.hinting = Some(false);
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    ctx.set_fonts(fonts);
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_visuals_of(theme, visuals(theme));
    }
    ctx.all_styles_mut(|style| {
        style.text_styles = [
            (TextStyle::Small, FontId::proportional(11.5)),
            (TextStyle::Body, FontId::proportional(13.5)),
            (TextStyle::Button, FontId::proportional(13.5)),
            (TextStyle::Heading, bold(19.0)),
            (TextStyle::Monospace, FontId::monospace(13.5)),
        ]
        .into();
        style.spacing.item_spacing = Vec2::new(8.0, 5.0);
        style.spacing.button_padding = Vec2::new(10.0, 4.0);
        style.spacing.interact_size.y = 26.0;
        style.spacing.menu_margin = Margin::same(6);
        style.spacing.window_margin = Margin::same(16);
        // A list ends where its last row is, and can be put where the frame
        // before had no rows yet, without gliding back.
        style.spacing.scroll.kinetic.rubber_band = false;
        style.interaction.tooltip_delay = 0.4;
    });
}

fn visuals(theme: Theme) -> Visuals {
    let dark = theme == Theme::Dark;
    let p = if dark { &DARK } else { &LIGHT };
    let mut v = if dark { Visuals::dark() } else { Visuals::light() };
    v.panel_fill = p.panel;
    v.window_fill = p.raised;
    v.extreme_bg_color = p.paper;
    v.faint_bg_color = p.head;
    v.override_text_color = Some(p.text);
    v.hyperlink_color = p.accent;
    v.selection.bg_fill = p.select;
    v.selection.stroke = Stroke::new(1.0, p.accent);
    v.window_corner_radius = CornerRadius::same(8);
    v.window_stroke = Stroke::new(1.0, p.line);
    v.menu_corner_radius = CornerRadius::same(6);
    v.widgets.noninteractive.bg_stroke = Stroke::new(1.0, p.line);
    for (w, fill) in [
        (&mut v.widgets.inactive, p.button),
        (&mut v.widgets.hovered, p.button_hover),
        (&mut v.widgets.active, p.select),
        (&mut v.widgets.open, p.button_hover),
    ] {
        w.bg_fill = fill;
        w.weak_bg_fill = fill;
        w.corner_radius = CornerRadius::same(5);
        w.bg_stroke = Stroke::new(1.0, p.line);
        w.expansion = 0.0;
    }
    v
}

/// The colours of one theme, by what they mean.
#[derive(Debug)]
pub(crate) struct Palette {
    /// Behind panels.
    pub(crate) panel: Color32,
    /// Behind menus and dialogs.
    pub(crate) raised: Color32,
    /// Behind the source text and fields.
    pub(crate) paper: Color32,
    /// Behind table heads and labels.
    pub(crate) head: Color32,
    /// Text.
    pub(crate) text: Color32,
    /// Text of less weight.
    pub(crate) weak: Color32,
    /// Claimed source text.
    pub(crate) dim: Color32,
    /// Rules and frames.
    pub(crate) line: Color32,
    /// Links, the focus, the selected field.
    pub(crate) accent: Color32,
    /// Behind selected text.
    pub(crate) select: Color32,
    /// Behind the selected field's characters.
    pub(crate) lit: Color32,
    /// Behind text that was found.
    pub(crate) found: Color32,
    /// Behind unclaimed text.
    pub(crate) open: Color32,
    /// Buttons.
    pub(crate) button: Color32,
    /// Buttons under the pointer.
    pub(crate) button_hover: Color32,
    /// 確認済み.
    pub(crate) confirmed: Color32,
    /// 修正済み.
    pub(crate) corrected: Color32,
    /// 要再確認.
    pub(crate) flagged: Color32,
    /// Errors, missing cells.
    pub(crate) bad: Color32,
}

impl Palette {
    /// The colours in force.
    pub(crate) fn of(ui: &egui::Ui) -> &'static Self {
        if ui.visuals().dark_mode { &DARK } else { &LIGHT }
    }

    /// Whether these are the colours for dark paper.
    pub(crate) fn is_dark(&self) -> bool {
        self.text.r() > self.paper.r()
    }
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

static LIGHT: Palette = Palette {
    panel: rgb(0xf4_f5f7),
    raised: rgb(0xff_ffff),
    paper: rgb(0xff_ffff),
    head: rgb(0xec_eef2),
    text: rgb(0x1b_1f24),
    weak: rgb(0x5b_6470),
    dim: rgb(0x6d_7783),
    line: rgb(0xd3_d8df),
    accent: rgb(0x0b_5cad),
    select: rgb(0xbb_d8f7),
    lit: rgb(0xff_e38a),
    found: rgb(0xbf_e8c8),
    open: rgb(0xff_f4e0),
    button: rgb(0xff_ffff),
    button_hover: rgb(0xe6_eefa),
    confirmed: rgb(0x1a_7f46),
    corrected: rgb(0x7a_3fb0),
    flagged: rgb(0xb3_5900),
    bad: rgb(0xc0_2a2a),
};

static DARK: Palette = Palette {
    panel: rgb(0x1c_1f24),
    raised: rgb(0x26_2a31),
    paper: rgb(0x15_181c),
    head: rgb(0x26_2b33),
    text: rgb(0xe8_ebef),
    weak: rgb(0xa4_adb8),
    dim: rgb(0x8c_95a1),
    line: rgb(0x3a_414b),
    accent: rgb(0x6d_b3f8),
    select: rgb(0x26_4f78),
    lit: rgb(0x6b_5300),
    found: rgb(0x1f_5a38),
    open: rgb(0x3a_2c12),
    button: rgb(0x2d_323a),
    button_hover: rgb(0x3a_434f),
    confirmed: rgb(0x5f_cf8c),
    corrected: rgb(0xc7_9bf2),
    flagged: rgb(0xf2_a54a),
    bad: rgb(0xf5_7b7b),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn underscores_are_seen_at_every_size() {
        let ctx = Context::default();
        install(&ctx);
        for half in 20_u8..48 {
            let size = f32::from(half) / 2.0;
            for font in [FontId::proportional(size), FontId::monospace(size), bold(size)] {
                let mut seen = 0;
                let mut out = ctx.run_ui(egui::RawInput::default(), |ui| {
                    let galley = ui.painter().layout_no_wrap("_".to_owned(), font.clone(), Color32::WHITE);
                    let glyph = galley.rows.first().and_then(|r| r.glyphs.first()).map(|g| g.uv_rect);
                    let Some(at) = glyph else { return };
                    let (x, y) = (at.min[0]..at.max[0], at.min[1]..at.max[1]);
                    let pixels = y.flat_map(|y| x.clone().map(move |x| (usize::from(x), usize::from(y))));
                    seen = ui.ctx().fonts(|fonts| {
                        let atlas = fonts.image();
                        pixels.map(|p| atlas[p].a()).max().unwrap_or_default()
                    });
                });
                out.textures_delta.clear();
                assert!(seen > 60, "{font:?} {seen}");
            }
        }
    }
}
