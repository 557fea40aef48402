import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const PDFJS = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Where pdf.js finds its data. Plain paths ending in `/`: a `file://` address fails silently, and without the
 * character maps Chinese text in fonts that are not embedded comes out empty, with no error at all.
 */
export const PDF_RESOURCES = {
  cMapUrl: `${PDFJS}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${PDFJS}/standard_fonts/`,
  wasmUrl: `${PDFJS}/wasm/`,
  iccUrl: `${PDFJS}/iccs/`,
} as const;

/** Pixels of one embedded image above which it is not decoded: A3 in black and white at 1,200 dpi has 280 million. */
export const MAX_IMAGE_PIXELS = 300_000_000;

/** Opens a PDF; the bytes are handed over and must not be used afterwards. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    ...PDF_RESOURCES,
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    fontExtraProperties: true,
    verbosity: 0,
  }).promise;
}

/** A PDF ends with a pointer to its table of contents; without one its end is missing. */
export function hasPdfTail(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString('latin1');
  return tail.includes('%%EOF') || tail.includes('startxref');
}
