import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../../test/fixtures/pdf-page.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { openSource } from './open-source.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-partly-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Told {
  readonly page: Page | undefined;
  readonly problems: readonly Problem[];
}

/** What is told of a file and of its first page, read without OCR. */
async function told(bytes: Uint8Array | string, mediaType: 'jpg' | 'png' | 'pdf'): Promise<Told> {
  const absolutePath = path.join(folder, `a.${mediaType}`);
  await writeFile(absolutePath, bytes, 'latin1');
  const job = {
    jobId: 1,
    path: `案/决定书.${mediaType}`,
    absolutePath,
    mediaType,
    firstPage: 1,
    maxPages: 1,
  };
  const source = await openSource({ ...job, ocr: 'off' }, () => Promise.resolve(undefined));
  const page = source.pageCount > 0 ? await source.readPage(1) : undefined;
  const ofPage = source.problemOf?.(1);
  await source.close();
  return { page, problems: [...source.problems, ...(ofPage ? [ofPage] : [])] };
}

/** A sheet of print as a JPEG of which only the first half has come through. */
async function halfJpeg(): Promise<Buffer> {
  const bars = Array.from(
    { length: 40 },
    (_, i) => `<rect x="100" y="${60 + i * 40}" width="1000" height="20" fill="#222"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1696"><rect width="100%" height="100%" fill="#fcfcfc"/>${bars.join('')}</svg>`;
  const jpeg = await sharp(Buffer.from(svg)).toColourspace('b-w').jpeg({ quality: 85 }).toBuffer();
  return jpeg.subarray(0, Math.round(jpeg.length / 2));
}

/** The beginning of a PNG that claims a size. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(17);
  header.write('IHDR', 0, 'latin1');
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  header.set([1, 0, 0, 0, 0], 12);
  const framed = Buffer.alloc(25);
  framed.writeUInt32BE(13, 0);
  framed.set(header, 4);
  framed.writeUInt32BE(crc32(header), 21);
  const data = Buffer.from([0, 0, 0, 2, ...Buffer.from('IDAT'), 0x78, 0x9c, 0, 0, 0, 0]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), framed, data]);
}

describe('a picture whose data end early', () => {
  it('is told to be incomplete, and what it lacks is ink that nobody read', async () => {
    const { page, problems } = await told(await halfJpeg(), 'jpg');
    expect(problems.map(({ message }) => message)).toEqual([
      '案/决定书.jpg：图片数据不完整，缺失的部分没有读到，请重新扫描或上传完整的文件',
    ]);
    const [lost] = page?.unread ?? [];
    expect(lost?.kind).toBe('ink');
    expect((lost?.box.y ?? 0) / (page?.height ?? 1)).toBeGreaterThan(0.3);
    expect((lost?.box.y ?? 0) + (lost?.box.height ?? 0)).toBeCloseTo(page?.height ?? 0, 0);
  });

  it('is told with its page where it is the page of a PDF', async () => {
    const pixels = (await halfJpeg()).toString('latin1');
    const image = '/Width 1200 /Height 1696 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode';
    const { page, problems } = await told(
      pdfOf({ content: 'q 595 0 0 842 0 0 cm /P Do Q', image, pixels }),
      'pdf',
    );
    expect(problems).toEqual([
      {
        stage: 'read',
        code: 'page-unreadable',
        file: '案/决定书.pdf',
        pageNumber: 1,
        message: '案/决定书.pdf 第 1 页：图片数据不完整，缺失的部分没有读到，请重新扫描或上传完整的文件',
      },
    ]);
    expect(page?.unread).toMatchObject([{ kind: 'ink', box: { x: 0, width: 595 } }]);
  });
});

describe('a picture over the limit of the tool', () => {
  it('is not called damaged: the limit and what to do are told', async () => {
    const { problems } = await told(hugePng(20_000, 20_000), 'png');
    expect(problems).toMatchObject([{ code: 'limit-exceeded' }]);
    expect(problems[0]?.message).toBe(
      '案/决定书.png：图片有 20000×20000 像素，超过了本工具 1.5 亿像素的上限，没有读取；请用 300 dpi 重新扫描，或者缩小后上传',
    );
  });
});
