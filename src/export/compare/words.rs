use super::{change, label, value};
use crate::compare::{Change, Comparison, Row, Side, text_diff};

/// The sheets, what disagrees between them, and the rows that differ (`all`:
/// every row).
pub fn comparison_to_text(c: &Comparison, all: bool) -> String {
    let mut out = String::new();
    for (i, sheet) in c.sheets.iter().enumerate() {
        let again =
            if c.counted.contains(&i) { "" } else { "（同じシートの別版。系列には数えない）" };
        let (number, name) = (sheet.text("sheet.number"), sheet.text("basic.name"));
        out.push_str(&format!("[{}] {}　{number}　{name}　{}{again}\n", i + 1, sheet.title(), sheet.name));
    }
    out.push_str(&format!("\n年度間の指摘 {}件\n", c.findings.len()));
    for f in &c.findings {
        let doubt = if f.doubt { "・読取の疑い" } else { "" };
        out.push_str(&format!("  [{}{doubt}] {}  ({})\n      {}\n", f.severity, f.message, f.rule.id, f.working));
    }
    out.push_str(&format!("\n相違のある行 {}件\n", c.differences().len()));
    let (mut section, mut track) = (None, None);
    for row in &c.rows {
        match row {
            Row::Section(s) => section = Some(*s),
            Row::Track(t) => track = Some(*t),
            Row::Cells(cells) if all || cells.differs() => {
                if let Some(s) = section.take() {
                    out.push_str(&format!("\n{}\n", s.title()));
                }
                if let Some(t) = track.take().filter(|t| cells.track == Some(*t)) {
                    out.push_str(&format!("  〈{}〉\n", flat(&c.track_name(t))));
                }
                out.push_str(&format!("  {}\n", label(cells)));
                for i in 0..c.sheets.len() {
                    out.push_str(&line(c, cells, i, all));
                }
            }
            Row::Cells(_) => {}
        }
    }
    out
}

fn line(c: &Comparison, row: &crate::compare::CellRow, sheet: usize, all: bool) -> String {
    let text = value(c, row, sheet);
    let told = match change(row, sheet) {
        Change::Same if !all => return String::new(),
        Change::Blank => return String::new(),
        Change::Unread => "（未読取）".to_owned(),
        Change::Gone => "（なくなった）".to_owned(),
        Change::Figure(by) => format!("{text}　{}", by.words()),
        Change::Wording => match row.held_against(sheet) {
            Some(before) => marked(value(c, row, before), text),
            None => flat(text),
        },
        Change::First | Change::Same | Change::Appeared => flat(text),
    };
    format!("    [{}] {told}\n", sheet + 1)
}

/// `[-went-]` and `{+came+}`, as word differences are commonly written.
fn marked(before: &str, after: &str) -> String {
    let pieces = text_diff(before, after);
    let show = |p: &crate::compare::Piece| match p.side {
        Side::Both => shortened(&p.text),
        Side::Earlier => format!("[-{}-]", p.text),
        Side::Later => format!("{{+{}+}}", p.text),
    };
    flat(&pieces.iter().map(show).collect::<String>())
}

/// The ends of a long unchanged run: what stands beside the changes.
fn shortened(text: &str) -> String {
    const ENDS: usize = 16;
    let count = text.chars().count();
    if count <= 2 * ENDS + 3 {
        return text.to_owned();
    }
    let head: String = text.chars().take(ENDS).collect();
    let tail: String = text.chars().skip(count - ENDS).collect();
    format!("{head}…{tail}")
}

fn flat(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { ' ' } else { c }).collect()
}
