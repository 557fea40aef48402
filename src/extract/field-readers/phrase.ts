import { withoutMisreadWords } from '../../shared/certainty/look-alikes.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import { chineseInteger } from '../../shared/values/chinese-numerals.ts';
import { sumsIn } from '../../shared/values/money.ts';
import {
  NOT_FOUND,
  type FieldReader,
  foundAt,
  foundText,
  notFound,
  phraseNotSaid,
  type FieldRequest,
} from '../field-request.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** Whether the paper says something: any of the patterns, blanks and line ends aside, unless one of `unless` does. */
export const phrase: FieldReader = (request) => {
  const { patterns = [], options } = request.declaration;
  const unless = options?.unless ?? [];
  const match = firstMatch(request, patterns);
  if (!match) return phraseNotSaid(request);
  if (unless.some((source) => compiled(source).test(request.flat.text))) return NOT_FOUND;
  return foundAt(true, [evidenceOf(request, match)], request.document.confidence);
};

/** Characters from the end among which the closing words of a record stand. */
const CLOSING = 300;

/** Whether a record ends with such words: what was said in answer to a question is none of them. */
export const closingWords: FieldReader = (request) => {
  const { text } = request.text;
  const lastAnswer = [...text.matchAll(/(?:^|\n)\s?答\s?[:：][^\n]*/gu)].at(-1);
  const end = lastAnswer ? lastAnswer.index + lastAnswer[0].length : 0;
  const from = Math.max(end, text.length - CLOSING);
  const { patterns = [], options } = request.declaration;
  // Set in one paragraph with the last answer, they show by how they begin.
  const glued = options?.glued ?? [];
  const sought = [
    ...patterns.map((source) => ({ source, from })),
    ...glued.map((source) => ({ source, from: lastAnswer?.index ?? from })),
  ];
  for (const { source, from: begin } of sought) {
    const match = compiled(source).exec(text.slice(begin));
    if (!match) continue;
    const start = begin + match.index;
    return foundAt(
      true,
      [request.text.evidence(start, start + match[0].length)],
      request.document.confidence,
    );
  }
  // Closing words are mostly written by hand.
  return request.text.isDoubtful(from, text.length) ? notFound(request) : phraseNotSaid(request);
};

/** The number in the group `value` of the first pattern that fits. */
export const count: FieldReader = (request) => {
  const match = firstMatch(request, request.declaration.patterns ?? []);
  const raw = match?.groups?.value ?? '';
  const value = /^\d+$/u.test(raw) ? Number(raw) : chineseInteger(raw);
  if (!match || value === undefined) return phraseNotSaid(request);
  return foundAt(value, [evidenceOf(request, match)], request.document.confidence);
};

/** The sum in the group `value` of the first pattern that fits, in 分. */
export const statedSum: FieldReader = (request) => {
  const match = firstMatch(request, request.declaration.patterns ?? []);
  const fen = sumsIn(match?.groups?.value ?? '')[0]?.fen;
  if (!match || fen === undefined) return phraseNotSaid(request);
  return foundAt(fen, [evidenceOf(request, match)], request.document.confidence);
};

/** How many of the patterns the paper says. Where it ticks boxes, what stands behind an empty box is not said. */
export const phraseCount: FieldReader = (request) => {
  const { text } = request.text;
  const isTicked = /[☑√■✓✔]/u.test(text);
  // To the next blank: the cell below heads another matter.
  const said = withoutBlanks(isTicked ? text.replace(/[□○]\s?(?:否|[^□○☑√■✓✔。；\d\s]{1,24})/gu, '') : text);
  const hits = (request.declaration.patterns ?? []).filter((source) => compiled(source).test(said));
  const nothing = hits.length === 0 ? phraseNotSaid(request) : NOT_FOUND;
  if (nothing.state !== 'notFound') return nothing;
  return foundAt(hits.length, [request.text.evidence(0, 40)], request.document.confidence);
};

/** The text in the group `value` of the first pattern that fits. */
export const capture: FieldReader = (request) => {
  const match = firstMatch(request, request.declaration.patterns ?? []);
  const value = match?.groups?.value;
  if (!match || value === undefined) return phraseNotSaid(request);
  const start = request.flat.original(match.index + match[0].indexOf(value));
  return foundText(request, value, start, start + value.length);
};

function firstMatch(request: FieldRequest, patterns: readonly string[]): RegExpExecArray | undefined {
  const text = request.text.isOcr ? withoutMisreadWords(request.flat.text) : request.flat.text;
  for (const source of patterns) {
    const match = compiled(source).exec(text);
    if (match) return match;
  }
  return undefined;
}

function evidenceOf(
  request: FieldRequest,
  match: RegExpExecArray,
): ReturnType<FieldRequest['text']['evidence']> {
  const start = request.flat.original(match.index);
  return request.text.evidence(start, request.flat.original(match.index + match[0].length - 1) + 1);
}

/** The longest period that the notice grants for 陈述、申辩 or 听证, as `days unit` (unit: 工作日 or 日). */
export const printedPeriod: FieldReader = (request) => {
  const periods = request.phrases.all('days/period', request.flat.text).flatMap((match) => {
    const { days = '', unit = '日' } = match.groups ?? {};
    const value = /^\d+$/u.test(days) ? Number(days) : chineseInteger(days);
    // Time to pay, to do what the decision will order, or to seek redress against it.
    const around = request.flat.text.slice(match.index, match.index + match[0].length + 12);
    const isOther = request.phrases.says('days/other-period', around);
    return value === undefined || isOther ? [] : [{ match, value, unit: unit === '天' ? '日' : unit }];
  });
  const longest = [...periods].sort(
    (a, b) => b.value - a.value || Number(b.unit === '工作日') - Number(a.unit === '工作日'),
  )[0];
  if (!longest) return phraseNotSaid(request);
  return foundAt(
    `${longest.value} ${longest.unit}`,
    [evidenceOf(request, longest.match)],
    request.document.confidence,
  );
};
