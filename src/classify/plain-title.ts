import { withoutBlanks } from '../shared/text/normalise.ts';

const IGNORED = /[（）()［］[\]【】·、/／\-—_＿.]/u;

/** A line as it is compared: `places[i]` is where the i-th character of `plain` stands in `text`. */
export interface CandidateLine {
  readonly text: string;
  readonly plain: string;
  readonly places: readonly number[];
}

export function candidateLine(text: string): CandidateLine {
  const places: number[] = [];
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (IGNORED.test(c)) continue;
    plain += c;
    places.push(i);
  }
  return { text, plain, places };
}

/** Without brackets and strokes, which departments set as they like. */
export function plainTitle(text: string): string {
  return candidateLine(withoutBlanks(text)).plain;
}
