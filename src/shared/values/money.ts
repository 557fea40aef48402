import { chineseInteger } from './chinese-numerals.ts';

/** A sum as it stands in a text; `fen` is undefined where it cannot be read. */
export interface SumInText {
  readonly fen: number | undefined;
  readonly index: number;
  readonly text: string;
  readonly isInWords: boolean;
}

const ARABIC = String.raw`(?:[¥￥]\s?)?(?<![\d.])(\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,6})?)\s?(万|亿)?\s?(?:元|圆|園)`;
const WITH_SIGN = String.raw`[¥￥]\s{0,2}(\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)(?!\s?[万亿\d])`;
const HAN = '零〇一壹二贰貳两三叁叄四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億';
/** Lines that are set to full width part the characters: 壹万伍 仟元. */
const NUMERALS = String.raw`[${HAN}](?:[ \u3000]?[${HAN}])*`;
const WORDS = String.raw`(${NUMERALS})\s?(?:元|圆|園)(?:(?:整|正)|(?:零)?(?:([${HAN}])角)?(?:零)?(?:([${HAN}])分)?(?:整|正)?)`;
const SUMS = new RegExp(`${ARABIC}|${WITH_SIGN}|${WORDS}`, 'gu');

/** Every sum of a text in order: 19,000.00元, ¥2382.00, 3万元, 伍万贰仟元整. */
export function sumsIn(text: string): SumInText[] {
  return [...text.matchAll(SUMS)]
    .map((match) => {
      const [whole, arabic, unit, signed, words, jiao, fen] = match;
      const at = { index: match.index, text: whole };
      if (words !== undefined)
        return { ...at, isInWords: true, fen: fenOfWords(words.replace(/\s/gu, ''), jiao, fen) };
      return { ...at, isInWords: false, fen: fenOfDigits(arabic ?? signed ?? '', unit) };
    })
    .filter(({ fen, isInWords, text: sum }) => (fen !== undefined || isInWords) && !COLUMN_HEAD.test(sum));
}

function fenOfDigits(digits: string, unit: string | undefined): number | undefined {
  const value = Number(digits.replace(/[,，]/gu, ''));
  const factor = unit === '万' ? 1e6 : unit === '亿' ? 1e10 : 100;
  const fen = Math.round(value * factor);
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** 百 十 万 千 百 十 元: the head of a column of digits. */
const COLUMN_HEAD = /^[十拾百佰千仟万]\s/u;

/** 佰元整, 拾元整: the end of a sum whose beginning was lost. */
const UNIT_ALONE = /^(?:拾$|[佰仟万萬亿億])/u;

function fenOfWords(yuan: string, jiao = '零', fen = '零'): number | undefined {
  if (UNIT_ALONE.test(yuan)) return undefined;
  const whole = chineseInteger(yuan);
  const tenths = chineseInteger(jiao);
  const hundredths = chineseInteger(fen);
  if (whole === undefined || tenths === undefined || hundredths === undefined) return undefined;
  return whole * 100 + tenths * 10 + hundredths;
}

const WITH_CENTS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 19,000.00元 for readers. */
export function yuan(fen: number): string {
  return `${WITH_CENTS.format(fen / 100)}元`;
}
