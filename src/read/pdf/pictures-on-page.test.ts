import { describe, expect, it } from 'vitest';
import { pageOfPdf, pdfOf } from '../../../test/fixtures/pdf-page.ts';
import type { Page } from '../../model/page.ts';
import type { OcrEngine } from '../ocr/engine.ts';

/** Half of it dark: something is on it. */
const PHOTO = {
  image: '/Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8',
  pixels: '\x20'.repeat(8) + '\xff'.repeat(8),
};
/** A table of two fields, a word in the first and a picture in the second. */
const FORM = [
  '1 w 50 400 m 545 400 l S 50 700 m 545 700 l S 50 400 m 50 700 l S 150 400 m 150 700 l S 545 400 m 545 700 l S',
  'BT /F 12 Tf 60 600 Td (Licence) Tj ET q 380 0 0 280 158 410 cm /P Do Q',
].join('\n');

/** Reads one word where the picture is. */
function engineReading(text: string): OcrEngine {
  return {
    info: { engine: 'double', version: '1', data: '' },
    poorConfidence: 0,
    recognise: ({ image }) => {
      const pixel = image.height / 842;
      const box = { x: 300 * pixel, y: 300 * pixel, width: 90 * pixel, height: 14 * pixel };
      return Promise.resolve([{ text, confidence: 0.9, box }]);
    },
    close: () => Promise.resolve(),
  };
}

const read = (content: string, engine?: OcrEngine): Promise<Page> =>
  pageOfPdf(pdfOf({ content, ...PHOTO, hasFont: true }), engine);

describe('a picture on a born-digital page', () => {
  it('that was read leaves the page its cells and its own text, and stands in its cell', async () => {
    const page = await read(FORM, engineReading('统一社会信用代码'));
    expect(page.textOrigin).toBe('embedded');
    expect(page.cells).toHaveLength(2);
    expect(page.lines.map(({ text, cell, confidence }) => [text, cell, confidence])).toEqual([
      ['Licence', 0, 1],
      ['统一社会信用代码', 1, 0.9],
    ]);
    expect(page.unread).toBeUndefined();
  });

  it('that was not read is ink that was not read', async () => {
    const page = await read(FORM);
    expect(page.unread).toMatchObject([
      { kind: 'picture', box: { x: 158, y: 152, width: 380, height: 280 } },
    ]);
  });

  it('that is a mark has been told', async () => {
    const page = await read('BT /F 12 Tf 60 600 Td (Signed by) Tj ET q 60 0 0 20 120 596 cm /P Do Q');
    expect(page.marks).toHaveLength(1);
    expect(page.unread).toBeUndefined();
  });

  it('that is nothing but a tint is nothing', async () => {
    const pdf = pdfOf({ content: FORM, ...PHOTO, pixels: '\xf0'.repeat(16), hasFont: true });
    expect((await pageOfPdf(pdf)).unread).toBeUndefined();
  });

  it('that cuts across a page break is told on the page on which it shows', async () => {
    const page = await read('BT /F 12 Tf 60 600 Td (Signed by) Tj ET q 60 0 0 20 120 -17 cm /P Do Q');
    expect([page.marks, page.unread]).toEqual([[], undefined]);
  });
});

describe('a title in red where a seal stands', () => {
  const TITLE = 'BT /F 12 Tf 1 0 0 rg 60 600 Td (Receipt of payment) Tj ET';
  const RED = {
    image: '/Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    pixels: '\xff\x00\x00'.repeat(4),
  };

  it('is print of the page where the seal is a picture, whose words are its own', async () => {
    const content = `q 80 0 0 80 40 570 cm /P Do Q ${TITLE}`;
    const page = await pageOfPdf(pdfOf({ content, ...RED, hasFont: true }), engineReading('监制章'));
    expect(page.marks).toMatchObject([{ kind: 'seal' }]);
    expect(page.lines.map(({ text }) => text)).toEqual(['Receipt of payment']);
  });

  it('is taken for the words of the seal where that is drawn', async () => {
    const disk = '1 0 0 RG 2 w 40 570 m 140 570 l 140 650 l 40 650 l 40 570 l S';
    const page = await pageOfPdf(pdfOf({ content: `${disk} ${TITLE}`, ...RED, hasFont: true }));
    expect(page.lines).toEqual([]);
  });
});
