import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../../test/fixtures/drawn-image.ts';
import type { PixelLine } from '../../image/ruling-lines.ts';
import { partedByRulings } from './parted-by-rulings.ts';
import { characters, isColumn, isOnItsSide, stackedPieces } from './stacked-pieces.ts';

const BOX = { centre: { x: 200, y: 100 }, width: 200, height: 30, angle: 0 };
const side = (at: number, rest: Partial<PixelLine> = {}): PixelLine => ({
  isHorizontal: false,
  at,
  from: 50,
  to: 150,
  thickness: 2,
  ...rest,
});

describe('partedByRulings', () => {
  it('gives one box a cell', () => {
    const parts = partedByRulings(BOX, [side(220), side(160)]);
    expect(parts.map((b) => [b.centre.x - b.width / 2, b.centre.x + b.width / 2])).toEqual([
      [100, 158],
      [162, 218],
      [222, 300],
    ]);
  });

  it('drops a piece too narrow for a character', () => {
    expect(partedByRulings(BOX, [side(106)])).toHaveLength(1);
  });

  it.each([
    ['beside it', side(320)],
    ['that only touches it', side(200, { from: 110, to: 200 })],
    ['that runs along it', side(200, { isHorizontal: true })],
  ])('leaves a box whole at a line %s', (_, line) => {
    expect(partedByRulings(BOX, [line])).toEqual([BOX]);
  });
});

describe('a column of characters', () => {
  const column = { centre: { x: 60, y: 120 }, width: 40, height: 160, angle: 0 };

  it('is one that is much higher than wide', () => {
    expect([isColumn(column), isColumn(BOX)]).toEqual([true, false]);
  });

  it('falls into its characters', () => {
    const page = [50, 90, 130, 170].reduce(
      (image, y) => image.block(45, y, 30, 30),
      new DrawnImage(120, 240),
    );
    const pieces = stackedPieces(page, column);
    expect(pieces.map((p) => p.centre)).toEqual([65, 105, 145, 185].map((y) => ({ x: 60, y })));
    expect(pieces.every((p) => p.width === p.height && p.width > 30)).toBe(true);
  });

  it('keeps the strokes of 二 together', () => {
    const rows = [...'11....11........11....11'].map((c) => c === '1');
    expect(characters(rows, 9)).toEqual([
      { from: 0, to: 8 },
      { from: 16, to: 24 },
    ]);
  });
});

describe('isOnItsSide', () => {
  const line = { centre: { x: 0, y: 0 }, width: 400, height: 20, angle: 0 };
  const upended = { ...line, width: 20, height: 400 };

  it('is so where most of the text runs from top to bottom', () => {
    expect(isOnItsSide([upended, upended, upended, line])).toBe(true);
  });

  it('is not so because of stacked labels', () => {
    const label = { ...line, width: 20, height: 90 };
    expect(isOnItsSide([label, label, label, line])).toBe(false);
    expect(isOnItsSide([upended])).toBe(false);
  });
});
