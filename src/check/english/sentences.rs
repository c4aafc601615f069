/// Ends of sentences that more than one has.
pub(super) const TAILS: &[(&str, &str)] = &[
    ("。翌年度へ繰越しを負の数とすると一致します", ". With 翌年度へ繰越し as a negative figure they agree"),
    ("。単位（円・千円）の取違えが考えられます", ". The unit may have been taken for another (円, 千円)"),
    ("（端数処理で説明できる差です）", ". Rounding explains the difference"),
    ("（執行額を超えています）", ". They are more than 執行額"),
    ("（欄にない支出があり得ます）", ". There may be payments that the form does not list"),
    ("。金額の端数処理で説明できる差です", ". Rounding of the amounts explains the difference"),
    (
        "。低いほどよい目標なら別の計算式によることがあります",
        ". Where less is better another formula may have been used",
    ),
    ("。分子の端数処理で説明できる差です", ". Rounding of the numerator explains the difference"),
    ("。各費目の端数処理でも生じ得る差です", ". Rounding of the items may bring about the difference"),
    ("（法人格の略記又は文字幅の違いのみ）", " (only in short forms or widths of letters)"),
    (
        "（ちょうど1,000倍。百万円と千円の取り違えの可能性）",
        " (exactly 1,000 times: 百万円 may have been taken for 千円)",
    ),
];

/// Words within what fills a hole.
pub(super) const FRAGMENTS: &[(&str, &str)] = &[
    ("（少額のもののみ）", " (small ones only)"),
    ("行あります", " rows"),
    ("支出額の順に並んでいません", "not in the order of 支出額"),
    ("同じ支出先がまとめられていません", "rows of one payee not put together"),
    ("（合わせて ", " ("),
    (" 百万円）", " 百万円 in all)"),
    ("」が ", "」 in "),
    ("切捨て", "down"),
    ("切上げ", "up"),
    ("）と競争性のない随意契約", "） and 競争性のない随意契約"),
    ("応札と競争性のない随意契約", "応札 and 競争性のない随意契約"),
];

