import type { Box } from '../../model/page.ts';
import { datesIn } from '../../shared/values/dates.ts';
import { type SigningPlace, signingPlaces } from '../marks/signing-places.ts';
import { NOT_FOUND, type FieldReader, foundAt } from '../field-request.ts';
import { markEvidence } from '../marks/part-marks.ts';
import { marksIn, type SeenMark } from '../marks/signed-place.ts';

/** Heights of a mark that a name is at least wide: a single character, split off by a scan, is none. */
const NAME_WIDTH = 1.4;
/** Somebody else signs in the same place. */
const OTHER_SIGNER = /(?:负责人|审[核批查]人?|批准人|领导|[科处所队局]长|部门|机构)[^，。；\n]{0,6}[:：]/u;

/**
 * How many people signed by pen in one place, of which at least two can be told apart; absent where they cannot. The day
 * must be printed there: else one of the marks may be the day.
 */
export const signatureCount: FieldReader = (request) => {
  const signed = signingPlaces(request)
    .filter(({ text }) => datesIn(text).length > 0 && !OTHER_SIGNER.test(text))
    .map(namesIn)
    .sort((a, b) => b.length - a.length)[0];
  if (!signed || signed.length < 2) return NOT_FOUND;
  const evidence = signed.map(({ part, mark }) => markEvidence(part.page, mark));
  return foundAt(signed.length, evidence, request.document.confidence);
};

/** Marks as wide as a name, no two over each other, none over what is printed: a scan may take a printed line for ink. */
function namesIn(place: SigningPlace): SeenMark[] {
  const names: SeenMark[] = [];
  for (const seen of marksIn(place)) {
    const { kind, box } = seen.mark;
    if (kind === 'seal' || kind === 'fingerprint' || box.width < box.height * NAME_WIDTH) continue;
    const isPrinted = seen.part.page.lines.some(
      (line) => /\d/u.test(line.text) && areOverlapping(line.box, box),
    );
    if (!isPrinted && !names.some(({ mark }) => areOverlapping(mark.box, box))) names.push(seen);
  }
  return names;
}

/** Share of the smaller box from which two stand over each other. */
const OVER = 0.3;

function areOverlapping(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const smaller = Math.min(a.width * a.height, b.width * b.height);
  return Math.max(0, width) * Math.max(0, height) > smaller * OVER;
}
