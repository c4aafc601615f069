//! Every action that has a name. Menus, palette, tooltips, the key sheet and
//! the keyboard are all drawn from this one enum, so nothing can be
//! undocumented or out of reach.

use egui::{Key, KeyboardShortcut, Modifiers};
use strum::{EnumIter, IntoEnumIterator};

use super::{FoundFilter, State, StatusFilter};
use crate::review::Status;
use crate::store::{Language, Theme};

/// Where a command stands in the menus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter)]
pub enum Menu {
    /// ファイル
    File,
    /// 編集
    Edit,
    /// 検証
    Review,
    /// 表示
    View,
    /// ヘルプ
    Help,
}

/// An action of the person at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter)]
#[allow(missing_docs, reason = "`text` and `tooltip` say what each does")]
pub enum Command {
    NewProject,
    Open,
    OpenFolder,
    OpenProject,
    OpenPath,
    OpenSamples,
    Save,
    SaveAs,
    SaveSingle,
    OpenBackup,
    ExportCsv,
    ExportProject,
    SaveCharts,
    ExportChartData,
    Merge,
    Settings,
    Quit,
    Undo,
    Redo,
    Copy,
    CopyTable,
    Find,
    FindNext,
    FindPrevious,
    FindEverywhere,
    EditValue,
    TakeSelection,
    Revert,
    AddRow,
    RemoveRow,
    RemoveSheet,
    Confirm,
    NextOpen,
    PreviousOpen,
    Later,
    Flag,
    NotApplicable,
    Uncheck,
    TakeCandidate,
    ConfirmShown,
    ApplySame,
    Reread,
    FilterOpen,
    FilterMissing,
    FilterSection,
    FilterNoted,
    ClearFilter,
    Tick,
    TickLegend,
    NoteOnCell,
    NoteOnText,
    NoteOnSheet,
    NextFinding,
    PreviousFinding,
    AcknowledgeFinding,
    FindingToNote,
    NoteOnProject,
    SignOff,
    ShowReview,
    ShowCharts,
    ShowCompare,
    ShowOverview,
    NextDifference,
    PreviousDifference,
    FoldSame,
    RawTexts,
    ToggleFindings,
    ToggleNotes,
    ToggleHistory,
    LeavePast,
    NextSheet,
    PreviousSheet,
    Back,
    Forward,
    GoToField,
    GoToSheet,
    CyclePane,
    FilterSheets,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    SwitchLanguage,
    Palette,
    KeySheet,
    RuleCatalogue,
}

