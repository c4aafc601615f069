//! In which order the form of 平成31年度 comes out of a PDF (see [`super::stream_order`]).

/// The stream order of this form, page by page.
#[rustfmt::skip]
pub(super) const STREAM_2019: &str = "
@front
=チェック:2 =前年度から繰越し:2 =根拠として用いた統計・データ名(出典):4 =主な増減理由:2 =当初予算+補正予算に対する執行額の割合(%):9 budget.y-3.execution_rate_of_original:9
budget.y-2.execution_rate_of_original:9 budget.y-1.execution_rate_of_original:9 =根拠として用いた統計・データ名(出典):9 outcome.1.basis:9 basic.account:9
=事業概要(5行程度以内。別添可):2 =定量的な成果目標:4 =根拠法令(具体的な条項も記載):9 basic.legal_basis:9 =主要政策・施策:9 outcome.3.rate_unit:9 outcome.3.goal:9 =達成度:4 outcome.1.rate_unit:9
outcome.2.rate_unit:9 =執行額:2 budget.y-2.original:7 =実施方法:9 =定量的な成果目標:2 =y-3年度:9 basic.name:9 budget.y+0.original:2 budget.y+1.request:2 =担当部局庁:9
basic.bureau:9 =作成責任者:9 =事業開始年度:9 basic.method:9 =担当課室:9 basic.division:9 basic.author:9 =事業名:9 =会計区分:9 =y+0年度:7 budget.y+0.supplementary:9 =翌年度へ繰越し:9
budget.y-3.carried:9 outcome.2.basis:9 =計:9 =y-1年度:7 basic.expense_class:9 budget.y-3.reserve:9 =事業概要(5行程度以内。別添可):7 =※平成31年以降の表記は、新元号に読み替えることとする。:9
outcome.2.unit:9 =y+1年度要求:7 =予算の状況:9 =y-2年度:7 basic.summary:9 budget.y-2.supplementary:9 budget.y-1.supplementary:9 budget.y-3.original:7
budget.y-2.carried:9 budget.y-1.carried:9 budget.y-2.reserve:9 budget.y+0.reserve:9 breakdown.total.original:9 outcome.1.indicator:9 =目標値:2 =成果指標:9
=y-2年度:9 budget.y-3.supplementary:9 outcome.3.indicator:9 =成果実績:2 budget.y+0.brought:9 =補正予算:9 =単位:4 =予備費等:9 =当初予算:9 =中間目標:4 =成果目標及び成果実績(アウトカム):4
=成果目標及び成果実績(アウトカム):2 =定量的な成果目標:9 budget.y-1.original:7 =y-1年度:9 =中間目標:9 =成果指標:2 outcome.3.y-1.rate:9 outcome.3.y-2.rate:9 =単位:9 budget.y+0.carried:9
budget.y+0.carried:9 =y-3年度:7 budget.y-3.executed:9 basic.start_year:9 =事業終了(予定)年度:9 basic.end_year:9 =主要経費:9 =達成度:2 =事業の目的(目指す姿を簡潔に。3行程度以内):9
basic.purpose:9 =前年度から繰越し:7 budget.y-3.brought:9 budget.y-2.brought:9 =成果実績:9 =目標値:9 =成果指標:2 =単位:2 outcome.1.unit:9 =成果目標及び成果実績(アウトカム):9
outcome.1.unit:9 =title:9 sheet.ministry:9 =執行額:7 budget.y-3.total:7 budget.y-2.total:7 budget.y-1.total:7 budget.y+0.total:7 budget.y+1.total:7
budget.y-2.executed:9 budget.y-1.executed:9 budget.y-3.execution_rate:9 budget.y-2.execution_rate:9 budget.y-1.execution_rate:9 outcome.2.goal:9
outcome.2.indicator:9 =成果実績:4 outcome.2.unit:9 =目標値:4 =目標最終年度:9 =執行率(%):9 =y-3年度:2 outcome.3.y-3.target:9 outcome.3.y-2.target:9
outcome.3.y-1.target:9 outcome.1.final.target:9 =y-2年度:2 =y-1年度:2 =y+0年度:2 =y+1年度要求:2 outcome.1.final.actual:9 outcome.2.y-3.rate:9
outcome.2.y-2.rate:9 outcome.2.y-1.rate:9 outcome.2.interim.rate:9 outcome.2.final.rate:9 =年度:2 outcome.3.y-3.actual:9 outcome.3.y-2.actual:9
outcome.1.goal:9 outcome.3.y-1.actual:9 basic.plans:9 =目標最終年度:4 outcome.1.y-3.rate:9 outcome.1.y-2.rate:9 outcome.1.y-2.target:9
outcome.1.y-2.actual:9 outcome.1.y-1.actual:9 =y-3年度:4 =y-2年度:4 =y-1年度:4 outcome.1.y-1.target:9 outcome.1.y-1.rate:9
=成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:2 outcome.1.interim.rate:9 outcome.1.interim.actual:9 outcome.1.interim.target:7
budget.y-2.carried:9 breakdown.total.original:7 breakdown.total.request:7 =関係する計画、通知等:9 =達成度:9 outcome.1.y-3.actual:9 outcome.1.final.rate:9 =y+2年度:2
outcome.1.y-3.target:4 =y+16年度:2 =年度:7 =中間目標:2 outcome.1.final.year:9 outcome.2.final.actual|outcome.2.interim.actual|outcome.2.interim.year:4 =年度:4
=y+0年度:2 =y-3年度:2 =成果指標:2 =y-2年度:2 =y-1年度:2 =目標最終年度:2 =年度:2 outcome.2.y-3.actual:9 outcome.2.y-2.actual:9 outcome.2.y-1.actual:9
outcome.2.final.actual|outcome.2.interim.actual:4 breakdown.2.item:7 outcome.1.interim.year:9 outcome.2.y-3.target:9 outcome.2.y-2.target:9
outcome.2.y-1.target:9 outcome.2.interim.target:9 outcome.2.final.target:9 outcome.1.final.actual:4 outcome.3.y-3.rate:9 breakdown.total.request:9
=事業番号:9 sheet.number:9 basic.policies:9 =y+0年度当初予算:9 breakdown.1.original:9 =予算額・執行額(単位:百万円):9 =歳出予算目:9 breakdown.2.original:7 breakdown.1.item:9 =計:9
=YY:9 =主な増減理由:7 breakdown.3.original:2 breakdown.reason:9 breakdown.4.original:2 =y+1年度要求:9 breakdown.3.item:4 breakdown.1.request:9
breakdown.4.item:2 breakdown.2.request:7 breakdown.3.request:4 breakdown.4.request:2
@measures
outcome.3.basis:4 outcome.3.goal:3 outcome.4.goal:4 =政策評価、新経済・財政再生計画との関係:7 output.1.y+0.actual:3 output.1.y+0.planned:7 output.1.y+1.actual:7
output.1.y+1.planned:7 =y+0年度活動見込:5 =y+1年度活動見込:5 output.2.y+0.actual:2 output.2.y+1.actual:2 output.2.y+0.planned:7 output.2.y+1.planned:7
output.2.indicator:7 policy.1.y-1.actual:7 policy.1.y-2.actual:7 policy.2.y-2.actual:4 =単位:7 unit_cost.2.basis:9 policy.1.interim.actual:7
policy.1.final.actual:7 unit_cost.2.y+0.cost:9 =活動指標及び活動実績(アウトプット):7 =単位当たりコスト:7 =算出根拠:7 =当初見込み:7 unit_cost.1.unit:7 output.1.unit:7 =活動指標:5 =計算式:7
unit_cost.1.formula_unit:7 unit_cost.1.y+0.cost:7 output.3.y-3.actual:4 output.3.y-2.actual:4 =単位当たりコスト:7 unit_cost.1.y+0.formula:7 =活動指標:7
=y+0年度活動見込:7 unit_cost.1.y-3.cost:7 unit_cost.1.y-2.cost:7 unit_cost.1.y-1.cost:7 =活動実績:7 =単位:7 =y-1年度:5 =活動実績:5 output.3.y-3.planned:4
output.3.y-2.planned:4 output.2.unit:7 =当初見込み:5 =単位:5 unit_cost.2.formula_unit:9 unit_cost.2.y+0.formula:9 output.1.indicator:7 output.5.indicator:4
=y-3年度:4 outcome.4.indicator:4 output.4.indicator:4 output.1.unit:7 unit_cost.1.y-2.formula:5 unit_cost.2.y-3.cost:9 unit_cost.2.y-2.cost:9
unit_cost.2.y-1.cost:9 unit_cost.2.y-3.formula:9 policy.1.interim.target:7 policy.1.final.target:7 =y-3年度:7 =y-2年度:7 =y-1年度:9 =y+0年度活動見込:7
=y+1年度活動見込:7 =目標値:7 policy.1.unit:7 =y-2年度:7 policy.2.unit:4 =y-1年度:7 unit_cost.1.basis:7 unit_cost.3.basis:3 =活動指標及び活動実績(アウトプット):5
output.1.y-3.planned:7 output.1.y-2.planned:7 output.1.y-1.planned:7 output.3.indicator:4 output.3.unit:4 output.3.unit:4 unit_cost.1.y-3.formula:5
unit_cost.1.y-1.formula:5 =施策:7 =中間目標:9 policy.1.interim.year:7 =年度:7 =目標年度:7 output.1.y+0.actual:3 policy.1.final.year:7 =年度:7
=本事業の成果と上位施策・測定指標との関係:7 policy.relation:7 policy.1.y-3.target:7 policy.1.y-2.target:7 policy.2.y-3.target:4 =定量的指標:7 unit_cost.2.y-2.formula:9
unit_cost.2.y-1.formula:9 policy.2.y-2.target:4 =y-3年度:7 output.2.y-2.actual:2 output.2.y-1.actual:2 =y-3年度:4 =y-2年度:4 =y-1年度:4 output.1.y-3.actual:7
output.1.y-2.actual:7 output.1.y-1.actual:7 output.2.y-3.actual:4 output.2.y-2.actual:4 output.2.y-1.actual:4 =y-3年度:4 =y-2年度:7 =y-2年度:4
output.2.y-1.planned:2 =y-1年度:7 output.2.y-3.planned:7 output.2.y-2.planned:7 output.2.y-1.planned:4 =y-3年度:7 unit_cost.3.formula_unit:3 =実績値:7
policy.1.unit:7 policy.1.y-3.actual:7 policy.2.unit:4 =単位:9 outcome.4.final.target:4 outcome.4.y-2.actual:4 outcome.4.y-1.actual:4
outcome.4.y-3.actual:4 policy.1.indicator:7 policy.2.indicator:4 output.2.unit:7 policy.measure:7 policy.1.y-1.target:7 =政策:7 policy.policy:7 =測定指標:7
@inspection
check.efficiency.carryover.comment:9 related.1.ministry:9 related.2.ministry:7 related.3.ministry:4 =事業番号:9 check.need.priority.comment:9 =事業名:9
=所管府省名:9 related.3.name:4 related.1.name:9 related.2.name:7 related.1.number:9 related.2.number:7 related.3.number:4 check.effect.used.mark:9
check.efficiency.intermediate.comment:7 check.need.not_delegable.comment:9 =整備された施設や成果物は十分に活用されているか。:9 check.efficiency.items.mark:7 =評価項目:9
check.need.reflects_needs.comment:9 =活動実績は見込みに見合ったものであるか。:9 check.need.not_delegable.mark:7 check.efficiency.items.comment:9
check.efficiency.intermediate.mark:9 =改善の方向性:9 result.direction:9 result.finding:9 check.need.priority.mark:9 check.effect.used.comment:9
check.need.reflects_needs.mark:9 =不用率が大きい場合、その理由は妥当か。(理由を右に記載):9 check.related.roles.comment:7
=事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:9 check.effect.alternatives.comment:4
=関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):9 check.effect.output.mark:9 check.effect.alternatives.mark:9 =事業の効率性:9
=その他コスト削減や効率化に向けた工夫は行われているか。:9 check.related.roles.mark:7 check.efficiency.competition.comment:7 =費目・使途が事業目的に即し真に必要なものに限定されているか。:9
=資金の流れの中間段階での支出は合理的なものとなっているか。:9 check.efficiency.single_bid.mark:9 =単位当たりコスト等の水準は妥当か。:9 check.efficiency.unit_cost.comment:7
=事業の目的は国民や社会のニーズを的確に反映しているか。:9 check.efficiency.cost_saving.mark:9 check.efficiency.competition.mark:9
=一般競争契約、指名競争契約又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:9 =競争性のない随意契約となったものはないか。:9 check.efficiency.cost_saving.comment:4
check.effect.outcome.comment:7 check.efficiency.unused.mark:9 =関連事業:9 check.efficiency.unit_cost.mark:7 =事業の有効性:9 =成果実績は成果目標に見合ったものとなっているか。:9
check.effect.output.comment:9 =点検・改善結果:9 check.efficiency.unused.comment:7 =受益者との負担関係は妥当であるか。:9 check.efficiency.cost_saving.comment:2
=地方自治体、民間等に委ねることができない事業なのか。:9 =政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:9 =競争性が確保されているなど支出先の選定は妥当か。:9 =評価に関する説明:9
check.efficiency.no_competition.mark:9 check.efficiency.burden.mark:9 =点検結果:9 check.efficiency.burden.comment:9 =国費投入の必要性:9 =事業所管部局による点検・改善:9
check.effect.outcome.mark:9 =繰越額が大きい場合、その理由は妥当か。(理由を右に記載):9 check.efficiency.carryover.mark:9
@opinions
past.y-9.number:7 opinion.response.text:9 past.y-8.number:7 past.y-5.number:9 past.y-6.number:7 past.y-4.number:9 past.y-3.number:9 =y-6年度:9 =y-5年度:9
=y-4年度:9 =y-1年度:9 =y-8年度:9 =外部有識者の所見:9 =y-7年度:9 opinion.external:4 =関連する過去のレビューシートの事業番号:9 =y-3年度:9 past.y-1.number:9 opinion.response.class:9
opinion.team.text:9 =行政事業レビュー推進チームの所見:9 =y-2年度:9 =備考:9 remarks:4 opinion.team.class:9 past.y-2.number:9 =y-9年度:9 past.y-7.number:9
=所見を踏まえた改善点/概算要求における反映状況:9
@flow
=notice:9 =チェック:7 =費目:2 =金額:2 use.A.1.amount:7 use.B.3.item:4 use.B.3.purpose:4 use.B.4.amount:2 use.B.4.item:2 use.B.4.purpose:2 =金額(百万円):9 =§A:2
=資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):9 =費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.A.2.item:7 use.A.2.purpose:7
use.A.1.purpose:7 use.B.3.amount:4 =使途:9 use.A.1.item:7 use.A.3.amount:2 =§B:4 use.B.2.item:4 use.C.3.item:2 use.D.1.amount:2 use.D.1.item:2
use.D.1.purpose:2 use.B.2.amount:4 =費目:9 =費目:9 =使途:9 use.A.2.amount:7 =計:9 use.A.total:7 =計:9 use.C.3.purpose:2 use.B.total:4 use.B.1.item:4
use.B.1.purpose:4 =計:4 use.B.1.amount:4 =金額(百万円):9 use.A.3.purpose:2 use.A.3.item:2 =金額(百万円):4 =費目:4 =費目:2 =金額:2 =使途:4 use.C.3.amount:2 =金額(百万円):4
use.C.1.item:4 use.C.1.purpose:4 use.C.1.amount:4 =費目:4 =§D:2 =使途:4 use.B.2.purpose:4 use.C.2.item:2 use.C.2.purpose:2 use.C.2.amount:2 use.C.total:4
=計:4 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:7 use.D.total:2 use.F.total:2 use.F.total:2 use.F.total:2 use.F.5.item:2 use.B.total:2 use.B.total:2
use.C.3.item:2 use.F.total:2 use.C.total:4 use.G.1.item:2 use.G.1.item:2 use.F.total:2 use.F.5.item:2 use.F.5.item:2 use.F.total:2 use.F.total:2
use.G.1.item:2 use.F.4.amount:2
@flow_more
=チェック:9 =計:9 use.F.total:9 use.F.1.amount:9 use.F.2.amount:9 use.F.2.item:9 use.F.2.purpose:9 use.F.4.amount:9 use.F.4.item:9 use.F.4.purpose:9
use.F.5.amount:9 use.F.5.item:9 use.F.5.purpose:9 use.E.1.amount:9 use.F.3.item:9
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.F.1.purpose:9 =計:9 =費目:9 =金額(百万円):9 use.G.total:9 =使途:9 use.G.1.amount:9
use.G.1.item:9 use.G.1.purpose:9 use.B.1.item|use.F.1.item:9 use.F.3.amount:9 use.F.3.purpose:9 =計:9 use.E.total:9 use.E.1.item:9 use.E.1.purpose:9
use.E.2.amount:9 use.E.2.item:9 use.E.2.purpose:9 =計:9 =§H:9 =費目:9 =金額(百万円):9 =使途:9 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:9
@payees
=支出先上位10者リスト:9 =§A:9 =§B:3 =§C:3 =チェック:6 =国庫債務負担行為等による契約先上位10者リスト:6
obligation.1.bidders|obligation.1.block|obligation.1.contract|obligation.1.corporate_number|obligation.1.reason|obligation.1.work:3 =§B:3 =§D:3
payee.D.1.name:3 payee.C.3.name:3 payee.C.3.no:3 payee.C.3.work:3 payee.C.4.work:3
payee.A.12.contract|payee.B.2.contract|payee.B.6.contract|payee.C.2.contract|payee.D.4.contract|payee.D.7.contract|payee.D.8.contract|payee.D.9.contract:3
payee.D.1.corporate_number:3 payee.A.7.no:6 payee.D.1.work:3 payee.D.1.no:3 ?:3 payee.A.7.contract:6 payee.D.1.amount:3 payee.A.4.work:6
payee.A.7.bidders:6 payee.D.1.contract:3 =入札者数(応募者数):3 ?:3 payee.B.6.no:3 payee.B.7.work:3
obligation.1.bidders|obligation.1.contract|obligation.1.corporate_number|obligation.1.reason|obligation.1.work:9
payee.B.2.no|payee.C.2.no|payee.C.4.amount|payee.D.4.amount:3 payee.B.4.award_rate|payee.B.4.reason|payee.C.2.award_rate|payee.C.2.bidders:3 ?:3
payee.D.5.corporate_number:3 =支出先:3 =法人番号:3 payee.C.4.corporate_number:3 =契約方式等:3 payee.C.4.contract:3 =落札率:3
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):3 payee.C.2.name:3 payee.B.2.no|payee.C.4.amount|payee.D.4.amount:3 payee.C.2.corporate_number:3
payee.C.2.work:3 obligation.1.bidders|obligation.1.block|obligation.1.contract|obligation.1.corporate_number|obligation.1.work:9 payee.C.2.amount:3
payee.C.2.award_rate|payee.C.2.bidders:3 payee.A.1.name:9 payee.A.3.work:6 payee.A.2.name:6 =名:6 =法人番号:6 =業務概要:6 =契約額(百万円):6 =契約方式:6
payee.C.2.award_rate|payee.C.2.bidders:3 ?:3 payee.B.3.no:3 payee.B.3.name:3 payee.B.3.corporate_number:3 payee.B.3.work:3 payee.B.3.amount:3
payee.B.3.contract:3 payee.B.3.bidders:3 payee.B.3.award_rate:3 payee.B.3.reason:3 payee.B.4.no:3 payee.B.4.corporate_number:3 payee.B.4.work:3
payee.B.4.amount:3 payee.B.4.contract:3 payee.B.4.award_rate|payee.B.4.bidders:3 payee.B.4.award_rate|payee.B.4.reason:3 payee.B.5.no:3
payee.B.5.name:3 payee.B.5.corporate_number:3 payee.B.5.work:3 payee.B.5.amount:3 payee.B.5.contract:3 payee.B.5.bidders:3 payee.B.5.award_rate:3
payee.B.5.reason:3 payee.D.10.name:3 payee.D.10.corporate_number:3 payee.B.6.work:3 payee.B.7.no:3 payee.B.7.name:3 payee.B.7.corporate_number:3
payee.B.7.amount:3 payee.B.7.contract:3 ?:3
obligation.1.bidders|obligation.1.block|obligation.1.contract|obligation.1.corporate_number|obligation.1.work:9
obligation.1.bidders|obligation.1.contract|obligation.1.corporate_number|obligation.1.work:9 =入札者数(応募者数):6 =落札率:6
obligation.1.bidders|obligation.1.contract|obligation.1.corporate_number|obligation.1.reason|obligation.1.work:6
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(契約額10億円以上):6 payee.A.1.no:6 payee.A.1.bidders:6 payee.B.8.no:3 payee.B.8.name:3 payee.B.8.corporate_number:3
payee.B.8.work:3 payee.B.8.amount:3 payee.B.8.contract:3 payee.B.8.bidders:3 payee.B.8.award_rate:3 payee.B.8.reason:3 ?:3 payee.B.9.no:3
payee.B.9.name:3 payee.B.9.corporate_number:3 payee.B.9.work:3 payee.C.4.name:3 payee.B.9.amount:3 payee.B.9.contract:3 payee.B.9.bidders:3
payee.B.9.award_rate:3 payee.B.9.reason:3 payee.B.10.no:3 payee.B.10.name:3 payee.B.10.corporate_number:3 payee.B.10.work:3 payee.B.10.amount:3
payee.B.10.contract:3 payee.B.10.bidders:3 payee.B.10.award_rate:3 payee.B.10.reason:3 payee.B.11.no:3 payee.B.11.name:3 payee.B.11.corporate_number:3
payee.B.11.work:3 payee.B.11.amount:3 payee.B.11.contract:3 payee.B.11.bidders:3 payee.B.11.award_rate:3 payee.B.11.reason:3 ?:3 payee.A.12.amount:3
payee.A.1.award_rate:9 payee.A.12.amount:3 =入札者数(応募者数):9 =落札率:9 =契約方式等:9 payee.A.1.contract:9 payee.A.2.no:3 payee.A.3.amount:3 payee.A.4.name:6
payee.A.2.bidders:6 payee.A.2.award_rate:6 obligation.1.no:6 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =法人番号:9 payee.A.7.amount:6 =§C:3
payee.A.1.corporate_number:9
payee.A.12.contract|payee.B.2.contract|payee.B.6.contract|payee.C.2.contract|payee.D.4.contract|payee.D.7.contract|payee.D.8.contract|payee.D.9.contract:3
payee.B.4.name:3 ?:3 payee.A.2.corporate_number:3 payee.A.2.amount:6 =支出額(百万円):3 payee.A.2.contract:6 payee.A.4.corporate_number:6 payee.A.1.work:9
payee.A.2.work:6 payee.A.3.amount:3 payee.B.2.award_rate|payee.B.2.bidders|payee.B.2.reason:3 payee.B.2.name:3 ?:3 payee.B.2.corporate_number:3
obligation.1.name:3 payee.B.2.work:3 payee.B.2.amount:3 payee.A.1.reason:3 payee.A.2.reason:3 payee.A.3.no:6 ?:3 payee.A.3.amount:6
payee.A.3.contract:6 payee.A.3.bidders:6 payee.A.3.award_rate:6 payee.A.3.reason:6 payee.A.4.no:6 payee.A.4.amount:6 payee.A.4.contract:6
payee.A.4.bidders:6 payee.A.4.award_rate:6 payee.A.5.no:6 payee.A.5.name:6 payee.A.5.corporate_number:6 payee.A.5.work:6 payee.A.5.amount:6
payee.A.5.contract:6 payee.A.5.bidders:6 payee.A.5.award_rate:6 payee.A.5.reason:3 payee.A.6.no:6 payee.A.6.name:6 payee.A.6.corporate_number:6
payee.A.6.work:6 payee.A.6.amount:6 payee.A.6.contract:6 payee.A.6.bidders:6 payee.A.6.award_rate:6 payee.A.6.reason:3 payee.A.7.name:6
payee.A.7.corporate_number:6 payee.A.7.work:6 =支出先:6 payee.A.8.no:6 payee.A.8.name:6 payee.A.8.work:6 payee.A.8.amount:6 payee.A.8.contract:6
payee.A.8.bidders:6 payee.A.8.award_rate:6 payee.A.8.reason:3 payee.A.9.no:6 payee.A.9.name:6 payee.A.9.corporate_number:6 payee.A.9.work:6
payee.A.9.amount:6 payee.A.9.contract:6 payee.A.9.bidders:3 payee.A.9.award_rate:3 payee.A.9.reason:3 payee.A.10.no:6 payee.A.10.name:6
payee.A.10.corporate_number:6 payee.A.10.work:6 payee.A.10.amount:6 payee.A.10.contract:6 payee.A.10.bidders:6 payee.A.10.award_rate:6
payee.A.10.reason:3 =法人番号:6 =業務概要:3 payee.A.11.no:3 payee.A.11.name:3 payee.A.11.corporate_number:3 payee.A.11.work:3 payee.A.11.amount:3
payee.A.11.contract:3 payee.A.11.bidders:3 payee.A.11.award_rate:3 ?:3 payee.A.12.name:3 payee.A.12.corporate_number:3 payee.A.12.work:3 =支出額(百万円):6
payee.A.12.bidders:3 payee.A.12.award_rate:3 =契約方式等:6 =入札者数(応募者数):6 payee.C.3.contract|payee.D.3.contract:3 =落札率:6
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):6 payee.A.12.no:3 payee.B.1.name:6 payee.B.1.corporate_number:6 payee.B.1.work:6
obligation.1.bidders|obligation.1.block|obligation.1.contract|obligation.1.corporate_number|obligation.1.reason|obligation.1.work:3 payee.B.1.amount:6
payee.B.1.contract:6 payee.B.1.bidders:6 payee.B.1.award_rate:6 payee.C.1.no:3
payee.A.12.contract|payee.B.2.contract|payee.B.6.contract|payee.C.2.contract|payee.D.4.contract|payee.D.7.contract|payee.D.8.contract|payee.D.9.contract:3
payee.A.7.award_rate:6 =業務概要:3 ?:3 ?:3
payee.A.12.contract|payee.B.2.contract|payee.B.6.contract|payee.C.2.contract|payee.D.4.contract|payee.D.7.contract|payee.D.8.contract|payee.D.9.contract:3
obligation.1.bidders|obligation.1.block|obligation.1.contract|obligation.1.corporate_number|obligation.1.reason|obligation.1.work:6 payee.A.12.no:3
payee.A.3.name:6 payee.C.1.name:6 payee.B.1.no:6 payee.B.6.amount|payee.D.9.no:3 payee.C.1.corporate_number:6 =業務概要:3 payee.C.1.work:6
payee.C.1.amount:6 payee.C.3.amount:3 payee.C.1.contract:6 payee.C.1.bidders:6 payee.C.1.award_rate:6
obligation.1.bidders|obligation.1.contract|obligation.1.corporate_number|obligation.1.reason|obligation.1.work:6 payee.D.2.no:3 payee.D.2.name:3
payee.D.2.corporate_number:3 payee.D.2.work:3 payee.D.2.amount:3 payee.D.2.contract:3 payee.D.2.bidders:3 payee.D.2.award_rate:3 payee.D.2.reason:3
payee.D.3.no:3 payee.D.3.name:3 payee.D.3.corporate_number:3 payee.D.3.amount:3 =支出先:6
obligation.1.bidders|obligation.1.block|obligation.1.contract|obligation.1.corporate_number|obligation.1.reason|obligation.1.work:3
payee.C.3.contract|payee.D.3.contract:3 payee.C.3.bidders|payee.D.3.bidders:3 payee.C.3.award_rate|payee.D.3.award_rate:3
payee.C.3.reason|payee.D.3.reason:3 payee.D.4.name:3 payee.D.4.corporate_number:3 payee.D.4.work:3 payee.D.5.no:3 payee.D.5.name:3 payee.D.5.work:3
payee.D.5.amount:3 payee.D.5.contract:3 payee.D.5.bidders:3 payee.D.5.award_rate:3 payee.D.6.no:3 payee.D.6.name:3 payee.D.6.corporate_number:3
payee.D.6.work:3 payee.D.6.amount:3 payee.D.6.contract:3 payee.D.6.award_rate|payee.D.6.bidders|payee.D.6.reason:3 =法人番号:6
obligation.1.bidders|obligation.1.block|obligation.1.contract|obligation.1.corporate_number|obligation.1.work:9 payee.A.9.award_rate:3
obligation.1.award_rate:6 payee.A.9.bidders:3 =業務概要:6 payee.A.3.corporate_number:3 =支出額(百万円):6 =契約方式等:6 payee.D.3.work:3 obligation.1.amount:9
=入札者数(応募者数):6 =落札率:6 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):6
obligation.1.bidders|obligation.1.block|obligation.1.contract|obligation.1.corporate_number|obligation.1.reason|obligation.1.work:3 =支出額(百万円):9
=支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:6 ?:3 payee.A.1.amount:9 =支出先:9
payee.A.12.contract|payee.B.2.contract|payee.B.6.contract|payee.C.2.contract|payee.D.4.contract|payee.D.7.contract|payee.D.8.contract|payee.D.9.contract:3
=業務概要:9 payee.A.8.corporate_number:6 ?:3
@payees_more
=チェック:9 payee.A.8.no|payee.B.8.no|payee.E.4.amount:9 =国庫債務負担行為等による契約先上位10者リスト:9 ?:9 =落札率:9 =入札者数(応募者数):9 =業務概要:9 =法人番号:9 =支出先:9 =契約方式等:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =§E:9 =支出額(百万円):9 payee.E.1.no:9 payee.E.1.name:9 payee.E.1.corporate_number:9 payee.E.1.work:9
payee.E.1.amount:9 payee.E.1.contract:9 payee.E.1.bidders:9 payee.E.1.award_rate:9 payee.E.1.reason:9 payee.E.2.no:9 payee.E.2.name:9
payee.E.2.corporate_number:9 payee.E.2.work:9 payee.E.2.amount:9 payee.E.2.contract:9 payee.E.2.bidders:9 payee.E.2.award_rate:9 payee.E.3.no:9
payee.E.3.name:9 payee.E.3.corporate_number:9 payee.E.3.work:9 payee.E.3.amount:9 payee.E.3.bidders:9 payee.E.3.award_rate:9 payee.E.3.reason:9
payee.E.4.name:9 payee.E.4.corporate_number:9 payee.E.4.work:9 payee.E.5.no:9 payee.E.5.name:9 payee.E.5.corporate_number:9 payee.E.5.work:9
payee.E.5.amount:9 payee.E.5.contract:9 payee.E.5.bidders:9 payee.E.5.award_rate:9 payee.E.5.reason:9 payee.E.6.no:9 payee.E.6.name:9
payee.E.6.corporate_number:9 payee.E.6.amount:9 payee.E.6.contract:9 payee.E.6.bidders:9 payee.E.6.award_rate:9 payee.E.6.reason:9
payee.D.9.corporate_number:9 payee.A.1.award_rate|payee.E.4.award_rate:9 ?:9 ?:9 payee.G.2.work|payee.G.4.work:9
payee.A.1.bidders|payee.A.4.no|payee.B.11.amount|payee.B.11.bidders|payee.B.4.no|payee.B.8.amount|payee.C.4.no|payee.D.4.no|payee.E.4.no|payee.G.2.amount:9
=契約先:9 payee.G.9.amount:9 =名:9 payee.A.1.contract|payee.B.10.contract|payee.E.4.contract:9 payee.E.6.work:9 =法人番号:9 =業務概要:9 =契約額(百万円):9 =契約方式:9 ?:9
?:9 =入札者数(応募者数):9 =落札率:9 ?:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(契約額10億円以上):9 payee.G.2.work|payee.G.4.work:9
obligation.1.no|payee.A.1.no|payee.B.1.no|payee.B.10.bidders|payee.C.1.no|payee.D.1.no|payee.D.6.amount|payee.D.8.amount|payee.E.4.bidders|payee.G.5.amount:9
payee.D.10.amount:9 payee.D.9.work:9 ?:9
obligation.1.no|payee.A.1.no|payee.B.1.no|payee.B.10.bidders|payee.C.1.no|payee.D.1.no|payee.D.6.amount|payee.D.8.amount|payee.E.4.bidders|payee.G.5.amount:9
?:9 ?:9 ?:9 payee.D.9.name:9 =落札率:9 =入札者数(応募者数):9 =業務概要:9 =法人番号:9 =支出先:9 =契約方式等:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =§F:9 =支出額(百万円):9
payee.F.1.no:9 payee.F.1.name:9 payee.F.1.work:9 payee.F.1.amount:9 payee.F.1.contract:9 payee.F.1.bidders:9 payee.F.1.award_rate:9 payee.F.1.reason:9
payee.F.2.no:9 payee.F.2.corporate_number:9 payee.F.2.work:9 payee.F.2.amount:9 payee.F.2.bidders:9 payee.F.2.award_rate:9 payee.F.2.reason:9 ?:9 ?:9
payee.D.7.no:9 payee.D.7.name:9 payee.D.7.corporate_number:9 payee.D.7.work:9 payee.D.7.amount:9 payee.D.7.contract:9 payee.D.7.bidders:9
payee.D.7.award_rate:9 payee.D.7.reason:9 payee.D.8.no:9 payee.D.8.name:9 payee.D.8.corporate_number:9 payee.D.8.work:9
payee.C.1.no|payee.D.1.no|payee.D.6.amount|payee.G.5.amount:9 payee.C.1.contract|payee.D.1.contract|payee.D.6.contract|payee.G.5.contract:9
payee.C.1.bidders|payee.D.1.bidders|payee.D.6.bidders|payee.G.5.bidders:9
payee.C.1.award_rate|payee.D.1.award_rate|payee.D.6.award_rate|payee.G.5.award_rate:9
payee.C.1.reason|payee.D.1.reason|payee.D.6.reason|payee.G.5.reason:9 payee.D.9.no:9 payee.D.9.amount:9 payee.D.9.contract:9 payee.D.9.bidders:9
payee.D.9.award_rate:9 payee.D.10.no:9 payee.D.10.name:9 payee.D.10.corporate_number:9 payee.D.10.work:9 payee.D.10.contract:9 payee.D.10.bidders:9
payee.D.10.award_rate:9 ?:9 ?:9 =落札率:9 =入札者数(応募者数):9 =業務概要:9 =法人番号:9 =支出先:9 =契約方式等:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =§G:9 =支出額(百万円):9
payee.G.1.no:9 payee.G.1.name:9 payee.G.1.corporate_number:9 payee.G.1.work:9 payee.G.1.amount:9 payee.G.1.contract:9 payee.G.1.bidders:9
payee.G.1.award_rate:9 payee.G.1.reason:9 payee.G.2.no:9 payee.G.2.name:9 payee.G.2.corporate_number:9 ?:9
payee.B.4.no|payee.B.8.amount|payee.C.4.no|payee.D.4.no|payee.G.2.amount:9
payee.B.4.contract|payee.B.8.contract|payee.C.4.contract|payee.D.4.contract|payee.G.2.contract:9
payee.B.4.bidders|payee.B.8.bidders|payee.C.4.bidders|payee.D.4.bidders|payee.G.2.bidders:9
payee.B.4.award_rate|payee.B.8.award_rate|payee.C.4.award_rate|payee.D.4.award_rate|payee.G.2.award_rate:9
payee.B.4.reason|payee.B.8.reason|payee.C.4.reason|payee.D.4.reason|payee.G.2.reason:9 payee.G.3.no:9 payee.G.3.name:9 payee.G.3.corporate_number:9
payee.G.3.work:9 payee.G.3.amount:9 payee.G.3.contract:9 payee.G.3.bidders:9 payee.G.3.award_rate:9 payee.G.3.reason:9 payee.G.4.no:9 payee.G.4.name:9
payee.G.4.corporate_number:9 payee.G.4.amount:9 payee.G.4.contract:9 payee.G.4.award_rate|payee.G.4.bidders:9 payee.G.4.award_rate|payee.G.4.reason:9
payee.G.5.no:9 payee.G.5.name:9 payee.G.5.corporate_number:9 payee.G.5.work:9 payee.C.1.no|payee.D.1.no|payee.D.6.amount|payee.D.8.amount:9
payee.C.1.contract|payee.D.1.contract|payee.D.6.contract|payee.D.8.contract:9
payee.C.1.award_rate|payee.C.1.bidders|payee.D.1.award_rate|payee.D.1.bidders|payee.D.6.award_rate|payee.D.6.bidders|payee.D.8.award_rate|payee.D.8.bidders:9
payee.C.1.award_rate|payee.C.1.reason|payee.D.1.award_rate|payee.D.1.reason|payee.D.6.award_rate|payee.D.6.reason|payee.D.8.award_rate|payee.D.8.reason:9
=支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:9 payee.G.6.no:9 payee.G.6.name:9 payee.G.6.corporate_number:9 payee.G.6.work:9 payee.G.6.amount:9
payee.G.6.contract:9 payee.G.6.award_rate|payee.G.6.bidders:9 payee.G.6.award_rate|payee.G.6.reason:9 payee.G.7.no:9 payee.G.7.name:9
payee.G.7.corporate_number:9 payee.G.7.work:9 ?:9 ?:9 ?:9 ?:9 payee.G.8.no:9 payee.G.8.name:9 payee.G.8.corporate_number:9 payee.G.8.work:9
payee.G.7.amount:9 payee.G.7.contract:9 payee.G.7.bidders:9 payee.G.7.award_rate:9 payee.G.7.reason:9 payee.G.9.no:9 payee.G.9.name:9
payee.G.9.corporate_number:9 payee.G.9.work:9 payee.G.8.amount:9 payee.G.8.contract:9 payee.G.8.bidders:9 payee.G.8.award_rate:9 payee.G.8.reason:9
payee.G.10.no:9 payee.G.10.name:9 payee.G.10.corporate_number:9 payee.G.10.work:9 payee.G.10.amount:9 payee.G.10.contract:9 payee.G.10.bidders:9
payee.G.10.award_rate:9 payee.G.10.reason:9 payee.F.2.name:9
";
