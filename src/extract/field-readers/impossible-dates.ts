import { datesIn } from '../../shared/values/dates.ts';
import { NOT_FOUND, type FieldReader, foundAt, unreadable } from '../field-request.ts';

/** Nobody writes a month or day 0: OCR lost the digit before it. */
const LOST_DIGIT = /年\s?0\s?月|月\s?0\s?日/u;

/** Days that do not exist, as printed: 2023年2月30日. Numbers parted by points may be no date at all. */
export const impossibleDates: FieldReader = (request) => {
  const { text } = request.text;
  const dates = datesIn(text).filter((d) => d.iso === undefined && d.text.includes('年'));
  const sure = dates.filter(
    (d) =>
      request.text.isSure(d.index, d.index + d.text.length) &&
      !(request.text.isOcr && LOST_DIGIT.test(d.text)),
  );
  const first = sure[0] ?? dates[0];
  if (!first) return NOT_FOUND;
  const [start, end] = [first.index, first.index + first.text.length];
  if (sure.length === 0)
    return unreadable(request, `读到不存在的日期“${first.text}”，可能是识别有误，请人工核对`, start, end);
  const printed = [...new Set(sure.map((d) => d.text.replace(/\s/gu, '')))];
  return foundAt(printed, [request.text.evidence(start, end)], request.document.confidence);
};
