//! The words printed on the forms, as data: what each label means, with the
//! ways in which the years 2012–2023 and their OCR spell it.
//!
//! Labels are compared by their core: folded, without what stands in
//! brackets behind them, without punctuation. So 「事業の目的（目指す姿を簡潔に。
//! 3行程度以内）」 and 「事業の 目的」 are one label.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::decoration::undecorated;
use crate::text::as_katakana;

/// What a printed label means. Where it stands decides what it labels: 「計」
/// closes four tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is the key or the heading that LABELS names beside it")]
pub enum Mark {
    Title,
    Number,
    Ministry,
    Name,
    Bureau,
    Division,
    Author,
    StartYear,
    EndYear,
    Years,
    Account,
    LegalBasis,
    Plans,
    Policies,
    ExpenseClass,
    Purpose,
    Issue,
    Summary,
    Url,
    Method,
    Measure,
    BudgetHead,
    BudgetState,
    Original,
    Supplementary,
    Brought,
    Carried,
    Carryover,
    Reserve,
    Total,
    Executed,
    Rate,
    RateOfOriginal,
    BreakdownHead,
    BreakdownItem,
    BreakdownReason,
    OutcomeHead,
    OutcomeGoal,
    OutcomeIndicator,
    Unit,
    OutcomeActual,
    Target,
    Achievement,
    OutcomeBasis,
    NoneHead,
    NoneReason,
    NoneGoal,
    NoneProgress,
    Activity,
    OutputHead,
    OutputGoal,
    OutputIndicator,
    OutputActual,
    Planned,
    UnitCost,
    UnitCostBasis,
    Formula,
    PolicyHead,
    Policy,
    PolicyMeasure,
    PolicyIndicators,
    Quantitative,
    Qualitative,
    QualitativeGoal,
    GoalYear,
    Plan,
    Result,
    PolicyActual,
    PolicyUrl,
    PolicyRelation,
    Reform,
    ReformArea,
    ReformUrl,
    ReformPlace,
    KpiHead,
    Kpi,
    KpiRelation,
    CheckHead,
    CheckGroup,
    CheckItemHead,
    CheckMarkHead,
    CheckCommentHead,
    RelatedHead,
    RelatedMinistry,
    ResultHead,
    Finding,
    Direction,
    External,
    Team,
    Response,
    Remarks,
    Past,
    FlowHead,
    UseHead,
    UseItem,
    UsePurpose,
    UseAmount,
    PayeeHead,
    PayeeName,
    CorporateNumber,
    Work,
    PayeeAmount,
    Contract,
    Bidders,
    AwardRate,
    Reason,
    ObligationHead,
    ObligationBlock,
    ObligationName,
    ObligationAmount,
    More1,
    More2,
    More3,
    Tick,
    FormText,
}

