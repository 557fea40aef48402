import { OCR_FLOOR } from '../../shared/certainty/thresholds.ts';
import { isDayReadTwice } from '../../shared/page/day-read-twice.ts';
import { type DateInText, datesIn } from '../../shared/values/dates.ts';
import { mayHaveLostDigit } from '../../shared/values/lost-digit.ts';
import type { FieldRequest } from '../field-request.ts';

/** 日 closes a day, whatever OCR makes of it, and tells nothing of which day it is. */
const CLOSING_SIGN = /[日曰号目月]$/u;

/**
 * Whether a day that OCR was not sure of is settled all the same: only the sign that closes it was doubtful, the paper
 * says the same day again where it could be read, or another page of the case does.
 */
export function isSettledDay(request: FieldRequest, date: DateInText, index: number): boolean {
  const end = index + date.text.length;
  const told = CLOSING_SIGN.test(date.text) ? end - 1 : end;
  if (request.text.confidence(index, told) >= OCR_FLOOR) return true;
  return (
    isSaidAgain(request, date.iso, { start: index, end }) || isDayReadTwice(request.pages, date.iso ?? '')
  );
}

/** Elsewhere on the paper, and no day stands there of which this one may be the rest. */
function isSaidAgain(
  request: FieldRequest,
  iso = '',
  { start, end }: Record<'start' | 'end', number>,
): boolean {
  const others = datesIn(request.text.text).filter(
    (other) => other.index + other.text.length <= start || other.index >= end,
  );
  const same = others.filter((other) => other.iso === iso);
  return (
    (same.length >= OTHER_DOUBTS || same.some((other) => isRead(request, other))) &&
    !others.some((other) => other.iso !== undefined && mayHaveLostDigit(iso, other.iso))
  );
}

/** So many further doubtful readings of one day agree by chance only where they are right. */
const OTHER_DOUBTS = 2;

function isRead({ text }: FieldRequest, { index, text: printed }: DateInText): boolean {
  return text.confidence(index, index + printed.length) >= OCR_FLOOR;
}
