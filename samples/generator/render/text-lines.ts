import type { Box, TextLine } from '../../../src/model/page.ts';
import { normaliseText } from '../../../src/shared/text/normalise.ts';

/** Stands for one character's width of a signature that is a picture: it holds a place and leaves no text. */
const INK = '\uE000';
export const INKED = /\uE000/u;
/** Points: a signature is higher than the line it stands in. */
const SIGNATURE_HEIGHT = 24;

/** As wide as the picture of a name is printed. */
export function inkOf(name: string): string {
  return INK.repeat([...name].length + 1);
}

export function textLine(text: string, x: number, y: number, fontSize: number, cell?: number): TextLine {
  const box = { x, y, width: textWidth(text, fontSize), height: fontSize };
  return { text: normaliseText(text), box, confidence: 1, fontSize, ...(cell === undefined ? {} : { cell }) };
}

/** Han characters are square, Latin letters and digits half as wide. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, character) => width + (character < '\u2000' ? fontSize / 2 : fontSize), 0);
}

export function wrap(text: string, width: number, fontSize: number, indent = 0): string[] {
  const lines: string[] = [];
  let current = '';
  for (const character of text) {
    const room = width - (lines.length === 0 ? indent : 0);
    if (current !== '' && textWidth(current + character, fontSize) > room) {
      lines.push(current);
      current = '';
    }
    current += character;
  }
  return current === '' ? lines : [...lines, current];
}

/** A line with pictures of signatures in it: what is printed on either side stands apart, as a reader finds it. */
export function linesAndMarks(
  text: string,
  x: number,
  y: number,
  fontSize: number,
  cell?: number,
): { lines: TextLine[]; signatures: Box[] } {
  const lines: TextLine[] = [];
  const signatures: Box[] = [];
  let left = x;
  for (const piece of text.split(/(\uE000+)/u)) {
    const width = textWidth(piece, fontSize);
    if (INKED.test(piece))
      signatures.push({ x: left, y: y - (SIGNATURE_HEIGHT - fontSize) / 2, width, height: SIGNATURE_HEIGHT });
    else if (piece.trim() !== '') {
      const lead = textWidth(piece.slice(0, piece.length - piece.trimStart().length), fontSize);
      lines.push(textLine(piece.trim(), left + lead, y, fontSize, cell));
    }
    left += width;
  }
  return { lines, signatures };
}
