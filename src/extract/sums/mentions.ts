import type { Phrasebook } from '../phrasebook.ts';
import { type SumInText, sumsIn } from '../../shared/values/money.ts';

/** A sum with the words around it in its sentence. */
export interface Mention {
  readonly sum: SumInText;
  readonly fen: number;
  readonly again: number;
  readonly sentence: number;
  readonly before: string;
  readonly after: string;
  /** How to tell what they say. */
  readonly phrases: Phrasebook;
}

export interface Sentence {
  readonly start: number;
  readonly text: string;
  /** It goes on with the sentence before it, from which a semicolon parts it. */
  readonly goesOn: boolean;
}

/** The stretches of a text between stops and line ends. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。；;\n]+/gu)].map((match) => ({
    start: match.index,
    text: match[0],
    goesOn: /[；;]/u.test(text[match.index - 1] ?? ''),
  }));
}

/** Every sum of a sentence once, whatever notations it is written in; `start`: of the sentence in the text. */
export function mentionsIn(
  text: string,
  { start, ...of }: Pick<Mention, 'sentence' | 'phrases'> & { readonly start: number },
): Mention[] {
  const { phrases } = of;
  const sums = sumsIn(text);
  return sums.flatMap((sum, index): Mention[] => {
    const previous = sums[index - 1];
    const next = sums[index + 1];
    // Words whose beginning was lost leave the figures beside them.
    if (previous?.fen !== undefined && isSaidTwice(text, previous, sum, phrases)) return [];
    if (sum.fen === undefined) return [];
    const end = sum.index + sum.text.length;
    const again = next && isSaidTwice(text, sum, next, phrases) ? next.fen : undefined;
    return [
      {
        sum: { ...sum, index: start + sum.index },
        fen: sum.fen,
        again: again ?? sum.fen,
        ...of,
        before: text.slice(0, sum.index),
        after: text.slice(end),
      },
    ];
  });
}

/** Whether two sums that follow each other are one in two notations; not so 肆万元整（200万元×2%）, where one is counted on. */
export function isSaidTwice(text: string, a: SumInText, b: SumInText, phrases: Phrasebook): boolean {
  const between = text.slice(a.index + a.text.length, b.index);
  const after = text.slice(b.index + b.text.length);
  return isSameSumAgain(between, a, b) && !phrases.says('sums/term-behind', after);
}

/** 50000元（大写：伍万元整） is one sum in two notations. */
function isSameSumAgain(between: string, a: SumInText, b: SumInText): boolean {
  return a.isInWords !== b.isInWords && /^[\s（(人民币大小写：:￥¥即计为,，]{0,14}$/u.test(between);
}
