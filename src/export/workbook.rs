use std::collections::BTreeMap;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::review::ReviewRow;
use crate::review::form_view::{ColContent, FormCol, FormRow, form_rows};
use crate::review::{CellId, Sheet};
use crate::sheet::{ValueKind, parse_printed};

/// What Excel allows in a worksheet's name.
const NAME_CHARS: usize = 31;
/// What Excel allows in a cell.
const CELL_CHARS: usize = 32_767;
/// Width of a table's columns, in characters.
const COLUMN_WIDTH: f64 = 16.0;
/// Width of the first column, in which labels stand.
const LABELS_WIDTH: f64 = 26.0;
/// Height of a line, in points.
const LINE_HEIGHT: f64 = 15.0;
/// The number that Excel has for the paper A4.
const A4: u8 = 9;
/// The form's last column: that of the latest year of the budget.
const EDGE: u16 = 5;

/// Styles of a workbook.
struct Styles {
    heading: Format,
    sub_heading: Format,
    label: Format,
    value: Format,
    corrected: Format,
}

/// A project as a workbook: one worksheet a sheet, laid out like the form with
/// the values in force (those of a person marked by colour, with the machine's
/// value in a note), and 全項目 with every field in a row of its own.
///
/// `rows`: of all sheets, from [`super::review_rows`].
pub fn project_to_xlsx(sheets: &[&Sheet], rows: &[ReviewRow]) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles {
        heading: Format::new().set_bold().set_font_size(13).set_background_color(0x00DD_E6F2),
        sub_heading: Format::new().set_bold(),
        label: Format::new().set_text_wrap().set_align(FormatAlign::Top).set_background_color(0x00F2_F2F2),
        value: Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Hair),
        corrected: Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Hair)
            .set_background_color(0x00FF_F2CC),
    };
    let mut workbook = Workbook::new();
    let mut names = BTreeMap::new();
    for sheet in sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(unique_name(sheet, &mut names))?;
        form(worksheet, sheet, &styles)?;
    }
    flat(workbook.add_worksheet(), rows, &styles)?;
    workbook.save_to_buffer()
}

/// One sheet in the form's layout.
fn form(worksheet: &mut Worksheet, sheet: &Sheet, styles: &Styles) -> Result<(), XlsxError> {
    worksheet.set_column_range_width(1, 15, COLUMN_WIDTH)?;
    worksheet.set_column_width(0, LABELS_WIDTH)?;
    // Printed, the form is as wide as a page.
    worksheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    let keyed = sheet.keyed_cells();
    let mut at = signatures(worksheet, sheet, styles)?;
    for row in form_rows(sheet, &keyed) {
        match &row {
            FormRow::Heading(section) => {
                at += u32::from(at > 0);
                worksheet.write_with_format(at, 0, section.title(), &styles.heading)?;
            }
            FormRow::SubHeading { title, .. } => {
                worksheet.write_with_format(at, 0, title, &styles.sub_heading)?;
            }
            FormRow::TableHead(cols) | FormRow::Cells(cols) => {
                line(worksheet, at, cols, sheet, styles)?;
            }
            FormRow::AddRow { .. } => continue,
        }
        at += 1;
    }
    Ok(())
}

/// One row of the form. A text at its end reaches to the form's right edge:
/// in a column for figures it would be a pillar of words.
fn line(worksheet: &mut Worksheet, at: u32, cols: &[FormCol], sheet: &Sheet, styles: &Styles) -> Result<(), XlsxError> {
    let in_table = stands_in_a_table(cols);
    let (mut column, mut lines) = (0, 1);
    for (n, col) in cols.iter().enumerate() {
        match &col.content {
            ColContent::Empty => {}
            ColContent::Label(label) => {
                worksheet.write_with_format(at, column, cut(label), &styles.label)?;
                lines = lines.max(lines_of(label, column, column));
            }
            ColContent::Cell(key, id) => {
                if !in_table {
                    let label = key.label();
                    worksheet.write_with_format(at, column, cut(&label), &styles.label)?;
                    lines = lines.max(lines_of(&label, column, column));
                    column += 1;
                }
                let words = matches!(key.kind(), ValueKind::Text | ValueKind::LongText);
                let reaches = words && n + 1 == cols.len() && column < EDGE;
                if reaches {
                    worksheet.merge_range(at, column, at, EDGE, "", &styles.value)?;
                }
                let text = sheet.view(key, id).effective().value().unwrap_or_default().to_owned();
                lines = lines.max(lines_of(&text, column, if reaches { EDGE } else { column }));
                value(worksheet, (at, column), sheet, key, id, styles)?;
            }
        }
        column += 1;
    }
    // Merged cells get no height by themselves, and some programs give none.
    if lines > 1 {
        worksheet.set_row_height(at, f64::from(lines) * LINE_HEIGHT)?;
    }
    Ok(())
}

