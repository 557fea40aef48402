import { PDFParse } from 'pdf-parse';
import { PDF_RESOURCES } from './open-pdf.ts';

/** Pixels: the longest side of a rendered page, A4 at about 200 dpi. */
const RENDERED_WIDTH = 1654;
const MAX_RENDERED_HEIGHT = 4000;

/** A page as a PNG, for pages whose image cannot be taken out. One page at a time: the library keeps all in memory. */
export async function renderPage(
  bytes: Uint8Array,
  pageNumber: number,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const parser = new PDFParse({ ...PDF_RESOURCES, data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const height = (RENDERED_WIDTH / size.width) * size.height;
    const desiredWidth = Math.round(RENDERED_WIDTH * Math.min(1, MAX_RENDERED_HEIGHT / height));
    const { pages } = await parser.getScreenshot({
      partial: [pageNumber],
      desiredWidth,
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

/** The page's text without boxes: what is left where all text stands at an angle. */
export async function plainText(bytes: Uint8Array, pageNumber: number): Promise<string> {
  const parser = new PDFParse({ ...PDF_RESOURCES, data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const { pages } = await parser.getText({ partial: [pageNumber] });
    return pages[0]?.text ?? '';
  } finally {
    await parser.destroy();
  }
}