/// Labels by their cores.
#[rustfmt::skip]
pub const LABELS: &[(Mark, &[&str])] = &[
    (Mark::Number, &["事業番号"]),
    (Mark::Ministry, &["府省庁", "府省庁名", "府省名"]),
    (Mark::Name, &["事業名", "予算事業名"]),
    (Mark::Bureau, &["担当部局庁", "担当部局庁名", "担当部局"]),
    (Mark::Division, &["担当課室", "担当課室名", "担当課"]),
    (Mark::Author, &["作成責任者", "作成責任者名"]),
    (Mark::StartYear, &["事業開始年度", "事業開始"]),
    (Mark::EndYear, &["事業終了", "事業終了年度", "事業終了予定年度"]),
    (Mark::Years, &["事業開始終了", "事業開始終了年度", "事業開始年度終了年度", "事業開始終了予定年度", "事業開始年度事業終了予定年度"]),
    (Mark::Account, &["会計区分"]),
    (Mark::LegalBasis, &["根拠法令"]),
    (Mark::Plans, &["関係する計画通知等", "関係する計画通知"]),
    (Mark::Policies, &["主要政策施策"]),
    (Mark::ExpenseClass, &["主要経費"]),
    (Mark::Purpose, &["事業の目的", "事業目的"]),
    (Mark::Issue, &["現状課題"]),
    (Mark::Summary, &["事業概要", "事業の概要"]),
    (Mark::Url, &["事業概要URL", "事業の概要URL"]),
    (Mark::Method, &["実施方法", "事業の実施方法"]),
    (Mark::Measure, &["施策名", "政策施策名", "政策施策"]),
    (Mark::BudgetHead, &["予算額執行額", "予算額及び執行額", "予算額執行額の推移", "予算額及び執行額の推移", "予算執行状況"]),
    (Mark::BudgetState, &["予算の状況", "予算状況", "歳出予算現額"]),
    (Mark::Original, &["当初予算", "当初予算額"]),
    (Mark::Supplementary, &["補正予算", "補正予算額"]),
    (Mark::Brought, &["前年度から繰越し", "前年度から繰越", "前年度からの繰越し", "前年度からの繰越", "前年度より繰越し", "前年度より繰越", "前年度繰越"]),
    (Mark::Carried, &["翌年度へ繰越し", "翌年度へ繰越", "翌年度への繰越し", "翌年度への繰越", "翌年度に繰越し", "翌年度に繰越", "翌年度繰越"]),
    (Mark::Carryover, &["繰越し等", "繰越等", "繰越し"]),
    (Mark::Reserve, &["予備費等", "予備費"]),
    (Mark::Total, &["計", "合計"]),
    (Mark::Executed, &["執行額"]),
    (Mark::Rate, &["執行率"]),
    (Mark::RateOfOriginal, &["当初予算補正予算に対する執行額の割合", "当初予算と補正予算に対する執行額の割合", "執行額当初予算補正予算"]),
    (Mark::BreakdownItem, &["歳出予算目", "歳出予算目名", "歳出予算項目", "予算目"]),
    (Mark::BreakdownReason, &["主な増減理由", "増減理由"]),
    (Mark::OutcomeHead, &["成果目標及び成果実績", "成果指標及び成果実績", "成果目標と成果実績", "短期アウトカム", "中期アウトカム", "長期アウトカム", "アウトカム"]),
    (Mark::OutcomeGoal, &["定量的な成果目標", "成果目標", "定量的成果目標"]),
    (Mark::OutcomeIndicator, &["成果指標", "定量的な成果指標"]),
    (Mark::Unit, &["単位"]),
    (Mark::OutcomeActual, &["成果実績"]),
    (Mark::Target, &["目標値"]),
    (Mark::Achievement, &["達成度"]),
    (Mark::OutcomeBasis, &["根拠として用いた統計データ名", "根拠として用いた統計データ名出典", "成果実績及び目標値の根拠として用いた統計データ名"]),
    (Mark::NoneHead, &["定量的な成果目標の設定が困難な場合", "定量的な成果目標を設定できない場合"]),
    (Mark::NoneReason, &["定量的な目標が設定できない理由", "定量的な成果目標が設定できない理由", "定量的な目標が設定できない理由及び定性的な成果目標"]),
    (Mark::NoneGoal, &["定性的な成果目標"]),
    (Mark::NoneProgress, &["達成状況実績"]),
    (Mark::Activity, &["活動内容", "アクティビティ"]),
    (Mark::OutputHead, &["活動指標及び活動実績", "活動目標及び活動実績", "活動指標と活動実績"]),
    (Mark::OutputGoal, &["活動目標"]),
    (Mark::OutputIndicator, &["活動指標"]),
    (Mark::OutputActual, &["活動実績"]),
    (Mark::Planned, &["当初見込み", "当初見込", "活動見込み", "活動見込"]),
    (Mark::UnitCost, &["単位当たりコスト", "単位あたりコスト", "単位当りコスト", "単位当たりのコスト", "単位あたりのコスト"]),
    (Mark::UnitCostBasis, &["算出根拠"]),
    (Mark::Formula, &["計算式"]),
    (Mark::PolicyHead, &["政策評価"]),
    (Mark::Policy, &["政策"]),
    (Mark::PolicyMeasure, &["施策"]),
    (Mark::PolicyIndicators, &["測定指標"]),
    (Mark::Quantitative, &["定量的指標"]),
    (Mark::Qualitative, &["定性的指標"]),
    (Mark::QualitativeGoal, &["目標"]),
    (Mark::GoalYear, &["目標年度"]),
    (Mark::PolicyActual, &["実績値"]),
    (Mark::PolicyUrl, &["政策評価書URL", "政策体系評価書URL"]),
    (Mark::PolicyRelation, &["本事業の成果と上位施策測定指標との関係", "本事業の成果と上位施策との関係", "上位施策測定指標との関係"]),
    (Mark::Reform, &["取組事項", "改革項目", "新経済財政再生計画改革工程表", "経済財政再生計画改革工程表", "経済財政再生アクションプログラム"]),
    (Mark::ReformArea, &["分野"]),
    (Mark::ReformUrl, &["URL"]),
    (Mark::ReformPlace, &["該当箇所"]),
    (Mark::Kpi, &["KPI"]),
    (Mark::KpiRelation, &["本事業の成果と改革項目KPIとの関係", "本事業の成果と取組事項KPIとの関係"]),
    (Mark::CheckHead, &["事業所管部局による点検改善", "事業所管部局による点検"]),
    (Mark::CheckGroup, &["国費投入の必要性", "事業の効率性", "事業の有効性", "関連事業", "目的予算の状況", "資金の流れ費目使途", "活動実績成果実績", "重複排除"]),
    (Mark::CheckItemHead, &["項目"]),
    (Mark::CheckMarkHead, &["評価"]),
    (Mark::CheckCommentHead, &["評価に関する説明", "特記事項"]),
    (Mark::RelatedMinistry, &["所管府省名", "所管府省部局名", "所管府省庁名", "所管府省", "所管府省名部局名"]),
    (Mark::ResultHead, &["点検改善結果"]),
    (Mark::Finding, &["点検結果"]),
    (Mark::Direction, &["改善の方向性"]),
    (Mark::External, &["外部有識者の所見", "外部有識者による点検", "外部有識者所見"]),
    (Mark::Team, &["行政事業レビュー推進チームの所見", "予算監視効率化チームの所見"]),
    (Mark::Response, &["所見を踏まえた改善点概算要求における反映状況", "上記の予算概算要求における反映状況", "所見を踏まえた改善点概算要求等における反映状況", "所見を踏まえた改善点"]),
    (Mark::Remarks, &["備考", "補記"]),
    (Mark::Past, &["関連する過去のレビューシートの事業番号", "過去のレビューシートの事業番号"]),
    (Mark::FlowHead, &["資金の流れ"]),
    (Mark::UseHead, &["費目使途", "費目用途", "費目使途の内訳", "費目用途の内訳", "費目使途内訳", "費目使途一覧"]),
    (Mark::UseItem, &["費目", "費目名"]),
    (Mark::UsePurpose, &["使途", "用途", "使途の内容", "使途内容"]),
    (Mark::UseAmount, &["金額"]),
    (Mark::PayeeHead, &["支出先上位10者リスト", "支出先上位10者リスト一覧", "支出先上位者リスト", "支出先リスト", "支出先一覧", "支出先上位10者", "支出先上位10者一覧"]),
    (Mark::PayeeName, &["支出先", "支出先名"]),
    (Mark::CorporateNumber, &["法人番号"]),
    (Mark::Work, &["業務概要", "業務の概要", "業務の内容"]),
    (Mark::PayeeAmount, &["支出額", "支払額"]),
    (Mark::Contract, &["契約方式等", "契約方式"]),
    (Mark::Bidders, &["入札者数", "応募者数", "入札者数応募者数"]),
    (Mark::AwardRate, &["落札率"]),
    (Mark::ObligationHead, &["国庫債務負担行為等による契約先上位10者リスト", "国庫債務負担行為等による契約先リスト"]),
    (Mark::ObligationBlock, &["ブロック名", "ブロック"]),
    (Mark::ObligationName, &["契約先", "契約先名"]),
    (Mark::ObligationAmount, &["契約額"]),
    (Mark::Tick, &["チェック"]),
];

