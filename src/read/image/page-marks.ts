import type { Box, Mark } from '../../model/page.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import type { GreyImage, PageImage } from './grey-image.ts';
import { ringSeals } from './ring-seals.ts';
import { type PixelMark, redMarks } from './red-seals.ts';
import { scaledBox } from './scaled-box.ts';
import { type TurnedPage, turnedBox } from './turned-box.ts';

/** Confidence of a seal that shows by its shape alone. */
const SHAPED = 0.75;

/** Seals and fingerprints by their colour; where no red seal is seen, round ones by their shape. */
export function stampMarks(image: PageImage, clean: GreyImage): PixelMark[] {
  const { width, height } = image.ink;
  const red = image.red ? redMarks(image.red, width, height) : [];
  if (red.some(({ kind, confidence }) => kind === 'seal' && confidence > SHAPED)) return red;
  return [...red, ...ringSeals(clean).map((box): PixelMark => ({ kind: 'seal', box, confidence: SHAPED }))];
}

/** Confidence of ink that OCR could not name. */
const WRITTEN = 0.6;

/** The marks of a page in points, from top to bottom. */
export function pageMarks(
  stamps: readonly PixelMark[],
  read: { readonly page: TurnedPage; readonly written: readonly Box[] } | undefined,
  scale: number,
): Mark[] {
  const placed = stamps.map((mark) => ({ ...mark, box: read ? turnedBox(mark.box, read.page) : mark.box }));
  const written = (read?.written ?? [])
    // Strokes of a seal that OCR took for none of its words.
    .filter((box) => !placed.some((mark) => isMiddleInside(box, mark.box)))
    .map((box): PixelMark => ({ kind: 'handwriting', box, confidence: WRITTEN }));
  return [...placed, ...written]
    .map((mark): Mark => ({ ...mark, box: scaledBox(mark.box, scale) }))
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}
