import type { SumInText } from '../../shared/values/money.ts';
import type { Phrasebook } from '../phrasebook.ts';
import { factorsIn, ROUNDED } from './factors.ts';
import { type Mention, mentionsIn, type Sentence, sentencesOf } from './mentions.ts';

export type AmountKind = 'fine' | 'confiscation';

/** What a sum is in the sentence in which it stands. */
export type AmountRole =
  /** Imposed by itself. */
  | 'item'
  /** Of what was imposed before it. */
  | 'total'
  /** What another sum of its sentence was counted from: a value of goods, a price, a loss. */
  | 'base'
  /** So much for each. */
  | 'rate'
  /** One end of what the law allows. */
  | 'range'
  /** Said again. */
  | 'repeated'
  /** Nothing tells that it is imposed. */
  | 'other';

/** A sum of an operative part with its role. */
export interface Amount {
  /** In 分. */
  readonly fen: number;
  /** The same in its other notation, where it is written in two; the two may disagree. */
  readonly again: number;
  readonly sum: SumInText;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly kind: AmountKind | undefined;
  readonly role: AmountRole;
}

/** Every sum of a text once, whatever notations it is written in, with what it is there for. */
export function amountsIn(text: string, phrases: Phrasebook): Amount[] {
  const sentences = sentencesOf(text);
  return sentences.flatMap(({ start, text: own }, sentence) => {
    const mentions = mentionsIn(own, { start, sentence, phrases });
    const factors = factorsIn(own, phrases);
    const bases = basesAmong(mentions, factors, totalsBehind(sentences, sentence, phrases));
    const listed = listedKind(sentences, sentence, phrases);
    const amounts: Amount[] = [];
    mentions.forEach((mention, index) => {
      const kind = kindOf(mention, listed);
      const { sum, fen, again } = mention;
      const role = roleOf(mention, mentions.slice(0, index), { kind, bases, factors, imposed: amounts });
      amounts.push({ fen, again, sum, sentence, kind, role });
    });
    return amounts;
  });
}

/**
 * The sums of a sentence that yield another one of it when they are multiplied by a number that stands there, too. Two
 * equal fines and their total are no base and its double.
 */
function basesAmong(
  mentions: readonly Mention[],
  factors: readonly number[],
  totals: readonly number[],
): ReadonlySet<Mention> {
  const yields = (fen: number, result: number): boolean =>
    fen !== result && factors.some((factor) => Math.abs(fen * factor - result) < ROUNDED);
  const results = mentions.filter((mention, index) => !isTotal(mention, mentions.slice(0, index)));
  return new Set(
    mentions.filter(
      (base) =>
        results.some((result) => result !== base && yields(base.fen, result.fen)) ||
        totals.some((total) => yields(base.fen, total)),
    ),
  );
}

/** 处所偷税款百分之六十的罚款，其中：…。以上共计…元: what the next sentence adds up, which may be the result of this one. */
function totalsBehind(sentences: readonly Sentence[], index: number, phrases: Phrasebook): number[] {
  const next = sentences[index + 1];
  if (!next) return [];
  const mentions = mentionsIn(next.text, { start: next.start, sentence: index + 1, phrases });
  return mentions.filter((mention, at) => isTotal(mention, mentions.slice(0, at))).map(({ fen }) => fen);
}

/** What the sentence of a sum tells of it. */
interface Sentential {
  readonly kind: AmountKind | undefined;
  readonly bases: ReadonlySet<Mention>;
  readonly factors: readonly number[];
  /** What stands before it in its sentence. */
  readonly imposed: readonly Amount[];
}

function roleOf(
  mention: Mention,
  earlier: readonly Mention[],
  { kind, bases, factors, imposed }: Sentential,
): AmountRole {
  const { before, after, fen, phrases } = mention;
  // 你单位前次所受罚款…元: what was imposed at another time.
  if (phrases.says('sums/earlier', before)) return 'other';
  if (phrases.says('sums/range-behind', after)) return 'range';
  if (phrases.says('sums/rate-before', before) || phrases.says('sums/rate-behind', after)) return 'rate';
  // 罚款10.8万元（其中甲行为6.3万元，乙行为4.5万元）: what a sum is made up of.
  const explains = explainedFrom(mention);
  const sentence = mention.sum.index - before.length;
  const isOfItem = ({ role, sum }: Amount): boolean => role === 'item' && sum.index - sentence < explains;
  if (imposed.some(isOfItem)) return 'repeated';
  if (bases.has(mention) || isCountedOn(mention)) return 'base';
  const isKnown = imposed.some(
    (other) => other.fen === fen && other.role !== 'base' && (other.kind ?? kind) === kind,
  );
  if (isKnown && !isOwnFine(mention, earlier)) return 'repeated';
  if (isTotal(mention, earlier, bases) && !isProduct(mention, earlier, factors)) return 'total';
  return kind === undefined ? 'other' : 'item';
}

