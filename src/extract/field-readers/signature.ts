import type { Evidence } from '../../model/evidence.ts';
import type { Field } from '../../model/field.ts';
import type { Box, Mark } from '../../model/page.ts';
import { datesIn } from '../../shared/values/dates.ts';
import { isSigning, markEvidence, marksOn, mayHoldMark, unreadOn, whyUnseen } from '../marks/part-marks.ts';
import { isElectronic, namesSigner } from '../marks/signed-text.ts';
import type { Zone } from '../marks/signing-area.ts';
import { otherSigningPlaces, type SigningPlace, signingPlaces } from '../marks/signing-places.ts';
import {
  emptyPlace,
  type FieldReader,
  type FieldRequest,
  found,
  foundAt,
  NOT_FOUND,
  unreadable,
} from '../field-request.ts';

/** Share of a mark that must lie in a signing place. */
const SHARE = 0.35;
/** Heights of a line by which a pen leaves it. */
const STRAY = 0.6;
/** Points: a wider mark may hold name and day. */
const NAME_WIDTH = 120;
/** 当事人：张三 2023年5月4日 at the end of a paper that prints no word of signing. */
const NAME_AT_END = /[:：][\s　]*\p{Script=Han}{2,4}(?=[\s　\d]|$)/u;
/** Characters from the end among which such a name stands: on a short paper, those of its second half. */
const LAST_WORDS = 200;
/** Characters of a quote at most. */
const LONGEST_QUOTE = 90;
const SIGN_WORD = /签名|签字|签章|捺|指印|签收|盖章|审批|批准|同意|签发/u;

/** Whether somebody signed behind one of the labels: by a name, a mark, or an electronic signature. */
export const signature: FieldReader = (request) => {
  const places = signingPlaces(request);
  for (const place of [...places, ...otherSigningPlaces(request)]) {
    const evidence = signedAt(request, place);
    if (evidence) return foundAt(true, [evidence], request.document.confidence);
  }
  return places.length === 0 ? withoutPlace(request) : (typedAt(places) ?? unsigned(request, places));
};

/** A name that is printed where somebody should have signed: neither a signature nor an empty place. */
function typedAt(places: readonly SigningPlace[]): Field | undefined {
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
    const isApart = part.page.lines.some(({ apart = [] }) =>
      apart.some((own) => shareInside(own, box) >= SHARE),
    );
    return part.page.textOrigin === 'embedded' && part.page.quality.typefaces !== undefined && !isApart;
  });
}

/** What shows that the place is signed; undefined where nothing does. */
function signedAt(request: FieldRequest, place: SigningPlace): Evidence | undefined {
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
      .filter(
        (mark) =>
          isSigning(mark) && zones.some((z) => z.part === part && shareInside(mark.box, z.box) >= SHARE),
      )
      .map((mark) => ({ part, mark })),
  );
}

/** Share of a mark inside a zone, which reaches a little above and below the printed line. */
function shareInside(box: Box, zone: Box): number {
  const stray = STRAY * Math.min(zone.height, 16);
  const width = Math.min(box.x + box.width, zone.x + zone.width) - Math.max(box.x, zone.x);
  const height = Math.min(box.y + box.height, zone.y + zone.height + stray) - Math.max(box.y, zone.y - stray);
  return (Math.max(0, width) * Math.max(0, height)) / (box.width * box.height);
}

function whyUnseenAt({ zones }: SigningPlace): string | undefined {
  return zones.map(({ part }) => whyUnseen(part.page)).find((why) => why !== undefined);
}

function unsigned(request: FieldRequest, places: readonly SigningPlace[]): Field {
  const evidence = places.slice(-1).map(({ start, end }) => request.text.evidence(start, end));
  const reason = places.map(whyUnseenAt).find((why) => why !== undefined);
  if (reason !== undefined) return { state: 'unreadable', reason, evidence };
  if (request.text.isOcr && places.some(({ text }) => holdsWords(text)))
    return { state: 'unreadable', reason: '签名处的文字没有认出是不是签名，请人工查看', evidence };
  const mayBeSigned = request.text.isOcr && NAMES_ABOVE_DAY.test(request.text.text);
  return mayBeSigned
    ? { state: 'unreadable', reason: '日期上方的姓名可能是签名，请人工查看', evidence }
    : isElectronic(request.text.text) ||
        isSignedElsewhere(request) ||
        isSignedWithin(request, places) ||
        unreadInkAt(places)
      ? { state: 'notFound', why: 'unread-ink', evidence }
      : emptyPlace(evidence);
}

/** Somebody signed behind a label that does not say who: it may be the one who is asked for. */
const UNOWNED = /(?:^|[\n\t])\s*(?:签名|签字|签章)[:：]\s*\p{Script=Han}/u;