/// A label known by a phrase in it, because the rest varies.
struct Phrase {
    mark: Mark,
    all: &'static [&'static str],
    /// Longest core that is still a label, in characters.
    longest: usize,
}

const fn phrase(mark: Mark, all: &'static [&'static str], longest: usize) -> Phrase {
    Phrase { mark, all, longest }
}

/// Tried in order after [`LABELS`].
const PHRASES: &[Phrase] = &[
    phrase(Mark::More1, &["さらに記載が必要な場合", "別紙1"], 70),
    phrase(Mark::More2, &["さらに記載が必要な場合", "別紙2"], 70),
    phrase(Mark::More3, &["さらに記載が必要な場合", "別紙3"], 70),
    phrase(Mark::Reason, &["一者応札", "理由", "改善策"], 60),
    phrase(Mark::BreakdownHead, &["年度予算内訳"], 24),
    phrase(Mark::Response, &["所見を踏まえた改善点"], 40),
    phrase(Mark::Response, &["概算要求における反映状況"], 40),
    phrase(Mark::Plan, &["施策の進捗状況", "目標"], 20),
    phrase(Mark::Result, &["施策の進捗状況", "実績"], 20),
    phrase(Mark::KpiRelation, &["本事業の成果と", "KPI", "関係"], 40),
    phrase(Mark::PolicyRelation, &["本事業の成果と", "施策", "関係"], 40),
    phrase(Mark::KpiHead, &["改革工程表", "KPI"], 40),
    phrase(Mark::PolicyHead, &["政策評価", "関係"], 40),
    phrase(Mark::Reform, &["改革工程表"], 30),
    phrase(Mark::Reform, &["アクションプログラム"], 30),
    phrase(Mark::NoneReason, &["定量的な", "設定できない理由"], 40),
    phrase(Mark::NoneReason, &["定量的な", "設定が困難な理由"], 40),
    phrase(Mark::NoneProgress, &["達成状況", "実績"], 40),
    phrase(Mark::NoneGoal, &["定性的な成果目標"], 24),
    phrase(Mark::OutcomeBasis, &["根拠として用いた", "データ名"], 60),
    phrase(Mark::Past, &["過去のレビューシート", "番号"], 40),
    phrase(Mark::Past, &["過年度", "レビューシート", "番号"], 40),
    phrase(Mark::PayeeHead, &["支出先上位", "リスト"], 24),
    phrase(Mark::ObligationHead, &["国庫債務負担行為", "リスト"], 40),
    phrase(Mark::FormText, &["表記は", "新元号に読み替える"], 50),
    phrase(Mark::FormText, &["実績を記入", "執行実績がない新規事業"], 90),
    phrase(Mark::FormText, &["資金の受け取り先が何を行っているか"], 60),
    phrase(Mark::FormText, &["ブロックごとに最大の金額が支出されている者"], 100),
    phrase(Mark::FormText, &["費目と", "双方で実情が分かるように記載"], 100),
    phrase(Mark::FormText, &["必要に応じて別紙"], 60),
];

