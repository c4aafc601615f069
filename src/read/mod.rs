//! A file's bytes become a [`Document`]: its text (decoded, or rendered from
//! worksheets), its lines, what kind of text it is, and the untouched bytes
//! with their hash.
//!
//! Any bytes may come. What is no review sheet is refused with a
//! [`ReadError`] that says what it is and what to do next.

mod document;
mod error;
mod folder;
mod html;
mod layout;
mod recognise;
mod workbook;

pub use document::{Document, TextKind};
pub use error::{ReadError, Refusal};
pub use folder::{Found, SHEET_EXTENSIONS, find_sheets};
pub use workbook::{Place, Workbook, Worksheet, column_letters};

use std::path::Path;
use std::sync::Arc;

use crate::text::{TextEncoding, decode};

/// The largest file read, in bytes. A long real text has 0.1 MB; a workbook
/// with pictures may have some MB.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// Reads the file at `path`, decoding it as asked or as it looks.
pub fn read_file(path: &Path, asked: Option<TextEncoding>) -> Result<Document, ReadError> {
    let bytes = file_bytes(path)?;
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), |n| n.to_string_lossy());
    read_bytes(&name, bytes.into(), asked).map_err(|why| ReadError { path: path.to_owned(), why })
}

/// Reads a list (CSV) that is no review sheet, as text.
pub fn read_list(path: &Path) -> Result<String, ReadError> {
    Ok(decode(&file_bytes(path)?, None).text)
}

fn file_bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    let refuse = |why| ReadError { path: path.to_owned(), why };
    let meta = std::fs::metadata(path).map_err(|e| refuse(Refusal::from_io(&e)))?;
    if meta.is_dir() {
        return Err(refuse(Refusal::Folder));
    }
    if meta.len() > MAX_BYTES {
        return Err(refuse(Refusal::TooLarge { bytes: meta.len() }));
    }
    if !meta.is_file() {
        return Err(refuse(Refusal::NotAFile));
    }
    std::fs::read(path).map_err(|e| refuse(Refusal::from_io(&e)))
}

/// Reads `bytes` that came under the file name `name`.
pub fn read_bytes(name: &str, bytes: Arc<[u8]>, asked: Option<TextEncoding>) -> Result<Document, Refusal> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Refusal::TooLarge { bytes: bytes.len() as u64 });
    }
    recognise::refuse_by_bytes(&bytes)?;
    if let Some(read) = workbook::open_if_one(name, &bytes) {
        let (text, workbook) = read?;
        recognise::refuse_workbook(&text)?;
        return Ok(Document::from_workbook(name, bytes, text, workbook));
    }
    let document = Document::new(name, bytes, asked);
    if document.workbook.is_some() {
        recognise::refuse_workbook(&document.text)?;
        return Ok(document);
    }
    if html::is_markup(&document.text) {
        let why = workbook::open_markup(&document.text).and_then(Result::err);
        return Err(why.unwrap_or(Refusal::Html));
    }
    recognise::refuse_by_text(&document, asked.is_some())?;
    Ok(document)
}
