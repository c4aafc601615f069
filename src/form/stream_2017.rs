//! In which order the form of 平成29年度 comes out of a PDF (see [`super::stream_order`]).

/// The stream order of this form, page by page.
#[rustfmt::skip]
pub(super) const STREAM_2017: &str = "
@front
=根拠として用いた統計・データ名(出典):2 outcome.2.basis:9 =チェック:2 =当初予算+補正予算に対する執行額の割合(%):9 budget.y-3.execution_rate_of_original:9
budget.y-2.execution_rate_of_original:9 budget.y-1.execution_rate_of_original:9 =根拠として用いた統計・データ名(出典):9 outcome.1.basis:9 basic.account:9 =定量的な成果目標:2
=根拠法令(具体的な条項も記載):9 basic.legal_basis:9 =主要政策・施策:9 outcome.3.rate_unit:3 outcome.3.goal:3 =達成度:2 outcome.1.rate_unit:9 outcome.2.rate_unit:9
=成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:2 budget.y-2.original:9 outcome.1.goal:9 =実施方法:9 =y-3年度:9 basic.name:9 =担当部局庁:9 basic.bureau:9
=作成責任者:9 =事業開始年度:9 basic.method:9 =担当課室:9 basic.division:9 basic.author:9 =事業名:7 =会計区分:9 =y+0年度:9 budget.y+0.supplementary:9 =翌年度へ繰越し:7
budget.y-3.carried:9 =歳出予算目:2 =計:9 =y-1年度:9 basic.expense_class:9 budget.y-3.reserve:9 =事業概要(5行程度以内。別添可):9 outcome.2.unit:9 =y+1年度要求:9 =予算の状況:9
=y-2年度:9 basic.summary:9 budget.y-2.supplementary:9 budget.y-1.supplementary:9 budget.y-3.original:9 budget.y-2.carried:9 budget.y-1.carried:9
budget.y-2.reserve:9 budget.y+0.reserve:9 outcome.1.indicator:9 =成果指標:9 =y-2年度:9 budget.y-3.supplementary:9 outcome.3.indicator:3 budget.y+0.brought:9
=補正予算:9 =成果指標:2 =単位:2 =予備費等:9 =当初予算:9 =中間目標:2 =成果目標及び成果実績(アウトカム):2 =定量的な成果目標:9 budget.y-1.original:9 =y-1年度:9 =中間目標:9 outcome.3.y-1.rate:3
outcome.3.y-2.rate:3 =単位:9 budget.y+0.carried:9 budget.y+0.carried:9 =y-3年度:9 budget.y-3.executed:7 basic.start_year:9 =事業終了(予定)年度:9 basic.end_year:9
=主要経費:9 =事業の目的(目指す姿を簡潔に。3行程度以内):9 basic.purpose:9 =前年度から繰越し:7 budget.y-3.brought:9 budget.y-2.brought:9 =成果実績:9 =目標値:9 =成果実績:2 =(アウトカム):2
outcome.1.unit:9 =成果目標及び成果実績(アウトカム):7 outcome.1.unit:7 =title:9 sheet.ministry:9 =執行額:9 budget.y-3.total:9 budget.y-2.total:9 budget.y-1.total:9
budget.y+0.total:9 budget.y+1.total:9 budget.y-2.executed:7 budget.y-1.executed:7 =執行率(%):9 budget.y-3.execution_rate:9 budget.y-2.execution_rate:9
budget.y-1.execution_rate:9 outcome.2.goal:9 outcome.2.indicator:9 =成果実績:2 outcome.2.unit:9 =目標値:2 =目標最終年度:9 outcome.3.y-3.target:3
outcome.3.y-2.target:3 outcome.3.y-1.target:3 outcome.1.final.target:9 outcome.1.final.actual:9 outcome.2.y-3.rate:9 outcome.2.y-2.rate:9
outcome.2.y-1.rate:9 outcome.2.interim.rate:9 outcome.2.final.rate:9 outcome.3.y-3.actual:3 outcome.3.y-2.actual:3 outcome.3.y-1.actual:3
basic.plans:9 =y-3年度:2 =y-2年度:2 =y-1年度:2 =目標最終年度:2 outcome.1.y-3.rate:9 outcome.1.y-2.rate:9 outcome.1.y-2.target:9 outcome.1.y-2.actual:9
outcome.1.y-1.actual:9 outcome.1.y-1.target:9 outcome.1.y-1.rate:9 outcome.1.interim.rate:9 outcome.1.interim.actual:9 outcome.1.interim.target:9
budget.y-2.carried:9 breakdown.total.original:9 breakdown.total.request:9 =関係する計画、通知等:9 =達成度:9 outcome.1.y-3.actual:9 =事業名:2 =翌年度へ繰越し:2
outcome.1.final.rate:9 outcome.1.y-3.target:9 =年度:9 outcome.1.final.year:9 outcome.1.interim.year:9 =年度:2 outcome.2.interim.year:9 =年度:2
outcome.2.y-3.actual:9 outcome.2.y-2.actual:9 outcome.2.y-1.actual:9 outcome.2.interim.actual:9 outcome.2.final.actual:9 outcome.2.y-3.target:9
outcome.2.y-2.target:9 outcome.2.y-1.target:9 outcome.2.interim.target:9 outcome.2.final.target:9 outcome.3.y-3.rate:3 budget.y+0.original:9
breakdown.total.request:9 =事業番号:9 sheet.number:9 basic.policies:9 =y+0年度当初予算:9 breakdown.1.original:9 =予算額・執行額(単位:百万円):9 =前年度から繰越し:2 =歳出予算目:7
breakdown.2.original:9 breakdown.1.item:9 =計:9 =YY:9 breakdown.3.original:7 breakdown.2.item:9 =主な増減理由:9 breakdown.reason:9 breakdown.4.original:2
=y+1年度要求:9 breakdown.3.item:7 breakdown.1.request:9 breakdown.4.item:2 breakdown.2.request:9 breakdown.3.request:7 breakdown.4.request:2
@measures
outcome.3.goal:3 outcome.3.basis:3 outcome.4.goal:3 =政策評価:9 =政策評価、経済・財政再生アクション・プログラムとの関係:9 =y+0年度活動見込:9 =y+1年度活動見込:9 output.1.y+0.actual:7
output.1.y+0.planned:9 output.1.y+1.actual:4 output.1.y+1.planned:9 output.2.y+0.actual:3 output.2.y+1.actual:3 output.4.indicator:3
output.2.y-1.planned:3 output.2.y+0.planned:3 output.2.y-1.planned:3 output.2.y+1.planned:3 output.3.y+0.planned:3 output.3.y+1.planned:3
policy.1.y-1.actual:9 policy.1.y-2.actual:9 =単位:7 unit_cost.2.basis:3 policy.1.interim.actual:7 policy.1.final.actual:7 unit_cost.2.y+0.cost:3
=活動指標及び活動実績(アウトプット):9 =単位当たりコスト:9 =算出根拠:9 =当初見込み:9 output.1.unit:9 =計算式:9 unit_cost.1.formula_unit:9 unit_cost.1.y+0.cost:9 output.3.y-3.actual:3
output.3.y-2.actual:3 output.3.y-1.actual:3 =単位当たりコスト:9 output.2.indicator:3 unit_cost.1.y+0.formula:9 =活動指標:9 =y+0年度活動見込:9 unit_cost.1.y-3.cost:9
unit_cost.1.y-2.cost:9 unit_cost.1.y-1.cost:9 =活動実績:9 =y-1年度:9 output.3.y-3.planned:3 output.3.y-2.planned:3 unit_cost.1.unit:9 output.2.unit:3
output.2.unit:3 =中間目標:2 =年度:2 =単位:9 unit_cost.2.formula_unit:3 unit_cost.2.y+0.formula:3 =単位:2 output.5.indicator:3 policy.2.y-3.actual:9
policy.2.y-2.actual:9 policy.2.y-1.actual:9 policy.2.interim.actual:9 policy.2.final.actual:9 output.1.indicator:9 =y-3年度:9 output.3.y-1.planned:3
outcome.4.indicator:3 output.1.unit:9 unit_cost.1.y-2.formula:9 unit_cost.2.y-3.cost:3 unit_cost.2.y-2.cost:3 unit_cost.2.y-1.cost:3
unit_cost.2.y-3.formula:3 policy.1.interim.target:7 policy.1.final.target:7 =目標値:9 =目標値:2 policy.2.unit:9 policy.1.unit:7 unit_cost.3.basis:3 =y-2年度:9
=y-1年度:9 unit_cost.1.basis:9 output.1.y-3.planned:9 output.1.y-2.planned:7 output.1.y-1.planned:7 output.5.y-2.planned:3 output.3.indicator:3
output.3.unit:3 output.3.unit:3 unit_cost.1.y-3.formula:7 =y-2年度:9 unit_cost.1.y-1.formula:9 =中間目標:9 policy.1.interim.year:9 =年度:9 =目標年度:9 =y+1年度:2
=y+2年度:2 output.1.y+0.actual:4 =年度:4 =目標年度:2 =y+4年度:2 =本事業の成果と上位施策・測定指標との関係:9 policy.relation:9 policy.1.y-3.target:7 policy.1.y-2.target:7 =定量的指標:9
unit_cost.2.y-2.formula:3 unit_cost.2.y-1.formula:3 =定量的指標:2 =y-3年度:9 output.1.y-3.actual:9 output.1.y-2.actual:9 output.1.y-1.actual:9
output.2.y-3.actual:3 output.5.y-1.actual:3 output.2.y-2.actual:3 output.2.y-1.actual:3 =y-2年度:9 =y-2年度:2 =y-1年度:9 output.2.y-3.planned:3 =y-1年度:2
output.2.y-2.planned:3 output.2.y-1.planned:3 =y-3年度:9 =y-3年度:2 unit_cost.3.formula_unit:3 =実績値:7 policy.1.unit:9 =実績値:4 policy.1.y-3.actual:9
policy.2.unit:9 =単位:9 outcome.4.final.target:3 outcome.4.y-2.actual:3 outcome.4.y-1.actual:3 outcome.4.y-3.actual:3 =単位:2 policy.1.indicator:9
policy.2.indicator:9 =施策:9 policy.measure:9 policy.1.y-1.target:7 =政策:9 policy.policy:9 =測定指標:9
@inspection
check.efficiency.carryover.comment:9 =事業番号事業名所管府省名:4 related.1.ministry:4 =事業番号:4 related.2.ministry:4 related.3.ministry:4 =事業名:4 =所管府省名:4
related.1.name:4 related.2.name:4 related.1.number:4 related.3.name:4 related.3.number:4 check.effect.used.mark:9 related.2.number:4
check.efficiency.intermediate.comment:4 check.need.not_delegable.comment:9 check.efficiency.items.mark:9 =評価項目:9 check.need.reflects_needs.comment:9
=活動実績は見込みに見合ったものであるか。:9 check.need.not_delegable.mark:9 check.efficiency.items.comment:4 check.efficiency.intermediate.mark:9 =改善の方向性:9
result.direction:9 result.finding:9 check.need.priority.mark:9 check.effect.used.comment:7 =不用率が大きい場合、その理由は妥当か。(理由を右に記載):9
check.related.roles.comment:7 =事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:9 check.effect.alternatives.comment:9
=関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):9 check.effect.output.mark:9 check.effect.alternatives.mark:7 =事業の効率性:9
=その他コスト削減や効率化に向けた工夫は行われているか。:9 check.related.roles.mark:9 check.efficiency.competition.comment:7 =資金の流れの中間段階での支出は合理的なものとなっているか。:9
check.efficiency.single_bid.mark:9 =単位当たりコスト等の水準は妥当か。:9 check.need.priority.comment:9 check.efficiency.unit_cost.comment:7
=事業の目的は国民や社会のニーズを的確に反映しているか。:9 check.efficiency.cost_saving.mark:9 check.need.reflects_needs.mark:9 check.efficiency.competition.mark:9
=一般競争契約、指名競争契約又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:9 =競争性のない随意契約となったものはないか。:9 check.efficiency.cost_saving.comment:7
check.effect.outcome.comment:9 check.efficiency.unused.mark:4 =整備された施設や成果物は十分に活用されているか。:9 =関連事業:9 check.efficiency.unit_cost.mark:9 =事業の有効性:9
=成果実績は成果目標に見合ったものとなっているか。:9 check.effect.output.comment:7 =点検・改善結果:9 =費目・使途が事業目的に即し真に必要なものに限定されているか。:9 check.efficiency.unused.comment:7
=受益者との負担関係は妥当であるか。:9 =地方自治体、民間等に委ねることができない事業なのか。:9 =政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:9 =競争性が確保されているなど支出先の選定は妥当か。:9 =評価に関する説明:9
check.efficiency.no_competition.mark:9 check.efficiency.burden.mark:9 =点検結果:9 check.efficiency.burden.comment:7 =国費投入の必要性:9 =事業所管部局による点検・改善:9
check.effect.outcome.mark:9 =繰越額が大きい場合、その理由は妥当か。(理由を右に記載):9 check.efficiency.carryover.mark:9
@opinions
past.y-7.number:7 past.y-5.number:9 past.y-6.number:7 past.y-3.number:9 past.y-4.number:7 past.y-2.number:7 past.y-1.number:7 =y-4年度:9 =y-3年度:7
=y-2年度:9 =y-6年度:9 =外部有識者の所見:9 =y-5年度:9 opinion.external:9 opinion.response.text:9 =関連する過去のレビューシートの事業番号:9 =y-1年度:9 opinion.response.class:9 =y-3年度:2
opinion.team.text:9 =行政事業レビュー推進チームの所見:9 =備考:9 remarks:7 opinion.team.class:9 =y-7年度:9 =所見を踏まえた改善点/概算要求における反映状況:9
@flow
=notice:9 =チェック:9 use.A.1.amount:4 =金額(百万円):9 =§A:4 =資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):9
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.A.2.item:2 use.A.2.purpose:2 use.A.1.purpose:4 =使途:9 use.A.1.item:4 =§B:9
=金額:9 =費目:9 =使途:9 use.A.2.amount:2 =計:9 use.A.total:4 =計:9 =金額(百万円):9 =費目:9 =使途:9 =金額:9 =§C:9 =§D:9 =使途:9 =計:9 =計:9
=費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:9 use.A.total:2 use.A.total:2
@payees
=支出先上位10者リスト:9 =§A:9 =チェック:4 =国庫債務負担行為等による契約先上位10者リスト:9 obligation.1.contract:9 obligation.1.corporate_number:9 obligation.1.block:4 payee.A.1.name:9
payee.A.2.name:4 =名:9 =法人番号:9 =業務概要:9 =契約方式等:4 =契約額(百万円):9 =契約方式:9 obligation.1.bidders:9 =入札者数(応募者数):9 =落札率:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(契約額10億円以上):9 payee.A.1.no:9 payee.A.1.bidders:9 payee.A.1.award_rate:9 =入札者数(応募者数):9 =落札率:9 =契約方式等:4
payee.A.1.contract:9 payee.A.2.no:4 payee.A.2.bidders:4 payee.A.2.award_rate:4 obligation.1.no:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9
=法人番号:9 obligation.1.corporate_number:9 payee.A.2.corporate_number:4 payee.A.2.amount:4 payee.A.2.contract:4 payee.A.1.work:9 payee.A.2.work:4 =§A:4
obligation.1.work:9 obligation.1.name:9 obligation.1.amount:9 payee.A.1.reason:4 payee.A.3.no:4 payee.A.3.name:4 payee.A.3.corporate_number:4
payee.A.3.work:4 payee.A.3.amount:4 payee.A.3.contract:4 payee.A.3.bidders:4 payee.A.3.award_rate:4 payee.A.4.no:4 payee.A.4.name:4
payee.A.4.corporate_number:4 payee.A.4.work:4 payee.A.4.amount:4 payee.A.4.contract:4 payee.A.4.bidders:4 payee.A.4.award_rate:4 payee.A.5.no:4
obligation.1.award_rate:9 payee.A.5.name:4 payee.A.5.corporate_number:4 payee.A.5.work:4 payee.A.5.amount:4 payee.A.5.contract:4 payee.A.5.bidders:4
payee.A.5.award_rate:4 =支出額(百万円):9 =支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:4 payee.A.1.amount:9 =支出先:9 =業務概要:9
@front
=根拠として用いた統計・データ名(出典):9 outcome.2.basis:9 =根拠として用いた統計・データ名(出典):9 outcome.3.basis:9 =チェック:9 =当初予算+補正予算に対する執行額の割合(%):9
budget.y-3.execution_rate_of_original:9 budget.y-2.execution_rate_of_original:9 budget.y-1.execution_rate_of_original:9 =根拠として用いた統計・データ名(出典):9
outcome.1.basis:9 basic.account:9 =定量的な成果目標:9 =根拠法令(具体的な条項も記載):9 basic.legal_basis:9 =主要政策・施策:9 outcome.3.rate_unit:9 outcome.3.goal:9 =達成度:9
outcome.1.rate_unit:9 outcome.2.rate_unit:9 =成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:9 outcome.2.unit|outcome.3.unit:9 budget.y-2.original:9
outcome.1.goal:9 =実施方法:9 =定量的な成果目標:9 =y-3年度:9 basic.name:9 =担当部局庁:9 basic.bureau:9 =作成責任者:9 =事業開始年度:9 basic.method:9 =担当課室:9 basic.division:9
basic.author:9 =事業名:9 =会計区分:9 =y+0年度:9 budget.y+0.supplementary:9 =翌年度へ繰越し:9 budget.y-3.carried:9 =計:9 =y-1年度:9 basic.expense_class:9
budget.y-3.reserve:9 =事業概要(5行程度以内。別添可):9 outcome.2.unit:9 =y+1年度要求:9 =予算の状況:9 =y-2年度:9 basic.summary:9 budget.y-2.supplementary:9
budget.y-1.supplementary:9 budget.y-3.original:9 budget.y-2.carried:9 budget.y-1.carried:9 budget.y-2.reserve:9 budget.y+0.reserve:9
outcome.1.indicator:9 =目標値:9 =成果指標:9 =y-2年度:9 budget.y-3.supplementary:9 outcome.3.indicator:9 =成果実績:9 outcome.2.unit|outcome.3.unit:9
budget.y+0.brought|budget.y+1.brought:9 =補正予算:9 =成果指標:9 =単位:9 =予備費等:9 =当初予算:9 =中間目標:9 =成果目標及び成果実績(アウトカム):9 =成果目標及び成果実績(アウトカム):9 =定量的な成果目標:9
outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year|outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
budget.y-1.original:9 =y-1年度:9 =中間目標:9 outcome.3.y-1.rate:9 outcome.3.y-2.rate:9 =単位:9 budget.y+0.carried:9 budget.y-1.reserve:9 =y-3年度:9
budget.y-3.executed:9 basic.start_year:9 =事業終了(予定)年度:9 basic.end_year:9 =主要経費:9 =達成度:9 =事業の目的(目指す姿を簡潔に。3行程度以内):9 basic.purpose:9 =前年度から繰越し:9
budget.y-3.brought:9 budget.y-2.brought:9 =成果実績:9 =目標値:9 =成果指標:9 =単位:9 outcome.1.unit:9 =成果目標及び成果実績(アウトカム):9 outcome.1.unit:9 =title:9
sheet.ministry:9 =執行額:9 budget.y-3.total:9 budget.y-2.total:9 budget.y-1.total:9 budget.y+0.total:9 budget.y+1.total:9 budget.y-2.executed:9
budget.y-1.executed:9 =執行率(%):9 budget.y-3.execution_rate:9 budget.y-2.execution_rate:9 budget.y-1.execution_rate:9 outcome.2.goal:9
outcome.2.indicator:9 =成果実績:9 outcome.2.unit:9 =目標値:9 =目標最終年度:9 outcome.3.y-3.target:9 outcome.3.y-2.target:9 outcome.3.y-1.target:9
breakdown.1.request|outcome.1.interim.year|outcome.2.final.target|outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year|outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
breakdown.1.request|outcome.1.interim.year|outcome.2.final.target|outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year|outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
=年度:9
breakdown.1.request|outcome.1.interim.year|outcome.2.final.target|outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year|outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
outcome.1.final.target:9 outcome.1.final.actual:9 outcome.2.y-3.rate:9 outcome.2.y-2.rate:9 outcome.2.y-1.rate:9 outcome.2.interim.rate:9
outcome.2.final.rate:9 outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year:9 =年度:9 outcome.3.y-3.actual:9
outcome.3.y-2.actual:9 outcome.3.y-1.actual:9
breakdown.1.request|outcome.1.interim.year|outcome.2.final.target|outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year|outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
breakdown.1.request|outcome.1.interim.year|outcome.2.final.target|outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year|outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
basic.plans:9 =y-3年度:9 =y-2年度:9 =y-1年度:9 =目標最終年度:9 outcome.1.y-3.rate:9 outcome.1.y-2.rate:9 outcome.1.y-2.target:9 outcome.1.y-2.actual:9
outcome.1.y-1.actual:9 outcome.1.y-1.target:9 outcome.1.y-1.rate:9 outcome.1.interim.rate:9 outcome.1.interim.actual:9 outcome.1.interim.target:9
budget.y-2.carried:9 budget.y-1.brought:9 breakdown.total.original:9 breakdown.total.request:9 =関係する計画、通知等:9 =達成度:9 outcome.1.y-3.actual:9
outcome.1.final.rate:9 outcome.1.y-3.target:9 =年度:9 outcome.1.final.year:9 outcome.2.interim.year:9 =年度:9
breakdown.1.request|outcome.1.interim.year|outcome.2.final.target|outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year|outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
=y-3年度:9 =y-2年度:9 =y-1年度:9 =中間目標:9 =目標最終年度:9
outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year|outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
=年度:9 outcome.2.y-3.actual:9 outcome.2.y-2.actual:9 outcome.2.y-1.actual:9 outcome.2.interim.actual:9 outcome.2.final.actual:9 outcome.2.y-3.target:9
outcome.2.y-2.target:9 outcome.2.y-1.target:9 outcome.2.interim.target:9 outcome.3.final.rate|outcome.3.interim.rate:9 outcome.3.y-3.rate:9
breakdown.total.original:9 breakdown.total.request:9 =事業番号:9 sheet.number:9 basic.policies:9 =y+0年度当初予算:9 breakdown.1.original:9 =予算額・執行額(単位:百万円):9
=歳出予算目:9 breakdown.2.original:3 breakdown.1.item:9 =計:9 =YY:9 breakdown.3.original:3 breakdown.2.item:3 =主な増減理由:9 breakdown.reason:9
breakdown.4.original:3 =y+1年度要求:9 breakdown.3.item:3
breakdown.1.request|outcome.1.interim.year|outcome.2.final.target|outcome.2.final.year|outcome.3.final.actual|outcome.3.final.rate|outcome.3.final.target|outcome.3.final.year|outcome.3.interim.actual|outcome.3.interim.rate|outcome.3.interim.target|outcome.3.interim.year:9
breakdown.4.item:3 breakdown.2.request:3 breakdown.3.request:3 breakdown.4.request:3
@measures
outcome.3.goal:3 outcome.3.basis:3 outcome.4.goal:3 =政策評価:9 =政策評価、経済・財政再生アクション・プログラムとの関係:9 =y+0年度活動見込:9 =y+1年度活動見込:9 policy.1.final.year:3
output.1.y+0.actual:3 output.1.y+0.planned:9 output.1.y+0.planned:9
output.1.y+1.actual|output.2.y+1.planned|policy.1.y-3.target|unit_cost.3.y+0.cost|unit_cost.3.y+0.formula|unit_cost.3.y-1.cost|unit_cost.3.y-1.formula:9
output.1.y+1.planned:3 policy.2.interim.target:3 policy.1.y-1.actual:3 policy.1.y-2.actual:3
output.1.y+1.actual|output.2.y+1.planned|policy.1.y-3.target|unit_cost.3.y+0.cost|unit_cost.3.y+0.formula|unit_cost.3.y-1.cost|unit_cost.3.y-1.formula:9
=y+0年度活動見込:9 =y+1年度活動見込:9 output.2.y+0.actual:9 output.4.indicator:3 output.2.y+1.actual:9 output.2.y-1.planned:9 output.2.y+0.planned:9 =y+0年度活動見込:9
=y+1年度活動見込:9 policy.2.interim.year:3 output.3.y+0.planned:9 output.3.y+1.actual:9 output.2.y-1.planned:9
output.2.y+1.planned|unit_cost.3.y+0.cost|unit_cost.3.y+0.formula:9 output.2.y+1.planned|unit_cost.3.y+0.cost|unit_cost.3.y+0.formula:9
unit_cost.3.y-1.cost|unit_cost.3.y-1.formula:9 unit_cost.3.y+0.cost|unit_cost.3.y+0.formula:9 =単位当たりコスト:9 =単位:9 policy.1.interim.actual:3
policy.1.final.actual:3 unit_cost.2.basis:9
output.1.y+1.actual|output.2.y+1.planned|policy.1.y-3.target|unit_cost.3.y+0.cost|unit_cost.3.y+0.formula|unit_cost.3.y-1.cost|unit_cost.3.y-1.formula:9
=活動指標及び活動実績(アウトプット):9 =単位当たりコスト:9 =算出根拠:9 =当初見込み:9 output.1.unit:9 unit_cost.2.unit:9 =活動指標:9 =計算式:9 unit_cost.1.formula_unit:9 unit_cost.1.y+0.cost:9
output.3.y-3.actual:9 output.3.y-2.actual:9 output.3.y-1.actual:9 =y-3年度:9 =y-2年度:9 =y-1年度:9 =活動指標及び活動実績(アウトプット):9 =活動指標:9 =年度:9 =単位当たりコスト:9
output.2.indicator:9 unit_cost.1.y+0.formula:9 =算出根拠:9 =活動指標:9
output.1.y+1.actual|output.2.y+1.planned|policy.1.y-3.target|unit_cost.3.y+0.cost|unit_cost.3.y+0.formula|unit_cost.3.y-1.cost|unit_cost.3.y-1.formula:9
=y+0年度活動見込:9 unit_cost.1.y-3.cost:9 unit_cost.1.y-2.cost:9 unit_cost.1.y-1.cost:9 =活動実績:9 =y-1年度:9 =y-1年度:9 output.3.y-3.planned:9
output.3.y-2.planned:9 unit_cost.1.unit:9 =活動実績:9 output.2.unit:9 =当初見込み:9 output.2.unit:9 =単位:9
output.1.y+1.actual|output.2.y+1.planned|policy.1.y-3.target|unit_cost.3.y+0.cost|unit_cost.3.y+0.formula|unit_cost.3.y-1.cost|unit_cost.3.y-1.formula:9
unit_cost.2.formula_unit:9 unit_cost.2.y+0.formula:9 =単位:9 output.5.indicator:3 policy.2.y-3.actual:3 policy.2.y-2.actual:3 policy.2.y-1.actual:3
policy.2.interim.actual:3 policy.2.final.actual:3 output.1.indicator:9 =y-3年度:9 outcome.4.indicator:3 output.3.y-1.planned:9 output.1.unit:9
unit_cost.1.y-2.formula:9 policy.1.interim.target:3 policy.1.final.target:3 unit_cost.2.y-3.cost:9 unit_cost.2.y-2.cost:9 unit_cost.2.y-1.cost:9
unit_cost.2.y+0.cost:9 =y-3年度:9 =y-2年度:9 =y+0年度活動見込:9 =計算式:9 unit_cost.2.y-3.formula:9 output.3.y+0.actual:9
output.2.y+1.planned|unit_cost.3.y+0.cost|unit_cost.3.y+0.formula:9 =目標値:9 policy.2.unit:3 policy.1.unit:9 policy.2.interim.target:3 =y-2年度:9
policy.2.final.target:3 =y-1年度:9 =単位:9 unit_cost.1.basis:9 =単位当たりコスト:9 unit_cost.3.basis:9 =y-2年度:9 =y-1年度:9 unit_cost.3.y-2.cost:9 =単位当たりコスト:9
unit_cost.3.y-3.cost:9 output.1.y+1.actual|output.2.y+1.planned|policy.1.y-3.target:9 unit_cost.3.y-3.formula:9 unit_cost.3.y-2.formula:9
unit_cost.3.y+0.formula|unit_cost.3.y-1.formula:9 =活動指標及び活動実績(アウトプット):9 =単位:9 =単位:9 output.1.y-3.planned:9 output.1.y-2.planned:9
output.1.y-1.planned:9 output.5.y-2.planned:3 output.3.indicator:9 =活動実績:9 output.3.unit:9 =当初見込み:9 output.3.unit:9 unit_cost.1.y-3.formula:9 =y-2年度:9
unit_cost.1.y-1.formula:9 unit_cost.3.y+0.cost|unit_cost.3.y+0.formula|unit_cost.3.y-1.cost|unit_cost.3.y-1.formula:9 =中間目標:9 policy.1.interim.year:3
policy.2.interim.target:3 =目標年度:9 policy.1.final.year:3 output.1.y+0.actual:3 =本事業の成果と上位施策・測定指標との関係:9 policy.relation:9 policy.2.final.year:3
policy.1.y-2.target:3 unit_cost.3.y-1.cost|unit_cost.3.y-1.formula:9 output.3.y+1.planned:9 =定量的指標:9 unit_cost.2.y-2.formula:9
unit_cost.2.y-1.formula:9 policy.2.y-3.target:3 policy.2.y-2.target:3 =y+0年度活動見込:9 =y-3年度:9 output.1.y-3.actual:9 output.1.y-2.actual:9
output.1.y-1.actual:9 output.2.y-3.actual:9 output.5.y-1.actual:3 output.2.y-2.actual:9 output.2.y-1.actual:9 =y-3年度:9 =y-2年度:9 =y-2年度:9 =y-1年度:9
output.2.y-3.planned:9 output.2.y-2.planned:9 output.2.y-1.planned:9 =年度:9 =y-3年度:9 =y-3年度:9 =y-1年度:9 =計算式:9 unit_cost.3.formula_unit:9 =実績値:9
policy.1.unit:9 policy.1.y-3.actual:9 policy.2.unit:3 =単位:9 outcome.4.final.target:3 outcome.4.y-2.actual:3 outcome.4.y-1.actual:3
outcome.4.y-3.actual:3 policy.1.indicator:9 policy.2.indicator:3 =単位当たりコスト:9 =算出根拠:9 unit_cost.2.unit|unit_cost.3.unit:9 =施策:9 policy.measure:9
policy.1.y-1.target:3
output.1.y+1.actual|output.2.y+1.planned|policy.1.y-3.target|unit_cost.3.y+0.cost|unit_cost.3.y+0.formula|unit_cost.3.y-1.cost|unit_cost.3.y-1.formula:9
=政策:9 policy.policy:9 policy.2.final.year:3 =測定指標:9 policy.2.y-1.target:3
@inspection
check.efficiency.carryover.comment:9 related.1.ministry:9 related.2.ministry:3 related.3.ministry:3 =事業番号事業名所管府省名:9 related.1.name:9 related.2.name:3
related.1.number:9 related.3.name:3 related.3.number:3 check.effect.used.mark:9 related.2.number:3 check.efficiency.intermediate.comment:9
check.need.not_delegable.comment:9 check.efficiency.items.mark:9 =評価項目:9 check.need.reflects_needs.comment:9 =活動実績は見込みに見合ったものであるか。:9
check.need.not_delegable.mark:9 check.efficiency.items.comment:9 check.efficiency.intermediate.mark:9 =改善の方向性:9 result.direction:9 result.finding:9
check.need.priority.mark:9 check.effect.used.comment:9 =不用率が大きい場合、その理由は妥当か。(理由を右に記載):9 check.related.roles.comment:9
=事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:9 =関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):9 check.effect.output.mark:9
check.effect.alternatives.mark:9 =事業の効率性:9 =その他コスト削減や効率化に向けた工夫は行われているか。:9 check.related.roles.mark:9 check.efficiency.competition.comment:9
=資金の流れの中間段階での支出は合理的なものとなっているか。:9 check.efficiency.single_bid.mark:9 =単位当たりコスト等の水準は妥当か。:9 check.need.priority.comment:9
check.efficiency.unit_cost.comment:9 =事業の目的は国民や社会のニーズを的確に反映しているか。:9 check.efficiency.cost_saving.mark:9 check.need.reflects_needs.mark:9
check.efficiency.competition.mark:9 =一般競争契約、指名競争契約又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:9 =競争性のない随意契約となったものはないか。:9 check.effect.outcome.comment:9
check.efficiency.unused.mark:9 =整備された施設や成果物は十分に活用されているか。:9 =関連事業:9 check.efficiency.unit_cost.mark:9 =事業の有効性:9 =成果実績は成果目標に見合ったものとなっているか。:9
check.effect.output.comment:9 =点検・改善結果:9 =費目・使途が事業目的に即し真に必要なものに限定されているか。:9 check.effect.outcome.mark:9 check.efficiency.unused.comment:9
=受益者との負担関係は妥当であるか。:9 =地方自治体、民間等に委ねることができない事業なのか。:9 =政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:9 =競争性が確保されているなど支出先の選定は妥当か。:9 =評価に関する説明:9
check.efficiency.no_competition.mark:9 check.efficiency.burden.mark:9 =点検結果:9 check.efficiency.burden.comment:9 =国費投入の必要性:9 =事業所管部局による点検・改善:9
=繰越額が大きい場合、その理由は妥当か。(理由を右に記載):9 check.efficiency.carryover.mark:9
@opinions
past.y-6.number|past.y-7.number:9 past.y-6.number|past.y-7.number:9 =y-4年度:9 =y-3年度:9 =y-2年度:9 =y-6年度:9 =外部有識者の所見:9 =y-5年度:9 opinion.external:9
opinion.response.text:9 =関連する過去のレビューシートの事業番号:9 =y-1年度:9 opinion.response.class:9 opinion.team.text:9 =行政事業レビュー推進チームの所見:9 =備考:9 opinion.team.class:9
=y-7年度:9 =所見を踏まえた改善点/概算要求における反映状況:9
@flow
=notice:9 =チェック:9 use.B.1.amount:9 use.A.3.item:9 =金額(百万円):9 =資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):9
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.A.2.item:9 use.A.2.purpose:9 use.B.1.purpose:9 use.A.2.amount:9
use.B.2.item:9 =使途:9 use.A.1.item:9 use.A.3.purpose:9 use.A.3.amount:9 use.B.2.amount:9 use.A.4.item:9 use.A.4.purpose:9 =金額(百万円):9 use.A.1.amount:9
use.B.2.purpose:9 =費目:9 =使途:9 use.A.4.amount:9 =計:9 use.A.total:9 =計:9 use.B.total:9 use.C.1.item:9 use.C.1.purpose:9 use.C.1.amount:9 =金額(百万円):9
=費目:9 =使途:9 =金額(百万円):9 use.B.1.item:9 use.A.1.purpose:9 =費目:9 =§D:9 =費目:9 =使途:9 use.C.2.item:9 use.C.2.purpose:9 use.C.2.amount:9 =計:9 use.C.total:9
=計:9 use.D.total:9 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:9 use.C.2.amount:9 use.B.2.amount:9 use.D.total:9 use.C.2.amount:9
@payees
=支出先上位10者リスト:9 =§A:9 =§B:9 =§C:9 =§D:9 =国庫債務負担行為等による契約先上位10者リスト:9 payee.D.1.name:9 payee.D.1.corporate_number:9 payee.D.1.work:9
payee.A.2.bidders|payee.C.2.bidders:9 payee.D.1.contract:9 payee.C.1.no:9 payee.C.1.award_rate|payee.C.1.bidders:9 =支出先:9 =法人番号:9 =業務概要:9 =支出額(百万円):9
=契約方式等:9 =入札者数(応募者数):9 =落札率:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 payee.C.2.name:9 payee.C.2.corporate_number:9 payee.C.2.work:9
payee.C.2.amount:9 payee.C.2.contract:9 payee.A.2.bidders|payee.D.1.amount|payee.D.1.bidders|payee.D.1.no:9 payee.C.2.award_rate:9 payee.A.1.name:9
payee.A.2.name:9 =契約先:9 =名:9 =法人番号:9 =業務概要:9 =契約額(百万円):9 =契約方式:9 =入札者数(応募者数):9 =落札率:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(契約額10億円以上):9 payee.A.1.no:9
payee.A.1.bidders:9 payee.A.2.bidders|payee.C.2.bidders|payee.D.1.amount|payee.D.1.bidders|payee.D.1.no:9 =入札者数(応募者数):9 =落札率:9 =契約方式等:9
payee.A.1.contract:9 payee.A.2.no:9 payee.A.2.bidders|payee.C.2.bidders|payee.D.1.amount|payee.D.1.bidders|payee.D.1.no:9 =法人番号:9
payee.A.2.corporate_number:9 payee.A.1.corporate_number:9 payee.A.1.amount:9 payee.A.2.contract:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9
payee.A.1.work:9 payee.A.2.work:9 payee.C.2.no:9 payee.C.1.award_rate|payee.C.1.bidders|payee.D.1.award_rate:9 payee.B.1.name:9
payee.B.1.corporate_number:9 payee.B.2.work:9 payee.B.2.amount:9 payee.B.1.no:9 =支出先:9 =法人番号:9 =業務概要:9 =支出額(百万円):9 =契約方式等:9 =入札者数(応募者数):9 =落札率:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 payee.B.2.name:9 payee.B.2.corporate_number:9 payee.B.1.work:9 payee.C.1.amount:9 payee.C.1.contract:9
payee.C.1.award_rate|payee.C.1.bidders:9 payee.B.2.contract:9 payee.B.2.bidders:9 payee.B.2.award_rate:9
payee.A.2.bidders|payee.C.2.bidders|payee.D.1.amount|payee.D.1.bidders|payee.D.1.no:9 payee.B.2.no:9 payee.C.2.name:9 payee.C.2.corporate_number:9
payee.C.1.work:9 payee.B.1.amount:9 payee.B.1.contract:9 payee.B.1.bidders:9 payee.B.1.award_rate:9
payee.A.2.bidders|payee.C.2.bidders|payee.D.1.amount|payee.D.1.bidders|payee.D.1.no:9 =支出先:9 =法人番号:9 =業務概要:9 =支出額(百万円):9 =契約方式等:9 =入札者数(応募者数):9 =落札率:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =支出額(百万円):9 =支出先:9 =業務概要:9
";
