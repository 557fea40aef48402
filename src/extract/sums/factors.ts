import type { Phrasebook } from '../phrasebook.ts';
import { compiled } from '../../shared/text/compiled.ts';
import { chineseInteger, NUMERAL_CHARACTERS } from '../../shared/values/chinese-numerals.ts';

/** 分 by which a product may miss its result: offices round to whole 元. */
export const ROUNDED = 100;

const NUMBER = String.raw`(?<![\d,.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const HAN = `([${NUMERAL_CHARACTERS}]{1,6})`;
const TIMES = '[×xX*＊✕]';

/** How a number that multiplies a sum is written, and by what share of it. */
const MULTIPLE = new RegExp(`(?:${NUMBER}|${HAN})\\s?倍`, 'gu');
const PERCENT = new RegExp(`${NUMBER}\\s?[%％]|百分之(?:${NUMBER}|${HAN})`, 'gu');
const PER_MILLE = new RegExp(`千分之(?:${NUMBER}|${HAN})`, 'gu');
const BEHIND_TIMES = new RegExp(`${TIMES}\\s?${NUMBER}(?![\\d.]*\\s?(?:元|[%％]))`, 'gu');
const FACTORS: readonly { readonly pattern: RegExp; readonly share: number }[] = [
  { pattern: MULTIPLE, share: 1 },
  { pattern: PERCENT, share: 0.01 },
  { pattern: PER_MILLE, share: 0.001 },
  { pattern: BEHIND_TIMES, share: 1 },
];

/** Every number of a text by which a sum of the same sentence may have been multiplied. */
export function factorsIn(text: string, phrases: Phrasebook): number[] {
  const units = phrases.source('sums/units');
  const counted = [`${NUMBER}\\s?(?:${units})?\\s?${TIMES}`, `(?:${NUMBER}|${HAN})\\s?(?:${units})`];
  const quantities = counted.map((source) => ({ pattern: compiled(source, 'gu'), share: 1 }));
  const found = [...FACTORS, ...quantities].flatMap(({ pattern, share }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const written = match.slice(1).find(Boolean) ?? '';
      const value = valueOf(written);
      return value === undefined || !(value > 0) ? [] : [value * share];
    }),
  );
  return [...new Set(found)].filter((factor) => factor !== 1);
}

/** So many of something. */
export interface Quantity {
  readonly number: number;
  readonly unit: string;
}

/** Every number of a text with the unit behind it. */
export function quantitiesIn(text: string, phrases: Phrasebook): Quantity[] {
  const counted = compiled(`(?:${NUMBER}|${HAN})\\s?(?<unit>${phrases.source('sums/units')})`, 'gu');
  return [...text.matchAll(counted)].flatMap((match) => {
    const written = match.slice(1, 3).find(Boolean) ?? '';
    const number = valueOf(written);
    const unit = match.groups?.unit;
    return number === undefined || unit === undefined ? [] : [{ number, unit }];
  });
}

function valueOf(written: string): number | undefined {
  return /^\d/u.test(written) ? Number(written.replaceAll(',', '')) : chineseInteger(written);
}
