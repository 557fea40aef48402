import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../../test/fixtures/drawn-image.ts';
import type { SeenCharacter } from './ctc.ts';
import { lineImage } from './line-image.ts';
import { lineWords } from './line-words.ts';

/** Characters of 30 px drawn as blocks at the given places of a line of 480 × 48 px. */
const LEFTS = [10, 50, 90, 300, 340];
const LINE = LEFTS.reduce((image, x) => image.block(x, 9, 30, 30), new DrawnImage(480, 48));
const seen = (text: string, confidences: readonly number[] = []): SeenCharacter[] =>
  [...text].map((character, i) => ({
    text: character,
    confidence: confidences[i] ?? 1,
    at: ((LEFTS[i] ?? 0) + 15) / 480,
  }));
/** The line stands at 100, 200 on the page, at half the size. */
const BOX = { centre: { x: 220, y: 212 }, width: 240, height: 24, angle: 0 };

describe('lineWords', () => {
  it('parts a line at wide white, with boxes as wide as the ink, in pixels of the page', () => {
    const words = lineWords(LINE, BOX, seen('当事人姓名'));
    expect(words.map((w) => w.text)).toEqual(['当事人', '姓名']);
    expect(words[0]?.box).toEqual({ x: 105, y: 204.5, width: 55, height: 15 });
    expect(words[1]?.box).toMatchObject({ x: 250, width: 35 });
  });

  it('tells how sure each character is', () => {
    const [word] = lineWords(LINE, BOX, seen('当事人姓名', [1, 0.4, 1]));
    expect(word?.confidence).toBeCloseTo(0.8);
    expect(word?.characterConfidences).toEqual([1, 0.4, 1]);
  });

  it('gives nothing for a line in which nothing was read', () => {
    expect(lineWords(LINE, BOX, [])).toEqual([]);
  });
});

describe('lineImage', () => {
  it('cuts a line out at 48 pixels of height', () => {
    const page = new DrawnImage(400, 300).block(100, 100, 80, 24);
    const line = lineImage(page, { centre: { x: 140, y: 112 }, width: 80, height: 24, angle: 0 });
    expect([line.width, line.height]).toEqual([160, 48]);
    expect(line.data[24 * 160 + 80]).toBe(0);
  });

  it('is white beyond the edge of the page', () => {
    const page = new DrawnImage(40, 40).block(0, 0, 40, 40);
    const line = lineImage(page, { centre: { x: 0, y: 20 }, width: 40, height: 20, angle: 0 });
    expect([line.data[24 * line.width + 5], line.data[24 * line.width + line.width - 5]]).toEqual([255, 0]);
  });

  it('makes a tilted line level', () => {
    const angle = 0.1;
    const page = new DrawnImage(400, 300);
    for (let x = 100; x < 300; x++) page.block(x, Math.round(100 + (x - 100) * Math.tan(angle)), 1, 6);
    const middle = { x: 200, y: 103 + 100 * Math.tan(angle) };
    const line = lineImage(page, { centre: middle, width: 190, height: 24, angle });
    const row = line.data.subarray(24 * line.width, 25 * line.width);
    expect(Math.max(...row)).toBeLessThan(60);
  });
});
