import type { Page, PageQuality } from '../../model/page.ts';
import { pageLayout } from '../layout/page-layout.ts';
import type { Ruling } from '../layout/word.ts';
import { meanConfidence, type Reading } from './best-reading.ts';
import { fingerprint } from './fingerprint.ts';
import type { PixelLine } from './ruling-lines.ts';
import { wordInPoints } from './word-in-points.ts';

/** OCR boxes hold only ink, and a lost comma leaves a hole: only wide gaps count. */
const OCR_GAPS = { blank: 1, segment: 3 };

/**
 * A reading as lines and cells in points, and how well it could be read. `size` is that of the page as it lay, `gutter`
 * (pixels) where two pages meet.
 */
export function laidOut(
  reading: Reading,
  size: { readonly width: number; readonly height: number },
  measured: PageQuality,
  gutter: number | undefined,
): Pick<Page, 'textOrigin' | 'lines' | 'cells' | 'quality'> {
  const isOnSide = reading.orientation === 90 || reading.orientation === 270;
  const scale = (isOnSide ? size.height : size.width) / reading.width;
  const words = reading.words.map((word) => wordInPoints(word, scale));
  const rulings = reading.rulings.map((line) => toRuling(line, scale));
  const layout = pageLayout({ words, rulings }, OCR_GAPS, gutter === undefined ? undefined : gutter * scale);
  const quality = {
    ...measured,
    skew: reading.skew,
    orientation: reading.orientation,
    isBlank: false,
    legibility: Math.round(meanConfidence(reading.words) * 1000) / 1000,
    ...(isCutOff(reading) ? { isCutOff: true } : {}),
    ...(gutter === undefined ? {} : { isSpread: true }),
    ...lookOf(reading),
  };
  return { textOrigin: 'ocr', ...layout, quality };
}

function lookOf({ bits, words }: Reading): Pick<PageQuality, 'look'> {
  const look = fingerprint(
    bits,
    words.map(({ box }) => box),
  );
  return look === undefined ? {} : { look };
}

/** Lines of text that must run into the edge before the sheet is held to go on beyond it. */
const CUT_LINES = 4;

function isCutOff({ words, width }: Reading): boolean {
  const edge = Math.max(2, width * 0.002);
  const long = words.filter((word) => word.text.length >= 2);
  const left = long.filter(({ box }) => box.x <= edge).length;
  const right = long.filter(({ box }) => box.x + box.width >= width - edge).length;
  return Math.max(left, right) >= CUT_LINES;
}

function toRuling(line: PixelLine, scale: number): Ruling {
  const at = line.at * scale;
  const [from, to] = [line.from * scale, line.to * scale];
  return line.isHorizontal ? { x1: from, x2: to, y1: at, y2: at } : { x1: at, x2: at, y1: from, y2: to };
}
