import { describe, expect, it } from 'vitest';
import { withKnownRows } from './known-rows.ts';

const box = (x: number, y: number, width: number, height: number) => ({
  centre: { x, y },
  width,
  height,
  angle: 0,
});
const ROW = { x: 700, y: 370, width: 300, height: 25 };

describe('withKnownRows', () => {
  it('reads a row in one piece where only its ends were seen beside a seal', () => {
    const seen = [box(720, 382, 50, 40), box(980, 382, 40, 40)];
    const [row, ...others] = withKnownRows(seen, [ROW]);
    expect(others).toEqual([]);
    expect(row?.centre).toEqual({ x: 850, y: 382.5 });
    expect(row?.width).toBeGreaterThan(ROW.width);
    expect(row?.height).toBeGreaterThan(ROW.height);
  });

  it('keeps what stands above and below, from the top', () => {
    const seen = [box(500, 600, 400, 40), box(500, 200, 400, 40)];
    expect(withKnownRows(seen, [ROW]).map(({ centre }) => centre.y)).toEqual([200, 382.5, 600]);
  });

  it('keeps a line of which only a small part reaches into the row', () => {
    expect(withKnownRows([box(500, 382, 440, 40)], [ROW])).toHaveLength(2);
  });

  it('leaves pages without seals as they were seen', () => {
    const seen = [box(500, 600, 400, 40)];
    expect(withKnownRows(seen, [])).toEqual(seen);
  });
});
