import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import { turned } from './turn.ts';

describe('turned', () => {
  it('leaves an image alone that stands straight', async () => {
    const image = new DrawnImage(20, 10);
    expect(await turned(image, 0)).toBe(image);
  });

  it('stands an image on its side without losing a pixel', async () => {
    const { width, height, data } = await turned(new DrawnImage(20, 10).block(0, 0, 1, 1), 90);
    expect([width, height]).toEqual([10, 20]);
    expect(data.indexOf(0)).toBe(9);
  });

  it('makes room for the corners of an image that is turned aslant, and leaves them white', async () => {
    const { width, height, data } = await turned(new DrawnImage(200, 100, 0), 10);
    expect([width, height]).toEqual([214, 133]);
    expect([data[0], data[width - 1], data[data.length - 1]]).toEqual([255, 255, 255]);
  });

  it('turns clockwise about the middle', async () => {
    const { width, height, data } = await turned(new DrawnImage(201, 201).block(180, 98, 5, 5), 30);
    const dark = data.findIndex((value) => value < 60);
    const [x, y] = [dark % width, Math.floor(dark / width)];
    expect(x - width / 2).toBeCloseTo(82 * Math.cos(Math.PI / 6), -1);
    expect(y - height / 2).toBeCloseTo(82 * Math.sin(Math.PI / 6), -1);
  });
});
