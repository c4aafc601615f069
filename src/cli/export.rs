use std::io::{self, Write};
use std::sync::Arc;

use super::parse::report;
use super::{ExportArgs, ExportFormat};
use crate::export::{ReviewRow, project_to_xlsx, review_rows, review_rows_to_csv, review_rows_to_jsonl};
use crate::read::Document;
use crate::review::{Project, Sheet};
use crate::store::{RealFs, Sources, load};

/// Runs `kensho export`. Returns whether everything was written.
pub fn run_export(args: &ExportArgs, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<bool> {
    let loaded = match load(&RealFs, &args.project) {
        Ok(loaded) => loaded,
        Err(error) => return report(err, &error.to_string()),
    };
    for remark in &loaded.remarks {
        report(err, remark)?;
    }
    let bytes = match export(&loaded.project, &loaded.sources, args.format) {
        Ok(bytes) => bytes,
        Err(why) => return report(err, &why),
    };
    if let Some(path) = &args.output {
        return match crate::store::write_export(path, &bytes) {
            Ok(()) => Ok(true),
            Err(e) => report(err, &format!("{}: 書き出せません（{e}）", path.display())),
        };
    }
    out.write_all(&bytes)?;
    out.flush()?;
    Ok(true)
}

/// A project's sheets on the list as bytes of `format`; an error in words.
pub fn export(project: &Project, sources: &Sources, format: ExportFormat) -> Result<Vec<u8>, String> {
    let sheets: Vec<&Sheet> = project.standing().collect();
    let mut rows: Vec<ReviewRow> = Vec::new();
    for sheet in &sheets {
        let source = sources.get(&sheet.source.hash);
        let read = |bytes: &Arc<[u8]>| Document::new(&sheet.source.file_name, Arc::clone(bytes), sheet.source.asked);
        rows.extend(review_rows(sheet, source.map(read).as_ref()));
    }
    match format {
        ExportFormat::Csv => review_rows_to_csv(&rows).map_err(|e| e.to_string()),
        ExportFormat::Jsonl => review_rows_to_jsonl(&rows).map_err(|e| e.to_string()),
        ExportFormat::Xlsx => project_to_xlsx(&sheets, &rows).map_err(|e| e.to_string()),
    }
}
