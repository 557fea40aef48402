import type { Fact } from '../model/fact.ts';
import type { Document } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import { datesIn } from '../shared/values/dates.ts';
import { DocumentText } from '../shared/page/document-text.ts';
import { SURE_CHARACTER } from '../shared/certainty/thresholds.ts';
import { type Derivation } from './derivation.ts';
import { unknown } from './facts.ts';
import { isDayReadTwice } from '../shared/page/day-read-twice.ts';
import { pageAt } from '../shared/page/page-at.ts';

/** Whether each place shows the file's own text, or what OCR read there without a doubtful character. */
export function isSurelyRead(
  { caseFile }: Pick<Derivation, 'caseFile'>,
  evidence: readonly Evidence[],
): boolean {
  return evidence.every(({ file, pageNumber, confidence }) => {
    const page = pageAt(caseFile.pages, { file, pageNumber });
    if (page === undefined) return false;
    // What a pen added to a page of its own text has a confidence, too.
    return (confidence ?? (page.textOrigin === 'ocr' ? 0 : 1)) >= SURE_CHARACTER;
  });
}

/** Whether all that a paper says is known: the file's own text, or a scan each line of which was read surely. */
export function isReadThroughout({ caseFile }: Pick<Derivation, 'caseFile'>, document: Document): boolean {
  const parts = document.pages.flatMap(({ file, pageNumber, lines }) =>
    caseFile.pages
      .filter((p) => p.file === file && p.pageNumber === pageNumber)
      .map((page) => ({ page, lines })),
  );
  const text = new DocumentText(parts);
  return parts.length === document.pages.length && (!text.isOcr || text.isReadThroughout);
}

/** A day of which OCR is not sure, with its doubt: one digit misread makes a breach out of nothing. */
export function withDoubt(derivation: Pick<Derivation, 'caseFile'>, day: Fact): Fact {
  const { value, evidence } = day;
  const isCertain =
    typeof value !== 'string' ||
    isSurelyRead(derivation, evidence) ||
    isDayReadTwice(derivation.caseFile.pages, value);
  return isCertain ? day : { ...day, doubt: { code: 'misread', reason: MISREAD } };
}

const MISREAD = '日期读自扫描件，请人工核对后认定';

/** A breach that rests on a date of which OCR is not sure is a question: one digit misread makes a veto out of nothing. */
export function unlessMisread(derivation: Derivation, fact: Fact): Fact {
  if (fact.value !== false) return fact;
  const isDoubtful = fact.evidence.some((place) => {
    if (isSurelyRead(derivation, [place])) return false;
    const days = datesIn(place.quote).flatMap(({ iso }) => iso ?? []);
    return days.length === 0 || !days.every((day) => isDayReadTwice(derivation.caseFile.pages, day));
  });
  return isDoubtful ? unknown(`${fact.workings ?? ''}；${MISREAD}`, fact.evidence, 'misread') : fact;
}
