import type { SumInText } from '../../shared/values/money.ts';
import { factorsIn, ROUNDED } from './factors.ts';
import { COUNTED_ON, type Mention, mentionsIn, sentencesOf } from './mentions.ts';

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
export function amountsIn(text: string): Amount[] {
  return sentencesOf(text).flatMap(({ start, text: own }, sentence) => {
    const mentions = mentionsIn(own, start, sentence);
    const factors = factorsIn(own);
    const bases = basesAmong(mentions, factors);
    const amounts: Amount[] = [];
    mentions.forEach((mention, index) => {
      const kind = kindOf(mention);
      const { sum, fen, again } = mention;
      const role = roleOf(mention, mentions.slice(0, index), { kind, bases, factors, imposed: amounts });
      amounts.push({ fen, again, sum, sentence, kind, role });
    });
    return amounts;
  });
}

/** What shows that a sum is a term of a calculation and not its result. */
const COUNTED_BEFORE = /[×xX*＊✕+＋]\s?$/u;
const MULTIPLIED =
  /^[）)]?的?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]{1,4})(?:倍|[%％])|^[）)]?的?百分之/u;
/** 1%罚款…元、2%罚款…元两项中择一重，即…元: only one of them is imposed. */
const CHOICE = /择[一其]?重|选择较重|从一重/u;

/**
 * The sums of a sentence that yield another one of it when they are multiplied by a number that stands there, too. Two
 * equal fines and their total are no base and its double.
 */
function basesAmong(mentions: readonly Mention[], factors: readonly number[]): ReadonlySet<Mention> {
  const yields = (fen: number, result: number): boolean =>
    fen !== result && factors.some((factor) => Math.abs(fen * factor - result) < ROUNDED);
  const results = mentions.filter((mention, index) => !isTotal(mention, mentions.slice(0, index)));
  return new Set(
    mentions.filter((base) => results.some((result) => result !== base && yields(base.fen, result.fen))),
  );
}

/** Words between the sum before it and a sum that adds up what was imposed. */
const TOTAL =
  /(?:合\s?计|共计|总计|总共|总额|总金额|[合归]并|并罚|共处|罚没款?共|(?:以上|上述)[两三四五六七八]项(?![^。；]*分别))[^。；]*$/u;
const RATE_BEFORE = /每[^，。；、元]{0,10}$/u;
const RATE_AFTER = /^\s?(?:[/／]|每)/u;
const RANGE_AFTER = /^\s?(?:人民币)?以[上下]/u;

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
  const { before, after, fen } = mention;
  if (EARLIER.test(before)) return 'other';
  if (RANGE_AFTER.test(after)) return 'range';
  if (RATE_BEFORE.test(before) || RATE_AFTER.test(after)) return 'rate';
  if (PART.test(before) && imposed.some((other) => other.role === 'item')) return 'repeated';
  if (bases.has(mention) || isCountedOn(mention)) return 'base';
  const isKnown = imposed.some(
    (other) => other.fen === fen && other.role !== 'base' && (other.kind ?? kind) === kind,
  );
  if (isKnown && !isOwnFine(mention, earlier)) return 'repeated';
  if (isTotal(mention, earlier) && !isProduct(mention, earlier, factors)) return 'total';
  return kind === undefined ? 'other' : 'item';
}

/** A term of a calculation, a base of a multiple, one of several of which the gravest is imposed. */
function isCountedOn({ before, after }: Mention): boolean {
  return (
    COUNTED_ON.test(after) || COUNTED_BEFORE.test(before) || MULTIPLIED.test(after) || CHOICE.test(after)
  );
}

/** 罚款10.8万元（其中甲行为6.3万元，乙行为4.5万元）: what a sum is made up of. */
const PART = /其中[^。；]*$/u;

/** 你单位前次所受罚款…元: what was imposed at another time. */
const EARLIER = /(?:前次|上次|此前|曾被|曾因|已被)[^，；]*$/u;

/** 合计没收…元，并处罚款…元: both are totals. */
function isTotal(mention: Mention, earlier: readonly Mention[]): boolean {
  return [...earlier, mention].some((one, index) => TOTAL.test(sinceLast(one, earlier.slice(0, index))));
}

/** 对甲罚款5000元，对乙罚款5000元: as much once more, for something else. */
function isOwnFine(mention: Mention, earlier: readonly Mention[]): boolean {
  return /[对就][^，。；]{2,40}(?:罚款|处以?)[^，。；]{0,8}$/u.test(sinceLast(mention, earlier));
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

/** Words behind which a sum is something else, unless a result is announced. */
const OTHER = [
  '货值',
  '价值',
  '标准',
  '每',
  '倍',
  '低于',
  '以上',
  '以下',
  '缴纳',
  '退还',
  '收缴',
  '赔偿',
  '退赔',
  '补缴',
];

/** By the nearest word before the sum in its sentence, or right behind it. */
function kindOf({ before, after }: Mention): AmountKind | undefined {
  if (/^(?:[（(][^（()）]{0,26}[）)])?(?:人民币)?的?(?:行政)?罚款/u.test(after)) return 'fine';
  const last = (...words: readonly string[]): number =>
    Math.max(...words.map((word) => before.lastIndexOf(word)));
  const fine = last('罚款', '处以', '科处', '罚金', '罚人民币');
  const confiscation = last('没收', '追缴');
  const other = last(...OTHER);
  if (other > fine && other > confiscation && !/(?:计|即|共|=|＝)[^，]*$/u.test(before)) return undefined;
  if (confiscation > fine) return 'confiscation';
  return fine >= 0 ? 'fine' : undefined;
}
