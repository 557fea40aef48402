import type { Field } from '../../model/field.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import { isPersonName } from '../../shared/values/person-names.ts';
import { ownLines } from '../marks/page-layout.ts';
import { isSigning, marksOn, whyUnseen } from '../marks/part-marks.ts';
import { holdsWords, signedAt, typedAt, whyUnseenAt } from '../marks/signed-place.ts';
import { isElectronic } from '../marks/signed-text.ts';
import { otherSigningPlaces, type SigningPlace, signingPlaces } from '../marks/signing-places.ts';
import { emptySigningPlace, isStretchedByInk } from '../marks/ink-of-places.ts';
import { type FieldReader, type FieldRequest, foundAt, NOT_FOUND } from '../field-request.ts';

/** 当事人：张三 2023年5月4日 at the end of a paper that prints no word of signing. */
const NAME_AT_END = /[:：][\s　]*\p{Script=Han}{2,4}(?=[\s　\d]|$)/u;
/** Characters from the end among which such a name stands: on a short paper, those of its second half. */
const LAST_WORDS = 200;
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
        isNamedElsewhere(request, places) ||
        isSignedWithin(request, places) ||
        isStretchedByInk(request, places)
      ? { state: 'notFound', why: 'unread-ink', evidence }
      : emptySigningPlace(request, places, evidence);
}

/** Somebody signed behind a label that does not say who: it may be the one who is asked for. In a table its cell says who. */
const UNOWNED = /^\s*(?:签名|签字|签章)[:：]\s*\p{Script=Han}/u;

function isSignedElsewhere({ text }: FieldRequest): boolean {
  return text.parts
    .flatMap((part) => ownLines(part))
    .some(({ cell, text: printed }) => cell === undefined && UNOWNED.test(printed));
}

/** Characters around a label within which the lines of its row stand. */
const NEAR = 60;

/** 记录人：张三 beside the cell 记录人签名, as a scan may show it: it may be the signature. */
function isNamedElsewhere({ phrases, text }: FieldRequest, places: readonly SigningPlace[]): boolean {
  return (
    text.isOcr &&
    places.some(({ start, end }) => {
      const label = withoutBlanks(text.text.slice(start, end));
      const who = label.slice(0, phrases.find('officers/signing-words', label)?.index);
      const near = text.text.slice(Math.max(0, start - NEAR), end + NEAR).replaceAll(':', '：');
      const behind = who.length < 2 ? [] : near.split(`${who}：`).slice(1);
      return behind.some((rest) => /^\s?\p{Script=Han}{2}/u.test(rest));
    })
  );
}

/** 以上笔录属实柏素娟: the name that follows such words may have been taken for a part of them. */
const CONFIRMED =
  /(?:属实|一致|无误|一样|相符|异议|看过|已阅|没有?错)[\s，。]*(\p{Script=Han}{2,4})[\s。\d年月日.:：-]*$/u;

function isSignedWithin({ text }: FieldRequest, places: readonly SigningPlace[]): boolean {
  return places.some(({ start, end }) => {
    const [, name] = CONFIRMED.exec(text.text.slice(start, end)) ?? [];
    return name !== undefined && isPersonName(name);
  });
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
