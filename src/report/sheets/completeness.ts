import type { AuditedCase } from '../../model/audit-report.ts';
import type { Cell, Mark, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { SYMBOLS, expectedDocuments, presenceOf } from '../completeness.ts';
import type { ExpectedDocument } from '../completeness.ts';
import { caseName, departmentName } from '../report-view.ts';
import type { ReportView } from '../report-view.ts';

const MARKS: readonly Mark[] = [
  { prefix: SYMBOLS.missing, tone: 'bad' },
  { prefix: SYMBOLS.open, tone: 'open' },
  { prefix: SYMBOLS.inapplicable, tone: 'muted' },
  { prefix: SYMBOLS.notYet, tone: 'muted' },
  { prefix: SYMBOLS.present, tone: 'good' },
];

/** 材料完整性: case by document, to see at a glance what is not uploaded. */
export function completenessSheet(view: ReportView): TableSheet {
  const documents = expectedDocuments(view.report.ruleset, view.cases);
  return {
    kind: 'table',
    name: '材料完整性',
    title: '案卷材料完整性一览表',
    note: '✔ 有　　✘ 缺　　? 待核实（有疑似材料或文件无法辨认）　　– 不适用　　○ 未到环节　　　完整率 = 有 ÷（有 + 缺 + 待核实）',
    columns: [
      { header: '部门', width: 19 },
      { header: '案卷', width: 22 },
      ...documents.map(({ title }) => ({
        header: title.replace(/（[^）]*）/gu, ''),
        width: 4.3,
        align: 'center' as const,
        marks: MARKS,
        isUpright: true,
      })),
      { header: '缺', width: 5, align: 'center', isUpright: true },
      { header: '待核实', width: 5, align: 'center', isUpright: true },
      { header: '完整率', width: 8, align: 'center', format: '0%' },
    ],
    rows: view.cases.map((audited) => row(audited, documents)),
    frozenColumns: 2,
    emptyText: '本批没有案卷。',
  };
}

function row(audited: AuditedCase, documents: readonly ExpectedDocument[]): Cell[] {
  const presences = documents.map((document) => presenceOf(audited, document));
  const count = (presence: keyof typeof SYMBOLS): number =>
    presences.filter((each) => each === presence).length;
  const due = count('present') + count('missing') + count('open');
  return [
    departmentName(audited.caseFile.department),
    caseName(audited),
    ...presences.map((presence) => SYMBOLS[presence]),
    count('missing'),
    count('open'),
    due === 0 ? '–' : count('present') / due,
  ];
}
