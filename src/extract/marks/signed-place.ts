import type { Evidence } from '../../model/evidence.ts';
import type { Field } from '../../model/field.ts';
import type { Box, Mark } from '../../model/page.ts';
import { datesIn } from '../../shared/values/dates.ts';
import type { FieldRequest } from '../field-request.ts';
import { isSigning, markEvidence, marksOn, whyUnseen } from './part-marks.ts';
import { isElectronic, namesSigner } from './signed-text.ts';
import type { Zone } from './signing-area.ts';
import type { SigningPlace } from './signing-places.ts';

/** Share of a mark that must lie in a signing place. */
const SHARE = 0.35;
/** Heights of a line by which a pen leaves it. */
const STRAY = 0.6;
/** Characters of a quote at most. */
const LONGEST_QUOTE = 90;

/** A name that is printed where somebody should have signed: neither a signature nor an empty place. */
export function typedAt(places: readonly SigningPlace[]): Field | undefined {
  const typed = places.find((place) => isTyped(place) && namesSigner(place.text, { ...place, isOcr: false }));
  const page = typed?.zones[0]?.part.page;
  if (!typed || !page) return undefined;
  const quote = typed.text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUOTE);
  return {
    state: 'notFound',
    why: 'typed-name',
    evidence: [{ file: page.file, pageNumber: page.pageNumber, quote }],
  };
}

/** What an electronic flow prints beside a name: its time, or that it was signed there. */
const FLOW_TIME = /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?\d{1,2}[:：时]\d{2}/u;

/** Whether what stands in a place is the file's own print, set like the rest of its page. */
function isTyped({ zones, text }: SigningPlace): boolean {
  if (FLOW_TIME.test(text) || isElectronic(text)) return false;
  return zones.every(({ part, box }) => {
    const isApart = part.page.lines.some(({ apart = [] }) => apart.some((own) => liesIn(own, box)));
    return part.page.textOrigin === 'embedded' && part.page.quality.typefaces !== undefined && !isApart;
  });
}

/** What shows that the place is signed; undefined where nothing does. */
export function signedAt(request: FieldRequest, place: SigningPlace): Evidence | undefined {
  const seen = marksIn(place)[0];
  if (seen) return markEvidence(seen.part.page, seen.mark);
  const isOcr = place.zones.some(({ part }) => part.page.textOrigin === 'ocr');
  if (isTyped(place) || !namesSigner(place.text, { holdsOpinion: place.holdsOpinion, isOcr }))
    return undefined;
  const evidence = request.text.evidence(place.start, place.end);
  const quote = `${evidence.quote} ${place.text.replace(/\s+/gu, ' ').trim()}`;
  return { ...evidence, quote: quote.slice(0, LONGEST_QUOTE).trim() };
}

export interface SeenMark {
  readonly part: Zone['part'];
  readonly mark: Mark;
}

export function marksIn({ zones }: SigningPlace): SeenMark[] {
  const parts = [...new Set(zones.map(({ part }) => part))];
  return parts.flatMap((part) =>
    marksOn(part)
      .filter((mark) => isSigning(mark) && zones.some((z) => z.part === part && liesIn(mark.box, z.box)))
      .map((mark) => ({ part, mark })),
  );
}

/** Whether a thing lies in a place for the most part. */
export function liesIn(box: Box, zone: Box): boolean {
  return shareInside(box, zone) >= SHARE;
}

/** Share of a mark inside a zone, which reaches a little above and below the printed line. */
function shareInside(box: Box, zone: Box): number {
  const stray = STRAY * Math.min(zone.height, 16);
  const width = Math.min(box.x + box.width, zone.x + zone.width) - Math.max(box.x, zone.x);
  const height = Math.min(box.y + box.height, zone.y + zone.height + stray) - Math.max(box.y, zone.y - stray);
  return (Math.max(0, width) * Math.max(0, height)) / (box.width * box.height);
}

export function whyUnseenAt({ zones }: SigningPlace): string | undefined {
  return zones.map(({ part }) => whyUnseen(part.page)).find((why) => why !== undefined);
}

/** What OCR made of a name by hand; a day alone is none. */
export function holdsWords(text: string): boolean {
  const beside = datesIn(text).reduce((rest, day) => rest.replace(day.text, ' '), text);
  return /[\p{Script=Han}\d]{2}/u.test(beside);
}
