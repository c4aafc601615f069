use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::output::{Clash, plan};
use super::{Format, ParseArgs};
use crate::check::Values;
use crate::cores::in_order;
use crate::explain::Explainer;
use crate::export::{FieldRow, field_rows, rows_to_csv, rows_to_json, rows_to_ron};
use crate::parse::parse;
use crate::read::{find_sheets, read_file};
use crate::sheet::FieldKey;

/// Runs `kensho parse`. Output goes to `out` or to files, reasons to `err`;
/// `counting`: whether `err` is a terminal, on which a line counts the files.
/// Returns whether every file was read and written; an `Err` means that `out`
/// itself could not be written.
pub fn run_parse(args: &ParseArgs, out: &mut dyn Write, err: &mut dyn Write, counting: bool) -> io::Result<bool> {
    let mut all_good = true;
    let files = gather(&args.files, err, &mut all_good)?;
    let mut batch = Batch { total: files.len(), counting: counting && files.len() > 1, failed: Vec::new() };
    match (&args.explain, &args.output) {
        (Some(key), _) => {
            let key = FieldKey::from(key.as_str());
            in_order(
                &files,
                |_, file| explain(file, &key),
                |at, done| {
                    batch.count(err, at)?;
                    batch.sift(done).map_or(Ok(()), |words| out.write_all(words.as_bytes()))
                },
            )?;
        }
        (None, Some(folder)) => all_good &= write_files(&files, folder, args.format, err, &mut batch)?,
        (None, None) => {
            let mut stream = RowStream { format: args.format, begun: false };
            let list = |_: usize, file: &PathBuf| read_rows(file).and_then(|rows| encode(&rows, args.format));
            in_order(&files, list, |at, done| {
                batch.count(err, at)?;
                batch.sift(done).map_or(Ok(()), |list| out.write_all(&stream.add(&list)))
            })?;
            out.write_all(&stream.end().map_err(io::Error::other)?)?;
        }
    }
    out.flush()?;
    Ok(batch.close(err)? && all_good)
}

/// Lists of rows, each of one file, put together into one list without
/// keeping them.
struct RowStream {
    format: Format,
    begun: bool,
}

impl RowStream {
    /// What a further list adds to the output.
    fn add(&mut self, list: &[u8]) -> Vec<u8> {
        let first = !std::mem::replace(&mut self.begun, true);
        let (head, tail): (&[u8], &[u8]) = match self.format {
            Format::Csv if first => return list.to_vec(),
            // The header has no line break of its own.
            Format::Csv => return list.splitn(2, |b| *b == b'\n').nth(1).unwrap_or_default().to_vec(),
            Format::Json => (b"[\n", b"\n]\n"),
            Format::Ron => (b"[\n", b"]\n"),
        };
        let inner = list.strip_prefix(head).and_then(|l| l.strip_suffix(tail));
        let Some(inner) = inner else {
            self.begun = !first;
            return Vec::new();
        };
        let between: &[u8] = match (first, self.format) {
            (true, _) => head,
            (false, Format::Json) => b",\n",
            (false, _) => b"",
        };
        [between, inner].concat()
    }

    /// What ends the output.
    fn end(&self) -> Result<Vec<u8>, String> {
        match (self.begun, self.format) {
            (false, format) => encode(&[], format),
            (true, Format::Csv) => Ok(Vec::new()),
            (true, Format::Json) => Ok(b"\n]\n".to_vec()),
            (true, Format::Ron) => Ok(b"]\n".to_vec()),
        }
    }
}

/// What is said about a batch while it runs, and in the end.
struct Batch {
    total: usize,
    counting: bool,
    /// Files that gave nothing, with the reason.
    failed: Vec<String>,
}

impl Batch {
    /// Counts the file that is done, on a line that is written over.
    fn count(&self, err: &mut dyn Write, at: usize) -> io::Result<()> {
        if !self.counting {
            return Ok(());
        }
        write!(err, "\r\x1b[2Kkensho: {}/{}", at + 1, self.total)?;
        err.flush()
    }

    /// The result, if there is one; else the reason is kept.
    fn sift<T>(&mut self, done: Result<T, String>) -> Option<T> {
        done.map_err(|why| self.failed.push(why)).ok()
    }

