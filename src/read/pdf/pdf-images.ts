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
  if (image.kind === KIND.bits)
    return { width, height, channels: 1, data: unpackedBits(data, width, height) };
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

/** One bit a pixel, 1 is white, rows padded to whole bytes. */
function unpackedBits(packed: ArrayLike<number>, width: number, height: number): Uint8Array {
  const stride = (width + 7) >> 3;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = ((packed[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      data[y * width + x] = bit ? 255 : 0;
    }
  }
  return data;
}
