import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage, imagePages } from './decode.ts';

const SIZE = { width: 600, height: 800 };
const PAPER = '#fafaf5';
const PRINT = { left: 100, top: 100, width: 300, height: 40 };
const SEAL = { left: 350, top: 550, width: 120, height: 120 };

/** A sheet with a bar of print and a red seal. */
function sheet(): Sharp {
  const block = (box: typeof PRINT, colour: string): string =>
    `<rect x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}" fill="${colour}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">
    <rect width="100%" height="100%" fill="${PAPER}"/>${block(PRINT, '#202020')}${block(SEAL, '#d02030')}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha();
}

const COLOURED: Readonly<Record<string, () => Promise<Buffer>>> = {
  'PNG with 16 bits a channel': () => sheet().toColourspace('rgb16').png().toBuffer(),
  'TIFF with 16 bits a channel': () => sheet().toColourspace('rgb16').tiff({ compression: 'lzw' }).toBuffer(),
  'JPEG in CMYK': () => sheet().toColourspace('cmyk').jpeg({ quality: 90 }).toBuffer(),
  'TIFF in CMYK': () => sheet().toColourspace('cmyk').tiff({ compression: 'lzw' }).toBuffer(),
  'TIFF in Lab': () => sheet().toColourspace('lab').tiff({ compression: 'deflate' }).toBuffer(),
  'TIFF in tiles': () =>
    sheet().tiff({ tile: true, tileWidth: 128, tileHeight: 128, compression: 'jpeg' }).toBuffer(),
  'TIFF in tiles with smaller copies of itself': () =>
    sheet().tiff({ tile: true, pyramid: true, tileWidth: 128, tileHeight: 128 }).toBuffer(),
  'PNG with a palette': () => sheet().png({ palette: true }).toBuffer(),
};

const GREY: Readonly<Record<string, () => Promise<Buffer>>> = {
  'PNG with 16 bits': () => sheet().toColourspace('grey16').png().toBuffer(),
  'TIFF with 16 bits': () => sheet().toColourspace('grey16').tiff({ compression: 'none' }).toBuffer(),
  'TIFF with one bit': () =>
    sheet().toColourspace('b-w').threshold(128).tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer(),
  'TIFF with one bit, white as 0': () =>
    sheet()
      .toColourspace('b-w')
      .threshold(128)
      .tiff({ bitdepth: 1, miniswhite: true, compression: 'ccittfax4' })
      .toBuffer(),
  'PNG with four shades': () => sheet().greyscale().png({ palette: true, colours: 4 }).toBuffer(),
};

async function seen(bytes: Buffer): Promise<{ print: number; paper: number; seal: number; red: number }> {
  expect(await imagePages(bytes)).toEqual([0]);
  const { ink, red } = await decodeImage(bytes, 0, true);
  expect({ width: ink.width, height: ink.height }).toEqual(SIZE);
  const at = ({ left, top, width, height }: typeof PRINT): number =>
    (top + height / 2) * SIZE.width + left + width / 2;
  const value = (place: number): number => ink.data[place] ?? -1;
  return { print: value(at(PRINT)), paper: value(40_100), seal: value(at(SEAL)), red: red?.[at(SEAL)] ?? 0 };
}

describe('a picture of a page', () => {
  it.each(Object.entries(COLOURED))('shows print, paper and seal: %s', async (_, make) => {
    const { print, paper, seal, red } = await seen(await make());
    expect(print).toBeLessThan(70);
    expect(paper).toBeGreaterThan(235);
    expect(seal).toBeGreaterThan(225);
    expect(red).toBe(1);
  });

  it.each(Object.entries(GREY))('shows print and paper without colour: %s', async (_, make) => {
    const { print, paper } = await seen(await make());
    expect(print).toBeLessThan(70);
    expect(paper).toBeGreaterThan(235);
  });
});

describe('the pages of a TIFF file', () => {
  it('are all its images that are no smaller copies of others', async () => {
    const tiff = await sharp([await sheet().png().toBuffer(), await sheet().png().toBuffer()], {
      join: { animated: true },
    })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    expect(await imagePages(tiff)).toEqual([0, 1]);
  });
});
