//! The field vocabulary as a table: one record per kind of cell.
//!
//! Keys and their meaning are a contract with every export; a record is added,
//! never renamed. In a pattern `{y}` is a fiscal year, `{n}` a position from
//! 1, `{b}` a block letter.

use ValueKind as K;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ValueKind {
    /// A name or a short phrase.
    Text,
    /// Sentences.
    LongText,
    /// A year as written on the sheet (`平成30年度`, `30`, `終了予定なし`).
    Year,
    /// A fiscal year in the Western calendar.
    WesternYear,
    /// An amount in 百万円.
    MillionYen,
    /// A figure in the unit of its row.
    Number,
    /// A share in %.
    Percent,
    /// ○ △ × - 有 無.
    Mark,
    /// A whole number.
    Count,
    /// 法人番号: 13 digits with a check digit.
    CorporateNumber,
    /// A web address.
    Url,
    /// One of the form's fixed answers (終了予定, 縮減 …).
    Class,
    /// A quotient in writing (`345000/16307`).
    Formula,
    /// A number that is a name (`0057`): never compared as a figure.
    Identifier,
}

impl ValueKind {
    /// Whether the cell holds a figure that charts and rules compute with.
    pub fn is_figure(self) -> bool {
        matches!(self, K::MillionYen | K::Number | K::Percent | K::Count)
    }
}

/// One kind of cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    /// Its key, with `{y}`, `{n}`, `{b}` for the parts that vary.
    pub pattern: &'static str,
    /// Its label on the sheet.
    pub label: &'static str,
    /// What it holds.
    pub kind: ValueKind,
}

const fn spec(pattern: &'static str, label: &'static str, kind: ValueKind) -> FieldSpec {
    FieldSpec { pattern, label, kind }
}

