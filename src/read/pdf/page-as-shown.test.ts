import { describe, expect, it } from 'vitest';
import { pageOfPdf, pdfOf, WHITE_PICTURE } from '../../../test/fixtures/pdf-page.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import type { GreyImage } from '../image/grey-image.ts';

/** Rows of a picture of 40 × 40 pixels with a black square in its left upper quarter, away from its edges. */
const ROWS = Array.from({ length: 40 }, (_, row) =>
  row >= 8 && row < 12 ? '\xff'.repeat(8) + '\x00'.repeat(4) + '\xff'.repeat(28) : '\xff'.repeat(40),
);
const QUARTER = {
  image: '/Width 40 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8',
  pixels: ROWS.join(''),
};
const SHOWN = 'q 595 0 0 842 0 0 cm /P Do Q';

interface Seen {
  readonly image: GreyImage | undefined;
  readonly text: string;
  readonly dpi: number | undefined;
}

/** What the engine was shown of a page, which reads one word in its middle. */
async function seen(pdf: string, word = '行政处罚决定书'): Promise<Seen> {
  const shown: GreyImage[] = [];
  const engine: OcrEngine = {
    info: { engine: 'double', version: '1', data: '' },
    poorConfidence: 0,
    recognise: ({ image }) => {
      shown.push(image);
      const box = { x: image.width * 0.4, y: image.height * 0.5, width: image.width * 0.3, height: 40 };
      return Promise.resolve([{ text: word, confidence: 0.99, box }]);
    },
    close: () => Promise.resolve(),
  };
  const page = await pageOfPdf(pdf, engine);
  const text = page.lines.map((line) => line.text).join('|');
  return { image: shown[0], text, dpi: page.quality.dpi };
}

/** Whether the image is dark at a place, given as shares of its sides. */
function isDark({ image }: Seen, x: number, y: number): boolean {
  if (!image) throw new Error('the engine was shown nothing');
  const { width, height, data } = image;
  return (data[Math.round(y * height) * width + Math.round(x * width)] ?? 255) < 128;
}

const MIDDLES = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

async function darkQuarters(pdf: string): Promise<boolean[]> {
  const what = await seen(pdf);
  return MIDDLES.map(([x, y]) => isDark(what, x, y));
}

describe('what is read of a page is the page as it is shown', () => {
  it.each([
    ['upside down', '-595 0 0 -842 595 842', [false, false, false, true]],
    ['mirrored', '-595 0 0 842 595 0', [false, true, false, false]],
    ['on its side', '0 842 -595 0 595 0', [false, false, true, false]],
  ])('when its picture is stored %s', async (_, matrix, dark) => {
    expect(await darkQuarters(pdfOf({ content: `q ${matrix} cm /P Do Q`, ...QUARTER }))).toEqual(dark);
  });

  it('when a path cuts a part of its picture away', async () => {
    const content = `q 297 0 298 842 re W n ${SHOWN} Q 0 g 416 168 60 84 re f`;
    expect(await darkQuarters(pdfOf({ content, ...QUARTER }))).toEqual([false, false, false, true]);
  });

  it('when its crop box shows half of a double page', async () => {
    const right = await darkQuarters(
      pdfOf({
        content: 'q 1190 0 0 842 703 0 cm /P Do Q',
        ...QUARTER,
        size: { width: 1190, height: 842 },
        page: '/CropBox [595 0 1190 842]',
      }),
    );
    expect(right).toEqual([false, true, false, false]);
  });

  it('when black boxes lie over its picture', async () => {
    const content = `${SHOWN} 0 g 416 168 60 84 re f`;
    expect(await darkQuarters(pdfOf({ content, ...QUARTER }))).toEqual([true, false, false, true]);
  });

  it('when a smaller picture is laid over it', async () => {
    const content = `${SHOWN} q 100 0 0 100 400 150 cm /S Do Q`;
    const stamp =
      '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >> stream\n\x00\x00\x00\x00\nendstream';
    const what = await seen(
      pdfOf({ content, ...QUARTER, objects: [stamp], resources: '' }).replace(
        '/P 5 0 R',
        '/P 5 0 R /S 7 0 R',
      ),
    );
    expect(isDark(what, 0.75, 0.76)).toBe(true);
  });

  it('when its text is a mask over a background', async () => {
    const content = `${SHOWN} 0 g q 595 0 0 842 0 0 cm /M Do Q`;
    const mask = `<< /Type /XObject /Subtype /Image /ImageMask true /Width 10 /Height 10 /BitsPerComponent 1 /Length 20 >> stream\n${'\xff\xff'.repeat(7)}\xfe\xff${'\xff\xff'.repeat(2)}\nendstream`;
    const pdf = pdfOf({ content, ...WHITE_PICTURE, objects: [mask] }).replace(
      '/P 5 0 R',
      '/P 5 0 R /M 7 0 R',
    );
    expect(await darkQuarters(pdf)).toEqual([false, false, false, true]);
  });

  it('with typed words that stand over its picture: both are read', async () => {
    const content = `${SHOWN} BT /F 12 Tf 60 200 Td (Zhang Wei, manager of the restaurant in Heping) Tj ET`;
    const what = await seen(pdfOf({ content, ...QUARTER, hasFont: true }));
    expect(what.text).toBe('行政处罚决定书|Zhang Wei, manager of the restaurant in Heping');
  });

  it('when all its text is outlines', async () => {
    const glyph = (x: number): string => `${x} 600 m ${x + 9} 600 ${x + 9} 612 ${x} 612 c h f`;
    const content = Array.from({ length: 20 }, (_, i) => glyph(60 + i * 14)).join('\n');
    const what = await seen(pdfOf({ content, ...WHITE_PICTURE }));
    expect(what.text).toBe('行政处罚决定书');
    expect(what.dpi).toBeUndefined();
  });

  it('and its resolution is that of its picture, not of the drawing', async () => {
    const content = `${SHOWN} 0 g 416 168 60 84 re f`;
    const large = {
      image: '/Width 1240 /Height 1754 /ColorSpace /DeviceGray /BitsPerComponent 8',
      pixels: ('\x00'.repeat(40) + '\xff'.repeat(1200)).repeat(1754),
    };
    expect((await seen(pdfOf({ content, ...large }))).dpi).toBe(150);
  });
});

describe('a scan of 1,200 dpi in black and white', () => {
  it('is read', async () => {
    const [width, height] = [9924, 14032];
    const stride = Math.ceil(width / 8);
    const bar = '\xff'.repeat(200) + '\x00'.repeat(300) + '\xff'.repeat(stride - 500);
    const pixels = '\xff'.repeat(stride * 6900) + bar.repeat(200) + '\xff'.repeat(stride * (height - 7100));
    const image = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1`;
    const what = await seen(pdfOf({ content: SHOWN, image, pixels }));
    expect(isDark(what, 0.25, 7000 / height)).toBe(true);
    expect(what.dpi).toBe(1200);
  });
});
