use std::io::{self, Write};
use std::path::Path;

use super::parse::{gather, report};
use super::{CompareArgs, CompareFormat};
use crate::check::Values;
use crate::compare::{ByHand, Comparison, YearSheet, in_order};
use crate::export::compare::{comparison_to_csv, comparison_to_html, comparison_to_json, comparison_to_text};
use crate::parse::parse;
use crate::read::read_file;

/// Runs `kensho compare`. Returns whether every file was read and there was
/// something to compare; an `Err` means that `out` could not be written.
pub fn run_compare(args: &CompareArgs, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<bool> {
    let mut all_read = true;
    let mut sheets = Vec::new();
    for file in gather(&args.files, err, &mut all_read)? {
        match read_sheet(&file) {
            Ok(sheet) => sheets.push(sheet),
            Err(why) => all_read &= report(err, &why)?,
        }
    }
    if sheets.len() < 2 {
        return report(err, "比べるには、読めるシートが2件以上必要です");
    }
    let comparison = Comparison::new(in_order(sheets), &ByHand::default());
    let bytes = match args.format {
        CompareFormat::Text => comparison_to_text(&comparison, args.all).into_bytes(),
        CompareFormat::Json => comparison_to_json(&comparison)?,
        CompareFormat::Csv => comparison_to_csv(&comparison).map_err(io::Error::other)?,
        CompareFormat::Html => {
            let made = concat!("Kensho ", env!("CARGO_PKG_VERSION"));
            comparison_to_html(&comparison, made).into_bytes()
        }
    };
    if let Some(path) = &args.output {
        if let Err(e) = crate::store::write_export(path, &bytes) {
            return report(err, &e.to_string());
        }
    } else {
        out.write_all(&bytes)?;
        out.flush()?;
    }
    Ok(all_read)
}

fn read_sheet(path: &Path) -> Result<YearSheet, String> {
    let document = read_file(path, None).map_err(|e| e.to_string())?;
    let values = Values::from_parsed(&parse(&document), document.kind);
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), |n| n.to_string_lossy());
    Ok(YearSheet::new(name, values))
}
