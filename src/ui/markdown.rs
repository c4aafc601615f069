//! Notes in simple Markdown: emphasis, headings, lists, quotes, code, links.
//! Parsed by pulldown-cmark and drawn with our own faces. Nothing is fetched
//! and no program is opened: images show their words, a link is copied.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontFamily, FontId, Stroke};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::theme::{LINE, Palette, bold_family};

/// A paragraph, heading or item.
#[derive(Debug, Default, PartialEq)]
struct Block {
    /// What stands before it: a bullet, a number.
    mark: String,
    /// How many lists and quotes it stands in.
    depth: usize,
    heading: bool,
    quoted: bool,
    runs: Vec<Run>,
}

/// Text of one look.
#[derive(Debug, Clone, Default, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a look of its own")]
struct Run {
    text: String,
    strong: bool,
    emphasis: bool,
    struck: bool,
    code: bool,
    link: Option<String>,
}

const SIZE: f32 = 13.5;

/// Draws a text.
pub(super) fn show(ui: &mut egui::Ui, text: &str) {
    ui.spacing_mut().item_spacing.y = 3.0;
    for block in blocks(text) {
        let links: Vec<String> = block.runs.iter().filter_map(|r| r.link.clone()).collect();
        ui.horizontal_top(|ui| {
            ui.add_space(12.0 * block.depth.saturating_sub(1) as f32);
            if !block.mark.is_empty() {
                ui.label(&block.mark);
            }
            let job = job(&block, Palette::of(ui), ui.available_width());
            let label = egui::Label::new(job).wrap();
            match links.first() {
                Some(link) => {
                    if ui.add(label.sense(egui::Sense::click())).on_hover_text(links.join("\n")).clicked() {
                        ui.ctx().copy_text(link.clone());
                    }
                }
                None => {
                    ui.add(label);
                }
            }
        });
    }
}

fn job(block: &Block, palette: &Palette, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width.max(40.0);
    for run in &block.runs {
        let heavy = run.strong || block.heading;
        let family = match (run.code, heavy) {
            (true, _) => FontFamily::Monospace,
            (false, true) => bold_family(),
            (false, false) => FontFamily::Proportional,
        };
        let color = match (run.link.is_some(), block.quoted) {
            (true, _) => palette.accent,
            (false, true) => palette.weak,
            (false, false) => palette.text,
        };
        let line = |on: bool| if on { Stroke::new(1.0, color) } else { Stroke::NONE };
        let size = if block.heading { SIZE + 1.5 } else { SIZE };
        let format = TextFormat {
            font_id: FontId::new(size, family),
            color,
            background: if run.code { palette.head } else { Color32::TRANSPARENT },
            // The faces have no italics: emphasis is underlined.
            underline: line(run.link.is_some() || run.emphasis),
            strikethrough: line(run.struck),
            line_height: Some((size * LINE).round()),
            ..TextFormat::default()
        };
        job.append(&run.text, 0.0, format);
    }
    job
}

fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH) {
        reader.take(event);
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    done: Vec<Block>,
    block: Block,
    look: Run,
    /// The next number of each list that is open; none for bullets.
    lists: Vec<Option<u64>>,
    quotes: usize,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            // Markup of pages is shown as typed; nothing is interpreted.
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => self.run(&words, false),
            Event::Code(words) => self.run(&words, true),
            Event::SoftBreak | Event::HardBreak => self.run("\n", false),
            Event::Rule => {
                self.close();
                self.run("―――", false);
                self.close();
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => {
                self.close();
                self.block.heading = true;
            }
            Tag::Paragraph if !self.block.mark.is_empty() => {}
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => self.close(),
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::List(first) => {
                self.close();
                self.lists.push(first);
            }
            Tag::Item => {
                self.close();
                self.block.mark = match self.lists.last_mut() {
                    Some(Some(n)) => {
                        *n += 1;
                        format!("{}.", *n - 1)
                    }
                    _ => "・".to_owned(),
                };
            }
            Tag::Strong => self.look.strong = true,
            Tag::Emphasis => self.look.emphasis = true,
            Tag::Strikethrough => self.look.struck = true,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => self.look.link = Some(dest_url.to_string()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.look.strong = false,
            TagEnd::Emphasis => self.look.emphasis = false,
            TagEnd::Strikethrough => self.look.struck = false,
            TagEnd::Link | TagEnd::Image => self.look.link = None,
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Item => self.close(),
            _ => {}
        }
    }

    fn run(&mut self, words: &str, code: bool) {
        self.block.runs.push(Run { text: words.to_owned(), code, ..self.look.clone() });
    }

    fn close(&mut self) {
        let mut block = std::mem::take(&mut self.block);
        if block.runs.is_empty() {
            // An item may begin with a block of its own.
            self.block.mark = block.mark;
            return;
        }
        block.depth = self.lists.len() + self.quotes;
        block.quoted = self.quotes > 0;
        self.done.push(block);
    }

    fn finish(mut self) -> Vec<Block> {
        self.close();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<(String, String)> {
        let words = |b: &Block| b.runs.iter().map(|r| r.text.as_str()).collect::<String>();
        blocks(text).iter().map(|b| (b.mark.clone(), words(b))).collect()
    }

    #[test]
    fn lists_headings_and_breaks_come_out_as_blocks() {
        let made = plain("# 確認\n- 一つ\n- **二つ**\n\n1. 甲\n2. 乙\n\n一行目\n二行目");
        let of = |m: &str, t: &str| (m.to_owned(), t.to_owned());
        assert_eq!(
            made,
            [
                of("", "確認"),
                of("・", "一つ"),
                of("・", "二つ"),
                of("1.", "甲"),
                of("2.", "乙"),
                of("", "一行目\n二行目")
            ]
        );
    }

    #[test]
    fn emphasis_and_links_are_runs_of_their_own() {
        let made = blocks("**計**は[資料](https://example.jp/)の通り ~~誤~~");
        let runs = &made.first().unwrap().runs;
        assert!(runs.iter().any(|r| r.strong && r.text == "計"));
        assert!(runs.iter().any(|r| r.link.as_deref() == Some("https://example.jp/") && r.text == "資料"));
        assert!(runs.iter().any(|r| r.struck && r.text == "誤"));
    }

    #[test]
    fn markup_of_pages_is_shown_as_typed() {
        assert_eq!(plain("a <b>c</b>").first().map(|b| b.1.clone()).as_deref(), Some("a <b>c</b>"));
    }
}
