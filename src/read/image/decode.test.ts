import { describe, expect, it } from 'vitest';
import { imageFromPixels } from './decode.ts';
import type { PageImage } from './grey-image.ts';

type Colour = readonly [r: number, g: number, b: number];
const PAPER: Colour = [250, 250, 245];
const GREY_PAPER: Colour = [250, 250, 250];
const SEAL: Colour = [205, 40, 50];
const PRINT: Colour = [40, 40, 40];
/** Print that a seal covers: scanners blur it into the red. */
const BELOW_SEAL: Colour = [135, 30, 35];

const SHEET = { width: 400, height: 560 };

/** A square stamp of 38 mm on a sheet of 210 mm. */
function isInSeal(x: number, y: number): boolean {
  return x >= 200 && x < 272 && y >= 200 && y < 272;
}

/** A sheet by the colour of each place, and the ink in the column through its stamp. */
async function sheet(
  colour: (x: number, y: number) => Colour,
): Promise<{ image: PageImage; at: (y: number) => number | undefined }> {
  const { width, height } = SHEET;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(colour(x, y), (y * width + x) * 3);
  const image = await imageFromPixels({ data, width, height, channels: 3 });
  return { image, at: (y) => image.ink.data[y * width + 220] };
}

async function decoded(colours: readonly Colour[]): Promise<{ ink: number[]; red: number[] | undefined }> {
  const data = Uint8Array.from(colours.flat());
  const image = await imageFromPixels({ data, width: colours.length, height: 1, channels: 3 });
  return { ink: [...image.ink.data], red: image.red && [...image.red] };
}

describe('the channel that is read', () => {
  it('shows paper where a seal is, and the print below it', async () => {
    const { image, at } = await sheet((x, y) => {
      if (!isInSeal(x, y)) return y > 300 ? PRINT : PAPER;
      return y === 224 ? BELOW_SEAL : SEAL;
    });
    expect(at(220)).toBe(250);
    expect(at(224)).toBeLessThan(190);
    expect(at(310)).toBe(40);
    expect(image.red?.[220 * SHEET.width + 220]).toBe(1);
  });

  it('does not mind the grain of the seal', async () => {
    const grains: Colour[] = [[195, 40, 50], SEAL, SEAL, [215, 50, 60]];
    const { at } = await sheet((x, y) => (isInSeal(x, y) ? (grains[y % 4] ?? SEAL) : PAPER));
    expect([220, 221, 222, 223].map((y) => at(y))).toEqual([250, 250, 250, 250]);
  });

  it('shows print in red: a letterhead, a number, a date', async () => {
    const { at } = await sheet((x, y) =>
      isInSeal(x, y) || (y >= 60 && y < 76 && x > 60 && x < 340) ? SEAL : PAPER,
    );
    expect(at(68)).toBeLessThan(60);
    expect(at(220)).toBe(250);
  });

  it('shows paper where the slice of a seal stands at the edge', async () => {
    const { image } = await sheet((x, y) => (x > SHEET.width - 16 && y > 100 && y < 150 ? SEAL : PAPER));
    expect(image.ink.data[120 * SHEET.width + SHEET.width - 8]).toBe(250);
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
