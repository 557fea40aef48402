import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OcrEngine } from '../ocr/engine.ts';
import type { OptionalContent } from './layers.ts';
import type { Matrix } from './matrix.ts';
import { pageGraphics, type PageGraphics } from './pdf-graphics.ts';
import { type PdfItem, runOf, textRuns, turnOfPage } from './text-runs.ts';
import type { ScannedSheet } from './scanned-sheets.ts';

/** Points: a page can claim a side of 2^31. */
export const MAX_SIDE = 5000;

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** A copy of the file for the renderer, which opens it again. */
  readonly bytes: () => Uint8Array;
  /** The JPEG that a page consists of, where it is nothing else. */
  readonly sheet: (pageNumber: number) => ScannedSheet | undefined;
  readonly layers: OptionalContent;
  /** Pages whose picture was found to end early, as they are read. */
  readonly incomplete: Set<number>;
}

/** What a page is asked for. */
export interface PageRequest {
  readonly pdf: OpenedPdf;
  readonly file: string;
  readonly pageNumber: number;
  readonly engine: () => Promise<OcrEngine | undefined>;
}

/** A page, and what it draws where it stands upright. */
export interface PageView extends PageRequest {
  readonly page: PDFPageProxy;
  readonly size: { readonly width: number; readonly height: number };
  readonly toPage: Matrix;
  readonly items: readonly PdfItem[];
  readonly graphics: PageGraphics;
  /** Degrees, clockwise, by which its text is turned on the page as it is shown. */
  readonly turn: 0 | 90 | 180 | 270;
}

/** Looks at a page so that most of its text stands upright. */
export async function uprightView(request: PageRequest, page: PDFPageProxy): Promise<PageView> {
  const items = await textRuns(page);
  const { transform } = page.getViewport({ scale: 1 });
  const turn = turnOfPage(items.map((item) => runOf(item, transform as unknown as Matrix)));
  return viewOf(request, page, items, turn);
}

/** Looks at a page as it is shown. */
export async function shownView(view: PageView): Promise<PageView> {
  return view.turn === 0 ? view : viewOf(view, view.page, view.items, 0);
}

async function viewOf(
  { pdf, file, pageNumber, engine }: PageRequest,
  page: PDFPageProxy,
  items: readonly PdfItem[],
  turn: PageView['turn'],
): Promise<PageView> {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - turn) % 360 });
  const size = { width: Math.min(viewport.width, MAX_SIDE), height: Math.min(viewport.height, MAX_SIDE) };
  const toPage = viewport.transform as unknown as Matrix;
  const graphics = await pageGraphics({ page, toPage, size, layers: pdf.layers });
  return { pdf, file, pageNumber, engine, page, size, toPage, items, graphics, turn };
}
