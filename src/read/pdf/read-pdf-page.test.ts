import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../model/page.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { openSource } from '../open-source.ts';

/** A PDF of one page that one picture covers: 16 × 16 grey pixels in the given coding. */
function pictured(filter: string, bytes: string): string {
  const image = `<< /Type /XObject /Subtype /Image /Width 16 /Height 16 /ColorSpace /DeviceGray /BitsPerComponent 8 ${filter} /Length ${bytes.length} >>`;
  const content = 'q 595 0 0 842 0 0 cm /P Do Q';
  return [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >> endobj',
    `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    `5 0 obj ${image} stream\n${bytes}\nendstream endobj`,
    'trailer << /Root 1 0 R >>',
    '%%EOF',
  ].join('\n');
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-pdf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pageOf(pdf: string, engine?: OcrEngine): Promise<Page> {
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

/** The same with text that is not shown, as OCR programs lay it below a scan. */
function withHiddenText(pdf: string): string {
  const shown = 'q 595 0 0 842 0 0 cm /P Do Q';
  const hidden = `${shown} BT 3 Tr /F 12 Tf 50 700 Td (Decision of the agency of 5 May 2024, number 17) Tj ET`;
  return pdf
    .replace(`/Length ${shown.length} >> stream\n${shown}`, `/Length ${hidden.length} >> stream\n${hidden}`)
    .replace('/P 5 0 R >> >>', '/P 5 0 R >> /Font << /F 6 0 R >> >>')
    .replace('trailer', '6 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\ntrailer');
}

const ENGINE: OcrEngine = {
  info: { engine: 'double', version: '1', data: '' },
  poorConfidence: 0,
  recognise: () =>
    Promise.resolve([
      { text: '行政处罚决定书', confidence: 0.99, box: { x: 200, y: 200, width: 300, height: 40 } },
    ]),
  close: () => Promise.resolve(),
};

describe('a scan with somebody’s OCR below it', () => {
  const grey = withHiddenText(pictured('', '\xff\xff\xff\x00'.repeat(64)));

  it('is read again, and what the other program read is kept beside it', async () => {
    const page = await pageOf(grey, ENGINE);
    expect(page.textOrigin).toBe('ocr');
    expect(page.lines.map(({ text }) => text)).toEqual(['行政处罚决定书']);
    expect(page.replacedText).toContain('number 17');
  });

  it('keeps the other program’s text where no OCR is wanted', async () => {
    const page = await pageOf(grey);
    expect(page.textOrigin).toBe('embedded');
    expect(page.lines[0]?.text).toContain('Decision of the agency');
  });
});

describe('a page that is one picture', () => {
  it('is unreadable, not blank, where the picture cannot be decoded', async () => {
    const page = await pageOf(pictured('/Filter /JBIG2Decode', 'no bits of JBIG2'));
    expect(page.quality.isBlank).not.toBe(true);
    expect(page.quality.unreadable).toBe('页面图像的压缩方式不能解码');
  });

  it('is blank where the picture is white', async () => {
    expect((await pageOf(pictured('', '\xff'.repeat(256)))).quality.isBlank).toBe(true);
  });
});
