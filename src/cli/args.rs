use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// 行政事業レビューシートの検証ワークベンチ / Review workbench for Japanese
/// Administrative Project Review Sheets.
#[derive(Debug, Parser)]
#[command(name = "kensho", version, args_conflicts_with_subcommands = true)]
pub struct Args {
    /// What to do instead of opening the workbench.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// シート（.xlsx .xls .ods .fods .txt .tsv .csv .html）、フォルダー、プロジェクト（.kensho .ron）/ Sheets, folders or a project to open
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// The headless commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// シートを読み取り、全項目を出力する / Read sheets and print every field
    Parse(ParseArgs),
    /// 読み取りを手作業の正解と比べる / Measure readings against sheets read by hand
    Score(ScoreArgs),
    /// 数値の整合性などを点検し、計算過程とともに出力する / Check sheets and print findings with their working
    Check(CheckArgs),
    /// プロジェクトの全項目を、修正・状態・メモとともに書き出す / Write every field of a project with what people did to it
    Export(ExportArgs),
    /// 年度の異なるシートを並べて比べる / Compare sheets of several years
    Compare(CompareArgs),
    /// 点検の規則の一覧を出力する / Print the catalogue of rules
    Rules(RulesArgs),
    /// シートのグラフを画像とデータに書き出す / Draw the charts of sheets
    Chart(ChartArgs),
}

/// `kensho parse`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Columns of csv (json has the same names):
  file     the file as given
  key      field key, e.g. outcome.1.2018.actual
  label    its Japanese label
  value    as written on the sheet; `-` for a dash, empty if missing
  status   parsed | missing
  how      label | grid | pattern | order | arithmetic; empty if missing
  locator  place for people: L12:5 = line 12, column 5; of a workbook its
           worksheet and cells, シート1!C12
  start    first byte in the decoded text (UTF-8, without byte order mark); of a
           workbook in its worksheets as text
  end      one past the last byte
  line     line number

Many files are read by all cores and come out in the order given. With --output
memory does not grow with their number. A line on standard error counts them
where that is a terminal.

With --explain: for each file the key with its label and value, and how it was
found or where it was looked for, in Japanese and English, with candidates and
the sheet's own computations that they agree with.

Exit status: 0 if every file was read, 1 if nothing could be written, 2 for
wrong usage, 3 if a file could not be read as a sheet or its output not be
written (named on standard error in the end with the reason; the others are
still printed).")]
pub struct ParseArgs {
    /// シートのファイルまたはフォルダー / Sheet files, or folders of them
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// 出力形式 / Output format
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    pub format: Format,

    /// 値の代わりに、一つの項目がどう読み取られたかを文で示す / Say in words how one field was found
    #[arg(long, value_name = "KEY", conflicts_with_all = ["output", "format"])]
    pub explain: Option<String>,

    /// 出力先フォルダー。1ファイルごとに <名前>.csv を作る / Write one file per sheet into this folder
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// `kensho export`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
One row a field, of every sheet on the list. Columns of csv (jsonl has the same names):
  sheet     the sheet's file
  ministry, year, number, name   府省庁, 年度, 事業番号, 事業名 as in force
  key       field key, e.g. outcome.1.2018.actual
  label     its Japanese label
  value     the value in force: a person's, else the machine's; empty where 対象外
  machine   what the machine read
  human     what a person wrote over it
  status    未確認 | 要再確認 | 修正済み | 確認済み | 対象外
  author, time, reason   of the last decision and of the correction
  how       label | grid | pattern | order | arithmetic | manual
  locator   place for people: L12:5, or シート1!C12
  notes     notes on the field, divided by ／
In csv a value that a spreadsheet would take for a formula has an apostrophe
before it. xlsx has one worksheet a sheet, laid out like the form, and 全項目
with the same columns as csv.

Exit status: 0 if everything was written, 1 if not, 2 for wrong usage.")]
pub struct ExportArgs {
    /// プロジェクト（.kensho フォルダー、project.ron、.ron）/ A project
    #[arg(value_name = "PROJECT")]
    pub project: PathBuf,

    /// 出力形式 / Output format
    #[arg(long, value_enum, default_value_t = ExportFormat::Csv)]
    pub format: ExportFormat,

