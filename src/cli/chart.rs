use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::ChartArgs;
use super::output::{Clash, plan};
use super::parse::{gather, report};
use crate::chart::Charts;
use crate::check::{Values, check, flagged};
use crate::export::{PictureFormat, chart_page, charts_to_csv, picture};
use crate::parse::parse;
use crate::read::read_file;
use crate::review::Sheet;

/// Runs `kensho chart`: names what it wrote on `out`, reasons on `err`. `day`
/// is the day that the pictures bear. `Ok(false)` if a sheet was not drawn; an
/// `Err` means that `out` itself could not be written.
pub fn run_chart(args: &ChartArgs, day: &str, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<bool> {
    let mut all_drawn = true;
    let files = gather(&args.files, err, &mut all_drawn)?;
    if let Err(e) = crate::store::make_folder(&args.output) {
        return report(err, &e.to_string());
    }
    let (targets, clashes) = plan(&files, &args.output, PictureFormat::Png.extension());
    for Clash { file, target, .. } in &clashes {
        let message = format!("{}: 出力名 {} が重なるため描きません", file.display(), target.display());
        all_drawn &= report(err, &message)?;
    }
    for (file, target) in files.iter().zip(targets) {
        let Some(target) = target else { continue };
        match draw(file, &target, day) {
            Ok(written) => {
                for path in written {
                    writeln!(out, "{}", path.display())?;
                }
            }
            Err(why) => all_drawn &= report(err, &why)?,
        }
    }
    out.flush()?;
    Ok(all_drawn)
}

/// Draws one sheet's charts to `target` and beside it.
fn draw(file: &Path, target: &Path, day: &str) -> Result<Vec<PathBuf>, String> {
    let document = read_file(file, None).map_err(|e| e.to_string())?;
    let sheet = Sheet::from_parsed(&document, &parse(&document));
    let values = Values::from_sheet(&sheet);
    let gravest = flagged(check(&values).iter());
    let charts = Charts::of(&sheet, &values, &gravest);
    if charts.is_empty() {
        return Err(format!("{}: 数値のある成果指標や予算額がありません", file.display()));
    }
    let page = chart_page(&sheet, &gravest, day);
    let drawn = |format| picture(&page, format).map_err(|e| format!("{}: {e}", file.display()));
    let table = charts_to_csv(&charts).map_err(|e| format!("{}: {e}", file.display()))?;
    let files = [
        (PictureFormat::Png.extension(), drawn(PictureFormat::Png)?),
        (PictureFormat::Svg.extension(), drawn(PictureFormat::Svg)?),
        ("charts.csv", table),
    ];
    let write = |(extension, bytes): (&str, Vec<u8>)| {
        let path = target.with_extension(extension);
        crate::store::write_export(&path, &bytes).map_err(|e| e.to_string())?;
        Ok(path)
    };
    files.into_iter().map(write).collect()
}
