import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import type { Reading } from './best-reading.ts';
import { gutterOf } from './gutter.ts';
import type { PixelLine } from './ruling-lines.ts';

const WIDTH = 1200;
const HEIGHT = 850;
const LINE = '天津市静海区应急管理局行政处罚';
const LEFT = { x: 80, width: 420 };
const RIGHT = { x: 700, width: 420 };

interface Drawn {
  readonly blocks: readonly { readonly x: number; readonly width: number }[];
  readonly rulings?: readonly PixelLine[];
  readonly draw?: (image: DrawnImage) => unknown;
  readonly size?: { readonly width: number; readonly height: number };
}

/** Lines of print, one block beside the other, as an engine would box them. */
function reading({ blocks, rulings = [], draw, size = { width: WIDTH, height: HEIGHT } }: Drawn): Reading {
  const image = new DrawnImage(size.width, size.height);
  draw?.(image);
  const words = blocks.flatMap(({ x, width }) =>
    Array.from({ length: 12 }, (_, row) => {
      const box = { x, y: 100 + row * 40, width, height: 20 };
      for (let at = x; at < x + width - 12; at += 20) image.block(at, box.y, 12, 18);
      return { text: LINE, confidence: 0.95, box };
    }),
  );
  return { words, image, bits: image.bits(), rulings, ...size, skew: 0, orientation: 0 };
}

const across = (y: number, from: number, to: number): PixelLine => ({
  isHorizontal: true,
  at: y,
  from,
  to,
  thickness: 2,
});

describe('gutterOf', () => {
  it('finds where two pages meet', () => {
    expect(gutterOf(reading({ blocks: [LEFT, RIGHT] }))).toBeCloseTo(600, -1);
  });

  it('finds the dark fold of an open book', () => {
    const fold = reading({ blocks: [LEFT, RIGHT], draw: (image) => image.block(590, 0, 24, HEIGHT, 60) });
    expect(gutterOf(fold)).toBeGreaterThan(500);
    expect(gutterOf(fold)).toBeLessThan(700);
  });

  it('sees no second page on an upright sheet', () => {
    const size = { width: 850, height: 1200 };
    const blocks = [
      { x: 60, width: 300 },
      { x: 500, width: 300 },
    ];
    expect(gutterOf(reading({ blocks, size }))).toBeUndefined();
  });

  it('does not cut a landscape form whose rulings run across', () => {
    const rulings = [100, 200, 300, 400].map((y) => across(y, 80, 1120));
    expect(gutterOf(reading({ blocks: [LEFT, RIGHT], rulings }))).toBeUndefined();
  });

  it('cuts between two forms that stand side by side', () => {
    const rulings = [90, 300, 580].flatMap((y) => [across(y, 70, 510), across(y, 690, 1130)]);
    const short = [
      { x: 80, width: 60 },
      { x: 440, width: 60 },
      { x: 700, width: 60 },
      { x: 1060, width: 60 },
    ];
    expect(gutterOf(reading({ blocks: short, rulings }))).toBeCloseTo(600, -1);
  });

  it('cuts between a form and a cover with few words, not between running text and a narrow column', () => {
    const narrow = { x: 840, width: 120 };
    const rulings = [90, 300, 580].map((y) => across(y, 70, 510));
    expect(gutterOf(reading({ blocks: [LEFT, narrow], rulings }))).toBeGreaterThan(500);
    expect(gutterOf(reading({ blocks: [LEFT, narrow] }))).toBeUndefined();
  });

  it('does not cut a table without rulings: its columns are narrow', () => {
    const blocks = [80, 300, 720, 1000].map((x) => ({ x, width: 90 }));
    expect(gutterOf(reading({ blocks }))).toBeUndefined();
  });

  it('does not cut lines that run across', () => {
    expect(gutterOf(reading({ blocks: [{ x: 80, width: 1040 }] }))).toBeUndefined();
  });

  it('does not cut through what was drawn across the middle', () => {
    const drawing = (image: DrawnImage): void => {
      for (let x = 500; x < 700; x += 2) image.block(x, 300 + (x % 7), 2, 40);
    };
    expect(gutterOf(reading({ blocks: [LEFT, RIGHT], draw: drawing }))).toBeUndefined();
  });

  it('sees no second page where one side is empty', () => {
    expect(gutterOf(reading({ blocks: [LEFT] }))).toBeUndefined();
  });
});
