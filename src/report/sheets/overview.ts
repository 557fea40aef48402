import type { LayoutRow, LayoutSheet, Picture, PlacedCell } from '../../spreadsheet/sheet-spec.ts';
import type { BarChart } from '../chart.ts';
import type { ReportView } from '../report-view.ts';
import { summarise } from '../summary.ts';
import { worstRows } from './worst-rows.ts';
import { rangeText } from '../wording.ts';

const WIDTHS = [8, 9, 8.5, 8.5, 17, 17, 17, 17, 17, 17];
const COLUMNS = WIDTHS.length;
const CHART_ROWS = 9;
const CHART_ROW_HEIGHT = 20;
const MAX_BAR = 30;
const WORST_TITLE = '最突出的问题（前十项，先否决项、后按扣分）';

/** 总览: one A4 page for the head of a department. Without pictures the bars are drawn in cells. */
export function overviewSheet(
  view: ReportView,
  pictures: readonly Uint8Array[],
  charts: readonly BarChart[],
): LayoutSheet {
  const head = [...headRows(view), ...figureRows(view), gap()];
  const middle = pictures.length > 0 ? pictureRows() : charts.flatMap(barRows);
  return {
    kind: 'layout',
    name: '总览',
    widths: WIDTHS,
    rows: [
      ...head,
      ...middle,
      gap(),
      { cells: [wide(WORST_TITLE, 'heading')], height: 24 },
      ...worstRows(view),
    ],
    pictures: pictures.map((png, index) => placed(png, index, head.length)),
    isOnePage: true,
  };
}

function headRows(view: ReportView): LayoutRow[] {
  const { run, standard } = view.report;
  const day = run.finishedAt.slice(0, 10);
  return [
    { cells: [wide('行政执法案卷评查总览', 'title')], height: 34 },
    {
      cells: [
        wide(`评查标准：${standard.title}　　期限计算基准日：${run.asOf}　　生成日期：${day}`, 'subtitle'),
      ],
      height: 18,
    },
  ];
}

function figureRows(view: ReportView): LayoutRow[] {
  const all = summarise('', view.figures, view.report.standard);
  const missing = view.figures.reduce((sum, each) => sum + each.missingDocuments, 0);
  const veto = all.undecidedVeto === 0 ? `${all.vetoed}` : `${all.vetoed}（另${all.undecidedVeto}件待核实）`;
  const figures: readonly (readonly [string, string])[] = [
    [String(all.cases), all.reviewed === all.cases ? '案卷数（件）' : `案卷数（件，参评${all.reviewed}件）`],
    [all.score ? rangeText(all.score) : '–', '平均分（低–高）'],
    [veto, '有否决项的案卷（件）'],
    [String(missing), '缺少的文书（份）'],
    [String(all.failed), '问题数（个）'],
    [String(all.cantTell + all.untested), '待人工核实（项）'],
  ];
  const row = (style: 'figure' | 'caption', pick: (figure: readonly [string, string]) => string) =>
    figures.flatMap((figure, index): PlacedCell[] => {
      const place = FIGURE_PLACES[index];
      return place ? [{ ...place, value: pick(figure), style }] : [];
    });
  return [
    { cells: row('figure', ([value]) => value), height: 34 },
    { cells: row('caption', ([, caption]) => caption), height: 18 },
  ];
}

const FIGURE_PLACES = [
  { column: 1, span: 2 },
  { column: 3, span: 3 },
  { column: 6, span: 2 },
  { column: 8 },
  { column: 9 },
  { column: 10 },
] as const;

function pictureRows(): LayoutRow[] {
  return Array.from({ length: CHART_ROWS }, () => ({ cells: [], height: CHART_ROW_HEIGHT }));
}

function placed(png: Uint8Array, index: number, row: number): Picture {
  const [from, to] = index === 0 ? [0, 6] : [6, COLUMNS];
  return { png, from: { column: from, row }, to: { column: to, row: row + CHART_ROWS } };
}

function barRows(chart: BarChart): LayoutRow[] {
  const bars = chart.bars.map((bar): LayoutRow => {
    const cells = (value: number): number => Math.round((MAX_BAR * value) / chart.full);
    const drawn = '█'.repeat(cells(bar.low)) + '░'.repeat(cells(bar.high) - cells(bar.low));
    return {
      cells: [
        { column: 1, span: 4, value: bar.name, style: 'text' },
        { column: 5, span: 4, value: drawn, style: 'text' },
        { column: 9, span: 2, value: bar.text, style: 'text' },
      ],
      height: 16,
    };
  });
  return [{ cells: [wide(chart.title, 'heading')], height: 22 }, ...bars];
}

function wide(value: string, style: PlacedCell['style']): PlacedCell {
  return { column: 1, span: COLUMNS, value, style };
}

function gap(): LayoutRow {
  return { cells: [], height: 8 };
}
