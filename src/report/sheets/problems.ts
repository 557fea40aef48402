import type { AuditedCase } from '../../model/audit-report.ts';
import type { ScoredFinding } from '../../model/scorecard.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { findingCode } from '../finding-code.ts';
import { caseName, departmentName, whereCell } from '../case-view.ts';
import type { CaseView } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { EFFECT_WORDS, basisText } from '../wording.ts';
import { EFFECT_MARKS } from './marks.ts';

/** Read back by `check --decisions`. */
export const RECTIFICATION_STATES = ['未整改', '整改中', '已整改', '申请复核'] as const;

/** 问题清单: the ledger by which problems are put right. */
export function problemsSheet(view: ReportView): TableSheet {
  return {
    kind: 'table',
    name: '问题清单',
    title: '案卷问题清单（整改台账）',
    note: '“扣分”和“整改后可回升”按折算后的总分计；只作提示的问题不扣分、不计入问题数。责任人、整改时限、整改状态、整改说明由各部门填写；请勿改动最后两列编号。',
    columns: [
      { header: '序号', width: 5, align: 'center' },
      { header: '部门', width: 12 },
      { header: '案卷', width: 19 },
      { header: '问题', width: 38 },
      { header: '性质', width: 6, align: 'center', marks: EFFECT_MARKS },
      { header: '扣分', width: 6.5, align: 'center', format: '0.00' },
      { header: '依据', width: 16 },
      { header: '整改要求', width: 26 },
      { header: '整改后可回升', width: 7.5, align: 'center', format: '0.00' },
      { header: '位置', width: 18 },
      { header: '责任人', width: 8 },
      { header: '整改时限', width: 9 },
      {
        header: '整改状态',
        width: 9,
        align: 'center',
        choices: RECTIFICATION_STATES,
        marks: [
          { prefix: '未整改', tone: 'open' },
          { prefix: '整改中', tone: 'open' },
          { prefix: '申请复核', tone: 'open' },
        ],
      },
      { header: '整改说明', width: 14 },
      { header: '问题编号', width: 12, isFinePrint: true },
      { header: '规则编号', width: 11, isFinePrint: true },
    ],
    rows: view.rowsOf('problems', (row, number) => [number, ...row]),
    frozenColumns: 3,
    emptyText: '本批案卷没有发现问题。',
  };
}

/** The lines of a case but for their numbers. */
export function problemRows(view: CaseView): Cell[][] {
  const found = view.audited.findings.filter((finding) => finding.outcome === 'failed');
  return found.map((finding) => problemRow(view, finding));
}

function problemRow(view: CaseView, finding: ScoredFinding): Cell[] {
  const { caseFile } = view.audited;
  const isAdvisory = finding.effect === 'advisory';
  return [
    departmentName(caseFile.department),
    caseName(caseFile),
    finding.message,
    EFFECT_WORDS[finding.effect],
    isAdvisory ? '–' : finding.deduction.high,
    basisText(finding.basis),
    finding.fix,
    isAdvisory ? '–' : gainOf(view.audited, finding),
    whereCell(view, finding),
    '',
    '',
    isAdvisory ? '' : '未整改',
    '',
    findingCode(finding.id),
    finding.ruleId,
  ];
}

function gainOf({ scorecard }: AuditedCase, finding: ScoredFinding): Cell {
  const gain = scorecard?.ifFixed.find(
    ({ findingIds }) => findingIds.length === 1 && findingIds[0] === finding.id,
  );
  if (!scorecard || !gain) return '–';
  const points = Math.round((gain.low - scorecard.low) * 100) / 100;
  // Both are rounded: a cent between them would only make people wonder.
  return Math.abs(points - finding.deduction.high) < 0.015 ? finding.deduction.high : points;
}
