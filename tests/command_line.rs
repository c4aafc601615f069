//! `kensho` as a shell user meets it: exit codes, messages, files.

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

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn kensho(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kensho")).args(args).output().unwrap()
}

fn samples() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/sample_sheets")
}

fn sheets() -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = std::fs::read_dir(samples()).unwrap().map(|e| e.unwrap().path()).collect();
    all.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    all.sort();
    all
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn parse_prints_every_field_of_a_sheet_with_its_place() {
    let sheet = sheets().into_iter().find(|p| p.to_str().unwrap().contains("tabular")).unwrap();
    let output = kensho(&["parse", sheet.to_str().unwrap()]);
    assert!(output.status.success());
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header, ["file", "key", "label", "value", "status", "how", "locator", "start", "end", "line"]);
    let source = std::fs::read_to_string(&sheet).unwrap();
    let name = reader.records().map(Result::unwrap).find(|r| &r[1] == "basic.name").unwrap();
    let (start, end): (usize, usize) = (name[7].parse().unwrap(), name[8].parse().unwrap());
    assert_eq!(&source[start..end], &name[3]);
    assert_eq!(&name[4], "parsed");
    let line = source[..start].matches('\n').count() + 1;
    assert!(name[6].starts_with(&format!("L{line}:")));
}

#[test]
fn json_and_ron_say_the_same_as_csv() {
    let sheet = sheets().remove(0);
    let sheet = sheet.to_str().unwrap();
    let csv_rows = csv::Reader::from_reader(kensho(&["parse", sheet]).stdout.as_slice()).records().count();
    let json: serde_json::Value =
        serde_json::from_slice(&kensho(&["parse", "--format", "json", sheet]).stdout).unwrap();
    assert_eq!(json.as_array().unwrap().len(), csv_rows);
    let ron: Vec<kensho::export::FieldRow> =
        ron::from_str(&text(&kensho(&["parse", "--format", "ron", sheet]).stdout)).unwrap();
    assert_eq!(ron.len(), csv_rows);
    assert!(csv_rows > 100);
}

#[test]
fn a_batch_goes_on_past_files_that_are_no_sheets_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let cases = [
        (write(at, "empty.txt", b""), "空です"),
        (write(at, "blank.txt", b" \n\n"), "空です"),
        (write(at, "binary.txt", &[0, 159, 146, 150, 0, 1, 2, 3].repeat(50)), "バイナリ"),
        (
            write(at, "letter.txt", "拝啓 時下ますますご清栄のこととお慶び申し上げます。".as_bytes()),
            "見出しが見当たりません",
        ),
        (write(at, "scan.pdf", b"%PDF-1.7\n"), "PDFです"),
        (write(at, "project.ron", b"// kensho sha256 00\nProject("), "プロジェクトです"),
        (write(at, "book.xlsx", b"PK\x03\x04"), "壊れている"),
        (write(at, "letter.docx", b"PK\x03\x04"), "Office文書"),
        (at.join("missing.txt").to_str().unwrap().to_owned(), "見つかりません"),
    ];
    let sheet = sheets().remove(0);
    let mut args = vec!["parse"];
    args.extend(cases.iter().map(|(path, _)| path.as_str()));
    args.push(sheet.to_str().unwrap());
    let output = kensho(&args);
    assert_eq!(output.status.code(), Some(3));
    let told = text(&output.stderr);
    assert!(told.lines().last().unwrap().contains("10 ファイルのうち 9 ファイル"), "{told}");
    for (path, why) in &cases {
        let line =
            told.lines().find(|l| l.contains(path.as_str())).unwrap_or_else(|| panic!("{path} is not named in {told}"));
        assert!(line.contains(why), "{line}");
    }
    assert!(text(&output.stdout).contains("basic.name"), "the good sheet is still printed");
}

#[test]
fn a_folder_is_read_and_what_it_left_is_counted() {
    let output = kensho(&["parse", samples()]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let mut files: Vec<String> =
        csv::Reader::from_reader(output.stdout.as_slice()).records().map(|r| r.unwrap()[0].to_owned()).collect();
    files.dedup();
    assert_eq!(files.len(), sheets().len());
    assert!(text(&output.stderr).contains("ファイルは読みません"));
}

#[test]
fn one_file_a_sheet_is_written_and_none_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let (a, b) = (folder.path().join("a"), folder.path().join("b"));
    let out = folder.path().join("out");
    let sheet = sheets().remove(0);
    for dir in [&a, &b] {
        std::fs::create_dir(dir).unwrap();
        std::fs::copy(&sheet, dir.join("same.txt")).unwrap();
    }
    let paths = [a.join("same.txt"), b.join("same.txt"), sheet.clone()];
    let mut args = vec!["parse", "-o", out.to_str().unwrap()];
    args.extend(paths.iter().map(|p| p.to_str().unwrap()));
    let output = kensho(&args);
    assert_eq!(output.status.code(), Some(3));
    let told = text(&output.stderr);
    assert!(told.contains(b.to_str().unwrap()) && told.contains(a.to_str().unwrap()), "{told}");
    let mut written: Vec<String> =
        std::fs::read_dir(&out).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    written.sort();
    let stem = sheet.file_stem().unwrap().to_str().unwrap();
    let mut expected = vec![format!("{stem}.csv"), "same.csv".to_owned()];
    expected.sort();
    assert_eq!(written, expected);
}

