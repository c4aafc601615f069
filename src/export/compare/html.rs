//! One page that stands alone: no script, no other file, light or dark as the
//! reader's system is.

use super::svg;
use super::{change, label, value};
use crate::check::Severity;
use crate::compare::{Agreement, CellRow, Change, Comparison, PairWhy, Paragraph, Piece, Row, Side, text_diff};

const STYLE: &str = include_str!("page.css");

/// The page. `made` says when and by what it was made; empty: nothing is said.
pub fn comparison_to_html(c: &Comparison, made: &str) -> String {
    let titles = c.titles();
    let name = c.sheets.iter().rev().map(|s| s.text("basic.name")).find(|n| !n.is_empty()).unwrap_or("年度の比較");
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{0} — 年度の比較</title><style>{STYLE}</style></head><body><main>\
         <header><p class=\"kicker\">行政事業レビューシート 年度の比較</p><h1>{0}</h1>",
        escape(name)
    );
    sheet_list(&mut out, c);
    out.push_str("</header>");
    let differences = c.differences().len();
    out.push_str(&format!(
        "<nav><a href=\"#findings\">指摘 <b>{}</b></a><a href=\"#series\">推移</a><a href=\"#matrix\">年度表</a><a href=\"#form\">相違 <b>{differences}</b></a><a href=\"#wording\">文言</a></nav>",
        c.findings.len()
    ));
    findings(&mut out, c);
    charts(&mut out, c, &titles);
    matrix(&mut out, c, &titles);
    form(&mut out, c, &titles);
    wording(&mut out, c, &titles);
    let made = if made.is_empty() { String::new() } else { format!("{}　", escape(made)) };
    out.push_str(&format!(
        "<footer>{made}シートどうしの食い違いを示すもので、誤りや不正を示すものではありません。原文からの抽出誤りの可能性があるため、原文で確かめてください。</footer></main></body></html>\n"
    ));
    out
}

/// Text for a page.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            c => out.push(c),
        }
    }
    out
}

fn sheet_list(out: &mut String, c: &Comparison) {
    out.push_str("<div class=\"scroll\"><table class=\"sheets\"><thead><tr><th>年度</th><th>府省庁</th><th>事業番号</th><th>事業名</th><th>ファイル</th></tr></thead><tbody>");
    for (i, s) in c.sheets.iter().enumerate() {
        let again = if c.counted.contains(&i) { "" } else { " <span class=\"tag\">別版</span>" };
        let cells = [s.text("sheet.ministry"), s.text("sheet.number"), s.text("basic.name"), &s.name];
        let cells = cells.map(|t| format!("<td>{}</td>", escape(t))).concat();
        out.push_str(&format!("<tr><th scope=\"row\">{}{again}</th>{cells}</tr>", escape(&s.title())));
    }
    out.push_str("</tbody></table></div>");
}

fn findings(out: &mut String, c: &Comparison) {
    out.push_str("<section id=\"findings\"><h2>年度間の指摘</h2>");
    if c.findings.is_empty() {
        out.push_str("<p class=\"none\">シートどうしの食い違いは見つかりませんでした。</p></section>");
        return;
    }
    out.push_str("<ol class=\"findings\">");
    for f in &c.findings {
        let class = match f.severity {
            Severity::Error => "error",
            Severity::Caution => "caution",
            Severity::Info => "info",
        };
        let keys = prints(c, f);
        out.push_str(&format!(
            "<li class=\"{class}\"><p><span class=\"tag {class}\">{}</span>{}</p><ul class=\"prints\">{}</ul><p class=\"why\">{}<span>{}</span></p></li>",
            f.severity.word(),
            escape(&f.message),
            keys,
            escape(f.rule.why),
            f.rule.id
        ));
    }
    out.push_str("</ol></section>");
}

/// What each sheet prints; once, where all print the same.
fn prints(c: &Comparison, f: &crate::compare::YearFinding) -> String {
    let title = |o: &crate::compare::YearOperand| {
        c.sheets.get(o.sheet).map(crate::compare::YearSheet::title).unwrap_or_default()
    };
    let chip = |titles: &str, value: &str| {
        let value = if value.is_empty() { "（空欄）" } else { value };
        format!("<li><span>{}</span>{}</li>", escape(titles), escape(value))
    };
    let first = f.operands.first().map_or("", |o| o.operand.value.as_str());
    if f.operands.len() > 1 && f.operands.iter().all(|o| o.operand.value == first) {
        let titles: Vec<String> = f.operands.iter().map(title).collect();
        return chip(&titles.join("・"), first);
    }
    f.operands.iter().map(|o| chip(&title(o), &o.operand.value)).collect()
}

