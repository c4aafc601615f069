//! What a person sees in a workbook is what Kensho reads: printed figures,
//! line breaks, merged cells, worksheets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::pedantic,
    reason = "a test fails by panicking, prints what it measured, and stages files of its own"
)]

use std::io::{Cursor, Read, Write};

use kensho::parse::{Parsed, parse};
use kensho::read::{Document, Refusal, TextKind, read_bytes};
use rust_xlsxwriter::{Format, Formula, Shape, Workbook, Worksheet};

/// A workbook whose first worksheet has the beginning of a review sheet.
struct Book(Workbook);

impl Book {
    fn new() -> Self {
        let mut book = Self(Workbook::new());
        let sheet = book.0.add_worksheet().set_name("シート1").unwrap();
        text(sheet, 0, 8, "平成30年度行政事業レビューシート");
        text(sheet, 0, 30, "（　総務省　）");
        text(sheet, 1, 0, "事業名");
        text(sheet, 1, 6, "ある事業");
        text(sheet, 1, 20, "担当部局庁");
        text(sheet, 1, 26, "ある局");
        book
    }

    fn first(&mut self) -> &mut Worksheet {
        self.0.worksheet_from_name("シート1").unwrap()
    }

    fn add(&mut self, name: &str) -> &mut Worksheet {
        self.0.add_worksheet().set_name(name).unwrap()
    }

    fn read(mut self) -> (Document, Parsed) {
        let document = read_bytes("ある事業.xlsx", self.0.save_to_buffer().unwrap().into(), None).unwrap();
        let parsed = parse(&document);
        (document, parsed)
    }
}

fn text(sheet: &mut Worksheet, row: u32, column: u16, value: &str) {
    sheet.write_string(row, column, value).unwrap();
}

fn number(sheet: &mut Worksheet, row: u32, column: u16, value: f64, format: &str) {
    sheet.write_number_with_format(row, column, value, &Format::new().set_num_format(format)).unwrap();
}

fn value<'p>(parsed: &'p Parsed, key: &str) -> Option<&'p str> {
    parsed.field(key)?.value()
}

/// Budget rows from `row` on, one column of figures every `step` columns.
fn budget(sheet: &mut Worksheet, row: u32, left: u16, step: u16) {
    text(sheet, row, 0, "予算額・執行額\n（単位：百万円）");
    for (n, year) in (0_u16..).zip(["27年度", "28年度", "29年度", "30年度", "31年度要求"]) {
        text(sheet, row, left + n * step, year);
    }
    text(sheet, row + 1, 6, "予算の状況");
    text(sheet, row + 1, 9, "当初予算");
    text(sheet, row + 2, 9, "計");
    text(sheet, row + 3, 6, "執行額");
    text(sheet, row + 4, 6, "執行率（％）");
    for n in 0..3 {
        let year = f64::from(n);
        number(sheet, row + 1, left + n * step, 1000.4 + year, "#,##0");
        number(sheet, row + 2, left + n * step, 1000.4 + year, "#,##0");
        number(sheet, row + 3, left + n * step, 800.0, "#,##0;▲#,##0");
        number(sheet, row + 4, left + n * step, 0.8, "0%");
    }
}

#[test]
fn figures_are_read_as_their_cells_show_them() {
    let mut book = Book::new();
    budget(book.first(), 3, 15, 7);
    let (document, parsed) = book.read();
    assert_eq!(document.kind, TextKind::Spreadsheet);
    assert_eq!(value(&parsed, "budget.2015.original"), Some("1,000"));
    assert_eq!(value(&parsed, "budget.2016.executed"), Some("800"));
    assert_eq!(value(&parsed, "budget.2017.execution_rate"), Some("80%"));
    let span = parsed.field("budget.2016.executed").unwrap().spans()[0];
    assert_eq!(document.locator(span), "シート1!W7");
}

#[test]
fn the_columns_of_a_table_may_lie_anywhere() {
    for (left, step) in [(12, 3), (15, 7), (40, 11), (13, 1)] {
        let mut book = Book::new();
        budget(book.first(), 3, left, step);
        let (_, parsed) = book.read();
        assert_eq!(value(&parsed, "budget.2017.total"), Some("1,002"), "{left} {step}");
    }
}

