import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page, UnreadInk } from '../../model/page.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import type { PageView } from './page-view.ts';
import { pdfImagePixels } from './pdf-images.ts';
import { inkOf, isSliver } from './pdf-marks.ts';
import type { PlacedImage } from './placed-images.ts';

/** Points: what is smaller in both directions is an ornament. */
const SMALLEST = 8;
/** Share of a picture that is dark or red, below which it is a tinted ground. */
const GROUND = 0.0005;

/** A page with those of its pictures told that were not read and are no mark. */
export async function withUnreadPictures(page: Page, { page: pdfPage, graphics }: PageView): Promise<Page> {
  const found: UnreadInk[] = [];
  for (const image of graphics.images) {
    if (Math.max(image.box.width, image.box.height) < SMALLEST || isSliver(image)) continue;
    if (isTold(image, page)) continue;
    if (await holdsInk(pdfPage, image)) found.push({ kind: 'picture', box: image.box });
  }
  return found.length === 0 ? page : { ...page, unread: [...(page.unread ?? []), ...found] };
}

function isTold({ box, annotation }: PlacedImage, { lines, marks }: Page): boolean {
  // What annotations show is told with them.
  if (annotation !== undefined) return true;
  const isMark = marks.some((mark) => isMiddleInside(box, mark.box) && isMiddleInside(mark.box, box));
  return isMark || lines.some((line) => line.confidence < 1 && isMiddleInside(line.box, box));
}

/** Undecoded pictures may hold anything. */
export async function holdsInk(page: PDFPageProxy, { name }: PlacedImage): Promise<boolean> {
  const pixels = name === undefined ? undefined : await pdfImagePixels(page, name);
  if (!pixels) return true;
  const { red, dark } = inkOf(pixels);
  return red + dark > GROUND;
}
