use std::io::{self, Write};

use super::parse::report;
use super::{ExportArgs, ExportFormat};
use crate::export::{ProjectFormat, project_to};
use crate::store::{RealFs, Watch, load};

/// Runs `kensho export`. Returns whether everything was written.
pub fn run_export(args: &ExportArgs, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<bool> {
    let loaded = match load(&RealFs, &args.project) {
        Ok(loaded) => loaded,
        Err(error) => return report(err, &error.to_string()),
    };
    for remark in &loaded.remarks {
        report(err, &remark.to_string())?;
    }
    let bytes = match project_to(args.format.into(), &loaded.project, &loaded.sources, Watch::none()) {
        Ok(bytes) => bytes,
        Err(why) => return report(err, &why),
    };
    if let Some(path) = &args.output {
        return match crate::store::write_export(path, &bytes) {
            Ok(()) => Ok(true),
            Err(e) => report(err, &e.to_string()),
        };
    }
    out.write_all(&bytes)?;
    out.flush()?;
    Ok(true)
}

impl From<ExportFormat> for ProjectFormat {
    fn from(format: ExportFormat) -> Self {
        match format {
            ExportFormat::Csv => Self::Csv,
            ExportFormat::Jsonl => Self::Jsonl,
            ExportFormat::Xlsx => Self::Xlsx,
        }
    }
}
