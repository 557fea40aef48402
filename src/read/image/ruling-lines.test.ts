import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import { rulingLines, withoutRulings } from './ruling-lines.ts';

const paper = (): DrawnImage => new DrawnImage(600, 800);

describe('rulingLines', () => {
  it('finds long thin lines of both directions with their ends', () => {
    const bits = paper().block(50, 100, 500, 2).block(50, 100, 3, 300).bits();
    const [across, down] = rulingLines(bits);
    expect(across).toMatchObject({ isHorizontal: true, from: 50, to: 550, thickness: 2 });
    expect(down).toMatchObject({ isHorizontal: false, at: 51, from: 100, to: 400, thickness: 3 });
  });

  it('sees one line across small breaks', () => {
    const bits = paper().block(50, 100, 200, 2).block(253, 100, 200, 2).bits();
    expect(rulingLines(bits)).toMatchObject([{ from: 50, to: 453 }]);
  });

  it('sees two lines across a wide break', () => {
    const bits = paper().block(50, 100, 200, 2).block(300, 100, 200, 2).bits();
    expect(rulingLines(bits)).toHaveLength(2);
  });

  it('takes short strokes for parts of characters', () => {
    expect(rulingLines(paper().block(50, 100, 30, 2).block(50, 200, 2, 20).bits())).toEqual([]);
  });

  it('finds the short side of a cell of one row, from one line to the next', () => {
    const form = paper().block(50, 100, 500, 2).block(50, 125, 500, 2);
    const sides = (image: DrawnImage): number =>
      rulingLines(image.bits()).filter((l) => !l.isHorizontal).length;
    expect(sides(form.block(300, 100, 2, 26))).toBe(1);
    expect(sides(form.block(400, 108, 2, 14))).toBe(1);
  });

  it('takes a thick bar for a surface', () => {
    expect(rulingLines(paper().block(50, 100, 400, 30).bits())).toEqual([]);
  });
});

describe('withoutRulings', () => {
  it('erases the line and leaves the rest as it was', () => {
    const image = paper().block(50, 100, 500, 2).block(100, 200, 20, 20);
    const erased = withoutRulings(image, rulingLines(image.bits()));
    expect(erased.data[100 * 600 + 300]).toBe(255);
    expect(erased.data[210 * 600 + 110]).toBe(0);
  });

  it('keeps a stroke that crosses the line', () => {
    const image = paper().block(50, 100, 500, 2).block(300, 85, 4, 32);
    const lines = rulingLines(image.bits());
    const erased = withoutRulings(image, lines);
    expect(erased.data[100 * 600 + 301]).toBe(0);
    expect(erased.data[100 * 600 + 200]).toBe(255);
  });

  it('does not touch the image that it is given', () => {
    const image = paper().block(50, 100, 500, 2);
    withoutRulings(image, rulingLines(image.bits()));
    expect(image.data[100 * 600 + 300]).toBe(0);
  });
});
