import { openSentence } from '../../shared/text/sentences.ts';
import type { OperativeSection } from '../../model/document-type.ts';
import type { Field } from '../../model/field.ts';
import { RunningText } from '../running-text.ts';
import { notSaid, type FieldRequest, unreadable } from '../field-request.ts';
import type { Phrasebook, PhraseName } from '../phrasebook.ts';
import { amountsIn } from '../sums/amounts.ts';

const BEGINS: Readonly<Record<OperativeSection, PhraseName>> = {
  decision: 'operative-part/begins-decision',
  notice: 'operative-part/begins-notice',
};
/** What was announced, proposed or asked for, paid, or stands in the law is nothing that the paper imposes or proposes. */
const RECITES: Readonly<Record<OperativeSection, PhraseName>> = {
  decision: 'operative-part/recites-decision',
  notice: 'operative-part/recites-notice',
};

/** Its lines run on as its sentences do. */
export interface OperativePart {
  readonly text: string;
  /** What its sentence says before it. */
  readonly lead: string;
  /** Where a place of it, counted from its beginning, stands in the text of the paper. */
  at(index: number): number;
}

const RUNNING = new WeakMap<FieldRequest['text'], RunningText>();

function runningTextOf(text: FieldRequest['text']): RunningText {
  const running = RUNNING.get(text) ?? new RunningText(text, withoutQuotations(text.text));
  RUNNING.set(text, running);
  return running;
}

/** The operative part of a decision or a notice; the last one where the text recites an earlier one. */
export function operativePart(request: FieldRequest): OperativePart | undefined {
  return operativePartOf(request, request.declaration.options?.section);
}

export function operativePartOf(
  request: FieldRequest,
  section: OperativeSection | undefined,
): OperativePart | undefined {
  const { phrases } = request;
  const running = runningTextOf(request.text);
  if (section === undefined) return undefined;
  const begun = phrases.each(BEGINS[section]).flatMap((pattern) => lastImposing(running, pattern, phrases));
  // What the law allows is imposed by nobody, while something else may be.
  const definite = begun.find((part) => !isOnlyRange(part, phrases));
  return definite ?? imposingSentences(running, section, phrases) ?? begun[0];
}

/** The last stretch that this turn of phrase begins and that imposes something, from the beginning of its paragraph. */
function lastImposing(running: RunningText, pattern: RegExp, phrases: Phrasebook): OperativePart[] {
  const parts = partsAt(running, pattern, phrases);
  const imposing = parts.filter((part) => phrases.says('operative-part/imposes', part.text));
  const last = imposing.at(-1);
  return last ? [imposing.find((part) => isOneSentenceWith(part, last)) ?? last] : [];
}

/** 对单位处2万元以上5万元以下的罚款: it says what the law allows and no sum besides. */
function isOnlyRange({ text }: OperativePart, phrases: Phrasebook): boolean {
  if (!phrases.says('penalty-kinds/range', text)) return false;
  return amountsIn(text, phrases).every(({ role }) => role !== 'item' && role !== 'total');
}

/** Characters between two sentences at most that impose the parts of one penalty. */
const BETWEEN = 160;

/**
 * Where no known turn of phrase begins it: the sentences that impose something and recite nothing, if they stand
 * together. What is said in two places may be said of two things.
 */
function imposingSentences(
  running: RunningText,
  section: OperativeSection,
  phrases: Phrasebook,
): OperativePart | undefined {
  const sentences = [...running.text.matchAll(SENTENCE)].filter(([text]) => imposes(text, section, phrases));
  const [first] = sentences;
  const isApart = sentences.some((each, index) => {
    const next = sentences[index + 1];
    return next !== undefined && next.index - each.index - each[0].length > BETWEEN;
  });
  return first && !isApart
    ? partFrom(running, first.index, first.index + first[0].length, phrases)
    : undefined;
}

function imposes(sentence: string, section: OperativeSection, phrases: Phrasebook): boolean {
  // 依据…第五条的规定: the law that a penalty rests on is no law that is recited.
  const said = phrases
    .all('operative-part/grounds', sentence)
    .reduce((rest, [grounds]) => rest.replace(grounds, ''), sentence);
  const named =
    phrases.find('operative-part/names-penalty', said) ?? phrases.find('operative-part/names-order', said);
  if (!named) return false;
  const end = named.index + named[0].length;
  // What follows tells how to pay, unless it tells that it was paid.
  return (
    !phrases.says(RECITES[section], said.slice(0, end)) &&
    !phrases.says('operative-part/already-paid', said.slice(end))
  );
}

/** 决定给予罚款四千元；依据同条第二项，决定给予罚款五百元: one paragraph imposes both, and the first word begins it. */
function isOneSentenceWith(part: OperativePart, last: OperativePart): boolean {
  return part.text.endsWith(last.text) && !part.text.slice(0, -last.text.length).includes('\n');
}

/** Quoted articles name sums and penalties that are not imposed; their places are kept. */
export function withoutQuotations(text: string): string {
  return text.replace(/“[^“”\n]{4,400}[“”]/gu, (quoted) => '·'.repeat(quoted.length));
}

/** Says of a paper without a known operative part that it is worded otherwise, where a sentence names a penalty. */
export function withoutOperativePart(request: FieldRequest): Field {
  const { phrases } = request;
  const text = withoutQuotations(request.text.text);
  const { section } = request.declaration.options ?? {};
  const named = [...text.matchAll(SENTENCE)].find(
    ([sentence]) =>
      phrases.says('operative-part/names-penalty', sentence) &&
      !(section !== undefined && phrases.says(RECITES[section], sentence)),
  );
  if (!named) return notSaid(request);
  const end = named.index + named[0].length;
  return unreadable(request, '写有处罚内容，但没有认出作出处罚的表述，请人工查看', named.index, end);
}

const SENTENCE = /[^。；\n]+/gu;

function partsAt(running: RunningText, pattern: RegExp, phrases: Phrasebook): OperativePart[] {
  const { text } = running;
  return [...text.matchAll(pattern)]
    .filter((match) => !isRecital(text, match.index, phrases))
    .map((match) => partFrom(running, match.index, match.index + match[0].length, phrases));
}

/** What stands from `start` on, `after` at least, up to what is said of payment and remedies. */
function partFrom(running: RunningText, start: number, after: number, phrases: Phrasebook): OperativePart {
  const { text } = running;
  const end = phrases.indexIn('operative-part/afterwards', text.slice(after));
  return {
    text: text.slice(start, end === -1 ? text.length : after + end),
    lead: leadTo(text.slice(0, start)),
    at: (index: number) => running.original(start + index),
  };
}

/** 现拟处罚如下： and the list below it are one sentence. */
function leadTo(before: string): string {
  const isList = /[：:]\s*$/u.test(before);
  return isList ? openSentence(before.trimEnd()) : openSentence(before);
}

/** “告知了拟作出的行政处罚决定…” tells of the notice. */
function isRecital(text: string, index: number, phrases: Phrasebook): boolean {
  const before = text.slice(Math.max(0, index - 40), index);
  return (
    phrases.says('operative-part/tells-of-notice', before) &&
    phrases.says('operative-part/what-was-proposed', before)
  );
}
