import { chineseInteger } from './chinese-numerals.ts';

/** A day as it stands in a text. */
export interface DateInText {
  /** ISO day, or undefined where the text names a day that does not exist. */
  readonly iso: string | undefined;
  readonly index: number;
  readonly text: string;
}

const HAN_DIGIT = '零〇○OoＯ0一二三四五六七八九';
/** 二二四 is 二〇二四: the circle is so thin that a scan may lose it. */
/** A full line may break a day anywhere. */
const HAN_YEAR = `[${HAN_DIGIT}](?:\\n?[${HAN_DIGIT}]){3}|(?<![${HAN_DIGIT}])二二[一二三四五六七八九]`;
const HAN_DAY = '[一二三四五六七八九十廿卅](?:\\n?[一二三四五六七八九十廿卅]){0,2}';
/* 2025.2.1 and a 0 in the next line: the day was broken. Of no other digit can it be told: a page's number may stand there. */
/** 22023年: OCR makes a figure of the last stroke of the name before it. */
const WITH_MARKS = String.raw`(?<!\d\d)((?:19|20)\n?\d\n?\d)\s*年\s*(\d\n?\d?)\s*月\s*(\d\n?\d?)\s*(?:[日曰号目]|月(?=$|[\s）)。]))`;
const WITH_SIGNS = String.raw`(?<![\d.\-/－])((?:19|20)\d{2})\s?(?<sign>[-./－])\s?(\d{1,2})\s?\k<sign>\s?(?:(\d{1,2}?)(?=(?:[01]?\d|2[0-4])\s?[时:：点])|([123]\n0)(?!\d)|(\d{1,2})(?![.\-/－]\d|\d))`;
const IN_HAN = `(${HAN_YEAR})\\s*年\\s*(${HAN_DAY})\\s*月\\s*(${HAN_DAY})\\s*[日曰]`;
/** A full day within a longer pattern, without groups: as `datesIn` finds it, on one line. */
export const DAY = String.raw`(?:(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|(?:19|20)\d{2}\s?[-./－]\s?\d{1,2}\s?[-./－]\s?\d{1,2}|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)`;

const DATES = new RegExp(`${WITH_MARKS}|${WITH_SIGNS}|${IN_HAN}`, 'gu');

/** Every full date of a text in order: 2021年4月30日, 2025-10-27, 2024.6.6, 二〇一四年六月二十七日. */
export function datesIn(text: string): DateInText[] {
  return [...text.matchAll(DATES)].map((match) => {
    const [whole, ...written] = match;
    const [y1, m1, d1, y2, , m2, beforeTime, broken, alone, y3, m3, d3] = written.map((part?: string) =>
      part?.replaceAll('\n', ''),
    );
    const d2 = beforeTime ?? broken ?? alone;
    const year = y1 ?? y2;
    const iso =
      year !== undefined ? isoDay(Number(year), Number(m1 ?? m2), Number(d1 ?? d2)) : hanDay(y3, m3, d3);
    return { iso, index: match.index, text: whole };
  });
}

function hanDay(year = '', month = '', day = ''): string | undefined {
  const y = chineseInteger(year.replace(/0/gu, '〇').replace(/^二(?=二.$)/u, '二〇'));
  const m = chineseInteger(spelledOut(month));
  const d = chineseInteger(spelledOut(day));
  return y === undefined || m === undefined || d === undefined ? undefined : isoDay(y, m, d);
}

function spelledOut(text: string): string {
  return text.replace(/廿/u, '二十').replace(/卅/u, '三十');
}

/** Undefined where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** ISO day `days` calendar days later (earlier when negative). */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** ISO day `months` calendar months later; the last day of a shorter month. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** Calendar days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** 2023年5月10日. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
