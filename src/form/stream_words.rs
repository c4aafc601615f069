//! Words that tell one kind of cell from another where its label is far away.

/// Ways of contracting, as they begin (folded).
pub const CONTRACT_WORDS: &[&str] = &[
    "一般競争",
    "指名競争",
    "随意契約",
    "総合評価",
    "その他",
    "補助金等交付",
    "運営費交付金",
    "企画競争",
    "国庫債務",
    "競争入札",
    "公募",
    "直接実施",
];

/// What 推進チームの所見 and 反映状況 can say (folded).
pub const OPINION_CLASSES: &[&str] = &[
    "終了予定",
    "現状通り",
    "事業内容の一部改善",
    "事業全体の抜本的な改善",
    "廃止",
    "予定通り終了",
    "予定終了通り",
    "縮減",
    "執行等改善",
    "年度内に改善を検討",
    "その他",
    "改善",
];

/// Words of the explanations to the inspection items, by the items' keys.
pub const COMMENT_WORDS: &[(&str, &[&str])] = &[
    ("need.reflects_needs", &["ニーズ", "求められ", "要請", "期待", "国民"]),
    ("need.not_delegable", &["地方自治体", "民間", "委ね", "国が", "国として", "自治体", "国の責任"]),
    ("need.priority", &["優先", "位置付け", "位置づけ", "重点", "必要かつ適切", "閣議決定"]),
    ("efficiency.competition", &["競争", "入札", "選定", "公募", "一者応札", "公平"]),
    ("efficiency.burden", &["負担", "受益", "国民全体", "国の負担"]),
    ("efficiency.unit_cost", &["コスト", "単価", "水準", "単位"]),
    ("efficiency.intermediate", &["中間段階", "再委託", "中間", "合理的"]),
    ("efficiency.items", &["費目", "使途", "真に必要", "精査", "限定"]),
    ("efficiency.unused", &["不用", "執行率", "差額", "落札差", "下回", "不用が生じ"]),
    ("efficiency.carryover", &["繰越", "翌年度", "日数を要し", "時間を要し", "やむを得", "繰り越"]),
    ("efficiency.cost_saving", &["効率", "削減", "工夫", "節減", "縮減", "一括調達", "コスト削減", "コストの縮減"]),
    ("effect.outcome", &["成果", "目標", "実績は着実", "達成"]),
    ("effect.alternatives", &["他の手段", "効果的", "低コスト", "比較", "比べ", "直接実施", "代替"]),
    ("effect.output", &["活動実績", "見込み", "見込", "活動"]),
    ("effect.used", &["活用", "成果物", "施設", "利用され", "公表", "報告書"]),
    ("related.roles", &["役割分担", "関連事業", "対象として", "一方", "関連する事業"]),
];

/// 費目 as sheets name them (folded), in the order in which they list them,
/// each with words that its 使途 uses.
pub const COST_ITEMS: &[(&str, &[&str])] = &[
    ("人件費", &["人件費", "職員", "研究員", "技術者", "従事者", "給与"]),
    ("旅費", &["旅費", "出張", "交通費"]),
    ("補助金", &["実施", "補助"]),
    ("交付金", &["実施", "交付"]),
    ("事業費", &["事業", "調査の", "会場", "資料", "広報", "実施", "経費"]),
    ("外注費", &["システム", "印刷", "作業", "入力", "集計", "設置", "開発", "制作"]),
    ("委託費", &["委託", "調査研究"]),
    ("設備備品費", &["機器", "備品", "借上", "計算機", "購入", "リース"]),
    ("諸謝金", &["謝金", "講師", "委員謝"]),
    ("一般管理費", &["一般管理費", "事務所", "管理"]),
    ("消費税", &["消費税"]),
    ("その他", &["雑役務", "通信運搬", "消耗品", "消費税等"]),
];
