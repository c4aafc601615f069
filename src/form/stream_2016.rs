//! In which order the form of 平成28年度 comes out of a PDF (see [`super::stream_order`]).

/// The stream order of this form, page by page.
#[rustfmt::skip]
pub(super) const STREAM_2016: &str = "
@front
=活動実績:4 basic.account:9 =活動実績:9 =y-1年度:9 =単位当たりコスト:9 =算出根拠:9 =当初見込み:9 output.3.unit:3 output.2.unit:9 =当初見込み:4 output.1.unit:9 =根拠法令(具体的な条項も記載):9
basic.legal_basis:9 =主要政策・施策:9 =活動指標及び活動実績(アウトプット):9
budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9 =活動指標及び活動実績(アウトプット):4
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve:9 =活動指標:9 =活動指標:4 unit_cost.1.y+0.cost:9 =y+0年度活動見込:9
unit_cost.1.y-3.cost:9 unit_cost.1.y-2.cost:9 breakdown.4.request:2 unit_cost.1.y-1.cost:9 output.2.indicator:9 output.1.indicator:9 output.2.unit:9
output.3.unit:3 output.3.indicator:3 breakdown.3.request:6 output.1.unit:9 breakdown.reason:9 breakdown.2.request:8 outcome.1.rate_unit:9
=成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:9 breakdown.1.request:9 outcome.1.goal:9 =実施方法:9 =事業番号:9 basic.name:9 =担当部局庁:9 basic.bureau:9
=作成責任者:9 =事業開始年度:9 basic.method:9 =担当課室:9 basic.division:9 basic.author:9 =事業名:8 =会計区分:9 =y+0年度:9 budget.y+0.supplementary:9 =翌年度へ繰越し:9
budget.y-3.carried:9 =計:8 basic.expense_class:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9
outcome.1.final.actual|outcome.1.interim.actual:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-2.brought|budget.y-3.supplementary:9 =予備費等:9 =y+1年度要求:9 =予算の状況:9 =当初予算:9
=事業概要(5行程度以内。別添可):9 basic.summary:8 outcome.2.goal:3 budget.y-2.supplementary:9 budget.y-1.supplementary:9 budget.y-3.original:9 budget.y-2.carried:9
budget.y-1.carried:9 budget.y-2.reserve:9 outcome.2.indicator:3 budget.y+0.reserve:9 outcome.1.indicator:9 =y-3年度:9 budget.y-1.original:9 =単位:9
unit_cost.1.basis:9 =単位当たりコスト:9 =y-3年度:9 unit_cost.2.basis:9 =予算額・執行額(単位:百万円):9 =y-2年度:9 =y-1年度:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9
breakdown.total.original|budget.y+0.original:9 =補正予算:9 unit_cost.1.unit:9 unit_cost.1.y-1.formula:9 unit_cost.1.y-2.formula:9 =y+0年度当初予算:9
basic.start_year:9 =事業終了(予定)年度:9 basic.end_year:9 =主要経費:8 =事業の目的(目指す姿を簡潔に。3行程度以内):9 basic.purpose:9 =前年度から繰越し:9 budget.y-3.brought:9
budget.y-2.original:9 =成果実績:9 =目標値:9 =成果指標:9 =定量的な成果目標:9 outcome.1.unit:8 =成果目標及び成果実績(アウトカム):9 =単位:9 outcome.2.unit:3 outcome.2.unit:3
outcome.1.unit:9 =title:9 sheet.ministry:8 =単位:4 =執行額:9 budget.y-3.total:8 budget.y-2.total:8 budget.y-1.total:8 budget.y+0.total:8 budget.y+1.total:8
budget.y-3.executed:9 budget.y-2.executed:9 budget.y-1.executed:9 =執行率(%):9 budget.y-3.execution_rate:9 budget.y-2.execution_rate:9
budget.y-1.execution_rate:9 =単位:9 output.2.y+0.planned|output.2.y-3.planned:4 output.1.y-3.planned:9
output.2.y-1.actual|output.2.y-1.planned|output.2.y-2.actual|output.2.y-2.planned:4 output.1.y-2.planned:9
output.2.y-1.actual|output.2.y-1.planned|output.2.y-2.actual|output.2.y-2.planned:4 output.1.y-1.planned:9 =計算式:9 outcome.2.rate_unit:3
unit_cost.1.formula_unit:9 unit_cost.1.y-3.formula:9 outcome.2.y-3.target:3 outcome.2.y-2.target:3 outcome.2.y-1.target:3 outcome.2.interim.target:3
outcome.2.final.target:3 unit_cost.1.y+0.formula:9 unit_cost.2.formula_unit:9 =y-2年度:9 =YY:9 =歳出予算目:8 sheet.number:9 outcome.1.final.year:9
outcome.2.interim.year:3 outcome.2.final.year:3 outcome.1.interim.year:9 outcome.1.final.target:9 outcome.1.final.actual|outcome.1.interim.actual:9
basic.plans:9 =y-2年度:9 =y-1年度:9 =目標最終年度:9 outcome.1.y-3.actual:9 outcome.1.y-2.actual:9 outcome.1.final.rate:9 outcome.1.y-3.target:9
breakdown.4.original:2 outcome.1.y-2.target:9 outcome.1.y-3.rate:9 breakdown.3.original:6 outcome.1.y-2.rate:9 outcome.1.y-1.actual:9
breakdown.2.original:8 outcome.1.y-1.rate:9 outcome.2.y-1.actual:3 outcome.1.final.actual|outcome.1.interim.actual:9 breakdown.1.original:9
budget.y+1.request:9 =関係する計画、通知等:9 =達成度:9 =中間目標:8 =年度:8 outcome.1.y-1.target:9 outcome.1.interim.target:9 =y-3年度:9 =y-2年度:9 =y-3年度:4 =y-1年度:9 =y-2年度:4
output.2.y-3.actual:9 =y+0年度活動見込:9 output.3.y-3.actual:3 =y-1年度:4 output.2.y-1.actual|output.2.y-1.planned|output.2.y-2.actual|output.2.y-2.planned:4
output.1.y-3.actual:9 =y+0年度活動見込:4 output.2.y-1.actual|output.2.y-1.planned|output.2.y-2.actual|output.2.y-2.planned:4 output.1.y-2.actual:9
output.1.y-1.actual:9 output.1.y+0.actual:6 output.2.y+0.planned|output.2.y-3.planned:4 output.1.y+0.planned:9 =y+1年度要求:8 =主な増減理由:8 =y-3年度:9 =計:9
breakdown.total.original|budget.y+0.original:9 breakdown.total.request:9 basic.policies:9 breakdown.1.item:9 =チェック:9 breakdown.2.item:8
breakdown.3.item:6 breakdown.4.item:2
@measures
policy.1.interim.year:9 =本事業の成果と上位施策・測定指標との関係:9 =単位:6 policy.relation:9 =定量的指標:9 =目標年度:9 policy.1.final.year:6 =年度:6 =y+4年度:3 policy.1.indicator:8
policy.2.unit:9 policy.1.unit:9 policy.1.final.target:6 =実績値:9 =目標値:9 policy.2.indicator:9 policy.2.y-3.actual:9 policy.1.y-3.actual:9
policy.2.y-2.actual:9 policy.1.y-2.actual:9 policy.1.final.year:3 policy.2.y-1.actual:9 policy.1.y-1.actual:9 policy.1.y-3.target:9
policy.1.y-2.target:9 policy.1.y-1.target:8 =目標最終年度:9 =年度:9 policy.1.unit:9 policy.1.interim.year:9 policy.1.interim.year:9 =目標値:9 =測定指標:9 =中間目標:9
=年度:9 =計画開始時:9 =年度:9 =y-1年度:9 =y+0年度:9 policy.1.y-1.target:3 policy.1.interim.actual:4 policy.1.final.actual:4 policy.1.interim.target:6
policy.1.final.target:3 policy.2.y-1.target:9 policy.2.interim.target:9 policy.2.final.target:9 =§P:9 =§I:9 =(第一階層):9 policy.1.interim.actual:9
policy.1.final.actual:9 =本事業の成果と改革項目・KPIとの関係:9 =中間目標:9 policy.1.interim.year:9 =年度:9 policy.1.interim.year:9 =成果実績:9 =達成度:9 policy.1.unit:4
policy.2.unit:9 policy.1.interim.year:9 policy.1.interim.actual:9 policy.1.final.actual:8 =改革項目:9 =分野::9 policy.1.interim.year:9 =KPI(第一階層):9
policy.1.interim.year:9 policy.1.indicator:3 policy.1.interim.actual:9 policy.1.final.actual:8 =施策:9 policy.measure:9 policy.1.interim.year:9 =政策:9
policy.policy:9 =KPI(第二階層):9 =KPI(第二階層):9 =単位:9 =計画開始時:9 =年度:9 =y-1年度:9 =y+0年度:9 =中間目標:9 =年度:9 =目標最終年度:9 =年度:9 policy.1.interim.year:9 =成果実績:9
policy.1.interim.actual:9 policy.1.final.actual:9 policy.1.y-1.target:3 policy.1.y-3.target:3 policy.1.interim.target:8 policy.1.final.target:6
policy.2.y-1.target:9 policy.2.interim.target:9 policy.2.final.target:9 policy.1.interim.actual:9 policy.1.final.actual:8 =目標値:9 policy.1.y-1.target:3
policy.1.interim.actual:8 policy.1.final.actual:8 policy.1.y-3.target:3 policy.2.y-1.target:9 policy.2.interim.target:9 policy.2.final.target:9
policy.1.interim.target:9 policy.1.final.target:6 policy.1.interim.year:9 policy.1.interim.year:9 policy.1.interim.year:9 policy.1.interim.year:9
policy.1.interim.year:8 policy.1.final.year:3 =達成度:9 policy.1.unit:4 policy.2.unit:9 policy.2.unit:9 policy.1.interim.year:8 =y-3年度:9 =y-2年度:9
=y-1年度:9 policy.1.y-1.target:3 policy.1.y-3.target:3 policy.1.interim.target:8 policy.1.final.target:6 policy.1.interim.actual:9
policy.1.final.actual:8 policy.1.interim.actual:4 policy.1.final.actual:3 =経済・財政再生アクション・プログラム:9 =政策評価、経済・財政再生アクション・プログラムとの関係:9 =政策評価:9
@inspection
check.efficiency.carryover.comment:8 check.efficiency.items.mark:2 related.1.ministry:2 related.2.ministry:2 =事業番号:9 =事業名:9 =所管府省・部局名:8
related.1.name:2 related.1.number:2 related.2.name:2 related.2.number:2 check.effect.used.mark:9 check.efficiency.intermediate.comment:9
check.need.not_delegable.comment:9 check.efficiency.cost_saving.mark:9 =評価項目:9 check.need.reflects_needs.comment:8 =活動実績は見込みに見合ったものであるか。:9
check.need.not_delegable.mark:8 check.efficiency.items.comment:9 check.efficiency.intermediate.mark:9 =改善の方向性:8 check.efficiency.items.mark:2
result.direction:9 result.finding:9 check.need.priority.mark:8 check.effect.used.comment:9 =不用率が大きい場合、その理由は妥当か。(理由を右に記載):9
check.related.roles.comment:3 =事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:9 check.effect.alternatives.comment:6
=関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):9 check.effect.output.mark:9 check.effect.alternatives.mark:8 =事業の効率性:9
=その他コスト削減や効率化に向けた工夫は行われているか。:9 check.related.roles.mark:9 check.efficiency.competition.comment:9 =資金の流れの中間段階での支出は合理的なものとなっているか。:9
check.efficiency.single_bid.mark:9 =単位当たりコスト等の水準は妥当か。:9 check.need.priority.comment:9 check.efficiency.items.mark:3
check.efficiency.unit_cost.comment:8 =事業の目的は国民や社会のニーズを的確に反映しているか。:9 check.efficiency.cost_saving.mark:9 check.need.reflects_needs.mark:9
check.efficiency.competition.mark:9 =一般競争入札、総合評価入札又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:8 =競争性のない随意契約となったものはないか。:9
check.efficiency.cost_saving.comment:9 check.effect.outcome.comment:9 check.efficiency.unused.mark:9 =整備された施設や成果物は十分に活用されているか。:9 =関連事業:9
check.efficiency.unit_cost.mark:9 =事業の有効性:9 =成果実績は成果目標に見合ったものとなっているか。:8 check.effect.output.comment:9 =点検・改善結果:9 =費目・使途が事業目的に即し真に必要なものに限定されているか。:9
check.efficiency.unused.comment:8 =受益者との負担関係は妥当であるか。:9 =地方自治体、民間等に委ねることができない事業なのか。:9 =政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:9
=競争性が確保されているなど支出先の選定は妥当か。:9 =評価に関する説明:8 check.efficiency.no_competition.mark:9 check.efficiency.burden.mark:9 =点検結果:9
check.efficiency.burden.comment:9 =国費投入の必要性:9 =事業所管部局による点検・改善:9 check.effect.outcome.mark:9 =繰越額が大きい場合、その理由は妥当か。(理由を右に記載):9
check.efficiency.carryover.mark:9
@opinions
past.y-6.number:8 past.y-4.number:8 past.y-5.number:8 past.y-2.number:6 past.y-3.number:6 past.y-1.number:8 =y-3年度:9 =y-2年度:9 =y-1年度:9 =y-5年度:9
=外部有識者の所見:9 =y-4年度:9 opinion.external:9 opinion.response.text:9 =関連する過去のレビューシートの事業番号:9 opinion.response.class:8 opinion.team.text:9
=行政事業レビュー推進チームの所見:9 =備考:8 past.y-2.number:3 remarks:6 opinion.team.class:8 =y-6年度:9 =所見を踏まえた改善点/概算要求における反映状況:9
@flow
=notice:9 =チェック:9 use.A.1.amount:4 use.A.3.item:3 =金額(百万円):9 use.C.3.amount:2 =資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):9
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.A.2.item:4 =使途:3 use.A.2.purpose:4 =§B:3 use.A.1.purpose:6
use.B.3.amount:3 use.A.4.item:2 =使途:4 use.B.2.purpose:3 use.A.1.item:6 use.B.3.item:2 use.B.3.purpose:3 use.B.4.amount:2 use.B.4.item:2
use.B.4.purpose:2 use.B.2.item:3 use.B.2.amount:3 use.A.3.amount:3 use.A.5.item:2 use.A.5.purpose:2 use.A.4.amount:2 use.F.total:2 =金額:9
use.F.1.amount:2 use.F.1.item:2 use.F.1.purpose:2 use.F.2.amount:2 use.F.2.item:2 use.A.4.purpose:2 use.F.2.purpose:2 use.F.3.amount:2 use.F.3.item:2
use.F.3.purpose:2 use.F.4.amount:2 use.F.4.item:2 use.F.4.purpose:2 =費目:9 =使途:9 use.A.2.amount:4 =計:9 use.A.total:8 =計:9 use.B.total:6 use.B.1.item:6
use.B.1.purpose:6 use.B.1.amount:6 use.E.total:2 =金額(百万円):9 use.E.1.amount:2 use.E.1.item:2 use.E.1.purpose:2 =費目:9 =使途:9 =金額:6 =§C:6 =§D:6 =金額(百万円):3
use.C.1.item:3 use.C.1.purpose:3 use.C.1.amount:3 use.D.1.amount:3 use.D.1.item:3 use.D.1.purpose:3 use.D.2.amount:2 =費目:3 use.D.2.item:3
use.D.2.purpose:3 use.D.3.amount:2 use.D.3.item:2 use.D.3.purpose:2 use.D.4.amount:2 use.D.4.item:2 use.D.4.purpose:2 =使途:9 use.C.3.item:2
use.C.3.purpose:2 use.C.2.item:2 use.C.2.purpose:2 use.C.2.amount:2 use.B.3.item:2 =計:9 use.D.2.amount:2 use.C.total:3 use.A.3.purpose:3 =計:9
use.A.5.amount:2 use.D.total:3 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:9 use.A.total:3 use.B.total:3 use.E.total:2 use.D.total:2 use.E.total:2
use.F.total:2
@payees
=支出先上位10者リスト:9 =§A:9 =§B:7 =§C:4 payee.D.1.amount:2 payee.B.9.amount:2 =§D:4 =国庫債務負担行為等による契約先上位10者リスト:7 obligation.1.block:4 payee.D.1.name:4
payee.D.1.corporate_number:2 obligation.1.reason:5 payee.B.2.amount:2 payee.D.1.work:4 payee.D.1.no:4 payee.D.1.amount:2 payee.F.1.award_rate:2
payee.C.5.name:2 payee.D.1.contract:4 payee.D.1.bidders:4 payee.D.1.award_rate:4 =§A:4 =支出先:4 =法人番号:4 =業務概要:4 =契約方式:4 payee.F.1.name:2
payee.C.4.amount:2 =入札者数(応募者数):4 payee.C.5.corporate_number:2 =落札率:4 obligation.1.contract:5 payee.A.4.contract:4 payee.A.4.reason:2
payee.D.12.award_rate:2 payee.A.4.no:4 payee.A.6.contract:4 payee.C.2.name:2 payee.C.2.corporate_number:2 payee.C.2.work:2 payee.C.2.amount:2
payee.C.2.contract:2 payee.C.2.bidders:2 payee.F.1.work:2 payee.C.2.award_rate:2 payee.A.1.name:9 payee.A.2.name:5 payee.D.12.no:2 =名:7
payee.C.4.award_rate:2 =法人番号:7 payee.D.2.no:2 payee.D.2.name:2 =業務概要:7 payee.D.2.work:2 payee.D.2.amount:2 payee.D.2.contract:2 payee.D.2.bidders:2
payee.D.2.award_rate:2 payee.D.2.reason:2 payee.D.3.no:2 payee.D.3.name:2 payee.D.3.work:2 payee.D.3.amount:2 payee.D.3.contract:2 payee.D.3.bidders:2
payee.D.3.award_rate:2 payee.D.4.no:2 payee.D.4.name:2 payee.D.4.work:2 payee.D.4.amount:2 payee.D.4.contract:2 payee.D.4.bidders:2
payee.D.4.award_rate:2 payee.D.5.no:2 payee.D.5.amount:2 =契約額(百万円):7 payee.D.5.contract:2 payee.D.5.award_rate:2 payee.D.6.no:2 payee.D.6.name:2
payee.D.6.work:2 payee.D.6.amount:2 payee.D.6.contract:2 payee.D.6.bidders:2 payee.D.6.award_rate:2 payee.D.7.no:2 payee.D.7.name:2 payee.D.7.work:2
payee.D.7.amount:2 payee.D.7.contract:2 payee.D.7.bidders:2 payee.D.7.award_rate:2 payee.D.8.no:2 payee.D.8.name:2 payee.D.8.work:2 payee.D.8.amount:2
payee.D.8.contract:2 payee.D.8.bidders:2 payee.D.8.award_rate:2 =契約方式:7 payee.D.9.no:2 payee.D.9.name:2 payee.D.9.work:2 payee.D.9.amount:2
payee.D.9.contract:2 payee.D.9.bidders:2 payee.D.9.award_rate:2 payee.D.10.no:2 payee.D.10.name:2 payee.D.10.work:2 payee.D.10.amount:2
payee.D.10.contract:2 payee.D.10.bidders:2 payee.D.10.award_rate:2 payee.D.10.reason:2 payee.D.11.no:2 payee.D.11.name:2 payee.D.11.work:2
payee.D.11.amount:2 payee.D.11.contract:2 payee.D.11.bidders:2 payee.D.11.award_rate:2 payee.C.5.work:2 =入札者数(応募者数):7 payee.D.12.name:2
payee.D.12.work:2 =落札率:7 payee.C.10.award_rate:2 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(契約額10億円以上):7 payee.A.1.no:5 payee.A.1.bidders:5 payee.D.11.no:2
payee.D.12.amount:2 payee.C.10.contract:2 payee.A.1.award_rate:9 =入札者数(応募者数):9 =落札率:9 payee.A.2.contract:4 =契約方式:9 payee.C.4.no:2 payee.A.1.contract:9
obligation.1.block:4 payee.A.2.no:5 payee.A.2.bidders:5 payee.A.2.award_rate:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 payee.B.2.bidders:2
=法人番号:9 obligation.1.bidders:7 payee.A.1.corporate_number:5 payee.A.2.corporate_number:4 payee.D.5.name:2 payee.A.2.amount:5 payee.D.12.bidders:2
payee.A.2.contract:5 payee.A.1.work:9 payee.A.2.work:5 payee.D.11.no:2 payee.C.4.contract:2 payee.C.2.no:2 payee.B.2.reason:4 payee.B.2.name:4
payee.B.2.corporate_number:4 obligation.1.corporate_number:5 payee.B.2.work:4 payee.B.2.amount:2 payee.B.11.amount:2 payee.B.1.no:5
obligation.1.amount:5 =支出先:7 =法人番号:7 =業務概要:7 =支出額(百万円):7 payee.D.5.work:2 payee.E.1.name:2 payee.E.1.work:2 payee.E.1.amount:2 payee.E.1.contract:2
payee.E.1.bidders:2 payee.E.1.award_rate:2 payee.E.1.reason:2 =チェック:9 =契約方式:7 =入札者数(応募者数):7 =落札率:7 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):7
payee.B.1.name:7 obligation.1.no:7 obligation.1.name:7 payee.B.1.corporate_number:7 payee.B.1.work:7 payee.C.10.amount:2 payee.B.1.amount:7
payee.B.1.contract:7 payee.A.6.award_rate:4 payee.B.1.bidders:7 =支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:9 payee.A.4.corporate_number:2
payee.B.1.award_rate:7 obligation.1.work:7 payee.A.6.no:4 payee.B.2.contract:4 payee.C.4.corporate_number:2 payee.A.1.bidders:5 payee.A.4.amount:4
payee.C.10.no:2 payee.C.3.no:2 payee.C.3.name:2 payee.C.3.corporate_number:2 payee.C.3.work:2 payee.C.3.amount:2 payee.C.3.contract:2
payee.C.3.bidders:2 payee.C.3.award_rate:2 payee.C.3.reason:2 payee.C.4.name:2 payee.C.4.work:2 payee.B.2.award_rate:4 payee.A.4.no:2 payee.C.5.no:2
payee.C.5.amount:2 payee.C.5.contract:2 payee.C.5.bidders:2 payee.C.5.award_rate:2 payee.C.5.reason:2 payee.C.6.no:2 payee.C.6.name:2
payee.C.6.corporate_number:2 payee.C.6.work:2 payee.C.6.amount:2 payee.C.6.contract:2 payee.C.6.bidders:2 payee.C.6.award_rate:2 payee.C.6.reason:2
payee.C.7.no:2 payee.C.7.name:2 payee.C.7.corporate_number:2 payee.C.7.work:2 payee.C.7.amount:2 payee.C.7.contract:2 payee.C.7.bidders:2
payee.C.7.award_rate:2 payee.C.7.reason:2 payee.C.8.no:2 payee.C.8.name:2 payee.C.8.corporate_number:2 payee.C.8.work:2 payee.C.8.amount:2
payee.C.8.contract:2 payee.C.10.bidders:2 payee.C.8.bidders:2 payee.C.8.award_rate:2 payee.C.8.reason:2 payee.C.9.no:2 payee.C.9.name:2
payee.C.9.corporate_number:2 payee.C.9.work:2 payee.C.9.amount:2 payee.C.9.contract:2 payee.C.9.bidders:2 payee.C.9.award_rate:2 payee.C.9.reason:2
payee.C.10.name:2 payee.C.10.corporate_number:2 payee.C.10.work:2 payee.B.2.no:4 payee.A.4.amount:2 payee.C.11.name:2 payee.C.11.corporate_number:2
payee.C.11.work:2 payee.C.11.amount:2 payee.C.11.contract:2 payee.C.11.bidders:2 payee.C.11.award_rate:2 payee.C.11.reason:2 payee.C.1.name:4
payee.C.1.corporate_number:4 payee.C.1.work:4 payee.C.1.amount:4 payee.A.6.amount:4 =支出額(百万円):4 payee.C.1.contract:4 payee.F.1.no:2 payee.F.1.amount:2
payee.F.1.contract:2 payee.F.1.bidders:2 payee.C.1.bidders:4 payee.C.1.award_rate:4 =支出先:4 payee.A.3.no:5 payee.A.3.name:5
payee.A.3.corporate_number:2 payee.A.3.work:5 payee.A.6.bidders:2 payee.A.6.award_rate:2 payee.A.6.reason:2 payee.A.3.amount:4 payee.A.3.contract:4
payee.A.3.bidders:4 payee.A.3.award_rate:4 payee.A.4.name:5 payee.A.4.corporate_number:2 payee.A.4.work:5 payee.A.1.reason:2 =法人番号:4 payee.A.5.no:5
payee.A.5.name:5 payee.A.5.corporate_number:4 payee.A.5.work:5 payee.A.4.amount:2 payee.A.4.contract:2 payee.A.4.bidders:2 payee.A.4.award_rate:2
payee.A.7.reason:2 payee.A.5.amount:4 payee.A.5.contract:4 payee.A.5.bidders:4 payee.A.5.award_rate:4 payee.A.5.reason:2 payee.A.6.name:4
payee.A.6.corporate_number:2 payee.A.6.work:4 payee.A.7.no:4 payee.A.7.name:4 payee.A.7.corporate_number:2 payee.A.7.work:4 payee.A.6.contract:2
payee.A.6.bidders:2 payee.A.6.award_rate:2 payee.A.6.reason:2 payee.A.7.amount:2 payee.A.7.contract:2 payee.A.7.bidders:2 payee.A.7.award_rate:2
payee.A.8.no:4 payee.B.7.corporate_number:2 payee.B.3.no:4 payee.B.3.name:4 payee.B.3.corporate_number:4 payee.B.3.work:4 payee.B.3.amount:4
payee.B.3.contract:4 payee.B.3.bidders:4 payee.B.3.award_rate:4 payee.B.3.reason:2 =業務概要:4 payee.A.8.name:4 payee.A.8.corporate_number:2
payee.A.8.work:4 payee.A.8.amount:4 payee.A.8.contract:4 payee.A.8.bidders:4 payee.A.8.award_rate:4 payee.A.8.reason:2 payee.A.9.no:4 payee.A.9.name:4
payee.A.9.corporate_number:2 payee.A.9.work:4 payee.A.5.contract:2 payee.A.5.bidders:2 payee.A.5.award_rate:2 payee.A.5.reason:2 payee.A.10.no:2
payee.A.10.name:2 payee.A.10.corporate_number:2 payee.A.10.work:2 payee.A.10.amount:2 payee.A.10.contract:2 payee.A.10.bidders:2
payee.A.10.award_rate:2 payee.A.10.reason:2 payee.A.9.amount:2 payee.A.9.contract:4 payee.A.9.award_rate:4 payee.B.4.no:2 payee.B.4.name:2
payee.B.4.corporate_number:2 payee.B.4.work:2 payee.B.4.amount:2 payee.B.4.contract:2 payee.B.4.bidders:2 payee.B.4.award_rate:2 payee.B.4.reason:2
payee.B.5.no:2 payee.B.5.name:2 payee.B.5.corporate_number:2 payee.B.5.work:2 payee.B.5.amount:2 payee.B.5.contract:2 payee.B.5.bidders:2
payee.B.5.award_rate:2 payee.B.5.reason:2 payee.B.6.no:2 payee.B.6.name:2 payee.B.6.corporate_number:2 payee.B.6.work:2 payee.B.6.amount:2
payee.B.6.contract:2 payee.B.6.bidders:2 payee.B.6.award_rate:2 =支出額(百万円):7 payee.B.7.amount:2 payee.B.7.contract:2 payee.B.7.bidders:2
payee.B.7.award_rate:2 payee.B.7.reason:2 payee.B.9.corporate_number:2 payee.B.8.no:2 payee.B.8.name:2 payee.B.8.corporate_number:2 payee.B.8.work:2
payee.B.8.amount:2 payee.B.8.contract:2 payee.B.8.bidders:2 payee.B.8.award_rate:2 payee.B.8.reason:2 payee.B.9.no:2 payee.B.9.contract:2
payee.B.9.bidders:2 payee.B.9.award_rate:2 payee.B.9.reason:2 payee.B.10.no:2 payee.B.10.name:2 payee.B.10.corporate_number:2 payee.B.10.work:2
=契約方式:4 payee.B.10.amount:2 payee.B.10.contract:2 payee.B.10.bidders:2 payee.B.10.award_rate:2 payee.B.10.reason:2 payee.B.11.name:2
payee.B.11.corporate_number:2 payee.B.11.work:2 payee.B.12.no:2 payee.B.12.name:2 payee.B.12.corporate_number:2 payee.B.12.work:2 payee.B.12.amount:2
payee.B.12.contract:2 payee.B.12.award_rate:2 payee.B.12.reason:2 =入札者数(応募者数):4 =落札率:4 payee.D.5.award_rate:2
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =支出額(百万円):4 payee.D.12.contract:2 payee.A.1.amount:9 =支出先:9 =業務概要:9 obligation.1.award_rate:7
payee.A.2.contract:4
@front
=():9 basic.account:9 =活動実績:9 =y-1年度:9 =単位当たりコスト:9 =算出根拠:9 =当初見込み:9 output.3.unit:3 output.2.unit:3 outcome.1.unit|output.1.unit:9 =根拠法令(具体的な条項も記載):9
basic.legal_basis:9 =主要政策・施策:9 =活動指標及び活動実績(アウトプット):9 budget.y-1.brought|budget.y-1.reserve:9 budget.y+0.brought:9 =活動指標:9 unit_cost.1.y+0.cost:9
=y+0年度活動見込:9 unit_cost.2.y-3.cost:3 unit_cost.1.y-3.cost:9 unit_cost.2.y-2.cost:3 unit_cost.1.y-2.cost:9 unit_cost.2.y-1.cost:3 breakdown.4.request:3
unit_cost.1.y-1.cost:9 output.2.indicator:3 output.1.indicator:9 output.2.unit:3 output.3.unit:3 output.3.indicator:3 breakdown.3.request:3
outcome.1.unit|output.1.unit:9 breakdown.reason:9 breakdown.2.request:3 outcome.1.rate_unit:9 =成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:9
breakdown.1.request:3 budget.y-2.original:9 outcome.1.goal:9 =実施方法:9 =事業番号:9 basic.name:9 =担当部局庁:9 basic.bureau:9 =作成責任者:9 =事業開始年度:9 basic.method:9
=担当課室:9 basic.division:9 basic.author:9 =事業名:9 =会計区分:9 =y+0年度:9 budget.y-2.reserve|budget.y-2.supplementary:9 =翌年度へ繰越し:9 budget.y-3.carried:9 =計:9
basic.expense_class:9 budget.y-3.reserve:9 outcome.1.final.actual:9 =予備費等:9 =y+1年度要求:9 =予算の状況:9 =当初予算:9 =事業概要(5行程度以内。別添可):9 basic.summary:9
outcome.2.goal:3 budget.y-1.supplementary:9 budget.y+0.supplementary:9
budget.y-2.executed|budget.y-2.reserve|budget.y-2.supplementary|outcome.1.interim.rate|unit_cost.1.y+0.formula|unit_cost.1.y-3.formula:9
budget.y-3.original:9 budget.y-2.carried:9 budget.y-1.carried:9 outcome.2.indicator:3 budget.y+0.reserve:9 outcome.1.indicator:9 =y-3年度:9
budget.y-1.original:9 unit_cost.2.y-3.formula:3 unit_cost.2.y-2.formula:3 unit_cost.2.y-1.formula:3 =単位:9 unit_cost.1.basis:9 =単位当たりコスト:9
unit_cost.2.basis:3 =予算額・執行額(単位:百万円):9 =y-2年度:9 =y-1年度:9 budget.y+0.carried:9
budget.y-2.executed|budget.y-2.reserve|budget.y-2.supplementary|outcome.1.interim.rate|unit_cost.1.y+0.formula|unit_cost.1.y-3.formula:9
budget.y-1.brought|budget.y-1.reserve:9 budget.y+0.brought:9 =補正予算:9 unit_cost.2.unit:3 unit_cost.1.unit:9 unit_cost.1.y-1.formula:9
unit_cost.1.y-2.formula:9 =y+0年度当初予算:9 basic.start_year:9 =事業終了(予定)年度:9 basic.end_year:9 =主要経費:9 =事業の目的(目指す姿を簡潔に。3行程度以内):9 basic.purpose:9 =前年度から繰越し:9
budget.y-3.brought:9 budget.y-2.brought:9 =成果実績:9 =目標値:9 =成果指標:9 =単位:9 outcome.1.unit:9 =成果目標及び成果実績(アウトカム):9 outcome.2.unit:3 outcome.2.unit:3
=定量的な成果目標:9 outcome.1.unit:9 =title:9 sheet.ministry:9 =執行額:9 budget.y-3.total:9 budget.y-2.total:9 budget.y-1.total:9 budget.y+0.total:9
budget.y+1.total:9 budget.y-3.executed:9 budget.y-1.executed:9 =執行率(%):9 budget.y-3.execution_rate:9 budget.y-2.execution_rate:9
budget.y-1.execution_rate:9 =単位:9 output.1.y-3.planned:9 output.1.y-2.planned:9 output.1.y-1.planned:9 =計算式:9 outcome.2.rate_unit:3
unit_cost.1.formula_unit:9 budget.y-3.supplementary:9
budget.y-2.executed|budget.y-2.reserve|budget.y-2.supplementary|outcome.1.interim.rate|unit_cost.1.y+0.formula|unit_cost.1.y-3.formula:9
outcome.2.y-3.target:3 outcome.2.y-2.target:3 outcome.2.y-1.target:3 outcome.2.interim.target:3 outcome.2.final.target:3 unit_cost.2.formula_unit:3
=y-2年度:9 =YY:9 =歳出予算目:9 sheet.number:9 outcome.1.final.year:9 outcome.2.interim.year:3 outcome.2.final.year:3 outcome.1.interim.year:3
budget.y-2.executed|budget.y-2.reserve|budget.y-2.supplementary|outcome.1.interim.rate|unit_cost.1.y+0.formula|unit_cost.1.y-3.formula:9
outcome.1.final.target:9 outcome.1.final.actual:9 basic.plans:9 =y-3年度:9 =y-2年度:9 =y-1年度:9 =目標最終年度:9 outcome.1.y-3.actual:9 outcome.1.y-2.actual:9
outcome.1.final.rate:9 outcome.1.y-3.target:9 breakdown.4.original:3 outcome.1.y-2.target:9 outcome.1.y-3.rate:9 breakdown.3.original:3
outcome.1.y-2.rate:9 outcome.1.y-1.actual:9 breakdown.2.original:3 outcome.1.y-1.rate:9 outcome.2.y-1.actual:3 outcome.1.interim.actual:9
breakdown.1.original:3 breakdown.total.original:9 breakdown.total.request:9 budget.y-1.brought|budget.y-1.reserve:9 budget.y+0.brought:9 =関係する計画、通知等:9
=達成度:9 =中間目標:9 =年度:9 outcome.1.y-1.target:9 outcome.1.interim.target:9 =y-3年度:9 =y-2年度:9 =y-1年度:9 output.2.y-3.actual:3 =y+0年度活動見込:9
output.3.y-3.actual:3 output.1.y-3.actual:9 output.1.y-2.actual:9 output.1.y-1.actual:9 output.2.y-2.actual:3 output.1.y+0.actual:9
output.1.y+0.planned:9 output.2.y-1.actual:3 =y+1年度要求:9 =主な増減理由:9 =y-3年度:9 =計:9 basic.policies:9 breakdown.1.item:3 =チェック:9 breakdown.2.item:3
breakdown.3.item:3 breakdown.4.item:3
@measures
policy.1.interim.year:3 =本事業の成果と上位施策・測定指標との関係:9 policy.relation:9 =定性的指標:9 =目標:9 =施策の進捗状況(目標):9 =目標年度:9 policy.1.final.year:3 policy.1.indicator:9
policy.2.unit:3 policy.1.unit:3 policy.1.final.target:3 policy.1.qualitative.goal:9 policy.1.qualitative.year|policy.2.qualitative.year:9
policy.1.qualitative.plan:9 =施策の進捗状況(実績):9 =定性的指標:9 =目標:9 =施策の進捗状況(目標):9 =目標年度:9 policy.2.indicator:9 policy.2.y-3.actual:3 policy.1.y-3.actual:3
policy.2.y-2.actual:3 policy.1.y-2.actual:3 policy.1.final.year:3 policy.2.y-1.actual:3 policy.1.y-1.actual:3 policy.1.y-3.target:3
policy.1.y-2.target:3 policy.1.y-1.target:3 policy.2.qualitative.goal:9 policy.1.qualitative.year|policy.2.qualitative.year:9
policy.2.qualitative.plan:9 =施策の進捗状況(実績):9 =目標最終年度:9 policy.1.unit:3 policy.1.interim.year:3 policy.1.interim.year:3 =目標値:9 =測定指標:9 =中間目標:9 =計画開始時:9
=y-1年度:9 =y+0年度:9 policy.1.y-1.target:3 policy.1.interim.actual:3 policy.1.final.actual:3 policy.1.y-3.target:3 policy.1.interim.target:3
policy.1.final.target:3 policy.2.y-1.target:3 policy.2.interim.target:3 policy.2.final.target:3 policy.1.interim.actual:3 policy.1.final.actual:3
=単位:9 =年度:9 =KPI(第一階層):9 =本事業の成果と改革項目・KPIとの関係:9 policy.1.interim.year:3 policy.1.interim.year:3 =成果実績:9 =年度:9 =年度:9 =達成度:9 policy.1.unit:3
policy.2.unit:3 policy.1.interim.year:3 policy.1.interim.actual:3 policy.1.final.actual:3 =改革項目:9 =分野::9 policy.1.interim.year:3 =KPI(第一階層):9
policy.1.interim.year:3 policy.1.interim.actual:3 policy.1.final.actual:3 =施策:9 policy.measure:9 policy.1.interim.year:3 =政策:9 policy.policy:9
=KPI(第二階層):9 =KPI(第二階層):9 =単位:9 =計画開始時:9 =y-1年度:9 =y+0年度:9 =中間目標:9 =目標最終年度:9 =年度:9 policy.1.interim.year:3 =年度:9 =年度:9 =成果実績:9
policy.1.interim.actual:3 policy.1.final.actual:3 policy.1.y-1.target:3 policy.1.y-3.target:3 policy.1.interim.target:3 policy.1.final.target:3
policy.2.y-1.target:3 policy.2.interim.target:3 policy.2.final.target:3 policy.1.interim.actual:3 policy.1.final.actual:3 =目標値:9 policy.1.y-1.target:3
policy.1.interim.actual:3 policy.1.final.actual:3 policy.1.y-3.target:3 policy.2.y-1.target:3 policy.2.interim.target:3 policy.2.final.target:3
policy.1.interim.target:3 policy.1.final.target:3 policy.1.interim.year:3 policy.1.interim.year:3 policy.1.interim.year:3 policy.1.interim.year:3
policy.1.interim.year:3 policy.1.final.year:3 =達成度:9 policy.1.unit:3 policy.2.unit:3 policy.2.unit:3 policy.1.interim.year:3 policy.1.y-1.target:3
policy.1.y-3.target:3 policy.1.interim.target:3 policy.1.final.target:3 policy.1.interim.actual:3 policy.1.final.actual:3 policy.1.interim.actual:3
policy.1.final.actual:3 =経済・財政再生アクション・プログラム:9 =政策評価、経済・財政再生アクション・プログラムとの関係:9 =政策評価:9
@inspection
check.efficiency.intermediate.comment:9 check.need.not_delegable.comment:9 check.efficiency.cost_saving.mark:9 =評価項目:9
check.need.reflects_needs.comment:9 related.1.ministry|related.2.ministry:9
check.effect.alternatives.mark|check.efficiency.burden.mark|check.efficiency.competition.mark|check.efficiency.intermediate.mark|check.efficiency.items.mark|check.efficiency.unused.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
=活動実績は見込みに見合ったものであるか。:9 =事業名:9
check.effect.alternatives.mark|check.efficiency.burden.mark|check.efficiency.competition.mark|check.efficiency.intermediate.mark|check.efficiency.items.mark|check.efficiency.unused.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
check.effect.used.comment:9
check.effect.alternatives.mark|check.efficiency.burden.mark|check.efficiency.competition.mark|check.efficiency.intermediate.mark|check.efficiency.unused.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
check.efficiency.items.comment:9
check.effect.alternatives.mark|check.efficiency.burden.mark|check.efficiency.intermediate.mark|check.efficiency.unused.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
check.efficiency.competition.comment:9
check.effect.alternatives.mark|check.efficiency.burden.mark|check.efficiency.intermediate.mark|check.efficiency.items.mark|check.efficiency.unused.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
related.2.number:9 related.2.name:9 related.1.ministry|related.2.ministry:9 =点検結果:9 =改善の方向性:9 result.direction:9 result.finding:9
check.effect.alternatives.mark|check.efficiency.burden.mark|check.efficiency.competition.mark|check.efficiency.intermediate.mark|check.efficiency.items.mark|check.efficiency.unused.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
=事業の効率性:9 =その他コスト削減や効率化に向けた工夫は行われているか。:9 check.effect.used.mark:9 =整備された施設や成果物は十分に活用されているか。:9 check.efficiency.single_bid.mark:9
=資金の流れの中間段階での支出は合理的なものとなっているか。:9 =不用率が大きい場合、その理由は妥当か。(理由を右に記載):9 =単位当たりコスト等の水準は妥当か。:9 check.need.priority.comment:9
check.efficiency.unit_cost.comment:9 =事業の目的は国民や社会のニーズを的確に反映しているか。:9 check.related.roles.comment:9
=事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:9
check.efficiency.burden.mark|check.efficiency.competition.mark|check.efficiency.intermediate.mark|check.efficiency.items.mark|check.efficiency.unused.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
check.effect.outcome.comment:9 =事業番号:9 =関連事業:9 related.1.name:9 check.efficiency.unit_cost.mark:9 =事業の有効性:9 =成果実績は成果目標に見合ったものとなっているか。:9
check.effect.output.mark:9 check.effect.output.comment:9
check.effect.alternatives.mark|check.efficiency.burden.mark|check.efficiency.competition.mark|check.efficiency.intermediate.mark|check.efficiency.items.mark|check.efficiency.unused.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
check.effect.outcome.mark:9 check.efficiency.no_competition.mark:9
check.effect.alternatives.mark|check.efficiency.burden.mark|check.efficiency.competition.mark|check.efficiency.intermediate.mark|check.efficiency.items.mark|check.efficiency.unused.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
=一般競争入札、総合評価入札又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:9 =競争性のない随意契約となったものはないか。:9 =所管府省・部局名:9 =点検・改善結果:9 related.1.number:9
=関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):9 =費目・使途が事業目的に即し真に必要なものに限定されているか。:9
check.effect.alternatives.mark|check.efficiency.burden.mark|check.efficiency.competition.mark|check.efficiency.intermediate.mark|check.need.not_delegable.mark|check.need.priority.mark|check.need.reflects_needs.mark|check.related.roles.mark:9
check.efficiency.unused.comment:9 =受益者との負担関係は妥当であるか。:9 check.efficiency.burden.comment:9 =国費投入の必要性:9 =地方自治体、民間等に委ねることができない事業なのか。:9
=政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:9 =競争性が確保されているなど支出先の選定は妥当か。:9 =評価に関する説明:9 =事業所管部局による点検・改善:9
@opinions
past.y-4.number|past.y-5.number|past.y-6.number:9 past.y-3.number:9 =y-5年度:9 past.y-4.number|past.y-5.number|past.y-6.number:9
past.y-4.number|past.y-5.number|past.y-6.number:9 =外部有識者の所見:9 =y-2年度:9 opinion.external:9 opinion.response.text:9 =関連する過去のレビューシートの事業番号:9 =y-3年度:9
opinion.response.class:9 past.y-4.number|past.y-5.number|past.y-6.number:9 past.y-4.number|past.y-5.number|past.y-6.number:9 =y-4年度:9 =y-1年度:9
opinion.team.text:9 =備考:9 =所見を踏まえた改善点/概算要求における反映状況:9 =行政事業レビュー推進チームの所見:9 remarks:9 opinion.team.class:9 =y-6年度:9
@flow
=notice:9 =金額(百万円):9 use.B.1.amount:9 =費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.D.1.amount:9 use.A.2.item:9
use.A.2.purpose:9 use.B.1.purpose:9 use.A.2.amount:9 use.B.2.item:9 =使途:9 use.A.1.item:9 =資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):9 use.B.1.item:9
use.A.1.purpose:9 =費目:9 use.B.2.amount:9 =金額(百万円):9 use.A.1.amount:9 use.B.2.purpose:9 =費目:9 =使途:9 =計:9 use.A.total:9 =計:9 use.B.total:9 =費目:9 =使途:9
use.C.1.item:9 use.C.1.purpose:9 use.C.1.amount:9 use.D.1.item:9 use.D.1.purpose:9 =金額(百万円):9 =費目:9 =使途:9 =金額(百万円):9 use.C.2.item:9 use.C.2.purpose:9
use.C.2.amount:9 use.D.2.item:9 use.D.2.purpose:9 use.D.2.amount:9 =計:9 use.C.total:9 =計:9 use.D.total:9 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:9
=チェック:9 use.D.2.amount:9 use.D.2.amount:9 use.A.total:9 use.B.total:9 use.C.total:9 use.D.total:9
@payees
=支出先上位10者リスト:9 =§A:9 =§B:9 =§C:9 =§D:9 =国庫債務負担行為等による契約先上位10者リスト:9 payee.D.1.name:9 payee.D.1.corporate_number:9 payee.D.1.work:9 payee.D.1.amount:9
payee.D.1.contract:9 payee.D.1.bidders:9 payee.D.1.award_rate:9 =支出先:9 =法人番号:9 =業務概要:9 =支出額(百万円):9 =契約方式:9 =入札者数(応募者数):9 =落札率:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 payee.A.1.name:9 =支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:9 =契約先:9 =名:9 =法人番号:9 =業務概要:9 =契約額(百万円):9
=契約方式:9 =入札者数(応募者数):9 =落札率:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(契約額10億円以上):9 payee.B.1.no:9 payee.B.1.contract:9 payee.B.1.bidders:9
payee.B.1.award_rate:9 payee.B.1.contract:9 payee.B.1.bidders:9 payee.B.1.award_rate:9 payee.A.1.no|payee.D.1.no:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 payee.B.1.no:9 =支出先:9 =法人番号:9 =業務概要:9 =支出額(百万円):9 =契約方式:9 =入札者数(応募者数):9 =落札率:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 payee.B.1.name:9 payee.B.1.corporate_number:9 payee.B.1.work:9 payee.B.1.amount:9 payee.C.1.no:9
payee.C.1.name:9 payee.C.1.corporate_number:9 payee.C.1.work:9 payee.C.1.amount:9 payee.C.1.contract:9 payee.C.1.bidders:9 payee.C.1.award_rate:9
payee.A.1.no|payee.D.1.no:9 =支出先:9 =法人番号:9 =業務概要:9 =支出額(百万円):9 =契約方式:9 =入札者数(応募者数):9 =落札率:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9
payee.A.1.bidders:9 payee.A.1.award_rate:9 =法人番号:9 =入札者数(応募者数):9 =落札率:9 =契約方式:9 payee.A.1.contract:9 payee.A.1.corporate_number:9 payee.A.1.amount:9
=支出額(百万円):9 =支出先:9 =業務概要:9 =チェック:9
";
