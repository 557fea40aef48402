import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import { withoutRings } from './grey-seals.ts';

const STAMP_INK = 120;
const SEAL = { x: 481, y: 821, width: 158, height: 158 };

/** A grey ring of 40 mm on an A4 page at about 100 dpi, where `SEAL` says within a few pixels. */
function sealed(): DrawnImage {
  return new DrawnImage(827, 1169).ring(562, 898, 79, 4, STAMP_INK);
}

/** A row of print through the seal and beyond it. */
function printed(drawing: DrawnImage, y: number): DrawnImage {
  for (let x = 440; x < 690; x += 15) drawing.block(x, y, 10, 12, 30);
  return drawing;
}

const inkAround = ({ data }: { data: Uint8Array }): number => data.filter((value) => value < 200).length;

describe('withoutRings', () => {
  it('erases a grey ring although its box is a few pixels amiss', () => {
    const page = sealed();
    expect(inkAround(withoutRings(page, [SEAL]).image)).toBeLessThan(inkAround(page) / 50);
  });

  it('leaves the print that the ring crosses', () => {
    const { image } = withoutRings(printed(sealed(), 920), [SEAL]);
    expect(inkAround(image)).toBeGreaterThan(0.95 * inkAround(printed(new DrawnImage(827, 1169), 920)));
  });

  it('finds a row of print under the seal from its beginning to its end', () => {
    const [row, ...others] = withoutRings(printed(sealed(), 920), [SEAL]).rows;
    expect(others).toEqual([]);
    expect(row?.y).toBe(920);
    expect(row?.height).toBe(12);
    expect(Math.abs((row?.x ?? 0) - 440)).toBeLessThan(3);
    expect(Math.abs((row?.x ?? 0) + (row?.width ?? 0) - 690)).toBeLessThan(8);
  });

  it('tells two rows apart', () => {
    const { rows } = withoutRings(printed(printed(sealed(), 880), 920), [SEAL]);
    expect(rows.map(({ y }) => y)).toEqual([880, 920]);
  });

  it('finds no print below a seal that stands on white paper', () => {
    expect(withoutRings(sealed(), [SEAL]).rows).toEqual([]);
  });

  it('leaves a ring as black as print alone: its own strokes cannot be told from print', () => {
    const page = new DrawnImage(827, 1169).ring(562, 898, 79, 4, 10);
    expect(withoutRings(page, [SEAL])).toEqual({ image: page, rows: [], seals: [] });
  });
});
