import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import type { OcrEngine, OcrWord } from '../ocr/engine.ts';
import { unreadRows, withUnreadRows } from './unread-rows.ts';

/** Five characters of 24 pixels as strokes. */
function title(drawing: DrawnImage, x: number, y: number): DrawnImage {
  for (let character = 0; character < 5; character++) {
    for (let stroke = 0; stroke < 4; stroke++) drawing.block(x + character * 27, y + stroke * 7, 22, 3);
  }
  return drawing;
}

const PAGE = title(new DrawnImage(827, 1169), 340, 120);
const TITLE = { x: 340, y: 120, width: 130, height: 24 };
const word = (text: string, confidence: number, box = TITLE): OcrWord => ({ text, confidence, box });
const ready = { image: PAGE, bits: PAGE.bits(), stamped: PAGE, rulings: [], rows: [] };

const BLIND: OcrEngine = {
  info: { engine: 'double', version: '1', data: '' },
  poorConfidence: 0.8,
  recognise: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};

function engineReading(words: readonly OcrWord[]): OcrEngine {
  return { ...BLIND, readRows: () => Promise.resolve(words) };
}

describe('unreadRows', () => {
  it('finds a title in which no text was seen', () => {
    const [row, ...others] = unreadRows(PAGE.bits(), []);
    expect(others).toEqual([]);
    expect(Math.abs((row?.x ?? 0) - 340)).toBeLessThan(6);
    expect(Math.abs((row?.width ?? 0) - 130)).toBeLessThan(10);
  });

  it('finds a title of which only pieces were seen', () => {
    expect(unreadRows(PAGE.bits(), [word('结', 0.5, { x: 340, y: 130, width: 22, height: 8 })])).toHaveLength(
      1,
    );
  });

  it.each([
    ['a title that was read', PAGE, [word('结案登记表', 0.99)]],
    ['a line of a form', new DrawnImage(827, 1169).block(100, 300, 600, 3), []],
    ['a picture', new DrawnImage(827, 1169).block(100, 300, 500, 400), []],
    ['a page number at the very edge', title(new DrawnImage(827, 1169), 2, 120), []],
  ] as const)('leaves %s alone', (_, page, words) => {
    expect(unreadRows(page.bits(), words)).toEqual([]);
  });

  it('gives up a page that is written by hand throughout', () => {
    const page = new DrawnImage(827, 1169);
    for (let line = 0; line < 18; line++) title(page, 300, 60 + line * 60);
    expect(unreadRows(page.bits(), [])).toEqual([]);
  });
});

describe('withUnreadRows', () => {
  it('puts what is read now in place of the pieces', async () => {
    const pieces = [word('结', 0.5, { x: 345, y: 130, width: 12, height: 8 })];
    const words = await withUnreadRows(ready, pieces, engineReading([word('结案登记表', 0.99)]));
    expect(words.map(({ text }) => text)).toEqual(['结案登记表']);
  });

  it('says no label twice beside which somebody signed', async () => {
    const signed = word('询问人：多梅', 0.8, { ...TITLE, width: 300 });
    const label = word('询问人：', 0.99);
    expect(await withUnreadRows(ready, [signed], engineReading([label]))).toEqual([signed]);
  });

  it('does not take scribble for print', async () => {
    const words = [word('第1页', 0.99, { x: 400, y: 1100, width: 60, height: 20 })];
    expect(await withUnreadRows(ready, words, engineReading([word('心山', 0.5)]))).toEqual(words);
  });

  it('reads nothing on a page that lies on its side', async () => {
    expect(await withUnreadRows(ready, [], engineReading([word('结案登记表', 0.99)]))).toEqual([]);
  });

  it('leaves the words of an engine that reads no single lines', async () => {
    const words = [word('结', 0.5)];
    expect(await withUnreadRows(ready, words, BLIND)).toBe(words);
  });
});
