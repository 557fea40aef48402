import { withoutMisreadWords } from '../../shared/look-alikes.ts';
import { withoutBlanks } from '../../shared/text.ts';
import { chineseInteger } from '../../shared/chinese-numerals.ts';
import {
  ABSENT,
  type FieldReader,
  foundAt,
  foundName,
  notFound,
  phraseNotSaid,
  type Reading,
} from '../reading.ts';

const COMPILED = new Map<string, RegExp>();

function compiled(source: string): RegExp {
  let pattern = COMPILED.get(source);
  if (!pattern) {
    pattern = new RegExp(source, 'u');
    COMPILED.set(source, pattern);
  }
  return pattern;
}

/** Whether the paper says something: any of the patterns, blanks and line ends aside, unless one of `unless` does. */
export const phrase: FieldReader = (reading) => {
  const { patterns = [], options } = reading.declaration;
  const unless = (options?.unless as readonly string[] | undefined) ?? [];
  const match = firstMatch(reading, patterns);
  if (!match) return phraseNotSaid(reading);
  if (unless.some((source) => compiled(source).test(reading.flat.text))) return ABSENT;
  return foundAt(true, [evidenceOf(reading, match)], reading.document.confidence);
};

/** Characters from the end among which the closing words of a record stand. */
const CLOSING = 300;

/** Whether a record ends with such words: what was said in answer to a question is none of them. */
export const closingWords: FieldReader = (reading) => {
  const { text } = reading.text;
  const lastAnswer = [...text.matchAll(/(?:^|\n)\s?答\s?[:：][^\n]*/gu)].at(-1);
  const end = lastAnswer ? lastAnswer.index + lastAnswer[0].length : 0;
  const from = Math.max(end, text.length - CLOSING);
  const { patterns = [], options } = reading.declaration;
  // Set in one paragraph with the last answer, they show by how they begin.
  const glued = (options?.glued as readonly string[] | undefined) ?? [];
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
      [reading.text.evidence(start, start + match[0].length)],
      reading.document.confidence,
    );
  }
  // Closing words are mostly written by hand.
  return reading.text.isDoubtful(from, text.length) ? notFound(reading) : phraseNotSaid(reading);
};

/** The number in the group `value` of the first pattern that fits. */
export const count: FieldReader = (reading) => {
  const match = firstMatch(reading, reading.declaration.patterns ?? []);
  const raw = match?.groups?.value ?? '';
  const value = /^\d+$/u.test(raw) ? Number(raw) : chineseInteger(raw);
  if (!match || value === undefined) return phraseNotSaid(reading);
  return foundAt(value, [evidenceOf(reading, match)], reading.document.confidence);
};

/** How many of the patterns the paper says. Where it ticks boxes, what stands behind an empty box is not said. */
export const phraseCount: FieldReader = (reading) => {
  const { text } = reading.text;
  const isTicked = /[☑√■✓✔]/u.test(text);
  // To the next blank: the cell below heads another matter.
  const said = withoutBlanks(isTicked ? text.replace(/[□○]\s?(?:否|[^□○☑√■✓✔。；\d\s]{1,24})/gu, '') : text);
  const hits = (reading.declaration.patterns ?? []).filter((source) => compiled(source).test(said));
  const nothing = hits.length === 0 ? phraseNotSaid(reading) : ABSENT;
  if (nothing.state !== 'absent') return nothing;
  return foundAt(hits.length, [reading.text.evidence(0, 40)], reading.document.confidence);
};

/** The text in the group `value` of the first pattern that fits. */
export const capture: FieldReader = (reading) => {
  const match = firstMatch(reading, reading.declaration.patterns ?? []);
  const value = match?.groups?.value;
  if (!match || value === undefined) return phraseNotSaid(reading);
  const start = reading.flat.original(match.index + match[0].indexOf(value));
  return foundName(reading, value, start, start + value.length);
};

function firstMatch(reading: Reading, patterns: readonly string[]): RegExpExecArray | undefined {
  const text = reading.text.isOcr ? withoutMisreadWords(reading.flat.text) : reading.flat.text;
  for (const source of patterns) {
    const match = compiled(source).exec(text);
    if (match) return match;
  }
  return undefined;
}

function evidenceOf(reading: Reading, match: RegExpExecArray): ReturnType<Reading['text']['evidence']> {
  const start = reading.flat.original(match.index);
  return reading.text.evidence(start, reading.flat.original(match.index + match[0].length - 1) + 1);
}

/** 收到本告知书之日起五日内 · 3个工作日内: what a notice grants for 陈述、申辩 or 听证. */
const PERIOD =
  /(?:收到|接到|送达)[^。；\n]{0,40}?(?:之日|之时|后|当日)?[^。；\n]{0,6}?(?<days>\d{1,2}|[一二三四五六七八九十]{1,3})(?:[（(][^（()）]{1,4}[）)])?个?(?<unit>工作日|日|天)(?:内|之内|前)/gu;

/** Time to pay, to do what the decision will order, or to seek redress against it. */
const OTHER_PERIOD = /缴|罚款|复议|诉讼|决定(?!告知)|拆除|退还|改正|恢复|治理/u;

/** The longest period that the notice prints, as `days unit` (unit: 工作日 or 日). */
export const printedPeriod: FieldReader = (reading) => {
  const periods = [...reading.flat.text.matchAll(PERIOD)].flatMap((match) => {
    const { days = '', unit = '日' } = match.groups ?? {};
    const value = /^\d+$/u.test(days) ? Number(days) : chineseInteger(days);
    const isOther = OTHER_PERIOD.test(
      reading.flat.text.slice(match.index, match.index + match[0].length + 12),
    );
    return value === undefined || isOther ? [] : [{ match, value, unit: unit === '天' ? '日' : unit }];
  });
  const longest = [...periods].sort(
    (a, b) => b.value - a.value || Number(b.unit === '工作日') - Number(a.unit === '工作日'),
  )[0];
  if (!longest) return phraseNotSaid(reading);
  return foundAt(
    `${longest.value} ${longest.unit}`,
    [evidenceOf(reading, longest.match)],
    reading.document.confidence,
  );
};