#[test]
fn line_breaks_typed_into_a_cell_stay_in_its_value_and_blanks_too() {
    let mut book = Book::new();
    let sheet = book.first();
    text(sheet, 2, 0, "事業の目的");
    text(sheet, 2, 6, "次を行う。\r\n・調査\n・公表 （毎 年）");
    let (document, parsed) = book.read();
    assert_eq!(value(&parsed, "basic.purpose"), Some("次を行う。\n・調査\n・公表 （毎 年）"));
    assert_eq!(document.lines.count(), document.text.lines().count() + 1, "a row stays a line");
}

#[test]
fn the_cells_under_a_merged_region_are_not_read() {
    let mut book = Book::new();
    let sheet = book.first();
    text(sheet, 2, 0, "事業の目的");
    sheet.merge_range(2, 6, 2, 20, "残る文", &Format::new()).unwrap();
    // Written behind the merge: a value that the screen does not show.
    text(sheet, 2, 9, "隠れた文");
    let (document, parsed) = book.read();
    assert_eq!(value(&parsed, "basic.purpose"), Some("残る文"));
    assert!(!document.text.contains("隠れた文"));
}

#[test]
fn results_of_formulas_errors_and_yes_or_no_are_read_as_printed() {
    let mut book = Book::new();
    budget(book.first(), 3, 15, 7);
    let sheet = book.first();
    sheet.write_formula(6, 15, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_formula(6, 22, Formula::new("=1/3").set_result("0.333333333333333315")).unwrap();
    sheet.write_boolean(6, 29, true).unwrap();
    let (_, parsed) = book.read();
    let read = |year: u32| value(&parsed, &format!("budget.{year}.executed"));
    assert_eq!(read(2015), Some("#DIV/0!"));
    assert_eq!(read(2016), Some("0.333333333333333"));
    assert_eq!(read(2017), Some("TRUE"));
}

#[test]
fn a_second_page_on_its_own_worksheet_continues_the_sheet() {
    let mut book = Book::new();
    budget(book.first(), 3, 15, 7);
    let sheet = book.add("別紙2");
    text(sheet, 0, 0, "支出先上位10者リスト");
    text(sheet, 1, 0, "A.");
    let heads = ["支出先", "法人番号", "業務概要", "支出額（百万円）", "契約方式等", "入札者数（応募者数）", "落札率"];
    for (n, head) in (0_u16..).zip(heads) {
        text(sheet, 2, 2 + n * 4, head);
    }
    number(sheet, 3, 0, 1.0, "General");
    text(sheet, 3, 2, "ある会社");
    number(sheet, 3, 6, 1_010_401_012_345.0, "0");
    text(sheet, 3, 10, "調査");
    number(sheet, 3, 14, 12.5, "#,##0.0");
    let (document, parsed) = book.read();
    assert_eq!(value(&parsed, "payee.A.1.name"), Some("ある会社"));
    assert_eq!(value(&parsed, "payee.A.1.corporate_number"), Some("1010401012345"));
    assert_eq!(value(&parsed, "payee.A.1.amount"), Some("12.5"));
    let span = parsed.field("payee.A.1.name").unwrap().spans()[0];
    assert_eq!(document.locator(span), "別紙2!C4");
}

#[test]
fn the_picture_of_the_flow_is_read_from_its_shapes() {
    let drawn = |book: &mut Book, row: u32, column: u16, words: &str| {
        let shape = Shape::textbox().set_text(words).set_width(200).set_height(60);
        book.first().insert_shape(row, column, &shape).unwrap();
    };
    let mut book = Book::new();
    budget(book.first(), 3, 14, 6);
    text(book.first(), 50, 0, "資金の流れ\n（資金の受け取り先が何を行っているかについて補足する）\n（単位：百万円）");
    text(book.first(), 80, 0, "費目・使途");
    text(book.first(), 81, 6, "A.（株）山川工業");
    text(book.first(), 82, 6, "費　目");
    text(book.first(), 82, 12, "使　途");
    text(book.first(), 82, 24, "金　額\n(百万円）");
    // As drawn: what lies on top comes last, whatever its place.
    drawn(&mut book, 65, 8, "Ａ．（株）山川工業\n51百万円");
    drawn(&mut book, 52, 8, "総務省\n51百万円");
    drawn(&mut book, 58, 9, "【一般競争契約】");
    drawn(&mut book, 20, 2, "社内用メモ");
    let (document, parsed) = book.read();
    let flow = parsed.field("flow.text").unwrap();
    let wanted = "総務省\n51百万円\n【一般競争契約】\nＡ．（株）山川工業\n51百万円";
    assert_eq!(flow.value(), Some(wanted));
    assert_eq!(
        flow.spans().iter().map(|s| document.locator(*s)).collect::<Vec<_>>().join(" "),
        "シート1の図形!I53 シート1の図形!J59 シート1の図形!I66"
    );
    let left: Vec<&str> = parsed.unclaimed.iter().map(|s| document.slice(*s)).collect();
    assert!(left.iter().any(|text| text.contains("社内用メモ")), "{left:?}");
    assert_eq!(value(&parsed, "budget.2015.original"), Some("1,000"));
}

#[test]
fn a_shape_on_a_worksheet_that_is_not_read_is_told_of_and_no_part_of_the_picture() {
    let mut book = Book::new();
    budget(book.first(), 3, 14, 6);
    text(book.first(), 50, 0, "資金の流れ");
    let boxed = |words: &str| Shape::textbox().set_text(words);
    text(book.add("メモ"), 0, 0, "メモ");
    book.0.worksheet_from_name("メモ").unwrap().insert_shape(4, 1, &boxed("社内用")).unwrap();
    book.add("図だけ").insert_shape(2, 1, &boxed("総務省")).unwrap();
    book.first().insert_shape(54, 3, &boxed("Ａ．（株）山川工業")).unwrap();
    let (document, parsed) = book.read();
    assert_eq!(value(&parsed, "flow.text"), Some("Ａ．（株）山川工業"));
    let left: Vec<&str> = parsed.unclaimed.iter().map(|s| document.slice(*s)).collect();
    for words in ["社内用", "総務省"] {
        assert!(left.iter().any(|text| text.contains(words)), "{words}: {left:?}");
    }
}

/// `drawn.xls` and `drawn.xlsx` have four boxes, two more in a group, and a
/// note on a cell; the box 「社内用メモ」 stands elsewhere.
#[test]
fn shapes_in_groups_are_read_in_old_workbooks_too_and_notes_on_cells_are_none() {
    for (name, last) in [("drawn.xls", "M73"), ("drawn.xlsx", "N73")] {
        drawn(name, last);
    }
}

fn drawn(name: &str, last: &str) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let document = read_bytes(name, std::fs::read(folder.join(name)).unwrap().into(), None).unwrap();
    let parsed = parse(&document);
    let flow = parsed.field("flow.text").unwrap();
    let wanted = "総務省\n51百万円\n群の上\nABC plain\nＡ．（株）山川工業\n51百万円\n群の右下";
    assert_eq!(flow.value(), Some(wanted));
    let places: Vec<String> = flow.spans().iter().map(|s| document.locator(*s)).collect();
    let wanted = format!("I53 F56 J59 I66 {last}").split(' ').map(|p| format!("シート1の図形!{p}")).collect::<Vec<_>>();
    assert_eq!(places, wanted);
    assert!(document.text.contains("社内用メモ") && !document.text.contains("コメントです"));
}

