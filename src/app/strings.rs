//! Every word of the interface, in Japanese first and English second.
//!
//! Terms of the official form stay Japanese in both: they are what is printed
//! on the sheet.

use crate::store::Language;

macro_rules! texts {
    ($($name:ident: $ja:literal, $en:literal;)*) => {
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

texts! {
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
    PathField: "パスを入力して開く", "Open by path";
    PathHint: "ファイルまたはフォルダーのパス", "Path of a file or folder";
    OpenIt: "開く", "Open";
    SaveIt: "保存", "Save";
    DontSave: "保存しない", "Don't save";
    Cancel: "キャンセル", "Cancel";
    Close: "閉じる", "Close";
    UnsavedTitle: "変更が保存されていません", "Unsaved changes";
    UnsavedBody: "閉じる前に保存しますか。保存しない場合、最後に保存した後の変更は失われます。", "Save before closing? Otherwise the changes since the last save are lost.";
    Reason: "修正の理由", "Reason";
    ReasonHint: "理由を選ぶか書く", "Choose or write a reason";
    MachineValue: "機械の読み取り", "Machine value";
    CorrectedValue: "修正後の値", "Corrected value";
    FoundBy: "根拠", "Found by";
    Place: "位置", "Place";
    LookedIn: "探した所", "Looked in";
    Candidates: "候補", "Candidates";
    NotFound: "未読取", "not found";
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
    Saved: "保存済み", "Saved";
    Unsaved: "未保存の変更あり", "Unsaved changes";
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
    LeftCount: "{} 個のファイルは .xlsx・.xls・.txt・.tsv ではないため読んでいません", "{} files are not .xlsx, .xls, .txt or .tsv and were left";
    Reading: "読み込み中", "Reading";
    SavingNow: "保存中", "Saving";
    ChooseFile: "ファイル選択を表示中…", "Waiting for the file dialog…";
    NoDialog: "ファイル選択の画面を開けませんでした。下の欄にパスを入力するか、ファイルをドロップしてください。", "The file dialog could not be opened. Enter a path below, or drop files on the window.";
    SaveAsTitle: "保存先", "Save to";
    NoChart: "数値のある成果指標や予算額がありません", "There are no figures to plot";
    Blank: "空欄", "blank";
    NotANumber: "数値として読めません（そのまま記録します）", "Not a number (kept as written)";
    BadCorporateNumber: "法人番号の検査数字が合いません（そのまま記録します）", "The check digit does not fit (kept as written)";
    PressEnter: "Enter で確定・Esc で取消", "Enter to accept, Esc to cancel";
    PressCtrlEnter: "Ctrl+Enter で確定・Esc で取消", "Ctrl+Enter to accept, Esc to cancel";
    Recovered: "復元", "Restore";
    RecoverCopy: "別ファイルとして復元", "Restore as a copy";
    RecoverLater: "あとで", "Later";
    RecoverTitle: "保存されていない作業が見つかりました", "Unsaved work was found";
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
    SortOpen: "未確認の多い順", "Most open first";
    SortLabel: "並べ方", "Order";
    RowProgress: "確認 {}%", "{}% settled";
    MissingCount: "未読取 {}", "{} not found";
    Copied: "コピーしました", "Copied";
    HowLabel: "見出しの隣", "beside its label";
    HowGrid: "表の行と列", "row and column of a table";
    HowPattern: "値の形", "its shape";
    HowOrder: "様式の並び順", "the form's order";
    HowArithmetic: "計算が合う唯一の配置", "the only placement that adds up";
    UndoDone: "元に戻しました: {}", "Undone: {}";
    RedoDone: "やり直しました: {}", "Redone: {}";
    Exported: "{} に書き出しました", "Written to {}";
    ExportFailed: "書き出せませんでした", "Could not be written";
    NoSamples: "見本のシートが見つかりません。配布物の sample_sheets フォルダーを開いてください", "The sample sheets are not here. Open the folder sample_sheets of your copy";
    ReadOnlyEdit: "読み取り専用のプロジェクトです。名前を付けて保存すると修正できます", "This project is read-only. Save it under another name to edit it";
    ReadOnlyAdd: "読み取り専用のプロジェクトには加えられません。名前を付けて保存してから加えてください", "Nothing can be added to a read-only project. Save it under another name first";
    CandidateChosen: "候補から選択", "chosen from the candidates";
    NothingOpen: "未確認の項目はもうありません", "No field is left to check";
    ImportCancelled: "読み込みを中止しました。何も加えていません", "Reading was cancelled. Nothing was added";
    CannotOpen: "{} を開けません", "{} cannot be opened";
    SavedNow: "保存しました", "Saved";
    SaveFailed: "保存できませんでした", "Could not be saved";
    RecoverBody: "前回、保存する前に終了したようです。次の作業が記録に残っています。", "Kensho seems to have ended before this work was saved:";
    RecoverCount: "操作 {} 件", "{} steps";
    RecoverFailed: "復元できませんでした", "Could not be restored";
    RecoveredNow: "復元しました。まだ保存されていません", "Restored. Not saved yet";
    DraftsFound: "入力途中の文字が {} 項目にあります。その項目を修正すると続きから入力できます", "{} fields were being typed in; edit them to go on";
    Journalled: "記録済み", "on disk";
    Journalling: "記録中", "writing";
    CannotAnnounce: "この計算機の作業フォルダーに書けないため、強制終了で残った編集中の印を見分けられません（{}）", "The data folder can't be written; a lock left by a crash can't be told apart ({})";
    CannotLock: "編集中の印を置けません。ほかの人には、あなたが開いていることが見えません（{}）", "The lock can't be written; others won't see that you have the project open ({})";
    HeldBy: "{} が編集中", "{} is editing it";
    Somebody: "ほかの人", "somebody else";
    TakenOver: "ほかの人がこのプロジェクトの編集を引き継ぎました。保存すると、変更が重なっていないか確かめます", "Somebody else has taken this project over. A save checks that nothing of theirs is overwritten";
    ChangedMeanwhile: "このプロジェクトは、開いたあとにほかで保存されています。保存しようとすると、両方の違いを表示します", "This project was saved elsewhere since it was opened. On saving, the differences are shown";
    HeldTitle: "ほかで開かれています", "Open elsewhere";
    HeldBody: "{} が編集中です。", "{} has it open.";
    HeldSince: "{} から", "since {}";
    HeldLeft: "この計算機の Kensho が途中で終わったときに残った印です。いま編集している人はいません。", "The sign was left by a Kensho on this computer that ended; nobody is editing now.";
    HeldAdvice: "読み取り専用で見るか、相手に確かめてから編集を引き継いでください。引き継いでも、相手の保存を上書きすることはありません。", "Look at it read-only, or ask them and take it over. Their saves are never overwritten unseen.";
    TakeOver: "編集を引き継ぐ", "Take over";
    LookOnly: "読み取り専用で見る", "Read-only";
    DiskChangeTitle: "ほかで変更されています", "Changed elsewhere";
    DiskChangeCount: "違い {} 件（左がこの画面、右が保存されている版）", "{} differences (left: on this screen, right: on disk)";
    DiskChangeSame: "人の作業に違いはありません", "The human work is the same";
    DiskChangeUnreadable: "保存されている版は開けません: {}", "The version on disk does not open: {}";
    Ours: "この画面", "On this screen";
    Theirs: "保存されている版", "On disk";
    SaveOver: "この画面の内容で置き換える", "Replace with this screen's";
    SaveOverHint: "保存されている版は控えに残ります", "The version on disk is kept among the backups";
    BackupsTitle: "控え", "Kept states";
    BackupsBody: "開く控えを選んでください。保存するまで、いまのファイルはそのまま残ります。", "Choose one. Until you save, the present files stay as they are.";
    NoBackups: "控えはまだありません", "No state has been kept yet";
    ProjectMoved: "作業のもとになったプロジェクトが {} に見つかりません。移した先のパスを入力してください", "The project of this work is not at {}. Enter where it is now";
    // Findings.
    Findings: "指摘", "Findings";
    FindingsCount: "指摘 {} 件", "{} findings";
    NoFindingLeft: "次の指摘はありません", "No finding is left";
    NoFindings: "このシートに指摘はありません", "Nothing was found on this sheet";
    NoFindingFits: "条件に合う指摘はありません", "No finding fits the filter";
    NoFindingSelected: "指摘を選ぶと、計算と根拠がここに出ます（F8 で順に移ります）", "Select a finding to see its working here (F8 steps through them)";
    FindingsPending: "他のシートを確認中…", "Looking at the other sheets…";
    Doubt: "読取の疑い", "may be misread";
    OnlyDoubts: "読取の疑いのみ", "Only doubtful readings";
    DoubtHint: "様式の計算が合わず、抽出の誤りの可能性があります。原文と見比べてください。", "The figures disagree and may have been misread. Compare with the source.";
    ThisSheet: "このシート", "This sheet";
    AllSheets: "全シート", "All sheets";
    GroupQueue: "優先順", "By urgency";
    GroupRule: "規則ごと", "By rule";
    GroupSheet: "シートごと", "By sheet";
    GroupSeverity: "重大度ごと", "By severity";
    GroupLabel: "まとめ方", "Grouping";
    StandingAll: "了承を含む", "All";
    StandingOpen: "未了承", "Open";
    StandingAcknowledged: "了承済み", "Acknowledged";
    StandingLapsed: "値が変わったもの", "Lapsed";
    StandingLabel: "了承の状態", "Standing";
    EveryRule: "すべての規則", "Every rule";
    RuleLabel: "規則", "Rule";
    FindingsHint: "指摘の文・規則・項目で絞り込み", "Filter by words, rule, field";
    Working: "計算", "Working";
    PrintedValue: "記載", "Printed";
    ExpectedValue: "計算結果", "Expected";
    ToleranceUsed: "許容する差", "Tolerance";
    RuleSource: "根拠とする資料", "Source";
    Operands: "もとの項目", "Fields";
    Acknowledged: "了承", "Acknowledged";
    AcknowledgeNow: "了承", "Acknowledge";
    AcknowledgeAgain: "あらためて了承", "Acknowledge again";
    Withdraw: "了承を取り消す", "Withdraw";
    AcknowledgeReason: "了承の理由", "Reason to let it stand";
    Lapsed: "値が変わりました", "the values have changed";
    LapsedSince: "了承した後に値が変わりました（以前の理由: {}）", "The values changed after it was acknowledged ({})";
    NoValue: "値なし", "no value";
    ShowRule: "規則を読む", "Read the rule";
    Rules: "規則の一覧", "Rules";
    RuleFilterHint: "規則を絞り込み", "Filter rules";
    RuleCompares: "比べるもの", "Compares";
    RuleFormula: "計算・条件", "Computation";
    RuleWhy: "理由", "Why";
    RuleApplies: "対象", "Applies to";
    RuleDoubt: "読取の疑い", "Doubt";
    RuleFires: "指摘する例", "Fires on";
    RuleSilent: "指摘しない例", "Silent on";
    RuleSeverity: "重大度（最大）", "Severity (at most)";
    RuleFoundHere: "この規則の指摘を見る（{} 件）", "Show what it found ({})";
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
    MedianRate: "達成度: 中央値", "達成度: median";
    RateOfOutcome: "達成度: 成果目標{}", "達成度: outcome {}";
    Scatter: "執行率と達成度", "Execution and achievement";
    ScatterCount: "執行率と達成度のある {} シート。点を選ぶとそのシートを開きます。▲は250%を超えるもの", "{} sheets with both. A point opens its sheet. Triangles lie beyond 250%";
}
