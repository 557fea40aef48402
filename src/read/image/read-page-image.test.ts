import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import type { OcrEngine, OcrWord } from '../ocr/engine.ts';
import type { PageImage } from './grey-image.ts';
import { readPageImage } from './read-page-image.ts';

/** A page of about 100 dpi. */
const WIDTH = 827;
const HEIGHT = 1169;
const PLACE = { file: 'a.pdf', pageNumber: 1, size: { width: 595, height: 842 } };

/** A page with some lines of print. */
function printed(): DrawnImage {
  const image = new DrawnImage(WIDTH, HEIGHT);
  for (let line = 0; line < 12; line++) {
    for (let c = 0; c < 30; c++) image.block(90 + c * 20, 150 + line * 40, 12, 14);
  }
  return image;
}

function imageOf(ink: DrawnImage, red?: DrawnImage): PageImage {
  return {
    ink,
    red: red?.bits().data,
    isColour: red !== undefined,
    stored: { width: WIDTH, height: HEIGHT },
  };
}

/** An engine that says the same of every image; counts how often it was asked. */
function engineSaying(words: readonly OcrWord[] | Error): OcrEngine & { readonly asked: () => number } {
  let asked = 0;
  return {
    info: { engine: 'double', version: '1', data: 'none' },
    poorConfidence: 0.62,
    recognise: () => {
      asked++;
      return words instanceof Error ? Promise.reject(words) : Promise.resolve(words);
    },
    close: () => Promise.resolve(),
    asked: () => asked,
  };
}

const CLEAR: readonly OcrWord[] = [
  { text: '行政处罚决定书', confidence: 0.95, box: { x: 280, y: 150, width: 280, height: 40 } },
  { text: '当事人某某公司', confidence: 0.93, box: { x: 90, y: 230, width: 140, height: 20 } },
];

describe('a page image', () => {
  it('becomes lines in points with the confidence of the engine', async () => {
    const page = await readPageImage(imageOf(printed()), PLACE, engineSaying(CLEAR));
    expect(page.lines.map((l) => l.text)).toEqual(['行政处罚决定书', '当事人某某公司']);
    expect(page.lines[0]?.box.x).toBeCloseTo(280 * (595 / WIDTH), 1);
    expect(page).toMatchObject({ textOrigin: 'ocr', quality: { dpi: 100, orientation: 0 } });
    expect(page.quality.legibility).toBeCloseTo(0.94, 2);
  });

  it('that shows nothing is blank, and the engine is not troubled', async () => {
    const engine = engineSaying(CLEAR);
    const page = await readPageImage(imageOf(new DrawnImage(WIDTH, HEIGHT)), PLACE, engine);
    expect(page).toMatchObject({ textOrigin: 'none', quality: { isBlank: true } });
    expect(engine.asked()).toBe(0);
  });

  it.each([30, 45, 60])('with print %i levels from its paper is read as any other', async (levels) => {
    const ink = printed();
    const image = imageOf(new DrawnImage(WIDTH, HEIGHT, 250));
    const pale = {
      ...image,
      ink: { ...image.ink, data: ink.data.map((v) => (v === 0 ? 250 - levels : 250)) },
    };
    const page = await readPageImage(pale, PLACE, engineSaying(CLEAR));
    expect(page.quality.isBlank).toBe(false);
    expect(page.lines).toHaveLength(2);
    expect((await readPageImage(pale, PLACE, undefined)).quality.unreadable).toBe('文字识别已关闭');
  });

  it('with little print, but as dark as usual, is left as it is', async () => {
    const ink = new DrawnImage(WIDTH, HEIGHT, 250).block(90, 150, 60, 14, 30).block(90, 190, 60, 14, 200);
    const shown: number[] = [];
    const engine: OcrEngine = {
      ...engineSaying(CLEAR),
      recognise: ({ image }) => {
        shown.push(image.data[195 * WIDTH + 120] ?? 0);
        return Promise.resolve(CLEAR);
      },
    };
    await readPageImage(imageOf(ink), PLACE, engine);
    expect(shown[0]).toBeGreaterThan(180);
  });

  it('with pale print that nobody can read, as it shines through from the back, is blank but for ink', async () => {
    const ink = printed();
    const image = imageOf(ink);
    const pale = { ...image, ink: { ...image.ink, data: ink.data.map((v) => (v === 0 ? 205 : 250)) } };
    const page = await readPageImage(
      pale,
      PLACE,
      engineSaying([{ ...CLEAR[0]!, text: '日口', confidence: 0.4 }]),
    );
    expect(page).toMatchObject({ lines: [], quality: { isBlank: true } });
    expect(page.unread?.[0]?.kind).toBe('ink');
  });

  it('with ink that no word explains tells where it is', async () => {
    const ink = printed().block(500, 800, 60, 40).block(300, 900, 3, 3).block(300, 1000, 80, 2);
    // A hole for filing, a round one but for its corners.
    ink.block(40, 580, 20, 20);
    const words = Array.from({ length: 12 }, (_, row) => ({
      text: '行政处罚决定书'.repeat(4),
      confidence: 0.95,
      box: { x: 90, y: 150 + row * 40, width: 600, height: 14 },
    }));
    const { unread, marks } = await readPageImage(imageOf(ink), PLACE, engineSaying(words));
    const [first, ...others] = [...(unread ?? []), ...marks];
    const pixel = 595 / WIDTH;
    expect(first?.box.x).toBeCloseTo(500 * pixel, -1);
    expect(first?.box.y).toBeCloseTo(800 * pixel, -1);
    expect(others).toEqual([]);
  });

  it('says that it was not read where OCR is off', async () => {
    const page = await readPageImage(imageOf(printed()), PLACE, undefined);
    expect(page).toMatchObject({ textOrigin: 'none', quality: { unreadable: '文字识别已关闭' } });
  });

  it('shows a red seal as a mark, in points', async () => {
    const red = new DrawnImage(WIDTH, HEIGHT).ring(560, 900, 82, 5);
    const { marks } = await readPageImage(imageOf(printed(), red), PLACE, engineSaying(CLEAR));
    expect(marks).toMatchObject([{ kind: 'seal' }]);
    expect((marks[0]?.box.x ?? 0) + (marks[0]?.box.width ?? 0) / 2).toBeCloseTo(560 * (595 / WIDTH), -1);
  });

  it('has a look of its own', async () => {
    const { quality } = await readPageImage(imageOf(printed()), PLACE, engineSaying(CLEAR));
    expect(quality.look).toMatch(/^[0-9a-f]{384}$/);
    expect(quality.isSpread).toBeUndefined();
  });

  it('that shows two pages side by side is read one after the other, as an A3 sheet', async () => {
    const ink = new DrawnImage(HEIGHT, WIDTH);
    const words = [640, 90].flatMap((x) =>
      Array.from({ length: 12 }, (_, row) => {
        ink.block(x, 150 + row * 40, 420, 14);
        return {
          text: `${x < 500 ? '左' : '右'}页第${row}行行政处罚决定`,
          confidence: 0.9,
          box: { x, y: 150 + row * 40, width: 420, height: 14 },
        };
      }),
    );
    const image = { ...imageOf(ink), stored: { width: HEIGHT, height: WIDTH } };
    const page = await readPageImage(image, { file: 'a.jpg', pageNumber: 1 }, engineSaying(words));
    expect(page.quality).toMatchObject({ isSpread: true, dpi: 71 });
    expect(page.lines.map((line) => line.text[0]).join('')).toBe('左'.repeat(12) + '右'.repeat(12));
    expect(page.width).toBeCloseTo(1190.6, 0);
  });

  it('is taken for an A4 sheet where its size is not known', async () => {
    const page = await readPageImage(
      imageOf(printed()),
      { file: 'a.jpg', pageNumber: 1 },
      engineSaying(CLEAR),
    );
    expect(page.height).toBeCloseTo(841.9, 1);
  });
});

