import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../test/fixtures/page-builder.ts';
import { edgesAround } from './page-half.ts';

const box = { x: 700, y: 100, width: 200, height: 12 };

describe('edgesAround', () => {
  it('is the whole page where it is one', () => {
    expect(edgesAround(box, pageOf([], { width: 1190, height: 842 }))).toEqual({ left: 0, right: 1190 });
  });

  it('is the half on which a box stands where two pages lie side by side', () => {
    const spread = pageOf([], { width: 1190, height: 842, quality: { isSpread: true } });
    expect(edgesAround(box, spread)).toEqual({ left: 595, right: 1190 });
    expect(edgesAround({ ...box, x: 60 }, spread)).toEqual({ left: 0, right: 595 });
  });
});