/// Every kind of cell except the inspection items (see [`CHECK_ITEMS`]), in
/// the order of the form.
pub const VOCABULARY: &[FieldSpec] = &[
    spec("sheet.fiscal_year", "年度", K::WesternYear),
    spec("sheet.ministry", "府省庁", K::Text),
    spec("sheet.number", "事業番号", K::Identifier),
    spec("basic.name", "事業名", K::Text),
    spec("basic.bureau", "担当部局庁", K::Text),
    spec("basic.author", "作成責任者", K::Text),
    spec("basic.start_year", "事業開始年度", K::Year),
    spec("basic.end_year", "事業終了（予定）年度", K::Year),
    spec("basic.division", "担当課室", K::Text),
    spec("basic.account", "会計区分", K::Text),
    spec("basic.measure", "施策名／政策・施策名", K::Text),
    spec("basic.legal_basis", "根拠法令", K::Text),
    spec("basic.plans", "関係する計画、通知等", K::Text),
    spec("basic.policies", "主要政策・施策", K::Text),
    spec("basic.expense_class", "主要経費", K::Text),
    spec("basic.purpose", "事業の目的", K::LongText),
    spec("basic.issue", "現状・課題", K::LongText),
    spec("basic.summary", "事業概要", K::LongText),
    spec("basic.url", "事業概要URL", K::Url),
    spec("basic.method", "実施方法", K::Text),
    spec("budget.{y}.original", "当初予算", K::MillionYen),
    spec("budget.{y}.request", "当初予算（要求）", K::MillionYen),
    spec("budget.{y}.supplementary", "補正予算", K::MillionYen),
    spec("budget.{y}.brought", "前年度から繰越し", K::MillionYen),
    spec("budget.{y}.carried", "翌年度へ繰越し", K::MillionYen),
    spec("budget.{y}.carryover", "繰越し等", K::MillionYen),
    spec("budget.{y}.reserve", "予備費等", K::MillionYen),
    spec("budget.{y}.total", "計", K::MillionYen),
    spec("budget.{y}.executed", "執行額", K::MillionYen),
    spec("budget.{y}.execution_rate", "執行率（％）", K::Percent),
    spec("budget.{y}.execution_rate_of_original", "当初予算＋補正予算に対する執行額の割合（％）", K::Percent),
    spec("breakdown.{n}.item", "歳出予算目", K::Text),
    spec("breakdown.{n}.original", "当初予算", K::MillionYen),
    spec("breakdown.{n}.request", "要求", K::MillionYen),
    spec("breakdown.total.original", "計（当初予算）", K::MillionYen),
    spec("breakdown.total.request", "計（要求）", K::MillionYen),
    spec("breakdown.reason", "主な増減理由", K::LongText),
    spec("outcome.{n}.term", "アウトカムの期間", K::Text),
    spec("outcome.{n}.goal", "定量的な成果目標", K::LongText),
    spec("outcome.{n}.indicator", "成果指標", K::LongText),
    spec("outcome.{n}.unit", "単位", K::Text),
    spec("outcome.{n}.{y}.actual", "成果実績", K::Number),
    spec("outcome.{n}.{y}.target", "目標値", K::Number),
    spec("outcome.{n}.{y}.rate", "達成度", K::Percent),
    spec("outcome.{n}.interim.year", "中間目標年度", K::Year),
    spec("outcome.{n}.interim.actual", "中間目標 成果実績", K::Number),
    spec("outcome.{n}.interim.target", "中間目標 目標値", K::Number),
    spec("outcome.{n}.interim.rate", "中間目標 達成度", K::Percent),
    spec("outcome.{n}.final.year", "目標最終年度", K::Year),
    spec("outcome.{n}.final.actual", "目標最終年度 成果実績", K::Number),
    spec("outcome.{n}.final.target", "目標最終年度 目標値", K::Number),
    spec("outcome.{n}.final.rate", "目標最終年度 達成度", K::Percent),
    spec("outcome.{n}.basis", "根拠として用いた統計・データ名（出典）", K::LongText),
    spec("outcome.none.reason", "定量的な目標が設定できない理由", K::LongText),
    spec("outcome.none.goal", "定性的な成果目標", K::LongText),
    spec("outcome.none.progress", "達成状況・実績", K::LongText),
    spec("outcome.more", "【別紙１】チェック", K::Mark),
    spec("activity.text", "活動内容（アクティビティ）", K::LongText),
    spec("output.{n}.goal", "活動目標", K::LongText),
    spec("output.{n}.indicator", "活動指標", K::LongText),
    spec("output.{n}.unit", "単位", K::Text),
    spec("output.{n}.{y}.actual", "活動実績", K::Number),
    spec("output.{n}.{y}.planned", "当初見込み", K::Number),
    spec("unit_cost.{n}.basis", "算出根拠", K::LongText),
    spec("unit_cost.{n}.unit", "単位", K::Text),
    spec("unit_cost.{n}.formula_unit", "計算式の単位", K::Text),
    spec("unit_cost.{n}.{y}.cost", "単位当たりコスト", K::Number),
    spec("unit_cost.{n}.{y}.formula", "計算式", K::Formula),
    spec("policy.policy", "政策", K::Text),
    spec("policy.measure", "施策", K::Text),
    spec("policy.url", "政策評価書URL", K::Url),
    spec("policy.{n}.indicator", "測定指標（定量的指標）", K::LongText),
    spec("policy.{n}.unit", "単位", K::Text),
    spec("policy.{n}.{y}.actual", "実績値", K::Number),
    spec("policy.{n}.{y}.target", "目標値", K::Number),
    spec("policy.{n}.interim.year", "中間目標年度", K::Year),
    spec("policy.{n}.interim.actual", "中間目標 実績値", K::Number),
    spec("policy.{n}.interim.target", "中間目標 目標値", K::Number),
    spec("policy.{n}.final.year", "目標年度", K::Year),
    spec("policy.{n}.final.actual", "目標 実績値", K::Number),
    spec("policy.{n}.final.target", "目標 目標値", K::Number),
    spec("policy.{n}.qualitative.goal", "定性的指標 目標", K::LongText),
    spec("policy.{n}.qualitative.year", "定性的指標 目標年度", K::Year),
    spec("policy.{n}.qualitative.plan", "施策の進捗状況（目標）", K::LongText),
    spec("policy.{n}.qualitative.result", "施策の進捗状況（実績）", K::LongText),
    spec("policy.relation", "本事業の成果と上位施策・測定指標との関係", K::LongText),
    spec("policy.reform.area", "改革工程表 取組事項 分野", K::Text),
    spec("policy.reform.url", "改革工程表 URL", K::Url),
    spec("policy.reform.place", "改革工程表 該当箇所", K::Text),
    spec("kpi.area", "改革項目 分野", K::Text),
    spec("kpi.{n}.indicator", "KPI", K::LongText),
    spec("kpi.{n}.unit", "単位", K::Text),
    spec("kpi.{n}.start.year", "計画開始時年度", K::Year),
    spec("kpi.{n}.start.actual", "計画開始時 成果実績", K::Number),
    spec("kpi.{n}.start.target", "計画開始時 目標値", K::Number),
    spec("kpi.{n}.start.rate", "計画開始時 達成度", K::Percent),
    spec("kpi.{n}.{y}.actual", "成果実績", K::Number),
    spec("kpi.{n}.{y}.target", "目標値", K::Number),
    spec("kpi.{n}.{y}.rate", "達成度", K::Percent),
    spec("kpi.{n}.interim.year", "中間目標年度", K::Year),
    spec("kpi.{n}.interim.actual", "中間目標 成果実績", K::Number),
    spec("kpi.{n}.interim.target", "中間目標 目標値", K::Number),
    spec("kpi.{n}.interim.rate", "中間目標 達成度", K::Percent),
    spec("kpi.{n}.final.year", "目標最終年度", K::Year),
    spec("kpi.{n}.final.actual", "目標最終年度 成果実績", K::Number),
    spec("kpi.{n}.final.target", "目標最終年度 目標値", K::Number),
    spec("kpi.{n}.final.rate", "目標最終年度 達成度", K::Percent),
    spec("kpi.relation", "本事業の成果と改革項目・KPIとの関係", K::LongText),
    spec("related.{n}.ministry", "所管府省名", K::Text),
    spec("related.{n}.number", "事業番号", K::Identifier),
    spec("related.{n}.name", "事業名", K::Text),
    spec("result.finding", "点検結果", K::LongText),
    spec("result.direction", "改善の方向性", K::LongText),
    spec("opinion.external", "外部有識者の所見", K::LongText),
    spec("opinion.team.class", "推進チームの所見（区分）", K::Class),
    spec("opinion.team.text", "推進チームの所見", K::LongText),
    spec("opinion.response.class", "反映状況（区分）", K::Class),
    spec("opinion.response.text", "所見を踏まえた改善点／概算要求における反映状況", K::LongText),
    spec("remarks", "備考", K::LongText),
    spec("past.{y}.number", "過去の事業番号", K::Identifier),
    spec("flow.text", "資金の流れ", K::LongText),
    spec("use.{b}.payee", "支出先（ブロック見出し）", K::Text),
    spec("use.{b}.total", "計", K::MillionYen),
    spec("use.{b}.{n}.item", "費目", K::Text),
    spec("use.{b}.{n}.purpose", "使途", K::Text),
    spec("use.{b}.{n}.amount", "金額", K::MillionYen),
    spec("use.more", "【別紙２】チェック", K::Mark),
    spec("payee.{b}.{n}.name", "支出先", K::Text),
    spec("payee.{b}.{n}.corporate_number", "法人番号", K::CorporateNumber),
    spec("payee.{b}.{n}.work", "業務概要", K::LongText),
    spec("payee.{b}.{n}.amount", "支出額", K::MillionYen),
    spec("payee.{b}.{n}.contract", "契約方式等", K::Text),
    spec("payee.{b}.{n}.bidders", "入札者数（応募者数）", K::Count),
    spec("payee.{b}.{n}.award_rate", "落札率", K::Percent),
    spec("payee.{b}.{n}.reason", "一者応札・一者応募又は競争性のない随意契約となった理由及び改善策", K::LongText),
    spec("payee.more", "【別紙３】チェック", K::Mark),
    spec("obligation.{n}.block", "ブロック名", K::Text),
    spec("obligation.{n}.name", "契約先", K::Text),
    spec("obligation.{n}.corporate_number", "法人番号", K::CorporateNumber),
    spec("obligation.{n}.work", "業務概要", K::LongText),
    spec("obligation.{n}.amount", "契約額", K::MillionYen),
    spec("obligation.{n}.contract", "契約方式等", K::Text),
    spec("obligation.{n}.bidders", "入札者数（応募者数）", K::Count),
    spec("obligation.{n}.award_rate", "落札率", K::Percent),
    spec("obligation.{n}.reason", "一者応札・一者応募又は競争性のない随意契約となった理由及び改善策", K::LongText),
    spec("other.{n}.label", "欄の名", K::Text),
    spec("other.{n}.value", "欄の値", K::Text),
];