function isSignedElsewhere({ text }: FieldRequest): boolean {
  return UNOWNED.test(text.text);
}

/** 以上笔录属实柏素娟: the name that follows such words may have been taken for a part of them. */
const CONFIRMED =
  /(?:属实|一致|无误|一样|相符|异议|看过|已阅|没有?错)[\s，。]*\p{Script=Han}{2,4}[\s。\d年月日.:：-]*$/u;

function isSignedWithin({ text }: FieldRequest, places: readonly SigningPlace[]): boolean {
  return places.some(({ start, end }) => CONFIRMED.test(text.text.slice(start, end)));
}

/** No place is empty in which something lies that nobody read. */
function unreadInkAt(places: readonly SigningPlace[]): boolean {
  return places.some(({ zones }) =>
    zones.some(({ part, box }) => unreadOn(part).some((ink) => shareInside(ink.box, box) >= SHARE)),
  );
}

/** What OCR made of a name by hand; a day alone is none. */
function holdsWords(text: string): boolean {
  const beside = datesIn(text).reduce((rest, day) => rest.replace(day.text, ' '), text);
  return /[\p{Script=Han}\d]{2}/u.test(beside);
}

/** A signature that OCR could read stands as names and a day behind the text, away from any label. */
const NAMES_ABOVE_DAY =
  /[\n。；]\s*(?![\p{Script=Han}\s、]{0,16}(?:[签字日期审批章局队室科见]|时间|送达))\p{Script=Han}{2,4}(?:[\s、]?\p{Script=Han}{2,4}){0,2}\s*(?:19|20)\d{2}[年.-]/u;

/** Forms differ: only a paper that shows no trace of signing anywhere is unsigned for sure. */
function withoutPlace(request: FieldRequest): Field {
  const { parts, text } = request.text;
  const last = parts.at(-1);
  if (!last) return NOT_FOUND;
  const evidence = [{ file: last.page.file, pageNumber: last.page.pageNumber, quote: '' }];
  const unseen = parts.map(({ page }) => whyUnseen(page)).find((why) => why !== undefined);
  if (request.declaration.options?.isOptional === true)
    return { state: 'notFound', why: 'no-place', evidence };
  const hasTrace =
    SIGN_WORD.test(text) ||
    NAME_AT_END.test(text.slice(Math.max(-LAST_WORDS, -text.length / 2))) ||
    parts.some((part) => marksOn(part).some(isSigning));
  if (unseen === undefined && !hasTrace) return { state: 'notFound', why: 'no-place', evidence };
  return { state: 'unreadable', reason: unseen ?? '没有认出签名的位置，请人工查看', evidence };
}

/** The day beside a signature; absent where nobody signed. */
export const signatureDay: FieldReader = (request) => {
  const places = [...signingPlaces(request), ...otherSigningPlaces(request)];
  const signed = places.filter((place) => signedAt(request, place) !== undefined);
  const first = signed[0];
  // Where nobody signed there is no place for a day.
  if (!first) return { state: 'notFound', why: 'no-place', evidence: [] };
  for (const place of signed) {
    const day = datesIn(place.text)[0];
    if (day?.iso !== undefined) return found(request, day.iso, place.start, place.end);
    if (day) return unreadable(request, `日期“${day.text}”不存在或识别有误`, place.start, place.end);
  }
  const isOpen = signed.every(({ text }) => /年[\s　]*月[\s　]*日/u.test(text));
  const later = datesIn(request.text.text.slice(first.start)).find(({ iso }) => iso !== undefined);
  if (later?.iso !== undefined && !isOpen) {
    const start = first.start + later.index;
    return found(request, later.iso, start, start + later.text.length);
  }
  const mayHoldDay = signed.some((place) => {
    const marks = marksIn(place);
    const isBroken = request.text.isOcr && (BROKEN_DAY.test(place.text) || isReadBadly(request, place));
    return isBroken || marks.length > 1 || marks.some(({ mark }) => mark.box.width > NAME_WIDTH);
  });
  const unseen = whyUnseenAt(first);
  if (unseen !== undefined || mayHoldDay)
    return unreadable(request, unseen ?? '签名处没有读到日期，请人工查看', first.start, first.end);
  return emptyPlace([request.text.evidence(first.start, first.end)]);
};

/** What OCR makes of a day: 20 25.11.7, 225年月7日. */
const BROKEN_DAY = /\d[^\n]*[年月日]|\d[\d\s]{2,}[.,，/-]\s?\d/u;

/** Whether what was signed on the line of a label is doubtful: then a day may stand there too. */
function isReadBadly({ text }: FieldRequest, { end }: SigningPlace): boolean {
  const line = text.lineAt(end - 1);
  return line !== undefined && text.isDoubtful(end, line.start + line.line.text.length);
}

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
