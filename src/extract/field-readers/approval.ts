import type { Field } from '../../model/field.ts';
import { datesIn } from '../../shared/values/dates.ts';
import { blank, type FieldReader, type FieldRequest, found, penned } from '../field-request.ts';

/** Characters behind the label that belong to its place. */
const REACH = 160;

/** Whether the head gave an opinion: blank where the place is printed and nothing but labels stands behind it. */
export const headOpinion: FieldReader = (request) => {
  const text = request.text.text;
  const place = request.phrases.all('approvals/head-place', text).at(-1);
  if (!place) return { state: 'notFound', why: 'no-place', evidence: [] };
  const start = place.index + place[0].length;
  const after = text.slice(start, start + REACH);
  // What a pen wrote there OCR may not have seen.
  const mayBeUnseen = request.text.isOcr && !request.text.isReadThroughout;
  const shown =
    request.phrases.find('approvals/opinion', after)?.[0] ??
    datesIn(after)[0]?.text ??
    (mayBeUnseen ? after : undefined);
  if (shown !== undefined) return opinionAt(request, after, shown, start);
  return penned(request, start, start, '意见栏') ?? blank(request, place.index, start);
};

/** As sure as the words that show it: what else stands in the place, a signature, decides nothing. */
function opinionAt(request: FieldRequest, after: string, shown: string, start: number): Field {
  const from = start + after.indexOf(shown);
  const read = found(request, true, from, from + shown.length);
  const evidence = [request.text.evidence(start, start + after.length)];
  return read.state === 'found' ? { ...read, evidence } : read;
}
