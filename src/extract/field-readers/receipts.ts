import type { Field, Rival } from '../../model/field.ts';
import { SURE_CHARACTER } from '../../shared/certainty/thresholds.ts';
import { DAY, datesIn } from '../../shared/values/dates.ts';
import { dateField } from './labelled.ts';
import { documentNumbersIn } from '../../shared/values/document-number.ts';
import { sumsIn } from '../../shared/values/money.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import {
  type FieldReader,
  type FieldRequest,
  found,
  foundAt,
  NOT_FOUND,
  notFound,
  penned,
  unreadable,
  withRivals,
} from '../field-request.ts';

/** Types of the papers that a proof of service names. */
export const servedTypes: FieldReader = (request) => {
  let rest = bare(request.flat.text);
  const types: string[] = [];
  for (const { id, name } of outwardNames(request.types)) {
    if (!rest.includes(name)) continue;
    types.push(id);
    // The longest name is taken out, so that 决定书 does not count again inside it.
    rest = rest.replaceAll(name, '·');
  }
  if (types.length === 0)
    return request.text.isOcr ? unreadable(request, '送达文书名称识别不清，请人工查看') : notFound(request);
  return foundAt([...new Set(types)].sort(), [request.text.evidence(0, 60)], request.document.confidence);
};

interface OutwardName {
  readonly id: string;
  readonly name: string;
}

/** The same for every proof of service of a run. */
const OUTWARD = new WeakMap<FieldRequest['types'], readonly OutwardName[]>();

/** Titles of the papers that go out to the party, the longest first. */
function outwardNames(types: FieldRequest['types']): readonly OutwardName[] {
  const known = OUTWARD.get(types);
  if (known) return known;
  const names = types
    .filter((type) => type.isOutward)
    .flatMap((type) => type.titles.map(({ text }) => ({ id: type.id, name: bare(text) })))
    .filter(({ name }) => name.length >= 4)
    .sort((a, b) => b.name.length - a.name.length);
  OUTWARD.set(types, names);
  return names;
}

function bare(text: string): string {
  return withoutBlanks(text).replace(/[（）()《》、/]/gu, '');
}

/** Numbers of the papers that a proof of service names. */
export const servedNumbers: FieldReader = (request) => {
  const numbers = documentNumbersIn(request.text.text);
  const first = numbers[0];
  if (!first) return notFound(request);
  return found(
    request,
    [...new Set(numbers.map((n) => n.number))],
    first.index,
    first.index + first.text.length,
  );
};

/** A scanned sum with doubtful characters that is not confirmed by its other notation. */
const ONE_NOTATION = 0.5;

/** What was paid, in 分: the total of the receipt. */
export const receiptAmount: FieldReader = (request) => {
  const text = request.text.text;
  const sums = sumsIn(text).filter((s) => s.fen !== undefined && s.fen > 0);
  const words = sums.filter((s) => s.isInWords);
  const figures = sums.filter((s) => !s.isInWords);
  const bareSums = request.phrases.all('receipts/amount', text).map((match) => ({
    fen: Math.round(Number((match[1] ?? '').replace(/[,，]/gu, '')) * 100),
    index: match.index,
    text: match[0],
    isInWords: false,
  }));
  // Words cannot be changed by a misread digit; figures may be unit prices or sums of another column.
  const candidates = words.length > 0 ? words : figures.length > 0 ? figures : bareSums;
  const largest = [...candidates].sort((a, b) => (b.fen ?? 0) - (a.fen ?? 0))[0];
  if (largest?.fen === undefined) return notFound(request);
  const value = withRivals(
    found(request, largest.fen, largest.index, largest.index + largest.text.length),
    otherSums(request, words),
  );
  const notations = [words, figures, bareSums].filter((list) => list.some((s) => s.fen === largest.fen));
  if (value.state === 'found' && notations.length > 1) return readTwice(value);
  const isConfirmed = !request.text.isOcr || isReadSurely(value);
  return value.state === 'found' && !isConfirmed
    ? { ...value, confidence: Math.min(value.confidence, ONE_NOTATION) }
    : value;
};

/** Where several sums are written in words, two slips stand on one page: each of them, and all together. */
function otherSums(
  { text }: FieldRequest,
  sums: readonly { readonly fen?: number | undefined; readonly index: number; readonly text: string }[],
): Rival[] {
  const distinct = new Map(sums.flatMap((sum) => (sum.fen === undefined ? [] : [[sum.fen, sum] as const])));
  const rivals = [...distinct].map(([value, sum]) => ({
    value,
    evidence: [text.evidence(sum.index, sum.index + sum.text.length)],
  }));
  const together = {
    value: [...distinct.keys()].reduce((a, b) => a + b, 0),
    evidence: rivals.flatMap((r) => r.evidence),
  };
  return distinct.size > 1 ? [...rivals, together] : [];
}

