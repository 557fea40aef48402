import { normaliseText } from '../../src/shared/text/normalise.ts';
import { type Match, bestMatch } from './approximate.ts';

interface Line {
  readonly text: string;
}

/** All that stands on a page, to seek lines in. */
export interface PageText {
  readonly characters: readonly string[];
  /** Words that stand there somewhere, between or over the lines. */
  readonly drawn: readonly string[];
}

export function pageText(lines: readonly Line[], drawn: readonly string[] = []): PageText {
  const characters = [...lines.map(({ text }) => text), ...drawn].flatMap(comparable);
  return { characters, drawn };
}

/** A line among the characters of a page: as a whole, or in its parts where that fits better. */
export function matchLine(text: string, page: PageText): Match {
  const apart = page.drawn.reduce((line, word) => line.replaceAll(word, ` ${word} `), text);
  const whole = bestMatch(comparable(text), page.characters);
  const ways = [text, apart].map((line) => inParts(line, page.characters));
  return ways.reduce((best, way) => (way.errors < best.errors ? way : best), whole);
}

/** One shape for full and half width, brackets, quotes and noughts, character by character. */
export function comparable(text: string): string[] {
  return [...text].filter(isCompared).map(oneShape);
}

/** Blanks are not; boxes to tick are marks and no text. */
export function isCompared(character: string): boolean {
  return !/[\s☐☑☒□■]/u.test(character);
}

/** What other programs write, as our own reader would have written it. */
export function foreignLines(text: string): Line[] {
  const lines = text.split('\n').map((line) => ({ text: normaliseText(line) }));
  return lines.filter((line) => line.text !== '');
}

/** What stands between blanks may stand anywhere: reading order differs in tables. */
function inParts(text: string, page: readonly string[]): Match {
  const parts = partsOf(text).map((part) => bestMatch(part, page));
  return {
    errors: parts.reduce((sum, { errors }) => sum + errors, 0),
    exact: parts.flatMap(({ exact }) => exact),
  };
}

/** A single character would be found anywhere: it stays with what stands before it. A narrow label may begin a line. */
function partsOf(text: string): string[][] {
  const parts: string[][] = [];
  for (const word of text.split(/\s+/u).map(comparable)) {
    const last = parts.at(-1);
    if (last !== undefined && word.length < 2) last.push(...word);
    else parts.push(word);
  }
  return parts;
}

/** Written in one way, coded in two: print shows no difference. 戶 is what producers of PDF make of the radical ⼾. */
const SAME: Readonly<Record<string, string>> = { '￥': '¥', 戶: '户', '○': '〇', '◯': '〇' };

function oneShape(character: string): string {
  const code = character.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  if (/[[【〔﹝{<《〈]/u.test(half)) return '(';
  if (/[\]】〕﹞}>》〉]/u.test(half)) return ')';
  if (/[“”„]/u.test(half)) return '"';
  if (/[‘’]/u.test(half)) return "'";
  return SAME[half] ?? half;
}
