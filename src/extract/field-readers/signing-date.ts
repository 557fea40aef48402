import { type DateInText, datesIn } from '../../shared/values/dates.ts';
import { documentNumbersIn } from '../../shared/values/document-number.ts';
import type { Field, Rival } from '../../model/field.ts';
import { labelValues } from '../label-values.ts';
import { marksOn } from '../marks/part-marks.ts';
import {
  NOT_FOUND,
  type FieldReader,
  penned,
  type FieldRequest,
  unreadable,
  withRivals,
} from '../field-request.ts';
import { dateField, isPartOfLawName, lastPrintedDate, rivalDays, undated } from './labelled.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** Paragraphs from the end among which the foot of a letter is sought. */
const FOOT_PARAGRAPHS = 14;
/** Characters that may stand beside the date at the foot: the agency's name, 联系人 and telephone. */
const BESIDE = 46;
/** A date that lost its last character to the seal; a day of one figure may have lost a figure too. */
const LOST_DAY = /(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?(?:[12]\d|3[01])$/u;
/** A date that the seal has eaten into. */
const BROKEN_DATE = /(?:19|20)\d{2}.{0,6}[年月].{0,6}[月日]|[年月].{0,4}\d{1,2}\s?日/u;

/** The date at the foot of a letter: after the agency's name, above copies and receipt lines. */
export const signingDate: FieldReader = (request) => {
  const paragraphs = footParagraphs(request.text.text);
  for (const { text, start } of paragraphs) {
    // Glued to the last sentence, the foot follows its full stop.
    if (isReceiptLine(request, text.slice(text.search(/[^。；]*$/u)))) continue;
    const date = datesIn(text).at(-1);
    if (date && isAtFoot(text, date, request.text.isOcr))
      return withRivals(dateField(request, date, start + date.index), otherFeet(request, paragraphs));
  }
  const cutOff = request.text.isOcr ? cutOffDate(request, paragraphs) : undefined;
  if (cutOff) return dateField(request, cutOff.date, cutOff.start);
  const broken = paragraphs.find(
    (p) => p.text.length < 40 && BROKEN_DATE.test(p.text) && !isReceiptLine(request, p.text),
  );
  if (broken && request.text.isOcr) {
    return unreadable(
      request,
      '落款日期识别不清，请人工查看',
      broken.start,
      broken.start + broken.text.length,
    );
  }
  return brokenOverLines(request) ?? undated(request);
};

/** What the recipient or the server fills in below the letter. */
function isReceiptLine({ phrases }: FieldRequest, line: string): boolean {
  return phrases.says('days/receipt-line', line);
}

/** Characters behind the last day of a letter at most. */
const BEHIND = 3;

/** 二〇二五年九月十 / 八日: glued to the last sentence, a day may go on in the next line. */
function brokenOverLines(request: FieldRequest): Field | undefined {
  const { text } = request.text;
  const last = datesIn(text).at(-1);
  const end = last ? last.index + last.text.length : 0;
  const isBroken = last?.text.includes('\n') === true && text.length - end <= BEHIND;
  return last && isBroken ? dateField(request, last, last.index) : undefined;
}

/** Every day that stands as the day of a letter stands. */
function otherFeet(
  request: FieldRequest,
  paragraphs: readonly { readonly text: string; readonly start: number }[],
): Rival[] {
  return paragraphs.flatMap(({ text, start }) => {
    const date = datesIn(text).at(-1);
    const isFoot = date && !isReceiptLine(request, text) && isAtFoot(text, date, request.text.isOcr);
    return isFoot ? rivalDays(request, [date], start) : [];
  });
}

function cutOffDate(
  request: FieldRequest,
  paragraphs: readonly { text: string; start: number }[],
): { date: DateInText; start: number } | undefined {
  for (const { text, start } of paragraphs) {
    const match = LOST_DAY.exec(text.trimEnd());
    const date = match ? datesIn(`${match[0]}日`)[0] : undefined;
    if (match && date && match.index <= BESIDE && !isReceiptLine(request, text))
      return { date: { ...date, text: match[0] }, start: start + match.index };
  }
  return undefined;
}

function footParagraphs(text: string): { text: string; start: number }[] {
  const result: { text: string; start: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    result.push({ text: line, start });
    start += line.length + 1;
  }
  return result.reverse().slice(0, FOOT_PARAGRAPHS);
}

/** Alone in its paragraph, or the last thing of it. */
function isAtFoot(paragraph: string, date: DateInText, isOcr: boolean): boolean {
  const before = paragraph.slice(0, date.index);
  const after = paragraph.slice(date.index + date.text.length);
  // What OCR makes of the edge of a seal is a few characters long; ）； ends an entry of a list.
  if (
    !/^[\s。（(印章公盖)）]*$/u.test(after) &&
    !(isOcr && /^\s?[^\s\d)）;；,，、]{1,2}(?:\s[^\s\d;；,，、]{1,2})?$/u.test(after))
  )
    return false;
  if (before.length <= BESIDE && !/[。；]/u.test(before)) return true;
  return /[。；\t]\s?[^。；]{0,30}$/u.test(before);
}

