import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ray, sampleAlong } from './sampling.ts';

const image = { width: 3, height: 2, data: Uint8Array.from([0, 100, 200, 50, 150, 250]) };

function sampled(ray: Ray, count: number): number[] {
  const target = new Uint8Array(count);
  sampleAlong(image, ray, target, 0, count);
  return [...target];
}

describe('sampleAlong', () => {
  it('gives the brightness of a pixel at its middle', () => {
    expect(sampled({ x: 1, y: 0, stepX: 1, stepY: 0 }, 1)).toEqual([100]);
  });

  it('mixes the four pixels around a place', () => {
    expect(sampled({ x: 0.5, y: 0.5, stepX: 1, stepY: 0 }, 2)).toEqual([75, 175]);
  });

  it('is white off the image, before it and behind it', () => {
    expect(sampled({ x: -2, y: 0.5, stepX: 1, stepY: 0 }, 6)).toEqual([255, 255, 255, 125, 255, 255]);
  });

  it('is white where the whole ray passes by the image', () => {
    expect(sampled({ x: 0, y: 9, stepX: 1, stepY: 0 }, 3)).toEqual([255, 255, 255]);
  });

  it('fills its own stretch of the target and nothing else', () => {
    const target = new Uint8Array(4).fill(7);
    sampleAlong(image, { x: 1, y: 0, stepX: 1, stepY: 0 }, target, 1, 1);
    expect([...target]).toEqual([7, 100, 7, 7]);
  });

  it('never reads beside the image, whatever the ray', () => {
    const number = fc.double({ min: -40, max: 40, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (x, y, stepX, stepY) => {
        const light = { width: 5, height: 5, data: new Uint8Array(25).fill(200) };
        const target = new Uint8Array(30);
        sampleAlong(light, { x, y, stepX, stepY }, target, 0, 30);
        expect(target.every((value) => value === 200 || value === 255)).toBe(true);
      }),
    );
  });
});
