import type { CaseFigures } from '../../model/audit-report.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { departmentName } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { OPEN_GRADE, departmentSummaries, isCounted, middle } from '../summary.ts';
import type { Summary } from '../summary.ts';
import { rangeText } from '../wording.ts';

/** Fewer cases say nothing about a department. */
const MIN_CASES = 5;

/** 部门对比: departments by the middle of their mean score. */
export function departmentsSheet(view: ReportView): TableSheet {
  const all = departmentSummaries(view.figures, view.report.standard);
  const isRanked = (each: Summary): boolean => each.reviewed >= MIN_CASES;
  const order = (a: Summary, b: Summary): number =>
    (b.score ? middle(b.score) : -1) - (a.score ? middle(a.score) : -1);
  const sorted = [...all.filter(isRanked).sort(order), ...all.filter((each) => !isRanked(each)).sort(order)];
  const grades = view.report.standard.grades.map((grade) => grade.title);
  return {
    kind: 'table',
    name: '部门对比',
    title: '各部门案卷评查对比表',
    note: `按平均分区间的中值排名；参评案卷少于${MIN_CASES}件的部门以灰色列示、不参加排名。等级待定的案卷在人工核实后确定等级。${termsText(view)}`,
    columns: [
      { header: '名次', width: 6, align: 'center' },
      { header: '部门', width: 18 },
      { header: '案卷数', width: 7, align: 'center' },
      { header: '平均分（低–高）', width: 14, align: 'center' },
      ...[...grades, OPEN_GRADE].map((header) => ({ header, width: 7, align: 'center' as const })),
      { header: '优秀率', width: 8, align: 'center', format: '0.0%' },
      { header: '合格率', width: 8, align: 'center', format: '0.0%' },
      { header: '否决案卷', width: 12, align: 'center' },
      { header: '问题数', width: 7, align: 'center' },
      { header: '件均问题', width: 8, align: 'center', format: '0.0' },
      { header: '待核实', width: 7, align: 'center' },
      { header: '主要问题', width: 44 },
    ],
    rows: sorted.map((each, index) => row(view, each, isRanked(each) ? index + 1 : '–', grades)),
    frozenColumns: 2,
    emptyText: '本批没有案卷。',
    mutedRows: sorted.flatMap((each, index) => (isRanked(each) ? [] : [index])),
  };
}

function row(view: ReportView, each: Summary, rank: Cell, grades: readonly string[]): Cell[] {
  const counts = [...grades, OPEN_GRADE].map((grade) => each.grades[grade] ?? 0);
  const best = each.grades[grades[0] ?? ''] ?? 0;
  const good = grades.slice(0, -1).reduce((sum, grade) => sum + (each.grades[grade] ?? 0), 0);
  const rate = (count: number): Cell => (each.reviewed === 0 ? '–' : count / each.reviewed);
  return [
    rank,
    departmentName(each.name),
    each.cases,
    each.score ? rangeText(each.score) : '–',
    ...counts,
    rate(best),
    rate(good),
    each.undecidedVeto === 0 ? each.vetoed : `${each.vetoed}（待核实${each.undecidedVeto}）`,
    each.failed,
    each.cases === 0 ? '–' : each.failed / each.cases,
    each.cantTell + each.untested,
    mainProblems(view.figures.filter(({ department }) => department === each.name)),
  ];
}

/** What the standard adds for departments and asks of them. */
function termsText({ report }: ReportView): string {
  const terms = report.standard.departments;
  if (!terms) return '';
  const isAdding = terms.volumeBonus.length + terms.shareBonus.length > 0;
  const targets = terms.targets.map(({ grade, share }) => `${grade}以上不低于${Math.round(share * 100)}%`);
  const bonus = isAdding ? '平均分已含部门加分。' : '';
  return targets.length === 0 ? bonus : `${bonus}标准的目标：${targets.join('，')}。`;
}

function mainProblems(cases: readonly CaseFigures[]): string {
  const counts = new Map<string, number>();
  for (const finding of cases.flatMap((each) => each.findings)) {
    if (finding.outcome === 'failed' && isCounted(finding)) {
      counts.set(finding.title, (counts.get(finding.title) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([title, count]) => `${title}（${count}）`)
    .join('；');
}