/** When a report or review was written: beside its author's signature, else at its foot, else its last date. */
export const reportDate: FieldReader = (request) => {
  const signed = authorDate(request);
  if (signed) return signed;
  const foot = signingDate(request);
  if (foot.state === 'found' || foot.state === 'lacking') return foot;
  const last = datesIn(request.text.text).at(-1);
  // Further up the last day is one of the story.
  return last && last.index < request.text.text.length - END_OF_REPORT
    ? unseenDay(request)
    : lastPrintedDate(request);
};

/** Characters from the end among which a report is dated. */
const END_OF_REPORT = 160;

/** A report without a printed day may have been dated by hand. */
function unseenDay(request: FieldRequest): ReturnType<FieldReader> {
  const isSigned = request.text.parts.some((part) =>
    marksOn(part).some(({ kind }) => kind === 'handwriting'),
  );
  return request.text.isOcr || isSigned
    ? unreadable(request, '没有读到写报告的日期，可能是手写的，请人工查看')
    : NOT_FOUND;
}

function authorDate(request: FieldRequest): ReturnType<FieldReader> | undefined {
  return signedDate(request, request.declaration.labels ?? []) ?? signedDate(request, ['签名', '签字']);
}

function signedDate(request: FieldRequest, labels: readonly string[]): ReturnType<FieldReader> | undefined {
  for (const label of labels) {
    const pattern = compiled(
      `${label}(?:意见)?(?:[（(]?(?:签名|签字|签章)[）)]?)?(?:[ 　]?[:：]|[\\t\\n 　])`,
      'gu',
    );
    // Authors sign at the foot; at the head of a report they are only named.
    for (const match of [...request.text.text.matchAll(pattern)].reverse()) {
      const start = match.index + match[0].length;
      const after = request.text.text.slice(start, start + 90);
      const date = datesIn(after)[0];
      // Another's place, or a further section, may stand between a label and a day.
      const isOwn = date && !request.phrases.says('days/others-part', after.slice(0, date.index));
      if (isOwn && !isPartOfLawName(after, date)) return dateField(request, date, start + date.index);
    }
  }
  return undefined;
}

/** When a record was made: 时间：2023年3月1日9时30分至10时20分. */
export const recordDate: FieldReader = (request) => {
  for (const value of labelValues(request, request.declaration.labels ?? [])) {
    const date = datesIn(value.value)[0];
    if (date) return dateField(request, date, value.start + date.index);
  }
  // The label may stand glued to the date, or the record may begin with it.
  const head = request.text.text.slice(0, 400);
  const first = datesIn(head).find((d) => !isPartOfLawName(head, d));
  return first ? dateField(request, first, first.index) : undated(request);
};

/** When a paper reached its recipient: the recipient's date, else 送达时间, else the last date of the receipt. */
export const serviceDate: FieldReader = (request) => {
  const text = request.text.text;
  const signature = request.phrases.find('days/receiver-signs', text);
  if (signature) {
    const start = signature.index + signature[0].length;
    const date = datesIn(text.slice(start, start + 24))[0];
    if (date && date.index <= 2) return dateField(request, date, start + date.index);
  }
  const values = labelValues(request, request.declaration.labels ?? []);
  for (const value of values) {
    const date = datesIn(value.value)[0];
    if (date) return dateField(request, date, value.start + date.index);
  }
  const byPen = values
    .map(({ start, end }) => penned(request, start, end))
    .find((field) => field !== undefined);
  return byPen ?? withRivals(lastPrintedDate(request), daysOfOthers(request));
};

/** A receipt for several papers has a day for each of them, and none tells which is asked for. */
function daysOfOthers(request: FieldRequest): Rival[] {
  const { text } = request.text;
  const served = new Set(documentNumbersIn(request.flat.text).map(({ number }) => number));
  return served.size > 1 ? rivalDays(request, datesIn(text), 0) : [];
}
