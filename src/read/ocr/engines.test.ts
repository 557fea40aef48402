import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../model/page.ts';
import { decodeImage } from '../image/decode.ts';
import type { PageImage } from '../image/grey-image.ts';
import { readPageImage } from '../image/read-page-image.ts';
import { turned } from '../image/turn.ts';
import { openSource } from '../open-source.ts';
import type { OcrEngine } from './engine.ts';
import { openEngine } from './open-engine.ts';

/** Scans made once: page images without any text of their own. */
const SCANS = fileURLToPath(new URL('../../../test/fixtures/scans/', import.meta.url));
const COVER = '01 案卷封面.pdf';
const FILING = '02 立案审批表.pdf';

async function firstPage(name: string, engine: OcrEngine): Promise<Page> {
  const absolutePath = `${SCANS}${name}`;
  const source = await openSource(
    { jobId: 1, path: name, absolutePath, mediaType: 'pdf', firstPage: 1, maxPages: 1, ocr: 'tesseract' },
    () => Promise.resolve(engine),
  );
  try {
    return await source.readPage(1);
  } finally {
    await source.close();
  }
}

/** The page's picture as it lies in the PDF. */
async function scanned(name: string): Promise<PageImage> {
  const bytes = await readFile(`${SCANS}${name}`);
  return decodeImage(bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]))), 0, false);
}

const valueBeside = (page: Page, label: string): string[] => {
  const cell = page.lines.find((l) => l.text === label)?.cell;
  return page.lines.filter((l) => cell !== undefined && l.cell === cell + 1).map((l) => l.text);
};

describe.each(['tesseract', 'accurate'] as const)('%s', (choice) => {
  let engine: OcrEngine;
  beforeAll(async () => {
    const opened = await openEngine(choice);
    if (!opened) throw new Error('no engine');
    engine = opened;
  });
  afterAll(() => engine.close());

  it('reads a form cell by cell', async () => {
    const page = await firstPage(COVER, engine);
    expect(page).toMatchObject({ textOrigin: 'ocr', quality: { orientation: 0 } });
    expect(valueBeside(page, '案件名称')).toEqual([
      '天津市天合金属制品有限公司未按照排污许可证规定提交排',
      '污许可证执行报告案',
    ]);
    expect(valueBeside(page, '立案日期')).toEqual(['2023年12月27日']);
    expect(valueBeside(page, '归档日期')).toEqual(['2024年2月18日']);
  });

  it('reads running text, numbers and codes', async () => {
    const page = await firstPage(FILING, engine);
    const text = page.lines.map((l) => l.text.replaceAll(',', '，')).join('');
    expect(text).toContain('当事人的行为涉嫌违反《排污许可管理条例》第二十二条第一款的');
    expect(text).toContain('91120114MM98014293');
    expect(page.quality.legibility).toBeGreaterThan(0.9);
  });

  it.each([90, 180, 270] as const)(
    'reads a page that was laid on the scanner turned by %d°',
    async (degrees) => {
      const image = await scanned(COVER);
      const ink = await turned(image.ink, degrees);
      const page = await readPageImage(
        { ...image, ink, red: undefined },
        { file: COVER, pageNumber: 1 },
        engine,
      );
      expect(page.quality.orientation).toBe(360 - degrees);
      expect(valueBeside(page, '立案日期')).toEqual(['2023年12月27日']);
    },
  );

  it('reads a page the same whatever it read before', async () => {
    const again = await firstPage(COVER, engine);
    const fresh = await openEngine(choice);
    if (!fresh) throw new Error('no engine');
    expect(await firstPage(COVER, fresh)).toEqual(again);
    await fresh.close();
  });
});