/// Labels that may carry a number: 「成果目標及び成果実績①-1」, 「改革工程表2021」.
const NUMBERED: &[Mark] = &[
    Mark::OutcomeHead,
    Mark::OutputHead,
    Mark::Activity,
    Mark::Reform,
    Mark::Kpi,
    Mark::OutcomeGoal,
    Mark::OutputGoal,
];

/// Longest label in characters of its folded text, instructions included.
const LONGEST: usize = 130;

static CORES: LazyLock<HashMap<&'static str, Mark>> =
    LazyLock::new(|| LABELS.iter().flat_map(|(mark, names)| names.iter().map(|n| (*n, *mark))).collect());

/// What the folded text of a cell labels, if it is a label.
pub fn mark_of(folded: &str) -> Option<Mark> {
    if folded.is_empty() || folded.chars().nth(LONGEST).is_some() {
        return None;
    }
    let bare = core(folded);
    if let Some(mark) = CORES.get(bare.as_str()) {
        return Some(*mark);
    }
    let unnumbered = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    if let Some(mark) = CORES.get(unnumbered).filter(|m| NUMBERED.contains(m)) {
        return Some(*mark);
    }
    if bare.contains("レビューシート") && bare.contains('年') && !bare.contains("過去") && !bare.ends_with("番号")
    {
        return Some(Mark::Title);
    }
    if let Some(mark) = undecorated(folded).and_then(|label| named(&core(label))) {
        return Some(mark);
    }
    // No label of ASCII alone is known by less than its whole core.
    if bare.is_ascii() && folded.is_ascii() {
        return None;
    }
    let whole = letters(folded);
    let length = whole.chars().count();
    let phrase = PHRASES.iter().find(|p| length <= p.longest && p.all.iter().all(|w| holds(&whole, w)));
    phrase.map(|p| p.mark).or_else(|| nearest(&bare, SHORTEST_MISREAD, |_| true))
}

/// The label with this core, if it is one that a sign beside it does not make
/// something else: 「政策1」 is a policy, 「事業番号21」 has its value behind it.
fn named(core: &str) -> Option<Mark> {
    let long = core.chars().nth(LEAST_DECORATED - 1).is_some();
    CORES.get(core).copied().filter(|mark| long && *mark != Mark::Number)
}

/// Fewest characters of a label that is known by itself behind a number or
/// before a sign of a note.
const LEAST_DECORATED: usize = 4;

/// Whether a folded text is `mark` by its core, perhaps with a number before
/// it or a note behind it: only for places where that label is due.
pub fn is_spelled(folded: &str, mark: Mark) -> bool {
    let is = |text: &str| CORES.get(core(text).as_str()) == Some(&mark);
    is(folded) || undecorated(folded).is_some_and(is)
}

/// Shortest label that is known by itself with a character misread: shorter
/// ones differ from everyday words by one character (主要経費, 必要経費).
const SHORTEST_MISREAD: usize = 7;

/// What a cell labels if one of `among` is meant and OCR misread a character.
/// Only for places where such a label is due.
pub fn misread_mark(folded: &str, among: &[Mark]) -> Option<Mark> {
    let short = folded.chars().nth(LONGEST).is_none();
    short.then(|| nearest(&core(folded), 3, |m| among.contains(&m))).flatten()
}

