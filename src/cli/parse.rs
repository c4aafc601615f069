use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::output::{Clash, plan};
use super::{Format, ParseArgs};
use crate::export::{FieldRow, field_rows, rows_to_csv, rows_to_json, rows_to_ron};
use crate::parse::parse;
use crate::read::{find_sheets, read_file};

/// Runs `kensho parse`. Output goes to `out` or to files, reasons to `err`.
/// Returns whether every file was read and written; an `Err` means that `out`
/// itself could not be written.
pub fn run_parse(args: &ParseArgs, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<bool> {
    let mut all_good = true;
    let files = gather(&args.files, err, &mut all_good)?;
    if let Some(folder) = &args.output {
        all_good &= write_files(&files, folder, args.format, err)?;
        return Ok(all_good);
    }
    let mut rows = Vec::new();
    for file in &files {
        match read_rows(file) {
            Ok(more) => rows.extend(more),
            Err(why) => all_good &= report(err, &why)?,
        }
    }
    out.write_all(&encode(&rows, args.format)?)?;
    out.flush()?;
    Ok(all_good)
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
                        "{}: フォルダーにシートのファイル（.xlsx .xlsm .xls .txt .tsv）がありません",
                        path.display()
                    ),
                )?;
            }
            Ok(found) => {
                if !found.left.is_empty() {
                    let left = found.left.len();
                    writeln!(
                        err,
                        "kensho: {}: .xlsx .xlsm .xls .txt .tsv 以外の {left} ファイルは読みません",
                        path.display()
                    )?;
                }
                for closed in &found.closed {
                    *all_good &= report(err, &format!("{}: フォルダーを開けません", closed.display()))?;
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

fn write_files(files: &[PathBuf], folder: &Path, format: Format, err: &mut dyn Write) -> io::Result<bool> {
    let mut all_good = true;
    if let Err(e) = crate::store::make_folder(folder) {
        return report(err, &format!("{}: 出力先フォルダーを作れません（{e}）", folder.display()));
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
    for (file, target) in files.iter().zip(targets) {
        let Some(target) = target else { continue };
        let done = read_rows(file).and_then(|rows| {
            let bytes = encode(&rows, format).map_err(|e| e.to_string())?;
            crate::store::write_export(&target, &bytes).map_err(|e| e.to_string())
        });
        if let Err(why) = done {
            all_good &= report(err, &why)?;
        }
    }
    Ok(all_good)
}

fn encode(rows: &[FieldRow], format: Format) -> io::Result<Vec<u8>> {
    match format {
        Format::Csv => rows_to_csv(rows).map_err(io::Error::other),
        Format::Json => rows_to_json(rows).map_err(io::Error::other),
        Format::Ron => rows_to_ron(rows).map_err(io::Error::other),
    }
}

/// Always `false`: something was not good.
pub(super) fn report(err: &mut dyn Write, message: &str) -> io::Result<bool> {
    writeln!(err, "kensho: {message}")?;
    Ok(false)
}