#[test]
fn many_files_come_out_in_the_order_given_whichever_core_read_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut order: Vec<String> = Vec::new();
    for n in 0..12 {
        let sheet = &sheets()[n * 5 % sheets().len()];
        order.push(write(folder.path(), &format!("{:02}.txt", (n * 7) % 12), &std::fs::read(sheet).unwrap()));
    }
    let args: Vec<&str> = ["parse"].into_iter().chain(order.iter().map(String::as_str)).collect();
    let output = kensho(&args);
    assert!(output.status.success() && output.stderr.is_empty(), "quiet where nobody watches");
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(output.stdout.as_slice()).records().map(Result::unwrap).collect();
    let mut files: Vec<&str> = rows.iter().map(|r| &r[0]).collect();
    files.dedup();
    assert_eq!(files, order, "one header, then the files in order");
    assert_eq!(kensho(&args).stdout, output.stdout);
    let json: serde_json::Value =
        serde_json::from_slice(&kensho(&[&args[..], &["--format", "json"]].concat()).stdout).unwrap();
    assert_eq!(json.as_array().unwrap().len(), rows.len());
    let ron: Vec<kensho::export::FieldRow> =
        ron::from_str(&text(&kensho(&[&args[..], &["--format", "ron"]].concat()).stdout)).unwrap();
    let keys = |at: usize| -> Vec<String> { rows.iter().map(|r| r[at].to_owned()).collect() };
    assert_eq!(ron.iter().map(|r| r.key.clone()).collect::<Vec<_>>(), keys(1));
    assert_eq!(ron.iter().map(|r| r.value.clone()).collect::<Vec<_>>(), keys(3));
}

#[test]
fn a_batch_into_a_folder_writes_what_one_file_at_a_time_gives() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let empty = write(folder.path(), "empty.txt", b"");
    let output = kensho(&["parse", "-o", out.to_str().unwrap(), samples(), &empty]);
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output.stderr).contains("empty.txt"));
    for sheet in sheets() {
        let alone = kensho(&["parse", sheet.to_str().unwrap()]).stdout;
        let mut target = out.join(sheet.file_stem().unwrap());
        target.as_mut_os_string().push(".csv");
        assert_eq!(std::fs::read(&target).unwrap(), alone, "{}", target.display());
    }
}

#[test]
fn explain_says_how_a_value_was_found_or_where_it_was_looked_for() {
    let sheet = sheets().into_iter().find(|p| p.to_str().unwrap().contains("2018-")).unwrap();
    let sheet = sheet.to_str().unwrap();
    let said = |key: &str| {
        let output = kensho(&["parse", "--explain", key, sheet]);
        assert!(output.status.success());
        text(&output.stdout)
    };
    let total = said("budget.2017.total");
    assert!(
        total.contains("「計」の行と2017年度の列") && total.contains("（L") && total.contains("column of fiscal 2017"),
        "{total}"
    );
    assert!(total.contains("の計算と合います") && total.contains("It agrees with"), "{total}");
    assert!(said("basic.name").contains("見出し「事業名」"));
    assert!(said("outcome.9.goal").contains("記入がないか、欄がありません"));
    assert!(said("outcome.goal.9").contains("という項目はありません"));
    for sheet in sheets() {
        let rows = kensho(&["parse", sheet.to_str().unwrap()]).stdout;
        let missing =
            csv::Reader::from_reader(rows.as_slice()).records().map(Result::unwrap).find(|r| &r[4] == "missing");
        let Some(missing) = missing else { continue };
        let output = kensho(&["parse", "--explain", &missing[1], sheet.to_str().unwrap()]);
        assert!(text(&output.stdout).contains("読み取れませんでした。探した所: "), "{}", text(&output.stdout));
    }
    assert_eq!(kensho(&["parse", "--explain", "basic.name", "-o", "x", sheet]).status.code(), Some(2));
}

#[test]
fn wrong_usage_ends_with_2_and_help_and_version_with_0() {
    assert_eq!(kensho(&["parse"]).status.code(), Some(2));
    assert_eq!(kensho(&["parse", "--format", "xml", "a.txt"]).status.code(), Some(2));
    let version = kensho(&["--version"]);
    assert!(version.status.success());
    assert_eq!(text(&version.stdout).trim(), format!("kensho {}", env!("CARGO_PKG_VERSION")));
    let help = text(&kensho(&["parse", "--help"]).stdout);
    assert!(help.contains("locator") && help.contains("Exit status"));
}

