import type { Box } from '../../model/page.ts';
import type { Reading } from './best-reading.ts';
import type { BitImage } from './grey-image.ts';

/** Width to height of an image that may show two pages side by side. */
const LANDSCAPE = 1.15;
/** Shares of the width between which the gutter lies. */
const MIDDLE_THIRD = { from: 1 / 3, to: 2 / 3 };
/** Of the width: two columns of one table stand nearer to each other than the texts of two pages. */
const LEAST_GAP = 0.03;
/** Of the width: the part of the gap that must be paper or fold all the way down. */
const LEAST_BAND = 0.012;
/** Share of ink in a column of pixels: at most in one of paper, at least in one of the fold's shadow. */
const COLUMN_INK = { paper: 0.004, fold: 0.5 };

/** What one page of two holds, as shares of the image and in characters; covers hold the fewest. */
const PAGE = { width: 0.22, height: 0.2, characters: 40, fewest: 15 };
/** Share of a page's width that a line of running text takes, and how many lines must be of that kind. */
const FULL_LINE = 0.6;
const FULL_LINES = 3;
/** Rulings across that one page of two has where it is a form. */
const FORM_RULINGS = 3;

/** Where two pages that were scanned side by side meet, in pixels; undefined where the image shows one page. */
export function gutterOf(reading: Reading): number | undefined {
  const { width, height, bits } = reading;
  if (width < height * LANDSCAPE) return undefined;
  const gap = widestGap(reading);
  if (!gap) return undefined;
  const gutter = bandWithin(gap, bits);
  if (gutter === undefined) return undefined;
  const sides = [sideOf(reading, gutter, -1), sideOf(reading, gutter, 1)];
  // A few lines beside running text may be a column of a list; beside a form they are a page of their own, a cover.
  const needed = sides.includes('form') ? 'nothing' : 'sparse';
  return sides.includes('nothing') || sides.includes(needed) ? undefined : gutter;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The widest stretch of the middle that no word and no ruling crosses. */
function widestGap({ words, rulings, width }: Reading): Gap | undefined {
  const taken = [
    ...words.filter(({ text }) => isText(text)).map(({ box }) => ({ from: box.x, to: box.x + box.width })),
    ...rulings.filter((line) => line.isHorizontal),
  ].sort((a, b) => a.from - b.from);
  const limit = { from: width * MIDDLE_THIRD.from, to: width * MIDDLE_THIRD.to };
  let best: Gap | undefined;
  let reached = limit.from;
  for (const { from, to } of [...taken, { from: limit.to, to: limit.to }]) {
    const gap = { from: reached, to: Math.min(from, limit.to) };
    if (gap.to - gap.from > Math.max(width * LEAST_GAP, best ? best.to - best.from : 0)) best = gap;
    reached = Math.max(reached, to);
  }
  return best;
}

/** The shadow of the fold is read as strokes. */
function isText(text: string): boolean {
  return /[\p{Script=Han}\d]/u.test(text);
}

/** Middle of the widest band of paper or fold within the gap; undefined where drawings or handwriting cross it. */
function bandWithin({ from, to }: Gap, { width, height, data }: BitImage): number | undefined {
  let best = { from: 0, to: 0 };
  let start = Math.ceil(from);
  for (let x = start; x <= Math.floor(to); x++) {
    let ink = 0;
    for (let y = 0; y < height; y++) ink += data[y * width + x] ?? 0;
    const share = ink / height;
    const isBand = share <= COLUMN_INK.paper || share >= COLUMN_INK.fold;
    if (!isBand) start = x + 1;
    else if (x + 1 - start > best.to - best.from) best = { from: start, to: x + 1 };
  }
  return best.to - best.from < width * LEAST_BAND ? undefined : (best.from + best.to) / 2;
}

type Side = 'form' | 'text' | 'sparse' | 'nothing';

/** What stands on one side (−1 left, 1 right): a form, a page of running text, or less than a page usually holds. */
function sideOf({ words, rulings, width, height }: Reading, gutter: number, side: number): Side {
  const isOwn = (middle: number): boolean => (middle - gutter) * side > 0;
  const own = words.filter(({ text, box }) => isText(text) && isOwn(box.x + box.width / 2));
  const boxes = own.map(({ box }) => box);
  const left = Math.min(...boxes.map((b) => b.x));
  const block = Math.max(...boxes.map((b) => b.x + b.width)) - left;
  const top = Math.min(...boxes.map((b) => b.y));
  const depth = Math.max(...boxes.map((b) => b.y + b.height)) - top;
  const characters = own.reduce((sum, { text }) => sum + text.length, 0);
  if (characters < PAGE.fewest || depth < height * PAGE.height) return 'nothing';
  const across = rulings.filter((r) => r.isHorizontal && isOwn((r.from + r.to) / 2));
  if (characters < PAGE.characters || block < width * PAGE.width) return 'sparse';
  if (across.length >= FORM_RULINGS) return 'form';
  const full = printedByRow(boxes).filter((printed) => printed >= block * FULL_LINE);
  return full.length >= FULL_LINES ? 'text' : 'sparse';
}

/** How much of each row is printed, in pixels: engines give words, or whole lines. */
function printedByRow(boxes: readonly Box[]): number[] {
  const rows: { middle: number; printed: number }[] = [];
  const middle = ({ y, height }: Box): number => y + height / 2;
  for (const box of [...boxes].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row && middle(box) - row.middle < box.height / 2) row.printed += box.width;
    else rows.push({ middle: middle(box), printed: box.width });
  }
  return rows.map(({ printed }) => printed);
}