#[test]
fn a_workbook_kept_in_a_project_reads_the_same_again_whatever_encoding_is_asked() {
    let (first, parsed) = Book::new().read();
    for asked in [None, Some(kensho::text::TextEncoding::ShiftJis)] {
        let again = Document::new("kept.bin", first.bytes.clone(), asked);
        assert_eq!((again.text.as_str(), again.kind), (first.text.as_str(), TextKind::Spreadsheet));
        assert_eq!(parse(&again), parsed);
        assert_eq!(again.encoding_asked.then_some(again.encoding), asked);
    }
}

#[test]
fn hidden_worksheets_rows_and_second_sheets_are_told_of() {
    let mut book = Book::new();
    book.first().set_row_hidden(4).unwrap();
    budget(book.first(), 3, 15, 7);
    let sheet = book.add("別の事業");
    text(sheet, 0, 8, "平成30年度行政事業レビューシート");
    for (n, label) in (1_u32..).zip(["事業名", "担当部局庁", "会計区分", "事業の目的"]) {
        text(sheet, n, 0, label);
    }
    text(sheet, 1, 6, "別の事業です");
    text(book.add("選択肢").set_hidden(true), 0, 0, "一般会計");
    text(book.add("参考"), 0, 0, "覚え書き");
    let (document, parsed) = book.read();
    assert_eq!(value(&parsed, "basic.name"), Some("ある事業"));
    let told: Vec<&str> = parsed.diagnostics.iter().map(|d| d.message.as_str()).collect();
    for part in
        ["非表示の行・列", "「別の事業」は読んでいません", "「選択肢」は読んでいません", "「参考」には様式の表が"]
    {
        assert!(told.iter().any(|t| t.contains(part)), "{part}: {told:#?}");
    }
    assert!(document.text.contains("覚え書き") && !document.text.contains("別の事業です"));
}

