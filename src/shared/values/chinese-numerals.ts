const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  Ｏ: 0,
  O: 0,
  o: 0,
  一: 1,
  壹: 1,
  壱: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  三: 3,
  叁: 3,
  叄: 3,
  弎: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Characters of which Chinese numbers are written, for use in patterns. */
export const NUMERAL_CHARACTERS = '零〇○一壹二贰貳两三叁叄四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億';

/** Whole numbers in Chinese: 十五, 三百二十一, 伍万贰仟, or digit by digit 二〇二三. Undefined where it is no number. */
export function chineseInteger(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0) return undefined;
  if (characters.every((c) => c in DIGITS)) return digitByDigit(characters);
  return withUnits(characters);
}

function digitByDigit(characters: readonly string[]): number | undefined {
  const value = Number(characters.map((c) => DIGITS[c]).join(''));
  return Number.isSafeInteger(value) ? value : undefined;
}

function withUnits(characters: readonly string[]): number | undefined {
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  // Units descend within a group: 十十 is no number.
  let unit = Infinity;
  for (const c of characters) {
    if (c in DIGITS) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[c];
    } else if (c in UNITS) {
      const own = UNITS[c] ?? 0;
      if (own >= unit) return undefined;
      unit = own;
      group += (digit ?? 1) * own;
      digit = undefined;
    } else if (c in GROUPS) {
      const factor = GROUPS[c] ?? 1;
      // 亿 counts everything before it, 万 only what stands behind a 亿: 一亿零五万.
      total =
        factor > 1e4 ? (total + group + (digit ?? 0)) * factor : total + (group + (digit ?? 0)) * factor;
      group = 0;
      digit = undefined;
      unit = Infinity;
    } else return undefined;
  }
  return total + group + (digit ?? 0);
}
