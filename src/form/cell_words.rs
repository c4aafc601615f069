//! How the cells of running text are worded, which tells one from another
//! where the label is far away.

/// What cells of some kind say (all folded).
#[derive(Debug)]
pub struct CellWords {
    /// Section and last part of their keys.
    pub cells: &'static [(&'static str, &'static str)],
    /// Words of which they mostly hold one,
    pub holds: &'static [&'static str],
    /// or with one of which they mostly end.
    pub ends: &'static [&'static str],
    /// Hundredths of a vote for a text that does,
    pub does: i32,
    /// and against one that does not.
    pub does_not: i32,
}

/// The cells that are worded in a way of their own.
#[rustfmt::skip]
pub const CELL_WORDS: &[CellWords] = &[
    CellWords {
        cells: &[("basic", "legal_basis")],
        holds: &["法", "令", "条約", "憲章", "協定", "規則", "規程", "要綱", "決議"],
        ends: &[],
        does: 60,
        does_not: 120,
    },
    CellWords {
        cells: &[("basic", "plans")],
        holds: &[
            "計画", "戦略", "方針", "閣議", "プラン", "通知", "要綱", "ガイドライン", "大綱", "決定", "報告",
            "宣言", "プログラム", "指針", "フォローアップ", "構想", "ビジョン", "アジェンダ", "提言", "工程表",
            "決議", "対策",
        ],
        ends: &[],
        does: 60,
        does_not: 120,
    },
    CellWords {
        cells: &[("basic", "bureau")],
        holds: &[],
        ends: &[
            "局", "庁", "部", "房", "官", "班", "補", "所", "会", "課", "室", "本部", "グループ", "担当)",
            "監",
        ],
        does: 60,
        does_not: 60,
    },
    CellWords {
        cells: &[("basic", "method")],
        holds: &["直接実施", "委託", "請負", "補助", "負担", "交付", "貸付", "出資", "その他"],
        ends: &[],
        does: 100,
        does_not: 120,
    },
    CellWords {
        cells: &[("related", "ministry"), ("sheet", "ministry")],
        holds: &[],
        ends: &["省", "庁", "府", "内閣官房", "委員会", "人事院", "検査院"],
        does: 100,
        does_not: 80,
    },
    CellWords {
        cells: &[("outcome", "goal")],
        holds: &["する", "こと", "目標", "以上", "以下"],
        ends: &[
            "。", "る", "す", "上", "達成", "向上", "実現", "推進", "増加", "削減", "維持", "確保", "人", "件",
            "%",
        ],
        does: 40,
        does_not: 60,
    },
    CellWords {
        cells: &[("outcome", "indicator"), ("output", "indicator")],
        holds: &[],
        ends: &[
            "数", "率", "額", "量", "度", "合", "比", "況", "積", "間", "無", "等", ")", "種", "回", "件",
            "価", "実施", "開催", "値", "高", "長", "実績", "指標", "運営", "作成", "策定", "推移", "結果",
            "整備", "普及", "利用", "公表", "提供", "支援", "点", "日", "年",
        ],
        does: 40,
        does_not: 20,
    },
    CellWords {
        cells: &[("outcome", "basis")],
        holds: &[
            "調べ", "調査", "統計", "資料", "報告", "実績", "設定", "集計", "データ", "ホームページ", "白書",
            "計画書",
        ],
        ends: &[],
        does: 60,
        does_not: 60,
    },
    CellWords {
        cells: &[("unit_cost", "basis")],
        holds: &["/", "÷", "X", "コスト", "執行額", "予算額", "経費"],
        ends: &[],
        does: 60,
        does_not: 80,
    },
    CellWords {
        cells: &[("breakdown", "reason")],
        holds: &["減", "増", "終了", "新規", "要求", "ため", "計上", "拡充", "見直し", "枠", "皆"],
        ends: &[],
        does: 60,
        does_not: 60,
    },
    CellWords {
        cells: &[("breakdown", "item")],
        holds: &["費", "金", "料", "その他"],
        ends: &[],
        does: 60,
        does_not: 60,
    },
    CellWords {
        cells: &[("basic", "expense_class")],
        holds: &[
            "社会保障", "文教", "科学振興", "国債費", "恩給", "交付税", "防衛", "公共事業", "経済協力",
            "中小企業", "エネルギー", "食料安定", "その他の事項", "科学技術振興",
        ],
        ends: &[],
        does: 100,
        does_not: 60,
    },
    CellWords {
        cells: &[("basic", "policies")],
        holds: &[
            "政策", "戦略", "対策", "施策", "開発", "ODA", "立国", "イノベーション", "ジャパン", "地方創生",
            "支援", "食育", "男女共同", "知的財産", "国土強", "社会", "教育", "再生", "復興", "振興", "推進",
        ],
        ends: &[],
        does: 40,
        does_not: 40,
    },
    CellWords {
        cells: &[("policy", "relation")],
        holds: &["寄与", "反映", "位置付け", "位置づけ", "資する", "貢献", "つなが", "上位", "測定指標", "達成"],
        ends: &[],
        does: 60,
        does_not: 40,
    },
    CellWords {
        cells: &[("basic", "purpose")],
        holds: &["目的", "図る", "資する", "寄与", "目指", "確保", "実現", "推進", "促進"],
        ends: &[],
        does: 30,
        does_not: 20,
    },
    CellWords {
        cells: &[("policy", "indicator")],
        holds: &[],
        ends: &["数", "率", "額", "量", "度", "合", "比", "指標", "件", "値", "積"],
        does: 40,
        does_not: 20,
    },
];
