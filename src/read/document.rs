use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Workbook, html, layout, workbook};
use crate::text::{ContentHash, Decoded, LineIndex, Span, TextEncoding, decode};

/// The ways in which a sheet reaches people as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TextKind {
    /// A PDF's cells in layout order: labels far from their values.
    Scrambled,
    /// Tables as OCR gives them, and .csv files: cells divided by a character.
    Tabular,
    /// The worksheets of a workbook, or the tables of HTML, one row a line.
    Spreadsheet,
}

/// A file as read: its bytes, untouched, and what they say.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file's name, without folders.
    pub name: String,
    /// The bytes as they came.
    pub bytes: Arc<[u8]>,
    /// SHA-256 of `bytes`.
    pub hash: ContentHash,
    /// The decoded text, or the worksheets as text. Every [`Span`] of this document counts its bytes.
    pub text: String,
    /// The lines of `text`.
    pub lines: LineIndex,
    /// The encoding used.
    pub encoding: TextEncoding,
    /// Whether the encoding was asked for rather than detected.
    pub encoding_asked: bool,
    /// Whether a byte order mark was there.
    pub bom: bool,
    /// Whether some bytes made no character.
    pub malformed: bool,
    /// Which kind of text it is.
    pub kind: TextKind,
    /// What divides the cells of a tabular text.
    pub divider: char,
    /// Where the cells of a workbook stand in `text`; `None` for a text file.
    pub workbook: Option<Workbook>,
}

impl Document {
    /// Reads a workbook or the tables of HTML, decodes anything else; refuses nothing. An encoding
    /// asked for a workbook is kept and changes nothing.
    pub fn new(name: &str, bytes: Arc<[u8]>, asked: Option<TextEncoding>) -> Self {
        if let Some(Ok((text, workbook))) = workbook::open_if_one(name, &bytes) {
            let read = Self::from_workbook(name, bytes, text, workbook);
            return Self { encoding: asked.unwrap_or(read.encoding), encoding_asked: asked.is_some(), ..read };
        }
        let decoded = decode(&bytes, asked);
        if html::is_markup(&decoded.text)
            && let Some(Ok((text, workbook))) = workbook::open_markup(&decoded.text)
        {
            let Decoded { encoding, bom, malformed, .. } = decoded;
            let read = Self::from_workbook(name, bytes, text, workbook);
            return Self { encoding, encoding_asked: asked.is_some(), bom, malformed, ..read };
        }
        let lines = LineIndex::new(&decoded.text);
        let divider = layout::divider_of(&decoded.text, &lines);
        let kind = if divider.is_some() { TextKind::Tabular } else { TextKind::Scrambled };
        Self {
            name: name.to_owned(),
            hash: ContentHash::of(&bytes),
            bytes,
            lines,
            kind,
            divider: divider.unwrap_or('\t'),
            encoding: decoded.encoding,
            encoding_asked: asked.is_some(),
            bom: decoded.bom,
            malformed: decoded.malformed,
            text: decoded.text,
            workbook: None,
        }
    }

    /// A document from the bytes of a workbook and what was read of them. It
    /// has no encoding of its own.
    pub(super) fn from_workbook(name: &str, bytes: Arc<[u8]>, text: String, workbook: Workbook) -> Self {
        Self {
            name: name.to_owned(),
            hash: ContentHash::of(&bytes),
            bytes,
            lines: LineIndex::new(&text),
            encoding: TextEncoding::Utf8,
            encoding_asked: false,
            bom: false,
            malformed: false,
            kind: TextKind::Spreadsheet,
            divider: '\t',
            text,
            workbook: Some(workbook),
        }
    }

    /// A document from text that is at hand, for tests and pasted text.
    pub fn from_text(name: &str, text: &str) -> Self {
        Self::new(name, text.as_bytes().into(), Some(TextEncoding::Utf8))
    }

    /// The characters of a span; empty for a span that does not fit.
    pub fn slice(&self, span: Span) -> &str {
        span.slice(&self.text).unwrap_or_default()
    }

    /// Where a span begins, for people: `L12:5`; in a workbook the cells that
    /// it covers: `シート1!C12`.
    pub fn locator(&self, span: Span) -> String {
        if let Some(cells) = self.workbook.as_ref().and_then(|w| w.locator(span)) {
            return cells;
        }
        let at = self.lines.line_column(&self.text, span.start);
        format!("L{}:{}", at.line, at.column)
    }
}
