import { datesIn } from '../../shared/dates.ts';
import { blank, type FieldReader, found } from '../reading.ts';

/** The place of the agency's head on an approval form, not that of the head of the handling office. */
const HEAD_PLACE =
  /(?<!承办机构|承办部门|办案机构|机构|部门|科室|大队|中队)(?:(?:行政)?机关负责人|单位负责人|局领导|主管领导|分管领导|局长|负责人|领导|审批人?)(?:审批|审查|审核)?意见/gu;
const OPINION = /同意|批准|准予|照办|按照?|可以|予以|请|阅|不/u;
/** Characters behind the label that belong to its place. */
const REACH = 160;

/** Whether the head gave an opinion: blank where the place is printed and nothing but labels stands behind it. */
export const headOpinion: FieldReader = (reading) => {
  const text = reading.text.text;
  const place = [...text.matchAll(HEAD_PLACE)].at(-1);
  if (!place) return { state: 'absent' };
  const start = place.index + place[0].length;
  const after = text.slice(start, start + REACH);
  // What a pen wrote there OCR may not have seen.
  const mayBeUnseen = reading.text.isOcr && !reading.text.isReadThroughout;
  if (OPINION.test(after) || datesIn(after).length > 0 || mayBeUnseen) {
    return found(reading, true, start, start + after.length);
  }
  return blank(reading, place.index, start);
};
