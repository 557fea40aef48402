import type { Day } from './calendar.ts';

const CAPITALS = '零壹贰叁肆伍陆柒捌玖';
const PLAIN = '〇一二三四五六七八九';
const PLACES = ['', '拾', '佰', '仟'];

/** 大写金额 of whole yuan or with 角分, e.g. 伍万贰仟元整. */
export function moneyCapitals(fen: number, unit: '元' | '圆' = '元'): string {
  const yuan = Math.floor(fen / 100);
  const head = `${integerCapitals(yuan)}${unit}`;
  const jiao = Math.floor((fen % 100) / 10);
  const cent = fen % 10;
  if (jiao === 0 && cent === 0) return `${head}整`;
  const jiaoText = jiao > 0 ? `${CAPITALS.charAt(jiao)}角` : '零';
  return head + jiaoText + (cent > 0 ? `${CAPITALS.charAt(cent)}分` : '');
}

export function integerCapitals(value: number): string {
  if (value === 0) return CAPITALS.charAt(0);
  const groups: [number, string][] = [
    [Math.floor(value / 100_000_000), '亿'],
    [Math.floor((value % 100_000_000) / 10_000), '万'],
    [value % 10_000, ''],
  ];
  let text = '';
  for (const [group, unit] of groups) {
    if (group === 0) continue;
    const needsZero = text !== '' && group < 1000;
    text += (needsZero ? '零' : '') + groupCapitals(group) + unit;
  }
  return text;
}

function groupCapitals(group: number): string {
  let text = '';
  let zeroPending = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zeroPending = text !== '';
      continue;
    }
    text += (zeroPending ? '零' : '') + CAPITALS.charAt(digit) + (PLACES[place] ?? '');
    zeroPending = false;
  }
  return text;
}

export type MoneyStyle =
  | 'arabic'
  | 'decimal'
  | 'comma'
  | 'spaced'
  | 'capitals'
  | 'currencyLast'
  | 'both'
  | 'bothPlain'
  | 'bothReversed'
  | 'bothYen'
  | 'wan'
  | 'wanBoth'
  | 'yen';

/** Styles that print figures and capitals. */
export const DOUBLE_STYLES: readonly MoneyStyle[] = [
  'both',
  'bothPlain',
  'bothReversed',
  'bothYen',
  'wanBoth',
];

/** Money as a decision prints it; capitals may be given (a defect writes others than the figures say). */
export function moneyText(fen: number, style: MoneyStyle, capitals = moneyCapitals(fen)): string {
  const yuan = fen / 100;
  const figures = Number.isInteger(yuan) ? String(yuan) : yuan.toFixed(2);
  switch (style) {
    case 'arabic':
      return `${figures}元`;
    case 'decimal':
      return `${yuan.toFixed(2)}元`;
    case 'comma':
      return `${yuan.toLocaleString('en-US', { minimumFractionDigits: 2 })}元`;
    case 'capitals':
      return `人民币${capitals}`;
    case 'both':
      return `${figures}元（大写：${capitals}）`;
    case 'bothReversed':
      return `人民币${capitals}（¥${yuan.toFixed(2)}）`;
    case 'spaced':
      return `${yuan.toFixed(2)} 元`;
    case 'currencyLast':
      return `${capitals.replace(/元整$/, '元').replace(/整$/, '')}人民币`;
    case 'bothPlain':
      return `${figures}元（${capitals.replace('元', '圆')}）`;
    case 'bothYen':
      return `${capitals}(¥${yuan.toFixed(2)}元)`;
    case 'wan':
      return `${yuan / 10_000}万元`;
    case 'wanBoth':
      return `人民币${yuan / 10_000}万元（大写：${capitals}）`;
    case 'yen':
      return `¥${yuan.toFixed(2)}元`;
  }
}

export type DateStyle =
  | 'plain'
  | 'padded'
  | 'spaced'
  | 'halfSpaced'
  | 'han'
  | 'hanCircle'
  | 'hanDigit'
  | 'hanLetter'
  | 'dash'
  | 'dot';

export function dateText(day: Day, style: DateStyle = 'plain'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const m = String(Number(month));
  const d = String(Number(date));
  switch (style) {
    case 'plain':
      return `${year}年${m}月${d}日`;
    case 'padded':
      return `${year}年${month}月${date}日`;
    case 'spaced':
      return `${year} 年 ${m} 月 ${d} 日`;
    case 'han':
      return `${hanDigits(year)}年${hanNumber(Number(m))}月${hanNumber(Number(d))}日`;
    case 'halfSpaced':
      return `${year}年${m}月${d} 日`;
    case 'hanCircle':
      return dateText(day, 'han').replaceAll('〇', '○');
    case 'hanDigit':
      return dateText(day, 'han').replaceAll('〇', '0');
    case 'hanLetter':
      return dateText(day, 'han').replaceAll('〇', 'O');
    case 'dash':
      return day;
    case 'dot':
      return `${year}.${m}.${d}`;
  }
}

/** Month and day only: the year is understood from what stands before. */
export function shortDate(day: Day): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}月${Number(date)}日`;
}

function hanDigits(digits: string): string {
  return [...digits].map((digit) => PLAIN.charAt(Number(digit))).join('');
}

/** 1–99 in Han numerals. */
export function hanNumber(value: number): string {
  if (value < 10) return PLAIN.charAt(value);
  const tens = Math.floor(value / 10);
  const units = value % 10;
  return `${tens > 1 ? PLAIN.charAt(tens) : ''}十${units > 0 ? PLAIN.charAt(units) : ''}`;
}
