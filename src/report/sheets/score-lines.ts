import type { Range, ScoreBlock, ScoreLine, Scorecard, ScoredFinding } from '../../model/scorecard.ts';
import type { Standard } from '../../model/standard.ts';
import { FIRST_ROW } from '../../spreadsheet/sheet-spec.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { caseName, casePath, departmentName, whereCell } from '../case-view.ts';
import type { CaseView } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { parametersUsed, parameterWords } from '../parameters-used.ts';
import { basisText, rangeText, sentence } from '../wording.ts';
import { vetoWord } from './marks.ts';

export const SCORE_SHEET = '评分明细';

/** 评分明细, and the row at which each case begins (1-based), for links from 案卷汇总. */
export function scoreLinesSheet(view: ReportView): { sheet: TableSheet; firstRows: Map<string, number> } {
  const firstRows = new Map<string, number>();
  const mutedRows: number[] = [];
  const strongRows: number[] = [];
  let next = 0;
  for (const { figures, sizes } of view.cases) {
    if (sizes.score === 0) continue;
    firstRows.set(figures.id, FIRST_ROW + next);
    for (const line of figures.mutedLines) mutedRows.push(next + line);
    next += sizes.score;
    for (let row = next - sumRowCount(view.report.standard); row < next; row++) strongRows.push(row);
  }
  return { sheet: { ...frame(view), rows: view.rowsOf('score'), mutedRows, strongRows }, firstRows };
}

/** The items of a case and its line of the sum; none where it is not reviewed. */
export function scoreRows(view: CaseView): Cell[][] {
  const card = view.audited.scorecard;
  if (!card) return [];
  return [...card.lines.map((line) => lineRow(view, line)), ...blockRows(view, card), sumRow(view, card)];
}

/** A standard of one block needs no line for it beside the sum. */
function sumRowCount({ blocks }: Standard): number {
  return blocks.length > 1 ? blocks.length + 1 : 1;
}

function frame(view: ReportView): Omit<TableSheet, 'rows'> {
  return {
    kind: 'table',
    name: SCORE_SHEET,
    title: '案卷评分明细表',
    note: `评查标准：${view.report.standard.title}。标准分、扣分、得分按标准原分值列示，不适用的项目不计分。${howSummed(view.report.standard)}`,
    columns: [
      { header: '部门', width: 12 },
      { header: '案卷', width: 16 },
      { header: '项目', width: 6, align: 'center' },
      { header: '评查内容', width: 28 },
      { header: '标准分', width: 6.5, align: 'center' },
      { header: '扣分', width: 7, align: 'center' },
      { header: '得分', width: 8, align: 'center' },
      { header: '问题', width: 30 },
      { header: '位置', width: 16 },
      { header: '所据原文', width: 18 },
      { header: '依据（法条、数额和期限的出处）', width: 20 },
      { header: '怎样改变', width: 24 },
      { header: '备注', width: 11 },
    ],
    frozenColumns: 3,
    emptyText: '本批没有参加评分的案卷。',
  };
}

function lineRow(view: CaseView, line: ScoreLine): Cell[] {
  const { audited } = view;
  const own = audited.findings.filter((each) => line.findingIds.includes(each.id));
  const faults = own.filter((each) => each.outcome !== 'passed' && each.outcome !== 'inapplicable');
  const first = faults[0];
  return [
    departmentName(audited.caseFile.department),
    caseName(audited.caseFile),
    line.item,
    line.content,
    line.max,
    line.isApplicable ? amount(line.deduction) : '–',
    line.isApplicable ? amount(line.score) : '–',
    faults.map((each) => sentence(each.message)).join('\n'),
    first ? whereCell(view, first) : '',
    distinct(faults.flatMap(quotesOf)).slice(0, MOST_QUOTES).join('\n'),
    distinct(faults.flatMap((each) => groundsOf(view, each))).join('\n'),
    distinct(faults.map(wayOut)).join('\n'),
    remark(line, own),
  ];
}

/** Words of the papers shown in one line at most. */
const MOST_QUOTES = 4;

function quotesOf({ evidence }: ScoredFinding): string[] {
  return evidence.flatMap(({ quote }) => (quote === '' ? [] : [`“${quote}”`]));
}

