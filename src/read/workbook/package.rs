//! The archive that an .xlsx is, looked at before calamine reads it: whether
//! it is a workbook, how large it unpacks, and what its worksheets hide.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::grid::Shape;
use super::{MAX_UNPACKED, xlsx_shapes};
use crate::read::Refusal;

/// What a worksheet hides, and how wide its columns are: first and last of
/// rows and columns, from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Hidden {
    pub(super) rows: Vec<(u32, u32)>,
    pub(super) columns: Vec<(u32, u32)>,
    /// With the width in hundredths of a character.
    pub(super) widths: Vec<(u32, u32, u32)>,
}

/// What the archive says beside the cells.
#[derive(Debug, Default)]
pub(super) struct Package {
    /// By the worksheet's name.
    hidden: BTreeMap<String, Hidden>,
    drawn: BTreeMap<String, Vec<Shape>>,
}

impl Package {
    /// What the worksheet of this name hides.
    pub(super) fn hidden(&self, sheet: &str) -> Option<&Hidden> {
        self.hidden.get(sheet)
    }

    /// What is drawn on the worksheet of this name.
    pub(super) fn drawn(&self, sheet: &str) -> &[Shape] {
        self.drawn.get(sheet).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Unpacks the parts of the archive once, within limits.
pub(super) fn inspect(bytes: &[u8], broken: &Refusal) -> Result<Package, Refusal> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Err(broken.clone()) };
    if !archive.file_names_raw().any(|n| n.ends_with(b"workbook.xml")) {
        return Err(Refusal::Office);
    }
    let parts = unpack(&mut archive)?;
    let part = |name: &str| parts.get(name).map_or("", String::as_str);
    let targets = targets(part("xl/_rels/workbook.xml.rels"));
    let mut package = Package::default();
    // A part is gone through once, however often a hostile file names it.
    let mut seen = BTreeSet::new();
    for (name, id) in sheets(part("xl/workbook.xml")) {
        let Some(target) = targets.get(&id) else { continue };
        let path = beside("xl/workbook.xml", target);
        if !seen.insert(path.clone()) {
            continue;
        }
        let drawing = drawing(part(&relations(&path))).map(|target| beside(&path, &target));
        if let Some(drawing) = drawing.filter(|drawing| seen.insert(drawing.clone())) {
            package.drawn.insert(name.clone(), xlsx_shapes::shapes(part(&drawing)));
        }
        package.hidden.insert(name, hidden(part(&path)));
    }
    Ok(package)
}

/// The part that holds the relations of another.
fn relations(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    format!("{folder}/_rels/{file}.rels")
}

/// The path of a part that another names as `target`.
fn beside(path: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut folders: Vec<&str> = path.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        match step {
            "." => {}
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    folders.join("/")
}

/// The XML parts by name. Counts what really comes out, because the sizes in
/// the archive are only announced.
fn unpack(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<BTreeMap<String, String>, Refusal> {
    let mut left = MAX_UNPACKED;
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(|e| refusal(&e))?;
        let name = entry.name().map(Cow::into_owned).unwrap_or_default();
        let mut out = Vec::new();
        let taken = Read::take(&mut entry, left + 1).read_to_end(&mut out);
        if out.len() as u64 > left {
            return Err(Refusal::Swollen);
        }
        let lists_strings = name.to_ascii_lowercase().contains("strings");
        if taken.is_err() || (lists_strings && announces_too_much(&out)) {
            return Err(Refusal::Damaged);
        }
        left -= out.len() as u64;
        // Pictures are counted as well: a worksheet may call itself one.
        if out.first() == Some(&b'<') || out.starts_with(b"\xEF\xBB\xBF<") {
            parts.insert(name, String::from_utf8_lossy(&out).into_owned());
        }
    }
    Ok(parts)
}

fn refusal(error: &zip::result::ZipError) -> Refusal {
    match error {
        zip::result::ZipError::UnsupportedArchive(why) if why.contains("assword") => Refusal::Encrypted,
        _ => Refusal::Damaged,
    }
}

/// Whether a table of strings announces more of them than fit into it:
/// calamine would reserve room for all.
fn announces_too_much(part: &[u8]) -> bool {
    const COUNT: &[u8] = b"uniqueCount";
    let head = part.get(..part.len().min(4096)).unwrap_or_default();
    // In UTF-16 the word could not be seen; the programs write UTF-8.
    if head.contains(&0) {
        return true;
    }
    let Some(at) = head.windows(COUNT.len()).position(|w| w == COUNT) else { return false };
    let digits =
        head.iter().skip(at + COUNT.len()).skip_while(|b| !b.is_ascii_digit()).take_while(|b| b.is_ascii_digit());
    let count = digits.fold(0_u64, |n, b| n.saturating_mul(10).saturating_add(u64::from(b - b'0')));
    count > part.len() as u64
}

/// Relationship ids and their targets.
fn targets(xml: &str) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    elements(xml, |e| {
        if e.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) = (attribute(e, "Id"), attribute(e, "Target"))
        {
            out.insert(id, target);
        }
    });
    out
}

/// The target of a worksheet's relation to its drawing.
fn drawing(xml: &str) -> Option<String> {
    let mut out = None;
    elements(xml, |e| {
        let is_drawing = || attribute(e, "Type").is_some_and(|t| t.ends_with("/drawing"));
        if out.is_none() && e.local_name().as_ref() == "Relationship" && is_drawing() {
            out = attribute(e, "Target");
        }
    });
    out
}

/// Worksheet names and their relationship ids.
fn sheets(xml: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    elements(xml, |e| {
        if e.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(e, "name"), attribute(e, "id"))
        {
            out.push((name, id));
        }
    });
    out
}

fn hidden(xml: &str) -> Hidden {
    let mut out = Hidden::default();
    let mut row = 0;
    elements(xml, |e| {
        let number = |name| attribute(e, name).and_then(|v| v.parse::<u32>().ok());
        let is_hidden = || attribute(e, "hidden").is_some_and(|v| v == "1" || v == "true");
        match e.local_name().as_ref() {
            "col" => {
                let Some((a, b)) = number("min").zip(number("max")) else { return };
                let (a, b) = (a.saturating_sub(1), b.saturating_sub(1));
                if is_hidden() {
                    out.columns.push((a, b));
                }
                let width = attribute(e, "width").and_then(|w| w.parse::<f32>().ok());
                out.widths.extend(width.map(|w| (a, b, hundredths(w))));
            }
            "row" => {
                row = number("r").unwrap_or(row + 1);
                if is_hidden() {
                    push_row(&mut out.rows, row.saturating_sub(1));
                }
            }
            _ => {}
        }
    });
    out
}

/// A width in characters; the widest column has 255.
fn hundredths(width: f32) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped; NaN gives 0")]
    let whole = (width * 100.0).clamp(0.0, 25_500.0) as u32;
    whole
}

/// Adds a hidden row; neighbours make one range.
pub(super) fn push_row(rows: &mut Vec<(u32, u32)>, row: u32) {
    match rows.last_mut() {
        Some((_, last)) if *last + 1 == row => *last = row,
        _ => rows.push((row, row)),
    }
}

/// Visits the elements of a part, up to where its XML breaks.
fn elements(xml: &str, mut visit: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(e) | Event::Empty(e)) => visit(&e),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|a| a.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}

/// Adds words of markup, in which white space is a blank, however much of it
/// there is.
pub(super) fn push_words(text: &mut String, words: &str) {
    for c in words.chars() {
        if !matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }
}
