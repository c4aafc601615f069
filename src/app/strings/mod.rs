//! Every word of the interface, in Japanese first and English second.
//!
//! Terms of the official form stay Japanese in both: they are what is printed
//! on the sheet.
//!
//! The table is one; where a part of it is an idea of its own, its rows stand in a
//! file of their own and are handed on from part to part.

#[macro_use]
mod comparing;
#[macro_use]
mod finding;
#[macro_use]
mod keeping;
#[macro_use]
mod reviewing;

use crate::store::Language;

macro_rules! texts {
    (; $($name:ident: $ja:literal, $en:literal;)*) => {
        /// A text of the interface.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each variant is its two texts")]
        pub enum Text { $($name),* }

        impl Text {
            /// The text in a language.
            pub fn in_language(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Ja) => $ja, (Self::$name, Language::En) => $en,)*
                }
            }
        }
    };
}

reviewing_texts! { comparing_texts finding_texts keeping_texts texts;
    Tagline: "行政事業レビューシートを、根拠とともに確かめる", "Review every figure beside the characters it came from";
    MenuFile: "ファイル", "File";
    MenuEdit: "編集", "Edit";
    MenuReview: "検証", "Review";
    MenuView: "表示", "View";
    MenuHelp: "ヘルプ", "Help";
    Sheets: "シート", "Sheets";
    SheetFilterHint: "事業名・府省庁・番号で絞り込み", "Filter by name, ministry, number";
    NoSheetMatches: "一致するシートはありません", "No sheet matches";
    Source: "原文", "Source text";
    Form: "項目", "Fields";
    Notes: "メモ", "Notes";
    History: "履歴", "History";
    Charts: "グラフ", "Charts";
    Review: "検証", "Review";
    Recent: "最近使ったプロジェクト", "Recent projects";
    NoRecent: "まだありません", "None yet";
    DropHere: "ここへファイルやフォルダーをドロップしても開けます", "You can also drop files or folders here";
    DropNow: "放すと開きます", "Release to open";
    DropSheets: "放すと {} 件をシートとして読み込みます", "Release to read {} files or folders as sheets";
    DropProject: "放すとプロジェクト「{}」を開きます", "Release to open the project {}";
    DropPath: "放すとこの場所を使います", "Release to use this place";
    DropBlocked: "表示中の確認に答えるか、画面を閉じてから、もう一度ドロップしてください", "Answer or close what is on show, then drop again";
    OnlyTheProject: "プロジェクトは一つずつ開きます。「{name}」を開き、ほかの {} 件は開きません", "Projects are opened one at a time: {name} is opened, {} others are not";
    OnlyTheFirst: "使うのは一つです。最初のものだけを使い、ほかの {} 件は使っていません", "Only one is used: the first. {} others were left";
    PathField: "パスを入力して開く", "Open by path";
    PathHint: "ファイルまたはフォルダーのパス", "Path of a file or folder";
    OpenIt: "開く", "Open";
    OtherName: "別の名前にする", "Choose another name";
    DontSave: "保存しない", "Don't save";
    Cancel: "キャンセル", "Cancel";
    Close: "閉じる", "Close";
    Reason: "修正の理由", "Reason";
    ReasonHint: "理由を選ぶか書く", "Choose or write a reason";
    MachineValue: "機械の読み取り", "Machine value";
    CorrectedValue: "修正後の値", "Corrected value";
    FoundBy: "根拠", "Found by";
    Place: "位置", "Place";
    LookedIn: "探した所", "Looked in";
    Candidates: "候補", "Candidates";
    NotFound: "未読取", "unread";
    NothingSelected: "項目か原文の文字を選ぶと、ここに根拠が出ます", "Select a field or some text to see its evidence here";
    NotePlaceholder: "メモ（入力と同時に保存）", "Note (saved as you type)";
    NoteOnSheet: "このシートへのメモ", "Note on this sheet";
    NoteOnCell: "この項目へのメモ", "Note on this field";
    NoNotes: "メモはまだありません", "No notes yet";
    DeleteNote: "メモを削除", "Delete note";
    NoHistory: "操作の記録はまだありません", "Nothing has been done yet";
    Undone: "取り消し済み", "undone";
    RemoveRow: "この行を削除", "Remove this row";
    Encoding: "文字コード", "Encoding";
    Detected: "自動判別", "detected";
    Explained: "本文の{}%を説明済み", "{}% of the text explained";
    ExplainedHint: "項目の値か様式の文言として読み取れた文字の割合です。明るい文字はどの項目にも使われていません。", "Share of characters read as a value or as the form's own wording. Bright text belongs to no field.";
    Remaining: "残り {} 項目", "{} fields left";
    ReadOnly: "読み取り専用", "Read-only";
    Untitled: "無題のプロジェクト", "Untitled project";
    Author: "氏名（修正やメモに記録。本人確認はしません）", "Your name (recorded with your work, not authenticated)";
    AuthorTitle: "お名前", "Your name";
    AuthorAsk: "修正・メモ・履歴に記録する名前を決めてください。あとで設定から変えられます。", "Choose the name recorded with your corrections, notes and history. You can change it in the settings.";
    Start: "はじめる", "Start";
    Settings: "設定", "Settings";
    Theme: "配色", "Theme";
    ThemeSystem: "システムに合わせる", "Follow system";
    ThemeLight: "明るい", "Light";
    ThemeDark: "暗い", "Dark";
    LanguageLabel: "言語 / Language", "言語 / Language";
    Zoom: "拡大率", "Zoom";
    KeySheet: "キー一覧", "Keys";
    PaletteHint: "コマンドを検索", "Search commands";
    NoCommand: "一致するコマンドはありません", "No command matches";
    ImportResult: "読み込み結果", "Import result";
    ImportedCount: "{} 件を追加しました", "{} sheets added";
    AlreadyThere: "{} 件は同じ内容がすでにあります", "{} were there already";
    RefusedCount: "{} 件は読めませんでした", "{} could not be read";
    LeftCount: "{} 個のファイルはシートのファイル（.xlsx .xls .ods .fods .txt .tsv .csv .html）ではないため読んでいません", "{} files are no sheets (.xlsx .xls .ods .fods .txt .tsv .csv .html) and were left";
    Reading: "読み込み中", "Reading";
    SavingNow: "保存中", "Saving";
    ChooseFile: "ファイル選択を表示中…", "Waiting for the file dialog…";
    NoDialog: "ファイル選択の画面を開けませんでした。下の欄にパスを入力するか、ファイルをドロップしてください。", "The file dialog could not be opened. Enter a path below, or drop files on the window.";
    NoDialogToSave: "ファイル選択の画面を開けませんでした。下の欄に保存先のパスを入力してください。", "The file dialog could not be opened. Enter below where to save.";
    NoChart: "数値のある成果指標や予算額がありません", "There are no figures to plot";
    Blank: "空欄", "blank";
    PressEnter: "Enter で確定・Esc で取消", "Enter to accept, Esc to cancel";
    PressCtrlEnter: "Ctrl+Enter で確定・Esc で取消", "Ctrl+Enter to accept, Esc to cancel";
    RevealSource: "原文で見る", "Show in source";
    FirstSheetHint: "シートを開くと一覧に並びます", "Opened sheets are listed here";
    KindScrambled: "配置順テキスト", "layout-order text";
    KindSpreadsheet: "表計算ファイル", "workbook";
    KindTabular: "表形式テキスト", "tabular text";
    Lines: "{} 行", "{} lines";
    Malformed: "文字にできないバイトがあります。文字コードを選び直してください", "Some bytes make no character. Choose another encoding";
    ReadingRemarks: "読み取りの注意 {} 件", "{} remarks on the reading";
    UndoOf: "取り消し: {}", "Undo: {}";
    RedoOf: "やり直し: {}", "Redo: {}";
    NoReason: "理由なし", "no reason";
    Machine: "機械", "machine";
    AddOne: "＋ {}を追加", "+ Add {}";
    SortName: "事業名順", "By name";
    SortYear: "新しい年度順", "Latest first";
    SortMinistry: "府省庁順", "By ministry";
    SortBudget: "予算の大きい順", "Largest budget first";
    FacetMinistry: "府省庁", "Ministry";
    FacetYear: "年度", "Year";
    FacetProgress: "進み", "Progress";
    FacetBudget: "予算", "Budget";
    ProgressUntouched: "未着手", "Untouched";
    ProgressBegun: "途中", "Begun";
    ProgressDone: "確認済み", "Done";
    ProgressFlagged: "要再確認あり", "Flagged";
    ProgressBroken: "署名後に変更", "Changed after signing";
    BudgetSmall: "1億円未満", "under 100 million yen";
    BudgetMedium: "1～10億円", "100 million to 1 billion yen";
    BudgetLarge: "10～100億円", "1 to 10 billion yen";
    BudgetHuge: "100億円以上", "10 billion yen and more";
    BudgetUnknown: "不明", "Unknown";
    SortOpen: "未確認の多い順", "Most open first";
    SortLabel: "並べ方", "Order";
    RowProgress: "確認 {}%", "{}% settled";
    MissingCount: "未読取 {}", "{} unread";
    Copied: "コピーしました", "Copied";
    HowLabel: "見出しの隣", "beside its label";
    HowGrid: "表の行と列", "row and column of a table";
    HowPattern: "値の形", "its shape";
    HowOrder: "様式の並び順", "the form's order";
    HowArithmetic: "計算が合う唯一の配置", "the only placement that adds up";
    UndoDone: "取り消し: {}", "Undone: {}";
    RedoDone: "やり直し: {}", "Redone: {}";
    NoSamples: "見本のシートが見つかりません。配布物の sample_sheets フォルダーを開いてください", "The sample sheets are not here. Open the folder sample_sheets of your copy";
    SourceLost: "{} の原文を読めません。プロジェクトの sources フォルダーを確かめてください", "The source of {} cannot be read. See the project's folder sources";
    ReadOnlyEdit: "読み取り専用のプロジェクトです。名前を付けて保存すると修正できます", "This project is read-only. Save it under another name to edit it";
    ReadOnlyAdd: "読み取り専用のプロジェクトには加えられません。名前を付けて保存してから加えてください", "Nothing can be added to a read-only project. Save it under another name first";
    CandidateChosen: "候補から選択", "chosen from the candidates";
    NothingOpen: "未確認の項目はもうありません", "No field is left to check";
    ImportCancelled: "読み込みを中止しました。何も加えていません", "Reading was cancelled. Nothing was added";
    Comma: "、", ", ";
    FullStop: "。", ". ";
    MiddleDot: "・", " · ";
    Bracketed: "（{}）", " ({})";
    OthersLeft: "シートではない {} 個のファイルは読んでいません", "{} other files were left";
    AndMore: " ほか {} 件", " and {} more";
    ReasonLater: "理由がまだありません。項目の詳細で選んでください", "No reason yet: choose one in the field's details";
    OnToSheet: "次のシートへ: {}", "On to the next sheet: {}";
    BackToSheet: "前のシートへ: {}", "Back to the sheet before: {}";
    FilterTakenOff: "絞り込みを解除しました", "All fields are shown again";
    RemainingPutOff: "あとで {}", "{} for later";
    RemainingInAll: "全シート {} 項目", "{} in all sheets";
    WorksheetHidden: "（非表示）", " (hidden)";
    // Charts.
    LowerIsBetter: "低いほどよい", "Less is better";
    LowerIsBetterHint: "費用・件数・日数など、小さいほどよい指標です。達成の判定と指摘に使います（記録され、元に戻せます）", "For costs, accidents, days: used when judging results (logged, can be undone)";
    GoalMet: "達しています", "met";
    GoalMissed: "達していません", "not met";
    // The overview.
    Overview: "一覧", "Overview";
    OverviewCount: "{} シート", "{} sheets";
    OverviewFilter: "一覧を絞り込み", "Filter the overview";
    ColumnYear: "年度", "Year";
    ColumnMinistry: "府省庁", "Ministry";
    ColumnName: "事業名", "Project";
    ColumnTotal: "計（百万円）", "計 (¥M)";
    ColumnExecution: "執行率", "執行率";
    ColumnRate: "達成度", "達成度";
    ColumnTrend: "執行額の推移", "Execution";
    ColumnRead: "読取", "Read";
    ColumnSettled: "確認", "Settled";
    SortHint: "この列で並べ替え", "Sort by this column";
    ColumnEdge: "{}の列の幅", "Width of the column {}";
    MedianRate: "達成度: 中央値", "達成度: median";
    RateOfOutcome: "達成度: 成果目標{}", "達成度: outcome {}";
    Scatter: "執行率と達成度", "Execution and achievement";
    ScatterCount: "執行率と達成度のある {} シート。点を選ぶとそのシートを開きます。▲は250%を超えるもの", "{} sheets with both. A point opens its sheet. Triangles lie beyond 250%";
}
