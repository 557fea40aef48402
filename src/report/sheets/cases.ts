import type { AuditedCase } from '../../model/audit-report.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { missingDocuments } from '../completeness.ts';
import { caseName, casePath, departmentName, factText, officerNames } from '../case-view.ts';
import type { CaseView } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { isCounted, settledGrade } from '../summary.ts';
import { caseOutcomeWord } from '../wording.ts';
import { GRADE_MARKS, VETO_MARKS, vetoWord } from './marks.ts';
import { SCORE_SHEET } from './score-lines.ts';

/** 案卷汇总: one line a case. `firstRows` says where each case begins in 评分明细. */
export function casesSheet(view: ReportView, firstRows: ReadonlyMap<string, number>): TableSheet {
  const rows = view.rowsOf('cases', (row, number, id) => {
    const first = firstRows.get(id);
    return [
      number,
      ...row,
      first === undefined ? '–' : { text: '查看', target: `#'${SCORE_SHEET}'!A${first}` },
    ];
  });
  return {
    kind: 'table',
    name: '案卷汇总',
    title: '案卷评查结果汇总表',
    note: '得分为区间：低分按待核实事项全部不符计算，高分按全部通过计算；人工核实后区间收窄。有否决项的案卷等级为不合格，得分照记。',
    columns: [
      { header: '序号', width: 5, align: 'center' },
      { header: '部门', width: 12 },
      { header: '案卷文号', width: 20 },
      { header: '当事人', width: 18 },
      { header: '案由', width: 16 },
      { header: '承办人', width: 10 },
      { header: '处理结果', width: 9, align: 'center' },
      { header: '得分（低）', width: 7.5, align: 'center', format: '0.00' },
      { header: '得分（高）', width: 7.5, align: 'center', format: '0.00' },
      { header: '等级', width: 10, align: 'center', marks: GRADE_MARKS },
      { header: '否决', width: 9, align: 'center', marks: VETO_MARKS },
      { header: '缺少文书', width: 22 },
      { header: '不符', width: 5, align: 'center' },
      { header: '待核实', width: 5.5, align: 'center' },
      { header: '案卷文件夹', width: 7, align: 'center' },
      { header: '评分明细', width: 6, align: 'center' },
    ],
    rows,
    frozenColumns: 3,
    emptyText: '本批没有案卷。',
    mutedRows: view.cases.flatMap(({ figures }, index) => (figures.scorecard ? [] : [index])),
  };
}

/** The line of a case but for its number and the link to 评分明细, which depend on the other cases. */
export function caseRows({ audited, ruleset, link }: CaseView): Cell[][] {
  const { caseFile, scorecard, findings } = audited;
  const counted = findings.filter(isCounted);
  const missing = missingDocuments(audited, ruleset).map((each) => each.title);
  const row: Cell[] = [
    departmentName(caseFile.department),
    caseName(caseFile),
    factText(audited, 'party-name'),
    factText(audited, 'cause'),
    officerNames(audited),
    caseOutcomeWord(caseFile.outcome),
    scorecard?.low ?? null,
    scorecard?.high ?? null,
    gradeText(audited),
    scorecard ? vetoWord(scorecard.vetoed) : '–',
    missing.length === 0 ? '无' : `${missing.length}份：${missing.join('、')}`,
    counted.filter((each) => each.outcome === 'failed').length,
    counted.filter((each) => each.outcome === 'cantTell' || each.outcome === 'untested').length,
    link(casePath(audited), '打开'),
  ];
  return [row];
}

function gradeText(audited: AuditedCase): string {
  const { scorecard, exclusion } = audited;
  if (!scorecard) return `不参评${exclusion === undefined ? '' : `：${exclusion}`}`;
  const { low, high } = scorecard.grade;
  return low === high ? low : `${settledGrade(scorecard)}（${low}–${high}）`;
}
