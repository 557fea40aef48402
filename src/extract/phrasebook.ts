import type { ReaderPhrases } from '../model/reader-phrases.ts';
import { compiled } from '../shared/text/compiled.ts';

/** What the readers ask for in rules/readers, as `<file>/<name>`. */
export const PHRASES = [
  'operative-part/begins-decision',
  'operative-part/begins-notice',
  'operative-part/afterwards',
  'operative-part/names-penalty',
  'operative-part/names-order',
  'operative-part/recites-decision',
  'operative-part/recites-notice',
  'operative-part/grounds',
  'operative-part/imposes',
  'operative-part/already-paid',
  'operative-part/tells-of-notice',
  'operative-part/what-was-proposed',
  'penalty-kinds/warning',
  'penalty-kinds/criticism',
  'penalty-kinds/fine',
  'penalty-kinds/confiscation',
  'penalty-kinds/suspension',
  'penalty-kinds/revocation',
  'penalty-kinds/restriction',
  'penalty-kinds/suspended-licence',
  'penalty-kinds/restricted-business',
  'penalty-kinds/detention',
  'penalty-kinds/demolition',
  'penalty-kinds/restoration',
  'penalty-kinds/range',
  'penalty-kinds/empty-fine',
  'penalty-kinds/sum-confiscated',
  'sums/total',
  'sums/rate-before',
  'sums/rate-behind',
  'sums/range-behind',
  'sums/list-of-fines',
  'sums/part',
  'sums/earlier',
  'sums/choice',
  'sums/term-before',
  'sums/term-behind',
  'sums/multiplied-behind',
  'sums/own-fine',
  'sums/fine-behind',
  'sums/result',
  'sums/only-repeats',
  'sums/fine-words',
  'sums/confiscation-words',
  'sums/other-words',
  'sums/units',
  'sums/counted-by',
  'citations/violated',
  'citations/applied',
  'citations/otherwise-violated',
  'citations/otherwise-applied',
  'citations/procedure',
  'citations/procedure-law',
  'citations/late-fee',
  'citations/allows-penalty',
  'citations/the-same-article',
  'citations/imposes',
  'citations/next-imposes',
  'officers/signing-words',
  'officers/introduced',
  'officers/certified',
  'officers/visit',
  'officers/signed-before-day',
  'officers/no-signer',
  'officers/presents',
  'officers/vote',
  'officers/no-voter',
  'days/receipt-line',
  'days/told-again',
  'days/others-part',
  'days/receiver-signs',
  'days/period',
  'days/other-period',
  'receipts/amount',
  'receipts/signed-for',
  'receipts/acknowledged',
  'receipts/open-day',
  'approvals/head-place',
  'approvals/opinion',
  'placeholders/day',
  'placeholders/name',
  'placeholders/number',
  'placeholders/instruction',
  'placeholders/pending',
] as const;

export type PhraseName = (typeof PHRASES)[number];

/** The wordings of one phrase. */
interface Wordings {
  /** All of them as one pattern. */
  readonly source: string;
  readonly any: RegExp;
  readonly every: RegExp;
  readonly each: readonly RegExp[];
}

/** The turns of phrase of rules/readers, as questions to a text. */
export class Phrasebook {
  readonly #wordings: ReadonlyMap<string, Wordings>;

  constructor(phrases: ReaderPhrases) {
    this.#wordings = new Map(
      Object.entries(phrases).map(([name, patterns]) => [name, wordings(patterns)] as const),
    );
  }

  /** Whether any wording of the phrase stands in the text. */
  says(name: PhraseName, text: string): boolean {
    return this.#of(name).any.test(text);
  }

  /** Where the first one stands. */
  find(name: PhraseName, text: string): RegExpExecArray | null {
    return this.#of(name).any.exec(text);
  }

  /** Where the first one begins, -1 where none does. */
  indexIn(name: PhraseName, text: string): number {
    return text.search(this.#of(name).any);
  }

  /** Where the last one begins, -1 where none does. */
  lastIndexIn(name: PhraseName, text: string): number {
    return this.all(name, text).at(-1)?.index ?? -1;
  }

  /** Every place where one stands. */
  all(name: PhraseName, text: string): RegExpExecArray[] {
    return [...text.matchAll(this.#of(name).every)];
  }

  /** Its wordings one by one, for `matchAll`: those written first are tried first. */
  each(name: PhraseName): readonly RegExp[] {
    return this.#of(name).each;
  }

  /** All wordings as one pattern, to build others of. */
  source(name: PhraseName): string {
    return this.#of(name).source;
  }

  #of(name: PhraseName): Wordings {
    const own = this.#wordings.get(name);
    // The loader has looked for every name.
    if (!own) throw new Error(`no phrase ${name}`);
    return own;
  }
}

function wordings(patterns: readonly string[]): Wordings {
  const source = patterns.join('|');
  return {
    source,
    any: compiled(source),
    every: compiled(source, 'gu'),
    each: patterns.map((pattern) => compiled(pattern, 'gu')),
  };
}

const BOOKS = new WeakMap<ReaderPhrases, Phrasebook>();

/** One book for each set of rules. */
export function phrasebookOf(phrases: ReaderPhrases): Phrasebook {
  const book = BOOKS.get(phrases) ?? new Phrasebook(phrases);
  BOOKS.set(phrases, book);
  return book;
}
