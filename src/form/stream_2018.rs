//! In which order the form of 平成30年度 comes out of a PDF (see [`super::stream_order`]).

/// The stream order of this form, page by page.
#[rustfmt::skip]
pub(super) const STREAM_2018: &str = "
@front
=根拠として用いた統計・データ名(出典):3 outcome.2.basis:9 basic.legal_basis:9 =チェック:6 =当初予算+補正予算に対する執行額の割合(%):9 budget.y-3.execution_rate_of_original:9
budget.y-2.execution_rate_of_original:9 budget.y-1.execution_rate_of_original:9 =根拠として用いた統計・データ名(出典):9 outcome.1.basis:9 basic.account:8 =定量的な成果目標:3
=根拠法令(具体的な条項も記載):8 =主要政策・施策:9 outcome.3.rate_unit:3 outcome.3.goal:3 =達成度:3 outcome.1.rate_unit:8 outcome.2.rate_unit:9
=成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:7 budget.y-2.original:9 outcome.1.goal:9 =実施方法:9 =y-3年度:9 basic.name:8 =担当部局庁:9 basic.bureau:9
=作成責任者:9 =事業開始年度:8 basic.method:9 =担当課室:9 basic.division:9 basic.author:9 =事業名:9 =会計区分:9 =y+0年度:9 budget.y+0.supplementary:8 =翌年度へ繰越し:9
budget.y-3.carried:9 =計:9 budget.y-1.reserve:1 =y-1年度:9 basic.expense_class:9 budget.y-3.reserve:9 =事業概要(5行程度以内。別添可):9 outcome.2.unit:9 =y+1年度要求:9
=予算の状況:9 =y-2年度:9 basic.summary:9 budget.y-2.supplementary:8 budget.y-1.supplementary:8 budget.y-3.original:8 budget.y-2.carried:9
budget.y-1.carried:9 budget.y-2.reserve:9 budget.y+0.reserve:8 outcome.1.indicator:9 =成果指標:8 =y-2年度:9 budget.y-3.supplementary:8 outcome.3.indicator:3
budget.y+0.brought:9 =補正予算:9 =成果指標:3 =単位:3 =予備費等:9 =当初予算:9 =中間目標:3 =成果目標及び成果実績(アウトカム):3 =定量的な成果目標:9 budget.y-1.original:9 =y-1年度:9 =中間目標:9
outcome.3.y-1.rate:3 outcome.3.y-2.rate:3 =単位:9 budget.y+0.carried:9 budget.y+0.carried:9 =y-3年度:9 budget.y-3.executed:9 basic.start_year:9
=事業終了(予定)年度:9 basic.end_year:9 =主要経費:9 =事業の目的(目指す姿を簡潔に。3行程度以内):9 basic.purpose:9 =前年度から繰越し:9 budget.y-3.brought:9 budget.y-2.brought:9 =成果実績:9 =目標値:9
outcome.1.unit:6 =成果実績:3 =(アウトカム):3 =成果目標及び成果実績(アウトカム):5 outcome.1.unit:9 =title:9 sheet.ministry:8 =執行額:9 budget.y-3.total:9 budget.y-2.total:9
budget.y-1.total:9 budget.y+0.total:9 budget.y+1.total:9 budget.y-2.executed:9 budget.y-1.executed:9 =執行率(%):9 budget.y-3.execution_rate:9
budget.y-2.execution_rate:9 budget.y-1.execution_rate:9 outcome.2.goal:9 outcome.2.indicator:9 =成果実績:2 outcome.2.unit:9 =目標値:3 =目標最終年度:9
outcome.3.y-3.target:3 outcome.3.y-2.target:3 outcome.3.y-1.target:3 =関係する計画、通知等:9 outcome.1.final.target:9 outcome.1.final.actual:9
outcome.2.y-3.rate:9 outcome.2.y-2.rate:9 outcome.2.y-1.rate:9 outcome.2.interim.rate:9 outcome.2.final.rate:9 outcome.3.y-3.actual:3
outcome.3.y-2.actual:3 outcome.3.y-1.actual:3 basic.plans:9 =y-3年度:3 =y-2年度:3 =y-1年度:3 =目標最終年度:3 outcome.1.y-3.rate:9 outcome.1.y-2.rate:9
outcome.1.y-2.target:9 outcome.1.y-2.actual:9 outcome.1.y-1.actual:9 outcome.1.y-1.target:9 outcome.1.y-1.rate:9 outcome.1.interim.rate:9
outcome.1.interim.actual:9 outcome.1.interim.target:7 budget.y-2.carried:9 breakdown.total.original:9 breakdown.total.request:9 =達成度:9
outcome.1.y-3.actual:9 outcome.1.final.rate:9 outcome.1.y-3.target:8 =年度:8 outcome.1.final.year:8
outcome.2.final.actual|outcome.2.interim.actual|outcome.2.interim.year:3 =年度:3 =y+5年度:2 outcome.2.y-3.actual:9 outcome.2.y-2.actual:9
outcome.2.y-1.actual:9 outcome.2.final.actual|outcome.2.interim.actual:3 outcome.1.interim.actual:6 breakdown.4.original:1 outcome.2.y-3.target:9
outcome.2.y-2.target:9 outcome.2.y-1.target:9 outcome.2.interim.target:9 outcome.2.final.target:9 outcome.3.y-3.rate:3 outcome.1.interim.year:6
budget.y+0.original:9 breakdown.3.original:2 breakdown.total.request:9 =事業番号:9 sheet.number:9 breakdown.2.original:5 basic.policies:8 =y+0年度当初予算:9
breakdown.1.original:9 =予算額・執行額(単位:百万円):9 =歳出予算目:9 breakdown.1.item:9 =計:8 =YY:9 breakdown.2.item:5 =主な増減理由:9 breakdown.reason:9 =y+1年度要求:8
breakdown.3.item:2 breakdown.1.request:9 breakdown.4.item:1 breakdown.2.request:4 breakdown.3.request:2 breakdown.4.request:1
@measures
outcome.3.goal:3 outcome.3.basis:3 outcome.4.goal:3 =政策評価:8 =政策評価、:8 =財政再生計画との:8 =関係:8 =y+0年度活動見込:9 =y+1年度活動見込:9 output.1.y+0.actual:3
policy.1.final.year:5 output.1.y+0.planned:8 output.1.y+1.actual:3 output.1.y+1.planned:7 policy.2.interim.target:7 =y+0年度活動見込:3 =y+1年度活動見込:3
output.2.y+0.actual:6 output.2.y+1.actual:3 output.4.indicator:9 output.2.y-1.planned:6 output.2.y+0.planned:3 policy.2.interim.year:5
policy.measure:3 output.2.y-1.planned:6 output.2.y+1.planned:9 policy.1.y-1.actual:9 policy.2.unit:9 policy.2.y-1.actual:9 policy.1.y-2.actual:9
policy.2.y-2.actual:9 =単位:9 unit_cost.2.basis:9 policy.1.interim.actual:9 policy.1.final.actual:9 unit_cost.2.y+0.cost:9 =活動指標及び活動実績(アウトプット):9
=単位当たりコスト:9 =算出根拠:9 =当初見込み:9 output.1.unit:9 =活動指標:3 =実績値:4 =計算式:9 unit_cost.1.formula_unit:8 unit_cost.1.y+0.cost:9 output.3.y-3.actual:9
output.3.y-2.actual:9 output.3.y-1.actual:9 =単位当たりコスト:9 output.2.indicator:9 unit_cost.1.y+0.formula:9 =活動指標:9 =y+0年度活動見込:9 unit_cost.1.y-3.cost:9
unit_cost.1.y-2.cost:9 unit_cost.1.y-1.cost:9 =活動実績:9 =y-1年度:9 =y-1年度:3 output.3.y-3.planned:9 output.3.y-2.planned:9 unit_cost.1.unit:9 =活動実績:3
output.2.unit:9 =当初見込み:3 output.2.unit:9 =単位:9 unit_cost.2.formula_unit:9 unit_cost.2.y+0.formula:9 =単位:3 output.5.indicator:9 output.1.indicator:9
=y-3年度:9 outcome.4.indicator:3 output.1.unit:9 unit_cost.1.y-2.formula:9 unit_cost.2.y-3.cost:9 unit_cost.2.y-2.cost:9 unit_cost.2.y-1.cost:9
unit_cost.2.y-3.formula:9 policy.1.interim.target:9 policy.1.final.target:9 =目標値:9 policy.1.unit:9 policy.2.interim.target:9 =y-2年度:9
policy.2.final.target:9 =y-1年度:9 =目標値:4 unit_cost.1.basis:8 unit_cost.3.basis:3 =活動指標及び活動実績(アウトプット):3 policy.2.interim.actual:9
policy.2.final.actual:9 output.1.y-3.planned:8 output.1.y-2.planned:8 output.1.y-1.planned:8 output.5.y-2.planned:9 output.3.indicator:9
output.3.unit:9 output.3.unit:9 unit_cost.1.y-3.formula:9 =y-2年度:9 unit_cost.1.y-1.formula:9 =中間目標:9 policy.1.interim.year:9 =年度:9 =中間目標:4
policy.2.interim.target:7 =年度:4 =目標年度:9 =y+1年度:2 output.1.y+0.actual:3 policy.1.final.year:6 =年度:6 =本事業の成果と上位施策・測定指標との関係:9 policy.relation:9 =目標年度:4
policy.2.final.year:7 =年度:4 policy.1.y-3.target:9 policy.1.y-2.target:9 =定量的指標:9 unit_cost.2.y-2.formula:9 unit_cost.2.y-1.formula:9
policy.2.y-3.target:9 =定量的指標:4 policy.2.y-2.target:9 =y-3年度:9 output.1.y-3.actual:9 output.1.y-2.actual:9 output.1.y-1.actual:9 output.2.y-3.actual:9
output.5.y-1.actual:9 output.2.y-2.actual:9 output.2.y-1.actual:9 =y-3年度:3 =y-2年度:9 =y-2年度:3 =y-1年度:9 =y-2年度:4 output.2.y-3.planned:9 =y-1年度:4
output.2.y-2.planned:9 output.2.y-1.planned:9 =y-3年度:9 unit_cost.3.formula_unit:3 =y-3年度:4 =実績値:9 policy.1.unit:9 policy.2.unit:9
policy.1.y-3.actual:9 policy.2.y-3.actual:9 =単位:9 outcome.4.final.target:3 outcome.4.y-2.actual:3 outcome.4.y-1.actual:3 outcome.4.y-3.actual:3
policy.1.indicator:9 =単位:4 policy.2.indicator:9 =施策:9 policy.measure:5 policy.1.y-1.target:9 =政策:9 policy.policy:8 =測定指標:9 policy.2.y-1.target:9
@inspection
check.efficiency.carryover.comment:7 =事業番号事業名所管府省名:7 related.1.ministry:3 related.2.ministry:3 related.3.ministry:3 =事業名:2 related.1.name:3
related.2.name:3 related.1.number:3 related.3.name:3 related.3.number:3 check.effect.used.mark:9 related.2.number:3
check.efficiency.intermediate.comment:8 check.need.not_delegable.comment:8 check.efficiency.items.mark:8 =評価項目:9 check.need.reflects_needs.comment:8
=活動実績は見込みに見合ったものであるか。:9 check.need.not_delegable.mark:9 check.efficiency.items.comment:9 check.efficiency.intermediate.mark:9 =改善の方向性:9
result.direction:9 result.finding:9 check.need.priority.mark:9 check.effect.used.comment:9 =不用率が大きい場合、その理由は妥当か。(理由を右に記載):9
check.related.roles.comment:4 =事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:8 check.effect.alternatives.comment:9
=関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):8 check.effect.output.mark:8 check.effect.alternatives.mark:9 =事業の効率性:8
check.related.roles.mark:9 check.efficiency.competition.comment:9 =資金の流れの中間段階での支出は合理的なものとなっているか。:9 check.efficiency.single_bid.mark:9
=単位当たりコスト等の水準は妥当か。:9 check.need.priority.comment:9 check.efficiency.unit_cost.comment:9 =事業の目的は国民や社会のニーズを的確に反映しているか。:9
check.efficiency.cost_saving.mark:9 check.need.reflects_needs.mark:9 check.efficiency.competition.mark:8
=一般競争契約、指名競争契約又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:8 =競争性のない随意契約となったものはないか。:8 check.efficiency.cost_saving.comment:9
check.effect.outcome.comment:8 check.efficiency.unused.mark:9 =地方自治体、民間等に委ねることができない事業なのか。:7 =整備された施設や成果物は十分に活用されているか。:9 =関連事業:8
check.efficiency.unit_cost.mark:9 =その他コスト削減や効率化に向けた工夫は行われているか。:8 =事業の有効性:8 =成果実績は成果目標に見合ったものとなっているか。:9 check.effect.output.comment:7 =点検・改善結果:9
=費目・使途が事業目的に即し真に必要なものに限定されているか。:9 check.efficiency.unused.comment:8 =受益者との負担関係は妥当であるか。:9 =政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:8
=競争性が確保されているなど支出先の選定は妥当か。:8 =評価に関する説明:9 check.efficiency.no_competition.mark:8 check.efficiency.burden.mark:9 =点検結果:9
check.efficiency.burden.comment:9 =国費投入の必要性:9 =事業所管部局による点検・改善:9 check.effect.outcome.mark:9 =繰越額が大きい場合、その理由は妥当か。(理由を右に記載):8
check.efficiency.carryover.mark:9
@opinions
past.y-8.number:8 past.y-6.number:8 past.y-7.number:8 past.y-4.number:9 past.y-5.number:9 past.y-3.number:8 past.y-2.number:9 =y-5年度:9 =y-4年度:9
=y-3年度:9 =y-7年度:9 =外部有識者の所見:9 =y-6年度:9 opinion.external:6 opinion.response.text:9 =関連する過去のレビューシートの事業番号:9 =y-2年度:8 opinion.response.class:9
opinion.team.text:8 =行政事業レビュー推進チームの所見:9 =y-1年度:8 =備考:9 remarks:6 opinion.team.class:9 past.y-1.number:9 =y-8年度:8 =所見を踏まえた改善点/概算要求における反映状況:9
@flow
=notice:9 use.D.4.purpose:1 use.C.3.amount:1 =チェック:8 use.A.5.amount:5 use.A.1.amount:9 use.A.3.item:6 =金額(百万円):9
=費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:8 =資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):9
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.C.3.amount:2 use.A.2.item:8 use.C.3.item:3 use.C.3.purpose:3
use.C.4.amount:2 use.C.4.item:2 use.C.4.purpose:2 use.A.2.purpose:8 use.A.1.purpose:8 =使途:3 use.B.3.amount:1 use.A.4.item:5 =使途:6 use.A.1.item:9 =§B:4
use.B.2.purpose:2 use.B.3.item:1 use.B.3.purpose:1 use.B.2.item:2 use.B.2.amount:2 use.A.3.amount:6 use.A.5.item:5 =金額(百万円):5 use.A.4.amount:4
use.A.4.purpose:5 use.D.5.item:1 =金額:4 =費目:9 =費目:5 =使途:9 use.A.2.amount:7 =計:9 use.A.total:9 =計:8 use.B.total:4 use.A.3.purpose:7 use.B.1.item:4
use.B.1.purpose:4 use.D.1.amount:1 use.B.1.amount:4 =金額(百万円):9 =費目:9 =使途:9 use.A.5.purpose:5 =金額:4 =§C:4 =金額(百万円):4 use.C.1.item:4 use.C.1.purpose:4
use.C.1.amount:4 =費目:4 =§D:5 use.D.1.amount:1 use.D.1.item:2 use.D.1.purpose:2 use.D.2.amount:2 use.D.2.item:2 use.D.2.purpose:2 use.D.3.amount:1
use.D.3.item:1 use.D.3.purpose:1 use.D.4.amount:1 use.D.4.item:1 use.D.5.amount:1 use.D.5.purpose:1 =使途:9 use.C.2.item:3 use.C.2.purpose:3
use.C.2.amount:3 =計:8 use.C.total:4 =計:8 use.A.total:3 use.D.total:2 use.D.2.item:1 use.A.total:4 use.J.1.item:1 use.D.total:1 use.D.5.amount:1
use.C.4.item:1 use.B.total:2 use.J.1.item:1 use.D.total:1 use.D.5.amount:1 use.D.total:1 use.D.5.amount:1 use.D.2.item:1 use.C.total:3 use.J.1.item:1
use.C.4.item:1 use.D.total:2 use.J.1.item:1 use.F.total:1 use.J.1.item:1 use.I.total:1 use.I.total:1
@flow_more
use.L.total|use.M.total:4 =チェック:4 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:4 =費目:4 =費目:4 =使途:9 =計:4 =§N:4 =金額:4 =使途:9 =金額(百万円):9 =金額(百万円):4 =計:9
use.L.total|use.M.total:4 use.M.1.amount:4 use.M.1.item:4 use.M.1.purpose:4 =費目:4 =費目:4 =計:4 use.E.total:4 use.E.1.amount:4 use.E.1.item:4
use.E.1.purpose:4 use.E.2.amount:4 use.E.2.item:4 use.E.2.purpose:4 =費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9
use.C.3.amount:4 use.C.3.item:4 use.C.3.purpose:4 use.C.4.amount:4 use.C.4.item:4 use.C.4.purpose:4 =費目:4 =使途:9 =金額(百万円):9 =計:9 use.L.1.amount:4
use.L.1.item:4 use.L.1.purpose:4 use.F.total:4 =費目:9 use.F.1.amount:4 use.F.1.item:4 use.F.1.purpose:4 use.F.2.amount:4 use.F.2.item:4
use.F.2.purpose:4 use.C.total:4 use.B.3.item|use.J.1.item:4 use.J.1.amount|use.J.total:4 =使途:9 =金額(百万円):9 =計:9 use.K.total:4 use.K.1.amount:4
use.K.1.item:4 use.K.1.purpose:4 use.B.payee|use.I.payee:4 use.I.total:4 use.I.1.amount:4 use.I.1.item:4 use.I.1.purpose:4 use.I.2.amount:4
use.I.2.item:4 use.I.2.purpose:4 use.I.3.amount:4 use.I.3.item:4 use.I.3.purpose:4 use.C.1.item:4 use.C.1.purpose:4 use.J.1.purpose:4 use.C.1.amount:4
use.D.1.amount:4 use.D.1.item:4 use.D.1.purpose:4 use.C.2.item:4 use.C.2.purpose:4 use.C.2.amount:4 =計:4 use.J.1.amount|use.J.total:4 =計:4
use.B.3.amount|use.D.total:4
@payees
=支出先上位10者リスト:9 =§A:9 payee.C.1.reason:3 payee.C.10.bidders:2 payee.C.3.no:2 payee.C.3.name:2 payee.C.3.corporate_number:2 payee.C.3.work:2
payee.C.3.amount:2 payee.C.3.contract:2 payee.C.3.bidders:2 payee.C.3.award_rate:2 payee.C.3.reason:1 payee.C.4.no:2 payee.C.4.name:2
payee.C.4.corporate_number:2 =§B:4 payee.C.4.work:2 payee.C.4.amount:2 payee.C.4.contract:2 payee.C.4.bidders:2 payee.C.4.award_rate:2 payee.C.5.no:2
payee.C.5.name:2 payee.C.5.corporate_number:2 payee.C.5.work:2 payee.C.5.amount:2 payee.C.5.contract:2 payee.C.5.bidders:2 payee.C.5.award_rate:2
payee.C.5.reason:1 payee.C.6.no:2 payee.C.6.name:2 payee.C.6.corporate_number:2 payee.C.6.work:2 payee.C.6.amount:2 payee.C.6.bidders:2
payee.C.6.award_rate:2 payee.C.6.reason:2 payee.D.6.name:1 payee.C.7.no:2 payee.C.7.name:2 payee.C.7.corporate_number:2 payee.C.7.work:2
payee.C.7.amount:2 payee.C.7.contract:2 =§C:4 payee.C.7.bidders:2 payee.C.7.award_rate:2 =チェック:9 payee.A.7.corporate_number:1 payee.A.8.amount:1
payee.A.7.name:1 payee.A.9.name:1 payee.A.8.amount:1 payee.C.8.name:2 payee.C.8.corporate_number:2 payee.C.8.work:2 payee.C.9.no:2 payee.C.9.name:2
payee.C.9.corporate_number:2 payee.C.9.work:2 payee.C.9.amount:1 payee.C.9.contract:2 payee.C.9.bidders:2 payee.C.9.award_rate:2 payee.C.9.reason:1
payee.C.10.name:2 payee.C.10.corporate_number:2 payee.C.10.work:2 =§D:3 =国庫債務負担行為等による契約先上位10者リスト:7 payee.B.6.bidders:1 payee.C.10.bidders:2
payee.D.1.name:3 payee.D.1.corporate_number:2 payee.D.7.award_rate:1 payee.D.1.work:3 payee.J.1.amount:1 payee.C.8.amount:2 payee.D.1.no:2
payee.D.1.amount:2 payee.J.2.corporate_number:1 payee.C.10.award_rate:2 payee.D.1.contract:3 payee.D.1.bidders:3 payee.C.8.bidders:2
payee.D.1.award_rate:3 payee.C.6.contract:2 =支出先:3 obligation.1.contract:7 =法人番号:3 payee.A.2.work:2 =業務概要:3 =支出額(百万円):3 =契約方式等:3 payee.E.3.no:1
=入札者数(応募者数):3 =落札率:3 obligation.1.reason:5 payee.B.6.award_rate:1 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):3 payee.C.2.name:2
payee.C.2.corporate_number:2 payee.C.10.amount:2 payee.C.2.work:2 payee.C.2.amount:2 payee.C.2.contract:2 obligation.1.corporate_number:7
payee.F.1.work:1 payee.C.2.award_rate|payee.C.2.bidders:2 payee.C.2.award_rate|payee.C.2.reason:2 payee.A.1.name:9 payee.A.2.name:4 payee.C.1.reason:3
payee.F.1.corporate_number:1 payee.D.2.no:1 payee.D.2.name:1 payee.D.2.corporate_number:1 payee.D.2.work:1 payee.D.2.contract:1 payee.D.2.bidders:1
payee.D.2.award_rate:1 payee.D.2.reason:1 payee.D.3.no:1 payee.D.3.name:1 payee.D.3.corporate_number:1 payee.D.3.work:1 payee.D.3.amount:1
payee.D.3.contract:1 payee.D.3.award_rate:1 payee.D.8.no:1 payee.D.4.no:1 payee.D.4.name:1 payee.D.4.corporate_number:1 payee.D.4.work:1
payee.D.4.amount:1 payee.D.4.contract:1 payee.D.4.bidders:1 payee.D.4.award_rate:1 payee.D.5.no:1 payee.D.5.name:1 payee.D.5.corporate_number:1
payee.D.5.work:1 payee.D.5.amount:1 payee.D.5.contract:1 payee.D.5.bidders:1 payee.D.5.award_rate:1 =名:7 payee.D.6.no:1 payee.D.6.contract:1
payee.D.6.bidders:1 payee.D.6.award_rate:1 payee.D.6.reason:1 payee.D.7.name:1 payee.D.7.corporate_number:1 payee.D.7.work:1
payee.D.8.corporate_number:1 payee.D.8.work:1 =法人番号:7 payee.D.9.no:1 payee.D.9.corporate_number:1 payee.D.9.work:1 payee.D.9.amount:1
payee.D.9.contract:1 payee.D.9.bidders:1 payee.D.9.award_rate:1 payee.D.2.amount:1 =業務概要:6 payee.F.1.name:1 =契約額(百万円):6 =契約方式:7 payee.A.1.reason:7
payee.A.2.reason:3 payee.A.3.no:4 payee.A.3.name:4 payee.A.3.corporate_number:4 payee.A.3.work:4 payee.A.3.amount:3 payee.A.3.contract:2
payee.A.3.bidders:4 payee.A.3.award_rate:3 payee.A.3.reason:1 obligation.1.bidders:6 payee.A.1.reason:2 payee.A.4.no:4 payee.A.4.name:4
payee.A.4.corporate_number:4 payee.A.4.amount:4 payee.A.4.contract:4 payee.A.4.bidders:4 payee.A.4.award_rate:4 payee.A.4.reason:3 =入札者数(応募者数):4
payee.A.5.no:2 payee.A.5.name:2 payee.A.5.corporate_number:2 payee.A.5.contract:1 payee.A.5.work:1 payee.A.6.name:1 payee.A.6.corporate_number:1
payee.A.6.work:1 payee.A.7.no:1 payee.A.7.amount:1 payee.A.7.contract:1 payee.A.7.bidders:1 payee.A.7.award_rate:1 payee.A.7.reason:1 payee.A.8.name:1
payee.A.8.corporate_number:1 payee.A.8.work:1 payee.A.6.amount:1 payee.A.6.contract:1 payee.A.6.bidders:1 payee.A.6.award_rate:1 payee.A.6.reason:1
payee.A.9.no:1 payee.A.9.amount:1 payee.A.9.contract:1 payee.A.9.bidders:1 payee.A.9.award_rate:1 payee.A.10.no:1 payee.A.10.name:1
payee.A.10.corporate_number:1 payee.A.10.work:1 payee.A.5.no:1 payee.A.5.bidders:2 payee.A.5.award_rate:2 payee.A.5.reason:2 =入札者数(応募者数):4
payee.I.1.no:1 payee.I.1.name:1 payee.I.1.corporate_number:1 payee.I.1.work:1 payee.I.1.amount:1 payee.I.1.contract:1 =落札率:7
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(契約額10億円以上):6 payee.A.1.no:9 payee.A.2.work:1 payee.A.1.bidders:9 payee.A.5.amount:2 payee.A.1.work:6 =入札者数(応募者数):2
payee.E.1.no:1 payee.E.1.amount:1 payee.E.1.contract:1 payee.E.1.bidders:1 payee.E.1.award_rate:1 payee.E.1.reason:1 payee.E.2.no:1
obligation.1.work:4 payee.A.1.award_rate:7 payee.E.2.name:1 payee.E.2.corporate_number:1 payee.E.2.work:1 payee.E.2.amount:1 payee.E.2.contract:1
payee.E.2.bidders:1 payee.E.2.award_rate:1 payee.E.3.contract:1 payee.E.3.bidders:1 payee.E.3.award_rate:1 payee.E.3.reason:1 =入札者数(応募者数):8 =落札率:8
payee.D.8.amount:1 =契約方式等:9 payee.D.8.contract:1 payee.A.1.contract:9 payee.F.1.amount:1 payee.F.1.contract:1 payee.F.1.bidders:1
payee.F.1.award_rate:1 payee.F.1.reason:1 payee.E.3.amount:1 payee.A.2.no:4 payee.A.2.bidders:4 payee.C.9.amount:1 payee.A.2.award_rate:4
obligation.1.no:7 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 payee.B.1.reason:3 =法人番号:9 obligation.1.block:1 =支出先:4 payee.A.1.corporate_number:8
payee.E.1.work:1 payee.A.4.work:4 payee.A.2.corporate_number:4 payee.D.8.name:1 payee.A.2.amount:4 payee.A.2.contract:4 payee.A.5.work:1
payee.A.9.corporate_number:1 payee.A.9.work:1 payee.A.6.no:1 payee.A.7.work:1 payee.B.6.no:1 payee.A.2.work:2 payee.C.2.no:2
payee.B.2.award_rate|payee.B.2.bidders|payee.B.2.reason:3 payee.B.2.name:3 payee.B.2.corporate_number:3 payee.B.2.work:3 payee.B.2.amount:3
payee.B.1.no:4 =支出先:4 =法人番号:4 =業務概要:2 =落札率:2 payee.D.7.bidders:1 =入札者数(応募者数):4 payee.J.1.name:1 payee.J.1.corporate_number:1 payee.J.1.work:1
payee.J.2.no:1 payee.J.2.name:1 payee.J.2.work:1 payee.J.2.amount:1 =業務概要:4 payee.D.9.name:1 payee.C.8.reason:1 payee.C.8.contract:2 payee.C.8.no:2
=支出額(百万円):5 payee.C.10.contract:2 =契約方式等:4 =入札者数(応募者数):4 payee.A.2.award_rate:3 =落札率:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 payee.B.1.name:4
payee.B.1.corporate_number:4 payee.B.3.no:2 payee.B.3.name:2 payee.B.3.corporate_number:2 payee.B.3.work:2 payee.B.3.amount:2 payee.B.3.contract:2
payee.B.3.bidders:2 payee.B.3.award_rate:2 payee.B.3.reason:1 payee.B.4.no:2 payee.B.4.name:2 payee.B.4.corporate_number:2 payee.B.4.work:2
payee.B.4.amount:2 payee.B.4.contract:2 payee.B.4.bidders:2 payee.B.4.award_rate:2 payee.B.4.reason:2 payee.B.5.no:1 payee.B.5.name:1
payee.B.5.corporate_number:1 payee.B.5.work:1 payee.E.3.work:1 payee.B.1.work:4 payee.B.5.amount:1 payee.B.5.contract:1 payee.B.5.bidders:1
payee.B.5.award_rate:1 payee.B.5.reason:1 =§A:4 payee.B.6.name:1 payee.B.6.corporate_number:1 payee.B.6.work:1 payee.B.7.no:1 payee.B.7.name:1
payee.B.7.corporate_number:1 payee.B.7.work:1 payee.B.7.contract:1 payee.B.7.bidders:1 payee.B.7.award_rate:1 payee.B.7.reason:1 payee.B.1.amount:4
payee.B.1.contract:4 payee.B.1.bidders:4 payee.B.1.award_rate:4 payee.E.1.corporate_number:1 payee.B.2.contract:3
payee.B.2.award_rate|payee.B.2.bidders:3 payee.C.10.no:2 payee.B.2.award_rate|payee.B.2.reason:3 =契約先:7 payee.C.1.no:4 payee.B.2.no:3 payee.C.1.name:4
payee.E.1.name:1 payee.C.1.corporate_number:4 payee.C.1.work:4 payee.C.1.amount:4 payee.E.3.name:1 payee.C.1.contract:4 payee.C.1.bidders:4
obligation.1.work:3 payee.C.1.award_rate:4 payee.A.1.work:4 =法人番号:4 obligation.1.name:7 payee.B.6.contract:1 obligation.1.block:1 =業務概要:4
payee.E.3.corporate_number:1 payee.D.7.contract:1 =支出額(百万円):4 payee.A.3.contract:1 payee.D.6.corporate_number:1 =契約方式等:4 obligation.1.amount:7 =落札率:4
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 obligation.1.award_rate:6 =支出額(百万円):8 =支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:9 payee.A.1.amount:9
payee.A.8.no:1 =支出先:9 =業務概要:9
@payees_more
payee.F.1.contract|payee.K.2.contract:9 =法人番号:9 =§L:9 =入札者数(応募者数):9 =支出額(百万円):9 =契約方式等:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =業務概要:9 =落札率:9
payee.L.1.no:9 payee.L.1.name:9 payee.L.1.corporate_number:9 payee.L.1.amount:9 payee.L.1.contract:9 payee.L.1.bidders:9 payee.L.1.award_rate:9
payee.L.1.reason:9 payee.L.1.work:9 =支出先:9 =法人番号:9 =§M:9 =支出先:9 =入札者数(応募者数):9 =支出額(百万円):9 =契約方式等:9 =業務概要:9 =落札率:9 payee.M.1.name:9
payee.M.1.corporate_number:9 payee.M.1.work:9 payee.M.1.amount:9 payee.M.1.contract:9 payee.M.1.bidders:9 payee.M.1.award_rate:9
payee.E.2.bidders|payee.E.2.no|payee.E.3.amount|payee.F.1.bidders|payee.J.2.no|payee.K.2.no:9
obligation.1.no|payee.A.1.no|payee.B.1.no|payee.C.1.no|payee.D.1.no|payee.E.1.no|payee.E.3.bidders|payee.F.1.no|payee.I.1.amount|payee.I.1.no|payee.J.1.no|payee.M.1.no:9
payee.K.2.award_rate:9 =法人番号:9 =§K:9 =支出先:9 =入札者数(応募者数):9 =支出額(百万円):9 =契約方式等:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =業務概要:9 =落札率:9
payee.K.1.no:9 payee.K.1.name:9 payee.K.1.corporate_number:9 payee.K.1.work:9 payee.K.1.amount:9 payee.K.1.contract:9 payee.K.1.bidders:9
payee.K.1.award_rate:9 payee.K.1.reason:9 payee.K.2.name:9 payee.K.2.corporate_number:9 payee.K.2.work:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 payee.K.2.amount:9 payee.K.2.bidders:9
";