/** A doubtful character does not matter where another notation says the same. */
function readTwice(value: FoundField): Field {
  const evidence = value.evidence.map((place) =>
    place.confidence === undefined ? place : { ...place, confidence: 1 },
  );
  return { ...value, evidence };
}

type FoundField = Extract<Field, { state: 'found' }>;

function isReadSurely(value: Field): boolean {
  return (
    value.state === 'found' && value.evidence.every(({ confidence = 1 }) => confidence >= SURE_CHARACTER)
  );
}

/** Whom a paper is for, where it is signed for. */
const RECEIVER = '(?:当事人|被(?:处罚|告知|通知|责令)(?:人|单位)|受送达人|收件人|签收人|接收人|收到人)';

/** The party's dated signature on the paper itself, which proves its receipt. */
const RECEIVED = new RegExp(
  String.raw`${RECEIVER}[^\n。]{0,20}?(?:签名|签字|签收|盖章|确认)[^\n]{0,12}[:：][\s\t]*([^\n\d年]{0,16})[^\n\d]{0,40}(${DAY})?`,
  'u',
);

/** 被告知人：（签名） 2025年6月26日 at the end of a paper: the label of the place says no more. */
const SIGNED_AT_END = new RegExp(
  String.raw`${RECEIVER}(?:[（(][^（()）\n]{1,8}[）)])?[:：][\s\t]*([^\n\d年，,。；]{0,16})(${DAY})(?=\s*$|[\s\t]+\p{Script=Han}{2,6}[:：])`,
  'mu',
);

export const receivedSignature: FieldReader = (request) => {
  const tail = request.text.text.slice(-700);
  const match =
    RECEIVED.exec(tail) ?? SIGNED_AT_END.exec(tail) ?? request.phrases.find('receipts/signed-for', tail);
  const acknowledged = request.phrases.find('receipts/acknowledged', tail.slice(-260));
  if (acknowledged && !match?.[2]) return receivedOn(request, acknowledged[1] ?? '', acknowledged[0]);
  const date = match?.[2];
  if (match && date) return receivedOn(request, date, match[0]);
  return (
    signedByPen(request) ??
    signedUnclearly(request, match?.[0] ?? acknowledged?.[0]) ??
    dayByPen(request) ??
    NOT_FOUND
  );
};

/** What a pen wrote on the line of the place: the day may be what OCR did not make out. */
function signedUnclearly(request: FieldRequest, place: string | undefined): Field | undefined {
  if (place === undefined) return undefined;
  const start = request.text.text.lastIndexOf(place);
  const at = request.text.lineAt(start + place.trimStart().length - 1);
  if (!at || !request.text.isDoubtful(at.start, at.start + at.line.text.length)) return undefined;
  return unreadable(request, '签收的日期没有读清，请人工核对', start, start + place.length);
}

/** 被处罚人： at the end of a paper, behind which a name and a day are drawn. */
const PLACE_TO_SIGN = new RegExp(
  String.raw`(?:^|\n)[\s　]*${RECEIVER}(?:[（(][^（()）\n]{1,8}[）)])?[:：](?=\s*(?:\n|$))`,
  'gu',
);

/** 本文书已于　　　　收到: a pen wrote the day into the blank. */
function dayByPen(request: FieldRequest): Field | undefined {
  const open = request.phrases.find('receipts/open-day', request.text.text);
  return open ? penned(request, open.index, open.index + open[0].length, '签收的日期') : undefined;
}

function signedByPen(request: FieldRequest): Field | undefined {
  const place = [...request.text.text.matchAll(PLACE_TO_SIGN)].at(-1);
  if (!place) return undefined;
  const end = place.index + place[0].length;
  return penned(request, end, end, '签收的姓名、日期');
}

function receivedOn(
  request: Parameters<FieldReader>[0],
  date: string,
  quote: string,
): ReturnType<FieldReader> {
  const [day] = datesIn(date);
  const start = request.text.text.lastIndexOf(quote);
  return day?.iso === undefined
    ? NOT_FOUND
    : dateField(request, day, start + quote.indexOf(date) + day.index);
}
