import type { Parameter, ParameterValue } from '../../model/parameter.ts';
import { yuan } from './money.ts';

/** Lists longer than this are counted, not written out. */
const MOST_ENTRIES = 6;

/** The value of a parameter for readers: sums in 元, a range by its two ends. */
export function parameterText({ unit }: Pick<Parameter, 'unit'>, { value, range }: ParameterValue): string {
  if (!range) return textOf(value, unit);
  const [lowest, highest] = range.map((end) => textOf(end, unit));
  return typeof range[0] === 'number' ? `${lowest}至${highest}` : `${lowest}到${highest}不等`;
}

function textOf(value: unknown, unit: string): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return isMoney(unit) ? sumText(value) : `${value}${shortUnit(unit)}`;
  if (!Array.isArray(value)) return String(value);
  const words = value.filter((entry) => typeof entry === 'string');
  return words.length === value.length && words.length <= MOST_ENTRIES
    ? words.join('、')
    : `${value.length}项`;
}

/** 20,000,001 分 stands for more than 200,000 元, that sum not included. */
function sumText(fen: number): string {
  return fen % 100 === 1 ? `超过${yuan(fen - 1)}` : yuan(fen);
}

/** Sums are kept in 分. */
export function isMoney(unit: string): boolean {
  return unit.startsWith('分');
}

/** 工作日（自告知书送达之日起） → 工作日 */
function shortUnit(unit: string): string {
  return unit.split('（')[0] ?? unit;
}
