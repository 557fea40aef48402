import type { ScoredFinding } from '../../model/scorecard.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import type { ReasonCode } from '../../model/finding.ts';
import { FORM_CODES } from '../../shared/certainty/form-codes.ts';
import { findingCode } from '../finding-code.ts';
import { caseName, departmentName, whereCell } from '../case-view.ts';
import type { CaseView } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { EFFECT_WORDS, OUTCOME_WORDS, basisText } from '../wording.ts';
import { EFFECT_MARKS } from './marks.ts';

/** What a person may decide. */
export const VERDICTS = ['通过', '不符', '不适用'] as const;

/** 待人工核实: what a person has to look at, where, and why the tool could not tell. */
export function manualReviewSheet(view: ReportView): TableSheet {
  return {
    kind: 'table',
    name: '待人工核实',
    title: '待人工核实事项',
    note: '请打开“查看位置”核对原件后，在“人工结论”中选择通过、不符或不适用，并写明说明。请勿改动最后两列编号。',
    columns: [
      { header: '序号', width: 5, align: 'center' },
      { header: '部门', width: 12 },
      { header: '案卷', width: 20 },
      { header: '核实事项', width: 20 },
      { header: '类别', width: 11, align: 'center' },
      { header: '性质', width: 6, align: 'center', marks: EFFECT_MARKS },
      { header: '为何待核实', width: 38 },
      { header: '查看位置', width: 20 },
      { header: '依据', width: 18 },
      { header: '涉及分值', width: 6.5, align: 'center', format: '0.00' },
      {
        header: '人工结论',
        width: 9,
        align: 'center',
        choices: VERDICTS,
        marks: [{ prefix: '不符', tone: 'bad' }],
      },
      { header: '说明', width: 18 },
      { header: '问题编号', width: 12, isFinePrint: true },
      { header: '规则编号', width: 11, isFinePrint: true },
    ],
    rows: view.rowsOf('review', (row, number) => [number, ...row]),
    frozenColumns: 3,
    emptyText: '本批案卷没有需要人工核实的事项。',
  };
}

/** The lines of a case but for their numbers: what waits for one look is one line, what is asked once for all is elsewhere. */
export function reviewRows(view: CaseView): Cell[][] {
  const found = view.audited.findings.filter(
    ({ outcome }) => outcome === 'cantTell' || outcome === 'untested',
  );
  const groups = new Map<string, ScoredFinding[]>();
  for (const finding of found.filter((each) => !isAskedOnce(each))) {
    const key = isOneLook(finding) ? `${finding.reasonCode ?? ''} ${finding.cause ?? ''}` : finding.id;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => reviewRow(view, group));
}

/** Questions of the sheets 待设参数 and 待认文书样式. */
function isAskedOnce({ reasonCode }: ScoredFinding): boolean {
  return reasonCode === 'parameter-unset' || (reasonCode !== undefined && FORM_CODES.has(reasonCode));
}

/** Findings for which one look at one file or page is enough. */
const ONE_LOOK = new Set<ReasonCode>(['unread-file', 'unread-page', 'unsure-paper', 'unexplained-paper']);

function isOneLook({ reasonCode, cause }: ScoredFinding): boolean {
  return reasonCode !== undefined && cause !== undefined && ONE_LOOK.has(reasonCode);
}

function reviewRow(view: CaseView, group: readonly ScoredFinding[]): Cell[] {
  const [first] = group;
  if (!first) return [];
  const { caseFile } = view.audited;
  const stake = group.reduce((sum, { deduction }) => sum + deduction.high - deduction.low, 0);
  const words = (of: (finding: ScoredFinding) => string): string => [...new Set(group.map(of))].join('、');
  return [
    departmentName(caseFile.department),
    caseName(caseFile),
    group.length === 1 ? first.title : `${group.length} 项在等：${words(({ title }) => title)}`,
    OUTCOME_WORDS[first.outcome],
    words(({ effect }) => EFFECT_WORDS[effect]),
    first.message,
    whereCell(view, first),
    [...new Set(group.map(({ basis }) => basisText(basis)).filter((text) => text !== ''))].join('；'),
    Math.round(stake * 100) / 100,
    '',
    '',
    group.map(({ id }) => findingCode(id)).join('\n'),
    words(({ ruleId }) => ruleId),
  ];
}