    /// Names the files that gave nothing. Whether there was none.
    fn close(self, err: &mut dyn Write) -> io::Result<bool> {
        if self.counting {
            write!(err, "\r\x1b[2K")?;
        }
        for why in &self.failed {
            report(err, why)?;
        }
        if !self.failed.is_empty() && self.total > 1 {
            report(
                err,
                &format!("{} ファイルのうち {} ファイルを読み取れませんでした", self.total, self.failed.len()),
            )?;
        }
        Ok(self.failed.is_empty())
    }
}

/// Folders become the texts in them; what was left is counted.
pub(super) fn gather(paths: &[PathBuf], err: &mut dyn Write, all_good: &mut bool) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        match find_sheets(path) {
            Ok(found) if found.sheets.is_empty() => {
                *all_good &= report(
                    err,
                    &format!(
                        "{}: フォルダーにシートのファイル（.xlsx .xlsm .xls .ods .fods .txt .tsv .csv .html）がありません",
                        path.display()
                    ),
                )?;
            }
            Ok(found) => {
                if !found.left.is_empty() {
                    let left = found.left.len();
                    writeln!(
                        err,
                        "kensho: {}: シート（.xlsx .xlsm .xls .ods .fods .txt .tsv .csv .html）でない {left} ファイルは読みません",
                        path.display()
                    )?;
                }
                for closed in &found.closed {
                    *all_good &= report(err, &closed.to_string())?;
                }
                files.extend(found.sheets);
            }
            Err(e) => *all_good &= report(err, &e.to_string())?,
        }
    }
    Ok(files)
}

fn read_rows(file: &Path) -> Result<Vec<FieldRow>, String> {
    let document = read_file(file, None).map_err(|e| e.to_string())?;
    let parsed = parse(&document);
    Ok(field_rows(&file.to_string_lossy(), &document, &parsed))
}

/// How one field of a file was found.
fn explain(file: &Path, key: &FieldKey) -> Result<String, String> {
    let document = read_file(file, None).map_err(|e| e.to_string())?;
    let parsed = parse(&document);
    let values = Values::from_parsed(&parsed, document.kind);
    let field = parsed.field(key.as_str());
    let explainer = Explainer { document: &document, generation: parsed.generation, values: &values };
    let words = explainer.explain(key, field.map(|f| &f.found));
    let value = field.and_then(crate::parse::Field::value).unwrap_or_default();
    Ok(format!("{}\n{key}　{}: {value}\n{}\n{}\n\n", file.display(), key.label(), words.ja, words.en))
}

fn write_files(
    files: &[PathBuf],
    folder: &Path,
    format: Format,
    err: &mut dyn Write,
    batch: &mut Batch,
) -> io::Result<bool> {
    let mut all_good = true;
    if let Err(e) = crate::store::make_folder(folder) {
        return report(err, &e.to_string());
    }
    let (targets, clashes) = plan(files, folder, format.extension());
    for Clash { file, first, target } in &clashes {
        let message = format!(
            "{}: 出力名 {} が {} と重なるため書き出しません。ファイル名を変えるか、別々に実行してください",
            file.display(),
            target.display(),
            first.display()
        );
        all_good &= report(err, &message)?;
    }
    let write = |at: usize, file: &PathBuf| {
        let Some(target) = targets.get(at).and_then(Option::as_ref) else { return Ok(()) };
        let bytes = read_rows(file).and_then(|rows| encode(&rows, format))?;
        crate::store::write_export(target, &bytes).map_err(|e| e.to_string())
    };
    in_order(files, write, |at, done| {
        batch.count(err, at)?;
        batch.sift(done);
        Ok::<(), io::Error>(())
    })?;
    Ok(all_good)
}

fn encode(rows: &[FieldRow], format: Format) -> Result<Vec<u8>, String> {
    match format {
        Format::Csv => rows_to_csv(rows).map_err(|e| e.to_string()),
        Format::Json => rows_to_json(rows).map_err(|e| e.to_string()),
        Format::Ron => rows_to_ron(rows).map_err(|e| e.to_string()),
    }
}

/// Always `false`: something was not good.
pub(super) fn report(err: &mut dyn Write, message: &str) -> io::Result<bool> {
    writeln!(err, "kensho: {message}")?;
    Ok(false)
}