#[test]
fn a_sheet_in_shift_jis_with_windows_line_ends_reads_like_utf_8() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = sheets().into_iter().find(|p| p.to_str().unwrap().contains("tabular")).unwrap();
    let source = std::fs::read_to_string(&sheet).unwrap();
    let windows = source.replace('\n', "\r\n");
    let (bytes, _, lossy) = encoding_rs::SHIFT_JIS.encode(&windows);
    assert!(!lossy, "the sample has characters outside CP932");
    let sjis = write(folder.path(), "sjis.txt", &bytes);
    let values = |path: &str| -> Vec<(String, String)> {
        csv::Reader::from_reader(kensho(&["parse", path]).stdout.as_slice())
            .records()
            .map(|r| r.unwrap())
            .map(|r| (r[1].to_owned(), r[3].to_owned()))
            .collect()
    };
    assert_eq!(values(&sjis), values(sheet.to_str().unwrap()));
}

fn gold(stem: &str) -> String {
    let folder = Path::new(samples()).join("gold");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|p| p.file_name().unwrap().to_string_lossy().starts_with(stem));
    files.pop().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn check_prints_findings_and_its_exit_status_tells_whether_one_is_an_error() {
    let wrong = kensho(&["check", "--values", &gold("2020-"), "--format", "csv"]);
    assert_eq!(wrong.status.code(), Some(1));
    let mut reader = csv::Reader::from_reader(wrong.stdout.as_slice());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header, ["file", "rule", "severity", "keys", "printed", "expected", "message"]);
    let rate = reader.records().map(Result::unwrap).find(|r| &r[1] == "outcome_rate").unwrap();
    assert_eq!((&rate[2], &rate[4], &rate[5]), ("誤り", "110.8", "100.8"));
    assert!(rate[3].starts_with("outcome.1.2018.rate ") && rate[6].contains("抽出誤りの可能性"));

    let folder = tempfile::tempdir().unwrap();
    let right =
        write(folder.path(), "right.csv", "key,value\nbudget.2018.original,5\nbudget.2018.total,5\n".as_bytes());
    let output = kensho(&["check", "--values", &right, "--format", "csv"]);
    assert_eq!((output.status.code(), text(&output.stdout).lines().count()), (Some(0), 1));
}

#[test]
fn check_leads_from_a_sheets_finding_to_its_characters() {
    let sheet = sheets().into_iter().find(|p| p.to_str().unwrap().contains("2021-")).unwrap();
    let output = kensho(&["check", sheet.to_str().unwrap(), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let found = all.as_array().unwrap().iter().find(|f| f["rule"] == "unit_cost").unwrap();
    assert_eq!((&found["printed"], &found["expected"]), (&"14.6".into(), &"13.5".into()));
    assert_eq!(found["doubt"], true);
    assert!(found["working"].as_str().unwrap().contains("229 ÷ 17"));
    let span = &found["operands"][0]["spans"][0];
    let (start, end) = (span["start"].as_u64().unwrap(), span["end"].as_u64().unwrap());
    let source = std::fs::read_to_string(&sheet).unwrap();
    assert_eq!(source.get(usize::try_from(start).unwrap()..usize::try_from(end).unwrap()), Some("14.6"));
    let told = text(&kensho(&["check", sheet.to_str().unwrap()]).stdout);
    assert!(told.contains("[誤り・読取の疑い]") && told.contains("unit_cost.1.2019.cost@L"), "{told}");
}

#[test]
fn check_ends_with_3_for_an_unreadable_file_and_2_for_wrong_usage() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let empty = write(at, "empty.txt", b"");
    let no_list = write(at, "list.csv", b"a,b\n1,2\n");
    assert_eq!(kensho(&["check", &empty]).status.code(), Some(3));
    let output = kensho(&["check", "--values", &no_list, "--values", &gold("2020-"), "--format", "csv"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output.stderr).contains("key"), "the reason is told");
    assert!(text(&output.stdout).contains("outcome_rate"), "the good list is still checked");
    assert_eq!(kensho(&["check"]).status.code(), Some(2));
    assert_eq!(kensho(&["check", "--format", "xml", &empty]).status.code(), Some(2));
}

#[test]
fn the_catalogue_of_rules_is_printed() {
    let output = kensho(&["rules"]);
    assert!(output.status.success());
    let told = text(&output.stdout);
    assert!(told.contains("execution_rate") && told.contains("執行率 = 執行額 ÷ 計"));
    let output = kensho(&["rules", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(all.as_array().unwrap().iter().all(|r| r["fires"].is_object() && r["source"] != ""));
}

#[test]
fn chart_draws_each_sheet_as_png_svg_and_csv() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = sheets().into_iter().find(|p| p.to_str().unwrap().contains("2018")).unwrap();
    let empty = write(folder.path(), "empty.txt", b"");
    let into = folder.path().join("out");
    let output = kensho(&["chart", sheet.to_str().unwrap(), &empty, "-o", into.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1), "the empty file is told");
    assert!(text(&output.stderr).contains("empty.txt"));
    let written: Vec<PathBuf> = text(&output.stdout).lines().map(PathBuf::from).collect();
    assert_eq!(written.len(), 3);
    assert!(std::fs::read(&written[0]).unwrap().starts_with(b"\x89PNG"));
    assert!(std::fs::read_to_string(&written[1]).unwrap().contains("執行率"));
    assert!(std::fs::read_to_string(&written[2]).unwrap().contains("budget.2017.executed"));
}
