import type { BitImage, GreyImage } from './grey-image.ts';

/** Side of the squares in which the paper's brightness is measured, in pixels. */
const TILE = 32;
/** Brightness is scaled in whole 65,536ths: a page has millions of pixels. */
const SCALE_BITS = 16;
/** What is darker is no paper. */
const DARKEST = 60;

/**
 * The paper made evenly white: each pixel is set against the brightness of the paper around it, so that shadow and
 * yellowed edges do not read as ink.
 */
export function flattened({ width, height, data: pixels }: GreyImage): GreyImage {
  const columns = Math.ceil(width / TILE);
  const paper = smoothed(tileBrightness({ width, height, data: pixels }, columns), columns);
  const scales = Int32Array.from(paper, (brightness) =>
    Math.round((250 << SCALE_BITS) / Math.max(brightness, DARKEST)),
  );
  const data = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * columns;
    for (let column = 0; column < columns; column++) {
      const scale = scales[row + column] as number;
      const end = y * width + Math.min(width, (column + 1) * TILE);
      for (let i = y * width + column * TILE; i < end; i++) {
        const value = Math.imul(pixels[i] as number, scale) >> SCALE_BITS;
        data[i] = value > 255 ? 255 : value;
      }
    }
  }
  return { width, height, data };
}

/** The 90th percentile of each tile: paper, unless the whole tile is dark. */
function tileBrightness({ width, height, data: pixels }: GreyImage, columns: number): Uint8Array {
  const rows = Math.ceil(height / TILE);
  const result = new Uint8Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let tile = 0; tile < result.length; tile++) {
    histogram.fill(0);
    const [left, top] = [(tile % columns) * TILE, Math.floor(tile / columns) * TILE];
    const [right, bottom] = [Math.min(width, left + TILE), Math.min(height, top + TILE)];
    for (let y = top; y < bottom; y += 2) {
      for (let i = y * width + left; i < y * width + right; i += 2) {
        const value = pixels[i] as number;
        histogram[value] = (histogram[value] as number) + 1;
      }
    }
    const count = Math.ceil((right - left) / 2) * Math.ceil((bottom - top) / 2);
    result[tile] = percentile(histogram, count * 0.9);
  }
  return result;
}

function percentile(histogram: Uint32Array, rank: number): number {
  let sum = 0;
  for (let value = 0; value < 256; value++) {
    sum += histogram[value] ?? 0;
    if (sum >= rank) return value;
  }
  return 255;
}

/** Brightest of the neighbours: a tile full of print borrows the paper beside it. */
function smoothed(tiles: Uint8Array, columns: number): Uint8Array {
  const rows = tiles.length / columns;
  return tiles.map((_, i) => {
    const x = i % columns;
    const y = Math.floor(i / columns);
    let best = 0;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const nx = x + dx;
        const ny = y + dy;
        if (nx >= 0 && nx < columns && ny >= 0 && ny < rows)
          best = Math.max(best, tiles[ny * columns + nx] ?? 0);
      }
    }
    return best;
  });
}

/** On a flattened image one threshold, of at least 128, serves the whole page. */
export function binarised({ width, height, data: pixels }: GreyImage, threshold = 160): BitImage {
  // A page has millions of pixels: four are compared at a time. One that begins between two words is copied first.
  const aligned = pixels.byteOffset % WORD === 0 ? pixels : new Uint8Array(pixels);
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  const data = new Uint8Array(pixels.length);
  const bits = new Uint32Array(data.buffer, 0, words.length);
  const toOverflow = Math.imul(256 - threshold, ONES);
  for (let i = 0; i < words.length; i++) {
    const four = words[i] as number;
    // The top bit of each byte that reaches the threshold: it has one of its own, and the rest overflows into it.
    const paper = (((four & LOW_BITS) + toOverflow) | 0) & four & TOP_BITS;
    bits[i] = (paper ^ TOP_BITS) >>> 7;
  }
  for (let i = words.length * WORD; i < data.length; i++) data[i] = (pixels[i] as number) < threshold ? 1 : 0;
  return { width, height, data };
}

/** Bytes in a word, and the same bits of each of them. */
const WORD = 4;
const ONES = 0x01010101;
const LOW_BITS = 0x7f7f7f7f;
const TOP_BITS = 0x80808080 | 0;

/** Share of ink, 0–1, inside a margin: black borders of scanners do not count. */
export function inkShare({ width, height, data }: BitImage): number {
  const margin = Math.round(Math.min(width, height) * 0.04);
  let ink = 0;
  for (let y = margin; y < height - margin; y++) {
    const end = (y + 1) * width - margin;
    for (let i = y * width + margin; i < end; i++) ink += data[i] as number;
  }
  const total = Math.max(0, width - 2 * margin) * Math.max(0, height - 2 * margin);
  return total === 0 ? 0 : ink / total;
}
