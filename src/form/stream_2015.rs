//! In which order the form of 平成27年度 comes out of a PDF (see [`super::stream_order`]).

/// The stream order of this form, page by page.
#[rustfmt::skip]
pub(super) const STREAM_2015: &str = "
@front
basic.account:9 =活動実績:9 =活動実績:2 =y-1年度:9 =単位当たりコスト:9 =活動実績:4 =算出根拠:9 =算出根拠:2 =y-1年度:2 =当初見込み:9 =当初見込み:4 output.3.unit:9 =目標値:9 =単位当たりコスト:2
output.1.unit:9 =根拠法令(具体的な条項も記載):9 breakdown.1.original:9 basic.legal_basis:9 output.2.unit:9 =活動指標及び活動実績(アウトプット):9
budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9 =活動指標:4
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought:9 =活動指標及び活動実績(アウトプット):4 =活動指標:9 =y+0年度当初予算:2 =活動指標:2
unit_cost.1.y+0.cost:7 =y+0年度活動見込:9 unit_cost.2.y-3.cost:9 unit_cost.1.y-3.cost:7 unit_cost.2.y-2.cost:9 unit_cost.1.y-2.cost:7 breakdown.4.request:3
=y+0年度活動見込:2 output.2.indicator:9 unit_cost.2.y-1.cost:9 unit_cost.1.y-1.cost:7 output.1.indicator:9 output.2.unit:9 output.3.unit:9
output.3.indicator:9 output.1.unit:9 =定量的な成果目標:9 breakdown.reason:7 outcome.1.rate_unit:7 =成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:9
breakdown.1.request:9 outcome.1.goal:9 =実施方法:9 breakdown.2.request:4 =事業番号:9 basic.name:9 breakdown.3.request:2 =担当部局庁:9 basic.bureau:9 =作成責任者:7
=事業開始年度:9 basic.method:9 =担当課室:9 basic.division:7 basic.author:9 =事業名:9 =会計区分:9 =y+0年度:9 budget.y+0.supplementary:9 =翌年度へ繰越し:9 budget.y-3.carried:9
=計:9 basic.expense_class:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9
outcome.1.final.actual|outcome.1.interim.actual:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-2.brought|budget.y-3.supplementary:9 =予備費等:9 =y+1年度要求:9 =予算の状況:9 =当初予算:9 =作成責任者:2
=事業概要(5行程度以内。別添可):9 basic.summary:9 outcome.2.goal:9 budget.y-2.supplementary:9 budget.y-1.supplementary:9 budget.y-3.original:9 budget.y-2.carried:9
budget.y-1.carried:9 budget.y-2.reserve:9 outcome.2.indicator:9 budget.y+0.reserve:9 outcome.1.indicator:9 =y-3年度:9 budget.y-1.original:9
unit_cost.2.y-3.formula:9 unit_cost.2.y-2.formula:9 unit_cost.2.y-1.formula:9 =単位:9 =y-3年度:2 unit_cost.1.basis:9 =単位当たりコスト:9 =単位:2 =単位当たりコスト:2
=y-3年度:9 =予算額・執行額(単位:百万円):9 =y-2年度:9 =成果実績:2 =y-3年度:2 =y-1年度:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9
budget.y+0.brought|budget.y+0.carried|budget.y-1.brought|budget.y-1.reserve|budget.y-2.brought|budget.y-3.reserve|budget.y-3.supplementary:9
breakdown.total.original|budget.y+0.original:9 =補正予算:9 unit_cost.2.unit:9 unit_cost.1.unit:9 unit_cost.1.y-1.formula:9 unit_cost.1.y-2.formula:9
=y+0年度当初予算:7 basic.start_year:9 =事業終了(予定)年度:7 basic.end_year:9 =主要経費:9 =事業の目的(目指す姿を簡潔に。3行程度以内):9 basic.purpose:9 =前年度から繰越し:9 budget.y-3.brought:9
budget.y-2.original:9 =成果実績:9 =成果指標:9 =果実績:2 =(アウトカム):2 =目標値:2 =成果指標:2 outcome.1.unit:7 =定量的な成果目標:2 =年度:2 =成果目標及び成果実績(アウトカム):7 =単位:9 outcome.2.unit:9
outcome.2.unit:9 outcome.1.unit:9 =成果目標及び成果実績(アウトカム):2 =単位:2 =title:9 =単位:4 =執行額:9 budget.y-3.total:9 budget.y-2.total:9 budget.y-1.total:9
budget.y+0.total:9 budget.y+1.total:9 =主な増減理由:2 budget.y-3.executed:9 budget.y-2.executed:9 budget.y-1.executed:9 =執行率(%):9
budget.y-3.execution_rate:9 budget.y-2.execution_rate:9 budget.y-1.execution_rate:9 =単位:9 outcome.1.final.actual|outcome.1.interim.actual:4
output.1.y-3.planned:9 output.1.y-2.planned:9 output.1.y-1.planned:9 =単位:2
outcome.1.final.actual|outcome.1.interim.actual|output.2.y+0.actual|output.2.y+0.planned|output.2.y-1.planned|output.2.y-2.planned|output.2.y-3.planned:4
outcome.1.final.actual|outcome.1.interim.actual|output.2.y+0.actual|output.2.y+0.planned|output.2.y-1.planned|output.2.y-2.planned|output.2.y-3.planned:4
=計算式:9 outcome.2.rate_unit:9 unit_cost.1.formula_unit:9 =計算式:2 unit_cost.1.y-3.formula:9 outcome.2.y-3.target:9 outcome.2.y-2.target:9
outcome.2.y-1.target:9 outcome.2.interim.target:9 outcome.2.final.target:9 unit_cost.2.formula_unit:9 unit_cost.1.y+0.formula:9 =y-2年度:9 =YY:9 =費目:9
=y-2年度:2 sheet.number:9 =年度:2 =年度:2 outcome.1.final.year:9 outcome.2.interim.year:9 outcome.2.final.year:9 outcome.1.interim.year:9
outcome.1.final.target:9 outcome.1.final.actual|outcome.1.interim.actual:9 unit_cost.2.basis:9 basic.plans:9 =y-2年度:9 =y-1年度:9 =目標最終年度:9 =y-2年度:2
=目標最終年度:2 outcome.1.y-3.actual:9 =y-1年度:2 outcome.1.y-2.actual:9 outcome.1.final.rate:9 outcome.1.y-3.target:9 breakdown.4.original:3
outcome.1.y-2.target:9 outcome.1.y-3.rate:9 breakdown.3.original:3 outcome.1.y-2.rate:9 outcome.1.y-1.actual:9 outcome.1.y-1.rate:9
outcome.1.interim.rate:9 outcome.2.y-1.actual:9 budget.y+1.request:9 =関係する計画、通知等:9 breakdown.2.original:4 =当初見込み:2 =達成度:9 =中間目標:9 =y+3年度:2 =中間目標:2
=年度:7 =年度:2 outcome.1.y-1.target:9 =達成度:2 outcome.1.interim.target:9 =y-3年度:9 =y-2年度:9 =y-3年度:2 =y-1年度:9 =y-3年度:4 =y-2年度:2 =y+0年度活動見込:9 =y-2年度:4
output.3.y-3.actual:9 =y-1年度:2 output.1.y-3.actual:9 =y-1年度:4 =主要政策・施策:9 =y+0年度活動見込:2 output.1.y-2.actual:9 =y+0年度活動見込:4 output.1.y-1.actual:9
=事業終了(予定)年度:2 output.2.y-3.actual:9 basic.policies:4 output.2.y-2.actual:9 output.1.y+0.planned:9 output.2.y-1.actual:9 =y+1年度要求:9
outcome.1.final.actual|outcome.1.interim.actual|output.2.y+0.actual|output.2.y+0.planned|output.2.y-1.planned|output.2.y-2.planned|output.2.y-3.planned:4
=主な増減理由:7 sheet.ministry:9 =y-3年度:9 breakdown.3.item:2 =計:9 breakdown.total.original|budget.y+0.original:9 breakdown.2.item:4
breakdown.total.request:9 basic.policies:9 =活動指標及び活動実績(アウトプット):2 breakdown.1.item:9 =チェック:9 breakdown.4.item:3
@inspection
check.efficiency.carryover.comment:4 related.1.ministry:4 related.2.ministry:2 =国費投入の必要性:9 =事業番号:9 =事業名:9 =所管府省・部局名:9 related.2.name:2
related.2.number:2 check.effect.used.mark:9 check.efficiency.intermediate.comment:9 =評価:2 =政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:2 =項目:2
check.need.not_delegable.comment:7 check.efficiency.cost_saving.mark:4 =評価項目:7 =活動実績は見込みに見合ったものであるか。:9 check.need.not_delegable.mark:9
check.efficiency.items.comment:7 check.efficiency.intermediate.mark:9 =改善の方向性:9 result.direction:9 result.finding:9 check.need.priority.mark:9
check.effect.used.comment:7 =不用率が大きい場合、その理由は妥当か。(理由を右に記載):9 check.related.roles.comment:7 check.effect.alternatives.comment:7
=関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):9 check.effect.output.mark:9 =事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:9
check.effect.alternatives.mark:9 =事業の効率性:9 check.efficiency.items.mark:2 =その他コスト削減や効率化に向けた工夫は行われているか。:9 check.related.roles.mark:9
check.efficiency.competition.comment:7 =資金の流れの中間段階での支出は合理的なものとなっているか。:9 check.efficiency.single_bid.mark:9 =単位当たりコスト等の水準は妥当か。:9
check.need.priority.comment:9 check.efficiency.unit_cost.comment:9 =事業の目的は国民や社会のニーズを的確に反映しているか。:9 check.efficiency.cost_saving.mark:9
check.efficiency.competition.mark:9 =一般競争入札、総合評価入札又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:9 =競争性のない随意契約となったものはないか。:9
check.efficiency.cost_saving.comment:9 check.effect.outcome.comment:7 related.1.name:4 check.efficiency.unused.mark:9 =整備された施設や成果物は十分に活用されているか。:9
=関連事業:9 check.efficiency.unit_cost.mark:9 =事業の有効性:9 =成果実績は成果目標に見合ったものとなっているか。:9 check.efficiency.items.comment:4 check.effect.output.comment:7
related.1.number:4 =点検・改善結果:9 =費目・使途が事業目的に即し真に必要なものに限定されているか。:9 check.efficiency.unused.comment:4 check.effect.outcome.mark:4
check.efficiency.unused.comment:2 check.need.reflects_needs.mark:4 =受益者との負担関係は妥当であるか。:9 =地方自治体、民間等に委ねることができない事業なのか。:9
=政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:7 =競争性が確保されているなど支出先の選定は妥当か。:9 =評価に関する説明:9 check.need.reflects_needs.comment:9
check.efficiency.no_competition.mark:9 check.efficiency.burden.mark:9 =点検結果:9 check.efficiency.burden.comment:9 =事業所管部局による点検・改善:9
check.effect.outcome.mark:9 =繰越額が大きい場合、その理由は妥当か。(理由を右に記載):9 check.efficiency.carryover.mark:9
@opinions
past.y-5.number:9 =備考:2 past.y-3.number:9 past.y-4.number:9 past.y-1.number:9 past.y-2.number:9 =y-2年度:9 =y-1年度:9 =y-4年度:9 =外部有識者の所見:7 =y-3年度:9
opinion.external:9 opinion.response.text:9 =外部有識者の所見:2 =関連する過去のレビューシートの事業番号:9 opinion.response.class:9 opinion.team.text:9 =行政事業レビュー推進チームの所見:9 =備考:7
remarks:7 opinion.team.class:9 =所見を踏まえた改善点/概算要求における反映状況:9 =y-5年度:9
@flow
=notice:9 =チェック:7 use.A.1.amount:7 use.A.3.item:4 =金額(百万円):9 =§A:2 =資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):9
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.A.2.item:4 use.A.2.purpose:4 use.A.1.purpose:7 use.B.3.amount:2
use.A.4.item:4 =使途:9 =§B:2 use.A.1.item:7 use.B.2.item:2 use.B.2.amount:2 use.A.3.amount:4 use.A.5.item:2 use.B.1.purpose:7 use.A.5.purpose:2 =金額:4
use.D.1.amount:2 use.D.1.item:2 use.D.1.purpose:2 =金額(百万円):4 use.A.4.amount:4 use.A.4.purpose:4 =費目:9 =費目:4 =使途:9 use.C.total:2 use.A.2.amount:4 =計:9
use.A.3.purpose:4 use.A.5.amount:2 use.A.total:7 =計:9 =(百万円):2 use.B.total:7 =費目:7 use.B.1.item:7 use.B.1.amount:7 =金額(百万円):7 =使途:9 =金額:4 =§C:4 =§D:4
=金額(百万円):4 use.C.1.item:4 use.C.1.purpose:4 use.C.1.amount:4 =§D:2 =費目:4 =使途:9 =計:7 =計:7 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:7 use.C.2.item:2
use.C.2.purpose:2 use.C.2.amount:2 use.A.total:4 use.B.total:7 use.C.total:4 use.D.total:2 use.E.total:2 use.F.total:2 use.I.total:2
@flow_more
=使途:6 =金額:6 use.J.total|use.K.total:3 use.D.payee|use.J.payee:3 use.G.total|use.H.total|use.I.total:6 =§M:3 =支出額(百万円):3 =支出先:3 =入札者数:3 =業務概要:3 =落札率:3
use.G.total|use.H.total|use.I.total:3 use.B.payee|use.G.payee|use.H.payee|use.I.payee:3 =計:6 use.J.1.amount:3 use.J.1.item:3 use.J.1.purpose:3
use.A.1.item|use.N.1.item:3 =費目:3 =チェック:3 use.H.2.amount:3 use.H.2.item:3 use.H.2.purpose:3
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):3 use.H.1.purpose:3 use.H.1.amount:3 =計:3 =使途:6 =金額:6 use.M.total:6
use.A.payee|use.M.payee|use.N.payee:3 use.F.total:3 use.F.payee|use.L.payee:3 =計:6 use.M.1.amount:3 use.M.1.item:3 use.M.1.purpose:3 use.F.1.amount:3
use.F.1.item:3 use.F.1.purpose:3 use.F.2.amount:3 use.F.2.item:3 use.F.2.purpose:3 use.F.3.amount:3 use.F.3.item:3 use.F.3.purpose:3 use.E.3.purpose:3
use.E.3.amount:6 =§K:3 =支出先:3 =入札者数:3 =業務概要:3 =落札率:3 use.G.total|use.H.total|use.I.total:3 use.C.total:3 use.G.2.amount:3 =使途:6 =金額(百万円):3
use.J.total|use.K.total:3 use.K.1.amount:6 =§N:3 =支出額(百万円):3 =支出先:3 =入札者数:3 =業務概要:3 =落札率:3 use.A.payee|use.M.payee|use.N.payee:3 =§L:3 =支出額(百万円):3
=支出先:3 =入札者数:3 =業務概要:3 =落札率:3 use.K.1.item:3 use.K.1.purpose:3 use.A.1.purpose|use.N.1.purpose:3 =計:3 =金額:3 use.E.total:3 use.E.3.item|use.H.1.item:3
use.E.1.amount|use.G.1.amount:3 use.E.1.item|use.G.1.item:3 use.E.1.purpose|use.G.1.purpose:3 use.E.2.amount:3 use.E.2.item:3 use.E.2.purpose:3
use.E.4.amount|use.L.1.amount:3 use.E.4.item|use.L.1.item:3 use.E.4.purpose|use.L.1.purpose:3 use.E.5.amount:3 use.E.5.item:3 use.E.5.purpose:3 =使途:6
=金額:6 use.G.total|use.H.total|use.I.total:9 use.G.total|use.H.total|use.I.total:3 use.B.payee|use.G.payee|use.H.payee|use.I.payee:6 =計:6
use.I.1.amount:3 use.I.1.item:3 use.I.1.purpose:3 use.I.2.amount:3 use.I.2.item:3 use.I.2.purpose:3 use.I.3.amount:3 use.I.3.item:3 use.I.3.purpose:3
=使途:3 =金額:3 use.E.4.amount|use.L.1.amount|use.L.total:3 use.F.payee|use.L.payee:6 use.E.1.amount|use.G.1.amount:3 use.E.1.purpose|use.G.1.purpose:3
use.G.2.item:3 use.G.2.purpose:3 use.G.3.amount:3 use.G.3.item:3 use.G.3.purpose:3 use.G.4.amount:3 use.G.4.item:3 use.G.4.purpose:3 use.G.5.amount:3
use.G.5.item:3 use.G.5.purpose:3 use.E.3.item|use.H.1.item:3 use.E.1.item|use.G.1.item:3 =計:6
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):3 use.E.4.amount|use.L.1.amount:6 =支出額(百万円):3 =§J:3 =支出額(百万円):3 =支出先:3 =入札者数:3
=業務概要:3 =落札率:3 use.D.payee|use.J.payee:3 use.J.total|use.K.total:3 use.G.total|use.H.total|use.I.total:3
use.E.4.item|use.E.4.purpose|use.L.1.item|use.L.1.purpose:3 =使途:3 =金額(百万円):3 use.C.1.amount|use.N.1.amount|use.N.total:3
use.A.payee|use.M.payee|use.N.payee:6 use.G.total|use.H.total|use.I.total:3 =§I:3 =支出額(百万円):3 =支出先:3 =入札者数:3 =業務概要:3 =落札率:3
use.G.total|use.H.total|use.I.total:3 use.B.payee|use.G.payee|use.H.payee|use.I.payee:3 use.G.total|use.H.total|use.I.total:3
use.G.total|use.H.total|use.I.total:3 =計:6 =費目:3 use.C.1.amount|use.N.1.amount|use.N.total:3
use.A.3.item|use.A.3.purpose|use.E.4.item|use.E.4.purpose|use.L.1.item|use.L.1.purpose:3 use.A.4.amount|use.D.1.amount|use.D.total:3
=費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:3
@payees
=支出先上位10者リスト:9 =§A:9 =§B:9 =§C:6 =§D:3 payee.D.1.name:3 payee.D.1.work:3 payee.D.1.no:3 payee.D.1.amount:3
payee.F.1.no|payee.I.1.amount|payee.I.1.no|payee.J.1.no|payee.K.1.no|payee.L.1.no|payee.M.1.no|payee.N.1.bidders|payee.N.1.no:3
payee.D.1.bidders|payee.H.1.bidders|payee.K.1.bidders|payee.L.1.bidders:3 payee.D.1.award_rate:3 =支出先:3 payee.A.3.work:3 payee.A.3.no:3 =支出額(百万円):9
=業務概要:3 =支出額(百万円):3 payee.E.1.name:3 =入札者数:3 =落札率:3 payee.A.1.name:9 =§E:3 =支出額(百万円):3 =支出先:3 =業務概要:3 =落札率:3 payee.E.1.no:3 payee.E.1.work:3
payee.E.1.amount:3 payee.E.1.bidders:3 payee.E.1.award_rate:3 payee.A.2.name:3 payee.A.11.no:3 payee.A.7.bidders:3 payee.A.7.amount:3
payee.A.6.bidders:3 payee.A.1.no:9 payee.A.1.bidders:9 payee.A.1.award_rate:9 =入札者数:6 =落札率:9 =§H:3 =支出先:3 =入札者数:6 =業務概要:3 payee.H.1.name:3
payee.H.1.no:3 payee.H.1.award_rate|payee.H.1.bidders:3 =§G:3 =支出額(百万円):3 =支出先:3 =入札者数:3 =落札率:3 payee.G.1.no:3 payee.G.1.name:3 payee.G.1.work:3
payee.G.1.amount:3 payee.G.1.bidders:3 payee.G.1.award_rate:3 payee.A.9.name:3 payee.A.2.no:3 payee.A.3.name:3 payee.A.3.amount:3 payee.A.3.bidders:3
payee.A.3.award_rate:3 payee.A.4.no:3 payee.A.4.name:3 payee.A.4.work:3 payee.A.4.amount:3 payee.A.4.bidders:3 payee.A.4.award_rate:3 payee.A.5.no:3
payee.A.5.name:3 payee.A.5.work:3 payee.A.5.amount:3 payee.A.2.award_rate|payee.A.2.bidders:3 payee.A.5.bidders:3 payee.A.5.award_rate:3
payee.A.6.no:3 payee.A.6.amount:3 payee.A.6.award_rate:3 payee.A.7.name:3 payee.A.7.work:3 payee.A.8.no:3 payee.A.8.name:3 payee.A.8.work:3
payee.A.8.amount:3 payee.A.8.bidders:3 payee.A.8.award_rate:3 payee.A.2.award_rate|payee.A.2.bidders:3 payee.A.9.no:3 payee.A.9.bidders:3
payee.A.9.award_rate:3 payee.A.10.no:3 payee.A.10.name:3 payee.A.10.work:3 payee.A.10.amount:3 payee.A.10.bidders:3 payee.A.10.award_rate:3
payee.A.11.name:3 payee.A.11.work:3 payee.A.11.amount:3 payee.A.11.bidders:3 payee.A.11.award_rate:3 payee.A.12.no:3 payee.A.12.name:3
payee.A.12.work:3 payee.A.12.amount:3 payee.A.12.bidders:3 payee.A.12.award_rate:3 payee.A.2.amount:3 payee.A.1.work:9 payee.B.1.amount:3 =支出額(百万円):3
=§F:3 =入札者数:3 payee.H.1.amount:3 payee.H.1.work:3 payee.A.2.work|payee.A.6.work|payee.A.9.work:3 payee.A.2.work|payee.A.6.work|payee.A.9.work:3
payee.A.7.award_rate:3 =チェック:9 payee.B.1.no:9 =支出先:9 =支出額(百万円):3 =業務概要:9 =支出先:3 =入札者数:3 =業務概要:3 =落札率:3 payee.F.1.name|payee.L.1.name:3 =支出額(百万円):9
payee.F.1.amount:3 payee.F.1.bidders:3 payee.F.1.award_rate:3 =入札者数:9 =落札率:9 =落札率:3 payee.B.1.name:9 =業務概要:3 payee.B.1.work:9 payee.B.1.amount:6
payee.C.1.work:6 payee.B.1.bidders:9 =支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:9 payee.B.1.award_rate:9 payee.F.1.work:3 payee.C.1.no:6
payee.C.1.name:6 payee.C.1.amount:6 payee.A.2.work|payee.A.6.work|payee.A.9.work:3 payee.C.1.bidders:6 payee.C.1.award_rate:6 payee.A.7.no:3 =支出先:6
=業務概要:6 payee.A.6.name:3 =支出額(百万円):6 =入札者数:6 =落札率:6 payee.A.9.amount:3 payee.A.1.amount:9
payee.D.1.bidders|payee.H.1.award_rate|payee.H.1.bidders|payee.K.1.award_rate|payee.K.1.bidders|payee.L.1.award_rate|payee.L.1.bidders|payee.N.1.award_rate:3
=支出先:9 =業務概要:9
";
