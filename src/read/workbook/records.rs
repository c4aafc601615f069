//! The records of an .xls stream (BIFF), looked at before calamine reads them:
//! what calamine does not give (formats, hidden rows and columns), and whether
//! the grid it would build is of a sane size.
//!
//! Record numbers and layouts: [MS-XLS] 2.3 and 2.4.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::Shape;
use super::number_format;
use super::package::push_row;
use super::xls_shapes::Drawing;
use crate::read::Refusal;

const FORMULA: u16 = 0x0006;
const EOF: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const COLUMN_INFO: u16 = 0x007D;
const BOUND_SHEET: u16 = 0x0085;
const MULTIPLE_RK: u16 = 0x00BD;
const RICH_STRING: u16 = 0x00D6;
const XF: u16 = 0x00E0;
const LABEL_SST: u16 = 0x00FD;
const DIMENSIONS: u16 = 0x0200;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_OR_ERROR: u16 = 0x0205;
const ROW: u16 = 0x0208;
const RK: u16 = 0x027E;
const FORMAT: u16 = 0x041E;
const BOF: u16 = 0x0809;

/// A worksheet of that time at its largest: 65,536 rows of 256 columns.
const SHEET_AREA: u64 = 65_536 * 256;
/// The most grid places of a workbook: calamine keeps blank ones as well.
const MAX_AREA: u64 = 4_000_000;

/// What the records say beside the values.
#[derive(Debug, Default)]
pub(super) struct Layouts {
    /// In the order of the workbook's list, which is calamine's order.
    pub(super) sheets: Vec<Layout>,
    /// The format number of each XF.
    xfs: Vec<u16>,
    /// Format codes in the file by their number.
    codes: BTreeMap<u16, String>,
}

/// One sheet.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// The XF of each cell with a value.
    pub(super) formats: BTreeMap<(u32, u32), u16>,
    /// Hidden rows: first and last, from 0.
    pub(super) hidden_rows: Vec<(u32, u32)>,
    /// Hidden columns: first and last, from 0.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// Columns whose width is stated: first, last, hundredths of a character.
    pub(super) widths: Vec<(u32, u32, u32)>,
    /// What is drawn on it.
    pub(super) shapes: Vec<Shape>,
}

impl Layouts {
    /// The format code of an XF.
    pub(super) fn code(&self, xf: u16) -> &str {
        let Some(id) = self.xfs.get(usize::from(xf)) else { return "General" };
        self.codes.get(id).map_or_else(|| number_format::built_in(u32::from(*id)), String::as_str)
    }
}

/// One record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) data: &'a [u8],
}

impl Record<'_> {
    pub(super) fn u16(&self, at: usize) -> Option<u16> {
        let bytes = self.data.get(at..at.checked_add(2)?)?;
        Some(u16::from_le_bytes(bytes.try_into().ok()?))
    }

    pub(super) fn u32(&self, at: usize) -> Option<u32> {
        let bytes = self.data.get(at..at.checked_add(4)?)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }
}

/// The records from `at` on; ends where one does not fit.
fn records(stream: &[u8], at: usize) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream.get(at..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (head, tail) = rest.split_at_checked(4)?;
        let [a, b, c, d] = head.try_into().ok()?;
        let (data, next) = tail.split_at_checked(usize::from(u16::from_le_bytes([c, d])))?;
        rest = next;
        Some(Record { kind: u16::from_le_bytes([a, b]), data })
    })
}

/// Goes through the records once.
pub(super) fn inspect(stream: &[u8]) -> Result<Layouts, Refusal> {
    let mut out = Layouts::default();
    let mut starts = Vec::new();
    let mut wide = true;
    for record in records(stream, 0) {
        match record.kind {
            BOF => wide = record.u16(0).is_none_or(|version| version >= 0x0600),
            FILE_PASS => return Err(Refusal::Encrypted),
            XF => out.xfs.push(record.u16(2).unwrap_or_default()),
            FORMAT => {
                if let Some((id, code)) = format(&record, wide) {
                    out.codes.insert(id, code);
                }
            }
            BOUND_SHEET => starts.push(record.u32(0).ok_or(Refusal::Damaged)?),
            EOF => break,
            _ => {}
        }
    }
    if starts.is_empty() {
        return Err(Refusal::Damaged);
    }
    let mut area = 0;
    let mut seen = BTreeSet::new();
    for start in starts {
        let Ok(start) = usize::try_from(start) else { return Err(Refusal::Damaged) };
        if start >= stream.len() || !seen.insert(start) {
            return Err(Refusal::Damaged);
        }
        let layout = sheet(stream, start)?;
        area += layout.area();
        if area > MAX_AREA {
            return Err(Refusal::Swollen);
        }
        out.sheets.push(layout);
    }
    Ok(out)
}