fn charts(out: &mut String, c: &Comparison, titles: &[String]) {
    out.push_str("<section id=\"series\"><h2>推移</h2><p class=\"lead\">点は最も新しいシートの値、縦の帯はシートによる値の幅です。</p><div class=\"charts\">");
    for joined in &c.series {
        let unit =
            if joined.unit.is_empty() { String::new() } else { format!("<small>{}</small>", escape(&joined.unit)) };
        let legend: Vec<String> = joined
            .lines
            .iter()
            .enumerate()
            .map(|(n, l)| {
                let class = if l.planned { "planned" } else { "actual" };
                format!("<span class=\"{class} n{n}\">{}</span>", escape(l.label))
            })
            .collect();
        let breaks: Vec<String> = joined
            .breaks
            .iter()
            .map(|b| format!("<p class=\"note\">{}年度から {}</p>", b.year, escape(&b.what)))
            .collect();
        out.push_str(&format!(
            "<figure><figcaption>{}{unit}<span class=\"legend\">{}</span></figcaption>{}{}</figure>",
            escape(&joined.title),
            legend.concat(),
            svg::draw(joined, titles),
            breaks.concat()
        ));
    }
    out.push_str("</div></section>");
}

fn matrix(out: &mut String, c: &Comparison, titles: &[String]) {
    out.push_str("<section id=\"matrix\"><h2>年度表</h2><p class=\"lead\">同じ年度について複数のシートが示す数値です。行は年度、列はシート。</p><div class=\"matrices\">");
    let heads = titles.iter().map(|t| format!("<th>{}</th>", escape(t))).collect::<Vec<_>>().concat();
    for f in c.figures.iter().filter(|f| f.is_shared()) {
        let item = f.track.map(|t| format!("<small>{}</small>", escape(&c.track_name(t)))).unwrap_or_default();
        let open = if f.differs() { " open" } else { "" };
        let count = f.years.iter().filter(|y| y.agreement == Agreement::Differ).count();
        let tag = if count > 0 { format!("<span class=\"tag caution\">相違 {count}</span>") } else { String::new() };
        out.push_str(&format!(
            "<details{open}><summary>{}{item}{tag}</summary><div class=\"scroll\"><table class=\"matrix\"><thead><tr><th>年度</th>{heads}</tr></thead><tbody>",
            escape(f.label)
        ));
        for y in &f.years {
            let class = match y.agreement {
                Agreement::Differ => "differ",
                Agreement::Running => "running",
                _ => "",
            };
            let cell = |p: &Option<crate::compare::Print>| match p {
                Some(p) if p.closed => format!("<td>{}</td>", escape(&p.text)),
                Some(p) => format!("<td class=\"open\">{}</td>", escape(&p.text)),
                None => "<td></td>".to_owned(),
            };
            let cells: String = y.prints.iter().map(cell).collect();
            out.push_str(&format!("<tr class=\"{class}\"><th scope=\"row\">{}</th>{cells}</tr>", y.year));
        }
        out.push_str("</tbody></table></div></details>");
    }
    out.push_str("</div></section>");
}

