import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Page, TextLine } from '../../model/page.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { decodedJpeg, decodeImage, imageFromPixels } from '../image/decode.ts';
import type { PageImage } from '../image/grey-image.ts';
import { type PageImageSource, readPageImage } from '../image/read-page-image.ts';
import { linesInReadingOrder } from '../layout/lines.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import { tableCells } from '../layout/table-cells.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { unreadablePage } from '../unreadable-page.ts';
import type { Matrix } from './matrix.ts';
import { pageGraphics, type PageGraphics, type PlacedImage } from './pdf-graphics.ts';
import { pdfImagePixels } from './pdf-images.ts';
import { pdfMarks } from './pdf-marks.ts';
import { pdfWords, type PdfWords } from './pdf-words.ts';
import { pennedWords } from './penned-words.ts';
import { plainText, renderPage } from './render.ts';
import type { ScannedSheet } from './scanned-sheets.ts';
import { isTrustworthy } from './text-trust.ts';

/** Points: a page can claim a side of 2^31. */
const MAX_SIDE = 5000;
/** Share of the page that a scan's image covers. */
const SCAN_COVER = 0.55;
/** Share of the page that a strip covers, which stands beside the largest picture. */
const STRIP_COVER = 0.05;
/** A scan may carry a stamped page number of its own as text. */
const SCAN_TEXT = 30;
/** Characters and share of the page: a page with little text and large pictures is also read by OCR. */
const MIXED_TEXT = 60;
const MIXED_COVER = 0.2;

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** A copy of the file for the renderer, which opens it again. */
  readonly bytes: () => Uint8Array;
  /** The JPEG that a page consists of, where it is nothing else. */
  readonly sheet: (pageNumber: number) => ScannedSheet | undefined;
}

/** Reads one page: its own text where it can be trusted, else its picture through OCR. */
export async function readPdfPage(
  pdf: OpenedPdf,
  file: string,
  pageNumber: number,
  engine: () => Promise<OcrEngine | undefined>,
): Promise<Page> {
  const sheet = pdf.sheet(pageNumber);
  const image = sheet && (await decodedJpeg(sheet.jpeg));
  if (sheet && image) {
    const size = { width: Math.min(sheet.width, MAX_SIDE), height: Math.min(sheet.height, MAX_SIDE) };
    return readPageImage(image, { file, pageNumber, size }, await engine());
  }
  const page = await pdf.document.getPage(pageNumber);
  try {
    const viewport = page.getViewport({ scale: 1 });
    const size = { width: Math.min(viewport.width, MAX_SIDE), height: Math.min(viewport.height, MAX_SIDE) };
    const toPage = viewport.transform as unknown as Matrix;
    const graphics = await pageGraphics(page, toPage);
    const own = await pdfWords(page, toPage, graphics.redText);
    const text = [...own.words, ...own.redWords].map((w) => w.text).join('');
    const scan = scanImage(graphics, size);
    const source = { file, pageNumber, size };
    const isOthersOcr = graphics.hasInvisibleText && (await engine()) !== undefined;
    if (scan && (text.length < SCAN_TEXT || !isTrustworthy(text) || isOthersOcr)) {
      return withReplaced(await scannedPage(page, pdf, scan, { ...source, engine }), text);
    }
    if (text.length > 0 && !isTrustworthy(text)) {
      const seen = await readPageImage(await rendered(pdf, pageNumber, size), source, await engine());
      return withReplaced(seen, text);
    }
    const bornDigital = await bornDigitalPage(page, pdf, { ...source, graphics, own, engine });
    if (!hasUnreadPictures(text, graphics, size)) return bornDigital;
    return withPictureText(
      bornDigital,
      await readPageImage(await rendered(pdf, pageNumber, size), source, await engine()),
    );
  } finally {
    page.cleanup();
  }
}

/** Both texts are kept: the one that was read again stands beside the one that counts. */
function withReplaced(page: Page, text: string): Page {
  return text === '' ? page : { ...page, replacedText: text };
}

interface ScannedSource extends PageImageSource {
  readonly size: { readonly width: number; readonly height: number };
  readonly engine: () => Promise<OcrEngine | undefined>;
}

/** A page that is one picture. Where that cannot be decoded, the page drawn without it is no blank page. */
async function scannedPage(
  page: PDFPageProxy,
  pdf: OpenedPdf,
  scan: PlacedImage,
  { engine, ...source }: ScannedSource,
): Promise<Page> {
  const own = await takenOut(page, scan);
  const image = own ?? (await rendered(pdf, source.pageNumber, source.size));
  const read = await readPageImage(image, source, await engine());
  const isLost = own === undefined && canBeTakenOut(page, scan) && read.quality.isBlank === true;
  return isLost ? unreadablePage(source.file, source.pageNumber, '页面图像的压缩方式不能解码') : read;
}

