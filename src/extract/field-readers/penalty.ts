import { type SumInText, sumsIn } from '../../shared/values/money.ts';
import {
  blank,
  type FieldReader,
  type FieldRequest,
  found,
  NOT_FOUND,
  notFound,
  unreadable,
  withRivals,
} from '../field-request.ts';
import type { Rival } from '../../model/field.ts';
import {
  type OperativePart,
  operativePart,
  operativePartOf,
  withoutOperativePart,
  withoutQuotations,
} from './operative-part.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** Whether the operative part, or the `before` characters of its sentence that lead to it, say it. */
export const operativePhrase: FieldReader = (request) => {
  const part = operativePart(request) ?? operativePartOf(request, request.declaration.options?.orElseSection);
  if (!part) return withoutOperativePart(request);
  const before = request.declaration.options?.before ?? 0;
  const whole = withoutQuotations(request.text.text).slice(0, part.start);
  const [lead = ''] = /[^。；\n]*$/u.exec(whole.slice(Math.max(0, whole.length - before))) ?? [];
  const from = part.start - lead.length;
  const text = lead + part.text;
  for (const source of request.declaration.patterns ?? []) {
    const match = compiled(source).exec(text);
    if (match) return found(request, true, from + match.index, from + match.index + match[0].length);
  }
  return NOT_FOUND;
};

type SumKind = 'fine' | 'confiscation';

interface KindedSum {
  readonly sum: SumInText;
  readonly kind: SumKind | undefined;
  readonly isTotal: boolean;
}

/** The fines (or the confiscated sums) of the operative part in 分: their total where one is given, else their sum. */
export const penaltySum: FieldReader = (request) => {
  const part = operativePart(request);
  if (!part) return withoutOperativePart(request);
  const wanted = request.declaration.options?.sum ?? 'fine';
  const sums = kindedSums(part.text).filter((s) => s.kind === wanted && s.sum.fen !== undefined);
  const totals = sums.filter((s) => s.isTotal);
  const counted = totals.length > 0 ? totals.slice(-1) : sums;
  const first = counted[0];
  const range = RANGE.exec(part.text);
  if (range && wanted === 'fine' && !counted.some(({ sum }) => !isWithin(sum, range))) {
    const start = part.start + range.index;
    return unreadable(request, '罚款写成了幅度，没有具体数额', start, start + range[0].length);
  }
  if (!first) return emptySum(request, part, wanted);
  const fen = counted.reduce((total, s) => total + (s.sum.fen ?? 0), 0);
  const start = part.start + first.sum.index;
  if (hasDisagreeingNotations(part.text)) {
    return unreadable(
      request,
      '金额的大写与小写不一致，不能确认以哪个为准',
      start,
      start + first.sum.text.length,
    );
  }
  return withRivals(
    found(request, fen, start, start + first.sum.text.length),
    singleSums(request, part, counted),
  );
};

/** Each of several sums that were added up: one may be what another was counted from. */
function singleSums({ text }: FieldRequest, part: OperativePart, counted: readonly KindedSum[]): Rival[] {
  return counted.flatMap(({ sum: { fen, index, text: written } }) => {
    const start = part.start + index;
    return fen === undefined
      ? []
      : [{ value: fen, evidence: [text.evidence(start, start + written.length)] }];
  });
}

/** 五千元以上一万元以下: what the law allows, and no sum. */
const RANGE = /[^\s，。；、]{1,12}元以上[^，。；]{1,14}元以下/u;

function isWithin(sum: SumInText, range: RegExpExecArray): boolean {
  return sum.index >= range.index && sum.index < range.index + range[0].length;
}

function emptySum(request: FieldRequest, part: OperativePart, wanted: SumKind): ReturnType<FieldReader> {
  const place = /罚款(?:人民币)?[_\s]{2,}元/u.exec(part.text);
  if (place && wanted === 'fine')
    return blank(request, part.start + place.index, part.start + place.index + place[0].length);
  const isNamed =
    wanted === 'fine' ? /罚款/u.test(part.text) : /没收[^。\n]{0,20}(?:所得|收入|款)/u.test(part.text);
  // Where OCR was not sure throughout, the word for the penalty may be misread as well.
  const mayBeMisread = request.text.isOcr && !request.text.isWellRead;
  // A sum in notations that are not known.
  const mayHoldSum = request.text.isOcr && (!request.text.isReadThroughout || /元/u.test(part.text));
  return mayBeMisread || (isNamed && mayHoldSum) ? notFound(request) : NOT_FOUND;
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
export const penaltyKinds: FieldReader = (request) => {
  const part = operativePart(request);
  if (!part) return withoutOperativePart(request);
  const kinds = KINDS.filter(([, pattern]) => pattern.test(part.text)).map(([kind]) => kind);
  if (kinds.length === 0) return notFound(request);
  return found(request, kinds.sort(), part.start, part.start + part.text.length);
};

/** Sums written in words and figures side by side, as figure, words, figure, words … in 分. */
export const amountPairs: FieldReader = (request) => {
  const text = request.text.text;
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
  return at ? found(request, pairs, at.start, at.end) : notFound(request);
};

/** Every sum of the paper in 分. */
export const sums: FieldReader = (request) => {
  const all = sumsIn(request.text.text).filter((s) => s.fen !== undefined);
  const first = all[0];
  if (!first) return notFound(request);
  return found(
    request,
    [...new Set(all.map((s) => s.fen ?? 0))],
    first.index,
    first.index + first.text.length,
  );
};
