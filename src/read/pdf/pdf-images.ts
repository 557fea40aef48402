import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { RawPixels } from '../image/decode.ts';

interface PdfImage {
  readonly width: number;
  readonly height: number;
  /** 1 bit grey, RGB, RGBA: pdf.js's ImageKind. */
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray;
}

const KIND = { bits: 1, rgb: 2, rgba: 3 } as const;
/** pdf.js hands an image over once it is decoded; one that never comes must not hang the page. */
const TIMEOUT_MS = 20_000;

/** Pixels of an image that the page places by name; undefined where pdf.js could not decode it. */
export async function pdfImagePixels(page: PDFPageProxy, name: string): Promise<RawPixels | undefined> {
  const image = await pdfObject(page, name);
  if (!image?.data || image.width < 1 || image.height < 1) return undefined;
  const { width, height, data } = image;
  if (image.kind === KIND.bits) return unpackedBits(data, width, height);
  const channels = image.kind === KIND.rgba ? 4 : 3;
  if (data.length < width * height * channels) return undefined;
  return {
    width,
    height,
    channels,
    data: new Uint8Array(data.buffer, data.byteOffset, width * height * channels),
  };
}

function pdfObject(page: PDFPageProxy, name: string): Promise<PdfImage | undefined> {
  const store = (name.startsWith('g_') ? page.commonObjs : page.objs) as {
    get(id: string, callback: (value: unknown) => void): void;
  };
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), TIMEOUT_MS);
    store.get(name, (value) => {
      clearTimeout(timer);
      resolve((value ?? undefined) as PdfImage | undefined);
    });
  });
}

/** Pixels of the longest side from which bits are put together to grey: more are never read. */
const LONGEST_SIDE = 5200;

/** One bit a pixel, 1 is white, rows padded to whole bytes. Of very fine scans squares of pixels become one grey one. */
function unpackedBits(packed: ArrayLike<number>, width: number, height: number): RawPixels {
  const step = Math.max(1, Math.ceil(Math.max(width, height) / LONGEST_SIDE));
  const stride = (width + 7) >> 3;
  const size = { width: Math.floor(width / step), height: Math.floor(height / step) };
  const sums = new Uint16Array(size.width);
  const data = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    sums.fill(0);
    for (let row = y * step; row < (y + 1) * step; row++) addBits(packed, row * stride, step, sums);
    for (let x = 0; x < size.width; x++) data[y * size.width + x] = ((sums[x] ?? 0) * 255) / (step * step);
  }
  return { ...size, channels: 1, data };
}

/** Adds the white pixels of a row to the columns in which they stand. */
function addBits(packed: ArrayLike<number>, start: number, step: number, sums: Uint16Array): void {
  let x = 0;
  for (let column = 0; column < sums.length; column++) {
    let white = 0;
    for (const end = x + step; x < end; x++) white += ((packed[start + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
    sums[column] = (sums[column] ?? 0) + white;
  }
}
