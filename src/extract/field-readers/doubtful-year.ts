import type { DateInText } from '../../shared/values/dates.ts';
import { datesIn, isoDay } from '../../shared/values/dates.ts';
import type { FieldRequest } from '../field-request.ts';
import { DOUBTFUL_CHARACTER } from '../../shared/certainty/thresholds.ts';

const HAN_DIGITS = '〇一二三四五六七八九';
const YEAR_LENGTH = 4;
/** 津应急罚〔2024〕3号. */
const NUMBERED_YEAR = /[〔[（(【]((?:19|20)\d{2})[〕\]）)】]/gu;

/**
 * The day where only characters of its year are doubtful and the paper itself names one year that they can stand for:
 * 二〇一四 beside 〔2024〕 is 二〇二四.
 */
export function dayOfDoubtfulYear(
  request: FieldRequest,
  date: DateInText,
  index: number,
): string | undefined {
  const year = yearDigits(date.text);
  const restStart = index + YEAR_LENGTH;
  if (date.iso === undefined || year === undefined) return undefined;
  if (isDoubtful(request, restStart, index + date.text.length)) return undefined;
  const isOpen = [...year].map((_, i) => isDoubtful(request, index + i, index + i + 1));
  const fitting = sureYears(request).filter((known) =>
    [...known].every((digit, i) => digit === year[i] || isOpen[i]),
  );
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return undefined;
  const [, month, day] = date.iso.split('-').map(Number);
  return isoDay(Number(only), month ?? 0, day ?? 0);
}

/** By its characters: one of them makes the line as a whole doubtful. */
function isDoubtful({ text }: FieldRequest, start: number, end: number): boolean {
  return (text.evidence(start, end).confidence ?? 1) < DOUBTFUL_CHARACTER;
}

function yearDigits(text: string): string | undefined {
  const digits = [...text.slice(0, YEAR_LENGTH)]
    .map((c) => (HAN_DIGITS.includes(c) ? String(HAN_DIGITS.indexOf(c)) : c.replace(/[零○OoＯ]/u, '0')))
    .join('');
  return /^\d{4}$/u.test(digits) ? digits : undefined;
}

function sureYears(request: FieldRequest): string[] {
  const { text } = request.text;
  const isSure = (start: number, length: number): boolean => !isDoubtful(request, start, start + length);
  const days = datesIn(text).filter(({ index, text: printed }) => isSure(index, printed.length));
  const numbers = [...text.matchAll(NUMBERED_YEAR)].filter((match) => isSure(match.index, match[0].length));
  return [
    ...new Set([...days.flatMap(({ iso }) => iso?.slice(0, 4) ?? []), ...numbers.map((m) => m[1] ?? '')]),
  ];
}
