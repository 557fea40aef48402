import { describe, expect, it } from 'vitest';
import { pageOfPdf, pdfOf } from '../../../test/fixtures/pdf-page.ts';
import type { OcrEngine, OcrPage } from '../ocr/engine.ts';

/** A page with a printed word and a picture of 4 × 4 pixels, the first row black, `width` points wide, beside it. */
function withPicture(width: number, size?: { width: number; height: number }): string {
  return pdfOf({
    content: `BT /F 12 Tf 50 700 Td (Signed by:) Tj ET q ${width} 0 0 20 120 696 cm /P Do Q`,
    image: '/Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8',
    pixels: '\x00'.repeat(4) + '\xff'.repeat(12),
    hasFont: true,
    ...(size && { size }),
  });
}

/** Reads `text` wherever it is asked, and keeps what it was shown. */
function engineReading(text: string, confidence: number, seen: OcrPage[] = [], top = 128): OcrEngine {
  const pixel = 200 / 72;
  const box = { x: 122 * pixel, y: top * pixel, width: 40 * pixel, height: 14 * pixel };
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

describe('what was written by hand on a born-digital page', () => {
  it('stands in the line on which it was written', async () => {
    const page = await pageOfPdf(withPicture(60), engineReading('张伟', 0.8));
    expect(page.lines.map(({ text }) => text)).toEqual(['Signed by: 张伟']);
    expect(page.textOrigin).toBe('embedded');
  });

  it('stands in the line on whose base its picture was set, though higher than the print', async () => {
    const page = await pageOfPdf(withPicture(60), engineReading('张伟', 0.8, [], 121));
    expect(page.lines.map(({ text }) => text)).toEqual(['Signed by: 张伟']);
  });

  it('is never sure, what is printed beside it is', async () => {
    const page = await pageOfPdf(withPicture(60), engineReading('张伟', 0.999));
    expect(page.lines[0]?.doubtful).toEqual([
      { from: 11, to: 12, confidence: 0.9 },
      { from: 12, to: 13, confidence: 0.9 },
    ]);
  });

  it('is shown to the engine without the print, where it stands', async () => {
    const seen: OcrPage[] = [];
    await pageOfPdf(withPicture(60), engineReading('张伟', 0.8, seen));
    const { width = 0, data = new Uint8Array() } = seen[0]?.image ?? {};
    const ink = [...data.entries()].filter(([, value]) => value < 128).map(([at]) => at);
    const columns = ink.map((at) => ((at % width) * 72) / 200);
    expect(Math.min(...columns)).toBeGreaterThan(118);
    expect(Math.max(...columns)).toBeLessThan(182);
  });

  it('is drawn on a sheet that memory holds, whatever size the page claims', async () => {
    const seen: OcrPage[] = [];
    await pageOfPdf(withPicture(60, { width: 5000, height: 5000 }), engineReading('张伟', 0.8, seen));
    const { width = 0, height = 0 } = seen[0]?.image ?? {};
    expect(Math.max(width, height)).toBe(3400);
  });

  it('is left out without OCR', async () => {
    const page = await pageOfPdf(withPicture(60));
    expect(page.lines.map(({ text }) => text)).toEqual(['Signed by:']);
    expect(page.lines[0]?.doubtful).toBeUndefined();
  });

  it('is not sought in pictures as wide as photographs', async () => {
    const seen: OcrPage[] = [];
    await pageOfPdf(withPicture(500), engineReading('张伟', 0.8, seen));
    expect(seen).toEqual([]);
  });
});
