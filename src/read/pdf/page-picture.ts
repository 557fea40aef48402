import type { Page } from '../../model/page.ts';
import { decodeImage, imageFromPixels } from '../image/decode.ts';
import type { PageImage } from '../image/grey-image.ts';
import { readPageImage } from '../image/read-page-image.ts';
import { unreadablePage } from '../unreadable-page.ts';
import { areaOf, shareInside } from '../layout/boxes.ts';
import type { PageView } from './page-view.ts';
import { stands, WHITE } from './colour.ts';
import { pdfImagePixels } from './pdf-images.ts';
import type { PlacedImage } from './placed-images.ts';
import { renderPage } from './render.ts';

/** Share of the page that a scan covers. */
const SCAN_COVER = 0.55;
/** Points: a smaller thing beside a scan hides and shows nothing. */
const SPECK = 2;

/** The largest picture of a page that is a scan, of one picture or of several. */
export function scanOf({ graphics: { images }, size }: PageView): PlacedImage | undefined {
  const covered = images.reduce((sum, { box }) => sum + areaOf(box), 0);
  if (covered < SCAN_COVER * size.width * size.height) return undefined;
  return images.reduce<PlacedImage | undefined>(
    (best, image) => (best && areaOf(best.box) >= areaOf(image.box) ? best : image),
    undefined,
  );
}

/** Reads a page as it is shown: its one picture taken out where that is all of it, else the page as it is drawn. */
export async function readPicture(view: PageView, scan: PlacedImage | undefined): Promise<Page> {
  const { file, pageNumber, size, engine } = view;
  const own = scan && isPlain(view, scan) ? await takenOut(view, scan) : undefined;
  const read = await readPageImage(own ?? (await drawn(view)), { file, pageNumber, size }, await engine());
  // A picture that cannot be decoded leaves the drawn page white: that is no blank page.
  const isLost =
    own === undefined && read.quality.isBlank === true && scan && (await isUndecoded(view, scan));
  if (isLost) return unreadablePage(file, pageNumber, '页面图像的压缩方式不能解码');
  return scan === undefined ? withoutDpi(read) : read;
}

/** A page without a picture has no resolution of its own. */
function withoutDpi(page: Page): Page {
  const { dpi: _dpi, ...quality } = page.quality;
  return { ...page, quality };
}

/** Whether a page is one picture, upright, whole, and nothing lies over or beside it. */
export function isPlain({ page, graphics, size, turn }: PageView, scan: PlacedImage): boolean {
  if (page.rotate !== 0 || turn !== 0 || scan.name === undefined) return false;
  if (!scan.isUpright || scan.isClipped || scan.annotation !== undefined) return false;
  if (areaOf(scan.box) < SCAN_COVER * size.width * size.height || graphics.annotations.size > 0) return false;
  return (
    !graphics.images.some((image) => image !== scan && isSeenBeside(image, scan)) &&
    !isPaintedOver(view(graphics), scan)
  );
}

type Painting = Pick<PageView['graphics'], 'fills' | 'drawings' | 'rulings' | 'glyphs'>;

function view({ fills, drawings, rulings, glyphs }: Painting): Painting {
  return { fills, drawings, rulings, glyphs };
}

/** Lies over the picture, or shows where the picture does not reach. */
function isSeenBeside({ box, at }: Pick<PlacedImage, 'box' | 'at'>, scan: PlacedImage): boolean {
  if (Math.max(box.width, box.height) < SPECK) return false;
  return at > scan.at || !scan.isOpaque || shareInside(box, scan.box) < 0.98;
}

function isPaintedOver({ fills, drawings, rulings, glyphs }: Painting, scan: PlacedImage): boolean {
  const isInk = fills.some((fill) => {
    const isWhite = fill.rgb !== undefined && !stands(fill.rgb, WHITE);
    // White below the picture or beside it is paper.
    return (!isWhite || fill.at > scan.at) && isSeenBeside(fill, scan);
  });
  const isWritten = glyphs.some(
    ({ isUnseen, at, middle: [x, y], text }) =>
      !isUnseen &&
      text.trim() !== '' &&
      isSeenBeside({ box: { x, y, width: SPECK, height: SPECK }, at }, scan),
  );
  return isInk || isWritten || drawings.length > 0 || rulings.length > 0;
}

async function takenOut({ page }: PageView, scan: PlacedImage): Promise<PageImage | undefined> {
  const pixels = scan.name === undefined ? undefined : await pdfImagePixels(page, scan.name);
  // What shows through its holes is a part of the page.
  if (!pixels || pixels.channels === 4) return undefined;
  const image = await imageFromPixels(pixels);
  // Some kinds are decoded smaller than they are.
  return { ...image, stored: largest(image.stored, scan.pixels) };
}

async function isUndecoded({ page }: PageView, scan: PlacedImage): Promise<boolean> {
  return scan.name !== undefined && (await pdfImagePixels(page, scan.name)) === undefined;
}

function largest(a: PageImage['stored'], b: PageImage['stored']): PageImage['stored'] {
  return a.width * a.height >= b.width * b.height ? a : b;
}

/** The page as it is shown. Its pictures tell how finely it was scanned, not the size in which it is drawn. */
export async function drawn({ pdf, pageNumber, size, graphics }: PageView): Promise<PageImage> {
  const image = await decodeImage(await renderPage(pdf.bytes(), pageNumber, size), 0, false);
  const finest = graphics.images
    .filter(
      ({ box, pixels }) => areaOf(box) >= FINE_COVER * areaOf({ x: 0, y: 0, ...size }) && pixels.width > 0,
    )
    .map(densityOf);
  if (finest.length === 0) return image;
  const density = Math.max(...finest);
  return {
    ...image,
    stored: { width: Math.round(size.width * density), height: Math.round(size.height * density) },
  };
}

/** Share of the page from which a picture counts for its resolution. */
const FINE_COVER = 0.02;

/** Pixels a point, however the picture is turned; of one that is cut, what is seen says too much. */
function densityOf({ box, pixels }: PlacedImage): number {
  const long = Math.max(pixels.width, pixels.height) / Math.max(box.width, box.height);
  const short = Math.min(pixels.width, pixels.height) / Math.min(box.width, box.height);
  return Math.min(long, short);
}
