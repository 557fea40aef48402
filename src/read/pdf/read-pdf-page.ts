import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page, TextLine } from '../../model/page.ts';
import { decodedJpeg } from '../image/decode.ts';
import { withLostPart } from '../image/lost-part.ts';
import { readPageImage } from '../image/read-page-image.ts';
import { linesInReadingOrder } from '../layout/lines.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { annotationsOf, annotationsOn } from './annotations.ts';
import { areaOf } from '../layout/boxes.ts';
import { bornDigitalPage } from './born-digital.ts';
import { withOwnText, withPictureText } from './merged-lines.ts';
import { drawn, isPlain, readPicture, scanOf } from './page-picture.ts';
import {
  MAX_SIDE,
  type OpenedPdf,
  type PageRequest,
  type PageView,
  shownView,
  uprightView,
} from './page-view.ts';
import { pdfWords, type PdfWords } from './pdf-words.ts';
import type { PlacedImage } from './placed-images.ts';
import { isTrustworthy } from './text-trust.ts';
import { holdsInk, withUnreadPictures } from './unread-pictures.ts';
import { withUnsureLines } from './unsure-lines.ts';

export type { OpenedPdf } from './page-view.ts';

/** A scan may carry a stamped page number of its own as text. */
const SCAN_TEXT = 30;
/** Characters and share of the page: a page with little text and large pictures is also read by OCR. */
const MIXED_TEXT = 60;
const MIXED_COVER = 0.2;
/** Drawn shapes from which a page without text is written in them. */
const OUTLINES = 12;

/** Reads one page: its own text where it can be trusted, else its picture through OCR. */
export async function readPdfPage(
  pdf: OpenedPdf,
  file: string,
  pageNumber: number,
  engine: () => Promise<OcrEngine | undefined>,
): Promise<Page> {
  const sheet = pdf.sheet(pageNumber);
  const decoded = sheet && (await decodedJpeg(sheet.jpeg));
  if (sheet && decoded) {
    const size = { width: Math.min(sheet.width, MAX_SIDE), height: Math.min(sheet.height, MAX_SIDE) };
    const read = await readPageImage(decoded.image, { file, pageNumber, size }, await engine());
    if (decoded.isWhole) return read;
    pdf.incomplete.add(pageNumber);
    return withLostPart(read, decoded.image);
  }
  const page = await pdf.document.getPage(pageNumber);
  try {
    return await readPage({ pdf, file, pageNumber, engine }, page);
  } finally {
    page.cleanup();
  }
}

async function readPage(request: PageRequest, page: PDFPageProxy): Promise<Page> {
  const view = await uprightView(request, page);
  const own = pdfWords(view.items, view.toPage, view.graphics);
  const text = textOf(own);
  const scan = scanOf(view);
  if (scan && (await isScan(view, scan, text))) return scannedPage(await shownView(view), text);
  const isGarbled = text.length > 0 && !isTrustworthy(text);
  const isOutlined = text.length === 0 && view.graphics.drawings.length >= OUTLINES;
  if (isGarbled || isOutlined) return withReplaced(await readPicture(await shownView(view), undefined), text);
  const bornDigital = await withUnsureLines(await bornDigitalPage(view, own), view);
  return withUnreadPictures(await withSeenPictures(bornDigital, view, text), view);
}

function textOf({ words, redWords }: PdfWords): string {
  return [...words, ...redWords].map((word) => word.text).join('');
}

/** A large picture is a scan where the page says little itself, and no tinted ground where it says much. */
async function isScan(view: PageView, scan: PlacedImage, text: string): Promise<boolean> {
  if (text.length < SCAN_TEXT || !isTrustworthy(text)) return true;
  return (await view.engine()) !== undefined && holdsInk(view.page, scan);
}

/** A page that is a picture, with what the file itself says over it. */
async function scannedPage(view: PageView, text: string): Promise<Page> {
  const scan = scanOf(view);
  const { hasInvisibleText } = view.graphics;
  if (hasInvisibleText && (await view.engine()) === undefined) return othersReading(view);
  const own = pdfWords(view.items, view.toPage, view.graphics);
  const read = await readPicture(view, scan);
  const isSaid = text.length > 0 && isTrustworthy(text);
  const lines = isSaid ? linesInReadingOrder([...own.words, ...own.redWords], read.cells) : [];
  const seen = withOwnText(read, await withNotes(lines, view));
  // Under what was painted over a scan another program may have read what nobody is to see.
  const isWhole = scan !== undefined && isPlain(view, scan);
  return isWhole || !hasInvisibleText ? withReplaced(seen, isSaid ? '' : allText(view, isWhole)) : seen;
}

/** Fields of a form that lies over a scan. */
async function withNotes(lines: readonly TextLine[], view: PageView): Promise<TextLine[]> {
  const { page, toPage, graphics } = view;
  const { words } = annotationsOf(await annotationsOn(page), toPage, {
    painted: graphics.annotations,
    seen: [],
  });
  return [...lines, ...linesInReadingOrder(words, [])];
}

/** What the file says of a scan: with what another program read below it. */
function allText({ items, toPage, graphics }: PageView, isWhole: boolean): string {
  return textOf(pdfWords(items, toPage, graphics, { isInvisibleRead: isWhole }));
}

/** Where nobody else can read the scan, what another program read below it counts. */
async function othersReading(view: PageView): Promise<Page> {
  const read = pdfWords(view.items, view.toPage, view.graphics, { isInvisibleRead: true });
  const text = textOf(read);
  if (text.length < SCAN_TEXT || !isTrustworthy(text))
    return withReplaced(await readPicture(view, scanOf(view)), text);
  return bornDigitalPage(view, read);
}

/** Both texts are kept: the one that was read again stands beside the one that counts. */
function withReplaced(page: Page, text: string): Page {
  return text === '' ? page : { ...page, replacedText: text };
}

/** Little text of its own beside large pictures: a licence pasted into a page, or a scan in strips. */
async function withSeenPictures(own: Page, view: PageView, text: string): Promise<Page> {
  const { graphics, size, file, pageNumber, engine } = view;
  const covered = graphics.images.reduce((sum, { box }) => sum + areaOf(box), 0);
  if (text.length >= MIXED_TEXT || covered < MIXED_COVER * size.width * size.height) return own;
  if (view.turn !== 0) return own;
  return withPictureText(
    own,
    await readPageImage(await drawn(view), { file, pageNumber, size }, await engine()),
  );
}