/**
 * From where on its sentence only explains sums before that, 罚款85万元（第一项35万元，第二项50万元）, unless it says itself that
 * something is imposed; 0 where it does not.
 */
function explainedFrom({ before, phrases }: Mention): number {
  const part = phrases.indexIn('sums/part', before);
  if (part > 0) return part;
  const bracket = /[（(](?<inside>[^（()）]*)$/u.exec(before);
  const isImposing = IMPOSED.some((name) => phrases.says(name, bracket?.groups?.inside ?? ''));
  return bracket && !isImposing ? bracket.index : 0;
}

const IMPOSED = ['sums/fine-words', 'sums/confiscation-words'] as const;

/** A term of a calculation, a base of a multiple, one of several of which the gravest is imposed. */
function isCountedOn({ before, after, phrases }: Mention): boolean {
  return phrases.says('sums/term-before', before) || COUNTED_ON.some((name) => phrases.says(name, after));
}

/** What shows behind a sum that it is a term of a calculation and not its result. */
const COUNTED_ON = ['sums/term-behind', 'sums/multiplied-behind', 'sums/choice'] as const;

/** 合计没收…元，并处罚款…元: both are totals; 所偷税款合计…元 from which a fine is counted makes no total of that. */
function isTotal(
  mention: Mention,
  earlier: readonly Mention[],
  bases: ReadonlySet<Mention> = new Set(),
): boolean {
  return [...earlier, mention].some(
    (one, index) =>
      !bases.has(one) && mention.phrases.says('sums/total', sinceLast(one, earlier.slice(0, index))),
  );
}

/** 对甲罚款5000元，对乙罚款5000元: as much once more, for something else. */
function isOwnFine(mention: Mention, earlier: readonly Mention[]): boolean {
  return mention.phrases.says('sums/own-fine', sinceLast(mention, earlier));
}

/** 按照1025元的标准，处4倍罚款，共计4100元: the result of a product, of what is no fine itself, adds nothing up. */
function isProduct(mention: Mention, earlier: readonly Mention[], factors: readonly number[]): boolean {
  return earlier.some(
    (base) =>
      kindOf(base) === undefined &&
      factors.some((factor) => Math.abs(base.fen * factor - mention.fen) < ROUNDED),
  );
}

/** What stands between a sum and the one before it in its sentence. */
function sinceLast({ before }: Mention, earlier: readonly Mention[]): string {
  const last = earlier.at(-1);
  return last ? before.slice(last.before.length + last.sum.text.length) : before;
}

/** 并处罚款：耕地…元；建设用地…元: what a list of several sentences is of, told before its first one. */
function listedKind(
  sentences: readonly Sentence[],
  index: number,
  phrases: Phrasebook,
): AmountKind | undefined {
  const own = sentences[index];
  if (own === undefined || !own.goesOn) return undefined;
  const before = sentences[index - 1];
  return before !== undefined && phrases.says('sums/list-of-fines', before.text)
    ? 'fine'
    : listedKind(sentences, index - 1, phrases);
}

/** By the nearest word before the sum in its sentence, or right behind it; where none says it, what its list is of. */
function kindOf(mention: Mention, listed?: AmountKind): AmountKind | undefined {
  const { before, phrases } = mention;
  const isOfOther = phrases.lastIndexIn('sums/other-words', before) >= 0;
  const isResult = phrases.says('sums/result', before);
  return ownKind(mention) ?? (isOfOther && !isResult ? undefined : listed);
}

function ownKind({ before, after, phrases }: Mention): AmountKind | undefined {
  if (phrases.says('sums/fine-behind', after)) return 'fine';
  const fine = phrases.lastIndexIn('sums/fine-words', before);
  const confiscation = phrases.lastIndexIn('sums/confiscation-words', before);
  const other = phrases.lastIndexIn('sums/other-words', before);
  // Words behind which a sum is something else, unless a result is announced.
  if (other > fine && other > confiscation && !phrases.says('sums/result', before)) return undefined;
  if (confiscation > fine) return 'confiscation';
  return fine >= 0 ? 'fine' : undefined;
}
