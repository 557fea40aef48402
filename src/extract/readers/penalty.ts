import { type SumInText, sumsIn } from '../../shared/money.ts';
import { blank, type FieldReader, found, notFound, notSaid, type Reading, unreadable } from '../reading.ts';

/** Where the operative part begins: what is (to be) imposed. */
const OPERATIVE: Readonly<Record<string, readonly RegExp[]>> = {
  decision: [
    /(?:决定(?!书)|作出|给予|处以|科处)[^。\n]{0,40}?(?:如下|以下|下列)[^。\n]{0,14}?(?:处罚|决定(?!书))[^。\n：:]{0,8}[：:]?|决定处罚如下|处罚决定如下|(?<!本|该|上述|以下)决定(?!书)[：:]\s*(?=[（(]?[一1１][）)、.．])/gu,
    /(?<!本|本处罚|该|上述)决定(?!书)[^。\n]{0,50}?(?:处以?|给予|罚款|没收|警告|并处|科处)/gu,
    /(?:依据|根据|依照|按照)[^。\n]{4,200}?对[^。，\n]{1,30}(?:处以?|给予)[^。\n]{0,12}?(?:罚款|警告|没收|通报批评)/gu,
  ],
  notice: [
    /拟[^。\n]{0,60}?(?:如下|以下|下列)[^。\n]{0,14}?(?:处罚|决定)[^。\n：:]{0,8}[：:]?|拟(?:决定|给予|作出)?(?:行政)?处罚(?:决定)?如下[：:]?/gu,
    /拟(?:对|作出|给予|决定|处|科)[^。\n]{0,60}?(?:处罚|罚款|没收|警告|处以)/gu,
  ],
};
/** Where it ends: how to pay, what to do against it. */
const AFTERWARDS =
  /(?:自|限|应|请)?[^。\n]{0,16}?(?:收到|接到|送达)[^。\n]{0,12}(?:决定书|告知书|处罚|之日)|履行方式|缴纳期限|逾期[不未]|申请行政复议|行政复议|如对|如不服|不服本|陈述|申辩|听证|上述(?:罚款|款项)|罚款缴至|(?:开户|收款|代收)银行|银行缴/u;

export interface OperativePart {
  readonly text: string;
  readonly start: number;
}

/** The operative part of a decision or a notice; the last one where the text recites an earlier one. */
export function operativePart(reading: Reading): OperativePart | undefined {
  return operativePartOf(reading, String(reading.declaration.options?.section));
}

function operativePartOf(reading: Reading, section: string): OperativePart | undefined {
  const text = withoutQuotations(reading.text.text);
  const patterns = OPERATIVE[section] ?? [];
  for (const pattern of patterns) {
    const parts = partsAt(text, pattern);
    const imposing = parts.findLast((part) => IMPOSES.test(part.text));
    if (imposing) return imposing;
  }
  return undefined;
}

/** Quoted articles name sums and penalties that are not imposed; their places are kept. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^“”\n]{4,400}[“”]/gu, (quoted) => '·'.repeat(quoted.length));
}

const IMPOSES = /罚款|没收|警告|通报批评|吊销|停产|停业|关闭|拘留|处.{0,20}元/u;

function partsAt(text: string, pattern: RegExp): OperativePart[] {
  return [...text.matchAll(pattern)]
    .filter((match) => !isRecital(text, match.index))
    .map((match) => {
      const after = match.index + match[0].length;
      const rest = text.slice(after);
      const end = rest.search(AFTERWARDS);
      return { text: text.slice(match.index, end === -1 ? text.length : after + end), start: match.index };
    });
}

/** “告知了拟作出的行政处罚决定…” tells of the notice. */
function isRecital(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 40), index);
  return /告知[^。\n]*$/u.test(before) && /拟$/u.test(before);
}

