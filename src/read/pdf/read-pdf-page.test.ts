import { describe, expect, it } from 'vitest';
import { pageOfPdf, pdfOf } from '../../../test/fixtures/pdf-page.ts';
import type { OcrEngine } from '../ocr/engine.ts';

const SHOWN = 'q 595 0 0 842 0 0 cm /P Do Q';
/** Text that is not shown, as OCR programs lay it below a scan. */
const HIDDEN = ' BT 3 Tr /F 12 Tf 50 700 Td (Decision of the agency of 5 May 2024, number 17) Tj ET';

/** A page that one picture covers: 16 × 16 grey pixels in the given coding, perhaps with hidden text below. */
function pictured(filter: string, pixels: string, hiddenText = ''): string {
  const image = `/Width 16 /Height 16 /ColorSpace /DeviceGray /BitsPerComponent 8 ${filter}`;
  return pdfOf({ content: SHOWN + hiddenText, image, pixels, hasFont: hiddenText !== '' });
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
  const grey = pictured('', '\xff\xff\xff\x00'.repeat(64), HIDDEN);

  it('is read again, and what the other program read is kept beside it', async () => {
    const page = await pageOfPdf(grey, ENGINE);
    expect(page.textOrigin).toBe('ocr');
    expect(page.lines.map(({ text }) => text)).toEqual(['行政处罚决定书']);
    expect(page.replacedText).toContain('number 17');
  });

  it('keeps the other program’s text where no OCR is wanted', async () => {
    const page = await pageOfPdf(grey);
    expect(page.textOrigin).toBe('embedded');
    expect(page.lines[0]?.text).toContain('Decision of the agency');
  });
});

describe('a page that is one picture', () => {
  it('is unreadable, not blank, where the picture cannot be decoded', async () => {
    const page = await pageOfPdf(pictured('/Filter /JBIG2Decode', 'no bits of JBIG2'));
    expect(page.quality.isBlank).not.toBe(true);
    expect(page.quality.unreadable).toBe('页面图像的压缩方式不能解码');
  });

  it('is blank where the picture is white', async () => {
    expect((await pageOfPdf(pictured('', '\xff'.repeat(256)))).quality.isBlank).toBe(true);
  });
});