    /// 出力先のファイル。なければ標準出力 / Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Formats of `kensho export`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// Comma-separated values with a header line.
    Csv,
    /// One JSON object a line.
    Jsonl,
    /// A workbook: a worksheet a sheet, and all fields flat.
    Xlsx,
}

/// `kensho score`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Gold of NAME.xlsx, NAME.tabular.txt … is GOLD_DIR/NAME.gold.csv, with the
columns key and value. Each line has precision P, recall R, F1 and the counts
(correct/gold/predicted), per file, then per kind of file and section. Values
are compared without blanks, widths and kinds of dashes, figures by value;
other texts must be equal. A dash is no part of P, R and F1.

Exit status: 0 if every file was scored, 1 if not, 2 for wrong usage.")]
pub struct ScoreArgs {
    /// 正解のフォルダー / Folder of gold files
    #[arg(value_name = "GOLD_DIR")]
    pub gold: PathBuf,

    /// シートのファイル / Sheet files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// 違いを1件ずつ示す / List every difference
    #[arg(long)]
    pub misses: bool,
}

/// `kensho check`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Columns of csv:
  file      the file as given
  rule      id of the rule, see `kensho rules`
  severity  誤り | 注意 | 情報
  keys      the cells it rests on, the one it is about first, separated by spaces
  printed   what the sheet says
  expected  what the computation gives; empty where nothing is expected
  message   the finding in words
json has the same names, and: doubt (probably misread), title, working (the
recomputation), tolerance, operands (key, label, value, locator, spans: first
byte and one past the last in the decoded text).

A finding says that figures disagree, not that anybody is wrong: extracted
text may have been misread.

Exit status: 0 no 誤り, 1 findings of 誤り, 2 wrong usage, 3 a file could not
be read (the findings of the others are still printed).")]
pub struct CheckArgs {
    /// シートのファイルまたはフォルダー / Sheet files, or folders of them
    #[arg(required_unless_present = "values", value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// key,value の CSV を読み取り結果として点検する / Check a CSV of keys and values instead of a sheet
    #[arg(long, value_name = "KEYS.csv")]
    pub values: Vec<PathBuf>,

    /// 出力形式 / Output format
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,
}

/// `kensho compare`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Sheets stand in the order of their years; rows are aligned by field key and
fiscal year, outcomes, outputs, payees and uses by what they mean. Two files of
one sheet (same ministry, number and year) are versions, compared and counted
once.

text   the sheets, what disagrees between them, the rows that differ
csv    a line for each row and sheet: row, section, item, label, year, sheet,
       file, key, value, change (first | same | figure | wording | appeared |
       gone | unread), by, percent, paired_by
json   sheets, findings, rows, matrix (figures by fiscal year and sheet),
       series (figures joined over the years), wording
html   one page with all of it, that needs no other file

Exit status: 0 compared, 1 a file could not be read (the others are still
compared, if there are two), 2 wrong usage.")]
pub struct CompareArgs {
    /// 比べるシート、又はそのフォルダー / Sheet files to compare, or folders of them
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// 出力形式 / Output format
    #[arg(long, value_enum, default_value_t = CompareFormat::Text)]
    pub format: CompareFormat,

    /// 相違のない行も出力する（text） / Print rows without differences too (text)
    #[arg(long)]
    pub all: bool,

    /// 出力先のファイル / Write to this file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Formats of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CompareFormat {
    /// For a terminal.
    Text,
    /// One JSON object.
    Json,
    /// Comma-separated values with a header line.
    Csv,
    /// A page that stands alone.
    Html,
}

/// `kensho rules`.
#[derive(Debug, clap::Args)]
pub struct RulesArgs {
    /// 出力形式 / Output format
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,
}

/// `kensho chart`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Writes for each sheet NAME.png and NAME.svg (every chart on one page, with
title, source and date) and NAME.charts.csv (their data). Columns of csv:
chart, series, of (year or payee), printed (as on the sheet), value (the bare
figure; empty for a dash), unit, status, key.

Exit status: 0 if every sheet was drawn, 1 if not (the reason is on standard
error; the others are still drawn), 2 for wrong usage.")]
pub struct ChartArgs {
    /// シートのファイルまたはフォルダー / Sheet files, or folders of them
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// 出力先フォルダー / Write into this folder
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,
}

/// Formats of findings and of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people.
    Text,
    /// One JSON array of objects.
    Json,
    /// Comma-separated values with a header line.
    Csv,
}

/// Output formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Comma-separated values with a header line.
    Csv,
    /// One JSON array of objects.
    Json,
    /// RON, as in project files.
    Ron,
}

impl Format {
    /// The file extension.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ron => "ron",
        }
    }
}
