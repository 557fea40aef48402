import { describe, expect, it } from 'vitest';
import { pageMarks } from './page-marks.ts';
import type { PixelMark } from './red-seals.ts';

const SEAL: PixelMark = { kind: 'seal', box: { x: 100, y: 200, width: 80, height: 60 }, confidence: 0.9 };
const PAGE = { width: 800, height: 1000 };

describe('pageMarks', () => {
  it('puts boxes into points', () => {
    const [mark] = pageMarks([SEAL], undefined, 0.5);
    expect(mark?.box).toEqual({ x: 50, y: 100, width: 40, height: 30 });
  });

  it('turns a seal with its page', () => {
    const page = { from: PAGE, to: PAGE, degrees: 180 };
    expect(pageMarks([SEAL], { page, written: [] }, 1)[0]?.box).toMatchObject({ x: 620, y: 740 });
  });

  it('does not take the strokes of a seal for handwriting', () => {
    const page = { from: PAGE, to: PAGE, degrees: 0 };
    const written = [
      { x: 120, y: 210, width: 30, height: 20 },
      { x: 400, y: 700, width: 60, height: 30 },
    ];
    expect(pageMarks([SEAL], { page, written }, 1).map(({ kind }) => kind)).toEqual(['seal', 'handwriting']);
  });
});
