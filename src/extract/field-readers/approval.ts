import type { Field } from '../../model/field.ts';
import { datesIn } from '../../shared/values/dates.ts';
import { blank, type FieldReader, type FieldRequest, found, penned } from '../field-request.ts';

/** The place of the agency's head on an approval form, not that of the head of the handling office. */
const HEAD_PLACE =
  /(?<!承办机构|承办部门|办案机构|机构|部门|科室|大队|中队)(?:(?:行政)?机关负责人|单位负责人|局领导|主管领导|分管领导|局长|负责人|领导|审批人?)(?:审批|审查|审核)?意见/gu;
const OPINION = /同意|批准|准予|照办|按照?|可以|予以|请|阅|不/u;
/** Characters behind the label that belong to its place. */
const REACH = 160;

/** Whether the head gave an opinion: blank where the place is printed and nothing but labels stands behind it. */
export const headOpinion: FieldReader = (request) => {
  const text = request.text.text;
  const place = [...text.matchAll(HEAD_PLACE)].at(-1);
  if (!place) return { state: 'notFound', why: 'no-place', evidence: [] };
  const start = place.index + place[0].length;
  const after = text.slice(start, start + REACH);
  // What a pen wrote there OCR may not have seen.
  const mayBeUnseen = request.text.isOcr && !request.text.isReadThroughout;
  const shown = OPINION.exec(after)?.[0] ?? datesIn(after)[0]?.text ?? (mayBeUnseen ? after : undefined);
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
