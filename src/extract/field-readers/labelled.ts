import type { Rival } from '../../model/field.ts';
import { type DateInText, datesIn } from '../../shared/values/dates.ts';
import { documentNumbersIn } from '../../shared/values/document-number.ts';
import { labelValue, labelValues } from '../label-values.ts';
import { marksOn } from '../marks/part-marks.ts';
import {
  NOT_FOUND,
  blank,
  type FieldReader,
  formOf,
  found,
  foundText,
  foundAt,
  notFound,
  notSaid,
  type FieldRequest,
  unreadable,
  withRivals,
} from '../field-request.ts';
import { dayOfDoubtfulYear } from './doubtful-year.ts';
import { candidatesOf } from './day-candidates.ts';
import { isSettledDay } from './settled-day.ts';

/** Characters: what follows further is no value of a form field. */
const LONGEST = 120;

/** The text behind a label. */
export const labelled: FieldReader = (request) => {
  const value = labelValue(request, request.declaration.labels ?? []);
  if (!value) return notSaid(request);
  if (value.value === '') return blank(request, value.start, value.end);
  // 、李四违规经营案: what stands before it was lost.
  if (/^[、，；。]/u.test(value.value)) return notFound(request);
  return foundText(request, withoutRest(value.value).slice(0, LONGEST), value.start, value.end);
};

/** The stop that ends it, and a bracket that the value did not open, belong to what stands around. */
function withoutRest(value: string): string {
  const own = /^[^（(）)]*[）)]/u.test(value) ? value.replace(/[）)].*$/u, '') : value;
  return own.replace(/[，,。；;、]+$/u, '');
}

/** The first full date behind a label; with `fallback: last` else the last date of the document. */
export const labelledDate: FieldReader = (request) => {
  const { labels = [], options } = request.declaration;
  let empty: { start: number; end: number } | undefined;
  for (const value of labelValues(request, labels)) {
    const date = datesIn(value.value)[0];
    if (date) return dateField(request, date, value.start + date.index);
    empty ??= value;
  }
  if (options?.fallback === 'last') return lastPrintedDate(request);
  if (empty) return request.text.isOcr ? notFound(request) : blank(request, empty.start, empty.end);
  return notSaid(request);
};

/** The document number behind a label; with `fallback: anywhere` else the one that stands in the text, cells broken in lines. */
export const labelledNumber: FieldReader = (request) => {
  let empty: { start: number; end: number } | undefined;
  for (const value of labelValues(request, request.declaration.labels ?? [])) {
    const number = documentNumbersIn(value.value)[0];
    if (number) return found(request, number.number, value.start, value.end);
    empty ??= value;
  }
  if (request.declaration.options?.fallback === 'anywhere') {
    const number = documentNumbersIn(request.flat.text)[0];
    const start = number ? request.flat.original(number.index) : 0;
    if (number) return found(request, number.number, start, start + number.text.length);
  }
  return empty && !request.text.isOcr ? blank(request, empty.start, empty.end) : notFound(request);
};

/** The last date of the document, on approval forms that of the leader who signs last; unreadable where that is by pen. */
export const lastDate: FieldReader = (request) => {
  const last = lastDay(request);
  return last && isSignedBelow(request, last)
    ? unreadable(request, '后面的签名、日期是手写的，没有识别，请人工查看')
    : lastPrintedDate(request);
};

/** The last date that is printed, whatever was signed below it. */
export const lastPrintedDate: FieldReader = (request) => {
  const last = lastDay(request);
  return last ? withRivals(dateField(request, last, last.index), laterDays(request, last)) : undated(request);
};

function lastDay(request: FieldRequest): DateInText | undefined {
  const dates = daysOf(request);
  return dates.findLast((date) => endsItsLine(request, date)) ?? dates.at(-1);
}

function daysOf({ text: { text } }: FieldRequest): DateInText[] {
  return datesIn(text).filter((date) => !isPartOfLawName(text, date));
}

/** Days of signing that stand before the last one and are later: whoever decides may sign further up. */
function laterDays(request: FieldRequest, last: DateInText): Rival[] {
  const later = daysOf(request).filter(
    (date) => date.iso !== undefined && date.iso > (last.iso ?? '') && endsItsLine(request, date),
  );
  return rivalDays(request, later, 0);
}

/** Days as rivals; `start` is where the text that they were found in begins. */
export function rivalDays({ text }: FieldRequest, days: readonly DateInText[], start: number): Rival[] {
  return days.flatMap(({ iso, index, text: day }) =>
    iso === undefined
      ? []
      : [{ value: iso, evidence: [text.evidence(start + index, start + index + day.length)] }],
  );
}

/** A day of signing ends its line, but for [电子签名有效]; 2025年11月4日在公示系统公示 tells of something. */
const BEHIND_SIGNED_DAY =
  /^[\s）)。]*(?:\d{1,2}[:：时][\d:：分]*)?\s?(?:[[［【][^\]］】\n\t]{1,12}[\]］】])?[^\n\t]{0,2}(?:[\n\t]|$)/u;

function endsItsLine({ text: { text } }: FieldRequest, { index, text: day }: DateInText): boolean {
  return BEHIND_SIGNED_DAY.test(text.slice(index + day.length, index + day.length + 32));
}

/** Whether somebody signed by pen further down in a form, ruled or not: the day beside that signature is the last one. */
function isSignedBelow(request: FieldRequest, { index }: DateInText): boolean {
  const { text } = request;
  const at = text.lineAt(index);
  if (!at || (at.line.cell === undefined && formOf(request) !== 'table')) return false;
  const parts = text.parts.slice(text.parts.findIndex(({ page }) => page === at.page));
  return parts.some((part) =>
    marksOn(part).some(
      ({ kind, box }) =>
        kind === 'handwriting' &&
        box.width >= NAME_WIDTH &&
        (part.page !== at.page || box.y > at.line.box.y + FURTHER_DOWN),
    ),
  );
}

/** Points: what stands nearer is signed beside the day itself. */
const FURTHER_DOWN = 40;
/** Points: a narrower mark is a stroke or a digit. */
const NAME_WIDTH = 25;

/** A law's own date stands in brackets behind its name. */
export function isPartOfLawName(text: string, date: DateInText): boolean {
  return /》[（(][^）)]{0,12}$/u.test(text.slice(Math.max(0, date.index - 16), date.index));
}

export function dateField(request: FieldRequest, date: DateInText, index: number): ReturnType<FieldReader> {
  if (date.iso === undefined)
    return unreadable(request, `日期“${date.text}”不存在或识别有误`, index, index + date.text.length);
  const read = found(request, date.iso, index, index + date.text.length);
  if (read.state !== 'unreadable') return read;
  const inferred = isSettledDay(request, date, index) ? date.iso : dayOfDoubtfulYear(request, date, index);
  if (inferred === undefined) return { ...read, ...candidatesOf(request, date, index) };
  return foundAt(inferred, [request.text.evidence(index, index + date.text.length)], INFERRED_DAY);
}

/** Confidence of a day that the rest of the paper confirms, or of which the year was inferred. */
const INFERRED_DAY = 0.7;

/** Blank where 年 月 日 waits to be filled in. */
export function undated(request: FieldRequest): ReturnType<FieldReader> {
  const place = /(?:\d{4})?\s*年[\s\t]*月[\s\t]*日/u.exec(request.text.text);
  if (request.text.isOcr) return notFound(request);
  return place ? blank(request, place.index, place.index + place[0].length) : NOT_FOUND;
}