#[test]
fn readings_above_kanji_do_not_leak_into_the_text() {
    let mut book = Book::new();
    text(book.first(), 2, 0, "事業の目的");
    text(book.first(), 2, 6, "目的の文");
    let bytes = book.0.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut part = String::new();
        entry.read_to_string(&mut part).unwrap();
        let ruby = "<t>目的の文</t><rPh sb=\"0\" eb=\"2\"><t>モクテキ</t></rPh><phoneticPr fontId=\"1\"/>";
        out.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(part.replace("<t>目的の文</t>", ruby).as_bytes()).unwrap();
    }
    let document = read_bytes("x.xlsx", out.finish().unwrap().into_inner().into(), None).unwrap();
    assert_eq!(value(&parse(&document), "basic.purpose"), Some("目的の文"));
}

#[test]
fn workbooks_in_a_folder_are_found_and_the_lock_file_of_an_open_one_is_not() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.xlsx", "a.txt", "b.XLS", "c.xlsm", "d.docx", "~$a.xlsx"] {
        std::fs::write(folder.path().join(name), "x").unwrap();
    }
    let found = kensho::read::find_sheets(folder.path()).unwrap();
    let names: Vec<_> = found.sheets.iter().map(|p| p.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["a.txt", "a.xlsx", "b.XLS", "c.xlsm"]);
    assert_eq!(found.left.len(), 1);
}

#[test]
fn a_table_of_html_that_a_system_exports_as_xls_is_read_as_a_worksheet() {
    let html = "<html><head><meta charset=utf-8><style>td{x:1}</style></head><body><table border=1>\n\
        <tr><td colspan=4>令和2年度行政事業レビューシート</td><td>（ある省）</td></tr>\n\
        <tr>\t<td>事業名</td><td colspan=2>R&amp;D<br>事業</td><td>担当部局庁</td><td>ある局</td></tr>\n\
        <tr><td rowspan=2>予算額・<br>執行額<td>&nbsp;<td>29年度<td>30年度<td>31年度</tr>\n\
        <tr><td>執行額<td>1,800<td>&#9650;5<td>-</tr></table></body></html>";
    for (name, bytes) in [("a.xls", html.as_bytes().to_vec()), ("a.html", encoding_rs::SHIFT_JIS.encode(html).0.into())]
    {
        let document = read_bytes(name, bytes.into(), None).unwrap();
        let parsed = parse(&document);
        for (key, want, cell) in [
            ("budget.2017.executed", "1,800", "表!C4"),
            ("budget.2018.executed", "▲5", "表!D4"),
            ("basic.name", "R&D\n事業", "表!B2"),
        ] {
            let field = parsed.field(key).unwrap();
            assert_eq!((field.value(), document.locator(field.spans()[0])), (Some(want), cell.to_owned()), "{name}");
        }
    }
    let page = "<html><body><p>行政事業レビューシート</p><p>事業名</p></body></html>";
    assert_eq!(read_bytes("a.html", page.as_bytes().into(), None).unwrap_err(), Refusal::Html);
}