describe('an engine', () => {
  it('that fails is told to whoever asked: the page is given up there', async () => {
    await expect(
      readPageImage(imageOf(printed()), PLACE, engineSaying(new Error('out of memory'))),
    ).rejects.toThrow('out of memory');
  });

  it('that talks nonsense is asked again with the page turned, and not believed', async () => {
    const garbage: OcrWord[] = Array.from({ length: 40 }, (_, i) => ({
      text: '|~;:',
      confidence: 0.3,
      box: { x: 90, y: 150 + i * 20, width: 40, height: 16 },
    }));
    const engine = engineSaying(garbage);
    const page = await readPageImage(imageOf(printed()), PLACE, engine);
    expect(engine.asked()).toBe(4);
    expect(page.quality.legibility).toBeLessThan(0.62);
    expect(page.quality.orientation).toBe(0);
  });

  it('that is next to sure of nothing leaves no lines', async () => {
    const noise: OcrWord[] = [{ text: '囗', confidence: 0.1, box: { x: 90, y: 150, width: 20, height: 20 } }];
    const page = await readPageImage(imageOf(printed()), PLACE, engineSaying(noise));
    expect(page).toMatchObject({ lines: [], textOrigin: 'ocr', quality: { legibility: 0 } });
  });

  it('that reads the page only upside down tells its orientation', async () => {
    let asked = 0;
    const engine: OcrEngine = {
      ...engineSaying(CLEAR),
      recognise: () => Promise.resolve(++asked === 2 ? CLEAR : []),
    };
    const page = await readPageImage(imageOf(printed()), PLACE, engine);
    expect(page.quality.orientation).toBe(180);
  });

  it('that reads a number only of a full page reads it upside down, too', async () => {
    const number: OcrWord[] = [
      { text: '200', confidence: 0.97, box: { x: 90, y: 150, width: 40, height: 20 } },
    ];
    let asked = 0;
    const engine: OcrEngine = {
      ...engineSaying(CLEAR),
      recognise: () => Promise.resolve(++asked === 1 ? number : CLEAR),
    };
    const page = await readPageImage(imageOf(printed()), PLACE, engine);
    expect(page.quality.orientation).toBe(180);
  });
});
