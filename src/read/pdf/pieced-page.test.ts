import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GreyImage } from '../image/grey-image.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { openSource } from '../open-source.ts';

const SCAN = { width: 1200, height: 1696 };
/** Bars of print, from the top of the page to its foot. */
const BARS = [100, 500, 900, 1300, 1580];

interface Piece {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How an image is written: its dictionary and its bytes. */
type Coding = (piece: Buffer, size: Piece) => Promise<{ entries: string; bytes: Buffer }>;

const jpeg: Coding = async (png) => ({
  entries: '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
  bytes: await sharp(png).toColourspace('b-w').jpeg({ quality: 85 }).toBuffer(),
});

async function scan(): Promise<Buffer> {
  const bars = BARS.map((y) => `<rect x="150" y="${y}" width="900" height="30" fill="#222"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SCAN.width}" height="${SCAN.height}"><rect width="100%" height="100%" fill="#fcfcfc"/>${bars}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A PDF of one A4 page that is put together from pieces of a scan. */
async function pdfOf(pieces: readonly Piece[], coding: Coding = jpeg): Promise<Buffer> {
  const page = await scan();
  const [x, y] = [595 / SCAN.width, 842 / SCAN.height];
  const place = ({ left, top, width, height }: Piece, i: number): string =>
    `q ${width * x} 0 0 ${height * y} ${left * x} ${842 - (top + height) * y} cm /P${i} Do Q`;
  const content = pieces.map(place).join('\n');
  const names = pieces.map((_, i) => `/P${i} ${5 + i} 0 R`).join(' ');
  const parts: (string | Buffer)[] = [
    '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n',
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << ${names} >> >> >> endobj\n`,
    `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj\n`,
  ];
  for (const [i, piece] of pieces.entries()) {
    const { entries, bytes } = await coding(await sharp(page).extract(piece).png().toBuffer(), piece);
    const size = `/Width ${piece.width} /Height ${piece.height} /Length ${bytes.length}`;
    parts.push(`${5 + i} 0 obj << /Type /XObject /Subtype /Image ${size} ${entries} >> stream\n`, bytes);
    parts.push('\nendstream endobj\n');
  }
  parts.push('trailer << /Root 1 0 R >>\n%%EOF');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-pieces-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Which of the bars the engine was shown. */
async function barsShown(pdf: Buffer): Promise<boolean[]> {
  const absolutePath = path.join(folder, 'a.pdf');
  await writeFile(absolutePath, pdf);
  const shown: GreyImage[] = [];
  const engine: OcrEngine = {
    info: { engine: 'double', version: '1', data: 'none' },
    poorConfidence: 0.6,
    recognise: ({ image }) => {
      shown.push(image);
      return Promise.resolve([
        { text: '行政处罚决定书', confidence: 0.95, box: { x: 150, y: 100, width: 400, height: 30 } },
      ]);
    },
    close: () => Promise.resolve(),
  };
  const job = { jobId: 1, path: 'a.pdf', absolutePath, mediaType: 'pdf', firstPage: 1, maxPages: 1 } as const;
  const source = await openSource({ ...job, ocr: 'tesseract' }, () => Promise.resolve(engine));
  await source.readPage(1);
  await source.close();
  const [image] = shown;
  return BARS.map((bar) => image !== undefined && isDark(image, bar));
}

function isDark({ width, height, data }: GreyImage, bar: number): boolean {
  const y = Math.round(((bar + 15) / SCAN.height) * height);
  return (data[y * width + Math.round(width / 2)] ?? 255) < 90;
}

function pieces(columns: number, rows: number): Piece[] {
  const [width, height] = [SCAN.width / columns, SCAN.height / rows];
  return Array.from({ length: columns * rows }, (_, i) => ({
    left: (i % columns) * width,
    top: Math.floor(i / columns) * height,
    width,
    height,
  }));
}

const ALL = BARS.map(() => true);

describe('a scanned page', () => {
  it.each([
    ['one picture', 1, 1],
    ['eight strips', 1, 8],
    ['two halves', 1, 2],
    ['tiles', 4, 4],
  ])('that is put together from %s is read to its foot', async (_, columns, rows) => {
    expect(await barsShown(await pdfOf(pieces(columns, rows)))).toEqual(ALL);
  });

  it('with a picture in CMYK is read', async () => {
    const cmyk: Coding = async (png) => ({
      // As Adobe writes it: inverted.
      entries: '/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Decode [1 0 1 0 1 0 1 0] /Filter /DCTDecode',
      bytes: await sharp(png).toColourspace('cmyk').jpeg({ quality: 90 }).toBuffer(),
    });
    expect(await barsShown(await pdfOf(pieces(1, 1), cmyk))).toEqual(ALL);
  });

  it('with a picture of 16 bits is read', async () => {
    const deep: Coding = async (png) => {
      const raw = await sharp(png).removeAlpha().toColourspace('grey16').raw({ depth: 'ushort' }).toBuffer();
      return { entries: '/ColorSpace /DeviceGray /BitsPerComponent 16', bytes: raw.swap16() };
    };
    expect(await barsShown(await pdfOf(pieces(1, 1), deep))).toEqual(ALL);
  });
});
