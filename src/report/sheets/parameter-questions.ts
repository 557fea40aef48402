import type { Parameter, ParameterValue } from '../../model/parameter.ts';
import { parameterText } from '../../shared/values/parameter-text.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { parameterQuestions, type Question, stakeOf } from '../questions.ts';
import type { ReportView } from '../report-view.ts';

/** Sources of a parameter shown at most. */
const MOST_SOURCES = 3;

/** 待设参数: what only the office knows, once for the batch, with what an answer decides. Read back by --answers. */
export function parameterQuestionsSheet(view: ReportView): TableSheet {
  const { parameters } = view.report.ruleset;
  return {
    kind: 'table',
    name: '待设参数',
    title: '待设参数',
    note: '请由法制机构填写“回答”（金额以元计，期限写作“7日”或“7个工作日”，目录中的事项用顿号隔开），然后用 --answers 交回本表；一个回答同时决定右侧所列的全部事项。',
    columns: [
      { header: '参数', width: 22 },
      { header: '是什么', width: 20 },
      { header: '已知的数值和出处', width: 50 },
      { header: '等待的事项', width: 9, align: 'center' },
      { header: '涉及案卷', width: 9, align: 'center' },
      { header: '涉及分值', width: 9, align: 'center', format: '0.00' },
      { header: '其中等级未定的案卷', width: 11, align: 'center' },
      { header: '等待的规则', width: 34 },
      { header: '回答', width: 18 },
      { header: '说明', width: 20 },
      { header: '参数编号', width: 16, isFinePrint: true },
    ],
    rows: parameterQuestions(view.figures).map((question) => row(question, parameters)),
    frozenColumns: 1,
    emptyText: '没有需要设置的参数。',
  };
}

function row(question: Question, parameters: readonly Parameter[]): Cell[] {
  const parameter = parameters.find(({ id }) => id === question.cause);
  const stake = stakeOf(question);
  return [
    parameter?.title ?? question.cause,
    parameter?.unit ?? '',
    parameter === undefined ? '' : sourcesOf(parameter),
    stake.findings,
    stake.cases,
    stake.points,
    stake.undecided,
    [...new Set(question.findings.map(({ title }) => title))].join('、'),
    '',
    '',
    question.cause,
  ];
}

function sourcesOf(parameter: Parameter): string {
  const { values } = parameter;
  if (values.length === 0) return '没有内置的数值';
  const shown = values.slice(0, MOST_SOURCES).map((value) => sourceText(parameter, value));
  return `${shown.join('；')}${values.length > shown.length ? `；等${values.length}项` : ''}`;
}

function sourceText(parameter: Parameter, known: ParameterValue): string {
  const { confidence, stillValidOn } = known;
  const day = stillValidOn === undefined ? '' : `（${stillValidOn}核对）`;
  const read = confidence === 'K' ? '（原文待核对）' : day;
  return `${parameterText(parameter, known)}：${known.reference}${read}`;
}