/// How many lines a text takes in the columns from one to another.
fn lines_of(text: &str, from: u16, to: u16) -> u32 {
    /// What Excel allows a row.
    const MOST: u32 = 27;
    let first = if from == 0 { LABELS_WIDTH } else { COLUMN_WIDTH };
    let room = first + f64::from(to - from) * COLUMN_WIDTH - 2.0;
    // A Japanese character is as wide as two figures.
    let wide = |line: &str| line.chars().map(|c| if c.is_ascii() { 1.0 } else { 2.0 }).sum::<f64>();
    let mut lines = 0;
    for line in text.lines() {
        let mut left = wide(line);
        lines += 1;
        while left > room && lines < MOST {
            (left, lines) = (left - room, lines + 1);
        }
    }
    lines.clamp(1, MOST)
}

/// Who answers for the sheet, and whether it is still as it was signed; and
/// that nobody checked the names. Returns the rows used.
fn signatures(worksheet: &mut Worksheet, sheet: &Sheet, styles: &Styles) -> Result<u32, XlsxError> {
    let signed = sheet.signatures();
    let mut at = 0;
    for (role, signed, stands) in &signed {
        let changed = if *stands { "" } else { "（署名後に変更）" };
        let words = format!("{}　{}{changed}", signed.by.author, signed.by.at);
        worksheet.write_with_format(at, 0, role.word(), &styles.label)?;
        worksheet.write_string(at, 1, cut(&words))?;
        at += 1;
    }
    if at > 0 {
        worksheet.write_string(at, 1, "氏名は設定で名乗ったもので、本人確認はしていません。")?;
        at += 1;
    }
    Ok(at)
}

/// Whether the row's cells have their labels in the table's head and stub.
fn stands_in_a_table(cols: &[FormCol]) -> bool {
    cols.len() > 2 || cols.iter().any(|c| matches!(c.content, ColContent::Label(_)))
}

fn value(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    sheet: &Sheet,
    key: &crate::sheet::FieldKey,
    id: &CellId,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let cell = sheet.view(key, id);
    let text = cell.effective().value().unwrap_or_default();
    let style = if cell.correction().is_some() { &styles.corrected } else { &styles.value };
    match as_number(key.kind(), text) {
        Some((number, look)) => {
            worksheet.write_number_with_format(row, column, number, &style.clone().set_num_format(look))?
        }
        None => worksheet.write_string_with_format(row, column, cut(text), style)?,
    };
    if let Some(correction) = cell.correction() {
        let machine = cell.machine_value().unwrap_or("（未読取）");
        let note = format!("機械: {machine}\n理由: {}\n{}", correction.reason, correction.by.author);
        worksheet.insert_note(row, column, &rust_xlsxwriter::Note::new(cut(&note)))?;
    }
    Ok(())
}

/// A figure as the number that a spreadsheet counts with, looking as printed;
/// none for what is no plain figure or has more digits than it can hold.
fn as_number(kind: ValueKind, text: &str) -> Option<(f64, String)> {
    let counts = matches!(kind, ValueKind::MillionYen | ValueKind::Number | ValueKind::Percent | ValueKind::Count);
    let printed = parse_printed(text).filter(|p| counts && !p.percent)?;
    let number = printed.value.to_f64()?;
    if printed.value.mantissa().unsigned_abs() >= 1_000_000_000_000_000 {
        return None;
    }
    let whole = if text.contains([',', '，']) { "#,##0" } else { "0" };
    let places = usize::try_from(printed.places).ok()?;
    let look = if places == 0 { whole.to_owned() } else { format!("{whole}.{}", "0".repeat(places)) };
    Some((number, if text.contains(['▲', '△']) { format!("{look};▲{look}") } else { look }))
}

/// Every field in a row.
fn flat(worksheet: &mut Worksheet, rows: &[ReviewRow], styles: &Styles) -> Result<(), XlsxError> {
    worksheet.set_name(FLAT)?;
    for (column, name) in (0..).zip(ReviewRow::COLUMNS) {
        worksheet.write_with_format(0, column, name, &styles.heading)?;
    }
    for (at, row) in (1..).zip(rows) {
        for (column, text) in (0..).zip(row.values()) {
            worksheet.write_string(at, column, cut(text))?;
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    worksheet.autofilter(0, 0, last, 16)?;
    Ok(())
}

/// The worksheet with all fields.
const FLAT: &str = "全項目";

/// A worksheet's name, which Excel wants short, without some characters, and
/// unlike all others: year, number and the beginning of the project's name.
fn unique_name(sheet: &Sheet, taken: &mut BTreeMap<String, u32>) -> String {
    let part = |key: &str| sheet.effective(key).unwrap_or_default();
    let whole = format!("{} {} {}", part("sheet.fiscal_year"), part("sheet.number"), part("basic.name"));
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') && !c.is_control();
    // Excel counts UTF-16 units; three are kept for a number.
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= NAME_CHARS - 4
    };
    let name: String = whole.trim().chars().filter(allowed).take_while(fits).collect();
    let name = if name.trim().is_empty() || name == FLAT { "シート".to_owned() } else { name.trim().to_owned() };
    let count = taken.entry(name.to_lowercase()).or_insert(0);
    *count += 1;
    if *count == 1 { name } else { format!("{name} {count}") }
}

fn cut(text: &str) -> &str {
    match text.char_indices().nth(CELL_CHARS) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}
