import type { GreyImage } from '../../image/grey-image.ts';
import type { OcrWord } from '../engine.ts';
import type { SeenCharacter } from './ctc.ts';
import { type OrientedBox, pointIn } from './oriented-box.ts';

/** Brightness below which a pixel of a line is ink. */
const INK = 150;
/** Of the line's height: white this wide between two characters parts two words. */
const WORD_GAP = 0.75;
/** Rows of the line that may hold the feet or heads of its neighbours. */
const MARGIN = 0.08;

/** Ink of a line, by column and by row. */
export interface InkProfile {
  readonly columns: Uint8Array;
  /** First and last row of the ink, as shares of the height. */
  readonly top: number;
  readonly bottom: number;
}

/** A stretch of the line without wide gaps; `from` and `to` are columns. */
export interface LinePart {
  readonly characters: readonly SeenCharacter[];
  readonly from: number;
  readonly to: number;
}

/** The words of a line with boxes in pixels of the page: a line may run through two cells of a table. */
export function lineWords(
  line: GreyImage,
  box: OrientedBox,
  characters: readonly SeenCharacter[],
): OcrWord[] {
  const profile = inkProfile(line);
  // The image of a line may be stretched or squeezed along it.
  const gap = (WORD_GAP * box.height * line.width) / Math.max(1, box.width);
  return partsOf(characters, profile.columns, gap).map((part) => ({
    text: part.characters.map((c) => c.text).join(''),
    confidence: meanConfidence(part.characters),
    characterConfidences: part.characters.flatMap((c) => Array.from(c.text, () => c.confidence)),
    box: uprightBox(box, part.from / line.width, part.to / line.width, profile),
  }));
}

/** Parted where white wider than `gap` columns lies between two characters; each part is as wide as its ink. */
export function partsOf(characters: readonly SeenCharacter[], columns: Uint8Array, gap: number): LinePart[] {
  const parts: { characters: SeenCharacter[]; from: number; to: number }[] = [];
  let previous = 0;
  for (const character of characters) {
    const at = Math.min(columns.length - 1, Math.floor(character.at * columns.length));
    const white = widestWhite(columns, previous, at);
    const part = parts.at(-1);
    if (!part || white.to - white.from > gap) {
      if (part) part.to = white.from;
      parts.push({ characters: [character], from: white.to, to: columns.length });
    } else part.characters.push(character);
    previous = at;
  }
  const last = parts.at(-1);
  if (last) last.to = widestWhite(columns, previous, columns.length).from;
  return parts.map((part) => ({ ...part, to: Math.max(part.to, part.from + 1) }));
}

/** The longest run of columns without ink; empty at `from` where there is none. */
function widestWhite(columns: Uint8Array, from: number, to: number): { from: number; to: number } {
  let widest = { from, to: from };
  let start = from;
  for (let x = from; x <= to; x++) {
    if (x < to && columns[x] === 0) continue;
    if (x - start > widest.to - widest.from) widest = { from: start, to: x };
    start = x + 1;
  }
  return widest;
}

export function inkProfile({ width, height, data }: GreyImage): InkProfile {
  const columns = new Uint8Array(width);
  const rows = new Uint32Array(height);
  for (let y = Math.round(height * MARGIN); y < height * (1 - MARGIN); y++) {
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 255) >= INK) continue;
      columns[x] = 1;
      rows[y] = (rows[y] ?? 0) + 1;
    }
  }
  const least = Math.max(2, width / 200);
  const top = rows.findIndex((n) => n >= least);
  const bottom = rows.findLastIndex((n) => n >= least);
  return top === -1
    ? { columns, top: 0, bottom: 1 }
    : { columns, top: top / height, bottom: (bottom + 1) / height };
}

function meanConfidence(characters: readonly SeenCharacter[]): number {
  return characters.reduce((sum, c) => sum + c.confidence, 0) / Math.max(1, characters.length);
}

/** The upright rectangle around a stretch of a line that may be tilted. */
function uprightBox(box: OrientedBox, from: number, to: number, ink: InkProfile): OcrWord['box'] {
  const corners = [from, to].flatMap((along) =>
    [ink.top, ink.bottom].map((across) => pointIn(box, along, across)),
  );
  const xs = corners.map((p) => p.x);
  const ys = corners.map((p) => p.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
