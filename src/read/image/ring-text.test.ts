import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import type { OcrEngine, OcrWord } from '../ocr/engine.ts';
import type { PageImage } from './grey-image.ts';
import type { PixelMark } from './red-seals.ts';
import { unrolledRing, withRingTexts } from './ring-text.ts';

const RADIUS = 80;
const BOX = { x: 100, y: 120, width: 2 * RADIUS, height: 2 * RADIUS };
const CENTRE = { x: BOX.x + RADIUS, y: BOX.y + RADIUS };

/** A spot of ink among the letters, some degrees clockwise from the top. */
function spotted(degrees: number): DrawnImage {
  const angle = (degrees * Math.PI) / 180;
  const [x, y] = [CENTRE.x + 61 * Math.sin(angle), CENTRE.y - 61 * Math.cos(angle)];
  return new DrawnImage(400, 400).block(Math.round(x) - 4, Math.round(y) - 4, 8, 8);
}

/** Where along the strip the ink is, 0–1. */
function placeOfInk(image: DrawnImage, degrees = 0): number {
  const { width, height, data } = unrolledRing(image, BOX, degrees);
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    Array.from({ length: height }, (_, y) => data[y * width + x] ?? 255).some((v) => v < 128),
  );
  return columns.reduce((sum, x) => sum + x, 0) / columns.length / width;
}

describe('a ring unrolled', () => {
  it.each([
    ['the top in its middle', 0, 0.5],
    ['the left before it', -80, 0.25],
    ['the right behind it', 80, 0.75],
  ])('has %s', (_, degrees, place) => {
    expect(placeOfInk(spotted(degrees))).toBeCloseTo(place, 1);
  });

  it('begins where the seal does on a page that lies on its side', () => {
    expect(placeOfInk(spotted(-90), 90)).toBeCloseTo(0.5, 1);
  });
});

describe('the text of a ring', () => {
  const SEAL: PixelMark = { kind: 'seal', box: BOX, confidence: 0.9 };
  const ink = spotted(0);
  const image: PageImage = { ink, red: undefined, isColour: false, stored: ink };
  const reading = (words: readonly Partial<OcrWord>[]): OcrEngine => ({
    info: { engine: 'accurate', version: '1', data: '' },
    poorConfidence: 0.8,
    recognise: () => Promise.resolve([]),
    readRows: (_page, [box = BOX]) =>
      Promise.resolve(words.map((word) => ({ text: '', box, confidence: 0.9, ...word }))),
    close: () => Promise.resolve(),
  });
  const textsOf = async (stamp: PixelMark, words: readonly Partial<OcrWord>[]): Promise<unknown> =>
    (await withRingTexts([stamp], image, 0, reading(words)))[0]?.text;

  it('is what the engine reads along it', async () => {
    expect(await textsOf(SEAL, [{ text: '某某区财政' }, { text: '局' }])).toBe('某某区财政局');
  });

  it('is unknown where the engine is not sure, or sees but a letter or two', async () => {
    expect(await textsOf(SEAL, [{ text: '某某区财政局', confidence: 0.5 }])).toBeUndefined();
    expect(await textsOf(SEAL, [{ text: '某局' }])).toBeUndefined();
    expect(await textsOf(SEAL, [])).toBeUndefined();
  });

  it('is not sought around what is no round seal', async () => {
    const words = [{ text: '某某区财政局' }];
    expect(await textsOf({ ...SEAL, box: { ...BOX, width: 60 } }, words)).toBeUndefined();
    expect(await textsOf({ ...SEAL, kind: 'fingerprint' }, words)).toBeUndefined();
  });
});
