import type { Evidence } from '../../model/evidence.ts';
import { datesIn } from '../../shared/values/dates.ts';
import { isSigning, markEvidence, marksOn, mayHoldMark, whyUnseen } from '../marks/part-marks.ts';
import { holdsWords, signedAt, typedAt } from '../marks/signed-place.ts';
import type { Zone } from '../marks/signing-area.ts';
import { type SigningPlace, signingPlaces } from '../marks/signing-places.ts';
import { type FieldReader, type FieldRequest, foundAt, NOT_FOUND } from '../field-request.ts';

/** Share of a page below which its parties sign. */
const FOOT = 0.8;

/** A scanned page on which no place to sign was found, though a day stands at its foot: OCR lost the label's colon. */
function mayHaveLostPlace({ page, lines }: Zone['part'], places: readonly SigningPlace[]): boolean {
  if (page.textOrigin !== 'ocr' || places.some(({ zones }) => zones[0]?.part.page === page)) return false;
  const foot = page.lines.slice(lines.from, lines.to).filter(({ box }) => box.y > FOOT * page.height);
  return foot.some(({ text }) => datesIn(text).length > 0);
}

/** 被询问人签名：江伍门人签名：林某: a name by hand that OCR took into the label behind it. */
function mayBeMisreadName({ text }: FieldRequest, { end, text: beside }: SigningPlace): boolean {
  const [next = ''] = /^[^:：\n\t]*/u.exec(text.text.slice(end)) ?? [];
  return holdsWords(beside) || text.isDoubtful(end, end + next.length);
}

/** Each page of a record: signed, blank or unreadable; the evidence stands in the same order. */
export const pageSignatures: FieldReader = (request) => {
  const { parts } = request.text;
  if (parts.length < 2) return NOT_FOUND;
  const places = signingPlaces(request);
  const states = parts.map((part) => {
    const mark = marksOn(part).find((m) => isSigning(m) && m.kind !== 'picture');
    const own = places.filter(({ zones }) => zones[0]?.part === part);
    const named = own.map((place) => signedAt(request, place)).find((evidence) => evidence !== undefined);
    const place: Evidence = { file: part.page.file, pageNumber: part.page.pageNumber, quote: '' };
    const seen = mark ? markEvidence(part.page, mark) : named;
    if (seen) return { state: 'signed', evidence: seen };
    const isMisread = part.page.textOrigin === 'ocr' && own.some((place) => mayBeMisreadName(request, place));
    const isUnread =
      whyUnseen(part.page) !== undefined ||
      mayHoldMark(part) ||
      typedAt(own) !== undefined ||
      // On a scan the words that head the place may be lost with it.
      (part.page.textOrigin === 'ocr' && own.length === 0) ||
      mayHaveLostPlace(part, places) ||
      isMisread;
    return { state: isUnread ? 'unreadable' : 'blank', evidence: place };
  });
  return foundAt(
    states.map(({ state }) => state),
    states.map(({ evidence }) => evidence),
    request.document.confidence,
  );
};