/** Law, and the numbers with their sources. */
function groundsOf({ audited, ruleset }: CaseView, { ruleId, basis }: ScoredFinding): string[] {
  return [basisText(basis), ...parametersUsed(ruleId, audited, ruleset).map(parameterWords)].filter(
    (each) => each !== '',
  );
}

/** What would change the outcome: for what is open, a look; for a fault, its remedy. */
function wayOut({ outcome, fix, deduction, reasonCode }: ScoredFinding): string {
  if (outcome === 'failed') return fix;
  if (reasonCode === 'parameter-unset') return '在“待设参数”表中填写回答';
  return deduction.high === 0 ? '人工核实后确定' : `人工核实：通过的不扣，不符的扣${deduction.high}分`;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function remark(line: ScoreLine, own: readonly ScoredFinding[]): string {
  if (line.isManual) return '由评查人员评定，不计入得分';
  if (!line.isApplicable) return '不适用，不计分';
  if (own.some((each) => each.effect === 'veto' && each.outcome === 'failed')) return '✘ 否决项';
  if (line.deduction.low !== line.deduction.high) return '? 待人工核实';
  return line.isPartly ? '机器查其中一部分，其余由评查人员评定' : '';
}

/** How the items of a block join to the sum. */
const HOW_JOINED: Readonly<Record<ScoreBlock['mode'], (max: number) => string>> = {
  rescaled: (max) => `按适用项目的失分率折算，满分${max}分`,
  deduct: (max) => `逐项扣分，最多扣${max}分`,
  allOrNothing: (max) => `有一项不符扣${max}分`,
  bonus: (max) => `加分，最多${max}分`,
};

function howSummed({ blocks, total }: Standard): string {
  const [only] = blocks;
  if (blocks.length === 1 && only?.mode === 'rescaled') return `合计行按“得分合计÷标准分合计×${total}”折算。`;
  const ways = blocks.map(({ title, mode, max }) => `${title}：${HOW_JOINED[mode](max)}`);
  return `总分${total}分减去各部分的扣分，最低为零（${ways.join('；')}）。`;
}

function blockRows({ audited }: CaseView, { blocks, bonus }: Scorecard): Cell[][] {
  if (blocks.length === 1) return [];
  const { caseFile } = audited;
  return blocks.map(({ title, mode, max, lost }) => [
    departmentName(caseFile.department),
    caseName(caseFile),
    '小计',
    `${title}（${HOW_JOINED[mode](max)}）`,
    max,
    mode === 'bonus' ? '–' : amount(lost),
    mode === 'bonus' ? amount(bonus) : '',
  ]);
}

function sumRow({ audited, link }: CaseView, card: Scorecard): Cell[] {
  const grade = card.grade.low === card.grade.high ? card.grade.low : `${card.grade.low}–${card.grade.high}`;
  const veto = card.vetoed === false ? '' : `；${vetoWord(card.vetoed)}`;
  return [
    departmentName(audited.caseFile.department),
    caseName(audited.caseFile),
    '合计',
    ...(card.blocks.length > 1 ? sumOfBlocks(card) : sumOfLines(card)),
    `等级：${grade}${veto}`,
    link(casePath(audited), '打开案卷文件夹'),
  ];
}

function sumOfLines(card: Scorecard): Cell[] {
  const lines = card.lines.filter((line) => line.isApplicable);
  const sum = (value: (line: ScoreLine) => number): number =>
    Math.round(lines.reduce((total, line) => total + value(line), 0) * 100) / 100;
  return [
    `折算得分 ${rangeText(card)}`,
    sum((line) => line.max),
    amount({ low: sum((line) => line.deduction.low), high: sum((line) => line.deduction.high) }),
    amount({ low: sum((line) => line.score.low), high: sum((line) => line.score.high) }),
  ];
}

function sumOfBlocks({ low, high, max }: Scorecard): Cell[] {
  const lost = (points: number): number => Math.round((max - points) * 100) / 100;
  return [
    `总分 ${rangeText({ low, high })}`,
    max,
    amount({ low: lost(high), high: lost(low) }),
    amount({ low, high }),
  ];
}

/** A number while there is one, so that columns can be added up; else the range as text. */
function amount(range: Range): Cell {
  return range.low === range.high ? range.low : rangeText(range);
}