/// What is said about one command.
struct Entry {
    menu: Menu,
    ja: &'static str,
    en: &'static str,
    tip_ja: &'static str,
    tip_en: &'static str,
    keys: &'static [KeyboardShortcut],
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT: Modifiers = Modifiers::ALT;
const NONE: Modifiers = Modifiers::NONE;

const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

impl Command {
    #[rustfmt::skip]
    fn entry(self) -> Entry {
        use Menu::{Edit, File, Help, Review, View};
        let (menu, ja, en, tip_ja, tip_en, keys): (Menu, _, _, _, _, &'static [KeyboardShortcut]) = match self {
            Self::NewProject => (File, "新規プロジェクト", "New project", "空のプロジェクトを始めます", "Start an empty project", &const { [key(CTRL, Key::N)] }),
            Self::Open => (File, "シートを開く…", "Open sheets…", "シートのファイル（.xlsx .xls .ods .fods .txt .tsv .csv .html）を選んで加えます", "Choose sheet files (.xlsx .xls .ods .fods .txt .tsv .csv .html) to add", &const { [key(CTRL, Key::O)] }),
            Self::OpenFolder => (File, "フォルダーを開く…", "Open a folder…", "フォルダー内の .xlsx・.xls・.ods・.fods・.txt・.tsv・.csv・.html をすべて加えます", "Add every .xlsx, .xls, .ods, .fods, .txt, .tsv, .csv and .html in a folder", &const { [key(CTRL_SHIFT, Key::O)] }),
            Self::OpenProject => (File, "プロジェクトを開く…", "Open a project…", "project.ron または1ファイルの .ron を選んで開きます", "Choose a project.ron or a single .ron", &[]),
            Self::OpenPath => (File, "パスを入力して開く…", "Open by path…", "ファイル・フォルダー・プロジェクトのパスを入力します", "Type the path of a file, folder or project", &const { [key(CTRL, Key::L)] }),
            Self::OpenSamples => (File, "見本のシートを開く", "Open the sample sheets", "付属の見本で試します", "Try it on the sheets that come with Kensho", &[]),
            Self::Save => (File, "保存", "Save", "プロジェクトを保存します", "Save the project", &const { [key(CTRL, Key::S)] }),
            Self::SaveAs => (File, "名前を付けて保存…", "Save as…", "別の場所へ、プロジェクトフォルダーとして保存します", "Save as a project folder elsewhere", &const { [key(CTRL_SHIFT, Key::S)] }),
            Self::SaveSingle => (File, "1ファイルで保存…", "Save as one file…", "原文も含む1つの .ron に保存します（送付・保管用）。フォルダーに保存済みなら、作業はフォルダーで続きます", "Save as one .ron with the sources in it, to send or archive; a project with a folder goes on there", &[]),
            Self::OpenBackup => (File, "控えを開く…", "Open a kept state…", "前に保存した状態を選んで開きます。今の状態も控えに残ります", "Open an earlier saved state; the present one is kept too", &[]),
            Self::ExportCsv => (File, "このシートをCSVへ書き出す…", "Export this sheet as CSV…", "修正後の値を key,value の表に書き出します", "Write the values in force as a table", &const { [key(CTRL_SHIFT, Key::E)] }),
            Self::ExportProject => (File, "プロジェクトを書き出す（Excel・CSV・JSONL）…", "Export the project (Excel, CSV, JSONL)…", "全シートの全項目を、修正後の値・機械の値・状態・記入者・理由・根拠・メモとともに書き出します", "Write every field of every sheet with machine value, status, author, reason, source and notes", &[]),
            Self::SaveCharts => (File, "グラフを画像で保存…", "Save the charts as a picture…", "画面のグラフ（シート又は年度の推移）を1枚の PNG または SVG に保存します", "Save the charts of the sheet, or of the years compared, on one page as PNG or SVG", &[]),
            Self::ExportChartData => (File, "グラフのデータをCSVへ…", "Chart data as CSV…", "グラフの値を、単位・状態・項目とともに表に書き出します", "Write the charts' values with unit, status and field", &[]),
            Self::Merge => (File, "ほかの人のプロジェクトと突き合わせ…", "Compare with another's project…", "同じシートを別の人が検証したプロジェクトを読み、一致しないところを一つずつ決めます", "Read another person's project of the same sheets and decide what differs one by one", &[]),
            Self::Settings => (File, "設定…", "Settings…", "氏名・配色・言語など", "Name, theme, language", &const { [key(CTRL, Key::Comma)] }),
            Self::Quit => (File, "終了", "Quit", "Kensho を閉じます", "Close Kensho", &const { [key(CTRL, Key::Q)] }),
            Self::Undo => (Edit, "元に戻す", "Undo", "直前の操作を取り消します", "Take the last change back", &const { [key(CTRL, Key::Z)] }),
            Self::Redo => (Edit, "やり直す", "Redo", "取り消した操作をもう一度行います", "Make the undone change again", &const { [key(CTRL, Key::Y), key(CTRL_SHIFT, Key::Z)] }),
            Self::Copy => (Edit, "コピー", "Copy", "選んだ原文、または項目の値をコピーします", "Copy the selected text, or the field's value", &const { [key(CTRL, Key::C)] }),
            Self::CopyTable => (Edit, "表をコピー", "Copy the table", "選んだ項目のある表を、表計算に貼れる形（TSV）でコピーします", "Copy the table around the field as TSV for a spreadsheet", &const { [key(CTRL_SHIFT, Key::C)] }),
            Self::Find => (Edit, "検索…", "Find…", "このシートの原文と項目から探します。全角・半角、ひらがな・カタカナ、空白の違いは問いません", "Find in this sheet's text and fields, however the words are written", &const { [key(CTRL, Key::F)] }),
            Self::FindNext => (Edit, "次を検索", "Find next", "次に見つかった所へ", "Go to the next place found", &const { [key(NONE, Key::F3)] }),
            Self::FindPrevious => (Edit, "前を検索", "Find previous", "前に見つかった所へ", "Go to the place found before", &const { [key(Modifiers::SHIFT, Key::F3)] }),
            Self::FindEverywhere => (Edit, "すべてのシートから検索…", "Find in all sheets…", "すべてのシートの原文・修正・メモから探します", "Find in the texts, corrections and notes of all sheets", &const { [key(CTRL_SHIFT, Key::F)] }),
            Self::EditValue => (Edit, "値を修正", "Edit the value", "その場で書き直します（ダブルクリックでも）", "Edit in place (or double-click)", &const { [key(NONE, Key::F2)] }),
            Self::TakeSelection => (Edit, "選んだ原文を値にする", "Use the selected text", "原文で選んだ文字を、位置とともに項目の値にします", "Make the selected source text the field's value, with its place", &const { [key(CTRL, Key::E)] }),
            Self::Revert => (Edit, "機械の値に戻す", "Back to the machine's value", "修正を外します（元に戻せます）", "Take the correction off (can be undone)", &const { [key(CTRL_SHIFT, Key::Backspace)] }),
            Self::AddRow => (Edit, "行を追加", "Add a row", "選んだ項目の表に行を加えます", "Add a row to the field's table", &const { [key(CTRL_SHIFT, Key::Plus)] }),
            Self::RemoveRow => (Edit, "行を削除", "Remove the row", "選んだ項目の行を除きます。修正やメモは行とともに残り、元に戻せます", "Take the field's row out; what hangs on it stays with it", &const { [key(CTRL_SHIFT, Key::Minus)] }),
            Self::RemoveSheet => (Edit, "シートを一覧から外す", "Remove the sheet", "シートを一覧から外します（元に戻せます）", "Take the sheet off the list (can be undone)", &[]),
            Self::Confirm => (Review, "確認済みにして次へ", "Confirm and go on", "値を確かめた印を付け、次の未確認へ進みます", "Mark the value as right and go to the next open field", &const { [key(NONE, Key::Enter)] }),
            Self::NextOpen => (Review, "次の未確認へ", "Next open field", "まだ決めていない次の項目へ", "Go to the next field that needs a person", &const { [key(NONE, Key::Tab)] }),
            Self::PreviousOpen => (Review, "前の未確認へ", "Previous open field", "まだ決めていない前の項目へ", "Go to the previous field that needs a person", &const { [key(Modifiers::SHIFT, Key::Tab)] }),
            Self::Later => (Review, "あとで見る", "Later", "状態を変えずに次の未確認へ進みます", "Go on without deciding", &const { [key(NONE, Key::Space)] }),
            Self::Flag => (Review, "要再確認にする", "Flag", "疑問の印を付けます", "Mark the field as doubtful", &const { [key(NONE, Key::F)] }),
            Self::NotApplicable => (Review, "対象外にする", "Not applicable", "グラフや書き出しから除きます", "Leave the field out of charts and exports", &const { [key(NONE, Key::X)] }),
            Self::Uncheck => (Review, "未確認に戻す", "Back to unchecked", "付けた状態を外します", "Take the mark off", &const { [key(NONE, Key::U)] }),
            Self::TakeCandidate => (Review, "候補を番号で選ぶ", "Take a candidate", "開いている候補の一覧から、番号の読みを値にします", "Make the numbered reading of the open list the value", &const { [key(NONE, Key::Num1), key(NONE, Key::Num2), key(NONE, Key::Num3), key(NONE, Key::Num4), key(NONE, Key::Num5), key(NONE, Key::Num6), key(NONE, Key::Num7), key(NONE, Key::Num8), key(NONE, Key::Num9)] }),
            Self::ConfirmShown => (Review, "表示中をまとめて確認済みに…", "Confirm all shown…", "絞り込んで表示している未確認の項目を、一覧で見てから一度に確認済みにします（元に戻せます）", "Confirm the unchecked fields on show in one step, after a preview", &const { [key(CTRL_SHIFT, Key::Enter)] }),
            Self::ApplySame => (Review, "同じ訂正をまとめて適用…", "Correct all alike…", "何度も行った訂正を、同じ箇所すべてに適用します。先に一覧で確かめます", "Make a correction made several times in all places alike, after a preview", &[]),
            Self::Reread => (Review, "新しい読み取りと比べる…", "Compare with a new reading…", "以前の版で読み取ったシートを読み直し、変わる値を一覧で確かめます（修正は残ります）", "Read sheets of an older version again and look at what changes (corrections stay)", &[]),
            Self::FilterOpen => (Review, "未確認・要再確認だけ表示", "Show open fields only", "まだ決めていない項目だけを表示します（もう一度で解除）", "Show only fields that need a person (again to show all)", &const { [key(CTRL_SHIFT, Key::U)] }),
            Self::FilterMissing => (Review, "未読取だけ表示", "Show unread fields only", "値を読み取れなかった項目だけを表示します（もう一度で解除）", "Show only fields without a reading (again to show all)", &[]),
            Self::FilterSection => (Review, "この区分だけ表示", "Show this section only", "選んだ項目と同じ区分だけを表示します（もう一度で解除）", "Show only the selected field's part of the form (again to show all)", &[]),
            Self::FilterNoted => (Review, "メモのある項目だけ表示", "Show fields with notes only", "メモの付いた項目だけを表示します（もう一度で解除）", "Show only fields with a note (again to show all)", &[]),
            Self::ClearFilter => (Review, "絞り込みを解除", "Show all fields", "すべての項目を表示します", "Take every filter off", &const { [key(CTRL_SHIFT, Key::L)] }),
            Self::Tick => (Review, "チェックマーク", "Tick mark", "照合済・再計算などの印を、番号で項目に付け外しします", "Set or take off a numbered tick mark on the field", &const { [key(ALT, Key::Num1), key(ALT, Key::Num2), key(ALT, Key::Num3), key(ALT, Key::Num4), key(ALT, Key::Num5), key(ALT, Key::Num6), key(ALT, Key::Num7), key(ALT, Key::Num8), key(ALT, Key::Num9)] }),
            Self::TickLegend => (Review, "チェックマークの凡例…", "Tick mark legend…", "印とその意味を決めます", "Choose the signs and what they mean", &[]),
            Self::NoteOnText => (Review, "選んだ原文にメモ", "Note on the selected text", "原文で選んだ文字を引用してメモを書きます", "Write a note that quotes the selected source text", &const { [key(CTRL_SHIFT, Key::T)] }),
            Self::NoteOnProject => (Review, "プロジェクトにメモ", "Note on the project", "プロジェクト全体についてメモを書きます", "Write a note on the whole project", &[]),
            Self::NoteOnCell => (Review, "項目にメモ", "Note on the field", "選んだ項目にメモを書きます", "Write a note on the field", &const { [key(CTRL, Key::M)] }),
            Self::NoteOnSheet => (Review, "シートにメモ", "Note on the sheet", "このシートにメモを書きます", "Write a note on the sheet", &const { [key(CTRL_SHIFT, Key::M)] }),
            Self::NextFinding => (Review, "次の指摘へ", "Next finding", "まだ了承していない次の指摘へ。シートの終わりでは次のシートへ移ります", "Go to the next open finding, past the sheet's end to the next sheet", &const { [key(NONE, Key::F8)] }),
            Self::PreviousFinding => (Review, "前の指摘へ", "Previous finding", "まだ了承していない前の指摘へ", "Go to the previous open finding", &const { [key(Modifiers::SHIFT, Key::F8)] }),
            Self::AcknowledgeFinding => (Review, "指摘を了承…", "Acknowledge the finding…", "理由を添えて指摘を了承します（薄く残り、元に戻せます）", "Let the finding stand, with a reason (stays, muted; can be undone)", &const { [key(CTRL_SHIFT, Key::K)] }),
            Self::FindingToNote => (Review, "指摘をメモにする", "Finding to note", "指摘の文と計算を、その項目のメモに書き写します", "Write the finding and its working into a note on the field", &[]),
            Self::SignOff => (Review, "署名と進み具合…", "Sign-off and coverage…", "作成・査閲の署名と、確認した割合を見ます", "Sign as preparer or reviewer, and see how far the sheet has come", &[]),
            Self::ShowReview => (View, "検証画面", "Review screen", "原文と項目を並べます", "Source and fields side by side", &const { [key(CTRL, Key::Num1)] }),
            Self::ShowCharts => (View, "グラフ画面", "Chart screen", "成果と予算をグラフにします", "Plot outcomes and budget", &const { [key(CTRL, Key::Num2)] }),
            Self::ShowOverview => (View, "一覧画面", "Overview", "すべてのシートを表と散布図で見渡します", "Every sheet in a table, and execution against achievement", &const { [key(CTRL, Key::Num4)] }),
            Self::ShowCompare => (View, "比較画面", "Comparison screen", "年度の異なるシートを並べます（検証画面から戻るときも）", "Sheets of several years side by side (and back to them)", &const { [key(CTRL, Key::Num3)] }),
            Self::NextDifference => (View, "次の相違へ", "Next difference", "比較画面で、値の異なる次の行へ", "Go to the next row on which the sheets differ", &const { [key(Modifiers::ALT, Key::ArrowDown)] }),
            Self::PreviousDifference => (View, "前の相違へ", "Previous difference", "比較画面で、値の異なる前の行へ", "Go to the previous row on which the sheets differ", &const { [key(Modifiers::ALT, Key::ArrowUp)] }),
            Self::FoldSame => (View, "相違のない行を畳む", "Fold equal rows", "比較画面で、どのシートも同じ行を隠します", "Hide rows on which all sheets say the same", &[]),
            Self::RawTexts => (View, "原文を並べる", "Source texts side by side", "比較画面で、選んだ項目の原文を前のシートのものと並べます", "Show the source of the selected field beside that of the sheet before", &[]),
            Self::ToggleFindings => (View, "指摘の欄", "Findings panel", "計算や記載の食い違いの一覧を出し入れします", "Show or hide what does not add up", &const { [key(CTRL_SHIFT, Key::I)] }),
            Self::ToggleNotes => (View, "メモの欄", "Notes panel", "メモの一覧を出し入れします", "Show or hide the notes", &const { [key(CTRL_SHIFT, Key::N)] }),
            Self::ToggleHistory => (View, "履歴の欄", "History panel", "操作の記録を出し入れします", "Show or hide what was done", &const { [key(CTRL_SHIFT, Key::H)] }),
            Self::LeavePast => (View, "現在に戻る", "Back to the present", "過去の表示をやめて現在の内容を表示します", "Stop looking at the past", &[]),
            Self::NextSheet => (View, "次のシート", "Next sheet", "一覧で次のシートへ", "Go to the next sheet", &const { [key(CTRL, Key::PageDown)] }),
            Self::PreviousSheet => (View, "前のシート", "Previous sheet", "一覧で前のシートへ", "Go to the previous sheet", &const { [key(CTRL, Key::PageUp)] }),
            Self::Back => (View, "前にいた所へ", "Back", "直前に見ていた項目へ戻ります", "Go back to the field seen before", &const { [key(ALT, Key::ArrowLeft)] }),
            Self::Forward => (View, "次にいた所へ", "Forward", "戻る前に見ていた項目へ進みます", "Go forward again", &const { [key(ALT, Key::ArrowRight)] }),
            Self::GoToField => (View, "項目へ移動…", "Go to field…", "項目を名前で選んで移ります", "Choose a field by name", &const { [key(CTRL, Key::G)] }),
            Self::GoToSheet => (View, "シートへ移動…", "Go to sheet…", "シートを名前で選んで移ります", "Choose a sheet by name", &const { [key(CTRL, Key::T)] }),
            Self::CyclePane => (View, "欄を移る", "Next pane", "一覧・原文・項目の間を移ります", "Move between list, source and fields", &const { [key(NONE, Key::F6)] }),
            Self::FilterSheets => (View, "シートを絞り込む", "Filter sheets", "一覧の絞り込み欄へ", "Go to the filter of the list", &[]),
            Self::ThemeSystem => (View, "配色: システムに合わせる", "Theme: follow system", "明暗を環境に合わせます", "Follow the system's theme", &[]),
            Self::ThemeLight => (View, "配色: 明るい", "Theme: light", "明るい配色にします", "Use light colours", &[]),
            Self::ThemeDark => (View, "配色: 暗い", "Theme: dark", "暗い配色にします", "Use dark colours", &[]),
            Self::ZoomIn => (View, "拡大", "Zoom in", "全体を大きくします", "Make everything larger", &const { [key(CTRL, Key::Plus), key(CTRL, Key::Equals)] }),
            Self::ZoomOut => (View, "縮小", "Zoom out", "全体を小さくします", "Make everything smaller", &const { [key(CTRL, Key::Minus)] }),
            Self::ZoomReset => (View, "標準の大きさ", "Normal size", "100% に戻します", "Back to 100%", &const { [key(CTRL, Key::Num0)] }),
            Self::SwitchLanguage => (View, "English", "日本語", "Switch to English", "日本語に切り替えます", &[]),
            Self::Palette => (Help, "コマンドを検索…", "Search commands…", "名前で探して実行します", "Find a command by name and run it", &const { [key(CTRL, Key::P)] }),
            Self::KeySheet => (Help, "キー一覧", "Keys", "すべてのキーを見ます", "See every key", &const { [key(NONE, Key::F1)] }),
            Self::RuleCatalogue => (Help, "規則の一覧…", "Rules…", "指摘の規則を、計算・許容する差・根拠・例とともに読みます", "Read every rule with its computation, tolerance, source and examples", &[]),
        };
        Entry { menu, ja, en, tip_ja, tip_en, keys }
    }