/// One question of 事業所管部局による点検・改善.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckItem {
    /// The middle of its keys: `check.{key}.mark`, `check.{key}.comment`.
    pub key: &'static str,
    /// The group it stands in.
    pub group: &'static str,
    /// The question, as the forms of H28 to R4 print it, less instructions.
    pub question: &'static str,
    /// Whether the mark is 有/無 instead of ○△×.
    pub yes_no: bool,
}

const fn item(key: &'static str, group: &'static str, question: &'static str, yes_no: bool) -> CheckItem {
    CheckItem { key, group, question, yes_no }
}

const NEED: &str = "国費投入の必要性";
const EFFICIENCY: &str = "事業の効率性";
const EFFECT: &str = "事業の有効性";
const RELATED: &str = "関連事業";

/// The inspection items in the sheet's order.
#[rustfmt::skip]
pub const CHECK_ITEMS: &[CheckItem] = &[
    item("need.reflects_needs", NEED, "事業の目的は国民や社会のニーズを的確に反映しているか。", false),
    item("need.not_delegable", NEED, "地方自治体、民間等に委ねることができない事業なのか。", false),
    item("need.priority", NEED, "政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。", false),
    item("efficiency.competition", EFFICIENCY, "競争性が確保されているなど支出先の選定は妥当か。", false),
    item("efficiency.single_bid", EFFICIENCY, "一般競争契約、指名競争契約又は随意契約（企画競争）による支出のうち、一者応札又は一者応募となったものはないか。", true),
    item("efficiency.no_competition", EFFICIENCY, "競争性のない随意契約となったものはないか。", true),
    item("efficiency.burden", EFFICIENCY, "受益者との負担関係は妥当であるか。", false),
    item("efficiency.unit_cost", EFFICIENCY, "単位当たりコスト等の水準は妥当か。", false),
    item("efficiency.intermediate", EFFICIENCY, "資金の流れの中間段階での支出は合理的なものとなっているか。", false),
    item("efficiency.items", EFFICIENCY, "費目・使途が事業目的に即し真に必要なものに限定されているか。", false),
    item("efficiency.unused", EFFICIENCY, "不用率が大きい場合、その理由は妥当か。", false),
    item("efficiency.carryover", EFFICIENCY, "繰越額が大きい場合、その理由は妥当か。", false),
    item("efficiency.cost_saving", EFFICIENCY, "その他コスト削減や効率化に向けた工夫は行われているか。", false),
    item("effect.outcome", EFFECT, "成果実績は成果目標に見合ったものとなっているか。", false),
    item("effect.alternatives", EFFECT, "事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。", false),
    item("effect.output", EFFECT, "活動実績は見込みに見合ったものであるか。", false),
    item("effect.used", EFFECT, "整備された施設や成果物は十分に活用されているか。", false),
    item("related.roles", RELATED, "関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。", false),
];
