import { describe, expect, it } from 'vitest';
import { isMiddleInside } from './middle-inside.ts';

const SEAL = { x: 100, y: 100, width: 80, height: 80 };

describe('isMiddleInside', () => {
  it.each([
    ['lies within it', { x: 120, y: 120, width: 20, height: 10 }, true],
    ['stands out on one side', { x: 150, y: 120, width: 50, height: 10 }, true],
    ['lies mostly beside it', { x: 160, y: 120, width: 60, height: 10 }, false],
    ['lies below it', { x: 120, y: 200, width: 20, height: 10 }, false],
  ])('judges a box that %s', (_, box, isInside) => {
    expect(isMiddleInside(box, SEAL)).toBe(isInside);
  });
});
