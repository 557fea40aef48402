import type { Cell, Mark, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { SYMBOLS, allDocuments, expectedDocuments, presenceOf } from '../completeness.ts';
import type { ExpectedDocument } from '../completeness.ts';
import { caseName, departmentName } from '../case-view.ts';
import type { CaseView } from '../case-view.ts';
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
  const kinds = new Set(view.cases.map(({ figures }) => figures.caseType));
  const documents = expectedDocuments(view.report.ruleset, kinds);
  const all = allDocuments(view.report.ruleset);
  const places = documents.map((document) => all.findIndex((each) => isSame(each, document)));
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
    rows: view.rowsOf('completeness', ([department = null, name = null, ...symbols]) => [
      department,
      name,
      ...figures(places.map((place) => symbols[place] ?? null)),
    ]),
    frozenColumns: 2,
    emptyText: '本批没有案卷。',
  };
}

/** Department, name and the symbols of all documents that any kind of case asks for: the batch knows which it shows. */
export function completenessRows({ audited, ruleset }: CaseView): Cell[][] {
  const { caseFile } = audited;
  const symbols = allDocuments(ruleset).map((document) => SYMBOLS[presenceOf(audited, document)]);
  return [[departmentName(caseFile.department), caseName(caseFile), ...symbols]];
}

function isSame(a: ExpectedDocument, b: ExpectedDocument): boolean {
  return a.type === b.type && a.rule === b.rule && a.sharesRule === b.sharesRule;
}

function figures(symbols: readonly Cell[]): Cell[] {
  const count = (presence: keyof typeof SYMBOLS): number =>
    symbols.filter((each) => each === SYMBOLS[presence]).length;
  const due = count('present') + count('missing') + count('open');
  return [...symbols, count('missing'), count('open'), due === 0 ? '–' : count('present') / due];
}