    /// Its name.
    pub fn text(self, language: Language) -> &'static str {
        let entry = self.entry();
        match language {
            Language::Ja => entry.ja,
            Language::En => entry.en,
        }
    }

    /// What it does, in a phrase.
    pub fn tooltip(self, language: Language) -> &'static str {
        let entry = self.entry();
        match language {
            Language::Ja => entry.tip_ja,
            Language::En => entry.tip_en,
        }
    }

    /// The menu it stands in.
    pub fn menu(self) -> Menu {
        self.entry().menu
    }

    /// Its keys; the first is shown.
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        self.entry().keys
    }

    /// The commands of a menu, in order.
    pub fn of_menu(menu: Menu) -> impl Iterator<Item = Self> {
        Self::iter().filter(move |c| c.menu() == menu)
    }

    /// Whether it must not fire while text is being typed.
    pub fn is_single_key(self) -> bool {
        self.shortcuts().iter().any(|s| !s.modifiers.any() || s.modifiers.shift_only())
    }

    /// Whether a divider stands above it in its menu.
    pub fn begins_group(self) -> bool {
        matches!(
            self,
            Self::Save
                | Self::Settings
                | Self::Quit
                | Self::Copy
                | Self::Find
                | Self::EditValue
                | Self::AddRow
                | Self::Flag
                | Self::ConfirmShown
                | Self::Tick
                | Self::NoteOnCell
                | Self::NextFinding
                | Self::RuleCatalogue
                | Self::ToggleFindings
                | Self::SignOff
                | Self::ToggleNotes
                | Self::NextSheet
                | Self::ThemeSystem
                | Self::ZoomIn
                | Self::SwitchLanguage
        )
    }

    /// Whether it saves, exports, signs or leaves what is there, so that what
    /// is being typed must be taken over first.
    pub fn takes_stock(self) -> bool {
        matches!(
            self,
            Self::NewProject
                | Self::Quit
                | Self::Open
                | Self::OpenFolder
                | Self::OpenProject
                | Self::OpenPath
                | Self::OpenSamples
                | Self::OpenBackup
                | Self::Merge
                | Self::Save
                | Self::SaveAs
                | Self::SaveSingle
                | Self::ExportCsv
                | Self::ExportProject
                | Self::SaveCharts
                | Self::ExportChartData
                | Self::SignOff
        )
    }

    /// Whether it can be done now.
    pub fn enabled(self, state: &State) -> bool {
        let sheet = state.current_sheet().is_some();
        // What cannot be seen must not be changed: only the review screen shows
        // the selected field.
        let reviewing = state.screen == super::Screen::Review;
        let comparing = state.screen == super::Screen::Compare;
        let cell = state.selected_cell().is_some() && reviewing;
        let writable = !state.is_locked();
        match self {
            Self::Save => writable && (!state.project.sheets.is_empty() || state.is_dirty()),
            Self::OpenBackup => state.target.is_some(),
            Self::SaveAs | Self::SaveSingle => !state.project.sheets.is_empty(),
            Self::Undo => writable && state.project.log.undo_target().is_some(),
            Self::Redo => writable && state.project.log.redo_target().is_some(),
            Self::Copy => state.text_selection().is_some() || cell,
            Self::CopyTable | Self::FilterSection => cell,
            Self::EditValue
            | Self::Confirm
            | Self::Flag
            | Self::NotApplicable
            | Self::Uncheck
            | Self::NoteOnCell
            | Self::Tick => cell && writable,
            Self::NoteOnText => writable && state.text_selection().is_some(),
            Self::TickLegend | Self::NoteOnProject | Self::Merge => writable && !state.is_empty(),
            Self::TakeSelection => cell && writable && state.text_selection().is_some(),
            Self::Revert => cell && writable && state.selected_review().is_some_and(|r| r.correction.is_some()),
            Self::TakeCandidate => reviewing && writable && !state.open_candidates().is_empty(),
            Self::ConfirmShown => reviewing && writable && state.view().is_some_and(|v| !v.queue.is_empty()),
            Self::ApplySame => writable && state.same_to_offer().is_some(),
            Self::FindNext | Self::FindPrevious => {
                state.find.count() > 0 || (state.find_all.open && !state.find_all.found.is_empty())
            }
            Self::Reread => state.can_reread(),
            Self::LeavePast => state.past_step().is_some(),
            Self::ClearFilter => !state.filter.is_empty(),
            Self::Back => state.can_travel(-1),
            Self::Forward => state.can_travel(1),
            Self::AddRow => writable && reviewing && state.selected_group().is_some(),
            Self::RemoveRow => writable && reviewing && state.selected_row().is_some(),
            Self::RemoveSheet | Self::NoteOnSheet => sheet && writable,
            Self::NextDifference | Self::PreviousDifference => {
                comparing && state.compare.made().is_some_and(|m| !m.differences.is_empty())
            }
            Self::FoldSame | Self::RawTexts => comparing,
            Self::NextOpen | Self::PreviousOpen | Self::Later => sheet && reviewing,
            Self::AcknowledgeFinding => {
                writable && state.findings.selected().is_some_and(|(_, item)| item.standing.is_open())
            }
            Self::FindingToNote => writable && state.findings.selected().is_some(),
            Self::ExportProject => !state.is_empty(),
            Self::ExportCsv
            | Self::SaveCharts
            | Self::ExportChartData
            | Self::ShowCompare
            | Self::NextFinding
            | Self::PreviousFinding
            | Self::ToggleFindings
            | Self::ShowReview
            | Self::ShowCharts
            | Self::ShowOverview
            | Self::NextSheet
            | Self::PreviousSheet
            | Self::Find
            | Self::GoToField
            | Self::SignOff
            | Self::GoToSheet
            | Self::FindEverywhere
            | Self::FilterOpen
            | Self::FilterMissing
            | Self::FilterNoted
            | Self::CyclePane => sheet,
            _ => true,
        }
    }

    /// Whether it shows a tick in menus, and which way.
    pub fn checked(self, state: &State) -> Option<bool> {
        use super::Screen;
        let status = state.selected_review().map(|r| r.status);
        match self {
            Self::ShowReview => Some(state.screen == Screen::Review),
            Self::ShowCharts => Some(state.screen == Screen::Charts),
            Self::ShowOverview => Some(state.screen == Screen::Overview),
            Self::ShowCompare => Some(state.screen == Screen::Compare),
            Self::FoldSame => Some(state.compare.fold),
            Self::RawTexts => Some(state.compare.raw),
            Self::ToggleFindings => Some(state.findings.open),
            Self::ToggleNotes => Some(state.show_notes),
            Self::ToggleHistory => Some(state.show_history),
            Self::ThemeSystem => Some(state.settings.theme == Theme::System),
            Self::ThemeLight => Some(state.settings.theme == Theme::Light),
            Self::ThemeDark => Some(state.settings.theme == Theme::Dark),
            Self::FilterOpen => Some(state.filter.status == Some(StatusFilter::Open)),
            Self::FilterMissing => Some(state.filter.found == Some(FoundFilter::Missing)),
            Self::FilterSection => Some(state.filter.section.is_some()),
            Self::FilterNoted => Some(state.filter.noted),
            Self::Flag => Some(status == Some(Status::Flagged)),
            Self::NotApplicable => Some(status == Some(Status::NotApplicable)),
            _ => None,
        }
    }
}
