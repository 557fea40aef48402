import { PDFParse } from 'pdf-parse';
import { PDF_RESOURCES } from './open-pdf.ts';

/** Pixels: the longest side of a drawn page, A4 at about 220 dpi, which is what is read of a scan. */
const LONGEST_SIDE = 2600;
/** Pixels a point, 300 dpi, at most: a small slip is not drawn any larger. */
const FINEST = 300 / 72;

/** A page as a PNG, for pages whose image cannot be taken out. One page at a time: the library keeps all in memory. */
export async function renderPage(
  bytes: Uint8Array,
  pageNumber: number,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const parser = new PDFParse({ ...PDF_RESOURCES, data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const scale = Math.min(FINEST, LONGEST_SIDE / Math.max(size.width, size.height));
    const { pages } = await parser.getScreenshot({
      partial: [pageNumber],
      desiredWidth: Math.round(size.width * scale),
      imageBuffer: true,
      imageDataUrl: false,
    });
    const page = pages[0];
    if (!page) throw new Error(`page ${pageNumber} was not rendered`);
    return page.data;
  } finally {
    await parser.destroy();
  }
}
