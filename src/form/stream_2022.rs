//! In which order the form of 令和4年度 comes out of a PDF (see [`super::stream_order`]).

/// The stream order of this form, page by page.
#[rustfmt::skip]
pub(super) const STREAM_2022: &str = "
@front
=y+0年度活動見込:9 =当初見込み:9 =y+1年度活動見込:9 =当初予算+補正予算に対する執行額の割合(%):9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.final.actual|outcome.1.final.rate|outcome.1.interim.actual|outcome.1.interim.target|outcome.1.interim.year|output.1.y+0.actual|output.1.y+1.actual:9
budget.y-3.execution_rate_of_original:9 =根拠法令(具体的な条項も記載):7 budget.y-2.execution_rate_of_original:9 budget.y-1.execution_rate_of_original:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.final.actual|outcome.1.final.rate|outcome.1.interim.actual|outcome.1.interim.target|outcome.1.interim.year|output.1.y+0.actual|output.1.y+1.actual:9
outcome.1.basis:9 sheet.number:9 breakdown.3.item:2 =歳出予算目:9 =主要政策・施策:7 outcome.2.rate_unit:9 budget.y-2.original:9 =実施方法:9 =y-3年度:9 basic.plans:9
basic.name:9 =担当部局庁:9 basic.bureau:9 =作成責任者:7 =事業開始年度:9 basic.method:7 =担当課室:9 =活動目標及び活動実績(アウトプット):9 basic.division:9 basic.author:9
=根拠として用いた統計・データ名(出典):9 =単位当たりコスト:9 =事業名:9 =算出根拠:9 =会計区分:9 =y+0年度:9 budget.y+0.supplementary:9 output.1.unit:9 =翌年度へ繰越し:9 budget.y-3.carried:9 =計:9
=y-1年度:5 basic.end_year:4 =計算式:9 unit_cost.1.formula_unit:9 budget.y-3.reserve:9 unit_cost.1.y+0.cost:9 =y+1年度要求:7 =予算の状況:7 =y-2年度:5
basic.start_year:4 basic.summary:9 budget.y-2.supplementary:9 budget.y-1.supplementary:9 budget.y-3.original:9 budget.y-2.carried:9
budget.y+0.carried|budget.y-1.carried:9 budget.y-2.reserve:9 budget.y-1.reserve:9 outcome.1.indicator:9 =成果指標:7 =y-2年度:7 outcome.2.y-3.rate:9
outcome.2.y-2.rate:9 outcome.2.y-1.rate:9 outcome.2.interim.rate:9 outcome.2.final.rate:9 =事業終了(予定)年度:9
budget.y+0.brought|budget.y+0.carried|budget.y+0.reserve|budget.y-1.carried|budget.y-3.brought|budget.y-3.supplementary:9 =活動指標:9 =y+0年度活動見込:9
budget.y+0.brought|budget.y+0.carried|budget.y+0.reserve|budget.y-1.carried|budget.y-3.brought|budget.y-3.supplementary:9 unit_cost.1.y-3.cost:9
=単位当たりコスト:9 unit_cost.1.y-2.cost:9 basic.account:9 =補正予算:9 unit_cost.1.y-1.cost:9 =活動実績:9 =予算額・執行額(単位:百万円):9 =y-1年度:5 basic.end_year:4
unit_cost.1.y-3.formula:9 outcome.1.final.year:4 budget.y-2.brought:4 unit_cost.1.y-2.formula:7 unit_cost.1.y-1.formula:7 unit_cost.1.y+0.formula:7
=当初予算:9 outcome.1.rate_unit:9 =成果目標及び成果実績(アウトカム):9 unit_cost.1.unit:9 budget.y+0.total:9 budget.y-1.original:9 =y-1年度:7 =中間目標:7
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|outcome.1.interim.actual:9
budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original:9 breakdown.1.item:7 =単位:9
budget.y+0.brought|budget.y+0.carried|budget.y+0.reserve|budget.y-1.carried|budget.y-3.brought|budget.y-3.supplementary:9 basic.expense_class:9
budget.y+0.brought|budget.y+0.carried|budget.y+0.reserve|budget.y-1.carried|budget.y-3.brought|budget.y-3.supplementary:9 =y-3年度:9
budget.y-3.executed:9 =単位:7 basic.end_year:9 =y-3年度:9 =主要経費:9 output.1.unit:9 =事業の目的(目指す姿を簡潔に。3行程度以内):9 basic.purpose:9 =前年度から繰越し:9
budget.y-1.brought|budget.y-3.brought:7 budget.y+0.brought|budget.y-1.brought:7 unit_cost.1.basis:9 =目標値:9 outcome.1.unit:7 =単位:9 basic.start_year:9
outcome.1.unit:9 =title:9 sheet.ministry:7 =執行額:9 budget.y-3.total:9 budget.y-2.total:9 budget.y-1.total:9 =予備費等:9 budget.y+0.original:9 =y-2年度:7
breakdown.total.request|budget.y+1.request|budget.y+1.total:9 budget.y-2.executed:9 =y-1年度:5 basic.end_year:4 budget.y-1.executed:9 =執行率(%):9 =年度:9
budget.y-3.execution_rate:9 budget.y-2.execution_rate:9
budget.y+0.executed|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.final.actual|outcome.1.final.rate|outcome.1.interim.actual|outcome.1.interim.target|outcome.1.interim.year|output.1.y+0.actual|output.1.y+1.actual:9
budget.y-1.execution_rate:9 outcome.2.goal:9 outcome.2.indicator:9 output.1.y-3.planned:9 output.1.y-2.planned:9 output.1.y-1.planned:9
output.1.y+0.planned:9 output.1.y+1.planned:9 =目標最終年度:9 breakdown.2.item:5
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.final.actual|outcome.1.final.rate|outcome.1.interim.actual|outcome.1.interim.target|outcome.1.interim.year|output.1.y+0.actual|output.1.y+1.actual:9
basic.legal_basis:9 outcome.1.final.target:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.final.actual|outcome.1.final.rate|outcome.1.interim.actual|outcome.1.interim.year|output.1.y+0.actual|output.1.y+1.actual:9
=y+1年度要求:9 activity.text:9 =計:9 =y-2年度:7 outcome.1.y-3.rate:9 outcome.1.y-2.rate:9 outcome.1.y-2.target:9 outcome.1.y-2.actual:9
outcome.1.y-1.actual:9 outcome.1.y-1.target:9 outcome.1.y-1.rate:9 outcome.1.interim.rate:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.final.actual|outcome.1.interim.actual|outcome.1.interim.target|outcome.1.interim.year|output.1.y+0.actual|output.1.y+1.actual:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.final.actual|outcome.1.final.rate|outcome.1.interim.actual|outcome.1.interim.target|outcome.1.interim.year|output.1.y+0.actual|output.1.y+1.actual:9
=活動目標:9 budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|outcome.1.interim.actual:7
budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|outcome.1.final.actual|outcome.1.final.rate|output.1.y+1.actual:7
budget.y-2.carried:9 budget.y+1.carried:9 breakdown.total.original:9 breakdown.total.request|budget.y+1.request|budget.y+1.total:9 =y-3年度:9
=事業概要(5行程度以内。別添可):9 =関係する計画、通知等:9 output.1.goal:9 output.1.y-3.actual:9 =達成度:9 outcome.1.y-3.actual:9 output.1.y-2.actual:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.final.actual|outcome.1.final.rate|outcome.1.interim.actual|outcome.1.interim.target|outcome.1.interim.year:9
output.1.y-1.actual:9 outcome.2.y-2.actual:9 outcome.2.y-1.actual:9 outcome.1.y-3.target:9 =成果実績:9 outcome.1.final.year:9 =活動内容(アクティビティ):9 =定量的な成果目標:9
outcome.1.goal:9 outcome.2.basis:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|budget.y+1.brought|budget.y+1.executed|budget.y+1.execution_rate|budget.y+1.execution_rate_of_original|budget.y+1.reserve|budget.y+1.supplementary|outcome.1.final.actual|outcome.1.final.rate|outcome.1.interim.actual|outcome.1.interim.target|outcome.1.interim.year|output.1.y+0.actual|output.1.y+1.actual:9
outcome.2.y-2.target:9 outcome.2.y-1.target:9
budget.y+0.executed|budget.y+0.execution_rate|budget.y+0.execution_rate_of_original|outcome.1.interim.actual|output.1.y+0.actual:9
budget.y+0.execution_rate|budget.y+0.execution_rate_of_original:9 budget.y+1.execution_rate|budget.y+1.execution_rate_of_original:9
breakdown.total.request|budget.y+1.request|budget.y+1.total:9 =事業番号:9 =YY:9 basic.policies:9 =y+0年度当初予算:9 breakdown.1.original:9
breakdown.1.original:5 =主な増減理由:9 breakdown.2.request:5 breakdown.reason:9 breakdown.4.original:2 breakdown.1.request:9 output.1.indicator:9
breakdown.4.item:2
@inspection
related.2.ministry:4 related.1.ministry:5 check.effect.output.comment:7 =事業番号:5 check.need.not_delegable.comment:9 =事業名:5 =所管府省名:5 related.3.name:2
related.1.number:5 related.2.number:4 check.effect.alternatives.mark|check.effect.used.mark|check.efficiency.carryover.mark:9
check.efficiency.intermediate.comment:7 check.effect.output.mark|check.efficiency.items.mark:9 check.effect.used.comment:5 =政策評価書URL:9 =評価項目:9
check.need.reflects_needs.comment:7 =活動実績は見込みに見合ったものであるか。:9 =事業の効率性:9
check.effect.alternatives.mark|check.effect.output.mark|check.effect.used.mark|check.efficiency.carryover.mark|check.efficiency.items.mark:4
check.need.not_delegable.mark:9 check.efficiency.intermediate.mark:5 =改善の方向性:9 result.direction:9 check.need.priority.mark:9
=不用率が大きい場合、その理由は妥当か。(理由を右に記載):9 check.efficiency.carryover.comment:5 check.related.roles.comment:7 check.efficiency.burden.comment:7
=事業実施に当たって他の手段・方法等が考えられる場合、それと比較してより効果的あるいは低コストで実施できているか。:9 related.3.ministry:2 =関連する事業がある場合、他部局・他府省等と適切な役割分担を行っているか。(役割分担の具体的な内容を各事業の右に記載):9
check.effect.output.mark|check.efficiency.items.mark:9 =政策評価、新経済・財政再生計画との関係:9
check.effect.alternatives.mark|check.effect.used.mark|check.efficiency.carryover.mark:9 =新経済・財政再生計画改革工程表2021:9 result.finding:9
=その他コスト削減や効率化に向けた工夫は行われているか。:9 check.efficiency.competition.comment:9 check.efficiency.single_bid.mark:9 =繰越額が大きい場合、その理由は妥当か。(理由を右に記載):9
=資金の流れの中間段階での支出は合理的なものとなっているか。:9 =単位当たりコスト等の水準は妥当か。:9 check.need.priority.comment:9
check.effect.alternatives.mark|check.effect.used.mark|check.efficiency.carryover.mark:7 check.efficiency.unit_cost.comment:7
=事業の目的は国民や社会のニーズを的確に反映しているか。:9 check.efficiency.cost_saving.mark:9 check.effect.alternatives.comment:7 check.need.reflects_needs.mark:9
=地方自治体、民間等に委ねることができない事業なのか。:9 related.1.name:5 =競争性のない随意契約となったものはないか。:9 check.efficiency.cost_saving.comment:9 =政策評価:9 check.effect.outcome.comment:5
check.efficiency.items.comment:9 check.efficiency.unused.mark:7 =整備された施設や成果物は十分に活用されているか。:9 =取組事項:9 =関連事業:9 check.efficiency.no_competition.mark:9
check.efficiency.unit_cost.mark:9 =分野::9 =事業の有効性:9 =成果実績は成果目標に見合ったものとなっているか。:9 check.related.roles.mark:9 =点検・改善結果:7 =(新経済・財政再生計画改革工程表2021):9 =URL::9
=費目・使途が事業目的に即し真に必要なものに限定されているか。:9 check.effect.alternatives.mark|check.effect.used.mark|check.efficiency.carryover.mark:7
check.efficiency.unused.comment:7 check.efficiency.competition.mark:9 =競争性が確保されているなど支出先の選定は妥当か。:9 =評価に関する説明:9 check.efficiency.burden.mark:9 =点検結果:9
check.effect.alternatives.mark|check.effect.used.mark|check.efficiency.carryover.mark:9 =該当箇所:9 =国費投入の必要性:9 =受益者との負担関係は妥当であるか。:9 =事業所管部局による点検・改善:9
related.3.number:2 =一般競争契約、指名競争契約又は随意契約(企画競争)による支出のうち、一者応札又は一者応募となったものはないか。:9 check.effect.outcome.mark:9 =施策:9 =政策:9
check.effect.alternatives.mark|check.effect.used.mark|check.efficiency.carryover.mark:9 =政策目的の達成手段として必要かつ適切な事業か。政策体系の中で優先度の高い事業か。:9 related.2.name:4
@opinions
past.y-9.number:9 past.y-11.number:5 =y-7年度:9 past.y-8.number:9 =y-9年度:9 past.y-1.number:7 past.y-12.number:5 =y-8年度:9 =y-5年度:7 =y-3年度:9 =y-11年度:9
=y-10年度:9 past.y-2.number:9 opinion.external:7 opinion.response.text:9 =y-1年度:9 =外部有識者の所見:9 past.y-4.number:9 opinion.response.class:9
=関連する過去のレビューシートの事業番号:5 past.y-10.number:7 opinion.team.text:9 =行政事業レビュー推進チームの所見:9 =y-4年度:9 =備考:9 =y-6年度:9 remarks:7 opinion.team.class:9
past.y-5.number:9 =y-12年度:9 past.y-3.number:9 =所見を踏まえた改善点/概算要求における反映状況:7 =y-2年度:9 past.y-6.number:7 past.y-7.number:7
@flow
=費目:9 =チェック:9 use.A.1.amount:4 use.A.3.item:4 =金額(百万円):9 use.B.1.purpose:4 =費目・使途(「資金の流れ」においてブロックごとに最大の金額が支出されている者について記載する。費目と使途の双方で実情が分かるように記載):9
use.A.1.purpose:4 use.A.3.purpose:4 use.A.3.amount:4 use.B.3.amount:2 use.A.4.item:2 =使途:9 use.A.1.item:4 use.B.2.item:2 use.B.2.amount:2
use.A.5.item:2 use.A.5.purpose:2 =金額:9 =§B:5 =使途:9 use.B.2.purpose:2 use.B.3.item:2 use.B.3.purpose:2 use.A.2.amount:4 =計:9 use.A.total:4 =計:9
use.B.total:4 use.B.1.item:4 use.B.1.amount:4 use.A.2.purpose:4 use.A.4.purpose:2 use.A.4.amount:2 use.C.1.purpose:2 use.C.1.amount:2 =notice:9
=資金の流れ(資金の受け取り先が何を行っているかについて補足する)(単位:百万円):9 use.C.1.item:2 use.A.2.item:4 use.A.5.amount:2 use.C.total:2 =費目・使途欄についてさらに記載が必要な場合はチェックの上【別紙2】に記載:9
use.A.1.amount:2 use.A.5.amount:2 use.A.total:2 use.A.total:4 use.B.total:4 use.A.3.item:2
@payees
=支出先上位10者リスト:9 =業務概要:4 =落札率:4 =§B:9 =§C:4 =チェック:9 =国庫債務負担行為等による契約先上位10者リスト:4 obligation.1.contract:4
payee.C.1.bidders|payee.C.2.bidders|payee.C.3.bidders|payee.C.4.bidders|payee.C.5.bidders:4
payee.C.1.award_rate|payee.C.2.award_rate|payee.C.3.award_rate|payee.C.4.award_rate|payee.C.5.award_rate:4 payee.A.1.amount:9
payee.C.1.award_rate|payee.C.1.bidders:4 payee.C.1.corporate_number:4 payee.B.1.work:9 payee.C.5.amount|payee.C.5.no:4 payee.A.1.no:9 =契約方式等:9
obligation.1.corporate_number:4 payee.C.2.name:4 payee.C.2.corporate_number:4 payee.C.2.work:4 payee.C.3.contract:4
payee.C.3.award_rate|payee.C.3.bidders:4 payee.A.1.name:9 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 payee.B.1.award_rate:9
=一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):9 =名:4 =業務概要:9 =法人番号:4 =契約方式:4 payee.A.1.reason|payee.B.1.reason:4 obligation.1.bidders:4 =入札者数(応募者数):4
=落札率:4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(契約額10億円以上):4 =契約額(百万円):4 payee.C.2.amount|payee.C.3.amount:4 payee.C.4.corporate_number:4 payee.C.3.name:4
payee.C.3.corporate_number:4 payee.C.3.work:4 payee.C.4.no:4 payee.C.4.name:4 payee.C.4.work:4 payee.C.2.amount|payee.C.3.amount:4
payee.C.2.award_rate|payee.C.2.bidders|payee.C.3.award_rate|payee.C.3.bidders:4 payee.C.5.name:4 payee.C.5.corporate_number:4 payee.C.5.work:4
payee.C.1.award_rate|payee.C.1.bidders|payee.C.2.award_rate|payee.C.2.bidders|payee.C.3.award_rate|payee.C.3.bidders|payee.C.4.award_rate|payee.C.4.bidders:4
payee.A.1.bidders:9 payee.A.1.award_rate:9 obligation.1.no:4 =法人番号:9 =入札者数(応募者数):9 =支出額(百万円):9 =法人番号:9 payee.A.1.corporate_number:9 =§A:9
payee.A.1.work:9 obligation.1.work:4
payee.C.2.award_rate|payee.C.2.bidders|payee.C.3.award_rate|payee.C.3.bidders|payee.C.4.award_rate|payee.C.4.bidders|payee.C.5.award_rate|payee.C.5.bidders:4
payee.C.1.name:4 payee.C.2.no:4 =落札率:9 payee.C.3.no:4 payee.B.1.no:9 =支出先:9 =業務概要:9 =入札者数(応募者数):9 =落札率:9 payee.B.1.name:9 =契約先:4
payee.B.1.corporate_number:9 =§A:4 payee.B.1.amount:9 payee.B.1.contract:9 payee.B.1.bidders:9 payee.C.4.contract|payee.C.5.contract:4 =契約方式等:9
obligation.1.amount:4 =支出先上位10者リスト欄についてさらに記載が必要な場合はチェックの上【別紙3】に記載:9 payee.C.1.no:4 payee.C.1.work:4 payee.C.2.contract:4 payee.C.1.amount:4
payee.C.1.contract:4 payee.C.1.award_rate|payee.C.1.bidders:4 payee.C.2.amount|payee.C.3.amount|payee.C.4.amount:4 =支出先:4 payee.A.1.contract:9
obligation.1.name:4 payee.A.1.reason|payee.B.1.reason:4 obligation.1.award_rate:4 =法人番号:4 =業務概要:4
payee.C.1.award_rate|payee.C.1.bidders|payee.C.2.award_rate|payee.C.2.bidders|payee.C.3.award_rate|payee.C.3.bidders|payee.C.4.award_rate|payee.C.4.bidders|payee.C.5.award_rate|payee.C.5.bidders:4
=支出額(百万円):9 =契約方式等:4 =入札者数(応募者数):4 =一者応札・一者応募又は競争性のない随意契約となった理由及び改善策(支出額10億円以上):4 =支出額(百万円):4
payee.C.1.award_rate|payee.C.1.bidders|payee.C.2.award_rate|payee.C.2.bidders|payee.C.3.award_rate|payee.C.3.bidders|payee.C.4.award_rate|payee.C.4.bidders:4
payee.C.5.amount|payee.C.5.no:4 =支出先:9 payee.C.4.contract|payee.C.5.contract:4
";
