import { describe, expect, it } from 'vitest';
import { imageFromPixels } from './decode.ts';

type Colour = readonly [r: number, g: number, b: number];
const PAPER: Colour = [250, 250, 245];
const GREY_PAPER: Colour = [250, 250, 250];
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

  it('tells a scan in colour by the tint of its paper alone', async () => {
    const tinted = Uint8Array.from([...PAPER, ...PAPER, ...PRINT]);
    const plain = Uint8Array.from([...GREY_PAPER, ...GREY_PAPER, ...PRINT]);
    const size = { width: 3, height: 1, channels: 3 } as const;
    expect((await imageFromPixels({ data: tinted, ...size })).isColour).toBe(true);
    expect((await imageFromPixels({ data: plain, ...size })).isColour).toBe(false);
  });

  it('marks what is only reddish apart from what is red', async () => {
    const { red } = await decoded([PAPER, [240, 208, 205], SEAL]);
    expect(red).toEqual([0, 2, 1]);
  });

  it('is the grey of a page without colour', async () => {
    const { ink, red } = await decoded([GREY_PAPER, PRINT]);
    expect(ink).toEqual([250, 40]);
    expect(red).toBeUndefined();
  });
});