/** Whether the operative part, or the `before` characters of its sentence that lead to it, say it. */
export const operativePhrase: FieldReader = (reading) => {
  const part =
    operativePart(reading) ?? operativePartOf(reading, String(reading.declaration.options?.orElse));
  if (!part) return notSaid(reading);
  const before = Number(reading.declaration.options?.before ?? 0);
  const whole = withoutQuotations(reading.text.text).slice(0, part.start);
  const [lead = ''] = /[^。；\n]*$/u.exec(whole.slice(Math.max(0, whole.length - before))) ?? [];
  const from = part.start - lead.length;
  const text = lead + part.text;
  for (const source of reading.declaration.patterns ?? []) {
    const match = new RegExp(source, 'u').exec(text);
    if (match) return found(reading, true, from + match.index, from + match.index + match[0].length);
  }
  return { state: 'absent' };
};

type SumKind = 'fine' | 'confiscation';

interface KindedSum {
  readonly sum: SumInText;
  readonly kind: SumKind | undefined;
  readonly isTotal: boolean;
}

/** The fines (or the confiscated sums) of the operative part in 分: their total where one is given, else their sum. */
export const penaltySum: FieldReader = (reading) => {
  const part = operativePart(reading);
  if (!part) return notSaid(reading);
  const wanted = reading.declaration.options?.sum as SumKind;
  const sums = kindedSums(part.text).filter((s) => s.kind === wanted && s.sum.fen !== undefined);
  const totals = sums.filter((s) => s.isTotal);
  const counted = totals.length > 0 ? totals.slice(-1) : sums;
  const first = counted[0];
  const range = RANGE.exec(part.text);
  if (range && wanted === 'fine' && !counted.some(({ sum }) => !isWithin(sum, range))) {
    const start = part.start + range.index;
    return unreadable(reading, '罚款写成了幅度，没有具体数额', start, start + range[0].length);
  }
  if (!first) return emptySum(reading, part, wanted);
  const fen = counted.reduce((total, s) => total + (s.sum.fen ?? 0), 0);
  const start = part.start + first.sum.index;
  if (hasDisagreeingNotations(part.text)) {
    return unreadable(
      reading,
      '金额的大写与小写不一致，不能确认以哪个为准',
      start,
      start + first.sum.text.length,
    );
  }
  return found(reading, fen, start, start + first.sum.text.length);
};

/** 五千元以上一万元以下: what the law allows, and no sum. */
const RANGE = /[^\s，。；、]{1,12}元以上[^，。；]{1,14}元以下/u;

function isWithin(sum: SumInText, range: RegExpExecArray): boolean {
  return sum.index >= range.index && sum.index < range.index + range[0].length;
}

function emptySum(reading: Reading, part: OperativePart, wanted: SumKind): ReturnType<FieldReader> {
  const place = /罚款(?:人民币)?[_\s]{2,}元/u.exec(part.text);
  if (place && wanted === 'fine')
    return blank(reading, part.start + place.index, part.start + place.index + place[0].length);
  const isNamed =
    wanted === 'fine' ? /罚款/u.test(part.text) : /没收[^。\n]{0,20}(?:所得|收入|款)/u.test(part.text);
  // Where OCR was not sure throughout, the word for the penalty may be misread as well.
  const mayBeMisread = reading.text.isOcr && !reading.text.isWellRead;
  // A sum in notations that are not known.
  const mayHoldSum = reading.text.isOcr && (!reading.text.isReadThroughout || /元/u.test(part.text));
  return mayBeMisread || (isNamed && mayHoldSum) ? notFound(reading) : { state: 'absent' };
}

/** A sum written twice that does not say the same. */
function hasDisagreeingNotations(text: string): boolean {
  const all = sumsIn(text);
  return all.some((b, index) => {
    const a = all[index - 1];
    return (
      a !== undefined && isSameSumAgain(text.slice(a.index + a.text.length, b.index), a, b) && a.fen !== b.fen
    );
  });
}

