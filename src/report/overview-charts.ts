import type { Bar, BarChart } from './chart.ts';
import { departmentName } from './case-view.ts';
import type { ReportView } from './report-view.ts';
import { departmentSummaries, middle, summarise } from './summary.ts';
import { rangeText } from './wording.ts';

const MAX_DEPARTMENTS = 12;
/** Pixels; the shape of the place on 总览 between the widths that Excel and LibreOffice give it. */
const CHART_SIZE = { width: 550, height: 240 } as const;

/** The two pictures of 总览: how the cases are graded, how the departments rank. */
export function overviewCharts(view: ReportView): BarChart[] {
  return [gradeChart(view), departmentChart(view)];
}

function gradeChart({ report, figures }: ReportView): BarChart {
  const { grades, reviewed } = summarise('', figures, report.standard);
  const bars = Object.entries(grades).map(([name, count]) => ({
    name,
    low: count,
    high: count,
    text: reviewed === 0 ? '0件' : `${count}件（${Math.round((count / reviewed) * 100)}%）`,
  }));
  const full = Math.max(1, ...bars.map((bar) => bar.high)) * 1.25;
  return { title: '等级分布（件）', bars, full, ...CHART_SIZE };
}

function departmentChart({ report, figures }: ReportView): BarChart {
  const ranked = departmentSummaries(figures, report.standard)
    .flatMap((each): (Bar & { rank: number })[] =>
      each.score
        ? [
            {
              name: `${departmentName(each.name)}（${each.reviewed}件）`,
              ...each.score,
              text: rangeText(each.score),
              rank: middle(each.score),
            },
          ]
        : [],
    )
    .sort((a, b) => b.rank - a.rank);
  const more = ranked.length > MAX_DEPARTMENTS ? `，列前${MAX_DEPARTMENTS}名` : '';
  return {
    title: `部门平均分（实色为低分，斜线为待核实可达到的高分${more}）`,
    bars: ranked.slice(0, MAX_DEPARTMENTS),
    full: report.standard.total,
    ...CHART_SIZE,
  };
}
