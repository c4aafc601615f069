use super::{change, value};
use crate::chart::Joined;
use crate::compare::{Change, Comparison, PairWhy, Row};
use crate::sheet::Section;

/// One line for each row and sheet, with what became of the value.
pub fn comparison_to_csv(c: &Comparison) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "row",
        "section",
        "item",
        "label",
        "year",
        "sheet",
        "file",
        "key",
        "value",
        "change",
        "by",
        "percent",
        "paired_by",
    ])?;
    let mut section = Section::Sheet;
    for (number, row) in c.rows.iter().enumerate() {
        let cells = match row {
            Row::Section(s) => {
                section = *s;
                continue;
            }
            Row::Track(_) => continue,
            Row::Cells(cells) => cells,
        };
        let item = cells.track.map(|t| c.track_name(t)).unwrap_or_default();
        for (i, sheet) in c.sheets.iter().enumerate() {
            let Some(key) = cells.cells.get(i).and_then(Option::as_ref) else { continue };
            let change = change(cells, i);
            if change == Change::Blank {
                continue;
            }
            let (by, percent) = match change {
                Change::Figure(n) => (n.by.to_string(), n.percent.map(|p| p.to_string()).unwrap_or_default()),
                _ => (String::new(), String::new()),
            };
            let track_row = cells.track.and_then(|t| c.tracks.get(t)?.rows.get(i)?.as_ref());
            let why = track_row.and_then(|r| r.why).map(PairWhy::words).unwrap_or_default();
            writer.write_record([
                &number.to_string(),
                section.title(),
                &item,
                &cells.label,
                &cells.year.map(|y| y.to_string()).unwrap_or_default(),
                &sheet.year().map(|y| y.to_string()).unwrap_or_default(),
                &sheet.name,
                key.as_str(),
                value(c, cells, i),
                change.id(),
                &by,
                &percent,
                &why,
            ])?;
        }
    }
    writer.into_inner().map_err(|e| csv::Error::from(e.into_error()))
}

/// One line for each print of each joined figure, in UTF-8 with a byte order
/// mark, so that spreadsheets read it.
pub fn series_to_csv(series: &[Joined], sheet_titles: &[String]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(["figure", "line", "unit", "year", "sheet", "key", "printed"])?;
    for row in series.iter().flat_map(|j| j.table(sheet_titles)) {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|e| csv::Error::from(e.into_error()))
}
