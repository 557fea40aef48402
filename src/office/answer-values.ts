import type { ParameterQuestion } from '../model/parameter.ts';
import { chineseInteger } from '../shared/values/chinese-numerals.ts';
import { sumsIn } from '../shared/values/money.ts';

/** A value as it was written, and the words beside it, which say for whom it holds. */
export interface WrittenValue {
  readonly value: string | number | boolean | readonly string[];
  readonly rest: string;
}

type Reader = (text: string, unit: string) => WrittenValue | undefined;

/** Reads one answer of a kind; undefined where nobody could tell what it means. */
export function writtenValue(
  kind: ParameterQuestion['kind'],
  text: string,
  unit: string,
): WrittenValue | undefined {
  return READERS[kind](text, unit);
}

const READERS: Readonly<Record<ParameterQuestion['kind'], Reader>> = {
  money,
  period,
  count,
  'yes-no': yesOrNo,
  words: (text) => {
    const value = text.split(/[、；;\n]/u).flatMap((word) => word.trim() || []);
    return value.length > 0 ? { value, rest: '' } : undefined;
  },
  text: (text) => (text.trim() === '' ? undefined : { value: text.trim(), rest: '' }),
};

/** 5万元, 50,000, 超过20万元 (that sum not included: one 分 more). */
function money(text: string): WrittenValue | undefined {
  const withUnit = /元|圆|万|亿|[¥￥]/u.test(text) ? text.replace(/([万亿])(?![元圆])/u, '$1元') : undefined;
  const written = withUnit ?? text.replace(/\d[\d,.]*/u, '$&元');
  const sums = sumsIn(written);
  const [sum] = sums;
  if (sums.length !== 1 || sum?.fen === undefined) return undefined;
  const rest = written.slice(0, sum.index) + written.slice(sum.index + sum.text.length);
  return { value: /超过|大于|不含/u.test(rest) ? sum.fen + 1 : sum.fen, rest };
}

const NUMBER = String.raw`(\d{1,4}|[一二两三四五六七八九十百]{1,5})`;
const COUNT = new RegExp(String.raw`${NUMBER}\s*个?\s*(工作日|自然日|日|天|小时|月|年)?`, 'u');
const PERIOD = new RegExp(String.raw`${NUMBER}\s*个?\s*(工作日|自然日|日|天)`, 'u');

/** 7日, 7个工作日, 十五日, 及时. */
function period(text: string): WrittenValue | undefined {
  const match = PERIOD.exec(text);
  if (!match) return text.trim() === '及时' ? { value: '及时', rest: '' } : undefined;
  const days = integer(match[1]);
  const unit = match[2] === '工作日' ? '工作日' : '日';
  return days === undefined ? undefined : { value: `${days} ${unit}`, rest: text.replace(match[0], '') };
}

/** A number, with the parameter's own unit or none: 5日 is no answer where working days are asked for. */
function count(text: string, unit: string): WrittenValue | undefined {
  const own = unit.split('（')[0] ?? '';
  const match = COUNT.exec(text);
  const value = integer(match?.[1]);
  if (!match || value === undefined || (match[2] !== undefined && match[2] !== own)) return undefined;
  return { value, rest: text.replace(match[0], '') };
}

function yesOrNo(text: string): WrittenValue | undefined {
  const match = /不(?:要求|需要|应当)|否|是|应当|要求|需要/u.exec(text);
  if (!match) return undefined;
  return { value: !/^(?:不|否)/u.test(match[0]), rest: text.replace(match[0], '') };
}

function integer(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return /^\d+$/u.test(digits) ? Number(digits) : chineseInteger(digits);
}
