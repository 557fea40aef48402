import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../model/page.ts';
import type { OcrEngine, OcrPage } from '../ocr/engine.ts';
import { openSource } from '../open-source.ts';

/** A PDF of one page with a printed word and a picture of 4 × 4 black pixels, `width` points wide, beside it. */
function withPicture(width: number): string {
  const content = `BT /F 12 Tf 50 700 Td (Signed by:) Tj ET q ${width} 0 0 20 120 696 cm /P Do Q`;
  const pixels = '\x00'.repeat(4) + '\xff'.repeat(12);
  return [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> /Font << /F 6 0 R >> >> >> endobj',
    `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    `5 0 obj << /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 16 >> stream\n${pixels}\nendstream endobj`,
    '6 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
    'trailer << /Root 1 0 R >>',
    '%%EOF',
  ].join('\n');
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-penned-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads `text` wherever it is asked, and keeps what it was shown. */
function engineReading(text: string, confidence: number, seen: OcrPage[] = []): OcrEngine {
  const pixel = 200 / 72;
  const box = { x: 122 * pixel, y: 128 * pixel, width: 40 * pixel, height: 14 * pixel };
  return {
    info: { engine: 'double', version: '1', data: '' },
    poorConfidence: 0,
    recognise(page) {
      seen.push(page);
      return Promise.resolve([{ text, confidence, box }]);
    },
    close: () => Promise.resolve(),
  };
}

async function pageOf(pdf: string, engine: OcrEngine | undefined): Promise<Page> {
  const absolutePath = path.join(folder, 'a.pdf');
  await writeFile(absolutePath, pdf, 'latin1');
  const job = { jobId: 1, path: 'a.pdf', absolutePath, mediaType: 'pdf', firstPage: 1, maxPages: 1 } as const;
  const source = await openSource({ ...job, ocr: 'off' }, () => Promise.resolve(engine));
  try {
    return await source.readPage(1);
  } finally {
    await source.close();
  }
}

describe('what was written by hand on a born-digital page', () => {
  it('stands in the line on which it was written', async () => {
    const page = await pageOf(withPicture(60), engineReading('张伟', 0.8));
    expect(page.lines.map(({ text }) => text)).toEqual(['Signed by: 张伟']);
    expect(page.textOrigin).toBe('embedded');
  });

  it('is never sure, what is printed beside it is', async () => {
    const page = await pageOf(withPicture(60), engineReading('张伟', 0.999));
    expect(page.lines[0]?.doubtful).toEqual([
      { from: 11, to: 12, confidence: 0.9 },
      { from: 12, to: 13, confidence: 0.9 },
    ]);
  });

  it('is shown to the engine without the print, where it stands', async () => {
    const seen: OcrPage[] = [];
    await pageOf(withPicture(60), engineReading('张伟', 0.8, seen));
    const { width = 0, data = new Uint8Array() } = seen[0]?.image ?? {};
    const ink = [...data.entries()].filter(([, value]) => value < 128).map(([at]) => at);
    const columns = ink.map((at) => ((at % width) * 72) / 200);
    expect(Math.min(...columns)).toBeGreaterThan(118);
    expect(Math.max(...columns)).toBeLessThan(182);
  });

  it('is left out without OCR', async () => {
    const page = await pageOf(withPicture(60), undefined);
    expect(page.lines.map(({ text }) => text)).toEqual(['Signed by:']);
    expect(page.lines[0]?.doubtful).toBeUndefined();
  });

  it('is not sought in pictures as wide as photographs', async () => {
    const seen: OcrPage[] = [];
    await pageOf(withPicture(500), engineReading('张伟', 0.8, seen));
    expect(seen).toEqual([]);
  });
});
