use serde::{Deserialize, Serialize};
use strum::EnumIter;

/// The parts of the form, in its order. The circled numbers are the parts of
/// the official reading guide (行政事業レビューシートの見方).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, Serialize, Deserialize)]
pub enum Section {
    /// Year, ministry, number.
    Sheet,
    /// ① 基礎情報.
    Basic,
    /// ① 予算額・執行額.
    Budget,
    /// ① 予算内訳.
    Breakdown,
    /// ② 成果目標及び成果実績（アウトカム）.
    Outcome,
    /// ② 活動指標及び活動実績（アウトプット）.
    Output,
    /// ② 単位当たりコスト.
    UnitCost,
    /// ③ 政策評価.
    Policy,
    /// ③ 経済・財政再生アクション・プログラム（KPI）.
    Kpi,
    /// ④ 事業所管部局による点検・改善.
    Check,
    /// ④ 関連事業.
    Related,
    /// ④ 点検・改善結果.
    Result,
    /// ⑤⑥⑦ 所見と反映状況.
    Opinion,
    /// ⑧ 備考.
    Remarks,
    /// ⑧ 関連する過去のレビューシートの事業番号.
    Past,
    /// ⑨ 資金の流れ.
    Flow,
    /// ⑩ 費目・使途.
    Use,
    /// ⑪ 支出先上位10者リスト.
    Payee,
    /// ⑫ 国庫債務負担行為等による契約先.
    Obligation,
    /// Cells that the vocabulary does not know.
    Other,
}

impl Section {
    /// Its title on the sheet.
    pub fn title(self) -> &'static str {
        match self {
            Self::Sheet => "レビューシート",
            Self::Basic => "基礎情報",
            Self::Budget => "予算額・執行額",
            Self::Breakdown => "予算内訳",
            Self::Outcome => "成果目標及び成果実績（アウトカム）",
            Self::Output => "活動指標及び活動実績（アウトプット）",
            Self::UnitCost => "単位当たりコスト",
            Self::Policy => "政策評価",
            Self::Kpi => "改革項目・KPI",
            Self::Check => "事業所管部局による点検・改善",
            Self::Related => "関連事業",
            Self::Result => "点検・改善結果",
            Self::Opinion => "所見",
            Self::Remarks => "備考",
            Self::Past => "過去のレビューシートの事業番号",
            Self::Flow => "資金の流れ",
            Self::Use => "費目・使途",
            Self::Payee => "支出先上位10者リスト",
            Self::Obligation => "国庫債務負担行為等による契約先",
            Self::Other => "その他の欄",
        }
    }

    /// What one of its repeated rows is called; empty where it has none.
    pub fn row_word(self) -> &'static str {
        match self {
            Self::Breakdown => "予算内訳",
            Self::Outcome => "成果目標",
            Self::Output => "活動指標",
            Self::UnitCost => "単位当たりコスト",
            Self::Policy => "測定指標",
            Self::Kpi => "KPI",
            Self::Related => "関連事業",
            Self::Use => "費目・使途",
            Self::Payee => "支出先",
            Self::Obligation => "国庫債務負担",
            Self::Other => "その他",
            _ => "",
        }
    }

    /// The first segment of its keys, as the scorer counts them, mostly.
    pub fn of_key_prefix(first: &str, second: &str) -> Self {
        match (first, second) {
            ("sheet", _) => Self::Sheet,
            ("basic", _) => Self::Basic,
            ("budget", _) => Self::Budget,
            ("breakdown", _) => Self::Breakdown,
            ("outcome", _) => Self::Outcome,
            ("activity" | "output", _) => Self::Output,
            ("unit_cost", _) => Self::UnitCost,
            ("policy", _) => Self::Policy,
            ("kpi", _) => Self::Kpi,
            ("check", _) => Self::Check,
            ("related", _) => Self::Related,
            ("result", _) => Self::Result,
            ("opinion", _) => Self::Opinion,
            ("remarks", _) => Self::Remarks,
            ("past", _) => Self::Past,
            ("flow", _) => Self::Flow,
            ("use", _) => Self::Use,
            ("payee", _) => Self::Payee,
            ("obligation", _) => Self::Obligation,
            _ => Self::Other,
        }
    }
}
