//! In which order the form of 令和3年度 comes out of a PDF (see [`super::stream_order`]).

/// The stream order of this form, page by page.
#[rustfmt::skip]
pub(super) const STREAM_2021: &str = "
@front
breakdown.reason:3 =チェック:3 =根拠として用いた統計・データ名(出典):3
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.interim.actual|outcome.2.interim.year|outcome.3.interim.year:3
=当初予算+補正予算に対する執行額の割合(%):9 budget.y-3.execution_rate_of_original:9 budget.y-2.execution_rate_of_original:9 budget.y-1.execution_rate_of_original:9
=根拠として用いた統計・データ名(出典):9 outcome.1.basis:9 basic.account:6 =関係する計画、通知等:9 =根拠法令(具体的な条項も記載):9 basic.legal_basis:9 =主要政策・施策:9 outcome.3.y-3.actual:9
outcome.3.y-3.rate:9 outcome.3.interim.rate:9 outcome.3.final.rate:9 outcome.3.goal:9 =定量的な成果目標:3 =達成度:3 outcome.1.rate_unit:9
=成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:3 outcome.2.unit|outcome.3.unit:3 =目標値:3 budget.y-2.original:9 =実施方法:9 =定量的な成果目標:3 =y-3年度:9
basic.name:9 =担当部局庁:9 basic.bureau:9 =作成責任者:9 =事業開始年度:9 basic.method:9 =担当課室:9 basic.author:9 =会計区分:9 =y+0年度:9 budget.y+0.supplementary:9 =翌年度へ繰越し:9
budget.y-3.carried:9 =計:9 =y-1年度:9 basic.expense_class:9 =事業概要(5行程度以内。別添可):9 outcome.2.unit:9 =y+1年度要求:9 =予算の状況:9 =y-2年度:9 basic.summary:9
budget.y-2.supplementary:9 budget.y-1.supplementary:9 budget.y-3.original:9 budget.y-2.carried:9 outcome.1.goal:9 budget.y-1.carried:9 =当初予算:9
outcome.1.indicator:9 =目標値:3 budget.y+0.original:9 =成果指標:9 =単位:9 =y-2年度:9 budget.y-3.supplementary:9 outcome.3.indicator:9 =成果実績:3
budget.y+0.brought:9 outcome.2.unit|outcome.3.unit:3 =補正予算:9 basic.policies:9 =成果指標:3 =単位:3 =予備費等:9 =中間目標:3 =成果目標及び成果実績(アウトカム):3 =定量的な成果目標:9
=成果目標及び成果実績(アウトカム):3
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.interim.actual|outcome.2.interim.year|outcome.3.interim.year:3
outcome.1.y-3.rate:6 outcome.1.y-2.rate:3 outcome.1.y-1.rate:3 outcome.1.interim.rate:3 outcome.1.final.rate:3 budget.y-1.original:6 =y-1年度:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|outcome.1.interim.actual:9
budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original:9 outcome.3.y-1.rate:9 outcome.3.y-2.rate:9 budget.y+0.carried:9
basic.division:9 outcome.1.y-3.target:3 outcome.1.y-2.target:3 outcome.1.y-1.target:3 outcome.1.final.target:3
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.interim.actual:3
=y-3年度:9 budget.y-3.executed:9 basic.end_year:6 =達成度:3 =事業の目的(目指す姿を簡潔に。3行程度以内):9 basic.purpose:9 =前年度から繰越し:9 budget.y-3.brought:9 =予算額・執行額(単位:百万円):3
budget.y-2.brought:9 =成果指標:3 =単位:3 outcome.1.unit:9 =成果目標及び成果実績(アウトカム):9 outcome.1.unit:9 =title:9 =事業終了(予定)年度:9 sheet.ministry:6 =執行額:9
budget.y-2.executed:9 budget.y-1.executed:9 =執行率(%):9 budget.y-3.execution_rate:9 =成果実績:9 budget.y-2.execution_rate:9 budget.y-1.execution_rate:9
outcome.2.goal:9 outcome.2.indicator:9 =成果実績:3 =目標最終年度:9 outcome.3.y-3.target:3 outcome.3.y-2.target:3 outcome.3.y-3.rate:9 outcome.3.y-1.target:9
outcome.3.interim.target:9 =事業名:9 =y+17年度:3
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.interim.actual:9
=年度:3 =y-1年度:3 outcome.3.final.year:9 =y+22年度:3 outcome.1.final.actual:9 outcome.2.y-3.rate:9 outcome.2.y-2.rate:9 outcome.2.y-1.rate:9
outcome.2.interim.rate:9 outcome.2.final.rate:9 outcome.3.interim.actual:9 outcome.3.final.actual:9 =目標値:9 =年度:3 outcome.3.y-2.actual:3
outcome.3.y-1.actual:3 sheet.number:9 basic.plans:9 =y-3年度:3 =y-2年度:3 =事業番号:9 outcome.1.y-3.rate:6 outcome.1.y-2.rate:6 =y-1年度:3 =目標最終年度:3
outcome.3.final.target:9 outcome.1.y-2.actual:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y-1.brought:3 outcome.1.y-1.actual:9 outcome.1.y-1.rate:6
outcome.1.interim.rate:6 outcome.1.y-1.target:6
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.interim.actual:6
breakdown.4.request:3 outcome.2.y-3.actual:9 outcome.2.y-2.actual:9 outcome.2.y-1.actual:9 outcome.2.interim.actual:9 outcome.2.final.actual:9
outcome.2.unit|outcome.3.unit:3 outcome.1.interim.target:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|outcome.1.interim.actual:9 sheet.ministry:3 outcome.2.basis:9
budget.y-2.carried:9 budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y-1.brought|outcome.1.interim.actual:3
budget.y+1.carried:9 breakdown.2.original:6 breakdown.total.original:9 breakdown.total.request|budget.y+1.request:9 budget.y-3.total:9
budget.y-2.total:9 budget.y-1.total:9 budget.y+0.total:9 =達成度:9 breakdown.total.request|budget.y+1.request|budget.y+1.total:9 outcome.1.y-3.actual:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary:6
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|budget.y-1.brought|outcome.1.interim.actual:3
=y+17年度:3 outcome.1.final.year:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.interim.actual:6
=年度:3 =y-3年度:3 =y-2年度:3 =y-1年度:3 budget.y-3.reserve:9 budget.y-2.reserve:9 budget.y-1.reserve:9 budget.y+0.reserve:9
budget.y+1.reserve|budget.y+1.supplementary:9 =中間目標:3 outcome.1.interim.year:9 =目標最終年度:3 =y+3年度:3
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.interim.actual:9
outcome.2.y-3.target:9 outcome.2.y-2.target:9 outcome.2.y-1.target:9 outcome.2.rate_unit|outcome.3.rate_unit:3 budget.y-2.carried:6
outcome.2.interim.target:9 outcome.2.final.target:3 =中間目標:9 outcome.1.final.actual:9 breakdown.4.original:3 outcome.3.y-3.rate:9 =主要経費:9
breakdown.3.original:6 breakdown.total.request|budget.y+1.request|budget.y+1.total:9 outcome.2.rate_unit|outcome.3.rate_unit:3 =y+0年度当初予算:9
breakdown.1.original:9 basic.account:3 =予算額・執行額(単位:百万円):6 =歳出予算目:9 breakdown.1.item:9 breakdown.3.request:6 =計:9 =YY:9 basic.start_year:6
basic.end_year:3 =y-14年度:3 breakdown.2.item:6 =主な増減理由:6 breakdown.2.request:6 breakdown.reason:6 =y+1年度要求:9 breakdown.1.request:9 breakdown.3.item:6
breakdown.4.item:3
@measures
=根拠として用いた統計・データ名(出典):2 outcome.3.basis:4 =チェック:2 outcome.3.goal:3 =根拠として用いた統計・データ名(出典):2 outcome.4.basis:4 =根拠として用いた統計・データ名(出典):2 outcome.5.basis:4
=成果目標及び成果実績(アウトカム)欄についてさらに記載が必要な場合はチェックの上【別紙1】に記載:2 outcome.4.goal:4 =y+0年度活動見込:7 =活動実績:4 =y+1年度活動見込:7 =y-3年度:4 =y-2年度:4 =y-1年度:4 =y+0年度活動見込:2
output.1.y+0.actual:7 output.1.y+0.planned:7 unit_cost.1.unit:7 output.1.y+1.actual:7 output.1.y+1.planned:7 =算出根拠:7 =y+0年度活動見込:4 =y+1年度活動見込:4
output.2.y+0.actual:9 output.2.y+1.actual:9 output.2.y+0.planned:9 =y-3年度:4 outcome.5.goal:4 =定量的な成果目標:2 outcome.4.indicator:4
outcome.4.final.target:4 =成果指標:2 =成果指標:2 =y-2年度:4 =成果目標及び成果実績(アウトカム):2 =中間目標:2 =y-1年度:2 =y+0年度活動見込:2 output.2.y+1.planned:9 output.3.y+0.planned:3
output.3.y+1.planned:3 =施策:7 =単位当たりコスト:2 policy.2.y-1.actual:9 =単位:9 =単位:7 unit_cost.2.basis:9 policy.2.y-2.actual:9 =活動指標及び活動実績(アウトプット):4
output.1.indicator:7 unit_cost.2.y+0.cost:9 =活動指標及び活動実績(アウトプット):2 =単位当たりコスト:7 output.1.unit:7 policy.1.y-3.actual:7 policy.1.y-2.actual:7
policy.1.y-1.actual:7 policy.1.interim.actual:7 policy.1.final.actual:7 =活動指標:4 =計算式:7 unit_cost.1.formula_unit:7 unit_cost.1.y+0.cost:7
output.3.y-3.actual:3 output.3.y-2.actual:3 output.3.y-1.actual:3 =単位:2 output.2.unit:9 =単位当たりコスト:7 =政策評価、新経済・財政再生計画との関係:7 output.2.indicator:9
unit_cost.1.y+0.formula:7 =活動指標:7 =y+0年度活動見込:4 unit_cost.1.y-3.cost:7 unit_cost.1.y-2.cost:7 unit_cost.1.y-1.cost:7 =活動実績:7 =y-1年度:9 =成果実績:2 =成果実績:2
=y-1年度:4 output.3.y-3.planned:3 output.3.y-2.planned:3 output.2.unit:9 =当初見込み:4 =単位:7 unit_cost.2.formula_unit:9 unit_cost.2.y+0.formula:9
output.5.indicator:3 =単位:4 =y-3年度:7 output.4.indicator:3 output.3.y-1.planned:3 output.1.unit:7 unit_cost.1.y-2.formula:7 unit_cost.2.y-3.cost:9
unit_cost.2.y-2.cost:9 unit_cost.2.y-1.cost:9 =計算式:2 unit_cost.2.y-3.formula:9 policy.1.interim.target:7 policy.1.final.target:7 =実績値:2 =目標値:9 =目標値:2
=成果目標及び成果実績(アウトカム):2 =目標最終年度:2 =目標最終年度:2 outcome.5.final.target:4 policy.1.unit:7 =単位:4 outcome.5.indicator:4 =y-2年度:4 =目標値:2 =y-1年度:4 policy.2.unit:9
unit_cost.1.basis:7 unit_cost.3.basis:3 policy.2.unit:9 =活動指標及び活動実績(アウトプット):4 policy.2.interim.actual:9 policy.2.final.actual:9
output.1.y-1.planned|output.1.y-2.planned|output.1.y-3.planned:7 output.5.y-2.planned:3 output.3.indicator:3 output.3.unit:3 =当初見込み:7 output.3.unit:3
output.1.y-2.planned|output.1.y-3.planned:7 output.1.y-1.planned|output.1.y-2.planned:7 =単位当たりコスト:2 unit_cost.1.y-3.formula:7 =y-2年度:7
unit_cost.1.y-1.formula:7 =中間目標:7 policy.1.interim.year:7 =年度:9 =達成度:2 =年度:2 =達成度:2 =定量的な成果目標:2 =中間目標:4 policy.2.interim.target:9 =年度:2 =目標年度:7
policy.1.final.year:7 =年度:7 =目標年度:2 =年度:2 =本事業の成果と上位施策・測定指標との関係:7 policy.relation:7 policy.1.y-3.target:7 policy.1.y-2.target:7 =定量的指標:7
unit_cost.2.y-2.formula:9 unit_cost.2.y-1.formula:9 policy.2.y-3.target:9 =定量的指標:2 policy.2.y-2.target:9 =y-3年度:4 output.1.y-3.actual:7
output.1.y-2.actual:4 output.1.y-1.actual:4 output.2.y-3.actual:9 output.5.y-1.actual:3 output.2.y-2.actual:9 output.2.y-1.actual:9 =y-3年度:4 =y-2年度:7
=y-2年度:4 =y-2年度:2 =y-1年度:4 =y-1年度:2 output.2.y-3.planned:9 output.2.y-2.planned:9 output.2.y-1.planned:9 =算出根拠:2 =y-3年度:7 =y-3年度:2
unit_cost.3.formula_unit:3 =実績値:7 policy.1.unit:4 policy.1.indicator|policy.1.unit:4 policy.2.y-3.actual:9 policy.2.indicator:9 policy.measure:7
policy.1.y-1.target:7 =政策:7 policy.policy:7 policy.2.final.year:9 =測定指標:7
@inspection
check.efficiency.carryover.comment:6 related.1.ministry:9 related.2.ministry:3 related.3.ministry:3 =事業番号:9 =所管府省名:9 related.3.name:3 related.1.name:9
related.2.name:3 related.2.number:3 related.3.number:3 check.effect.used.mark:9 check.efficiency.intermediate.comment:9
check.need.not_delegable.comment:9 check.effect.output.mark|check.efficiency.carryover.mark|check.efficiency.items.mark:6 =評価:3
=整備された施設や成果物は十分に活用されているか。:3 =項目:3 =評価項目:6 check.need.reflects_needs.comment:9 =活動実績は見込みに見合ったものであるか。:9 check.need.not_delegable.mark:9
check.efficiency.items.comment:6 check.efficiency.intermediate.mark:9 =改善の方向性:9 result.direction:9 result.finding:9 check.need.priority.mark:9
check.effect.used.comment:3 =不用率が大きい場合、その理由は妥当か。(理由を右に記載):9 check.related.roles.comment:9 =事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:9
check.effect.alternatives.comment:6 =関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):9 =点検・改善結果:3 check.effect.alternatives.mark:9
=事業の効率性:9 =その他コスト削減や効率化に向けた工夫は行われているか。:9 check.related.roles.mark:9 =成果実績は成果目標に見合ったものとなっているか。:3 check.efficiency.competition.comment:9 =事業名:9
=資金の流れの中間段階での支出は合理的なものとなっているか。:9 check.efficiency.single_bid.mark:9 =単位当たりコスト等の水準は妥当か。:9 check.need.priority.comment:9 =事業の目的は国民や社会のニーズを的確に反映しているか。:9
check.efficiency.cost_saving.mark:6 check.need.reflects_needs.mark:9 check.efficiency.competition.mark:9
=一般競争契約、指名競争契約又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:9 =競争性のない随意契約となったものはないか。:9 check.efficiency.cost_saving.comment:9
check.effect.outcome.comment:9 =地方自治体、民間等に委ねることができない事業なのか。:9 check.efficiency.unused.mark:9 =整備された施設や成果物は十分に活用されているか。:6
check.effect.output.mark|check.efficiency.carryover.mark|check.efficiency.items.mark:9 =関連事業:9 check.efficiency.unit_cost.mark:9 =事業の有効性:9
check.efficiency.unit_cost.comment:9 =成果実績は成果目標に見合ったものとなっているか。:6 check.effect.output.comment:6 =費目・使途が事業目的に即し真に必要なものに限定されているか。:9
check.efficiency.unused.comment:9 =受益者との負担関係は妥当であるか。:9 =点検・改善結果:6 =政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:9 =競争性が確保されているなど支出先の選定は妥当か。:9 =評価に関する説明:9
check.efficiency.no_competition.mark:9 check.efficiency.burden.mark:9 =点検結果:9 check.efficiency.burden.comment:9 =国費投入の必要性:9 =事業所管部局による点検・改善:9
check.effect.output.mark|check.efficiency.carryover.mark|check.efficiency.items.mark:3 related.1.number:9 check.effect.outcome.mark:9
=繰越額が大きい場合、その理由は妥当か。(理由を右に記載):9 check.effect.output.mark|check.efficiency.items.mark:9
check.effect.output.mark|check.efficiency.carryover.mark|check.efficiency.items.mark:3
@opinions
past.y-11.number:6 past.y-9.number:9 past.y-10.number:9 past.y-6.number:6 past.y-7.number:9 =y-6年度:3 past.y-5.number:9 past.y-8.number:9
past.y-6.number:3 =y-10年度:6 =y-8年度:9 =y-7年度:9 =y-6年度:6 =y-3年度:9 =y-5年度:9 =y-2年度:9 =外部有識者の所見:9 past.y-1.number:9 opinion.external:9
opinion.response.text:9 =関連する過去のレビューシートの事業番号:9 past.y-3.number:9 opinion.response.class:9 past.y-2.number:9 opinion.team.text:9 =行政事業レビュー推進チームの所見:9
past.y-11.number:3 =y-4年度:9 =備考:9 remarks:6 =y-9年度:9 opinion.team.class:9 =y-10年度:3 past.y-4.number:9 =y-11年度:9 =所見を踏まえた改善点/概算要求における反映状況:9 =y-1年度:9
@flow
=notice:9 =チェック:6 use.C.3.amount:3 use.A.1.amount:6 =金額(百万円):9 =費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 =計:9
use.A.2.item|use.F.1.item|use.G.3.item|use.H.4.item:3 =使途:9 =§B:3 use.A.1.item:6 use.A.3.purpose|use.E.3.purpose:3 =金額(百万円):6 =金額:9 =使途:6 =費目:9
use.A.2.amount:3 use.A.total:6 =使途:9 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:3 use.B.total:6 use.A.3.amount:3 use.B.1.purpose:6 use.B.1.amount:6
=金額(百万円):6 =費目:6 =使途:3 use.C.1.item:3 use.C.1.purpose:6 use.C.1.amount:3 =費目:3 use.C.3.item:3 use.C.3.purpose:3
use.A.3.item|use.E.3.item|use.F.3.item|use.L.5.item|use.N.5.item|use.O.4.item:3 use.B.1.item:6 =資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):9 =§D:3
use.C.2.item:3 use.C.2.purpose:3 =計:9 use.C.2.amount:3 =計:3 use.C.total:3 =計:3 use.A.1.purpose:6 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:3
use.L.1.amount:3 use.K.1.amount|use.K.total:3 use.L.1.amount:3 use.J.1.amount|use.J.total|use.O.total:3 use.C.total:3 use.B.total:3 use.D.2.item:3
use.D.total:3 use.D.2.item:3 use.E.total:3 use.D.2.item:3 use.F.total:3 use.G.total:3 use.H.payee|use.N.payee:3 use.H.total:3
@flow_more
=チェック:4 use.I.1.purpose|use.L.3.purpose:4 use.O.2.item:4 use.N.4.amount|use.N.5.amount:4 =金額(百万円):4 =金額(百万円):4
use.J.1.amount|use.J.total|use.O.total:4 use.N.1.purpose:4 use.N.1.amount:4 =金額(百万円):4 use.J.1.amount|use.J.total|use.O.total:4
use.L.3.amount|use.M.1.amount|use.M.total:4 use.I.1.item|use.L.3.item|use.N.4.item:4 =計:9 use.E.total:4 use.L.3.amount|use.M.1.amount|use.M.total:4
=使途:4 =金額(百万円):9 use.E.1.purpose:4 use.E.2.amount:4 use.E.2.item:4 use.E.3.amount:4 use.E.3.item:4 use.E.3.purpose:4
use.A.2.item|use.C.1.item|use.F.1.item|use.G.3.item|use.H.4.item:4 use.J.1.item|use.M.1.item:4 use.J.1.purpose|use.M.1.purpose:4 =費目:4 =金額(百万円):4
use.O.1.amount:4 use.O.1.purpose:4 use.O.2.amount:4 use.O.2.purpose:4 use.O.3.amount:4 use.O.3.item:4 use.O.3.purpose:4 use.O.4.amount:4
use.O.4.item:4 use.O.4.purpose:4 use.H.payee|use.N.payee:4 use.I.1.item|use.L.3.item|use.N.4.item:4 use.I.1.amount|use.I.total:4
use.F.3.purpose|use.N.5.purpose:4
use.B.1.item|use.B.1.purpose|use.D.1.item|use.D.1.purpose|use.H.5.item|use.H.5.purpose|use.L.4.item|use.L.4.purpose:4 use.B.payee|use.K.payee:4
=費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9 use.A.2.item|use.C.1.item|use.F.1.item|use.G.3.item|use.H.4.item:4
use.A.2.purpose|use.C.1.purpose|use.H.4.purpose:4 use.H.payee|use.N.payee:4 use.G.4.amount:4 use.L.3.amount|use.M.1.amount|use.M.total:4
use.C.payee|use.L.payee:4 =計:9 use.H.total:4 use.L.total:4 =金額(百万円):9 use.H.1.amount:4 use.H.1.item:4 use.H.1.purpose:4 use.H.2.item:4
use.H.2.purpose:4 use.B.1.item|use.D.1.item|use.H.5.item|use.L.4.item:4 use.B.1.purpose|use.D.1.purpose|use.H.5.purpose|use.L.4.purpose:4
use.F.3.purpose|use.N.5.purpose:4 use.L.1.item:4 use.L.1.purpose:9 use.H.2.amount:4 use.G.2.amount:4 use.F.1.amount:4 use.H.4.amount:4
use.H.3.purpose:4 use.H.3.item:4 use.G.3.purpose:4 use.L.2.amount:4 use.L.2.item:4 use.L.2.purpose:4 use.I.1.purpose|use.L.3.purpose:4
use.B.1.item|use.D.1.item|use.H.5.item|use.L.4.item:9 use.B.1.purpose|use.D.1.purpose|use.H.5.purpose|use.L.4.purpose:4 use.D.2.amount:4
use.D.2.item:4 use.D.2.purpose:4 use.A.2.item|use.C.1.item|use.F.1.item|use.G.3.item|use.H.4.item:4 use.L.5.amount:4 use.L.5.item:4 use.L.5.purpose:4
use.L.4.amount:4 use.A.1.item|use.G.2.item|use.N.1.item|use.O.1.item:4 use.N.4.purpose:4 use.A.3.item|use.N.5.item:4 =費目:4 =計:9 use.G.total:4
use.N.total:4 use.A.1.item|use.G.2.item|use.N.1.item|use.O.1.item:4 use.N.2.amount:4 use.N.2.item:4 use.N.2.purpose:4 use.N.3.amount:4 use.N.3.item:4
use.N.3.purpose:4 use.L.1.amount:4 =使途:4 =計:4 use.K.total:4 =金額(百万円):9 use.G.1.amount:4 use.G.1.item:4
use.A.1.item|use.G.2.item|use.N.1.item|use.O.1.item:4 use.G.4.item:4 use.G.4.purpose:4 use.G.5.amount:4 use.G.5.item:4 use.G.5.purpose:4
use.A.2.item|use.C.1.item|use.F.1.item|use.H.4.item:4 use.A.2.purpose|use.C.1.purpose|use.H.4.purpose:4 =計:9 use.F.total:4 use.K.1.amount:4
use.K.1.item:4 use.K.1.purpose:4 use.J.1.purpose|use.M.1.purpose:4 =計:4 use.J.1.amount|use.J.total|use.O.total:4 =使途:4 =金額(百万円):9 use.F.2.amount:4
use.F.2.item:4 use.F.2.purpose:4 use.F.3.amount:4 use.F.3.item:4 use.C.1.amount|use.C.total:4 use.F.1.purpose:4 use.G.3.amount:4 use.E.1.amount:4
use.G.1.purpose:4 use.A.1.amount|use.H.5.amount:4 =§P:4 use.J.1.item|use.M.1.item:4 =計:9 use.E.1.item:4 use.C.1.amount|use.C.total:4 use.G.2.purpose:4
use.D.1.amount:4 use.N.4.amount|use.N.5.amount:4 use.I.1.item|use.L.3.item|use.N.4.item:4 =計:9 use.D.total:4 use.H.3.amount:4
=費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:4 use.I.1.amount|use.I.total:4 =費目:4
@payees
=§A:9 payee.B.10.amount:4 =§D:4 payee.D.1.name:4 payee.D.1.corporate_number:4 payee.H.1.name:4 payee.D.1.amount:4 payee.D.1.contract:4
payee.D.1.bidders:4 payee.A.2.bidders:9 payee.B.9.no:4 payee.B.9.amount:4 payee.B.4.name:4 ?:4 payee.B.8.name:4
payee.B.2.award_rate|payee.B.2.bidders|payee.B.2.reason|payee.B.4.award_rate|payee.B.4.bidders|payee.B.4.reason|payee.B.6.award_rate|payee.B.6.bidders|payee.B.6.reason|payee.C.2.award_rate|payee.C.2.bidders|payee.C.3.award_rate|payee.C.3.bidders|payee.C.3.reason:4
=支出先:4 =法人番号:4 =業務概要:4 =支出先:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =支出額(百万円):4 =法人番号:4 =§G:4 =入札者数(応募者数):4 payee.B.1.name:9 payee.B.3.work:4
payee.B.7.no|payee.C.3.amount:4 =契約方式等:4 =支出額(百万円):4 =業務概要:4 =入札者数(応募者数):4 payee.A.1.bidders:9 =契約方式等:4 payee.G.1.amount:4 payee.G.1.contract:4
payee.G.1.bidders:4 payee.G.1.award_rate:4 =落札率:4 payee.A.4.award_rate:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 payee.A.4.contract:4
=支出額(百万円):4 =§E:4 payee.E.1.corporate_number:4 =法人番号:4 payee.G.1.corporate_number:4 payee.A.1.name:9 payee.B.5.corporate_number:4 payee.H.1.work:4
payee.F.1.contract:4 payee.A.2.name:9 =チェック:4 payee.B.1.award_rate|payee.B.1.bidders|payee.C.1.award_rate|payee.C.1.bidders:9 payee.F.1.work:4
payee.A.7.name:4 payee.A.4.bidders:4 payee.A.2.bidders:9 =落札率:4 payee.A.1.bidders:9 payee.A.1.award_rate:9 ?:4 ?:4 payee.A.3.no:4 payee.A.3.name:4
payee.A.3.work:4 payee.A.3.amount:4 payee.A.3.contract:4 payee.A.4.name:4 payee.A.4.corporate_number:4 payee.F.1.amount:4 payee.B.1.corporate_number:9
payee.C.1.name:4 payee.A.3.award_rate|payee.A.3.bidders|payee.B.1.award_rate|payee.B.1.bidders|payee.F.1.award_rate|payee.F.1.bidders:4 =業務概要:4
payee.A.5.name:4 payee.A.5.corporate_number:4 payee.A.5.work:4 payee.A.5.amount:4 payee.A.5.contract:4 payee.A.5.bidders:4 payee.A.5.award_rate:4
payee.A.6.no:4 =入札者数(応募者数):9 payee.A.6.name:4 payee.A.6.corporate_number:4 payee.A.6.amount:4 payee.A.6.contract:4 payee.A.6.bidders:4 payee.A.7.no:4
payee.A.7.amount:4 payee.A.7.contract:4 payee.A.7.bidders:4 payee.A.7.award_rate:4 payee.A.8.no:4 payee.A.8.name:4 payee.A.8.corporate_number:4
payee.A.8.work:4 payee.A.8.amount:4 payee.A.8.contract:4 payee.A.8.bidders:4 payee.A.8.award_rate:4 payee.A.9.no:4
payee.D.1.no|payee.F.1.no|payee.G.1.no:4 payee.A.9.name:4 payee.A.9.corporate_number:4 payee.A.9.work:4 =落札率:9 payee.A.9.amount:4 payee.A.9.contract:4
payee.A.9.bidders:4 payee.A.9.award_rate:4 payee.A.10.no:4 payee.A.10.name:4 payee.A.10.corporate_number:4 payee.A.10.work:4 payee.A.10.amount:4
payee.A.10.contract:4 payee.A.10.bidders:4 payee.A.10.award_rate:4 payee.A.4.work|payee.A.6.work|payee.A.7.work:4 =契約方式等:9 payee.A.1.contract:9
payee.G.1.name:4 payee.A.2.no:9
payee.A.3.award_rate|payee.A.3.bidders|payee.B.1.award_rate|payee.B.1.bidders|payee.C.1.award_rate|payee.C.1.bidders|payee.F.1.award_rate|payee.F.1.bidders:4
payee.A.2.award_rate:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =法人番号:9 payee.D.1.award_rate:4 payee.A.1.corporate_number:9 ?:4
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =契約方式等:4 =支出額(百万円):4 =業務概要:4 =入札者数(応募者数):4 payee.H.1.no:4 payee.H.1.amount:4 payee.H.1.contract:4
payee.H.1.bidders:4 payee.H.1.award_rate:4 payee.A.2.amount:9 payee.B.5.contract|payee.B.9.contract|payee.C.2.contract|payee.C.3.contract:4
payee.A.4.work|payee.A.6.work|payee.A.7.work:4 payee.A.2.contract:9 payee.A.5.no:4 payee.F.1.name:4 =落札率:4 payee.A.1.work:9 payee.A.2.work:9
=支出先上位10者リスト:9 payee.B.7.name:4 payee.B.2.award_rate|payee.B.2.bidders|payee.B.2.reason:4 payee.B.2.name:4 payee.B.2.corporate_number:4
payee.B.2.work:4 payee.B.3.amount:4 payee.H.1.corporate_number:4 payee.B.1.no:9 payee.A.1.bidders:9 payee.B.6.work:4
payee.B.5.contract|payee.B.9.contract|payee.C.2.contract|payee.C.3.contract:4 =業務概要:4 payee.B.8.work:4 payee.B.6.corporate_number:4 =支出額(百万円):9
payee.A.4.amount|payee.A.4.no:4 =§H:4 =契約方式等:9 =入札者数(応募者数):9 payee.B.10.no|payee.C.2.amount:4 ?:4 ?:4 =落札率:9 =支出先:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =支出先:4
payee.A.3.award_rate|payee.A.3.bidders|payee.C.1.award_rate|payee.C.1.bidders|payee.F.1.award_rate|payee.F.1.bidders:4 payee.B.1.work:9
payee.B.1.amount:9 =入札者数(応募者数):4 payee.B.1.contract:9 payee.B.10.contract|payee.B.2.contract|payee.B.3.contract:4 payee.B.8.corporate_number:4 ?:4
=支出先:4 =支出先:4 =§F:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =契約方式等:4 =落札率:4 =業務概要:4 =法人番号:4 =契約方式等:4 =支出額(百万円):4
payee.B.1.award_rate|payee.B.1.bidders|payee.C.1.award_rate|payee.C.1.bidders:9 payee.B.4.work:4
payee.B.10.contract|payee.B.2.contract|payee.B.3.contract:4 =業務概要:4 =入札者数(応募者数):4 payee.C.1.award_rate|payee.C.1.bidders:9 payee.E.1.no:4
payee.E.1.name:4 payee.E.1.work:4 payee.E.1.amount:4 payee.E.1.contract:4 payee.E.1.bidders:4 payee.E.1.award_rate:4 payee.A.3.corporate_number:4
payee.C.1.amount:4 payee.C.1.no:4 =法人番号:4 payee.C.1.corporate_number:4 payee.A.6.award_rate:4 payee.C.1.work:4 payee.G.1.work:4
payee.B.1.award_rate|payee.B.1.bidders:9 payee.B.2.no|payee.C.2.no:4 payee.B.6.name:4 ?:4 ?:4 ?:4 payee.C.1.contract:9 payee.B.9.work:4
payee.F.1.corporate_number:4 =契約方式等:4 payee.B.1.award_rate|payee.B.1.bidders|payee.C.1.award_rate|payee.C.1.bidders:9 payee.B.3.no:4 payee.B.3.name:4
payee.B.3.amount:4 payee.B.3.bidders:4 payee.B.4.no:4 payee.B.4.corporate_number:4 payee.A.4.work|payee.A.6.work|payee.A.7.work:4 =支出先:4 =業務概要:4
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =支出額(百万円):4 =落札率:4 payee.A.2.corporate_number:9 payee.B.4.amount:4 payee.B.4.contract:4
payee.B.5.name:4 payee.B.5.work:4 payee.B.7.amount:4 payee.B.7.contract:4 payee.B.7.bidders:4 payee.B.7.award_rate:4 payee.B.7.reason:4 payee.B.6.no:4
payee.B.6.amount:4 payee.B.6.contract:4 payee.B.6.award_rate|payee.B.6.bidders:4 payee.B.6.award_rate|payee.B.6.reason:4 payee.B.7.corporate_number:4
payee.B.7.work:4 payee.B.5.amount:4 payee.B.5.bidders:4 payee.B.5.award_rate:4 payee.B.5.reason:4 payee.B.8.no:4 payee.B.8.amount:4
payee.B.8.contract:4 payee.B.8.bidders:4 payee.B.8.award_rate:4 payee.B.8.reason:4 payee.B.9.name:4 payee.B.9.corporate_number:4 payee.B.10.name:4
payee.B.10.corporate_number:4 payee.B.10.work:4 =入札者数(応募者数):4 =法人番号:4 payee.D.1.work:4 =落札率:4 payee.A.7.corporate_number:4 payee.A.1.no:9 =§B:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =§C:9 =支出額(百万円):9 payee.B.5.no:4 =支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:4 payee.A.1.amount:9
=支出先:9 =法人番号:9 =業務概要:9
@payees_more
payee.C.2.name:4 payee.C.2.corporate_number:4 payee.C.2.work:4 payee.C.2.amount:4 payee.C.2.contract:4 payee.C.2.award_rate|payee.C.2.bidders:4
=チェック:4 payee.C.3.name:4 payee.C.1.name:4 payee.C.1.award_rate|payee.C.1.bidders:4 payee.B.7.no|payee.C.3.amount:4 ?:4 payee.C.3.no:4
payee.C.3.corporate_number:4 payee.C.3.work:4 payee.C.3.contract:4 payee.C.3.bidders:4 payee.C.3.award_rate:4 payee.C.3.reason:4
payee.O.2.corporate_number:4 payee.A.2.no:9 payee.C.1.amount:4 payee.C.1.no:4 payee.C.1.corporate_number:4 payee.C.1.work:4 payee.C.1.contract:4 ?:4
payee.N.3.amount:4 payee.A.7.no|payee.J.1.amount:4 payee.A.3.no|payee.A.6.amount|payee.A.7.amount|payee.A.8.amount|payee.D.1.bidders|payee.M.3.no:4
payee.A.10.no|payee.N.10.no:4 =支出先:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =法人番号:4 =契約方式等:9 =落札率:4 =業務概要:4 payee.M.1.no:4 payee.M.1.amount:4
payee.M.1.contract:4 payee.M.1.award_rate:4 payee.M.2.name:4 payee.M.2.corporate_number:4 payee.M.2.amount:4 payee.M.2.contract:4 payee.M.2.bidders:4
payee.M.2.award_rate:4 payee.M.3.amount:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =支出先:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4
=支出額(百万円):4 =落札率:4 =入札者数(応募者数):4 payee.L.1.no:4 payee.L.1.corporate_number:4 payee.L.1.amount:4 payee.L.1.contract:4 payee.L.1.award_rate:4
payee.A.2.amount|payee.A.3.amount|payee.A.5.no|payee.K.5.no|payee.N.5.no:4 payee.N.7.name:4
payee.B.1.award_rate|payee.B.1.bidders|payee.C.1.award_rate|payee.C.1.bidders:9 payee.A.9.no|payee.K.1.amount:4 ?:4
payee.A.10.contract|payee.D.1.contract|payee.K.3.contract|payee.N.2.contract|payee.N.3.contract:4 =落札率:4 payee.N.2.corporate_number:4 =法人番号:4
payee.I.1.work:4 payee.M.3.work:4 =支出先:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =法人番号:4 =§I:4
payee.A.2.amount|payee.A.3.amount|payee.A.5.no|payee.K.5.no|payee.N.5.no:4 =契約方式等:4 =支出額(百万円):4 =落札率:4 =業務概要:9 payee.I.1.name:4
payee.I.1.corporate_number:4 ?:4 payee.N.10.corporate_number:4
payee.A.10.contract|payee.D.1.contract|payee.K.3.contract|payee.N.2.contract|payee.N.3.contract:4 =支出額(百万円):9 ?:4 =§M:4
payee.A.10.contract|payee.D.1.contract|payee.K.3.contract|payee.N.2.contract|payee.N.3.contract:4
payee.A.1.award_rate|payee.N.3.award_rate|payee.N.4.award_rate:4 payee.N.6.amount:4 payee.N.1.amount:4
payee.A.10.amount|payee.A.4.bidders|payee.A.9.amount|payee.F.1.amount|payee.K.3.bidders|payee.M.2.no|payee.N.4.bidders:4 payee.N.5.contract:4
payee.N.5.amount:4 payee.L.1.name:4 =業務概要:4
payee.A.3.award_rate|payee.A.3.bidders|payee.A.8.award_rate|payee.A.8.bidders|payee.B.1.award_rate|payee.B.1.bidders|payee.C.1.award_rate|payee.C.1.bidders:4
payee.K.4.work:4 payee.A.4.award_rate:4 =入札者数(応募者数):9 payee.K.6.contract|payee.N.1.contract|payee.N.4.contract:4 ?:4 =支出先:4
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =§O:4 =契約方式等:4 =支出額(百万円):4 =落札率:4 =業務概要:4 =入札者数(応募者数):4 =支出先:4
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 payee.O.1.name:4 payee.O.1.corporate_number:4 payee.B.1.name|payee.K.4.name:4 payee.O.1.work:4
payee.O.1.amount:4 =法人番号:9 =§N:4 ?:4 =落札率:9 =業務概要:4 payee.O.2.no:4 payee.O.2.name:4 payee.O.2.amount:4 payee.O.2.contract:4 payee.O.2.bidders:4
payee.O.2.award_rate:4 payee.N.1.name:4 payee.N.1.corporate_number:4 payee.N.1.work:4 payee.N.1.bidders:4 payee.N.1.award_rate:4 payee.N.2.no:4
payee.N.2.work:4 payee.N.2.amount:4 payee.N.2.bidders:4 payee.N.2.award_rate:4 payee.N.3.no:4 payee.N.3.name:4 payee.N.3.corporate_number:4
payee.N.3.work:4 payee.N.3.bidders:4 payee.N.4.name:4 payee.N.4.corporate_number:4 payee.N.4.work:4 payee.N.5.name:4 payee.N.5.corporate_number:4
payee.N.5.work:4 payee.A.1.amount|payee.A.6.no|payee.N.6.no:4 =支出額(百万円):4 payee.N.6.work:4 payee.N.6.contract:4 payee.N.6.bidders:4
payee.N.6.award_rate:4 payee.N.7.no:4 payee.N.7.corporate_number:4 payee.N.7.work:4 payee.N.7.amount:4
payee.K.6.contract|payee.N.1.contract|payee.N.4.contract:4 payee.A.4.contract|payee.N.7.contract:4 payee.N.7.award_rate:4 payee.N.8.no:4
payee.N.8.name:4 payee.N.8.corporate_number:4 payee.N.8.work:4 payee.N.8.amount:4 payee.N.8.contract:4 payee.N.8.award_rate|payee.N.8.bidders:4
payee.N.9.no:4 payee.N.9.name:4 payee.N.9.corporate_number:4 payee.N.9.work:4 payee.N.9.amount:4 payee.N.9.contract:4
payee.N.9.award_rate|payee.N.9.bidders:4 payee.N.9.award_rate|payee.N.9.reason:4 payee.N.10.name:4 payee.N.10.work:4 payee.N.10.amount:4
payee.N.10.contract:4 payee.N.10.bidders:4 payee.N.10.award_rate:4 =入札者数(応募者数):4 payee.K.6.contract|payee.N.1.contract|payee.N.4.contract:4 ?:4
payee.M.1.work:4 payee.K.2.corporate_number|payee.K.7.corporate_number:4
payee.K.2.award_rate|payee.K.2.bidders|payee.K.7.award_rate|payee.K.7.bidders:4 =契約方式等:4 =支出先:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9
=支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:4 =法人番号:4 =§J:4 =契約方式等:4 payee.M.1.corporate_number|payee.M.3.corporate_number:4 =支出額(百万円):4 =入札者数(応募者数):4
payee.J.1.no:4 payee.J.1.name:4 payee.J.1.corporate_number:4 payee.J.1.work:4
payee.E.1.contract|payee.F.1.contract|payee.M.3.contract|payee.O.1.contract:4 payee.F.1.bidders:4 ?:4 ?:4 payee.O.2.work:4 ?:4 payee.M.2.work:4 ?:4
payee.L.1.work:4 ?:4 payee.E.1.contract|payee.F.1.contract|payee.J.1.contract|payee.M.3.contract|payee.O.1.contract:4 payee.M.1.name|payee.M.3.name:4
=§L:4 =支出先:4 payee.N.4.amount:4 =法人番号:4 =§K:4 =契約方式等:4 =落札率:4 =業務概要:4 =入札者数(応募者数):4 payee.K.1.no:4 payee.K.1.name:4 payee.K.1.corporate_number:4
payee.K.1.work:4 payee.K.1.bidders:4 payee.K.1.award_rate:4 payee.K.1.contract:4 payee.K.2.no:4 payee.K.2.name:4 payee.K.2.work:4 payee.K.2.amount:4
payee.K.2.contract:4 payee.K.3.no:4 payee.K.3.name:4 payee.K.3.corporate_number:4 payee.K.3.work:4 payee.K.3.amount:4 payee.K.3.award_rate:4
payee.K.4.no:4 payee.K.4.amount:4 payee.K.4.contract:4 payee.K.4.award_rate|payee.K.4.bidders:4 payee.K.5.name:4 payee.K.5.corporate_number:4
payee.K.5.work:4 payee.K.5.amount:4 payee.K.5.contract:4 payee.K.5.bidders:4 payee.K.5.award_rate:4 payee.K.6.no:4 payee.K.6.name:4
payee.K.6.corporate_number:4 payee.K.6.work:4 payee.K.6.amount:4 payee.K.6.bidders:4 payee.K.6.award_rate:4 payee.K.7.no:4 payee.K.7.work:4
payee.K.7.amount:4 payee.K.7.contract:4 payee.K.7.award_rate|payee.K.7.bidders:4 payee.N.6.corporate_number:4
payee.E.1.contract|payee.F.1.contract|payee.J.1.contract|payee.M.3.contract|payee.O.1.contract:4 =入札者数(応募者数):4 payee.N.2.name:4 ?:4 payee.I.1.amount:4
=業務概要:4 ?:4 payee.G.1.name|payee.K.7.name:4 payee.M.1.name|payee.M.3.name:4 ?:4 payee.M.1.corporate_number|payee.M.3.corporate_number:4
payee.G.1.corporate_number|payee.K.2.corporate_number|payee.K.7.corporate_number:4
payee.A.3.contract|payee.A.8.contract|payee.B.1.contract|payee.I.1.contract:4 =法人番号:4
payee.A.10.amount|payee.A.4.bidders|payee.A.9.amount|payee.F.1.amount|payee.K.3.bidders|payee.M.2.no|payee.N.4.bidders:4 =支出額(百万円):4
payee.A.2.bidders|payee.A.4.amount|payee.A.4.no|payee.A.5.amount|payee.A.7.bidders|payee.A.9.bidders|payee.E.1.amount|payee.G.1.bidders|payee.N.4.no:4
=契約方式等:4 ?:4 ?:4 ?:4 payee.B.1.corporate_number|payee.K.4.corporate_number:4
payee.B.1.award_rate|payee.B.1.bidders|payee.K.4.award_rate|payee.K.4.bidders:4 ?:4 payee.N.6.name:4
";
