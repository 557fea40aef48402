import { sumsIn, yuan } from '../../shared/values/money.ts';
import type { Amount, AmountKind } from '../sums/amounts.ts';
import { isSaidTwice } from '../sums/mentions.ts';
import { itemsOf, type PenaltyAmounts, penaltyAmounts } from '../sums/penalty-amounts.ts';
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
} from './operative-part.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** Whether the operative part, or the `before` characters of its sentence that lead to it, say it. */
export const operativePhrase: FieldReader = (request) => {
  const part = operativePart(request) ?? operativePartOf(request, request.declaration.options?.orElseSection);
  if (!part) return withoutOperativePart(request);
  const before = request.declaration.options?.before ?? 0;
  const lead = before === 0 ? '' : part.lead.slice(-before);
  const text = lead + part.text;
  for (const source of request.declaration.patterns ?? []) {
    const match = compiled(source).exec(text);
    if (match) {
      const from = match.index - lead.length;
      return found(request, true, part.at(from), part.at(from + match[0].length));
    }
  }
  return NOT_FOUND;
};

/**
 * The fines (or the confiscated sums) of the operative part in 分, by the one reading in which its arithmetic holds. A total
 * that is not the sum of its items, and items of which the last may be the total of the others, are for a person.
 */
export const penaltySum: FieldReader = (request) => {
  const part = operativePart(request);
  if (!part) return withoutOperativePart(request);
  const wanted = request.declaration.options?.sum ?? 'fine';
  const amounts = penaltyAmounts(part.text, request.phrases, part.lead);
  const items = itemsOf(amounts, wanted);
  const first = items[0];
  const range = request.phrases.find('penalty-kinds/range', part.text);
  if (range && wanted === 'fine' && !first) {
    const [start, end] = [part.at(range.index), part.at(range.index + range[0].length)];
    return unreadable(request, '罚款写成了幅度，没有具体数额', start, end);
  }
  if (!first) return emptySum(request, part, wanted);
  const [start, end] = placeOf(part, first);
  const doubt = doubtOf(amounts, items);
  if (doubt !== undefined) return unreadable(request, doubt, start, end);
  const fen = items.reduce((total, item) => total + item.fen, 0);
  return withRivals(found(request, fen, start, end), singleSums(request, part, items));
};

/** Why the arithmetic of the operative part leaves open what is imposed. */
function doubtOf({ totals, disagrees }: PenaltyAmounts, items: readonly Amount[]): string | undefined {
  if (disagrees) return '金额的大写与小写不一致，不能确认以哪个为准';
  const wrong = totals.find(({ stated, computed }) => stated !== computed);
  if (wrong?.of === 'items')
    return `合计写作${yuan(wrong.stated)}，各项相加是${yuan(wrong.computed)}，不能确认以哪个为准`;
  if (wrong)
    return `算得的数额写作${yuan(wrong.stated)}，按所列算式应为${yuan(wrong.computed)}，不能确认以哪个为准`;
  const [last, ...others] = [...items].reverse();
  const isTotal = others.length > 1 && last?.fen === others.reduce((sum, { fen }) => sum + fen, 0);
  return isTotal ? '最后一项金额等于前几项之和，不能确认是合计还是另一项，请人工查看' : undefined;
}

/** Each of several sums that were added up: one may be what another was counted from. */
function singleSums({ text }: FieldRequest, part: OperativePart, items: readonly Amount[]): Rival[] {
  return items.map((item) => {
    const [start, end] = placeOf(part, item);
    return { value: item.fen, evidence: [text.evidence(start, end)] };
  });
}

/** Of a sum of the operative part in the text of the paper. */
function placeOf(part: OperativePart, { sum: { index, text } }: Amount): [start: number, end: number] {
  return [part.at(index), part.at(index + text.length)];
}

function emptySum(request: FieldRequest, part: OperativePart, wanted: AmountKind): ReturnType<FieldReader> {
  const { phrases } = request;
  const place = phrases.find('penalty-kinds/empty-fine', part.text);
  if (place && wanted === 'fine')
    return blank(request, part.at(place.index), part.at(place.index + place[0].length));
  const isNamed =
    wanted === 'fine'
      ? phrases.says('sums/fine-words', part.text)
      : phrases.says('penalty-kinds/sum-confiscated', part.text);
  // Where OCR was not sure throughout, the word for the penalty may be misread as well.
  const mayBeMisread = request.text.isOcr && !request.text.isWellRead;
  // A sum in notations that are not known.
  const mayHoldSum = request.text.isOcr && (!request.text.isReadThroughout || /元/u.test(part.text));
  return mayBeMisread || (isNamed && mayHoldSum) ? notFound(request) : NOT_FOUND;
}

const KINDS = [
  'warning',
  'criticism',
  'fine',
  'confiscation',
  'suspension',
  'revocation',
  'restriction',
  'suspended-licence',
  'restricted-business',
  'detention',
] as const;

/** Orders that some laws call a penalty: they count where nothing else is imposed. */
const ORDERS = ['demolition', 'restoration'] as const;

/** Kinds of penalty that the operative part imposes, sorted. */
export const penaltyKinds: FieldReader = (request) => {
  const part = operativePart(request);
  if (!part) return withoutOperativePart(request);
  const said = (kinds: typeof KINDS | typeof ORDERS): string[] =>
    kinds.filter((kind) => request.phrases.says(`penalty-kinds/${kind}`, part.text));
  const penalties = said(KINDS);
  const kinds = penalties.length > 0 ? penalties : said(ORDERS);
  if (kinds.length === 0) return notFound(request);
  return found(request, kinds.sort(), part.at(0), part.at(part.text.length));
};

/** Sums written in words and figures side by side, as figure, words, figure, words … in 分. */
export const amountPairs: FieldReader = (request) => {
  const text = request.text.text;
  const sums = sumsIn(text);
  const pairs: number[] = [];
  let at: { start: number; end: number } | undefined;
  sums.forEach((b, index) => {
    const a = sums[index - 1];
    if (!a || !isSaidTwice(text, a, b, request.phrases)) return;
    const [figures, words] = a.isInWords ? [b, a] : [a, b];
    if (figures.fen === undefined || words.fen === undefined) return;
    pairs.push(figures.fen, words.fen);
    if (!at || figures.fen !== words.fen) at = { start: a.index, end: b.index + b.text.length };
  });
  return at ? found(request, pairs, at.start, at.end) : notFound(request);
};

/** Totals that the operative part states, as stated, computed, stated, computed … in 分. */
export const statedTotals: FieldReader = (request) => {
  const part = operativePart(request);
  if (!part) return withoutOperativePart(request);
  const { totals } = penaltyAmounts(part.text, request.phrases, part.lead);
  const shown = totals.find(({ stated, computed }) => stated !== computed) ?? totals[0];
  if (!shown) return NOT_FOUND;
  const [start, end] = placeOf(part, shown.amount);
  const pairs = totals.flatMap(({ stated, computed }) => [stated, computed]);
  return found(request, pairs, start, end);
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
