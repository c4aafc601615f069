use std::path::{Path, PathBuf};

use super::{ReadError, Refusal};

/// What a folder holds for us.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Texts and workbooks to read, sorted by path.
    pub sheets: Vec<PathBuf>,
    /// Files left alone, sorted by path.
    pub left: Vec<PathBuf>,
    /// Subfolders that could not be gone through, with why.
    pub closed: Vec<ReadError>,
}

/// The endings of files that may be review sheets.
pub const SHEET_EXTENSIONS: &[&str] = &["txt", "tsv", "csv", "html", "htm", "xlsx", "xlsm", "xls", "ods", "fods"];

/// Those of them that lists, web pages and much else have as well.
const COMMON_EXTENSIONS: &[&str] = &["csv", "html", "htm"];

/// How deep below the opened folder texts are looked for.
const MAX_DEPTH: usize = 8;

/// Looks for files with [`SHEET_EXTENSIONS`] in `folder` and its subfolders; a
/// .csv or .html file that holds no sheet is left alone.
/// Hidden entries, the lock files (`~$…`) of open workbooks, `*.kensho` projects and symbolic links to folders are passed over.
pub fn find_sheets(folder: &Path) -> Result<Found, ReadError> {
    let mut found = Found::default();
    visit(folder, 0, &mut found).map_err(|e| closed(folder, &e))?;
    found.sheets.sort();
    found.left.sort();
    Ok(found)
}

fn visit(folder: &Path, depth: usize, found: &mut Found) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') || name.to_string_lossy().starts_with("~$") {
            continue;
        }
        let kind = entry.file_type()?;
        if kind.is_dir() {
            let enter = depth < MAX_DEPTH && !has_extension(&path, &["kensho"]);
            if enter && let Err(e) = visit(&path, depth + 1, found) {
                found.closed.push(closed(&path, &e));
            }
        } else if has_extension(&path, SHEET_EXTENSIONS)
            && (!has_extension(&path, COMMON_EXTENSIONS) || is_sheet(&path))
        {
            found.sheets.push(path);
        } else {
            found.left.push(path);
        }
    }
    Ok(())
}

/// A file that cannot be opened is for its reader to report.
fn is_sheet(path: &Path) -> bool {
    match super::read_file(path, None) {
        Err(ReadError { why: Refusal::Missing | Refusal::Denied | Refusal::Io(_), .. }) | Ok(_) => true,
        Err(_) => false,
    }
}

fn closed(folder: &Path, why: &std::io::Error) -> ReadError {
    ReadError { path: folder.to_owned(), why: Refusal::of_folder(why) }
}

fn has_extension(path: &Path, any: &[&str]) -> bool {
    path.extension().is_some_and(|e| any.iter().any(|a| e.eq_ignore_ascii_case(a)))
}
