import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/page.ts';
import { around } from '../layout/boxes.ts';
import { type Matrix, multiply } from './matrix.ts';

type Point = readonly [x: number, y: number];

/** A piece of text that pdf.js found to stand together. */
export interface TextRun {
  readonly text: string;
  /** Where its base line begins, in points of the page. */
  readonly from: Point;
  /** Along the base line and up from it, a point long. */
  readonly along: Point;
  readonly up: Point;
  readonly length: number;
  readonly fontSize: number;
  /** Clockwise, −180 to 180. */
  readonly degrees: number;
  /** Set in a column, one character under another. */
  readonly isColumn: boolean;
  /** Key of its font within the page. */
  readonly font: string;
}

/** Of the character height: how much stands above the base line. */
const ASCENT = 0.86;
/** Degrees by which a text may lean and still be text of its line: scanners' text layers and stamped names do. */
export const MOST_LEAN = 10;

/** The page's own text as the file has it, seen or not. */
export async function textRuns(page: PDFPageProxy): Promise<readonly PdfItem[]> {
  const content = await page.getTextContent({ disableNormalization: true });
  return content.items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ ...item, isColumn: content.styles[item.fontName]?.vertical === true }]
      : [],
  );
}

export interface PdfItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
  readonly isColumn: boolean;
  readonly fontName: string;
}

export function runOf(item: PdfItem, toPage: Matrix): TextRun {
  const [a, b, c, d, x, y] = multiply(toPage, item.transform as unknown as Matrix);
  const [wide, high] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1];
  const unit = Math.hypot(toPage[0], toPage[1]);
  return {
    text: item.str,
    from: [x, y],
    along: [a / wide, b / wide],
    up: [c / high, d / high],
    // Lengths come in units of the file, which need not be points.
    length: (item.isColumn ? item.height : item.width) * unit,
    fontSize: Math.hypot(c, d),
    degrees: (Math.atan2(b, a) * 180) / Math.PI,
    isColumn: item.isColumn,
    font: item.fontName,
  };
}

/** The upright box around a run, or around a part of it: `start` and `end` are points along its base line. */
export function boxOfRun(run: TextRun, start = 0, end = run.length): Box {
  const { from, along, up, fontSize } = run;
  const corner = (distance: number, height: number): Box => ({
    x: from[0] + along[0] * distance + up[0] * height,
    y: from[1] + along[1] * distance + up[1] * height,
    width: 0,
    height: 0,
  });
  if (run.isColumn) {
    // The column hangs below its origin, which is the middle of its upper edge.
    const half = fontSize / 2;
    const foot = { x: from[0] - up[0] * run.length, y: from[1] - up[1] * run.length };
    return around([
      { x: from[0] - half, y: from[1], width: fontSize, height: 0 },
      { x: foot.x - half, y: foot.y, width: fontSize, height: 0 },
    ]);
  }
  const [above, below] = [ASCENT * fontSize, (ASCENT - 1) * fontSize];
  if (along[0] === 1) return { x: from[0] + start, y: from[1] - above, width: end - start, height: fontSize };
  return around([corner(start, above), corner(end, above), corner(start, below), corner(end, below)]);
}

/** The multiple of 90 degrees nearest to that by which a run is turned; undefined where it is nearer to none. */
export function quarterOf({ degrees }: TextRun): 0 | 90 | 180 | 270 | undefined {
  const turn = (degrees + 360) % 360;
  const quarter = (Math.round(turn / 90) % 4) * 90;
  const off = Math.abs(((turn - quarter + 540) % 360) - 180);
  return off <= MOST_LEAN ? (quarter as 0 | 90 | 180 | 270) : undefined;
}

/** Characters and their share of the page by which most of its text must be turned alike. */
const TURNED = { characters: 10, share: 0.6 };

/** By how much a page was typed turned as a whole. */
export function turnOfPage(runs: readonly TextRun[]): 0 | 90 | 180 | 270 {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 };
  let total = 0;
  for (const run of runs) {
    const quarter = quarterOf(run);
    total += run.text.length;
    if (quarter !== undefined && !run.isColumn) counts[quarter] += run.text.length;
  }
  const most = ([90, 180, 270] as const).find(
    (turn) => counts[turn] >= TURNED.characters && counts[turn] >= TURNED.share * total,
  );
  return most ?? 0;
}

/** Degrees within which runs lean alike. */
const ALIKE = 0.6;

/** By how much the text of a page leans as a whole, as a scanner's text layer does; 0 where only some of it does. */
export function leanOfPage(runs: readonly TextRun[]): number {
  const upright = runs.filter((run) => quarterOf(run) === 0);
  const total = upright.reduce((sum, run) => sum + run.text.length, 0);
  const sorted = [...upright].sort((a, b) => a.degrees - b.degrees);
  let passed = 0;
  const median = sorted.find((run) => (passed += run.text.length) >= total / 2)?.degrees ?? 0;
  const alike = upright.filter(({ degrees }) => Math.abs(degrees - median) <= ALIKE);
  const share = alike.reduce((sum, run) => sum + run.text.length, 0);
  return share >= total / 2 ? median : 0;
}
