//! Words for findings and the rules behind them.

macro_rules! finding_texts {
    ($next:ident $($rest:ident)*; $($rows:tt)*) => { $next! { $($rest)*; $($rows)*
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
    } };
}
