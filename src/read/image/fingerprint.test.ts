import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import type { Box } from '../../model/page.ts';
import { greatestDifference, lookLikeness } from '../../shared/page/look.ts';
import { fingerprint } from './fingerprint.ts';

interface Drawing {
  readonly seed?: number;
  readonly scale?: number;
  readonly left?: number;
  readonly top?: number;
  readonly draw?: (image: DrawnImage, at: (x: number, y: number) => [number, number]) => unknown;
}

/** A page of print whose lines end where `seed` says, at some size and place on its sheet. */
function lookOf({ seed = 1, scale = 1, left = 0, top = 0, draw }: Drawing = {}): string {
  const image = new DrawnImage(Math.round(827 * scale) + 60, Math.round(1169 * scale) + 60);
  const words: Box[] = [];
  const at = (x: number, y: number): [number, number] => [
    Math.round(x * scale) + left,
    Math.round(y * scale) + top,
  ];
  for (let line = 0; line < 20; line++) {
    const characters = 8 + ((line * 13 * seed) % 22);
    for (let c = 0; c < characters; c++)
      image.block(...at(90 + c * 20, 150 + line * 40), Math.round(12 * scale), Math.round(16 * scale));
    const [x, y] = at(90, 150 + line * 40);
    words.push({ x, y, width: characters * 20 * scale, height: 16 * scale });
  }
  draw?.(image, at);
  return fingerprint(image.bits(), words) ?? '';
}

describe('the fingerprint of a page', () => {
  it('is one digit a cell', () => {
    expect(lookOf()).toMatch(/^[0-9a-f]{384}$/);
  });

  it.each([
    ['moved on its sheet', { left: 25, top: 40 }],
    ['scanned at another size', { scale: 0.75 }],
    [
      'with punch holes beside the text',
      { draw: (image: DrawnImage) => image.block(4, 300, 26, 26).block(4, 700, 26, 26) },
    ],
    ['with specks', { draw: (image: DrawnImage) => image.block(700, 90, 3, 3).block(20, 1100, 4, 2) }],
  ])('stays nearly the same: %s', (_, drawing) => {
    expect(lookLikeness(lookOf(), lookOf(drawing))).toBeGreaterThan(0.95);
    expect(greatestDifference(lookOf(), lookOf(drawing))).toBeLessThanOrEqual(3);
  });

  it('is another one where other lines stand', () => {
    expect(lookLikeness(lookOf(), lookOf({ seed: 3 }))).toBeLessThan(0.8);
  });

  it('shows what was written by hand beside the same print', () => {
    const signed = lookOf({ draw: (image, at) => image.block(...at(420, 380), 70, 14) });
    expect(greatestDifference(lookOf(), signed)).toBeGreaterThan(5);
  });

  it('is none for a page with next to no ink', () => {
    expect(fingerprint(new DrawnImage(400, 600).block(10, 10, 20, 20).bits(), [])).toBeUndefined();
  });
});
