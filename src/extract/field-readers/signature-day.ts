import { datesIn } from '../../shared/values/dates.ts';
import { emptySigningPlace } from '../marks/ink-of-places.ts';
import { marksIn, signedAt, whyUnseenAt } from '../marks/signed-place.ts';
import { otherSigningPlaces, type SigningPlace, signingPlaces } from '../marks/signing-places.ts';
import { type FieldReader, type FieldRequest, unreadable } from '../field-request.ts';
import { dateField } from './labelled.ts';

/** Points: a wider mark may hold name and day. */
const NAME_WIDTH = 120;

/** The day beside a signature; absent where nobody signed. */
export const signatureDay: FieldReader = (request) => {
  const places = [...signingPlaces(request), ...otherSigningPlaces(request)];
  const signed = places.filter((place) => signedAt(request, place) !== undefined);
  const first = signed[0];
  // Where nobody signed there is no place for a day.
  if (!first) return { state: 'notFound', why: 'no-place', evidence: [] };
  for (const place of signed) {
    const [day] = datesIn(place.text);
    if (day)
      return dateField(request, day, Math.max(place.start, request.text.text.indexOf(day.text, place.start)));
  }
  const isOpen = signed.every(({ text }) => /年[\s　]*月[\s　]*日/u.test(text));
  const later = datesIn(request.text.text.slice(first.start)).find(({ iso }) => iso !== undefined);
  if (later && !isOpen) return dateField(request, later, first.start + later.index);
  const mayHoldDay = signed.some((place) => {
    const marks = marksIn(place);
    const isBroken = request.text.isOcr && (BROKEN_DAY.test(place.text) || isReadBadly(request, place));
    return isBroken || marks.length > 1 || marks.some(({ mark }) => mark.box.width > NAME_WIDTH);
  });
  const unseen = whyUnseenAt(first);
  if (unseen !== undefined || mayHoldDay)
    return unreadable(request, unseen ?? '签名处没有读到日期，请人工查看', first.start, first.end);
  return emptySigningPlace(request, signed, [request.text.evidence(first.start, first.end)]);
};

/** What OCR makes of a day: 20 25.11.7, 225年月7日. */
const BROKEN_DAY = /\d[^\n]*[年月日]|\d[\d\s]{2,}[.,，/-]\s?\d/u;

/** Whether what was signed on the line of a label is doubtful: then a day may stand there too. */
function isReadBadly({ text }: FieldRequest, { end }: SigningPlace): boolean {
  const line = text.lineAt(end - 1);
  return line !== undefined && text.isDoubtful(end, line.start + line.line.text.length);
}
