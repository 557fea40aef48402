import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';

/** A page that is nothing but one JPEG, as scanners write it. */
export interface ScannedSheet {
  readonly jpeg: Uint8Array;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Bytes: of larger files no second copy is held. */
const LARGEST_FILE = 400_000_000;
/** Bytes: a page that only places a picture needs no more. */
const LONGEST_CONTENT = 400;
/** Share of a page's side by which its picture may be smaller. */
const MARGIN = 0.02;
const NUMBER = String.raw`(-?\d*\.?\d+)\s+`;
/** Turns nothing, draws one picture, and nothing else. */
const ONE_PICTURE = new RegExp(
  String.raw`^\s*(?:q\s+)*${NUMBER}0*\.?0+\s+0*\.?0+\s+${NUMBER}${NUMBER}${NUMBER}cm\s*(?:q\s+)*/([^\s/]+)\s+Do(?:\s+Q)*\s*$`,
  'u',
);
/** Colours that the decoder of pictures shows as they are meant. */
const PLAIN_COLOURS = new Set(['/DeviceGray', '/DeviceRGB', '/ICCBased', '/CalGray', '/CalRGB']);

/**
 * Finds the pages whose picture can be taken out as it is: decoding a JPEG straight away takes a tenth of the time that
 * it takes by way of the page. Undefined for every other page, and for a file that cannot be looked through.
 */
export async function scannedSheets(
  bytes: Uint8Array,
): Promise<(pageNumber: number) => ScannedSheet | undefined> {
  // The entries of a picture always stand in the open: a file without this word has no JPEG.
  const hasJpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/DCTDecode');
  const pages = !hasJpeg || bytes.length > LARGEST_FILE ? [] : await pagesOf(bytes);
  return (pageNumber) => {
    const page = pages[pageNumber - 1];
    try {
      return page && sheetOf(page);
    } catch {
      // A page that is not as it should be is for the reader of pages to judge.
      return undefined;
    }
  };
}

async function pagesOf(bytes: Uint8Array): Promise<PDFPage[]> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    return document.isEncrypted ? [] : document.getPages();
  } catch {
    return [];
  }
}

function sheetOf(page: PDFPage): ScannedSheet | undefined {
  const { node } = page;
  const { width, height } = page.getSize();
  if (page.getRotation().angle !== 0 || node.Annots() || node.has(PDFName.of('UserUnit'))) return undefined;
  const placed = ONE_PICTURE.exec(contentOf(page));
  if (!placed || !fills(page, placed)) return undefined;
  const name = PDFName.of(placed[5] ?? '');
  const picture = node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).lookup(name);
  return picture instanceof PDFRawStream && isPlainJpeg(picture)
    ? { jpeg: picture.contents, width, height }
    : undefined;
}

/** '' where there is more of it than placing a picture takes. */
function contentOf({ node }: PDFPage): string {
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => node.context.lookup(ref)) : [contents];
  const parts = streams.map((stream) => {
    if (!(stream instanceof PDFRawStream) || stream.contents.length > LONGEST_CONTENT) return undefined;
    const decoded = decodePDFRawStream(stream).getBytes(LONGEST_CONTENT + 1);
    return decoded.length > LONGEST_CONTENT ? undefined : Buffer.from(decoded).toString('latin1');
  });
  return parts.includes(undefined) ? '' : parts.join('\n');
}

function fills(page: PDFPage, [, width, height, x, y]: readonly string[]): boolean {
  const box = page.getCropBox();
  const [marginX, marginY] = [box.width * MARGIN, box.height * MARGIN];
  return (
    Math.abs(Number(x) - box.x) <= marginX &&
    Math.abs(Number(y) - box.y) <= marginY &&
    Math.abs(Number(width) - box.width) <= marginX &&
    Math.abs(Number(height) - box.height) <= marginY
  );
}

function isPlainJpeg({ dict }: PDFRawStream): boolean {
  const single = (key: string): unknown => {
    const value = dict.lookup(PDFName.of(key));
    return value instanceof PDFArray && value.size() >= 1 ? value.lookup(0) : value;
  };
  const filters = dict.lookup(PDFName.of('Filter'));
  if (filters instanceof PDFArray && filters.size() !== 1) return false;
  if (String(single('Filter')) !== '/DCTDecode' || !PLAIN_COLOURS.has(String(single('ColorSpace'))))
    return false;
  const isChanged = ['Decode', 'SMask', 'Mask', 'ImageMask'].some((key) => dict.has(PDFName.of(key)));
  return !isChanged && dict.lookup(PDFName.of('BitsPerComponent'), PDFNumber).asNumber() === 8;
}
