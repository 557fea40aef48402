import type { ScoredFinding } from '../../model/scorecard.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { findingCode } from '../finding-code.ts';
import { caseName, departmentName, whereCell } from '../case-view.ts';
import type { CaseView } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { EFFECT_WORDS, OUTCOME_WORDS, basisText } from '../wording.ts';
import { EFFECT_MARKS } from './marks.ts';

/** Read back by `check --decisions`. */
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

/** The lines of a case but for their numbers. */
export function reviewRows(view: CaseView): Cell[][] {
  const found = view.audited.findings.filter(
    (finding) => finding.outcome === 'cantTell' || finding.outcome === 'untested',
  );
  return found.map((finding) => reviewRow(view, finding));
}

function reviewRow(view: CaseView, finding: ScoredFinding): Cell[] {
  const { caseFile } = view.audited;
  const stake = Math.round((finding.deduction.high - finding.deduction.low) * 100) / 100;
  return [
    departmentName(caseFile.department),
    caseName(caseFile),
    finding.title,
    OUTCOME_WORDS[finding.outcome],
    EFFECT_WORDS[finding.effect],
    finding.message,
    whereCell(view, finding),
    basisText(finding.basis),
    stake,
    '',
    '',
    findingCode(finding.id),
    finding.ruleId,
  ];
}
