//! In which order the form of 平成28年度 comes out of a PDF (see [`super::stream_order`]).

/// The stream order of this form, page by page.
#[rustfmt::skip]
pub(super) const STREAM_2016: &str = "
@front
=活動実績:4 basic.account:9 =活動実績:9 =y-1年度:9 =単位当たりコスト:9 =算出根拠:9 =当初見込み:9 output.2.unit:9 =当初見込み:4 output.1.unit:9 =根拠法令(具体的な条項も記載):9 basic.legal_basis:9
=主要政策・施策:9 =活動指標及び活動実績(アウトプット):9 budget.y-1.brought|budget.y-1.reserve:9 =活動指標及び活動実績(アウトプット):4
budget.y+0.brought|budget.y+0.carried|budget.y+0.supplementary:9 =活動指標:9 =活動指標:4 unit_cost.1.y+0.cost:9 =y+0年度活動見込:9 unit_cost.1.y-3.cost:9
unit_cost.1.y-2.cost:9 breakdown.4.request:1 unit_cost.1.y-1.cost:9 output.2.indicator:9 output.1.indicator:9 output.2.unit:9 breakdown.3.request:5
output.1.unit:9 breakdown.reason:9 breakdown.2.request:6 outcome.1.rate_unit:9 =成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:9
breakdown.1.request:8 outcome.1.goal:9 =実施方法:9 =事業番号:9 basic.name:9 =担当部局庁:9 basic.bureau:9 =作成責任者:9 =事業開始年度:9 basic.method:9 =担当課室:9 basic.division:9
basic.author:9 =事業名:8 =会計区分:9 =y+0年度:9 budget.y-2.supplementary|budget.y-3.reserve|budget.y-3.supplementary:9 =翌年度へ繰越し:9 budget.y-3.carried:9 =計:8
basic.expense_class:9 budget.y-2.supplementary|budget.y-3.reserve|budget.y-3.supplementary:9 outcome.1.final.actual|outcome.1.interim.actual:9 ?:8
=予備費等:9 =y+1年度要求:9 =予算の状況:9 =当初予算:9 =事業概要(5行程度以内。別添可):9 basic.summary:8 budget.y-1.supplementary:9
budget.y+0.brought|budget.y+0.carried|budget.y+0.supplementary:9 ?:3 budget.y-3.original:9 budget.y-2.carried:9 budget.y-1.carried:9
budget.y-2.reserve:8 budget.y+0.reserve:8 outcome.1.indicator:9 =y-3年度:9 budget.y-1.original:9 =単位:9 unit_cost.1.basis:9 =単位当たりコスト:9 =y-3年度:8
unit_cost.2.basis:9 =予算額・執行額(単位:百万円):9 =y-2年度:9 =y-1年度:9 ?:9 budget.y-2.supplementary|budget.y-3.reserve|budget.y-3.supplementary:9 ?:8
breakdown.total.original:9 =補正予算:9 unit_cost.1.unit:9 unit_cost.1.y-1.formula:9 unit_cost.1.y-2.formula:9 =y+0年度当初予算:9 basic.start_year:9
=事業終了(予定)年度:9 basic.end_year:9 =主要経費:8 =事業の目的(目指す姿を簡潔に。3行程度以内):9 basic.purpose:9 =前年度から繰越し:9 budget.y-3.brought:9 budget.y-2.brought:1
budget.y-2.original:8 =成果実績:9 =目標値:9 =成果指標:9 outcome.1.unit:8 =成果目標及び成果実績(アウトカム):9 =単位:8 outcome.1.unit:9 =title:9 sheet.ministry:8 =単位:4 =執行額:9
budget.y-3.total:8 budget.y-2.total:8 budget.y-1.total:8 budget.y+0.total:8 budget.y+1.total:8 budget.y-3.executed:9 budget.y-2.executed:8
budget.y-1.executed:9 =執行率(%):9 budget.y-3.execution_rate:9 budget.y-2.execution_rate:9 budget.y-1.execution_rate:9 =単位:9
output.2.y+0.planned|output.2.y-3.planned:4 output.1.y-3.planned:9 output.2.y-1.actual|output.2.y-1.planned|output.2.y-2.actual|output.2.y-2.planned:4
output.1.y-2.planned:9 output.2.y-1.actual|output.2.y-1.planned|output.2.y-2.actual|output.2.y-2.planned:4 output.1.y-1.planned:9 =計算式:9
unit_cost.1.formula_unit:9 unit_cost.1.y-3.formula:9 unit_cost.1.y+0.formula:8 unit_cost.2.formula_unit:9 =y-2年度:9 =YY:9 =歳出予算目:8 sheet.number:9
outcome.1.final.year:9 outcome.1.interim.year:8 outcome.1.final.target:9 outcome.1.final.actual|outcome.1.interim.actual:9 basic.plans:9 =y-2年度:9
=y-1年度:9 =目標最終年度:9 outcome.1.y-3.actual:9 outcome.1.y-2.actual:9 outcome.1.final.rate:9 outcome.1.y-3.target:9 breakdown.4.original:1
outcome.1.y-2.target:9 outcome.1.y-3.rate:9 breakdown.3.original:5 outcome.1.y-2.rate:9 outcome.1.y-1.actual:9 breakdown.2.original:6
outcome.1.y-1.rate:9 outcome.1.final.actual|outcome.1.interim.actual:9 breakdown.1.original:8 breakdown.total.request:9 =関係する計画、通知等:9 =達成度:9 =中間目標:8
=年度:8 outcome.1.y-1.target:9 outcome.1.interim.target:9 =y-3年度:9 =y-2年度:9 =y-3年度:4 =y-1年度:9 =y-2年度:4 output.2.y-3.actual:9 =y+0年度活動見込:9 =y-1年度:4
output.2.y-1.actual|output.2.y-1.planned|output.2.y-2.actual|output.2.y-2.planned:4 output.1.y-3.actual:9 =y+0年度活動見込:4
output.2.y-1.actual|output.2.y-1.planned|output.2.y-2.actual|output.2.y-2.planned:4 output.1.y-2.actual:9 output.1.y-1.actual:9 output.1.y+0.actual:6
output.2.y+0.planned|output.2.y-3.planned:4 output.1.y+0.planned:9 =y+1年度要求:8 =主な増減理由:8 =y-3年度:9 =計:9 budget.y+0.original:8 budget.y+1.request:8
basic.policies:9 breakdown.1.item:8 =チェック:9 breakdown.2.item:6 breakdown.3.item:5 breakdown.4.item:1
@measures
policy.1.interim.year:8 =本事業の成果と上位施策・測定指標との関係:9 =単位:5 policy.relation:9 =定量的指標:8 =目標年度:9 policy.1.final.year:5 =年度:5 =y+4年度:3 policy.1.indicator:8
policy.1.qualitative.goal:1 policy.1.qualitative.plan:1 policy.2.unit:4 policy.1.unit:8 policy.1.final.target:5 =実績値:8 =目標年度:3 =目標値:8
policy.2.indicator:9 policy.2.qualitative.goal:4 policy.2.qualitative.plan:4 policy.2.y-3.actual:4 policy.1.y-3.actual:8 policy.2.y-2.actual:4
policy.1.y-2.actual:8 policy.1.final.year:3 policy.2.y-1.actual:4 policy.1.y-1.actual:8 policy.1.y-3.target:8 policy.1.y-2.target:8
policy.1.y-1.target:6 =目標最終年度:9 =年度:8 policy.1.unit:8 policy.1.interim.year:8 policy.1.interim.year:8 =目標値:9 =測定指標:9 =中間目標:9 =年度:8 =計画開始時:8 =年度:8
=y-1年度:9 =y+0年度:9 policy.1.y-1.target:3 policy.1.interim.actual:4 policy.1.final.actual:4 policy.1.interim.target:5 policy.1.final.target:3
policy.2.y-1.target:4 policy.2.interim.target:4 policy.2.final.target:4 =§I:8 =(第一階層):8 policy.1.interim.actual:8 policy.1.final.actual:8
=本事業の成果と改革項目・KPIとの関係:9 =中間目標:8 policy.1.interim.year:8 =年度:9 policy.1.interim.year:8 =成果実績:8 =達成度:9 policy.1.unit:4 policy.2.unit:4
policy.1.interim.year:8 policy.1.interim.actual:8 policy.1.final.actual:6 =改革項目:9 =分野::9 policy.1.interim.year:8 =KPI(第一階層):9 policy.1.interim.year:8
policy.1.indicator:3 policy.1.interim.actual:8 policy.1.final.actual:6 =施策:9 policy.measure:9 policy.1.interim.year:8 =政策:9 policy.policy:9
=KPI(第二階層):9 =KPI(第二階層):9 =単位:9 =計画開始時:9 =年度:8 =y-1年度:9 =y+0年度:9 =中間目標:9 =年度:8 =目標最終年度:9 =年度:9 policy.1.interim.year:8 =成果実績:9
policy.1.interim.actual:8 policy.1.final.actual:8 policy.1.y-1.target:3 policy.1.y-3.target:3 policy.1.interim.target:6 policy.1.final.target:5
policy.2.y-1.target:4 policy.2.interim.target:4 policy.2.final.target:4 policy.1.interim.actual:8 policy.1.final.actual:6 =目標値:9 policy.1.y-1.target:3
policy.1.interim.actual:6 policy.1.final.actual:6 policy.1.y-3.target:3 policy.2.y-1.target:4 policy.2.interim.target:4 policy.2.final.target:4
policy.1.interim.target:8 policy.1.final.target:5 policy.1.interim.year:8 policy.1.interim.year:8 policy.1.interim.year:8 policy.1.interim.year:8
policy.1.interim.year:6 policy.1.final.year:3 =達成度:9 policy.1.unit:4 policy.2.unit:4 policy.2.unit:4 policy.1.interim.year:6 =y-3年度:8 =y-2年度:8
=y-1年度:8 policy.1.y-1.target:3 policy.1.y-3.target:3 policy.1.interim.target:6 policy.1.final.target:5 policy.1.interim.actual:8
policy.1.final.actual:6 policy.1.interim.actual:4 policy.1.final.actual:3 =経済・財政再生アクション・プログラム:9 =政策評価、経済・財政再生アクション・プログラムとの関係:9 =政策評価:9
@inspection
check.efficiency.carryover.comment:6 related.1.ministry:1 related.2.ministry:1 =事業番号:8 =事業名:8 related.1.name:1 related.1.number:1 related.2.name:1
related.2.number:1 check.effect.used.mark:8 check.efficiency.intermediate.comment:9 check.need.not_delegable.comment:9
check.efficiency.cost_saving.mark:9 =評価項目:9 check.need.reflects_needs.comment:8 =活動実績は見込みに見合ったものであるか。:9 check.need.not_delegable.mark:8
check.efficiency.items.comment:9 check.efficiency.intermediate.mark:9 related.2.number:1 related.2.name:1 =改善の方向性:8 result.direction:9
result.finding:9 check.need.priority.mark:8 check.effect.used.comment:8 =不用率が大きい場合、その理由は妥当か。(理由を右に記載):8 check.related.roles.comment:3
=事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:8 check.effect.alternatives.comment:5
=関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):8 check.efficiency.items.mark:8 check.effect.alternatives.mark:6 =事業の効率性:9
=その他コスト削減や効率化に向けた工夫は行われているか。:9 check.effect.used.mark:3 check.related.roles.mark:6 check.efficiency.competition.comment:6
=資金の流れの中間段階での支出は合理的なものとなっているか。:8 check.efficiency.single_bid.mark:9 =単位当たりコスト等の水準は妥当か。:9 check.need.priority.comment:9
check.efficiency.unit_cost.comment:8 =事業の目的は国民や社会のニーズを的確に反映しているか。:9 check.related.roles.comment:1 check.efficiency.cost_saving.mark:9
check.need.reflects_needs.mark:8 check.efficiency.competition.mark:8 =一般競争入札、総合評価入札又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:6
=競争性のない随意契約となったものはないか。:8 check.efficiency.cost_saving.comment:8 check.effect.outcome.comment:9 related.1.name:1 check.efficiency.unused.mark:9
=整備された施設や成果物は十分に活用されているか。:8 =関連事業:8 check.efficiency.unit_cost.mark:8 =事業の有効性:9 =成果実績は成果目標に見合ったものとなっているか。:8 check.effect.output.mark:3
check.effect.output.comment:8 check.effect.outcome.mark:1 =点検・改善結果:9 related.1.number:1 =費目・使途が事業目的に即し真に必要なものに限定されているか。:9
check.efficiency.unused.comment:8 =受益者との負担関係は妥当であるか。:9 =地方自治体、民間等に委ねることができない事業なのか。:9 =政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:9
=競争性が確保されているなど支出先の選定は妥当か。:9 =評価に関する説明:8 check.efficiency.no_competition.mark:8 check.efficiency.burden.mark:8 =点検結果:8
check.efficiency.burden.comment:8 =国費投入の必要性:8 =事業所管部局による点検・改善:9 check.efficiency.items.mark:8 =繰越額が大きい場合、その理由は妥当か。(理由を右に記載):8
check.efficiency.carryover.mark:8
@opinions
past.y-6.number:8 past.y-4.number:8 past.y-5.number:6 past.y-2.number:5 past.y-3.number:5 past.y-1.number:6 =y-3年度:8 =y-2年度:8 =y-1年度:8 =y-5年度:9
=外部有識者の所見:9 =y-4年度:8 opinion.external:9 opinion.response.text:9 =関連する過去のレビューシートの事業番号:9 opinion.response.class:8 opinion.team.text:9
=行政事業レビュー推進チームの所見:9 =備考:6 past.y-2.number:3 remarks:6 opinion.team.class:8 =y-6年度:9 =所見を踏まえた改善点/概算要求における反映状況:8
@flow
=チェック:8 use.A.1.amount:4 use.A.3.item:3 =金額(百万円):9 use.C.3.amount:1 =資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):8
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.D.1.amount:1 use.A.2.item:5 use.A.2.purpose:4 use.B.2.item:1
use.A.1.purpose:6 use.B.3.amount:3 use.A.4.item:1 =使途:8 use.B.2.purpose:3 use.A.1.item:8 use.B.3.item:1 use.B.3.purpose:3 use.B.4.amount:1
use.B.4.item:1 use.B.4.purpose:1 use.B.2.item:3 use.B.2.amount:4 use.A.3.amount:3 use.A.5.item:1 use.A.5.purpose:1 =金額(百万円):3 use.A.1.amount:3
use.A.2.purpose:3 =§B:3 use.A.4.amount:1 use.F.total:1 =金額:8 use.F.1.amount:1 use.F.1.item:1 use.F.1.purpose:1 use.F.2.amount:1 use.F.2.item:1
use.A.4.purpose:1 use.F.2.purpose:1 use.F.3.amount:1 use.F.3.item:1 use.F.3.purpose:1 use.F.4.amount:1 use.F.4.item:1 use.F.4.purpose:1 =費目:9 =使途:9
use.A.2.amount:4 =計:9 use.A.total:8 =計:9 use.B.total:6 use.B.1.item:5 use.B.1.purpose:5 use.B.1.amount:5 use.E.total:1 =金額(百万円):8 use.E.1.amount:1
use.E.1.item:1 use.E.1.purpose:1 =費目:9 =使途:9 =金額:5 =§C:5 =§D:5 =金額(百万円):3 use.C.1.item:4 use.C.1.purpose:4 use.C.1.amount:4 use.D.1.amount:3
use.D.1.item:4 use.D.1.purpose:4 use.D.2.amount:1 =費目:4 use.D.2.item:3 use.D.2.purpose:3 use.D.3.amount:1 use.D.3.item:1 use.D.3.purpose:1
use.D.4.amount:1 use.D.4.item:1 use.D.4.purpose:1 =使途:9 use.C.3.item:1 use.C.3.purpose:1 use.C.2.item:3 use.C.2.purpose:3 use.C.2.amount:3
use.D.2.item:1 use.D.2.purpose:1 use.B.3.item:1 =計:8 use.D.2.amount:3 =計:5 use.C.total:4 use.A.3.purpose:3 =計:5 use.A.5.amount:1 use.D.total:4
=費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:9 use.D.2.amount:1 use.D.2.amount:1 use.A.total:4 use.B.total:4 use.E.total:1 use.C.total:3 use.D.total:3
use.E.total:1 use.F.total:1
@payees
=支出先上位10者リスト:9 =§A:9 =§B:3 =§BC:4 payee.D.1.amount:2 =§D:4 =国庫債務負担行為等による契約先上位10者リスト:8 payee.D.1.name:4 payee.D.1.corporate_number:3 payee.D.1.work:4
payee.D.1.no:3 payee.D.1.amount:3 payee.F.1.award_rate:2 payee.D.1.contract:4 payee.D.1.bidders:4 payee.D.1.award_rate:4 =§A:3 =支出先:4 =法人番号:4 =業務概要:4
=支出額(百万円):3 =契約方式:4 payee.F.1.name:2 =入札者数(応募者数):4 =落札率:4 obligation.1.contract:6 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):3
obligation.1.contract:4 payee.F.1.bidders:2 payee.F.1.work:2 payee.A.4.contract:4 payee.A.4.reason:2 payee.A.4.no:2 payee.A.1.name:6
payee.D.12.award_rate:2 payee.A.4.no:2 payee.D.5.contract:2 obligation.1.name:3 payee.A.2.name:4 payee.D.12.no:2 =名:8 =法人番号:8 payee.D.2.no:2
payee.D.2.name:2 =業務概要:8 payee.D.2.work:2 payee.D.2.amount:2 payee.D.2.contract:2 payee.D.2.bidders:2 payee.D.2.award_rate:2 payee.D.2.reason:2
payee.D.3.no:2 payee.D.3.name:2 payee.D.3.work:2 payee.D.3.amount:2 payee.D.3.contract:2 payee.D.3.bidders:2 payee.D.3.award_rate:2 payee.D.4.no:2
payee.D.4.name:2 payee.D.4.work:2 payee.D.4.amount:2 payee.D.4.contract:2 payee.D.4.bidders:2 payee.D.4.award_rate:2 payee.D.5.no:2 payee.D.5.amount:2
=契約額(百万円):8 payee.D.5.contract:2 payee.D.5.award_rate:2 payee.D.6.no:2 payee.D.6.name:2 payee.D.6.work:2 payee.D.6.amount:2 payee.D.6.contract:2
payee.D.6.bidders:2 payee.D.6.award_rate:2 payee.D.7.no:2 payee.D.7.name:2 payee.D.7.work:2 payee.D.7.amount:2 payee.D.7.contract:2
payee.D.7.bidders:2 payee.D.7.award_rate:2 payee.D.8.no:2 payee.D.8.name:2 payee.D.8.work:2 payee.D.8.amount:2 payee.D.8.contract:2
payee.D.8.bidders:2 payee.D.8.award_rate:2 =契約方式:8 payee.D.9.no:2 payee.D.9.name:2 payee.D.9.work:2 payee.D.9.amount:2 payee.D.9.contract:2
payee.D.9.bidders:2 payee.D.9.award_rate:2 payee.D.10.no:2 payee.D.10.name:2 payee.D.10.work:2 payee.D.10.amount:2 payee.D.10.contract:2
payee.D.10.bidders:2 payee.D.10.award_rate:2 payee.D.10.reason:2 payee.D.11.no:2 payee.D.11.name:2 payee.D.11.work:2 payee.D.11.amount:2
payee.D.11.contract:2 payee.D.11.bidders:2 payee.D.11.award_rate:2 =入札者数(応募者数):8 payee.D.12.name:2 payee.D.12.work:2 =落札率:8
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(契約額10億円以上):8 payee.A.1.no:6 payee.D.1.no:2 payee.A.1.bidders:4 payee.F.1.contract:2 payee.F.1.bidders:2
payee.A.1.award_rate:6 payee.D.11.no:2 payee.D.12.amount:2 payee.D.5.award_rate:2 =入札者数(応募者数):8 =落札率:8 payee.A.1.contract:8 obligation.1.block:3
payee.A.2.no:4 payee.A.2.bidders:4 payee.A.2.award_rate:3 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =法人番号:8 obligation.1.bidders:6
payee.A.1.corporate_number:6 payee.A.2.corporate_number:3 payee.D.5.name:2 payee.A.2.amount:4 payee.D.12.bidders:2 payee.A.2.contract:4
payee.A.1.work:8 obligation.1.corporate_number:3 payee.B.1.no:2 obligation.1.reason:3 payee.E.1.no:2 payee.A.2.work:4 payee.B.2.name:2
payee.B.2.corporate_number:2 payee.D.11.no:2 obligation.1.amount:4 payee.B.2.work:2 payee.B.2.amount:2 payee.A.1.no:3 =支出先:8 =法人番号:8 =業務概要:8
=支出額(百万円):3 =契約方式:3 =入札者数(応募者数):3 =落札率:3 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):3 =支出先:3 =業務概要:3 =支出額(百万円):6 payee.E.1.name:2 payee.E.1.work:2
payee.E.1.amount:2 payee.E.1.contract:2 payee.E.1.bidders:2 payee.E.1.award_rate:2 payee.E.1.reason:2 payee.D.5.work:2 =チェック:8 =契約方式:8 =入札者数(応募者数):8
=落札率:8 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):8 payee.B.1.name:3 obligation.1.no:3 obligation.1.block:3 payee.B.1.corporate_number:3
payee.B.1.work:3 payee.B.1.amount:3 payee.B.1.contract:3 payee.B.1.bidders:3 payee.A.1.no:3 payee.A.1.name:3 payee.A.1.bidders:3
=支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:4 payee.B.1.award_rate:3 payee.A.1.award_rate:8 payee.D.5.award_rate:2 payee.D.5.award_rate:2
=支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:3 payee.A.4.corporate_number:2 payee.D.5.award_rate:2 obligation.1.work:6 payee.E.1.no:2
payee.D.1.reason:2 obligation.1.contract:3 payee.F.1.bidders:2 payee.F.1.bidders:2 payee.D.1.reason:2 payee.F.1.no:2 payee.F.1.contract:2
payee.A.6.no:3 obligation.1.no:3 payee.F.1.contract:2 obligation.1.contract:3 payee.A.4.no:2 payee.B.2.no:2 =支出額(百万円):3 =法人番号:3 =入札者数(応募者数):3 =落札率:3
payee.A.4.amount:4 payee.A.6.amount:3 payee.A.8.bidders:3 payee.A.8.award_rate:2 payee.A.8.reason:2 =支出先:3 payee.F.1.no:2 payee.F.1.amount:2
payee.F.1.contract:2 payee.F.1.bidders:2 payee.A.1.reason:3 payee.A.3.no:4 payee.A.3.name:4 payee.A.3.corporate_number:2 payee.A.3.work:4
payee.A.6.bidders:2 payee.A.6.award_rate:2 payee.A.6.reason:2 payee.A.3.amount:3 payee.A.3.contract:3 payee.A.3.bidders:3 payee.A.3.award_rate:3
payee.A.4.name:4 payee.A.4.corporate_number:2 payee.A.4.work:4 =法人番号:3 payee.D.1.reason:2 payee.A.5.no:4 payee.A.5.name:4 payee.A.5.corporate_number:3
payee.A.5.work:4 payee.A.4.bidders:2 payee.A.4.award_rate:2 payee.A.7.reason:2 payee.A.5.amount:3 payee.A.5.contract:3 payee.A.5.bidders:3
payee.A.5.award_rate:3 payee.B.3.no:2 payee.B.3.name:2 payee.B.3.corporate_number:2 payee.B.3.work:2 payee.B.3.amount:2 payee.B.3.contract:2
payee.B.3.bidders:2 payee.B.3.award_rate:2 payee.A.5.reason:2 payee.A.6.name:3 payee.A.6.corporate_number:2 payee.A.6.work:3 payee.A.7.no:3
payee.A.7.name:3 payee.A.7.corporate_number:2 payee.A.7.work:3 payee.A.6.contract:2 payee.A.6.bidders:2 payee.A.6.award_rate:2 payee.A.6.reason:2
payee.A.7.amount:2 payee.A.7.contract:2 payee.A.7.bidders:2 payee.A.7.award_rate:2 payee.A.8.no:3 =業務概要:3 payee.D.1.reason:2 payee.D.1.reason:2
payee.F.1.bidders:2 payee.A.8.name:3 payee.A.8.corporate_number:2 payee.A.8.work:3 payee.A.8.amount:3 payee.A.8.contract:3 payee.A.8.bidders:3
payee.A.8.award_rate:3 payee.A.8.reason:2 payee.A.9.no:3 payee.A.9.name:3 payee.A.9.corporate_number:2 payee.A.9.work:3 payee.A.5.contract:2
payee.A.5.bidders:2 payee.A.5.award_rate:2 payee.A.5.reason:2 payee.A.10.no:2 payee.A.10.name:2 payee.A.10.corporate_number:2 payee.A.10.work:2
payee.A.10.amount:2 payee.A.10.contract:2 payee.A.10.bidders:2 payee.A.10.award_rate:2 payee.A.10.reason:2 payee.A.9.amount:2 payee.A.9.contract:3
payee.A.9.award_rate:3 =支出額(百万円):6 payee.D.1.reason:2 payee.F.1.contract:2 payee.F.1.contract:2 =契約方式:3 obligation.1.reason:2 obligation.1.reason:2
=入札者数(応募者数):3 =落札率:3 payee.D.5.award_rate:2 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):3 =支出額(百万円):3 payee.D.12.contract:2 payee.A.1.amount:9 =支出先:9
=業務概要:9 obligation.1.award_rate:6
";
