import { type DateInText, datesIn } from '../../shared/dates.ts';
import { documentNumbersIn } from '../../shared/document-number.ts';
import { labelValue, labelValues } from '../label-values.ts';
import { marksOn } from '../marks/part-marks.ts';
import {
  ABSENT,
  blank,
  type FieldReader,
  found,
  foundAt,
  notFound,
  notSaid,
  type Reading,
  unreadable,
} from '../reading.ts';
import { dayOfDoubtfulYear } from './doubtful-year.ts';

/** Characters: what follows further is no value of a form field. */
const LONGEST = 120;

/** The text behind a label. */
export const labelled: FieldReader = (reading) => {
  const value = labelValue(reading, reading.declaration.labels ?? []);
  if (!value) return notSaid(reading);
  if (value.value === '') return blank(reading, value.start, value.end);
  return found(reading, value.value.slice(0, LONGEST), value.start, value.end);
};

/** The first full date behind a label; with `fallback: last` else the last date of the document. */
export const labelledDate: FieldReader = (reading) => {
  const { labels = [], options } = reading.declaration;
  let empty: { start: number; end: number } | undefined;
  for (const value of labelValues(reading, labels)) {
    const date = datesIn(value.value)[0];
    if (date) return dateField(reading, date, value.start + date.index);
    empty ??= value;
  }
  if (options?.fallback === 'last') return lastPrintedDate(reading);
  if (empty) return reading.text.isOcr ? notFound(reading) : blank(reading, empty.start, empty.end);
  return notSaid(reading);
};

/** The document number behind a label; with `fallback: anywhere` else the one that stands in the text, cells broken in lines. */
export const labelledNumber: FieldReader = (reading) => {
  let empty: { start: number; end: number } | undefined;
  for (const value of labelValues(reading, reading.declaration.labels ?? [])) {
    const number = documentNumbersIn(value.value)[0];
    if (number) return found(reading, number.number, value.start, value.end);
    empty ??= value;
  }
  if (reading.declaration.options?.fallback === 'anywhere') {
    const number = documentNumbersIn(reading.flat.text)[0];
    const start = number ? reading.flat.original(number.index) : 0;
    if (number) return found(reading, number.number, start, start + number.text.length);
  }
  return empty && !reading.text.isOcr ? blank(reading, empty.start, empty.end) : notFound(reading);
};

/** The last date of the document, on approval forms that of the leader who signs last; unreadable where that is by pen. */
export const lastDate: FieldReader = (reading) => {
  const last = lastDay(reading);
  return last && isSignedBelow(reading, last)
    ? unreadable(reading, '后面的签名、日期是手写的，没有识别，请人工查看')
    : lastPrintedDate(reading);
};

/** The last date that is printed, whatever was signed below it. */
export const lastPrintedDate: FieldReader = (reading) => {
  const last = lastDay(reading);
  return last ? dateField(reading, last, last.index) : undated(reading);
};

function lastDay(reading: Reading): DateInText | undefined {
  const dates = datesIn(reading.text.text).filter((d) => !isPartOfLawName(reading.text.text, d));
  return dates.findLast((date) => endsItsLine(reading, date)) ?? dates.at(-1);
}

/** A day of signing ends its line, but for [电子签名有效]; 2025年11月4日在公示系统公示 tells of something. */
const BEHIND_SIGNED_DAY =
  /^[\s）)。]*(?:\d{1,2}[:：时][\d:：分]*)?\s?(?:[[［【][^\]］】\n\t]{1,12}[\]］】])?[^\n\t]{0,2}(?:[\n\t]|$)/u;

function endsItsLine({ text: { text } }: Reading, { index, text: day }: DateInText): boolean {
  return BEHIND_SIGNED_DAY.test(text.slice(index + day.length, index + day.length + 32));
}

/** Whether somebody signed by pen further down in a table: the day beside that signature is the last one. */
function isSignedBelow({ text }: Reading, { index }: DateInText): boolean {
  const at = text.lineAt(index);
  if (at?.line.cell === undefined) return false;
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

export function dateField(reading: Reading, date: DateInText, index: number): ReturnType<FieldReader> {
  if (date.iso === undefined)
    return unreadable(reading, `日期“${date.text}”不存在或识别有误`, index, index + date.text.length);
  const read = found(reading, date.iso, index, index + date.text.length);
  const repaired = read.state === 'unreadable' ? dayOfDoubtfulYear(reading, date, index) : undefined;
  return repaired === undefined
    ? read
    : foundAt(repaired, [reading.text.evidence(index, index + date.text.length)], DOUBTFUL_YEAR);
}

/** Confidence of a day of which the year was inferred. */
const DOUBTFUL_YEAR = 0.7;

/** Blank where 年 月 日 waits to be filled in. */
export function undated(reading: Reading): ReturnType<FieldReader> {
  const place = /(?:\d{4})?\s*年[\s\t]*月[\s\t]*日/u.exec(reading.text.text);
  if (reading.text.isOcr) return notFound(reading);
  return place ? blank(reading, place.index, place.index + place[0].length) : ABSENT;
}
