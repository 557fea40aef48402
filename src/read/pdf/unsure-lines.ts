import type { Box, DoubtfulStretch, Page, TextLine } from '../../model/page.ts';
import type { PageImage } from '../image/grey-image.ts';
import { readPageImage } from '../image/read-page-image.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import { around } from '../layout/boxes.ts';
import { drawn } from './page-picture.ts';
import type { PageView } from './page-view.ts';
import { unsureCharacters } from './text-trust.ts';

/** Confidence of a line that holds signs which mean nothing, and of those signs. */
const UNSURE = 0.6;
const MEANINGLESS = 0.1;
const PAPER = 255;

/**
 * A page whose text cannot be trusted in single lines, since a font has no table for them: those lines as they are seen.
 * Where they cannot be seen their signs are in doubt.
 */
export async function withUnsureLines(page: Page, view: PageView): Promise<Page> {
  const unsure = page.lines.filter((line) => unsureCharacters(line.text).length > 0);
  if (unsure.length === 0) return page;
  const seen = await linesSeen(unsure, view);
  const lines = page.lines.map((line) =>
    unsure.includes(line) ? (seenAs(line, seen) ?? inDoubt(line)) : line,
  );
  return { ...page, lines };
}

async function linesSeen(unsure: readonly TextLine[], view: PageView): Promise<readonly TextLine[]> {
  const engine = await view.engine();
  if (!engine || view.turn !== 0) return [];
  const { file, pageNumber, size } = view;
  const picture = await drawn(view);
  const only = onlyWithin(
    picture,
    unsure.map(({ box }) => box),
    picture.ink.width / size.width,
  );
  return (await readPageImage(only, { file, pageNumber, size }, engine)).lines;
}

/** Of its height: what of a line stands beyond its box. */
const BEYOND = 0.2;

/** The picture with nothing on it but what stands in the boxes. */
function onlyWithin(picture: PageImage, boxes: readonly Box[], scale: number): PageImage {
  const { width, height, data: ink } = picture.ink;
  const data = new Uint8Array(ink.length).fill(PAPER);
  for (const box of boxes) {
    const beyond = box.height * BEYOND;
    const [left, right] = [box.x - beyond, box.x + box.width + beyond].map((x) => Math.round(x * scale)) as [
      number,
      number,
    ];
    const [top, bottom] = [box.y - beyond, box.y + box.height + beyond].map((y) => Math.round(y * scale)) as [
      number,
      number,
    ];
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      const from = y * width + Math.max(0, left);
      data.set(ink.subarray(from, y * width + Math.min(width, right)), from);
    }
  }
  return { ...picture, ink: { width, height, data }, red: undefined };
}

function seenAs(line: TextLine, seen: readonly TextLine[]): TextLine | undefined {
  const own = seen.filter(({ box }) => isMiddleInside(box, line.box)).sort((a, b) => a.box.x - b.box.x);
  if (own.length === 0) return undefined;
  const text = own.map((one) => one.text).join('');
  const starts = own.map((_, i) => own.slice(0, i).reduce((sum, one) => sum + one.text.length, 0));
  const doubtful = own.flatMap((one, i) =>
    (one.doubtful ?? []).map(({ from, to, confidence }) => {
      const start = starts[i] ?? 0;
      return { from: from + start, to: to + start, confidence };
    }),
  );
  const confidence = Math.min(...own.map((one) => one.confidence));
  return { ...line, text, confidence, doubtful, box: around([line.box, ...own.map(({ box }) => box)]) };
}

function inDoubt(line: TextLine): TextLine {
  const doubtful = unsureCharacters(line.text).map((from): DoubtfulStretch => ({
    from,
    to: from + 1,
    confidence: MEANINGLESS,
  }));
  return { ...line, confidence: Math.min(line.confidence, UNSURE), doubtful };
}
