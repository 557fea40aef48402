import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import { handwriting } from './handwriting.ts';

const WIDTH = 827;
const HEIGHT = 1169;

/** Strokes as a pen leaves them, about 60 × 24 pixels. */
function scribbled(drawing: DrawnImage, x: number, y: number): DrawnImage {
  for (let i = 0; i < 60; i++) {
    drawing.block(x + i, y + Math.round(12 + 11 * Math.sin(i / 4)), 3, 3);
    drawing.block(x + i, y + Math.round(12 + 9 * Math.cos(i / 7)), 2, 2);
  }
  return drawing;
}

const BOX = { x: 300, y: 500, width: 64, height: 28 };

describe('handwriting', () => {
  it('is ink that OCR did not read', () => {
    const [box, ...others] = handwriting(scribbled(new DrawnImage(WIDTH, HEIGHT), 300, 500).bits(), []);
    expect(others).toEqual([]);
    expect(Math.abs((box?.x ?? 0) - 300)).toBeLessThan(10);
    expect(box?.width).toBeGreaterThan(50);
  });

  it('is ink that OCR named with little confidence', () => {
    const drawing = scribbled(new DrawnImage(WIDTH, HEIGHT), 300, 500);
    expect(handwriting(drawing.bits(), [{ box: BOX, confidence: 0.4 }])).toHaveLength(1);
  });

  it('is not what OCR read with confidence', () => {
    const drawing = scribbled(new DrawnImage(WIDTH, HEIGHT), 300, 500);
    expect(handwriting(drawing.bits(), [{ box: BOX, confidence: 0.95 }])).toEqual([]);
  });

  it.each([
    ['a line to write on', new DrawnImage(WIDTH, HEIGHT).block(200, 500, 200, 2)],
    [
      'a short blank with a splinter of the print beside it',
      new DrawnImage(WIDTH, HEIGHT).block(300, 520, 58, 2).block(300, 506, 2, 14),
    ],
    ['a punch hole', new DrawnImage(WIDTH, HEIGHT).block(120, 500, 26, 26)],
    ['a speck', new DrawnImage(WIDTH, HEIGHT).block(300, 500, 5, 5)],
    ['the shadow of the edge', new DrawnImage(WIDTH, HEIGHT).block(0, 100, 30, 60)],
    ['a picture', new DrawnImage(WIDTH, HEIGHT).block(100, 100, 500, 600, 90)],
  ])('is not %s', (_, drawing) => {
    expect(handwriting(drawing.bits(), [])).toEqual([]);
  });
});