/** The one picture that covers the page; none where others stand beside it, as in a scan of several strips. */
function scanImage(graphics: PageGraphics, size: { width: number; height: number }): PlacedImage | undefined {
  const shareOf = ({ width, height }: Box): number => (width * height) / (size.width * size.height);
  const scan = graphics.images.find(({ box }) => shareOf(box) >= SCAN_COVER);
  const isOneOfSeveral = graphics.images.some(
    ({ box }) => scan && shareOf(box) >= STRIP_COVER && !isMiddleInside(box, scan.box),
  );
  return isOneOfSeveral ? undefined : scan;
}

/** Little text of its own beside large pictures: a licence pasted into a page, or a scan in strips. */
function hasUnreadPictures(
  text: string,
  graphics: PageGraphics,
  size: { width: number; height: number },
): boolean {
  if (text.length >= MIXED_TEXT) return false;
  const covered = graphics.images.reduce((sum, { box }) => sum + box.width * box.height, 0);
  return covered / (size.width * size.height) >= MIXED_COVER;
}

/** The page's own text where it has any, and what OCR sees beside it. */
function withPictureText(own: Page, seen: Page): Page {
  const extra = seen.lines.filter((line) => !own.lines.some((o) => isMiddleInside(line.box, o.box)));
  if (extra.length === 0 && own.lines.length > 0) return own;
  const lines = [...own.lines, ...extra.map(({ cell: _cell, ...line }) => line)].sort(
    (a, b) => a.box.y - b.box.y || a.box.x - b.box.x,
  );
  return { ...own, lines, cells: [], textOrigin: seen.textOrigin, quality: seen.quality };
}

/** A page that is turned as a whole shows its picture turned: then only the renderer is right. */
function canBeTakenOut(page: PDFPageProxy, scan: PlacedImage): boolean {
  return scan.name !== undefined && page.rotate === 0;
}

async function takenOut(page: PDFPageProxy, scan: PlacedImage): Promise<PageImage | undefined> {
  if (!scan.name || !canBeTakenOut(page, scan)) return undefined;
  const pixels = await pdfImagePixels(page, scan.name);
  return pixels && imageFromPixels(pixels);
}

async function rendered(
  pdf: OpenedPdf,
  pageNumber: number,
  size: { width: number; height: number },
): Promise<PageImage> {
  return decodeImage(await renderPage(pdf.bytes(), pageNumber, size), 0, false);
}

interface BornDigital {
  readonly file: string;
  readonly pageNumber: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly graphics: PageGraphics;
  readonly own: PdfWords;
  readonly engine: () => Promise<OcrEngine | undefined>;
}

async function bornDigitalPage(page: PDFPageProxy, pdf: OpenedPdf, from: BornDigital): Promise<Page> {
  const { file, pageNumber, size, graphics, own, engine } = from;
  const cells = tableCells(graphics.rulings);
  const marks = await pdfMarks(page, graphics);
  const seals = marks.filter((mark) => mark.kind === 'seal');
  // Text of a seal lies over the text of the page and would be read into it.
  const redHead = own.redWords.filter((word) => !seals.some((seal) => isMiddleInside(word.box, seal.box)));
  const printed = [...own.words, ...redHead];
  const penned = printed.length === 0 ? [] : await pennedWords(page, graphics.images, size, engine);
  const lines = linesInReadingOrder([...printed, ...penned], cells);
  const isTilted = lines.length === 0 && own.tilted > 20;
  // The end of a form without text is no blank page.
  const hasInk = marks.length > 0 || graphics.images.length > 0 || graphics.rulings.length > 0;
  const isBlank = lines.length === 0 && !isTilted && !hasInk;
  return {
    file,
    pageNumber,
    ...size,
    textOrigin: lines.length > 0 || isTilted ? 'embedded' : 'none',
    lines: isTilted ? linesWithoutBoxes(await plainText(pdf.bytes(), pageNumber), size) : lines,
    cells,
    marks,
    quality: { isBlank },
  };
}

function linesWithoutBoxes(text: string, size: { width: number; height: number }): TextLine[] {
  const box = { x: 0, y: 0, ...size };
  return text
    .split('\n')
    .map((line) => normaliseText(line))
    .filter((line) => line !== '')
    .map((line) => ({ text: line, box, confidence: 1, fontSize: 12 }));
}
