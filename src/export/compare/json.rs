use serde_json::{Value, json};

use super::{change, value};
use crate::chart::Joined;
use crate::compare::{Agreement, Change, Comparison, Paragraph, Piece, Row, Side};

/// Everything that the comparison holds. Sheets are named by their index.
pub fn comparison_to_json(c: &Comparison) -> Result<Vec<u8>, serde_json::Error> {
    let all = json!({
        "sheets": sheets(c),
        "findings": findings(c),
        "rows": rows(c),
        "matrix": matrix(c),
        "series": c.series.iter().map(joined).collect::<Vec<_>>(),
        "wording": wording(c),
    });
    let mut bytes = serde_json::to_vec_pretty(&all)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn sheets(c: &Comparison) -> Vec<Value> {
    let one = |(i, s): (usize, &crate::compare::YearSheet)| {
        json!({
            "file": s.name,
            "year": s.year().map(crate::sheet::FiscalYear::western),
            "ministry": s.text("sheet.ministry"),
            "number": s.text("sheet.number"),
            "name": s.text("basic.name"),
            "counted": c.counted.contains(&i),
        })
    };
    c.sheets.iter().enumerate().map(one).collect()
}

fn findings(c: &Comparison) -> Vec<Value> {
    let one = |f: &crate::compare::YearFinding| {
        let operands =
            f.operands.iter().map(|o| json!({ "sheet": o.sheet, "key": o.operand.key, "value": o.operand.value }));
        json!({
            "rule": f.rule.id,
            "title": f.rule.title,
            "severity": f.severity.word(),
            "doubt": f.doubt,
            "message": f.message,
            "working": f.working,
            "operands": operands.collect::<Vec<_>>(),
        })
    };
    c.findings.iter().map(one).collect()
}

fn rows(c: &Comparison) -> Vec<Value> {
    let cell = |row: &crate::compare::CellRow, i: usize| {
        let key = row.cells.get(i)?.as_ref()?;
        let change = change(row, i);
        let by = match change {
            Change::Figure(n) => Some((n.by.to_string(), n.percent.map(|p| p.to_string()))),
            _ => None,
        };
        let why = row.track.and_then(|t| c.tracks.get(t)?.rows.get(i)?.as_ref()?.why);
        (change != Change::Blank).then(|| {
            json!({
                "sheet": i,
                "key": key,
                "value": value(c, row, i),
                "change": change.id(),
                "by": by.as_ref().map(|b| &b.0),
                "percent": by.as_ref().and_then(|b| b.1.as_ref()),
                "paired_by": why.map(crate::compare::PairWhy::words),
            })
        })
    };
    let one = |row: &crate::compare::CellRow| {
        json!({
            "section": row.section.title(),
            "item": row.track.map(|t| c.track_name(t)),
            "label": row.label,
            "year": row.year.map(crate::sheet::FiscalYear::western),
            "differs": row.differs(),
            "cells": (0..c.sheets.len()).filter_map(|i| cell(row, i)).collect::<Vec<_>>(),
        })
    };
    let cells = c.rows.iter().filter_map(|r| match r {
        Row::Cells(cells) => Some(cells),
        Row::Section(_) | Row::Track(_) => None,
    });
    cells.map(one).collect()
}

fn matrix(c: &Comparison) -> Vec<Value> {
    let year = |y: &crate::compare::YearPrints| {
        let prints = y.prints.iter().enumerate().filter_map(|(i, p)| {
            let p = p.as_ref()?;
            Some(json!({ "sheet": i, "key": p.key, "printed": p.text, "closed": p.closed }))
        });
        let agreement = match y.agreement {
            Agreement::One => "one",
            Agreement::Same => "same",
            Agreement::Rounding => "rounding",
            Agreement::Running => "running",
            Agreement::Differ => "differ",
        };
        json!({ "year": y.year.western(), "agreement": agreement, "prints": prints.collect::<Vec<_>>() })
    };
    let one = |f: &crate::compare::Figure| {
        json!({
            "section": f.section.title(),
            "item": f.track.map(|t| c.track_name(t)),
            "label": f.label,
            "years": f.years.iter().map(year).collect::<Vec<_>>(),
        })
    };
    c.figures.iter().filter(|f| f.is_shared()).map(one).collect()
}

fn joined(j: &Joined) -> Value {
    let point = |p: &crate::chart::JoinedPoint| {
        let prints = p.prints.iter().map(|s| json!({ "sheet": s.sheet, "key": s.key, "printed": s.printed }));
        json!({ "year": p.year.western(), "prints": prints.collect::<Vec<_>>(), "disagrees": p.disagrees() })
    };
    let lines =
        j.lines.iter().map(|l| json!({ "label": l.label, "points": l.points.iter().map(point).collect::<Vec<_>>() }));
    let breaks = j.breaks.iter().map(|b| json!({ "year": b.year.western(), "what": b.what }));
    json!({ "title": j.title, "unit": j.unit, "lines": lines.collect::<Vec<_>>(), "breaks": breaks.collect::<Vec<_>>() })
}

fn wording(c: &Comparison) -> Vec<Value> {
    let piece = |p: &Piece| {
        let side = match p.side {
            Side::Both => "same",
            Side::Earlier => "removed",
            Side::Later => "added",
        };
        json!({ "is": side, "text": p.text })
    };
    let paragraph = |p: &Paragraph| match p {
        Paragraph::Same(text) => json!({ "is": "same", "text": text }),
        Paragraph::Moved { text, was } => json!({ "is": "moved", "text": text, "was": was }),
        Paragraph::Changed(pieces) => {
            json!({ "is": "changed", "pieces": pieces.iter().map(piece).collect::<Vec<_>>() })
        }
        Paragraph::Added(text) => json!({ "is": "added", "text": text }),
        Paragraph::Removed(text) => json!({ "is": "removed", "text": text }),
    };
    let step = |s: &crate::compare::WordingStep| json!({ "from": s.from, "to": s.to, "alike": s.alike, "paragraphs": s.paragraphs.iter().map(paragraph).collect::<Vec<_>>() });
    let one = |w: crate::compare::Wording| json!({ "key": w.key, "label": w.label, "steps": w.steps.iter().map(step).collect::<Vec<_>>() });
    c.wordings().into_iter().map(one).collect()
}
