import { describe, expect, it } from 'vitest';
import { imageFromPixels } from './decode.ts';

type Colour = readonly [r: number, g: number, b: number];
const PAPER: Colour = [250, 250, 245];
const SEAL: Colour = [205, 40, 50];
const PRINT: Colour = [40, 40, 40];
/** Print that a seal covers: scanners blur it into the red. */
const BELOW_SEAL: Colour = [135, 30, 35];

async function decoded(colours: readonly Colour[]): Promise<{ ink: number[]; red: number[] | undefined }> {
  const data = Uint8Array.from(colours.flat());
  const image = await imageFromPixels({ data, width: colours.length, height: 1, channels: 3 });
  return { ink: [...image.ink.data], red: image.red && [...image.red] };
}

describe('the channel that is read', () => {
  it('shows paper where a seal is, and the print below it', async () => {
    const { ink, red } = await decoded([PAPER, PAPER, PAPER, SEAL, SEAL, SEAL, BELOW_SEAL, PRINT]);
    expect(ink.slice(0, 6)).toEqual([250, 250, 250, 250, 250, 250]);
    expect(ink[6]).toBeLessThan(190);
    expect(ink[7]).toBe(40);
    expect(red).toEqual([0, 0, 0, 1, 1, 1, 1, 0]);
  });

  it('does not mind the grain of the seal', async () => {
    const { ink } = await decoded([[195, 40, 50], SEAL, SEAL, [215, 50, 60], PAPER]);
    expect(ink).toEqual([250, 250, 250, 250, 250]);
  });

  it('is the grey of a page without colour', async () => {
    const { ink, red } = await decoded([PAPER, PRINT]);
    expect(ink).toEqual([250, 40]);
    expect(red).toBeUndefined();
  });
});