/// A format's number and code. Codes are characters of one or two bytes; those
/// of one byte are Latin, or in old files the system's (only the ASCII part is
/// of use in a code).
fn format(record: &Record<'_>, wide: bool) -> Option<(u16, String)> {
    let id = record.u16(0)?;
    if !wide {
        let count = usize::from(*record.data.get(2)?);
        let bytes = record.data.get(3..)?;
        return Some((id, encoding_rs::SHIFT_JIS.decode(bytes.get(..count)?).0.into_owned()));
    }
    let count = usize::from(record.u16(2)?);
    let double = record.data.get(4)? & 1 == 1;
    let bytes = record.data.get(5..)?;
    let code = if double {
        let units: Vec<u16> =
            bytes.chunks_exact(2).take(count).map(|b| b.iter().rev().fold(0, |n, x| n << 8 | u16::from(*x))).collect();
        String::from_utf16_lossy(&units)
    } else {
        bytes.iter().take(count).map(|b| char::from(*b)).collect()
    };
    Some((id, code))
}

impl Layout {
    /// The places of the grid that spans all cells.
    fn area(&self) -> u64 {
        let rows = || self.formats.keys().map(|at| u64::from(at.0));
        let columns = || self.formats.keys().map(|at| u64::from(at.1));
        let extent = |min: Option<u64>, max: Option<u64>| max.zip(min).map_or(0, |(max, min)| max - min + 1);
        extent(rows().min(), rows().max()) * extent(columns().min(), columns().max())
    }
}

fn sheet(stream: &[u8], start: usize) -> Result<Layout, Refusal> {
    let mut out = Layout::default();
    // Charts inside a sheet are streams of their own between BOF and EOF.
    let mut depth = 0_usize;
    let mut drawing = Drawing::default();
    for record in records(stream, start) {
        if depth <= 1 {
            drawing.take(&record);
        }
        match record.kind {
            BOF => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            _ if depth > 1 => {}
            DIMENSIONS => check_dimensions(&record)?,
            NUMBER | RK | FORMULA | LABEL_SST | LABEL | RICH_STRING | BOOL_OR_ERROR => {
                if let (Some(row), Some(column), Some(xf)) = (record.u16(0), record.u16(2), record.u16(4)) {
                    out.formats.insert((u32::from(row), u32::from(column)), xf);
                }
            }
            MULTIPLE_RK => multiple(&record, &mut out),
            ROW if record.u16(12).is_some_and(|flags| flags & 0x20 != 0) => {
                push_row(&mut out.hidden_rows, u32::from(record.u16(0).unwrap_or_default()));
            }
            COLUMN_INFO => {
                let Some((first, last)) = record.u16(0).zip(record.u16(2)) else { continue };
                let (first, last) = (u32::from(first), u32::from(last));
                if record.u16(8).is_some_and(|flags| flags & 1 != 0) {
                    out.hidden_columns.push((first, last));
                }
                // Stated in 256ths of a character.
                out.widths.extend(record.u16(4).map(|w| (first, last, u32::from(w) * 100 / 256)));
            }
            _ => {}
        }
    }
    out.shapes = drawing.shapes();
    Ok(out)
}

/// calamine reserves room for the extent that a sheet announces.
fn check_dimensions(record: &Record<'_>) -> Result<(), Refusal> {
    let short = record.data.len() < 14;
    let rows = if short {
        record.u16(0).zip(record.u16(2)).map(|(a, b)| (u32::from(a), u32::from(b)))
    } else {
        record.u32(0).zip(record.u32(4))
    };
    let columns = record.u16(if short { 6 } else { 10 });
    let (Some((first, end)), Some(columns)) = (rows, columns) else { return Err(Refusal::Damaged) };
    let height = if end == 0 { Some(1) } else { end.checked_sub(first) };
    match height {
        Some(height) if u64::from(height) * u64::from(columns) <= SHEET_AREA => Ok(()),
        _ => Err(Refusal::Damaged),
    }
}

/// Several numbers in a row: row, first column, (XF, number)…, last column.
fn multiple(record: &Record<'_>, out: &mut Layout) {
    let (Some(row), Some(first)) = (record.u16(0), record.u16(2)) else { return };
    let count = record.data.len().saturating_sub(6) / 6;
    for (n, column) in (0..count).zip(u32::from(first)..) {
        if let Some(xf) = record.u16(4 + n * 6) {
            out.formats.insert((u32::from(row), column), xf);
        }
    }
}