function kindedSums(text: string): KindedSum[] {
  const sums = sumsIn(text);
  const result: KindedSum[] = [];
  sums.forEach((sum, index) => {
    const previous = sums[index - 1];
    const previousEnd = previous ? previous.index + previous.text.length : 0;
    if (previous && isSameSumAgain(text.slice(previousEnd, sum.index), previous, sum)) return;
    // 50元×6=300元: the price of one is no fine.
    if (/^\s?[×xX*／/]/u.test(text.slice(sum.index + sum.text.length))) return;
    const before = text.slice(Math.max(0, sum.index - 44), sum.index);
    const after = text.slice(sum.index + sum.text.length, sum.index + sum.text.length + 40);
    result.push({
      sum,
      kind: kindOf(before, after),
      isTotal: /(?:合计|共计|总计|合并|两项|总额)[^。；;\n]{0,16}$/u.test(before),
    });
  });
  return result;
}

/** 50000元（大写：伍万元整） is one sum in two notations. */
function isSameSumAgain(between: string, a: SumInText, b: SumInText): boolean {
  return a.isInWords !== b.isInWords && /^[\s（(人民币大小写：:￥¥即计为,，]{0,14}$/u.test(between);
}

/** By the nearest word before the sum in its clause, or right behind it. */
function kindOf(before: string, after: string): SumKind | undefined {
  const clause = before.slice(before.search(/[^。；;\n]*$/u));
  if (/^(?:[（(][^（()）]{0,26}[）)])?(?:人民币)?的?(?:行政)?罚款/u.test(after)) return 'fine';
  const fine = Math.max(clause.lastIndexOf('罚款'), clause.lastIndexOf('处以'), clause.lastIndexOf('科处'));
  const confiscation = clause.lastIndexOf('没收');
  const other = Math.max(
    ...['货值', '价值', '标准', '每', '倍', '低于', '以上', '以下', '缴纳'].map((w) => clause.lastIndexOf(w)),
  );
  if (other > fine && other > confiscation && !/(?:计|即|共|=)[^，]*$/u.test(clause)) return undefined;
  if (confiscation > fine) return 'confiscation';
  return fine >= 0 ? 'fine' : undefined;
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['warning', /警告/u],
  ['criticism', /通报批评/u],
  ['fine', /罚款|处(?:以)?[^。；\n]{0,16}元/u],
  ['confiscation', /没收/u],
  ['suspension', /停产停业|责令停业|停业整顿|停产整顿|停产整治|责令关闭|责令停产/u],
  ['revocation', /吊销|降低资质|暂扣(?:许可|执照|证)/u],
  ['restriction', /限制从业|禁止从业|限制开展|不得从事|不得申请/u],
  ['detention', /拘留/u],
];

/** Kinds of penalty that the operative part imposes, sorted. */
export const penaltyKinds: FieldReader = (reading) => {
  const part = operativePart(reading);
  if (!part) return notSaid(reading);
  const kinds = KINDS.filter(([, pattern]) => pattern.test(part.text)).map(([kind]) => kind);
  if (kinds.length === 0) return notFound(reading);
  return found(reading, kinds.sort(), part.start, part.start + part.text.length);
};

/** Sums written in words and figures side by side, as figure, words, figure, words … in 分. */
export const amountPairs: FieldReader = (reading) => {
  const text = reading.text.text;
  const sums = sumsIn(text);
  const pairs: number[] = [];
  let at: { start: number; end: number } | undefined;
  sums.forEach((b, index) => {
    const a = sums[index - 1];
    if (!a || !isSameSumAgain(text.slice(a.index + a.text.length, b.index), a, b)) return;
    const [figures, words] = a.isInWords ? [b, a] : [a, b];
    if (figures.fen === undefined || words.fen === undefined) return;
    pairs.push(figures.fen, words.fen);
    if (!at || figures.fen !== words.fen) at = { start: a.index, end: b.index + b.text.length };
  });
  return at ? found(reading, pairs, at.start, at.end) : notFound(reading);
};

/** Every sum of the paper in 分. */
export const sums: FieldReader = (reading) => {
  const all = sumsIn(reading.text.text).filter((s) => s.fen !== undefined);
  const first = all[0];
  if (!first) return notFound(reading);
  return found(
    reading,
    [...new Set(all.map((s) => s.fen ?? 0))],
    first.index,
    first.index + first.text.length,
  );
};
