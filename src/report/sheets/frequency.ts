import type { CaseFigures, OpenFinding } from '../../model/audit-report.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { departmentName } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { byText } from '../summary.ts';
import { EFFECT_WORDS, basisText } from '../wording.ts';
import { EFFECT_MARKS } from './marks.ts';

interface Hit {
  readonly figures: CaseFigures;
  readonly finding: OpenFinding;
}

/** 问题频次: how often each rule was broken, and where. */
export function frequencySheet(view: ReportView): TableSheet {
  const hits = hitsByRule(view);
  const affected = (group: readonly Hit[]): number => new Set(group.map((hit) => hit.figures)).size;
  const groups = [...hits.values()].sort((a, b) => affected(b) - affected(a) || byText(ruleOf(a), ruleOf(b)));
  return {
    kind: 'table',
    name: '问题频次',
    title: '问题频次统计表',
    note: '占比 = 涉及案卷数 ÷ 本批案卷数。',
    columns: [
      { header: '序号', width: 6, align: 'center' },
      { header: '问题', width: 34 },
      { header: '性质', width: 8, align: 'center', marks: EFFECT_MARKS },
      { header: '涉及案卷数', width: 10, align: 'center' },
      { header: '占比', width: 8, align: 'center', format: '0.0%' },
      { header: '涉及部门数', width: 10, align: 'center' },
      { header: '涉及部门', width: 40 },
      { header: '依据', width: 26 },
      { header: '规则编号', width: 18, isFinePrint: true },
    ],
    rows: groups.map((group, index) => [index + 1, ...row(group, affected(group), view.cases.length)]),
    emptyText: '本批案卷没有发现问题。',
  };
}

function row(group: readonly Hit[], cases: number, all: number): Cell[] {
  const names = [...new Set(group.map(({ figures }) => departmentName(figures.department)))];
  const finding = group[0]?.finding;
  if (!finding) return [];
  return [
    finding.title,
    EFFECT_WORDS[finding.effect],
    cases,
    cases / all,
    names.length,
    names.join('、'),
    basisText(finding.basis),
    finding.ruleId,
  ];
}

function hitsByRule(view: ReportView): Map<string, Hit[]> {
  const hits = new Map<string, Hit[]>();
  for (const figures of view.figures) {
    for (const finding of figures.findings) {
      if (finding.outcome !== 'failed') continue;
      const group = hits.get(finding.ruleId) ?? [];
      group.push({ figures, finding });
      hits.set(finding.ruleId, group);
    }
  }
  return hits;
}

function ruleOf(group: readonly Hit[]): string {
  return group[0]?.finding.ruleId ?? '';
}