#[test]
fn csv_files_in_a_folder_are_sheets_unless_they_are_lists_of_values() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = "事業名,,ある事業,担当部局庁,ある局\n予算額・執行額,,28年度\n執行額,,\"1,800\"\n";
    let list = "file,key,label,value\na.txt,basic.name,事業名,ある事業\na.txt,basic.bureau,担当部局庁,ある局\n";
    for (name, text) in [("a.csv", sheet), ("b.CSV", list), ("c.csv", "a,b\n")] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let found = kensho::read::find_sheets(folder.path()).unwrap();
    assert_eq!((found.sheets, found.left.len()), (vec![folder.path().join("a.csv")], 2));
    assert_eq!(read_bytes("b.csv", list.as_bytes().into(), None).unwrap_err(), Refusal::List);
}

#[test]
fn a_text_and_a_workbook_of_one_name_are_both_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::new();
    std::fs::write(folder.path().join("a.xlsx"), book.0.save_to_buffer().unwrap()).unwrap();
    std::fs::write(folder.path().join("a.txt"), "事業名\tある事業\n担当部局\tある局\n予算額\t1\n").unwrap();
    let out = folder.path().join("out");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kensho"));
    let done = command.args(["parse", "-o"]).arg(&out).arg(folder.path()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(out.join("a.csv").exists() && out.join("a.xlsx.csv").exists());
}

#[test]
fn score_tells_how_near_a_workbook_comes_to_gold() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.xlsx");
    std::fs::write(&file, Book::new().0.save_to_buffer().unwrap()).unwrap();
    std::fs::write(folder.path().join("a.gold.csv"), "key,value\nbasic.name,ある事業\nbasic.bureau,別の局\n").unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kensho"));
    let done = command.args(["score", "--misses"]).arg(folder.path()).arg(&file).output().unwrap();
    let told = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success() && told.contains("wrong basic.bureau 別の局 ある局"), "{told}");
    assert!(told.contains("表計算ファイル") && told.contains("(1/2/2)  basic"), "{told}");
}

#[test]
fn a_worksheet_that_begins_with_a_block_of_uses_goes_on_with_the_form() {
    let mut book = Book::new();
    let sheet = book.first();
    budget(sheet, 3, 12, 4);
    for (row, cell) in (9..).zip(["関連する過去のレビューシートの事業番号", "資金の流れ", "支出先上位10者リスト", "A."])
    {
        text(sheet, row, 0, cell);
    }
    for (column, cell) in (0..).zip(["", "支出先", "業務概要", "支出額", "入札者数", "落札率"]) {
        text(sheet, 13, column * 3, cell);
    }
    for (column, cell) in (0..).zip(["1", "(株)甲", "調査", "67", "2", "98%"]) {
        text(sheet, 14, column * 3, cell);
    }
    let annex = book.add("別紙２");
    text(annex, 0, 0, "【別紙２】");
    for (column, [head, item, value]) in (0..).zip([
        ["C.(株)丙", "費目", "人件費"],
        ["", "使途", "技師の人件費"],
        ["", "金額（百万円）", "12"],
        ["D.丁協会", "費目", "旅費"],
        ["", "使途", "出張"],
        ["", "金額（百万円）", "3"],
    ]) {
        for (row, cell) in (1..).zip([head, item, value]).filter(|(_, c)| !c.is_empty()) {
            text(annex, row, column * 5, cell);
        }
    }
    let (_, parsed) = book.read();
    assert_eq!(value(&parsed, "payee.A.1.name"), Some("(株)甲"));
    assert_eq!(value(&parsed, "payee.A.2.name"), None);
    assert_eq!(value(&parsed, "use.C.1.purpose"), Some("技師の人件費"));
    assert_eq!(value(&parsed, "use.D.1.amount"), Some("3"));
}