/// What rules say: the Japanese with holes, and the English with their numbers.
/// The first that fits is taken.
pub(super) const SENTENCES: &[(&str, &str)] = &[
    // Budget and execution.
    ("{}年度の計 {} が内訳の合計 {} と一致しません", "計 of {1} is {2}, its parts add up to {3}"),
    (
        "{}年度の翌年度へ繰越しが正の数です。計からは差し引く額なので、符号をご確認ください",
        "翌年度へ繰越し of {1} is a positive figure. It is taken off 計; please check its sign",
    ),
    ("{}年度の執行額が計を超えています", "執行額 of {1} is more than 計"),
    ("{}年度の執行率が50%に満ちません", "執行率 of {1} is below 50%"),
    ("{}年度の{} {} が計算（{}）と一致しません", "{2} of {1} is {3}, the computation gives {4}"),
    ("予算内訳（{}）の計 {} が各項の合計 {} と一致しません", "計 of 予算内訳 ({1}) is {2}, the items add up to {3}"),
    ("予算内訳の計 {} が予算額の{} {} と一致しません", "計 of 予算内訳 is {1}, {2} of the budget is {3}"),
    // Blocks of payees against 執行額.
    ("{}ブロックの支出額の合計 {} が執行額を超えています", "The payments of block {1} add up to {2}, more than 執行額"),
    ("国からの支出の合計 {} が執行額 {} と一致しません", "Payments by the state add up to {1}, 執行額 is {2}"),
    ("資金の流れの{}の額 {} が執行額 {} と一致しません", "資金の流れ gives {2} for {1}, 執行額 is {3}"),
    // Contracts.
    (
        "一者応札の契約が {} 件、合わせて {} 百万円あります（執行額の {}%）。うち {} 件は落札率99%以上です",
        "{1} contracts had one bidder (一者応札), {2} 百万円 in all ({3}% of 執行額); {4} of them were awarded at 99% or more",
    ),
    (
        "一者応札の契約が {} 件、合わせて {} 百万円あります。うち {} 件は落札率99%以上です",
        "{1} contracts had one bidder (一者応札), {2} 百万円 in all; {3} of them were awarded at 99% or more",
    ),
    (
        "一者応札の契約が {} 件、合わせて {} 百万円あります（執行額の {}%）",
        "{1} contracts had one bidder (一者応札), {2} 百万円 in all ({3}% of 執行額)",
    ),
    (
        "一者応札の契約が {} 件、合わせて {} 百万円あります",
        "{1} contracts had one bidder (一者応札), {2} 百万円 in all",
    ),
    ("落札率が99%以上の契約が {} 件あります（{}）", "{1} contracts have a 落札率 of 99% or more ({2})"),
    ("支出先 {} の落札率が70%に満ちません", "落札率 of payee {1} is below 70%"),
    (
        "「{}」との少額随意契約が {}ブロックに {} 件、合わせて {} 百万円あります",
        "Block {2} has {3} small direct contracts (少額随意契約) with 「{1}」, {4} 百万円 in all",
    ),
    (
        "一者応札の有無が「{}」ですが、入札者数1の契約があります（{}）",
        "一者応札の有無 says 「{1}」, yet there are contracts with one bidder ({2})",
    ),
    (
        "競争性のない随意契約の有無が「{}」ですが、契約方式に随意契約があります{}（{}）",
        "競争性のない随意契約の有無 says 「{1}」, yet there are direct contracts{2} ({3})",
    ),
    (
        "競争性のない随意契約の有無が「{}」ですが、契約方式に随意契約があります（{}）",
        "競争性のない随意契約の有無 says 「{1}」, yet there are direct contracts ({2})",
    ),
    (
        "{}が「有」ですが、理由や改善策の記入が見当たりません",
        "{1}: 「有」, and neither a reason nor what is being done is found",
    ),
    (
        "説明は一般競争入札を挙げていますが、随意契約が {} 百万円あります（{}）",
        "The comment names 一般競争入札; direct contracts (随意契約) come to {1} 百万円 ({2})",
    ),
    // Goals.
    ("{}の目標値が前年度の成果実績を下回っています", "{1}: 目標値 is below 成果実績 of the year before"),
    (
        "{}を、目標年度（{}年度）より前の{}年度に達成しています",
        "{1} was reached in {3}, before the year of the goal ({2})",
    ),
    ("{}の実績が3年続けて目標値の{}%以上です", "{1}: results are {2}% of 目標値 or more, three years running"),
    ("{}の実績が3年続けて目標値と同じです", "{1}: results are just 目標値, three years running"),
    (
        "成果目標{}の目標最終年度（{}年度）が事業終了年度（{}年度）より後です",
        "目標最終年度 of 成果目標{1} ({2}) comes after the year in which the project ends ({3})",
    ),
    (
        "成果目標{}には目標値がありますが、成果実績がどの年度にもありません",
        "成果目標{1} has 目標値, and 成果実績 in no year",
    ),
    ("{}に達成度がありますが、目標値から計算できません", "{1} has 達成度, which cannot be worked out from 目標値"),
    ("最終目標値がありますが、目標最終年度がありません", "There is a final 目標値, and no 目標最終年度"),
    ("{}に最終目標値のほかの目標値がありません", "{1} has no 目標値 but the final one"),
    ("{}は年当たりの目標ですが、指標は累計です", "{1} is a goal a year, its indicator counts over the years (累計)"),
    ("{}の{}が{}年度の欄と一致しません", "{1}: {2} is not what stands under {3}"),
    // Outcomes and outputs.
    ("{}の一方が「-」です（{}）", "{1}: one of the two is 「-」 ({2})"),
    ("{}の達成度は{}による表示です（四捨五入では {}）", "{1}: 達成度 is rounded {2} (to the nearest: {3})"),
    ("{}の達成度 {} が計算（{}）と一致しません", "{1}: 達成度 is {2}, the computation gives {3}"),
    (
        "{}の活動実績が3年続けて当初見込みの2倍以上です",
        "{1}: 活動実績 is twice 当初見込み or more, three years running",
    ),
    (
        "{}の当初見込みが、見込みに達した前年度の活動実績を1割以上下回っています",
        "{1}: 当初見込み is a tenth or more below 活動実績 of the year before, which had reached its own",
    ),
    ("{}の活動実績が当初見込みの半分に満ちません", "{1}: 活動実績 is below half of 当初見込み"),
    // Marks of the ministry's own check.
    ("成果実績の点検は○ですが、{}の達成度は {}% です", "The check of 成果実績 says ○; 達成度 of {1} is {2}%"),
    (
        "活動実績の点検は○ですが、{}の活動実績は当初見込みを下回っています",
        "The check of 活動実績 says ○; 活動実績 of {1} is below 当初見込み",
    ),
    (
        "説明は過度な不用はないとしていますが、{}年度の不用率は {}% です",
        "The comment says that little was left unused; 不用率 of {1} is {2}%",
    ),
    (
        "説明は中間段階での支出はないとしていますが、支出先から先への支出とみられるものが {} に合わせて {} 百万円あります",
        "The comment says that nothing was paid on by payees; what looks like such payments stands in {1}, {2} 百万円 in all",
    ),
    (
        "説明は繰越しはないとしていますが、{}年度の翌年度へ繰越しは {} です",
        "The comment says that nothing was carried over; 翌年度へ繰越し of {1} is {2}",
    ),
    // Payees.
    ("法人番号が13桁の数字ではありません（数字 {} 桁）", "法人番号 does not have 13 digits ({1} digits)"),
    ("法人番号の検査用数字が残りの桁と一致しません", "The check digit of 法人番号 does not fit its other digits"),
    ("{}ブロックに法人番号の記入がない支出先が {} 件あります", "Block {1} has {2} payees without 法人番号"),
    ("法人番号 {} に「{}」と「{}」の二つの名があります", "法人番号 {1} has two names, 「{2}」 and 「{3}」"),
    ("支出先「{}」に二つの法人番号があります（{} と {}）", "Payee 「{1}」 has two 法人番号 ({2} and {3})"),
    ("支出先 {} の支出額がありません。計から求めると {} です", "Payee {1} has no 支出額; from 計 it would be {2}"),
    ("支出先 {} の支出額がありません", "Payee {1} has no 支出額"),
    ("{}ブロックの上位10者リスト: {}", "The list of the largest ten of block {1}: {2}"),
    ("同じ支出先が複数のブロックにあります: {}", "One payee stands in several blocks: {1}"),
    ("{}ブロックに支出額が0の行が {} 件あります", "Block {1} has {2} rows with a 支出額 of 0"),
    // Presence.
    ("事業番号が見当たりません", "No 事業番号 is found"),
    (
        "成果目標も、定量的な目標が設定できない理由も見当たりません",
        "Neither 成果目標 nor a reason why none can be set in figures is found",
    ),
    ("実績がありますが、{}が見当たりません", "There are results, and {1} is not found"),
    ("測定指標がありますが、実績値も目標値もありません", "There is a 測定指標, and neither 実績値 nor 目標値"),
    (
        "上位施策との関係が書かれていますが、測定指標と数値がありません",
        "The relation to the policy above is described, with neither 測定指標 nor figures",
    ),
    ("{}の欄に「-」と「0」が混在しています", "{1}: both 「-」 and 「0」 are used"),
    ("表計算のエラー表示 {} が残っています", "The spreadsheet's error {1} was left standing"),
    ("「{}」の欄と同じ文章です", "The text is the same as that of 「{1}」"),
    ("根拠法令に項のない「第…条第…号」があります", "根拠法令 has 「第…条第…号」 without a paragraph (項)"),
    // Unit costs.
    (
        "{}が計算式の商と一致しません（印字 {}、計算 {}）",
        "{1} is not what its formula gives (printed {2}, computed {3})",
    ),
    ("{}の計算式の分子が{}を超えています", "{1}: the numerator of the formula is more than {2}"),
    (
        "{}年度の計算式の分子を合わせると執行額を超えます（重なる費用でないかご確認ください）",
        "The numerators of {1} add up to more than 執行額 (please check whether costs overlap)",
    ),
    (
        "{}の計算式の分子は執行額の全体です。算出根拠は一部の費用としています",
        "{1}: the numerator is all of 執行額, while its basis names a part of the cost",
    ),
    (
        "{}の計算式の分母は見込みの値です。実績で割ると {} になります",
        "{1}: the denominator is the planned figure; divided by the result it would be {2}",
    ),
    (
        "{}の計算式の分母は、他の年度と違う指標の値です",
        "{1}: the denominator is the figure of another indicator than in other years",
    ),
    (
        "計算式の単位の分母「{}」が、分母にした指標の単位「{}」と違います",
        "The formula is per 「{1}」, the indicator in its denominator counts 「{2}」",
    ),
    (
        "単位「{}」と計算式の単位「{}」の表記が違います",
        "The unit 「{1}」 and that of the formula, 「{2}」, are written differently",
    ),
    (
        "印字は {} で同じですが、計算式の商は {} から {} に変わっています",
        "Both years are printed as {1}; what the formula gives went from {2} to {3}",
    ),
    ("{}に算出根拠がありますが、どの年度にも数値がありません", "{1} has a basis, and a figure in no year"),
    // Uses.
    ("{}ブロックの計 {} が費目の合計 {} と一致しません", "計 of block {1} is {2}, the items add up to {3}"),
    ("{}ブロックの計 {} が支出額 {} と一致しません", "計 of block {1} is {2}, 支出額 is {3}"),
    (
        "{}ブロックの見出し「{}」と支出先「{}」の表記が一致しません",
        "Block {1} is headed 「{2}」, its payee is written 「{3}」",
    ),
    (
        "支出先から先への支出が合わせて {} 百万円ありますが、支出元の費目に委託・外注などがありません",
        "Payees paid on {1} 百万円 in all, and the items of who paid name no 委託 or 外注",
    ),
    (
        "使途の「{}」は支出先「{}」とよく似ていますが、同じではありません",
        "「{1}」 among the uses is much like the payee 「{2}」, and not the same",
    ),
    // Over several years.
    ("「{}」の{}年度の{}が、シートによって異なります", "{3} of {2} (「{1}」) differs between sheets"),
    ("{}年度の{}が、シートによって異なります", "{2} of {1} differs between sheets"),
    ("「{}」の最終目標値が、{}シートより下がっています", "The final 目標値 of 「{1}」 is lower than on sheet {2}"),
    ("「{}」の最終目標値が、{}シートより上がっています", "The final 目標値 of 「{1}」 is higher than on sheet {2}"),
    ("最終目標値が、{}シートより下がっています", "The final 目標値 is lower than on sheet {1}"),
    ("最終目標値が、{}シートより上がっています", "The final 目標値 is higher than on sheet {1}"),
    (
        "「{}」の目標最終年度が、{}シートの{}年度から{}年度へ移っています",
        "目標最終年度 of 「{1}」 moved from {3} (sheet {2}) to {4}",
    ),
    ("目標最終年度が、{}シートの{}年度から{}年度へ移っています", "目標最終年度 moved from {2} (sheet {1}) to {3}"),
    (
        "指標の文言が{}シートから変わっています（一致{}%）",
        "The words of the indicator are others than on sheet {1} ({2}% alike)",
    ),
    ("「{}」の単位が「{}」から「{}」に変わっています", "The unit of 「{1}」 changed from 「{2}」 to 「{3}」"),
    ("単位が「{}」から「{}」に変わっています", "The unit changed from 「{1}」 to 「{2}」"),
    ("「{}」の成果目標が、{}シートにありません", "成果目標 「{1}」 is not on sheet {2}"),
    ("成果目標が、{}シートにありません", "The 成果目標 is not on sheet {1}"),
    (
        "「{}」の成果目標が{}シートになく、別の成果目標が加わっています",
        "成果目標 「{1}」 is not on sheet {2}, which has another one",
    ),
    (
        "成果目標が{}シートになく、別の成果目標が加わっています",
        "The 成果目標 is not on sheet {1}, which has another one",
    ),
    (
        "法人番号 {} の支出先の名称が「{}」から「{}」に変わっています",
        "The payee with 法人番号 {1} was 「{2}」 and is now 「{3}」",
    ),
    ("支出先「{}」の法人番号が、シートによって異なります", "法人番号 of payee 「{1}」 differs between sheets"),
    ("事業終了（予定）年度が「{}」から「{}」に変わっています", "事業終了（予定）年度 changed from 「{1}」 to 「{2}」"),
    ("「{}」の記述が{}年度続けて同じです", "「{1}」 says the same {2} years running"),
];