/// The one label that differs from `bare` in the fewest characters: one in
/// nine, at least one. `None` if two labels are as near.
fn nearest(bare: &str, shortest: usize, wanted: impl Fn(Mark) -> bool) -> Option<Mark> {
    let have: Vec<char> = bare.chars().collect();
    if have.len() < shortest || have.iter().any(char::is_ascii_digit) {
        return None;
    }
    let most = (have.len() / 9).max(1);
    let mut best: Option<(usize, Mark)> = None;
    let mut tied = false;
    for (mark, name) in LABELS.iter().filter(|(m, _)| wanted(*m)).flat_map(|(m, names)| names.iter().map(|n| (*m, *n)))
    {
        if name.len() != bare.len() {
            continue;
        }
        let apart = name.chars().zip(&have).filter(|(a, b)| a != *b).count();
        match best {
            Some((least, _)) if apart > least => {}
            Some((least, found)) if apart == least => tied |= found != mark,
            _ => (best, tied) = (Some((apart, mark)), false),
        }
    }
    best.filter(|(apart, _)| *apart <= most && !tied).map(|(_, mark)| mark)
}

/// The part of a folded label that tells it from others: up to a bracket,
/// without punctuation. What is divided by a bracket is not told by its
/// dividend: 「執行額/(当初予算+補正予算)」 is not 執行額.
pub fn core(folded: &str) -> String {
    let inner = match folded.strip_prefix('(').and_then(|r| r.split_once(')')) {
        Some((_, rest)) if !rest.is_empty() => rest,
        _ => folded,
    };
    let head = match inner.split_once(['(', '[', '【']) {
        // 「執行額／（当初予算＋補正予算）」: what is divided by is no instruction.
        Some((head, _)) if !head.is_empty() && !head.ends_with(['/', '÷']) => head,
        _ => inner,
    };
    letters(head)
}

/// Whether `text` holds `word`. Most texts that do not hold it lack its first
/// character already, which is far cheaper to see.
pub(super) fn holds(text: &str, word: &str) -> bool {
    word.chars().next().is_none_or(|first| text.contains(first)) && text.contains(word)
}

/// The letters and digits of a folded text.
pub(super) fn letters(folded: &str) -> String {
    // What most of a sheet is written in needs no table of Unicode.
    let is_letter = |c: char| match c {
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='\u{9fff}' | 'ー' => true,
        c => c.is_alphanumeric(),
    };
    let mut out = String::with_capacity(folded.len());
    out.extend(folded.chars().filter(|c| is_letter(*c)));
    match as_katakana(&out) {
        Cow::Owned(seen) => seen,
        Cow::Borrowed(_) => out,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold_to_string;

    #[test]
    fn instructions_blanks_and_widths_do_not_hide_a_label() {
        let mark = |s: &str| mark_of(&fold_to_string(s));
        assert_eq!(mark("事業の目的 （目指す姿を簡 潔に。3行程度以内）"), Some(Mark::Purpose));
        assert_eq!(mark("予算額・ 執行額(単位:百万円)"), Some(Mark::BudgetHead));
        assert_eq!(mark("当初予算＋補正予算に対す る執行額の割合（％）"), Some(Mark::RateOfOriginal));
        assert_eq!(mark("執行額／（当初予算＋補正予算）（％）"), Some(Mark::RateOfOriginal));
        assert_eq!(mark("執行額（単位：百万円）"), Some(Mark::Executed));
        assert_eq!(mark("平成31・32年度予算内訳(単位:百万円)"), Some(Mark::BreakdownHead));
        assert_eq!(mark("(新経済・財政再生計画改革工程表 2021) URL:"), Some(Mark::ReformUrl));
        assert_eq!(mark("支出先上位１０者リスト"), Some(Mark::PayeeHead));
        assert_eq!(
            mark("支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載"),
            Some(Mark::More3)
        );
        assert_eq!(mark("入札者数 （応募者 数）"), Some(Mark::Bidders));
        assert_eq!(mark("事業の目的は国民や社会のニーズを的確に反映しているか。"), None);
    }

    #[test]
    fn a_misread_character_does_not_hide_a_label_where_it_is_due() {
        assert_eq!(mark_of("行政亊業レビュー推進チームの所見"), Some(Mark::Team));
        assert_eq!(mark_of("必要経費"), None);
        assert_eq!(misread_mark("戒果実績", &[Mark::OutcomeActual, Mark::Target]), Some(Mark::OutcomeActual));
        // 執行額 or 執行率: not decided.
        assert_eq!(misread_mark("執行頷", &[Mark::Executed, Mark::Rate]), None);
    }
}
