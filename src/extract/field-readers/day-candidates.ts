import { OCR_FLOOR } from '../../shared/certainty/thresholds.ts';
import { type DateInText, datesIn } from '../../shared/values/dates.ts';
import type { FieldRequest } from '../field-request.ts';

/** Doubtful figures at most: of more, a print may stand for almost any day. */
const MOST_DOUBTFUL = 2;
const FIGURES = [...'0123456789'];
/** Of a day of one figure the first may be lost. */
const LOST_FIGURES = ['1', '2', '3'];
const HAN_FIGURES = [...'〇一二三四五六七八九十'];
const LOST_HAN_FIGURES = ['十', '二十', '三十'];

/** The days that a print with a few doubtful figures can stand for, with what a figure may have lost before it. */
export function candidatesOf(
  request: FieldRequest,
  date: DateInText,
  index: number,
): { readonly candidates?: readonly string[] } {
  const doubtful = [...date.text].flatMap((sign, i) =>
    isFigure(sign) && request.text.charactersBelow(OCR_FLOOR, index + i, index + i + 1) > 0 ? [i] : [],
  );
  if (doubtful.length === 0 || doubtful.length > MOST_DOUBTFUL) return {};
  // From the end: what is put in before another place would move it.
  const texts = doubtful.reduceRight(
    (prints, at) => prints.flatMap((print) => readingsAt(print, at)),
    [date.text],
  );
  const days = texts.flatMap((text) =>
    datesIn(text).flatMap(({ iso, text: whole }) => (whole === text ? (iso ?? []) : [])),
  );
  return { candidates: [...new Set(days)].sort() };
}

function isFigure(sign: string): boolean {
  return FIGURES.includes(sign) || HAN_FIGURES.includes(sign);
}

function readingsAt(print: string, at: number): string[] {
  const sign = print.charAt(at);
  const isHan = HAN_FIGURES.includes(sign);
  const lost = (isHan ? LOST_HAN_FIGURES : LOST_FIGURES).map((figure) => figure + sign);
  const others = isHan ? HAN_FIGURES : FIGURES;
  return [...others, ...lost].map((reading) => print.slice(0, at) + reading + print.slice(at + 1));
}