fn form(out: &mut String, c: &Comparison, titles: &[String]) {
    out.push_str("<section id=\"form\"><h2>相違</h2><input type=\"checkbox\" id=\"all\"><label for=\"all\">相違のない行も表示</label><div class=\"scroll\"><table class=\"form\"><thead><tr><th>項目</th>");
    for title in titles {
        out.push_str(&format!("<th>{}</th>", escape(title)));
    }
    out.push_str("</tr></thead><tbody>");
    let columns = titles.len() + 1;
    for (i, row) in c.rows.iter().enumerate() {
        match row {
            Row::Section(s) => {
                out.push_str(&format!("<tr class=\"section\"><th colspan=\"{columns}\">{}</th></tr>", s.title()));
            }
            Row::Track(t) => {
                let differs = track_differs(c, i);
                out.push_str(&format!("<tr class=\"track{}\"><th>{}</th>", same(differs), escape(&c.track_name(*t))));
                for r in c.tracks.get(*t).map(|t| t.rows.as_slice()).unwrap_or_default() {
                    let text = match r {
                        Some(r) => r.why.map(PairWhy::words).unwrap_or_default(),
                        None => "—".to_owned(),
                    };
                    out.push_str(&format!("<td class=\"why\">{}</td>", escape(&text)));
                }
                out.push_str("</tr>");
            }
            Row::Cells(cells) => {
                let figure = if cells.kind.is_figure() { " figure" } else { "" };
                out.push_str(&format!(
                    "<tr class=\"cells{}{figure}\"><th scope=\"row\">{}</th>",
                    same(cells.differs()),
                    escape(&label(cells))
                ));
                for i in 0..titles.len() {
                    cell(out, c, cells, i);
                }
                out.push_str("</tr>");
            }
        }
    }
    out.push_str("</tbody></table></div></section>");
}

fn same(differs: bool) -> &'static str {
    if differs { "" } else { " same" }
}

/// Whether a row of the track that begins here differs.
fn track_differs(c: &Comparison, at: usize) -> bool {
    let inner = c.rows.iter().skip(at + 1).map_while(|r| match r {
        Row::Cells(cells) => Some(cells),
        Row::Section(_) | Row::Track(_) => None,
    });
    inner.take_while(|r| r.track.is_some()).any(CellRow::differs)
}

fn cell(out: &mut String, c: &Comparison, row: &CellRow, sheet: usize) {
    let text = value(c, row, sheet);
    let change = change(row, sheet);
    let inner = match change {
        Change::Unread => "<span class=\"none\">未読取</span>".to_owned(),
        Change::Gone => "<span class=\"none\">なし</span>".to_owned(),
        Change::Figure(by) => format!("{}<small>{}</small>", escape(text), escape(&by.words())),
        Change::Wording => {
            let before = row.held_against(sheet).map(|b| value(c, row, b)).unwrap_or_default();
            pieces(&text_diff(before, text))
        }
        Change::Blank | Change::First | Change::Same | Change::Appeared => escape(text),
    };
    out.push_str(&format!("<td class=\"{}\">{inner}</td>", change.id()));
}

fn pieces(pieces: &[Piece]) -> String {
    let show = |p: &Piece| match p.side {
        Side::Both => escape(&p.text),
        Side::Earlier => format!("<del>{}</del>", escape(&p.text)),
        Side::Later => format!("<ins>{}</ins>", escape(&p.text)),
    };
    pieces.iter().map(show).collect()
}

fn wording(out: &mut String, c: &Comparison, titles: &[String]) {
    out.push_str("<section id=\"wording\"><h2>文言の変化</h2>");
    for w in c.wordings() {
        let changed = w.steps.iter().filter(|s| s.alike < 100).count();
        let open = if changed > 0 { " open" } else { "" };
        let tag = if changed == 0 { "<span class=\"tag\">変化なし</span>" } else { "" };
        out.push_str(&format!("<details{open}><summary>{}{tag}</summary>", escape(&w.label)));
        for s in w.steps.iter().filter(|s| s.alike < 100 || changed == 0) {
            let title = |i: usize| titles.get(i).map_or("", String::as_str);
            out.push_str(&format!(
                "<article><h3>{} → {}<small>一致 {}%</small></h3>",
                escape(title(s.from)),
                escape(title(s.to)),
                s.alike
            ));
            for p in &s.paragraphs {
                out.push_str(&match p {
                    Paragraph::Same(t) => format!("<p class=\"kept\">{}</p>", escape(t)),
                    Paragraph::Moved { text, was } => {
                        format!(
                            "<p class=\"moved\"><span class=\"tag\">移動（元は{was}番目）</span>{}</p>",
                            escape(text)
                        )
                    }
                    Paragraph::Changed(all) => format!("<p>{}</p>", pieces(all)),
                    Paragraph::Added(t) => format!("<p><ins>{}</ins></p>", escape(t)),
                    Paragraph::Removed(t) => format!("<p><del>{}</del></p>", escape(t)),
                });
            }
            out.push_str("</article>");
        }
        out.push_str("</details>");
    }
    out.push_str("</section>");
}
